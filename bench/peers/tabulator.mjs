// As https://tabulator.info/docs says of picked modules.
import {SortModule, Tabulator} from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.min.css';

Tabulator.registerModule([SortModule]);

export const table = (root, {rows, columns}) =>
  new Tabulator(root, {
    height: '400px',
    layout: 'fitColumns',
    data: rows.map((row) => Object.fromEntries(row.map((cell, i) => [`c${i}`, cell]))),
    columns: columns.map((title, i) => ({title, field: `c${i}`})),
  });
