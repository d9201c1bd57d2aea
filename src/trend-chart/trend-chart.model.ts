import {extent} from 'd3-array';
import {readNames} from '../lib/columns.js';
import type {Terms} from '../lib/comparison.js';
import {formatCount} from '../lib/format.js';
import {readStyle} from '../lib/format-figure.js';
import {markText, shortText} from '../lib/mark.js';
import {type Figure, readNumber} from '../lib/number.js';
import {linePath} from '../lib/path.js';
import {choice, type Problem} from '../lib/problem.js';
import {GOALS} from '../lib/tally.js';
import {directionOf, phrase, plural} from '../lib/words.js';
import {
  domain,
  type Mark,
  percent,
  placeTicks,
  readMarks,
  readX,
  rowsOf,
  targetPlace,
  valueTicks,
  within,
} from './trend-chart.axes.js';
import type {ColumnInput} from './trend-chart.columns.js';
import {dated, trendText} from './trend-chart.sentence.js';
import {type Line, type Place as Position, type Point, readLines} from './trend-chart.series.js';
import type {TrendWords} from './trend-chart.words.js';

/**
 * How values changed, of one line or of many, and on which side of a target they came out. Leaves out where rows come from and which
 * point a reader looks at. Positions are per cent of the plot, from its start and its top.
 */
export interface TrendInput extends ColumnInput {
  /** Lines to point out, between commas. */
  highlight?: string | undefined;
  target?: string | undefined;
  targetLabel?: string | undefined;
  goal?: string | undefined;
  /** The first x that is an estimate. */
  estimates?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** A value that the scale has to hold. */
  baseline?: string | undefined;
  /** Notes on the axis: `2014: Wales summit; 2018: Brussels summit`. */
  marks?: string | undefined;
  layout?: string | undefined;
  digits?: string | undefined;
  label?: string | undefined;
  locale: string;
  words: TrendWords;
}

/** Paths in a box of 100 by 100: what is known, what is estimated, and the points that no line reaches. */
export interface Paths {
  known: string;
  estimated: string;
  alone: string;
}

/** A line that has a label. */
export interface Labelled extends Paths {
  /** Of the only line, which the sentence names, nothing. */
  label: string;
  name: string;
  /** The last value, in print. */
  value: string;
  /** Of six colours; 0 is the ink of the highest and the lowest of many, where nobody pointed out any; `undefined` is quiet. */
  colour: number | undefined;
  /** Where it ends. */
  x: number;
  y: number;
  /** Room above the label, as a share of all there is. */
  room: number;
}

export interface Tick {
  at: number;
  label: string;
  /** At the ends of the axis a label stands inside it. */
  place: 'start' | 'middle' | 'end';
}

/** A point that a reader can look at. */
export interface Place {
  x: number;
  y: number;
  when: string;
  value: string;
}

export interface Track extends Paths {
  name: string;
  places: Place[];
}

export interface TrendModel {
  layout: (typeof LAYOUTS)[number];
  text: string;
  direction: 'ltr' | 'rtl';
  /** Lines that nobody pointed out, all in one. */
  quiet: Paths;
  bold: Labelled[];
  /** Names at the ends of lines: of all where there are few, or else of the bold. */
  labels: Labelled[];
  /** Room below the last label. */
  rest: number;
  /** Every line by itself. */
  panels: (Paths & {name: string; value: string})[];
  scale: {text: string; from: string; to: string};
  yTicks: {at: number; label: string}[];
  xTicks: Tick[];
  /** The classes say where its label stands. */
  target: {at: number; label: string; place: string} | undefined;
  marks: Mark[];
  /** Whether the texts of marks find room above the plot of a wide figure, and in how many rows. */
  rows: number;
  dashed: string | undefined;
  tracks: Track[];
  table: {caption: string; head: string[]; rows: {name: string; cells: string[]}[]; more: string | undefined};
}

const LAYOUTS = ['chart', 'grid'] as const;
/** As many colours as can be told apart. */
const COLOURS = 6;
/** Height of a line of a label, per cent of the plot. */
const LABEL = 6.6;
/** Letters of a label in one line of it. */
const LETTERS = 24;
/** Points of one line beyond which only those are drawn that change the picture. */
const DRAWN = 1000;
/** Rows of the table: as many as anyone listens to, or prints. */
const ROWS = 200;

