import type {Figure} from '../../lib/number.js';
import {type CellContext, type Parts, readParts} from './cell.js';
import {groupOf, type Notation, notationOf, type Proof, prove, readDigits} from './notation.js';
import {showRaised} from './raised.js';
import {readUnits, type Units} from './units.js';

export type {Notation} from './notation.js';
export {showRaised, takeRaised} from './raised.js';
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

const quote = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;

const cellContext = (lang: string, texts: readonly string[]): CellContext => {
  let known = 'en';
  try {
    known = new Intl.Locale(lang).toString();
  } catch {
    // Text that is no language tag says nothing about notation.
  }
  return {lang: known, language: known.slice(0, 2), hasLetters: texts.some((text) => /\d ?[KM]$/.test(text.slice(-9)))};
};

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
  const context = cellContext('en', texts);
  const {
    '.': point,
    ',': comma,
    group,
  } = proofOfCells(
    texts,
    texts.map((text) => readParts(text, context)),
  );
  if (point !== undefined && comma !== undefined) return {both: [point, comma]};
  if (point === undefined && comma === undefined) return undefined;
  return notationOf(comma === undefined ? '.' : ',', group);
}

/** How the author says that numbers are written. */
function readExample(example: string | undefined, problems: ColumnProblem[]): Notation | undefined {
  if (!example?.trim()) return undefined;
  const proved = proveNotation([example]);
  if (proved && 'decimal' in proved) return proved;
  problems.push({
    problem: `numbers=${quote(example)} shows no decimal sign; write an example such as 1,234.5 or 1.234,5`,
  });
  return undefined;
}

const either = (text: string, readings: [string, string], read: string): string =>
  `${quote(text)} may be ${readings.join(' or ')}; read as ${read}: numbers="1,234.5" or numbers="1.234,5" says which`;

