import {formatCount} from './format.js';
import {formatFigure} from './format-figure.js';
import type {Terms} from './mark.js';
import type {Figure} from './number.js';
import {isSpending} from './spending.js';
import type {TallyWords} from './tally.words.js';
import {phrase, type Plural, plural} from './words.js';

/** How many of all reach a target, and which do. Leaves out who they are, and where that is said. */

/** Whether a target is to be reached, or not to be passed. */
export const GOALS = ['at-least', 'at-most'] as const;

type Goal = (typeof GOALS)[number];

/** Whether a figure is on the right side of a target; exactly on it, it is. */
export const meets = ({value}: Figure, target: Figure, goal: Goal): boolean =>
  goal === 'at-most' ? value <= target.value : value >= target.value;

/** The same of a figure of which only the bounds are known, whether or not they belong to it; `undefined` where they leave it open. */
export function boundsMeet(
  {low = -Infinity, high = Infinity}: {low?: number; high?: number} = {},
  {value}: Figure,
  goal: Goal,
): boolean | undefined {
  if (goal === 'at-most') return high <= value ? true : low > value ? false : undefined;
  return low >= value ? true : high < value ? false : undefined;
}

/** What phrases call all rows: how many, and that with their name behind. */
export function countsOf(total: number, label: string | undefined, locale: string): {total: string; rows: string} {
  const count = formatCount(total, locale);
  return {total: count, rows: label ? `${count}\u00a0${label}` : count};
}

/** Whether a sentence says that somebody spends: see {@link isSpending}; a limit is kept, whatever it is of. */
export const isSpent = (goal: Goal, {style: {unit, currency}, about}: Omit<Terms<unknown>, 'words'>): boolean =>
  goal === 'at-least' && isSpending(unit, currency, about);

interface Tally {
  met: number;
  total: number;
  /** What the rows are: "members". */
  label: string | undefined;
}

/** "7 of 29 members spend at least 2% of GDP", or all of them, or none. */
export function tallyText(tally: Tally, target: Figure, goal: Goal, terms: Terms<TallyWords>): string {
  const {style, locale, words} = terms;
  // Nobody spends less than nothing.
  const verb = goal === 'at-most' ? 'keep' : target.value > 0 && isSpent(goal, terms) ? 'spend' : 'reach';
  const text = formatFigure(target, locale, style).text;
  return countText(tally, [words[verb], words[`${verb}All`], words[`${verb}None`]], locale, text);
}

/** The one of three sentences, of some, of all and of none, that is true; the phrases of all are in the plural. */
export function countText(
  {met, total, label}: Tally,
  [some, all, none]: readonly [Plural, string, string],
  locale: string,
  target = '',
): string {
  const form = met === total && total > 1 ? all : met ? plural(some, met, locale) : none;
  return phrase(form, {...countsOf(total, label, locale), met: formatCount(met, locale), target});
}
