import {parseNumber} from '../lib/number.js';
import type {Problem} from '../lib/problem.js';
import {recordsOf} from './lines.js';

/**
 * Cells as an author wrote them, in rows and columns, before anything is read. Every way to give rows ends in a grid: objects of a
 * script or of JSON, lines of a file, an HTML table.
 */
export interface Grid {
  /** The name of each column; no two are the same. */
  header: readonly string[];
  rows: readonly (readonly Raw[])[];
  /** Rows of totals, which the author set apart: those of a `<tfoot>`. */
  foot?: readonly (readonly Raw[])[];
  caption?: string | undefined;
  note?: string | undefined;
  source?: string | undefined;
  assumptions?: readonly string[];
}

/** A cell: text as it was typed, a number of a script or of JSON, or nothing. */
export type Raw = string | number | null | undefined | RichCell;

/** A cell of HTML that says more than its text. */
export interface RichCell {
  /** What a reader sees. A raised text is between U+E000 and U+E001: `83.3<sup>1</sup>`. */
  text: string;
  /** The machine's form: of `<data value>`, `<time datetime>` or `data-value`. */
  value?: string | undefined;
  /** What rows are ordered by, in place of the value: `data-sort`, `data-order`. */
  order?: string | undefined;
  /** The address of a link in it. */
  href?: string | undefined;
}

/** A row of an HTML table. */
export interface TableLine {
  /** The part of the table that it is in. */
  part: 'thead' | 'tbody' | 'tfoot';
  cells: readonly TableCell[];
}

export interface TableCell {
  raw: Raw;
  /** Whether it is a `<th>`. */
  isHeader: boolean;
  /** How many columns and rows it takes: `colspan` and `rowspan`. */
  columns: number;
  rows: number;
}

/** The most cells that may be missing at the ends of rows: with more it is no table, and would take for ever to fill. */
const MISSING = 1e6;

/**
 * Lines of cells as a grid; `undefined`, and why, where most cells are missing. The first line names the columns, unless it holds an
 * amount above numbers.
 * @param header the attribute: `yes` or `no` where the author settles it
 */
export function gridOfLines(
  [first = [], ...rest]: readonly (readonly Raw[])[],
  problems: Problem[],
  header?: string,
): Grid | undefined {
  const width = rest.reduce((most, cells) => Math.max(most, cells.length), first.length);
  const isNamed = header
    ? header !== 'no'
    : !first.some((cell, i) => isAmount(cell) && parseNumber(shown(rest[0]?.[i])));
  if (!isNamed && !header)
    problems.push(
      'header: the first row has numbers; calling the columns 1, 2 … (header="yes" takes it as their names)',
    );
  const names = isNamed ? first.map(shown) : Array.from({length: width}, (_, i) => String(i + 1));
  const rows = isNamed ? rest : [first, ...rest];
  const missing = rows.reduce((sum, cells) => sum + Math.max(0, names.length - cells.length), 0);
  if (missing > MISSING) {
    problems.push(`data: expected a cell for each of the ${names.length} names in the header; most rows have fewer`);
    return undefined;
  }
  const long = rows.filter((cells) => cells.length > names.length);
  if (long[0]) {
    const more = long.length > 1 ? ` (and of ${long.length - 1} more rows)` : '';
    const row = `row ${rows.indexOf(long[0]) + 1}`;
    problems.push(
      `${row}: expected ${names.length} cells, got ${long[0].length}; leaving out the cells at its end${more}`,
    );
  }
  return {header: distinct(names, problems), rows};
}

/** A number that is no year: it names no column. */
function isAmount(cell: Raw): boolean {
  const figure = parseNumber(shown(cell));
  return !!figure && !(Number.isInteger(figure.value) && figure.value >= 1500 && figure.value <= 2100);
}

/** What a reader sees of a cell. */
export function shown(raw: Raw): string {
  const text = typeof raw === 'object' && raw ? raw.text : String(raw ?? '');
  // Most cells are as they should be, and there may be a million.
  return (/[\t\n\r\f]| {2}/.test(text) ? text.replace(/[ \t\n\r\f]+/g, ' ') : text).trim();
}

/** As many columns of one name are reported. */
const MOST_REPORTED = 10;

/** Names of columns, no two the same. The column of names may have none; any other is called by its number. */
function distinct(names: readonly string[], problems: Problem[]): string[] {
  // How many of a name there are so far: of a million columns of one name, none is compared with all others.
  const seen = new Map<string, number>();
  return names.map((written, i) => {
    const base = written || (i ? String(i + 1) : '');
    let name = base;
    for (let n = seen.get(base) ?? 1; seen.has(name); seen.set(base, n)) name = `${base} (${++n})`;
    if (name !== base && problems.length < MOST_REPORTED)
      problems.push(`header: two columns are called "${base}"; calling the second "${name}"`);
    seen.set(name, 1);
    return name;
  });
}

/**
 * The grid of objects: see {@link recordsOf}. In objects, keys that are whole numbers, such as years, come before all others, whatever was
 * written: here they come last.
 */
export function gridOfObjects(data: unknown, problems: Problem[]): Grid | undefined {
  const records = recordsOf(data, problems);
  if (!records) return undefined;
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const isNumber = (name: string): boolean => /^\d+$/.test(name);
  const header = [...keys.filter((key) => !isNumber(key)), ...keys.filter(isNumber)];
  return {header, rows: records.map((record) => header.map((key) => rawOf(record[key])))};
}

/** A value of a script or of JSON as a cell; a list or an object is no value. */
export const rawOf = (value: unknown): Raw =>
  typeof value === 'number' || typeof value === 'string'
    ? value
    : value instanceof Date && !Number.isNaN(value.getTime())
      ? value.toISOString().slice(0, value.getTime() % 86_400_000 ? 16 : 10)
      : typeof value === 'boolean' || typeof value === 'bigint'
        ? String(value)
        : undefined;

/** Whether a table is a header and rows of single cells, without marks: nothing in it has to be worked out. */
export const isPlainTable = (lines: readonly TableLine[]): boolean =>
  lines.every(
    ({part, cells}, i) =>
      part !== 'tfoot' &&
      (part === 'tbody' || !i) &&
      (cells.length > 1 || lines[0]!.cells.length < 2) &&
      cells.every(({raw, columns, rows}) => columns === 1 && rows === 1 && !shown(raw).includes('\uE000')),
  );

/** A plain table as a grid. A first row of `<th>` names the columns, whatever it holds. */
export const gridOfTable = (lines: readonly TableLine[], problems: Problem[], header?: string): Grid | undefined =>
  gridOfLines(
    lines.map(({cells}) => cells.map(({raw}) => raw)),
    problems,
    header ?? (lines[0]?.part === 'thead' || lines[0]?.cells.every(({isHeader}) => isHeader) ? 'yes' : undefined),
  );
