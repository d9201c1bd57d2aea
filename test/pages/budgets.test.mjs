// What a page with our figures makes a browser do, counted rather than timed, so that a busy machine says the same. The counts allowed are those
// reached, with a little room: growth is a reviewed change. How long it takes is for bench/ to say.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {brotliCompressSync} from 'node:zlib';
import {cells, known, shares} from '../../bench/facts.mjs';
import {figures, many} from '../../bench/figures.mjs';
import {htmlTable, ours as pageOf} from '../../bench/markup.mjs';
import {serve} from '../../scripts/serve.mjs';
import {lateScripts, newPage, readThrough, settle} from '../support/pages.mjs';

describe('what a page makes a browser do', () => {
  /**
   * Of each page: calls of our functions, nodes, how often the browser settles styles, and how much of the main thread's time its longest task may be:
   * with the calls bounded, that bounds how long a reader's tap can wait.
   */
  const limits = {
    'A gauge': {calls: 1650, nodes: 400},
    // Each figure is a container: its styles are settled once in each of the two passes of layout, whatever the script does.
    '29 gauges': {calls: 38_800, nodes: 5700, styles: 64},
    'A number and its change': {calls: 1400, nodes: 300},
    'How many of 29': {calls: 5700, nodes: 1250},
    'A ranking of 29': {calls: 7700, nodes: 1600},
    'A trend of 28 lines': {calls: 28_000, nodes: 3000},
    'Shares of 28': {calls: 9000, nodes: 1750, styles: 40},
    'A map of 29': {calls: 180_000, nodes: 1500, longest: 0.6},
    'A table of 28 rows': {calls: 17_500, nodes: 2900},
    'A quote': {calls: 1250, nodes: 320},
    'A timeline of 10': {calls: 10_000, nodes: 1500},
    'A story: gauge, quote, timeline': {calls: 12_500, nodes: 2100},
  };
  /** Passes of layout and of styles that a page may take; by hand it takes one or two. */
  const LAYOUTS = 8;
  const STYLES = 20;
  const LONGEST = 0.45;
  /** How much more work twice the rows may be. */
  const growth = {'A ranking': 2.1, 'A trend': 1.8, 'A timeline': 1.6, 'A table': 1.5};
  /** Brotli bytes of all that the demo page loads of ours while it is read to its end. */
  const DEMO = 92_600;

  const pages = {};
  const late = lateScripts();
  let server;
  before(async () => {
    server = await serve('.', {pages, delay: late.delay});
  });
  after(() => server?.close());

  /** Which part of the CPU time that a page's main thread takes is its longest task. */
  const longestIn = (trace, url) => {
    const {traceEvents} = JSON.parse(Buffer.from(trace).toString());
    const {pid, tid} = traceEvents.findLast(
      ({name, args}) => name === 'navigationStart' && args.data?.documentLoaderURL === url,
    );
    const tasks = traceEvents.filter((event) => event.name === 'RunTask' && event.pid === pid && event.tid === tid);
    const times = tasks.map(({tdur = 0}) => tdur);
    return Math.max(...times) / times.reduce((sum, time) => sum + time, 0);
  };

  /** Opens a page in a process of its own, counts, and waits until all of it is drawn and nothing happens any more. */
  const count = async (html) => {
    const path = `/page-${Object.keys(pages).length}`;
    pages[path] = html;
    const {page, close} = await newPage({width: 1000});
    await late.prepare(page);
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
    await page.tracing.start({categories: ['-*', 'blink.user_timing', 'disabled-by-default-devtools.timeline']});
    await page.goto(server.url + path);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('main > *')].every(
        (one) => !one.localName.includes('-') || one.shadowRoot?.querySelector('figure'),
      ),
    );
    await settle(page);
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
    const longest = longestIn(await page.tracing.stop(), server.url + path);
    const {result: coverage} = await session.send('Profiler.takePreciseCoverage');
    const shift = await page.evaluate(() => globalThis.shift);
    await close();
    return {
      calls: coverage
        .filter(({url}) => url.includes('/dist/cdn/'))
        .flatMap(({functions}) => functions.map(({ranges: [{count}]}) => count))
        .reduce((sum, count) => sum + count, 0),
      nodes: Nodes,
      layouts: LayoutCount,
      styles: RecalcStyleCount,
      longest,
      shift,
    };
  };

  for (const {name, ours} of figures)
    test(`${name}: work, nodes and passes of layout are bounded, and nothing moves when scripts come late`, async () => {
      const {calls, nodes, layouts, styles, longest, shift} = await count(ours);
      const limit = {styles: STYLES, longest: LONGEST, ...limits[name]};
      assert.ok(calls <= limit.calls, `${calls} calls, of ${limit.calls}`);
      assert.ok(nodes <= limit.nodes, `${nodes} nodes, of ${limit.nodes}`);
      assert.ok(layouts <= LAYOUTS, `${layouts} layouts, of ${LAYOUTS}`);
      assert.ok(styles <= limit.styles, `${styles} passes of styles, of ${limit.styles}`);
      assert.ok(longest <= limit.longest, `${longest} of the time is one task, of ${limit.longest}`);
      assert.equal(shift, 0);
    });

  for (const [name, pagesOf] of Object.entries(many))
    test(`${name} with twice the rows is no more than ${growth[name]} times the work`, async () => {
      const half = await count(pagesOf(400).ours);
      const whole = await count(pagesOf(800).ours);
      assert.ok(whole.calls <= half.calls * growth[name], `${half.calls} calls, then ${whole.calls}`);
    });

  for (const name of ['A quote', 'A timeline of 10'])
    test(`${name}: nothing moves where the page comes in pieces, cut within the figure`, async () => {
      const {ours} = figures.find((figure) => figure.name === name);
      const [start, end] = [ours.indexOf('<main'), ours.indexOf('</main>')];
      for (const part of [0.4, 0.7]) {
        const cut = Math.round(start + part * (end - start));
        const {shift} = await count([ours.slice(0, cut), ours.slice(cut)]);
        assert.equal(shift, 0, ours.slice(cut - 30, cut));
      }
    });

  test('the room that is kept is what a figure takes, whatever its rows, columns, limit and shape', async () => {
    const rows = known.slice(0, 15);
    const table = htmlTable(['Member', '2019'], rows);
    const withHead = (text) => text.replace('<table>', '<table><thead>').replace('</tr>', '</tr></thead>');
    const wide = (columns, count) =>
      htmlTable(
        ['Member', '2019', '2014', 'Change'].slice(0, columns),
        cells.slice(0, count).map((row) => row.slice(0, columns)),
      );
    const share = (attributes) => (table) => `<share-chart heading="Shares" ${attributes}>${table}</share-chart>`;
    const ranking = (attributes) => (table) =>
      `<ranking-chart heading="Ranking" target="2" ${attributes}>${table}</ranking-chart>`;
    const tally = (table) => `<pledge-tally heading="Tally" value="2019" target="2">${table}</pledge-tally>`;
    const all = [
      ...['limit="5"', 'limit="12"', 'limit="15"', 'shape="waffle"', 'shape="treemap"'].map(share),
      ranking(''),
      ranking('limit="5"'),
      tally,
    ].flatMap((figure) => [figure(table), figure(withHead(table))]);
    all.push(ranking('')(htmlTable(['Member', '2019'], shares)), tally(htmlTable(['Member', '2019'], shares)));
    for (const attributes of ['', 'search target="2" value="2019"', 'source="NATO"'])
      for (const table of [2, 3, 4].flatMap((columns) => [wide(columns, 6), wide(columns, 28)]))
        all.push(`<fact-table heading="Table" ${attributes}>${table}</fact-table>`);
    all.push(
      `<fact-table heading="Table">${withHead(wide(4, 6)).replace('<thead>', '<caption>Of 2019</caption><thead>')}</fact-table>`,
    );
    pages['/live'] = pageOf(all.join(''));
    pages['/before'] = pages['/live'].replace(/<script .*?<\/script>/, '');
    const {page, close} = await newPage();
    await late.prepare(page);
    for (const width of [1000, 600, 520, 400, 320]) {
      // All of it is near enough to be loaded.
      await page.setViewport({width, height: 40_000});
      const heights = [];
      for (const path of ['/before', '/live']) {
        await page.goto(server.url + path);
        await page.waitForFunction(
          (isLive) =>
            !isLive ||
            [...document.querySelectorAll('[heading]')].every((one) => one.shadowRoot?.querySelector('li, tbody th')),
          {},
          path === '/live',
        );
        if (path === '/live') await settle(page);
        heights.push(await page.$$eval('[heading]', (all) => all.map((one) => one.getBoundingClientRect().height)));
      }
      const [kept, taken] = heights;
      // How many are in each group of a tally, and so how many lines their marks take, is not known before.
      for (const [i, height] of taken.entries())
        assert.ok(
          Math.abs(height - kept[i]) <= (all[i].startsWith('<pledge-tally') ? 25 : 1.5),
          `${all[i].slice(0, 80)} at ${width} px: ${kept[i]} px kept, ${height} taken`,
        );
    }
    await close();
  });

  test('the demo page, read to its end, loads no more bytes than it did', async () => {
    const {page, close} = await newPage({width: 1000});
    await late.prepare(page);
    const files = new Map();
    page.on('response', (response) => {
      if (response.url().includes('/dist/'))
        files.set(
          response.url(),
          response.buffer().then((bytes) => brotliCompressSync(bytes).length),
        );
    });
    await page.goto(`${server.url}/examples/story.html`);
    await readThrough(page);
    const sizes = await Promise.all(files.values());
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(sizes.length > 12, `${sizes.length} files`);
    assert.ok(bytes <= DEMO, `${bytes} bytes, of ${DEMO}`);
    await close();
  });
});
