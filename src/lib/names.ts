import {formatCount, formatList} from './format.js';
import type {RowsWords} from './rows.words.js';
import {phrase, plural} from './words.js';

/** Names in a sentence before the rest is counted. */
const NAMES = 3;

/** Names as a sentence gives them, no more than a reader would read: "Estonia, Latvia, Poland and 5 more". */
export function listNames(names: readonly string[], locale: string, words: Pick<RowsWords, 'more'>): string {
  // One more name is as short as the count of it.
  const rest = names.length > NAMES + 1 ? names.length - NAMES : 0;
  if (!rest) return formatList(names, locale);
  const more = phrase(plural(words.more, rest, locale), {n: formatCount(rest, locale)});
  return formatList([...names.slice(0, NAMES), more], locale);
}

/** Sentences one after the other, as the language sets them; empty ones are left out. */
export const joinSentences = (sentences: readonly string[], locale: string): string =>
  sentences.filter(Boolean).join(locale.startsWith('ja') ? '' : ' ');
