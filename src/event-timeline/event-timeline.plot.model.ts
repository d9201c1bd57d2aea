import {bisectLeft, max, min} from 'd3-array';
import {utcTicks} from 'd3-time';
import {commaOf, formatCount, formatList, formatTick} from '../lib/format.js';
import {phrase, plural} from '../lib/words.js';
import {plainText} from '../lib/rich-text.js';
import {cell, type TimelineEvent} from './event-timeline.events.js';
import {type Brief, brief, hasDetails, type Item, listItems, PAGE, type Timeline} from './event-timeline.model.js';
import {clamp, containing, type Extent, pan, same, type View, zoom} from './event-timeline.view.js';

/**
 * Where events lie on an axis, which of many are in view, and where else a reader can look: for a horizontal timeline, and for
 * a list that is too long for a page. All lengths are shares of the width, so that they hold at any.
 */
export interface PlotInput {
  timeline: Timeline;
  /** Of the figure, in em. */
  width: number;
  /** What a reader chose to see. */
  view?: View | undefined;
  /** Ids of opened events. */
  open: readonly string[];
  /** Id of the event that is in view until a reader chooses. */
  target: string;
}

export interface Plot {
  timeline: Timeline;
  horizontal: boolean;
  extent: Extent;
  view: View;
  /** Where each event lies on the axis that is drawn. */
  at: readonly number[];
  /** Share of the width that is axis; the rest is room for the last label. */
  scale: number;
  /** Indices of the first event in view and of the one after the last. */
  first: number;
  last: number;
  /** The events of a vertical list. */
  items: readonly Item[];
  lanes: readonly Lane[];
  ticks: readonly Tick[];
  now: {x: string; text: string; flip: boolean} | undefined;
  /** What is opened below a horizontal axis. */
  detail: readonly Item[];
  moves: Moves;
  /** Absent where all there is can be seen. */
  overview: Overview | undefined;
}

/** Views a reader can go to; absent where there is nowhere to go. */
export interface Moves {
  before: View | undefined;
  after: View | undefined;
  zoomIn: View | undefined;
  zoomOut: View | undefined;
  whole: View | undefined;
}

export interface Overview {
  /** How many events there are along the whole range: an SVG path, 100 wide and 20 high. */
  path: string;
  /** The view within it. */
  x: string;
  width: string;
  status: string;
  before: string;
  after: string;
}

export interface Tick {
  x: string;
  text: string;
}

/** The events of one group, each as a label or within a cluster, in order. */
export interface Lane {
  group: string;
  stops: readonly (Flag | Cluster)[];
  clustered: boolean;
}

/** An event with a label that hangs from the axis. */
export interface Flag extends Brief {
  index: number;
  x: string;
  /** How far a span, or a date that is only a month or a year, extends; absent where that is no wider than a dot. */
  extent: string | undefined;
  row: string;
  place: string;
  open: boolean;
  expanded: boolean | undefined;
  position: number | undefined;
  size: number | undefined;
}

/** Events too close together for a label each. */
export interface Cluster {
  /** Of the first event in it. */
  index: number;
  last: number;
  x: string;
  extent: string;
  text: string;
  label: string;
  /** The view that takes it apart; absent where none does, and the events are listed instead. */
  view: View | undefined;
  ids: readonly string[];
}

/** Width of a label and of the least cluster, in em. */
const LABEL = 11;
const CLUSTER = 3;
const GAP = 0.75;
/** Rows of labels below an axis where the layout is ours to choose. */
const ROWS_IN_AUTO = 4;
/** As many rows as labels where these are few; fewer, the more labels could only be examples. */
const rowsFor = (events: number): number => (events <= 16 ? 16 : events <= 100 ? 6 : 3);

const DAY = 86_400_000;

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

export function plotModel(input: PlotInput): Plot {
  const {timeline, width} = input;
  if (timeline.layout === 'vertical') return verticalPlot(input);
  // Time runs forward on an axis, whichever way a list would.
  const {events, now} = timeline;
  const forward = timeline.descending
    ? {
        ...timeline,
        events: events.toReversed(),
        descending: false,
        now: now && {...now, index: events.length - now.index},
      }
    : timeline;
  const axis = axisOf(forward, width);
  if (timeline.layout === 'auto' && !fits(axis, width)) return verticalPlot(input);
  return horizontalPlot({...input, timeline: forward}, axis);
}

