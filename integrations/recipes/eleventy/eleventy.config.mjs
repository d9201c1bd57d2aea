import {fileURLToPath} from 'node:url';
import {prerender} from 'nutgraf/server';

const library = fileURLToPath(new URL('./', import.meta.resolve('nutgraf/cdn/nutgraf.js')));

export default function (config) {
  config.addPassthroughCopy({[library]: 'nutgraf'});
  // The figures are there before any script; the elements take their places.
  config.addTransform('figures', (html, path) => (String(path).endsWith('.html') ? prerender(html) : html));
}
