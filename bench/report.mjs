// What was measured, in words: lines for the console, tables and pictures for bench/README.md.
import {readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {LIMIT} from './measure.mjs';
import {barChart, lineChart, nameOf, NAMES} from './pictures.mjs';

const README = 'bench/README.md';
/** Times of one run differ by as much as this. */
const NOISE = 0.95;

/** Of an odd number the one in the middle, of an even one the mean of the two; none of none. */
const median = (numbers = []) => {
  const [order, half] = [numbers.toSorted((a, b) => a - b), numbers.length / 2];
  return numbers.length ? (order[Math.ceil(half) - 1] + order[Math.floor(half)]) / 2 : undefined;
};
const isPeer = (who) => !(who in NAMES) && who !== 'Lit alone';
const known = (value, print, page) => (value === undefined ? (page?.failed ? 'does not finish' : '–') : print(value));
const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
const short = (value) => value.toFixed(value < 9.95 ? 1 : 0);
const factor = (value) => `${short(value)} ×`;

/** What is told of each page: a heading, the value of a page beside the page by hand, how it is printed, whether more of it is better, or neither. */
const MEASURES = [
  {name: 'kB', value: ({bytes}) => bytes, print: kilobytes},
  {name: 'time to pixels', value: (page, plain) => over(page, plain, 'pixels'), print: factor, noise: NOISE},
  {name: 'main thread', value: (page, plain) => over(page, plain, 'time'), print: factor, noise: NOISE},
  {name: 'shift', value: ({shift}) => shift, print: (value) => value.toFixed(3)},
  {
    name: 'MB',
    value: ({heap}, plain) => (heap === undefined ? undefined : heap - plain.heap),
    print: (value) => value.toFixed(1),
  },
  {name: 'nodes', value: ({nodes}) => nodes, print: (value) => value.toLocaleString('en'), isNeutral: true},
  {name: 'facts heard', value: ({heard}) => heard, print: String, isMore: true},
  {name: 'axe', value: ({violations}) => violations?.length, print: String},
  {name: 'Tab', value: ({stops}) => stops, print: String, isNeutral: true},
];
const over = (page, plain, name) => {
  const [value, one] = [median(page[name]), median(plain[name])];
  return value === undefined ? undefined : value / one;
};

/** Tells what was measured; true where a figure of ours takes more work than it is allowed. */
export const print = ({figures, scaling}) => {
  let failed = false;
  for (const {name, limit, facts, pages} of figures) {
    const work = over(pages.ours, pages.plain, 'time');
    const isOver = !(work <= limit);
    failed ||= isOver;
    console.log(`\n${isOver ? '✗' : ' '} ${name}: ${known(work, (value) => value.toFixed(2))} of ${limit}`);
    for (const [who, page] of Object.entries(pages))
      console.log(
        `    ${nameOf(who).padEnd(26)}${MEASURES.map(({name, value, print}) => `${name} ${known(value(page, pages.plain), print, page)}`).join('  ')} of ${facts}`,
      );
  }
  for (const [name, series] of Object.entries(scaling)) {
    console.log(`\n  ${name}, ms of main-thread time`);
    for (const [who, points] of Object.entries(series))
      console.log(
        `    ${nameOf(who).padEnd(26)}${points.map(({count, time}) => `${count}: ${known(median(time), (value) => value.toFixed(0))}`).join('  ')}`,
      );
  }
  return failed;
};

const table = (heads, rows) => `| ${heads.join(' | ')} |
| --- |${' --: |'.repeat(heads.length - 1)}
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`;
const bold = (who) => (who === 'ours' ? `**${nameOf(who)}**` : nameOf(who));

const figureTable = ({facts, pages}) =>
  table(
    ['page', ...MEASURES.map(({name, isMore}) => (isMore ? `${name}, of ${facts}` : name))],
    Object.entries(pages).map(([who, page]) => [
      bold(who),
      ...MEASURES.map(({value, print}) => known(value(page, pages.plain), print, page)),
    ]),
  );

/** Of each figure and each measure, the peers that do better than ours. */
const aheadTable = (figures) => {
  const better = ({pages: {plain, ours, ...others}}, {value, print, isMore, noise = 1}) => {
    const mine = value(ours, plain);
    const found = Object.entries(others).filter(([who, page]) => {
      const its = value(page, plain);
      return isPeer(who) && its !== undefined && (isMore ? its > mine : its < mine * noise);
    });
    return found.length
      ? `${found.map(([who, page]) => `${who} ${print(value(page, plain))}`).join(', ')} (${print(mine)})`
      : '';
  };
  const compared = MEASURES.filter(({isNeutral}) => !isNeutral);
  return table(
    ['figure', ...compared.map(({name}) => name)],
    figures
      .filter(({pages}) => Object.keys(pages).some(isPeer))
      .map((figure) => [figure.name, ...compared.map((measure) => better(figure, measure))]),
  );
};

const scaleTable = (series, counts) =>
  table(
    ['rows', ...counts.map((count) => count.toLocaleString('en'))],
    Object.entries(series).map(([who, points]) => [
      bold(who),
      ...points.map((point) =>
        known(median(point.time), (time) => `${time.toFixed(0)} ms, ${point.nodes.toLocaleString('en')} nodes`, point),
      ),
    ]),
  );

const isTried = ({time, failed}) => time || failed;
const pointOf = ({count, time}) => ({count, value: median(time)});

const pictures = ({figures, scaling}) => {
  const withPeers = figures.filter(({pages}) => Object.keys(pages).some(isPeer));
  const bars = (value) =>
    withPeers.map(({name, pages}) => ({
      name,
      bars: Object.entries(pages)
        .filter(([who]) => who === 'ours' || isPeer(who))
        .map(([who, page]) => ({who, value: value(page, pages.plain)})),
    }));
  const all = {
    bytes: barChart(
      'What a page must load for one figure',
      'Scripts and styles, in kB after compression (brotli)',
      bars(({bytes}) => bytes && bytes / 1000),
      short,
    ),
    pixels: barChart(
      'How long until the figure is complete',
      'Time to final pixels with a CPU slowed down four times; the same page in plain HTML, by hand, takes 1',
      bars((page, plain) => over(page, plain, 'pixels')),
      short,
      true,
    ),
  };
  const lines = Object.entries(scaling).map(([name, series]) => {
    const measured = Object.entries(series).map(([who, points]) => [who, points.filter(isTried).map(pointOf)]);
    return [name, Object.fromEntries(measured.filter(([, points]) => points.length))];
  });
  if (lines.some(([, series]) => Object.keys(series).length)) {
    const description = `Main-thread time; a line that ends in dots at the upper edge was not finished after ${LIMIT / 1000} s`;
    const counts = Object.values(scaling)[0].plain.map(({count}) => count);
    all.scaling = lineChart('From 10 to 10,000 rows', description, Object.fromEntries(lines), counts, LIMIT);
  }
  for (const [name, picture] of Object.entries(all)) writeFileSync(`bench/${name}.svg`, picture);
};

/** Writes the tables into the README, between its marks, and the pictures beside it. */
export const write = async (results) => {
  const {browser, machine, versions, figures, scaling} = results;
  pictures(results);
  const rounds = figures.flatMap(({pages}) => Object.values(pages).map(({time}) => time?.length)).filter(Boolean);
  const isScaled = Object.values(scaling).some((series) => Object.values(series).flat().some(isTried));
  const parts = [
    `Measured with ${browser} on a machine with ${machine}: medians of ${Math.min(...rounds)} or more interleaved rounds. ${versions.join(', ')}.`,
    '![Bytes of each page with one figure](bytes.svg)',
    '![Time to final pixels of each page](pixels.svg)',
    ...(isScaled ? ['![Main-thread time from 10 to 10,000 rows](scaling.svg)'] : []),
    `### Where a peer is ahead of Nutgraf\n\nNutgraf’s own value is in brackets. Times that differ by less than ${Math.round((1 - NOISE) * 100)}% count as equal.\n\n${aheadTable(figures)}`,
    ...figures.map(
      (figure) => `### ${figure.name}${figure.tag ? `: \`<${figure.tag}>\`` : ''}\n\n${figureTable(figure)}`,
    ),
    ...(isScaled ? ['### From 10 to 10,000 rows'] : []),
    ...Object.entries(isScaled ? scaling : {}).map(
      ([name, series]) =>
        `${name}:\n\n${scaleTable(
          series,
          series.plain.map(({count}) => count),
        )}`,
    ),
  ];
  const between = /(?<=<!-- bench -->\n)[^]*?(?=<!-- \/bench -->)/;
  const readme = readFileSync(README, 'utf8').replace(between, () => `\n${parts.join('\n\n')}\n\n`);
  writeFileSync(README, await format(readme, {...(await resolveConfig(README)), parser: 'markdown'}));
};
