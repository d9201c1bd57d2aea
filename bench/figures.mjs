// Each figure with our tag and by hand, and the four that have rows with as many of them as asked for.
import {cells, columns, events, germany, known, lines, quotes, shares, years} from './facts.mjs';
import {byHand, csv, htmlTable, list, ours, plain, tags} from './markup.mjs';

const values = (rows) => rows.flatMap(([, ...row]) => row.map(Number));

/**
 * A name, the tag, what a reader should be able to hear, the two pages, and how many times the main-thread time of the page by hand ours may
 * take: what was reached, with room for a busy machine.
 */
export const figures = [
  {
    name: 'A gauge',
    tag: 'spending-gauge',
    facts: [1.36, 2],
    limit: 1.9,
    ours: ours(tags.gauge(germany)),
    plain: plain(byHand.gauge(germany)),
  },
  {
    name: '29 gauges',
    tag: 'spending-gauge',
    facts: values(known),
    limit: 2.8,
    ours: ours(shares.map(tags.gauge).join('')),
    plain: plain(shares.map(byHand.gauge).join('')),
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
    ours: ours(tags.ranking(htmlTable(['Member', '2019'], shares))),
    plain: plain(byHand.ranking(known)),
  },
  {
    name: 'A trend of 28 lines',
    tag: 'trend-chart',
    facts: values(lines),
    limit: 2.9,
    ours: ours(tags.trend(htmlTable(['Member', ...years], lines))),
    plain: plain(byHand.trend(lines, years)),
  },
  {
    name: 'Shares of 28',
    tag: 'share-chart',
    facts: values(known),
    limit: 2.4,
    ours: ours(tags.shares()),
    plain: plain(byHand.shares()),
  },
  {
    name: 'A map of 29',
    tag: 'region-map',
    facts: values(known),
    limit: 3.2,
    ours: ours(tags.map()),
    plain: plain(byHand.map()),
  },
  {
    name: 'A table of 28 rows',
    tag: 'fact-table',
    facts: values(cells),
    limit: 2.9,
    ours: ours(tags.table(htmlTable(columns, cells))),
    plain: plain(byHand.table(cells, columns)),
  },
  {
    name: 'A quote',
    tag: 'quote-card',
    facts: [quotes.stoltenberg, 'Jens Stoltenberg', 'NATO Secretary-General', 'January 2019', 'The Hill'],
    limit: 2.4,
    ours: ours(tags.quote()),
    plain: plain(byHand.quote()),
  },
  {
    name: 'A timeline of 10',
    tag: 'event-timeline',
    facts: events.map(({title}) => title),
    limit: 2.8,
    ours: ours(tags.timeline(list(events))),
    plain: plain(byHand.timeline(events)),
  },
  {
    name: 'A story: gauge, quote, timeline',
    facts: [1.36, 2, quotes.stoltenberg, 'Jens Stoltenberg', ...events.map(({title}) => title)],
    limit: 2.9,
    ours: ours(tags.gauge(germany) + tags.quote() + tags.timeline(list(events))),
    plain: plain(byHand.gauge(germany) + byHand.quote() + byHand.timeline(events)),
  },
];

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
