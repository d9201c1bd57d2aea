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

const METRIC =
  /^(?:[%‰°€$£¥].*|[kcdmµμnMGT]?(?:[mglWJVAB]|Wh|Hz|bps|bit|eV|Pa)|[kcdm]?m[²³]|t|ha?|s|min|mi|ft|yd|lbs?|oz|mph|km\/h|m\/s|years?|days?)$/;

/** Whether a word is a month, in English or the page's language: `3 May` is a day. */
const isMonth = (word: string, lang: string): boolean =>
  [lang, 'en'].some((locale) =>
    (['short', 'long'] as const).some((month) => {
      const format = new Intl.DateTimeFormat(locale, {day: 'numeric', month, calendar: 'gregory', timeZone: 'UTC'});
      return Array.from({length: 12}, (_, i) =>
        format.formatToParts(Date.UTC(2000, i)).find(({type}) => type === 'month'),
      ).some((part) => part?.value.replace('.', '').toLowerCase() === word.replace('.', '').toLowerCase());
    }),
  );

const isZero = ({numbers}: Parts): boolean => numbers.every(({body}) => /^0[.,]?0*$/.test(body));
const signOf = ({currency, symbol, unit = ''}: Parts): string => currency ?? symbol ?? unit;

/** `1 year` among `2 years` has their unit. */
function joinSingular(cells: readonly Parts[]): void {
  for (const cell of cells) {
    const {unit = '', numbers} = cell;
    if (unit.length < 2 || numbers[0]?.body !== '1') continue;
    cell.unit =
      cells.find(({unit: other}) => other?.startsWith(unit.slice(0, 3)) && other.length > unit.length)?.unit ?? unit;
  }
}

/** Letters that all cells have are their unit and no flag: `50p`, `12 s`. */
function joinUnitMarks(cells: readonly Parts[]): void {
  const letters = cells[0]?.unitMark;
  if (!letters || cells.length < 2 || cells.some(({unitMark, unit}) => unit ?? unitMark !== letters)) return;
  for (const cell of cells) {
    cell.unit = letters;
    cell.mark = cell.mark.slice(letters.length);
    delete cell.isAbout;
  }
}

/**
 * Judges the units of a column. A word behind a number is a unit only where most cells have one and another cell shares it, or
 * where it is a measure; any other cell becomes `undefined`: nobody knows what its word says.
 * @param parts the cells; changed in place
 * @param isNamed whether an author says that the column is numbers
 */
export function readUnits(
  parts: (Parts | undefined)[],
  lang: string,
  isNamed: boolean,
): {shared: Units; problems: {problem: string}[]; assumptions: string[]} {
  const cells = parts.filter((part): part is Parts => !!part && !part.isMissing);
  joinUnitMarks(cells);
  joinSingular(cells);
  const counts = new Map<string, number>();
  for (const {unit} of cells) if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const known = [...counts].filter(
    ([unit, count]) =>
      METRIC.test(unit) || (count * 2 >= cells.length && (count > 1 || isNamed) && !isMonth(unit, lang)),
  );
  const units = new Set(known.map(([unit]) => unit));
  parts.forEach((part, i) => {
    if (part?.unit && !units.has(part.unit)) parts[i] = undefined;
  });
  const left = cells.filter(({unit}) => !unit || units.has(unit));
  const counted = left.filter((cell) => signOf(cell) || !isZero(cell));
  const signs = [...new Set(counted.map(signOf))];
  const named = signs.filter(Boolean);
  const {currency, symbol, unit} = counted.find(signOf) ?? {};
  const shared = {...(currency && {currency}), ...(symbol && {symbol}), ...(unit && {unit})};
  if (signs.length < 2) return {shared, problems: [], assumptions: []};
  const quoted = named
    .slice(0, 3)
    .map((sign) => `"${sign}"`)
    .join(' and ');
  // Accounts print the sign in the first row and in that of the total.
  const bare = counted.map((cell) => !signOf(cell));
  if (named.length === 1 && bare.indexOf(true) === 1 && bare.lastIndexOf(true) === bare.length - 2)
    return {shared, problems: [], assumptions: [`${quoted} in the first and last rows is read as that of all rows`]};
  const problem = `${quoted} ${named.length > 1 ? 'stand in one column' : 'is missing from some cells'}; no order or sum is claimed`;
  return {shared: {isMixed: true}, problems: [{problem}], assumptions: []};
}
