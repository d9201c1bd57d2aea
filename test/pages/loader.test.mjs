// dist/cdn/nutgraf.js: what it loads, and when.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {launch} from '../../scripts/browser.mjs';
import {serve} from '../../scripts/serve.mjs';

const page = (body, attributes = '') =>
  `<!doctype html><html lang="en" ${attributes}><title>t</title><link rel="icon" href="data:," />
  <script type="module" src="/dist/cdn/nutgraf.js"></script><body>${body}</body></html>`;
const gauge = '<spending-gauge label="Germany" value="1.36" target="2" unit="% of GDP"><p>1.36%</p></spending-gauge>';
const pages = {
  '/empty.html': page('<p>No figure</p>'),
  '/far.html': page(`<div style="height: 2500px"></div>${gauge}`),
  '/near.html': page(`<div style="height: 1000px"></div>${gauge}`),
  '/hidden.html': page(`<div id="box" style="display: none">${gauge}</div>`),
  '/german.html': page(gauge, 'data-x').replace('lang="en"', 'lang="de-AT"'),
  '/claimed.html': page(
    `<link rel="stylesheet" href="/dist/cdn/nutgraf-data.css"><script>customElements.define('quote-card', class extends HTMLElement {})</script>
    <figure data-nutgraf="quote-card"><p>Its own</p><blockquote>Words</blockquote></figure>`,
  ),
  '/styled.html': page(
    `<link rel="stylesheet" href="/dist/cdn/nutgraf.css"><link rel="stylesheet" href="/dist/cdn/nutgraf-data.css">
    <other-tag source="S" actions="link" heading="H">a</other-tag><div data-source="S" data-actions="link" data-heading="H">b</div>`,
  ),
  '/words.html': page(
    '<figure data-nutgraf="spending-gauge" data-value="1.36" data-label="Germany" lang="de"></figure>',
  ),
  '/nowhere.html': page(
    '<figure data-nutgraf="spending-gauge" data-value="1.36" data-label="Germany" lang="constructor"></figure>',
  ),
  '/owned.html': page(`<script>customElements.define('spending-gauge', class extends HTMLElement {})</script>${gauge}`),
};

let server;
let browser;
before(async () => {
  [server, browser] = await Promise.all([serve('.', {pages}), launch()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

const open = async (path, prepare = () => {}) => {
  const tab = await browser.newPage();
  await prepare(tab);
  const asked = [];
  const said = [];
  tab.on('request', (request) => asked.push(request.url().replace(`${server.url}/dist/cdn/`, '')));
  tab.on('console', (message) => said.push(message.text()));
  tab.on('pageerror', (error) => said.push(String(error)));
  await tab.setViewport({width: 800, height: 800});
  await tab.goto(server.url + path, {waitUntil: 'networkidle0'});
  const defined = () => tab.waitForFunction(() => customElements.get('spending-gauge'), {timeout: 15_000});
  return {tab, asked, said, defined, loaded: () => asked.some((file) => file === 'spending-gauge.js')};
};

test('a page without a figure loads the loader alone', async () => {
  const {tab, asked} = await open('/empty.html');
  assert.equal(asked.filter((file) => file.endsWith('.js')).length, 1);
  await tab.close();
});

test('a figure two screens away waits until a reader comes within one', async () => {
  const {tab, loaded, defined} = await open('/far.html');
  assert.equal(loaded(), false);
  await tab.evaluate(() => scrollTo(0, 1200));
  await defined();
  await tab.close();
});

test('a figure within a screen loads before it is seen', async () => {
  const {tab, loaded} = await open('/near.html');
  assert.equal(loaded(), true);
  await tab.close();
});

test('what is in view is asked for before a frame is drawn, after which alone the browser tells what is near', async () => {
  const untold = (tab) =>
    tab.evaluateOnNewDocument(() => {
      globalThis.IntersectionObserver = class {
        observe() {}
        unobserve() {}
      };
    });
  for (const [path, isAsked] of [
    ['/near.html', true],
    ['/far.html', false],
    ['/hidden.html', false],
  ]) {
    const {tab, loaded} = await open(path, untold);
    assert.equal(loaded(), isAsked, path);
    await tab.close();
  }
});

test('a figure that is not displayed waits until it is', async () => {
  const {tab, loaded, defined} = await open('/hidden.html');
  assert.equal(loaded(), false);
  await tab.evaluate(() => (document.getElementById('box').style.display = 'block'));
  await defined();
  await tab.close();
});

test('a figure added later is found, also inside what is added', async () => {
  const {tab, defined} = await open('/empty.html');
  await tab.evaluate((html) => document.body.insertAdjacentHTML('beforeend', `<section>${html}</section>`), gauge);
  await defined();
  await tab.close();
});

test('a page in German asks for the German words beside the element, and for each file once', async () => {
  const {tab, asked} = await open('/german.html');
  const words = asked.filter((file) => file.startsWith('words/'));
  assert.equal(words.length, 1);
  assert.match(words[0], /^words\/de-/);
  assert.deepEqual([...new Set(asked)], asked);
  await tab.close();
});

const broken = (pattern) => async (tab) => {
  await tab.setRequestInterception(true);
  tab.on('request', (one) => (pattern.test(one.url()) ? one.abort() : one.continue()));
};

test('without its words a figure speaks English, and where there is no such language', async () => {
  for (const [path, prepare] of [
    ['/words.html', broken(/words\//)],
    ['/nowhere.html', () => {}],
  ]) {
    const {tab} = await open(path, prepare);
    const shown = () => document.querySelector('spending-gauge')?.shadowRoot?.querySelector('.sentence')?.textContent;
    await tab.waitForFunction(shown, {timeout: 15_000});
    assert.match(await tab.evaluate(shown), /^\s*Germany: 1[.,]36\.\s*$/, path);
    await tab.close();
  }
});

test('where a module did not come, what its author wrote stands there, also in what is added later', async () => {
  const {tab} = await open('/near.html', broken(/spending-gauge/));
  const isMarked = () => [...document.querySelectorAll('spending-gauge')].every((one) => one.matches('[prerendered]'));
  await tab.waitForFunction(isMarked);
  await tab.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), gauge);
  await tab.waitForFunction(isMarked);
  await tab.close();
});

test('of a page that owns the tag ordinary markup stays as it is, all of it', async () => {
  const {tab} = await open('/claimed.html');
  assert.match(await tab.$eval('figure', ({innerText}) => innerText), /Its own\s+Words/);
  await tab.close();
});

test('the style sheets change nothing but figures', async () => {
  const {tab} = await open('/styled.html');
  const changed = await tab.$$eval('other-tag, body > div', (all) =>
    all.filter(
      (one) => getComputedStyle(one, '::after').content !== 'none' || getComputedStyle(one).paddingBottom !== '0px',
    ),
  );
  assert.equal(changed.length, 0);
  await tab.close();
});

test('a page that owns the tag keeps it, and hears nothing of it', async () => {
  const {tab, loaded, said} = await open('/owned.html');
  await sleep(100);
  assert.equal(loaded(), false);
  assert.deepEqual(said, []);
  await tab.close();
});
