import {setTimeout as sleep} from 'node:timers/promises';
import {defaultReporter} from '@web/test-runner';
import {junitReporter} from '@web/test-runner-junit-reporter';
import {bundleTests, isPure, isStates} from './scripts/bundle-tests.mjs';
import {installed, runIn} from './scripts/engines.mjs';

/**
 * Answers that a `src` may get, good and bad. Every path ends in a file of this folder, except the last two.
 *
 * - `/__slow/<ms>/<path>`: late
 * - `/__type/<mime, ~ for />/<path>`: with another content type
 * - `/__status/<code>`: an empty answer with that code
 * - `/__big/<bytes>`: CSV of at least that size
 */
const answers = async (context, next) => {
  const [, kind, value, rest] = /^\/__(slow|type|status|big)\/([^/]+)(?:\/(.*))?$/.exec(context.path) ?? [];
  if (kind === 'status') {
    context.status = Number(value);
    context.body = '';
    return;
  }
  if (kind === 'big') {
    const row = 'Estonia,2.14\n';
    context.type = 'text/csv';
    context.body = 'country,share\n' + row.repeat(Math.ceil(Number(value) / row.length));
    return;
  }
  if (kind) context.url = `/${rest}`;
  if (kind === 'slow') await sleep(Number(value));
  await next();
  if (kind === 'type') context.type = value.replaceAll('~', '/');
};

/** Engines differ in the font of a page that names none, and in the room of a scroll bar: both are the same here. */
const page = `<!doctype html>
<html>
  <head>
    <style>
      html {
        font-family: 'Liberation Serif', serif;
        overflow-y: scroll;
      }
    </style>
  </head>
  <body>
    <script type="module" src="FRAMEWORK"></script>
  </body>
</html>`;

/**
 * Which test files a suite runs in which engine. `SUITE=rest npx wtr` runs that suite, `ENGINES=firefox` runs one engine alone, and
 * `TESTS=quote-card` only the files with that in their path.
 */
const suites = {
  quick: {chromium: (file) => !isPure(file) && !isStates(file)},
  rest: {chromium: isStates, firefox: () => true, webkit: () => true},
};
const {SUITE = 'quick', ENGINES, TESTS = ''} = process.env;
const suite = suites[SUITE];
if (!suite) throw new Error(`SUITE: expected ${Object.keys(suites).join(' or ')}; got ${SUITE}`);
const names = ENGINES?.split(',') ?? installed().filter((name) => suite[name]);
const {browsers, plugins} = await runIn(names);
const modules = await bundleTests(`.cache/tests/${SUITE}`, TESTS);
const groups = names.map((name, i) => ({
  name,
  browsers: [browsers[i]],
  files: Object.entries(modules)
    .filter(([file]) => (suite[name] ?? (() => true))(file))
    .map(([, module]) => module),
}));

export default {
  groups,
  hostname: '127.0.0.1',
  // Side by side; in each, one page at a time.
  concurrentBrowsers: 2,
  concurrency: 1,
  middleware: [answers],
  testRunnerHtml: (framework) => page.replace('FRAMEWORK', framework),
  plugins,
  reporters: [
    defaultReporter({reportTestProgress: process.stdout.isTTY}),
    junitReporter({outputPath: `.cache/results/${SUITE}.xml`}),
  ],
  testFramework: {config: {timeout: 120_000}},
  browserStartTimeout: 300_000,
  testsStartTimeout: 300_000,
  testsFinishTimeout: 1_800_000,
  filterBrowserLogs: ({args}) => !args.some((a) => typeof a === 'string' && a.includes('Lit is in dev mode')),
};
