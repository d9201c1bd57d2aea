import {safeUrl} from '../lib/url.js';

/**
 * What is read of a drawn figure by those who do not see it, as plain HTML: its caption, sentence, table or list, note and
 * source, without anything that needs a script, a style sheet or a picture. So it is complete wherever HTML is read: in feeds,
 * newsletters and archives, and after any filter that lets text pass.
 */

/** Elements that mean something by themselves; of all others only the text is taken. */
const KEPT = new Set(
  'a b bdi blockquote br caption cite data dd dl dt em figcaption h2 h3 h4 i img li ol p q s small strong sub sup table tbody td tfoot th thead time tr u ul'.split(
    ' ',
  ),
);
/** And these of their attributes. */
const SAID = /^(?:alt|cite|colspan|datetime|dir|height|href|lang|reversed|rowspan|scope|src|start|value|width)$/;
const BLOCKS = 'blockquote, dl, figcaption, h2, h3, h4, li, ol, p, table, ul, div[part~="value"]';
const IN_TABLE = /^(?:table|thead|tbody|tfoot|tr|ol|ul|dl)$/;
const SILENT =
  'svg, script, style, template, input, select, textarea, dialog, [hidden], .acts, .box:has(.waiting) ~ .foot, [role="status"]';

/** How plain HTML looks where inline styles are let through; no colours, so that it is legible on any ground. */
const STYLES: Record<string, string> = {
  blockquote: 'font-size:1.375em;line-height:1.3;margin:0 0 .5em',
  caption: 'font-size:.875em;text-align:start',
  description: 'margin:0',
  figcaption: 'margin:0 0 .75em',
  li: 'margin:0 0 .35em',
  notes: 'margin:.75em 0;padding:0 1.5em',
  ol: 'list-style:none;margin:.75em 0;padding:0',
  p: 'margin:0 0 .75em',
  table: 'border-collapse:collapse;font-size:.875em;margin:.75em 0;width:100%',
  td: 'border-bottom:1px solid;padding:.3em .5em',
  th: 'border-bottom:1px solid;padding:.3em .5em;text-align:start',
  heading: 'font-size:1.125em;line-height:1.25;margin:0',
  number: 'font-size:2.5em;font-weight:700;line-height:1.1;margin:0 0 .25em',
  small: 'font-size:.8125em;margin:.75em 0 0',
  ul: 'margin:.75em 0;padding:0 1.5em',
};

// By number: a server has no constructors of nodes.
const TEXT = 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;

/**
 * @param host the figure as its author wrote it, for what fills slots
 * @param root what has been drawn of it
 */
