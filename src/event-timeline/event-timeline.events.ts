import {parseDate} from '../lib/date.js';
import {isMissing} from '../lib/missing.js';
import {compareSpans, type DateSpan, parseSpan} from '../lib/span.js';
import {problem, type Problem} from '../lib/problem.js';
import {plainText, type RichText, type Run} from '../lib/rich-text.js';
import {type Row, toRows} from '../lib/rows.js';

/**
 * Which events a list tells of, and in which order of time. Leaves out language, tense and all that depends on a reader.
 */
export interface TimelineEvent {
  /** The author's, or one made of date and title; no two are the same. */
  id: string;
  /** How a problem calls it: `event 3`. */
  where: string;
  /** Absent where the date is not known. */
  span?: DateSpan | undefined;
  /** The author's own words where they stand for a date: "recently". */
  said?: string | undefined;
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

/** Reads a list once, however often it is rendered. `undefined` where there is none. */
export function readEvents(given: unknown): EventList | undefined {
  if (typeof given !== 'object' || !given) return undefined;
  let list = lists.get(given);
  if (!list) {
    const rows = toRows(given);
    if (!rows) return undefined;
    const problems: Problem[] = [];
    const ids = new Map<string, number>();
    const events = rows.map((row, i) => readEvent(row, `event ${i + 1}`, ids, problems));
    lists.set(given, (list = {events: inOrder(events), problems}));
  }
  return list;
}

/** A cell as text; what is no text is as good as missing. */
export const cell = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

function readEvent(row: Row, where: string, ids: Map<string, number>, problems: Problem[]): TimelineEvent {
  const written = cell(row['date']);
  const date = readDate(written, where, problems);
  return {where, row, ...date, id: readId(row, written, where, ids, problems), ...readTitle(row, where, problems)};
}

function readDate(
  written: string,
  where: string,
  problems: Problem[],
): {span?: DateSpan | undefined; said?: string | undefined} {
  const span = parseSpan(written);
  if (span) return {span};
  if (span === null) return {};
  const wrong = (instead: string): void =>
    void problems.push(problem(`${where}, date`, 'a date that exists, such as 2019-11-09', written, instead));
  const [from, to] = written.split('/').map((one) => parseDate(one));
  if (from && to && to.end <= from.start) {
    problems.push(problem(`${where}, date`, 'an end after its start', written, 'showing both the other way round'));
    return {span: {from: to, to: from}};
  }
  const one = from ?? to;
  if (one) {
    wrong('showing the one that does alone');
    return {span: {from: one, to: one}};
  }
  // Words that stand for a date are nothing wrong, unless a date is in them.
  const words = /\p{L}{2}/u.test(written);
  if (/\d/.test(written)) wrong(words ? 'showing it as typed, without a place in time' : 'showing "undated"');
  return {said: words ? written : undefined};
}

/** The author's id, or one made of date and title, with a number behind it where another event has it. */
function readId(row: Row, date: string, where: string, ids: Map<string, number>, problems: Problem[]): string {
  const given = cell(row['id']);
  const base = given || slug(`${date} ${plainText([titleOf(row)])}`) || slug(where);
  let id = base;
  for (let n = ids.get(base) ?? 1; ids.has(id); ids.set(base, n)) id = `${base}-${++n}`;
  ids.set(id, 1);
  if (given && id !== given)
    problems.push(problem(`${where}, id`, 'an id that no other event has', given, `using "${id}"`));
  return id;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);

function titleOf({title}: Row): Run[] {
  if (!Array.isArray(title)) return cell(title) ? [{text: cell(title)}] : [];
  return title.some((run: Run) => run.text.trim()) ? withoutLinks(title) : [];
}

// A title is itself a link, to its event.
const withoutLinks = (runs: readonly Run[]): Run[] => runs.map(({href: _, ...run}) => run);

/** What the author wrote as the title; else the first paragraph of the text; else nothing, and the date stands for it. */
function readTitle(row: Row, where: string, problems: Problem[]): {title: Run[]; untitled: boolean} {
  const title = titleOf(row);
  if (title.length) return {title, untitled: false};
  const [first = []] = textOf(row);
  const instead = first.length ? 'using its text' : 'showing its date alone';
  problems.push(`${where}: expected a title (<b>, <strong> or a heading; "title" in data), got none; ${instead}`);
  return {title: withoutLinks(first), untitled: true};
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
