import {bisectRight, quantileSorted, ticks} from 'd3-array';
import {columnNamed, nameColumn} from '../data/columns.js';
import {type NamedFigure, openNames, placeOf, readNamedFigures} from '../data/named-figures.js';
import type {Column, Table} from '../data/table.js';
import {readNames} from '../lib/columns.js';
import {formatCount} from '../lib/format.js';
import {formatFigure, readStyle} from '../lib/format-figure.js';
import {markText, shortText} from '../lib/mark.js';
import {joinSentences, listNames} from '../lib/names.js';
import {type Figure, parseNumber, readNumber} from '../lib/number.js';
import {choice, problem, type Problem} from '../lib/problem.js';
import {regionName} from '../lib/region-name.js';
import {countsOf, GOALS, meets, tallyText} from '../lib/tally.js';
import {directionOf, phrase} from '../lib/words.js';
import type {MapWords} from './region-map.words.js';

/**
 * Where values are high and low: one per region, in a few steps or against a target. Leaves out where the regions lie, which comes
 * later (`region-map.plot.model.ts`, `region-map.tiles.ts`): all that is said stands here.
 */
export interface MapInput {
  table: Table;
  /** Names of columns; by default those that {@link readColumns} and {@link readNamedFigures} take. */
  category?: string | undefined;
  region?: string | undefined;
  value?: string | undefined;
  target?: string | undefined;
  targetLabel?: string | undefined;
  goal?: string | undefined;
  /** How many steps there are at most, or the numbers between them. */
  steps?: string | undefined;
  scale?: string | undefined;
  shape?: string | undefined;
  unit?: string | undefined;
  /** ISO 4217 code. */
  currency?: string | undefined;
  digits?: string | undefined;
  /** What the regions are: "members". */
  label?: string | undefined;
  /** Names of regions, between commas. */
  highlight?: string | undefined;
  /** The region that the reader points at. */
  active?: string | undefined;
  /**
   * The alpha-2 code of a region by any of its codes or names, '' of several together ("World"), and `undefined` of anything else. It is
   * absent until the list of codes is there.
   */
  codeOf?: ((text: string) => string | undefined) | undefined;
  /** What the author says of the figure: whether the values are spent. */
  about?: string | undefined;
  locale: string;
  words: MapWords;
}

/** How a region is filled: with a step, as one that meets or misses the target, as one without a figure, or as one that is not counted. */
export interface Look {
  kind: 'step' | 'met' | 'missed' | 'none' | 'open';
  /** How much of the accent's colour is in a step. */
  mix: string;
  /** Whether a text on it has the colour of the paper. */
  dark?: boolean | undefined;
}

export interface Place extends Look {
  name: string;
  /** As typed, for figures that follow each other. */
  key: string;
  /** As typed, for the place on the map, and where that stands. */
  region: string;
  where: string;
  value: string;
  verdict: string;
  highlighted: boolean;
  active: boolean;
}

export interface MapModel {
  shape: (typeof SHAPES)[number];
  /** The highest first, then those without a figure, and those that are not counted. */
  places: Place[];
  /** What the colours are held to: "2% target". */
  target: string | undefined;
  /** Which colour is what, and of how many regions. */
  legend: (Look & {label: string; count: string})[];
  /** Of the region that the reader points at, or the one pointed out. */
  readout: {name: string; value: string; verdict: string} | undefined;
  /** The generated sentences, in one text. */
  text: string;
  direction: 'ltr' | 'rtl';
}

interface Item extends NamedFigure {
  /** `name` as typed. */
  key: string;
  region: string;
  where: string;
}
type Known = Item & {figure: Figure};

const SHAPES = ['map', 'tiles'] as const;
const SCALES = ['target', 'steps'] as const;

