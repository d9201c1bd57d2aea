import {toHTML} from '@portabletext/to-html';
import {figureTag, table} from '../figure.mjs';

/** A figure, between the paragraphs of an article; `rows` is what the plugin @sanity/table stores. */
const figure = ({value: {tag, attributes = [], content = [], rows}}) => {
  const given = Object.fromEntries(attributes.map(({name, value}) => [name, value]));
  const inside = toHTML(content) + (rows?.length ? table(rows.map(({cells}) => cells)) : '');
  return figureTag(tag, given, inside);
};

export const articleToHtml = (blocks) => toHTML(blocks, {components: {types: {figure}}});
