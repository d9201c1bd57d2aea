import {isMissing} from './missing.js';

/**
 * Dates as precise as they were written, in an ISO 8601-2 (EDTF) subset: a year never becomes 1 January.
 * Leaves out seasons, unspecified digits (`19XX`) and sets.
 */
export type Precision =
  | 'year'
  | 'month'
  | 'day'
  | 'minute'
  // Those that ISO 8601 does not write, or that Intl does not print: such a date has a label. `years` are two, or a fiscal year.
  | 'decade'
  | 'years'
  | 'half'
  | 'quarter'
  | 'week';

/** One date at its true precision. `start` and `end` are UTC milliseconds; the date covers `[start, end)`. */
export interface PartialDate {
  precision: Precision;
  /** Astronomical year: 0 is 1 BCE, -43 is 44 BCE. */
  year: number;
  start: number;
  end: number;
  /** The reading of the clock and calendar where it was written, as UTC milliseconds: what a reader is shown. */
  wall: number;
  /** `~`: about that date. */
  approximate: boolean;
  /** `?`: perhaps that date. */
  uncertain: boolean;
  /** How it is printed, where Intl does not print it: `Q1 2019`, `2003–04`. */
  label?: string;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Beyond this year a JavaScript Date, and so Intl, ends. */
const LAST_YEAR = 271_820;

// year: 3 or 4 digits, or more behind a sign or a Y (201911 is a month without its hyphen, not a year);
// then month, day, time and offset, then the qualifiers.
const DATE =
  /^(\d{3,4}|(?:Y[+-]?|[+-])\d{3,9})(?:-(\d\d)(?:-(\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?)?)?([?~%]*)$/;

/** UTC milliseconds; months and days count from 1 and roll over as Date's do. Years below 100 stay as they are. */
function utc(year: number, month = 1, day = 1, hour = 0, minute = 0): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) + (hour * 60 + minute) * MINUTE;
}

function offsetMinutes(text: string | undefined): number {
  if (!text || text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith('-') ? -minutes : minutes;
}

/**
 * Reads `2019`, `2019-11`, `2019-11-09`, `2019-11-09T14:30+01:00`, `-0043` (44 BCE), `Y-12000`, with `~` (approximate), `?` (uncertain)
 * or `%` (both) behind it. A time without an offset is taken as UTC.
 * @returns the date, `null` where it is missing, `undefined` where there is no such date (`2019-02-30`)
 */
export function parseDate(text: string | null | undefined): PartialDate | null | undefined {
  if (text == null || isMissing(text)) return null;
  const match = DATE.exec(text.trim());
  if (!match) return undefined;
  const [, yearText = '', monthText, dayText, hourText, minuteText, offset, marks = ''] = match;
  const year = Number(yearText.replace('Y', ''));
  const month = Number(monthText ?? 1);
  const day = Number(dayText ?? 1);
  const hour = Number(hourText ?? 0);
  const minute = Number(minuteText ?? 0);
  if (Math.abs(year) > LAST_YEAR) return undefined;
  const wall = utc(year, month, day, hour, minute);
  const check = new Date(wall);
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return undefined;

  const precision = hourText ? 'minute' : dayText ? 'day' : monthText ? 'month' : 'year';
  const start = wall - offsetMinutes(offset) * MINUTE;
  const end = hourText ? start + MINUTE : dayText ? start + DAY : monthText ? utc(year, month + 1) : utc(year + 1);
  const both = marks.includes('%');
  return {
    precision,
    year,
    start,
    end,
    wall,
    approximate: both || marks.includes('~'),
    uncertain: both || marks.includes('?'),
  };
}
