import {changeText, dateText, distance, sideOf, targetName, tell, type Terms, verdictText} from '../lib/comparison.js';
import {type FigureText, formatFigure, readStyle} from '../lib/format-figure.js';
import {shortText} from '../lib/mark.js';
import {type Figure, readNumber} from '../lib/number.js';
import {choice, type Problem} from '../lib/problem.js';
import {directionOf, fill, type Part, phrase, textOf} from '../lib/words.js';
import type {Series} from './key-figure.series.js';
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
  /** Where no value is given, its last point has it; where no previous value is, its first. */
  series?: Series | undefined;
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
  const {label, locale, words, series} = input;
  const without = 'leaving it out';
  const last = input.value === undefined ? series?.last : undefined;
  const value = last ? last.figure : readNumber('value', input.value, problems);
  const before = input.previous === undefined ? series?.first : undefined;
  const previous = before?.figure ?? readNumber('previous', input.previous, problems, without);
  const when = input.previousLabel ?? before?.x;
  const target = readNumber('target', input.target, problems, without);
  const goal = choice('goal', input.goal, GOALS, problems);
  const status = choice('status', input.status, STATUSES, problems);
  const estimated = (input.status ? status === 'estimate' : !!last?.isEstimate) && (!!last || !!value);
  const terms: Terms = {style: readStyle(input, problems, series?.style), locale, words};
  if (!value && !target && !label && !series) return undefined;

  // What is no single number is shown as it was typed.
  const text = last?.text ?? words.noFigureAlone;
  const shown = value ? formatFigure(value, locale, terms.style) : {number: text, unit: '', text};
  const side = value && target ? sideOf(value, target) : 'at';
  const sentence = tell(
    {
      fact: label
        ? fill(words.is, {label, value: (last ?? value) ? shown.text : words.noFigure})
        : [{text: shown.text}],
      verdict: value && target ? verdictText(value, target, targetOf(target), terms) : undefined,
      // The row that has the value says of when it is, unless the author does. Of an older row, the author's date would be false.
      when:
        !last || (input.asOf && series?.isLatest) ? dateText(input.asOf, estimated, terms, problems) : rowText(last.x),
      change: value && previous ? changeText(value, previous, when, terms) : undefined,
    },
    words,
  );

  return {
    value: shown,
    unit: unitText(),
    missing: !last && !value,
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
