// What a page with our figures makes a browser do, counted rather than timed, so that a busy machine says the same. The counts allowed are those
// reached, with a little room: growth is a reviewed change. How long it takes is for bench/ to say.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {brotliCompressSync} from 'node:zlib';
import {figures, many} from '../../bench/figures.mjs';
import {launch} from '../../scripts/browser.mjs';
import {serve} from '../../scripts/serve.mjs';

/** Of each page: calls of our functions, nodes, how often the browser settles styles; how far the page moves where that is not nothing. */
const limits = {
  'A gauge': {calls: 1650, nodes: 400},
  '29 gauges': {calls: 37_500, nodes: 5700, styles: 70},
  'A number and its change': {calls: 1400, nodes: 300},
  'How many of 29': {calls: 4700, nodes: 1250},
  'A ranking of 29': {calls: 6200, nodes: 1600},
  'A trend of 28 lines': {calls: 22_500, nodes: 3000},
  // Until the script comes there is room for ten rows, and 28 are asked for.
  'Shares of 28': {calls: 9000, nodes: 1750, styles: 40, shift: 0.011},
  'A map of 29': {calls: 290_000, nodes: 1500},
  'A table of 28 rows': {calls: 17_500, nodes: 2900},
  'A quote': {calls: 1250, nodes: 320},
  'A timeline of 10': {calls: 10_000, nodes: 1500},
  'A story: gauge, quote, timeline': {calls: 12_500, nodes: 2100},
};
/** Passes of layout and of styles that a page may take; by hand it takes one or two. */
const LAYOUTS = 8;
const STYLES = 20;
/** How much more work twice the rows may be. */
const GROWTH = 2.3;
/** Brotli bytes of all that the demo page loads of ours while it is read to its end. */
const DEMO = 81_500;

const pages = {};
const late = (path) => (path.startsWith('/dist/cdn/') && path.endsWith('.js') ? 300 : 0);
let server;
let browser;
before(async () => {
  [server, browser] = await Promise.all([serve('.', {pages, delay: late}), launch()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

/** Opens a page in a process of its own, counts, and waits until all of it is drawn and nothing happens any more. */
const count = async (html) => {
  const path = `/page-${Object.keys(pages).length}`;
  pages[path] = html;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width: 1000, height: 800});
  await page.evaluateOnNewDocument(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const {value} of list.getEntries()) globalThis.shift += value;
    }).observe({type: 'layout-shift', buffered: true});
  });
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', {callCount: true, detailed: false});
  await page.goto(server.url + path, {waitUntil: 'networkidle0'});
  await page.waitForFunction(() =>
    [...document.querySelectorAll('main > *')].every(
      (one) => !one.localName.includes('-') || one.shadowRoot?.querySelector('figure'),
    ),
  );
  const metrics = async () => {
    const {metrics} = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
  };
  for (let last = -1, now; last !== now;) {
    last = now;
    await sleep(150);
    ({LayoutCount: now} = await metrics());
  }
  const {LayoutCount, RecalcStyleCount, Nodes} = await metrics();
  const {result: coverage} = await session.send('Profiler.takePreciseCoverage');
  const shift = await page.evaluate(() => globalThis.shift);
  await context.close();
  return {
    calls: coverage
      .filter(({url}) => url.includes('/dist/cdn/'))
      .flatMap(({functions}) => functions.map(({ranges: [{count}]}) => count))
      .reduce((sum, count) => sum + count, 0),
    nodes: Nodes,
    layouts: LayoutCount,
    styles: RecalcStyleCount,
    shift,
  };
};

for (const {name, ours} of figures)
  test(`${name}: work, nodes and passes of layout are bounded, and nothing moves when scripts come late`, async () => {
    const {calls, nodes, layouts, styles, shift} = await count(ours);
    const limit = {styles: STYLES, shift: 0, ...limits[name]};
    assert.ok(calls <= limit.calls, `${calls} calls, of ${limit.calls}`);
    assert.ok(nodes <= limit.nodes, `${nodes} nodes, of ${limit.nodes}`);
    assert.ok(layouts <= LAYOUTS, `${layouts} layouts, of ${LAYOUTS}`);
    assert.ok(styles <= limit.styles, `${styles} passes of styles, of ${limit.styles}`);
    assert.ok(shift <= limit.shift, `moves by ${shift}`);
  });

for (const [name, pagesOf] of Object.entries(many))
  test(`${name} of 800 rows is no more than twice the work of one of 400, and a little`, async () => {
    const [half, whole] = await Promise.all([400, 800].map((rows) => count(pagesOf(rows).ours)));
    assert.ok(whole.calls <= half.calls * GROWTH, `${half.calls} calls, then ${whole.calls}`);
  });

test('the demo page, read to its end, loads no more bytes than it did', async () => {
  const page = await browser.newPage();
  await page.setViewport({width: 1000, height: 800});
  const files = new Map();
  page.on('response', (response) => {
    if (response.url().includes('/dist/'))
      files.set(
        response.url(),
        response.buffer().then((bytes) => brotliCompressSync(bytes).length),
      );
  });
  await page.goto(`${server.url}/examples/story.html`, {waitUntil: 'networkidle0'});
  await page.evaluate(async () => {
    for (const one of document.querySelectorAll('main *')) {
      if (!one.localName.includes('-')) continue;
      one.scrollIntoView();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
  });
  await page.waitForNetworkIdle({idleTime: 1000});
  const sizes = await Promise.all(files.values());
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(sizes.length > 12, `${sizes.length} files`);
  assert.ok(bytes <= DEMO, `${bytes} bytes, of ${DEMO}`);
});