/** Where each event starts; one without a date lies between its neighbours. */
function startsOf(events: readonly TimelineEvent[]): number[] {
  const starts: number[] = [];
  const undated = (after: number, count: number): void => {
    const before = starts.at(-1) ?? after;
    for (let i = 1; i <= count; i++) starts.push(before + ((after - before) * i) / (count + 1));
  };
  let waiting = 0;
  for (const {span} of events) {
    if (!span) waiting++;
    else {
      undated(span.from.start, waiting);
      starts.push(span.from.start);
      waiting = 0;
    }
  }
  undated(starts.at(-1) ?? 0, waiting);
  return starts;
}

/** A page of a list too long to show at once. */
function verticalPlot({timeline, view, open, target}: PlotInput): Plot {
  const {events} = timeline;
  const extent: Extent = {axis: 'index', from: 0, to: events.length, least: 10, most: 2 * PAGE};
  const page =
    view?.axis === 'index'
      ? clamp(extent, view)
      : containing(extent, clamp(extent, {axis: 'index', from: 0, to: PAGE}), indexOf(timeline, target));
  const starts = startsOf(events);
  const ends = events.map(({span}, i) => span?.to.end ?? starts[i] ?? 0);
  const [first, last] = [page.from, page.to];
  const plot = settled(timeline, extent, page, first, last, starts, ends);
  return {
    ...plot,
    overview: last - first < events.length ? plot.overview : undefined,
    horizontal: false,
    at: events.map((_, i) => i),
    scale: 1,
    items: listItems(timeline, open, first, last).map((item) => ({
      ...item,
      gap: timeline.scale === 'time' ? gapAfter(events, item.index) : undefined,
    })),
    lanes: [],
    ticks: [],
    now: undefined,
    detail: [],
  };
}

const indexOf = ({events}: Timeline, id: string): number => (id ? events.findIndex((event) => event.id === id) : -1);

/** A line along which events lie, before anyone looks at a part of it. */
interface Axis {
  extent: Extent;
  starts: number[];
  ends: number[];
  /** Indices of the events of each group, in order. */
  lanes: Map<string, number[]>;
  /** Share of the width that a label takes. */
  label: number;
}

function axisOf(timeline: Timeline, width: number): Axis {
  const {events, from, to, groupBy} = timeline;
  const indices = events.map((_, i) => i);
  const lanes = new Map<string, number[]>();
  for (const i of indices) {
    const name = cell(events[i]?.row[groupBy]);
    const lane = lanes.get(name);
    if (lane) lane.push(i);
    else lanes.set(name, [i]);
  }
  const even = timeline.scale === 'even' || !events.some((event) => event.span);
  const starts = even ? indices : startsOf(events);
  const ends = even ? indices : events.map(({span}, i) => span?.to.end ?? starts[i] ?? 0);
  const hasHours = events.some(({span}) => span?.from.precision === 'minute');
  const whole = {from: from ?? min(starts) ?? 0, to: to ?? max(ends) ?? 0};
  return {
    extent: even
      ? {axis: 'index', from: 0, to: events.length, least: 3, most: events.length}
      : {axis: 'time', ...whole, least: hasHours ? DAY / 4 : 7 * DAY, most: Infinity},
    starts,
    ends,
    lanes,
    label: Math.min(LABEL / width, 0.45),
  };
}

const positionIn =
  ({from, to}: View, scale: number) =>
  (at: number): number =>
    (Math.max(0, at - from) / (to - from || 1)) * scale;

/** Whether every event gets a label, in few enough rows. */
function fits({extent, starts, lanes, label}: Axis, width: number): boolean {
  const position = positionIn(extent, 1 - label);
  let rows = 0;
  for (const indices of lanes.values()) {
    const points = indices.map((i) => position(starts[i] ?? 0));
    rows += 1 + (max(pack(points, label + GAP / width, Infinity)) ?? 0);
  }
  return rows <= Math.max(ROWS_IN_AUTO, lanes.size * 2);
}

/**
 * Rows for labels that hang from points of an axis like flags, so that no label meets another or a stem. From the end to
 * the start each takes the first row from which on all rows are free beside it: what hangs lower then stands further left.
 * @param points along the axis, in order
 * @param width of a label
 * @returns the row of each point, from 0; -1 where all are taken
 */
