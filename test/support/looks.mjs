// How each story looks: seven views, one below the other, in one picture of few colours.
import {mkdirSync} from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import {openStories} from './story-page.mjs';

/** The views of a story, and where each is in its picture. */
const looks = [
  {name: '1024 px', x: 0, row: 0, width: 1024},
  {name: '640 px, right to left', x: 1024, row: 0, width: 640, dir: 'rtl'},
  {name: '1024 px, dark', x: 0, row: 1, width: 1024, scheme: 'dark'},
  {name: '320 px', x: 1024, row: 1, width: 320},
  {name: '320 px, dark', x: 1344, row: 1, width: 320, scheme: 'dark'},
  {name: '640 px, print', x: 0, row: 2, width: 640, emulate: ['print']},
  {name: '640 px, forced colours', x: 640, row: 2, width: 640, emulate: ['screen', {'forced-colors': 'active'}]},
];
const onScreen = looks.filter(({emulate}) => !emulate);
const others = looks.filter(({emulate}) => emulate);
const rows = [0, 1, 2];
const widest = 1664;
const tallest = 4000;

const section = ({width, scheme = 'light', dir = 'ltr'}) =>
  `<section style="color-scheme: ${scheme}; width: ${width}px" dir="${dir}"><div></div></section>`;
/** All views of the screen, or one box for the others, which are taken in turn. */
const grid =
  rows
    .map(
      (row) =>
        `<div class="screen">${onScreen
          .filter((look) => look.row === row)
          .map(section)
          .join('')}</div>`,
    )
    .join('') + `<div class="other">${section(others[0])}</div>`;
const styles = `div[hidden] {display: none !important}
  body > div {
    align-items: start;
    display: flex;
    width: ${widest}px;
  }
  section {
    background: Canvas;
    box-sizing: border-box;
    color: CanvasText;
    overflow-y: clip;
    padding: 8px;
    --story-margin: 0;
  }`;

/** What is beside the cells; no cell begins with it. */
const gap = 136;

const channels = 3;
/** So many levels of each colour are kept: fewer than a reader sees, and half of the bytes. */
const step = 17;

/** A picture as raw pixels: `data`, `width` and `height`. */
const decode = async (file) => {
  const {data, info} = await sharp(file).removeAlpha().raw().toBuffer({resolveWithObject: true});
  return {data, width: info.width, height: info.height};
};
const levels = Uint8Array.from({length: 256}, (_, value) => Math.round(value / step) * step);
const coarse = (picture) => {
  const {data} = picture;
  for (let i = 0; i < data.length; i++) data[i] = levels[data[i]];
  return picture;
};
const encode = ({data, width, height}) => sharp(data, {raw: {width, height, channels: data.length / width / height}});

/** A part of a picture. */
const cut = (picture, {x, y, width, height}) => {
  const data = Buffer.alloc(width * height * channels);
  for (let line = 0; line < height; line++) {
    const start = ((y + line) * picture.width + x) * channels;
    picture.data.copy(data, line * width * channels, start, start + width * channels);
  }
  return {data, width, height};
};

/** One picture of all cells. */
const join = (cells) => {
  const tops = [0];
  for (const row of rows) {
    const heights = cells.filter((_, i) => looks[i].row === row).map((cell) => cell.height);
    tops.push(tops[row] + Math.max(...heights) + 1);
  }
  const height = tops.at(-1);
  const data = Buffer.alloc(widest * height * channels, gap);
  for (const [i, cell] of cells.entries())
    for (let line = 0; line < cell.height; line++) {
      const start = line * cell.width * channels;
      const at = ((tops[looks[i].row] + line) * widest + looks[i].x) * channels;
      cell.data.copy(data, at, start, start + cell.width * channels);
    }
  return {data, width: widest, height};
};

/** The cells of such a picture: each ends where the gap below it begins. */
const split = (picture) => {
  const inGap = (x, y) =>
    y >= picture.height || Math.abs(picture.data[(y * picture.width + x) * channels] - gap) < step / 2;
  let top = 0;
  const cells = new Map();
  for (const row of rows) {
    const ends = [];
    for (const look of looks.filter((one) => one.row === row)) {
      let end = top;
      while (!inGap(look.x, end)) end++;
      ends.push(end);
      cells.set(look, {x: look.x, y: top, width: look.width, height: end - top});
    }
    top = Math.max(...ends) + 1;
  }
  return looks.map((look) => cut(picture, cells.get(look)));
};

/**
 * How many pixels of two pictures differ by more than one step of their colours, which another processor may round otherwise; all of them
 * where their sizes do.
 */
