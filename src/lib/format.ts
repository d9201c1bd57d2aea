import type {DateSpan, PartialDate} from './date.js';
import type {Figure} from './number.js';

/** Intl objects are slow to make and fast to use: one of each kind, locale and options. */
function cached<T, O>(make: (locale: string, options: O) => T): (locale: string, options: O) => T {
  const made = new Map<string, T>();
  return (locale, options) => {
    const key = locale + JSON.stringify(options);
    let one = made.get(key);
    if (!one) made.set(key, (one = make(locale, options)));
    return one;
  };
}

const numberFormat = cached((l, o: Intl.NumberFormatOptions) => new Intl.NumberFormat(l, o));
// A source dates an event in the Gregorian calendar; Intl's default for some locales is another one.
const dateFormat = cached(
  (l, o: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(l, {...o, calendar: new Intl.Locale(l).calendar ?? 'gregory', timeZone: 'UTC'}),
);
const pluralRules = cached((l, o: Intl.PluralRulesOptions) => new Intl.PluralRules(l, o));
const listFormat = cached((l, o: Intl.ListFormatOptions) => new Intl.ListFormat(l, o));

/** A language tag Intl knows, or `undefined`: `de_DE`, `klingon!` and the like. */
export function knownLocale(tag: string): string | undefined {
  try {
    const [locale] = Intl.getCanonicalLocales(tag);
    return locale && Intl.NumberFormat.supportedLocalesOf(locale).length ? locale : undefined;
  } catch {
    return undefined;
  }
}

/** The direction of a language's script, for generated sentences: the page around them may run the other way. */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  /^(ar|ckb|dv|fa|he|ps|ug|ur|yi)\b/.test(locale) ? 'rtl' : 'ltr';

/** How a figure is printed. */
export interface FigureStyle {
  /** Printed behind the number; one that begins with `%` is joined to it as the locale does. */
  unit?: string | undefined;
  /** ISO 4217 code; amounts of 10,000 and more are shortened ($730.1bn). */
  currency?: string | undefined;
  /** Fraction digits; by default those typed, or for a shortened amount at most one. */
  digits?: number | undefined;
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
  {currency, unit = '', digits}: FigureStyle = {},
): FigureText {
  const short = !!currency && Math.abs(figure.value) >= 1e4;
  const percent = !currency && unit.startsWith('%');
  let number: string;
  try {
    number = numberFormat(locale, {
      style: currency ? 'currency' : percent ? 'percent' : 'decimal',
      currency,
      notation: short ? 'compact' : 'standard',
      minimumFractionDigits: digits ?? (short ? 0 : figure.digits),
      maximumFractionDigits: digits ?? (short ? 1 : figure.digits),
    })
      // Moving the point in the text keeps a decimal exact: 0.35 / 100 would round to 0.3%.
      .formatToParts(percent ? Number(`${figure.value}e-2`) || figure.value / 100 : figure.value)
      .map(({type, value}) => (type === 'compact' && /^en(?!-US)/.test(locale) && NEWS_ENGLISH[value]) || value)
      .join('')
      .replace('-', '\u2212');
  } catch {
    return formatFigure(figure, locale, {unit: `${currency} ${unit}`.trim(), digits});
  }
  const rest = (percent ? unit.slice(1) : unit).trim();
  return {number, unit: rest, text: rest ? `${number}\u00a0${rest}` : number};
}

/** A whole number: a count of events or members. */
export const formatCount = (count: number, locale: string): string => numberFormat(locale, {}).format(count);

/** Names joined as the language joins them: "Latvia, Poland and Romania". */
export const formatList = (names: readonly string[], locale: string): string =>
  listFormat(locale, {type: 'conjunction'}).format(names);

/** The plural category of a count printed with so many fraction digits. */
export const pluralOf = (count: number, locale: string, digits = 0): Intl.LDMLPluralRule =>
  pluralRules(locale, {minimumFractionDigits: digits}).select(count);

const era = (year: number): Intl.DateTimeFormatOptions => (year < 1 ? {era: 'short'} : {});

/** The calendar fields a date really has; `short` abbreviates the month. */
function dateFields({precision, year}: PartialDate, length: 'long' | 'short'): Intl.DateTimeFormatOptions {
  return {
    ...era(year),
    year: 'numeric',
    ...(precision !== 'year' && {month: length}),
    ...(precision !== 'year' && precision !== 'month' && {day: 'numeric'}),
    ...(precision === 'minute' && {hour: 'numeric', minute: '2-digit'}),
  };
}

/** A date at its own precision, in the Gregorian calendar; years before 1 carry their era. */
export const formatDate = (date: PartialDate, locale: string, length: 'long' | 'short' = 'long'): string =>
  dateFormat(locale, dateFields(date, length)).format(date.wall);

/** A date or a span of dates. */
export function formatSpan({from, to}: DateSpan, locale: string, length: 'long' | 'short' = 'long'): string {
  if (from === to) return formatDate(from, locale, length);
  if (from.precision === to.precision && from.year > 0)
    return dateFormat(locale, dateFields(from, length)).formatRange(from.wall, to.wall);
  return `${formatDate(from, locale, length)} – ${formatDate(to, locale, length)}`;
}

/** A point of a time axis, UTC milliseconds, in only the fields its tick step needs. */
export const formatTick = (time: number, locale: string, fields: Intl.DateTimeFormatOptions): string =>
  dateFormat(locale, {...era(new Date(time).getUTCFullYear()), ...fields}).format(time);

const displayNames = cached((l, o: Intl.DisplayNamesOptions) => new Intl.DisplayNames(l, o));

/** A language by its name in the reader's: "French"; the tag itself where Intl knows no such language. */
export function languageName(tag: string, locale: string): string {
  try {
    return displayNames(locale, {type: 'language'}).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
