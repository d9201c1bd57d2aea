import {parseDate} from '../lib/date.js';
import {isMissing} from '../lib/missing.js';
import {compareSpans, type DateSpan, parseSpan} from '../lib/span.js';
import {problem, type Problem} from '../lib/problem.js';
import {plainText, type RichText, type Run} from '../lib/rich-text.js';
import {type Row, toRows} from '../lib/rows.js';
import {wellFormed} from '../lib/url.js';

/**
 * Which events a list tells of, and in which order of time. Leaves out language, tense and all that depends on a reader.
 */
export interface TimelineEvent {
  /** The author's, or one made of date and title; no two are the same. */
  id: string;
  /** Its number in the author's list, from 1. */
  nr: number;
  /** Absent where the date is not known. */
  span: DateSpan | undefined;
  /** The author's own words where they stand for a date: "recently". */
  said: string | undefined;
  title: Run[];
  /** Whether the first paragraph of the text had to serve as the title. */
  untitled: boolean;
  row: Row;
}

/** The events in order of time, and what was wrong with the list. */
export interface EventList {
  events: readonly TimelineEvent[];
  problems: readonly Problem[];
}

const lists = new WeakMap<object, EventList>();
const underWay = new WeakMap<object, Promise<void>>();

/** As many rows as are read at a stretch: a page must be able to answer in between. */
const TURN = 1000;

/** Reads a list once, however often it is rendered. `undefined` where there is none. */
export function readEvents(given: unknown): EventList | undefined {
  if (typeof given !== 'object' || !given) return undefined;
  const known = lists.get(given);
  if (known) return known;
  const problems: Problem[] = [];
  const rows = toRows(given, problems);
  if (!rows) return undefined;
  const reader = new Reader(problems);
  rows.forEach(reader.read);
  return reader.finish(given);
}

/** Reads a long list, in turns with whatever else the page has to do; `undefined` where there is nothing to wait for. */
export function readInTurns(given: unknown): Promise<void> | undefined {
  if (typeof given !== 'object' || !given || lists.has(given)) return undefined;
  const problems: Problem[] = [];
  const rows = toRows(given, problems);
  if (!rows || rows.length <= TURN) return undefined;
  let reading = underWay.get(given);
  if (!reading) underWay.set(given, (reading = inTurns(given, rows, problems)));
  return reading;
}

async function inTurns(given: object, rows: readonly Row[], problems: Problem[]): Promise<void> {
  const reader = new Reader(problems);
  for (let i = 0; i < rows.length; i++) {
    if (i % TURN === 0) await new Promise((done) => setTimeout(done));
    reader.read(rows[i] as Row, i);
  }
  reader.finish(given);
}

class Reader {
  readonly #events: TimelineEvent[] = [];
  readonly #problems: Problem[];
  readonly #ids = new Map<string, number>();

  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  readonly read = (row: Row, i: number): void => {
    this.#events.push(readEvent(row, i + 1, this.#ids, this.#problems));
  };

  finish(given: object): EventList {
    const list = {events: inOrder(this.#events), problems: this.#problems};
    lists.set(given, list);
    return list;
  }
}

/** How a problem calls an event. */
export const whereOf = ({nr}: TimelineEvent): string => `event ${nr}`;

/** A cell as text; what is no text is as good as missing. */
export const cell = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

function readEvent(row: Row, nr: number, ids: Map<string, number>, problems: Problem[]): TimelineEvent {
  const written = cell(row['date']);
  const title = titleOf(row);
  const event: TimelineEvent = {
    nr,
    row,
    span: parseSpan(written) ?? undefined,
    said: undefined,
    id: readId(row, written, title, nr, ids, problems),
    title,
    untitled: false,
  };
  if (!event.span && !isMissing(written)) mendDate(event, written, problems);
  if (!title.length) mendTitle(event, problems);
  return event;
}

/** What can be saved of a date that is none. */
function mendDate(event: TimelineEvent, written: string, problems: Problem[]): void {
  const where = `${whereOf(event)}, date`;
  const wrong = (instead: string): void =>
    void problems.push(problem(where, 'a date that exists, such as 2019-11-09', written, instead));
  const [from, to] = written.split('/').map((one) => parseDate(one));
  const one = from ?? to;
  // Words that stand for a date are nothing wrong, unless a date is in them.
  const words = /\p{L}{2}/u.test(written);
  if (from && to && to.end <= from.start) {
    problems.push(problem(where, 'an end after its start', written, 'showing both the other way round'));
    event.span = {from: to, to: from};
  } else if (one) {
    wrong('showing the one that does alone');
    event.span = {from: one, to: one};
  } else if (/\d/.test(written)) wrong(words ? 'showing it as typed, without a place in time' : 'showing "undated"');
  if (!one && words) event.said = written;
}

/** The author's id, or one made of date and title, with a number behind it where another event has it. */
function readId(
  row: Row,
  date: string,
  title: Run[],
  nr: number,
  ids: Map<string, number>,
  problems: Problem[],
): string {
  const given = wellFormed(cell(row['id']));
  const base = given || slug(`${date} ${plainText([title])}`) || `event-${nr}`;
  let id = base;
  for (let n = ids.get(base) ?? 1; ids.has(id); ids.set(base, n)) id = `${base}-${++n}`;
  ids.set(id, 1);
  if (given && id !== given)
    problems.push(problem(`event ${nr}, id`, 'an id that no other event has', given, `using "${id}"`));
  return id;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    // By letters: half of one has no address.
    .replace(/^(.{60}).*/u, '$1');

function titleOf({title}: Row): Run[] {
  if (!isRuns(title)) return cell(title) ? [{text: cell(title)}] : [];
  return title.some((run) => run.text.trim()) ? withoutLinks(title) : [];
}

/** Rich from HTML; a list in JSON may hold anything. */
const isRuns = (title: unknown): title is Run[] =>
  Array.isArray(title) && title.every((run: Partial<Run> | null) => typeof run?.text === 'string');

// A title is itself a link, to its event.
const withoutLinks = (runs: readonly Run[]): Run[] => runs.map(({href: _, ...run}) => run);

/** Without a title the first paragraph of the text serves as one; else nothing, and the date stands for it. */
function mendTitle(event: TimelineEvent, problems: Problem[]): void {
  const [first = []] = textOf(event.row);
  const instead = first.length ? 'using its text' : 'showing its date alone';
  const expected = 'expected a title (<b>, <strong> or a heading; "title" in data), got none';
  problems.push(`${whereOf(event)}: ${expected}; ${instead}`);
  event.title = withoutLinks(first);
  event.untitled = true;
}

/** Text below the title: rich from HTML, plain from data, a paragraph a line. */
export function textOf({text}: Row): RichText {
  if (typeof text === 'function') return (text as () => RichText)();
  const written = cell(text);
  return isMissing(written) ? [] : written.split(/\n+/).map((line) => [{text: line}]);
}

/**
 * By time; what starts together stays as the author has it. An event without a date stays behind the one it follows in the
 * author's list, which may run backwards.
 */
function inOrder(events: TimelineEvent[]): TimelineEvent[] {
  const dated = events.filter((event) => event.span);
  const [first, last] = [dated[0]?.span, dated.at(-1)?.span];
  if (!first || !last) return events;
  const list = first.from.start > last.from.start ? events.toReversed() : events;
  let at = first.from.start > last.from.start ? last : first;
  return list
    .map((event) => ({event, at: (at = event.span ?? at)}))
    .sort((a, b) => compareSpans(a.at, b.at))
    .map(({event}) => event);
}
