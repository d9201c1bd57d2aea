import {html, type TemplateResult} from 'lit';
import type {Run} from '../lib/rich-text.js';

/** One paragraph's runs as inline HTML; their links have been judged by the model. */
export const inline = (runs: readonly Run[]): (TemplateResult | string)[] => runs.map(one);

function one({text, strong, em, href, lang}: Run): TemplateResult | string {
  let content: TemplateResult | string = text;
  if (strong) content = html`<strong>${content}</strong>`;
  if (em) content = html`<em>${content}</em>`;
  if (lang) content = html`<span lang=${lang}>${content}</span>`;
  return href ? html`<a href=${href}>${content}</a>` : content;
}
