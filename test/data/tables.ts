import {type Grid, gridOfLines, gridOfObjects, type Raw} from '../../src/data/grid.js';
import {readTable, type Table, type TableOptions} from '../../src/data/table.js';

/** The table of rows as a script gives them, or of lines below a header. */
export function tableOf(rows: readonly object[], options: Partial<TableOptions> = {}, problems: string[] = []): Table {
  const isLines = Array.isArray(rows[0]);
  const [header = [], ...lines] = rows as readonly Raw[][];
  const grid: Grid = (isLines ? gridOfLines(header, lines, problems) : gridOfObjects(rows, problems)) ?? {
    header: [],
    rows: [],
  };
  return readTable(grid, {lang: 'en', ...options}, problems, null)!;
}
