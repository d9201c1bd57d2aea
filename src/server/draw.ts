import {LitElementRenderer} from '@lit-labs/ssr/lib/lit-element-renderer.js';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {Parser} from 'htmlparser2';
import {parseHTML} from 'linkedom';
import {readInlineData} from '../element/content.js';
import type {FigureElement} from '../element/figure.js';
import {nearest} from '../element/locale.js';
import {standFor} from '../element/page.js';
import {wordsCome} from '../element/words.js';
import * as classes from '../index.js';
import type {Problem} from '../lib/problem.js';
import {openSource, type Source, type SourceOptions} from './source.js';

/** Options for drawing the figures of a page. */
export interface DrawOptions extends SourceOptions {
  /** The language of figures without a `lang` attribute on or around them, such as `de` or `pt-BR`; `en` by default. */
  locale?: string;
  /** Today’s date for timelines without `now` or `as-of`, such as `2019-11-09`; the current day by default. */
  asOf?: string;
  /** Called with each problem of a figure, such as `value: expected a number, got "n/a"`, and the offset of its tag in `html`. An error that it throws ends the drawing. */
  onProblem?: (problem: Problem, tag: string, offset: number) => void;
}

/** A figure of a page, and its drawing. */
export interface Drawing {
  /** The figure as its author wrote it; for ordinary markup, the tag that was put into it. */
  figure: Element;
  place: Place;
  /** The language from the options; empty if the page itself has a `lang`. */
  lang: string;
  /** The HTML of its shadow root; empty if nothing can be drawn, so that the author's HTML shows. */
  markup: string;
  css: string;
  /** What it assumed where its data leave a question open. */
  assumptions?: readonly string[];
}

/** The offsets of a figure in a page: its open tag, and the start and end of its close tag. */
export interface Place {
  start: number;
  open: number;
  close: number;
  end: number;
  /** For ordinary markup: the name of each filled slot, and the offset where the open tag of its content ends. */
  slots?: {at: number; name: string}[];
}

type Figure = FigureElement<object, unknown>;

/** The attributes of each figure by its tag, which comes from the name of its class. */
export const figureAttributes = new Map(
  Object.entries(classes).map(([name, {observedAttributes}]) => [
    name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase(),
    observedAttributes,
  ]),
);

const NUMBER = 'nutgraf-number';

const ORDINARY = 'data-nutgraf';
/** Attributes that ordinary markup shares with its figure. */
const OF_BOTH = /^(?:class|dir|id|lang)$/;

/** Browsers nest the elements of a page no deeper. */
const DEEPEST = 512;
/** Deeper nesting is an attack: the time to read it grows with the square of the depth. */
const REFUSED = 10_000;

/** Elements that may be in a figure but end a paragraph. The parser used here does not end it. Source: HTML Standard, "in body" insertion mode. */
const ENDS_PARAGRAPH = 'blockquote, div, dl, figure, h1, h2, h3, h4, h5, h6, ol, p, pre, section, table, ul';

const MARKERS = /<!--\/?lit-[^>]*-->|<!--\?-->|<\?>/g;
/** The drawing of an element that shows only its author's HTML. */
const NOTHING = /^\s*<slot><\/slot>\s*$/;

interface How {
  /** Draw everything that print shows, because no script will. */
  onPaper?: boolean;
  /** Draw figures again that a server has already drawn. */
  again?: boolean;
}

