/** Gross domestic product as ten languages shorten or write it. */
const SHARE_OF_GDP = /GDP|GNI|BIP|PIB|PIL|Pil|PKB|GSY[İI]?H|الناتج|国内総生産/u;

/** Spending as they call it, and defence, whose share of GDP is nothing else. */
const SPENDING =
  /\bspen[dt]|expenditure|ausgaben|dépens|\bgast[ao]n?s?\b|spes[ae]\b|wydat|harcama|نفق|نفاق|支出|d[eé]f(?:en[cs]|esa)|difesa|verteidig|obron|savunma|دفاع|防衛|国防/iu;

/**
 * Whether a figure is one that somebody spends, rather than has or is: money or a share of GDP, where the author's words speak of spending.
 * Of a share of GDP without any words that is taken for granted.
 * @param about what the author says of the figure: debts and exports are shares of GDP, too
 */
export function isSpending(unit: string | undefined, currency: string | undefined, about = ''): boolean {
  const isShare = !currency && SHARE_OF_GDP.test(unit ?? '');
  return (!!currency || isShare) && (/\p{L}/u.test(about) ? SPENDING.test(about) : isShare);
}
