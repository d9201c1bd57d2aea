import {Lines} from '../data/lines.js';

/** One row of data: a value for each column, by the column's name. Numbers and text are read; `null` and `''` are missing. */
export type Row = Record<string, unknown>;

/**
 * The facts of a figure that tells one: a JSON object, or the only row of a table; keys as properties or attributes are written
 * (`jobTitle`, `job-title`). The record has no prototype, so that `__proto__` is a name like any other.
 */
export function toRecord(data: unknown): Row | undefined {
  const rows = data instanceof Lines && data.lines.length === 2 ? data.records : data;
  const one: unknown = Array.isArray(rows) && rows.length === 1 ? rows[0] : rows;
  if (typeof one !== 'object' || one === null || Array.isArray(one) || one instanceof Lines) return undefined;
  const record = Object.create(null) as Row;
  for (const [key, value] of Object.entries(one))
    record[key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())] = value;
  return record;
}