export function pack(points: readonly number[], width: number, rows: number): number[] {
  const taken = points.map(() => -1);
  const leftmost: number[] = [];
  const place = (i: number, point: number): void => {
    let row = leftmost.length;
    while (row > 0 && (leftmost[row - 1] ?? 0) >= point + width) row--;
    if (row >= rows) return;
    leftmost[row] = point;
    taken[i] = row;
  };
  // What falls together hangs in its own order, the first on top.
  for (let end = points.length; end > 0;) {
    const point = points[end - 1] ?? 0;
    const start = bisectLeft(points, point);
    for (let i = start; i < end; i++) place(i, point);
    end = start;
  }
  return taken;
}

function horizontalPlot({timeline, width, view, open}: PlotInput, axis: Axis): Plot {
  const {events, now, due} = timeline;
  const {extent, starts, ends, label} = axis;
  const scale = 1 - label;
  const whole = clamp(extent, extent);
  const shown = view?.axis === extent.axis ? clamp(extent, view) : whole;
  const isTime = extent.axis === 'time';
  const position = positionIn(shown, scale);
  const inView = (i: number): boolean => {
    const [start = 0, end = 0] = [starts[i], ends[i]];
    return start < shown.to && (end > shown.from || start >= shown.from);
  };
  const first = Math.max(
    0,
    events.findIndex((_, i) => inView(i)),
  );
  const last = events.findLastIndex((_, i) => inView(i)) + 1;
  const lanes = [...axis.lanes].map(([name, indices]) =>
    laneOf(name, indices.filter(inView), {timeline, axis, view: shown, width, open}),
  );
  const clustered = lanes.some((lane) => lane.clustered);
  const line = isTime ? due : (now?.index ?? 0) - 0.5;
  const plot = settled(timeline, extent, shown, first, last, isTime ? starts : startsOf(events), ends);
  const flagged = new Set(lanes.flatMap((lane) => lane.stops.flatMap((stop) => ('row' in stop ? stop.id : []))));
  return {
    ...plot,
    overview: clustered || !same(shown, whole) ? plot.overview : undefined,
    horizontal: true,
    at: starts,
    scale,
    items: [],
    lanes,
    ticks: isTime ? ticksOf(shown, scale, width, timeline) : [],
    now:
      now && line > shown.from && line < shown.to
        ? {x: percent(position(line)), text: now.text, flip: position(line) > 0.5}
        : undefined,
    detail: open.flatMap((id) => {
      const index = indexOf(timeline, id);
      const event = events[index];
      if (!event || (flagged.has(id) && !hasDetails(event))) return [];
      return listItems({...timeline, compact: false, scale: undefined, now: undefined}, [], index, index + 1);
    }),
  };
}

interface LaneInput {
  timeline: Timeline;
  axis: Axis;
  view: View;
  width: number;
  open: readonly string[];
}

function laneOf(name: string, indices: number[], input: LaneInput): Lane {
  const {axis, view, width} = input;
  const position = positionIn(view, 1 - axis.label);
  const points = indices.map((i) => position(axis.starts[i] ?? 0));
  const rows = pack(points, axis.label + GAP / width, rowsFor(indices.length));
  const stops: (Flag | Cluster)[] = [];
  let together: number[] = [];
  let end = -1;
  const close = (): void => {
    if (together.length) stops.push(clusterOf(together, input));
    together = [];
  };
  indices.forEach((index, i) => {
    const point = points[i] ?? 0;
    const row = rows[i] ?? -1;
    if (row >= 0) {
      stops.push(flagOf(index, row, point, input));
      return;
    }
    if (point > end) close();
    together.push(index);
    end = Math.max(point, position(axis.starts[together[0] ?? 0] ?? 0) + CLUSTER / width);
  });
  close();
  stops.sort((a, b) => a.index - b.index);
  return {group: name, stops, clustered: stops.some((stop) => !('row' in stop))};
}

