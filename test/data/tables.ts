import {gridOfLines, gridOfObjects, type Raw} from '../../src/data/grid.js';
import {readTable, type Table, type TableOptions} from '../../src/data/table.js';

/** The table of rows as a script gives them, or of lines below a header. */
export function tableOf(rows: readonly object[], options: Partial<TableOptions> = {}, problems: string[] = []): Table {
  const grid = Array.isArray(rows[0]) ? gridOfLines(rows as Raw[][], problems) : gridOfObjects(rows, problems);
  return readTable(grid ?? {header: [], rows: []}, {lang: 'en', ...options}, problems, null)!;
}
