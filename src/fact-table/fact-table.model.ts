import {columnNamed} from '../data/columns.js';
import {openNames, placeOf, reportFirst} from '../data/named-figures.js';
import type {Cell} from '../data/table.js';
import {columnStyle, readNames} from '../lib/columns.js';
import {formatCount} from '../lib/format.js';
import {formatFigure} from '../lib/format-figure.js';
import {shortText} from '../lib/mark.js';
import {joinSentences, listNames} from '../lib/names.js';
import {type Figure, parseNumber, readNumber} from '../lib/number.js';
import {problem, type Problem} from '../lib/problem.js';
import {safeUrl} from '../lib/url.js';
import {directionOf, phrase, plural} from '../lib/words.js';
import type {Columns, ShownColumn} from './fact-table.columns.js';
import type {Sorting} from './fact-table.order.js';
import {isRough, printer, type Printed} from './fact-table.print.js';
import type {TableWords} from './fact-table.words.js';

/**
 * The part of a table that is drawn: its head, its rows as they are printed, what is said of them, and what a reader may ask for
 * next. Leaves out how columns are read and rows are found and sorted, which need not be done again for each drawing.
 */
export interface TableInput {
  columns: Columns;
  /** Indices of the rows there are to see, in order. */
  rows: readonly number[];
  sorting: Sorting | undefined;
  target?: string | undefined;
  /** What the rows are: "members". */
  label?: string | undefined;
  /** Names of rows, between commas. */
  highlight?: string | undefined;
  /** How many rows stand there at first. */
  limit?: string | undefined;
  /** How many the reader asked for. */
  wanted: number | undefined;
  /** The name of a row that a reader points at, here or in another figure. */
  active: string | undefined;
  /** What the reader did last. */
  act: 'sort' | 'search' | 'more' | undefined;
  /** What relative links are resolved against. */
  base?: string | undefined;
  locale: string;
  words: TableWords;
}

export interface Head {
  name: string;
  kind: ShownColumn['kind'];
  bars: boolean;
  sort: 'ascending' | 'descending' | undefined;
  /** What a click makes of it: one direction, then the other, then the order given. `undefined` where there is no order. */
  next: Sorting | null | undefined;
}

export interface ShownCell extends Printed {
  href: string | undefined;
  side: 'above' | 'below' | undefined;
  /** What the side is called. */
  verdict: string | undefined;
  /** Per cent of the cell's scale. */
  bar: {from: string; size: string} | undefined;
  /** The line of a series in a box of 100 by 100. */
  path: string | undefined;
}

export interface TableModel {
  /** How much room the columns take: what is `wide` or `middle` becomes cards where there is not so much. */
  width: 'wide' | 'middle' | '';
  heads: Head[];
  /** Those that are `waiting` are printed only. */
  rows: {name: string; cells: ShownCell[]; highlighted: boolean; active: boolean; waiting: boolean}[];
  /** The rows of totals, below all others whatever their order. */
  foot: ShownCell[][];
  /** The generated sentences, in one text. */
  text: string;
  direction: 'ltr' | 'rtl';
  /** The sides of the target and how many rows are on each. */
  key: {side: 'above' | 'below'; text: string}[];
  /** What the reader's last act has led to. */
  status: string;
  /** How many rows are there of how many, where these are not all. */
  shown: string;
  /** The button for more, or for fewer, and the number of rows it leads to. */
  more: {text: string; wanted: number | undefined} | undefined;
}

/** Rows that are added at a time, and at first where the author sets no limit. */
const STEP = 100;
/** The most that one figure draws. */
const MOST = 1000;

