import {isMissing} from '../lib/missing.js';
import {type Columns, typed} from './fact-table.columns.js';
import {printer} from './fact-table.print.js';

/** Which rows stand in a table, and in which order. Leaves out how many of them are drawn. */
export interface Sorting {
  column: string;
  down: boolean;
}

/** The order of the rows, by their index; equal ones as they were given, those without a key last, whichever the direction. */
export function sortRows({rows, columns}: Columns, sorting: Sorting | undefined, locale: string): number[] {
  const all = Array.from(rows, (_, i) => i);
  const column = columns.find(({name}) => name === sorting?.column);
  if (!column) return all;
  const sign = sorting?.down ? -1 : 1;
  const {keys} = column;
  if (keys) {
    const known = all.filter((i) => !Number.isNaN(keys[i]));
    return [...known.sort((a, b) => sign * (keys[a]! - keys[b]!)), ...all.filter((i) => Number.isNaN(keys[i]))];
  }
  const texts = rows.map((row) => typed(row, column.name));
  const {compare} = new Intl.Collator(locale, {numeric: true});
  const known = all.filter((i) => !isMissing(texts[i]));
  return [...known.sort((a, b) => sign * compare(texts[a]!, texts[b]!)), ...all.filter((i) => isMissing(texts[i]))];
}

const PLAIN: Record<string, string> = {ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe'};

/** Text without case, accents and strokes. The dots of kana stay: they make another letter. */
export const fold = (text: string, locale: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f]/g, '')
    .toLocaleLowerCase(locale)
    // Lower case may bring a mark with it: "İ" is an i with a dot above.
    .replace(/[\u0307ıłøđßæœ]/g, (letter) => PLAIN[letter] ?? '');

/** All a row shows, folded, for each row. */
export function foldRows({rows, columns}: Columns, locale: string): string[] {
  const printed = columns.map((column) => {
    const print = printer(column, locale);
    // Cells repeat: each text is printed once.
    const known = new Map<string, string>();
    return (i: number): string => {
      const text = typed(rows[i], column.name);
      let one = known.get(text);
      if (one === undefined) known.set(text, (one = fold(print(text, i), locale)));
      return one;
    };
  });
  return rows.map((_, i) => printed.map((print) => print(i)).join('\n'));
}

/** The rows in which each word of a query stands, whatever the column. */
export function findRows(order: readonly number[], folded: readonly string[], query: string, locale: string): number[] {
  const words = fold(query, locale).split(/\s+/);
  return order.filter((i) => words.every((word) => folded[i]!.includes(word)));
}
