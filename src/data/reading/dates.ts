import {parseDate, type PartialDate} from '../../lib/date.js';
import {type Cell, dateOf, type DateOrder, type Pair, type Parts, periodOf, readCell} from './date-cell.js';
import {type DateNames, namesOf} from './date-names.js';

/**
 * Dates as offices, spreadsheets and newsrooms write them, a column at a time. Leaves out years before our era, which ISO 8601-2 writes,
 * other calendars but the years of Japan's emperors, and fiscal quarters, which start when an author knows.
 */
export interface DateCell {
  /** `null` where it is missing, `undefined` where the cell is not wholly understood. */
  date: PartialDate | null | undefined;
  /** What stands behind the date: `*` of `2023*`, `p` of `2019<sup>p</sup>`. */
  mark?: string;
}

export interface DateColumn {
  cells: DateCell[];
  /** At most one in ten cells that are not missing is no date; below ten at most one, and at least two are. */
  isDates: boolean;
  /** What was taken for granted, and is no problem. */
  assumptions: string[];
  /** What the author should settle or correct. Rows count from 1. */
  problems: {row?: number; problem: string}[];
}

export interface DateContext {
  /** BCP 47. */
  lang: string;
  /** ISO 8601: no year of two digits is after the year of this. */
  asOf?: string | undefined;
  /** The attribute `dates`. */
  order?: DateOrder | 'excel' | undefined;
  /** Whether the author or the table says that these cells are its times: only there is `2003-04` two years, `1066` a year. */
  isTime?: boolean | undefined;
}

const DAY = 86_400_000;

/**
 * Reads a column of dates. What a cell alone leaves open, the column settles: whether the day or the month stands first, the century,
 * whether `2003-04` is a month. What stays open takes the reading that `problems` names, or none.
 */
export function readDateColumn(
  texts: readonly string[],
  {lang, asOf, order: given, isTime = false}: DateContext,
): DateColumn {
  const names = namesOf(lang);
  // In a long table a date stands in many rows.
  const cells = texts.map(remembered((text: string) => readCell(text, names, given === 'excel')));
  const latest = parseDate(asOf)?.year ?? latestOf(cells);
  const told: string[] = [];
  const order = given && given !== 'excel' ? given : orderOf(cells, texts, names, latest, told);
  const pairs = meaningOfPairs(cells, texts, isTime, told);
  const proven = new Set<Cell['doubt']>(isTime ? ['number'] : []);
  if (cells.filter(({doubt}) => doubt === 'digits').length > 1) proven.add('digits');
  if (cells.some(({parts, doubt}) => parts?.u === 'X' && !doubt)) proven.add('century');

  const dated = remembered((cell: Cell): DateCell['date'] => {
    const {missing, doubt, parts, pair, approximate} = cell;
    if (missing) return null;
    if (doubt && !proven.has(doubt)) return undefined;
    const date = parts ? dateOf(parts, order, latest, names) : pair ? settlePair(pair, pairs, names) : cell.date;
    return date && approximate ? {...date, approximate} : date;
  });
  const read = cells.map((cell): DateCell => ({date: dated(cell), ...(cell.mark && {mark: cell.mark})}));

  const dates = read.flatMap(({date}) => date ?? []);
  const open = order ? 0 : cells.filter(isOpen).length;
  const bad = read.filter(({date}) => date === undefined).length - open;
  const isAlmost = dates.length + open > 1 && bad <= Math.max(1, (dates.length + open + bad) / 10);
  const column: DateColumn = {cells: read, isDates: isAlmost && !open, assumptions: [], problems: []};
  if (isAlmost || isTime) {
    const short = cells.findIndex(({parts}, i) => parts && read[i]?.date && isShortYear(parts, order));
    if (short >= 0) told.push(`${quoted(texts[short])} has a year of two digits; reading ${read[short]?.date?.year}`);
    column.problems = told.map((problem) => ({problem}));
    if (column.isDates || (isTime && dates.length))
      read.forEach(({date}, i) => {
        if (date === undefined)
          column.problems.push({row: i + 1, problem: `expected a date such as 2019-06-25, got ${quoted(texts[i])}`});
      });
    assume(column);
  }
  return column;
}

/**
 * Reads the one date of an attribute, a `<time datetime>` or an event.
 * @param problems gets what the text leaves open, and the reading it was given
 * @returns the date, `null` where it is missing, `undefined` where it is not wholly understood
 */
export function readDate(
  text: string,
  context: Omit<DateContext, 'isTime'>,
  problems: string[] = [],
): PartialDate | null | undefined {
  const column = readDateColumn([text], {...context, isTime: true});
  problems.push(...column.problems.flatMap(({row, problem}) => (row ? [] : problem)));
  return column.cells[0]?.date;
}

function remembered<T, R>(make: (from: T) => R): (from: T) => R {
  const made = new Map<T, R>();
  return (from) => {
    if (!made.has(from)) made.set(from, make(from));
    return made.get(from) as R;
  };
}

const quoted = (text = ''): string =>
  JSON.stringify(
    text
      .trim()
      .slice(0, 60)
      .replace(/[\ue000\ue001]/g, ''),
  );

