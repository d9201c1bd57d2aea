import type {Column, Reading} from '../table.js';
import {gridOfTable} from './html.js';
import {selectRows} from './where.js';

/**
 * All that is read beyond plain data: other notations, dates as people write them, merged cells, other shapes of JSON. It loads when a
 * cell or a file needs it.
 */
export const reading: Reading = {
  readColumns: (columns): Column[] =>
    columns.map(() => {
      throw new Error('no');
    }),
  selectRows,
  gridOfLines: gridOfTable,
  gridOfJson: () => undefined,
};
