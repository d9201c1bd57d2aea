import {wellFormed} from './url.js';

/** As a text directive wants it: `-`, `,` and `&` are its own signs (https://wicg.github.io/scroll-to-text-fragment/). */
const directive = (words: string[]): string => encodeURIComponent(wellFormed(words.join(' '))).replaceAll('-', '%2D');

const ENDS = 5;

/**
 * The address of a passage in a page: `page#:~:text=first%20words,last%20words`.
 * An address that has a fragment already keeps it (`#part:~:text=…`); one that has a text directive is left alone.
 * @param passage text as it stands in that page
 */
export function textFragment(address: string, passage: string): string {
  if (address.includes(':~:')) return address;
  const words = passage.split(/\s+/u).filter(Boolean);
  if (!words.length) return address;
  const text =
    words.length > 2 * ENDS ? `${directive(words.slice(0, ENDS))},${directive(words.slice(-ENDS))}` : directive(words);
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${text}`;
}
