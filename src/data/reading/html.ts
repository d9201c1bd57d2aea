import type {Problem} from '../../lib/problem.js';
import {type Grid, gridOfLines, type Raw, shown, type TableCell, type TableLine} from '../grid.js';
import {showRaised, takeRaised} from './raised.js';

/**
 * Tables of HTML as their authors lay them out: merged cells, several header rows, headings of groups, totals and notes below. Leaves out
 * what the cells say.
 */

/** The most columns that are read, and the most cells. */
const WIDEST = 1000;
const MOST = 1e6;

/** A row in which each merged cell is repeated wherever it is shown. */
interface Row {
  part: TableLine['part'];
  cells: (TableCell | undefined)[];
  /** Cells that begin in this row. */
  own: readonly TableCell[];
}

/** A table as a grid; `undefined`, and why, where there is no row. */
export function gridOfTable(
  lines: readonly TableLine[],
  caption: string | undefined,
  problems: Problem[],
  header: string | undefined,
): Grid | undefined {
  const rows = expand(lines);
  const width = rows.reduce((most, {cells}) => Math.max(most, cells.length), 0);
  const textOf = ({own}: Row): string => shown(own[0]?.raw);
  const isAcross = ({own}: Row): boolean => own.length === 1 && width > 1 && own[0]!.columns >= width;
  const above = rows.findIndex((row) => !isAcross(row));
  const titles = rows.slice(0, Math.max(0, above)).map(textOf);
  const below = rows.slice(Math.max(0, above));
  const heads = headerOf(below, header);
  const isNote = (row: Row): boolean => row.part === 'tfoot' && isAcross(row);
  const body = below.slice(heads).filter((row) => row.part !== 'tfoot' && !isAcross(row));
  const foot = below.filter((row) => row.part === 'tfoot' && !isAcross(row));
  const names = Array.from({length: width}, (_, i) => nameOf(below.slice(0, heads), i));
  const raws = (row: Row): Raw[] => Array.from({length: width}, (_, i) => row.cells[i]?.raw);
  const grid = heads
    ? gridOfLines([names, ...body.map(raws)], problems, 'yes')
    : gridOfLines(body.map(raws), problems, header);
  const groups = below
    .slice(heads)
    .filter((row) => row.part !== 'tfoot' && isAcross(row))
    .map(textOf);
  return (
    grid && {
      ...grid,
      foot: foot.map(raws),
      caption: [caption, ...titles].filter(Boolean).join(': '),
      note: below.filter(isNote).map(textOf).join(' ') || undefined,
      assumptions: groups.length ? [`"${groups.join('", "')}": headings of groups, no rows`] : [],
    }
  );
}

function expand(lines: readonly TableLine[]): Row[] {
  let count = 0;
  /** Cells that reach into the rows below, by column. */
  const reaching: ({cell: TableCell; rows: number} | undefined)[] = [];
  return lines.map(({part, cells: own}): Row => {
    const cells: (TableCell | undefined)[] = [];
    let at = 0;
    const fill = (): void => {
      for (let one = reaching[at]; one; one = reaching[++at]) {
        cells[at] = one.cell;
        one.rows -= 1;
        if (!one.rows) reaching[at] = undefined;
      }
    };
    for (const cell of own) {
      fill();
      for (let i = 0; i < cell.columns && at < WIDEST && count < MOST; i++, at++, count++) {
        cells[at] = cell;
        if (cell.rows > 1) reaching[at] = {cell, rows: cell.rows - 1};
      }
    }
    fill();
    return {part, cells, own};
  });
}

/** How many rows name the columns: those of the `<thead>`, or the first ones that are all `<th>`, or the first; below one that merges columns, the next. */
function headerOf(rows: readonly Row[], header: string | undefined): number {
  if (header === 'no') return 0;
  const inHead = rows.filter(({part}) => part === 'thead').length;
  if (inHead) return inHead;
  const firstOther = rows.findIndex(
    ({own, cells}) => own.length < Math.min(2, cells.length) || !own.every(({isHeader}) => isHeader),
  );
  const allHeaders = firstOther < 0 ? rows.length : firstOther;
  const isMerged = rows[0]?.own.some(({columns}) => columns > 1) && rows.length > 2;
  if (allHeaders || isMerged) return Math.max(allHeaders, isMerged ? 2 : 1);
  return header === 'yes' ? 1 : 0;
}

/** The name of a column: those of its header rows, each once. A mark behind a digit belongs to a note: `2019<sup>p</sup>` is 2019. */
const nameOf = (rows: readonly Row[], column: number): string =>
  [...new Set(rows.map(({cells}) => headerText(cells[column]?.raw)))].filter(Boolean).join(': ');

const headerText = (raw: Raw): string => {
  const text = shown(raw);
  return /\d\uE000[^\uE001]*\uE001$/.test(text)
    ? (takeRaised(text, () => false)?.rest ?? showRaised(text))
    : showRaised(text);
};
