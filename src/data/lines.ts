import {problem, type Problem} from '../lib/problem.js';

/** The lines of a CSV file, its header among them. */
export class Lines {
  constructor(readonly lines: readonly (readonly string[])[]) {}

  /** The rows as objects, by the names in the first line. */
  get records(): Record<string, unknown>[] {
    const [header = [], ...rows] = this.lines;
    return rows.map((cells) => recordOf(header, cells));
  }
}

/** A row as an object without a prototype, so that a column called `__proto__` is a column. */
export function recordOf(header: readonly string[], cells: readonly unknown[]): Record<string, unknown> {
  const record = Object.create(null) as Record<string, unknown>;
  // A header may be far wider than its rows.
  cells.slice(0, header.length).forEach((cell, column) => (record[header[column]!.trim()] = cell));
  return record;
}

const isRecord = (row: unknown): row is Record<string, unknown> =>
  typeof row === 'object' && row !== null && !Array.isArray(row);

/** The objects of an array, or of an object whose one array holds them; `undefined` where there are none. What is no object is reported. */
export function recordsOf(data: unknown, problems: Problem[]): Record<string, unknown>[] | undefined {
  const list = Array.isArray(data) ? (data as unknown[]) : soleArray(data);
  const records = list?.filter(isRecord);
  if (!list || !records?.length) return undefined;
  const left = list.length - records.length;
  if (left) {
    const at = list.findIndex((row) => !isRecord(row));
    const instead = left > 1 ? `leaving out ${left} such rows` : 'leaving it out';
    problems.push(problem(`row ${at + 1}`, 'an object such as {"name": "Germany", "value": 1.36}', list[at], instead));
  }
  return records;
}

function soleArray(data: unknown): unknown[] | undefined {
  const arrays = isRecord(data) ? Object.values(data).filter((value) => Array.isArray(value)) : [];
  return arrays.length === 1 ? arrays[0] : undefined;
}
