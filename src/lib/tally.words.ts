import type {Plural} from './words.js';

/**
 * How many of all reach a target, in words. `{total}` is a number, `{rows}` the same with what the author calls the rows (29
 * members); `{met}` is a number and decides the form.
 */
export const tallyWords = {
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
};

export type TallyWords = typeof tallyWords;
