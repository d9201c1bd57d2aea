import type {TableCell, TableLine} from '../data/grid.js';

/** The author's `<table>` as lines of cells; `undefined` where there is none. */
export interface TableContent {
  lines?: TableLine[] | undefined;
  caption: string;
}

/** What has no text for a reader. */
const SILENT = 'style, script, template, [hidden], .sortkey';
const BLOCKS = /^(?:br|p|div|li|h[1-6])$/i;
const TEXT = 3;

/**
 * The text of a cell as a reader sees it, a space between its lines. A raised text, which may be a mark and no digit, is between U+E000 and
 * U+E001, but for the ending of an ordinal.
 */
function textOf(node: Node): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === TEXT) text += child.nodeValue ?? '';
    if (child.nodeType !== 1 || (child as Element).matches(SILENT)) continue;
    const {nodeName} = child;
    const inner = textOf(child);
    if (BLOCKS.test(nodeName)) text += ` ${inner} `;
    else if (/^sup$/i.test(nodeName) && !/^(?:st|nd|rd|th)$/.test(inner)) text += `\uE000${inner.trim()}\uE001`;
    else text += inner;
  }
  return text;
}

function readCell(cell: Element): TableCell {
  const span = (name: string): number => Math.min(1000, Math.max(1, Number(cell.getAttribute(name)) || 1));
  const isPlain = !cell.firstElementChild;
  const text = isPlain ? (cell.textContent ?? '') : textOf(cell);
  const value =
    cell.getAttribute('data-value') ??
    cell.querySelector('data[value]')?.getAttribute('value') ??
    cell.querySelector('time[datetime]')?.getAttribute('datetime') ??
    undefined;
  const order = cell.getAttribute('data-sort') ?? cell.getAttribute('data-order') ?? undefined;
  const href = isPlain ? undefined : (cell.querySelector('a[href]')?.getAttribute('href') ?? undefined);
  return {
    raw: (value ?? order ?? href) === undefined ? text : {text, value, order, href},
    isHeader: /^th$/i.test(cell.nodeName),
    columns: span('colspan'),
    rows: span('rowspan'),
  };
}

/** Reads the first table in a figure. */
export function readTable(host: Element): TableContent {
  const table = host.querySelector('table');
  // A server has no `rows` and no `cells`.
  const rows = [...(table?.querySelectorAll(':scope > tr, :scope > * > tr') ?? [])];
  return {
    lines: table
      ? rows.map((row) => ({
          part: (/^t(?:head|foot)$/i.test(row.parentNode!.nodeName)
            ? row.parentNode!.nodeName.toLowerCase()
            : 'tbody') as TableLine['part'],
          cells: [...row.children].map(readCell),
        }))
      : undefined,
    caption: table?.querySelector(':scope > caption')?.textContent.trim() ?? '',
  };
}
