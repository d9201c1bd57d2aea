import {problem, type Problem} from '../lib/problem.js';
import type {Column, Table} from './table.js';

/** Which column of a table is which: those that an attribute names, and those to take where it names none. */

/** The column that an attribute names; `undefined`, and a problem that lists the names there are, where it is not there. */
export function columnNamed<C extends {name: string} = Column>(
  attribute: string,
  name: string | undefined,
  {columns}: {columns: readonly C[]},
  problems: Problem[],
  instead: string,
): C | undefined {
  if (!name) return undefined;
  const found = columns.find((column) => column.name === name);
  if (!found) {
    const known = columns.map((column) => `"${column.name}"`).join(', ');
    problems.push(problem(attribute, `a column of the data (${known})`, name, instead));
  }
  return found;
}

/** The column that names the rows: the first of text that holds no codes, or else the first. */
export const nameColumn = (columns: readonly Column[]): Column | undefined =>
  columns.find(({kind, role}) => kind === 'text' && !role) ?? columns[0];

/** The column of values: the first of numbers that are no years, places or codes; where there is none, the first of numbers. */
export function valueColumn(
  {columns}: Pick<Table, 'columns'>,
  but: readonly (Column | undefined)[] = [],
): Column | undefined {
  const numbers = columns.filter((column) => column.kind === 'number' && !but.includes(column));
  const plain = numbers.filter(({role}) => !role);
  const hasFigure = ({cells}: Column): boolean => cells.some(({figure}) => figure);
  return plain.find(hasFigure) ?? numbers.find(hasFigure) ?? plain[0] ?? numbers[0];
}

/** The columns that say when each row was. */
export const timeColumns = (columns: readonly Column[]): Column[] =>
  columns.filter(({kind, role}) => kind === 'date' || role === 'year');
