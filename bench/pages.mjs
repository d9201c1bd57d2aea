// Every page of the bench: the figures, and the same by their peers.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {build} from 'esbuild';
import {iso31661} from 'iso-3166';
import {
  cells,
  columns,
  events,
  germany,
  heading,
  known,
  lines,
  members,
  MOST,
  quotes,
  shares,
  TARGET,
  years,
} from './facts.mjs';
import {figures as withoutPeers, many} from './figures.mjs';
import {byHand, frame} from './markup.mjs';
import {kinds, peerPage, quoteStyle} from './peers.mjs';

export {versions} from './peers.mjs';

rmSync('bench/dist', {recursive: true, force: true});
mkdirSync('bench/dist', {recursive: true});

const numbers = (rows) => rows.map(([name, ...values]) => [name, ...values.map(Number)]);
/** A peer needs a day where the fact has a year or a month. */
const days = (all) => all.map(({id, date, title}) => ({id, date: `${date}-01-01`.slice(0, 10), title}));
const world = JSON.parse(readFileSync('bench/node_modules/world-atlas/countries-110m.json', 'utf8'));
const numeric = new Map(iso31661.map(({alpha2, numeric}) => [alpha2, numeric]));
const nameInAtlas = new Map(world.objects.countries.geometries.map(({id, properties}) => [id, properties.name]));

const TALL = 'width: 100%; height: 700px';

// What stands on a page: a function of peers/, the caption above, and what it is given.
const gauge = (share) => ({
  draw: 'gauge',
  caption: share[0],
  data: {rows: numbers([share]), target: TARGET, max: MOST},
});
const ranking = (rows) => ({
  draw: 'ranking',
  caption: heading,
  box: {echarts: TALL, highcharts: TALL, chart: TALL},
  data: {rows: numbers(rows), target: TARGET},
});
const trend = (rows, columns) => ({
  draw: 'trend',
  caption: 'Who spends how much',
  data: {rows: numbers(rows), columns, target: TARGET},
});
const tally = {
  draw: 'tally',
  caption: heading,
  data: {rows: shares.map(([name, share]) => [name, Number(share) || null]), target: TARGET},
};
const sharing = {draw: 'shares', caption: 'A sum of shares', data: {rows: numbers(known)}};
const map = {
  draw: 'map',
  caption: heading,
  data: {
    rows: members
      .filter(([, share]) => share)
      .map(([, share, , , , code]) => [nameInAtlas.get(numeric.get(code)), Number(share)]),
    target: TARGET,
    atlas: '/bench/node_modules/world-atlas/countries-110m.json',
  },
};
const table = (rows, columns) => ({draw: 'table', caption: 'Every row', data: {rows, columns}});
const timeline = (all) => ({draw: 'timeline', caption: 'The alliance', data: {events: days(all)}});

/** A page for each kind of peer, with the same on it. */
const by = async (kindsUsed, ...parts) =>
  Object.fromEntries(
    await Promise.all(
      kindsUsed.map(async (kind) => [
        kinds[kind][0],
        await peerPage(
          `${parts.length > 1 ? 'many-' : ''}${parts[0].draw}-${kind}`,
          parts.map((part) => ({...part, kind, box: part.box?.[kind]})),
        ),
      ]),
    ),
  );

const charts = ['echarts', 'highcharts', 'chart', 'plot', 'vega'];
const timelines = ['timelinejs', 'vis-timeline', 'd3-milestones'];
const tables = ['tabulator', 'gridjs', 'datatables'];

const quote = () => {
  writeFileSync('bench/dist/o-quote.css', quoteStyle());
  return peerPage('o-quote', [
    `<blockquote class="o-quote o-quote--standard"><p>${quotes.stoltenberg}</p><cite class="o-quote__cite">
<span class="o-quote__author">Jens Stoltenberg, NATO Secretary-General, January 2019</span> <span class="o-quote__source">The Hill</span></cite></blockquote>`,
  ]);
};
/** Lit and an empty element: what any element of this kind costs. */
const floor = async () => {
  const contents = `import {html, LitElement} from 'lit';
    customElements.define('x-empty', class extends LitElement { render() { return html\`<slot></slot>\`; } });`;
  await build({
    stdin: {contents, resolveDir: '.'},
    bundle: true,
    minify: true,
    format: 'esm',
    legalComments: 'none',
    outfile: 'bench/dist/floor.js',
  });
  return frame('<script type="module" src="/bench/dist/floor.js"></script>', `<x-empty>${byHand.quote()}</x-empty>`);
};

const peersOf = {
  'A gauge': () => by(['echarts', 'highcharts-gauge', 'justgage', 'canvas-gauges'], gauge(germany)),
  '29 gauges': () => by(['echarts', 'highcharts-gauge', 'justgage', 'canvas-gauges'], ...shares.map(gauge)),
  'How many of 29': () => by(['plot', 'highcharts-item'], tally),
  'A ranking of 29': () => by(charts, ranking(known)),
  'A trend of 28 lines': () => by(charts, trend(lines, years)),
  'Shares of 28': () => by(charts, sharing),
  'A map of 29': () => by(['echarts', 'highcharts-map', 'plot', 'vega'], map),
  'A table of 28 rows': () => by(tables, table(cells, columns)),
  'A quote': async () => ({'o-quote': await quote(), 'Lit alone': await floor()}),
  'A timeline of 10': () => by(timelines, timeline(events)),
  'A story: gauge, quote, timeline': async () => {
    const pair = (id, first, second) =>
      peerPage(id, [{...gauge(germany), kind: first}, byHand.quote(), {...timeline(events), kind: second}]);
    return {
      'JustGage, d3-milestones': await pair('story-light', 'justgage', 'd3-milestones'),
      'ECharts, TimelineJS': await pair('story-usual', 'echarts', 'timelinejs'),
    };
  },
};

/** The figures whose name holds `part`, with the pages of their peers. */
export const figures = (part) =>
  Promise.all(
    withoutPeers
      .filter(({name}) => name.includes(part))
      .map(async (figure) => ({...figure, peers: await peersOf[figure.name]?.()})),
  );

export const SIZES = [10, 100, 1000, 10_000];

const scaledBy = {
  'A ranking': [charts, ranking],
  'A trend': [charts, trend],
  'A timeline': [timelines, timeline],
  'A table': [tables, table],
};
/** By name, a function that has all pages of a figure with so many rows. */
export const scaling = Object.fromEntries(
  Object.entries(scaledBy).map(([name, [used, part]]) => [
    name,
    async (count) => {
      const {data, ...pages} = many[name](count);
      return {...pages, peers: await by(used, part(...data))};
    },
  ]),
);