/** @returns `undefined` where no column holds numbers or no line has a name */
export function trendModel(input: TrendInput, problems: Problem[] = []): TrendModel | undefined {
  const {locale, words} = input;
  const read = readLines(input, locale, problems);
  if (!read?.lines.length) return undefined;
  const layout = choice('layout', input.layout, LAYOUTS, problems);
  const goal = choice('goal', input.goal, GOALS, problems);
  const target = readNumber('target', input.target, problems, 'leaving it out');
  const terms: Terms & {words: TrendWords} = {
    style: readStyle(input, problems, read.shared),
    locale,
    words,
  };
  const short = (figure: Figure): string => shortText(figure, terms);

  const estimates = readX('estimates', input.estimates, read, problems)?.position ?? Infinity;
  const isEstimate = (point: Point): boolean => point.isEstimate || point.position >= estimates;
  const lines = within(read, input, problems);
  const [only] = lines;
  if (only && lines.length === 1 && input.label) only.name = input.label;
  const [start = 0, end = 0] = extent(lines.flatMap(({points}) => points.map(({position}) => position)));
  const right = (position: number): number => percent((position - start) / (end - start || 1));
  const values = lines.flatMap(({points}) => points.flatMap(({figure}) => figure ?? []));
  const baseline = readNumber('baseline', input.baseline, problems, 'leaving it out');
  const asked = [target, baseline].flatMap((one) => one ?? []);
  const [low, high] = domain([...values.map(({value}) => value), ...asked.map(({value}) => value)]);
  const down = (value: number): number => percent((high - value) / (high - low));

  const known = lines.flatMap((line) => {
    const last = lastOf(line);
    return last ? [{line, last}] : [];
  });
  const sorted = known.toSorted((a, b) => b.last.figure.value - a.last.figure.value);
  const names = new Set(lines.map(({name}) => name));
  const chosen = readNames('highlight', input.highlight, names, problems, 'names of lines');
  const isFew = lines.length <= COLOURS;
  if (chosen.size > COLOURS)
    problems.push(
      `highlight: expected at most ${COLOURS} names, got ${chosen.size}; pointing out the first ${COLOURS}`,
    );
  const pointed = chosen.size ? [...chosen].slice(0, COLOURS) : isFew ? [...names] : [];
  const ends = pointed.length ? [] : [sorted[0], sorted.at(-1)].flatMap((one) => (one ? [one.line.name] : []));
  const isBold = new Set([...pointed, ...ends]);

  const paths = (line: Line): Paths => {
    const points = thin(line.points);
    const places = points.map(({position, figure}) =>
      figure ? {x: right(position), y: down(figure.value)} : undefined,
    );
    const estimated = points.map(isEstimate);
    return {
      known: linePath(places.map((at, i) => (estimated[i] ? undefined : at))),
      // The way to an estimate is dashed, and the way from it.
      estimated: linePath(
        places.map((at, i) => (estimated[i] || (at && (estimated[i - 1] || estimated[i + 1])) ? at : undefined)),
      ),
      alone: linePath(places.map((at, i) => (places[i - 1] || places[i + 1] ? undefined : at))),
    };
  };

  const when = (point: Point): string => dated(point, estimates, words, point.isEstimate);
  /** As it was typed, where it is no single number. */
  const printed = new Map(
    lines.flatMap(({points}) =>
      points.map((point) => [
        point,
        point.figure ? short(point.figure) : point.isOpen ? point.text : words.noFigureAlone,
      ]),
    ),
  );
  const tracks = sorted.map(({line}): Track => ({
    ...paths(line),
    name: line.name,
    places: line.points.flatMap((point) =>
      point.figure
        ? [
            {
              x: right(point.position),
              y: down(point.figure.value),
              when: when(point),
              value: printed.get(point) ?? '',
            },
          ]
        : [],
    ),
  }));
  const isOne = lines.length === 1;
  const ended = tracks
    .filter(({name}) => isFew || isBold.has(name))
    .map(({places, ...track}) => {
      const {x, y, value} = places.at(-1) as Place;
      const colour = isBold.has(track.name) ? pointed.indexOf(track.name) + 1 : undefined;
      return {...track, label: isOne ? '' : track.name, x, y, value, colour};
    })
    .toSorted((a, b) => a.y - b.y);
  const rooms = spread(ended.map(({y, name, value}) => ({at: y, size: heightOf(name, value)})));
  const labels = ended.map((label, i) => ({...label, room: rooms[i] ?? 0}));
  const quiet = tracks.filter(({name}) => layout === 'chart' && !isBold.has(name));
  const joined = (kind: keyof Paths): string => quiet.map((one) => one[kind]).join('');
  const limit = target && {
    at: down(target.value),
    label: markText(target, input.targetLabel, goal === 'at-most', terms),
  };
  const marks = readMarks(input.marks, read, start, end, right, problems);
  const places = [
    ...new Map(lines.flatMap((line) => line.points.map((one): [number, Position] => [one.position, one]))).values(),
  ].toSorted((a, b) => a.position - b.position);
  const digits = [...values, ...asked].reduce((most, figure) => Math.max(most, figure.digits), 0);
  const scale = valueTicks(low, high, digits, locale, terms.style);

  return {
    layout,
    text: trendText({
      lines,
      kind: read.kind,
      xName: read.xName,
      places,
      main: pointed[0] ?? (isOne ? only?.name : undefined),
      target,
      targetLabel: input.targetLabel,
      goal,
      estimates,
      terms,
    }),
    direction: directionOf(locale),
    quiet: {known: joined('known'), estimated: joined('estimated'), alone: joined('alone')},
    bold: labels.filter(({name}) => isBold.has(name)),
    labels,
    rest: rooms.at(-1) ?? 0,
    panels:
      layout === 'grid' ? tracks.map(({places, ...track}) => ({...track, value: places.at(-1)?.value ?? ''})) : [],
    scale: {
      text: phrase(words.scale, {low: scale.print(low), high: scale.print(high)}),
      from: places[0]?.x ?? '',
      to: places.at(-1)?.x ?? '',
    },
    yTicks: values.length ? scale.values.map((value) => ({at: down(value), label: scale.print(value)})) : [],
    xTicks: values.length ? placeTicks(places, locale).map(xTick) : [],
    target: limit ? {...limit, place: targetPlace(limit.at, limit.label, tracks)} : undefined,
    marks,
    rows: rowsOf(marks),
    dashed: lines.some(({points}) => points.some((one) => one.figure && isEstimate(one))) ? words.dashed : undefined,
    tracks,
    table: table(),
  };

  function xTick({position, label}: {position: number; label: string}): Tick {
    const at = right(position);
    return {at, label, place: at < 4 ? 'start' : at > 96 ? 'end' : 'middle'};
  }

  /** All points: the longer of lines and points downwards. */
  function table(): TrendModel['table'] {
    const cells = new Map(lines.map((line) => [line, new Map(line.points.map((point) => [point.position, point]))]));
    const at = (line: Line, {position}: Position): string => {
      const point = cells.get(line)?.get(position);
      const value = (point && printed.get(point)) ?? '';
      return point?.isEstimate && point.figure ? phrase(words.dated, {sentence: value, when: words.estimate}) : value;
    };
    const head = (place: Position): string => dated(place, estimates, words);
    const all =
      lines.length > places.length
        ? {
            head: [read?.lineName ?? '', ...places.map(head)],
            rows: lines.map((line) => ({name: line.name, cells: places.map((place) => at(line, place))})),
          }
        : {
            head: [read?.xName ?? '', ...lines.map(({name}) => name)],
            rows: places.slice(0, ROWS).map((place) => ({
              name: head(place),
              cells: lines.map((line) => at(line, place)),
            })),
          };
    const more = lines.length > places.length ? 0 : Math.max(0, places.length - ROWS);
    return {
      caption: input.table.caption || input.label || read?.yName || '',
      ...all,
      more: more ? phrase(plural(words.more, more, locale), {n: formatCount(more, locale)}) : undefined,
    };
  }
}

