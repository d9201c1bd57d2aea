import {columnNamed, nameColumn, valueColumn} from '../data/columns.js';
import {noFigures} from '../data/named-figures.js';
import {areSpans, type Column, type Table, YEARS} from '../data/table.js';
import {readNames} from '../lib/columns.js';
import {parseDate, type PartialDate} from '../lib/date.js';
import type {Problem} from '../lib/problem.js';

/**
 * Which columns hold the times, the lines and the values. Three tables hold the same: a row per point (`series` names the column of the
 * lines), a column per line, or a row per line where the columns are named as dates.
 */
export interface ColumnInput {
  table: Table;
  x?: string | undefined;
  y?: string | undefined;
  series?: string | undefined;
  unit?: string | undefined;
  currency?: string | undefined;
  /** The dates that the columns are named, where they are written in other ways than ISO 8601. */
  headerDates?: readonly Time[] | undefined;
}

/** `null` where it is missing, `undefined` where it is none. */
export type Time = PartialDate | null | undefined;

export interface TrendColumns {
  /** What runs along the axis; `undefined` where the names of the columns do. */
  x: Column | undefined;
  /** The names of the lines; `undefined` where each column of values is one. */
  lines: Column | undefined;
  values: readonly Column[];
  /** The dates that columns are named, where these run along the axis. */
  dates: ReadonlyMap<Column, PartialDate>;
}

const isTime = ({kind, role}: Column): boolean => kind === 'date' || role === 'year';

const isNumber = ({kind}: Column): boolean => kind === 'number';

/** Numbers that are drawn unless an author says otherwise: no years, places in an order or numbers of rows. */
const isPlain = ({kind, role, name}: Column): boolean => kind === 'number' && !role && !!name;

/** The date that a name of a column is; three digits there are no year. */
function dateOfName(name: string): PartialDate | undefined {
  const date = parseDate(name);
  return date && (date.precision !== 'year' || date.year >= 1000) ? date : undefined;
}

/** The names of all columns, where they may be dates and are not all in ISO 8601: then more code has to read them. */
export function unreadHeader({table: {columns}, x, y}: ColumnInput): string[] {
  const [first, ...others] = columns;
  if (!first || x || y || isTime(first)) return [];
  const names = others.map(({name}) => name);
  const withDigits = names.filter((name) => /\p{Nd}/u.test(name));
  const isRead = withDigits.every(dateOfName) && !areSpans(withDigits);
  return withDigits.length * 2 < names.length || isRead ? [] : [first.name, ...names];
}

/** @returns `undefined`, and why, where no column holds numbers that can be compared */
export function trendColumns(input: ColumnInput, problems: Problem[]): TrendColumns | undefined {
  const {table, headerDates} = input;
  const series = columnNamed('series', input.series, table, problems, 'taking each column of numbers as a line');
  const asked = columnNamed('x', input.x, table, problems, 'using the first that is left');
  const others = table.columns.filter((column) => column !== series && column !== asked);
  const dates = new Map<Column, PartialDate>();
  const isSpans = areSpans(others.map(({name}) => name).filter(dateOfName));
  for (const column of others) {
    const date = headerDates?.[table.columns.indexOf(column)] ?? (isSpans ? undefined : dateOfName(column.name));
    if (date) dates.set(column, date);
  }
  if (asked || input.y || !isHeaderOfDates(others, dates)) dates.clear();
  const x = asked ?? (dates.size ? undefined : timeColumn(others, !!series));
  const undated = others.filter((column) => column !== x && !dates.has(column));
  const lines = series ?? (dates.size ? nameColumn(undated) : undefined);

  const left = dates.size ? [...dates.keys()] : undated;
  const names = readNames('y', input.y, new Set(left.map(({name}) => name)), problems, 'columns of the data');
  const wanted = [...names].flatMap((name) => left.find((column) => column.name === name) ?? []);
  const one = wanted.find(isNumber) ?? valueColumn({columns: left});
  if (!one) {
    noFigures('y', table, x ?? lines, problems);
    return undefined;
  }
  for (const column of wanted)
    if (!isNumber(column)) problems.push(`y: "${column.name}" has no numbers; leaving it out`);
  const many = dates.size ? left : series ? [one] : wanted.length ? wanted.filter(isNumber) : left.filter(isPlain);
  const values = comparable(many.length ? many : [one], input, problems);
  reportTimes(others, {x, lines, values, dates}, asked, input, problems);
  return values.length ? {x, lines, values, dates} : undefined;
}

