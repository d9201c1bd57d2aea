import {parseHTML} from 'linkedom';
import {frozen} from '../forms/frozen.js';
import {reading} from '../forms/reading.js';
import {type DrawOptions, drawings} from './draw.js';

export interface FreezeOptions extends DrawOptions {
  /** Return only the text and numbers, with inline styles: for feeds, AMP and newsletters, whose filters remove shadow roots. */
  plain?: boolean;
}

/**
 * Replaces every figure of a page by HTML that needs no script: its text (caption, sentence, rows, note and source), and, unless `plain`,
 * a declarative shadow root with everything that print shows. The rest of the page stays the same, byte for byte. A figure that cannot
 * be drawn keeps the HTML inside its tag.
 */
export async function freeze(html: string, {plain = false, ...options}: FreezeOptions = {}): Promise<string> {
  let result = '';
  let from = 0;
  for await (const {figure, place, markup, css} of drawings(html, options, {onPaper: true})) {
    // This figure is inside one that has been frozen.
    if (place.start < from) continue;
    const read = reading(figure, rootOf(markup));
    result += html.slice(from, place.start) + frozen(figure, read, plain ? undefined : {markup, css});
    from = place.end;
  }
  return result + html.slice(from);
}

/** The shadow root as a document; if nothing has been drawn, a slot for the author's HTML. */
export const rootOf = (markup: string): ParentNode =>
  parseHTML(`<main>${markup || '<slot></slot>'}</main>`).document.querySelector('main')!;
