// The recipes of docs/cms.md, as their files stand there: each makes a page with the real package, and a browser reads it.
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {browserPath, launch} from './browser.mjs';
import {capture, run} from './run.mjs';
import {serve} from './serve.mjs';

const require = createRequire(import.meta.url);
const recipes = path.resolve('integrations/recipes');
// Beside the packages, which a page may need while it is made.
const out = path.join(recipes, '.cache');
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const read = (file) => readFileSync(path.join(recipes, file), 'utf8');

const total = {passed: 0, failed: 0};
const check = async (name, test) => {
  try {
    await test();
    total.passed++;
    console.log(`✓ ${name}`);
  } catch (error) {
    total.failed++;
    console.log(`✗ ${name}\n  ${error.message.replaceAll('\n', '\n  ')}`);
  }
};
const must = async (...command) => {
  const {ok, output} = await capture(...command);
  if (!ok) throw new Error(output.trim());
};

const prepare = async () => {
  if (!existsSync('dist/server/index.js')) await run('node', 'scripts/build.mjs');
  const [modules, lock] = ['node_modules/.package-lock.json', 'package-lock.json'].map((file) =>
    path.join(recipes, file),
  );
  if (!existsSync(modules) || statSync(modules).mtimeMs < statSync(lock).mtimeMs)
    await run('npm', 'ci', '--prefix', recipes, '--no-audit', '--no-fund', '--loglevel=error');
  // What `npm install nutgraf` would put there, as it is built now.
  const link = path.join(recipes, 'node_modules/nutgraf');
  if (!existsSync(link)) symlinkSync(path.resolve('.'), link, 'junction');
  rmSync(out, {recursive: true, force: true});
};

