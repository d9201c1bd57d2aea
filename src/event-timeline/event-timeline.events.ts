import type {Grid, RichCell} from '../data/grid.js';
import {Lines, recordOf, recordsOf} from '../data/lines.js';
import type {Reading, TableOptions} from '../data/table.js';
import {parseDate, type PartialDate} from '../lib/date.js';
import {isMissing} from '../lib/missing.js';
import {compareSpans, type DateSpan, parseSpan} from '../lib/span.js';
import {problem, type Problem} from '../lib/problem.js';
import {plainText, type RichText, type Run} from '../lib/rich-text.js';
import type {Row} from '../lib/rows.js';
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
  /** Its date in the author's own words, where it has some: "recently", "Thursday evening". */
  said: string | undefined;
  /** What stands for its date and is no plain one. */
  open: string | undefined;
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

const readers = new WeakMap<object, Reader>();
const underWay = new WeakMap<object, Promise<void>>();

/** As many rows as are read at a stretch: a page must be able to answer in between. */
const TURN = 1000;

/**
 * Reads a list once, however often it is rendered. Events of a script or of JSON keep what a table has no cell for: pictures, rich text.
 * @param reading the part that reads more than plain data; `null` where it could not be loaded
 * @returns `undefined` where there is none, `open` where that part is needed and has not been given
 */
export function readEvents(
  given: unknown,
  options: TableOptions,
  reading?: Reading | null,
): EventList | 'open' | undefined {
  if (typeof given !== 'object' || !given) return undefined;
  let reader = readers.get(given);
  if (!reader) {
    const problems: Problem[] = [];
    const rows = rowsOf(given, problems, reading);
    if (!rows || rows === 'open') return rows;
    reader = new Reader(problems);
    rows.forEach(reader.read);
    readers.set(given, reader);
  }
  return reader.list(options, reading);
}

/** Reads a long list, in turns with whatever else the page has to do; `undefined` where there is nothing to wait for. */
export function readInTurns(given: unknown): Promise<void> | undefined {
  if (typeof given !== 'object' || !given || readers.has(given)) return undefined;
  const problems: Problem[] = [];
  const rows = rowsOf(given, problems);
  if (!Array.isArray(rows) || rows.length <= TURN) return undefined;
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
  readers.set(given, reader);
}

function rowsOf(given: object, problems: Problem[], reading?: Reading | null): readonly Row[] | 'open' | undefined {
  if (given instanceof Lines) return rowsOfLines(given, problems);
  const records = recordsOf(given, problems);
  return records ?? (reading === undefined ? 'open' : rowsOfGrid(reading?.gridOfJson(given, problems)));
}

/** Says what of them no event can have: a column whose name another has too, and cells beyond the header. */
function rowsOfLines({lines: [header = [], ...rows], records}: Lines, problems: Problem[]): Row[] {
  const twice = header.find((name, i) => name && header.indexOf(name) < i);
  if (twice) problems.push(`header: two columns are called "${twice}"; using the last`);
  const width = header.length;
  const long = rows.findIndex(({length}) => length > width);
  if (long >= 0)
    problems.push(
      `row ${long + 1}: expected ${width} cells, got ${rows[long]!.length}; leaving out the cells at the end of such rows`,
    );
  return records;
}

const rowsOfGrid = (grid: Grid | undefined): Row[] | undefined =>
  grid?.rows.map((cells) => recordOf(grid.header, cells));

class Reader {
  readonly #events: TimelineEvent[] = [];
  readonly #problems: Problem[];
  readonly #ids = new Map<string, number>();
  /** What may be dates, and is no plain one. */
  readonly #texts: string[] = [];
  #last?: {key: string; list: EventList};

  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  readonly read = (row: Row, i: number): void => {
    const event = readEvent(row, i + 1, this.#ids, this.#problems);
    this.#events.push(event);
    if (event.open && hasDigit(event.open)) this.#texts.push(...datesIn(event.open));
  };

  /** The events in order, once what is no plain date is read: see {@link readEvents}. */
  list(options: TableOptions, reading: Reading | null | undefined): EventList | 'open' {
    const texts = this.#texts;
    if (texts.length && reading === undefined) return 'open';
    const key = texts.length && reading ? JSON.stringify(options) : '';
    if (this.#last?.key !== key) {
      const found: Problem[] = [];
      const dates = (texts.length && reading?.readDates(texts, options, found)) || [];
      const known = new Map(texts.map((text, i) => [text, dates[i]]));
      const problems = [...this.#problems, ...found.map((one) => `date: ${one}`)];
      const events = this.#events.map((event) => (event.open ? settle(event, event.open, known, problems) : event));
      this.#last = {key, list: {events: inOrder(events), problems}};
    }
    return this.#last.list;
  }
}

/** How a problem calls an event. */
export const whereOf = ({nr}: TimelineEvent): string => `event ${nr}`;

/** A cell as text; what is no text is as good as missing. */
export const cell = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

function readEvent(row: Row, nr: number, ids: Map<string, number>, problems: Problem[]): TimelineEvent {
  const {value, text} = dateOf(row);
  const title = titleOf(row);
  const span = parseSpan(value);
  const event: TimelineEvent = {
    nr,
    row,
    span: span ?? undefined,
    said: text || undefined,
    open: span === undefined ? value : undefined,
    id: readId(row, value, title, nr, ids, problems),
    title,
    untitled: false,
  };
  if (!title.length) mendTitle(event, problems);
  return event;
}

/** A date for the machine, and in the words that an author gives beside it. */
function dateOf({date}: Row): {value: string; text: string} {
  const {value, text} = (typeof date === 'object' && date ? date : {value: date}) as Partial<RichCell>;
  return {value: cell(value), text: cell(text)};
}

const hasDigit = (text: string): boolean => /\p{Nd}/u.test(text);

/** What may be a date in a text that is no plain one: all of it, or the two ends of an interval. */
function datesIn(text: string): string[] {
  const ends = text.split('/');
  return ends.length === 2 ? [text, ...ends] : [text];
}

/** An event whose date is not plain, and what is known of it. */
function settle(
  event: TimelineEvent,
  written: string,
  known: ReadonlyMap<string, PartialDate | null | undefined>,
  problems: Problem[],
): TimelineEvent {
  const where = `${whereOf(event)}, date`;
  const [whole, ...ends] = datesIn(written).map((one) => parseDate(one) ?? known.get(one));
  if (whole) return {...event, span: {from: whole, to: whole}};
  const [from, to] = ends;
  if (from && to) {
    if (to.end > from.start) return {...event, span: {from, to}};
    problems.push(problem(where, 'an end after its start', written, 'showing both the other way round'));
    return {...event, span: {from: to, to: from}};
  }
  const one = from ?? to;
  // Words that stand for a date are nothing wrong, unless a date is in them.
  if (hasDigit(written)) {
    const instead = one ? 'showing the one that does alone' : 'showing it as typed, without a place in time';
    problems.push(problem(where, 'a date that exists, such as 2019-11-09', written, instead));
  }
  return one ? {...event, span: {from: one, to: one}} : {...event, said: event.said ?? written};
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
