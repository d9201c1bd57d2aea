// The recipes of docs/cms.md: each makes a page with the real package of its system, and a browser reads it.
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {launch} from '../../../scripts/browser.mjs';
import {serve} from '../../../scripts/serve.mjs';
import {prerender} from '../../../dist/server/index.js';
import {bin, install, run} from '../packages.mjs';

const recipes = path.resolve('integrations/recipes');
// Next to the packages, which Astro needs while it makes a page.
const out = path.join(recipes, '.cache');
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const source = (file) => readFileSync(path.join(recipes, file), 'utf8');
const requirePackage = createRequire(path.join(recipes, 'package.json'));

let library;
let browser;
before(async () => {
  await install(recipes);
  // The present build, where `npm install nutgraf` would put it.
  const link = path.join(recipes, 'node_modules/nutgraf');
  if (!existsSync(link)) symlinkSync(path.resolve('.'), link, 'junction');
  rmSync(out, {recursive: true, force: true});
  library = await serve('dist', {headers: () => ({'access-control-allow-origin': '*'})});
  browser = await launch();
});
after(() => Promise.all([browser?.close(), library?.close()]));

/** Writes a page with the two lines that a site needs once, which load the library from this machine. */
const writePage = (name, body) => {
  const head = source('ghost/code-injection.html').replaceAll(
    `https://cdn.example/nutgraf@${version}/`,
    `${library.url}/`,
  );
  assert.ok(head.includes(library.url), 'the recipe names the present version');
  mkdirSync(path.join(out, name), {recursive: true});
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>${name}</title>${head}</head><body>${body}</body></html>`;
  writeFileSync(path.join(out, name, 'index.html'), page);
};

/** Opens a page that has been made; the console must be empty. Returns the text of its figures by tag. */
const readPage = async (name) => {
  const site = await serve(path.join(out, name), {pages: {'/favicon.ico': ''}});
  const page = await browser.newPage();
  try {
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(site.url, {waitUntil: 'networkidle0'});
    assert.deepEqual(said, []);
    return await page.$$eval('spending-gauge, quote-card, ranking-chart', (all) =>
      Object.fromEntries(
        all.map(({localName, shadowRoot}) => [
          localName,
          // A figure drawn before any script must become an element too.
          customElements.get(localName) ? shadowRoot.textContent.replace(/\s+/g, ' ') : 'not defined',
        ]),
      ),
    );
  } finally {
    await page.close();
    await site.close();
  }
};
const readGaugeAndQuote = async (name) => {
  const figures = await readPage(name);
  assert.match(figures['spending-gauge'], /1\.36% of GDP/);
  assert.match(figures['quote-card'], /loud and clear.*Jens Stoltenberg/);
  return figures;
};

const sentence = 'Germany spends 1.36% of GDP, 0.64 points below the 2% target.';
const quote = 'NATO allies have heard the president loud and clear, and now NATO allies are stepping up,';
const gaugeFacts = {label: 'Germany', value: '1.36', target: '2', unit: '% of GDP'};
const quoteFacts = {speaker: 'Jens Stoltenberg', 'job-title': 'NATO Secretary General', date: '2019-01'};

test('Ghost: an HTML card shows a gauge and a quote', async () => {
  const Renderer = requirePackage('@tryghost/kg-lexical-html-renderer');
  const {DEFAULT_NODES} = requirePackage('@tryghost/kg-default-nodes');
  const text = {type: 'extended-text', text: 'Before.', format: 0, detail: 0, mode: 'normal', style: '', version: 1};
  const block = {direction: 'ltr', format: '', indent: 0, version: 1};
  const children = [
    {...block, type: 'paragraph', children: [text]},
    {type: 'html', version: 1, html: source('ghost/card.html')},
  ];
  const state = JSON.stringify({root: {...block, type: 'root', children}});
  writePage('ghost', await new Renderer({nodes: DEFAULT_NODES}).render(state));
  await readGaugeAndQuote('ghost');
});

test('Contentful: embedded entries become a gauge and a quote', async () => {
  const {articleToHtml} = await import(path.join(recipes, 'contentful/article.mjs'));
  const node = (nodeType, content, data = {}) => ({nodeType, data, content});
  const paragraph = (value) => node('paragraph', [{nodeType: 'text', value, marks: [], data: {}}]);
  const figure = (tag, attributes, ...content) => {
    const fields = {tag, attributes, content: node('document', content)};
    return node('embedded-entry-block', [], {target: {sys: {contentType: {sys: {id: 'figure'}}}, fields}});
  };
  const article = node('document', [
    paragraph('Before.'),
    figure('spending-gauge', gaugeFacts, paragraph(sentence)),
    figure('quote-card', quoteFacts, node('blockquote', [paragraph(quote)])),
  ]);
  writePage('contentful', articleToHtml(article));
  await readGaugeAndQuote('contentful');
});

test('Sanity: objects that fit the schema become a gauge, a quote and a ranking', async () => {
  const {articleToHtml} = await import(path.join(recipes, 'sanity/article.mjs'));
  const {figure: type} = await import(path.join(recipes, 'sanity/figure.mjs'));
  const block = (text, style = 'normal') => ({
    _type: 'block',
    style,
    markDefs: [],
    children: [{_type: 'span', text, marks: []}],
  });
  const figure = (tag, facts, more) => {
    const value = {tag, attributes: Object.entries(facts).map(([name, value]) => ({name, value})), ...more};
    for (const name of Object.keys(value))
      assert.ok(
        type.fields.some((field) => field.name === name),
        name,
      );
    return {_type: type.name, ...value};
  };
  const rows = [{cells: ['Member', '2019']}, {cells: ['Estonia', '2.13']}, {cells: ['Germany', '1.36']}];
  const article = [
    block('Before.'),
    figure('spending-gauge', gaugeFacts, {content: [block(sentence)]}),
    figure('quote-card', quoteFacts, {content: [block(quote, 'blockquote')]}),
    figure('ranking-chart', {heading: 'Shares'}, {rows}),
  ];
  writePage('sanity', articleToHtml(article));
  assert.match((await readGaugeAndQuote('sanity'))['ranking-chart'], /Estonia/);
});

test('Markdown: the right example of docs/cms.md keeps its figure, the wrong ones do not', async () => {
  const requireOfEleventy = createRequire(requirePackage.resolve('@11ty/eleventy'));
  const markdown = requireOfEleventy('markdown-it')({html: true});
  const rendered = async (text) => {
    const html = markdown.render(text);
    const problems = [];
    await prerender(html, {onProblem: (problem) => problems.push(problem)});
    return {html, problems};
  };
  const examples = [
    ...readFileSync('docs/cms.md', 'utf8').matchAll(/^(Wrong|Right):\n\n(?:<!--.*-->\n)?```md\n(.*?)^```$/gms),
  ];
  assert.deepEqual(
    examples.map(([, what]) => what),
    ['Wrong', 'Wrong', 'Right'],
  );
  const [inParagraph, afterEmptyLine, right] = await Promise.all(examples.map(([, , text]) => rendered(text)));
  assert.match(inParagraph.html, /^<p><quote-card/);
  assert.match(inParagraph.problems[0], /^inside a <p>, which ends where the <blockquote> begins/);
  assert.match(afterEmptyLine.html, /&lt;td&gt;Estonia/);
  assert.equal(right.html, examples[2][2]);
  assert.deepEqual(right.problems, []);
  assert.doesNotMatch(markdown.render(source('eleventy/index.md')), /<p><[a-z]+-/);
});

/** Each of the three figures is drawn in the page, the ranking from a file; then the elements take over. */
const checkDrawn = async (name, {stdout, stderr}) => {
  assert.doesNotMatch(stdout + stderr, /not found|could not/);
  const html = readFileSync(path.join(out, name, 'index.html'), 'utf8');
  assert.equal(html.match(/ prerendered>\s*<template shadowrootmode/g)?.length, 3);
  assert.match(html, /<ranking-chart[^]*<template shadowrootmode[^]*Estonia[^]*<\/ranking-chart>/);
  assert.match((await readGaugeAndQuote(name))['ranking-chart'], /Estonia/);
};

test('Eleventy: a site has a gauge, a quote and a ranking of a file, drawn before any script', async () => {
  const target = path.relative(path.join(recipes, 'eleventy'), path.join(out, 'eleventy'));
  const said = await run(path.join(recipes, 'eleventy'), bin(recipes, 'eleventy'), '--quiet', `--output=${target}`);
  await checkDrawn('eleventy', said);
});

test('Astro: a site has a gauge, a quote and a ranking of a file, drawn before any script', async () => {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const said = await run(
    path.join(recipes, 'astro'),
    bin(recipes, 'astro'),
    'build',
    '--silent',
    '--outDir',
    path.join(out, 'astro'),
  );
  await checkDrawn('astro', said);
});

test('docs/cms.md shows every file of the recipes as it is', () => {
  const shown = [...readFileSync('docs/cms.md', 'utf8').matchAll(/^`([^`\n]+)`:?\n\n(`{3,})[a-z]+\n(.*?)^\2$/gms)];
  for (const [, file, , text] of shown) assert.equal(text, source(file), file);
  const folders = [
    'ghost',
    'contentful',
    'sanity',
    'eleventy',
    'eleventy/_includes',
    'eleventy/data',
    'astro/src',
    'astro/src/layouts',
  ];
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(recipes, folder), {withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map(({name}) => `${folder}/${name}`),
  );
  assert.deepEqual(shown.map(([, file]) => file).sort(), ['figure.mjs', ...files].sort());
});
