import {asPrinted} from '../forms/printed.js';
import {type DrawOptions, drawings} from './draw.js';

export interface PrerenderOptions extends DrawOptions {
  /** Of the page's policy (`style-src 'nonce-…'`), where it has one: it goes to the styles of each figure. */
  nonce?: string;
}

/** What acts does not, until the element is there to hear it; its room is kept where it is going to come. */
const still = ':host(:not(:defined)) .acts{visibility:hidden}@media (scripting:none){.acts{display:none!important}}';

/**
 * A page with every figure in it drawn: each tag gets a declarative shadow root, which browsers show without script; the element
 * takes its place once it has all that it needs. The rest of the page stays as it is, byte for byte. A figure that cannot be
 * drawn keeps what its author wrote.
 */
export async function prerender(html: string, {nonce, ...options}: PrerenderOptions = {}): Promise<string> {
  const style = nonce ? `<style nonce="${nonce.replace(/[^\w+/=-]/g, '')}">` : '<style>';
  let result = '';
  let from = 0;
  for await (const {place, lang, markup, css} of drawings(html, options)) {
    if (!markup) continue;
    result += `${html.slice(from, place.open)} prerendered${lang && ` lang="${lang}"`}><template shadowrootmode="open">`;
    result += `${style}${asPrinted(css, 'print,(scripting:none)')}${still}</style>${markup}</template>`;
    from = place.open + 1;
  }
  return result + html.slice(from);
}
