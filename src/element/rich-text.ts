import {html, type TemplateResult} from 'lit';
import type {RichText, Run} from '../lib/rich-text.js';

const BLOCKS = /^(P|DIV|LI|UL|OL|DL|DT|DD|SECTION|ARTICLE|BLOCKQUOTE|H[1-6]|BR)$/;
// SVG's own are in small letters.
const SILENT = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/i;

// By number: a server has no constructors of nodes.
const TEXT = 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;

/**
 * Reads emphasis, links, languages and paragraphs out of child HTML.
 * @param skip elements that belong to something else (a `<time>`, a `<footer>`)
 */
export function readRichText(root: Node, skip: (element: Element) => boolean = () => false): RichText {
  const paragraphs: RichText = [[]];
  const walk = (node: Node, marks: Omit<Run, 'text'>): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT) paragraphs.at(-1)?.push({...marks, text: child.nodeValue ?? ''});
      if (!isElement(child) || SILENT.test(child.tagName) || skip(child)) continue;
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
    ...(element.tagName === 'A' && element.hasAttribute('href') && {href: element.getAttribute('href') ?? ''}),
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

/** One paragraph's runs as inline HTML; their links have been judged by the model. */
export const inline = (runs: readonly Run[]): (TemplateResult | string)[] => runs.map(one);

function one({text, strong, em, href, lang}: Run): TemplateResult | string {
  let content: TemplateResult | string = text;
  if (strong) content = html`<strong>${content}</strong>`;
  if (em) content = html`<em>${content}</em>`;
  if (lang) content = html`<span lang=${lang}>${content}</span>`;
  return href ? html`<a href=${href} data-rove>${content}</a>` : content;
}
