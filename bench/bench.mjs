// Our figures beside plain HTML and beside what else a newsroom could take, in interleaved rounds: `npm run bench` writes the tables and pictures of
// bench/README.md. It fails where a figure of ours takes more work than it is allowed.
// npm run bench [-- --minutes 11] [--only <part of a name>] (which writes nothing)
import {execSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {launch} from '../scripts/browser.mjs';
import {serve} from '../scripts/serve.mjs';
import {manners, pixels, work} from './measure.mjs';

const {values} = parseArgs({
  options: {minutes: {type: 'string', default: '11'}, only: {type: 'string', default: ''}},
});
if (!existsSync('dist/cdn')) {
  console.error('Nothing is built yet: run `npm run build` first.');
  process.exit(1);
}
if (!existsSync('bench/node_modules')) execSync('npm ci --no-audit --no-fund', {cwd: 'bench', stdio: 'inherit'});
const {figures, scaling, SIZES} = await import('./pages.mjs');
const {print, write} = await import('./report.mjs');

/** Of each page, as time allows. */
const ROUNDS = {least: 2, most: 7};
/** Milliseconds of main-thread time above which more rows are not tried. */
const ENOUGH = 4000;
const isLate = (path) => /^\/(?:dist\/cdn|bench\/dist)\/.*\.js$/.test(path);

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const shown = (figure) => [['plain', figure.plain], ['ours', figure.ours], ...Object.entries(figure.peers ?? {})];

const pages = {};
const [server, late, browser] = await Promise.all([
  serve('.', {pages}),
  serve('.', {pages, delay: (path) => (isLate(path) ? 400 : 0)}),
  launch(),
]);
const start = Date.now();
const end = start + Number(values.minutes) * 60_000;
const say = (text) => console.error(`${String(Math.round((Date.now() - start) / 1000)).padStart(4)} s  ${text}`);

/** Measures all pages of the figures: what is the same each time once, times in rounds. */
const sideBySide = async () => {
  const all = await figures(values.only);
  const entries = all.flatMap((figure, i) =>
    shown(figure).map(([who, html], j) => {
      const path = `/${i}/${j}`;
      pages[path] = html;
      return {figure, who, path, time: [], pixels: []};
    }),
  );
  for (const entry of entries) {
    Object.assign(entry, await manners(browser, late.url + entry.path, entry.figure.facts));
    say(`${entry.figure.name}, ${entry.who}`);
  }
  let round = 0;
  for (let last = 0; round < ROUNDS.most;) {
    const began = Date.now();
    if (round >= ROUNDS.least && began + last > end) break;
    round++;
    for (const entry of round % 2 ? entries : entries.toReversed()) {
      const {time, heap, nodes} = await work(browser, server.url + entry.path);
      entry.time.push(time);
      Object.assign(entry, {heap, nodes});
      entry.pixels.push(await pixels(browser, server.url + entry.path));
    }
    last = Date.now() - began;
    say(`round ${round}`);
  }
  const measured = all.map((figure) => ({
    ...figure,
    results: entries
      .filter((entry) => entry.figure === figure)
      .map((entry) => ({...entry, time: median(entry.time), pixels: median(entry.pixels)})),
  }));
  return {measured, rounds: round};
};

/** Main-thread time of each figure with more and more rows; a page that is too slow, or fails, is not tried with more. */
const scale = async () => {
  const result = {};
  for (const [name, pagesOf] of Object.entries(scaling)) {
    const series = (result[name] = {});
    for (const count of SIZES) {
      for (const [who, html] of shown(await pagesOf(count))) {
        const points = (series[who] ??= []);
        if (points.length < SIZES.indexOf(count) || points.at(-1)?.time > ENOUGH) continue;
        pages['/many'] = html;
        try {
          points.push({count, ...(await work(browser, `${server.url}/many`, 20_000))});
        } catch (error) {
          say(`${name} of ${count}, ${who}: ${error.message}`);
        }
      }
      say(`${name} of ${count}`);
    }
  }
  return result;
};

let failed = false;
try {
  // What takes as long as it takes comes first; rounds fill the time that is left.
  const scaled = values.only ? undefined : await scale();
  const {measured, rounds} = await sideBySide();
  failed = print(measured, scaled);
  if (!values.only) await write(measured, scaled, await browser.version(), rounds);
} finally {
  await Promise.all([browser.close(), server.close(), late.close()]);
}
if (failed) process.exitCode = 1;
