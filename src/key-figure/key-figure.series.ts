import {cell, columnNamed, columnsOf} from '../lib/columns.js';
import {type PartialDate, parseDate} from '../lib/date.js';
import {formatRough} from '../lib/format.js';
import {type Figure, parseNumber} from '../lib/number.js';
import {problem, type Problem} from '../lib/problem.js';
import type {Row} from '../lib/rows.js';

/**
 * Rows as a series of numbers: which columns they stand in, in which order, and where each lies along the line.
 * Leaves out how the line looks.
 */
export interface Point {
  /** As a reader sees it: a date in the reader's language, anything else as typed. */
  x: string;
  /** As it was typed. */
  typed: string;
  /** A gap is a gap. */
  figure: Figure | null;
  /** Where along the line, 0 to 1. */
  at: number;
}

export interface Series {
  points: Point[];
  /** The points that have a number. */
  known: (Point & {figure: Figure})[];
  /** The names of the columns; empty where there is none. */
  xName: string;
  yName: string;
}

/** @returns `undefined` where there are no rows */
export function readSeries(
  rows: readonly Row[] | undefined,
  {x, y}: {x?: string | undefined; y?: string | undefined},
  locale: string,
  problems: Problem[],
): Series | undefined {
  const columns = columnsOf(rows ?? []);
  if (!rows || !columns.length) return undefined;
  const column = (where: string, name: string | undefined): string | undefined =>
    columnNamed(where, name, columns, problems, 'using the first that is left');
  const asked = column('y', y);
  const alone = columns.length === 1;
  const xName = column('x', x) ?? (alone ? '' : (columns.find((name) => name !== asked) ?? ''));
  const yName = asked ?? columns.find((name) => name !== xName) ?? '';

  const bad: [row: number, cell: unknown][] = [];
  const read = rows.map((row, i) => {
    const raw = row[yName];
    const figure = typeof raw === 'object' && raw ? undefined : parseNumber(raw as string | number | undefined);
    if (figure === undefined) bad.push([i + 1, raw]);
    const typed = String(cell(row, xName) ?? '');
    return {typed, figure: figure ?? null, date: parseDate(typed)};
  });
  if (bad[0]) {
    const more = bad.length > 1 ? ` (and ${bad.length - 1} more)` : '';
    problems.push(
      problem(`row ${bad[0][0]}, ${yName}`, 'a number such as 1.36', bad[0][1], `leaving a gap there${more}`),
    );
  }

  const isDated = (point: (typeof read)[number]): point is (typeof read)[number] & {date: PartialDate} => !!point.date;
  const dated = read.every(isDated);
  if (dated) read.sort((a, b) => a.date.start - b.date.start);
  const first = read[0]?.date?.start ?? 0;
  const span = (read.at(-1)?.date?.start ?? 0) - first;
  const points = read.map(({typed, figure, date}, i): Point => ({
    typed,
    x: date ? formatRough(date, locale) : typed,
    figure,
    at: dated && span ? ((date?.start ?? 0) - first) / span : i / Math.max(1, read.length - 1),
  }));
  return {points, known: points.filter((point): point is Series['known'][number] => !!point.figure), xName, yName};
}
