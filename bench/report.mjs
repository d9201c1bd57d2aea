// What was measured, in words: lines for the console, tables and pictures for bench/README.md.
import {readFileSync, writeFileSync} from 'node:fs';
import {cpus, totalmem} from 'node:os';
import {format, resolveConfig} from 'prettier';
import {versions} from './peers.mjs';
import {dotPlot, linePlot, NAMES} from './pictures.mjs';

const README = 'bench/README.md';
/** Times of one run differ by as much as this. */
const NOISE = 0.95;

const one = (results, who) => results.find((entry) => entry.who === who);
const isPeer = ({who}) => !(who in NAMES) && who !== 'Lit alone';
const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
const times = (value, plain) => `${(value / plain).toFixed(value < 10 * plain ? 1 : 0)} ×`;

/** Tells what was measured; true where a figure of ours takes more work than it is allowed. */
export const print = (measured, scaled) => {
  let failed = false;
  for (const {name, limit, facts, results} of measured) {
    const plain = one(results, 'plain');
    const over = one(results, 'ours').time / plain.time > limit;
    failed ||= over;
    console.log(`\n${over ? '✗' : ' '} ${name}: ${(one(results, 'ours').time / plain.time).toFixed(2)} of ${limit}`);
    for (const {who, bytes, pixels, time, shift, heap, nodes, heard, violations, stops} of results)
      console.log(
        `    ${(NAMES[who] ?? who).padEnd(26)}${kilobytes(bytes).padStart(6)} kB  pixels ${times(pixels, plain.pixels).padStart(6)}  work ${times(time, plain.time).padStart(6)} ${time.toFixed(0).padStart(5)} ms  shift ${shift.toFixed(3)}  heap ${heap.toFixed(1)}  nodes ${nodes}  heard ${heard}/${facts.length}  axe ${violations.length}  Tab ${stops}`,
      );
  }
  for (const [name, series] of Object.entries(scaled ?? {})) {
    console.log(`\n  ${name}, ms of main-thread time`);
    for (const [who, points] of Object.entries(series))
      console.log(
        `    ${(NAMES[who] ?? who).padEnd(26)}${points.map(({count, time}) => `${count}: ${time.toFixed(0)}`).join('  ')}`,
      );
  }
  return failed;
};

const table = ({facts, results}) => {
  const plain = one(results, 'plain');
  const rows = results.map(({who, bytes, pixels, time, shift, heap, nodes, heard, violations, stops}) =>
    [
      who === 'ours' ? '**Nutgraf**' : (NAMES[who] ?? who),
      kilobytes(bytes),
      times(pixels, plain.pixels),
      times(time, plain.time),
      shift.toFixed(3),
      (heap - plain.heap).toFixed(1),
      nodes,
      `${heard} of ${facts.length}`,
      violations.join(', ') || '0',
      stops,
    ].join(' | '),
  );
  return `| page | kB | time to pixels | main thread | shift | MB | nodes | facts heard | axe | Tab |
| --- | --: | --: | --: | --: | --: | --: | --: | --- | --: |
${rows.map((row) => `| ${row} |`).join('\n')}`;
};

/** Who does better than ours, and in what. */
const ahead = (measured) => {
  const columns = [
    ['bytes', ({bytes}) => bytes, (entry) => `${kilobytes(entry.bytes)} kB`],
    ['time to pixels', ({pixels}) => pixels, (entry, plain) => times(entry.pixels, plain.pixels)],
    ['main-thread time', ({time}) => time, (entry, plain) => times(entry.time, plain.time)],
    ['shift', ({shift}) => shift, ({shift}) => shift.toFixed(3)],
    ['facts heard', ({heard}) => -heard, ({heard}) => heard],
    ['violations', ({violations}) => violations.length, ({violations}) => violations.length],
  ];
  const lines = measured.flatMap(({name, results}) =>
    columns.flatMap(([what, value, say]) => {
      const [mine, plain] = [one(results, 'ours'), one(results, 'plain')];
      const isBetter = (entry) =>
        what.includes('time') ? value(entry) < value(mine) * NOISE : value(entry) < value(mine);
      const better = results.filter((entry) => isPeer(entry) && isBetter(entry));
      return better.length
        ? [
            `- ${name}, ${what}: ${better.map((entry) => `${entry.who} ${say(entry, plain)}`).join(', ')}; Nutgraf ${say(mine, plain)}.`,
          ]
        : [];
    }),
  );
  return lines.length ? lines.join('\n') : 'Nowhere.';
};

const scaleTable = (series) => {
  const counts = [...new Set(Object.values(series).flatMap((points) => points.map(({count}) => count)))];
  const cell = (points, count) => {
    const found = points.find((point) => point.count === count);
    return found ? `${found.time.toFixed(0)} ms, ${found.nodes.toLocaleString('en')} nodes` : '–';
  };
  return `| rows | ${counts.map((count) => count.toLocaleString('en')).join(' | ')} |
| --- |${' --: |'.repeat(counts.length)}
${Object.entries(series)
  .map(([who, points]) => `| ${NAMES[who] ?? who} | ${counts.map((count) => cell(points, count)).join(' | ')} |`)
  .join('\n')}`;
};

const picture = (file, text) => writeFileSync(`bench/${file}.svg`, text);

/** Writes the tables into the README, between its marks, and the pictures beside it. */
export const write = async (measured, scaled, browser, rounds) => {
  const rowsBy = (value) =>
    measured
      .filter(({results}) => results.some(isPeer))
      .map(({name, results}) => {
        const plain = one(results, 'plain');
        const dots = results.filter((entry) => entry.who === 'ours' || isPeer(entry));
        return {name, dots: dots.map((entry) => ({who: NAMES[entry.who] ?? entry.who, value: value(entry, plain)}))};
      });
  picture(
    'bytes',
    dotPlot(
      'What a page with the figure loads, kB (brotli)',
      rowsBy(({bytes}) => bytes / 1000),
      String,
    ),
  );
  picture(
    'pixels',
    dotPlot(
      'Time to final pixels, a page by hand = 1',
      rowsBy(({pixels}, plain) => pixels / plain.pixels),
      (n) => `${n} ×`,
    ),
  );
  picture(
    'work',
    dotPlot(
      'Main-thread time, a page by hand = 1',
      rowsBy(({time}, plain) => time / plain.time),
      (n) => `${n} ×`,
    ),
  );
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, no GPU`;
  const parts = [
    `Measured with ${browser.replace('Headless', '')} on a machine of ${machine}: medians of ${rounds} interleaved rounds. ${versions.join(', ')}.`,
    ...measured.map((figure) => `### ${figure.name}${figure.tag ? `: \`<${figure.tag}>\`` : ''}\n\n${table(figure)}`),
    `### Where a peer is ahead of Nutgraf\n\n${ahead(measured)}`,
  ];
  if (scaled) {
    picture('scaling', linePlot('Main-thread time from 10 to 10,000 rows', scaled));
    parts.push('### From 10 to 10,000 rows\n\n![Main-thread time over rows](scaling.svg)');
    for (const [name, series] of Object.entries(scaled)) parts.push(`${name}:\n\n${scaleTable(series)}`);
  }
  const between = /(?<=<!-- bench -->\n)[^]*?(?=<!-- \/bench -->)/;
  const readme = readFileSync(README, 'utf8').replace(between, () => `\n${parts.join('\n\n')}\n\n`);
  writeFileSync(README, await format(readme, {...(await resolveConfig(README)), parser: 'markdown'}));
};
