import {LitElementRenderer} from '@lit-labs/ssr/lib/lit-element-renderer.js';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {Parser} from 'htmlparser2';
import {parseHTML} from 'linkedom';
import {readInlineData} from '../element/content.js';
import type {FigureElement} from '../element/figure.js';
import {standFor} from '../element/page.js';
import {wordsCome} from '../element/words.js';
import * as classes from '../index.js';
import type {Problem} from '../lib/problem.js';
import {openSource, type Source, type SourceOptions} from './source.js';

/** How a server draws the figures of a page. */
export interface DrawOptions extends SourceOptions {
  /** The language of a page that names none, such as `de` or `pt-BR`; `en` by default. */
  locale?: string;
  /** The day on which a timeline stands that says neither `now` nor `as-of`: `2019-11-09`; today by default. */
  asOf?: string;
  /** Called with each problem of a figure, such as `value: expected a number, got "n/a"`, and the offset of its tag in `html`. */
  onProblem?: (problem: Problem, tag: string, offset: number) => void;
}

/** A figure of a page, and what has been drawn of it. */
export interface Drawing {
  /** The figure as its author wrote it; where that was ordinary markup, the tag it stands for, within it. */
  figure: Element;
  place: Place;
  /** The language it is drawn in where its page names none. */
  lang: string;
  /** What stands in its shadow root; empty where nothing can be drawn, so that its author's HTML stays. */
  markup: string;
  css: string;
}

/** A figure in the text of a page: its open tag, and where its close tag begins and ends. */
export interface Place {
  start: number;
  open: number;
  close: number;
  end: number;
  /** Of ordinary markup: where the open tags of what fills a slot end, and which slot. */
  slots?: {at: number; name: string}[];
}

type Figure = FigureElement<object, unknown>;

/** The attributes of each figure by its tag, which is the name of its class. */
export const figureAttributes = new Map(
  Object.entries(classes).map(([name, {observedAttributes}]) => [
    name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase(),
    observedAttributes,
  ]),
);

const NUMBER = 'nutgraf-number';

const ORDINARY = 'data-nutgraf';
/** What ordinary markup says of itself as of its figure. */
const OF_BOTH = /^(?:class|dir|id|lang)$/;

/** No browser that parses a page nests its elements deeper. */
const DEEPEST = 512;
/** What is nested deeper than this is an attack: reading it takes the square of its time. */
const REFUSED = 10_000;

const MARKERS = /<!--\/?lit-[^>]*-->|<!--\?-->|<\?>/g;
/** What an element draws that leaves everything to its author. */
const NOTHING = /^\s*<slot><\/slot>\s*$/;

/** What a server does not only for readers who have scripts. */
interface How {
  /** All of it, as it is printed, for no script will show more. */
  onPaper?: boolean;
  /** Those too that a server has drawn already. */
  again?: boolean;
}

/** Each figure of a page in turn, but for those that a server has drawn already. */
export async function* drawings(
  html: string,
  options: DrawOptions,
  {onPaper = false, again = false}: How = {},
): AsyncGenerator<Drawing> {
  const places = findFigures(html);
  // Each figure carries the number of its tag, since a document has other figures than its text has tags: not those in a <template>.
  const numbered = places.map(({open}, i) => `${html.slice(places[i - 1]?.open ?? 0, open)} ${NUMBER}="${i}"`).join('');
  const {document} = parseHTML(numbered + html.slice(places.at(-1)?.open ?? 0));
  const source = await openSource(options);
  const baseURI = baseOf(document, source.page);
  for (const found of document.querySelectorAll(`[${NUMBER}]${again ? '' : ':not([prerendered])'}`)) {
    const place = places[Number(found.getAttribute(NUMBER))]!;
    found.removeAttribute(NUMBER);
    flatten(found);
    const figure = place.slots ? upgraded(found) : found;
    if (again) figure.querySelector(':scope > template[shadowrootmode]')?.remove();
    Object.defineProperty(figure, 'baseURI', {value: baseURI});
    const lang = figure.closest('[lang]') ? '' : (options.locale ?? '');
    if (lang) figure.setAttribute('lang', lang);
    yield {figure, place, lang, ...(await draw(figure, options, source, place, onPaper))};
  }
}

/** What draws and reads a figure does so by recursion, which has an end: of what is nested deeper than in any browser the text is left. */
function flatten(figure: Element): void {
  let level = [...figure.children];
  for (let depth = 1; level.length && depth < DEEPEST; depth++) level = level.flatMap(({children}) => [...children]);
  for (const element of level) if (element.firstElementChild) element.textContent = String(element.textContent);
}

/** The tag that ordinary markup stands for, put into it as the loader does, and with what the page says of both. */
function upgraded(ordinary: Element): Element {
  const figure = ordinary.ownerDocument.createElement(ordinary.getAttribute(ORDINARY)!);
  // The last one that is set stands first.
  for (const {name, value} of [...ordinary.attributes].reverse()) {
    const fact = /^data-(?!on|style$|nutgraf$|drawn$)([a-z][a-z-]*)$/.exec(name)?.[1] ?? (OF_BOTH.test(name) && name);
    if (fact) figure.setAttribute(fact, value);
  }
  figure.append(...ordinary.childNodes);
  for (const child of figure.children) {
    const slot = child.getAttribute('data-slot');
    if (slot) child.setAttribute('slot', slot);
    child.removeAttribute('data-slot');
  }
  ordinary.append(figure);
  return figure;
}

/** What the addresses in a page are relative to. */
function baseOf(document: Document, address: string): string {
  const href = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  return URL.canParse(href, address) ? new URL(href, address).href : address;
}

function findFigures(html: string): Place[] {
  const places: Place[] = [];
  const open: (Place | undefined)[] = [];
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => {
      if (open.length > REFUSED)
        throw new Error('Its elements are nested more than 10,000 deep, which no browser shows.');
      const isOrdinary = figureAttributes.has(attributes[ORDINARY] ?? '') && !('data-drawn' in attributes);
      const slot = attributes['data-slot'];
      if (slot) open.at(-1)?.slots?.push({at: parser.endIndex, name: slot});
      const place = {start: parser.startIndex, open: parser.endIndex, close: html.length, end: html.length};
      if (figureAttributes.has(name)) open.push(place);
      else open.push(isOrdinary ? {...place, slots: []} : undefined);
    },
    onclosetag: (_, implied) => {
      const place = open.pop();
      // What can hold nothing holds no figure either.
      if (!place || parser.endIndex <= place.open) return;
      places.push(
        Object.assign(place, {close: parser.startIndex, end: implied ? parser.startIndex : parser.endIndex + 1}),
      );
    },
  });
  parser.end(html);
  return places.sort((a, b) => a.start - b.start);
}

async function draw(
  figure: Element,
  {asOf, onProblem}: DrawOptions,
  source: Source,
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
    const {value, problems} = await source.read(src ? {src} : {inline: inline!}, figure.baseURI);
    tell(problems);
    if (value === undefined) return nothing;
    element.data = value as object;
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
    if (!style) return before;
    if (!rules.includes(style)) rules.push(style);
    return `${before} data-style="${rules.indexOf(style)}"`;
  });
  const positions = rules.map((style, i) => `[data-style="${i}"]{${style}}`);
  return {markup, css: [own, ...styles, ...positions].join('')};
}