function flagOf(index: number, row: number, point: number, {timeline, axis, view, width, open}: LaneInput): Flag {
  const event = timeline.events[index] as TimelineEvent;
  const {span, row: cells, id} = event;
  const one = brief(event, timeline);
  const coarse = one.isSpan || (!!span && !/^(?:day|minute)$/.test(span.from.precision));
  const extent = positionIn(view, 1 - axis.label)(Math.min(axis.ends[index] ?? 0, view.to)) - point;
  const hides = hasDetails(event);
  const isOpen = open.includes(id);
  return {
    ...one,
    index,
    x: percent(point),
    extent: coarse && extent * width > 1 ? percent(extent) : undefined,
    row: String(row + 1),
    place: cell(cells['place']),
    open: isOpen,
    expanded: hides ? isOpen : undefined,
    position: index + 1,
    size: timeline.events.length,
  };
}

const LISTED = 100;
const NAMED = 3;

function clusterOf(indices: number[], {timeline, axis, view, width}: LaneInput): Cluster {
  const {events, locale, words} = timeline;
  const [first = 0, last = 0] = [indices[0], indices.at(-1)];
  const position = positionIn(view, 1 - axis.label);
  const from = axis.starts[first] ?? 0;
  const to = Math.max(axis.starts[last] ?? 0, from + axis.extent.least / 2);
  const start = position(from);
  const extent = Math.max(position(to) - start, CLUSTER / width);
  const apart = clamp(axis.extent, {axis: view.axis, from: from - (to - from) * 0.05, to: to + (to - from) * 0.2});
  const n = formatCount(indices.length, locale);
  const titles = indices.slice(0, NAMED).map((i) => plainText([events[i]?.title ?? []]));
  return {
    index: first,
    last,
    x: percent(Math.min(start, 1 - extent)),
    extent: percent(extent),
    text: `+${n}`,
    label: phrase(plural(words.others, indices.length, locale), {
      n,
      titles: indices.length > NAMED ? `${titles.join(commaOf(locale))} …` : formatList(titles, locale),
    }),
    view: apart.to - apart.from < (view.to - view.from) * 0.8 ? apart : undefined,
    ids: indices.slice(0, LISTED).flatMap((i) => events[i]?.id ?? []),
  };
}

/** Tick marks; a label on as many as there is room for, the first with its year. */
function ticksOf({from, to}: View, scale: number, width: number, {locale, eras}: Timeline): Tick[] {
  const end = from + (to - from) / scale;
  const times = utcTicks(new Date(from), new Date(end), Math.max(2, width / 8)).map(historical);
  const step = (times[1] ?? Infinity) - (times[0] ?? 0);
  const texts = times.map((time, i) => formatTick(time, locale, tickFields(time, step, i === 0), eras));
  const longest = Math.max(...texts.map((text) => text.length));
  const every = Math.ceil((longest * 0.5 + 1.5) / ((step / (end - from)) * width));
  return times.flatMap((time, i) => {
    // Beyond the last date the axis is only room for a label.
    if (time > to) return [];
    const share = (time - from) / (end - from);
    const fits = i % every === 0 && (1 - share) * width > (texts[i]?.length ?? 0) * 0.5 + 1;
    return {x: percent(share), text: fits ? (texts[i] ?? '') : ''};
  });
}

/** There was no year 0: a round year before 1 is one more than its astronomical number (-100 is 101 BCE). */
function historical(tick: Date): number {
  const year = tick.getUTCFullYear();
  return tick.getUTCMonth() + (year % 10) === 0 && year <= 0 ? tick.setUTCFullYear(year + 1) : tick.getTime();
}

function tickFields(time: number, step: number, isFirst: boolean): Intl.DateTimeFormatOptions {
  const date = new Date(time);
  if (step > 360 * DAY) return {year: 'numeric'};
  const newYear = isFirst || (date.getUTCMonth() === 0 && date.getUTCDate() === 1);
  const year = newYear ? ({year: 'numeric'} as const) : {};
  if (step > 27 * DAY) return {month: 'short', ...year};
  const newDay = isFirst || date.getUTCHours() + date.getUTCMinutes() === 0;
  const day = {day: 'numeric', month: 'short', ...year} as const;
  if (step >= DAY) return day;
  return newDay ? day : {hour: '2-digit', minute: '2-digit'};
}

