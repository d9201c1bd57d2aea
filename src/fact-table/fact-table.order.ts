import type {Cell} from '../data/table.js';
import {isMissing} from '../lib/missing.js';
import type {Columns} from './fact-table.columns.js';
import {printer} from './fact-table.print.js';

/** Which rows are in a table, and in which order. Leaves out how many of them are drawn. */
export interface Sorting {
  column: string;
  down: boolean;
}

/** The order of the rows, by their index; equal ones as they were given, those without a key last, whichever the direction. */
export function sortRows({table, columns}: Columns, sorting: Sorting | undefined, locale: string): number[] {
  const all = Array.from({length: table.length}, (_, i) => i);
  const column = columns.find(({name}) => name === sorting?.column);
  if (!column) return all;
  const sign = sorting?.down ? -1 : 1;
  const {keys, cells} = column;
  if (keys) {
    const known = all.filter((i) => !Number.isNaN(keys[i]));
    return [...known.sort((a, b) => sign * (keys[a]! - keys[b]!)), ...all.filter((i) => Number.isNaN(keys[i]))];
  }
  const texts = cells.map(({order, text}) => order ?? text);
  const {compare} = new Intl.Collator(locale, {numeric: true});
  // NA is Namibia among codes.
  const isLast = (i: number): boolean => (column.style.role === 'code' ? !texts[i] : isMissing(texts[i]));
  const known = all.filter((i) => !isLast(i));
  return [...known.sort((a, b) => sign * compare(texts[a]!, texts[b]!)), ...all.filter(isLast)];
}

const PLAIN: Record<string, string> = {ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe'};

/** Text without case, accents and strokes, in one kind of digits. The dots of kana stay: they make another letter. */
export const fold = (text: string, locale: string): string =>
  /^[ -~]*$/.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f]/g, '')
        .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
        .toLocaleLowerCase(locale)
        // Lower case may bring a mark with it: "İ" is an i with a dot above.
        .replace(/[\u0307ıłøđßæœ]/g, (letter) => PLAIN[letter] ?? '');

/** All a row shows and what was typed, folded, for each row: 65,535 is found by 65535 too. */
export function foldRows({table, columns}: Columns, locale: string): string[] {
  const printed = columns.map((column) => {
    const print = printer(column, locale);
    const folded = (cell: Cell, row: number): string => {
      const {text, mark = '', value = ''} = print(cell, row);
      const typed = cell.text === text || cell.text === value ? '' : cell.text;
      return fold(value || mark || typed ? `${text}\n${mark}\n${value}\n${typed}` : text, locale);
    };
    // Cells repeat: each text is printed once.
    const known = new Map<string, string>();
    return (row: number): string => {
      const cell = column.cells[row]!;
      if (cell.value !== undefined) return folded(cell, row);
      let one = known.get(cell.text);
      if (one === undefined) known.set(cell.text, (one = folded(cell, row)));
      return one;
    };
  });
  return Array.from({length: table.length}, (_, row) => printed.map((print) => print(row)).join('\n'));
}

/** The rows in which each word of a query is, whatever the column. */
export function findRows(order: readonly number[], folded: readonly string[], query: string, locale: string): number[] {
  const words = fold(query, locale).split(/\s+/);
  return order.filter((i) => words.every((word) => folded[i]!.includes(word)));
}
