/**
 * The commonest texts of a figure in English, without Intl: the first Intl object that a page makes takes longer than all else
 * a figure does. What is not so common is left to Intl, which prints the same.
 */
export const isEnglish = (locale: string): boolean => /^en(-GB|-US)?$/.test(locale);

/** From here on English groups digits: 1,000. */
const GROUPED = 1000;
/** With so many fraction digits, any number below that is exact. */
const EXACT = 12;

/** A number with as many fraction digits, none of which is lost; `undefined` where Intl has to print it. */
export const englishNumber = (value: number, digits: number, locale: string): string | undefined =>
  isEnglish(locale) && Math.abs(value) < GROUPED && digits <= EXACT ? value.toFixed(digits) : undefined;

/** The plural category of a count printed with so many fraction digits: "1 point", but "1.0 points". */
export const englishPlural = (count: number, digits: number): 'one' | 'other' =>
  Math.abs(count) === 1 && !digits ? 'one' : 'other';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Only these fields of a date of our era, UTC milliseconds; `undefined` where Intl has to print it. */
export function englishDate(
  time: number,
  {day, month, year, era, hour}: Intl.DateTimeFormatOptions,
  locale: string,
): string | undefined {
  if (!isEnglish(locale) || era || hour) return undefined;
  const date = new Date(time);
  const british = locale === 'en-GB';
  const name = MONTHS[date.getUTCMonth()] ?? '';
  const months = month === 'short' ? name.slice(0, british && name.startsWith('S') ? 4 : 3) : month && name;
  const days = day && date.getUTCDate();
  const text = (british ? [days, months] : [months, days]).filter(Boolean).join(' ');
  if (!year) return text;
  return [text, date.getUTCFullYear()].filter(Boolean).join(days && !british ? ', ' : ' ');
}
