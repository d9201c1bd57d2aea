import type {Table} from '../data/table.js';
import type {Problem} from '../lib/problem.js';
import {readTable, type TableContent} from './table-content.js';
import {TableFigure} from './table-figure.js';
import {TableReader} from './table-reader.js';

/** What every figure of rows has: one table of its data. */
export abstract class RowsFigure<W extends object, C extends TableContent = TableContent> extends TableFigure<W, C> {
  readonly #reader = new TableReader();

  constructor(read: (host: Element) => C = readTable as (host: Element) => C) {
    super(read);
  }

  /** What was assumed where the data leave a question open, in the author's words. */
  get assumptions(): readonly string[] {
    return this.#reader.assumptions;
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
}
