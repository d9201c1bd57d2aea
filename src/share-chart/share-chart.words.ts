import {rowsWords} from '../lib/rows.words.js';

/** What only the shares say. `{total}` is a number, `{rows}` the same with what the author calls the rows (28 members). */
export const shareOwnWords = {
  /** A part in a sentence: its share, its value and the whole. */
  part: '{share} ({value} of {whole})',
  /** In place of the whole, where not all parts are counted. */
  counted: 'the {whole} counted',
  largest: 'Largest of {rows}: {names}, {part}.',
  /** Several are the largest. */
  tied: 'Largest of {rows}: {names}, {value} of {whole} each.',
  even: 'All {rows}: {value} of {whole} each.',
  /** The only part. */
  alone: '{names}: {part}.',
  zero: 'Zero: {names}.',
  /** The small parts as one. */
  other: 'Other ({n})',
  /** What the parts leave of the whole. */
  rest: 'Rest',
};

export const shareWords = {...rowsWords, ...shareOwnWords};

export type ShareWords = typeof shareWords;
