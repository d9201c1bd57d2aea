import {html, type TemplateResult} from 'lit';
import {cellsOf, type Table} from '../data/table.js';
import type {PartialDate} from '../lib/date.js';
import type {Problem} from '../lib/problem.js';
import {type Context, loadReading} from './figure.js';
import {readTable, type TableContent} from './table-content.js';
import {TableFigure} from './table-figure.js';
import {TableReader} from './table-reader.js';

/** Rows that are shown of a file that cannot be drawn. */
const SHOWN = 200;

/** What every figure of rows has: one table of its data. */
export abstract class RowsFigure<W extends object, C extends TableContent = TableContent> extends TableFigure<W, C> {
  readonly #reader = new TableReader();

  constructor(read: (host: Element) => C = readTable as (host: Element) => C) {
    super(read);
  }

  override get assumptions(): readonly string[] {
    return [...super.assumptions, ...this.#reader.assumptions];
  }

  protected override get cells(): (() => string[][]) | undefined {
    return this.#reader.cells;
  }

  /**
   * The table of the data. `undefined` where there are no rows, which is reported, and while the code that reads them is on its way.
   * @param named the columns whose numbers an attribute asks for
   */
  protected readRows(problems: Problem[], ...named: (string | undefined)[]): Table | undefined {
    const {given} = this;
    const {lines, caption} = this.content ?? {};
    return this.#reader.read({given, lines, caption}, this.tableOptions(named), (load) => this.later(load), problems);
  }

  /** Heading, note and source around the author's own table, or around the cells of a file. */
  protected override renderInstead(context: Context<W>): TemplateResult | undefined {
    const {table, needsReading} = this.#reader.made ?? {};
    if (needsReading || !(this.content?.lines ?? table)) return undefined;
    const [head = [], ...rows] = this.content?.lines || !table ? [] : cellsOf(table);
    return this.frame(
      context,
      rows.length
        ? html`<table>
            <thead>
              <tr>
                ${head.map((name) => html`<th scope="col">${name}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${rows.slice(0, SHOWN).map(
                (cells) =>
                  html`<tr>
                    ${cells.map((text) => html`<td>${text}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>`
        : html`<slot></slot>`,
    );
  }

  /** Names of columns, as dates in other spellings than ISO 8601; `undefined` while the code that reads them is on its way. */
  protected readDates(texts: readonly string[], problems: Problem[]): (PartialDate | null | undefined)[] | undefined {
    const code = this.later(loadReading);
    return code === undefined ? undefined : (code?.reading.readDates(texts, this.tableOptions([]), problems) ?? []);
  }
}
