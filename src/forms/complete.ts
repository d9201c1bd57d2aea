/**
 * A tag whose content says all that its figure does, so that no fact goes where the tag is taken away: what its author left to the
 * attributes, to a file, or to the figure to work out stands there as text. A page shows it only where there is no figure.
 */

import {robust} from './reading.js';

/** The class of what repeats a figure in words. */
export const TEXT = 'nutgraf-text';

const NUMBERS = /\d+(?:[.,]\d+)*/g;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * @param figure as its author wrote it
 * @param read what {@link reading} makes of it
 */
export function complete(figure: Element, read: Element): Element {
  const copy = figure.cloneNode(true) as Element;
  const document = figure.ownerDocument;
  // Of a figure that was completed before it was changed.
  for (const text of copy.querySelectorAll(`:scope > .${TEXT}`)) text.remove();
  const own = textOf(copy);
  const ownNumbers = new Set(own.match(NUMBERS));
  const ownDates = new Set([...copy.querySelectorAll('time[datetime]')].map((time) => time.getAttribute('datetime')));
  const attributes = new Set([...figure.attributes].flatMap(({value}) => value.match(WORDS) ?? []));
  const lacks = (words: Iterable<string>): boolean => [...words].some((word) => !own.includes(word));
  /** Whether it says a number, a name or a word of the author's that the content of the tag does not. */
  const saysMore = (block: Element): boolean => {
    const said = block.cloneNode(true) as Element;
    // A date is the same however the author wrote it.
    for (const time of said.querySelectorAll('time[datetime]'))
      if (ownDates.has(time.getAttribute('datetime'))) time.remove();
    const text = said.textContent ?? '';
    const names = [...said.querySelectorAll('bdi')].flatMap((name) => name.textContent?.match(WORDS) ?? []);
    return (
      [...text.matchAll(NUMBERS)].some(([number]) => !ownNumbers.has(number)) ||
      lacks(names) ||
      lacks((text.match(WORDS) ?? []).filter((word) => attributes.has(word)))
    );
  };

  const before = document.createElement('div');
  const after = document.createElement('div');
  const hasTable = copy.querySelector('table') !== null;
  for (const block of [...read.children]) {
    if (block.localName === 'table') {
      // Where the author's is, its room is kept; a figure whose rows come from elsewhere does not look at it.
      if (!hasTable) copy.append(block);
      continue;
    }
    if (/^[ou]l$/.test(block.localName)) {
      const items = [...block.children];
      const more = items.filter(saysMore);
      if (more.length < items.length) {
        // Some items of a list are none: its numbers would be others.
        for (const item of more) {
          const line = document.createElement('p');
          line.append(...item.childNodes);
          after.append(line);
        }
        continue;
      }
    }
    if (!saysMore(block)) continue;
    if (block.localName === 'figcaption') before.append(...block.childNodes);
    else after.append(block);
  }
  for (const styled of [copy, before, after].flatMap((one) => [...one.querySelectorAll('[style]')]))
    styled.removeAttribute('style');
  for (const text of [before, after]) robust(text).setAttribute('class', TEXT);
  if (before.firstChild) copy.prepend(before);
  if (after.firstChild) copy.append(after);
  return copy;
}

function textOf(figure: Element): string {
  const copy = figure.cloneNode(true) as Element;
  for (const silent of copy.querySelectorAll('script, style, template')) silent.remove();
  return copy.textContent ?? '';
}
