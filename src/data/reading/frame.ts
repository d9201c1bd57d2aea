import type {Problem} from '../../lib/problem.js';

/** A line of a file that is not empty. */
export interface Line {
  cells: string[];
  number: number;
  /** Up to the last cell that is not empty. */
  width: number;
  /** How many cells it was written with. */
  length: number;
  isAfterBlank: boolean;
}

/** What a file says around its rows. */
export interface Framed {
  lines: string[][];
  numbers: number[];
  note?: string;
  source?: string;
}

/** "Source" in ten languages, and the end of that word. */
const SOURCE =
  /^(?:(?:data )?sources?|(?:daten)?quellen?|fuentes?|fontes?|źródł[oa]|kaynak(?:lar)?|المصدر|المصادر|出典|出所|資料)\s*(?:[:：]\s*|$)/i;

/**
 * The rows of a file, and what it says above its header and below its rows.
 * @param filled its lines that are not empty
 */
export function framed(filled: readonly Line[], delimiter: string, assumptions: string[], problems: Problem[]): Framed {
  if (!filled.length) return {lines: [], numbers: []};
  const width = usualWidth(filled);
  const first = headerOf(filled, width, problems);
  const header = joined(filled, first, assumptions);
  const end = endOfRows(filled, header.next, width > 1);
  const above = filled.slice(0, header.first);
  const rows = [header.line, ...filled.slice(header.next, end)];
  ofOffices(rows, above);
  const once = rows.filter(
    ({cells}, i) => !i || cells[0] !== rows[0]!.cells[0] || cells.join('\n') !== rows[0]!.cells.join('\n'),
  );
  if (once.length < rows.length) assumptions.push('lines that repeat the header are no rows');
  const gap = once.find(({isAfterBlank}, i) => i > 1 && isAfterBlank);
  if (gap) assumptions.push(`the empty line before line ${gap.number} is no row`);
  const below = filled.slice(end);
  if (above.length) assumptions.push(`the note is of ${linesOf(above)}, above the rows`);
  if (below.length) assumptions.push(`the note and source are of ${linesOf(below)}, below the rows`);
  return {...withinColumns(once), ...saidIn([...above, ...below], delimiter)};
}

const linesOf = (lines: readonly Line[]): string => {
  const [from, to] = [lines[0]!.number, lines.at(-1)!.number];
  return from === to ? `line ${from}` : `lines ${from} to ${to}`;
};

/** How wide most lines are, of those with two cells at least; 0 where no two lines are alike. */
function usualWidth(filled: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const {width} of filled) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const most = Math.max(1, ...counts.values());
  const usual = [...counts].filter(([, count]) => count === most && most > 1).map(([width]) => width);
  const first = filled[0]?.width ?? 0;
  return usual.includes(first) ? first : Math.max(0, ...usual);
}

/** The first line as wide as most; where it looks like a row, and the line above has one name fewer, as R writes it, that one. */
function headerOf(filled: readonly Line[], width: number, problems: Problem[]): number {
  const first = Math.max(
    0,
    filled.findIndex((line) => line.width >= width),
  );
  const [above, line] = [filled[first - 1], filled[first]];
  if (!above || !line || line.isAfterBlank || above.length !== width - 1 || above.width < 2) return first;
  if (
    !line.cells.some((cell) => /^[-−+]?\d/.test(cell) && !isYear(cell)) ||
    above.cells.some((cell) => /^\d/.test(cell))
  )
    return first;
  problems.push(`line ${above.number}: expected ${width} names, got ${width - 1}; the first column has none`);
  above.cells.unshift('');
  return first - 1;
}

const isYear = (cell: string): boolean => /^(?:1[5-9]|2[01])\d\d(?!\d|[.,]\d)/.test(cell);

/** A header of several lines as one: those in which the first column has no name, and a name stands for several columns. */
function joined(filled: readonly Line[], at: number, assumptions: string[]): {line: Line; first: number; next: number} {
  const isUnnamed = (i: number): boolean => !!filled[i] && !filled[i].cells[0] && filled[i].width > 1;
  const isShared = ({cells}: Line): boolean => new Set(cells.slice(1)).size < cells.length - 1;
  let [first, next] = [at, at + 1];
  while (isUnnamed(first) && isUnnamed(first - 1) && !filled[first]!.isAfterBlank) first--;
  while (isUnnamed(next - 1) && isUnnamed(next) && isShared(filled[next - 1]!)) next++;
  const lines = filled.slice(first, next);
  const line = lines.at(-1)!;
  if (lines.length < 2) return {line, first, next};
  assumptions.push(`the header is of ${linesOf(lines)}`);
  // A name above several columns stands in the first of them.
  const names = lines.map(({cells}) => {
    let last = '';
    return cells.map((cell) => (last = cell || (cells === line.cells ? '' : last)));
  });
  const cells = names[0]!.map((_, column) => [...new Set(names.map((row) => row[column]).filter(Boolean))].join(': '));
  return {line: {...line, cells}, first, next};
}

