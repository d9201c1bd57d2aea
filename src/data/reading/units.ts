import type {Parts} from './cell.js';

/** The unit or currency of a column. */
export interface Units {
  /** As typed, where all cells share it: `%`, `km²`, `years`. */
  unit?: string;
  /** An ISO code, where all cells share it and it is known. */
  currency?: string;
  /** A currency sign as typed whose currency is not known: `$` in plain `en`. */
  symbol?: string;
  /** More than one currency or unit, or cells with and without: no order, sum or extreme may be claimed. */
  isMixed?: boolean;
}

/** Whether a word is a month, in English or the page's language: `3 May` is a day. */
const isMonth = (word: string, lang: string): boolean =>
  word.length > 2 &&
  [lang, 'en'].some((locale) =>
    Array.from({length: 12}, (_, month) =>
      new Date(2000, month, 9).toLocaleDateString(locale, {day: 'numeric', month: 'long'}).toLowerCase(),
    ).some((date) => date.includes(word.toLowerCase())),
  );

const signOf = ({currency, symbol, unit}: Parts): string | undefined => currency ?? symbol ?? unit;

/**
 * Judges the units of a column. A word behind a number is a unit only where at least half of the cells share it; any other cell
 * becomes `undefined`: nobody knows what its word says.
 * @param parts the cells; changed in place
 * @param isNamed whether an author says that the column is numbers
 */
export function readUnits(parts: (Parts | undefined)[], lang: string, isNamed?: boolean): Units {
  const cells = parts.filter((part) => part?.numbers.length) as Parts[];
  // "1 year" among "2 years" has their unit.
  const plurals = new Map(
    cells.flatMap(({unit, numbers}) => (unit && numbers[0]?.body !== '1' ? [[unit.slice(0, 3), unit] as const] : [])),
  );
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const {unit = '', numbers} = cell;
    if (unit[1] && numbers[0]?.body === '1') cell.unit = plurals.get(unit.slice(0, 3)) ?? unit;
    counts.set(cell.unit ?? '', (counts.get(cell.unit ?? '') ?? 0) + 1);
  }
  const isKnown = (unit: string): boolean => {
    const count = counts.get(unit) ?? 0;
    // "10 Downing" alone is an address.
    const isShared = count * 2 >= cells.length && (count > 1 || isNamed || /^\p{Ll}/u.test(unit));
    return /^[%‰°]|^$/.test(unit) || (isShared && !isMonth(unit, lang));
  };
  const known = new Set([...counts.keys()].filter(isKnown));
  const counted = new Map<string, Parts>();
  parts.forEach((part, i) => {
    if (!part?.numbers.length) return;
    if (!known.has(part.unit ?? '')) parts[i] = undefined;
    // Without a unit 0 is as much.
    else if (signOf(part) ?? /[1-9]/.test(part.numbers[0]?.body ?? '')) counted.set(signOf(part) ?? '', part);
  });
  if (counted.size > 1) return {isMixed: true};
  const [{currency, symbol, unit} = {} as Partial<Parts>] = counted.values();
  return {...(currency && {currency}), ...(symbol && {symbol}), ...(unit && {unit})};
}
