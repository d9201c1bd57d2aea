import {problem, type Problem} from '../../lib/problem.js';
import type {Column} from '../table.js';

const LONGEST = 5000;
/** One condition: `Year=2022`, `Sex!=Total`. A name with `=` in it is between quotation marks. */
const CONDITION = /^("[^"]*"|[^"=!]+)(!?=)(.*)$/s;
const unquoted = (text: string): string =>
  text
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .trim();

/**
 * The rows, by their index, that meet every condition of the attribute `where`, which are between commas. A condition that is none, or names
 * no column, is reported and left out; so is a value that no row has, which leaves no row.
 */
export function selectRows(columns: readonly Column[], height: number, where: string, problems: Problem[]): number[] {
  const all = Array.from({length: height}, (_, row) => row);
  // A pattern overflows the stack of some engines long before a megabyte.
  if (where.length > LONGEST) {
    problems.push(problem('where', `at most ${LONGEST} letters`, where, 'leaving it out'));
    return all;
  }
  const tests = (where.match(/(?:"[^"]*"|[^,"])+/g) ?? []).flatMap((text) => {
    const [, name = '', sign, value = ''] = CONDITION.exec(text.trim()) ?? [];
    const column = columns.find((one) => one.name === unquoted(name));
    if (!column) {
      const names = columns.map((one) => `"${one.name}"`).join(', ');
      const expected = `a column (${names}), = or !=, and a value, such as Year=2022`;
      problems.push(problem('where', expected, text.trim(), 'leaving it out'));
      return [];
    }
    const wanted = unquoted(value);
    if (sign === '=' && !column.cells.some((cell) => cell.text === wanted))
      problems.push(problem('where', `a value of "${column.name}"`, wanted, 'no row has it'));
    return [(row: number) => (column.cells[row]!.text === wanted) === (sign === '=')];
  });
  return all.filter((row) => tests.every((test) => test(row)));
}
