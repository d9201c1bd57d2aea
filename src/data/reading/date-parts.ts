import {parseDate, type PartialDate, type Precision} from '../../lib/date.js';
import {type DateNames, labelOf} from './date-names.js';

/** How the day, month and year of a date in digits follow each other. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** Months of a year, or of more than one, as a date of its own precision. */
export interface Period {
  precision: Precision;
  /** Which of the year's; 0 where there is but one. */
  n: number;
  /** The first month, from 0, and how many. None for a week. */
  from?: number;
  months?: number;
  /** How it is printed, `@` being the year; otherwise as the language does. */
  label?: string;
}

/** A date as it was written, before its column settles what it means. */
export interface Parts {
  /** Two or four digits. */
  year: string;
  month?: string | undefined;
  day?: string | undefined;
  /** Three numbers whose order is open, or `known` from how they are written. */
  triple?: string[];
  known?: DateOrder;
  period?: Period;
  /** Behind a day: `T12:00+01:00`. */
  clock?: string | undefined;
  weekday?: number | undefined;
  /** What a figure assumes that reads it. */
  assumes?: string;
}

const DAY = 86_400_000;

/** As ISO 8601 writes months, days and hours. */
export const two = (n: number | string): string => String(n).padStart(2, '0');

/** The date that the parts of a cell are, once its column says in which order they stand; `undefined` where there is no such day. */
export function dateOf(
  parts: Parts,
  order: DateOrder | undefined,
  latest: number,
  names: DateNames,
): PartialDate | undefined {
  let {year: written, month, day} = parts;
  if (parts.triple) {
    if (!order) return undefined;
    const at = (part: string): string => parts.triple?.[order.indexOf(part)] ?? '';
    [written, month, day] = [at('y'), at('m'), at('d')];
    if (day.length > 2) return undefined;
  }
  if (!/^(?:..|....)$/.test(written)) return undefined;
  const year = yearOf(written, latest);
  // Years of another calendar: 1440 of the Hijra, 1398 in Iran, 2562 in Thailand.
  if (/^(ar|fa|th|ur)$/.test(names.language) && (year < 1800 || year > 2200)) return undefined;
  if (parts.period) return periodOf(parts.period, year, names);
  const iso = [String(year), ...[month, day].filter((one) => one !== undefined).map(two)].join('-');
  const date = parseDate(iso + (parts.clock ?? ''));
  if (!date || (parts.weekday !== undefined && new Date(date.wall).getUTCDay() !== parts.weekday)) return undefined;
  return date;
}

/** A year of two digits is of this century, unless that lies after the `latest`. */
export function yearOf(written: string, latest: number): number {
  const year = Number(written);
  if (written.length > 2) return year;
  return year + (year + 2000 > latest ? 1900 : 2000);
}

export function periodOf(
  {precision, n, from = 0, months = 0, label}: Period,
  year: number,
  names: DateNames,
): PartialDate | undefined {
  let start = Date.UTC(year, from);
  let end = Date.UTC(year, from + months);
  if (precision === 'week') {
    // The first week holds 4 January, and a week is of the year that has its Thursday.
    const fourth = Date.UTC(year, 0, 4);
    start = fourth + ((n - 1) * 7 - ((new Date(fourth).getUTCDay() + 6) % 7)) * DAY;
    end = start + 7 * DAY;
    if (new Date(start + 3 * DAY).getUTCFullYear() !== year) return undefined;
  }
  return {
    precision,
    year,
    start,
    end,
    wall: start,
    approximate: false,
    uncertain: false,
    label: label?.replace('@', String(year)) ?? labelOf(names, precision, year, n, start, end),
  };
}
