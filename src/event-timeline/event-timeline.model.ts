import {parseDate, type PartialDate, type Precision} from '../lib/date.js';
import {formatDate} from '../lib/format.js';
import {type DateSpan, formatSpan} from '../lib/span.js';
import {choice, problem, type Problem} from '../lib/problem.js';
import {plainText, type RichText, type Run, safeLinks} from '../lib/rich-text.js';
import {safeUrl, WEB} from '../lib/url.js';
import {phrase} from '../lib/words.js';
import {cell, type EventList, textOf, type TimelineEvent, whereOf} from './event-timeline.events.js';
import type {TimelineWords} from './event-timeline.words.js';

/**
 * What happened and what is due, in order of time: which events, on which side of today, and the strings a list of them
 * prints. Leaves out where they lie on an axis and which of many are in view (event-timeline.plot.model.ts).
 */
export interface TimelineInput {
  /** `undefined` where there are none. */
  list: EventList | undefined;
  layout?: string | undefined;
  order?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  now?: string | undefined;
  asOf?: string | undefined;
  /** The reader's own day, for a timeline that names no other. */
  today: string;
  scale?: string | undefined;
  groupBy?: string | undefined;
  density?: string | undefined;
  locale: string;
  words: TimelineWords;
  /** Address of the page, for judging relative links. */
  base?: string | undefined;
  /** Of the figure, in em; 0 where it is not known yet. */
  width?: number;
}

/** The events that are told, and how. */
export interface Timeline {
  events: readonly TimelineEvent[];
  /** From the first event to the last, for a timeline without a headline. */
  name: string;
  layout: 'auto' | 'vertical' | 'horizontal';
  /** Absent where the layout decides. */
  scale: 'time' | 'even' | undefined;
  compact: boolean;
  descending: boolean;
  /** Limits the author set, UTC milliseconds. */
  from: number | undefined;
  to: number | undefined;
  /** What starts here or later is still to come. */
  due: number;
  /** The line between past and future, before the event at `index`; absent where all lie on one side. */
  now: {index: number; text: string} | undefined;
  /** Whether that line already says the date on which the facts stood so. */
  saysAsOf: boolean;
  groupBy: string;
  /** Whether an even list of all events is what there is to show: no axis, and no choice among many. */
  plain: boolean;
  /** Whether years carry their era: one of them lies before 1. */
  eras: boolean;
  locale: string;
  words: TimelineWords;
  base: string | undefined;
  problems: Problem[];
}

export interface Media {
  src: string;
  alt: string;
  width: string;
  height: string;
  caption: string;
  credit: string;
}

/** One event of a list, ready to print. */
export interface Item {
  id: string;
  index: number;
  /** Its number among all, and of how many; only where not all are in the list. */
  position: number | undefined;
  size: number | undefined;
  tense: 'past' | 'due' | 'undated';
  isSpan: boolean;
  date: string;
  dateTime: string | undefined;
  /** Said, not shown. */
  tenseText: string;
  title: Run[];
  place: string;
  group: string;
  text: RichText;
  media: Media | undefined;
  href: string | undefined;
  /** The text of the link to `href`, and what it is called. */
  more: {text: string; label: string} | undefined;
  open: boolean;
  /** Whether the event has more to show than its title, and shows it; absent where nothing is hidden. */
  expanded: boolean | undefined;
  /** The text of the line between past and future, where that stands before this event. */
  now: string | undefined;
  /** Room after it, in em, on a scale of time. */
  gap?: string | undefined;
}

