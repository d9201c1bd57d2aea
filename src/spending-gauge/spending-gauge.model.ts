import {changeText, dateText, distance, sideOf, targetName, tell, type Terms, verdictText} from '../lib/comparison.js';
import {commaOf} from '../lib/format.js';
import {type FigureText, formatFigure, readStyle} from '../lib/format-figure.js';
import {markText, shortText} from '../lib/mark.js';
import {difference, type Figure, parseNumber, readNumber} from '../lib/number.js';
import {choice, problem, type Problem} from '../lib/problem.js';
import {isSpending} from '../lib/spending.js';
import {directionOf, fill, type Part, phrase, textOf} from '../lib/words.js';
import type {GaugeWords} from './spending-gauge.words.js';

/**
 * How one value stands to one target: on a scale, and in a sentence.
 * Leaves out where the facts come from and how the scale looks; all positions are fractions or per cent of it.
 */
export interface GaugeInput {
  /** Numbers as they were typed; missing is missing, and what is no number becomes a problem and counts as missing. */
  value?: string | undefined;
  target?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  unit?: string | undefined;
  /** ISO 4217 code. */
  currency?: string | undefined;
  /** Fraction digits; by default those typed. */
  digits?: string | undefined;
  label?: string | undefined;
  targetLabel?: string | undefined;
  goal?: string | undefined;
  /** How far from the target still counts as met, where the goal is `near`. */
  tolerance?: string | undefined;
  previous?: string | undefined;
  previousLabel?: string | undefined;
  /** Upper ends and names in rising order: `1: low, 2: close, 4: met`. */
  bands?: string | undefined;
  shape?: string | undefined;
  status?: string | undefined;
  asOf?: string | undefined;
  /** What the author says of the figure: whether the values are spent. */
  about?: string | undefined;
  locale: string;
  words: GaugeWords;
}

/** A stretch of the scale, per cent. */
export interface Stretch {
  from: number;
  size: number;
  /** `stroke-dashoffset`: where a dash begins that is drawn from `from` on. */
  offset: number;
}

/** A mark on the scale. */
export interface Mark {
  /** Fraction of the scale, 0 to 1. */
  at: number;
  /** The same in per cent, for the bar: `50%`. */
  x: string;
  /** For the arc: a line across the track, and one from its outer end up to the row of labels. */
  across: string;
  leader: string;
  /** Fraction of the width at which that line meets the row of labels. */
  top: number;
  label: string;
}

export interface Band extends Stretch {
  name: string;
  /** "1–2%" */
  range: string;
  /** Whether the value lies in it. */
  here: boolean;
}

export interface GaugeModel {
  shape: 'arc' | 'bar';
  /** The figure as it is printed large; its unit beside or below. */
  value: FigureText;
  missing: boolean;
  /** What stands below the number: its unit, and that it is an estimate. */
  unit: string;
  verdict: 'met' | 'missed' | 'none';
  /** Which side of the target the value lies on. */
  side: 'above' | 'below' | 'at';
  /** The filled stretch, from zero to the value. */
  fill: Stretch | undefined;
  /** Where the value lies beyond the scale. */
  beyond: 'above' | 'below' | undefined;
  target: Mark | undefined;
  previous: Mark | undefined;
  /** Where the scale has it well within its ends. */
  zero: Mark | undefined;
  bands: Band[];
  minLabel: string;
  maxLabel: string;
  /** For role=meter: the value within the scale. */
  meter: {min: number; max: number; now: number} | undefined;
  /** The generated sentence in pieces (`label` and `verdict` are named), and whole. */
  sentence: Part[];
  text: string;
  direction: 'ltr' | 'rtl';
  problems: Problem[];
}

const GOALS = ['at-least', 'at-most', 'near'] as const;
const SHAPES = ['arc', 'bar'] as const;
const STATUSES = ['final', 'estimate'] as const;

/**
 * @param problems where those of the input are added, which the model has too
 * @returns `undefined` where there is neither a value nor a word about one
 */
