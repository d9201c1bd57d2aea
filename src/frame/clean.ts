import {safeUrl} from '../lib/url.js';

const ALLOWED = new Set(
  'a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del div dl dt em figcaption figure footer h2 h3 h4 h5 h6 header hr i img ins li mark ol p picture q s section small source span strong sub sup table tbody td tfoot th thead time tr u ul wbr'.split(
    ' ',
  ),
);
const DATA = /^(?:application\/json|text\/csv|text\/tab-separated-values)$/;

/** Others mean nothing to a figure, and some not the same to all who read them. */
const ATTRIBUTE = /^(?!on)[a-z][a-z\d-]*$/;

/** What looks, asks or tells by itself. */
const ACTING = /^(?:attributionsrc|background|formaction|ping|srcset|style)$/;

/** Nobody nests deeper; those who would draw a figure by recursion have an end there. */
const DEEPEST = 100;

// By number: a server has no constructors of nodes.
const TEXT = 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;

/**
 * The HTML that strangers wrote into an address, without what could act in the page that shows it: an element is copied where it is
 * only read, an attribute where it says something; others leave their text.
 * @param figure parsed in a document of its own, where nothing runs
 * @param tags those of the figures
 * @param document of the copy
 */
export function cleaned(figure: Element, tags: readonly string[], document: Document): HTMLElement {
  const copy = <To extends Element>(from: Element, to: To, depth = 0): To => {
    for (const {name, value} of from.attributes) {
      const address = /^(?:href|src|cite|poster|source-href|portrait)$/.test(name);
      if (!ATTRIBUTE.test(name) || ACTING.test(name) || (address && !safeUrl(value))) continue;
      to.setAttribute(name, value);
    }
    for (const node of from.childNodes) {
      if (node.nodeType === TEXT) to.append(node.nodeValue ?? '');
      else if (!isElement(node)) continue;
      else if (depth > DEEPEST) to.append(node.textContent ?? '');
      else if (node.localName === 'script' && DATA.test(node.getAttribute('type') ?? '')) {
        const script = document.createElement('script');
        script.setAttribute('type', node.getAttribute('type')!);
        script.textContent = node.textContent;
        to.append(script);
      } else if (ALLOWED.has(node.localName)) {
        to.append(copy(node, document.createElement(node.localName), depth + 1));
      } else if (!/^(?:script|style|template|noscript|iframe)$/.test(node.localName)) {
        to.append(...copy(node, document.createElement('span'), depth + 1).childNodes);
      }
    }
    return to;
  };
  const tag = tags.includes(figure.localName) ? figure.localName : 'div';
  return copy(figure, document.createElement(tag));
}
