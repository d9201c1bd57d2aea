// Contact sheets to look at: every story of an element at three widths, light and dark, mirrored and on paper.
// npm run shots [tag …] [-- --out <folder>] [--no-build]
import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {launch} from './browser.mjs';
import {run} from './run.mjs';
import {serve} from './serve.mjs';
import {picture, writeSheets} from './sheet.mjs';

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

/** One story in one view, as a picture; undefined where the story does not render. */
const shoot = async (page, base, story, {name, width, globals, media}) => {
  await page.setViewport({width, height: 800});
  await page.emulateMediaType(media ?? 'screen');
  const parameters = new URLSearchParams({id: story.id, viewMode: 'story', ...(globals && {globals})});
  await page.goto(`${base}/iframe.html?${parameters}`);
  const rendered = () => /\bsb-show-(?:main|errordisplay|nopreview)\b/.test(document.body.className);
  await page.waitForFunction(rendered, {timeout: 15_000});
  return {...(await picture(page, width)), name};
};

if (!values['no-build']) await run('npm', 'run', '--silent', 'docs');
const {entries} = JSON.parse(readFileSync('storybook-static/index.json', 'utf8'));
const titles = [...new Set(Object.values(entries).map(({title}) => title))];

const [server, browser] = await Promise.all([serve('storybook-static'), launch()]);
try {
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
    await writeSheets(pages[0], values.out, name, rows);
  }
} finally {
  await Promise.all([browser.close(), server.close()]);
}
