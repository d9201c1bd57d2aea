import {dateFormat, knownLocale, numberFormat} from '../../lib/format.js';

/** What a language calls months and the parts of a year, and how it prints them. Names of months come from Intl. */
export interface DateNames {
  /** A language that Intl knows. */
  locale: string;
  /** By folded word: the letter A to L of a month, or a sign of {@link WORDS}. */
  words: ReadonlyMap<string, string>;
  /** What stands first in digits; `undefined` where nothing tells, as in plain English. */
  order: 'dmy' | 'mdy' | 'ymd' | undefined;
}

export const MONTHS = 'ABCDEFGHIJKL';

/**
 * A text as it is compared: in small letters, without accents, marks of direction and other forms of a letter or digit.
 * `KASIM` and `kasım` are the same, as are `２０１９`, `٢٠١٩` and `2019`.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/ı/g, 'i')
    .replace(/[‐−]/g, '-')
    .replace(/\s+/g, ' ')
    // The only months of two words, as written from Lebanon to Iraq.
    .replace(/(كانون|تشرين) /, '$1');

// Each sign before the words that mean it, in folded letters: quarter, half (S), week, month in digits (N), fiscal year (Y, Japan's Z),
// decade (X), digits, months that Intl does not print; last what a date is the same without (_).
const WORDS = `Q q quarter quartal trimestre trim kwartał ceyrek الربع 四半期
S s h half halbjahr semestre połrocze yariyil النصف
W w week woche semaine semana settimana tydzien hafta الاسبوع 週
N m
Y fy
Z 年度
X annees anni decada jahre 年代
1 i الاول
2 ii الثاني
3 iii الثالث
4 iv الرابع
S1 年上半期
S2 年下半期
/ 年 月
A janner
C mrz
I set
 日
_ 年第 de del of st nd rd th er re e eme o a r roku г jahre من عام`
  .split('\n')
  .flatMap((line) => {
    const [sign = '', ...words] = line.split(' ');
    return words.map((word): [string, string] => [word, sign]);
  });

/** What means a part of the year in some languages alone. */
const T: [string, string][] = [['t', 'Q']];
const OWN: Record<string, [word: string, sign: string][]> = {
  de: [['kw', 'W']],
  pl: [['kw', 'Q']],
  fr: T,
  es: T,
  pt: T,
  it: T,
};

const made = new Map<string, DateNames>();

/** @param lang BCP 47; one that Intl does not know has the months of English, and no order */
export function namesOf(lang: string): DateNames {
  let names = made.get(lang);
  if (!names) made.set(lang, (names = makeNames(lang)));
  return names;
}

function makeNames(lang: string): DateNames {
  const locale = knownLocale(lang) ?? 'en';
  const months = new Map<string, string>();
  for (const one of [locale, 'en-GB', ...(/^ar/.test(locale) ? ['ar-LB', 'ar-DZ', 'ar-MA'] : [])])
    for (const month of ['long', 'short'] as const)
      // Beside a day, a month may stand in another case.
      for (const day of [undefined, 'numeric'] as const)
        [...MONTHS].forEach((sign, i) => {
          const name = fold(partOf('month', one, Date.UTC(2019, i), {month, day})).replace('.', '');
          // Three letters are an abbreviation where only one month starts so: not "jui" of juin and juillet.
          if (!/\d/.test(name))
            for (const key of [name, name.slice(0, 3)])
              months.set(key, (months.get(key) ?? sign) === sign ? sign : '?');
        });
  const first = dateFormat(locale, {dateStyle: 'short'})
    .formatToParts(0)
    .find(({type}) => type !== 'literal')?.type;
  return {
    locale,
    words: new Map([...WORDS, ...(OWN[locale.slice(0, 2)] ?? []), ...months]),
    order:
      locale === 'en'
        ? undefined
        : (['dmy', 'mdy', 'ymd'] as const).find(([letter]) => first?.startsWith(letter ?? '')),
  };
}

const partOf = (part: string, locale: string, time: number, fields: Intl.DateTimeFormatOptions): string =>
  dateFormat(locale, fields)
    .formatToParts(time)
    .find(({type}) => type === part)?.value ?? '';

const ROMANCE = 'T# @|S# @|semana # @|';
/** How a quarter, a half, a week and a decade are printed: `#` is which, `@` the year, `%` which in words. */
const LABELS: Record<string, string> = {
  en: 'Q# @|H# @|week #, @|@s',
  de: '#. Quartal @|#. Halbjahr @|KW #/@|@er',
  fr: 'T# @|S# @|semaine # @|années @',
  es: `${ROMANCE}década de @`,
  pt: `${ROMANCE}década de @`,
  it: 'T# @|S# @|settimana # @|anni @',
  pl: '#. kwartał @|#. półrocze @|#. tydzień @',
  tr: '@ #. çeyrek|@ #. yarıyıl|@ #. hafta',
  ar: 'الربع % @|النصف % @|الأسبوع # @',
  ja: '@年第#四半期|@年%半期|@年第#週|@年代',
};
const WHICH: Record<string, string> = {ar: 'الأول الثاني الثالث الرابع', ja: '上 下'};

/**
 * @param kind 0 for a quarter, 1 for a half, 2 for a week, 3 for a decade
 * @param n which of the year's
 */
export function labelOf(kind: number, n: number, year: number, end: number, locale: string): string {
  const language = locale.slice(0, 2);
  const pattern = (LABELS[language] ?? 'Q# @|H# @|@-W#').split('|')[kind];
  if (!pattern) return dateFormat(locale, {year: 'numeric'}).formatRange(Date.UTC(year), end - 1);
  const digits = (value: number): string => numberFormat(locale, {useGrouping: false}).format(value);
  return pattern
    .replace('%', WHICH[language]?.split(' ')[n - 1] ?? '')
    .replace('#', digits(n))
    .replace('@', digits(year));
}
