import {wellFormed} from '../lib/url.js';
import {pageAddress} from './page.js';

/**
 * Puts an id into the address of the page, without the browser's own search for the target: it would find the author's hidden `<li>` and take
 * the focus there. A link of the figure's own would leave a page that has a `<base>`.
 */
export function setAddress(id: string): void {
  const {href} = new URL(`#${encodeURIComponent(wellFormed(id))}`, pageAddress());
  try {
    history.pushState(null, '', href);
  } catch {
    // An iframe without an address of its own.
    location.hash = id;
  }
}
