import type {Plural} from '../lib/words.js';

export const gaugeWords = {
  /** The fact, where the figure is money or a share of GDP that should be at least something. */
  spends: '{label} spends {value}',
  /** The fact of any other figure. */
  is: '{label}: {value}',
  noFigure: 'no figure',
  noFigureAlone: 'No figure',
  /** What the verdicts call the target. */
  target: 'the {value} target',
  limit: 'the {value} limit',
  named: 'the {value} {label}',
  /** What stands at the mark on the scale. */
  targetMark: '{value} target',
  limitMark: '{value} limit',
  namedMark: '{value} {label}',
  below: '{difference} below {target}',
  above: '{difference} above {target}',
  exactly: 'exactly at {target}',
  within: 'within {tolerance} of {target}',
  points: {one: '{n} point', other: '{n} points'} as Plural,
  judged: '{fact}, {verdict}',
  dated: '{sentence} ({when})',
  estimateOf: '{when} estimate',
  estimate: 'estimate',
  stop: '{sentence}.',
  /** The sentence and the one about the change after it. */
  changed: '{sentence} {change}',
  up: 'Up {difference} since {when}.',
  down: 'Down {difference} since {when}.',
  same: 'Unchanged since {when}.',
  upBefore: 'Up {difference} from {previous}.',
  downBefore: 'Down {difference} from {previous}.',
  sameBefore: 'Unchanged.',
  previous: '{value} in {when}',
  previousAlone: '{value} before',
};

export type GaugeWords = typeof gaugeWords;
