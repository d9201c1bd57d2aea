import {asPrinted} from '../forms/printed.js';
import {type DrawOptions, drawings, type Place} from './draw.js';

export interface PrerenderOptions extends DrawOptions {
  /** Of the page's policy (`style-src 'nonce-…'`), where it has one: it goes to the styles of each figure. */
  nonce?: string;
}

/** What acts does not, until the element is there to hear it; its room is kept where it is going to come. */
const still = ':host(:not(:defined)) .acts{visibility:hidden}@media (scripting:none){.acts{display:none!important}}';

/**
 * A page with every figure in it drawn: each tag gets a declarative shadow root, which browsers show without script; the element
 * takes its place once it has all that it needs. The rest of the page stays as it is, byte for byte. A figure that cannot be
 * drawn keeps what its author wrote.
 */
export async function prerender(html: string, {nonce, ...options}: PrerenderOptions = {}): Promise<string> {
  const style = nonce ? `<style nonce="${nonce.replace(/[^\w+/=-]/g, '')}">` : '<style>';
  const edits: Edit[] = [];
  for await (const {figure, place, lang, markup, css} of drawings(html, options)) {
    if (!markup) continue;
    const drawn = `<template shadowrootmode="open">${style}${asPrinted(css, 'print,(scripting:none)')}${still}</style>${markup}</template>`;
    const own = ` prerendered${lang && ` lang="${lang}"`}`;
    if (!place.slots) edits.push({from: place.open, to: place.open + 1, text: `${own}>${drawn}`});
    else edits.push(...upgrade(figure, place, own, drawn));
  }
  let from = 0;
  const parts = edits
    .sort((a, b) => a.from - b.from)
    .map((edit) => {
      const before = html.slice(from, edit.from);
      from = edit.to;
      return before + edit.text;
    });
  return parts.join('') + html.slice(from);
}

/** What stands in a page from one place to another, and what is to stand there. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Ordinary markup as the loader leaves it: the tag within, around what it holds. */
function upgrade(figure: Element, {start, open, close, slots}: Place, own: string, drawn: string): Edit[] {
  const ordinary = figure.parentElement!;
  const without = (element: Element, left: RegExp): string =>
    [...element.attributes]
      .filter(({name}) => !left.test(name))
      .map(({name, value}) => ` ${name}="${quoted(value)}"`)
      .join('');
  const tags = `<${ordinary.localName}${without(ordinary, /^id$/)} data-drawn><${figure.localName}${without(figure, /^(?:class|dir|lang)$/)}${own}>`;
  return [
    {from: start, to: open + 1, text: tags + drawn},
    ...slots!.map(({at, name}) => ({from: at, to: at, text: ` slot="${quoted(name)}"`})),
    {from: close, to: close, text: `</${figure.localName}>`},
  ];
}

const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
