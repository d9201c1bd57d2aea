import type {Problem} from '../lib/problem.js';
import {nameColumn} from './columns.js';
import type {Cell, Column, Table} from './table.js';

/** Which rows are not about one of many, but about all. */

/** Total, sum, average …, alone or as the last word or the first, in the languages of the figures. */
const TOTAL =
  /(?:^|[\s(])(?:(?:grand |sub)?totals?|sum|all|average|mean|gesamt|insgesamt|summe|zusammen|durchschnitt|mittelwert|ensemble|somme|moyenne|totale|somma|media|promedio|suma|total general|m[eé]dia|ogółem|razem|łącznie|średnia|toplam|ortalama|genel toplam|المجموع|الإجمالي|المتوسط|合計|総数|総計|計|平均)[\s):]*$/iu;

/**
 * Sets the rows of totals apart: those below `height`, the ones that `total` names, and a first or last row that is called a total and
 * whose numbers are the sum or the mean of the others, or lie between the least and the greatest. One that fits in no way stays a row, and is reported.
 */
export function withoutTotals(
  columns: readonly Column[],
  height: number,
  total: string | undefined,
  problems: Problem[],
): Table {
  const names = nameColumn(columns);
  const rows = Array.from({length: height}, (_, i) => i);
  const nameOf = (row: number): string => names?.cells[row]?.text ?? '';
  const doubtful: number[] = [];
  const isFoot = (row: number): boolean => {
    const name = nameOf(row);
    if (total) return name === total;
    if (height < 3 || (row && row < height - 1) || !TOTAL.test(name)) return false;
    // Where each row is one point of a line, this is the last of one.
    if (rows.some((other) => other !== row && nameOf(other) === name)) return false;
    const numbers = columns.filter(({kind, role, cells}) => kind === 'number' && !role && cells[row]!.figure);
    if (numbers.length && numbers.every((column) => fits(column, row, height))) return true;
    if (!numbers.length) return false;
    doubtful.push(row);
    problems.push(
      `row ${row + 1}: "${name}" is called a total, but is neither the sum nor the mean of the other rows; showing it, and leaving it out of what is said (total="${name}" sets it apart)`,
    );
    return false;
  };
  const found = rows.filter(isFoot);
  const kept = found.length ? rows.filter((row) => !found.includes(row)) : rows;
  const pick =
    (all: readonly number[]) =>
    (column: Column): Column => ({...column, cells: all.map((row) => column.cells[row]!)});
  const below = Array.from({length: (columns[0]?.cells.length ?? height) - height}, (_, i) => height + i);
  return {
    columns: found.length || below.length ? columns.map(pick(kept)) : columns,
    length: kept.length,
    numbers: kept.map((row) => row + 1),
    doubtful: new Set(doubtful.map((row) => kept.indexOf(row))),
    foot: [...found, ...below].map((row) => columns.map(({cells}) => cells[row]!)),
    caption: '',
    note: undefined,
    source: undefined,
    assumptions: found.map((row) => `row ${row + 1}: "${nameOf(row)}" is a total of the other rows`),
  };
}

/** Whether the number of a row is the sum or the mean of the others within their rounding, lies between them, or, where some are missing, is at least their sum. */
function fits({cells}: Column, row: number, height: number): boolean {
  const own = cells[row]!.figure!;
  const others = cells.slice(0, height).filter((_, i) => i !== row);
  const known = others.flatMap(({figure}) => figure ?? []);
  const sum = known.reduce((total, {value}) => total + value, 0);
  const digits = known.reduce((most, figure) => Math.max(most, figure.digits), own.digits);
  const rounding = (known.length + 1) * 0.5 * 10 ** -digits * 1.001;
  return (
    Math.abs(own.value - sum) <= rounding ||
    (known.length < others.length && own.value >= sum) ||
    (known.some(({value}) => value <= own.value) && known.some(({value}) => value >= own.value))
  );
}
