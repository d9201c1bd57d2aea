import {type NumberContext, readNumberColumn} from '../../../src/data/reading/numbers.js';

/** Raised text, as it reaches a table. */
export const sup = (text: string): string => `\uE000${text}\uE001`;
/** A column, read; in English where nothing else is said. */
export const read = (texts: string[], context: Partial<NumberContext> = {}) =>
  readNumberColumn(texts, {lang: 'en', ...context});
/** The values of its cells. */
export const values = (texts: string[], context?: Partial<NumberContext>) =>
  read(texts, context).cells.map(({figure}) => figure && figure.value);
/** The number in a cell among three that are plain, so that the column is one of numbers. */
export const alone = (text: string, lang = 'en') => read([text, '7', '8', '9'], {lang}).cells[0];
/** The number alone in its column. */
export const one = (text: string, lang = 'en', context: Partial<NumberContext> = {}) =>
  values([text], {lang, ...context})[0];
