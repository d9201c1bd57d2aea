import {property} from 'lit/decorators.js';
import {type Made, makeTable, type SourceOptions} from '../data/source.js';
import {cellsOf, type Table} from '../data/table.js';
import {parseNumber} from '../lib/number.js';
import type {Problem} from '../lib/problem.js';
import {FigureElement} from './figure.js';
import {nearest} from './locale.js';
import {readTable, type TableContent} from './table-content.js';

const loadReading = () => import('../data/reading/reading.js');

/** What every figure with rows has: one table of its data, and attributes that say how to read it. */
export abstract class RowsFigure<W extends object, C extends TableContent = TableContent> extends FigureElement<W, C> {
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

  #made?: {given: unknown; lines: unknown; key: string; made: Made};

  constructor(read: (host: Element) => C = readTable as (host: Element) => C) {
    super(read);
  }

  /** What was assumed where the data leave a question open, in the author's words. */
  get assumptions(): readonly string[] {
    return this.#made?.made.table?.assumptions ?? [];
  }

  /** The columns to read as text: those of the attribute, and those that a figure reads by itself. */
  protected get textColumns(): string | undefined {
    return this.texts('text').text;
  }

  protected override get cells(): (() => string[][]) | undefined {
    const table = this.#made?.made.table;
    return table && (() => cellsOf(table));
  }

  /**
   * The table of the data, read once for all that the figure says of it. `undefined` where there are no rows, which is reported, and while
   * the code that reads them is on its way.
   * @param named the columns whose numbers an attribute asks for
   */
  protected readRows(problems: Problem[], ...named: (string | undefined)[]): Table | undefined {
    const {given} = this;
    const {lines, caption} = this.content ?? {};
    const texts = this.texts('numbers', 'dates', 'header', 'total', 'zero', 'where', 'asOf');
    const options: SourceOptions = {
      ...texts,
      text: this.textColumns,
      // In a figure that takes a number there, it is not the name of a row.
      total: parseNumber(texts.total) ? undefined : texts.total,
      lang: nearest(this, 'lang') ?? 'en',
      named: named.filter((name) => name !== undefined),
    };
    const key = JSON.stringify(options);
    const last = this.#made;
    let made = last && last.given === given && last.lines === lines && last.key === key ? last.made : undefined;
    made ??= makeTable({given, lines, caption}, options);
    if (made.needsReading) {
      const code = this.later(loadReading);
      if (code !== undefined) made = makeTable({given, lines, caption}, options, code?.reading ?? null);
    }
    this.#made = {given, lines, key, made};
    problems.push(...made.problems);
    return made.table;
  }
}
