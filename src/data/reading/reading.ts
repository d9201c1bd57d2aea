import type {PartialDate} from '../../lib/date.js';
import {
  areSpans,
  type Cell,
  cellOf,
  type Column,
  type Reading,
  type TableOptions,
  textColumn,
  type Unread,
  written,
  YEARS,
} from '../table.js';
import {rawOf} from '../grid.js';
import {readAmounts} from './amounts.js';
import {readDateColumn} from './dates.js';
import {decode} from './encodings.js';
import {readDelimited} from './files.js';
import {gridOfTable} from './html.js';
import {readJson, sniff} from './json.js';
import {type Notation, proveNotation, readNumberColumn} from './numbers.js';
import {showRaised, takeRaised} from './raised.js';
import {selectRows} from './where.js';

/**
 * All that is read beyond plain data: other notations, dates as people write them, merged cells, other shapes of JSON. It loads when a
 * cell or a file needs it.
 */
export const reading = {
  readColumns,
  withMarks,
  readDates,
  readAmounts,
  selectRows,
  gridOfTable,
  gridOfJson: (data, problems) => {
    const grid = readJson(data);
    if (grid) problems.push(...grid.problems);
    return grid && {...grid, rows: grid.rows.map((cells) => cells.map(rawOf))};
  },
  readJson,
  decode,
  readDelimited,
  sniff,
} satisfies Reading & Record<string, unknown>;

function readDates(
  texts: readonly string[],
  options: TableOptions,
  problems: string[],
): (PartialDate | null | undefined)[] {
  const column = readDateColumn(texts, {
    lang: options.lang,
    asOf: options.asOf,
    order: orderOf(options.dates),
    isTime: true,
  });
  problems.push(...column.problems.flatMap(({row, problem}) => (row ? [] : problem)));
  return column.cells.map(({date}) => date);
}

/** Reads columns of one table, which prove the notation of its numbers together. */
function readColumns(columns: readonly Unread[], options: TableOptions): Column[] {
  const texts = columns.map(({raws, texts}) => raws.map((raw, i) => String(written(raw, texts[i]!))));
  // The days that a spreadsheet counts look like any numbers: the first column of them is meant.
  const days =
    options.dates === 'excel' ? texts.findIndex((cells) => cells.every((text) => !text || Number(text) > 0)) : -1;
  const dated = columns.map((column, i) => {
    const isOther = column.isNamed || (days >= 0 && i !== days);
    return isOther ? undefined : readAsDates(column, texts[i]!, options);
  });
  const proofs = texts.map((cells, i) => (dated[i]?.kind === 'date' ? undefined : proveNotation(cells)));
  const proved = proofs.find((proof): proof is Notation => !!proof && 'decimal' in proof);
  return columns.map((column, i) => {
    if (dated[i]?.kind === 'date') return dated[i];
    const numbers = readAsNumbers(column, texts[i]!, options, proved);
    return numbers?.kind === 'number' ? numbers : (dated[i] ?? numbers ?? textColumn(column));
  });
}

const orderOf = (dates: string | undefined): 'dmy' | 'mdy' | 'ymd' | 'excel' | undefined =>
  (['dmy', 'mdy', 'ymd', 'excel'] as const).find((order) => order === dates);

/** Text, and why, where the dates of the cells are open; `undefined` where the cells are no dates. */
function readAsDates({name, raws, texts}: Unread, cells: readonly string[], options: TableOptions): Column | undefined {
  const read = readDateColumn(cells, {
    lang: options.lang,
    asOf: options.asOf,
    order: orderOf(options.dates),
    isTime: areSpans(cells.filter(Boolean)) || YEARS.test(name),
  });
  if (!read.isDates && !read.problems.length) return undefined;
  const problems = read.problems.map(({row, problem}) =>
    placed(name, row === undefined ? undefined : row - 1, problem),
  );
  if (!read.isDates) return {...textColumn({name, raws, texts, isNamed: false}), problems};
  return {
    name,
    kind: 'date',
    cells: raws.map((raw, i): Cell => ({...cellOf(raw, showRaised(texts[i]!), undefined), ...read.cells[i]})),
    assumptions: read.assumptions.map((text) => `${name}: ${text}`),
    problems,
  };
}

/** Signs of currencies that several countries use, and one of these, which is printed by the sign alone. */
const SHARED: Record<string, string> = {$: 'USD', kr: 'SEK', 'kr.': 'DKK', '¥': 'JPY', '￥': 'JPY'};

/** Text, and why, where the numbers of the cells are open; `undefined` where the cells are no numbers. */
function readAsNumbers(
  {name, raws, texts, isNamed}: Unread,
  cells: readonly string[],
  {lang, numbers, zero}: TableOptions,
  proved: Notation | undefined,
): Column | undefined {
  const read = readNumberColumn(cells, {
    lang,
    isNamed,
    ...(numbers && {example: numbers}),
    ...(zero && {zero}),
    ...(proved && {proved}),
  });
  const problems = read.problems.map(({row, problem}) => placed(name, row, problem));
  if (!read.isNumbers) return problems.length ? {...textColumn({name, raws, texts, isNamed}), problems} : undefined;
  const {symbol = ''} = read;
  return {
    name,
    kind: 'number',
    cells: raws.map((raw, i): Cell => ({...cellOf(raw, showRaised(texts[i]!), undefined), ...read.cells[i]})),
    unit: read.unit ?? (SHARED[symbol] ? undefined : read.symbol),
    currency: read.currency ?? SHARED[symbol],
    isNarrow: !read.currency && !!SHARED[symbol],
    isMixed: read.isMixed,
    assumptions: read.assumptions.map((text) => `${name}: ${text}`),
    problems,
  };
}

const placed = (name: string, row: number | undefined, problem: string): string =>
  row === undefined ? `${name}: ${problem}` : `row ${row + 1}, ${name}: ${problem}`;

/** A column of text, with the raised marks of its cells beside them. */
function withMarks({cells, ...column}: Column): Column {
  return {
    ...column,
    cells: cells.map((cell) => {
      const {rest, mark} = takeRaised(cell.text, () => false) ?? {rest: cell.text, mark: ''};
      return {...cell, text: showRaised(rest).trim(), ...(mark && {mark})};
    }),
  };
}
