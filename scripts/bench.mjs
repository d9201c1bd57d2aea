// Main-thread time of pages with our figures against hand-written ones, in interleaved rounds; only the ratios mean something.
// npm run bench [-- --rounds 7] [--only <part of a name>]
import {parseArgs} from 'node:util';
import {benches, longest} from './bench-pages.mjs';
import {launch} from './browser.mjs';
import {serve} from './serve.mjs';

const {values} = parseArgs({options: {rounds: {type: 'string', default: '7'}, only: {type: 'string', default: ''}}});
const longestTask = 200;

const all = (await benches()).filter(({name}) => name.includes(values.only));
const pages = {'/longest': longest};
all.forEach((bench, i) => Object.assign(pages, {[`/${i}/ours`]: bench.ours, [`/${i}/plain`]: bench.plain}));
const [server, browser] = await Promise.all([serve('.', {pages}), launch()]);

/** Opens a page in a new process and waits until every figure on it is drawn and the page is still. */
const open = async (path) => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width: 1000, height: 800});
  await page.evaluateOnNewDocument(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({duration}) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  const session = await page.createCDPSession();
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  await page.goto(server.url + path, {waitUntil: 'networkidle0'});
  await page.waitForFunction(() => !document.querySelector(':not(:defined)'), {timeout: 30_000});
  await page.evaluate(async () => {
    await Promise.all([...document.querySelectorAll('*')].map((element) => element.updateComplete));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  await new Promise((done) => setTimeout(done, 500));
  return {context, page, session};
};

/** CPU milliseconds of the main thread from the first byte to stillness. */
const measure = async (path) => {
  const {context, session} = await open(path);
  const {metrics} = await session.send('Performance.getMetrics');
  await context.close();
  return metrics.find(({name}) => name === 'TaskDuration').value * 1000;
};

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

let failed = false;
try {
  const times = new Map();
  // The first round warms the file cache and is thrown away.
  for (let round = 0; round <= Number(values.rounds); round++)
    for (const i of all.keys())
      for (const kind of round % 2 ? ['ours', 'plain'] : ['plain', 'ours']) {
        const path = `/${i}/${kind}`;
        const time = await measure(path);
        if (round) times.set(path, [...(times.get(path) ?? []), time]);
      }
  for (const [i, {name, limit, design = limit, beside = 'plain'}] of all.entries()) {
    const ours = median(times.get(`/${i}/ours`));
    const plain = median(times.get(`/${i}/plain`));
    const ratio = ours / plain;
    if (ratio > limit) failed = true;
    console.log(
      `${ratio > limit ? '✗' : ' '} ${name.padEnd(20)}${ours.toFixed(0).padStart(5)} ms  ${beside} ${plain.toFixed(0)} ms`.padEnd(
        64,
      ),
      `${ratio.toFixed(2)} of ${limit}${design < limit ? `, design ${design}` : ''}`,
    );
  }
  const {context, page} = await open('/longest');
  const {tasks, nodes} = await page.evaluate(() => ({
    tasks: window.tasks,
    nodes: document.querySelector('event-timeline').shadowRoot.querySelectorAll('*').length,
  }));
  await context.close();
  const worst = Math.max(0, ...tasks);
  if (worst > longestTask) failed = true;
  console.log(
    `${worst > longestTask ? '✗' : ' '} a timeline of 10,000: longest task ${worst} ms of ${longestTask}; ${nodes} elements drawn`,
  );
} finally {
  await Promise.all([browser.close(), server.close()]);
}
if (failed) process.exitCode = 1;
