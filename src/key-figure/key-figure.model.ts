import {changeText, dateText, distance, sideOf, targetName, tell, type Terms, verdictText} from '../lib/comparison.js';
import {type FigureText, formatFigure, readStyle} from '../lib/format-figure.js';
import {shortText} from '../lib/mark.js';
import {type Figure, readNumber} from '../lib/number.js';
import {choice, type Problem} from '../lib/problem.js';
import type {Row} from '../lib/rows.js';
import {directionOf, fill, type Part, phrase, textOf} from '../lib/words.js';
import {readSeries, type Series} from './key-figure.series.js';
import type {KeyFigureWords} from './key-figure.words.js';

/**
 * One number, how it has changed and how it stands to a target, large and in a sentence; and the rows it is the last of.
 * Leaves out where the facts come from and how the line through the rows looks.
 */
export interface KeyFigureInput {
  /** Numbers as they were typed; missing is missing, and what is no number becomes a problem and counts as missing. */
  value?: string | undefined;
  unit?: string | undefined;
  /** ISO 4217 code. */
  currency?: string | undefined;
  /** Fraction digits; by default those typed. */
  digits?: string | undefined;
  /** What the number is. */
  label?: string | undefined;
  previous?: string | undefined;
  previousLabel?: string | undefined;
  target?: string | undefined;
  targetLabel?: string | undefined;
  goal?: string | undefined;
  status?: string | undefined;
  asOf?: string | undefined;
  /**
   * Where no value is given, the last row with a number has it; where no previous value is, the first with one.
   */
  rows?: readonly Row[] | undefined;
  /** Columns of the rows; by default the first and the second. */
  x?: string | undefined;
  y?: string | undefined;
  locale: string;
  words: KeyFigureWords;
}

/** Beside the number: which way it went, by how much, and from what. */
export interface Change {
  way: 'above' | 'below' | 'at';
  /** "+0.17 points" */
  difference: string;
  /** "2014: 1.19%" */
  previous: string;
}

export interface KeyFigureModel {
  value: FigureText;
  /** The unit, and whether the number is an estimate: "of GDP (estimate)". */
  unit: string;
  missing: boolean;
  label: string | undefined;
  change: Change | undefined;
  verdict: 'met' | 'missed' | 'none';
  side: 'above' | 'below' | 'at';
  /** The generated sentence in pieces (`label` and `verdict` are named), and whole. */
  sentence: Part[];
  text: string;
  direction: 'ltr' | 'rtl';
  series: Series | undefined;
  terms: Terms;
  problems: Problem[];
}

const GOALS = ['at-least', 'at-most'] as const;
const STATUSES = ['final', 'estimate'] as const;

/**
 * @param problems where those of the input are added, which the model has too
 * @returns `undefined` where there is neither a number nor a word about one
 */
export function keyFigureModel(input: KeyFigureInput, problems: Problem[] = []): KeyFigureModel | undefined {
  const {label, locale, words} = input;
  const without = 'leaving it out';
  const series = readSeries(input.rows, input, locale, problems);
  const last = input.value === undefined ? series?.known.at(-1) : undefined;
  const first = input.previous === undefined ? series?.known[0] : undefined;
  const value = last?.figure ?? readNumber('value', input.value, problems);
  const before = first && first !== series?.known.at(-1) ? first : undefined;
  const previous = before?.figure ?? readNumber('previous', input.previous, problems, without);
  const when = input.previousLabel ?? before?.x;
  const target = readNumber('target', input.target, problems, without);
  const goal = choice('goal', input.goal, GOALS, problems);
  const estimated = choice('status', input.status, STATUSES, problems) === 'estimate' && !!value;
  const terms: Terms = {style: readStyle(input, problems), locale, words};
  if (!value && !target && !label && !series) return undefined;

  const noFigure = {number: words.noFigureAlone, unit: '', text: words.noFigureAlone};
  const shown = value ? formatFigure(value, locale, terms.style) : noFigure;
  const side = value && target ? sideOf(value, target) : 'at';
  const sentence = tell(
    {
      fact: label ? fill(words.is, {label, value: value ? shown.text : words.noFigure}) : [{text: shown.text}],
      verdict: value && target ? verdictText(value, target, targetOf(target), terms) : undefined,
      // The row that has the value says of when it is, unless the author does.
      when: input.asOf || !last ? dateText(input.asOf, estimated, terms, problems) : rowText(last.x),
      change: value && previous ? changeText(value, previous, when, terms) : undefined,
    },
    words,
  );

  return {
    value: shown,
    unit: unitText(),
    missing: !value,
    label,
    change: value && previous ? changeOf(value, previous) : undefined,
    verdict:
      !value || !target
        ? 'none'
        : side === 'at' || side === (goal === 'at-most' ? 'below' : 'above')
          ? 'met'
          : 'missed',
    side,
    sentence,
    text: textOf(sentence),
    direction: directionOf(locale),
    series,
    terms,
    problems,
  };

  function targetOf(target: Figure): string {
    return targetName(target, input.targetLabel, goal === 'at-most', terms);
  }

  function rowText(x: string): string {
    if (!estimated) return x;
    return x ? phrase(words.estimateOf, {when: x}) : words.estimate;
  }

  function unitText(): string {
    if (!estimated) return shown.unit;
    return shown.unit ? phrase(words.dated, {sentence: shown.unit, when: words.estimate}) : words.estimate;
  }

  function changeOf(value: Figure, previous: Figure): Change {
    const way = sideOf(value, previous);
    return {
      way,
      difference: way === 'at' ? words.sameBefore : distance(value, previous, terms, true),
      previous: phrase(when ? words.earlier : words.previousAlone, {
        value: shortText(previous, terms),
        when: when ?? '',
      }),
    };
  }
}
