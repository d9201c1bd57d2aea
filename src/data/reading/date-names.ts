import type {Precision} from '../../lib/date.js';
import {dateFormat, knownLocale, numberFormat} from '../../lib/format.js';

/** What a language calls months, weekdays and the parts of a year. Names come from Intl; what Intl does not print stands here. */
export interface DateNames {
  /** A language that Intl knows. */
  locale: string;
  language: string;
  /** Months from 1, by folded name or abbreviation. */
  months: Map<string, number>;
  /** Days of the week from Sunday, 0, by folded name. */
  weekdays: Map<string, number>;
  /** In which order the language and its region write a date in digits; `undefined` where nothing tells, as in plain English. */
  order: 'dmy' | 'mdy' | 'ymd' | undefined;
}

/**
 * A text as it is compared: in small letters, without accents, marks of direction and other forms of a letter or digit.
 * `KASIM` and `kasım` are the same, as are `２０１９`, `٢٠١٩` and `2019`.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/ı/g, 'i')
    .replace(/[‐−]/g, '-')
    .replace(/\s+/g, ' ')
    // The only months of two words, in Arabic as written from Lebanon to Iraq.
    .replace(/(كانون|تشرين) /, '$1');

/** More of a language than its own Intl prints: Jänner, and the months of Lebanon, Algeria and Morocco. */
const VARIANTS: Record<string, string[]> = {de: ['de-AT'], ar: ['ar-LB', 'ar-DZ', 'ar-MA']};
/** Excel's German March, Peru's September. */
const OTHERS: Record<string, [name: string, month: number][]> = {de: [['mrz', 3]], es: [['set', 9]]};

const made = new Map<string, DateNames>();

/** @param lang BCP 47; one that Intl does not know has the months of English, and no order */
export function namesOf(lang: string): DateNames {
  let names = made.get(lang);
  if (!names) made.set(lang, (names = makeNames(lang)));
  return names;
}

function makeNames(lang: string): DateNames {
  const known = knownLocale(lang);
  const locale = known ?? 'en';
  const {language, region} = new Intl.Locale(locale);
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  const add = (map: Map<string, number>, name: string, value: number): unknown =>
    /\d/.test(name) || map.has(name) || map.set(name, value);
  // English last: a name of the page's language is never taken for an English one.
  for (const one of [locale, ...(VARIANTS[language] ?? []), 'en-GB']) {
    const starts = new Map<string, number>();
    for (let i = 1; i <= 12; i++) {
      for (const [name, type] of namesAt(one, Date.UTC(2023, i - 1, i))) {
        if (type === 'weekday') add(weekdays, name, new Date(Date.UTC(2023, i - 1, i)).getUTCDay());
        else {
          add(months, name, i);
          // Three letters are an abbreviation where only one month starts so: not "jui" of juin and juillet.
          const start = name.slice(0, 3);
          starts.set(start, (starts.get(start) ?? i) === i ? i : 0);
        }
      }
    }
    for (const [start, i] of starts) if (i) add(months, start, i);
  }
  for (const [name, i] of OTHERS[language] ?? []) add(months, name, i);
  return {
    locale,
    language,
    months,
    weekdays,
    order: known && (region || language !== 'en') ? orderOf(locale) : undefined,
  };
}

/** The month and weekday of a time as the language writes them: alone, beside a day (their case may differ), in full and short. */
function namesAt(locale: string, time: number): [name: string, type: string][] {
  return (['long', 'short'] as const).flatMap((length) =>
    [{}, {day: 'numeric'}, {year: 'numeric'}, {weekday: length}].flatMap((more) =>
      dateFormat(locale, {month: length, ...more} as Intl.DateTimeFormatOptions)
        .formatToParts(time)
        .filter(({type}) => type === 'month' || type === 'weekday')
        .map(({type, value}): [string, string] => [fold(value).replace(/\.$/, ''), type]),
    ),
  );
}

function orderOf(locale: string): DateNames['order'] {
  const parts = dateFormat(locale, {day: 'numeric', month: 'numeric', year: 'numeric'}).formatToParts(0);
  const order = parts.map(({type}) => (/^(day|month|year)$/.test(type) ? type.slice(0, 1) : '')).join('');
  return (['dmy', 'mdy', 'ymd'] as const).find((one) => one === order);
}

/** How a language prints a quarter, a half, a week and a decade: `#` is which, `@` the year, `%` which in words. */
const LABELS: Record<string, string> = {
  en: 'Q# @|H# @|week #, @|@s',
  de: '#. Quartal @|#. Halbjahr @|KW #/@|@er',
  fr: 'T# @|S# @|semaine # de @|années @',
  es: 'T# @|S# @|semana # de @|década de @',
  pt: 'T# @|S# @|semana # de @|década de @',
  it: 'T# @|S# @|settimana # del @|anni @',
  pl: '#. kwartał @|#. półrocze @|#. tydzień @',
  tr: '@ #. çeyrek|@ #. yarıyıl|@ #. hafta',
  ar: 'الربع % @|النصف % @|الأسبوع # @',
  ja: '@年第#四半期|@年%半期|@年第#週|@年代',
};
const ORDINALS: Record<string, string> = {ar: 'الأول الثاني الثالث الرابع', ja: '上 下'};

/** @param n which quarter, half or week of the year; 0 for a decade */
export function labelOf(
  {locale, language}: DateNames,
  precision: Precision,
  year: number,
  n: number,
  start: number,
  end: number,
): string {
  const digits = (value: number): string => numberFormat(locale, {useGrouping: false}).format(value);
  const kind = ['quarter', 'half', 'week', 'decade'].indexOf(precision);
  const pattern = (LABELS[language] ?? 'Q# @|H# @|@-W#').split('|')[kind];
  if (!pattern) return dateFormat(locale, {year: 'numeric'}).formatRange(start, end - 1);
  return pattern
    .replace('%', ORDINALS[language]?.split(' ')[n - 1] ?? '')
    .replace('#', digits(n))
    .replace('@', digits(year));
}
