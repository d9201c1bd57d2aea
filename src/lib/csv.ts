import {csvFormatRows} from 'd3-dsv';
import {parseNumber} from './number.js';

/** What a spreadsheet takes for a formula when a cell begins with it. */
const FORMULA = /^\s*[=+\-@\u2212\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r]/;

const safe = (text: string): string => (FORMULA.test(text) && !parseNumber(text) ? `'${text}` : text);

/**
 * Lines of cells as CSV that is safe to open in a spreadsheet: a cell that it would run gets an apostrophe before it, while −5 stays a number.
 * Source of the rule: OWASP, CSV Injection.
 */
export const formatCsv = (lines: readonly (readonly string[])[]): string =>
  csvFormatRows(lines.map((cells) => cells.map(safe)));
