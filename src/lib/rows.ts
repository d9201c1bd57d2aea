import {Lines} from '../data/lines.js';
import {problem, type Problem} from './problem.js';

/** One row of data: a value for each column, by the column's name. Numbers and text are read; `null` and `''` are missing. */
export type Row = Record<string, unknown>;

/** A row without a prototype, so that a column called `__proto__` is a column. */
export const noPrototype = (): Row => Object.create(null) as Row;

/** The columns of lines in the order they were written, by their first row: an object puts names that are whole numbers before all others. */
export const writtenColumns = new WeakMap<Row, readonly string[]>();

/** So many cells may be missing at the ends of rows: where more are, it is no table, and filling it would take for ever. */
const MISSING = 1e6;

/** Lines of cells as rows, by the names of their columns; a cell that is missing is empty. `undefined` where nearly all are. */
export function namedRows(columns: readonly string[], lines: readonly (readonly unknown[])[]): Row[] | undefined {
  const missing = lines.reduce((sum, cells) => sum + Math.max(0, columns.length - cells.length), 0);
  if (missing > MISSING) return undefined;
  const rows = lines.map((cells) => {
    const row = noPrototype();
    columns.forEach((name, column) => (row[name] = cells[column] ?? ''));
    return row;
  });
  if (rows[0]) writtenColumns.set(rows[0], [...new Set(columns)]);
  return rows;
}

/** The first name that stands there twice. */
export function twice(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.has(name) || !seen.add(name));
}

const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row);

/**
 * The rows of a JSON document or a `data` property: an array of objects, or an object whose one array holds them.
 * What is no object is left out, and told of once.
 */
export function toRows(data: unknown, problems?: Problem[]): Row[] | undefined {
  const list = data instanceof Lines ? data.records : Array.isArray(data) ? (data as unknown[]) : soleArray(data);
  const rows = list?.filter(isRow);
  const left = list && rows ? list.length - rows.length : 0;
  if (list && left) {
    const at = list.findIndex((row) => !isRow(row));
    const instead = left > 1 ? `leaving out ${left} such rows` : 'leaving it out';
    problems?.push(problem(`row ${at + 1}`, 'an object such as {"name": "Germany", "value": 1.36}', list[at], instead));
  }
  return rows;
}

function soleArray(data: unknown): unknown[] | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const arrays = Object.values(data).filter((value) => Array.isArray(value));
  return arrays.length === 1 ? arrays[0] : undefined;
}

/**
 * The facts of a figure that tells one: a JSON object, or the only row of a table; keys as properties or attributes are written
 * (`jobTitle`, `job-title`).
 */
export function toRecord(data: unknown): Row | undefined {
  const rows = data instanceof Lines && data.lines.length === 2 ? data.records : data;
  const one: unknown = Array.isArray(rows) && rows.length === 1 ? rows[0] : rows;
  if (typeof one !== 'object' || one === null || Array.isArray(one) || one instanceof Lines) return undefined;
  const record = noPrototype();
  for (const [key, value] of Object.entries(one))
    record[key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())] = value;
  return record;
}
