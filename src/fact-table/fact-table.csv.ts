import {csvFormatRows} from 'd3-dsv';
import {parseNumber} from '../lib/number.js';

/** What a spreadsheet would run as a formula is text to it behind an apostrophe; -5 stays a number. */
const harmless = (text: string): string =>
  /^[\s]*[=+\-@\u2212]/.test(text) && parseNumber(text) === undefined ? `'${text}` : text;

/** Rows as CSV, which spreadsheets take for UTF-8 by the mark at its beginning. */
export const toCsv = (lines: readonly (readonly string[])[]): string =>
  '\uFEFF' + csvFormatRows(lines.map((line) => line.map(harmless)));

/** Hands a text to the reader as a file. */
export function download(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: 'text/csv'}));
  link.download = name;
  link.click();
  // Once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
