import {parseDate, type PartialDate, type Precision} from '../../lib/date.js';
import {isMissing} from '../../lib/missing.js';
import {type DateNames, fold, labelOf, MONTHS} from './date-names.js';

/** How the day, month and year of a date in digits follow each other. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * What stands where in a date: the year in two or four digits, month and day, or `a` and `b`, of which either may be the month; `u` and `n`
 * are a part of the year and which of its kind; `t` is the time behind a day.
 */
export type Parts = Partial<Record<'y' | 'm' | 'M' | 'd' | 'a' | 'b' | 'u' | 'n' | 't', string>> & {y: string};

/** One cell, read as far as it can be alone: it has no date, parts nor pair where it is not wholly understood. */
export interface Cell {
  missing?: boolean;
  mark?: string;
  approximate?: boolean;
  date?: PartialDate;
  parts?: Parts;
  pair?: Pair;
  /** What only more of the same in its column makes a date: the digits of 20200301, the century or decade of 1900s, a bare 1234. */
  doubt?: 'digits' | 'century' | 'number';
}

/** Two years, or a year and its month: 2003-04. */
export interface Pair {
  y: string;
  m: string;
  sign: string;
  isMonth: boolean;
  /** Whether the second part is the year after the first. */
  follows: boolean;
  /** Two years without a doubt. */
  isSpan: boolean;
  label: string;
}

const DAY = 86_400_000;
/** No date is longer, its mark included. */
const LONGEST = 90;

// The raised part of a cell of HTML stands between U+E000 and U+E001. A letter is an office's flag only behind a year.
const MARK =
  /(?:\s*(?:\ue000[^\ue001]*\ue001|[*†‡§¹²³⁰-⁹ʰ-ʸᴬ-ᶿ]|\[[^\][]{1,8}\]|\((?:[\p{L}\d]|est|prov|proj)\.?\))|(?<=\d{4}) ?[pref])+$/iu;
/** Letters such as those of 3<sup>rd</sup> are no mark. */
const RAISED = /\ue000(\p{L}+)\ue001(?=.)/gu;
/** Signs that become a digit when folded. */
const RAISED_DIGIT = /[¹²³⁰-₟①-⓿]/;
const ROUGH = /^(?:(?:c|ca|circa|um|vers|hacia|verso|około|حوالي|約)\.? ?|[~≈] ?)(?=\d)/;

/** @param isExcel whether numbers are Excel's serial days */
export function readCell(text: string, names: DateNames, isExcel: boolean): Cell {
  const raw = text.trim();
  if (raw.length > LONGEST) return {};
  const mark = MARK.exec(raw)?.[0] ?? '';
  const rest = raw.slice(0, raw.length - mark.length).replace(RAISED, '$1');
  const noted = mark && {mark: mark.replace(/[\ue000\ue001]/g, '').trim()};
  if (isMissing(rest)) return {...noted, missing: true};
  if (RAISED_DIGIT.test(rest)) return {};
  const folded = fold(rest);
  const plain = folded.replace(ROUGH, '');
  return {...noted, approximate: plain !== folded, ...readPlain(plain, names, isExcel)};
}

function readPlain(text: string, names: DateNames, isExcel: boolean): Cell {
  if (isExcel && /^\d+(\.\d+)?$/.test(text)) return serialDate(Number(text));
  const pair = readPair(text);
  if (pair) return {pair};
  const date = parseDate(text.toUpperCase());
  if (date)
    return {date, ...(date.precision === 'year' && (date.year < 1500 || date.year > 2100) && {doubt: 'number'})};
  const clock = CLOCK.exec(text);
  const parts = readParts(clock?.[1] ?? text, names);
  // Where no one writes dates so, 1.2.19 is as often the number of a version.
  if (!parts || (parts.y.length < 3 && parts.d && parts.m && (names.order !== 'dmy' || /^en/.test(names.locale))))
    return {};
  if (clock) {
    const [, , hour, minute = '', half] = clock;
    const hours = half ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour);
    if (!(parts.d ?? parts.a) || (half && Number(hour) > 12)) return {};
    return {parts: {...parts, t: `T${two(hours)}:${minute}`}};
  }
  if (/^\d{8}$/.test(text)) return {parts, doubt: 'digits'};
  return {parts, ...(parts.u === 'X' && parts.y.endsWith('00') && {doubt: 'century'})};
}

const CLOCK = /^(.+?),? (\d\d?):([0-5]\d)(?::[0-5]\d)?(?: ?([ap])\.?m\.?)?$/;

/** Excel's 1900 system, in which there was a 29 February 1900: day 60 is no day. */
function serialDate(serial: number): Cell {
  const day = Math.floor(serial);
  const minutes = Math.round((serial - day) * 1440);
  if (day < 1 || day === 60 || day > 2_958_465) return {};
  const iso = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY + minutes * 60_000).toISOString();
  const date = parseDate(iso.slice(0, minutes ? 16 : 10));
  return date ? {date} : {};
}

function readPair(text: string): Pair | undefined {
  const [, fiscal, y = '', sign = '', m = ''] = /^(fy ?)?([12]\d{3}) ?([-–/]) ?(\d\d|[12]\d{3})$/.exec(text) ?? [];
  if (!y) return undefined;
  const isShort = !fiscal && m.length === 2;
  // A dash stands between two years, and before no month.
  const isMonth = isShort && sign !== '–' && Number(m) > 0 && Number(m) < 13;
  const follows = String(Number(y) + 1).endsWith(m);
  return {
    y,
    m,
    sign,
    isMonth,
    follows,
    isSpan: follows && !isMonth && !(isShort && sign === '-'),
    label: (fiscal ? 'FY' : '') + y + sign.replace('-', '–') + m,
  };
}

