// Writes dist/ (modules and types), dist/cdn/ (for a page without a bundler), dist/embed/ (the page of a frame), dist/types/ (for frameworks and
// editors), what they are made of, and custom-elements.json.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {transform} from 'esbuild';
import ts from 'typescript';
import {run} from './run.mjs';
import {tags} from './tags.mjs';
import {writeTypes} from './types.mjs';

const cdn = 'dist/cdn';

/** The same style sheet for ordinary markup: `spending-gauge[shape='bar']` is `[data-nutgraf='spending-gauge'][data-shape='bar']` there. */
const forData = (css) =>
  // A tag has no margins at its sides, as a <figure> has, and the one that is drawn in such a <figure> none at all.
  `figure:where([data-nutgraf]){margin-inline:0}[data-drawn]>*{--story-margin:0}${css
    .replaceAll(':not(:defined, [prerendered])', ':not([data-drawn])')
    .replace(/(\[|attr\()(?!data-)/g, '$1data-')
    .replace(new RegExp(`(?<![\\w-])(?:${tags.join('|')})(?![\\w-])`, 'g'), "[data-nutgraf='$&']")}`;
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const writeJson = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
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

// Types that none of the package's own entries names are not part of it.
const dist = (name) => path.resolve('dist', name);
const typed = new Set(
  ts
    .createProgram(['index.d.ts', 'words.d.ts', 'server/index.d.ts'].map(dist), {
      module: ts.ModuleKind.NodeNext,
      skipLibCheck: true,
    })
    .getSourceFiles()
    .map(({fileName}) => path.resolve(fileName)),
);
for (const name of readdirSync('dist', {recursive: true}))
  if (name.endsWith('.d.ts') && !typed.has(dist(name))) rmSync(dist(name));

await writeTypes();

// All that is in the package or comes with it: what an install adds, by the lockfile, and what is bundled, by the lists of licences.
// Who made the list, when and in which folder is left out: it is the same from every build.
const installed = Object.entries(readJson('package-lock.json').packages)
  .filter(([, {dev, devOptional}]) => !dev && !devOptional)
  .map(([place, one]) => `${one.name ?? place.replace(/.*node_modules\//, '')}@${one.version}`);
const bundled = ['licenses.txt', 'cdn/licenses.txt', 'server/licenses.txt'].flatMap((file) =>
  [...readFileSync(dist(file), 'utf8').matchAll(/^Name: (.*)\nVersion: (.*)$/gm)].map(
    ([, name, version]) => `${name}@${version}`,
  ),
);
const ids = new Set([...installed, ...bundled]);
const {$schema, bomFormat, specVersion, metadata, components, dependencies} = JSON.parse(
  execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    shell: process.platform === 'win32',
  }),
);
const {name, version} = readJson('package.json');
writeJson('dist/sbom.cdx.json', {
  $schema,
  bomFormat,
  specVersion,
  version: 1,
  metadata: {component: {...metadata.component, name, version}},
  // That npm would not install a package says nothing of whether it is in a bundle.
  components: components.filter((one) => ids.has(one['bom-ref'])).map((one) => ({...one, properties: undefined})),
  dependencies: dependencies
    .filter(({ref}) => ids.has(ref))
    .map(({ref, dependsOn}) => ({ref, dependsOn: dependsOn.filter((one) => ids.has(one))})),
});

const hash = (file) => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
/** The hash of each file of a folder of dist, by its path there. */
const hashes = (folder) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [path.relative('dist', file).replaceAll(path.sep, '/'), hash(file)]);
const ofCdn = hashes(cdn);
writeJson('dist/integrity.json', Object.fromEntries([...ofCdn, ...hashes('dist/embed')]));
writeJson(path.join(cdn, 'integrity.json'), Object.fromEntries(ofCdn.map(([file, one]) => [file.slice(4), one])));