export function gaugeModel(input: GaugeInput, problems: Problem[] = []): GaugeModel | undefined {
  const {unit, currency, label, locale, words} = input;
  const without = 'leaving it out';
  const value = readNumber('value', input.value, problems);
  const target = readNumber('target', input.target, problems, without);
  const previous = readNumber('previous', input.previous, problems, without);
  const tolerance = readNumber('tolerance', input.tolerance, problems, 'using 0') ?? {value: 0, digits: 0};
  const goal = choice('goal', input.goal, GOALS, problems);
  const shape = choice('shape', input.shape, SHAPES, problems);
  const estimated = choice('status', input.status, STATUSES, problems) === 'estimate';
  const style = readStyle(input, problems);
  if (!value && !target && !label) return undefined;

  const terms: Terms = {style, locale, words};
  const text = (figure: Figure): FigureText => formatFigure(figure, locale, terms.style);
  const short = (figure: Figure): string => shortText(figure, terms);

  const given = [value, target, previous].filter((figure) => figure !== null);
  const {min, max} = readScale(input, given, problems);
  const at = (number: number): number => Math.min(1, Math.max(0, (number - min.value) / (max.value - min.value)));
  const stretch = (a: number, b: number): Stretch => {
    const from = percent(Math.min(at(a), at(b)));
    return {from, size: percent(Math.abs(at(b) - at(a))), offset: 0 - from};
  };

  const side = value && target ? sideOf(value, target) : 'at';
  const verdict = !value || !target ? 'none' : isMet(value, target, goal, tolerance) ? 'met' : 'missed';
  const when = input.previousLabel;

  const parts = sentence();

  return {
    shape,
    value: value ? text(value) : {number: words.noFigureAlone, unit: '', text: words.noFigureAlone},
    missing: !value,
    unit: value ? [text(value).unit, estimated ? words.estimate : ''].filter(Boolean).join(commaOf(locale)) : '',
    verdict,
    side,
    fill: value ? stretch(0, value.value) : undefined,
    beyond: value && value.value > max.value ? 'above' : value && value.value < min.value ? 'below' : undefined,
    target: target ? mark(at(target.value), markText(target, input.targetLabel, goal === 'at-most', terms)) : undefined,
    previous: previous
      ? mark(
          at(previous.value),
          phrase(when ? words.previous : words.previousAlone, {value: short(previous), when: when ?? ''}),
        )
      : undefined,
    zero: at(0) > 0.1 && at(0) < 0.9 ? mark(at(0), formatFigure({value: 0, digits: 0}, locale).text) : undefined,
    bands: readBands(input.bands, min, value, short, stretch, problems),
    minLabel: min.value === 0 && !currency ? formatFigure(min, locale, {digits: 0}).text : short(min),
    maxLabel: short(max),
    meter: value
      ? {min: min.value, max: max.value, now: Math.min(max.value, Math.max(min.value, value.value))}
      : undefined,
    sentence: parts,
    text: textOf(parts),
    direction: directionOf(locale),
    problems,
  };

  function sentence(): Part[] {
    // Nobody spends less than nothing.
    const spends = value && value.value >= 0 && goal === 'at-least' && isSpending(unit, currency, input.about);
    const shown = value ? text(value).text : label ? words.noFigure : words.noFigureAlone;
    const fact = label ? fill(spends ? words.spends : words.is, {label, value: shown}) : [{text: shown}];
    return tell(
      {
        fact,
        verdict: value && target ? judgement(value, target) : undefined,
        when: dateText(input.asOf, !!value && estimated, terms, problems),
        change: value && previous ? changeText(value, previous, when, terms) : undefined,
      },
      words,
    );
  }

  function judgement(value: Figure, target: Figure): string {
    const name = targetName(target, input.targetLabel, goal === 'at-most', terms);
    if (side !== 'at' && goal === 'near' && verdict === 'met')
      return phrase(words.within, {tolerance: distance(tolerance, {value: 0, digits: 0}, terms), target: name});
    return verdictText(value, target, name, terms);
  }
}

