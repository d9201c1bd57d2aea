import type {Table} from '../../src/data/table.js';
import type {KeyFigureInput} from '../../src/key-figure/key-figure.model.js';
import {readSeries} from '../../src/key-figure/key-figure.series.js';
import {keyFigureWords} from '../../src/key-figure/key-figure.words.js';
import {tableOf} from '../data/tables.js';

/** What a figure may be given: rows as a script has them, or the table that they make. */
export type Given = Partial<KeyFigureInput> & {
  rows?: readonly object[];
  table?: Table;
  x?: string;
  y?: string;
};

/** The input of the model. */
export function inputOf({rows, table, x, y, ...given}: Given, problems: string[] = []): KeyFigureInput {
  const {locale = 'en', value, previous} = given;
  const read = table ?? (rows && tableOf(rows, {named: y ? [y] : []}, problems));
  const series = read && readSeries(read, {x, y, value, previous}, locale, problems);
  return {words: keyFigureWords, series, ...given, locale};
}
