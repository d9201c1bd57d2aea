import {type NamedFigure, openNames, readNamedFigures} from '../data/named-figures.js';
import type {Table} from '../data/table.js';
import {readNames} from '../lib/columns.js';
import {formatCount} from '../lib/format.js';
import {formatFigure, readStyle} from '../lib/format-figure.js';
import {shortText, type Terms} from '../lib/mark.js';
import {isMissing} from '../lib/missing.js';
import {joinSentences, listNames} from '../lib/names.js';
import {readNumber, readWhole} from '../lib/number.js';
import {choice, problem, type Problem} from '../lib/problem.js';
import {boundsMeet, countText, GOALS, meets, tallyText} from '../lib/tally.js';
import {directionOf, fill, type Part, phrase} from '../lib/words.js';
import type {PledgeWords} from './pledge-tally.words.js';

/**
 * How many of all have met a target, and who. Leaves out by how much, which a ranking tells, and how a mark looks.
 */
export interface PledgeInput {
  /** Where there are no rows, `met` and `total` are all that is known. */
  table: Table | undefined;
  met?: string | undefined;
  total?: string | undefined;
  /** Names of columns; by default those that {@link readNamedFigures} takes. */
  category?: string | undefined;
  value?: string | undefined;
  target?: string | undefined;
  targetLabel?: string | undefined;
  goal?: string | undefined;
  unit?: string | undefined;
  /** ISO 4217 code. */
  currency?: string | undefined;
  digits?: string | undefined;
  /** What the rows are: "members". */
  label?: string | undefined;
  /** Names of rows, between commas. */
  highlight?: string | undefined;
  /** The name a reader points at, here or in another figure. */
  selected: string | undefined;
  /** What the author says of the figure: whether the values are spent. */
  about?: string | undefined;
  locale: string;
  words: PledgeWords;
}

/** `open` is what is counted in neither: no single number, and no bound that decides it. */
export type Verdict = 'met' | 'missed' | 'none' | 'open';

export interface Mark {
  name: string;
  /** As it was typed, where it is no single number. */
  value: string;
  /** In words; a mark that is neither met nor missed has none. */
  verdict: string | undefined;
  highlighted: boolean;
  selected: boolean;
}

export interface PledgeModel {
  /** "7 of 29", of which `met` is named; a text without one where no row has a figure. */
  number: Part[];
  /** Characters of it. */
  length: number;
  text: string;
  direction: 'ltr' | 'rtl';
  /** Those with names; the best first. */
  groups: {verdict: Verdict; title: string; count: string; marks: Mark[]}[];
  /** The name and value that stand below the marks, and the longest that ever will. */
  readOut: {name: string; value: string; longest: string};
  /** Those without names. */
  marks: ('met' | 'missed')[];
  /** What such a mark stands for, where it is more than one. */
  scale: string | undefined;
}

/** The most names that one figure draws, and the most marks without a name before they become per cent. */
const MOST = 1000;
const MOST_NAMELESS = 400;

const INSIDE = 'showing what stands inside the tag';

/** @returns `undefined` where there is nothing to count */
export function pledgeModel(input: PledgeInput, problems: Problem[] = []): PledgeModel | undefined {
  const goal = choice('goal', input.goal, GOALS, problems);
  const {locale, words} = input;
  return input.table
    ? ofRows({...input, table: input.table}, goal, problems)
    : ofNumbers(input, goal, {style: readStyle(input, problems), locale, words, about: input.about}, problems);
}

type Goal = (typeof GOALS)[number];

