// Writes dist/ (modules and types), dist/cdn/ (for a page without a bundler), dist/embed/ (the page of a frame) and custom-elements.json.
import {createHash} from 'node:crypto';
import {chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {transform} from 'esbuild';
import {run} from './run.mjs';
import {tags} from './tags.mjs';

const cdn = 'dist/cdn';

/** The same style sheet for ordinary markup: `spending-gauge[shape='bar']` is `[data-nutgraf='spending-gauge'][data-shape='bar']` there. */
const forData = (css) =>
  css
    .replaceAll(':not(:defined, [prerendered])', ':not([data-drawn])')
    .replace(/(\[|attr\()(?!data-)/g, '$1data-')
    .replace(new RegExp(`(?<![\\w-])(?:${tags.join('|')})(?![\\w-])`, 'g'), "[data-nutgraf='$&']");
const minify = (css) => transform(css, {loader: 'css', minify: true});

rmSync('dist', {recursive: true, force: true});
const css = readFileSync('src/nutgraf.css', 'utf8');
const [forTags, forOrdinary] = await Promise.all([
  minify(css),
  minify(forData(css)),
  run('rollup', '--config', '--silent'),
  run('cem', 'analyze', '--quiet'),
  run('tsc', '--project', 'tsconfig.build.json'),
]).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
writeFileSync(path.join(cdn, 'nutgraf.css'), forTags.code);
writeFileSync(path.join(cdn, 'nutgraf-data.css'), forOrdinary.code);

chmodSync('dist/cli/nutgraf.js', 0o755);

cpSync('src/frame/index.html', 'dist/embed/index.html');
writeFileSync('dist/embed/page.css', (await minify(readFileSync('src/frame/page.css', 'utf8'))).code);

for (const folder of [cdn, 'dist/embed']) {
  const names = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
  const hash = (name) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(path.join(folder, name)))
      .digest('base64')}`;
  const integrity = Object.fromEntries(names.map((name) => [name, hash(name)]));
  writeFileSync(path.join(folder, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
}
