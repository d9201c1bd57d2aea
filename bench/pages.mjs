// Every page of the bench: each figure with our tag, by hand and with each peer; and the same with 10 to 10,000 rows.
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {iso31661} from 'iso-3166';
import {build} from 'esbuild';
import * as facts from './facts.mjs';
import {byHand, csv, frame, htmlTable, list, ours, plain, tags} from './markup.mjs';
import {kinds, peerPage, quoteStyle} from './peers.mjs';

const {cells, columns, events, germany, heading, known, lines, members, MOST, quotes, shares, TARGET, years} = facts;

const numbers = (rows) => rows.map(([name, ...values]) => [name, ...values.map(Number)]);
/** A peer needs a day where the fact has a year or a month. */
const days = (all) => all.map(({id, date, title}) => ({id, date: `${date}-01-01`.slice(0, 10), title}));
const tall = 'width: 100%; height: 700px';

const gaugeData = (share) => ({rows: numbers([share]), target: TARGET, max: MOST});
const numeric = new Map(iso31661.map(({alpha2, numeric}) => [alpha2, numeric]));
const mapData = async () => {
  const {default: world} = await import('world-atlas/countries-110m.json', {with: {type: 'json'}});
  const names = new Map(world.objects.countries.geometries.map(({id, properties}) => [id, properties.name]));
  const rows = members
    .filter(([, share]) => share)
    .map(([, share, , , , code]) => [names.get(numeric.get(code)), +share]);
  return {rows, target: TARGET, atlas: '/bench/node_modules/world-atlas/countries-110m.json'};
};

rmSync('bench/dist', {recursive: true, force: true});
mkdirSync('bench/dist', {recursive: true});

/** The same figure by several peers: a page for each. */
const peers = async (id, kindsUsed, part) =>
  Object.fromEntries(
    await Promise.all(
      kindsUsed.map(async (kind) => [
        kinds[kind][0],
        await peerPage(
          `${id}-${kind}`,
          [].concat(part).map((one) => (typeof one === 'function' ? one(kind) : {...one, kind})),
        ),
      ]),
    ),
  );

const scripted = {
  ranking: (rows, columns) => csv(columns, rows),
  trend: (rows, columns) => csv(columns, rows),
  table: (rows, columns) => csv(columns, rows),
  timeline: (all) => `<script type="application/json">${JSON.stringify(all)}</script>`,
};

const rankingPeers = ['echarts', 'highcharts', 'chart', 'plot', 'vega'];
const timelinePeers = ['timelinejs', 'vis-timeline', 'd3-milestones'];
const tablePeers = ['tabulator', 'gridjs', 'datatables'];
const gaugePeers = ['echarts', 'highcharts-gauge', 'justgage', 'canvas-gauges'];
const box = {
  ranking: (kind) => (['plot', 'vega'].includes(kind) ? undefined : tall),
};

const ranking = (rows) => (kind) => ({
  kind,
  draw: 'ranking',
  caption: heading,
  box: box.ranking(kind),
  data: {rows: numbers(rows), target: TARGET},
});
const trend = (rows, columns) => ({
  draw: 'trend',
  caption: 'Who spends how much',
  data: {rows: numbers(rows), columns, target: TARGET},
});
const timeline = (all) => ({draw: 'timeline', caption: 'The alliance', data: {events: days(all)}});
const table = (rows, columns) => ({draw: 'table', caption: 'Every row', data: {rows, columns}});
const gauge = (share) => ({draw: 'gauge', caption: share[0], data: gaugeData(share)});

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
const quotePeer = () => {
  writeFileSync('bench/dist/o-quote.css', quoteStyle());
  return peerPage('o-quote', [
    `<blockquote class="o-quote o-quote--standard"><p>${quotes.stoltenberg}</p><cite class="o-quote__cite">
<span class="o-quote__author">Jens Stoltenberg, NATO Secretary-General, January 2019</span> <span class="o-quote__source">The Hill</span></cite></blockquote>`,
  ]);
};

const values = (rows) => rows.flatMap(([, ...row]) => row.map(Number));
const withMembers = (tag) => tags[tag](htmlTable(['Member', '2019'], shares));

/**
 * Each figure: its name, the tag, what a reader should be able to hear, the pages, and how many times the main-thread work of the page by hand
 * ours may take: what was reached, with room for a busy machine.
 */
