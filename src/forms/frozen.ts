import {markup} from './markup.js';
import {asPrinted} from './printed.js';
import {directionOf} from '../lib/words.js';
import {robust} from './reading.js';

/**
 * A figure that no script will ever touch, as HTML: what is read of it, and where there is a drawing, a declarative shadow root with
 * all of it that paper shows.
 * @param read what {@link reading} makes of it
 */
export function frozen(figure: Element, read: Element, drawn?: {markup: string; css: string}): string {
  const host = figure.ownerDocument.createElement('div');
  for (const name of ['id', 'lang', 'dir', 'theme'])
    if (figure.hasAttribute(name)) host.setAttribute(name, figure.getAttribute(name)!);
  // What leaves its page takes its direction along.
  const lang = figure.getAttribute('lang');
  if (lang && !figure.closest('[dir]')) host.setAttribute('dir', directionOf(lang));
  // Not a class: what is called `share-chart` some programs take for buttons to share an article, and leave out.
  host.setAttribute('data-figure', figure.localName);
  host.setAttribute('class', ['nutgraf', ...figure.classList].join(' '));
  const root =
    drawn?.markup &&
    `<template shadowrootmode="open"><style>${stillStyles(drawn.css)}</style>${stillMarkup(drawn.markup)}</template>`;
  const [open, close] = markup(host).split(/(?=<\/div>)/);
  return `${open}${root || ''}${markup(robust(read))}${close}`;
}

/** In place of a button: a name of its own, so that the rules for buttons weigh as much as they did. */
const STILL = 'still-button';

/** A drawing without what offers an act: the text of a button stays, a search field has none. */
const stillMarkup = (drawn: string): string =>
  drawn
    .replace(/<label\b.*?<\/label>/gs, '')
    .replace(/<(\/?)button\b/g, `<$1${STILL}`)
    // What can be pointed along, and read out point by point, is a picture now.
    .replace(/<[^<>]* role="slider"[^<>]*>/g, (tag) =>
      tag.replace('role="slider"', 'role="img"').replace(/ aria-value\w+="[^"]*"/g, ''),
    )
    .replace(/<[^<>]*>/g, (tag) =>
      tag.replace(
        / (?:role="button"|data-rove(?:="")?|aria-(?:controls|expanded|live|pressed)="[^"]*"|href="#[^"]*")/g,
        '',
      ),
    );

const stillStyles = (css: string): string =>
  `${asPrinted(css, 'all').replace(/(?<=^|[\s,>}{(])button(?=[\s,.:{[>)])/g, STILL)}
.acts{display:none!important}${STILL}{color:inherit;cursor:auto;display:inline-block}`;
