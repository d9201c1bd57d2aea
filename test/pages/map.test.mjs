// <region-map> from dist/cdn: what comes later, and what a reader has where it does not.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {launch} from '../../scripts/browser.mjs';
import {serve} from '../../scripts/serve.mjs';

const cells = [
  ['United States', '3.42'],
  ['Estonia', '2.13'],
  ['Germany', '1.36'],
  ['Iceland', ''],
];
const page = (attributes = '') =>
  `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:," />
  <link rel="stylesheet" href="/dist/cdn/nutgraf.css" /><link rel="stylesheet" href="/font.css" />
  <script type="module" src="/dist/cdn/nutgraf.js"></script>
  <body><region-map heading="Who meets the guideline" target="2" unit="% of GDP" source="NATO" ${attributes}><table>
  <tr><th>Member</th><th>2019</th></tr>${cells.map(([name, share]) => `<tr><th>${name}</th><td>${share}</td></tr>`).join('')}
  </table></region-map><p id="after">After it.</p></body></html>`;
const pages = {'/map.html': page(), '/tiles.html': page('shape="tiles"'), '/font.css': ''};
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types lit-html";

let server;
let browser;
before(async () => {
  const headers = (path) => (path.endsWith('.html') ? {'content-security-policy': policy} : {});
  const delay = (path) => (path.endsWith('.js') ? 400 : 0);
  [server, browser] = await Promise.all([serve('.', {pages, headers, delay}), launch()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

const open = async (path, {width = 640, abort} = {}) => {
  const tab = await browser.newPage();
  const said = [];
  tab.on('console', (message) => said.push(message.text()));
  tab.on('pageerror', (error) => said.push(String(error)));
  await tab.setRequestInterception(true);
  tab.on('request', (request) => (abort?.test(request.url()) ? request.abort() : request.continue()));
  await tab.evaluateOnNewDocument(() => {
    globalThis.shifts = 0;
    new PerformanceObserver((list) => {
      for (const {value} of list.getEntries()) globalThis.shifts += value;
    }).observe({type: 'layout-shift', buffered: true});
  });
  await tab.setViewport({width, height: 900});
  await tab.goto(server.url + path, {waitUntil: 'networkidle0'});
  await sleep(1200);
  return {tab, said};
};

const inside = (tab, selector) =>
  tab.evaluate(
    (selector) =>
      [...document.querySelector('region-map').shadowRoot.querySelectorAll(selector)].map((one) =>
        one.textContent.replace(/\s+/g, ' ').trim(),
      ),
    selector,
  );

test('a map draws itself under a strict policy with trusted types', async () => {
  for (const path of ['/map.html', '/tiles.html']) {
    const {tab, said} = await open(path);
    assert.deepEqual(said, []);
    assert.equal((await inside(tab, 'ol li')).length, 4);
    await tab.close();
  }
});

test('a map whose outlines do not come is a list of its values, and says so', async () => {
  for (const [path, abort] of [
    ['/map.html', /region-map\.plot/],
    ['/tiles.html', /region-map\.tiles/],
  ]) {
    const {tab} = await open(path, {abort});
    assert.deepEqual(await inside(tab, '[part="problem"]'), ['The map could not be loaded. Its values:']);
    assert.deepEqual(await inside(tab, '.list li'), [
      'United States 3.42% meets the target',
      'Estonia 2.13% meets the target',
      'Germany 1.36% misses the target',
      'Iceland no figure',
    ]);
    assert.deepEqual(await inside(tab, 'button'), []);
    assert.equal((await inside(tab, '.sentence')).length, 1);
    await tab.close();
  }
});

for (const width of [320, 640, 1024])
  test(`nothing moves at ${width} px when the map comes 0.4 s late, and its outlines later`, async () => {
    for (const path of ['/map.html', '/tiles.html']) {
      const {tab} = await open(path, {width});
      assert.equal(await tab.evaluate(() => globalThis.shifts), 0, path);
      await tab.close();
    }
  });
