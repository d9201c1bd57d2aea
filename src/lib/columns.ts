import {type FigureStyle, formatFigure, isLong} from './format-figure.js';
import {problem, type Problem} from './problem.js';

/** Names that an attribute lists, and how the amounts of one column are printed. */

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
