// What is left of each figure in each form by each filter: `npm run survival` writes the table in the README; with `--check` it fails where
// a cell is worse than there, or lost.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {execSync, spawnSync} from 'node:child_process';
import {format, resolveConfig} from 'prettier';
import {launch} from '../scripts/browser.mjs';
import {serve} from '../scripts/serve.mjs';
import {figures, lost} from './figures.mjs';

const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};
if (!existsSync('dist/server')) stop('Nothing is built yet: run `npm run build` first.');
if (spawnSync('php', ['--version']).status !== 0)
  stop('The filters of WordPress need PHP: install php (in Debian, the package php-cli).');
if (!existsSync('survival/node_modules')) execSync('npm ci', {cwd: 'survival', stdio: 'inherit'});
const {embed, FORMS} = await import('../dist/server/index.js');
const {filterAll, names, scriptless} = await import('./filters.mjs');

const STATES = ['lost', 'readable', 'upgraded', 'whole'];
const tags = Object.keys(figures);

const files = await serve('dist', {headers: () => ({'access-control-allow-origin': '*'})});
const pages = {};
const server = await serve('survival', {pages});
const browser = await launch({protocolTimeout: 300_000});
const library = {base: `${files.url}/`, integrity: {}};

/** What a reader finds in each figure of a page: the text, and whether the figure is drawn and what it says. */
async function look(html, form, script) {
  pages['/page'] = html;
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(script);
  await page.setViewport({width: 700, height: 12_000});
  await page.goto(`${server.url}/page`);
  const live = form === 'plain' ? 0 : await page.$$eval(`${tags}, [data-nutgraf], iframe`, (all) => all.length);
  if (live) await page.waitForNetworkIdle({idleTime: 1000, timeout: 30_000}).catch(() => {});
  const read = () => {
    const silent = 'script, style, template, noscript, iframe';
    const say = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches(silent)) return ' ';
      const nodes =
        node.localName === 'slot' && node.assignedNodes().length
          ? node.assignedNodes()
          : (node.shadowRoot ?? node).childNodes;
      const inline = /^(a|abbr|b|bdi|cite|em|i|mark|s|slot|small|span|strong|time|u)$/.test(node.localName);
      const text = [...nodes].map(say).join('');
      return inline ? text : ` ${text} `;
    };
    return [...document.querySelectorAll('section, main')].map((one) => {
      for (const details of one.querySelectorAll('details')) details.open = true;
      const host = [...one.querySelectorAll('*')].find(({shadowRoot}) => shadowRoot?.querySelector('figure, style'));
      const frame = one.querySelector('iframe');
      const seen = frame?.checkVisibility({visibilityProperty: true}) && frame.clientHeight > 40;
      return {text: one.innerText, tag: host?.localName, said: host ? say(host) : '', seen: !!seen};
    });
  };
  const found = await page.evaluate(read);
  if (form === 'frame')
    for (const [i, section] of (await page.$$('section')).entries()) {
      const frame = await (await section.$('iframe'))?.contentFrame();
      const [inside] = frame ? await frame.evaluate(read) : [];
      if (inside && found[i].seen) Object.assign(found[i], {said: inside.said, tag: inside.tag});
    }
  await page.close();
  return found;
}

const lines = {};
let failed = 0;
const details = [];
const untidy = new Set();
try {
  const snippets = Object.fromEntries(
    await Promise.all(
      FORMS.map(async (form) => [
        form,
        await Promise.all(tags.map((tag) => embed(figures[tag].html, form, {library, bare: true}))),
      ]),
    ),
  );
  for (const form of FORMS) {
    const results = await filterAll(snippets[form], browser);
    const needs = {
      tag: `<link rel="stylesheet" href="${files.url}/cdn/nutgraf.css" /><script type="module" src="${files.url}/cdn/nutgraf.js"></script>`,
      data: `<link rel="stylesheet" href="${files.url}/cdn/nutgraf-data.css" /><script type="module" src="${files.url}/cdn/nutgraf.js"></script>`,
      frame: `<script type="module" src="${files.url}/embed/frames.js"></script>`,
    };
    for (const filter of Object.keys(names)) {
      if (filter === 'oembed' && form !== 'frame') continue;
      const body = results.map((left) => `<section>${left[filter]}</section>`).join('\n');
      const found = await look(
        `<!doctype html><html lang="en"><meta charset="utf-8" /><title>t</title>${needs[form] ?? ''}<body>${body}</body></html>`,
        form,
        !scriptless.has(filter),
      );
      const states = tags.map((tag, i) => {
        const {text = '', said = '', tag: host} = found[i] ?? {};
        const {facts} = figures[tag];
        const drawn = host && (form === 'frozen' || host === tag) && !lost(facts, said).length;
        if (drawn) return form === 'data' ? 'upgraded' : 'whole';
        const missed = lost(facts, text);
        if (missed.length) details.push(`${names[filter]}, ${form}, <${tag}>: ${missed.flat().join(' | ')}`);
        // A style sheet whose tags are taken away is text like any other.
        if (text.includes(':host')) untidy.add(`${filter} ${form}`);
        return missed.length ? 'lost' : 'readable';
      });
      failed += states.filter((state) => state === 'lost').length;
      const worst = Math.min(...states.map((state) => STATES.indexOf(state)));
      (lines[filter] ??= {})[form] = STATES[worst];
      console.log(`${names[filter].padEnd(26)}${form.padEnd(8)}${states.map((state) => state[0]).join(' ')}`);
    }
  }
} finally {
  await Promise.all([browser.close(), server.close(), files.close()]);
}

const table = [
  `| filter | ${FORMS.join(' | ')} |`,
  `| --- |${' --- |'.repeat(FORMS.length)}`,
  ...Object.entries(names).map(
    ([filter, name]) =>
      `| ${name} | ${FORMS.map((form) => (lines[filter]?.[form] ?? '–') + (untidy.has(`${filter} ${form}`) ? '*' : '')).join(' | ')} |`,
  ),
];
console.log(`\n${details.join('\n')}\n\n${table.join('\n')}`);
const cells = Object.values(lines).flatMap((line) => Object.values(line)).length * tags.length;

const readme = readFileSync('README.md', 'utf8');
const between = /(?<=<!-- survival -->\n)[^]*?(?=<!-- \/survival -->)/;
if (process.argv.includes('--check')) {
  const before = [...(between.exec(readme)?.[0] ?? '').matchAll(/^\| (.+?) +\|(.+)\|$/gm)];
  for (const [, name, states] of before) {
    const filter = Object.keys(names).find((one) => names[one] === name);
    for (const [i, was] of states
      .split('|')
      .map((state) => state.replace('*', '').trim())
      .entries()) {
      const now = lines[filter]?.[FORMS[i]];
      if (!now || STATES.indexOf(now) >= STATES.indexOf(was) || now === 'lost') continue;
      failed += 1;
      console.log(`${name}, ${FORMS[i]}: ${was} in the README, ${now} now`);
    }
  }
} else {
  const text = readme.replace(between, `\n${table.join('\n')}\n\n`);
  writeFileSync('README.md', await format(text, {...(await resolveConfig('README.md')), parser: 'markdown'}));
}
console.log(`\n${cells - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
