import {namesIn} from '../lib/columns.js';
import {parseDate, type PartialDate} from '../lib/date.js';
import {knownLocale, numberFormat} from '../lib/format.js';
import {isMissing} from '../lib/missing.js';
import {type Figure, parseNumber} from '../lib/number.js';
import {problem, type Problem} from '../lib/problem.js';
import {type Grid, type Raw, shown, type TableLine} from './grid.js';
import {withoutTotals} from './totals.js';

/**
 * One table for all figures: columns in the order they were written, each cell read once and kept beside the text as it was written.
 * What a column holds is judged by all of its cells. Leaves out which column a figure uses, and what it says of it.
 */
export interface Table {
  columns: readonly Column[];
  /** How many rows it has. */
  length: number;
  /** The number of each row as the author counts them, from 1. */
  numbers: readonly number[];
  /** Rows that are called totals and are none: shown, and in nothing that is said. */
  doubtful: ReadonlySet<number>;
  /** Rows of totals: in tables, and in no chart, count or sentence. */
  foot: readonly (readonly Cell[])[];
  caption: string;
  note: string | undefined;
  source: string | undefined;
  /** What was assumed where the data leave a question open. */
  assumptions: string[];
}

export interface Column {
  name: string;
  kind: 'number' | 'date' | 'text';
  /** What numbers are that no figure takes for its values unless it is told to: years, places in an order, codes. */
  role?: 'year' | 'rank' | 'code' | undefined;
  cells: readonly Cell[];
  /** The unit, or ISO 4217 code, that all cells share. */
  unit?: string | undefined;
  currency?: string | undefined;
  /** Whether the sign of the currency is printed as typed, since several share it. */
  isNarrow?: boolean | undefined;
  /** Whether amounts are in several currencies: no order, sum or extreme can be claimed. */
  isMixed?: boolean | undefined;
  /** What was assumed of its cells. */
  assumptions?: readonly string[];
  /** Reported by a figure that uses the column. */
  problems: readonly Problem[];
}

export interface Cell {
  /** What a reader sees where there is no number and no date. */
  text: string;
  /** `null` where it is missing; `undefined` where it is not wholly understood as a number. */
  figure: Figure | null | undefined;
  /** Read in columns of dates alone: `null` where it is missing, `undefined` where it is no date. */
  date?: PartialDate | null | undefined;
  /** A mark beside the number: `*`, `p`. */
  mark?: string | undefined;
  isEstimate?: boolean | undefined;
  /** What is known of a number that is not: `<5` is `{high: 5}`. */
  bounds?: {low?: number; high?: number} | undefined;
  /** The machine's form, where the author gives one beside the text. */
  value?: string | undefined;
  /** What rows are ordered by, where the author says so. */
  order?: string | undefined;
  href?: string | undefined;
}

/** How an author asks for the table to be read: the attributes of the same names. */
export interface TableOptions {
  lang: string;
  numbers?: string | undefined;
  dates?: string | undefined;
  text?: string | undefined;
  zero?: string | undefined;
  total?: string | undefined;
  where?: string | undefined;
  asOf?: string | undefined;
  /** Columns that an attribute names: they hold numbers if any of their cells is one. */
  named?: readonly string[];
}

/** A column before it is known what it holds. */
export interface Unread {
  name: string;
  raws: readonly Raw[];
  texts: readonly string[];
  isNamed: boolean;
}

/** What the part that loads when it is needed can read: other notations, dates as people write them, selections of rows. */
export interface Reading {
  readColumns: (columns: readonly Unread[], options: TableOptions) => Column[];
  /** A column of text, with the raised marks of its cells beside them. */
  withMarks: (column: Column) => Column;
  /** The rows that the attribute `where` selects, by their index. */
  selectRows: (columns: readonly Column[], height: number, where: string, problems: Problem[]) => number[];
  /** Texts as dates: names of columns, dates of events. What one leaves open, the others may settle; what stays open is reported. */
  readDates: (
    texts: readonly string[],
    options: TableOptions,
    problems: Problem[],
  ) => (PartialDate | null | undefined)[];
  /** Amounts of attributes in machine notation. */
  readAmounts: (
    facts: Readonly<Record<string, string | undefined>>,
    names: readonly string[],
    lang: string,
    problems: Problem[],
  ) => Record<string, string | undefined>;
  /** A table with merged cells, several header rows, group headings or marks. */
  gridOfTable: (
    lines: readonly TableLine[],
    caption: string | undefined,
    problems: Problem[],
    header: string | undefined,
  ) => Grid | undefined;
  /** JSON in other shapes than an array of objects. */
  gridOfJson: (data: unknown, problems: Problem[]) => Grid | undefined;
}

