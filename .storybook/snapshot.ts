import reserve from '../src/nutgraf.css?raw';
import {markup} from './markup.js';
import stageStyles from './stage.css?raw';

const page = (body: string): string => `<!doctype html><html lang="en"><meta charset="utf-8" />
<style>${stageStyles} ${reserve} body {margin: 0}</style><body><div class="stage">${body}</div></body></html>`;

/** A page with the figure as a reader without script gets it: the tag, what is inside, and nutgraf.css. */
export const withoutScript = (figure: Element): string => page(markup(figure));

/** A page with the figure as it is printed: its very nodes and styles, with what is for print put in force. */
export function inPrint(figure: Element): string {
  const {shadowRoot} = figure;
  if (!shadowRoot) return withoutScript(figure);
  const rules = shadowRoot.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
  const styles = rules.map(({cssText}) => cssText.replace(/^@media print/, '@media all')).join('\n');
  const [open, close] = (figure.cloneNode() as Element).outerHTML.split(/(?=<\/[^<]*$)/);
  const inner = figure.getHTML({shadowRoots: [shadowRoot]});
  return page(
    `${open}${inner.replace(/<template [^>]*>/, (template) => `${template}<style>${styles}</style>`)}${close}`,
  );
}
