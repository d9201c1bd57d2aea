import {extent, nice} from 'd3-array';
import {utcTicks} from 'd3-time';
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

/** The points between two positions, both of them in. */
export function within(lines: readonly Line[], from = -Infinity, to = Infinity): Line[] {
  return lines.map(({name, points}) => ({
    name,
    points: points.filter(({position}) => position >= from && position <= to),
  }));
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
    .filter((one) => one.trim())
    .flatMap((one) => {
      const [, when = '', note = ''] = /^\s*(.+?)\s*:\s+(.+?)\s*$/s.exec(one) ?? [];
      if (!note) {
        problems.push(
          problem('marks', 'notes such as "2014: Wales summit", between semicolons', one, 'leaving it out'),
        );
        return [];
      }
      const position = readX('marks', when, lines, problems);
      if (position === undefined) return [];
      if (position >= start && position <= end) return [{position, note, when: lines.label(when.trim())}];
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

/** Rows of note texts above the plot; none where they would stand in more than three, or need more room than there is. */
export function rowsOf(marks: readonly Mark[]): number {
  const rows = Math.max(0, ...marks.map(({row}) => row + 1));
  return rows > 3 || marks.some(({text}) => text.length > 60) ? 0 : rows;
}
