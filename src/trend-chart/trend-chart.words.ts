import {comparisonWords} from '../lib/comparison.words.js';
import {rowsWords} from '../lib/rows.words.js';

export const trendOwnWords = {
  /** How many lines are on the right side of the target at the end, and how many were at the start. */
  atLeast: 'At or above {target}: {now} ({when}); {before} ({earlier}).',
  atMost: 'At or below {target}: {now} ({when}); {before} ({earlier}).',
  of: '{n} of {total}',
  /** Both ends of many lines. */
  ends: '{when}, highest: {name}, {value}; lowest: {lowName}, {lowValue}.',
  /** One point, as it is read out. */
  point: '{name}, {when}: {value}',
  dashed: 'Dashed: estimates.',
  /** The scale that all panels share. */
  scale: 'Each panel: {low} to {high}.',
};

export const trendWords = {...comparisonWords, ...rowsWords, ...trendOwnWords};

export type TrendWords = typeof trendWords;
