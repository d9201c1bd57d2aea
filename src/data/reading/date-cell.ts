import {parseDate, type PartialDate} from '../../lib/date.js';
import {isMissing} from '../../lib/missing.js';
import {type DateNames, fold} from './date-names.js';
import {type Parts, two} from './date-parts.js';
import {readJapanese, readWords} from './date-phrases.js';

/**
 * Why a cell is no date by itself, but may be one in its column: `compact` is 20200301, `dotted` 03.2020, `short` 3/2020 (a month
 * or a quarter), `century` 1900s, `number` 1234.
 */
export type Doubt = 'compact' | 'dotted' | 'short' | 'century' | 'number';

/** One cell, read as far as it can be alone. */
export interface Cell {
  missing?: boolean;
  mark?: string;
  approximate?: boolean;
  /** A date that the cell alone settles. */
  date?: PartialDate | undefined;
  parts?: Parts | undefined;
  doubt?: Doubt;
  /** Two years, or a year and its month: 2003-04. */
  pair?: Pair;
}

export interface Pair {
  year: number;
  isMonth: boolean;
  /** Whether the second part is the year after the first. */
  follows: boolean;
  /** Two years without a doubt. */
  isSpan: boolean;
  sign: string;
  month: string;
  label: string;
}

const DAY = 86_400_000;
/** No date is longer, marks and weekday included. */
const LONGEST = 90;
/** Excel's 31 December 9999. */
const LAST_SERIAL = 2_958_465;

// The raised part of a cell of HTML stands between U+E000 and U+E001. A letter is an office's flag only behind a year.
const MARK =
  /(?:\s*(?:\ue000[^\ue001]*\ue001|[*†‡§¹²³⁰⁴-⁹ʰ-ʸᴬ-ᶿ]|\[[^\][]{1,8}\]|\((?:[\p{L}\d]|est|prov|proj|prelim)\.?\))|(?<=\d{4}) ?[pref](?!\p{L}))+$/iu;
/** 3<sup>rd</sup> is the third: these letters are no mark. */
const RAISED = /(?<!\d)(\d\d?)\ue000(\p{L}{1,3})\ue001(?=.)/gu;
/** Signs whose plain form is a digit that was never meant. */
const NO_DIGIT = /[¹²³\u2070-\u209f\u2460-\u24ff]/;
const ROUGH = /^(?:(?:c|ca|circa|um|vers|hacia|verso|około|حوالي|約)\.? ?|[~≈] ?)(?=\d)/;
const CLOCK =
  /^(.+?)(?:,? |t|, )(\d{1,2}):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?: ?([ap])\.?m\.?)?(?: ?(z|utc|gmt|[+-]\d\d:?\d\d|uhr))?$/;

/**
 * Reads one cell as far as it can be read alone.
 * @param isExcel whether numbers are Excel's serial days
 * @returns a cell with neither `date`, `parts` nor `pair` where it is not wholly understood
 */
export function readCell(text: string, names: DateNames, isExcel: boolean): Cell {
  const raw = text.trim();
  if (raw.length > LONGEST) return {};
  const plain = raw.replace(RAISED, '$1$2');
  const mark = MARK.exec(plain)?.[0];
  const rest = mark ? plain.slice(0, -mark.length) : plain;
  const noted = mark ? {mark: mark.replace(/[\ue000\ue001]/g, '').trim()} : {};
  if (isMissing(rest)) return {...noted, missing: true};
  if (!/\p{Nd}/u.test(rest) && !rest.includes('元')) return {};
  if (NO_DIGIT.test(rest)) return {};
  const folded = fold(rest);
  const sure = folded.replace(ROUGH, '');
  return {...noted, approximate: sure !== folded, ...readPlain(sure, names, isExcel)};
}

function readPlain(text: string, names: DateNames, isExcel: boolean): Cell {
  if (isExcel && /^\d+(?:\.\d+)?$/.test(text)) return {date: serialDate(Number(text))};
  const pair = readPair(text);
  if (pair) return {pair};
  const iso = parseDate(text.toUpperCase());
  if (iso)
    return {date: iso, ...(/^\d+$/.test(text) && (iso.year < 1500 || iso.year > 2100) && {doubt: 'number' as const})};
  const clock = CLOCK.exec(text);
  if (!clock) return readDay(text, names);
  const [, day = '', hour = '', minute = '', half, zone = ''] = clock;
  const {parts} = readDay(day, names);
  if (!parts || !(parts.day || parts.triple) || (half && (Number(hour) < 1 || Number(hour) > 12))) return {};
  const hours = half ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour);
  return {parts: {...parts, clock: `T${two(hours)}:${minute}${/\d/.test(zone) ? zone : ''}`}};
}

