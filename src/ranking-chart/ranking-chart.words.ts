import {markWords} from '../lib/mark.js';
import {rowsWords} from '../lib/rows.words.js';
import type {Plural} from '../lib/words.js';

/**
 * `{total}` is a number, `{rows}` the same with what the author calls the rows (29 members); `{met}` is a number and
 * decides the form.
 */
export const rankingOwnWords = {
  /** How many reach the target, where the figures are money or a share of GDP. */
  spend: {
    one: '{met} of {rows} spends at least {target}',
    other: '{met} of {rows} spend at least {target}',
  } as Plural,
  spendAll: 'All {rows} spend at least {target}',
  spendNone: 'None of {rows} spends at least {target}',
  /** The same of any other figure. */
  reach: {one: '{met} of {rows} is at or above {target}', other: '{met} of {rows} are at or above {target}'} as Plural,
  reachAll: 'All {rows} are at or above {target}',
  reachNone: 'None of {rows} is at or above {target}',
  /** The same where the target is a limit. */
  keep: {one: '{met} of {rows} is at or below {target}', other: '{met} of {rows} are at or below {target}'} as Plural,
  keepAll: 'All {rows} are at or below {target}',
  keepNone: 'None of {rows} is at or below {target}',
  /** Who spends most; the number of names decides the form. */
  most: {one: '{names} spends most, {value}', other: '{names} spend most, {value}'} as Plural,
  highest: 'highest: {names}, {value}',
  lowest: 'lowest: {names}, {value}',
  judged: '{fact}; {extreme}.',
  /** Both ends, where there is no target. */
  range: 'Of {rows}, highest: {names}, {value}; lowest: {lowNames}, {lowValue}.',
  /** The only row. */
  only: '{names}: {value}.',
  /** Every row has the same figure. */
  allSame: 'All {rows}: {value}.',
  /** How many rose, beside an earlier column that its name stands for. */
  risen: 'Higher than {when}: {n} of {total}.',
};

export const rankingWords = {...markWords, ...rowsWords, ...rankingOwnWords};

export type RankingWords = typeof rankingWords;
