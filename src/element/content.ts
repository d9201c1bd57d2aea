import type {LitElement, ReactiveController} from 'lit';
import type {RichText, Run} from '../lib/rich-text.js';

const BLOCKS = /^(P|DIV|LI|UL|OL|DL|DT|DD|SECTION|ARTICLE|BLOCKQUOTE|H[1-6]|BR)$/;
// SVG's own are in small letters.
const SILENT = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/i;

/**
 * Reads emphasis, links, languages and paragraphs out of child HTML.
 * @param skip elements that belong to something else (a `<time>`, a `<footer>`)
 */
export function readRichText(root: Node, skip: (element: Element) => boolean = () => false): RichText {
  const paragraphs: RichText = [[]];
  const walk = (node: Node, marks: Omit<Run, 'text'>): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) paragraphs.at(-1)?.push({...marks, text: child.nodeValue ?? ''});
      if (!(child instanceof Element) || SILENT.test(child.tagName) || skip(child)) continue;
      const block = BLOCKS.test(child.tagName);
      if (block) paragraphs.push([]);
      walk(child, {...marks, ...marksOf(child)});
      if (block) paragraphs.push([]);
    }
  };
  walk(root, {});
  return paragraphs.map(trimmed).filter((runs) => runs.length);
}

function marksOf(element: Element): Omit<Run, 'text'> {
  const lang = element.getAttribute('lang');
  return {
    ...(/^(STRONG|B)$/.test(element.tagName) && {strong: true}),
    ...(/^(EM|I|CITE)$/.test(element.tagName) && {em: true}),
    ...(element instanceof HTMLAnchorElement &&
      element.hasAttribute('href') && {href: element.getAttribute('href') ?? ''}),
    ...(lang && {lang}),
  };
}

/** Without the white space that only indents the source; within the text all stays as typed. */
function trimmed(runs: Run[]): Run[] {
  const first = runs.findIndex((run) => run.text.trim());
  const last = runs.findLastIndex((run) => run.text.trim());
  return runs.slice(first < 0 ? runs.length : first, last + 1).map((run, i, {length}) => {
    let {text} = run;
    if (i === 0) text = text.trimStart();
    if (i === length - 1) text = text.trimEnd();
    return {...run, text};
  });
}

/** An inline `<script type="application/json">` or `text/csv` child. */
export interface InlineData {
  text: string;
  type: string;
}

const DATA = 'script[type="application/json"], script[type="text/csv"], script[type="text/tab-separated-values"]';

/** The first inline data script of an element. */
export function readInlineData(host: Element): InlineData | undefined {
  const script = host.querySelector<HTMLScriptElement>(`:scope > :is(${DATA})`);
  return script ? {text: script.textContent ?? '', type: script.type} : undefined;
}

/** Whether the author filled a slot of this name. */
export const hasSlotted = (host: Element, slot: string): boolean =>
  host.querySelector(`:scope > [slot="${slot}"]`) !== null;

/** The child HTML of an element as plain data: read once, and again after it has changed. */
export class ContentController<T> implements ReactiveController {
  #value: T | undefined;
  #observer?: MutationObserver;

  constructor(
    private readonly host: LitElement,
    private readonly read: (host: Element) => T,
  ) {
    host.addController(this);
  }

  /** `undefined` on a server, which has no child HTML to read. */
  get value(): T | undefined {
    if (this.#value === undefined && this.host.isConnected) this.#value = this.read(this.host);
    return this.#value;
  }

  hostConnected(): void {
    this.#value = undefined;
    this.#observer ??= new MutationObserver((records) => {
      // The element's own attributes are properties already.
      if (records.every(({target, type}) => target === this.host && type === 'attributes')) return;
      this.#value = undefined;
      this.host.requestUpdate();
    });
    this.#observer.observe(this.host, {childList: true, subtree: true, characterData: true, attributes: true});
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
