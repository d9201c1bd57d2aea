import {markWords} from '../lib/mark.js';
import {rowsWords} from '../lib/rows.words.js';
import {tallyWords} from '../lib/tally.words.js';
import type {Plural} from '../lib/words.js';

/** `{total}` is a number, `{rows}` the same with what the author calls the rows (29 members). */
export const rankingOwnWords = {
  /** Who spends most; the number of names decides the form. */
  most: {one: '{names} spends most, {value}', other: '{names} spend most, {value}'} as Plural,
  highest: 'highest: {names}, {value}',
  lowest: 'lowest: {names}, {value}',
  judged: '{fact}; {extreme}.',
  /** How many rose, beside an earlier column that its name stands for. */
  risen: 'Higher than {when}: {n} of {total}.',
};

export const rankingWords = {...markWords, ...rowsWords, ...tallyWords, ...rankingOwnWords};

export type RankingWords = typeof rankingWords;
