import {englishNumber} from './english.js';
import {numberFormat} from './format.js';
import {type Figure, readDigits} from './number.js';
import {problem, type Problem} from './problem.js';
import {directionOf} from './words.js';

/** How a figure is printed. */
export interface FigureStyle {
  /** Printed behind the number; one that begins with `%` is joined to it as the locale does. */
  unit?: string | undefined;
  /** ISO 4217 code; amounts of 10,000 and more are shortened ($730.1bn). */
  currency?: string | undefined;
  /** Whether the currency is printed by its short sign, as `$` rather than `US$`: which one it is, is not known. */
  isNarrow?: boolean | undefined;
  /** What the numbers of a column are: years are printed without groups. */
  role?: 'year' | 'rank' | 'code' | undefined;
  /** Fraction digits; by default those typed, or for a shortened amount at most one. */
  digits?: number | undefined;
  /** Fewest of a shortened amount where no digits are asked for: see `columnStyle`. */
  least?: number | undefined;
  /** Whether a number above zero carries a plus. */
  signed?: boolean | undefined;
}

/**
 * The style that attributes ask for.
 * @param shared the unit or currency that the cells of a column carry, where no attribute names one
 */
export function readStyle(
  {unit, currency, digits}: {unit?: string | undefined; currency?: string | undefined; digits?: string | undefined},
  problems: Problem[],
  shared: Pick<FigureStyle, 'unit' | 'currency' | 'isNarrow' | 'role'> = {},
): FigureStyle {
  if (!unit && !currency) return {...shared, digits: readDigits(digits, problems)};
  if (currency && !/^[a-z]{3}$/i.test(currency))
    problems.push(problem('currency', 'a code of three letters such as USD', currency, 'printing it as a unit'));
  return {unit, currency, digits: readDigits(digits, problems)};
}

/** A figure in two pieces, for type of two sizes: `1.36%` and `of GDP`. */
export interface FigureText {
  number: string;
  unit: string;
  /** Both, joined by a space that does not break. */
  text: string;
}

// News English writes $730.1bn; Intl's "en" writes $730.1B, which stays for en-US alone.
const NEWS_ENGLISH: Record<string, string> = {K: 'k', M: 'm', B: 'bn', T: 'tn'};

/** A figure in the reader's language, with a real minus sign. An unknown currency code is printed as a unit. */
export function formatFigure(
  figure: Figure,
  locale: string,
  {currency, isNarrow, role, unit = '', digits, least, signed}: FigureStyle = {},
): FigureText {
  const percent = !currency && unit.startsWith('%');
  const shown = digits ?? figure.digits;
  const english = !currency && shown >= figure.digits ? englishNumber(figure.value, shown, locale) : undefined;
  let number: string;
  try {
    number =
      english === undefined
        ? intlNumber(figure, locale, percent, {currency, isNarrow, role, digits, least, signed})
        : (signed && figure.value > 0 ? '+' : '') + english + (percent ? '%' : '');
  } catch {
    return formatFigure(figure, locale, {unit: `${currency} ${unit}`.trim(), digits, signed});
  }
  number = number.replace('-', '\u2212');
  const rest = isolated((percent ? unit.slice(1) : unit).trim(), locale);
  return {number, unit: rest, text: rest ? `${number}\u00a0${rest}` : number};
}

/** Whether money is shortened. */
export const isLong = (value: number): boolean => Math.abs(value) >= 1e4;

/** In a text from right to left, `US$` would stand as `$US`. */
const isolated = (symbol: string, locale: string): string =>
  /[a-z]/i.test(symbol) && directionOf(locale) === 'rtl' ? `\u2068${symbol}\u2069` : symbol;

function intlNumber(
  figure: Figure,
  locale: string,
  percent: boolean,
  {currency, isNarrow, role, digits, least = 0, signed}: FigureStyle,
): string {
  const {value} = figure;
  const short = !!currency && isLong(value);
  const format = numberFormat(locale, {
    style: currency ? 'currency' : percent ? 'percent' : 'decimal',
    currency,
    ...(isNarrow && {currencyDisplay: 'narrowSymbol'}),
    ...(role === 'year' && {useGrouping: false}),
    signDisplay: signed ? 'exceptZero' : 'auto',
    notation: short ? 'compact' : 'standard',
    minimumFractionDigits: digits ?? (short ? least : figure.digits),
    maximumFractionDigits: digits ?? (short ? 1 : figure.digits),
  });
  // Moving the point in the text keeps a decimal exact: 0.35 / 100 would round to 0.3%.
  const printed = percent ? Number(`${value}e-2`) || value / 100 : value;
  // Parts take several times as long.
  if (!currency) return format.format(printed);
  return format
    .formatToParts(printed)
    .map(({type, value}) =>
      type === 'compact'
        ? (/^en(?!-US)/.test(locale) && NEWS_ENGLISH[value]) || value
        : type === 'currency'
          ? isolated(value, locale)
          : value,
    )
    .join('');
}
