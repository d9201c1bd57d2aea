// Each figure with our tag and by hand, and the four that have rows with as many of them as asked for.
import {cells, columns, events, germany, known, lines, quotes, shares, years} from './facts.mjs';
import {byHand, csv, htmlTable, list, ours, plain, tags} from './markup.mjs';

const values = (rows) => rows.flatMap(([, ...row]) => row.map(Number));

/**
 * A name, the tag, how many times the main-thread time of the page by hand ours may take (what was reached, with room for a busy machine), what a
 * reader should be able to hear, and the bodies of the two pages.
 */
const all = [
  ['A gauge', 'spending-gauge', 1.9, [1.36, 2], tags.gauge(germany), byHand.gauge(germany)],
  [
    '29 gauges',
    'spending-gauge',
    2.8,
    values(known),
    shares.map(tags.gauge).join(''),
    shares.map(byHand.gauge).join(''),
  ],
  ['A number and its change', 'key-figure', 1.9, [1.36, 2, 0.18], tags.number(), byHand.number()],
  ['How many of 29', 'pledge-tally', 2.4, shares.map(([name]) => name), tags.tally(), byHand.tally()],
  [
    'A ranking of 29',
    'ranking-chart',
    2.9,
    values(known),
    tags.ranking(htmlTable(['Member', '2019'], shares)),
    byHand.ranking(known),
  ],
  [
    'A trend of 28 lines',
    'trend-chart',
    2.9,
    values(lines),
    tags.trend(htmlTable(['Member', ...years], lines)),
    byHand.trend(lines, years),
  ],
  ['Shares of 28', 'share-chart', 2.4, values(known), tags.shares(), byHand.shares()],
  ['A map of 29', 'region-map', 2.9, values(known), tags.map(), byHand.map()],
  [
    'A table of 28 rows',
    'fact-table',
    2.9,
    values(cells),
    tags.table(htmlTable(columns, cells)),
    byHand.table(cells, columns),
  ],
  [
    'A quote',
    'quote-card',
    2.4,
    [quotes.stoltenberg, 'Jens Stoltenberg', 'NATO Secretary-General', 'January 2019', 'The Hill'],
    tags.quote(),
    byHand.quote(),
  ],
  [
    'A timeline of 10',
    'event-timeline',
    2.8,
    events.map(({title}) => title),
    tags.timeline(list(events)),
    byHand.timeline(events),
  ],
  [
    'A story: gauge, quote, timeline',
    undefined,
    2.9,
    [1.36, 2, quotes.stoltenberg, 'Jens Stoltenberg', ...events.map(({title}) => title)],
    tags.gauge(germany) + tags.quote() + tags.timeline(list(events)),
    byHand.gauge(germany) + byHand.quote() + byHand.timeline(events),
  ],
];
export const figures = all.map(([name, tag, limit, facts, our, hand]) => ({
  name,
  tag,
  limit,
  facts,
  ours: ours(our),
  plain: plain(hand),
}));

/** Rows that never were, to show what many cost: shares that fall from 4 to 0. */
const rowsOf = (count) =>
  Array.from({length: count}, (_, i) => [`Region ${i + 1}`, (4 - (4 * i) / count).toFixed(2), String((i * 7) % 1000)]);
const pointsOf = (count) =>
  Array.from({length: count}, (_, i) => (2 + Math.sin(i / 20) + Math.cos(i / 3) / 4).toFixed(2));
const dayAt = (i, count) =>
  new Date(Date.UTC(1949, 3, 4 + Math.floor((i * 25_600) / count))).toISOString().slice(0, 10);
const eventsOf = (count) =>
  Array.from({length: count}, (_, i) => ({
    id: `e${i}`,
    date: dayAt(i, count),
    title: `Event ${i + 1} of ${count} in the history of the alliance`,
  }));

/** By the name of the figure: both pages, and what a peer is given. */
export const many = {
  'A ranking': (count) => {
    const rows = rowsOf(count).map(([name, share]) => [name, share]);
    return {
      ours: ours(tags.ranking(csv(['Member', '2019'], rows))),
      plain: plain(byHand.ranking(rows)),
      data: [rows],
    };
  },
  'A trend': (count) => {
    const points = pointsOf(count);
    const days = points.map((_, i) => dayAt(i, Math.max(count, 25_600)));
    const line = ['Germany', ...points];
    return {
      ours: ours(
        tags.trend(
          csv(
            ['Day', 'Germany'],
            days.map((day, i) => [day, points[i]]),
          ),
        ),
      ),
      plain: plain(byHand.trend([line], days)),
      data: [[line], days],
    };
  },
  'A timeline': (count) => {
    const all = eventsOf(count);
    return {
      ours: ours(tags.timeline(`<script type="application/json">${JSON.stringify(all)}</script>`)),
      plain: plain(byHand.timeline(all)),
      data: [all],
    };
  },
  'A table': (count) => {
    const head = ['Region', 'Share', 'Tanks'];
    return {
      ours: ours(tags.table(csv(head, rowsOf(count)))),
      plain: plain(byHand.table(rowsOf(count), head)),
      data: [rowsOf(count), head],
    };
  },
};
