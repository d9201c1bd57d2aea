import {columnNamed, nameColumn} from '../data/columns.js';
import {placeOf, reportFirst} from '../data/named-figures.js';
import type {Cell, Column, Table} from '../data/table.js';
import {namesIn} from '../lib/columns.js';
import {parseDate} from '../lib/date.js';
import type {FigureStyle} from '../lib/format-figure.js';
import {isMissing} from '../lib/missing.js';
import {type Figure, parseNumber, readDigits} from '../lib/number.js';
import {problem, type Problem} from '../lib/problem.js';

/**
 * Which columns a table shows, how their numbers are printed, and what their rows are ordered by. Leaves out how a cell is
 * printed and in which order rows are: this is done once for given rows, the rest whenever a reader acts.
 */
export interface ColumnsInput {
  table: Table;
  /** Names between commas; by default all. */
  columns?: string | undefined;
  bars?: string | undefined;
  /** Columns of series, which the table has as text. */
  sparks?: string | undefined;
  /** `Share: % of GDP, Amount: USD`. */
  units?: string | undefined;
  /** `Share: 1`. */
  digits?: string | undefined;
  targetColumn?: string | undefined;
}

export interface ShownColumn extends Pick<Column, 'name' | 'cells' | 'isMixed'> {
  /** Years are dates. */
  kind: 'number' | 'date' | 'spark' | 'text';
  /** Its cells in the rows of totals. */
  foot: readonly Cell[];
  style: FigureStyle;
  /** By row, the number of which something may be said, `NaN` where there is none; only of numbers. */
  values: Float64Array | undefined;
  /** The smallest and largest of them. */
  low: number;
  high: number;
  /** Amounts in several units have no order. */
  isSortable: boolean;
  /** By row, what rows are ordered by, `NaN` where there is nothing; without them it is the texts, as the language orders them. */
  keys: Float64Array | undefined;
  /** By row, the numbers of a series; `undefined` where one of them is none. */
  series: (readonly (Figure | null)[] | undefined)[] | undefined;
  /** Whether a bar is in its cells. */
  bars: boolean;
}

export interface Columns {
  table: Table;
  /** There is one at least. */
  columns: ShownColumn[];
  /** The one that names the rows. */
  names: ShownColumn;
  /** The column that is told of and held to the target. */
  told: ShownColumn | undefined;
}

/** What may be years, and is never wrong without groups: 1949, not 1,949. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** The names of the columns that attributes take for numbers. */
export const numbersNamed = ({
  bars,
  units,
  digits,
  targetColumn,
}: Pick<ColumnsInput, 'bars' | 'units' | 'digits' | 'targetColumn'>): (string | undefined)[] => [
  ...namesIn(bars),
  ...[...namesIn(units), ...namesIn(digits)].map((pair) => pairOf(pair)[0]),
  targetColumn,
];

/** @returns `undefined` where no row has a column */
export function readColumns(input: ColumnsInput, problems: Problem[] = []): Columns | undefined {
  const {table} = input;
  if (!table.columns.length) return undefined;
  const asked = columnsNamed('columns', input.columns, table, problems);
  const shown = {columns: asked.length ? asked : table.columns};
  const among = (attribute: 'bars' | 'sparks'): Set<Column> =>
    new Set(columnsNamed(attribute, input[attribute], shown, problems));
  const [bars, sparks] = [among('bars'), among('sparks')];
  const units = readPairs('units', input.units, shown, problems);
  const digits = readPairs('digits', input.digits, shown, problems);
  const target = columnNamed('target-column', input.targetColumn, shown, problems, 'using the first with numbers');

  const found: Problem[] = [];
  const columns = shown.columns.map((column): ShownColumn => {
    found.push(...column.problems);
    const {name, cells, isMixed} = column;
    const unit = units.get(column);
    const isAmount = unit !== undefined || bars.has(column) || column === target;
    const series = sparks.has(column) ? readSeries(table, column, found) : undefined;
    const kind = series ? 'spark' : column.role === 'year' && !isAmount ? 'date' : column.kind;
    const values =
      kind === 'number' && !isMixed
        ? Float64Array.from(cells, ({figure}, row) => (figure && !table.doubtful.has(row) ? figure.value : NaN))
        : undefined;
    const [low, high] = rangeOf(values);
    return {
      name,
      kind,
      cells,
      isMixed,
      foot: table.foot.map((row) => row[table.columns.indexOf(column)]!),
      style: {...styleOf(column, unit, isAmount), digits: readDigits(digits.get(column), problems)},
      values,
      low,
      high,
      isSortable: !isMixed || cells.some(({order}) => order !== undefined),
      keys: series ? Float64Array.from(series, (one) => one?.findLast(Boolean)?.value ?? NaN) : keysOf(column),
      series,
      bars: bars.has(column),
    };
  });
  reportFirst(found, problems);
  for (const column of columns)
    if (column.bars && !column.values) {
      problems.push(problem('bars', 'a column of numbers', column.name, 'leaving it out'));
      column.bars = false;
    }
  const names = columns[shown.columns.indexOf(namesOf(shown.columns))]!;
  const numbers = columns.filter((column) => column !== names && column.values);
  const isPlain = (column: ShownColumn): boolean => column.low <= column.high && !column.style.role;
  const told =
    numbers.find(({name}) => name === target?.name) ??
    numbers.find(isPlain) ??
    numbers.find(({style}) => style.role !== 'rank');
  if (target && told?.name !== target.name)
    problems.push(problem('target-column', 'a column of numbers', target.name, 'using the first with numbers'));
  return {table, columns, names, told};
}