/** A page with the two lines that a site has once, and the library at an address of its own. */
const writePage = (name, body, library) => {
  const head = read('ghost/code-injection.html').replaceAll(`https://cdn.example/nutgraf@${version}/`, `${library}/`);
  assert.ok(head.includes(library), 'the recipe names this version');
  mkdirSync(path.join(out, name), {recursive: true});
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>${name}</title>${head}</head><body>${body}</body></html>`;
  writeFileSync(path.join(out, name, 'index.html'), page);
};

const sentence = 'Germany spends 1.36% of GDP, 0.64 points below the 2% target.';
const quote = 'NATO allies have heard the president loud and clear, and now NATO allies are stepping up,';
const gaugeFacts = {label: 'Germany', value: '1.36', target: '2', unit: '% of GDP'};
const quoteFacts = {speaker: 'Jens Stoltenberg', 'job-title': 'NATO Secretary General', date: '2019-01'};

const builders = {
  Ghost: async (library) => {
    const ghost = (name) => require(path.join(recipes, 'node_modules/@tryghost', name));
    const Renderer = ghost('kg-lexical-html-renderer');
    const {DEFAULT_NODES} = ghost('kg-default-nodes');
    const text = {type: 'extended-text', text: 'Before.', format: 0, detail: 0, mode: 'normal', style: '', version: 1};
    const block = {direction: 'ltr', format: '', indent: 0, version: 1};
    const children = [
      {...block, type: 'paragraph', children: [text]},
      {type: 'html', version: 1, html: read('ghost/card.html')},
    ];
    const post = {root: {...block, type: 'root', children}};
    writePage('Ghost', await new Renderer({nodes: DEFAULT_NODES}).render(JSON.stringify(post)), library);
  },
  Contentful: async (library) => {
    const {articleToHtml} = await import(pathToFileURL(path.join(recipes, 'contentful/article.mjs')).href);
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
    writePage('Contentful', articleToHtml(article), library);
  },
  Sanity: async (library) => {
    const {articleToHtml} = await import(pathToFileURL(path.join(recipes, 'sanity/article.mjs')).href);
    const {figure: type} = await import(pathToFileURL(path.join(recipes, 'sanity/figure.mjs')).href);
    const block = (text, style = 'normal') => ({
      _type: 'block',
      style,
      markDefs: [],
      children: [{_type: 'span', text, marks: []}],
    });
    const figure = (tag, facts, more) => {
      const attributes = Object.entries(facts).map(([name, value]) => ({name, value}));
      const value = {tag, attributes, ...more};
      const fields = type.fields.map(({name}) => name);
      assert.deepEqual(
        Object.keys(value).filter((name) => !fields.includes(name)),
        [],
        'the schema has the fields',
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
    writePage('Sanity', articleToHtml(article), library);
  },
  Eleventy: () => {
    const eleventy = path.join(recipes, 'node_modules/@11ty/eleventy/cmd.cjs');
    const config = path.join(recipes, 'eleventy/eleventy.config.mjs');
    return must(
      'node',
      eleventy,
      '--quiet',
      `--input=${path.join(recipes, 'eleventy')}`,
      `--config=${config}`,
      `--output=${path.join(out, 'Eleventy')}`,
    );
  },
  Astro: () => {
    const astro = path.join(recipes, 'node_modules/astro/astro.js');
    return must(
      'node',
      astro,
      'build',
      '--silent',
      '--root',
      path.join(recipes, 'astro'),
      '--outDir',
      path.join(out, 'Astro'),
    );
  },
};

/** What a reader gets: figures drawn, and a quiet console. */
const readPage = async (browser, address) => {
  const page = await browser.newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(address, {waitUntil: 'networkidle0'});
  const figures = await page.$$eval('main > *, body > *, spending-gauge, quote-card, ranking-chart', (all) =>
    Object.fromEntries(
      all
        .filter(({localName}) => localName.includes('-'))
        .map((figure) => [
          figure.localName,
          customElements.get(figure.localName) ? figure.shadowRoot.textContent.replace(/\s+/g, ' ') : 'not defined',
        ]),
    ),
  );
  await page.close();
  assert.deepEqual(said, [], 'the console is quiet');
  return figures;
};

if (!browserPath()) {
  console.error('It needs Chrome or Chromium: install one, or set CHROME_PATH to its program.');
  process.exit(1);
}
process.env.ASTRO_TELEMETRY_DISABLED = '1';
await prepare().catch((error) => {
  console.error(`The packages of the recipes could not be prepared: ${error.message}.`);
  process.exit(1);
});
const library = await serve('dist', {headers: () => ({'access-control-allow-origin': '*'})});
const browser = await launch();
for (const [name, build] of Object.entries(builders)) {
  await check(`${name}: a page with a gauge and a quote is made and read`, async () => {
    await build(library.url);
    const site = await serve(path.join(out, name), {pages: {'/favicon.ico': ''}});
    try {
      const figures = await readPage(browser, site.url);
      assert.match(figures['spending-gauge'], /1\.36% of GDP/);
      assert.match(figures['quote-card'], /loud and clear.*Jens Stoltenberg/);
      if (name === 'Sanity') assert.match(figures['ranking-chart'], /Estonia/);
      if (name === 'Eleventy')
        assert.match(readFileSync(path.join(out, name, 'index.html'), 'utf8'), /<template shadowrootmode/);
    } finally {
      await site.close();
    }
  });
}
await Promise.all([browser.close(), library.close()]);

await check('docs/cms.md shows these files', () => {
  const shown = [...readFileSync('docs/cms.md', 'utf8').matchAll(/^`([^`\n]+)`:?\n\n(`{3,})[a-z]+\n(.*?)^\2$/gms)];
  for (const [, file, , text] of shown) assert.equal(text, read(file), file);
  const files = shown.map(([, file]) => file);
  const all = [
    'figure.mjs',
    'ghost/code-injection.html',
    'ghost/card.html',
    'contentful/article.mjs',
    'sanity/article.mjs',
    'sanity/figure.mjs',
  ];
  all.push(
    'eleventy/eleventy.config.mjs',
    'eleventy/index.md',
    'eleventy/_includes/article.njk',
    'astro/src/layouts/Article.astro',
  );
  assert.deepEqual([...files].sort(), all.sort());
});

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
