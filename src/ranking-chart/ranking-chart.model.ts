import {group as groupRows} from 'd3-array';
import {columnNamed} from '../data/columns.js';
import {type NamedFigure, openNames, readNamedFigures} from '../data/named-figures.js';
import type {Table} from '../data/table.js';
import {columnStyle, readNames} from '../lib/columns.js';
import {markText, shortText, type Terms} from '../lib/mark.js';
import {formatCount} from '../lib/format.js';
import {formatFigure, readStyle} from '../lib/format-figure.js';
import {joinSentences, listNames} from '../lib/names.js';
import {difference, type Figure, readNumber, readWhole} from '../lib/number.js';
import {choice, type Problem} from '../lib/problem.js';
import {countsOf, GOALS, isSpent, meets, tallyText} from '../lib/tally.js';
import {directionOf, phrase, plural} from '../lib/words.js';
import type {RankingWords} from './ranking-chart.words.js';

/**
 * Who is first, who is last, and who has reached the target: one value per row, from one baseline.
 * Leaves out where the rows come from and how a bar looks; all positions are per cent of the scale.
 */
export interface RankingInput {
  table: Table;
  /** Names of columns; by default those that {@link readNamedFigures} takes. */
  category?: string | undefined;
  value?: string | undefined;
  /** The column of an earlier value. */
  compare?: string | undefined;
  group?: string | undefined;
  target?: string | undefined;
  targetLabel?: string | undefined;
  goal?: string | undefined;
  unit?: string | undefined;
  /** ISO 4217 code. */
  currency?: string | undefined;
  digits?: string | undefined;
  /** What the rows are: "members". */
  label?: string | undefined;
  /** Categories, between commas. */
  highlight?: string | undefined;
  order?: string | undefined;
  shape?: string | undefined;
  /** How many rows stand there at first. */
  limit?: string | undefined;
  /** Whether the reader asked for all. */
  all: boolean;
  /** What the author says of the figure: whether the values are spent. */
  about?: string | undefined;
  locale: string;
  words: RankingWords;
}

export interface Bar {
  name: string;
  /** As it is printed beside the bar; as it was typed, where it is no single number: then there is no bar. */
  value: string;
  /** Per cent of the scale. */
  from: number;
  size: number;
  /** Where the value lies; `undefined` where there is none. */
  at: number | undefined;
  verdict: 'met' | 'missed' | 'none';
  highlighted: boolean;
  /** The earlier value, in print and on the scale. */
  before: {value: string; at: number} | undefined;
  /** Behind the button until the reader asks for it. */
  waiting: boolean;
}

export interface RankingModel {
  shape: (typeof SHAPES)[number];
  /** Rows without a group are one without a name, the first; there is none where no row has a figure. */
  groups: {name: string; bars: Bar[]; waiting: boolean}[];
  /** Per cent of the scale at which zero lies. */
  zero: number;
  target: {at: number; label: string} | undefined;
  /** What the two dots of a row are called. */
  key: {before: string; now: string} | undefined;
  /** Whether some rows stand out from the others. */
  highlights: boolean;
  /** The generated sentences, in one text. */
  text: string;
  direction: 'ltr' | 'rtl';
  /** Of the button, where there are more rows than at first stand there. */
  button: string | undefined;
}

interface Item {
  name: string;
  figure: Figure;
  before: Figure | null;
  group: string;
}

/** A row that is no single number, or that nothing may be said of. */
interface OpenItem {
  name: string;
  text: string;
  group: string;
}

const isKnown = (item: Item | OpenItem): item is Item => 'figure' in item;

const ORDERS = ['descending', 'ascending', 'given'] as const;
const SHAPES = ['bar', 'dot'] as const;

/** Where the author sets no limit, up to so many rows all stand there at first. */
const ALL = 200;
/** So many do where there are more. */
const FIRST = 100;
/** The most that one figure draws. */
const MOST = 1000;

