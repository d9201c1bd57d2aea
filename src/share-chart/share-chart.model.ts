import {openNames, placeOf, readNamedFigures, reportFirst} from '../data/named-figures.js';
import type {Table} from '../data/table.js';
import {apportion} from '../lib/apportion.js';
import {columnStyle, readNames} from '../lib/columns.js';
import {formatCount} from '../lib/format.js';
import {formatFigure, readStyle} from '../lib/format-figure.js';
import {shortText} from '../lib/mark.js';
import {joinSentences, listNames} from '../lib/names.js';
import {difference, type Figure, parseNumber, readWhole} from '../lib/number.js';
import {choice, problem, type Problem} from '../lib/problem.js';
import {countsOf} from '../lib/tally.js';
import {directionOf, phrase} from '../lib/words.js';
import type {ShareWords} from './share-chart.words.js';

/**
 * Who has how much of a whole. The shares that are printed add up to 100%; small parts are drawn as one, and listed one by one.
 * Leaves out where the rows come from; where a treemap puts its parts is in a model of its own, which loads with it.
 */
export interface ShareInput {
  table: Table;
  /** Names of columns; by default those that {@link readNamedFigures} takes. */
  category?: string | undefined;
  value?: string | undefined;
  /** The whole, where the parts are not all of it; what is no number names a row, which the table has set apart. */
  total?: string | undefined;
  /** How many parts are drawn one by one. */
  limit?: string | undefined;
  shape?: string | undefined;
  unit?: string | undefined;
  /** ISO 4217 code. */
  currency?: string | undefined;
  /** Of the shares. */
  digits?: string | undefined;
  /** What the rows are: "members". */
  label?: string | undefined;
  /** Names of rows, between commas. */
  highlight?: string | undefined;
  /** Whether the reader asked for all. */
  all: boolean;
  /** The name a reader points at, here or in another figure. */
  selected: string | undefined;
  locale: string;
  words: ShareWords;
}

export interface Part {
  name: string;
  /** None where the values are shares already. */
  value: string | undefined;
  share: string;
  kind: 'part' | 'other' | 'rest' | 'open';
  highlighted: boolean;
  selected: boolean;
}

/** A part that is drawn. */
export interface Drawn extends Part {
  /** Per cent of the whole. */
  size: number;
  /** Of a hundred. */
  cells: number;
  /** Per cent of its colour; text on it is light where that is all of it. */
  tint: number;
  isFull: boolean;
}

export interface ShareModel {
  shape: (typeof SHAPES)[number];
  /** The largest first; those drawn as one, and what they leave of the whole, last. */
  parts: Drawn[];
  /** Those drawn as one. */
  folded: Part[];
  /** Those that are no part that can be drawn, as they were typed; without a share. */
  open: Part[];
  /** Whether some stand out from the others. */
  highlights: boolean;
  /** The generated sentences, in one text. */
  text: string;
  direction: 'ltr' | 'rtl';
  /** Of the button that lists those drawn as one. */
  button: string | undefined;
}

interface Item {
  name: string;
  figure: Figure;
}

const SHAPES = ['bar', 'waffle', 'treemap'] as const;

/** Parts that are drawn one by one where the author sets no limit, and the most that can be; the most that are listed. */
const LIMIT = 8;
const MOST_DRAWN = 50;
const MOST = 1000;

/** The most fraction digits of a share: with many more, a hundred per cent is no whole number of units any more. */
const DIGITS = 6;

