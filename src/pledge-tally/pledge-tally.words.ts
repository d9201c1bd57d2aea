import {missingWords} from '../lib/missing.js';
import {rowsWords} from '../lib/rows.words.js';
import {tallyWords} from '../lib/tally.words.js';
import type {Plural} from '../lib/words.js';

/** What only the tally says; `{total}`, `{rows}` and `{met}` as in {@link tallyWords}. */
export const pledgeOwnWords = {
  /** The number that is seen first. */
  number: '{met} of {total}',
  /** The fact where the target is no number. */
  done: {one: '{met} of {rows} has met the target', other: '{met} of {rows} have met the target'} as Plural,
  doneAll: 'All {rows} have met the target',
  doneNone: 'None of {rows} has met the target',
  said: '{fact}.',
  /** The same with what the author calls the target. */
  saidNamed: '{fact} ({label}).',
  groupMet: 'Met',
  groupMissed: 'Not met',
  /** Those of which it is not known. */
  groupOpen: 'Not counted',
  /** Where there are too many to draw one by one; `{share}` is 1%. */
  scale: 'Each mark stands for {share}.',
  hint: 'Choose a mark to see its name.',
};

export const pledgeWords = {...missingWords, ...rowsWords, ...tallyWords, ...pledgeOwnWords};

export type PledgeWords = typeof pledgeWords;
