import {markWords} from '../lib/mark.js';
import {rowsWords} from '../lib/rows.words.js';

/** `{total}` is a number, `{rows}` the same with what the author calls the regions (29 members); `{met}` is a number. */
export const mapOwnWords = {
  /** How many reach the target, or keep to it where it is a limit. */
  atLeast: '{met} of {rows} at or above {target}',
  atMost: '{met} of {rows} at or below {target}',
  judged: '{fact}; highest: {names}, {value}; lowest: {lowNames}, {lowValue}.',
  range: 'Of {rows}, highest: {names}, {value}; lowest: {lowNames}, {lowValue}.',
  /** The only value there is. */
  only: '{names}: {value}.',
  /** Every region has the same figure. */
  allSame: 'All {rows}: {value}.',
  /** What a colour stands for. */
  under: 'under {value}',
  between: '{from} to {to}',
  over: '{value} or more',
  none: 'no figure',
  /** Before a list of regions and their values. */
  elsewhere: 'Not on the map:',
  noMap: 'The map could not be loaded. Its values:',
};

export const mapWords = {...markWords, ...rowsWords, ...mapOwnWords};

export type MapWords = typeof mapWords;
