import type {Plural} from './words.js';

/** What figures of many rows say of them. */
export const rowsWords = {
  missing: 'No figure: {names}.',
  /** Names cut short: "Estonia, Latvia and 5 more". */
  more: {one: '{n} more', other: '{n} more'} as Plural,
  showAll: 'Show all {total}',
  showLess: 'Show fewer',
  /** Said, not shown, of a row. */
  met: 'meets the target',
  missed: 'misses the target',
};

export type RowsWords = typeof rowsWords;