export function tableModel(input: TableInput, problems: Problem[] = []): TableModel {
  const {rows, sorting, locale, words} = input;
  const {table, columns, names, told} = input.columns;
  const {doubtful} = table;
  const count = (n: number): string => formatCount(n, locale);
  const target = readTarget(input, problems);
  const short = target && told ? shortText(target, {style: told.style, locale}) : '';
  const sides = {above: phrase(words.above, {target: short}), below: phrase(words.below, {target: short})};
  const sideOf = ({figure, bounds}: Cell, row: number): ShownCell['side'] => {
    if (!target || doubtful.has(row)) return undefined;
    const {low = NaN, high = NaN} = figure ? {low: figure.value, high: figure.value} : (bounds ?? {});
    // Whether its own end belongs to "<5" is not known.
    return low >= target.value ? 'above' : high < target.value ? 'below' : undefined;
  };
  const judged = told?.cells.map(sideOf) ?? [];
  const isCounted = (row: number): boolean => !doubtful.has(row);
  const total = table.length - doubtful.size;

  const prints = columns.map((column) => printer(column, locale));
  const nameOf = (row: number): string => prints[columns.indexOf(names)]!(names.cells[row]!, row).text;
  // Of 100,000 names none is put into a set where none is asked for.
  const highlighted = input.highlight
    ? readNames('highlight', input.highlight, new Set(names.cells.map((_, row) => nameOf(row))), problems)
    : new Set<string>();

  const first = readLimit(input.limit, problems) ?? STEP;
  const most = Math.min(rows.length, MOST);
  const shown = Math.min(most, input.wanted ?? first);
  const shownText = shown < rows.length ? phrase(words.shown, {shown: count(shown), total: count(rows.length)}) : '';

  const found: Problem[] = [];
  const hrefOf = ({href}: Cell, where: string): string | undefined => {
    const safe = safeUrl(href, input.base);
    if (href && !safe)
      found.push(problem(`${where}, link`, 'an http, https, mailto or tel address', href, 'showing its text'));
    return safe;
  };
  const cellOf = (column: ShownColumn, i: number, row: number): ShownCell => {
    const cell = column.cells[row]!;
    const side = column === told ? judged[row] : undefined;
    return {
      ...prints[i]!(cell, row),
      href: hrefOf(cell, placeOf(table, row, column)),
      side,
      verdict: side && sides[side],
      // Zero has no bar, and nor has what is no number.
      bar: (column.bars && column.values?.[row] && barOf(column, column.values[row])) || undefined,
      path: column.series?.[row] && pathOf(column.series[row]),
    };
  };
  const footCell = (column: ShownColumn, i: number, row: number): ShownCell => ({
    ...prints[i]!(column.foot[row]!),
    href: hrefOf(column.foot[row]!, `total, ${column.name}`),
    side: undefined,
    verdict: undefined,
    bar: undefined,
    path: undefined,
  });

  const model: TableModel = {
    width: columns.length > 3 ? 'wide' : columns.length > 2 ? 'middle' : '',
    heads: columns.map((column) => headOf(column, sorting)),
    // On paper nothing can be asked for: a table of a page or two is printed whole.
    rows: rows.slice(0, rows.length > STEP ? shown : undefined).map((row, i) => {
      const name = nameOf(row);
      return {
        name,
        cells: columns.map((column, i) => cellOf(column, i, row)),
        highlighted: highlighted.has(name),
        active: name === input.active,
        waiting: i >= shown,
      };
    }),
    foot: table.foot.map((_, row) => columns.map((column, i) => footCell(column, i, row))),
    text: joinSentences([phrase(words.total, {rows: rowsText(total)}), ends(), missing(), notCounted()], locale),
    direction: directionOf(locale),
    key: judged.some(Boolean)
      ? (['above', 'below'] as const).map((side) => ({
          side,
          text: phrase(words.counted, {what: sides[side], n: count(judged.filter((one) => one === side).length)}),
        }))
      : [],
    status: status(),
    shown: shownText,
    more: more(),
  };
  reportFirst(found, problems);
  return model;

  function rowsText(n: number): string {
    // No noun is in the plural after 1.
    return input.label && n !== 1
      ? `${count(n)}\u00a0${input.label}`
      : phrase(plural(words.rows, n, locale), {n: count(n)});
  }

  /** Both ends of the column that the sentence is about, and who is there, unless a cell that is no single number could lie beyond them. */
  function ends(): string {
    if (!told?.values || told.low > told.high) return '';
    const {name: column, values, cells, low, high} = told;
    const isOpen = ({figure, bounds: {low: from = -Infinity, high: to = Infinity} = {}}: Cell, row: number): boolean =>
      figure === undefined && isCounted(row) && !(from > low && to < high);
    if (cells.some(isOpen)) return '';
    const style = columnStyle(values, locale, told.style);
    const at = (end: number): {names: string; cell: Cell} => {
      const there = [...values.keys()].filter((row) => values[row] === end);
      return {names: namesOf(there), cell: cells[there[0]!]!};
    };
    const [top, bottom] = [at(high), at(low)];
    const known = values.filter((value) => !Number.isNaN(value)).length;
    const form = known === 1 ? 'only' : low === high && known === total ? 'every' : 'ends';
    return phrase(words[form], {
      column,
      names: top.names,
      value: isRough(top.cell) ? top.cell.text : formatFigure(top.cell.figure!, locale, style).text,
      lowNames: bottom.names,
      lowValue: isRough(bottom.cell) ? bottom.cell.text : shortText(bottom.cell.figure!, {style, locale}),
    });
  }

  function namesOf(rows: readonly number[]): string {
    return listNames([...new Set(rows.map(nameOf))].filter(Boolean), locale, words);
  }

  function missing(): string {
    const rows = told?.values
      ? [...told.cells.keys()].filter((row) => told.cells[row]!.figure === null && isCounted(row))
      : [];
    return rows.length ? phrase(words.missing, {names: namesOf(rows)}) : '';
  }

  /** What is called a total and is none, and what may be on either side of the target. */
  function notCounted(): string {
    const open = Array.from({length: table.length}, (_, row) => row).filter(
      (row) => !isCounted(row) || (target && told?.cells[row]!.figure === undefined && !judged[row]),
    );
    const names = told ? openNames(open.map((row) => ({name: nameOf(row), cell: told.cells[row]!}))) : open.map(nameOf);
    return names.length ? phrase(words.notCounted, {names: listNames(names, locale, words)}) : '';
  }

  function status(): string {
    const {act} = input;
    if (act === 'sort')
      return phrase(words[!sorting ? 'given' : sorting.down ? 'descending' : 'ascending'], {
        column: sorting?.column ?? '',
      });
    if (act === 'search')
      return rows.length ? phrase(plural(words.found, rows.length, locale), {n: count(rows.length)}) : words.notFound;
    return act ? phrase(words.shown, {shown: count(shown), total: count(rows.length)}) : '';
  }

  function more(): TableModel['more'] {
    const wanted = Math.min(most, shown + Math.max(STEP, first));
    if (shown < most)
      return wanted === rows.length
        ? {text: phrase(words.showAll, {total: count(wanted)}), wanted}
        : {text: phrase(words.showMore, {n: count(wanted - shown)}), wanted};
    return shown > first ? {text: words.showLess, wanted: undefined} : undefined;
  }
}

