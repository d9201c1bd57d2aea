import type {Browser, Page} from 'puppeteer-core';
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {embed} from '../server/index.js';
import {browserArgs, browserPath} from './chrome.mjs';
import {decode} from './encoding.js';
import {read, writeWhole} from './files.js';
import {published, serveLocally} from './local.js';
import {nameOf, placeOf} from './place.js';
import {type Site, siteOf} from './site.js';
import {finish, stopped} from './stop.js';
import {Mistake, type Options, type Values} from './verb.js';

export const help = `Save a picture of a figure, for a newsletter or for print.

Usage: nutgraf image PAGE|- -o OUT.png|OUT.svg|OUT.pdf

It needs Chrome or Chromium (set CHROME_PATH to choose one), and the package puppeteer-core: npm install puppeteer-core.

  -o, --out FILE   the file to write:
                   .png
                   .svg, sharp at any size, for web pages; it contains HTML, which drawing programs do not show
                   .pdf, sharp at any size, for print and drawing programs
  --figure WHICH   number of the figure in the page, or # and its id; 1 by default
  --root FOLDER    folder that becomes the top of the site, where src="/data/x.csv" is looked for; by default the folder of the page
  --width PIXELS   width of the column; 640 by default
  --scale NUMBER   pixels of the picture for each CSS pixel; 2 by default
  --theme THEME    light or dark; light by default

nutgraf image article.html -o gauge.png --figure "#germany" --width 480`;

export const options: Options = {
  out: {type: 'string', short: 'o'},
  figure: {type: 'string'},
  root: {type: 'string'},
  width: {type: 'string'},
  scale: {type: 'string'},
  theme: {type: 'string'},
};

/** CSS pixels around the figure. */
const MARGIN = 16;

export async function run(values: Values, [from, ...rest]: string[]): Promise<number> {
  const {
    out,
    figure: which = '1',
    root,
    theme = 'light',
  } = values as {out?: string; figure?: string; root?: string; theme?: string};
  if (!from || rest.length)
    throw new Mistake('image expects one page, or - for standard input. See nutgraf image --help.', 2);
  const kind = path.extname(out ?? '').toLowerCase();
  if (!out || !['.png', '.svg', '.pdf'].includes(kind))
    throw new Mistake(`-o expects a .png, .svg or .pdf file, got "${out ?? ''}".`, 2);
  if (theme !== 'light' && theme !== 'dark') throw new Mistake(`--theme expects light or dark, got "${theme}".`, 2);
  const width = readNumber('width', values['width'] ?? '640', 120, 4000);
  const scale = readNumber('scale', values['scale'] ?? '2', 0.5, 8);
  const text = decode(await read(from)).text;
  const site = siteOf(from, {root});
  let problems = 0;
  const html = await embed(text, 'tag', {
    library: {base: '', integrity: {}},
    bare: true,
    figure: which,
    ...site,
    onProblem: (problem, tag, offset) => {
      problems++;
      console.error(`${placeOf(nameOf(from), text, offset)} <${tag}> ${problem}`);
    },
  });
  if (!html) throw new Mistake(`No figure ${which} found in ${nameOf(from)}.`);
  const lang = /<html[^>]*\blang=["']?([\w-]+)/i.exec(text)?.[1] ?? 'en';
  const page = `<!doctype html><html lang="${lang}" style="color-scheme:${theme}"><meta charset="utf-8" /><title>Figure</title>
    <link rel="icon" href="data:," /><link rel="stylesheet" href="/nutgraf/cdn/nutgraf.css" />
    <style>body{--story-margin:0;margin:0;padding:${MARGIN}px;background:Canvas;color:CanvasText;font-family:system-ui,sans-serif}.acts{display:none}</style>
    <script type="module" src="/nutgraf/cdn/nutgraf.js"></script><body>${html}</body></html>`;
  const picture = await finish(takePicture(page, site, {kind, width, scale}));
  await writeWhole(out, (draft) => writeFile(draft, picture));
  return Number(problems > 0);
}

interface Look {
  kind: string;
  width: number;
  scale: number;
}

/** @param site where the files are that the page loads */
async function takePicture(page: string, {root, base}: Site, {kind, width, scale}: Look): Promise<Uint8Array | string> {
  // An open server keeps the process running, so the browser, which may fail to start, comes first.
  const browser = await launch();
  let closed: Promise<void> | undefined;
  // A browser that is killed leaves its profile behind.
  const close = (): Promise<void> => (closed ??= browser.close());
  stopped.addEventListener('abort', () => void close());
  const servers: {close: () => void}[] = [];
  try {
    stopped.throwIfAborted();
    const library = await serveLocally(published, () => undefined);
    servers.push(library);
    // Relative addresses start where they do in the page.
    const place = new URL('nutgraf-figure.html', new URL(base, library.base)).pathname;
    const local = await serveLocally(root, (request) => {
      const {pathname} = new URL(request.url);
      if (pathname === place)
        return Promise.resolve(new Response(page, {headers: {'content-type': 'text/html; charset=utf-8'}}));
      return pathname.startsWith('/nutgraf/') ? fetch(library.base + pathname.slice('/nutgraf/'.length)) : undefined;
    });
    servers.push(local);
    const tab = await browser.newPage();
    await tab.setViewport({width: Math.round(width), height: 800, deviceScaleFactor: scale});
    await tab.goto(new URL(place, local.base).href, {waitUntil: 'networkidle0'});
    const height = await tab.evaluate(async () => {
      await document.fonts.ready;
      const figure = document.body.firstElementChild as HTMLElement & {updateComplete?: Promise<unknown>};
      await figure.updateComplete;
      for (const one of document.getAnimations())
        if (Number(one.effect?.getComputedTiming().endTime) < Infinity) one.finish();
      return Math.ceil(document.body.getBoundingClientRect().height);
    });
    if (kind === '.pdf')
      return await tab.pdf({width: `${width}px`, height: `${height + 1}px`, printBackground: true, pageRanges: '1'});
    if (kind === '.svg') return await svg(tab);
    return await tab.screenshot({clip: {x: 0, y: 0, width, height}, captureBeyondViewport: true});
  } finally {
    await close();
    for (const server of servers) server.close();
  }
}

/** The page as HTML within SVG, with all its styles. */
async function svg(tab: Page): Promise<string> {
  return tab.evaluate(async (address) => {
    const {domToForeignObjectSvg} = (await import(address)) as typeof import('modern-screenshot');
    return new XMLSerializer().serializeToString(await domToForeignObjectSvg(document.body));
  }, '/nutgraf/vendor/modern-screenshot.js');
}

function readNumber(name: string, text: unknown, least: number, most: number): number {
  const number = Number(text);
  if (number >= least && number <= most) return number;
  throw new Mistake(`--${name} expects a number from ${least} to ${most}, got "${String(text)}".`, 2);
}

async function launch(): Promise<Browser> {
  const executablePath = browserPath();
  if (!executablePath)
    throw new Mistake('Chrome or Chromium not found. Install it, or set CHROME_PATH to its executable.');
  const puppeteer = await import('puppeteer-core').catch(() => {
    throw new Mistake('image needs the package puppeteer-core: npm install puppeteer-core.');
  });
  return puppeteer.default
    .launch({executablePath, args: browserArgs, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false})
    .catch(({message}: Error) => {
      throw new Mistake(
        `Cannot start ${executablePath}; set CHROME_PATH to another browser. ${message.trim().split('\n')[0]}`,
      );
    });
}
