// Starts the Chrome or Chromium of this machine, with the same flags everywhere.
import puppeteer from 'puppeteer-core';
import {browserArgs, browserPath} from '../src/cli/chrome.mjs';

export {browserArgs, browserPath};

/** Starts the browser; the caller closes it. */
export const launch = (options = {}) => {
  const executablePath = browserPath();
  if (!executablePath) throw new Error('No Chrome or Chromium found: install one, or set CHROME_PATH to its program.');
  return puppeteer.launch({executablePath, ...options, args: [...browserArgs, ...(options.args ?? [])]});
};

let shared;
/** One browser for all pages that this process opens, in the same language and time zone on each machine. */
const sharedBrowser = () =>
  (shared ??= launch({
    args: ['--disable-lcd-text'],
    // Some tests go back to a page.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    protocolTimeout: 900_000,
    env: {...process.env, TZ: 'UTC', LANGUAGE: 'en_GB'},
  }));
export const closeSharedBrowser = async () => (await shared)?.close();

/** An empty page of the shared browser, in a window of its own: a tab behind another one draws no frames. */
export const newPage = async ({width = 1024, height = 800} = {}) => {
  const context = await (await sharedBrowser()).createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width, height});
  return {page, close: () => context.close()};
};
