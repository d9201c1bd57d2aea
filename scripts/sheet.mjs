// Contact sheets: pictures of figures, in rows, on as many sheets as they need.
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const sheetWidth = 1728;
const tallest = 4000;

/** A picture of a page that has come to rest, as high as it is. */
export const picture = async (page, width) => {
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
  const shot = await page.screenshot({clip, captureBeyondViewport: true, encoding: 'base64'});
  return {width: clip.width, height: clip.height, src: `data:image/png;base64,${shot}`};
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

/** The lines that a row of pictures takes. */
const lines = (shots) => {
  const result = [];
  let room = 0;
  for (const shot of shots) {
    room -= shot.width + 16;
    if (room < 0) {
      result.push([]);
      room = sheetWidth - 32 - shot.width;
    }
    result.at(-1).push(shot);
  }
  return result;
};

/** Rows by sheet: a new one starts before a sheet grows too tall. */
const paged = (rows) => {
  const sheets = [];
  let height = Infinity;
  for (const row of rows) {
    const own = 80 + lines(row.shots).reduce((sum, line) => sum + 32 + Math.max(...line.map((shot) => shot.height)), 0);
    if (height + own > tallest) {
      sheets.push([]);
      height = 0;
    }
    sheets.at(-1).push(row);
    height += own;
  }
  return sheets;
};

/** Writes `name.png`, or `name-1.png` and so on; each row is `{name, shots}`. */
export const writeSheets = async (page, folder, name, rows) => {
  mkdirSync(folder, {recursive: true});
  await page.emulateMediaType('screen');
  const sheets = paged(rows);
  for (const [i, sheet] of sheets.entries()) {
    const file = path.join(folder, `${name}${sheets.length > 1 ? `-${i + 1}` : ''}.png`);
    await page.setViewport({width: sheetWidth, height: 1000});
    await page.setContent(sheetOf(name, sheet));
    writeFileSync(file, await page.screenshot({fullPage: true}));
    console.log(`${file}: ${sheet.map((row) => row.name).join(', ')}`);
  }
};
