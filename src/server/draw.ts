import {LitElementRenderer} from '@lit-labs/ssr/lib/lit-element-renderer.js';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {Parser} from 'htmlparser2';
import {parseHTML} from 'linkedom';
import {readInlineData} from '../element/content.js';
import type {FigureElement} from '../element/figure.js';
import {load} from '../element/load.js';
import {standFor} from '../element/page.js';
import {wordsCome} from '../element/words.js';
import * as classes from '../index.js';
import type {Problem} from '../lib/problem.js';

/** How a server draws the figures of a page. */
export interface DrawOptions {
  /** The language of a page that names none, such as `de` or `pt-BR`; `en` by default. */
  locale?: string;
  /** The day on which a timeline stands that says neither `now` nor `as-of`: `2019-11-09`; today by default. */
  asOf?: string;
  /** The address of the page, against which `src` and links are resolved. */
  base?: string;
  /** Who answers for `src`; the global `fetch` by default. */
  fetch?: typeof globalThis.fetch;
  /** Called with each problem of a figure, such as `value: expected a number, got "n/a"`, and the offset of its tag in `html`. */
  onProblem?: (problem: Problem, tag: string, offset: number) => void;
}

/** A figure of a page, and what has been drawn of it. */
export interface Drawing {
  /** The figure as its author wrote it. */
  figure: Element;
  place: Place;
  /** The language it is drawn in where its page names none. */
  lang: string;
  /** What stands in its shadow root; empty where nothing can be drawn, so that its author's HTML stays. */
  markup: string;
  css: string;
}

/** A figure in the text of a page: its open tag, and where its close tag begins and ends. */
interface Place {
  start: number;
  open: number;
  close: number;
  end: number;
}

type Figure = FigureElement<object, unknown>;

/** The tags of all figures, which are the names of their classes. */
const figureTags = Object.keys(classes).map((name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase());

const NUMBER = 'nutgraf-number';

const MARKERS = /<!--\/?lit-[^>]*-->|<!--\?-->|<\?>/g;
/** What an element draws that leaves everything to its author. */
const NOTHING = /^\s*<slot><\/slot>\s*$/;

/**
 * Each figure of a page in turn, but for those that a server has drawn already.
 * @param onPaper all of it, as it is printed, for no script will show more
 */
export async function* drawings(html: string, options: DrawOptions, onPaper = false): AsyncGenerator<Drawing> {
  const places = findTags(html);
  // Each figure carries the number of its tag, since a document has other figures than its text has tags: not those in a <template>.
  const numbered = places.map(({open}, i) => `${html.slice(places[i - 1]?.open ?? 0, open)} ${NUMBER}="${i}"`).join('');
  const {document} = parseHTML(numbered + html.slice(places.at(-1)?.open ?? 0));
  const baseURI = baseOf(document, options.base);
  for (const figure of document.querySelectorAll(`[${NUMBER}]:not([prerendered])`)) {
    const place = places[Number(figure.getAttribute(NUMBER))]!;
    figure.removeAttribute(NUMBER);
    Object.defineProperty(figure, 'baseURI', {value: baseURI});
    const lang = figure.closest('[lang]') ? '' : (options.locale ?? '');
    if (lang) figure.setAttribute('lang', lang);
    yield {figure, place, lang, ...(await draw(figure, options, place, onPaper))};
  }
}

/** What the addresses in a page are resolved against; a relative one leads nowhere where the page's own address is not known. */
function baseOf(document: Document, address = 'https://page.invalid/'): string {
  const href = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  return URL.canParse(href, address) ? new URL(href, address).href : address;
}

function findTags(html: string): Place[] {
  const places: Place[] = [];
  const open: Place[] = [];
  const parser: Parser = new Parser({
    onopentag: (name) => {
      if (!figureTags.includes(name)) return;
      const place = {start: parser.startIndex, open: parser.endIndex, close: html.length, end: html.length};
      places.push(place);
      open.push(place);
    },
    onclosetag: (name, implied) => {
      if (!figureTags.includes(name)) return;
      const end = implied ? parser.startIndex : parser.endIndex + 1;
      Object.assign(open.pop() ?? {}, {close: parser.startIndex, end});
    },
  });
  parser.end(html);
  return places;
}

async function draw(
  figure: Element,
  {asOf, fetch = globalThis.fetch, onProblem}: DrawOptions,
  {start}: Place,
  onPaper: boolean,
): Promise<{markup: string; css: string}> {
  const nothing = {markup: '', css: ''};
  const renderer = new LitElementRenderer(figure.localName);
  const element = renderer.element as unknown as Figure;
  const styles: string[] = [];
  element.addStyles = ({cssText}) => void styles.push(cssText);
  standFor(element, figure);
  for (const {name, value} of figure.attributes) renderer.setAttribute(name, value);
  if ('now' in element && !figure.matches('[now], [as-of]')) element.now = asOf;
  if ('printing' in element) element.printing = onPaper;
  const tell = (problems: readonly Problem[]): void =>
    problems.forEach((one) => onProblem?.(one, figure.localName, start));
  const src = figure.getAttribute('src');
  const inline = readInlineData(figure);
  if (src || inline) {
    const {value, problems} = await load(src ? {src} : {inline: inline!}, new AbortController().signal, {
      base: figure.baseURI,
      fetch,
    });
    tell(problems);
    if (value === undefined) return nothing;
    element.data = value;
  }
  renderer.connectedCallback();
  // What a figure needs it asks for as it is drawn.
  for (let rounds = 0; rounds < 4; rounds++) {
    element.render();
    await wordsCome();
    if (!element.awaited.length) break;
    await Promise.all(element.awaited);
  }
  const printed = await collectResult(
    renderer.renderShadow({
      elementRenderers: [LitElementRenderer],
      customElementInstanceStack: [renderer],
      customElementHostStack: [renderer],
      eventTargetStack: [],
      slotStack: [],
      deferHydration: false,
    }) ?? '',
  );
  tell(element.problems);
  const [, own = '', drawn = ''] = /^<style>(.*?)<\/style>(.*)$/s.exec(printed.replace(MARKERS, '')) ?? [];
  if (NOTHING.test(drawn)) return nothing;
  const rules: string[] = [];
  // A page's policy may allow a sheet; it never allows an attribute.
  const markup = drawn.replace(/(<[^<>]*) style="([^"]*)"/g, (_, before: string, style: string) => {
    if (!rules.includes(style)) rules.push(style);
    return `${before} data-style="${rules.indexOf(style)}"`;
  });
  const positions = rules.map((style, i) => `[data-style="${i}"]{${style}}`);
  return {markup, css: [own, ...styles, ...positions].join('')};
}