/** @returns `undefined` where no event is left to tell of, with the reason in `problems` */
export function timelineModel(input: TimelineInput, problems: Problem[]): Timeline | undefined {
  const {locale, words} = input;
  const {list} = input;
  if (!list?.events.length) {
    problems.push(
      'events: expected an <ol> of events, or data with one array of them, got none (a <p> around the tag ends where one begins); showing the content',
    );
    return undefined;
  }
  problems.push(...list.problems);
  const limit = (name: 'from' | 'to' | 'now', instead: string): PartialDate | undefined => {
    const date = parseDate(input[name]);
    if (date === undefined) problems.push(problem(name, 'a date such as 2019 or 2019-11-09', input[name], instead));
    return date ?? undefined;
  };
  const from = limit('from', 'starting with the first event')?.start;
  const to = limit('to', 'ending with the last event')?.end;
  const events = within(list.events, from, to);
  if (!events.length) {
    problems.push(`from, to: expected at least one event between them, got none; showing the content`);
    return undefined;
  }
  const eras = events.some(({span}) => span && span.from.year < 1);
  const now = limit('now', 'using as-of, or today');
  const line = now ?? parseDate(input.asOf);
  const due = (line ?? parseDate(input.today))?.end ?? Infinity;
  const past = events.findIndex(({span}) => span && span.from.start >= due);
  const layout = choice('layout', input.layout, ['auto', 'vertical', 'horizontal'], problems);
  const scale = input.scale ? choice<'even' | 'time'>('scale', input.scale, ['even', 'time'], problems) : undefined;
  const descending = choice('order', input.order, ['asc', 'desc'], problems) === 'desc';
  return {
    events: descending ? events.toReversed() : events,
    name: [...new Set([events[0], events.at(-1)])].map((event) => plainText([event?.title ?? []])).join(' – '),
    layout,
    scale,
    compact: choice('density', input.density, ['full', 'compact'], problems) === 'compact',
    descending,
    from,
    to,
    due,
    now:
      past > 0
        ? {
            index: descending ? events.length - past : past,
            text: line ? formatDate(line, locale, 'long', eras) : words.today,
          }
        : undefined,
    saysAsOf: past > 0 && !now && !!line,
    groupBy: input.groupBy || 'group',
    plain:
      layout !== 'horizontal' &&
      events.length <= PAGE &&
      scale !== 'time' &&
      (layout === 'vertical' || !mayLieFlat(events, input.width)),
    eras,
    locale,
    words,
    base: input.base,
    problems,
  };
}

/** As many events as a list shows at once. */
export const PAGE = 50;
/** More labels than this find no room at any width. */
const LABELS = 32;
/** Least width of an axis, in em. */
const WIDE = 40;

/** Whether labels on an axis might tell all: date, title and place, of few events, where there is room. */
const mayLieFlat = (events: readonly TimelineEvent[], width = 0): boolean =>
  width >= WIDE && events.length <= LABELS && !events.some(hasDetails);

/** Whether an event has more to tell than a label holds. */
export const hasDetails = ({row, untitled}: TimelineEvent): boolean =>
  !!(row['href'] || row['media'] || textOf(row).length > (untitled ? 1 : 0));

/** The events that touch the range; one without a date goes with the one before it. */
function within(events: readonly TimelineEvent[], from = -Infinity, to = Infinity): readonly TimelineEvent[] {
  if (from === -Infinity && to === Infinity) return events;
  const first = events.find((event) => event.span)?.span;
  let inside = !first || touches(first, from, to);
  return events.filter(({span}) => (inside = span ? touches(span, from, to) : inside));
}

const touches = (span: DateSpan, from: number, to: number): boolean => span.from.start < to && span.to.end > from;

/** What an event tells at a glance: its date, its tense and its name. */
export function brief(event: TimelineEvent, {due, locale, words, groupBy, eras}: Timeline): Brief {
  const {span, said, id, row} = event;
  const isSpan = !!span && span.from !== span.to;
  const coming = !!span && span.from.start >= due;
  const date = said ?? (span ? dateText(span, locale, words, eras) : words.undated);
  return {
    id,
    tense: span ? (coming ? 'due' : 'past') : 'undated',
    isSpan,
    date,
    // HTML has no decades and quarters, nor years before our era.
    dateTime: span && span.from.year > 0 && !span.from.label ? machineDate(span.from) : undefined,
    tenseText: coming ? words.due : isSpan && span.to.end > due ? words.underWay : '',
    title: event.title.length ? event.title : [{text: date}],
    group: cell(row[groupBy]),
  };
}