/** What each letter of a pattern stands for; a space is what may stand between words, `_` a word without which the date is the same. */
const LETTERS: Record<string, string> = {
  y: '(?<y>[12]\\d{3})',
  v: '(?<y>\\d\\d|[12]\\d{3})',
  x: '(?<y>[12]\\d\\d0)',
  m: '(?<m>\\d\\d?)',
  p: '(?<m>\\d\\d)',
  M: '(?<M>[A-L])',
  d: '(?<d>\\d\\d?)',
  e: '(?<d>\\d\\d)',
  a: '(?<a>\\d\\d?)',
  b: '(?<b>\\d\\d?)',
  n: '(?<n>\\d\\d?)',
  u: '(?<u>[QSW])',
  Q: '(?<u>Q)',
  Y: '(?<u>Y)',
  Z: '(?<u>Z)',
  X: '(?<u>X)',
  '-': '[-/]',
  '.': '\\. ?',
  "'": "[ .]*[-'’/–] ?",
  ' ': "[ _.,'’°/–-]*",
};

const PATTERNS = [
  ...['d.m.v', 'a-b-v', 'y-m-d', 'y.m.d', 'p-y', 'ype', 'y/', 'y/m/?', 'yZ', 'y-?Nm'],
  // A space behind takes what may follow a year: of a Polish "2019 r.", for one.
  ...['M y ', 'y M ', "M'v", 'd M v ', 'M d v ', 'y M d ', 'xX ', 'X x '],
  ...['u n y ', 'n u y ', 'y u n ', 'y n u ', 'Q n v', 'n Q v', 'Y v'],
].map((pattern) => new RegExp(`^${pattern.replace(/./g, (one) => LETTERS[one] ?? one)}$`));

const ERAS: Record<string, number> = {明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018};

function readParts(text: string, names: DateNames): Parts | undefined {
  const signs = text
    .replace(/(明治|大正|昭和|平成|令和)(元|\d\d?)(?=年)/, (_, era: string, n: string) =>
      String((ERAS[era] ?? 0) + (n === '元' ? 1 : Number(n))),
    )
    .replace(/(\d\d0)(?:['’]?s|er)(?!\p{L})/u, '$1X')
    .replace(/\p{L}+/gu, (word) => (word === 'X' ? word : (names.words.get(word) ?? '?')));
  if (signs.includes('?')) return undefined;
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(signs)?.groups;
    if (groups) return groups as Parts;
  }
  return undefined;
}

const two = (n: number | string): string => String(n).padStart(2, '0');

/** The date that parts are, once their column says in which order they stand; `undefined` where there is no such day. */
export function dateOf(
  parts: Parts,
  order: DateOrder | undefined,
  latest: number,
  names: DateNames,
): PartialDate | undefined {
  const {y, M, a, b, u, n, t = ''} = parts;
  let written = y;
  let {m = M && String(MONTHS.indexOf(M) + 1), d} = parts;
  if (a && b) {
    const at = (part: string): string => [a, b, y][order?.indexOf(part) ?? -1] ?? '';
    [written, m, d] = [at('y'), at('m'), at('d')];
    if (written.length % 2 || !written || d.length > 2) return undefined;
  }
  // Two digits are of this century, unless that lies after the latest.
  const year = Number(written) + (written.length > 2 ? 0 : Number(written) + 2000 > latest ? 1900 : 2000);
  // Years of another calendar: 1440 of the Hijra, 1398 in Iran, 2562 in Thailand.
  if (/^(ar|fa|th|ur)/.test(names.locale) && (year < 1800 || year > 2200)) return undefined;
  if (u) return periodOf(u, year, names.locale, n);
  return parseDate([year, m, d].flatMap((one) => (one ? two(one) : [])).join('-') + t) ?? undefined;
}

/** For each sign, its precision, its months, and its place among the labels. */
const UNITS: Record<string, [Precision, number, number?]> = {
  Q: ['quarter', 3, 0],
  S: ['half', 6, 1],
  W: ['week', 0, 2],
  X: ['decade', 120, 3],
  Y: ['years', 12],
  Z: ['years', 12],
  P: ['years', 24],
};

/** @param u the sign of a part of the year, `P` for two years */
export function periodOf(u: string, year: number, locale: string, n = '1', label?: string): PartialDate | undefined {
  const [precision, months, kind] = UNITS[u] ?? ['year', 12];
  const which = Number(n);
  // Japan's fiscal year starts in April.
  let start = Date.UTC(year, (which - 1) * months + (u === 'Z' ? 3 : 0));
  let end = Date.UTC(year, which * months + (u === 'Z' ? 3 : 0));
  if (u === 'W') {
    // The first week holds 4 January, and a week is of the year that has its Thursday.
    start = Date.UTC(year, 0, which * 7 - 3 - ((new Date(Date.UTC(year, 0, 4)).getUTCDay() + 6) % 7));
    end = start + 7 * DAY;
  }
  if (!which || new Date(u === 'W' ? start + 3 * DAY : start).getUTCFullYear() !== year) return undefined;
  label ??= kind === undefined ? (u === 'Z' ? `${year}年度` : `FY${year}`) : labelOf(kind, which, year, end, locale);
  return {precision, year, start, end, wall: start, approximate: false, uncertain: false, label};
}
