import {markWords} from '../lib/mark.js';
import {rowsWords} from '../lib/rows.words.js';
import {tallyWords} from '../lib/tally.words.js';

export const mapOwnWords = {
  judged: '{fact}; highest: {names}, {value}; lowest: {lowNames}, {lowValue}.',
  /** What a colour stands for. */
  under: 'under {value}',
  between: '{from} to {to}',
  over: '{value} or more',
  none: 'no figure',
  /** The same of what is no single number, or about several regions together. */
  open: 'not counted',
  /** Before a list of regions and their values. */
  elsewhere: 'Not on the map:',
  noMap: 'The map could not be loaded. Its values:',
};

export const mapWords = {...markWords, ...rowsWords, ...tallyWords, ...mapOwnWords};

export type MapWords = typeof mapWords;