/** @returns `undefined` where no row has a name and a column for its value */
export function rankingModel(input: RankingInput, problems: Problem[] = []): RankingModel | undefined {
  const {locale, words} = input;
  const read = readNamedFigures(input.table, ['category', input.category], input.value, problems);
  if (!read?.items.length) return undefined;
  const {values, missing} = read;
  const compare = columnNamed('compare', input.compare, input.table, problems, 'leaving it out');
  const group = columnNamed('group', input.group, input.table, problems, 'leaving it out');
  const groupOf = ({row}: NamedFigure): string => group?.cells[row]!.text ?? '';
  const items = read.known.map((one): Item => ({
    name: one.name,
    figure: one.figure,
    before: compare?.cells[one.row]!.figure ?? null,
    group: groupOf(one),
  }));
  const open = read.open.map((one): OpenItem => ({name: one.name, text: one.cell.text, group: groupOf(one)}));
  // What is not counted is in no total.
  const total = items.length + missing.length;

  const target = readNumber('target', input.target, problems, 'leaving it out');
  const goal = choice('goal', input.goal, GOALS, problems);
  const order = choice('order', input.order, ORDERS, problems);
  // Two values of one row are two dots, whatever the shape of one is.
  const shape = choice('shape', compare ? undefined : input.shape, SHAPES, problems);
  const terms: Terms<RankingWords> = {
    style: readStyle(input, problems, values),
    locale,
    words,
    about: input.about,
  };
  const amounts = items.flatMap(({figure, before}) => (before ? [figure.value, before.value] : figure.value));
  const style = columnStyle(amounts, locale, terms.style);
  const text = (figure: Figure): string => formatFigure(figure, locale, style).text;
  const list = (names: readonly string[]): string => listNames(names, locale, words);
  const short = (figure: Figure): string => shortText(figure, {style, locale});

  const byValue = items.toSorted((a, b) => b.figure.value - a.figure.value);
  const sorted = order === 'given' ? items : order === 'ascending' ? byValue.toReversed() : byValue;
  const names = new Set(read.items.map(({name}) => name));
  const highlighted = readNames('highlight', input.highlight, names, problems);
  const isMet = ({figure}: Item): boolean => !!target && meets(figure, target, goal);

  const shown = items.flatMap(({figure, before}) => [figure.value, before?.value ?? figure.value]);
  if (target) shown.push(target.value);
  const low = shown.reduce((a, b) => Math.min(a, b), 0);
  const high = shown.reduce((a, b) => Math.max(a, b), 0);
  const at = (value: number): number => Number((((value - low) / (high - low || 1)) * 100).toFixed(3));

  const drawn = [...sorted, ...open].slice(0, MOST);
  const count = sorted.length + open.length;
  const [few, instead] = count > ALL ? [FIRST, `showing ${FIRST}`] : [count, 'showing all'];
  const limit = readWhole('limit', input.limit, [1, Infinity], problems, instead) ?? few;
  const bars = drawn.map((item, i): Bar => {
    const common = {
      name: item.name,
      highlighted: highlighted.has(item.name),
      waiting: i >= limit && !input.all && !highlighted.has(item.name),
    };
    if (!isKnown(item))
      return {...common, value: item.text, from: at(0), size: 0, at: undefined, verdict: 'none', before: undefined};
    const {value} = item.figure;
    const before = item.before && {value: short(item.before), at: at(item.before.value)};
    const ends = [at(value), before?.at ?? at(0)];
    return {
      ...common,
      value: short(item.figure),
      from: Math.min(...ends),
      size: Number(Math.abs(ends[0]! - ends[1]!).toFixed(3)),
      at: at(value),
      verdict: target ? (isMet(item) ? 'met' : 'missed') : 'none',
      before: before ?? undefined,
    };
  });
  if (count > MOST)
    problems.push(`rows: expected at most ${MOST}, got ${count}; showing the first ${MOST} in this order`);

  // Rows without a group stand first: below a heading they would be taken for its own.
  const groups = [...groupRows(bars, (_, i) => drawn[i]!.group)]
    .sort(([a], [b]) => Number(!!a) - Number(!!b))
    .map(([name, bars]) => ({name, bars, waiting: bars.every(({waiting}) => waiting)}));

  return {
    shape,
    groups,
    zero: at(0),
    target: target
      ? {at: at(target.value), label: markText(target, input.targetLabel, goal === 'at-most', terms)}
      : undefined,
    key: compare ? {before: compare.name, now: values.name} : undefined,
    highlights: highlighted.size > 0,
    text: joinSentences(
      [
        sentence(),
        risen(),
        missing.length ? phrase(words.missing, {names: list(missing.map(({name}) => name))}) : '',
        open.length ? phrase(words.notCounted, {names: list(openNames(read.open))}) : '',
      ],
      locale,
    ),
    direction: directionOf(locale),
    button:
      bars.length > limit
        ? input.all
          ? words.showLess
          : phrase(words.showAll, {total: formatCount(bars.length, locale)})
        : undefined,
  };

  function sentence(): string {
    const [first] = byValue;
    const last = byValue.at(-1);
    if (!first || !last) return '';
    const counts = countsOf(total, input.label, locale);
    const tied = (end: Item): string[] => [
      ...new Set(byValue.filter(({figure}) => figure.value === end.figure.value).map(({name}) => name)),
    ];
    const top = {names: list(tied(first)), value: text(first.figure)};
    const bottom = {names: list(tied(last)), value: text(last.figure)};
    if (total === 1) return phrase(words.only, top);

    const isAllTheSame = first.figure.value === last.figure.value && items.length === total;
    if (!target)
      return isAllTheSame
        ? phrase(words.allSame, {...counts, ...top})
        : phrase(words.range, {...counts, ...top, lowNames: bottom.names, lowValue: bottom.value});

    const fact = tallyText({met: items.filter(isMet).length, total, label: input.label}, target, goal, terms);
    // What the target has said of the unit need not be said again.
    const extreme =
      order === 'ascending'
        ? phrase(words.lowest, {...bottom, value: short(last.figure)})
        : phrase(
            target.value > 0 && isSpent(goal, terms) ? plural(words.most, tied(first).length, locale) : words.highest,
            {
              ...top,
              value: short(first.figure),
            },
          );
    return phrase(words.judged, {fact, extreme});
  }

  function risen(): string {
    const pairs = items.filter(({before}) => before);
    if (!compare || !pairs.length) return '';
    const up = pairs.filter(({figure, before}) => difference(figure, before!).value > 0).length;
    return phrase(words.risen, {
      n: formatCount(up, locale),
      total: formatCount(pairs.length, locale),
      when: compare.name,
    });
  }
}
