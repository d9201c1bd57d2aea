import {cell, columnNamed, columnsOf, figureColumn, noFigures} from './columns.js';
import {type Figure, readNumber} from './number.js';
import type {Problem} from './problem.js';
import type {Row} from './rows.js';

/** Rows of a name and a figure each: which columns hold them, and what stands there. */

export interface NamedFigure {
  name: string;
  /** `null` where there is none. */
  figure: Figure | null;
  row: Row;
  /** The place in the data, as problems say it: a column of this row. */
  where: (column: string) => string;
}

/** The columns of names and of figures that two attributes name, or by default the first, and the first other one with a number. */
export function nameAndFigureColumns(
  rows: readonly Row[],
  [attribute, name]: readonly [attribute: string, name: string | undefined],
  value: string | undefined,
  problems: Problem[],
): {name: string; value: string} | undefined {
  const columns = columnsOf(rows);
  const names = columnNamed(attribute, name, columns, problems, 'using the first') ?? columns[0];
  const others = columns.filter((column) => column !== names);
  const figures =
    columnNamed('value', value, columns, problems, 'using the first with numbers') ?? figureColumn(rows, others);
  if (names !== undefined && figures !== undefined) return {name: names, value: figures};
  noFigures('value', rows, others, problems);
  return undefined;
}

/** The rows that have a name, in the order they stand; what is wrong with one is told by row and column. */
export function readNamedFigures(
  rows: readonly Row[],
  columns: {name: string; value: string},
  problems: Problem[],
): NamedFigure[] {
  const seen = new Set<string>();
  return rows.flatMap((row, i) => {
    const where = (column: string): string => `row ${i + 1}, ${column}`;
    const name = String(cell(row, columns.name) ?? '').trim();
    if (!name) {
      problems.push(`${where(columns.name)}: expected a name, got nothing; leaving the row out`);
      return [];
    }
    if (seen.has(name)) problems.push(`${where(columns.name)}: "${name}" stands in more than one row; showing each`);
    seen.add(name);
    return [{name, figure: readNumber(where(columns.value), cell(row, columns.value), problems), row, where}];
  });
}
