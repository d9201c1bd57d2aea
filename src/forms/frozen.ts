import {markup} from './markup.js';
import {asPrinted} from './printed.js';

const still = ':host{margin-block:1em}.acts{display:none!important}';

/**
 * A figure that no script will ever touch, as HTML: what is read of it, and where there is a drawing, a declarative shadow root with
 * all of it that paper shows.
 * @param read what {@link reading} makes of it
 */
export function frozen(figure: Element, read: Element, drawn?: {markup: string; css: string}): string {
  const host = figure.ownerDocument.createElement('div');
  for (const name of ['id', 'lang', 'dir', 'theme'])
    if (figure.hasAttribute(name)) host.setAttribute(name, figure.getAttribute(name)!);
  host.setAttribute('class', ['nutgraf', figure.localName, ...figure.classList].join(' '));
  const root =
    drawn?.markup &&
    `<template shadowrootmode="open"><style>${asPrinted(drawn.css, 'all')}${still}</style>${drawn.markup}</template>`;
  const [open, close] = markup(host).split(/(?=<\/div>)/);
  return `${open}${root || ''}${markup(read)}${close}`;
}
