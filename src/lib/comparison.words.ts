import {markWords} from './mark.js';
import {missingWords} from './missing.js';
import type {Plural} from './words.js';

/** What figures say that hold one number to others: to a target, and to an earlier number. */
export const comparisonWords = {
  ...markWords,
  ...missingWords,
  is: '{label}: {value}',
  /** What the verdicts call the target. */
  target: 'the {value} target',
  limit: 'the {value} limit',
  named: 'the {value} {label}',
  below: '{difference} below {target}',
  above: '{difference} above {target}',
  exactly: 'exactly at {target}',
  points: {one: '{n} point', other: '{n} points'} as Plural,
  judged: '{fact}, {verdict}',
  dated: '{sentence} ({when})',
  estimateOf: '{when} estimate',
  estimate: 'estimate',
  stop: '{sentence}.',
  /** The sentence and the one about the change after it. */
  changed: '{sentence} {change}',
  up: 'Up {difference} since {when}',
  down: 'Down {difference} since {when}',
  same: 'Unchanged since {when}',
  upBefore: 'Up {difference} from {previous}',
  downBefore: 'Down {difference} from {previous}',
  sameBefore: 'Unchanged',
  previousAlone: '{value} before',
};

export type ComparisonWords = typeof comparisonWords;