function ofRows(input: PledgeInput & {table: Table}, goal: Goal, problems: Problem[]): PledgeModel | undefined {
  const {words, locale} = input;
  const read = readNamedFigures(input.table, ['category', input.category], input.value, problems);
  const target = readNumber('target', input.target, problems, INSIDE);
  if (isMissing(input.target)) problems.push(problem('target', 'a number such as 2', input.target ?? '', INSIDE));
  if (!read?.items.length || !target) return undefined;
  const {items, missing} = read;
  const terms: Terms<PledgeWords> = {style: readStyle(input, problems, read.values), locale, words, about: input.about};
  const highlighted = readNames('highlight', input.highlight, new Set(items.map(({name}) => name)), problems);

  const known = read.known.toSorted((a, b) =>
    goal === 'at-most' ? a.figure.value - b.figure.value : b.figure.value - a.figure.value,
  );
  // Of some that are no single number, it is known all the same whether they meet the target.
  const decided = (one: NamedFigure): boolean | undefined =>
    one.isDoubtful ? undefined : boundsMeet(one.cell.bounds, target, goal);
  const of = (isMet: boolean): NamedFigure[] => [
    ...known.filter(({figure}) => meets(figure, target, goal) === isMet),
    ...read.open.filter((one) => decided(one) === isMet),
  ];
  const met = of(true);
  const missed = of(false);
  const open = read.open.filter((one) => decided(one) === undefined);
  const titles = {
    met: words.groupMet,
    missed: words.groupMissed,
    none: words.noFigureAlone,
    open: words.groupOpen,
  };
  let room = MOST;
  const group = (verdict: Verdict, members: readonly NamedFigure[]) => {
    const shown = members.slice(0, room);
    room -= shown.length;
    return {
      verdict,
      title: titles[verdict],
      count: formatCount(members.length, locale),
      marks: shown.map(({name, figure, cell}) => ({
        name,
        value: figure ? shortText(figure, terms) : verdict === 'none' ? words.noFigure : cell.text,
        verdict: verdict === 'met' || verdict === 'missed' ? words[verdict] : undefined,
        highlighted: highlighted.has(name),
        selected: name === input.selected,
      })),
    };
  };
  if (items.length > MOST)
    problems.push(`rows: expected at most ${MOST}, got ${items.length}; showing the marks of ${MOST}, counting all`);
  const groups = [group('met', met), group('missed', missed), group('none', missing), group('open', open)].filter(
    ({marks}) => marks.length,
  );
  const marks = groups.flatMap((one) => one.marks);
  const pointed = marks.find(({selected}) => selected) ?? marks.find((mark) => mark.highlighted);
  const texts = [...marks.map(({name, value}) => `${name} ${value}`), words.hint];

  const isCounted = met.length + missed.length > 0;
  // What is not counted is in no total.
  const tally = {met: met.length, total: items.length - open.length, label: input.label};
  const list = (names: readonly string[]): string => listNames(names, locale, words);
  return {
    ...head(isCounted || open.length ? tally : undefined, terms),
    text: joinSentences(
      [
        isCounted ? said(tallyText(tally, target, goal, terms), input.targetLabel, words) : '',
        missing.length ? phrase(words.missing, {names: list(missing.map(({name}) => name))}) : '',
        open.length ? phrase(words.notCounted, {names: list(openNames(open))}) : '',
      ],
      locale,
    ),
    groups,
    readOut: {
      name: pointed?.name ?? words.hint,
      value: pointed?.value ?? '',
      longest: texts.reduce((a, b) => (b.length > a.length ? b : a)),
    },
    marks: [],
    scale: undefined,
  };
}

function ofNumbers(
  input: PledgeInput,
  goal: Goal,
  terms: Terms<PledgeWords>,
  problems: Problem[],
): PledgeModel | undefined {
  const {label} = input;
  const {locale, words} = terms;
  if (!input.met && !input.total) return undefined;
  const read = (name: 'met' | 'total', low: number): number | undefined => {
    const number = readWhole(name, input[name], [low, Infinity], problems, INSIDE);
    // What is missing is no problem elsewhere; a tally is nothing without it.
    if (number === undefined && !problems.some((one) => one.startsWith(`${name}:`)))
      problems.push(problem(name, 'a whole number', input[name] ?? '', INSIDE));
    return number;
  };
  const met = read('met', 0);
  const total = read('total', 0);
  if (met === undefined || total === undefined) return undefined;
  if (met > total) {
    problems.push(problem('met', `no more than the total of ${total}`, input.met, INSIDE));
    return undefined;
  }
  const target = readNumber('target', input.target, problems, 'leaving it out');
  readNames('highlight', input.highlight, new Set(), problems);
  const tally = {met, total, label};
  const isScaled = total > MOST_NAMELESS;
  // Rounded, but some is never none, nor all.
  const filled = isScaled ? Math.ceil(Math.min(99, (met / total) * 100 - 0.5)) || Math.sign(met) : met;
  const isAll = met === total;
  return {
    ...head(tally, terms),
    text: said(
      target
        ? tallyText(tally, target, goal, terms)
        : countText(tally, [words.done, words.doneAll, words.doneNone], locale),
      input.targetLabel,
      words,
    ),
    groups: [],
    readOut: {name: '', value: '', longest: ''},
    marks: Array.from({length: isScaled ? 100 : total}, (_, i) => (isAll || i < filled ? 'met' : 'missed')),
    scale: isScaled
      ? phrase(words.scale, {share: formatFigure({value: 1, digits: 0}, locale, {unit: '%'}).text})
      : undefined,
  };
}

/** The number that is seen first. */
function head(
  tally: {met: number; total: number} | undefined,
  {locale, words}: Terms<PledgeWords>,
): Pick<PledgeModel, 'number' | 'length' | 'direction'> {
  const number = tally
    ? fill(words.number, {met: formatCount(tally.met, locale), total: formatCount(tally.total, locale)})
    : [{text: words.noFigureAlone}];
  return {
    number,
    length: number.reduce((sum, {text}) => sum + text.length, 0),
    direction: directionOf(locale),
  };
}

const said = (fact: string, label: string | undefined, words: PledgeWords): string =>
  phrase(label ? words.saidNamed : words.said, {fact, label: label ?? ''});
