import {dsvFormat} from 'd3-dsv';
import type {Problem} from './problem.js';
import {namedRows, twice} from './rows.js';

/** Data as they came, and what was wrong with them. `value` is missing where nothing could be read. */
export interface Reading {
  value?: unknown;
  problems: Problem[];
}

/**
 * Reads CSV, with commas or semicolons between cells, or TSV, with a header line into rows of text.
 * d3-dsv's own object parser compiles a function, which a strict CSP forbids: hence rows first.
 */
export function parseCsv(text: string, where = 'csv', tabs = false): Reading {
  // An inline table stands between line breaks; a tab before the first name is an empty first column.
  const plain = text.replace(/^\s*\n|^\uFEFF/, '').trimEnd();
  // Where a comma is the decimal sign, spreadsheets put semicolons between cells.
  const semicolons = /^[^,;\r\n]*;[^,\r\n]*(?:[\r\n]|$)/.test(plain);
  const [header, ...lines] = dsvFormat(tabs ? '\t' : semicolons ? ';' : ',').parseRows(plain);
  const problems: Problem[] = [];
  if (!header) return {problems: [`${where}: expected a header line and rows, got nothing`]};
  const columns = header.map((name) => name.trim());
  const doubled = twice(columns);
  if (doubled !== undefined) problems.push(`${where}: two columns are called "${doubled}"; the last one is used`);
  const long = lines.filter((cells) => cells.length > columns.length);
  if (long[0])
    problems.push(
      `${where}, row ${lines.indexOf(long[0]) + 1}: expected ${columns.length} cells, got ${long[0].length}; leaving out the cells at its end` +
        (long.length > 1 ? ` (and of ${long.length - 1} more rows)` : ''),
    );
  const value = namedRows(columns, lines);
  if (!value)
    problems.push(
      `${where}: expected a cell for each of the ${columns.length} names in the header; most rows have fewer`,
    );
  return {value, problems};
}

/**
 * Reads JSON. A syntax error becomes a problem that names its line.
 * Asynchronous, since only a broken document loads the parser that knows about lines.
 */
export async function parseJson(text: string, where = 'json'): Promise<Reading> {
  try {
    return {value: JSON.parse(text), problems: []};
  } catch {
    return {problems: [`${where}: expected JSON, got a syntax error${await syntaxError(text)}`]};
  }
}

async function syntaxError(text: string): Promise<string> {
  const open = openText(text);
  try {
    const {parse} = await import('@humanwhocodes/momoa');
    parse(text);
  } catch (error) {
    if (error instanceof Error && 'line' in error && Number((error as {offset?: number}).offset) < open)
      return ` on line ${String(error.line)}: ${error.message}`;
  }
  // Neither, where it is nested too deep for the parser that counts lines, or this did not come.
  return open < text.length
    ? ` on line ${text.slice(0, open).split('\n').length}: a text without its closing quotation mark, or with a line break or tab in it`
    : '';
}

/** Where the first text opens that is not closed on its line; momoa would read on to the next quotation mark. */
function openText(text: string): number {
  for (const {1: closed, index} of text.matchAll(/"[^"\\\u0000-\u001f]*(?:\\.[^"\\\u0000-\u001f]*)*("?)/g))
    if (!closed) return index;
  return text.length + 1;
}