export function reading(host: Element, root: ParentNode): Element {
  const document = host.ownerDocument;

  const append = (to: Element, nodes: Iterable<Node>): void => {
    for (const node of nodes) {
      if (node.nodeType === TEXT) {
        const text = (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ');
        // White space alone has no place between rows.
        if (!IN_TABLE.test(to.localName) || text.trim()) to.append(text);
      } else if (isElement(node)) add(to, node);
    }
  };

  const make = (to: Element, name: string, from: Element | undefined, look = name): Element => {
    const made = document.createElement(name);
    for (const {name, value} of from?.attributes ?? [])
      if (SAID.test(name) && (name !== 'href' || safeUrl(value))) made.setAttribute(name, value);
    const style = STYLES[look];
    if (style) made.setAttribute('style', style);
    to.append(made);
    return made;
  };

  const add = (to: Element, element: Element): void => {
    const {localName, childNodes} = element;
    const part = element.getAttribute('part') ?? '';
    const within = (name: string, look = name): void => {
      const made = make(to, name, look === name ? element : undefined, look);
      append(made, childNodes);
      if (!made.textContent?.trim() && !made.querySelector('img') && !/^(?:br|img|td|th)$/.test(name)) made.remove();
    };
    // The number that a gauge shows is the value of its meter.
    if (element.getAttribute('role') === 'meter') {
      make(to, 'p', undefined, 'number').append(element.getAttribute('aria-valuetext') ?? '');
      const described = element.querySelector(`#${element.getAttribute('aria-describedby')}`);
      if (described) add(to, described);
    } else if (part === 'number' || (part === 'value' && localName === 'div')) within('p', 'number');
    else if (element.matches(SILENT) || element.getAttribute('aria-hidden') === 'true') return;
    else if (localName === 'slot') append(to, filling(element));
    // It says in a hidden line what the heading above it says.
    else if (localName === 'caption' && heading.includes(element.textContent?.trim() ?? '')) return;
    // Paragraphs, so that they stay apart where no style is let through.
    else if (part === 'heading')
      append(make(make(to, block(element), undefined, 'heading'), 'strong', undefined), childNodes);
    else if (part === 'description') within(block(element), 'description');
    else if (part === 'note' || part === 'source') within(block(element), 'small');
    // Some filters join the paragraphs of an item.
    else if (to.localName === 'li' && (localName === 'p' || /^(?:text|title)$/.test(part))) {
      if (to.textContent?.trim()) to.append(document.createElement('br'));
      append(to, childNodes);
    } else if (to.localName === 'li' && /^(?:date|share|value)$/.test(part)) strong(to, childNodes);
    // A line between two events.
    else if (part === 'now') {
      const line = make(to, 'li', undefined);
      line.append('— ');
      append(line, childNodes);
      line.append(' —');
    }
    // Within the figure alone it leads nowhere.
    else if (localName === 'a' && element.getAttribute('href')?.startsWith('#')) append(to, childNodes);
    else if (part === 'context' && to.textContent?.trim()) {
      to.append(document.createElement('br'));
      append(to, childNodes);
    } else if (element.matches('.footnotes')) append(make(to, 'ol', undefined, 'notes'), childNodes);
    else if (KEPT.has(localName)) within(localName);
    else if (localName === 'div' && !element.querySelector(BLOCKS) && !to.matches('p, td, th, figcaption, li'))
      within('p');
    else if (element.matches('[lang], [dir]')) within('span');
    else append(to, childNodes);
  };

  /** A value or a date, not the hidden words after it. Without white space at its edges, in which no mark of Markdown may begin or end. */
  const strong = (to: Element, nodes: Iterable<Node>): void => {
    const said = [...nodes];
    const rest = said.splice(said.findIndex((node) => isElement(node) && node.matches('.hidden')) >>> 0);
    const made = make(to, 'strong', undefined);
    append(made, said);
    made.normalize();
    for (const edge of [made.firstChild, made.lastChild])
      if (edge?.nodeType === TEXT) edge.nodeValue = (edge.nodeValue ?? '').trim();
    to.append(' ');
    append(to, rest);
  };

  /** What an author fills it with may be paragraphs. */
  const block = (element: Element): string =>
    [...element.querySelectorAll('slot')].some((slot) =>
      [...filling(slot)].some((node) => isElement(node) && node.matches(BLOCKS)),
    )
      ? 'div'
      : 'p';

  const filling = (slot: Element): Iterable<Node> => {
    const name = slot.getAttribute('name') ?? '';
    const own = [...host.childNodes].filter(
      (node) => (isElement(node) ? (node.getAttribute('slot') ?? '') : '') === name,
    );
    return own.length && (name || own.some((node) => node.textContent?.trim())) ? own : slot.childNodes;
  };

  const heading = root.querySelector('[part="heading"]')?.textContent ?? '';
  const figure = document.createElement('figure');
  figure.setAttribute('style', 'border-top:2px solid;margin:1.5em 0;padding-top:.6em');
  append(figure, root.childNodes);
  return figure;
}

const TURNED = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * The same with as little as will do between its words, for filters that take away what stands between two tags: names are set apart
 * only where some run from right to left, and a cell ends in a space of its own.
 */
export function robust(read: Element): Element {
  if (!TURNED.test(read.textContent ?? ''))
    for (const name of read.querySelectorAll('bdi')) name.replaceWith(...name.childNodes);
  for (const cell of read.querySelectorAll('th, td')) if (cell.nextElementSibling) cell.append('\u00a0');
  // A table wider than its column is moved sideways, by a key too.
  for (const table of read.querySelectorAll('table')) {
    const box = table.ownerDocument.createElement('div');
    box.setAttribute('style', 'overflow-x:auto');
    box.setAttribute('tabindex', '0');
    table.replaceWith(box);
    box.append(table);
  }
  read.normalize();
  return read;
}
