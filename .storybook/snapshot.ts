import reserve from '../src/nutgraf.css?raw';
import {markup} from '../src/forms/markup.js';
import {asPrinted} from '../src/forms/printed.js';
import type {Drawn} from '../src/forms/snippet.js';
import stageStyles from './stage.css?raw';

const page = (body: string): string => `<!doctype html><html lang="en"><meta charset="utf-8" />
<style>${stageStyles} ${reserve} body {margin: 0}</style><body><div class="stage">${body}</div></body></html>`;

/** A page with the figure as a reader without script gets it: the tag, what is inside, and nutgraf.css. */
export const withoutScript = (figure: Element): string => page(markup(figure));

/** A live figure, and what is drawn of it: its very nodes and styles. */
export function drawn(figure: Element): Drawn {
  const root = figure.shadowRoot!;
  const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
  const copy = document.createElement('div').attachShadow({mode: 'open', clonable: true});
  copy.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
  const markup = copy.getHTML().replace(/<!--.*?-->/gs, '');
  return {figure, root, markup, css: rules.map(({cssText}) => cssText).join('\n')};
}

/** A page with the figure as it is printed. */
export function inPrint(figure: Element): string {
  if (!figure.shadowRoot) return withoutScript(figure);
  const {markup, css} = drawn(figure);
  const [open, close] = (figure.cloneNode() as Element).outerHTML.split(/(?=<\/[^<]*$)/);
  const styles = asPrinted(css, 'all').replaceAll('@media print', '@media all');
  return page(
    `${open}<template shadowrootmode="open"><style>${styles}</style>${markup}</template>${figure.getHTML()}${close}`,
  );
}