/** The last point of a line with a figure. */
const lastOf = ({points}: Line): (Point & {figure: Figure}) | undefined =>
  points.findLast((point): point is Point & {figure: Figure} => !!point.figure);

/** Of a line with more points than pixels, of every stretch the first, last, lowest and highest: the picture is the same. */
function thin(points: readonly Point[]): readonly Point[] {
  if (points.length <= DRAWN) return points;
  const size = Math.ceil((points.length * 4) / DRAWN);
  const kept: Point[] = [];
  for (let i = 0; i < points.length; i += size) {
    const part = points.slice(i, i + size);
    const byValue = part.filter(({figure}) => figure).toSorted((a, b) => a.figure!.value - b.figure!.value);
    const wanted = new Set([part[0], byValue[0], byValue.at(-1), part.find(({figure}) => !figure), part.at(-1)]);
    kept.push(...part.filter((point) => wanted.has(point)));
  }
  return kept;
}

/** Height of a label, per cent of the plot: its name and value in lines of so many letters. */
const heightOf = (name: string, value: string): number =>
  LABEL * Math.max(1, Math.ceil((name.length + value.length + 1) / LETTERS));

/**
 * Labels in order, each as near to its line as the others let it: the room above each, and below the last. The labels stand in a
 * column whose room is shared out in these proportions, so that they cannot overlap at any size of type.
 */
function spread(labels: readonly {at: number; size: number}[]): number[] {
  const tops: number[] = [];
  labels.forEach(({at, size}, i) => {
    const free = i ? (tops[i - 1] ?? 0) + (labels[i - 1]?.size ?? 0) : 0;
    tops.push(Math.max(free, at - size / 2));
  });
  let limit = 100;
  for (let i = labels.length - 1; i >= 0; i--) {
    const size = labels[i]?.size ?? 0;
    tops[i] = Math.max(0, Math.min(tops[i] ?? 0, limit - size));
    limit = tops[i] ?? 0;
  }
  const ends = labels.map(({size}, i) => (tops[i] ?? 0) + size);
  return [...tops, 100].map((top, i) => Number(Math.max(0, top - (ends[i - 1] ?? 0)).toFixed(2)));
}
