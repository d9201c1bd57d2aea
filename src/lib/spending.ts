/** Gross domestic product as ten languages shorten or write it: a share of it is spent. */
const SHARE_OF_GDP = /GDP|GNI|BIP|PIB|PIL|Pil|PKB|GSY[İI]?H|الناتج|国内総生産/u;

/** Whether a figure is one that somebody spends, rather than has or is: money, or a share of GDP. */
export const isSpending = (unit: string | undefined, currency: string | undefined): boolean =>
  !!currency || SHARE_OF_GDP.test(unit ?? '');
