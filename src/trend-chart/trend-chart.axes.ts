import {extent, nice, ticks} from 'd3-array';
import {utcTicks} from 'd3-time';
import type {Precision} from '../lib/date.js';
import {formatCount, formatRough, formatTick} from '../lib/format.js';
import {formatFigure, type FigureStyle} from '../lib/format-figure.js';
import {parseNumber} from '../lib/number.js';
import {problem, type Problem} from '../lib/problem.js';
import type {Line, Lines, Place} from './trend-chart.series.js';

/** What the axes of a trend hold, and the notes on the one of time. All positions are per cent of the plot. */
export interface Mark {
  at: number;
  number: string;
  /** Its time, in print. */
  when: string;
  text: string;
  /** Where its text goes on a wide figure. */
  place: 'start' | 'end';
  row: number;
}

/** The most ticks of the time axis. */
const TICKS = 8;
/** Letters that fit below it. */
const TICK_LETTERS = 40;

export const percent = (fraction: number): number => Number((100 * fraction).toFixed(2)) || 0;

export function readX(
  where: string,
  text: string | undefined,
  {kind, find}: Lines,
  problems: Problem[],
): Place | undefined {
  if (!text) return undefined;
  const place = find(text.trim());
  const what = {date: 'a date such as 2014 or 2014-09', number: 'a number', name: 'one of the names on the axis'};
  if (!place) problems.push(problem(where, what[kind], text, 'leaving it out'));
  return place;
}

/** The points from one x to another, both of them in: to 2018 is to the end of that year. A limit that leaves nothing is none. */
export function within(
  read: Lines,
  limits: Partial<Record<'from' | 'to', string | undefined>>,
  problems: Problem[],
): readonly Line[] {
  let {lines} = read;
  for (const side of ['from', 'to'] as const) {
    const text = limits[side];
    const at = readX(side, text, read, problems);
    if (!at) continue;
    const first = at.position;
    const last = at.date ? at.date.end - 1 : first;
    const cut = lines.map(({name, points}) => ({
      name,
      points: points.filter(({position}) => (side === 'from' ? position >= first : position <= last)),
    }));
    if (cut.some(({points}) => points.length)) lines = cut;
    else problems.push(problem(side, 'a time within the data', text, 'leaving it out'));
  }
  return lines;
}

/** What the scale holds: from zero, unless that would press all lines into less than half of the height. */
export function domain(values: readonly number[]): [low: number, high: number] {
  const [least = 0, most = 0] = extent(values);
  const low = least > 0 && most - least >= least ? 0 : least;
  const high = most < 0 && most - least >= -most ? 0 : most;
  return low === high ? [low - 1, high + 1] : nice(low, high, 4);
}

/** Values beside the plot, none finer than the data, and how such a number is printed: no two print the same. */
export function valueTicks(
  low: number,
  high: number,
  digits: number,
  locale: string,
  style: FigureStyle,
): {values: number[]; print: (value: number) => string} {
  const digitsOf = (values: readonly number[]): number =>
    Math.max(0, ...values.map((value) => parseNumber(value)?.digits ?? 0));
  let values: number[] = [];
  for (let count = 4; count && (!values.length || digitsOf(values) > digits); count--) values = ticks(low, high, count);
  const most = digitsOf([...values, low, high]);
  const print = (value: number, shown?: number): string =>
    formatFigure({value, digits: most}, locale, {...style, digits: shown}).number;
  let shown: number | undefined;
  const repeats = (): boolean => new Set(values.map((value) => print(value, shown))).size < values.length;
  // An amount that is shortened has no more than one digit unless more are asked for.
  while ((shown ?? 0) < 20 && repeats()) shown = (shown ?? 0) + 1;
  return {values, print: (value) => print(value, shown)};
}

const DAY = 86_400_000;

const DAYS: Intl.DateTimeFormatOptions = {month: 'short', day: 'numeric'};
const TIMES: Intl.DateTimeFormatOptions = {hour: 'numeric', minute: '2-digit'};
/** Fields of the ticks of a calendar, from coarse to fine, and the least days from one to the next. */
const STEPS: readonly [days: number, fields: Intl.DateTimeFormatOptions][] = [
  [360, {year: 'numeric'}],
  [27, {year: 'numeric', month: 'short'}],
  [1, DAYS],
  [0, TIMES],
];
/** The finest of them that dates allow; what is not a part of one year has no place among its steps. */
const FINEST: Partial<Record<Precision, number>> = {
  year: 0,
  half: 0,
  quarter: 0,
  week: 0,
  month: 1,
  day: 2,
  minute: 3,
};

