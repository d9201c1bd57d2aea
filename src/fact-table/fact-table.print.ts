import {parseDate} from '../lib/date.js';
import {formatRough} from '../lib/format.js';
import {columnStyle} from '../lib/columns.js';
import {shortText} from '../lib/mark.js';
import {isMissing} from '../lib/missing.js';
import {type Column, figureOf, seriesOf} from './fact-table.columns.js';

/**
 * The cells of a column as a reader sees them, by text and row; '' where there is no figure. What is not what the column
 * holds is shown as it was typed.
 */
export function printer({kind, style, keys}: Column, locale: string): (text: string, row: number) => string {
  const own = columnStyle(keys ?? [], locale, style);
  const figure = (text: string): string => {
    const one = figureOf(text, own);
    return one ? shortText(one, {style: own, locale}) : '–';
  };
  const print = {
    number: figure,
    date: (text: string) => dateText(text, locale),
    spark: (text: string) => seriesOf(text).map(figure).join('; '),
    text: (text: string) => text,
  }[kind];
  return (text, row) => (keys && Number.isNaN(keys[row]) ? (isMissing(text) ? '' : text) : print(text));
}

function dateText(text: string, locale: string): string {
  const date = parseDate(text);
  return date ? formatRough(date, locale, 'short') : text;
}