/** A number is read from its large end, a name from its A. */
function headOf({name, kind, bars, isSortable}: ShownColumn, sorting: Sorting | undefined): Head {
  const down = kind === 'number' || kind === 'spark';
  const now = sorting?.column === name ? sorting : undefined;
  const next = !now ? {column: name, down} : now.down === down ? {column: name, down: !down} : null;
  return {
    name,
    kind,
    bars,
    sort: now && (now.down ? 'descending' : 'ascending'),
    next: isSortable ? next : undefined,
  };
}

/** From zero to the value, in per cent of what all values of the column span. */
function barOf({low, high}: ShownColumn, key: number): {from: string; size: string} {
  const [start, end] = [Math.min(0, low), Math.max(0, high)];
  const at = (value: number): number => ((value - start) / (end - start || 1)) * 100;
  return {from: percent(at(Math.min(0, key))), size: percent(Math.abs(at(key) - at(0)))};
}

/** Each series has a scale of its own, from its lowest to its highest; where a figure is missing there is a gap. */
function pathOf(series: readonly (Figure | null)[]): string | undefined {
  const values = series.map((figure) => figure?.value);
  const known = values.filter((value) => value !== undefined);
  if (known.length < 2) return undefined;
  // Spread out as arguments, a very long series would overflow the stack.
  const low = known.reduce((a, b) => Math.min(a, b));
  const high = known.reduce((a, b) => Math.max(a, b));
  return values
    .map((value, i) => {
      if (value === undefined) return '';
      const x = percent((i / (values.length - 1)) * 100);
      const y = percent(high > low ? (1 - (value - low) / (high - low)) * 100 : 50);
      // A point between two gaps is a line of no length, which its round ends make a dot.
      return values[i - 1] === undefined ? `M${x} ${y}L${x} ${y}` : `L${x} ${y}`;
    })
    .join('');
}

const percent = (value: number): string => String(Number(value.toFixed(2)));

/** The author's sorting: a name, or one behind a minus for the largest first. */
export function readSorting(sort: string | undefined, {columns}: Columns, problems: Problem[]): Sorting | undefined {
  const down = !!sort?.startsWith('-') && !columns.some(({name}) => name === sort);
  const column = columnNamed('sort', down ? sort?.slice(1) : sort, {columns}, problems, 'leaving the order as given');
  if (column?.isSortable) return {column: column.name, down};
  if (column) problems.push(problem('sort', 'a column of one unit', column.name, 'leaving the order as given'));
  return undefined;
}

function readTarget({target, columns}: TableInput, problems: Problem[]): Figure | null {
  const figure = readNumber('target', target, problems, 'leaving it out');
  if (!figure || columns.told) return figure;
  problems.push('target: expected a column with numbers, found none; leaving it out');
  return null;
}

function readLimit(text: string | undefined, problems: Problem[]): number | undefined {
  const limit = parseNumber(text);
  if (limit === null) return undefined;
  if (limit && Number.isInteger(limit.value) && limit.value > 0) return limit.value;
  problems.push(problem('limit', 'a whole number above 0', text, `showing ${STEP}`));
  return undefined;
}
