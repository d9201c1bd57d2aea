// Contact sheets to look at: each element of the story in its five forms, side by side; after a build.
// node scripts/shots-forms.mjs [tag …] [--out <folder>]
import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {embed, FORMS} from '../dist/server/index.js';
import {launch} from './browser.mjs';
import {serve} from './serve.mjs';
import {picture, writeSheets} from './sheet.mjs';
import {tags} from './tags.mjs';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {out: {type: 'string', default: 'shots'}},
});

const views = [
  {name: 'light', width: 320},
  {name: 'dark', width: 320, root: 'lang="en-GB" style="color-scheme: dark; background: #1a1a1a; color: #f2f2f2"'},
  {name: 'right to left', width: 320, root: 'dir="rtl" lang="ar"', locale: 'ar'},
  {name: 'print', width: 320, media: 'print'},
  {name: 'light, half size', width: 640, zoom: 0.5},
];
const story = readFileSync('examples/story.html', 'utf8');
const pages = {};
const [files, browser] = await Promise.all([
  serve('.', {pages, headers: () => ({'access-control-allow-origin': '*'})}),
  launch(),
]);
try {
  const page = await browser.newPage();
  const options = {
    library: {base: `${files.url}/dist/`, integrity: {}},
    base: `${files.url}/examples/story.html`,
  };
  for (const tag of positionals.length ? positionals : tags) {
    const figure = new RegExp(`<${tag}[\\s>].*?</${tag}>`, 's').exec(story)[0];
    const rows = [];
    for (const {name, width, root = 'lang="en-GB"', media = 'screen', zoom = 1, locale = 'en-GB'} of views) {
      const shots = [];
      for (const form of FORMS) {
        pages['/examples/form'] = `<!doctype html><html ${root}><meta charset="utf-8" /><title>t</title>
          <style>body {margin: 12px; font-family: Georgia, serif}</style><body>${await embed(figure, form, {...options, locale})}</body></html>`;
        await page.setViewport({width, height: 800});
        await page.emulateMediaType(media);
        await page.goto(`${files.url}/examples/form`, {waitUntil: 'networkidle0'});
        const shot = await picture(page, width);
        shots.push({...shot, name: form, width: shot.width * zoom, height: shot.height * zoom});
      }
      rows.push({name, shots});
    }
    await writeSheets(page, values.out, `forms-${tag}`, rows);
  }
} finally {
  await Promise.all([browser.close(), files.close()]);
}