/** Names of columns of years, places and codes, in the languages of the figures. */
export const YEARS = /^(?:year|jahr|ann[ée]e|año|ano|anno|rok|yıl|سنة|السنة|年|年度)s?$/iu;
const RANKS = /^(?:rank(?:ing)?|rang|platz|puesto|posi[cç].*|pos\.?|n[ro]\.?|#|sıra|miejsce|lp\.?|順位)$/iu;
const CODES = /(?:^|[^\p{L}])(?:id|zip|fips|codes?|geoid|plz|ags|iso\d?|siren|insee|nuts|cap|cp|kod)$/iu;

/**
 * Reads a grid.
 * @param reading the part that reads more than plain data; `null` where it could not be loaded
 * @returns `undefined` where that part is needed and has not been given
 */
export function readTable(
  grid: Grid,
  options: TableOptions,
  problems: Problem[],
  reading?: Reading | null,
): Table | undefined {
  const asText = new Set(namesIn(options.text));
  const named = new Set(options.named);
  const height = grid.rows.length;
  const all = [...grid.rows, ...(grid.foot ?? [])];
  const unread = grid.header.map((name, i): Unread => {
    const raws = all.map((row) => row[i]);
    return {name, raws, texts: raws.map(shown), isNamed: named.has(name)};
  });
  const judged = unread.map((column, i): Judged =>
    asText.has(column.name) ? {column: textColumn(column)} : judge(column, i, options),
  );
  const isAnyOpen = judged.some(({isOpen}) => isOpen);
  for (const one of judged) one.isOpen ||= isGrouping(one.column) && (isAnyOpen || groupsWithDots(options.lang));
  const open = unread.filter((_, i) => judged[i]!.isOpen);
  if ((open.length || options.where) && reading === undefined) return undefined;
  const read = reading && open.length ? reading.readColumns(open, options) : [];
  const columns = judged
    .map(({column, isOpen}) => (isOpen && read.shift()) || column)
    .map((column) => (reading && column.kind === 'text' ? reading.withMarks(column) : column));
  const rows = options.where && reading ? reading.selectRows(columns, height, options.where, problems) : undefined;
  const table = withoutTotals(columns, height, rows, options, problems);
  return {
    ...table,
    assumptions: [
      ...(grid.assumptions ?? []),
      ...columns.flatMap(({assumptions = []}) => assumptions),
      ...table.assumptions,
    ],
    caption: grid.caption ?? '',
    note: grid.note,
    source: grid.source,
  };
}

/** The machine's form of a cell, where it has one, or else its text. */
export const written = (raw: Raw, text: string): string | number =>
  typeof raw === 'number' ? raw : typeof raw === 'object' && raw?.value !== undefined ? raw.value : text;

/** What is known of a cell whatever it holds. */
export const cellOf = (raw: Raw, text: string, figure: Cell['figure']): Cell =>
  typeof raw === 'object' && raw ? {text, figure, value: raw.value, order: raw.order, href: raw.href} : {text, figure};

export const textColumn = ({name, raws, texts}: Unread): Column => ({
  name,
  kind: 'text',
  cells: raws.map((raw, i) => cellOf(raw, texts[i]!, texts[i] ? undefined : null)),
  role: isCodes(texts) ? 'code' : undefined,
  problems: [],
});

/** What may be an amount or a date: a digit before any letter, four together, or digits behind the code of a currency or a short month. "Ward 12" is a name. */
const AMOUNT_OR_DATE =
  /^\P{L}*\p{Nd}|\p{Nd}{4}|^(?:[A-Z]{2,3}|\p{L}{0,2}\p{Sc}|kr\.?) ?[-+\u2212]?\p{Nd}|^\p{L}{3,5}\.?[-\u2019']\p{Nd}{2}$/u;

/** What a column holds, as far as plain data show it; `isOpen` where more code must read it. */
interface Judged {
  column: Column;
  isOpen?: boolean;
}

function judge(unread: Unread, place: number, {numbers, dates, zero}: TableOptions): Judged {
  const {name, raws, texts, isNamed} = unread;
  const figures = raws.map((raw, i) => parseNumber(written(raw, texts[i]!)));
  const known = figures.filter((figure) => !!figure);
  // 02134 is a code, whatever its column is called.
  if (texts.some((text) => /^0\d+$/.test(text))) return {column: {...textColumn(unread), role: 'code'}};
  const cells = raws.map((raw, i) => cellOf(raw, texts[i]!, figures[i]));
  const column: Column = {name, kind: 'number', cells, problems: []};
  if (!figures.includes(undefined)) {
    if (known.length && CODES.test(name) && new Set(texts.map((text) => text.length)).size === 1)
      return {column: {...textColumn(unread), role: 'code'}};
    column.role = roleOf(
      name,
      place,
      known.map(({value}) => value),
    );
    // Days without signs between their parts: 20200301.
    const areDays = known.length > 0 && known.every(({value}) => value >= 15e6 && value < 21e6 && value % 100 < 32);
    return {column, isOpen: areDays || !!(numbers ?? dates ?? zero)};
  }
  const filled = texts.filter((text) => !isMissing(text));
  const withDigits = filled.filter((text) => AMOUNT_OR_DATE.test(text)).length;
  if (!known.length && withDigits * 2 < filled.length && !isNamed) return {column: textColumn(unread)};
  const days = raws.map((raw, i) => parseDate(String(written(raw, texts[i]!))));
  // Where no more can be read, it is what most cells are.
  const isMostly = isNamed ? known.length : known.length * 2 >= filled.length;
  if (days.includes(undefined)) return {column: isMostly ? unreadCells(column) : textColumn(unread), isOpen: true};
  cells.forEach((cell, i) => (cell.date = days[i]));
  return {
    column: {...column, kind: 'date'},
    isOpen: areSpans(filled) || (!!dates && dates !== 'ymd'),
  };
}

/** 2003-04, 2004-05: no months, but years and the next ones. */
export const areSpans = (texts: readonly string[]): boolean =>
  texts.length > 2 &&
  texts.every((text) => /^\d{4}-\d\d$/.test(text) && (Number(text.slice(2, 4)) + 1) % 100 === Number(text.slice(5)));

/** Numbers among which some cells are not read. */
const unreadCells = (column: Column): Column => ({
  ...column,
  problems: column.cells.flatMap(({text, figure}, i) =>
    figure === undefined
      ? [problem(`row ${i + 1}, ${column.name}`, 'a number such as 1.36', text, 'showing it as typed')]
      : [],
  ),
});

/** Numbers that may be thousands: each with a dot has three digits behind it. Another column may prove it, or the language suggest it. */
const isGrouping = ({kind, cells}: Column): boolean =>
  kind === 'number' &&
  cells.some(({figure}) => figure?.digits) &&
  cells.every(({text, figure}) => !figure?.digits || /^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(text));

const groupsWithDots = (lang: string): boolean =>
  numberFormat(knownLocale(lang) ?? 'en', {})
    .formatToParts(12_345)
    .some(({type, value}) => type === 'group' && value === '.');

/** Whether texts are codes of countries or currencies. */
const isCodes = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.every((text) => /^[A-Z]{2,3}$/.test(text));

/** @param place of the column: places in an order stand before names */
function roleOf(name: string, place: number, values: readonly number[]): Column['role'] {
  if (!values.length) return undefined;
  const isRun = (values: readonly number[]): boolean =>
    values.length > 2 && values.every((value, i) => !i || value > values[i - 1]!);
  const areYears = values.every((value) => Number.isInteger(value) && value >= 1500 && value <= 2100);
  if (areYears && (YEARS.test(name) || isRun(values) || isRun(values.toReversed()))) return 'year';
  const isOrder = !place && values.length > 2 && values.every((value, i) => value === i + 1);
  return RANKS.test(name) || isOrder ? 'rank' : undefined;
}

/** The header and the rows as the author wrote them, in the machine's form where there is one. */
export const cellsOf = ({columns, length}: Table): string[][] => [
  columns.map(({name}) => name),
  ...Array.from({length}, (_, row) => columns.map(({cells}) => cells[row]!.value ?? cells[row]!.text)),
];