/** The decimal sign of a column, in the order of the evidence; `undefined` where its cells contradict each other. */
function decimalOf(
  proof: Proof,
  {lang}: CellContext,
  {proved, hasSemicolons}: NumberContext,
  problems: ColumnProblem[],
): '.' | ',' | undefined {
  const {'.': point, ',': comma, group = '', openPoint, openComma} = proof;
  if (point === undefined && comma === undefined && proved) return proved.decimal;
  const own = /[ ']/.test(group) && !openPoint !== !openComma;
  const isComma = comma !== undefined || (own && !!openComma);
  const isPoint = point !== undefined || (own && !!openPoint);
  const contradict = (one: string, other: string): undefined => {
    const which = 'numbers="1,234.5" or numbers="1.234,5" says which';
    problems.push({problem: `${quote(one)} and ${quote(other)} contradict each other; shown as typed: ${which}`});
  };
  if (isPoint && isComma) return contradict(point ?? '', comma ?? '');
  if (isPoint) return '.';
  if (isComma) return ',';
  const language = (openPoint ?? openComma) ? groupOf(lang) : ',';
  if (openComma !== undefined && language !== ',') {
    if (openPoint !== undefined) return contradict(openPoint, openComma);
    problems.push({
      problem: either(openComma, [openComma.replace(',', '.'), openComma.replace(',', '')], 'the former'),
    });
    return ',';
  }
  if (openPoint !== undefined && openComma === undefined && (language === '.' || hasSemicolons))
    problems.push({problem: either(openPoint, [openPoint, openPoint.replace('.', '')], 'the former')});
  return '.';
}

/** The number in one cell, once the column's notation is known. */
function readCell(parts: Parts, decimal: string, isNegativeInBrackets: boolean): NumberCell {
  const {mark, isAbout: isEstimate, bound, scale, numbers, interval, isBracketed} = parts;
  const beside = {...(mark && {mark}), ...(isEstimate && {isEstimate})};
  if (parts.isMissing) return {figure: null, ...beside};
  const isNegative = parts.isNegative ?? (isBracketed && isNegativeInBrackets);
  const [first, last] = numbers.map((digits) => {
    const read = readDigits(digits, decimal, scale);
    return read && isNegative ? {...read, value: -read.value} : read;
  });
  if (!first || (isBracketed && !isNegative) || (numbers.length > 1 && !last)) return {figure: undefined};
  const {value} = first;
  if (last)
    return value < last.value
      ? {figure: undefined, ...beside, bounds: {low: value, high: last.value}}
      : {figure: undefined};
  if (bound) return {figure: undefined, ...beside, bounds: bound === '<' ? {high: value} : {low: value}};
  const [low, high] = (interval ?? []).map(([minus, digits]) => {
    const end = readDigits(digits, decimal, scale)?.value ?? NaN;
    return minus ? -end : end;
  });
  // Any other pair in brackets is no interval around this number.
  if (interval && !(low !== undefined && high !== undefined && low <= value && value <= high))
    return {figure: undefined};
  return {figure: first, ...beside};
}

/** Whether so many cells that fit, and that do not, make a column of numbers. */
function areNumbers(cells: readonly NumberCell[], isNamed = false): boolean {
  let figures = 0;
  let ranges = 0;
  let open = 0;
  let odd = 0;
  for (const {figure, bounds} of cells) {
    if (figure) figures++;
    else if (bounds) bounds.low !== undefined && bounds.high !== undefined ? ranges++ : open++;
    else if (figure === undefined) odd++;
  }
  const fit = figures + ranges + open;
  if (isNamed) return fit > 0;
  if (!figures || ranges > figures) return false;
  return odd * 10 <= fit + odd || (odd === 1 && fit >= 3 && fit + odd < 10);
}

/** What was assumed of cells that say that there is nothing. */
const assumed = (text: string): string => `${quote(text)} is read as no figure; zero=${quote(text)} makes it 0`;

/**
 * Reads a column of texts as numbers. What a number is is judged by all cells together: the notation, the units, what
 * brackets mean.
 * @param texts trimmed; raised text stands between U+E000 and U+E001
 */
export function readNumberColumn(texts: readonly string[], context: NumberContext): NumberColumn {
  const problems: ColumnProblem[] = [];
  const assumptions: string[] = [];
  const page = cellContext(context.lang, texts);
  const zero = context.zero?.trim();
  const parts = texts.map((text) => readParts(zero && text.trim() === zero ? '0' : text, page));
  const example = readExample(context.example, problems);
  const proof = proofOfCells(texts, parts);
  const decimal = example?.decimal ?? decimalOf(proof, page, context, problems);
  const units = readUnits(parts, page.lang, !!context.isNamed);
  const isNegativeInBrackets = parts.some((part) => part?.isNegative ?? part?.currency ?? part?.symbol);
  const cells = parts.map((part): NumberCell =>
    part && decimal ? readCell(part, decimal, isNegativeInBrackets) : {figure: part?.isMissing ? null : undefined},
  );
  const isNumbers = areNumbers(cells, context.isNamed);
  const brackets = texts.find((_, i) => parts[i]?.isBracketed && !cells[i]?.figure);
  if (brackets !== undefined)
    problems.push({
      problem: `${quote(brackets)} may be negative or an uncertain value; shown as typed: write a minus, or no brackets`,
    });
  const scaled = texts.find((_, i) => parts[i]?.openScale);
  if (scaled !== undefined)
    problems.push({problem: `${quote(scaled)} may be a thousand times more or less: write the number in full`});
  if (isNumbers) {
    const signs = new Set(texts.filter((text, i) => parts[i]?.isMissing && /^[-‐-―−*†‡§]+/.test(text)));
    assumptions.push(...[...signs].map(assumed), ...units.assumptions);
    problems.push(...units.problems);
    cells.forEach(({figure, bounds}, row) => {
      if (figure === undefined && !bounds && !parts[row]?.isBracketed)
        problems.push({row, problem: `expected a number, got ${quote(showRaised(texts[row] ?? ''))}; shown as typed`});
    });
  }
  const isKnown = example ?? context.proved ?? proof['.'] ?? proof[','] ?? proof.group;
  return {
    cells,
    isNumbers,
    ...(isNumbers && units.shared),
    ...(decimal && isKnown && {notation: example ?? notationOf(decimal, proof.group ?? context.proved?.group)}),
    assumptions,
    problems,
  };
}

/**
 * Reads one number of an attribute: `12.5%`, `1,5`, `$1.2bn`. A lone point is always machine notation: `1.234` is 1.234.
 * @param lang a BCP 47 tag
 */
export function readNumberAttribute(text: string, lang: string): NumberAttribute {
  const {cells, isNumbers, problems, unit, currency, symbol} = readNumberColumn([text], {lang, isNamed: true});
  const cell = cells[0] ?? {figure: null};
  // A German page may well hold 1.234; only in a column would its other cells tell.
  const isPoint = /^[^.]*\.\d{3}$/.test(text);
  const told = isPoint ? undefined : problems[0]?.problem;
  const problem =
    told ?? (cell.figure === undefined ? `expected a number such as 1.36, got ${quote(text)}` : undefined);
  return {...cell, ...(isNumbers && {unit, currency, symbol}), ...(problem && {problem})};
}