/** There are 250 codes. */
const MOST = 300;
/** Steps where the author sets none, and where each is to have as many regions. */
const STEPS = 6;
const EVEN = 5;
/** Per cent of the accent in each of so many steps. Between 55 and 79 no text would be readable on both light and dark. */
const MIXES = [[54], [26, 100], [20, 54, 100], [14, 34, 54, 100], [12, 33, 54, 80, 100], [12, 26, 40, 54, 80, 100]];

/** @returns `undefined` where no row has a name and a column for its value */
export function mapModel(input: MapInput, problems: Problem[] = []): MapModel | undefined {
  const {locale, words} = input;
  const read = readItems(input, problems);
  if (!read) return undefined;
  const {missing, open} = read;
  // What is not counted is in no total.
  const total = read.known.length + missing.length;

  const shape = choice('shape', input.shape, SHAPES, problems);
  const goal = choice('goal', input.goal, GOALS, problems);
  const scale = choice('scale', input.scale, SCALES, problems);
  const target = readNumber('target', input.target, problems, 'leaving it out');
  const given = readSteps(input.steps, problems);
  const style = readStyle(input, problems, read.values);
  const short = (figure: Figure): string => shortText(figure, {style, locale});
  const long = (figure: Figure): string => formatFigure(figure, locale, style).text;
  const list = (names: readonly string[]): string => listNames(names, locale, words);

  const known = read.known.toSorted((a, b) => b.figure.value - a.figure.value);
  const items = [...known, ...missing, ...open];
  const isMet = ({figure}: Known): boolean => !!target && meets(figure, target, goal);
  const values = known.map(({figure}) => figure.value).reverse();
  const finest = known.reduce((most, {figure}) => Math.max(most, figure.digits), 0);
  const bounds = typeof given === 'number' ? boundsOf(values, given, finest) : given;
  const mixes = MIXES[bounds.length] ?? [];
  const stepOf = (value: number): number => bisectRight(bounds, value);
  // Where no region has a figure, no colour is held to anything.
  const judged = scale === 'target' && known.length > 0 && target;

  const lookOf = (item: Item): Look => {
    if (!isKnown(item)) return {kind: item.cell.figure === null ? 'none' : 'open', mix: '0%'};
    if (judged) return {kind: isMet(item) ? 'met' : 'missed', mix: '0%'};
    const mix = mixes[stepOf(item.figure.value)] ?? 100;
    return {kind: 'step', mix: `${mix}%`, dark: mix > 54};
  };

  const names = new Set(items.flatMap(({name, key}) => [name, key]));
  const highlighted = readNames('highlight', input.highlight, names, problems);
  const shown = items.slice(0, MOST);
  if (items.length > MOST)
    problems.push(
      `rows: expected at most ${MOST}, got ${items.length}; showing the first ${MOST}, from the highest on`,
    );
  const print = (item: Item, figure: typeof short): string =>
    isKnown(item) ? figure(item.figure) : item.cell.figure === null ? words.none : item.cell.text;
  const verdict = (item: Item): string => (target && isKnown(item) ? words[isMet(item) ? 'met' : 'missed'] : '');
  const places = shown.map((item): Place => ({
    ...lookOf(item),
    name: item.name,
    key: item.key,
    region: item.region,
    where: item.where,
    value: print(item, short),
    verdict: verdict(item),
    highlighted: highlighted.has(item.name) || highlighted.has(item.key),
    active: input.active !== undefined && (item.key === input.active || item.name === input.active),
  }));
  const active = places.findIndex(({active}) => active);
  const at = shown[active < 0 ? places.findIndex(({highlighted}) => highlighted) : active];

  return {
    shape,
    places,
    target: judged ? markText(target, input.targetLabel, goal === 'at-most', {style, locale, words}) : undefined,
    legend: legend(),
    readout: at && {name: at.name, value: print(at, long), verdict: verdict(at)},
    text: joinSentences(
      [
        sentence(),
        missing.length ? phrase(words.missing, {names: list(missing.map(({name}) => name))}) : '',
        open.length ? phrase(words.notCounted, {names: list(openNames(open))}) : '',
      ],
      locale,
    ),
    direction: directionOf(locale),
  };

  function sentence(): string {
    const [first] = known;
    const last = known.at(-1);
    if (!first || !last) return '';
    const tied = (end: Known): string =>
      list([...new Set(known.filter(({figure}) => figure.value === end.figure.value).map(({name}) => name))]);
    const top = {names: tied(first), value: long(first.figure)};
    const {label} = input;
    const counts = countsOf(total, label, locale);
    if (first.figure.value === last.figure.value)
      return phrase(total > 1 && !missing.length ? words.allSame : words.only, {...counts, ...top});
    const low = {lowNames: tied(last), lowValue: short(last.figure)};
    if (!target) return phrase(words.range, {...counts, ...top, ...low});
    const met = known.filter(isMet).length;
    const fact = tallyText({met, total, label}, target, goal, {style, locale, words, about: input.about});
    // What the target has said of the unit need not be said again.
    return phrase(words.judged, {...top, ...low, fact, value: short(first.figure)});
  }

  function legend(): MapModel['legend'] {
    const line = (look: Look, label: string, count: number) => ({...look, label, count: formatCount(count, locale)});
    const met = known.filter(isMet).length;
    const rest = [
      ...(missing.length ? [line({kind: 'none', mix: '0%'}, words.none, missing.length)] : []),
      ...(open.length ? [line({kind: 'open', mix: '0%'}, words.open, open.length)] : []),
    ];
    if (judged)
      return [
        line({kind: 'met', mix: '0%'}, words.met, met),
        line({kind: 'missed', mix: '0%'}, words.missed, known.length - met),
        ...rest,
      ];
    if (!bounds.length || !known.length) return rest;
    const figures = bounds.map((value) => parseNumber(value) ?? {value, digits: 0});
    const digits = figures.reduce((most, figure) => Math.max(most, figure.digits), 0);
    const texts = figures.map(({value}) => short({value, digits}));
    return [
      ...mixes.map((mix, i) => {
        const from = texts[i - 1] ?? '';
        const to = texts[i] ?? '';
        const form = i ? (to ? words.between : words.over) : words.under;
        const count = values.filter((value) => stepOf(value) === i).length;
        return line({kind: 'step', mix: `${mix}%`}, phrase(form, {value: from || to, from, to}), count);
      }),
      ...rest,
    ];
  }
}

