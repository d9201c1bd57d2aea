import {parseHTML} from 'linkedom';
import {frozen} from '../forms/frozen.js';
import {reading} from '../forms/reading.js';
import {type DrawOptions, drawings} from './draw.js';

export interface FreezeOptions extends DrawOptions {
  /** Only what is read, with inline styles: for feeds, AMP and newsletters, whose filters know no shadow root. */
  plain?: boolean;
}

/**
 * A page with every figure in it as HTML that no script will ever touch: what is read of it (caption, sentence, rows, note
 * and source), and, unless `plain`, a declarative shadow root with all that paper shows. The rest of the page stays as it is,
 * byte for byte. Where a figure cannot be drawn, what its author wrote is what is read.
 */
export async function freeze(html: string, {plain = false, ...options}: FreezeOptions = {}): Promise<string> {
  let result = '';
  let from = 0;
  for await (const {figure, place, markup, css} of drawings(html, options, {onPaper: true})) {
    // A figure within one that has been frozen.
    if (place.start < from) continue;
    const read = reading(figure, rootOf(markup));
    result += html.slice(from, place.start) + frozen(figure, read, plain ? undefined : {markup, css});
    from = place.end;
  }
  return result + html.slice(from);
}

/** What has been drawn, to be read; where there is nothing, what fills its one slot. */
export const rootOf = (markup: string): ParentNode =>
  parseHTML(`<main>${markup || '<slot></slot>'}</main>`).document.querySelector('main')!;
