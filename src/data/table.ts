import {parseDate, type PartialDate} from '../lib/date.js';
import {numberFormat} from '../lib/format.js';
import {isMissing} from '../lib/missing.js';
import {type Figure, parseNumber} from '../lib/number.js';
import type {Problem} from '../lib/problem.js';
import {type Grid, type Raw, shown} from './grid.js';
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
  selectRows: (table: Table, where: string, problems: Problem[]) => Table;
}

/** What an option of `text` lists between commas. */
const namesIn = (text = ''): string[] => text.split(',').map((name) => name.trim());

/** Names of columns of years, places and codes, in the languages of the figures. */
const YEARS = /^(?:year|jahr|ann[ée]e|año|ano|anno|rok|yıl|سنة|السنة|年|年度)s?$/iu;
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
  const plain = unread.map((column, i) =>
    asText.has(column.name) ? textColumn(column) : readPlain(column, i, options),
  );
  const isOpen = (i: number): boolean =>
    !plain[i] || (isGrouping(plain[i]!) && (plain.includes(undefined) || groupsWithDots(options.lang)));
  const open = unread.filter((_, i) => isOpen(i));
  if ((open.length || options.where) && reading === undefined) return undefined;
  const read = reading && open.length ? reading.readColumns(open, options) : open.map(textColumn);
  const columns = plain.map((column, i) => (isOpen(i) ? read.shift()! : column!));
  const table = withoutTotals(columns, height, options.total, problems);
  table.caption = grid.caption ?? '';
  table.note = grid.note;
  table.source = grid.source;
  table.assumptions.push(...(grid.assumptions ?? []));
  return options.where && reading ? reading.selectRows(table, options.where, problems) : table;
}

/** The machine's form of a cell, where it has one, or else its text. */
const written = (raw: Raw, text: string): string | number =>
  typeof raw === 'number' ? raw : typeof raw === 'object' && raw?.value !== undefined ? raw.value : text;

/** What is known of a cell whatever it holds. */
export const cellOf = (raw: Raw, text: string, figure: Cell['figure']): Cell =>
  typeof raw === 'object' && raw ? {text, figure, order: raw.order, href: raw.href} : {text, figure};

const textColumn = ({name, raws, texts}: Unread): Column => ({
  name,
  kind: 'text',
  cells: raws.map((raw, i) => cellOf(raw, texts[i]!, texts[i] ? undefined : null)),
  role: isCodes(texts) ? 'code' : undefined,
  problems: [],
});

/** A column of machine numbers, of ISO dates or of words; `undefined` where there is more to it. */
function readPlain(column: Unread, place: number, {numbers, dates, zero}: TableOptions): Column | undefined {
  const {name, raws, texts, isNamed} = column;
  const figures = raws.map((raw, i) => parseNumber(written(raw, texts[i]!)));
  const known = figures.filter((figure) => !!figure);
  const odd = texts.filter((_, i) => figures[i] === undefined);
  if (!odd.length) {
    // Days without signs between their parts: 20200301.
    const isDays = known.length > 0 && known.every(({value}) => value >= 15e6 && value < 21e6 && value % 100 < 32);
    if (numbers || dates || zero || isDays) return undefined;
    if (known.length && CODES.test(name) && new Set(texts.map((text) => text.length)).size === 1)
      return {...textColumn(column), role: 'code'};
    return {
      name,
      kind: 'number',
      role: roleOf(
        name,
        place,
        known.map(({value}) => value),
      ),
      cells: raws.map((raw, i) => cellOf(raw, texts[i]!, figures[i])),
      problems: [],
    };
  }
  const filled = texts.filter((text) => !isMissing(text));
  // 02134 is a code, whatever its column is called.
  if (filled.some((text) => /^0\d+$/.test(text))) return {...textColumn(column), role: 'code'};
  const digits = filled.filter((text) => /\p{Nd}/u.test(text)).length;
  if (!known.length && digits * 2 < filled.length && !isNamed) return textColumn(column);
  const days = raws.map((raw, i) => parseDate(String(written(raw, texts[i]!))));
  // 2003-04, 2004-05: no months, but years that end in the next.
  const isSpans =
    filled.length > 2 &&
    filled.every(
      (text) => /^\d\d(\d\d)-(\d\d)$/.test(text) && (Number(text.slice(2, 4)) + 1) % 100 === Number(text.slice(5)),
    );
  if (days.includes(undefined) || isSpans || (dates && dates !== 'ymd')) return undefined;
  return {
    name,
    kind: 'date',
    cells: raws.map((raw, i) => ({...cellOf(raw, texts[i]!, figures[i]), date: days[i]})),
    problems: [],
  };
}

/** Numbers that may be thousands: each with a dot has three digits behind it. Another column may prove it, or the language suggest it. */
const isGrouping = ({kind, cells}: Column): boolean =>
  kind === 'number' &&
  cells.some(({figure}) => figure?.digits) &&
  cells.every(({text, figure}) => !figure?.digits || /^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(text));

const groupsWithDots = (lang: string): boolean =>
  numberFormat(lang, {})
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
