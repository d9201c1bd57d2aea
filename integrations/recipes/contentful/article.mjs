import {documentToHtmlString} from '@contentful/rich-text-html-renderer';
import {figureTag} from '../figure.mjs';

/** An entry of the content type `figure`: `tag` (short text), `attributes` (JSON object), `content` (rich text). */
const figure = ({tag, attributes, content}) => figureTag(tag, attributes, documentToHtmlString(content));

export const articleToHtml = (document) =>
  documentToHtmlString(document, {
    renderNode: {
      'embedded-entry-block': ({data: {target}}) =>
        target.sys.contentType.sys.id === 'figure' ? figure(target.fields) : '',
    },
  });
