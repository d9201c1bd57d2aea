import {extent, nice} from 'd3-array';
import {utcTicks} from 'd3-time';
import {parseDate} from '../lib/date.js';
import {formatCount, formatTick} from '../lib/format.js';
import {problem, type Problem} from '../lib/problem.js';
import type {Line, Lines} from './trend-chart.series.js';

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
export const TICKS = 8;

export const percent = (fraction: number): number => Number((100 * fraction).toFixed(2)) || 0;

export function readX(
  where: string,
  text: string | undefined,
  {kind, positionOf}: Lines,
  problems: Problem[],
): number | undefined {
  if (!text) return undefined;
  const position = positionOf(text.trim());
  const what = {date: 'a date such as 2014 or 2014-09', number: 'a number', name: 'one of the names on the axis'};
  if (position === undefined) problems.push(problem(where, what[kind], text, 'leaving it out'));
  return position;
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
    if (at === undefined) continue;
    const last = read.kind === 'date' ? (parseDate(text)?.end ?? 0) - 1 : at;
    const cut = lines.map(({name, points}) => ({
      name,
      points: points.filter(({position}) => (side === 'from' ? position >= at : position <= last)),
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

const DAY = 86_400_000;

/** Steps of the calendar, in only the fields that tell them apart. */
export function dateTicks(start: number, end: number, locale: string): {position: number; label: string}[] {
  const times = utcTicks(new Date(start), new Date(end), TICKS).map(Number);
  const step = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / (times.length - 1 || 1);
  const fields: Intl.DateTimeFormatOptions =
    step > 360 * DAY
      ? {year: 'numeric'}
      : step > 27 * DAY
        ? {year: 'numeric', month: 'short'}
        : step >= DAY
          ? {month: 'short', day: 'numeric'}
          : {hour: 'numeric', minute: '2-digit'};
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
      const position = readX('marks', when, lines, problems);
      if (position === undefined) return [];
      if (position >= start && position <= end) return [{position, note, when: lines.label(when)}];
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
