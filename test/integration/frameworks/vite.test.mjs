// What the documents say for Vite, in a page that Vite has built with its default settings.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {build} from 'vite';
import {launch} from '../../../scripts/browser.mjs';
import {serve} from '../../../scripts/serve.mjs';

/** The first example of a document that holds `text`. */
const example = (file, language, text) => {
  const examples = [...readFileSync(file, 'utf8').matchAll(/^```(\w+)\n([^]*?)^```$/gm)];
  return examples.find(([, of, code]) => of === language && code.includes(text))[2];
};
const config = example('docs/frameworks.md', 'js', 'cssTarget');
const styles = {
  'README.md': example('README.md', 'css', 'light-dark('),
  'docs/theming.md': example('docs/theming.md', 'css', 'light-dark('),
};
const file = example('docs/data.md', 'js', '?url');
const room = example('docs/data.md', 'css', 'min-height');
/** In these examples, of what meets its target. */
const [light, dark] = ['rgb(26, 95, 180)', 'rgb(138, 184, 255)'];

const rows = Array.from({length: 28}, (_, i) => `Member ${i},${((i + 1) / 10).toFixed(2)}`);
const gauge = (attributes) =>
  `<article><spending-gauge label="Estonia" value="2.13" target="2" goal="at-least" ${attributes}><p>2.13%</p></spending-gauge></article>`;
const ranking = '<ranking-chart id="members" heading="Members" target="2"><p>Estonia spends most.</p></ranking-chart>';
const apps = {
  readme: {css: styles['README.md'], html: gauge('')},
  theming: {css: styles['docs/theming.md'], html: gauge('')},
  config: {css: styles['README.md'], html: gauge('theme="light"') + gauge('theme="dark"'), config},
  data: {css: room, html: `${ranking}<p id="below">Below</p>`, js: file},
};

let folder;
let server;
let browser;
before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-'));
  mkdirSync(path.join(folder, 'node_modules'));
  symlinkSync(process.cwd(), path.join(folder, 'node_modules/nutgraf'), 'dir');
  for (const [name, {css, html, js = '', config: own}] of Object.entries(apps)) {
    const root = path.join(folder, name);
    mkdirSync(root);
    const write = (file, text) => writeFileSync(path.join(root, file), text);
    write('page.css', css);
    write('members.csv', ['Member,2019', ...rows].join('\n'));
    write('page.js', `import 'nutgraf/cdn/nutgraf.css'; import 'nutgraf'; import './page.css';\n${js}`);
    write('index.html', `<!doctype html><html lang="en"><body>${html}<script type="module" src="page.js"></script>`);
    if (own) write('vite.config.js', own);
    await build({root, base: `/${name}/dist/`, logLevel: 'silent'});
  }
  server = await serve(folder, {delay: (path) => (path.endsWith('.csv') ? 500 : 0)});
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, {recursive: true, force: true});
});

const open = async (name, scheme = 'light') => {
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
  await page.goto(`${server.url}/${name}/dist/index.html`);
  return page;
};
const drawn = (page, tag) =>
  page.waitForFunction((tag) => document.querySelector(tag)?.shadowRoot?.querySelector('figure'), {}, tag);
/** The colours in which the gauges of a page show that the target is met. */
const met = async (page) => {
  await drawn(page, 'spending-gauge');
  return page.$$eval('spending-gauge', (gauges) =>
    gauges.map((one) => {
      const probe = one.shadowRoot.querySelector('figure').appendChild(document.createElement('i'));
      probe.style.color = 'var(--_met)';
      return getComputedStyle(probe).color;
    }),
  );
};

for (const name of ['readme', 'theming'])
  test(`the colours of ${name === 'readme' ? 'the README' : 'Theming'} survive`, async () => {
    assert.deepEqual(await met(await open(name)), [light]);
    assert.deepEqual(await met(await open(name, 'dark')), [light]);
  });

test('with the targets of Frameworks, a theme chooses between two colours', async () => {
  assert.deepEqual(await met(await open('config')), [light, dark]);
});

test('a small file has an address of its own, and what is below the figure stays where it is while its rows are on the way', async () => {
  const page = await open('data');
  const top = () => page.$eval('#below', (one) => one.getBoundingClientRect().top);
  await page.waitForSelector('ranking-chart:defined');
  const before = await top();
  assert.equal((await page.$$('ranking-chart >>> figure')).length, 0);
  await drawn(page, 'ranking-chart');
  assert.equal((await page.$$('ranking-chart >>> [part~="row"]')).length, 28);
  assert.equal(await top(), before);
});
