/**
 * For a page with figures in frames: each becomes as high as its figure, light or dark as the page around it, and speaks its
 * language; an address that points into a figure leads there. Without this script a frame keeps the height in its tag.
 */
import {type FromPage, readFromFrame} from './messages.js';

const own = new URL('./', import.meta.url);
/** Pixels that a frame can have: a figure is never lower, and a page is never made longer than a long table by one. */
const [LOWEST, HIGHEST] = [40, 30_000];

const frames = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll('iframe')].filter(({src}) => src.startsWith(own.href));

const dark = matchMedia('(prefers-color-scheme: dark)');

function schemeOf(frame: Element): 'dark' | 'light' {
  const {colorScheme} = getComputedStyle(frame.parentElement ?? frame);
  const [first] = /dark|light/.exec(colorScheme) ?? ['light'];
  return colorScheme.includes('light') && colorScheme.includes('dark')
    ? dark.matches
      ? 'dark'
      : 'light'
    : (first as 'dark' | 'light');
}

function tell(frame: HTMLIFrameElement): void {
  const scheme = schemeOf(frame);
  // WordPress hides the frame that an oEmbed answer brings until it says how high it is, which nothing does that is hidden.
  // Without the same scheme on both sides a browser paints a ground under the frame.
  Object.assign(frame.style, {clip: '', colorScheme: scheme, position: '', visibility: ''});
  const message: FromPage = {
    nutgraf: 'page',
    address: location.href,
    lang: frame.closest('[lang]')?.getAttribute('lang') ?? '',
    dir: getComputedStyle(frame).direction,
    scheme,
  };
  // A sandboxed frame has no origin that could be named.
  frame.contentWindow?.postMessage(message, '*');
}

addEventListener('message', ({source, origin, data}) => {
  if (origin !== 'null' && origin !== own.origin) return;
  const frame = frames().find(({contentWindow}) => contentWindow === source);
  const message = frame && readFromFrame(data);
  if (!message) return;
  if (message.nutgraf === 'ready') tell(frame);
  if (message.nutgraf === 'here') frame.scrollIntoView({block: 'nearest'});
  if (message.nutgraf === 'link') history.pushState(null, '', `#${encodeURIComponent(message.id)}`);
  if (message.nutgraf === 'height') {
    frame.style.height = `${Math.min(Math.max(message.height, LOWEST), HIGHEST)}px`;
    // The figure is there, and says all that its text did.
    const text = frame.previousElementSibling;
    if (text instanceof HTMLQuoteElement && text.matches('.nutgraf-text, .wp-embedded-content')) text.hidden = true;
  }
});
const tellAll = (): void => frames().forEach(tell);
addEventListener('hashchange', tellAll);
addEventListener('popstate', tellAll);
dark.addEventListener('change', tellAll);
// One that waits below the view cannot say that the address points into it.
if (location.hash) for (const frame of frames()) frame.loading = 'eager';
// Those that were ready before this script came.
tellAll();
