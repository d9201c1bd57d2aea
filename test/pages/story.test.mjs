// The whole article of examples/story.html under the conditions of a real news page.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {serve} from '../../scripts/serve.mjs';
import {tags} from '../../scripts/tags.mjs';
import {lateScripts, noteShifts, open as openPage, readThrough, settle} from '../support/pages.mjs';

describe('an article', () => {
  const STRICT =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
    "require-trusted-types-for 'script'; trusted-types lit-html";
  const story = readFileSync('examples/story.html', 'utf8')
    .replace(/<link rel="icon".*/, '<link rel="icon" href="/examples/story.css" />')
    .replaceAll('../dist', '/dist')
    .replace('"story.css"', '"/examples/story.css"');
  const air = readFileSync('examples/air.html', 'utf8')
    .replace(/<link rel="icon".*/, '<link rel="icon" href="/examples/story.css" />')
    .replaceAll('../', '/')
    .replace('"story.css"', '"/examples/story.css"');
  const figures = `<spending-gauge src="/stories/data/files/estonia.json"><p>2.13%</p></spending-gauge>`;
  const bare = (body, head = '') => `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:," />
  <link rel="stylesheet" href="/dist/cdn/nutgraf.css" />${head}<body>${body}</body></html>`;
  const loader = (path = '/dist/cdn') => `<script type="module" src="${path}/nutgraf.js"></script>`;
  const gauge = `<spending-gauge label="Germany" value="1.36" target="2" unit="% of GDP"><p>Germany spends 1.36%.</p></spending-gauge>`;
  const boxes = `<dialog id="dialog">${gauge}</dialog><div style="display: flex">${gauge}</div><div style="display: grid">${gauge}</div>
  <table><tr><td>${gauge}</td></tr></table><div style="float: left">${gauge}</div><div id="hidden" hidden>${gauge}</div>`;

  let server;
  const late = lateScripts();
  before(async () => {
    server = await serve('.', {
      headers: (path) => (path.startsWith('/strict/') ? {'content-security-policy': STRICT} : {}),
      delay: late.delay,
      pages: {
        '/strict/story.html': story,
        '/strict/air.html': air,
        '/strict/data.html': bare(figures, loader()).replace('data:,', '/examples/story.css'),
        '/late/story.html': story,
        '/bare/story.html': story.replace(/<link.*nutgraf\.css" \/>/, ''),
        '/boxes.html': bare(boxes, loader()),
        '/frame.html': bare('<iframe src="/examples/story.html#award" width="700" height="600"></iframe>'),
      },
    });
  });
  after(() => server?.close());

  const open = (path, {prepare = () => {}, ...size} = {}) =>
    openPage(server.url + path, {
      ...size,
      prepare: async (page) => {
        await late.prepare(page);
        await prepare(page);
      },
    });

  test('the story breaks no rule of a strict policy with trusted types', async () => {
    const {page, said, close} = await open('/strict/story.html', {
      prepare: (page) =>
        page.evaluateOnNewDocument(() => {
          globalThis.broken = [];
          document.addEventListener('securitypolicyviolation', (event) =>
            globalThis.broken.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
          );
        }),
    });
    await readThrough(page);
    assert.deepEqual(await page.evaluate(() => globalThis.broken), []);
    assert.deepEqual(said, []);
    await close();
  });

  test('a story of another kind breaks no rule either, and loads its rows from a file', async () => {
    const {page, said, close} = await open('/strict/air.html');
    await page.waitForFunction(() => customElements.get('key-figure'), {timeout: 15_000});
    await page.evaluate(() => document.getElementById('record').scrollIntoView());
    await page.waitForFunction(
      () => document.getElementById('record').shadowRoot?.textContent.includes('Rows shown: 12 of 741'),
      {timeout: 15_000},
    );
    assert.deepEqual(said, []);
    await close();
  });

  test('data from src load under the same policy', async () => {
    const {page, said, close} = await open('/strict/data.html');
    await readThrough(page);
    const text = await page.$eval('spending-gauge', (element) => element.shadowRoot.textContent);
    assert.match(text, /2\.13%/);
    assert.deepEqual(said, []);
    await close();
  });

  test('every fact can be read with script switched off, and no room is kept for figures that never come', async () => {
    const {page, close} = await open('/examples/story.html', {prepare: (page) => page.setJavaScriptEnabled(false)});
    const client = await page.createCDPSession();
    const {nodes} = await client.send('Accessibility.getFullAXTree');
    const heard = nodes.map(({name}) => name?.value ?? '').join(' ');
    for (const fact of ['1.36%', '2.13%', 'Jens Stoltenberg', 'stepping up', '14 November 2019', 'brain death'])
      assert.ok(heard.includes(fact), `${fact} is there`);
    const {model} = await client.send('DOM.getBoxModel', {
      nodeId: (
        await client.send('DOM.querySelector', {
          nodeId: (await client.send('DOM.getDocument')).root.nodeId,
          selector: 'spending-gauge',
        })
      ).nodeId,
    });
    assert.ok(model.height < 220, `a gauge's fallback is ${model.height}px high`);
    await close();
  });

  for (const path of ['/late/story.html', '/examples/air.html', '/examples/plain.html'])
    for (const width of [320, 640, 1024])
      test(`nothing moves in ${path} at ${width} px when the scripts come late, and nothing is wider than the page`, async () => {
        const {page, said, requests, close} = await open(path, {width, prepare: noteShifts});
        await settle(page);
        assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
        await readThrough(page);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
        assert.deepEqual(said, []);
        const modules = requests.filter((url) => url.includes('/dist/'));
        assert.deepEqual([...new Set(modules)], modules, 'nothing is loaded twice');
        await close();
      });

  test('without nutgraf.css the story moves, but less than a tenth', async (context) => {
    const {page, close} = await open('/bare/story.html', {width: 640, prepare: noteShifts});
    await settle(page);
    const shifts = await page.evaluate(() => globalThis.shifts);
    await close();
    const sum = shifts.reduce((sum, {value}) => sum + value, 0);
    context.diagnostic(`layout shift with the loader alone: ${sum.toFixed(4)}`);
    assert.ok(sum > 0 && sum < 0.1);
  });

  test('a plain page asks for its files of dist/cdn alone', async () => {
    const {page, requests, close} = await open('/examples/plain.html');
    await readThrough(page);
    const paths = requests.map((url) => url.replace(server.url, '')).filter((url) => url.startsWith('/'));
    for (const path of paths) assert.match(path, /^\/(?:examples\/plain\.html|dist\/cdn\/.+)$/);
    for (const tag of ['spending-gauge', 'quote-card', 'event-timeline'])
      assert.ok(await page.$eval(tag, ({shadowRoot}) => Boolean(shadowRoot.querySelector('figure'))), tag);
    await close();
  });

  test('a figure has a width in dialogs, flex, grid, tables and floats, and once it is shown', async () => {
    const {page, said, close} = await open('/boxes.html');
    await page.waitForFunction(() => customElements.get('spending-gauge'), {timeout: 15_000});
    await page.evaluate(() => {
      document.getElementById('dialog').showModal();
      document.getElementById('hidden').hidden = false;
    });
    await sleep(300);
    const widths = await page.$$eval('spending-gauge', (elements) =>
      elements.map((one) => one.getBoundingClientRect().width),
    );
    for (const width of widths) assert.ok(width >= 240, `widths: ${widths}`);
    assert.deepEqual(said, []);
    await close();
  });

  test('two copies of the library on one page agree: the first stays, the second says so once a tag', async () => {
    const {page, said, close} = await open('/examples/story.html');
    await readThrough(page);
    await page.evaluate(async (names) => {
      for (const tag of names) await import(`/dist/cdn/${tag}.js?second`);
    }, tags);
    const other = await page.evaluate(() =>
      import('/dist/cdn/spending-gauge.js?third').then(
        (module) => module.SpendingGauge === customElements.get('spending-gauge'),
      ),
    );
    assert.equal(other, false);
    assert.deepEqual(
      said.filter((line) => !line.includes('is already defined on this page')),
      [],
    );
    assert.equal(said.length, tags.length + 1);
    await close();
  });

  test('a figure that moves into another document goes on working', async () => {
    const {page, said, close} = await open('/boxes.html');
    await page.waitForFunction(() => customElements.get('spending-gauge'), {timeout: 15_000});
    const text = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const gauge = document.querySelector('spending-gauge');
      frame.contentDocument.body.append(gauge);
      gauge.value = '1.5';
      await gauge.updateComplete;
      return gauge.shadowRoot.textContent;
    });
    assert.match(text, /0\.5 points below/);
    assert.deepEqual(said, []);
    await close();
  });

  test('a link to an event opens it, in a page and through an iframe', async () => {
    for (const path of ['/examples/story.html#award', '/frame.html']) {
      const {page, close} = await open(path);
      const frame = path === '/frame.html' ? page.frames().find((one) => one.url().includes('story')) : page;
      await frame.waitForFunction(
        () => document.querySelector('event-timeline')?.shadowRoot?.activeElement?.getAttribute('href') === '#award',
        {timeout: 15_000},
      );
      await close();
    }
  });

  test('the story prints whole', async () => {
    const {page, close} = await open('/examples/story.html');
    await readThrough(page);
    await page.emulateMediaType('print');
    await sleep(300);
    const seen = await page.evaluate(
      (names) =>
        [...document.querySelectorAll(names.join())]
          .map((one) => one.shadowRoot.querySelector('figure').innerText)
          .join('\n'),
      tags,
    );
    for (const fact of ['1.36%', '2.13%', 'Jens Stoltenberg', 'Trump hosts Stoltenberg', 'brain death'])
      assert.ok(seen.includes(fact), `${fact} is printed`);
    await close();
  });
});
