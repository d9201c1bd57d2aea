import {type FigureStyle, formatFigure, isLong} from './format-figure.js';
import {isMissing} from './missing.js';
import {parseNumber} from './number.js';
import {problem, type Problem} from './problem.js';
import {type Row, writtenColumns} from './rows.js';

/** Which column of an author's rows is which, and what stands in a cell. Leaves out what a figure does with them. */

/** Cells told of one by one before the rest is counted. */
const TOLD = 10;

/**
 * The names of the columns, as they were written. In JSON, names that are whole numbers, such as years, come before all others, whatever
 * was written: they stand behind what they are years of.
 */
export function columnsOf(rows: readonly Row[]): readonly string[] {
  const known = rows[0] && writtenColumns.get(rows[0]);
  if (known) return known;
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const isNumber = (name: string): boolean => /^\d+$/.test(name);
  return [...names.filter((name) => !isNumber(name)), ...names.filter(isNumber)];
}

/** The column that an attribute names; `undefined`, and a problem that lists the names there are, where it is not there. */
export function columnNamed(
  attribute: string,
  name: string | undefined,
  columns: readonly string[],
  problems: Problem[],
  instead: string,
): string | undefined {
  if (!name || columns.includes(name)) return name || undefined;
  const known = columns.map((one) => `"${one}"`).join(', ');
  problems.push(problem(attribute, `a column of the data (${known})`, name, instead));
  return undefined;
}

/** The first of these columns with a number in it, or else with nothing but missing figures. */
export function figureColumn(rows: readonly Row[], columns: readonly string[]): string | undefined {
  const figures = (name: string) => rows.map((row) => parseNumber(cell(row, name)));
  return (
    columns.find((name) => figures(name).some(Boolean)) ??
    columns.find((name) => figures(name).every((figure) => figure === null))
  );
}

/** Says what stands in the first of these columns where a number was expected in one of them. */
export function noFigures(
  attribute: string,
  rows: readonly Row[],
  [column = '']: readonly string[],
  problems: Problem[],
): void {
  const got = rows.map((row) => cell(row, column)).find((one) => !isMissing(one));
  problems.push(
    problem(attribute, 'a column with numbers such as 1.36', got ?? 'none', 'showing what stands inside the tag'),
  );
}

/** A cell as text or number; anything else in JSON is no value. */
export function cell(row: Row, column: string): string | number | undefined {
  const value = row[column];
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** The first problems of cells as they are, and how many more there were. */
export function tellFirst(found: readonly Problem[], problems: Problem[]): void {
  problems.push(...found.slice(0, TOLD));
  if (found.length > TOLD) problems.push(`rows: ${found.length - TOLD} more problems of the same kinds`);
}

/** What an attribute lists between commas; a name with a comma in it stands between quotation marks, as in CSV. */
export const namesIn = (text: string | undefined): string[] =>
  ((text ?? '').match(/(?:"[^"]*"|[^,])+/g) ?? []).map((name) => name.replaceAll('"', '').trim()).filter(Boolean);

/** Names that an attribute points out. */
export function readNames(
  attribute: string,
  text: string | undefined,
  known: ReadonlySet<string>,
  problems: Problem[],
  what = 'names of rows',
): Set<string> {
  const names = namesIn(text);
  for (const name of names.filter((one) => !known.has(one)))
    problems.push(problem(attribute, `${what}, between commas`, name, 'leaving it out'));
  return new Set(names.filter((name) => known.has(name)));
}

/** So many amounts decide how all of their column are printed. */
const SAMPLE = 1000;

/** The style of a column: where one shortened amount has a fraction, all have (US$12.0bn beside US$12.4bn). */
export function columnStyle(values: readonly number[] | Float64Array, locale: string, style: FigureStyle): FigureStyle {
  if (!style.currency || style.digits !== undefined) return style;
  const even = {...style, least: 1};
  const print = (value: number, how: FigureStyle): string => formatFigure({value, digits: 0}, locale, how).number;
  const isBroken = (value: number): boolean => isLong(value) && print(value, style) === print(value, even);
  return Array.from(values.slice(0, SAMPLE)).some(isBroken) ? even : style;
}
