import {csvFormatRows} from 'd3-dsv';
import {columnsOf} from './columns.js';
import {parseNumber} from './number.js';
import type {Row} from './rows.js';

/** What a spreadsheet takes for a formula when a cell begins with it. */
const FORMULA = /^\s*[=+\-@\u2212\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r]/;

/**
 * Rows as CSV that is safe to open in a spreadsheet: a cell that it would run gets an apostrophe before it, while −5 stays a number.
 * Source of the rule: OWASP, CSV Injection.
 * @param rows which may carry their `columns`, as those of d3-dsv do: by itself a row forgets the order of years, and no row has any
 */
export function formatCsv(rows: readonly Row[] & {columns?: readonly string[]}): string {
  const {columns = columnsOf(rows)} = rows;
  const text = (value: unknown): string => {
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    const plain = isPlain ? String(value) : '';
    return FORMULA.test(plain) && !parseNumber(plain) ? `'${plain}` : plain;
  };
  return csvFormatRows([columns.map(text), ...rows.map((row) => columns.map((name) => text(row[name])))]);
}