/** Draws the figures of a page one after another, except those that a server has already drawn. */
export async function* drawings(
  html: string,
  options: DrawOptions,
  {onPaper = false, again = false}: How = {},
): AsyncGenerator<Drawing> {
  const places = findFigures(html);
  // Each figure gets the number of its tag, since not every tag in the text is a figure in the document: some are in a <template>.
  const numbered = places.map(({open}, i) => `${html.slice(places[i - 1]?.open ?? 0, open)} ${NUMBER}="${i}"`).join('');
  const {document} = parseHTML(numbered + html.slice(places.at(-1)?.open ?? 0));
  const source = await openSource(options);
  const baseURI = baseOf(document, source.page);
  for (const found of document.querySelectorAll(`[${NUMBER}]${again ? '' : ':not([prerendered])'}`)) {
    const place = places[Number(found.getAttribute(NUMBER))]!;
    found.removeAttribute(NUMBER);
    lowerCase(found);
    flatten(found);
    const figure = place.slots ? upgraded(found) : found;
    if (again) figure.querySelector(':scope > template[shadowrootmode]')?.remove();
    Object.defineProperty(figure, 'baseURI', {value: baseURI});
    const lang = figure.closest('[lang]') ? '' : (options.locale ?? '');
    if (lang) figure.setAttribute('lang', lang);
    const drawn = await draw(figure, options, source, place, onPaper);
    const ending = figure.closest('p') && figure.querySelector(ENDS_PARAGRAPH);
    if (ending)
      options.onProblem?.(
        `inside a <p>, which ends where the <${ending.localName}> begins, so the tag is empty in a browser; put it outside the paragraph`,
        figure.localName,
        place.start,
      );
    yield {figure, place, lang, ...drawn};
  }
}

/** Writes the names of attributes as HTML reads them, which the parser does not. */
function lowerCase(figure: Element): void {
  for (const {name, value} of [...figure.attributes]) {
    const lower = name.toLowerCase();
    if (lower === name) continue;
    figure.removeAttribute(name);
    if (!figure.hasAttribute(lower)) figure.setAttribute(lower, value);
  }
}

/** Replaces elements that are nested deeper than in any browser by their text, because figures are drawn and read recursively. */
function flatten(figure: Element): void {
  let level = [...figure.children];
  for (let depth = 1; level.length && depth < DEEPEST; depth++) level = level.flatMap(({children}) => [...children]);
  for (const element of level) if (element.firstElementChild) element.textContent = String(element.textContent);
}

/** Puts the tag of the figure into ordinary markup, as the loader does. */
function upgraded(ordinary: Element): Element {
  const figure = ordinary.ownerDocument.createElement(ordinary.getAttribute(ORDINARY)!);
  // The attribute that is set last comes first.
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
        throw new Error('Elements are nested more than 10,000 levels deep, which no browser shows.');
      const isOrdinary = figureAttributes.has(attributes[ORDINARY] ?? '') && !('data-drawn' in attributes);
      const slot = attributes['data-slot'];
      if (slot) open.at(-1)?.slots?.push({at: parser.endIndex, name: slot});
      const place = {start: parser.startIndex, open: parser.endIndex, close: html.length, end: html.length};
      if (figureAttributes.has(name)) open.push(place);
      else open.push(isOrdinary ? {...place, slots: []} : undefined);
    },
    onclosetag: (_, implied) => {
      const place = open.pop();
      // A void element has no figure in it.
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
): Promise<Pick<Drawing, 'markup' | 'css' | 'assumptions'>> {
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
  let ofFile: readonly string[] = [];
  const src = figure.getAttribute('src');
  const inline = readInlineData(figure);
  if (src || inline) {
    const {
      value,
      problems,
      note,
      source: publisher,
      assumptions = [],
    } = await source.read(src ? {src} : {inline: inline!}, figure.baseURI, {
      lang: nearest(figure, 'lang'),
      isFact: element.tellsOneFact,
    });
    tell(problems);
    if (value === undefined) return nothing;
    element.data = value as object;
    element.said = {note, source: publisher};
    ofFile = assumptions;
  }
  renderer.connectedCallback();
  // A figure requests what it needs while it is drawn.
  // Until its words are there it draws nothing, and requests nothing else.
  element.render();
  await wordsCome();
  for (let rounds = 0; rounds < 4; rounds++) {
    element.render();
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
  // A page's policy may allow a style sheet, but never a style attribute.
  const markup = drawn.replace(/(<[^<>]*) style="([^"]*)"/g, (_, before: string, style: string) => {
    if (!style) return before;
    if (!rules.includes(style)) rules.push(style);
    return `${before} data-style="${rules.indexOf(style)}"`;
  });
  const positions = rules.map((style, i) => `[data-style="${i}"]{${style}}`);
  return {markup, css: [own, ...styles, ...positions].join(''), assumptions: [...ofFile, ...element.assumptions]};
}
