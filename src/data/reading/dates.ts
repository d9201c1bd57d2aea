import {parseDate, type PartialDate} from '../../lib/date.js';
import {type Cell, type Pair, readCell} from './date-cell.js';
import {type DateNames, namesOf} from './date-names.js';
import {dateOf, type DateOrder, type Parts, periodOf} from './date-parts.js';

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
  /** ISO 8601: dates in two-digit years lie before its end. */
  asOf?: string | undefined;
  /** The attribute `dates`. */
  order?: DateOrder | 'excel' | undefined;
  /** Whether the author or the table says that these cells are its times: only there is `2003-04` two years, `1066` a year. */
  isTime?: boolean | undefined;
}

/** Without a date to go by, two-digit years end where those of Windows do. */
const LATEST = 2049;

/** What a column says of how its cells are meant. */
interface Meaning {
  names: DateNames;
  order: DateOrder | undefined;
  /** The last year that one of two digits may be. */
  latest: number;
  isTime: boolean;
  isSpans: boolean;
  allFollow: boolean;
}

/**
 * Reads a column of dates. What a cell alone leaves open, the column settles: whether the day or the month stands first, the century,
 * whether `2003-04` is a month. What stays open takes the reading told of in `problems`, or none.
 */
export function readDateColumn(texts: readonly string[], {lang, asOf, order, isTime = false}: DateContext): DateColumn {
  const names = namesOf(lang);
  const cells = texts.map((text) => readCell(text, names, order === 'excel'));
  const column: DateColumn = {cells: [], isDates: false, assumptions: [], problems: []};
  const latest = parseDate(asOf)?.year ?? latestOf(cells) ?? LATEST;
  const told: string[] = [];
  const settled = order && order !== 'excel' ? order : settleOrder(cells, texts, names, latest, told);
  const meaning: Meaning = {names, order: settled, latest, isTime, ...meaningOfPairs(cells, texts, isTime, told)};
  const proven = provenDoubts(cells, isTime);
  column.cells = cells.map((cell) => {
    const date = cell.missing ? null : cell.doubt && !proven.has(cell.doubt) ? undefined : settle(cell, meaning);
    return {
      date: date && cell.approximate ? {...date, approximate: true} : date,
      ...(cell.mark !== undefined && {mark: cell.mark}),
    };
  });
  dropMidnights(column);

  const dates = column.cells.flatMap(({date}) => date ?? []);
  const given = column.cells.filter(({date}) => date !== null).length;
  const open = settled ? 0 : cells.filter(isOpen).length;
  const isAlmost = dates.length + open >= 2 && given - dates.length - open <= Math.max(1, given / 10);
  column.isDates = isAlmost && !open && (isTime || !isNumbers(cells, column.cells));
  if (isAlmost || (isTime && dates.length + open)) {
    tellYears(cells, column, texts, meaning, told);
    column.problems.push(...told.map((problem) => ({problem})));
    column.assumptions.push(...new Set(cells.flatMap(({parts}) => parts?.assumes ?? [])));
    if (!open)
      column.cells.forEach(({date}, i) => {
        if (date === undefined)
          column.problems.push({
            row: i + 1,
            problem: `expected a date such as 2019 or 2019-06-25, got ${quoted(texts[i])}`,
          });
      });
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
  const date = column.cells[0]?.date;
  problems.push(...column.problems.flatMap(({row, problem}) => (row ? [] : problem)));
  return date;
}

const LONGEST = 60;
const quoted = (text = ''): string => {
  const plain = text.trim().replace(/[\ue000\ue001]/g, '');
  return `"${plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain}"`;
};

/** The newest year written in full, and the one after it. */
function latestOf(cells: readonly Cell[]): number | undefined {
  let latest = -Infinity;
  for (const {date, parts, pair} of cells) {
    const written = parts?.year.length === 4 ? Number(parts.year) : undefined;
    latest = Math.max(latest, date?.year ?? pair?.year ?? written ?? latest);
  }
  return Number.isFinite(latest) ? latest + 1 : undefined;
}

/** Whether the day, the month or the year stands first, and only the column or the language tells. */
const isOpen = ({parts}: Cell): boolean => !!parts?.triple && !parts.known;

const FIRST = {dmy: 'day', mdy: 'month', ymd: 'year'};

/** The order in which all of a column can be read: proven by its cells, otherwise that of the language. */
function settleOrder(
  cells: readonly Cell[],
  texts: readonly string[],
  names: DateNames,
  latest: number,
  told: string[],
): DateOrder | undefined {
  const orders: DateOrder[] = names.order === 'ymd' ? ['dmy', 'mdy', 'ymd'] : ['dmy', 'mdy'];
  const left = new Set(orders);
  const readings = cells.map((cell) =>
    isOpen(cell) ? orders.map((order) => dateOf(cell.parts as Parts, order, latest, names)) : [],
  );
  // For each order, the first cell that it cannot read though another can.
  const against: (number | undefined)[] = orders.map(() => undefined);
  let differs: number | undefined;
  readings.forEach((dates, row) => {
    const starts = dates.flatMap((date) => date?.start ?? []);
    if (!starts.length) return;
    if (starts.some((start) => start !== starts[0])) differs ??= row;
    dates.forEach((date, i) => {
      if (date) return;
      against[i] ??= row;
      left.delete(orders[i] as DateOrder);
    });
  });
  const [first] = left;
  if (left.size === 1) return first;
  if (!first) {
    const rows = [...new Set(against)].map((row) => quoted(texts[row ?? 0]));
    told.push(
      `${rows[0]} and ${rows[1]} are dates in different orders; leaving all such as typed (dates="dmy" or dates="mdy" says which)`,
    );
    return undefined;
  }
  if (differs === undefined) return first;
  const order = names.order && left.has(names.order) ? names.order : undefined;
  const both = [...left].map((one) => readings[differs as number]?.[orders.indexOf(one)]).flatMap((date) => date ?? []);
  const instead = order
    ? `reading the ${FIRST[order]} first, as lang="${names.locale}" writes dates`
    : `leaving all such as typed, as lang="${names.locale}" has no one order`;
  const days = both.map(({wall}) => new Date(wall).toISOString().slice(0, 10)).join(' or ');
  told.push(
    `${quoted(texts[differs])} may be ${days}; ${instead} (${[...left].map((one) => `dates="${one}"`).join(' or ')} settles it)`,
  );
  return order;
}

/** Whether pairs such as 2003-04 are two years: where each second follows its first and the years step by one, or it can be no month. */
function meaningOfPairs(
  cells: readonly Cell[],
  texts: readonly string[],
  isTime: boolean,
  told: string[],
): Pick<Meaning, 'isSpans' | 'allFollow'> {
  const pairs = cells.flatMap(({pair}) => (pair && !pair.isSpan ? pair : []));
  const all = cells.flatMap(({pair}) => pair ?? []);
  const allFollow = all.every(({follows}) => follows);
  const years = [...new Set(all.map(({year}) => year))].sort((a, b) => a - b);
  const isStep = years.every((year, i) => !i || year === (years[i - 1] ?? 0) + 1);
  const isNoMonth = all.some(({isMonth}) => !isMonth);
  const isSpans =
    allFollow &&
    ((isTime && years.length > 2 && (isStep || isNoMonth)) || all.some(({isSpan, sign}) => isSpan && sign === '/'));
  if (pairs.length && allFollow && !isSpans && (years.length > 1 || pairs.some(({sign}) => sign === '/'))) {
    const row = cells.findIndex(({pair}) => pair && !pair.isSpan);
    const {sign = '', isMonth = false, label = '', year = 0, month = ''} = cells[row]?.pair ?? {};
    const asMonth = sign === '-' && isMonth;
    const instead = asMonth ? 'reading the month' : `leaving it as typed (write "${year}-${month}" for the month)`;
    told.push(
      `${quoted(texts[row])} may be a month or two years; ${instead} (write "${label.replace('/', '–')}" for two years)`,
    );
  }
  return {isSpans, allFollow};
}

/** The doubts that a column takes away: it holds more of the same, or what shows how they are meant. */
function provenDoubts(cells: readonly Cell[], isTime: boolean): Set<string> {
  const count = (doubt: string): number => cells.filter((cell) => cell.doubt === doubt).length;
  const proven = new Set<string>(isTime ? ['number'] : []);
  if (count('compact') > 1) proven.add('compact');
  if (
    count('dotted') > 1 &&
    (isTime || cells.some(({doubt, parts}) => doubt === 'dotted' && parts?.month?.startsWith('0')))
  )
    proven.add('dotted');
  if (cells.some(({parts}) => parts?.month && !parts.day && Number(parts.month) > 4)) proven.add('short');
  if (cells.some(({parts, doubt}) => parts?.period?.precision === 'decade' && !doubt)) proven.add('century');
  return proven;
}

function settle(
  {date, parts, pair}: Cell,
  {names, order, latest, isSpans, allFollow}: Meaning,
): PartialDate | undefined {
  if (parts) return dateOf(parts, parts.known ?? order, latest, names);
  if (!pair) return date;
  if (pair.isSpan || isSpans) return spanOf(pair, names);
  if (!pair.isMonth || (pair.sign === '/' && allFollow)) return undefined;
  return dateOf({year: String(pair.year), month: pair.month}, order, latest, names);
}

const spanOf = ({year, label}: Pair, names: DateNames): PartialDate | undefined =>
  periodOf({precision: 'years', n: 0, from: 0, months: 24, label}, year, names);

/** Whether all are bare numbers that do not run as years do: 1600, 1750, 1600 are prices. */
function isNumbers(cells: readonly Cell[], read: readonly DateCell[]): boolean {
  const years: number[] = [];
  for (const [i, {date, parts, pair}] of cells.entries()) {
    if (!read[i]?.date) continue;
    if (parts ?? pair ?? (date?.precision !== 'year' || date.approximate || date.uncertain)) return false;
    years.push(date.year);
  }
  const way = Math.sign((years[1] ?? 0) - (years[0] ?? 0));
  return !way || years.some((year, i) => i > 0 && Math.sign(year - (years[i - 1] ?? 0)) !== way);
}

const DAY = 86_400_000;

/** Exports of days often say midnight of each. */
function dropMidnights({cells, assumptions}: DateColumn): void {
  const timed = cells.filter(({date}) => date?.precision === 'minute');
  if (timed.length < 2 || timed.some(({date}) => !date || date.wall % DAY)) return;
  for (const cell of timed) {
    const {wall} = cell.date as PartialDate;
    cell.date = {...(cell.date as PartialDate), precision: 'day', start: wall, end: wall + DAY};
  }
  assumptions.push('each time is midnight: only the days count');
}

function tellYears(
  cells: readonly Cell[],
  {cells: read}: DateColumn,
  texts: readonly string[],
  {order}: Meaning,
  told: string[],
): void {
  const row = cells.findIndex(({parts, missing}, i) => !missing && parts && read[i]?.date && isShortYear(parts, order));
  const year = read[row]?.date?.year;
  if (year !== undefined)
    told.push(`${quoted(texts[row])} has a year of two digits; reading ${year} (write all four to settle it)`);
}

const isShortYear = ({year, triple, known}: Parts, order: DateOrder | undefined): boolean =>
  (triple ? (triple[(known ?? order ?? 'dmy').indexOf('y')] ?? '') : year).length === 2;
