import {toFragment} from './address.js';
import {complete, TEXT} from './complete.js';
import {frozen} from './frozen.js';
import {markup, ordinary} from './markup.js';
import {reading, robust} from './reading.js';

/**
 * The forms of a figure, by what a page lets through: unknown tags and a script; `data-*` and a script; frames; declarative shadow
 * roots; only plain HTML.
 */
export const FORMS = ['tag', 'data', 'frame', 'frozen', 'plain'] as const;
export type Form = (typeof FORMS)[number];

/** Where the library is published. */
export interface Library {
  /** The address of its version, with a slash at the end: `https://cdn.example/nutgraf@1.0.0/`, or a path such as `/nutgraf/`. */
  base: string;
  /** Hashes by file: `cdn/nutgraf.js`. */
  integrity: Record<string, string>;
}

/** A figure as its author wrote it, and what has been drawn of it. */
export interface Drawn {
  figure: Element;
  root: ParentNode;
  markup: string;
  css: string;
}

export interface SnippetOptions {
  /** Without the lines that a page needs once. */
  bare?: boolean;
  /** CSS pixels of a frame before its page says how high it is; by default what such a figure needs at 640 px. */
  height?: number;
  /** The address of the page it is for. */
  base?: string;
  /** Of a frame in a page that says nothing of it: `dark`, or `auto` for what the reader's system says; light by default. */
  theme?: string;
}

/** What an editor pastes to get a figure in this form. */
export function snippet(form: Form, drawn: Drawn, library: Library, options: SnippetOptions = {}): string {
  const {figure} = drawn;
  const read = (): Element => reading(figure, drawn.root);
  const lines = {
    tag: () => markup(complete(figure, read())),
    data: () => markup(ordinary(complete(figure, read()))),
    frame: () => framed(figure, read(), library, options),
    frozen: () => frozen(figure, read(), drawn),
    plain: () => frozen(figure, read()),
  }[form]();
  const page = options.bare ? '' : forPage(form, library);
  return page ? `${page}\n\n${lines}` : lines;
}

/** What a page needs once, before its first figure in this form. */
export function forPage(form: Form, {base, integrity}: Library): string {
  const attributes = (file: string): string => {
    const hash = integrity[file];
    return `"${base}${file}"${hash ? `\n  integrity="${hash}" crossorigin="anonymous"` : ''}`;
  };
  const script = (file: string): string => `<script type="module" src=${attributes(file)}></script>`;
  if (form === 'frame') return script('embed/frames.js');
  if (form !== 'tag' && form !== 'data') return '';
  const sheet = form === 'tag' ? 'cdn/nutgraf.css' : 'cdn/nutgraf-data.css';
  return `<link rel="stylesheet" href=${attributes(sheet)} />\n${script('cdn/nutgraf.js')}`;
}

/** The page that shows a figure in a frame. */
function frameAddress(figure: Element, library: Library, {base, theme}: SnippetOptions): string {
  const copy = figure.cloneNode(true) as Element;
  const lang = figure.closest('[lang]')?.getAttribute('lang');
  if (lang) copy.setAttribute('lang', lang);
  return `${library.base}embed/#${toFragment({figure: tight(markup(copy)), ...(base && {base}), ...(theme && {theme})})}`;
}

/** What a figure is called: by its author, or by its first words. */
export function titleOf(figure: Element, read: Element): string {
  const name = ['heading', 'label', 'speaker'].map((one) => figure.getAttribute(one)).find(Boolean);
  const text = (read.textContent ?? '').replace(/\s+/g, ' ').trim();
  return name ?? (text.length > 80 ? `${text.slice(0, 79)}…` : text);
}

function framed(figure: Element, read: Element, library: Library, options: SnippetOptions): string {
  const document = figure.ownerDocument;
  const frame = document.createElement('iframe');
  const title = titleOf(figure, read);
  const attributes = {
    src: frameAddress(figure, library, options),
    title,
    width: '100%',
    height: String(Math.round(options.height ?? heightOf(figure))),
    loading: 'lazy',
    // Whatever a source opens is a page like others.
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    allow: 'clipboard-write',
    style: 'border:0',
  };
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  // Filters that take frames away leave a quotation, and those that take both in expect it first.
  const text = document.createElement('blockquote');
  text.setAttribute('class', TEXT);
  const lang = figure.closest('[lang]')?.getAttribute('lang');
  if (lang) text.setAttribute('lang', lang);
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  // With a space, for editors to which this is no block.
  summary.append(`${title}\u00a0`);
  // A quotation in this one would end it for the filter of WordPress.
  for (const quote of read.querySelectorAll('blockquote')) quote.replaceWith(...quote.childNodes);
  details.append(summary, robust(read));
  text.append(details);
  return `${markup(text)}\n${markup(frame)}`;
}

/** Without the white space that is there for authors; data keep their lines. */
const tight = (html: string): string =>
  html
    .split(/(<script[^>]*>[^<]*)/)
    .map((text, i) => (i % 2 ? text : text.replace(/\n\s*/g, ' ').replace(/> </g, '><').replace(/ >/g, '>')))
    .join('');

/** About as many CSS pixels as a figure takes in a column of 640. */
export function heightOf(figure: Element): number {
  const rows = figure.querySelectorAll('tbody > tr, table > tr:nth-child(n + 2), ol > li').length;
  const [fixed = 0, perRow = 0] = HEIGHTS[figure.localName] ?? [];
  return fixed + perRow * rows;
}

const HEIGHTS: Record<string, [fixed: number, perRow: number]> = {
  'spending-gauge': [400, 0],
  'key-figure': [220, 0],
  'quote-card': [220, 0],
  'event-timeline': [110, 62],
  'ranking-chart': [190, 25],
  'trend-chart': [480, 0],
  'pledge-tally': [360, 3],
  'share-chart': [260, 25],
  'fact-table': [240, 33],
  'region-map': [600, 0],
};
