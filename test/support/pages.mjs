// What page tests share: one browser, pages in windows of their own, and ways to wait for figures.
import {after} from 'node:test';
import * as browser from '../../scripts/browser.mjs';
import {tags} from '../../scripts/tags.mjs';

after(browser.closeSharedBrowser);

/** Requests that a page waits for. */
const waiting = new WeakMap();

/** An empty page in a window of its own. */
export const newPage = async (size) => {
  const {page, close} = await browser.newPage(size);
  const requests = new Set();
  waiting.set(page, requests);
  page.on('request', (request) => requests.add(request));
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => requests.delete(request));
  return {page, close};
};

/**
 * Opens `url` in a window of its own.
 *
 * - `prepare(page)`: what to do before the page is asked for
 * - `waitUntil`: as for `page.goto`
 * - `said`: what the page writes to the console, and the errors nobody catches
 * - `requests`: the addresses it asks for
 */
export const open = async (url, {prepare = () => {}, waitUntil = 'load', ...size} = {}) => {
  const {page, close} = await newPage(size);
  const said = [];
  const requests = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await prepare(page);
  await page.goto(url, {waitUntil});
  return {page, said, requests, close};
};

/**
 * Scripts that come late: the server holds them back until the page has been drawn without them, and each takes a few frames more.
 * Use `delay` for the server and `prepare` for each page.
 */
export const lateScripts = () => {
  let release;
  let released;
  const hold = () => (released = new Promise((done) => (release = done)));
  hold();
  return {
    delay: async (path) => {
      if (!path.startsWith('/dist/cdn/') || !path.endsWith('.js')) return;
      await released;
      await new Promise((done) => setTimeout(done, 60));
    },
    prepare: async (page) => {
      hold();
      await page.exposeFunction('nutgrafDrawn', () => release());
      await page.evaluateOnNewDocument(() => {
        const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => globalThis.nutgrafDrawn()));
        document.addEventListener('readystatechange', drawn, {once: true});
      });
    },
  };
};

/** Notes each layout shift of a page in `globalThis.shifts`. */
export const noteShifts = (page) =>
  page.evaluateOnNewDocument(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const {value, startTime, sources} of list.getEntries())
        globalThis.shifts.push({
          value,
          startTime,
          where: sources.map(({node}) => `${node?.nodeName} ${node?.closest?.('[id]')?.id ?? ''}`.trim()).join(', '),
        });
    }).observe({type: 'layout-shift', buffered: true});
  });

const figures = [...tags, '[data-nutgraf]'].join();

/** In the page: waits until the figures in view are drawn; scrolls through the page, and waits on the way, if `isWhole`. */
const wait = async (names, isWhole) => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const isInView = (one) => {
    const {top, bottom, width} = one.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight;
  };
  // Ordinary markup stands for a figure until the loader has drawn it.
  const isBusy = (one) =>
    one.matches('[data-nutgraf]')
      ? !one.matches('[data-drawn]')
      : !one.hasUpdated || one.isUpdatePending || one.awaited.length;
  const busy = () => [...document.querySelectorAll(names)].find((one) => isInView(one) && isBusy(one));
  const settle = async () => {
    const end = performance.now() + 30_000;
    for (let calm = 0; calm < 2;) {
      await frame();
      calm = busy() ? 0 : calm + 1;
      if (performance.now() > end) throw new Error(`<${busy()?.localName}> was never drawn`);
    }
  };
  await settle();
  while (isWhole && scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
    scrollBy({top: innerHeight * 0.9, behavior: 'instant'});
    await settle();
  }
};

/** Waits until all figures in view are drawn: nothing of them is being loaded, the words of a language included. */
export const settle = async (page) => {
  do await page.evaluate(wait, figures, false);
  while (waiting.get(page).size);
};

/** Scrolls through a page, as a reader does, and waits for each figure on the way. */
export const readThrough = async (page) => {
  await page.evaluate(wait, figures, true);
  await settle(page);
};
