/** What a shadow root shows, as comparable text: tags, attributes in order, words. SVG and custom properties included. */
export function serialize(node: Node, indent = ''): string {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node.textContent?.replace(/\s+/g, ' ').trim();
    return text ? `${indent}${text}\n` : '';
  }
  const inside = [...node.childNodes].map((child) => serialize(child, `${indent}  `)).join('');
  if (!(node instanceof Element)) return inside;
  const attributes = [...node.attributes]
    .map(({name, value}) => ` ${name}="${value.replace(/\s+/g, ' ').trim()}"`)
    .sort()
    .join('');
  return `${indent}<${node.localName}${attributes}>\n${inside}`;
}

interface Line {
  text: string;
  owner: Element;
  rect: DOMRect;
}

// What holds for so many lines holds for the rest of ten thousand events.
const MOST = 1000;

/** Every line of text a reader sees in a shadow root, with its box; clipped text counts as far as it shows. */
export function lines(root: ShadowRoot): Line[] {
  const found: Line[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && found.length < MOST; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (!owner || !node.textContent?.trim() || owner.closest('.hidden, style')) continue;
    if (!owner.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects())
      if (rect.width > 1 && rect.height > 1) {
        const seen = clipped(rect, owner);
        if (seen.width > 1 && seen.height > 1) found.push({text: node.textContent.trim(), owner, rect: seen});
      }
  }
  return found;
}

function clipped(rect: DOMRect, owner: Element): DOMRect {
  let {left, right, top, bottom} = rect;
  for (let at: Element | null = owner; at; at = at.parentElement) {
    const {overflowX, overflowY} = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    if (overflowX !== 'visible') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
    if (overflowY !== 'visible') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
  }
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

/** Texts that stand outside their element's box, left or right. */
export function outside(host: Element, all: readonly Line[]): string[] {
  const box = host.getBoundingClientRect();
  return all
    .filter(({rect}) => rect.left < box.left - 1.5 || rect.right > box.right + 1.5)
    .map(
      ({text, rect}) =>
        `"${text}" at ${rect.left.toFixed()}–${rect.right.toFixed()} of ${box.left.toFixed()}–${box.right.toFixed()}`,
    );
}

/** Pairs of texts that lie on each other. */
export function overlapping(all: readonly Line[]): string[] {
  const some = all.slice(0, 400);
  const pairs: string[] = [];
  some.forEach((a, i) => {
    for (const b of some.slice(i + 1)) {
      const width = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
      // Line boxes may touch: only what covers a third of a line hides something.
      const height = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
      if (width > 2 && height > Math.min(a.rect.height, b.rect.height) / 3) pairs.push(`"${a.text}" and "${b.text}"`);
    }
  });
  return pairs;
}

/** Texts smaller than 12 px. */
export const small = (all: readonly Line[]): string[] =>
  all.filter(({owner}) => parseFloat(getComputedStyle(owner).fontSize) < 12).map(({text}) => text);

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** All that Tab stops at, and what is only reached otherwise. */
export function focusable(host: Element): {stops: HTMLElement[]; others: HTMLElement[]} {
  const all = [...(host.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) =>
    element.checkVisibility(),
  );
  return {stops: all.filter(({tabIndex}) => tabIndex >= 0), others: all.filter(({tabIndex}) => tabIndex < 0)};
}
