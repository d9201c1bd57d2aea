import {parseJson, type Reading} from '../lib/table.js';
import {parseCells} from './cells.js';
import {Lines, recordOf} from './lines.js';

/** What is read of data that are not plain, or of a file that is not in UTF-8: few need it. */
export const reading = async () => (await import('./reading/reading.js')).reading;

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
  if (plain) return linesOf(plain, where);
  const {lines, assumptions, problems, note, source} = (await reading()).readDelimited(
    text,
    kind === 'tsv' ? '\t' : undefined,
  );
  const {value, problems: found} = linesOf(lines, where);
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

/** Lines of cells, the first of which may name the columns. */
const linesOf = (lines: readonly (readonly string[])[], where: string): Reading =>
  lines.length
    ? {value: new Lines(lines), problems: []}
    : {problems: [`${where}: expected a header line and rows, got nothing`]};

async function readJson(text: string, where: string, isFact: boolean): Promise<Reading> {
  const read = await parseJson(text, where);
  const {value} = read;
  if (isPlainJson(value, isFact)) return read;
  const grid = (await reading()).readJson(value);
  if (!grid) return read;
  const rows = grid.rows.map((cells) => recordOf(grid.header, cells));
  // What stands beside the rows of an envelope may say something of the figure.
  const facts = Object.entries(value as object).filter(([, fact]) => typeof fact !== 'object');
  const isEnvelope =
    isFields(value) && facts.length && Object.values(value).some((part) => typeof part === 'object' && part);
  return {
    value: isEnvelope ? {...Object.fromEntries(facts), rows} : rows,
    problems: grid.problems.map((one) => `${where}, ${one}`),
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
