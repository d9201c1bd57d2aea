// <region-map> from dist/cdn: what comes later, and what a reader has where it does not.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {serve} from '../../scripts/serve.mjs';
import {lateScripts, noteShifts, open as openPage, settle} from '../support/pages.mjs';

describe('a map', () => {
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
  const late = lateScripts();
  before(async () => {
    const headers = (path) => (path.endsWith('.html') ? {'content-security-policy': policy} : {});
    server = await serve('.', {pages, headers, delay: late.delay});
  });
  after(() => server?.close());

  const open = async (path, {width = 640, abort} = {}) => {
    const {page, said, close} = await openPage(server.url + path, {
      width,
      height: 900,
      prepare: async (page) => {
        await page.setRequestInterception(true);
        page.on('request', (request) => (abort?.test(request.url()) ? request.abort() : request.continue()));
        await late.prepare(page);
        await noteShifts(page);
      },
    });
    await page.waitForFunction(() => document.querySelector('region-map').shadowRoot?.querySelector('figure'));
    await settle(page);
    return {tab: page, said, close};
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
      const {tab, said, close} = await open(path);
      assert.deepEqual(said, []);
      assert.equal((await inside(tab, 'ol li')).length, 4);
      await close();
    }
  });

  test('a map whose outlines do not come is a list of its values, and says so', async () => {
    for (const [path, abort] of [
      ['/map.html', /region-map\.plot/],
      ['/tiles.html', /region-map\.tiles/],
    ]) {
      const {tab, close} = await open(path, {abort});
      assert.deepEqual(await inside(tab, '[part="problem"]'), ['The map could not be loaded. Its values:']);
      assert.deepEqual(await inside(tab, '.list li'), [
        'United States 3.42% meets the target',
        'Estonia 2.13% meets the target',
        'Germany 1.36% misses the target',
        'Iceland no figure',
      ]);
      assert.deepEqual(await inside(tab, 'button'), []);
      assert.equal((await inside(tab, '.sentence')).length, 1);
      await close();
    }
  });

  for (const width of [320, 640, 1024])
    test(`nothing moves at ${width} px when the map comes late, and its outlines later`, async () => {
      for (const path of ['/map.html', '/tiles.html']) {
        const {tab, close} = await open(path, {width});
        assert.deepEqual(await tab.evaluate(() => globalThis.shifts), [], path);
        await close();
      }
    });
});
