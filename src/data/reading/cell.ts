import type {Digits} from './notation.js';
import {takeRaised, unify} from './raised.js';
import {currencyOf, isAbout, isEstimateMark, isFlag, isLongOrShort, isMissingWord, scaleOf} from './words.js';

/** A longer text is no number. It also bounds the time that a cell takes. */
const LONGEST = 99;

/** What stands in a cell besides its digits, each part understood. */
export interface Parts {
  isMissing?: boolean;
  /** One number, or two of a range. */
  numbers: Digits[];
  scale: number;
  /** A word of scale that has two readings: "billion" outside English. */
  openScale?: boolean;
  isNegative?: boolean;
  isPositive?: boolean;
  /** `(5)`, which is −5 or an uncertain 5. */
  isBracketed?: boolean;
  bound?: string;
  currency?: string;
  symbol?: string;
  unit?: string;
  mark: string;
  isAbout?: boolean;
  /** The ends of `(0.8–1.6)` after a number, as typed. */
  interval?: string[];
}

/** What a cell needs to know of its page and column. */
export interface CellContext {
  language: string;
  /** The region of a tag that names one: `CA`. */
  region?: string;
  /** Whether the column has `K` or `M`, beside which `B` is a billion. */
  hasLetters: boolean;
}

/** One kind of digits, spaces, apostrophes and percent signs; no marks of direction; superscripts as raised text. */
const tidy = (text: string): string =>
  // Plain text is most of it, and nothing of it needs to change.
  /^[ -~]*$/.test(text)
    ? text.trim()
    : unify(text)
        .replace(/[\u200B-\u200F\u061C\u202A-\u202E\u2060-\u2069]/g, '')
        .replace(/[٠-٩۰-۹！-～]/g, (sign) => {
          const code = sign.charCodeAt(0);
          return String.fromCharCode(code > 0xff00 ? code - 0xfee0 : 48 + (code & 15));
        })
        .replace(/\s/g, ' ')
        .replace(/[’٬]/g, "'")
        .replace(/٪/g, '%')
        .trim();

