// Contact sheets to look at: every story of an element at three widths, light and dark, mirrored and on paper.
// npm run shots [tag …] [-- --out <folder>] [--no-build]
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {launch} from './browser.mjs';
import {run} from './run.mjs';
import {serve} from './serve.mjs';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {out: {type: 'string', default: 'shots'}, 'no-build': {type: 'boolean', default: false}},
});

/** What a story is seen as, in three lines of a sheet. */
const views = [
  {name: '320 px', width: 320},
  {name: '320 px, dark', width: 320, globals: 'theme:dark'},
  {name: '640 px', width: 640},
  {name: '1024 px', width: 1024},
  {name: '640 px, dark', width: 640, globals: 'theme:dark'},
  {name: '640 px, right to left', width: 640, globals: 'dir:rtl'},
  {name: '640 px, print', width: 640, media: 'print'},
];
const sheetWidth = 1728;
const tallest = 4000;

/** One story in one view, as a picture; undefined where the story does not render. */
const shoot = async (page, base, story, {name, width, globals, media}) => {
  await page.setViewport({width, height: 800});
  await page.emulateMediaType(media ?? 'screen');
  const parameters = new URLSearchParams({id: story.id, viewMode: 'story', ...(globals && {globals})});
  await page.goto(`${base}/iframe.html?${parameters}`);
  const rendered = () => /\bsb-show-(?:main|errordisplay|nopreview)\b/.test(document.body.className);
  await page.waitForFunction(rendered, {timeout: 15_000});
  await page.evaluate(async () => {
    await document.fonts.ready;
    // The words of a language, and the parts of a figure that only some need, come later.
    const loaded = () => performance.getEntriesByType('resource').length;
    for (let before = -1; before !== loaded();) {
      before = loaded();
      await new Promise((done) => setTimeout(done, 150));
    }
    await Promise.all([...document.querySelectorAll('*')].map((element) => element.updateComplete));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  // Entrances end before the shutter opens.
  await page.evaluate(() =>
    document.getAnimations().forEach((one) => one.effect?.getComputedTiming().endTime < Infinity && one.finish()),
  );
  const height = await page.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  const clip = {x: 0, y: 0, width, height: Math.max(1, Math.min(height, tallest))};
  const picture = await page.screenshot({clip, captureBeyondViewport: true, encoding: 'base64'});
  return {...clip, name, src: `data:image/png;base64,${picture}`};
};

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const sheetOf = (title, rows) => `<!doctype html><meta charset="utf-8" />
<style>
  body {margin: 16px; width: ${sheetWidth - 32}px; font: 14px/1.3 sans-serif; color: #222; background: #f4f4f2}
  section {display: flex; flex-wrap: wrap; gap: 12px 16px; align-items: start; margin-block: 8px 28px}
  h2 {flex-basis: 100%; margin: 0; font-size: 18px}
  figure {margin: 0}
  img {display: block; box-shadow: 0 0 0 1px #ccc}
</style>
<h1>${escape(title)}</h1>
${rows
  .map(
    ({name, shots}) => `<section><h2>${escape(name)}</h2>
  ${shots.map((shot) => `<figure>${shot.name}<img src="${shot.src}" width="${shot.width}" height="${shot.height}"></figure>`).join('')}
</section>`,
  )
  .join('\n')}`;

/** Rows by sheet: a new one starts before a sheet grows too tall. */
const paged = (rows) => {
  const sheets = [];
  let height = Infinity;
  for (const row of rows) {
    const lines = [row.shots.slice(0, 3), row.shots.slice(3, 5), row.shots.slice(5)];
    const own = 80 + lines.reduce((sum, line) => sum + 32 + Math.max(...line.map((shot) => shot.height)), 0);
    if (height + own > tallest) {
      sheets.push([]);
      height = 0;
    }
    sheets.at(-1).push(row);
    height += own;
  }
  return sheets;
};

if (!values['no-build']) await run('npm', 'run', '--silent', 'docs');
const {entries} = JSON.parse(readFileSync('storybook-static/index.json', 'utf8'));
const titles = [...new Set(Object.values(entries).map(({title}) => title))];

const [server, browser] = await Promise.all([serve('storybook-static'), launch()]);
try {
  mkdirSync(values.out, {recursive: true});
  // A window each: a tab behind another draws no frames.
  const window = async () => (await browser.createBrowserContext()).newPage();
  const pages = await Promise.all([window(), window()]);
  for (const title of titles) {
    const stories = Object.values(entries).filter((entry) => entry.title === title && entry.type === 'story');
    const name = title
      .split('/')
      .pop()
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-');
    if (!stories.length || (positionals.length && !positionals.includes(name))) continue;
    const rows = stories.map((story) => ({name: story.name, id: story.id, shots: []}));
    const waiting = [...rows];
    const work = async (page) => {
      for (let row = waiting.shift(); row; row = waiting.shift())
        for (const view of views) row.shots.push(await shoot(page, server.url, row, view));
    };
    await Promise.all(pages.map(work));
    const sheets = paged(rows);
    const [page] = pages;
    await page.emulateMediaType('screen');
    for (const [i, sheet] of sheets.entries()) {
      const file = path.join(values.out, `${name}${sheets.length > 1 ? `-${i + 1}` : ''}.png`);
      await page.setViewport({width: sheetWidth, height: 1000});
      await page.setContent(sheetOf(title, sheet));
      writeFileSync(file, await page.screenshot({fullPage: true}));
      console.log(`${file}: ${sheet.map((row) => row.name).join(', ')}`);
    }
  }
} finally {
  await Promise.all([browser.close(), server.close()]);
}
