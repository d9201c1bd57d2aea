import type {PartialDate} from './date.js';
import {englishDate, englishNumber, englishPlural, isEnglish} from './english.js';

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

/** Intl.NumberFormat. */
export const numberFormat = cached((l, o: Intl.NumberFormatOptions) => new Intl.NumberFormat(l, o));
/** Intl.DateTimeFormat, in UTC and, as sources date events, in the Gregorian calendar, which is not every locale's default. */
export const dateFormat = cached(
  (l, o: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(l, {...o, ...(!/-u-.*ca-/.test(l) && {calendar: 'gregory'}), timeZone: 'UTC'}),
);
const pluralRules = cached((l, o: Intl.PluralRulesOptions) => new Intl.PluralRules(l, o));
const listFormat = cached((l, o: Intl.ListFormatOptions) => new Intl.ListFormat(l, o));

/** A language tag Intl knows, or `undefined`: `de_DE`, `klingon!` and the like. */
export function knownLocale(tag: string): string | undefined {
  if (isEnglish(tag)) return tag;
  try {
    const [locale] = Intl.getCanonicalLocales(tag);
    // Of all in Intl, plural rules are the fastest to ask.
    return locale && Intl.PluralRules.supportedLocalesOf(locale).length ? locale : undefined;
  } catch {
    return undefined;
  }
}

/** A whole number: a count of events or members. */
export const formatCount = (count: number, locale: string): string =>
  englishNumber(count, 0, locale) ?? numberFormat(locale, {}).format(count);

/** Names joined as the language joins them: "Latvia, Poland and Romania". */
export const formatList = (names: readonly string[], locale: string): string =>
  // One name is a list in every language, and the first ListFormat of a page is slow to make.
  names.length < 2 ? names.join('') : listFormat(locale, {type: 'conjunction'}).format(names);

/** What stands between texts in a row, in the language's own script. */
export const commaOf = (locale: string): string =>
  /^ja\b/.test(locale) ? '、' : /^(ar|fa|ur)\b/.test(locale) ? '، ' : ', ';

/** The plural category of a count printed with so many fraction digits. */
export const pluralOf = (count: number, locale: string, digits = 0): Intl.LDMLPluralRule =>
  isEnglish(locale) ? englishPlural(count, digits) : pluralRules(locale, {minimumFractionDigits: digits}).select(count);

const era = (year: number): Intl.DateTimeFormatOptions => (year < 1 ? {era: 'short'} : {});

/** The calendar fields a date really has; `short` abbreviates the month. */
export function dateFields(
  {precision, year}: PartialDate,
  length: 'long' | 'short',
  eras = false,
): Intl.DateTimeFormatOptions {
  return {
    ...era(eras ? 0 : year),
    year: 'numeric',
    ...(precision !== 'year' && {month: length}),
    ...(precision !== 'year' && precision !== 'month' && {day: 'numeric'}),
    ...(precision === 'minute' && {hour: 'numeric', minute: '2-digit'}),
  };
}

/**
 * A date at its own precision, in the Gregorian calendar; years before 1 carry their era.
 * @param eras whether all years do: those beside years before 1
 */
export const formatDate = (
  date: PartialDate,
  locale: string,
  length: 'long' | 'short' = 'long',
  eras = false,
): string => date.label ?? printDate(date.wall, locale, dateFields(date, length, eras));

/** The same with what EDTF says of it, in signs: ≈ for about, ? for perhaps. */
export const formatRough = (date: PartialDate, locale: string, length?: 'long' | 'short'): string =>
  `${date.approximate ? '≈\u00a0' : ''}${formatDate(date, locale, length)}${date.uncertain ? '?' : ''}`;

/** A point of a time axis, UTC milliseconds, in only the fields its tick step needs. */
export const formatTick = (time: number, locale: string, fields: Intl.DateTimeFormatOptions, eras = false): string =>
  printDate(time, locale, {...era(eras && fields.year ? 0 : new Date(time).getUTCFullYear()), ...fields});

const printDate = (time: number, locale: string, fields: Intl.DateTimeFormatOptions): string =>
  englishDate(time, fields, locale) ?? dateFormat(locale, fields).format(time);
