import {problem, type Problem} from '../lib/problem.js';
import {nameColumn} from './columns.js';
import type {Cell, Column, Table} from './table.js';

/** Which rows are not about one of many, but about all. */

/** Total, sum, average …, alone or as the last word, in the languages of the figures. "Below average" is a group. */
const TOTAL =
  /^(?!below|above|unter|über).*?(?:^|[\s(])(?:(?:sub)?totals?|sum|all|average|mean|gesamt|insgesamt|summe|zusammen|durchschnitt|mittelwert|ensemble|somme|moyenne|totale|somma|promedio|suma|ogółem|razem|łącznie|średnia|toplam|ortalama|المجموع|الإجمالي|المتوسط|合計|総数|総計|計|平均)[\s):]*$/iu;
/** A longer name is none of a total; the patterns take the square of its length. */
const LONGEST = 60;
/** In English, these are the press. */
const MEAN = /(?:^|[\s(])m[eé]dia[\s):]*$/iu;

export const isTotal = (name: string, lang: string): boolean =>
  name.length < LONGEST && (TOTAL.test(name) || (!/^en/.test(lang) && MEAN.test(name)));

/**
 * The rows of a table, and those of totals set apart: the ones below `height`, the ones that `total` names, and a first or last row that is
 * called a total and whose numbers are the sum or the mean of the others, or lie between the least and the greatest. A row with such a name
 * whose numbers fit in no way stays a row, and is reported.
 * @param selected the rows to keep; by default all
 */
export function withoutTotals(
  columns: readonly Column[],
  height: number,
  selected: readonly number[] | undefined,
  {total, lang}: {total?: string | undefined; lang: string},
  problems: Problem[],
): Omit<Table, 'caption' | 'note' | 'source'> {
  const names = nameColumn(columns);
  const nameOf = (row: number): string => names?.cells[row]?.text ?? '';
  const rows = selected ?? Array.from({length: height}, (_, i) => i);
  const doubtful: number[] = [];
  const isFoot = (row: number): boolean => {
    if (total) return nameOf(row) === total;
    if (rows.length < 3 || !isTotal(nameOf(row), lang)) return false;
    // Where each row is one point of a line, this is one of its line.
    if (rows.some((other) => other !== row && nameOf(other) === nameOf(row))) return false;
    const numbers = columns.filter(({kind, role, cells}) => kind === 'number' && !role && cells[row]!.figure);
    if (!numbers.length) return false;
    const others = rows.filter((one) => one !== row);
    if (numbers.every((column) => fits(column, row, others))) return true;
    doubtful.push(row);
    problems.push(
      `row ${row + 1}: "${nameOf(row)}" is called a total, but is neither the sum nor the mean of the other rows; showing it, and leaving it out of what is said (total="${nameOf(row)}" sets it apart)`,
    );
    return false;
  };
  const found = (total ? rows : [...new Set([rows[0]!, rows.at(-1)!])]).filter(
    (row) => row !== undefined && isFoot(row),
  );
  const kept = found.length ? rows.filter((row) => !found.includes(row)) : rows;
  if (total && !found.length) problems.push(problem('total', 'the name of a row', total, 'leaving it out'));
  const below = Array.from({length: (columns[0]?.cells.length ?? height) - height}, (_, i) => height + i);
  return {
    columns:
      kept.length < (columns[0]?.cells.length ?? 0)
        ? columns.map((column) => ({...column, cells: kept.map((row) => column.cells[row]!)}))
        : columns,
    length: kept.length,
    numbers: kept.map((row) => row + 1),
    doubtful: new Set(doubtful.map((row) => kept.indexOf(row))),
    foot: [...found, ...below].map((row): Cell[] => columns.map(({cells}) => cells[row]!)),
    assumptions: found.map((row) => `row ${row + 1}: "${nameOf(row)}" is a total of the other rows`),
  };
}

/** Whether the number of a row is the sum or the mean of the others within their rounding, lies between them, or, where some are missing, is at least their sum. */
function fits({cells}: Column, row: number, rows: readonly number[]): boolean {
  const own = cells[row]!.figure!;
  const known = rows.flatMap((one) => cells[one]!.figure ?? []);
  const sum = known.reduce((total, {value}) => total + value, 0);
  const digits = known.reduce((most, figure) => Math.max(most, figure.digits), own.digits);
  const rounding = (known.length + 1) * 0.5 * 10 ** -digits * 1.001;
  return (
    Math.abs(own.value - sum) <= rounding ||
    (known.length < rows.length && own.value >= sum) ||
    (known.some(({value}) => value <= own.value) && known.some(({value}) => value >= own.value))
  );
}
