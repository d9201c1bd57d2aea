import {cell, columnNamed, columnsOf, namesIn, tellFirst} from '../lib/columns.js';
import {parseDate} from '../lib/date.js';
import type {FigureStyle} from '../lib/format-figure.js';
import {isMissing} from '../lib/missing.js';
import {type Figure, parseNumber, readDigits} from '../lib/number.js';
import {problem, type Problem} from '../lib/problem.js';
import {noPrototype, type Row} from '../lib/rows.js';

/**
 * Which columns a table shows and what stands in each: numbers, dates, series of numbers, or text. Leaves out how a cell is
 * printed and in which order rows stand: this is done once for given rows, the rest whenever a reader acts.
 */
export interface ColumnsInput {
  rows: readonly Row[];
  /** Names between commas; by default all. */
  columns?: string | undefined;
  bars?: string | undefined;
  sparks?: string | undefined;
  /** `Share: % of GDP, Amount: USD`. */
  units?: string | undefined;
  /** `Share: 1`. */
  digits?: string | undefined;
  targetColumn?: string | undefined;
}

export interface Column {
  name: string;
  kind: 'number' | 'date' | 'spark' | 'text';
  style: FigureStyle;
  /** By row, what numbers, dates (UTC milliseconds) and series (their last) are sorted by; `NaN` where there is none. */
  keys: Float64Array | undefined;
  /** The smallest and largest of the keys. */
  low: number;
  high: number;
  /** Whether a bar stands in its cells. */
  bars: boolean;
}

export interface Columns {
  rows: readonly Row[];
  /** The first names the rows; there is one at least. */
  columns: Column[];
  /** The column that is told of and held to the target. */
  told: Column | undefined;
}

/** So many rows decide what a column holds. */
const SAMPLE = 1000;
// A year without anything that makes it an amount: 1949, not 1,949.
const YEAR = /^(?:1[5-9]|20)\d\d$/;
// An amount with its own unit: "3.42%", "USD 5.4e9".
const AMOUNT = /^(?:([A-Z]{3})\s?(?=[\d.+\u2212-]))?([^%]*[^%\s])\s*(%?)$/;

/** @returns `undefined` where no row has a column */
export function readColumns(input: ColumnsInput, problems: Problem[] = []): Columns | undefined {
  const {rows} = input;
  const names = columnsOf(rows);
  if (!names.length) return undefined;
  const asked = columnsNamed('columns', input.columns, names, problems);
  const shown = asked.length ? asked : names;
  const among = (attribute: 'bars' | 'sparks'): Set<string> =>
    new Set(columnsNamed(attribute, input[attribute], shown, problems));
  const [bars, sparks] = [among('bars'), among('sparks')];
  const units = readPairs('units', input.units, shown, problems);
  const digits = readPairs('digits', input.digits, shown, problems);
  const target = columnNamed('target-column', input.targetColumn, shown, problems, 'using the first with numbers');

  const found: Problem[] = [];
  const columns = shown.map((name): Column => {
    const unit = units.get(name);
    const isAmount = unit !== undefined || bars.has(name) || name === target;
    const kind = sparks.has(name) ? 'spark' : kindOf(rows, name, isAmount);
    const own = kind === 'number' ? unitOf(rows, name) : '';
    const style = {...styleOf(unit ?? own), digits: readDigits(digits.get(name), problems)};
    return {name, kind, style, bars: bars.has(name), ...readKeys(rows, name, kind, style, unit === undefined, found)};
  });
  tellFirst(found, problems);
  for (const column of columns)
    if (column.bars && column.kind !== 'number') {
      problems.push(problem('bars', 'a column of numbers', column.name, 'leaving it out'));
      column.bars = false;
    }
  const numbers = columns.slice(1).filter(({kind}) => kind === 'number');
  const told = numbers.find(({name}) => name === target) ?? numbers[0];
  if (target && told?.name !== target)
    problems.push(problem('target-column', 'a column of numbers', target, 'using the first with numbers'));
  return {rows, columns, told};
}

/** A cell as it was typed. */
export const typed = (row: Row | undefined, name: string): string => (row ? String(cell(row, name) ?? '').trim() : '');

/** Rows as they were typed, in the columns that are shown, of which they tell even where there is no row. */
export const typedRows = ({rows, columns}: Columns, order: readonly number[]): Row[] & {columns: string[]} =>
  Object.assign(
    order.map((i) => {
      const row = noPrototype();
      for (const {name} of columns) row[name] = typed(rows[i], name);
      return row;
    }),
    {columns: columns.map(({name}) => name)},
  );

