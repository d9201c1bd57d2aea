const MISSING = new Set(['', '.', '..', '-', '–', '—', 'n/a', 'na', 'null', 'nan']);

/** Whether a cell says that there is no figure: empty, `.`, `..`, `-`, `n/a`, `null`, `NaN`, in any case. */
export function isMissing(text: string | number | null | undefined): boolean {
  return text == null || MISSING.has(String(text).trim().toLowerCase());
}

export const missingWords = {
  noFigure: 'no figure',
  noFigureAlone: 'No figure',
};