const DIGITS = String.raw`(?:(?<!\p{L})[.,٫])?\d+(?:[.,٫' ]\d+)*`;
const CELL = new RegExp(
  String.raw`^(\D*?)(${DIGITS}(?:\.$)?)(?:e([+-]?\d{1,3}))?(?: ?[-‐–—~〜] ?(${DIGITS}))?(\D*)$`,
  'iu',
);
const INTERVAL = /^(.*\d.*?) ?([([]([-−]?[\d.,]+) ?(?:[-–—;]|, |to ) ?([-−]?[\d.,]+)[)\]])$/;
const MARKS = /(?: ?(?:\[(?:\p{L}[\p{L} ]{0,20}\d{0,3}|\d{1,3})\]|\((?:\p{L}|est\.?|prov\.?)\)|[*†‡§¶#]|※\d{0,2}))+$/iu;
const UNIT =
  /^(?:[%‰°][\p{L} ./-]{0,30}|(?:\p{L}|[€$£¥]\/)[\p{L}\p{M}.·/-]*[²³⁻¹]*(?:\/\p{L}+[²³]?)?|percentage points)$/u;
// "9 am" and "12 or" are no amounts with a unit.
const NO_UNIT = /^(?:[ºªao]|[ap]\.?m\.?|or|and|to|of)$/i;
/** Whether letters right behind a number make it an ordinal: `1st`, and after a whole number `2e`, `3º`. */
const isOrdinal = (text: string, language: string, isWhole = true): boolean =>
  /^(?:st|nd|rd|th|\.?[ºª])$/i.test(text) ||
  (isWhole && /fr|es|pt|it/.test(language) && /^(?:e|er|re|ère|ème|nde?|[oa]s?)$/.test(text));

const digitsOf = (body: string, exponent = ''): Digits => ({body, exponent: Number(exponent)});

/** Reads what stands before the digits into `parts`; false where some of it is not understood. */
function readPrefix(parts: Parts, prefix: string, {language, region}: CellContext): boolean {
  for (let rest = prefix.trim(); rest;) {
    const [token = rest] = /^(?:[-−–‐‑+(~≈約%▲△]|[<>≤≥]=?|[^\s\-−–‐‑+(<>≤≥]+)/.exec(rest) ?? [];
    rest = rest.slice(token.length).trim();
    const isSigned = parts.isNegative ?? parts.isPositive ?? parts.isBracketed;
    if (/^[-−–‐‑+]$/.test(token) || (/^[▲△]$/.test(token) && language === 'ja')) {
      if (isSigned) return false;
      parts[token === '+' ? 'isPositive' : 'isNegative'] = true;
    } else if (token === '(') {
      if (isSigned) return false;
      parts.isBracketed = true;
    } else if (/^[<>≤≥]/.test(token)) {
      if (parts.bound) return false;
      parts.bound = /[<≤]/.test(token) ? '<' : '>';
    } else if (isAbout(token)) parts.isAbout = true;
    else if (token === '%' && !parts.unit) parts.unit = '%';
    else if (!readCurrency(parts, token, region)) return false;
  }
  return true;
}

/** Adds a currency, unless there is one. */
function readCurrency(parts: Parts, sign: string, region?: string): boolean {
  const found = currencyOf(sign, region);
  if (!found || parts.currency || parts.symbol) return false;
  Object.assign(parts, found);
  return true;
}

/** Takes a word of scale from the start of a text, and returns the rest. */
function readScale(parts: Parts, text: string, {language, region, hasLetters}: CellContext): string {
  let rest = text;
  if (/^mil mil(?:lones|hões)\b/i.test(rest)) {
    rest = rest.slice(4);
    parts.scale = 3;
  }
  const [word] = /^(?:百万|[千万億兆]|\p{L}+\.?)/u.exec(rest) ?? [];
  if (!word) return text;
  const after = rest.slice(word.length).trim();
  const isMoney = parts.currency ?? parts.symbol ?? currencyOf(/^\S*/.exec(after)?.[0] ?? '', region);
  const scale = scaleOf(word, language, !!isMoney || (/^[BT]$/.test(word) && hasLetters));
  if (scale === undefined) return text;
  parts.scale += scale;
  parts.openScale = isLongOrShort(word) && language !== 'en';
  return after;
}

/** Reads what stands behind the digits into `parts`; false where some of it is not understood. */
function readSuffix(parts: Parts, suffix: string, context: CellContext): boolean {
  const isWhole = /^\d+$/.test(parts.numbers[0]?.body ?? '');
  if (isOrdinal(suffix, context.language, isWhole)) return false;
  let rest = suffix.trim();
  if (parts.isBracketed) {
    if (!rest.includes(')')) return false;
    rest = rest.replace(/ ?\)/, '').trim();
  }
  if (/^[-−]$/.test(suffix)) {
    if (parts.isNegative ?? parts.isPositive ?? parts.isBracketed) return false;
    parts.isNegative = true;
    return true;
  }
  if (rest.endsWith('+')) {
    if (parts.bound) return false;
    parts.bound = '>';
    rest = rest.slice(0, -1).trim();
  }
  rest = readScale(parts, rest, context);
  const [sign = ''] = /^\S+/.exec(rest) ?? [];
  if (readCurrency(parts, sign, context.region)) rest = rest.slice(sign.length).trim();
  const [letters = ''] = /(?<![^ %])[a-z]+\.?$/i.exec(rest) ?? [];
  // "50p" are pence.
  if (isFlag(letters) && !(isWhole && suffix === 'p')) {
    parts.mark = letters + parts.mark;
    rest = rest.slice(0, -letters.length).trim();
  }
  if (!rest) return true;
  if (parts.unit || parts.currency || parts.symbol || !UNIT.test(rest) || NO_UNIT.test(rest) || isMissingWord(rest))
    return false;
  parts.unit = rest;
  return true;
}

/** A cell without a number: whether it says that there is none. A mark alone stands where a figure is withheld. */
function isNothing(text: string, mark: string): boolean {
  if (text) return isMissingWord(text.replace(/^\((.+)\)$/, '$1'));
  // "#" and "(Z)" round to zero; longer words in brackets have meanings of their own.
  return mark ? /^(?:[*†‡§]+|\[\p{L}\]|\((?!Z)\p{L}\))$/u.test(mark) : true;
}

/** `: c` and `..p`: a sign that says missing, with a flag. */
const MISSING_WITH_FLAG = /^([^\p{L}]+?) ?([a-z]{1,3})$/u;

/**
 * Takes a cell apart.
 * @param typed as it stands in the table, with raised text as in raised.ts
 * @returns `undefined` unless all of it is understood
 */
export function readParts(typed: string, context: CellContext): Parts | undefined {
  if (typed.length > LONGEST) return undefined;
  const raised = takeRaised(tidy(typed), (text) => isOrdinal(text, context.language));
  if (!raised) return undefined;
  let text = raised.rest.trim();
  const parts: Parts = {numbers: [], scale: 0, mark: ''};
  const interval = INTERVAL.exec(text);
  if (interval) {
    [, text = '', parts.mark = ''] = interval;
    parts.interval = interval.slice(3);
  }
  const mark = MARKS.exec(text);
  if (mark) {
    text = text.slice(0, mark.index).trim();
    parts.mark = mark[0].trim() + parts.mark;
  }
  const [, prefix = '', body, exponent, end, suffix = ''] = CELL.exec(text) ?? [];
  if (body) {
    parts.numbers = [digitsOf(body, exponent), ...(end ? [digitsOf(end)] : [])];
    if (!readPrefix(parts, prefix, context) || !readSuffix(parts, suffix, context)) return undefined;
    const {isBracketed, isNegative, bound} = parts;
    if (isBracketed && (end ?? bound ?? interval)) return undefined;
    if (end && (isNegative ?? bound ?? interval ?? exponent)) return undefined;
    // A raised letter may as well be a footnote; in brackets it is a flag.
    const flags = parts.mark + (raised.mark.startsWith('(') ? raised.mark : '');
    if (isEstimateMark(flags) || interval) parts.isAbout = true;
  } else {
    const [, sign = '', flag = ''] = MISSING_WITH_FLAG.exec(text) ?? [];
    const isFlagged = isFlag(flag) && isMissingWord(sign);
    if (isFlagged) parts.mark = flag + parts.mark;
    if (!isNothing(isFlagged ? sign : text, parts.mark)) return undefined;
    parts.isMissing = true;
  }
  parts.mark += raised.mark;
  return parts;
}
