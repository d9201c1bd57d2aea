import type {PartialDate} from './date.js';

/**
 * The commonest texts of a figure in English, without Intl: the first Intl object that a page makes takes longer than all else
 * a figure does. What is not so common is left to Intl, which prints the same.
 */
const isEnglish = (locale: string): boolean => /^en(-GB|-US)?$/.test(locale);

/** From here on English groups digits: 1,000. */
const GROUPED = 1000;
/** With so many fraction digits, any number below that is exact. */
const EXACT = 12;

/** A number with as many fraction digits, none of which is lost; `undefined` where Intl has to print it. */
export const englishNumber = (value: number, digits: number, locale: string): string | undefined =>
  isEnglish(locale) && Math.abs(value) < GROUPED && digits <= EXACT ? value.toFixed(digits) : undefined;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A date of our era without a time of day; `undefined` where Intl has to print it. */
export function englishDate(
  {precision, year, wall}: PartialDate,
  locale: string,
  length: 'long' | 'short',
): string | undefined {
  if (!isEnglish(locale) || year < 1 || precision === 'minute') return undefined;
  if (precision === 'year') return String(year);
  const date = new Date(wall);
  const british = locale === 'en-GB';
  let month = MONTHS[date.getUTCMonth()] ?? '';
  if (length === 'short') month = month.slice(0, british && month.startsWith('S') ? 4 : 3);
  if (precision === 'month') return `${month} ${year}`;
  const day = date.getUTCDate();
  return british ? `${day} ${month} ${year}` : `${month} ${day}, ${year}`;
}
