import {problem, type Problem} from '../lib/problem.js';

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
  problems?: readonly Problem[];
}

/** A cell: text as it was typed, a number of a script or of JSON, or nothing. */
export type Raw = string | number | null | undefined | RichCell;

/** A cell of HTML that says more than its text. */
export interface RichCell {
  /** What a reader sees. A raised mark stands between U+E000 and U+E001: `83.3<sup>1</sup>`. */
  text: string;
  /** The machine's form: of `<data value>`, `<time datetime>` or `data-value`. */
  value?: string | undefined;
  /** What rows are ordered by, in place of the value: `data-sort`, `data-order`. */
  order?: string | undefined;
  /** The address of a link around the text. */
  href?: string | undefined;
}

/** The most cells that may be missing at the ends of rows: with more it is no table, and would take for ever to fill. */
const MISSING = 1e6;

/** Lines of cells below their header; `undefined` where most cells are missing. A second column of one name is called `Name (2)`, and reported. */
export function gridOfLines(
  header: readonly Raw[],
  rows: readonly (readonly Raw[])[],
  problems: Problem[],
): Grid | undefined {
  const missing = rows.reduce((sum, cells) => sum + Math.max(0, header.length - cells.length), 0);
  return missing > MISSING ? undefined : {header: distinct(header.map(shown), problems), rows};
}

/** What a reader sees of a cell. */
export const shown = (raw: Raw): string =>
  (typeof raw === 'object' && raw ? raw.text : String(raw ?? '')).replace(/[\s\uFEFF]+/g, ' ').trim();

/** Names of columns, no two the same. The column of names may have none; any other is called by its number. */
function distinct(names: readonly string[], problems: Problem[]): string[] {
  const seen = new Set<string>();
  return names.map((written, i) => {
    const base = written || (i ? String(i + 1) : '');
    let name = base;
    for (let n = 2; seen.has(name); n++) name = `${base} (${n})`;
    if (name !== base) problems.push(`header: two columns are called "${base}"; calling the second "${name}"`);
    seen.add(name);
    return name;
  });
}

const isRecord = (row: unknown): row is Record<string, unknown> =>
  typeof row === 'object' && row !== null && !Array.isArray(row);

/**
 * The grid of an array of objects; `undefined` where a value is anything else. In objects, keys that are whole numbers, such as years,
 * come before all others, whatever was written: here they come last.
 */
export function gridOfObjects(list: readonly unknown[], problems: Problem[]): Grid | undefined {
  const records = list.filter(isRecord);
  if (!records.length) return undefined;
  const left = list.length - records.length;
  if (left) {
    const at = list.findIndex((row) => !isRecord(row));
    const instead = left > 1 ? `leaving out ${left} such rows` : 'leaving it out';
    problems.push(problem(`row ${at + 1}`, 'an object such as {"name": "Germany", "value": 1.36}', list[at], instead));
  }
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const isNumber = (name: string): boolean => /^\d+$/.test(name);
  const header = [...keys.filter((key) => !isNumber(key)), ...keys.filter(isNumber)];
  return {header, rows: records.map((record) => header.map((key) => rawOf(record[key])))};
}

/** A value of a script or of JSON as a cell; a list or an object is no value. */
const rawOf = (value: unknown): Raw =>
  value instanceof Date
    ? Number.isNaN(value.getTime())
      ? ''
      : value.toISOString()
    : typeof value === 'object' || typeof value === 'function'
      ? undefined
      : typeof value === 'number'
        ? value
        : String(value ?? '');