const compare = async (expected, actual) => {
  if (expected.width !== actual.width || expected.height !== actual.height) return {count: Infinity};
  if (expected.data.equals(actual.data)) return {count: 0};
  const {width, height} = actual;
  const [before, now] = await Promise.all(
    [expected, actual].map((picture) => encode(picture).ensureAlpha().raw().toBuffer()),
  );
  const difference = {width, height, data: Buffer.alloc(now.length)};
  return {difference, count: pixelmatch(before, now, difference.data, width, height, {threshold: 0.07})};
};

/** The file that holds what was approved. */
export const lookFile = ({tag, name}) => `test/looks/${tag}/${name}.webp`;

/** Opens the stories, to be looked at: `of(tag)` gives those of an element, each with its views as pixels. */
export const lookStories = async () => {
  const {page, session, stories, emulate, show, ...opened} = await openStories({body: grid, styles, width: widest});
  /** Shows the next stories in these boxes alone. */
  const useBoxes = (kind) =>
    page.$$eval(
      'body > div',
      (all, kind) => {
        for (const one of all) {
          one.hidden = one.className !== kind;
          for (const box of one.querySelectorAll('section > div')) {
            box.replaceChildren();
            box.toggleAttribute('data-box', !one.hidden);
          }
        }
      },
      kind,
    );
  /** Where the views are, each on whole pixels. No more is kept of a long list than anyone would look at. */
  const places = () =>
    page.$$eval(
      'section:has([data-box])',
      (all, tallest) => {
        for (const {style} of all) style.height = '';
        const heights = all.map((one) => Math.min(tallest, Math.ceil(one.getBoundingClientRect().height)));
        all.forEach((one, i) => (one.style.height = `${heights[i]}px`));
        return all.map((one) => one.getBoundingClientRect()).map(({x, y, width, height}) => ({x, y, width, height}));
      },
      tallest,
    );
  const shoot = async (clip) => {
    const {data} = await session.send('Page.captureScreenshot', {
      format: 'png',
      clip: {...clip, scale: 1},
      captureBeyondViewport: true,
      optimizeForSpeed: true,
    });
    return Buffer.from(data, 'base64');
  };
  const pixels = async (picture) => coarse(await decode(picture));
  const shootScreen = async () => {
    const all = await places();
    const height = Math.max(...all.map(({y, height}) => y + height));
    const screen = pixels(await shoot({x: 0, y: 0, width: widest, height}));
    return all.map((place) => screen.then((picture) => cut(picture, place)));
  };
  const shootOne = async () => [pixels(await shoot((await places())[0]))];

  const of = async (tag) => {
    const chosen = stories.filter((one) => one.tag === tag);
    const cells = new Map(chosen.map((story) => [story, new Map()]));
    const take = async (kind, looksOf, shootThem) => {
      await useBoxes(kind);
      for (const story of chosen) {
        await show(story);
        // Decoded while the next story is shown.
        const taken = await shootThem();
        looksOf.forEach((look, i) => cells.get(story).set(look, taken[i]));
      }
    };
    await emulate();
    await take('screen', onScreen, shootScreen);
    for (const look of others) {
      await emulate(...look.emulate);
      await take('other', [look], shootOne);
    }
    return Promise.all(
      chosen.map(async (story) => ({
        story,
        cells: await Promise.all(looks.map((look) => cells.get(story).get(look))),
      })),
    );
  };
  return {...opened, of};
};

/** The views of a story as the file that is kept. */
export const writeLooks = async (story, cells) => {
  const file = lookFile(story);
  mkdirSync(path.dirname(file), {recursive: true});
  await encode(join(cells)).webp({lossless: true, effort: 4}).toFile(file);
};

export const folder = '.cache/looks';

/** What the approved pictures were made with, of what changes how text is drawn. */
export const browserOf = (version) => `${version.replace(/\..*/, '').replace('/', ' ')} on ${process.platform}`;
export const madeWith = 'test/looks/made-with.txt';

/** So many pixels may differ in a browser that draws as the one did that made the pictures. */
const few = 8;

/** The views that look otherwise than in the file, each with expected, actual and difference as pictures, and how much of it differs. */
export const differences = async (story, cells) => {
  const expected = split(await decode(lookFile(story)));
  const found = [];
  for (const [i, cell] of cells.entries()) {
    const {count, difference} = await compare(expected[i], cell);
    if (count <= few) continue;
    const base = path.join(folder, `${story.tag}-${story.name}-${looks[i].name.replaceAll(/[ ,]+/g, '-')}`);
    mkdirSync(folder, {recursive: true});
    for (const [kind, picture] of Object.entries({expected: expected[i], actual: cell, difference}))
      if (picture?.height) await encode(picture).png().toFile(`${base}-${kind}.png`);
    const {width, height} = cell;
    const what = difference ? `${count} pixels differ` : `${height} px high, not ${expected[i].height}`;
    found.push({
      share: difference ? count / width / height : Math.abs(1 - expected[i].height / height),
      sentence: `${story.name}, ${looks[i].name}: ${what}; see ${base}-*.png`,
    });
  }
  return found;
};