const isKnown = (item: Item): item is Known => !!item.figure && !item.isDoubtful;

/**
 * Round numbers between at most so many steps: those of an axis, or where most regions would then share one step (populations,
 * amounts of money), such that each step has about as many regions.
 * @param values in rising order
 * @param finest the most fraction digits that any of them has: none of the numbers between steps has more
 */
function boundsOf(values: number[], steps: number, finest: number): number[] {
  const low = values[0] ?? 0;
  const high = values.at(-1) ?? 0;
  const between = (bounds: number[]): number[] =>
    [...new Set(bounds)].filter((bound) => bound > low && bound < high && parseNumber(bound)!.digits <= finest);
  let bounds: number[] = [];
  for (let count = steps; count && !bounds.length; count--) {
    const some = between(ticks(low, high, count));
    if (some.length < steps) bounds = some;
  }
  if (!bounds.length && low < high) bounds = [high];
  const counts = [...bounds, high].map(() => 0);
  for (const value of values) counts[bisectRight(bounds, value)]! += 1;
  const most = Math.max(...counts);
  if (most * 5 <= values.length * 3 || values.length < 5) return bounds;
  const parts = Math.min(steps, EVEN);
  const even = Array.from({length: parts - 1}, (_, i) => quantileSorted(values, (i + 1) / parts) ?? 0);
  const rounded = (digits: number): number[] => between(even.map((value) => Number(value.toPrecision(digits))));
  const roundest = rounded(1);
  const parted = roundest.length < even.length ? rounded(2) : roundest;
  return parted.length ? parted : bounds;
}

