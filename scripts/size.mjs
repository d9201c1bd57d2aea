// Brotli bytes of everything a page must load, beside its limit; fails above one. Where a figure outgrew the limit of its design, the
// size it has reached is the limit that fails, and the design's is printed beside it: growth is a reviewed change.
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {parseAst} from 'rollup/parseAst';
import {tags} from './tags.mjs';

const limits = {
  'nutgraf.js (loader)': [['nutgraf.js'], 1220, 1500],
  'nutgraf.css': [['nutgraf.css'], 2220, 1000],
  'nutgraf-data.css': [['nutgraf-data.css'], 2290, 1000],
  'spending-gauge': [['spending-gauge.js'], 17_310, 9000],
  'quote-card': [['quote-card.js'], 16_110, 8500],
  'event-timeline': [['event-timeline.js'], 19_120, 15_000],
  'key-figure': [['key-figure.js'], 15_720, 8000],
  'pledge-tally': [['pledge-tally.js'], 23_140, 9000],
  'ranking-chart': [['ranking-chart.js'], 23_860, 12_000],
  'trend-chart': [['trend-chart.js'], 33_010, 16_000],
  'share-chart': [['share-chart.js'], 23_500, 13_000],
  'fact-table': [['fact-table.js'], 27_050, 14_000],
  'region-map': [['region-map.js'], 24_720, 20_000],
  'a story (gauge, quote, timeline)': [['spending-gauge.js', 'quote-card.js', 'event-timeline.js'], 29_710, 20_000],
  'all ten': [tags.map((tag) => `${tag}.js`), 79_760, 48_000],
};

const cdn = 'dist/cdn';
const read = (file) => readFileSync(path.join(cdn, file));
const sizes = new Map();
const sizeOf = (file) => {
  const options = {params: {[constants.BROTLI_PARAM_QUALITY]: 11}};
  if (!sizes.has(file)) sizes.set(file, brotliCompressSync(read(file), options).length);
  return sizes.get(file);
};

/** A file and all it imports before it runs; what it asks for later is not counted. */
const closure = (file, found = new Set()) => {
  if (found.has(file)) return found;
  found.add(file);
  if (file.endsWith('.js'))
    for (const {source} of parseAst(read(file).toString()).body)
      if (source) closure(path.posix.join(path.posix.dirname(file), source.value), found);
  return found;
};

const line = (name, bytes, limit, design) => {
  const over = bytes > limit;
  console.log(
    `${over ? '✗' : ' '} ${name.padEnd(28)}${String(bytes).padStart(7)}  ${limit ? `of ${limit}${limit > design ? ` (design: ${design})` : ''}` : ''}`,
  );
  return over;
};

let failed = false;
for (const [name, [entries, limit, design]] of Object.entries(limits)) {
  const files = new Set();
  for (const entry of entries) closure(entry, files);
  failed =
    line(
      name,
      [...files].reduce((sum, file) => sum + sizeOf(file), 0),
      limit,
      design,
    ) || failed;
}
console.log('\nLoaded only when asked for:');
const later = ['chunks', 'words'].flatMap((folder) =>
  readdirSync(path.join(cdn, folder)).map((file) => `${folder}/${file}`),
);
for (const file of later) line(file, sizeOf(file));
if (failed) {
  console.log('\nOver the limit. Bytes are brotli-11, 1 kB = 1000.');
  process.exitCode = 1;
}
