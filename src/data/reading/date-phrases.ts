import type {Precision} from '../../lib/date.js';
import type {DateNames} from './date-names.js';
import type {Parts, Period} from './date-parts.js';

/** One of the halves or quarters of a year. */
const partOf = (n: number, precision: Precision, months: number): Period => ({
  precision,
  n,
  from: (n - 1) * months,
  months,
});

const ERAS: Record<string, number> = {明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018};
/** Until then the months of Japan were the moon's. */
const SOLAR = 1873;

export function readJapanese(text: string, names: DateNames): Parts | undefined {
  const match =
    /^(?:(明治|大正|昭和|平成|令和)(元|\d\d?)|([12]\d{3}))年(?:(度)|(\d\d?)[-~–](\d\d?)月期?|(\d\d?)月(?:(\d\d?)日)?)?$/.exec(
      text.replace(/ /g, ''),
    );
  if (!match) return readWords(text.replace('年第', ' ').replace('年上半期', ' 1h').replace('年下半期', ' 2h'), names);
  const [, era, count, written, fiscal, from, to, month, day] = match;
  const year = written ?? String((ERAS[era ?? ''] ?? 0) + (count === '元' ? 1 : Number(count)));
  if (era && Number(year) < SOLAR) return undefined;
  if (fiscal)
    return {
      year,
      period: {precision: 'years', n: 0, from: 3, months: 12, label: '@年度'},
      assumes: 'a year with 年度 runs from April to March',
    };
  if (!from) return {year, month, day};
  const months = Number(to) - Number(from) + 1;
  const n = Number(to) / months;
  if (!Number.isInteger(n) || Number(to) > 12 || (months !== 3 && months !== 6)) return undefined;
  return {year, period: partOf(n, months === 3 ? 'quarter' : 'half', months)};
}

const UNITS = new Map<string, Precision>(
  (
    [
      ['quarter', 'q quarter quartal trimestre trim kwartał ceyrek الربع 四半期'],
      ['half', 'h half halbjahr semestre s połrocze yariyil النصف'],
      ['week', 'w wk week woche semaine semana settimana tydzien hafta الاسبوع 週'],
      ['month', 'm'],
    ] as const
  ).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
);

/** Words and letters that mean a part of the year in some languages alone. */
function unitOf(word: string, language: string): Precision | undefined {
  if (word === 'kw') return language === 'de' ? 'week' : language === 'pl' ? 'quarter' : undefined;
  if (word === 't') return /^(fr|es|pt|it)$/.test(language) ? 'quarter' : undefined;
  return UNITS.get(word);
}

const ORDINALS = new Map(
  ['i first الاول', 'ii second الثاني', 'iii third الثالث', 'iv fourth الرابع'].flatMap((words, i) =>
    words.split(' ').map((word) => [word, String(i + 1)] as const),
  ),
);
const ORDINAL_ENDING = /(?<!\d)(\d\d?)\.?(?:st|nd|rd|th|er|re|eme|e|o|a)(?!\p{L})/gu;
/** Words without which a date is the same. */
const FILLERS = /(?<!\p{L})(?:de|del|of|the|r|roku|rok|yili|г|من|عام|لعام)(?!\p{L})/gu;

/** A date with the name of a month, or of a part of the year, in it. */
export function readWords(text: string, names: DateNames): Parts | undefined {
  const plain = text.replace(ORDINAL_ENDING, '$1').replace(FILLERS, ' ');
  const signs = plain.replace(/\d+|\p{L}+/gu, '');
  if (!/^[ .,'’/°–-]*$/.test(signs)) return undefined;
  let tokens: string[] = plain.match(/\d+|\p{L}+/gu) ?? [];
  const unit = tokens.findIndex((token) => unitOf(token, names.language));
  if (unit >= 0) return readPeriod(tokens, unit, names.language);

  const day = tokens.find((token) => names.weekdays.has(token) && !names.months.has(token));
  tokens = tokens.filter((token) => token !== day);
  const at = tokens.findIndex((token) => names.months.has(token));
  const month = String(names.months.get(tokens[at] ?? '') ?? '');
  const [first = '', second, more] = tokens.filter((_, i) => i !== at);
  if (!month || more !== undefined) return undefined;
  if (second === undefined) {
    // "Jan 19" may be a day, as "19-Jan" is.
    const isYear = first.length === 4 || (first.length === 2 && at === 0 && /[-'’/–]/.test(signs));
    return isYear && day === undefined && isDigits(first) ? {year: first, month} : undefined;
  }
  const [year, date] = first.length === 4 && at === 1 ? [first, second] : [second, first];
  if (at === 2 || !isDigits(year + date) || date.length > 2 || !/^(?:..|....)$/.test(year)) return undefined;
  return {year, month, day: date, weekday: day === undefined ? undefined : names.weekdays.get(day)};
}

const isDigits = (text: string): boolean => /^\d+$/.test(text);

const HIGHEST: Partial<Record<Precision, number>> = {quarter: 4, half: 2, week: 53, month: 12};

function readPeriod(tokens: readonly string[], at: number, language: string): Parts | undefined {
  const word = tokens[at] ?? '';
  const [first = '', second = '', more] = tokens
    .filter((_, i) => i !== at)
    .map((token) => ORDINALS.get(token) ?? token);
  const isYearFirst = first.length === 4;
  const [year, which] = isYearFirst ? [first, second] : [second, first];
  let precision = unitOf(word, language) ?? 'year';
  // Offices in France write weeks 2020-S12, and halves 2020-S1.
  if (word === 's' && which.length === 2) {
    if (language !== 'fr') return undefined;
    precision = 'week';
  }
  const n = Number(which);
  if (more !== undefined || !/^\d\d?$/.test(which) || n < 1 || n > (HIGHEST[precision] ?? 0)) return undefined;
  // 1h30 is a time.
  const isShort = /^\d\d$/.test(year) && !isYearFirst && (precision === 'quarter' || at === 0);
  if (!isShort && !/^[12]\d{3}$/.test(year)) return undefined;
  if (precision === 'month') return isYearFirst ? {year, month: which} : undefined;
  if (precision !== 'week') return {year, period: partOf(n, precision, precision === 'half' ? 6 : 3)};
  const parts: Parts = {year, period: {precision, n}};
  return word === 'w' ? parts : {...parts, assumes: 'weeks are those of ISO 8601, from Monday'};
}
