import {columnNamed, timeColumns, valueColumn} from '../data/columns.js';
import {longTable, noFigures, placeOf, reportFirst} from '../data/named-figures.js';
import type {Cell, Column, Table} from '../data/table.js';
import {type PartialDate, parseDate} from '../lib/date.js';
import {formatRough} from '../lib/format.js';
import type {FigureStyle} from '../lib/format-figure.js';
import type {Figure} from '../lib/number.js';
import {problem, type Problem} from '../lib/problem.js';

/**
 * Rows as a series of numbers: which columns they are in, in which order, where each lies along the line, and which of them can be
 * compared. Leaves out how the line looks.
 */
export interface Point {
  /** As a reader sees it: a date in the reader's language, anything else as typed. */
  x: string;
  /** `null` where there is none: a gap is a gap. `undefined` where it is no single number, or where nothing may be said of it. */
  figure: Figure | null | undefined;
  /** As it was typed. */
  text: string;
  isEstimate: boolean;
  /** Where along the line, 0 to 1. */
  at: number;
}

export type KnownPoint = Point & {figure: Figure};

export interface Series {
  points: Point[];
  /** The points that have a number. */
  known: KnownPoint[];
  /** The last point that is not missing. */
  last: Point | undefined;
  /** Whether no row could be later than it. */
  isLatest: boolean;
  /** The first point with a number, where it is known to be earlier than the last. */
  first: KnownPoint | undefined;
  /** Whether each point has a place of its own along the line. */
  isLine: boolean;
  /** The names of the columns; empty where there is none. */
  xName: string;
  yName: string;
  /** What all its numbers carry. */
  style: Pick<FigureStyle, 'unit' | 'currency' | 'isNarrow'>;
}

/** What of the figure decides what its rows are for. */
export interface SeriesInput {
  value?: string | undefined;
  previous?: string | undefined;
  x?: string | undefined;
  y?: string | undefined;
}

/** @returns `undefined`, and why, where no number can be taken from the rows */
export function readSeries(table: Table, input: SeriesInput, locale: string, problems: Problem[]): Series | undefined {
  const instead = 'using the first that is left';
  const {columns} = table;
  const asked = columnNamed('y', input.y, table, problems, instead);
  const left = columns.filter((column) => column !== asked);
  const times = timeColumns(left);
  const x =
    columnNamed('x', input.x, {columns: left}, problems, instead) ??
    (columns.length > 1 ? (times[0] ?? left.find(({kind}) => kind === 'text') ?? left[0]) : undefined);
  const y = asked ?? valueColumn(table, [x]);
  if (!y) {
    noFigures('y', table, x, problems);
    return undefined;
  }
  if (y.isMixed) {
    problems.push(`y: "${y.name}" has amounts in several units, which cannot be compared; showing the table`);
    return undefined;
  }
  if (!input.x && times[0] && times[1])
    problems.push(`x: "${times[0].name}" and "${times[1].name}" both say when; using the first (x names another)`);
  reportFirst(y.problems, problems);

  // Numbers are years where all of them can be.
  const areYears = x?.kind === 'number' && x.cells.every(isYear);
  const dateOf = ({figure, date}: Cell): PartialDate | null | undefined =>
    areYears && figure ? parseDate(String(figure.value)) : date;
  const all = y.cells.map((cell, row): ReadRow => ({
    row,
    name: x?.cells[row]!.text ?? '',
    date: x && dateOf(x.cells[row]!),
    figure: table.doubtful.has(row) ? undefined : cell.figure,
    cell,
  }));
  const undated = all.filter(({date}) => !date);
  // With more, it is a column of names.
  const isTime = undated.length < all.length && undated.length <= Math.max(1, all.length / 10);
  const read = isTime ? all.filter(({date}) => date).sort((a, b) => startOf(a) - startOf(b)) : all;
  const isTwice = isTime && read.some((one, i) => i && startOf(one) === startOf(read[i - 1]));
  if (x && isTime) {
    const repeated = isTwice && longTable(table, x, y);
    if (repeated) {
      problems.push(repeated);
      return undefined;
    }
    reportTimes(table, x, read, undated, problems);
  }

  const end = read.findLast(({figure, row}) => figure !== null && !table.doubtful.has(row));
  const differs = ({figure, cell}: ReadRow): boolean =>
    figure?.value !== end?.figure?.value || (!figure && cell.text !== end?.cell.text);
  if (
    end &&
    isTwice &&
    input.value === undefined &&
    read.some((one) => startOf(one) === startOf(end) && differs(one))
  ) {
    problems.push(`${y.name}: the numbers of "${end.name}" differ; showing the table`);
    return undefined;
  }

  const start = startOf(read[0]);
  const span = startOf(read.at(-1)) - start;
  const points = read.map((one, i): Point => ({
    x: isTime && one.date ? formatRough(one.date, locale) : one.name,
    figure: one.figure,
    text: one.cell.text,
    isEstimate: !!one.cell.isEstimate,
    at: isTime && span ? (startOf(one) - start) / span : i / Math.max(1, read.length - 1),
  }));
  const known = points.filter((point): point is KnownPoint => !!point.figure);
  if (!isTime) reportFirst(x?.problems ?? [], problems);
  if (!isTime && known.length > 1 && input.previous === undefined)
    problems.push(problem('x', 'a column of dates or years', all[0]!.name || 'none', 'telling no change'));
  return {
    points,
    known,
    last: end && points[read.indexOf(end)],
    isLatest: end === read.at(-1) && (!isTime || !undated.length),
    first: isTime && !isTwice && known.length > 1 ? known[0] : undefined,
    isLine: !isTwice,
    xName: x?.name ?? '',
    yName: y.name,
    style: {unit: y.unit, currency: y.currency, isNarrow: y.isNarrow},
  };
}

interface ReadRow {
  row: number;
  name: string;
  date: PartialDate | null | undefined;
  figure: Cell['figure'];
  cell: Cell;
}

const startOf = (one: ReadRow | undefined): number => one?.date?.start ?? 0;

const isYear = ({figure}: Cell): boolean =>
  !figure || (Number.isInteger(figure.value) && figure.value >= 1500 && figure.value <= 2100);

/** Reports the rows without a time, and those that have it together with another. */
function reportTimes(
  table: Table,
  x: Column,
  read: readonly ReadRow[],
  undated: readonly ReadRow[],
  problems: Problem[],
): void {
  const places = undated.map(({row}) => placeOf(table, row, x));
  const found = x.problems.filter((one) => !places.some((place) => one.startsWith(`${place}:`)));
  undated.forEach(({name}, i) =>
    found.push(problem(places[i]!, 'a date such as 2019 or 2019-06', name, 'leaving the row out')),
  );
  read.forEach((one, i) => {
    if (i && startOf(one) === startOf(read[i - 1]))
      found.push(
        `${placeOf(table, one.row, x)}: "${one.name}" is the time of more than one row; drawing no line, telling no change`,
      );
  });
  reportFirst(found, problems);
}
