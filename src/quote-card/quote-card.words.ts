export const quoteWords = {
  copy: 'Copy quote',
  copied: 'Copied',
  copyFailed: 'Could not copy',
  link: 'Link to this quote',
  share: 'Share',
  whole: 'Read the whole quote',
  less: 'Show less of the quote',
  showOriginal: 'Show the original ({language})',
  hideOriginal: 'Hide the original ({language})',
  fragment: 'Fragment of a longer statement:',
  repeated: 'Repeated from the text:',
};

export type QuoteWords = typeof quoteWords;
