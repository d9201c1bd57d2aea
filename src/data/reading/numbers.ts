import type {Figure} from '../../lib/number.js';
import {type CellContext, type Parts, readParts} from './cell.js';
import {groupOf, type Notation, notationOf, type Proof, prove, readDigits} from './notation.js';
import {showRaised} from './raised.js';
import {readUnits, type Units} from './units.js';

export type {Notation} from './notation.js';
export {showRaised} from './raised.js';
export {isMissingWord} from './words.js';

/** One cell of a column of numbers. */
export interface NumberCell {
  /** The number; `null` where it is missing, `undefined` where the cell is not wholly understood or only bounded. */
  figure: Figure | null | undefined;
  /** A mark beside it, as typed: `*`, `†`, `1`, `p`, `e`, `(0.8–1.6)`. */
  mark?: string;
  /** Whether a flag, a sign or an interval says that it is an estimate: e, p, (est.), ~, c. */
  isEstimate?: boolean;
  /**
   * `<5` and `≤5` are {high: 5}, `>95` and `95+` {low: 95}, `10–12` {low: 10, high: 12}. Whether an end belongs to it stays
   * open, so a claim has to hold with it and without it.
   */
  bounds?: {low?: number; high?: number};
}

/** What needs the author, in words that go behind the column's name. */
export interface ColumnProblem {
  /** The index of the row; absent where it is about the column. */
  row?: number;
  problem: string;
}

/** A column of numbers, or one that was tried as such. */
export interface NumberColumn extends Units {
  cells: NumberCell[];
  /**
   * Whether the column is one of numbers: at most one in ten cells that are not missing does not fit; below ten at most one,
   * and then at least three do. Bounded cells fit, but ranges alone are names, as of age groups.
   */
  isNumbers: boolean;
  /** The notation, where the cells, the file or the author prove one. */
  notation?: Notation;
  /** What was assumed: `"-" is read as no figure; zero="-" makes it 0`. Without the column's name. */
  assumptions: string[];
  problems: ColumnProblem[];
}

/** What is known of a column's page, file and author. */
export interface NumberContext {
  /** A BCP 47 tag. */
  lang: string;
  /** The attribute `numbers`: an example of the notation, such as `1.234,5`. */
  example?: string;
  /** What the other columns of the file have proved. */
  proved?: Notation;
  /** The attribute `zero`: the sign that means 0. */
  zero?: string;
  /** An attribute names this column: it is numbers if any cell is. */
  isNamed?: boolean;
  /** Whether semicolons part the cells of the file: a reason to report a point with two readings in any language. */
  hasSemicolons?: boolean;
}

/** A number in an attribute. */
export interface NumberAttribute extends NumberCell {
  unit?: string;
  currency?: string;
  symbol?: string;
  problem?: string;
}

type Tell = (problem: string, row?: number) => void;

const quote = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;

/** The language of a tag; text that is no tag says nothing about notation. */
const localeOf = (lang: string): Intl.Locale => {
  try {
    return new Intl.Locale(lang);
  } catch {
    return new Intl.Locale('en');
  }
};

const cellContext = ({language, region}: Intl.Locale, texts: readonly string[]): CellContext => ({
  language,
  region: region ?? (language === 'ja' ? 'JP' : undefined),
  hasLetters: texts.some((text) => /\d ?[KM]$/.test(text.slice(-9))),
});

function proofOfCells(texts: readonly string[], cells: readonly (Parts | undefined)[]): Proof {
  const proof: Proof = {};
  cells.forEach((cell, i) => cell?.numbers.forEach((digits) => prove(proof, digits, texts[i] ?? '')));
  return proof;
}

/**
 * What texts prove about the notation of their file.
 * @returns `undefined` where they prove nothing; the first two that contradict each other as `both`
 */
export function proveNotation(texts: readonly string[]): Notation | {both: [string, string]} | undefined {
  const context = cellContext(localeOf('en'), texts);
  const proof = proofOfCells(
    texts,
    texts.map((text) => readParts(text, context)),
  );
  const {'.': point, ',': comma, group} = proof;
  if (point && comma) return {both: [point, comma]};
  return point || comma ? notationOf(point ? '.' : ',', group) : undefined;
}