export const figures = async () => [
  {
    name: 'A gauge',
    tag: 'spending-gauge',
    facts: [1.36, 2],
    limit: 1.9,
    ours: ours(tags.gauge(germany)),
    plain: plain(byHand.gauge(germany)),
    peers: await peers('gauge', gaugePeers, gauge(germany)),
  },
  {
    name: '29 gauges',
    tag: 'spending-gauge',
    facts: known.map(([, share]) => Number(share)),
    limit: 2.8,
    ours: ours(shares.map(tags.gauge).join('')),
    plain: plain(shares.map(byHand.gauge).join('')),
    peers: await peers('gauges', ['echarts', 'highcharts-gauge', 'justgage'], shares.map(gauge)),
  },
  {
    name: 'A number and its change',
    tag: 'key-figure',
    facts: [1.36, 2, 0.18],
    limit: 1.9,
    ours: ours(tags.number()),
    plain: plain(byHand.number()),
  },
  {
    name: 'How many of 29',
    tag: 'pledge-tally',
    facts: shares.map(([name]) => name),
    limit: 2.4,
    ours: ours(tags.tally()),
    plain: plain(byHand.tally()),
  },
  {
    name: 'A ranking of 29',
    tag: 'ranking-chart',
    facts: values(known),
    limit: 2.9,
    ours: ours(withMembers('ranking')),
    plain: plain(byHand.ranking(known)),
    peers: await peers('ranking', rankingPeers, ranking(known)),
  },
  {
    name: 'A trend of 28 lines',
    tag: 'trend-chart',
    facts: values(lines),
    limit: 2.9,
    ours: ours(tags.trend(htmlTable(['Member', ...years], lines))),
    plain: plain(byHand.trend(lines, years)),
    peers: await peers('trend', rankingPeers, trend(lines, years)),
  },
  {
    name: 'Shares of 28',
    tag: 'share-chart',
    facts: values(known),
    limit: 2.4,
    ours: ours(tags.shares()),
    plain: plain(byHand.shares()),
    peers: await peers('shares', ['echarts', 'chart', 'plot'], {
      draw: 'shares',
      caption: 'A sum of shares',
      data: {rows: numbers(known)},
    }),
  },
  {
    name: 'A map of 29',
    tag: 'region-map',
    facts: values(known),
    limit: 3.2,
    ours: ours(tags.map()),
    plain: plain(byHand.map()),
    peers: await peers('map', ['echarts', 'highcharts-map', 'plot'], {
      draw: 'map',
      caption: heading,
      data: await mapData(),
    }),
  },
  {
    name: 'A table of 28 rows',
    tag: 'fact-table',
    facts: values(cells),
    limit: 2.9,
    ours: ours(tags.table(htmlTable(columns, cells))),
    plain: plain(byHand.table(cells, columns)),
    peers: await peers('table', tablePeers, table(cells, columns)),
  },
  {
    name: 'A quote',
    tag: 'quote-card',
    facts: [quotes.stoltenberg, 'Jens Stoltenberg', 'NATO Secretary-General', 'January 2019', 'The Hill'],
    limit: 2.4,
    ours: ours(tags.quote()),
    plain: plain(byHand.quote()),
    peers: {'o-quote': await quotePeer(), 'Lit alone': await floor()},
  },
  {
    name: 'A timeline of 10',
    tag: 'event-timeline',
    facts: events.map(({title}) => title),
    limit: 2.8,
    ours: ours(tags.timeline(list(events))),
    plain: plain(byHand.timeline(events)),
    peers: await peers('timeline', timelinePeers, timeline(events)),
  },
  {
    name: 'A story: gauge, quote, timeline',
    facts: [1.36, 2, quotes.stoltenberg, 'Jens Stoltenberg', ...events.map(({title}) => title)],
    limit: 2.9,
    ours: ours(tags.gauge(germany) + tags.quote() + tags.timeline(list(events))),
    plain: plain(byHand.gauge(germany) + byHand.quote() + byHand.timeline(events)),
    peers: {
      'JustGage, d3-milestones': await peerPage('story-light', [
        {...gauge(germany), kind: 'justgage'},
        byHand.quote(),
        {...timeline(events), kind: 'd3-milestones'},
      ]),
      'ECharts, TimelineJS': await peerPage('story-usual', [
        {...gauge(germany), kind: 'echarts'},
        byHand.quote(),
        {...timeline(events), kind: 'timelinejs'},
      ]),
    },
  },
];

/** Rows that never were, to show what many cost: shares that fall from 4 to 0. */
const rowsOf = (count) =>
  Array.from({length: count}, (_, i) => [`Region ${i + 1}`, (4 - (4 * i) / count).toFixed(2), String((i * 7) % 1000)]);
const pointsOf = (count) =>
  Array.from({length: count}, (_, i) => (2 + Math.sin(i / 20) + Math.cos(i / 3) / 4).toFixed(2));
const dayAt = (i, count) =>
  new Date(Date.UTC(1949, 3, 4 + Math.floor((i * 25_600) / count))).toISOString().slice(0, 10);
const daysOf = (count) => Array.from({length: count}, (_, i) => dayAt(i, Math.max(count, 25_600)));
const eventsOf = (count) =>
  Array.from({length: count}, (_, i) => ({
    id: `e${i}`,
    date: dayAt(i, count),
    title: `Event ${i + 1} of ${count} in the history of the alliance`,
  }));

export const SIZES = [10, 100, 1000, 10_000];

/** The four figures that have rows, with many of them. */
export const scaling = {
  'A ranking': {
    pages: async (count) => {
      const rows = rowsOf(count).map(([name, share]) => [name, share]);
      return {
        ours: ours(tags.ranking(scripted.ranking(rows, ['Member', '2019']))),
        plain: plain(byHand.ranking(rows)),
        peers: await peers('ranking', rankingPeers, ranking(rows)),
      };
    },
  },
  'A trend': {
    pages: async (count) => {
      const [line, dates] = [['Germany', ...pointsOf(count)], daysOf(count)];
      return {
        ours: ours(
          tags.trend(
            csv(
              ['Day', 'Germany'],
              dates.map((day, i) => [day, line[i + 1]]),
            ),
          ),
        ),
        plain: plain(byHand.trend([line], dates)),
        peers: await peers('trend', rankingPeers, trend([line], dates)),
      };
    },
  },
  'A timeline': {
    pages: async (count) => ({
      ours: ours(tags.timeline(scripted.timeline(eventsOf(count)))),
      plain: plain(byHand.timeline(eventsOf(count))),
      peers: await peers('timeline', timelinePeers, timeline(eventsOf(count))),
    }),
  },
  'A table': {
    pages: async (count) => {
      const head = ['Region', 'Share', 'Tanks'];
      return {
        ours: ours(tags.table(scripted.table(rowsOf(count), head))),
        plain: plain(byHand.table(rowsOf(count), head)),
        peers: await peers('table', tablePeers, table(rowsOf(count), head)),
      };
    },
  },
};