/** Two-digit years end a year after the newest that is written in full; where none is, with Windows'. */
function latestOf(cells: readonly Cell[]): number {
  let latest = 0;
  for (const {date, parts, pair} of cells) {
    const written = (parts ?? pair)?.y ?? '';
    latest = Math.max(latest, date?.year ?? (written.length > 2 ? Number(written) : 0));
  }
  return latest ? latest + 1 : 2049;
}

const isOpen = ({parts}: Cell): boolean => !!parts?.a;

const isShortYear = ({a, y}: Parts, order: DateOrder | undefined): boolean => (a && order === 'ymd' ? a : y).length < 3;

/** The order that a column proves, where each cell that is a date at all is one in it; otherwise that of the language, reported. */
function orderOf(
  cells: readonly Cell[],
  texts: readonly string[],
  names: DateNames,
  latest: number,
  told: string[],
): DateOrder | undefined {
  // The first row that has the day first, the month first, either, and perhaps the year.
  const rows: (number | undefined)[] = [];
  for (const [row, {parts}] of cells.entries()) {
    if (!parts?.a) continue;
    const [day, month] = (['dmy', 'mdy'] as const).map((order) => dateOf(parts, order, latest, names)?.start);
    if (names.order === 'ymd' && parts.y.length < 3) rows[3] ??= row;
    else if (day !== month) rows[month === undefined ? 0 : day === undefined ? 1 : 2] ??= row;
  }
  const [day, month, either, year] = rows;
  if (day !== undefined && month !== undefined) {
    told.push(
      `${quoted(texts[day])} has the day first, ${quoted(texts[month])} the month; leaving both as typed ${SETTLES}`,
    );
    return undefined;
  }
  const open = year ?? either;
  if (year === undefined && month !== undefined) return 'mdy';
  if (open === undefined || (year === undefined && day !== undefined)) return 'dmy';
  const order = year === undefined && names.order === 'ymd' ? undefined : names.order;
  const instead = order ? `reading the ${FIRST[order]} first` : 'leaving it as typed';
  told.push(
    `${quoted(texts[open])} may have the day or the month first; ${instead}, as lang is "${names.locale}" ${SETTLES}`,
  );
  return order;
}

const FIRST = {dmy: 'day', mdy: 'month', ymd: 'year'};
const SETTLES = '(dates="dmy" or dates="mdy" settles it)';

/**
 * What pairs such as 2003-04 are: two years where each second part follows its first, and the years step by one or a part is no month;
 * months where one does not follow. `undefined` where they may be either.
 */
function meaningOfPairs(
  cells: readonly Cell[],
  texts: readonly string[],
  isTime: boolean,
  told: string[],
): 'spans' | 'months' | undefined {
  const all = cells.flatMap(({pair}) => pair ?? []);
  if (all.some(({follows, isMonth}) => isMonth && !follows)) return 'months';
  const pairs = all.filter(({follows}) => follows);
  const years = [...new Set(pairs.map(({y}) => Number(y)))].sort((a, b) => a - b);
  const isStep = years.every((year, i) => year - i === years[0]);
  const isSlash = pairs.some(({sign}) => sign === '/');
  if (years.length > 2 && (isTime || isSlash) && (isStep || pairs.some(({isMonth}) => !isMonth))) return 'spans';
  const row = cells.findIndex(({pair}) => pair?.isMonth);
  const pair = cells[row]?.pair;
  if (pair && (years.length > 1 || isSlash)) {
    const instead =
      pair.sign === '-' ? 'reading the month' : `leaving it as typed (write ${pair.y}-${pair.m} for the month)`;
    told.push(
      `${quoted(texts[row])} may be a month or two years; ${instead} (write ${pair.label.replace('/', '–')} for two years)`,
    );
  }
  return undefined;
}

function settlePair(
  {y, m, sign, isMonth, isSpan, label, follows}: Pair,
  meaning: 'spans' | 'months' | undefined,
  names: DateNames,
): DateCell['date'] {
  if (isSpan || (meaning === 'spans' && follows)) return periodOf('P', Number(y), names.locale, '1', label);
  return isMonth && (sign === '-' || meaning === 'months') ? parseDate(`${y}-${m}`) : undefined;
}

/** Exports of days often say midnight of each. */
function assume({cells, assumptions}: DateColumn): void {
  const timed = cells.filter(({date}) => date?.precision === 'minute');
  if (timed.length > 1 && timed.every(({date}) => date && date.wall % DAY === 0)) {
    for (const cell of timed) {
      const {wall} = cell.date as PartialDate;
      cell.date = {...(cell.date as PartialDate), precision: 'day', start: wall, end: wall + DAY};
    }
    assumptions.push('each time is midnight, so dates are days');
  }
  if (cells.some(({date}) => date?.precision === 'week')) assumptions.push('weeks start on Monday (ISO 8601)');
  if (cells.some(({date}) => date?.label?.startsWith('FY')))
    assumptions.push('a fiscal year stands at the year in its name');
}
