import {setTimeout as sleep} from 'node:timers/promises';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import {browserArgs, browserPath} from './scripts/browser.mjs';
import {countReporter} from './scripts/count-reporter.mjs';

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

const chromium = chromeLauncher({
  puppeteer,
  launchOptions: {executablePath: browserPath(), args: browserArgs},
  // One page at a time: a tab behind another one draws no frames, and figures are drawn in frames.
  concurrency: 1,
  // The page believes it has the focus, even where the browser has none.
  createPage: async ({context}) => {
    const page = await context.newPage();
    const session = await page.createCDPSession();
    await session.send('Emulation.setFocusEmulationEnabled', {enabled: true});
    return page;
  },
});

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: true,
  hostname: '127.0.0.1',
  browsers: [chromium],
  middleware: [answers],
  plugins: [esbuildPlugin({ts: true, json: false, tsconfig: 'tsconfig.json', target: 'es2022'}), a11ySnapshotPlugin()],
  reporters: [defaultReporter({reportTestProgress: process.stdout.isTTY}), countReporter('.cache/browser-tests.json')],
  testFramework: {config: {timeout: 10_000}},
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  filterBrowserLogs: ({args}) => !args.some((a) => typeof a === 'string' && a.includes('Lit is in dev mode')),
};