const WHICH = 'numbers="1,234.5" or numbers="1.234,5" says which';

/** The decimal sign of a column, in the order of the evidence; `undefined` where its cells contradict each other. */
function decimalOf(
  {'.': point, ',': comma, group = '', openPoint, openComma}: Proof,
  lang: string,
  {proved, hasSemicolons}: NumberContext,
  tell: Tell,
): '.' | ',' | undefined {
  const contradict = (one: string, other: string): undefined => {
    tell(`${quote(one)} and ${quote(other)} contradict each other; shown as typed: ${WHICH}`);
  };
  if (point && comma) return contradict(point, comma);
  const proof = point ? '.' : comma ? ',' : proved?.decimal;
  if (proof) return proof;
  const open = openPoint ?? openComma;
  // Where spaces or apostrophes group, the other sign does not.
  const isOther = /[ ']/.test(group) && !(openPoint && openComma);
  const language = open && !isOther ? groupOf(lang) : '';
  if (!open || isOther || (openComma && language === ',')) return openComma && isOther ? ',' : '.';
  if (openPoint && openComma) return contradict(openPoint, openComma);
  if (openComma || language === '.' || hasSemicolons) {
    const [machine, grouped] = ['.', ''].map((sign) => open.replace(/[.,](?=\d{3})/, sign));
    tell(`${quote(open)} may be ${machine} or ${grouped}; read as ${machine}: ${WHICH}`);
  }
  return openComma ? ',' : '.';
}

/** The number in one cell, once the column's notation is known. */
function readCell(parts: Parts, decimal: string, isNegativeInBrackets: boolean): NumberCell {
  const {mark, isAbout: isEstimate, isMissing, bound, scale, numbers, interval, isBracketed} = parts;
  const unread = {figure: undefined};
  const beside = {...unread, ...(mark && {mark}), ...(isEstimate && {isEstimate})};
  if (isMissing) return {...beside, figure: null};
  if (isBracketed && !isNegativeInBrackets) return unread;
  const [figure, last] = numbers.map((digits) => readDigits(digits, decimal, scale));
  if (!figure) return unread;
  if (parts.isNegative ?? isBracketed) figure.value = -figure.value;
  const {value} = figure;
  if (numbers[1]) return last && value < last.value ? {...beside, bounds: {low: value, high: last.value}} : unread;
  if (bound) return {...beside, bounds: bound === '<' ? {high: value} : {low: value}};
  const ends = interval?.map((end) => {
    const body = end.replace(/^[-−]/, '');
    return (readDigits({body, exponent: 0}, decimal, scale)?.value ?? NaN) * (body === end ? 1 : -1);
  });
  // Any other pair in brackets is no interval around this number.
  return !ends || (Number(ends[0]) <= value && value <= Number(ends[1])) ? {...beside, figure} : unread;
}

/** Whether cells that fit, and that do not, make a column of numbers. */
function areNumbers(cells: readonly NumberCell[], isNamed?: boolean): boolean {
  const count = (is: (cell: NumberCell) => unknown): number => cells.filter(is).length;
  const figures = count(({figure}) => figure);
  const ranges = count(({bounds}) => bounds?.low !== undefined && bounds.high !== undefined);
  const odd = count(({figure, bounds}) => figure === undefined && !bounds);
  const fit = figures + count(({bounds}) => bounds);
  if (isNamed) return fit > 0;
  return figures > 0 && ranges <= figures && (odd * 9 <= fit || (odd === 1 && fit > 2));
}

/** Tells of what stays open, and of each cell that is no number. */
function tellOfCells(
  texts: readonly string[],
  parts: readonly (Parts | undefined)[],
  cells: readonly NumberCell[],
  isNumbers: boolean,
  tell: Tell,
): void {
  const first = (is: (part: Parts, row: number) => unknown): string | undefined =>
    texts.find((_, row) => parts[row] && is(parts[row], row));
  const brackets = first(({isBracketed}, row) => isBracketed && !cells[row]?.figure);
  if (brackets) tell(`${quote(brackets)} may be negative or uncertain; shown as typed: write a minus, or no brackets`);
  const scaled = first(({openScale}) => openScale);
  if (scaled) tell(`${quote(scaled)} may be a thousand times more or less: write the number in full`);
  cells.forEach(({figure, bounds}, row) => {
    if (isNumbers && figure === undefined && !bounds && !parts[row]?.isBracketed)
      tell(`expected a number, got ${quote(showRaised(texts[row] ?? ''))}; shown as typed`, row);
  });
}

/**
 * Reads a column of texts as numbers. What a number is, all cells judge together: the notation, the units, what brackets mean.
 * @param texts trimmed; raised text stands between U+E000 and U+E001
 */
export function readNumberColumn(texts: readonly string[], context: NumberContext): NumberColumn {
  const problems: ColumnProblem[] = [];
  const tell: Tell = (problem, row) => problems.push({...(row !== undefined && {row}), problem});
  const {isNamed, proved, example} = context;
  const locale = localeOf(context.lang);
  const page = cellContext(locale, texts);
  const zero = context.zero?.trim();
  const parts = texts.map((text) => readParts(zero && text.trim() === zero ? '0' : text, page));
  const shown = example ? proveNotation([example]) : undefined;
  const said = shown && 'decimal' in shown ? shown : undefined;
  if (example && !said) tell(`numbers=${quote(example)} shows no decimal sign; ${WHICH}`);
  const proof = proofOfCells(texts, parts);
  const decimal = said?.decimal ?? decimalOf(proof, locale.toString(), context, tell);
  const units = readUnits(parts, locale.toString(), isNamed);
  const isNegativeInBrackets = parts.some((part) => part?.isNegative ?? part?.currency ?? part?.symbol);
  const cells = parts.map((part) =>
    part && decimal ? readCell(part, decimal, isNegativeInBrackets) : {figure: part?.isMissing ? null : undefined},
  );
  const isNumbers = areNumbers(cells, isNamed);
  if (isNumbers && units.isMixed) tell('more than one unit, or some without; no order or sum is claimed');
  if (decimal) tellOfCells(texts, parts, cells, isNumbers, tell);
  // What is text has no problems, unless all that keeps it from being numbers is open.
  const couldBe = areNumbers(
    parts.map((part) => ({figure: part && (part.isMissing ? null : {value: 0, digits: 0})})),
    isNamed,
  );
  const signs = new Set(
    texts.filter((text, row) => cells[row]?.figure === null && /^[-‐-―−*†‡§]/.test(text)).map(quote),
  );
  const isKnown = said ?? proved ?? proof['.'] ?? proof[','] ?? proof.group;
  return {
    cells,
    isNumbers,
    ...(isNumbers && units),
    ...(decimal && isKnown && {notation: said ?? notationOf(decimal, proof.group ?? proved?.group)}),
    assumptions: isNumbers ? [...signs].map((sign) => `${sign} is read as no figure; zero=${sign} makes it 0`) : [],
    problems: isNumbers || couldBe ? problems : [],
  };
}

/**
 * Reads one number of an attribute: `12.5%`, `1,5`, `$1.2bn`. A lone point is always machine notation: `1.234` is 1.234.
 * @param lang a BCP 47 tag
 */
export function readNumberAttribute(text: string, lang: string): NumberAttribute {
  const proved = /^[^.,]*\.[^.,]*$/.test(text) ? notationOf('.') : undefined;
  const {cells, problems, unit, currency, symbol} = readNumberColumn([text], {
    lang,
    isNamed: true,
    ...(proved && {proved}),
  });
  const {figure, ...beside} = cells[0] ?? {figure: null};
  const problem =
    problems[0]?.problem ?? (figure === undefined ? `expected a number such as 1.36, got ${quote(text)}` : undefined);
  return {
    figure,
    ...beside,
    ...(unit && {unit}),
    ...(currency && {currency}),
    ...(symbol && {symbol}),
    ...(problem && {problem}),
  };
}