/** Excel's 1900 system, in which there was a 29 February 1900: day 60 is no day. */
function serialDate(serial: number): PartialDate | undefined {
  const day = Math.floor(serial);
  if (day < 1 || day === 60 || day > LAST_SERIAL) return undefined;
  const minutes = Math.round((serial - day) * 1440);
  const iso = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY + minutes * 60_000).toISOString();
  return parseDate(iso.slice(0, minutes ? 16 : 10)) ?? undefined;
}

function readPair(text: string): Pair | undefined {
  const match = /^(fy ?)?([12]\d{3}) ?([-–/]) ?(\d\d|[12]\d{3})$/.exec(text);
  if (!match) return undefined;
  const [, fiscal, first = '', sign = '', second = ''] = match;
  const year = Number(first);
  const isShort = !fiscal && second.length === 2;
  // A dash stands between two years, and before no month.
  const isMonth = isShort && sign !== '–' && Number(second) >= 1 && Number(second) <= 12;
  const follows = second === String(year + 1).slice(-second.length);
  return {
    year,
    isMonth,
    follows,
    isSpan: follows && !isMonth && !(isShort && sign === '-'),
    sign,
    month: second,
    label: `${fiscal ? 'FY' : ''}${first}${sign.replace('-', '–')}${second}`,
  };
}

/** A date without a time, in anything but ISO 8601. */
function readDay(text: string, names: DateNames): Cell {
  let match: RegExpExecArray | null = /^(\d{1,4})([-./]) ?(\d{1,2})\2 ?(\d{4}|\d{1,2})\.?$/.exec(text);
  if (match) return readTriple(match, names);
  match = /^(\d\d?)([-./])([12]\d{3})$/.exec(text);
  if (match) {
    const [, month = '', sign, year = ''] = match;
    if (month.length === 1) return sign === '.' ? {} : {parts: {year, month}, doubt: 'short'};
    return {parts: {year, month}, ...(sign === '.' && {doubt: 'dotted' as const})};
  }
  match = /^([12]\d{3})(\d\d)(\d\d)$/.exec(text);
  if (match) return {parts: {year: match[1] ?? '', month: match[2], day: match[3]}, doubt: 'compact'};
  match = /^fy ?'?(\d\d|[12]\d{3})$/.exec(text);
  if (match)
    return {
      parts: {
        year: match[1] ?? '',
        period: {precision: 'years', n: 0, from: 0, months: 12, label: 'FY@'},
        assumes: 'a fiscal year such as FY2019 stands at the year it names',
      },
    };
  match =
    /^(?:(?:les )?(?:annees|anni|anos|decada de) ([12]\d\d0)|(?:the )?([12]\d\d0)(?:['’]?s|er(?:[ -]?jahre)?|年代))$/.exec(
      text,
    );
  if (match) {
    const year = match[1] ?? match[2] ?? '';
    const parts: Parts = {year, period: {precision: 'decade', n: 0, from: 0, months: 120}};
    return year.endsWith('00') ? {parts, doubt: 'century'} : {parts};
  }
  return {parts: text.includes('年') ? readJapanese(text, names) : readWords(text, names)};
}

function readTriple([, first = '', sign, second = '', third = '']: readonly string[], names: DateNames): Cell {
  if (first.length === 3 || (first.length === 4 && third.length > 2)) return {};
  if (first.length === 4) return {parts: {year: first, month: second, day: third}};
  if (third.length < 2) return {};
  const parts: Parts = {year: third, triple: [first, second, third]};
  if (sign !== '.') return {parts};
  // 1.2.19 is as often the number of a version where no one writes dates so.
  if (third.length === 2 && (names.order !== 'dmy' || names.language === 'en')) return {};
  return {parts: {...parts, known: 'dmy'}};
}
