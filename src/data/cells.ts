/** A text as lines of cells. */
export interface Cells {
  lines: string[][];
  /** The line of the text on which each begins, from 1. */
  numbers: number[];
  /** The lines on which a quotation mark opens a cell and does not close it; it is kept as typed. */
  open: number[];
}

/**
 * Cells between delimiters, in lines that end in CR, LF or both; between quotation marks a cell may hold all of these, and a doubled mark is one.
 * Where the mark that closes a cell is missing, or is followed by more text, the one that opens it is text: the fault ends with its cell.
 * Source: RFC 4180.
 */
export function parseCells(text: string, delimiter: string): Cells {
  const cells: Cells = {lines: [], numbers: [], open: []};
  const end = new RegExp(`[${delimiter}\r\n]|$`, 'g');
  let number = 1;
  for (let at = 0; at < text.length; number++) {
    const line: string[] = [];
    cells.lines.push(line);
    cells.numbers.push(number);
    for (let isOpen = true; isOpen;) {
      const start = skipSpaces(text, at);
      const isQuoted = text[start] === '"';
      const close = isQuoted ? closeOf(text, start) : -1;
      const next = close > 0 ? skipSpaces(text, close + 1) : 0;
      if (close > 0 && (next >= text.length || text[next] === delimiter || /[\r\n]/.test(text[next]!))) {
        const cell = text.slice(start + 1, close).replaceAll('""', '"');
        line.push(cell);
        number += cell.match(/\r\n?|\n/g)?.length ?? 0;
        at = next;
      } else {
        if (isQuoted) cells.open.push(number);
        end.lastIndex = at;
        const stop = end.exec(text)!.index;
        line.push(text.slice(at, stop));
        at = stop;
      }
      isOpen = text[at] === delimiter;
      at += text.startsWith('\r\n', at) ? 2 : 1;
    }
  }
  return cells;
}

function skipSpaces(text: string, at: number): number {
  while (text[at] === ' ') at++;
  return at;
}

/** Where the quotation mark that stands at `open` is closed; -1 where it never is. */
function closeOf(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close;
}
