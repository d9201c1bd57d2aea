import {columnStyle, columnNamed, readNames} from '../lib/columns.js';
import {formatCount} from '../lib/format.js';
import {formatFigure} from '../lib/format-figure.js';
import {shortText} from '../lib/mark.js';
import {joinSentences, listNames} from '../lib/names.js';
import {type Figure, parseNumber, readNumber} from '../lib/number.js';
import {problem, type Problem} from '../lib/problem.js';
import {directionOf, phrase, plural} from '../lib/words.js';
import {type Column, type Columns, figureOf, seriesOf, typed} from './fact-table.columns.js';
import type {Sorting} from './fact-table.order.js';
import {printer} from './fact-table.print.js';
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
  locale: string;
  words: TableWords;
}

export interface Head {
  name: string;
  kind: Column['kind'];
  bars: boolean;
  sort: 'ascending' | 'descending' | undefined;
  /** What a click makes of it: one direction, then the other, then the order given. */
  next: Sorting | null;
}

export interface Cell {
  text: string;
  kind: Column['kind'];
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
  rows: {name: string; cells: Cell[]; highlighted: boolean; active: boolean; waiting: boolean}[];
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
  const {columns: table, rows, sorting, locale, words} = input;
  const {columns, told} = table;
  const count = (n: number): string => formatCount(n, locale);
  const target = readTarget(input, problems);
  const short = target && told ? shortText(target, {style: told.style, locale}) : '';
  const sides = {above: phrase(words.above, {target: short}), below: phrase(words.below, {target: short})};
  const sideOf = (key: number | undefined): Cell['side'] =>
    !target || key === undefined || Number.isNaN(key) ? undefined : key >= target.value ? 'above' : 'below';
  const amount = (side: Cell['side']): string => count(told?.keys?.filter((key) => sideOf(key) === side).length ?? 0);

  const prints = columns.map((column) => printer(column, locale));
  const print = (column: number, row: number): string =>
    prints[column]!(typed(table.rows[row], columns[column]!.name), row);
  const nameOf = (row: number): string => typed(table.rows[row], columns[0]!.name);
  // Of 100,000 names none is put into a set where none is asked for.
  const highlighted = input.highlight
    ? readNames('highlight', input.highlight, new Set(table.rows.map((_, row) => nameOf(row))), problems)
    : new Set<string>();

  const first = readLimit(input.limit, problems) ?? STEP;
  const most = Math.min(rows.length, MOST);
  const shown = Math.min(most, input.wanted ?? first);
  const shownText = shown < rows.length ? phrase(words.shown, {shown: count(shown), total: count(rows.length)}) : '';

  const cellOf = (column: Column, i: number, row: number): Cell => {
    const key = column.keys?.[row];
    const side = column === told ? sideOf(key) : undefined;
    return {
      text: print(i, row),
      kind: column.kind,
      side,
      verdict: side && sides[side],
      // Zero has no bar, and nor has what is no number.
      bar: column.bars && key ? barOf(column, key) : undefined,
      path: column.kind === 'spark' ? pathOf(column, typed(table.rows[row], column.name)) : undefined,
    };
  };

  return {
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
    text: joinSentences([phrase(words.total, {rows: rowsText(table.rows.length)}), ends(), missing()], locale),
    direction: directionOf(locale),
    key:
      target && told && told.low <= told.high
        ? (['above', 'below'] as const).map((side) => ({
            side,
            text: phrase(words.counted, {what: sides[side], n: amount(side)}),
          }))
        : [],
    status: status(),
    shown: shownText,
    more: more(),
  };

  function rowsText(n: number): string {
    // No noun is in the plural after 1.
    return input.label && n !== 1
      ? `${count(n)}\u00a0${input.label}`
      : phrase(plural(words.rows, n, locale), {n: count(n)});
  }

  /** Both ends of the column that is told of, and who is there. */
  function ends(): string {
    if (!told?.keys || told.low > told.high) return '';
    const {name: column, keys, low, high} = told;
    const style = columnStyle(keys, locale, told.style);
    const at = (end: number): {names: string; figure: Figure} => {
      const there = [...keys.keys()].filter((row) => keys[row] === end);
      return {
        names: listNames([...new Set(there.map((row) => print(0, row)))].filter(Boolean), locale, words),
        figure: figureOf(typed(table.rows[there[0]!], column), style)!,
      };
    };
    const [top, bottom] = [at(high), at(low)];
    const known = keys.filter((key) => !Number.isNaN(key)).length;
    const form = known === 1 ? 'only' : low === high && known === keys.length ? 'every' : 'ends';
    return phrase(words[form], {
      column,
      names: top.names,
      value: formatFigure(top.figure, locale, style).text,
      lowNames: bottom.names,
      lowValue: shortText(bottom.figure, {style, locale}),
    });
  }

  function missing(): string {
    const {keys} = told ?? {};
    const names = keys ? [...keys.keys()].filter((row) => Number.isNaN(keys[row])).map((row) => print(0, row)) : [];
    return names.length ? phrase(words.missing, {names: listNames([...new Set(names)], locale, words)}) : '';
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
function headOf({name, kind, bars}: Column, sorting: Sorting | undefined): Head {
  const down = kind === 'number' || kind === 'spark';
  const now = sorting?.column === name ? sorting : undefined;
  const next = !now ? {column: name, down} : now.down === down ? {column: name, down: !down} : null;
  return {name, kind, bars, sort: now && (now.down ? 'descending' : 'ascending'), next};
}

/** From zero to the value, in per cent of what all values of the column span. */
function barOf({low, high}: Column, key: number): {from: string; size: string} {
  const [start, end] = [Math.min(0, low), Math.max(0, high)];
  const at = (value: number): number => ((value - start) / (end - start || 1)) * 100;
  return {from: percent(at(Math.min(0, key))), size: percent(Math.abs(at(key) - at(0)))};
}

/** Each series has a scale of its own, from its lowest to its highest; where a figure is missing there is a gap. */
function pathOf({style}: Column, text: string): string | undefined {
  const values = seriesOf(text).map((one) => figureOf(one, style)?.value);
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
export function readSorting(sort: string | undefined, columns: Columns, problems: Problem[]): Sorting | undefined {
  const names = columns.columns.map(({name}) => name);
  const down = !!sort?.startsWith('-') && !names.includes(sort);
  const column = columnNamed('sort', down ? sort?.slice(1) : sort, names, problems, 'leaving the order as given');
  return column === undefined ? undefined : {column, down};
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
