import type {Plural} from './words.js';

/** What figures of many rows say of them. `{total}` is a number, `{rows}` the same with what the author calls the rows (29 members). */
export const rowsWords = {
  /** Both ends, where there is no target. */
  range: 'Of {rows}, highest: {names}, {value}; lowest: {lowNames}, {lowValue}.',
  /** The only row. */
  only: '{names}: {value}.',
  /** Every row has the same figure. */
  allSame: 'All {rows}: {value}.',
  missing: 'No figure: {names}.',
  /** What is no single number, each with what the author typed: "Ward K (<5)". */
  notCounted: 'Not counted: {names}.',
  /** Names cut short: "Estonia, Latvia and 5 more". */
  more: {one: '{n} more', other: '{n} more'} as Plural,
  showAll: 'Show all {total}',
  showLess: 'Show fewer',
  /** Said, not shown, of a row. */
  met: 'meets the target',
  missed: 'misses the target',
};

export type RowsWords = typeof rowsWords;