/** What a reader can do from a view, and what is said of it. */
function settled(
  timeline: Timeline,
  extent: Extent,
  view: View,
  first: number,
  last: number,
  starts: readonly number[],
  ends: readonly number[],
): Pick<Plot, 'timeline' | 'extent' | 'view' | 'first' | 'last' | 'moves' | 'overview'> {
  const {events, locale, words, descending} = timeline;
  const size = view.to - view.from;
  const step = extent.axis === 'time' ? size * 0.8 : size;
  const whole = clamp(extent, extent);
  const move = (to: View): View | undefined => (same(to, view) ? undefined : to);
  const isTime = extent.axis === 'time';
  const times = events.length ? [starts[first] ?? 0, starts[Math.max(first, last - 1)] ?? 0] : [0, 0];
  const [from = 0, to = 0] = isTime ? [view.from, view.to - 1] : times.sort((a, b) => a - b);
  const range = {from: min(starts) ?? 0, to: max(ends.length && !isTime ? starts : ends) ?? 0};
  const share = positionIn({axis: 'time', ...range}, 1);
  return {
    timeline,
    extent,
    view,
    first,
    last,
    moves: {
      before: move(pan(extent, view, -step)),
      after: move(pan(extent, view, step)),
      zoomIn: move(zoom(extent, view, 0.5)),
      zoomOut: move(zoom(extent, view, 2)),
      whole: move(whole),
    },
    overview: {
      path: countsPath(starts, range.from, range.to),
      x: percent(Math.min(1, share(from))),
      width: percent(Math.max(0, Math.min(1, share(to)) - share(from))),
      status: phrase(plural(words.showing, events.length, locale), {
        first: formatCount(Math.min(first + 1, last), locale),
        last: formatCount(last, locale),
        total: formatCount(events.length, locale),
        range: rangeText(from, to, timeline),
      }),
      before: descending ? words.later : words.earlier,
      after: descending ? words.earlier : words.later,
    },
  };
}

/** Years, or days where both lie in one year. */
function rangeText(from: number, to: number, {locale, eras}: Timeline): string {
  const year = (time: number): number => new Date(time).getUTCFullYear();
  const fields: Intl.DateTimeFormatOptions =
    year(from) === year(to) ? {year: 'numeric', month: 'short', day: 'numeric'} : {year: 'numeric'};
  return [...new Set([from, to].map((time) => formatTick(time, locale, fields, eras)))].join(' – ');
}

const BINS = 100;
const HEIGHT = 20;

function countsPath(times: readonly number[], from: number, to: number): string {
  const counts = new Array<number>(BINS).fill(0);
  for (const time of times) {
    const bin = Math.min(BINS - 1, Math.floor(((time - from) / (to - from || 1)) * BINS));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const most = max(counts) || 1;
  return counts
    .map((count, i) =>
      count ? `M${i} ${HEIGHT}V${Math.min(HEIGHT - 1, (1 - count / most) * HEIGHT).toFixed(1)}h1V${HEIGHT}` : '',
    )
    .join('');
}

/** The view of the present size around a point of the overview, given as a share of its width. */
export function viewAt({extent, view, timeline}: Plot, share: number): View {
  const {events, descending} = timeline;
  const starts = startsOf(events);
  const [from = 0, to = 0] = [min(starts), max(starts)];
  const time = from + share * (to - from);
  if (extent.axis === 'time')
    return pan(extent, view, extent.from + share * (extent.to - extent.from) - (view.from + view.to) / 2);
  const index = bisectLeft(descending ? starts.toReversed() : starts, time);
  return pan(extent, view, (descending ? events.length - index : index) - (view.from + view.to) / 2);
}

/** The view that shows an event, the present one where it does. */
export const viewOf = ({extent, view, at}: Plot, index: number): View => containing(extent, view, at[index] ?? 0);

const MOST_GAP = 5;

/** Room after an event, so that the gaps are as the times between; at most 5 em, or one long pause would be all there is. */
function gapAfter(events: readonly TimelineEvent[], index: number): string | undefined {
  const [start, end] = [events[index]?.span, events[index + 1]?.span].map((span) => span?.from.start);
  const [first, last] = [events[0], events.at(-1)].map((event) => event?.span?.from.start);
  if (start === undefined || end === undefined || first === undefined || last === undefined || first === last)
    return undefined;
  const share = ((end - start) / (last - first)) * (events.length - 1);
  return `${Math.min(MOST_GAP, share * 1.5).toFixed(2)}em`;
}
