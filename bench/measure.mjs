// What one page costs its reader, each time in a process of its own.
import {readFileSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {brotliCompressSync, constants} from 'node:zlib';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const QUIET = 250;
/** Milliseconds in which a page is drawn and its main thread idle, or it does not finish. */
export const LIMIT = 30_000;
const brotli = (bytes) => brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;

/** Runs in the page: whether all that it should show is drawn. */
const isDrawn = () =>
  document.querySelector('script[src*="/bench/dist/"]')
    ? document.querySelector('#data') === null || globalThis.drawn === true
    : [...document.querySelectorAll('main > *')].every(
        (one) => !one.localName.includes('-') || one.shadowRoot?.querySelector('figure'),
      );

const taskTime = async (session) => {
  const {metrics} = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
};

/** Opens a page and waits until it is drawn, and its main thread has been idle for a while. */
const open = async (browser, url, before = () => {}, waitUntil = 'load') => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport({width: 1000, height: 800});
  const session = await page.createCDPSession();
  await before(page, session);
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  const close = () => context.close();
  const end = Date.now() + LIMIT;
  try {
    await page.goto(url, {timeout: LIMIT, waitUntil});
    await page.waitForFunction(isDrawn, {polling: 100, timeout: LIMIT});
    for (let last = -1, still = 0; still < 2;) {
      if (Date.now() > end) throw new Error(`is not still after ${LIMIT / 1000} s`);
      const {TaskDuration: now} = await taskTime(session);
      still = now - last < 0.002 ? still + 1 : 0;
      last = now;
      await sleep(QUIET / 2);
    }
  } catch (error) {
    await close();
    throw new Error(`${errors[0] ?? error.message}`, {cause: error});
  }
  if (errors.length) {
    await close();
    throw new Error(errors[0]);
  }
  return {page, session, close};
};

/** CPU milliseconds of the main thread from the first byte to stillness; then the memory and the nodes that stay. */
export const work = async (browser, url) => {
  const {session, close} = await open(browser, url);
  const {TaskDuration} = await taskTime(session);
  await session.send('HeapProfiler.collectGarbage');
  const {JSHeapUsedSize, Nodes} = await taskTime(session);
  await close();
  return {time: TaskDuration * 1000, heap: Math.round(JSHeapUsedSize / 1e4) / 100, nodes: Nodes};
};

/**
 * Milliseconds from the navigation to the first frame after which no pixel changes any more, with a CPU that is four times slower:
 * as the browser's own trace has its frames.
 */
export const pixels = async (browser, url) => {
  const {page, close} = await open(browser, url, async (page) => {
    await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
    await page.emulateCPUThrottling(4);
    await page.tracing.start({
      categories: ['-*', 'blink.user_timing', 'loading', 'disabled-by-default-devtools.screenshot'],
    });
  });
  const trace = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  await close();
  const start = trace.traceEvents.findLast(
    ({name, args}) => name === 'navigationStart' && args.data?.documentLoaderURL === url,
  ).ts;
  const frames = trace.traceEvents.filter(({name, ts}) => name === 'Screenshot' && ts > start);
  const last = frames.at(-1).args.snapshot;
  const before = frames.findLastIndex(({args}) => args.snapshot !== last);
  return {pixels: (frames[before + 1].ts - start) / 1000};
};

const numbersOf = (text) => (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
const counts = (all) => all.reduce((map, one) => map.set(one, (map.get(one) ?? 0) + 1), new Map());

/** All that is heard: the names of the accessibility tree, each once. */
const heardIn = async (session) => {
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = ({role, name, value, description, properties = [], childIds = [], ignored}) => {
    if (role?.value === 'InlineTextBox') return '';
    const inner = childIds
      .map((id) => byId.get(id))
      .filter(Boolean)
      .map(read)
      .join(' ');
    if (ignored) return inner;
    const said = properties.find((one) => one.name === 'valuetext')?.value.value ?? value?.value;
    const own = [name?.value, said, description?.value]
      .filter(Boolean)
      .map((one) => String(one).replaceAll(/\s+/g, ' '));
    const within = inner.replaceAll(/\s+/g, ' ');
    return [...own.filter((one) => !within.includes(one)), inner].join(' ');
  };
  return read(nodes[0]).replaceAll(/\s+/g, ' ');
};

/** How many of the facts are heard: texts as they are, numbers as often as they are facts. */
const heardFacts = (heard, facts) => {
  const said = counts(numbersOf(heard.replaceAll('−', '-')));
  const wanted = counts(facts.filter((fact) => typeof fact === 'number'));
  const numbers = [...wanted].reduce((sum, [fact, count]) => sum + Math.min(count, said.get(fact) ?? 0), 0);
  return numbers + facts.filter((fact) => typeof fact === 'string' && heard.includes(fact)).length;
};

/**
 * What is the same each time: bytes of all that is loaded beside the page itself and of its own styles and scripts; how far the page moves
 * where scripts come late; what is heard of its facts; what axe finds; where Tab stops.
 */
export const manners = async (browser, url, facts) => {
  const files = new Map();
  const before = async (page) => {
    page.on('response', (response) => {
      if (response.url() !== url && response.url().startsWith('http')) files.set(response.url(), response);
    });
    await page.evaluateOnNewDocument(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const {value} of list.getEntries()) globalThis.shift += value;
      }).observe({type: 'layout-shift', buffered: true});
    });
  };
  // Scripts that come late may ask for more of them.
  const {page, session, close} = await open(browser, url, before, 'networkidle0');
  const inline = await page.$$eval('style, script:not([src], [type="application/json"], [type="text/csv"])', (all) =>
    all.map(({textContent}) => textContent).join(''),
  );
  const loaded = await Promise.all([...files.values()].map((response) => response.buffer()));
  const bytes = [...loaded, Buffer.from(inline)].reduce((sum, one) => sum + (one.length ? brotli(one) : 0), 0);
  const shift = await page.evaluate(() => globalThis.shift);
  const heard = heardFacts(await heardIn(session), facts);
  const stops = await page.evaluate(() => {
    const walk = (root) =>
      [...root.querySelectorAll('*')].reduce(
        (sum, one) =>
          sum +
          (one.tabIndex >= 0 && one.checkVisibility({visibilityProperty: true}) && !one.disabled ? 1 : 0) +
          (one.shadowRoot ? walk(one.shadowRoot) : 0),
        0,
      );
    return walk(document);
  });
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => (await globalThis.axe.run()).violations.map(({id}) => id));
  await close();
  return {bytes, shift, heard, violations, stops};
};
