import type {Problem} from '../lib/problem.js';
import {namedRows, twice} from '../lib/rows.js';
import {parseJson, type Reading} from '../lib/table.js';
import {parseCells} from './cells.js';

/** What is read of data that are not plain, or of a file that is not in UTF-8: few need it. */
export const reading = () => import('./reading/reading.js');

/** What a text is, where that is known. */
export type Kind = 'csv' | 'tsv' | 'json';

/**
 * Data as text, read into rows of text or into what the JSON says. Plain data are read here, at once.
 * @param where what problems begin with
 * @param isFact whether an object of values is one fact, rather than a value for each name
 */
export async function readText(text: string, kind: Kind, where: string, isFact = false): Promise<Reading> {
  if (kind === 'json') return readJson(text, where, isFact);
  const plain = kind === 'csv' && plainLines(text);
  if (plain) return rowsOf(plain, where);
  const {lines, assumptions, problems, note, source} = (await reading()).readDelimited(
    text,
    kind === 'tsv' ? '\t' : undefined,
  );
  const {value, problems: found} = rowsOf(lines, where);
  return {value, problems: [...problems.map((one) => `${where}, ${one}`), ...found], assumptions, note, source};
}

/** Lines of as many cells between commas, the first of which names them all; `undefined` of any others. */
function plainLines(text: string): string[][] | undefined {
  // An inline table stands between line breaks.
  const {lines, open} = parseCells(text.replace(/^\s*\n|^\uFEFF/, '').trimEnd(), ',');
  const [header = [], second] = lines;
  const isPlain =
    header.length > 1 &&
    !open.length &&
    header.at(-1)!.trim() &&
    !header.some((name) => /[;\t|]/.test(name.trim())) &&
    // The first names of tables that offices write in their own way.
    !/^(?:title|geo_?id)$|\\/i.test(header[0]!) &&
    !second?.every((cell, i) => cell === header[i]) &&
    lines.every((cells) => cells.length === header.length && cells.some(Boolean)) &&
    lines.at(-1)!.slice(1).some(Boolean);
  return isPlain ? lines : undefined;
}

/** Rows by the names in their first line. One that has none is called by its number, but for the first, which names the rows. */
function rowsOf([header, ...lines]: readonly (readonly unknown[])[], where: string): Reading {
  const problems: Problem[] = [];
  if (!header) return {problems: [`${where}: expected a header line and rows, got nothing`]};
  const columns = header.map((name, column) => String(name).trim() || (column ? String(column + 1) : ''));
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

async function readJson(text: string, where: string, isFact: boolean): Promise<Reading> {
  const read = await parseJson(text, where);
  const {value} = read;
  if (isPlainJson(value, isFact)) return read;
  const grid = (await reading()).readJson(value);
  if (!grid) return read;
  const {value: rows, problems} = rowsOf([grid.header, ...grid.rows], where);
  // What stands beside the rows of an envelope may say something of the figure.
  const facts = Object.entries(value as object).filter(([, fact]) => typeof fact !== 'object');
  const isEnvelope =
    isFields(value) && facts.length && Object.values(value).some((part) => typeof part === 'object' && part);
  return {
    value: isEnvelope ? {...Object.fromEntries(facts), rows} : rows,
    problems: [...grid.problems.map((one) => `${where}, ${one}`), ...problems],
    assumptions: grid.assumptions,
  };
}

const isFields = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of objects without others in them, alone or beside facts; or facts alone. */
function isPlainJson(value: unknown, isFact: boolean): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const parts = Array.isArray(value) ? [value] : Object.values(value);
  const lists = parts.filter((part): part is unknown[] => Array.isArray(part));
  const [list] = lists;
  if (lists.length !== 1 || !list)
    return (
      !lists.length &&
      !parts.some(isFields) &&
      (isFact || parts.length < 2 || !parts.every((part) => part === null || typeof part === 'number'))
    );
  return !list.length || (isFields(list[0]) && !Object.values(list[0]).some(isFields));
}
