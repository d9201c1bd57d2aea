import type {Problem} from '../lib/problem.js';
import {namedRows, type Row, toRows, twice} from '../lib/rows.js';

/** The author's `<table>` as rows of text, in the columns that CSV has; `rows` is `undefined` where there is no table. */
export interface TableContent {
  rows?: Row[] | undefined;
  caption: string;
  /** A name that two columns have. */
  twice?: string | undefined;
}

/** A cell as it is read: the machine's form of it (`<data value>`, `<time datetime>`) where the author gives one. */
const textOf = (cell: Element): string =>
  cell.querySelector('data[value]')?.getAttribute('value') ??
  cell.querySelector('time[datetime]')?.getAttribute('datetime') ??
  cell.textContent.replace(/\s+/g, ' ').trim();

/** The first row of a table names its columns; one without a name is called by its number, but for the first, which names the rows. */
export function readTable(host: Element): TableContent {
  const table = host.querySelector('table');
  // A server has no `rows` and no `cells`.
  const [header = [], ...lines] = [...(table?.querySelectorAll(':scope > tr, :scope > * > tr') ?? [])].map(
    ({children}) => [...children].map(textOf),
  );
  return {
    rows: table
      ? namedRows(
          header.map((name, column) => name || (column ? String(column + 1) : '')),
          lines,
        )
      : undefined,
    caption: table?.querySelector(':scope > caption')?.textContent.trim() ?? '',
    twice: twice(header.filter(Boolean)),
  };
}

/** The rows of a figure: those of its data, or else of the table inside it; `undefined`, and why, where there is none. */
export function figureRows(given: unknown, content: TableContent | undefined, problems: Problem[]): Row[] | undefined {
  const rows = toRows(given, problems) ?? content?.rows;
  if (rows === content?.rows && content?.twice)
    problems.push(`table: two columns are called "${content.twice}"; the last one is used`);
  if (rows?.length) return rows;
  problems.push(
    rows || given !== undefined
      ? 'rows: expected a header and rows, found no row'
      : 'rows: expected a <table> inside the tag, or data, got none (a <p> around the tag ends where one begins)',
  );
  return undefined;
}
