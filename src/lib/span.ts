import {parseDate, type PartialDate} from './date.js';
import {dateFields, dateFormat, formatDate} from './format.js';
import {isMissing} from './missing.js';

/** From the start of one date to the end of another. */
export interface DateSpan {
  from: PartialDate;
  to: PartialDate;
}

/**
 * Reads one date, or an interval `a/b`.
 * @returns `null` where it is missing, `undefined` where either date does not exist or the end lies before the start
 */
export function parseSpan(text: string | null | undefined): DateSpan | null | undefined {
  // Before the slash of "n/a" is taken for an interval's.
  if (text == null || isMissing(text)) return null;
  const [first, second, third] = text.split('/', 3);
  const from = parseDate(first);
  if (second === undefined) return from && {from, to: from};
  const to = parseDate(second);
  if (!from || !to || third !== undefined || to.end <= from.start) return undefined;
  return {from, to};
}

/**
 * Order of time: by start, and where both start together the longer first (2019 before January 2019),
 * so that a whole stands before its parts.
 */
export function compareSpans(a: DateSpan, b: DateSpan): number {
  return a.from.start - b.from.start || b.to.end - a.to.end;
}

/**
 * A date or a span of dates.
 * @param eras whether all years carry their era: those beside years before 1
 */
export function formatSpan(
  {from, to}: DateSpan,
  locale: string,
  length: 'long' | 'short' = 'long',
  eras = false,
): string {
  if (from === to) return formatDate(from, locale, length, eras);
  if (!from.label && from.precision === to.precision && from.year > 0)
    return dateFormat(locale, dateFields(from, length, eras)).formatRange(from.wall, to.wall);
  return `${formatDate(from, locale, length, eras)} – ${formatDate(to, locale, length, eras)}`;
}
