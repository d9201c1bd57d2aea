import {comparisonWords} from '../lib/comparison.words.js';

/** What only the key figure says. */
export const keyFigureOwnWords = {
  /** The number before, beside the change from it. */
  earlier: '{when}: {value}',
  /** Names the table of the rows. */
  series: '{label}, {first} to {last}',
};

export const keyFigureWords = {...comparisonWords, ...keyFigureOwnWords};

export type KeyFigureWords = typeof keyFigureWords;
