import type {Reading} from '../table.js';

/** All that is read beyond plain data: other notations, dates as people write them, merged cells, other shapes of JSON. It loads when a cell or a file needs it. */
export const reading: Reading = {
  readColumns: (columns) =>
    columns.map(() => {
      throw new Error('no');
    }),
  selectRows: (table) => table,
  gridOfLines: () => undefined,
  gridOfJson: () => undefined,
  readDates: () => {
    throw new Error('no');
  },
};
