import {isMissing} from './missing.js';
import {problem, type Problem} from './problem.js';

/** A number as it was written: `3.40` is `{value: 3.4, digits: 2}`. */
export interface Figure {
  value: number;
  /** Fraction digits typed; at most 20, which is as many as Intl prints. */
  digits: number;
}

// Sign, digits with one dot, exponent. No group separators: "1,234" is read differently in Berlin and Boston. No zero before other digits: 02134 is a code.
const DECIMAL = /^([+-]?)(0|[1-9]\d*)?(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;
/**
 * Reads a decimal number such as `1.36`, `-5` or `730.1e9`; U+2212 counts as a minus.
 * @returns the figure, `null` where it is missing (see {@link isMissing}), `undefined` where it is no number
 */
export function parseNumber(text: string | number | null | undefined): Figure | null | undefined {
  if (isMissing(text)) return null;
  const plain = String(text).trim().replace('\u2212', '-');
  const match = DECIMAL.exec(plain);
  const value = Number(plain);
  if (!match || !Number.isFinite(value)) return undefined;
  const [, , , fraction = '', exponent = '0'] = match;
  return {value, digits: Math.min(20, Math.max(0, fraction.length - Number(exponent)))};
}

/** Like {@link parseNumber}, but what is no number becomes a problem and counts as missing. */
export function readNumber(
  where: string,
  text: string | number | null | undefined,
  problems: Problem[],
  instead = 'showing "no figure"',
): Figure | null {
  const figure = parseNumber(text);
  if (figure === undefined) problems.push(problem(where, 'a number such as 1.36', text, instead));
  return figure ?? null;
}

/** `a - b` without binary noise (2 − 1.36 is 0.64), at the finer of both precisions. */
export function difference(a: Figure, b: Figure): Figure {
  const digits = Math.max(a.digits, b.digits);
  return {value: Number((a.value - b.value).toFixed(digits)), digits};
}

/** Fraction digits to print, 0 to 20, the most that Intl prints; `undefined` for as many as were typed. */
export const readDigits = (text: string | undefined, problems: Problem[]): number | undefined =>
  readWhole('digits', text, [0, 20], problems, 'using the digits as typed');

/** A whole number between two others; `undefined`, and a problem where there is a text, for anything else. */
export function readWhole(
  where: string,
  text: string | undefined,
  [low, high]: readonly [low: number, high: number],
  problems: Problem[],
  instead: string,
): number | undefined {
  const figure = parseNumber(text);
  if (figure === null) return undefined;
  if (figure && Number.isInteger(figure.value) && figure.value >= low && figure.value <= high) return figure.value;
  const expected = high === Infinity ? `of ${low} or more` : `from ${low} to ${high}`;
  problems.push(problem(where, `a whole number ${expected}`, text, instead));
  return undefined;
}