export type Brief = Pick<Item, 'id' | 'tense' | 'isSpan' | 'date' | 'dateTime' | 'tenseText' | 'title' | 'group'>;

/**
 * Events as a list prints them.
 * @param open ids of the events a reader opened
 * @param from,to the part of the list that is in view
 */
export function listItems(timeline: Timeline, open: readonly string[], from = 0, to = Infinity): Item[] {
  const {events, compact, now} = timeline;
  const partly = from > 0 || to < events.length;
  return events.slice(from, to).map((event, i) => {
    const index = from + i;
    const isOpen = open.includes(event.id);
    const details = detailsOf(event, timeline);
    const hides = compact && !!(details.text.length || details.media || details.href);
    return {
      ...brief(event, timeline),
      ...(hides && !isOpen ? NOTHING : details),
      place: cell(event.row['place']),
      index,
      position: partly ? index + 1 : undefined,
      size: partly ? events.length : undefined,
      open: isOpen,
      expanded: hides ? isOpen : undefined,
      now: now?.index === index ? now.text : undefined,
    };
  });
}

type Details = Pick<Item, 'text' | 'media' | 'href' | 'more'>;

const NOTHING: Details = {text: [], media: undefined, href: undefined, more: undefined};

/** What an event has to tell beyond its title; judges its links. */
function detailsOf(event: TimelineEvent, {words, base, problems}: Timeline): Details {
  const {row, title, untitled} = event;
  const where = whereOf(event);
  const href = judged(row['href'], `${where}, href`, problems, base);
  return {
    text: safeLinks(where, textOf(row).slice(untitled ? 1 : 0), problems, base),
    media: mediaOf(row['media'], where, words, problems, base),
    href,
    more: href
      ? {
          text: phrase(words.more, {title: ''}).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''),
          label: phrase(words.more, {title: plainText([title])}),
        }
      : undefined,
  };
}

function judged(
  value: unknown,
  where: string,
  problems: Problem[],
  base?: string,
  schemes?: RegExp,
): string | undefined {
  const text = cell(value);
  const href = safeUrl(text, base, schemes);
  if (text && !href) problems.push(problem(where, 'an http, https or relative address', text, 'leaving it out'));
  return href;
}

/** A picture: its address, or `{src, alt, width, height, caption, credit}`. */
function mediaOf(
  value: unknown,
  where: string,
  words: TimelineWords,
  problems: Problem[],
  base?: string,
): Media | undefined {
  const media = (typeof value === 'object' && value ? value : {src: value}) as Record<string, unknown>;
  const src = judged(media['src'], `${where}, media`, problems, base, WEB);
  if (!src) return undefined;
  const [alt, width, height, caption, credit] = ['alt', 'width', 'height', 'caption', 'credit'].map((name) =>
    cell(media[name]),
  ) as [string, string, string, string, string];
  return {src, alt, width, height, caption, credit: credit && phrase(words.credit, {name: credit})};
}

/** A date or span with what is not sure about it: "c. 1450", "1204?". */
function dateText({from, to}: DateSpan, locale: string, words: TimelineWords, eras: boolean): string {
  const sure = ({approximate, uncertain}: PartialDate): boolean => !approximate && !uncertain;
  if (sure(from) && sure(to)) return formatSpan({from, to}, locale, 'short', eras);
  return (from === to ? [from] : [from, to])
    .map((one) => {
      let date = formatDate(one, locale, 'short', eras);
      if (one.uncertain) date = phrase(words.uncertain, {date});
      return one.approximate ? phrase(words.approximate, {date}) : date;
    })
    .join(' – ');
}

/** A date as `<time datetime>` wants it: as many fields as are known, and no sign before a year of five digits. */
function machineDate({wall, precision}: PartialDate): string {
  const left: Partial<Record<Precision, number>> = {year: -20, month: -17, day: -14, minute: -8};
  const fields = new Date(wall).toISOString().slice(0, left[precision]);
  return fields.replace(/^\+0?/, '');
}
