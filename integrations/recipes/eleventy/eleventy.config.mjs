import {fileURLToPath} from 'node:url';
import {prerender} from 'nutgraf/server';

const library = fileURLToPath(new URL('./', import.meta.resolve('nutgraf/cdn/nutgraf.js')));

/** The open tag of a figure, to search for in the source. */
const tagAt = (html, offset) => html.slice(offset, html.indexOf('>', offset) + 1);

export default function (config) {
  config.addPassthroughCopy({[library]: 'nutgraf'});
  config.addPassthroughCopy('data');
  // The figures are there before any script; the elements take their places.
  config.addTransform('figures', function (html) {
    const {url, outputPath, inputPath} = this.page;
    if (!String(outputPath).endsWith('.html')) return html;
    return prerender(html, {
      root: '.', // where /data/members.csv is before it is copied
      base: url,
      onProblem: (problem, tag, offset) => console.warn(`${inputPath}: ${tagAt(html, offset)} ${problem}`),
    });
  });
}