/** Where the lines below the rows begin: those that name the source or are plainly no rows, and what stands alone after an empty line. */
function endOfRows(filled: readonly Line[], next: number, isWide: boolean): number {
  const usual = filled[next - 1]?.length;
  const isAside = ({cells: [first = '', ...others], length}: Line): boolean => {
    if (SOURCE.test(first) && /[:：]/.test(first)) return true;
    // What has figures is a row.
    return (
      !others.some((cell) => /\d/.test(cell)) && (SOURCE.test(first) || (isWide && length !== usual && isNote(first)))
    );
  };
  let end = filled.length;
  for (;;) {
    while (end > next && isAside(filled[end - 1]!)) end--;
    let start = end - 1;
    while (start > next && !filled[start]!.isAfterBlank && (filled[start]!.width === 1 || isAside(filled[start]!)))
      start--;
    const block = filled.slice(Math.max(start, next), end);
    const isBelow = isWide && start > next && block.every((line) => line.width === 1 || isAside(line));
    if (!isBelow) return end;
    end = start;
  }
}

/** A sentence, or a text with a sign in front, as no row is named. */
const isNote = (text: string): boolean => /^[^\p{L}\p{N}]|[:：]/u.test(text) || text.split(/\s+/, 4).length > 3;

/** How single offices write their tables: ONS, Eurostat, the Census Bureau. */
function ofOffices(rows: Line[], above: Line[]): void {
  const [header, second] = rows as [Line, Line | undefined];
  const [name = ''] = header.cells;
  // ONS: what a series is, its code, unit and dates, before its first value.
  if (name === 'Title' && second?.cells[0] === 'CDID')
    above.push(
      ...rows.splice(
        1,
        rows.findIndex(({cells}) => /^Important notes$/i.test(cells[0]!)),
      ),
    );
  // The Census Bureau: codes of columns, then what they mean.
  if (/^GEO_?ID$/i.test(name) && second?.cells[0] === 'Geography') rows.splice(1, 1);
  // Eurostat: several columns in one, after whose names stands what the other columns are.
  const keys = /^([\w,]+)\\\w+$/.exec(name)?.[1]?.split(',');
  if (keys && rows.every(({cells}, i) => !i || cells[0]!.split(',').length === keys.length))
    rows.forEach(({cells}, i) => cells.splice(0, 1, ...(i ? cells[0]!.split(',') : keys)));
}

/** Rows without the empty columns at both ends. */
function withinColumns(rows: readonly Line[]): {lines: string[][]; numbers: number[]} {
  let [from, to] = [Infinity, 0];
  for (const {cells} of rows) {
    const first = cells.findIndex(Boolean);
    if (first >= 0) from = Math.min(from, first);
    to = Math.max(to, cells.findLastIndex(Boolean) + 1);
  }
  return {lines: rows.map(({cells}) => cells.slice(from, to)), numbers: rows.map(({number}) => number)};
}

/** What lines say that are no rows: who publishes the data, and the rest. */
function saidIn(lines: readonly Line[], delimiter: string): {note?: string; source?: string} {
  const source = lines.find(({cells}) => SOURCE.test(cells[0]!));
  const note = lines
    .filter((line) => line !== source)
    .map(({cells, width}) => cells.slice(0, width).join(' '))
    // A line of underscores is drawn, not said.
    .filter((said) => /[\p{L}\p{N}]/u.test(said))
    .map((said, i, {length}) => (i === length - 1 ? said : said + (/[.:;!?…。]/.test(said.at(-1)!) ? ' ' : '. ')))
    .join('');
  const [first = '', ...others] = source?.cells.slice(0, source.width) ?? [];
  const name = [first.replace(SOURCE, ''), ...others].filter(Boolean).join(`${delimiter} `);
  return {...(note && {note}), ...(name && {source: name})};
}
