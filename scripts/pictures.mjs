// Makes the pictures of README.md from the stories: `npm run pictures` writes docs/pictures. The same commit gives the same bytes.
import {mkdirSync, readFileSync} from 'node:fs';
import sharp from 'sharp';
import {openStories} from '../test/support/story-page.mjs';
import {closeSharedBrowser} from './browser.mjs';

const folder = 'docs/pictures';
const paper = {light: '#fffdfa', dark: '#14171a'};

/** The story that shows each element, as the picture of all has them: four columns, and two wide figures below. */
const columns = [
  {'spending-gauge': 'Default', 'ranking-chart': 'Cut'},
  {'key-figure': 'SparklineFromTable', 'trend-chart': 'Default'},
  {'region-map': 'Europe', 'quote-card': 'Pull'},
  {'pledge-tally': 'Default', 'share-chart': 'Default'},
  {'event-timeline': 'Horizontal'},
  {'fact-table': 'Planets'},
];
const chosen = Object.assign({}, ...columns);

// The demo story is set in columns, like a page of a newspaper; its long table is left out.
const [article] = /<article.*<\/article>/s.exec(readFileSync('examples/story.html', 'utf8'));
const body = `
  <link rel="stylesheet" href="/node_modules/@fontsource-variable/source-serif-4/index.css" />
  <link rel="stylesheet" href="/examples/story.css" />
  <div class="sheet">
    ${columns
      .map(
        (cells) =>
          `<div>${Object.keys(cells)
            .map((tag) => `<div id="cell-${tag}"></div>`)
            .join('')}</div>`,
      )
      .join('')}
  </div>
  ${article}`;
const styles = `
  :root {color-scheme: light dark}
  .sheet.sheet, .story.story {
    --story-font-body: 'Noto Sans Variable';
    --story-font-display: 'Source Serif 4 Variable';
    --story-paper: light-dark(${paper.light}, ${paper.dark});
    background: var(--story-paper);
    box-sizing: border-box;
    padding: 40px;
  }
  .sheet {--story-margin: 0; display: grid; gap: 44px 40px; grid-template-columns: repeat(4, 1fr); inline-size: 1640px}
  .sheet > div {display: flex; flex-direction: column; gap: 44px; justify-content: space-between}
  .sheet > div:nth-child(n + 5) {grid-column: span 2}
  .story.story {column-gap: 40px; columns: 5; display: block; inline-size: 2000px}
  .story > header {column-span: all}
  .story > :not(p), .pair > * {break-inside: avoid}
  .story.story > .wide {inline-size: auto; justify-self: auto}
  .story.story > .pair {display: block}
  .pair > * + * {margin-block-start: 2rem}
  .story > :is(h2:has(+ fact-table), fact-table, footer) {display: none}`;

const {page, emulate, show, close} = await openStories({body, styles});

/** Takes a picture of one part of the page. */
const take = async (selector, density) => {
  await page.setViewport({width: 2000, height: 900, deviceScaleFactor: density});
  await page.evaluate(() => globalThis.rest());
  const {x, y, width, height} = await (await page.$(selector)).boundingBox();
  const clip = {x, y, width, height: Math.floor(height)};
  return page.screenshot({clip, captureBeyondViewport: true});
};
const write = async (name, picture, options) => {
  const {width, height, size} = await sharp(picture)
    .webp({effort: 6, ...options})
    .toFile(`${folder}/${name}.webp`);
  console.log(`${folder}/${name}.webp: ${width} × ${height}, ${Math.round(size / 1000)} kB`);
};
/** Few colours without loss: text stays sharp, and the file is smaller than with loss. */
const writeLarge = async (name, picture) =>
  write(name, await sharp(picture).png({palette: true, dither: 0}).toBuffer(), {lossless: true});

try {
  for (const [tag, name] of Object.entries(chosen)) {
    await page.evaluate((tag) => {
      document.querySelector('[data-box]')?.removeAttribute('data-box');
      document.getElementById(`cell-${tag}`).dataset.box = '';
    }, tag);
    await show({tag, name});
  }
  // From now on the page is at rest when every figure is.
  await page.evaluate((tags) => Object.assign(document.body.dataset, {box: '', tag: tags}), `${Object.keys(chosen)}`);
  mkdirSync(folder, {recursive: true});
  for (const scheme of ['light', 'dark']) {
    await emulate('screen', {'prefers-color-scheme': scheme});
    await writeLarge(`elements-${scheme}`, await take('.sheet', 1.25));
    await writeLarge(`story-${scheme}`, await take('.story', 1));
    for (const tag of Object.keys(chosen)) {
      const fitted = sharp(await take(`#cell-${tag}`, 2))
        .resize({width: 300, height: 220, fit: 'contain', background: paper[scheme]})
        .extend({top: 10, bottom: 10, left: 10, right: 10, background: paper[scheme]});
      await write(`${tag}-${scheme}`, await fitted.png().toBuffer(), {quality: 75});
    }
  }
} finally {
  await close();
  await closeSharedBrowser();
}
