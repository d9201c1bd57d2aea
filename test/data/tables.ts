import {gridOfLines, gridOfObjects, type Raw} from '../../src/data/grid.js';
import {type Cell, type Column, readTable, type Table, type TableOptions} from '../../src/data/table.js';

/** The table of rows as a script gives them, or of lines below a header. */
export function tableOf(rows: readonly object[], options: Partial<TableOptions> = {}, problems: string[] = []): Table {
  const grid = Array.isArray(rows[0]) ? gridOfLines(rows as Raw[][], problems) : gridOfObjects(rows, problems);
  return readTable(grid ?? {header: [], rows: []}, {lang: 'en', ...options}, problems, null)!;
}

/** The same table, of which some cells of a column are known to be more than plain data say, or the column is. */
export const withCells = (
  table: Table,
  name: string,
  cells: Record<number, Partial<Cell>>,
  more: Partial<Column> = {},
): Table => ({
  ...table,
  columns: table.columns.map((column) =>
    column.name === name
      ? {
          ...column,
          problems: [],
          ...more,
          cells: (more.cells ?? column.cells).map((cell, row) => ({...cell, ...cells[row]})),
        }
      : column,
  ),
});
