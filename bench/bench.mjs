// Our figures beside plain HTML and beside what else a newsroom could take, in interleaved rounds: `npm run bench` writes bench/results.json as it goes,
// then the tables and pictures of bench/README.md. It fails where a figure of ours takes more work than it is allowed.
// npm run bench [-- --minutes 20] [--only <part of a name>] (which writes nothing) | -- --report (which measures nothing)
import {execSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {cpus, totalmem} from 'node:os';
import {setTimeout as sleep} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {format, resolveConfig} from 'prettier';
import {launch} from '../scripts/browser.mjs';
import {serve} from '../scripts/serve.mjs';
import {LIMIT, manners, pixels, work} from './measure.mjs';
import {print, write} from './report.mjs';

const RESULTS = 'bench/results.json';
const fail = (text) => {
  console.error(text);
  process.exit(1);
};
const {values} = parseArgs({
  options: {
    minutes: {type: 'string', default: '20'},
    only: {type: 'string', default: ''},
    report: {type: 'boolean', default: false},
  },
});
if (values.report) {
  if (!existsSync(RESULTS)) fail('Nothing is measured yet: run `npm run bench` first.');
  await write(JSON.parse(readFileSync(RESULTS, 'utf8')));
  process.exit();
}
if (!(Number(values.minutes) > 0)) fail(`--minutes: expected a number such as 20, got "${values.minutes}".`);
if (!existsSync('dist/cdn')) fail('Nothing is built yet: run `npm run build` first.');
if (!existsSync('bench/node_modules')) execSync('npm ci --no-audit --no-fund', {cwd: 'bench', stdio: 'inherit'});
const {figures, scaling, SIZES, versions} = await import('./pages.mjs');

/** As many rounds as the minutes allow, up to this. */
const MOST = 7;
/** Milliseconds of main-thread time above which a page with many rows is measured once. */
const SLOW = 1000;
const isLate = (path) => /^\/(?:dist\/cdn|bench\/dist)\/.*\.js$/.test(path);

const start = Date.now();
const end = start + Number(values.minutes) * 60_000;
const say = (text) => console.error(`${String(Math.round((Date.now() - start) / 1000)).padStart(5)} s  ${text}`);

const pages = {};
const [server, late] = await Promise.all([
  serve('.', {pages}),
  serve('.', {pages, delay: (path) => (isLate(path) ? 400 : 0)}),
]);

let browser;
/** Closes the browser, or ends it where it does not answer any more. */
const quit = async () => {
  const ended = browser;
  browser = undefined;
  await Promise.race([ended?.close().catch(() => {}), sleep(5000, undefined, {ref: false})]);
  ended?.process()?.kill('SIGKILL');
};
/** Measures a page, and adds what was found to what is known of it. A page that fails, or does not finish, is a result: the browser is started anew. */
const attempt = async (entry, measure, url) => {
  try {
    browser ??= await launch();
    const stopped = sleep(LIMIT + 15_000, undefined, {ref: false}).then(() => {
      throw new Error('does not answer');
    });
    const found = await Promise.race([measure(browser, url + entry.path, entry.facts), stopped]);
    for (const name of ['time', 'pixels'])
      if (name in found) found[name] = [...(entry.result[name] ?? []), Math.round(found[name] * 10) / 10];
    Object.assign(entry.result, found);
  } catch (error) {
    entry.result.failed = error.message;
    say(`${entry.what}: ${error.message}`);
    await quit();
  }
};

const entries = [];
const add = (what, html, more) => {
  const entry = {what, path: `/${entries.length}`, result: {}, ...more};
  pages[entry.path] = html;
  entries.push(entry);
  return entry.result;
};
const shown = ({plain, ours, peers}) => Object.entries({plain, ours, ...peers});
const figureResults = (await figures(values.only)).map(({name, tag, limit, facts, ...pagesOf}) => ({
  name,
  tag,
  limit,
  facts: facts.length,
  pages: Object.fromEntries(shown(pagesOf).map(([who, html]) => [who, add(`${name}, ${who}`, html, {facts})])),
}));
const manyResults = {};
if (!values.only)
  for (const [name, pagesOf] of Object.entries(scaling)) {
    const series = (manyResults[name] = {});
    for (const count of SIZES)
      for (const [who, html] of shown(await pagesOf(count))) {
        const fewer = series[who]?.at(-1);
        const result = add(`${name} of ${count}, ${who}`, html, {fewer});
        (series[who] ??= []).push(Object.assign(result, {count}));
      }
  }

/** What is the same each time is measured once; many rows once where they take long, and not at all where fewer failed. */
const measure = async (entry) => {
  const {result, facts, fewer} = entry;
  if (!facts) {
    result.failed ??= fewer?.failed;
    if (!result.failed && !(result.time?.[0] > SLOW)) await attempt(entry, work, server.url);
    return;
  }
  if (!('bytes' in result)) await attempt(entry, manners, late.url);
  await attempt(entry, work, server.url);
  await attempt(entry, pixels, server.url);
};
const save = async () => {
  const results = {
    browser: (await (browser ??= await launch()).version()).replace('Headless', ''),
    machine: `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, no GPU`,
    versions,
    figures: figureResults,
    scaling: manyResults,
  };
  const style = {...(await resolveConfig(RESULTS)), parser: 'json'};
  if (!values.only) writeFileSync(RESULTS, await format(JSON.stringify(results), style));
  return results;
};

let results;
try {
  for (let round = 1; round <= MOST && Date.now() < end; round++) {
    for (const entry of round % 2 ? entries : entries.toReversed()) {
      if (Date.now() > end) break;
      await measure(entry);
      if (round === 1) say(entry.what);
    }
    results = await save();
    say(`round ${round}`);
  }
} finally {
  await Promise.all([quit(), server.close(), late.close()]);
}
if (print(results)) process.exitCode = 1;
if (!values.only) await write(results);
