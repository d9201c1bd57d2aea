import type {Figure} from '../lib/number.js';
import type {Problem} from '../lib/problem.js';
import {columnNamed, nameColumn, valueColumn} from './columns.js';
import type {Cell, Column, Table} from './table.js';

/** Rows of a name and a figure each: which columns hold them, and what is there. */

export interface NamedFigure {
  name: string;
  /** `null` where there is none: it is missing, or it is not read. */
  figure: Figure | null;
  cell: Cell;
  /** Its row in the table. */
  row: number;
  /** Whether nothing may be said of it: what is called a total and is none. */
  isDoubtful: boolean;
}

export interface NamedFigures {
  names: Column;
  values: Column;
  /** Every row that has a name. */
  items: NamedFigure[];
  /** Those with a number. */
  known: KnownFigure[];
  /** Those without: "no figure". */
  missing: NamedFigure[];
  /** Those that are no single number, such as `<5`, or that are not read: shown as typed, and counted in nothing. */
  open: NamedFigure[];
}

export type KnownFigure = NamedFigure & {figure: Figure};

/** Cells that are reported one by one, before the rest is counted. */
const REPORTED = 10;

/** The first problems as they are, and how many more there were. */
export function reportFirst(found: readonly Problem[], problems: Problem[]): void {
  problems.push(...found.slice(0, REPORTED));
  if (found.length > REPORTED) problems.push(`rows: ${found.length - REPORTED} more problems of the same kinds`);
}

/** What a problem calls a cell: the row as its author counts, and the column. */
export const placeOf = ({numbers}: Table, row: number, {name}: Pick<Column, 'name'>): string =>
  `row ${numbers[row]}, ${name}`;

/**
 * The rows that have a name, in the order of the table, and their figures. A row without a name, one whose name occurs twice, and a
 * cell that is not read are reported.
 * @param name the attribute that names the column of names, and what it says
 * @param value what the attribute `value` says
 * @returns `undefined`, and why, where no column has numbers
 */
export function readNamedFigures(
  table: Table,
  [attribute, name]: readonly [attribute: string, name: string | undefined],
  value: string | undefined,
  problems: Problem[],
): NamedFigures | undefined {
  const asked = columnNamed('value', value, table, problems, 'using the first with numbers');
  const names =
    columnNamed(attribute, name, table, problems, 'using the first') ??
    nameColumn(table.columns.filter((one) => one !== asked));
  const values = asked ?? valueColumn(table, [names]);
  if (!names || !values) {
    noFigures('value', table, names, problems);
    return undefined;
  }
  const repeated = longTable(table, names, values);
  if (repeated) {
    problems.push(repeated);
    return undefined;
  }
  if (values.role === 'year' && !asked)
    problems.push(
      `value: "${values.name}" looks like years, and is the only column with numbers; showing it (value names another)`,
    );
  if (values.isMixed) {
    problems.push(`value: "${values.name}" has amounts in several units, which cannot be compared; showing the table`);
    return undefined;
  }
  const found: Problem[] = [...values.problems];
  const seen = new Set<string>();
  const items = names.cells.flatMap(({text}, row): NamedFigure[] => {
    const where = placeOf(table, row, names);
    if (!text) {
      found.push(`${where}: expected a name, got nothing; leaving the row out`);
      return [];
    }
    if (seen.has(text)) found.push(`${where}: "${text}" is the name of more than one row; showing each`);
    seen.add(text);
    const cell = values.cells[row]!;
    return [{name: text, figure: cell.figure ?? null, cell, row, isDoubtful: table.doubtful.has(row)}];
  });
  reportFirst(found, problems);
  return {
    names,
    values,
    items,
    known: items.filter((item): item is KnownFigure => !!item.figure && !item.isDoubtful),
    missing: items.filter(({cell, isDoubtful}) => cell.figure === null && !isDoubtful),
    open: items.filter(({cell, isDoubtful}) => cell.figure === undefined || isDoubtful),
  };
}

/** What is wrong with a table whose rows are not one for each name, but one for each year of it, or the like. */
export function longTable({columns, length}: Table, names: Column, values: Column): Problem | undefined {
  const count = new Map<string, number>();
  for (const {text} of names.cells) if (text) count.set(text, (count.get(text) ?? 0) + 1);
  if (length < 4 || count.size * 2 > length) return undefined;
  const [name = '', most = 0] = [...count].reduce((a, b) => (b[1] > a[1] ? b : a));
  const rows = names.cells.flatMap(({text}, row) => (text === name ? [row] : []));
  const other = columns.find(
    (column) => column !== names && column !== values && new Set(rows.map((row) => column.cells[row]!.text)).size > 1,
  );
  const last = other && other.cells[rows.at(-1)!]!.text;
  return (
    other &&
    `${names.name}: "${name}" is the name of ${most} rows; choose with where="${other.name}=${last}"; showing the table`
  );
}

/** Says what the first of the other columns holds, where a number was expected in one of them. */
export function noFigures(attribute: string, {columns}: Table, but: Column | undefined, problems: Problem[]): void {
  const texts = columns.find((column) => column !== but)?.cells.map(({text}) => text);
  const got = texts?.find(Boolean) ?? 'none';
  problems.push(`${attribute}: expected a column with numbers such as 1.36, got "${got}"; showing the table`);
}

/** What is not counted, in a sentence: "Ward K (<5)". */
export const openNames = (open: readonly Pick<NamedFigure, 'name' | 'cell'>[]): string[] =>
  open.map(({name, cell}) => `${name} (${cell.text})`);
