import {comparisonWords} from '../lib/comparison.words.js';

/** What only the gauge says. */
export const gaugeOwnWords = {
  /** The fact, where the figure is money or a share of GDP that should be at least something. */
  spends: '{label} spends {value}',
  within: 'within {tolerance} of {target}',
  previous: '{value} in {when}',
};

export const gaugeWords = {...comparisonWords, ...gaugeOwnWords};

export type GaugeWords = typeof gaugeWords;
