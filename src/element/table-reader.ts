import {type Made, makeTable, type Source, type SourceOptions} from '../data/source.js';
import {cellsOf, type Table} from '../data/table.js';
import type {Problem} from '../lib/problem.js';
import {loadReading} from './figure.js';

type Part = Awaited<ReturnType<typeof loadReading>>;

/** The table of a figure's data: made once for all that the figure says of it, and again where its data or options have changed. */
export class TableReader {
  #last?: {given: unknown; lines: unknown; key: string; made: Made};

  /** What was assumed where the data leave a question open, in the author's words. */
  get assumptions(): readonly string[] {
    return this.#last?.made.table?.assumptions ?? [];
  }

  get made(): Made | undefined {
    return this.#last?.made;
  }

  get cells(): (() => string[][]) | undefined {
    const table = this.#last?.made.table;
    return table && (() => cellsOf(table));
  }

  /**
   * @param later loads a part of the code: see `FigureElement.later`
   * @returns `undefined` where there are no rows, which is reported, and while the code that reads them is on its way
   */
  read(
    source: Source,
    options: SourceOptions,
    later: (load: () => Promise<Part>) => Part | null | undefined,
    problems: Problem[],
  ): Table | undefined {
    const {given, lines} = source;
    const key = JSON.stringify(options);
    const last = this.#last;
    let made = last && last.given === given && last.lines === lines && last.key === key ? last.made : undefined;
    made ??= makeTable(source, options);
    if (made.needsReading) {
      const code = later(loadReading);
      if (code !== undefined) made = makeTable(source, options, code?.reading ?? null);
    }
    this.#last = {given, lines, key, made};
    problems.push(...made.problems);
    return made.table;
  }
}
