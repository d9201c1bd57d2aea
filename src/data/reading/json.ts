import type {Problem} from '../../lib/problem.js';
import {score} from './files.js';

/** A table as JSON has it. */
export interface Grid {
  header: string[];
  rows: unknown[][];
  assumptions: string[];
  problems: Problem[];
}

type Fields = Record<string, unknown>;

/** How deep a table is looked for, and how many cells it may have. */
const DEEPEST = 5;
const MOST_CELLS = 2e6;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isCell = (value: unknown): boolean => typeof value !== 'object' || value === null;

/**
 * The table in a JSON document, in one of the forms that programs write: a list of objects or of lists, `{"Germany": 5}`, an object of columns,
 * GeoJSON, or the longest such list in an envelope. `undefined` where there is none.
 */
export function readJson(value: unknown): Grid | undefined {
  return isFields(value) ? (ofFields(value) ?? ofLongest(value)) : ofLongest(value);
}

/** Columns by their names, or values by the names of their rows. */
function ofFields(value: Fields): Grid | undefined {
  const names = Object.keys(value);
  const values = Object.values(value);
  const [one] = values;
  if (values.length < 2) return undefined;
  if (values.every((cell) => cell === null || typeof cell === 'number'))
    return grid(['name', 'value'], Object.entries(value));
  if (values.every((list) => isList(list) && list.length === (one as unknown[]).length && list.every(isCell)))
    return grid(
      names,
      (one as unknown[]).map((_, row) => (values as unknown[][]).map((list) => list[row])),
    );
  const keys = isFields(one) && Object.keys(one).join('\n');
  if (
    keys &&
    values.every((row) => isFields(row) && Object.values(row).every(isCell) && Object.keys(row).join('\n') === keys)
  )
    return ofObjects(values.map((row, i) => ({name: names[i], ...(row as Fields)})));
  return undefined;
}

/** A list of objects, or of lists of cells: not one that holds another table. */
const isRows = (list: unknown[]): boolean =>
  list.every(isList) ? list.length > 0 && list.flat().every(isCell) : list.some(isFields) && !list.some(isList);

/** The longest list of rows, wherever it stands. */
function ofLongest(value: unknown): Grid | undefined {
  let best: {list: unknown[]; around: unknown; path: string} | undefined;
  const visit = (at: unknown, around: unknown, path: string, depth: number): void => {
    if (isCell(at) || depth > DEEPEST) return;
    if (isList(at) && isRows(at)) {
      // Of objects rather than of lists: their cells have names.
      const [found, before] = [isFields(at[0]), isFields(best?.list[0])];
      if (!best || (found === before ? at.length > best.list.length : found)) best = {list: at, around, path};
    } else
      for (const [name, inner] of Object.entries(at as object))
        visit(inner, at, path ? `${path}.${name}` : name, depth + 1);
  };
  visit(value, undefined, '', 0);
  if (!best) return undefined;
  const {list, around, path} = best;
  const found = list.every(isList) ? ofLists(list, around) : ofObjects(list);
  if (found && path) found.assumptions.push(`the rows are those of "${path}"`);
  return found;
}

/** The header stands beside the rows, or is the first of them. */
function ofLists(rows: unknown[][], around: unknown): Grid {
  const width = Math.max(...rows.slice(0, 100).map(({length}) => length));
  const beside =
    isFields(around) &&
    Object.values(around).find((list) => isList(list) && list.length === width && list.every(isText));
  const [header = [], ...rest] = beside ? [beside as string[], ...rows] : rows;
  return grid(header.map(String), rest);
}

function ofObjects(list: readonly unknown[]): Grid | undefined {
  const problems: Problem[] = [];
  const rows = list.filter(isFields).map(flat);
  if (rows.length < list.length) {
    const at = list.findIndex((row) => !isFields(row));
    problems.push(`row ${at + 1}: expected an object; leaving out ${list.length - rows.length} such rows`);
  }
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (header.length * rows.length > MOST_CELLS) return undefined;
  return {
    ...grid(
      header,
      rows.map((row) => header.map((name) => (Object.hasOwn(row, name) ? row[name] : undefined))),
    ),
    problems,
  };
}

/** What stands in objects of a row, as columns of it; of GeoJSON, what is said of a place. */
function flat(row: Fields): Fields {
  const fields = row['type'] === 'Feature' && isFields(row['properties']) ? row['properties'] : row;
  if (Object.values(fields).every((cell) => !isFields(cell))) return fields;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, cell]) =>
      isFields(cell) ? Object.entries(cell).map(([inner, value]) => [`${name}.${inner}`, value]) : [[name, cell]],
    ),
  );
}

const grid = (header: string[], rows: unknown[][]): Grid => ({header, rows, assumptions: [], problems: []});

/** What a file is whose type says nothing; `undefined` for bytes that are neither, and for prose. */
export function sniff(text: string): 'json' | 'delimited' | 'html' | undefined {
  const start = text.slice(0, 10_000).trimStart();
  if (text.includes('\0')) return undefined;
  if (/^<(?:!doctype|!--|\?xml|[a-z][\w-]*[\s>])/i.test(start)) return 'html';
  if (/^[[{]\s*(?:["[{\]}\d-]|true|false|null)/.test(start)) return 'json';
  const lines = start.split(/[\r\n]+/).filter((line) => line.trim()).length;
  const isTable = (['\t', ';', '|', ','] as const).some((one) => score(start, one) > Math.max(1, lines / 2));
  return isTable ? 'delimited' : undefined;
}
