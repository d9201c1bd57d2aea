import type {Handle} from '@sveltejs/kit';
import {prerender} from 'nutgraf/server';

/** Draws the figures in each page, so that readers see them before any script. */
export const handle: Handle = ({event, resolve}) => {
  let page = '';
  return resolve(event, {
    transformPageChunk({html, done}) {
      page += html;
      return done ? prerender(page, {base: event.url.href}) : '';
    },
  });
};
