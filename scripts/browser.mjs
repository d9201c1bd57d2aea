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
