/** The page of one figure, in a frame of another: the figure comes from its address, and what surrounds it by messages. */
import {cleaned} from './clean.js';
import {readFragment} from '../forms/address.js';
import {type FromFrame, readFromPage} from './messages.js';

/** Written by the build: the tags of all figures. */
declare const TAGS: readonly string[];

const tags = TAGS;

const root = document.documentElement;
const place = document.querySelector('main')!;

/** Where the page around it comes from, as far as a browser says so. */
const parentOrigin = location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin);

// What it tells is no secret, and a page may not say where it comes from.
const tell = (message: FromFrame): void => parent.postMessage(message, '*');

/** What an address points at; nothing where its percent signs say nothing. */
const idIn = (address: string): string => {
  try {
    return decodeURIComponent(address.split('#')[1] ?? '');
  } catch {
    return '';
  }
};

const pointsHere = (address: string): boolean => {
  const id = idIn(address);
  const find = (where: ParentNode): Element | null => (id ? where.querySelector(`#${CSS.escape(id)}`) : null);
  return !!(find(place) ?? find(place.firstElementChild?.shadowRoot ?? place));
};

const setAddress = (address: string): void => {
  root.dataset['nutgrafPage'] = address;
  dispatchEvent(new HashChangeEvent('hashchange'));
};

function show({figure, base, theme}: {figure: string; base?: string; theme?: string}): void {
  const parsed = new DOMParser().parseFromString(figure, 'text/html').body.firstElementChild;
  if (!parsed || !tags.includes(parsed.localName))
    return say(`Expected one of ${tags.join(', ')}; got "${parsed?.localName ?? figure.slice(0, 60)}".`);
  if (theme === 'dark' || theme === 'auto') root.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
  if (base && /^https?:/.test(base) && URL.canParse(base)) document.querySelector('base')!.href = base;
  const element = cleaned(parsed, tags, document);
  // A frame may not download; of what all figures offer, the link is left.
  const actions = element.getAttribute('actions')?.split(/\s+/);
  if (actions?.some((one) => one === 'data' || one === 'image'))
    element.setAttribute('actions', actions.filter((one) => one !== 'data' && one !== 'image').join(' '));
  root.lang = element.lang || root.lang;
  document.title = element.getAttribute('heading') ?? element.getAttribute('label') ?? document.title;
  place.append(element);
}

function say(sentence: string): void {
  place.textContent = sentence;
}

root.dataset['nutgrafPage'] = location.href.split('#')[0];
// Some who pass an address on cut off what stands behind "#".
const framed = readFragment((location.hash || location.search).slice(1));
if (typeof framed === 'string') say(framed);
else show(framed);

// The figure is in the address of this page, so what a link in it would put there goes to the page around it.
const follow = (address: string): void => {
  const id = idIn(address);
  if (id) tell({nutgraf: 'link', id});
};
history.pushState = (_state, _title, url) => follow(String(url));
addEventListener('click', (event) => {
  const link = event.composedPath().find((one): one is HTMLAnchorElement => one instanceof HTMLAnchorElement);
  const href = link?.getAttribute('href');
  if (event.defaultPrevented || !href?.startsWith('#')) return;
  event.preventDefault();
  follow(href);
});
addEventListener('message', ({source, origin, data}) => {
  if (source !== parent || parent === window || (parentOrigin && origin !== parentOrigin)) return;
  const page = readFromPage(data);
  if (!page) return;
  const own = place.firstElementChild;
  if (page.lang && !own?.hasAttribute('lang')) root.lang = page.lang;
  if (page.dir && !own?.hasAttribute('dir')) root.dir = page.dir;
  if (page.scheme && !own?.hasAttribute('theme')) root.style.colorScheme = page.scheme;
  setAddress(page.address);
  if (pointsHere(page.address)) tell({nutgraf: 'here'});
});

/** WordPress names a frame by this, and listens to those that know their name, in words of its own. */
const secret = /#\?secret=(\w+)$/.exec(location.hash)?.[1];

let height = 0;
new ResizeObserver(() => {
  const now = Math.ceil(root.getBoundingClientRect().height);
  if (now === height) return;
  height = now;
  tell({nutgraf: 'height', height});
  if (secret) parent.postMessage({message: 'height', value: height, secret}, '*');
}).observe(root);
tell({nutgraf: 'ready'});