/** The smallest and the largest. */
function rangeOf(values: Float64Array = new Float64Array()): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values)
    if (!Number.isNaN(value)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  return [low, high];
}

/** The first, unless it has places or codes and another has a name in every row. */
function namesOf(columns: readonly Column[]): Column {
  const first = columns[0]!;
  const other = first.role && first.role !== 'year' ? nameColumn(columns)! : first;
  return other.cells.every(({text}) => text) ? other : first;
}

/** The rows that are there to see, as they were typed, below the names of the columns; below them the totals. */
export function typedCells({columns, table}: Columns, order: readonly number[]): string[][] {
  const typed = ({value, text}: Cell): string => value ?? text;
  return [
    columns.map(({name}) => name),
    ...order.map((row) => columns.map(({cells}) => typed(cells[row]!))),
    ...table.foot.map((_, row) => columns.map(({foot}) => typed(foot[row]!))),
  ];
}

/** The unit that the author gives, where three capital letters are a currency, or else the one that the cells share. */
function styleOf(
  {kind, unit, currency, isNarrow, role, cells}: Column,
  given: string | undefined,
  isAmount: boolean,
): FigureStyle {
  if (given !== undefined) return /^[A-Z]{3}$/.test(given) ? {currency: given} : {unit: given};
  const areYears = kind === 'number' && cells.every(({text, figure}) => figure === null || YEAR.test(text));
  return {unit, currency, isNarrow, role: isAmount ? undefined : areYears ? 'year' : role};
}

/**
 * What the author says of the order, or else numbers, those in `<5` among them, and the time of dates. There is none where it is
 * that of texts.
 */
function keysOf({kind, isMixed, cells}: Column): Float64Array | undefined {
  const orderOf = ({order}: Cell): number | undefined =>
    (kind === 'date' && parseDate(order)?.start) || parseNumber(order)?.value;
  const isOrdered = ({order, text}: Cell): boolean => (order === undefined ? isMissing(text) : !!parseNumber(order));
  if (kind === 'text' && !(cells.some(({order}) => order !== undefined) && cells.every(isOrdered))) return undefined;
  return Float64Array.from(cells, (cell) => {
    const {figure, date, bounds, order} = cell;
    const own = kind === 'date' ? date?.start : isMixed ? undefined : (figure?.value ?? bounds?.low ?? bounds?.high);
    return (order === undefined ? own : (orderOf(cell) ?? own)) ?? NaN;
  });
}

/** Series of numbers between spaces or semicolons. */
function readSeries(table: Table, column: Column, found: Problem[]): ShownColumn['series'] {
  return column.cells.map(({value, text}, row) => {
    const typed = value ?? text;
    const series = isMissing(typed) ? [] : typed.split(/\s*;\s*|\s+/).map(parseNumber);
    if (series.every((one) => one !== undefined)) return series;
    const expected = 'numbers between spaces, such as 1.18 1.36';
    found.push(problem(placeOf(table, row, column), expected, typed, 'showing it as typed'));
    return undefined;
  });
}

/** What is before the last colon, and behind it. */
function pairOf(pair: string): [name: string, value: string] {
  const at = pair.lastIndexOf(':');
  return [pair.slice(0, Math.max(0, at)).trim(), pair.slice(at + 1).trim()];
}

/** What each column gets: `Share: % of GDP, Amount: USD`. */
function readPairs(
  attribute: string,
  text: string | undefined,
  shown: Pick<Table, 'columns'>,
  problems: Problem[],
): Map<Column, string> {
  const pairs = new Map<Column, string>();
  for (const pair of namesIn(text)) {
    const [name, value] = pairOf(pair);
    if (!pair.includes(':'))
      problems.push(problem(attribute, 'a column, a colon and what it gets', pair, 'leaving it out'));
    const column = columnNamed(attribute, name, shown, problems, 'leaving it out');
    if (column) pairs.set(column, value);
  }
  return pairs;
}

/** The columns that an attribute names, between commas, in that order. */
const columnsNamed = (
  attribute: string,
  text: string | undefined,
  shown: Pick<Table, 'columns'>,
  problems: Problem[],
): Column[] => [
  ...new Set(namesIn(text).flatMap((name) => columnNamed(attribute, name, shown, problems, 'leaving it out') ?? [])),
];
