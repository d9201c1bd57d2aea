/** A stretch of what assistive technology finds: a role where there is one, and words. */
export interface Heard {
  role: string;
  text: string;
}

const ROLES: Record<string, string> = {
  a: 'link',
  article: 'article',
  blockquote: 'quote',
  button: 'button',
  figcaption: '',
  figure: 'figure',
  footer: '',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  img: 'image',
  li: 'item',
  ol: 'list',
  table: 'table',
  ul: 'list',
};
const SILENT = 'script, style, template, svg[aria-hidden="true"], [aria-hidden="true"]';

/**
 * What is in the accessibility tree of a rendered figure, in reading order: hidden things left out, meters by their
 * name and value text, slots by what fills them. Each screen reader then has words and an order of commands of its own.
 */
export function heard(figure: Element): Heard[] {
  const said: Heard[] = [];
  let line: Heard | undefined;
  const end = (): void => {
    if (line?.text.trim() || line?.role) said.push({role: line.role, text: line.text.replace(/\s+/g, ' ').trim()});
    line = undefined;
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      line ??= {role: '', text: ''};
      line.text += node.data;
    }
    if (!(node instanceof Element) || node.matches(SILENT)) return;
    const {display, visibility} = getComputedStyle(node);
    if (display === 'none' || visibility === 'hidden') return;
    const role = node.getAttribute('role') ?? ROLES[node.localName] ?? '';
    const block = !/^(inline|contents)/.test(display) || /^(link|button|image|meter)$/.test(role);
    if (block) end();
    if (role === 'meter') {
      said.push({role, text: [node.ariaLabel, node.ariaValueText].filter(Boolean).join(': ')});
      return;
    }
    if (node instanceof HTMLImageElement) {
      if (node.alt) said.push({role, text: node.alt});
      return;
    }
    if (/^(list|figure|table|group|region)$/.test(role)) {
      const items = role === 'list' ? `${node.querySelectorAll(':scope > li').length} items` : (node.ariaLabel ?? '');
      said.push({role, text: items});
    } else if (role && block) line = {role: state(node, role), text: node.ariaLabel ?? ''};
    if (!(role && block && node.ariaLabel && role !== 'list')) inside(node).forEach(visit);
    if (block) end();
  };
  visit(figure);
  end();
  return said;
}

function inside(element: Element): Iterable<Node> & {forEach: (visit: (node: Node) => void) => void} {
  if (element instanceof HTMLSlotElement && element.assignedNodes().length) return element.assignedNodes();
  return (element.shadowRoot ?? element).childNodes;
}

function state(element: Element, role: string): string {
  const {ariaExpanded, ariaPressed, ariaCurrent} = element;
  if (ariaExpanded) return `${role}, ${ariaExpanded === 'true' ? 'expanded' : 'collapsed'}`;
  if (ariaPressed === 'true') return `${role}, pressed`;
  return ariaCurrent && ariaCurrent !== 'false' ? `${role}, current` : role;
}
