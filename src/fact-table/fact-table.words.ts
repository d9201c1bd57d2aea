import {rowsWords} from '../lib/rows.words.js';
import type {Plural} from '../lib/words.js';

/** `{rows}` is a number of rows with what they are called (29 members); `{n}` is a number, which decides the form. */
export const tableOwnWords = {
  rows: {one: '{n} row', other: '{n} rows'} as Plural,
  total: '{rows}.',
  /** The ends of one column. */
  ends: '{column}, highest: {names}, {value}; lowest: {lowNames}, {lowValue}.',
  every: '{column}: {value} in every row.',
  /** Of the only row that has a figure. */
  only: '{column}: {names}, {value}.',
  /** The two sides of a target: said in a cell, and counted below the sentence. */
  above: 'at or above {target}',
  below: 'below {target}',
  counted: '{what}: {n}',
  search: 'Search',
  clear: 'Clear the search',
  found: {one: '{n} row found', other: '{n} rows found'} as Plural,
  notFound: 'No row found',
  ascending: 'Sorted by {column}, ascending',
  descending: 'Sorted by {column}, descending',
  given: 'In the order given',
  showMore: 'Show {n} more',
  shown: 'Rows shown: {shown} of {total}',
};

export const tableWords = {
  ...rowsWords,
  /** A translation has it among the words of comparison. */
  noFigure: 'no figure',
  ...tableOwnWords,
};

export type TableWords = typeof tableWords;