/** @returns `undefined` where no row has a name and a column for its value */
export function shareModel(input: ShareInput, problems: Problem[] = []): ShareModel | undefined {
  const {table, locale, words} = input;
  const read = readNamedFigures(table, ['category', input.category], input.value, problems);
  if (!read) return undefined;
  const {values} = read;
  const style = readStyle({unit: input.unit, currency: input.currency}, problems, values);
  const {unit, currency} = style;
  const found: Problem[] = [];
  const items: Item[] = [];
  const zero: string[] = [];
  const uncounted = openNames(read.open);
  for (const {name, figure, row} of read.known)
    if (figure.value > 0) items.push({name, figure});
    else if (!figure.value) zero.push(name);
    else {
      found.push(problem(placeOf(table, row, values), 'a part of 0 or more', figure.value, 'leaving the part out'));
      uncounted.push(`${name} (${shortText(figure, {style, locale})})`);
    }
  reportFirst(found, problems);
  items.sort((a, b) => b.figure.value - a.figure.value);
  const missing = read.missing.map(({name}) => name);
  if (!items.length && !zero.length && !missing.length && !read.open.length) return undefined;

  const shape = choice('shape', input.shape, SHAPES, problems);
  const sum = sumOf(items.map(({figure}) => figure));
  const total = parseNumber(input.total);
  if (total && total.value < sum.value)
    problems.push(problem('total', `at least the sum of the parts, ${sum.value}`, input.total, 'using the sum'));
  // Where a part has no number, the parts are not all of it, and the row of totals says how much is.
  const foot = (missing.length || uncounted.length) && table.foot.length === 1 ? table.foot[0] : undefined;
  const told = [total, foot?.[table.columns.indexOf(values)]?.figure].find((one) => one && one.value >= sum.value);
  const whole = told && told.value > sum.value ? told : sum;
  const rest = difference(whole, sum);
  // Shares of a hundred need not be said twice.
  const isPercent = !currency && unit?.startsWith('%') === true && Math.abs(whole.value - 100) < 1e-6;
  const digits =
    readWhole('digits', input.digits, [0, DIGITS], problems, 'using one') ??
    (isPercent ? Math.max(1, Math.min(DIGITS, sum.digits)) : 1);
  const highlighted = readNames('highlight', input.highlight, new Set(read.items.map(({name}) => name)), problems);

  const amounts = items.map(({figure}) => figure.value);
  const terms = {style: columnStyle(amounts, locale, style), locale};
  const given = readWhole('limit', input.limit, [1, MOST_DRAWN], problems, 'leaving it out');
  // One more part is as short as "Other (1)".
  const limit = given ?? (items.length > LIMIT + 1 ? LIMIT : items.length);
  const isShown = ({name}: Item, i: number): boolean => i < limit || (highlighted.has(name) && i < MOST_DRAWN);
  const shown = items.filter(isShown);
  const small = items.filter((item, i) => !isShown(item, i));
  const other = sumOf(small.map(({figure}) => figure));

  const groups: (Item & {kind: Part['kind']})[] = shown.map((item) => ({...item, kind: 'part'}));
  if (small.length)
    groups.push({name: phrase(words.other, {n: formatCount(small.length, locale)}), figure: other, kind: 'other'});
  if (rest.value > 0) groups.push({name: words.rest, figure: rest, kind: 'rest'});

  // In two steps: what is drawn adds up, and what is drawn as one adds up to what that says.
  const weights = groups.map(({figure}) => figure.value);
  const units = apportion(weights, 100 * 10 ** digits);
  const cells = apportion(weights, 100);
  const smallUnits = apportion(
    small.map(({figure}) => figure.value),
    units[shown.length] ?? 0,
  );

  const percent = (value: number): string => formatFigure({value, digits}, locale, {unit: '%'}).number;
  const shareText = (units: number, {value}: Figure): string =>
    units || !value ? percent(Number((units / 10 ** digits).toFixed(digits))) : `<${percent(10 ** -digits)}`;
  const partOf = ({name, figure}: Item, units: number, kind: Part['kind']): Part => ({
    name,
    value: isPercent ? undefined : shortText(figure, terms),
    share: shareText(units, figure),
    kind,
    highlighted: kind === 'part' && highlighted.has(name),
    selected: kind === 'part' && name === input.selected,
  });
  const folded = small.slice(0, MOST).map((item, i) => partOf(item, smallUnits[i] ?? 0, 'part'));
  if (small.length > MOST)
    problems.push(`rows: expected at most ${MOST} small parts, got ${small.length}; listing the first ${MOST}`);

  const highlights = shown.some(({name}) => highlighted.has(name));
  const pale = shown.filter(({name}) => !highlighted.has(name));
  const parts = groups.map((group, i): Drawn => {
    const part = partOf(group, units[i] ?? 0, group.kind);
    const place = highlights ? pale.findIndex((one) => one === shown[i]) : i - 1;
    const tint = tintOf(group.kind, place, highlights ? pale.length - 1 : shown.length - 2);
    return {
      ...part,
      selected: part.selected || (group.kind === 'other' && folded.some(({selected}) => selected)),
      size: Number(((group.figure.value / whole.value) * 100).toFixed(3)),
      cells: cells[i] ?? 0,
      tint,
      isFull: tint === 100,
    };
  });

  return {
    shape,
    parts,
    folded,
    open: read.open.map(({name, cell}) => ({
      name,
      value: cell.text,
      share: '',
      kind: 'open',
      highlighted: highlighted.has(name),
      selected: name === input.selected,
    })),
    highlights,
    text: joinSentences(
      [
        sentence(),
        zero.length ? phrase(words.zero, {names: listNames(zero, locale, words)}) : '',
        missing.length ? phrase(words.missing, {names: listNames(missing, locale, words)}) : '',
        uncounted.length ? phrase(words.notCounted, {names: listNames(uncounted, locale, words)}) : '',
      ],
      locale,
    ),
    direction: directionOf(locale),
    button: folded.length
      ? input.all
        ? words.showLess
        : phrase(words.showAll, {total: formatCount(items.length, locale)})
      : undefined,
  };

  function sentence(): string {
    const [first] = items;
    if (!first) return '';
    const text = (figure: Figure): string => formatFigure(figure, locale, terms.style).text;
    const ties = items.filter(({figure}) => figure.value === first.figure.value).map(({name}) => name);
    const share = parts[0]?.share ?? '';
    const isAll = !uncounted.length || !!told;
    const sumText = formatFigure(whole, locale, {...terms.style, digits: wholeDigits(whole, currency)}).text;
    const values = {
      ...countsOf(items.length + zero.length, input.label, locale),
      names: listNames([...new Set(ties)], locale, words),
      value: text(first.figure),
      whole: isAll ? sumText : phrase(words.counted, {whole: sumText}),
    };
    const part = isPercent && isAll ? share : phrase(words.part, {...values, share});
    if (items.length === 1 && !zero.length) return phrase(words.alone, {...values, part});
    if (ties.length === items.length + zero.length && !missing.length && !uncounted.length)
      return phrase(words.even, values);
    return phrase(ties.length > 1 ? words.tied : words.largest, {...values, part});
  }
}

/** To the finest of all precisions, without binary noise. */
function sumOf(figures: readonly Figure[]): Figure {
  const digits = figures.reduce((most, figure) => Math.max(most, figure.digits), 0);
  const sum = figures.reduce((all, {value}) => all + value, 0);
  return {value: Math.min(Number.MAX_VALUE, Number(sum.toFixed(digits)) || sum), digits};
}

/** One digit of $1.04tn would be too few to divide by. */
const wholeDigits = ({value}: Figure, currency: string | undefined): number | undefined =>
  currency && value >= 1e4 && value / 1000 ** Math.floor(Math.log10(value) / 3) < 10 ? 2 : undefined;

/** The first in full, the others from half of the colour down: neither leaves text on it hard to read. */
function tintOf(kind: Part['kind'], place: number, last: number): number {
  if (kind === 'rest') return 0;
  if (kind === 'other') return 8;
  return place < 0 ? 100 : Math.round(50 - (32 * place) / Math.max(1, last));
}
