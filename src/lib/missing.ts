const MISSING = new Set(['', '.', '..', '-', '–', '—', 'n/a', 'na', 'null', 'nan']);
const LONGEST = 4;

/** Whether a cell says that there is no figure: empty, `.`, `..`, `-`, `n/a`, `null`, `NaN`, in any case. */
export function isMissing(text: string | number | null | undefined): boolean {
  if (text == null) return true;
  const plain = String(text).trim();
  // Of the millions of cells that are read, few are so short.
  return plain.length <= LONGEST && MISSING.has(plain.toLowerCase());
}

export const missingWords = {
  noFigure: 'no figure',
  noFigureAlone: 'No figure',
};
