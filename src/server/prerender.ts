import {asPrinted} from '../forms/printed.js';
import {type DrawOptions, drawings, type Place} from './draw.js';

export interface PrerenderOptions extends DrawOptions {
  /** The nonce for the styles of the figures, if your policy has `style-src 'nonce-…'`. */
  nonce?: string;
}

/** Hides buttons until the element is defined, and keeps their space; without scripts, they are not there at all. */
const still = ':host(:not(:defined)) .acts{visibility:hidden}@media (scripting:none){.acts{display:none!important}}';

/**
 * Draws every figure of a page: each tag gets a declarative shadow root, which browsers show without script. The element takes over once
 * it has loaded. The rest of the page stays the same, byte for byte. A figure that cannot be drawn keeps the HTML inside its tag.
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

/** A replacement of a part of the page. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Turns ordinary markup into what the loader makes of it: the tag of the figure inside, around the content. */
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
