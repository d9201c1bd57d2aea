// dist/cdn/nutgraf.js: what it loads, and when.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {serve} from '../../scripts/serve.mjs';
import {open as openPage} from '../support/pages.mjs';

describe('the loader', {concurrency: 3}, () => {
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
    '/owned.html': page(
      `<script>customElements.define('spending-gauge', class extends HTMLElement {})</script>${gauge}`,
    ),
  };

  let server;
  before(async () => {
    server = await serve('.', {pages});
  });
  after(() => server?.close());

  /** Opens a page and waits until it asks for nothing any more. */
  const open = async (path, prepare) => {
    const {page, said, requests, close} = await openPage(server.url + path, {
      width: 800,
      prepare,
      waitUntil: 'networkidle0',
    });
    const asked = () => requests.map((url) => url.replace(`${server.url}/dist/cdn/`, ''));
    const defined = () => page.waitForFunction(() => customElements.get('spending-gauge'), {timeout: 15_000});
    return {tab: page, asked, said, defined, loaded: () => asked().includes('spending-gauge.js'), close};
  };

  test('a page without a figure loads the loader alone', async () => {
    const {asked, close} = await open('/empty.html');
    assert.equal(asked().filter((file) => file.endsWith('.js')).length, 1);
    await close();
  });

  test('a figure two screens away waits until a reader comes within one', async () => {
    const {tab, loaded, defined, close} = await open('/far.html');
    assert.equal(loaded(), false);
    await tab.evaluate(() => scrollTo(0, 1200));
    await defined();
    await close();
  });

  test('a figure within a screen loads before it is seen', async () => {
    const {loaded, close} = await open('/near.html');
    assert.equal(loaded(), true);
    await close();
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
      const {loaded, close} = await open(path, untold);
      assert.equal(loaded(), isAsked, path);
      await close();
    }
  });

  test('a figure that is not displayed waits until it is', async () => {
    const {tab, loaded, defined, close} = await open('/hidden.html');
    assert.equal(loaded(), false);
    await tab.evaluate(() => (document.getElementById('box').style.display = 'block'));
    await defined();
    await close();
  });

  test('a figure added later is found, also inside what is added', async () => {
    const {tab, defined, close} = await open('/empty.html');
    await tab.evaluate((html) => document.body.insertAdjacentHTML('beforeend', `<section>${html}</section>`), gauge);
    await defined();
    await close();
  });

  test('a page in German asks for the German words beside the element, and for each file once', async () => {
    const {asked, close} = await open('/german.html');
    const words = asked().filter((file) => file.startsWith('words/'));
    assert.equal(words.length, 1);
    assert.match(words[0], /^words\/de-/);
    assert.deepEqual([...new Set(asked())], asked());
    await close();
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
      const {tab, close} = await open(path, prepare);
      const shown = () => document.querySelector('spending-gauge')?.shadowRoot?.querySelector('.sentence')?.textContent;
      await tab.waitForFunction(shown, {timeout: 15_000});
      assert.match(await tab.evaluate(shown), /^\s*Germany: 1[.,]36\.\s*$/, path);
      await close();
    }
  });

  test('where a module did not come, what its author wrote stands there, also in what is added later', async () => {
    const {tab, close} = await open('/near.html', broken(/spending-gauge/));
    const isMarked = () =>
      [...document.querySelectorAll('spending-gauge')].every((one) => one.matches('[prerendered]'));
    await tab.waitForFunction(isMarked);
    await tab.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), gauge);
    await tab.waitForFunction(isMarked);
    await close();
  });

  test('of a page that owns the tag ordinary markup stays as it is, all of it', async () => {
    const {tab, close} = await open('/claimed.html');
    assert.match(await tab.$eval('figure', ({innerText}) => innerText), /Its own\s+Words/);
    await close();
  });

  test('the style sheets change nothing but figures', async () => {
    const {tab, close} = await open('/styled.html');
    const changed = await tab.$$eval('other-tag, body > div', (all) =>
      all.filter(
        (one) => getComputedStyle(one, '::after').content !== 'none' || getComputedStyle(one).paddingBottom !== '0px',
      ),
    );
    assert.equal(changed.length, 0);
    await close();
  });

  test('a page that owns the tag keeps it, and hears nothing of it', async () => {
    const {loaded, said, close} = await open('/owned.html');
    await sleep(100);
    assert.equal(loaded(), false);
    assert.deepEqual(said, []);
    await close();
  });
});
