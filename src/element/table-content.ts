import {noPrototype, type Row} from '../lib/rows.js';

/** The author's `<table>` as rows of text, in the columns that CSV has; `undefined` where there is no table. */
export interface TableContent {
  rows?: Row[] | undefined;
}

/** A cell as it is read: the machine's form of it (`<data value>`, `<time datetime>`) where the author gives one. */
const textOf = (cell: Element): string =>
  cell.querySelector('data[value]')?.getAttribute('value') ??
  cell.querySelector('time[datetime]')?.getAttribute('datetime') ??
  cell.textContent.replace(/\s+/g, ' ').trim();

/** The first row of a table names its columns. */
export function readTable(host: Element): TableContent {
  const table = host.querySelector<HTMLTableElement>(':scope > table, :scope > figure > table');
  if (!table) return {};
  const [header, ...lines] = [...table.rows].map((row) => [...row.cells].map(textOf));
  return {
    rows: lines.map((cells) => {
      const row = noPrototype();
      header?.forEach((name, column) => (row[name] = cells[column] ?? ''));
      return row;
    }),
  };
}
