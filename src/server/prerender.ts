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

export interface PrerenderOptions {
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

type Figure = FigureElement<object, unknown>;

/** An open tag in the text of a page: where it begins, and where it ends. */
interface Place {
  start: number;
  end: number;
}

/** The tags of all figures, which are the names of their classes. */
const figureTags = Object.keys(classes).map((name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase());

const NUMBER = 'nutgraf-number';

const MARKERS = /<!--\/?lit-[^>]*-->|<!--\?-->|<\?>/g;
/** What an element draws that leaves everything to its author. */
const NOTHING = /^(<style>[^<]*<\/style>)?\s*<slot><\/slot>\s*$/;
/** What acts does not, until the element is there to hear it; its room is kept where it is going to come. */
const still = ':host(:not(:defined)) .acts{visibility:hidden}@media (scripting:none){.acts{display:none!important}}';

/**
 * A page with every figure in it drawn: each tag gets a declarative shadow root, which browsers show without script; the element
 * takes its place once it has all that it needs. The rest of the page stays as it is, byte for byte. A figure that cannot be
 * drawn keeps what its author wrote.
 */
export async function prerender(html: string, options: PrerenderOptions = {}): Promise<string> {
  const places = findTags(html);
  // Each figure carries the number of its tag, since a document has other figures than its text has tags: not those in a <template>.
  const numbered = places.map(({end}, i) => `${html.slice(places[i - 1]?.end ?? 0, end)} ${NUMBER}="${i}"`).join('');
  const {document} = parseHTML(numbered + html.slice(places.at(-1)?.end ?? 0));
  if (options.base) Object.defineProperty(document, 'baseURI', {value: options.base});
  let result = '';
  let from = 0;
  for (const figure of document.querySelectorAll(`[${NUMBER}]:not([prerendered])`)) {
    const place = places[Number(figure.getAttribute(NUMBER))]!;
    figure.removeAttribute(NUMBER);
    const lang = figure.closest('[lang]') ? '' : (options.locale ?? '');
    if (lang) figure.setAttribute('lang', lang);
    const drawn = await draw(figure, options, place);
    if (!drawn) continue;
    result += `${html.slice(from, place.end)} prerendered${lang && ` lang="${lang}"`}>${drawn}`;
    from = place.end + 1;
  }
  return result + html.slice(from);
}

function findTags(html: string): Place[] {
  const places: Place[] = [];
  const parser: Parser = new Parser({
    onopentag: (name) => {
      if (figureTags.includes(name)) places.push({start: parser.startIndex, end: parser.endIndex});
    },
  });
  parser.end(html);
  return places;
}

async function draw(
  figure: Element,
  {asOf, base = 'https://page.invalid/', fetch = globalThis.fetch, onProblem}: PrerenderOptions,
  {start}: Place,
): Promise<string> {
  const renderer = new LitElementRenderer(figure.localName);
  const element = renderer.element as unknown as Figure;
  const styles: string[] = [];
  element.addStyles = ({cssText}) => void styles.push(cssText);
  standFor(element, figure);
  for (const {name, value} of figure.attributes) renderer.setAttribute(name, value);
  if ('now' in element && !figure.matches('[now], [as-of]')) element.now = asOf;
  const tell = (problems: readonly Problem[]): void =>
    problems.forEach((one) => onProblem?.(one, figure.localName, start));
  const src = figure.getAttribute('src');
  const inline = readInlineData(figure);
  if (src || inline) {
    const {value, problems} = await load(src ? {src} : {inline: inline!}, new AbortController().signal, {base, fetch});
    tell(problems);
    if (value === undefined) return '';
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
  const shadow = printed.replace(MARKERS, '');
  if (NOTHING.test(shadow)) return '';
  return `<template shadowrootmode="open">${shadow.replace('</style>', () => `${styles.join('')}${still}</style>`)}</template>`;
}
