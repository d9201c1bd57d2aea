import {safeUrl} from '../lib/url.js';

const ALLOWED = new Set(
  'a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del div dl dt em figcaption figure footer h2 h3 h4 h5 h6 header hr i img ins li mark ol p picture q s section small source span strong sub sup table tbody td tfoot th thead time tr u ul wbr'.split(
    ' ',
  ),
);
const DATA = /^(?:application\/json|text\/csv|text\/tab-separated-values)$/;

/**
 * The HTML that strangers wrote into an address, without what could act in the page that shows it: an element is copied where it is
 * only read, an attribute where it says something; others leave their text.
 * @param figure parsed in a document of its own, where nothing runs
 * @param tags those of the figures
 */
export function cleaned(figure: Element, tags: readonly string[]): HTMLElement {
  const copy = (from: Element, to: HTMLElement): HTMLElement => {
    for (const {name, value} of from.attributes) {
      const address = /^(?:href|src|cite|poster|source-href|portrait)$/.test(name);
      if (/^on|^style$|^srcset$|^formaction$|^xlink/.test(name) || (address && !safeUrl(value))) continue;
      to.setAttribute(name, value);
    }
    for (const node of from.childNodes) {
      if (node instanceof Text) to.append(node.data);
      else if (node instanceof HTMLScriptElement && DATA.test(node.type)) {
        const script = document.createElement('script');
        script.type = node.type;
        script.textContent = node.textContent;
        to.append(script);
      } else if (node instanceof HTMLElement && ALLOWED.has(node.localName)) {
        to.append(copy(node, document.createElement(node.localName)));
      } else if (node instanceof HTMLElement && !/^(?:script|style|template|noscript|iframe)$/.test(node.localName)) {
        to.append(...copy(node, document.createElement('span')).childNodes);
      }
    }
    return to;
  };
  const tag = tags.includes(figure.localName) ? figure.localName : 'div';
  return copy(figure, document.createElement(tag));
}
