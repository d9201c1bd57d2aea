import {property} from 'lit/decorators.js';
import type {SourceOptions} from '../data/source.js';
import {parseNumber} from '../lib/number.js';
import {FigureElement} from './figure.js';
import {nearest} from './locale.js';

/** What every figure that can have rows has: attributes that say how to read them. Leaves out how they are read, which only some figures need. */
export abstract class TableFigure<W extends object, C> extends FigureElement<W, C> {
  /** How numbers are written, where the data leave it open: an example such as `1.234,5` or `1,234.5`. */
  @property() numbers?: string;
  /** How dates are written, where the data leave it open: `dmy` (31/12/2019), `mdy`, `ymd`, or `excel` for the days that a spreadsheet counts. */
  @property() dates?: 'dmy' | 'mdy' | 'ymd' | 'excel';
  /** Columns to read as text, by name, separated by commas: those whose numbers are names or codes. */
  @property() text?: string;
  /** Whether the first row names the columns: `yes` or `no`. By default it does, unless it has numbers above numbers. */
  @property() header?: 'yes' | 'no';
  /** The name of the row that is the total of the others: it is in no chart, count or sentence. */
  @property() total?: string | number;
  /** The sign that means 0, where the data use one that usually means "no figure": `–`. */
  @property() zero?: string;
  /** Which rows to use: `Year=2022, Sex!=Total`. Put a name or value that contains a comma between quotation marks. */
  @property() where?: string;

  /** The columns to read as text: those of the attribute, and those that a figure reads by itself. */
  protected get textColumns(): string | undefined {
    return this.texts('text').text;
  }

  /** @param named the columns whose numbers an attribute asks for */
  protected tableOptions(named: readonly (string | undefined)[]): SourceOptions {
    const texts = this.texts('numbers', 'dates', 'header', 'total', 'zero', 'where', 'asOf');
    return {
      ...texts,
      text: this.textColumns,
      // In a figure that takes a number there, it is not the name of a row.
      total: parseNumber(texts.total) ? undefined : texts.total,
      lang: nearest(this, 'lang') ?? 'en',
      named: named.filter((name) => name !== undefined),
    };
  }
}