/** Columns of codes beside the names do not hide it, nor do fewer columns of other numbers. */
function isHeaderOfDates(columns: readonly Column[], dates: ReadonlyMap<Column, PartialDate>): boolean {
  const [first] = columns;
  if (!first || dates.size < 2 || (isTime(first) && !dates.has(first))) return false;
  return columns.filter((column) => isPlain(column) && !dates.has(column)).length < dates.size;
}

/** The first of times, or else the first with a name. Where each row is a point years repeat, beside other numbers: they are told by their size. */
function timeColumn(columns: readonly Column[], isLong: boolean): Column | undefined {
  const isRepeated = ({cells}: Column): boolean => new Set(cells.map(({text}) => text)).size * 2 <= cells.length;
  return (
    columns.find(isTime) ??
    columns.find(
      (column) =>
        (isLong || isRepeated(column)) &&
        columns.some((other) => other !== column && isPlain(other)) &&
        timesOf(column),
    ) ??
    columns.find(({name}) => name) ??
    columns[0]
  );
}

/** When each row is; `undefined` where a column holds no times. */
export function timesOf({kind, name, cells}: Column): Time[] | undefined {
  if (kind === 'date') return cells.map(({date}) => date);
  const [low, high] = YEARS.test(name) ? [100, 9999] : [1500, 2100];
  const isYear = (value: number): boolean => Number.isInteger(value) && value >= low && value <= high;
  if (!areNumbers({kind, cells}) || !cells.every(({figure}) => !figure || isYear(figure.value))) return undefined;
  return cells.map(({figure}) => figure && parseDate(String(figure.value)));
}

/** Whether nearly all cells are numbers: all but one in ten, or but one. */
export function areNumbers({kind, cells}: Pick<Column, 'kind' | 'cells'>): boolean {
  const known = cells.filter(({figure}) => figure).length;
  const unread = cells.filter(({figure}) => figure === undefined).length;
  return kind === 'number' && known > 0 && (!unread || (known > 2 && unread <= Math.max(1, (known + unread) / 10)));
}

/** Those of one unit: a scale has no other. An author's unit is that of all. */
function comparable(columns: readonly Column[], {unit, currency}: ColumnInput, problems: Problem[]): Column[] {
  const unitOf = (column: Column): string => column.currency ?? column.unit ?? '';
  const first = columns.find(({cells, isMixed}) => !isMixed && cells.some(({figure}) => figure));
  return columns.filter((column) => {
    const {name, isMixed, cells} = column;
    const isOther = first && !unit && !currency && unitOf(column) !== unitOf(first) && cells.some(({figure}) => figure);
    if (isMixed) problems.push(`y: "${name}" has amounts in several units, which cannot be compared; leaving it out`);
    else if (isOther)
      problems.push(`y: "${name}" is not in the unit of "${first.name}"; leaving it out (unit names that of all)`);
    return !isMixed && !isOther;
  });
}

/** Says which columns might be the times, too, or might be lines. */
function reportTimes(
  columns: readonly Column[],
  {x, lines, values, dates}: TrendColumns,
  asked: Column | undefined,
  {y}: ColumnInput,
  problems: Problem[],
): void {
  for (const column of columns) {
    const {name, kind, role} = column;
    if (values.includes(column)) {
      if (role === 'year' && !y && !dates.size)
        problems.push(
          `y: "${name}" looks like years, and is the only column with numbers; showing it (y names another)`,
        );
    } else if (column !== x && column !== lines && !dates.has(column)) {
      if (isTime(column) && (!asked || (kind === 'number' && !y)))
        problems.push(
          `x: "${name}" has dates or years, too; using ${x ? `"${x.name}"` : 'the header'} (x names another column, y a line)`,
        );
      else if (dates.size && isPlain(column))
        problems.push(`x: "${name}" is no date, as the names of the other columns are; leaving it out`);
    }
  }
}