function isMet(value: Figure, target: Figure, goal: (typeof GOALS)[number], tolerance: Figure): boolean {
  if (goal === 'near') return Math.abs(difference(value, target).value) <= tolerance.value;
  return goal === 'at-most' ? value.value <= target.value : value.value >= target.value;
}

/** The ends of the scale: as given, or zero and a round number past everything shown; of more than half of a hundred per cent, the hundred. */
function readScale(
  {min: minText, max: maxText, unit}: GaugeInput,
  shown: Figure[],
  problems: Problem[],
): {min: Figure; max: Figure} {
  const instead = 'using a round number';
  const values = shown.map((figure) => figure.value);
  const lowest = {value: -roundAbove(-Math.min(0, ...values)), digits: 0};
  const most = Math.max(0, ...values);
  const isPart = unit?.startsWith('%') && most > 50 && most <= 100;
  const highest = {value: isPart ? 100 : roundAbove(most), digits: 0};
  const min = readNumber('min', minText, problems, instead) ?? lowest;
  const max = readNumber('max', maxText, problems, instead) ?? highest;
  if (min.value < max.value) return {min: printed(min), max: printed(max)};
  if (minText || maxText) problems.push(`max: expected more than min (${min.value}), got ${max.value}; ${instead}`);
  return {min: printed(lowest), max: printed(lowest.value < highest.value ? highest : {value: 1, digits: 0})};
}

/** With as many digits as it has, not as were typed: an end of a scale is `4`, where a value may be `4.00`. */
const printed = ({value}: Figure): Figure => parseNumber(value) ?? {value, digits: 0};

const ROUND = [1, 1.2, 1.5, 2, 2.5, 4, 5, 8, 10];

/** The first of 1, 1.2, 1.5, 2, 2.5, 4, 5, 8, 10 times a power of ten that leaves a tenth of room; 0 for 0. */
function roundAbove(value: number): number {
  if (value <= 0) return 0;
  const room = value * 1.1;
  const power = 10 ** Math.floor(Math.log10(room));
  const round = (ROUND.find((step) => step * power >= room) ?? 10) * power;
  return Number(round.toPrecision(3));
}

const percent = (fraction: number): number => Number((fraction * 100).toFixed(3));

/** A point of the arc, whose centre is (100, 100) in a box 200 wide; `at` 0 is its left end. */
function polar(at: number, radius: number): string {
  const angle = at * Math.PI;
  return `${(100 - radius * Math.cos(angle)).toFixed(2)} ${(100 - radius * Math.sin(angle)).toFixed(2)}`;
}

const INNER = 73;
const OUTER = 99;

function mark(at: number, label: string): Mark {
  const outer = polar(at, OUTER);
  return {
    at,
    x: `${percent(at)}%`,
    across: `M${polar(at, INNER)}L${outer}`,
    leader: `M${outer}V0`,
    top: parseFloat(outer) / 200,
    label,
  };
}

function readBands(
  text: string | undefined,
  min: Figure,
  value: Figure | null,
  short: (figure: Figure) => string,
  stretch: (from: number, to: number) => Stretch,
  problems: Problem[],
): Band[] {
  let start = min;
  return (text?.split(',') ?? []).flatMap((band, i, {length}): Band[] => {
    const [endText = '', name = ''] = band.split(/:(.*)/s).map((piece) => piece.trim());
    const end = parseNumber(endText);
    if (!end || !name || end.value <= start.value) {
      problems.push(
        problem('bands', 'rising ends and names such as "1: low, 2: close"', band.trim(), 'leaving it out'),
      );
      return [];
    }
    const from = start;
    start = end;
    return [
      {
        ...stretch(from.value, end.value),
        name,
        range: `${from.value === 0 ? '0' : short(from)}–${short(end)}`,
        // An end belongs to the band that begins there; the last one to its own.
        here:
          !!value &&
          value.value >= from.value &&
          (value.value < end.value || (i === length - 1 && value.value === end.value)),
      },
    ];
  });
}
