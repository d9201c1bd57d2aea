// Writes dist/wordpress/nutgraf.zip from integrations/wordpress and what `npm run build` has written. The same files give the same bytes.
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {strToU8, zipSync} from 'fflate';
import {parseHTML} from 'linkedom';

const plugin = 'integrations/wordpress/nutgraf';
const target = 'dist/wordpress/nutgraf.zip';

const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};
if (!existsSync('dist/cdn/nutgraf.js')) stop('Nothing is built yet: run `npm run build` first.');

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const examples = parseHTML(`<main>${readFileSync('integrations/wordpress/examples.html', 'utf8')}</main>`).document;

/** How an attribute is edited, by its type in the manifest. */
const controlOf = (type = '') => {
  const options = [...type.matchAll(/'([^']+)'/g)].map(([, option]) => option);
  if (options.length) return {control: 'select', options};
  if (type.includes('boolean')) return {control: 'toggle'};
  return {control: type.includes('number') ? 'number' : 'text'};
};

const attributeOf = ({name, type, description, inheritedFrom}) => [
  name,
  {...controlOf(type?.text), help: description.replaceAll('`', ''), shared: inheritedFrom?.name === 'FigureElement'},
];

const exampleOf = (tag, attributes) => {
  const figure = examples.querySelector(tag) ?? stop(`integrations/wordpress/examples.html has no <${tag}>.`);
  const isToggle = (name) => attributes[name].control === 'toggle';
  const values = [...figure.attributes].map(({name, value}) => [name, isToggle(name) || value]);
  return {...Object.fromEntries(values), content: figure.innerHTML.replace(/\n\s*/g, '\n').trim()};
};

const titleOf = (tag) => tag[0].toUpperCase() + tag.slice(1).replaceAll('-', ' ');

const figures = manifest.modules
  .flatMap(({declarations}) => declarations)
  .filter(({tagName}) => tagName)
  .map((element) => {
    const attributes = Object.fromEntries(element.attributes.map(attributeOf));
    return [
      element.tagName,
      {
        title: titleOf(element.tagName),
        summary: element.summary,
        content_help: element.slots.find(({name}) => name === '').description.replaceAll('`', ''),
        attributes,
        example: exampleOf(element.tagName, attributes),
      },
    ];
  });

const files = {};
const add = (folder, into, change = (bytes) => bytes) => {
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile())
      files[path.posix.join(into, path.relative(folder, file).replaceAll(path.sep, '/'))] = change(readFileSync(file));
  }
};
add(plugin, 'nutgraf', (bytes) =>
  strToU8(bytes.toString().replace(/^( \* Version|Stable tag): 0\.0\.0$/m, `$1: ${version}`)),
);
add('dist/cdn', `nutgraf/library/${version}`);
files['nutgraf/figures.json'] = strToU8(JSON.stringify({version, figures: Object.fromEntries(figures)}));
files['nutgraf/LICENSE'] = readFileSync('LICENSE');

const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
// The time in a zip is that of a clock on the wall: this is the first it knows, wherever it is packed.
const zip = zipSync(sorted, {level: 9, mtime: new Date(1980, 0, 1)});
mkdirSync(path.dirname(target), {recursive: true});
writeFileSync(target, zip);
console.log(`${target}: ${Object.keys(files).length} files, ${Math.round(zip.length / 1000)} kB`);
