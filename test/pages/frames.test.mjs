// Figures in frames: a page of one origin, the library on another, as they are in the world.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {embed, oembed} from '../../dist/server/index.js';
import {serve} from '../../scripts/serve.mjs';
import {tags} from '../../scripts/tags.mjs';
import {open as openPage} from '../support/pages.mjs';

describe('figures in frames', () => {
  const story = readFileSync('examples/story.html', 'utf8');
  const figure = (tag) => new RegExp(`<${tag}[\\s>].*?</${tag}>`, 's').exec(story)[0];
  const timeline = figure('event-timeline');
  const gauge = `<spending-gauge label="Germany" value="1.36" target="2" unit="% of GDP">
  <p>Germany spends 1.36% of GDP.</p></spending-gauge>`;
  const fetchFile = async (url) =>
    new Response(readFileSync(`.${new URL(url).pathname}`), {headers: {'content-type': 'text/csv'}});
  const html = (body, style = '') => `<!doctype html><html lang="de" ${style}><meta charset="utf-8" /><title>t</title>
  <link rel="icon" href="data:," /><body>${body}</body></html>`;

  let library;
  let files;
  let server;
  const pages = {};
  before(async () => {
    files = await serve('dist', {headers: () => ({'access-control-allow-origin': '*'})});
    library = {base: `${files.url}/`, integrity: {}};
    const options = {library, base: 'https://page.example/examples/', fetch: fetchFile};
    const frame = (markup, more) => embed(markup, 'frame', {...options, ...more});
    pages['/all'] = html((await Promise.all(tags.map((tag) => frame(figure(tag))))).join('<p>Between.</p>'));
    pages['/gauge'] = html(await frame(gauge));
    pages['/bare'] = html(await frame(gauge, {bare: true, height: 333}));
    pages['/dark'] = html(await frame(gauge), 'style="color-scheme: dark"');
    const far = '<p style="height: 3000px">Far above.</p>';
    pages['/timeline'] = html(far + (await frame(timeline)) + far);
    const raw = (text) =>
      html(`<script type="module" src="${files.url}/embed/frames.js"></script>
      <iframe src="${files.url}/embed/#${text}" sandbox="allow-scripts"></iframe>`);
    pages['/none'] = raw('');
    pages['/garbage'] = raw('%E0%A4%A&figure=%3Cspending-gage%3E');
    pages['/long'] = raw(`figure=${'x'.repeat(100_000)}`);
    const hostile = `<spending-gauge label="Germany" value="1.36" onclick="top.postMessage('ran','*')" style="color: red">
    <p onmouseover="1">Germany <script>parent.postMessage('ran', '*')</script><img src="x" onerror="parent.postMessage('ran', '*')" />
    <a href="javascript:alert(1)">link</a><iframe srcdoc="<script>top.postMessage('ran','*')</script>"></iframe></p></spending-gauge>`;
    pages['/hostile'] = raw(new URLSearchParams({figure: hostile}));
    const answer = async (figure, more) => {
      const url = `${files.url}/embed/#${new URLSearchParams({figure, ...more})}`;
      const query = new URLSearchParams({url});
      return (await (await oembed({library})(new Request(`https://here.example/?${query}`))).json()).html;
    };
    pages['/oembed'] = html((await answer(hostile)) + (await answer(gauge)));
    pages['/query'] = html(`<iframe src="${files.url}/embed/?${new URLSearchParams({figure: gauge})}"></iframe>`);
    const asWordPress = (await answer(gauge, {theme: 'dark'})).replace(/ src="([^"]*)"/, ' src="$1#?secret=aBc123"');
    pages['/wordpress'] = html(`<script>
    addEventListener('message', ({data}) => data.secret === 'aBc123' && data.message === 'height' && (globalThis.told = data.value));
  </script>${asWordPress.replace(/ sandbox="[^"]*"/, ' sandbox="allow-scripts"')}`);
    pages['/pretender'] = html(`<script type="module" src="${files.url}/embed/frames.js"></script>
    <iframe id="own" src="${files.url}/embed/" height="100"></iframe>
    <iframe id="other" src="/liar" height="100"></iframe>`);
    pages['/liar'] = html(`<script>
    for (const height of [500, -1, 1e9, NaN, '7', {}]) parent.postMessage({nutgraf: 'height', height}, '*');
    parent.postMessage({nutgraf: 'link', id: 'stolen'}, '*');
    parent.frames[0].postMessage({nutgraf: 'page', address: 'https://evil.example/', scheme: 'dark'}, '*');
  </script>`);
    server = await serve('test/pages', {pages});
  });
  after(() => Promise.all([server?.close(), files?.close()]));

  const open = (path, {scheme = 'light'} = {}) =>
    openPage(server.url + path, {
      width: 700,
      prepare: (page) => page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]),
    });

  /** The document in a frame, once its figure is drawn. */
  const inside = async (page, selector = '#drawn') => {
    const frame = await page.waitForFrame((one) => one.url().includes('/embed/'));
    if (selector === '#drawn')
      await frame.waitForFunction(() => document.querySelector('main > *')?.shadowRoot?.querySelector('figure'));
    return frame;
  };

  test('each element is drawn in a frame as high as it is, without scroll bars, and its text steps back', async () => {
    const {page, said, close} = await open('/all');
    for (const handle of await page.$$('iframe')) {
      await handle.scrollIntoView();
      const frame = await handle.contentFrame();
      await frame.waitForFunction(() => document.querySelector('main > *')?.shadowRoot?.querySelector('figure'));
      await page.waitForFunction((one) => one.style.height, {}, handle);
      await sleep(300);
      const outer = await handle.evaluate((one) => one.getBoundingClientRect().height);
      const [inner, figure] = await frame.evaluate(() =>
        [document.documentElement, document.querySelector('main > *')].map((one) => one.getBoundingClientRect().height),
      );
      assert.ok(Math.abs(outer - inner) <= 1, `${await handle.evaluate((one) => one.title)}: ${outer}, ${inner}`);
      // Two pixels around the figure, and no margin.
      assert.ok(inner - figure <= 5, `${await handle.evaluate((one) => one.title)}: ${figure} of ${inner}`);
    }
    const texts = await page.$$eval('.nutgraf-text', (all) => all.map((one) => one.checkVisibility()));
    assert.deepEqual(texts, Array(tags.length).fill(false));
    assert.deepEqual(said, []);
    await close();
  });

  test('without the script of the page a frame keeps its height, and its text stands above it', async () => {
    const {page, close} = await open('/bare');
    await inside(page);
    const [height, text] = await page.evaluate(() => [
      document.querySelector('iframe').clientHeight,
      document.querySelector('.nutgraf-text:has(+ iframe)').checkVisibility(),
    ]);
    assert.deepEqual([height, text], [333, true]);
    await close();
  });

  test('a figure in a frame speaks the language of the page around it, and is light or dark with it', async () => {
    for (const [path, scheme, expected] of [
      ['/gauge', 'light', 'rgb(23, 25, 28)'],
      ['/gauge', 'dark', 'rgb(23, 25, 28)'],
      ['/dark', 'light', 'rgb(238, 240, 242)'],
    ]) {
      const {page, close} = await open(path, {scheme});
      const frame = await inside(page);
      await frame.waitForFunction(() => document.documentElement.lang === 'de');
      await sleep(300);
      const [ink, text] = await frame.evaluate(() => {
        const gauge = document.querySelector('spending-gauge');
        return [getComputedStyle(gauge).color, gauge.shadowRoot.querySelector('.sentence').textContent];
      });
      assert.equal(ink, expected, `${path} ${scheme}`);
      assert.match(text, /1,36/);
      await close();
    }
  });

  test('an address that points at an event leads into its frame; an event that a reader opens is in the address', async () => {
    const {page, close} = await open('/timeline#meeting');
    const frame = await inside(page);
    await frame.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement?.textContent.includes('Trump'));
    await page.waitForFunction(() => scrollY > 1000);
    await frame.evaluate(() => {
      const list = document.querySelector('event-timeline').shadowRoot;
      [...list.querySelectorAll('a, button')].find((one) => one.textContent.includes('2 per cent of GDP')).click();
    });
    await page.waitForFunction(() => location.hash === '#pledge');
    assert.match(
      await frame.evaluate(() => location.hash),
      /^#figure=/,
      'the figure stays in the address of its frame',
    );
    await close();
  });

  test('an address without a figure, with an unknown one, or too long says so', async () => {
    for (const [path, sentence] of [
      ['/none', /^The address of this page names no figure\.$/],
      ['/garbage', /^Expected one of .*spending-gauge.*; got "spending-gage"\.$/],
      ['/long', /^The address of this figure is too long: 100007 characters\.$/],
    ]) {
      const {page, said, close} = await open(path);
      const frame = await inside(page, 'main');
      assert.match(await frame.$eval('main', (main) => main.textContent), sentence);
      assert.deepEqual(said, []);
      await close();
    }
  });

  test('what a stranger writes into an address does not run, and what is good of it is shown', async () => {
    const {page, close} = await open('/hostile');
    await page.evaluate(() => addEventListener('message', ({data}) => data === 'ran' && (document.title = 'ran')));
    const frame = await inside(page);
    const left = await frame.$eval('spending-gauge', (one) => one.outerHTML);
    assert.equal(
      left.replace(/\s+/g, ' '),
      '<spending-gauge label="Germany" value="1.36"> <p>Germany <img src="x"> <a>link</a></p></spending-gauge>',
    );
    await frame.evaluate(() => document.querySelector('spending-gauge').click());
    await sleep(200);
    assert.equal(await page.title(), 't');
    await close();
  });

  test('an oEmbed answer for what a stranger wrote runs nothing in the page that takes it', async () => {
    const {page, close} = await open('/oembed');
    await page.evaluate(() => addEventListener('message', ({data}) => data === 'ran' && (document.title = 'ran')));
    assert.equal((await page.$$('iframe')).length, 2);
    await page.$$eval('details *, iframe', (all) => all.forEach((one) => one.click()));
    await sleep(200);
    assert.equal(await page.title(), 't');
    assert.deepEqual(
      await page.$$eval('script, [onclick], [href^="javascript"]', (all) => all.map((one) => one.outerHTML)),
      [],
    );
    await close();
  });

  test('a figure is drawn from what stands behind "?" where an address has lost the rest', async () => {
    const {page, close} = await open('/query');
    const frame = await inside(page);
    assert.match(await frame.$eval('spending-gauge', (one) => one.textContent), /Germany spends/);
    await close();
  });

  test('WordPress is told how high a frame is by the name it gave it, which is no part of what the address says', async () => {
    const {page, close} = await open('/wordpress');
    const frame = await inside(page);
    await page.waitForFunction(() => globalThis.told > 100);
    assert.equal(await frame.$eval('html', (root) => root.style.colorScheme), 'dark');
    await close();
  });

  test('frames that are not the library’s change nothing, nor do heights that are none', async () => {
    const {page, close} = await open('/pretender');
    await sleep(500);
    const [own, other, hash] = await page.evaluate(() => [
      document.querySelector('#own').style.height,
      document.querySelector('#other').style.height,
      location.hash,
    ]);
    // Its own, for a sentence.
    assert.ok(parseFloat(own) < 100, own);
    assert.deepEqual([other, hash], ['', '']);
    const frame = await inside(page, 'main');
    const told = await frame.evaluate(() => [
      document.documentElement.style.colorScheme,
      document.documentElement.dataset.nutgrafPage,
    ]);
    assert.deepEqual(told, ['light', `${server.url}/pretender`]);
    await close();
  });
});
