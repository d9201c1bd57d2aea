import type {Problem} from '../../lib/problem.js';
import {parseCells} from '../cells.js';
import {framed, type Line} from './frame.js';

/** A table as a file of text has it. */
export interface TextTable {
  /** Rows of cells as written, trimmed; the header is the first. */
  lines: string[][];
  /** The line of the file on which each row stands, from 1. */
  numbers: number[];
  delimiter: Delimiter;
  /** What stands above the header and below the rows. */
  note?: string;
  /** Who publishes it, of a line such as "Source: Eurostat". */
  source?: string;
  assumptions: string[];
  problems: Problem[];
}

export type Delimiter = '\t' | ';' | '|' | ',';
/** Of two that fit alike, the first: a comma stands in numbers and texts too. */
const DELIMITERS: readonly Delimiter[] = ['\t', ';', '|', ','];
const NAMES = {'\t': 'tabs', ';': 'semicolons', '|': 'vertical bars', ',': 'commas'};

/** So much of a file shows what stands between its cells. */
const SAMPLE = 100_000;

/**
 * The table in a text: what stands between its cells, lines above its header and below its rows, empty rows and columns around it.
 * @param delimiter what the type of the file says
 */
export function readDelimited(text: string, delimiter?: Delimiter): TextTable {
  const plain = text.replace(/^\uFEFF/, '');
  const [separator = '', named = ''] = /^"?sep=(.)"?(?:\r\n?|\n|$)/i.exec(plain) ?? [];
  const body = plain.slice(separator.length);
  const assumptions: string[] = [];
  const problems: Problem[] = [];
  const between =
    DELIMITERS.find((one) => one === named) ??
    (delimiter && body.includes(delimiter) ? delimiter : guess(body, assumptions));
  const {lines, numbers, open} = parseCells(body, between);
  const offset = separator ? 1 : 0;
  if (open.length)
    problems.push(
      `line ${open[0]! + offset}: expected a quotation mark at the end of the cell that one begins; showing it as typed` +
        (open.length > 1 ? ` (and of ${open.length - 1} more cells)` : ''),
    );
  let isAfterBlank = false;
  const filled: Line[] = [];
  lines.forEach((line, i) => {
    // Spreadsheets write ="007" for a text that looks like a number.
    const cells = line.map((cell) => cell.trim().replace(/^="(.*)"$/, '$1'));
    const width = cells.findLastIndex(Boolean) + 1;
    if (width) filled.push({cells, number: numbers[i]! + offset, length: cells.length, width, isAfterBlank});
    isAfterBlank = !width;
  });
  return {...framed(filled, between, assumptions, problems), delimiter: between, assumptions, problems};
}

/** What stands between the cells: what gives most lines the same number of them, two at least. */
function guess(text: string, assumptions: string[] = []): Delimiter {
  const scores = DELIMITERS.map((one) => score(text, one));
  const best = Math.max(...scores);
  const fits = DELIMITERS.filter((_, i) => scores[i] === best);
  if (best && fits.length > 1)
    assumptions.push(`${NAMES[fits[0]!]} stand between cells; ${NAMES[fits[1]!]} would fit as well`);
  return best ? fits[0]! : ',';
}

/** How many lines have the number of cells that most have. */
export function score(text: string, delimiter: Delimiter): number {
  const sample = text.slice(0, SAMPLE);
  if (!sample.includes(delimiter)) return 0;
  const {lines} = parseCells(sample, delimiter);
  const filled = lines.filter((cells) => cells.some((cell) => cell.trim()));
  // Tabs at the start of every line are how a page is indented.
  const lead = filled.reduce(
    (least, cells) =>
      Math.min(
        least,
        cells.findIndex((cell) => cell.trim()),
      ),
    Infinity,
  );
  return Math.max(0, ...counts(filled.map(({length}) => length - lead)).values());
}

/** How often each number of cells occurs, of two at least. */
function counts(widths: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return counts;
}
