/** The words that all figures share. */
export const figureWords = {
  source: 'Source: {source}.',
  asOf: 'As of {date}.',
  failed: 'The data could not be loaded: {what}',
};

export type FigureWords = typeof figureWords;
