const BLOCKS =
  'p, div, ol, ul, li, dl, blockquote, figure, figcaption, details, summary, table, caption, thead, tbody, tr, h2, h3, h4, script';

// By number: a server has no constructors of nodes.
const TEXT = 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;

/** A figure as an author would type it: one attribute a line, children indented, and nothing of what rendered it. */
export function markup(element: Element, indent = ''): string {
  const name = element.localName;
  const attributes = [...element.attributes].map(({name, value}) => (value ? `${name}="${quoted(value)}"` : name));
  const oneLine = `${indent}<${[name, ...attributes].join(' ')}>`;
  const open =
    oneLine.length <= 72
      ? oneLine
      : `${indent}<${name}\n${attributes.map((one) => `${indent}  ${one}\n`).join('')}${indent}>`;
  const inner = children(element, `${indent}  `);
  if (!inner.includes('\n') && !element.querySelector(BLOCKS) && element.matches(BLOCKS))
    return `${open}${inner.trim()}</${name}>`;
  return `${open}${inner && `\n${inner}\n${indent}`}</${name}>`;
}

/** The same figure as ordinary markup, for editors that strip unknown tags but keep `data-*`. */
export function ordinary(element: Element): Element {
  const figure = element.ownerDocument.createElement('figure');
  figure.setAttribute('data-nutgraf', element.localName);
  for (const {name, value} of element.attributes)
    figure.setAttribute(/^(?:class|dir|id|lang)$/.test(name) ? name : `data-${name}`, value);
  for (const node of element.childNodes) {
    const copy = figure.appendChild(node.cloneNode(true));
    const slot = isElement(copy) && copy.getAttribute('slot');
    if (!slot) continue;
    copy.setAttribute('data-slot', slot);
    copy.removeAttribute('slot');
  }
  return figure;
}

function children(element: Element, indent: string): string {
  if (element.localName === 'script') return `${indent}${(element.textContent ?? '').trim()}`;
  const lines: string[] = [];
  let inline = '';
  const flush = (): void => {
    if (inline.trim()) lines.push(`${indent}${inline.trim()}`);
    inline = '';
  };
  for (const node of element.childNodes) {
    if (isElement(node) && node.matches(BLOCKS)) {
      flush();
      lines.push(markup(node, indent));
      // Cells stay apart where their tags are taken away.
    } else if (isElement(node)) inline += `${inlineMarkup(node)}${element.localName === 'tr' ? ' ' : ''}`;
    else if (node.nodeType === TEXT && (element.localName !== 'tr' || node.nodeValue?.trim()))
      inline += escaped(node.nodeValue ?? '').replace(/\s*\n\s*/g, ' ');
  }
  flush();
  return lines.join('\n');
}

function inlineMarkup(element: Element): string {
  const attributes = [...element.attributes].map(({name, value}) => ` ${name}="${quoted(value)}"`).join('');
  const inner = [...element.childNodes]
    .map((node) => (isElement(node) ? inlineMarkup(node) : node.nodeType === TEXT ? escaped(node.nodeValue ?? '') : ''))
    .join('');
  return `<${element.localName}${attributes}>${/^(img|br|source)$/.test(element.localName) ? '' : `${inner}</${element.localName}>`}`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u00a0', '&nbsp;');
const quoted = (text: string): string => escaped(text).replaceAll('"', '&quot;');