/** Where the axis of x has its labels: at steps of the calendar, or else at the points themselves, as many as there is room for. */
export function placeTicks(places: readonly Place[], locale: string): {position: number; label: string}[] {
  const own = places.map(({position, x, date}) => ({
    position,
    label: date ? formatRough(date, locale, 'short') : x,
  }));
  const isShort = places.length <= TICKS && own.every(({label}) => label.length <= 4);
  const steps = isShort ? [] : dateTicks(places, locale);
  // Dates too close for the steps of a calendar stand as they are.
  const all = steps.length > 1 ? steps : own;
  const letters = all.reduce((sum, {label}) => sum + label.length + 1, 0);
  const every = Math.ceil(letters / TICK_LETTERS);
  return all.filter((_, i) => i % every === 0);
}

/** Steps of the calendar, in only the fields that tell them apart; none where they would be finer than the dates. */
function dateTicks(places: readonly Place[], locale: string): {position: number; label: string}[] {
  const levels = places.map(({date}) => (date && FINEST[date.precision]) ?? -1);
  const [start = 0, end = 0] = extent(places.map(({position}) => position));
  if (levels.includes(-1)) return [];
  const times = utcTicks(new Date(start), new Date(end), TICKS).map(Number);
  const step = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / (times.length - 1 || 1);
  const level = STEPS.findIndex(([days]) => step >= days * DAY);
  if (level > Math.max(...new Set(levels))) return [];
  // An hour of several days is not one of them.
  const fields = level === 3 && end - start >= DAY ? {...DAYS, ...TIMES} : STEPS[level]![1];
  return times.map((position) => ({position, label: formatTick(position, locale, fields)}));
}

export function readMarks(
  text: string | undefined,
  lines: Lines,
  start: number,
  end: number,
  right: (position: number) => number,
  problems: Problem[],
): Mark[] {
  const read = (text ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
    .flatMap((one) => {
      // Not the colon of 10:00.
      const colon = one.search(/:\s/);
      const when = one.slice(0, colon).trim();
      const note = one.slice(colon + 1).trim();
      if (colon < 1) {
        problems.push(
          problem('marks', 'notes such as "2014: Wales summit", between semicolons', one, 'leaving it out'),
        );
        return [];
      }
      const place = readX('marks', when, lines, problems);
      if (!place) return [];
      const {position, x} = place;
      if (position >= start && position <= end) return [{position, note, when: x}];
      problems.push(problem('marks', 'a time within the figure', when, 'leaving it out'));
      return [];
    })
    .toSorted((a, b) => a.position - b.position);
  // On a wide figure a letter is about one hundredth of the plot wide.
  const free: number[] = [];
  return read.map(({position, note, when}, i): Mark => {
    const at = right(position);
    const width = note.length + 3;
    const place = at + width > 100 && at > 50 ? 'end' : 'start';
    const [from, to] = place === 'start' ? [at, at + width] : [at - width, at];
    let row = free.findIndex((end) => end <= from);
    if (row < 0) row = free.length;
    free[row] = to;
    return {at, number: formatCount(i + 1, 'en'), when, text: note, place, row};
  });
}

interface Spot {
  x: number;
  y: number;
}

/** Room that the label of the target takes: a bold letter in a plot of middle width, and a line of them. */
const LETTER = 2;
const HEIGHT = 8;

/**
 * Where the label of a target stands: at the start or the `end` of its line, above it or `below`, wherever the fewest lines run through
 * it. Where that is the same: at the start, and away from the nearer edge of the plot.
 * @returns classes
 */
export function targetPlace(at: number, label: string, lines: readonly {places: readonly Spot[]}[]): string {
  const width = Math.min(100, label.length * LETTER);
  const sides = at < 30 ? [1, -1] : [-1, 1];
  let place = '';
  let fewest = Infinity;
  for (const side of sides) {
    // One that would stand beyond the plot.
    if (at + side * HEIGHT < 0 || at + side * HEIGHT > 100) continue;
    for (const left of [0, 100 - width]) {
      const crossed = lines.filter(({places}) =>
        runsThrough(places, left, left + width, at + (side * HEIGHT) / 2),
      ).length;
      if (crossed >= fewest) continue;
      fewest = crossed;
      place = `${left ? 'end' : ''} ${side > 0 ? 'below' : ''}`;
    }
  }
  return place;
}

/** Whether a line, gaps bridged, runs through a label around a height. */
const runsThrough = (line: readonly Spot[], left: number, right: number, middle: number): boolean =>
  line.some((a, i) => {
    const b = line[i + 1] ?? a;
    if (b.x < left || a.x > right) return false;
    const slope = (b.y - a.y) / (b.x - a.x || 1);
    const ys = [Math.max(a.x, left), Math.min(b.x, right)].map((x) => a.y + slope * (x - a.x) - middle);
    return Math.min(...ys) < HEIGHT / 2 && Math.max(...ys) > -HEIGHT / 2;
  });

/** Rows of note texts above the plot; none where they would stand in more than three, or need more room than there is. */
export function rowsOf(marks: readonly Mark[]): number {
  const rows = Math.max(0, ...marks.map(({row}) => row + 1));
  return rows > 3 || marks.some(({text}) => text.length > 60) ? 0 : rows;
}