/** The figure of a cell, with or without the unit of its column; `null` where it is missing, `undefined` where it is no number. */
export function figureOf(text: string, {unit, currency}: FigureStyle): Figure | null | undefined {
  const plain = parseNumber(text);
  if (plain !== undefined) return plain;
  const [, code, number, percent] = AMOUNT.exec(text) ?? [];
  const fits = code ? code === currency && !percent : percent && unit?.startsWith('%');
  return (fits && parseNumber(number)) || undefined;
}

/** The texts of a series, between spaces or semicolons. */
export const seriesOf = (text: string): string[] => (isMissing(text) ? [] : text.split(/\s*;\s*|\s+/));

const hasUnit = (text: string): boolean => {
  const [, code, number, percent] = AMOUNT.exec(text) ?? [];
  return !!(code || percent) && !!parseNumber(number);
};

/** What most cells are that are not missing. */
function kindOf(rows: readonly Row[], name: string, isAmount: boolean): Column['kind'] {
  const cells = rows
    .slice(0, SAMPLE)
    .map((row) => typed(row, name))
    .filter((text) => !isMissing(text));
  const most = (test: (text: string) => unknown): boolean => cells.filter(test).length * 2 > cells.length;
  // A year beside whole dates is a date too.
  const isDate = (text: string): boolean => YEAR.test(text) || (!!parseDate(text) && parseNumber(text) === undefined);
  if (!isAmount && cells.length && cells.every(isDate)) return 'date';
  if (!cells.length || most((text) => parseNumber(text) || hasUnit(text))) return 'number';
  return most(parseDate) ? 'date' : 'text';
}

/** The unit that the first number of a column has beside it. */
function unitOf(rows: readonly Row[], name: string): string {
  const first = rows.slice(0, SAMPLE).find((row) => parseNumber(typed(row, name)) || hasUnit(typed(row, name)));
  const [, code, , percent] = AMOUNT.exec(typed(first, name)) ?? [];
  return code ?? percent ?? '';
}

/** Three capital letters are a currency. */
const styleOf = (unit: string): FigureStyle => (/^[A-Z]{3}$/.test(unit) ? {currency: unit} : {unit});

const EXPECTED = {
  number: 'a number such as 1.36',
  date: 'a date such as 2019-11-09',
  spark: 'numbers between spaces, such as 1.18 1.36',
  text: '',
};

function readKeys(
  rows: readonly Row[],
  name: string,
  kind: Column['kind'],
  style: FigureStyle,
  isOwnUnit: boolean,
  found: Problem[],
): Pick<Column, 'keys' | 'low' | 'high'> {
  let low = Infinity;
  let high = -Infinity;
  if (kind === 'text') return {keys: undefined, low, high};
  // A bare 5 among cells with a unit of their own is not in that unit.
  const bare = isOwnUnit && (style.unit || style.currency);
  const keys = Float64Array.from(rows, (row, i) => {
    const text = typed(row, name);
    let key: number | null | undefined;
    if (kind === 'date') {
      const date = parseDate(text);
      key = date && date.start;
    } else if (kind === 'number') {
      const figure = figureOf(text, style);
      key = bare && parseNumber(text) ? undefined : figure && figure.value;
    } else {
      const series = seriesOf(text).map((one) => figureOf(one, style));
      key = series.includes(undefined) ? undefined : (series.findLast(Boolean)?.value ?? null);
    }
    if (key === undefined) found.push(problem(`row ${i + 1}, ${name}`, EXPECTED[kind], text, 'showing it as typed'));
    if (key == null) return NaN;
    low = Math.min(low, key);
    high = Math.max(high, key);
    return key;
  });
  return {keys, low, high};
}

/** What stands behind the colon of each column's name: `Share: % of GDP, Amount: USD`. */
function readPairs(
  attribute: string,
  text: string | undefined,
  columns: readonly string[],
  problems: Problem[],
): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of namesIn(text)) {
    const at = pair.lastIndexOf(':');
    if (at < 0) problems.push(problem(attribute, 'a column, a colon and what it gets', pair, 'leaving it out'));
    const name = columnNamed(attribute, pair.slice(0, Math.max(0, at)).trim(), columns, problems, 'leaving it out');
    if (name) pairs.set(name, pair.slice(at + 1).trim());
  }
  return pairs;
}

/** The columns that an attribute names, between commas, in that order. */
const columnsNamed = (
  attribute: string,
  text: string | undefined,
  columns: readonly string[],
  problems: Problem[],
): string[] => [
  ...new Set(namesIn(text).flatMap((name) => columnNamed(attribute, name, columns, problems, 'leaving it out') ?? [])),
];