function readSteps(text: string | undefined, problems: Problem[]): number | number[] {
  if (!text) return STEPS;
  const numbers = text.split(',').map((part) => parseNumber(part)?.value ?? NaN);
  const [first = NaN] = numbers;
  if (numbers.length === 1 && Number.isInteger(first) && first > 1 && first <= MIXES.length) return first;
  if (numbers.length > 1 && numbers.length < MIXES.length && !numbers.some(isNaN))
    return [...new Set(numbers)].sort((a, b) => a - b);
  const expected = `a whole number from 2 to ${MIXES.length}, or 2 to ${MIXES.length - 1} numbers between commas`;
  problems.push(problem('steps', expected, text, `using ${STEPS} at most`));
  return STEPS;
}

/** Whether the columns that say which row is about what depend on the codes, which come later. */
export const needsCodes = ({table, category, region}: Pick<MapInput, 'table' | 'category' | 'region'>): boolean =>
  !category &&
  table.columns.filter(({kind, role}) => kind === 'text' && !(region && role)).length > 1 &&
  table.columns.some(({kind}) => kind === 'number');

/**
 * The columns that name the rows and that say where they are: those that the author names, and otherwise the one with the most regions. A
 * column of names goes before one of codes, unless it has few regions.
 */
function readColumns({table, codeOf, ...input}: MapInput, problems: Problem[]): [names?: Column, regions?: Column] {
  const named = (attribute: 'category' | 'region'): Column | undefined =>
    columnNamed(attribute, input[attribute], table, problems, 'using the one with the most regions');
  const [category, region] = [named('category'), named('region')];
  const first = category ?? nameColumn(table.columns.filter(({name}) => name !== input.value));
  const known = ({cells}: Column): number => cells.slice(0, MOST).filter(({text}) => codeOf?.(text)).length;
  const texts = [...new Set([first, ...table.columns.filter(({kind}) => kind === 'text')])]
    .flatMap((column) => (column ? {column, count: known(column)} : []))
    .sort((a, b) => b.count - a.count);
  const regions = region ?? texts[0]?.column;
  const names = texts.find(({column, count}) => !column.role && count * 2 >= Math.min(table.length, MOST))?.column;
  return [category ?? names ?? (region ? first : regions), regions];
}

/** The rows: those with a number, those without, and those that are not counted, the sums of several regions among them. */
function readItems(input: MapInput, problems: Problem[]) {
  const {table, codeOf, locale} = input;
  const [names, regions] = readColumns(input, problems);
  if (!names || !regions) return undefined;
  // A row without a name has that of its region, and no code of a region is a value.
  const filled = {...names, cells: names.cells.map((cell, row) => (cell.text ? cell : regions.cells[row]!))};
  const others = table.columns.filter((column) => column !== names && column !== regions);
  const columns = [filled, ...others, ...(regions === names ? [] : [regions])];
  const read = readNamedFigures({...table, columns}, ['category', names.name], input.value, problems);
  if (!read?.items.length) return undefined;
  const itemOf = <T extends NamedFigure>(one: T): T & Item => {
    const region = regions.cells[one.row]!.text;
    // A code alone is no name.
    const isCode = one.name === region && /^(?:[A-Z]{2,3}|\d{1,3})$/.test(region);
    const name = (isCode && regionName(codeOf?.(region) || region, locale)) || one.name;
    return {...one, name, key: one.name, region, where: placeOf(table, one.row, regions)};
  };
  const isOnMap = codeOf && read.items.some(({row}) => codeOf(regions.cells[row]!.text));
  const isSum = ({region}: Item): boolean => !!isOnMap && codeOf(region) === '';
  const known = read.known.map(itemOf);
  const sums = known.filter(isSum).map((item) => ({...item, isDoubtful: true}));
  return {
    values: read.values,
    known: known.filter((item) => !isSum(item)),
    missing: read.missing.map(itemOf).filter((item) => !isSum(item)),
    open: [...read.open.map(itemOf), ...sums],
  };
}
