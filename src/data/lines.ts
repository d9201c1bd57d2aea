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
