/** Words and signs of numbers, in ten languages. */

// Without dots and spaces: "k. A." is "ka". "nil" is not here: it says 0.
const MISSING =
  'na n/a #n/a n/d s/d nd null nan none nodata notavailable notapplicable unknown ka keineangabe keinedaten nondisponible sindatos nodisponible semdados nãodisponível bd brakdanych veriyok غيرمتوفر غيرمتاح データなし 不明'.split(
    ' ',
  );

/**
 * Whether a cell of a column of numbers or dates says that there is nothing: empty, dots, a dash, `:`, `/`, `x`, `n/a`, `#N/A`,
 * `k. A.`, `brak danych` … In a column of text these are words, and among codes of countries `NA` is Namibia.
 */
export const isMissingWord = (text: string): boolean =>
  text.length < 30 &&
  (/^(?:[.…]{0,3}|[-‐-―−ー]{1,3}|[:/x])$/i.test(text) || MISSING.includes(text.toLowerCase().replace(/[.\s]/g, '')));

/** Powers of ten by what is written, and where a letter or a word has other meanings, only there. */
const SCALES: [words: RegExp, power: number, where?: RegExp][] = [
  [/^(?:k|ts[dk]|tys|tysi\S+|thousand|tausend|ألف|آلاف|千)$/, 3],
  [/^mil$/, 3, /es|pt/],
  [/^mil(?:le|a)$/, 3, /fr|it/],
  [/^bin$/, 3, /tr/],
  [/^万$/, 4],
  [/^(?:mn|mio|mln|mil(?:l?i?[oó]n(?:e[ns]?|[iys]|ów)?|h(?:ão|ões)|yon)|مليون|ملايين|百万)$/, 6],
  [/^m$/, 6, /money/],
  [/^mi$/, 6, /pt/],
  [/^億$/, 8],
  [/^(?:bn|mrd|mld|mil(?:l?i|y)ar(?:d(?:[eiysoa]|en|ów)?)?|bilh(?:ão|ões)|مليارات|مليار)$/, 9],
  [/^b$/, 9, /money/],
  [/^bi$/, 9, /pt/],
  [/^mds?$/, 9, /fr/],
  [/^(?:trilyon|trilh(?:ão|ões)|兆)$/, 12],
  [/^t$/, 12, /money/],
  [/^tn$/, 12, /en|money/],
  // In languages of the long scale a billion is a million millions.
  [/^bil(?:l?i?[oó]n(?:e[ns]?|[iys]|ów)?|ião|iões)$/, 12, /de|es|fr|it|pl|pt/],
  [/^billions?$/, 9],
  [/^trillions?$/, 12, /en/],
];

/**
 * The power of ten that a word stands for: `bn` is 9. `m`, `b` and `t` are one only beside a currency: `828 m` are metres, and
 * `1.2 b` has an office's flag.
 */
export function scaleOf(word: string, language: string, isMoney: boolean): number | undefined {
  if (word === 'M') return 6;
  const plain = word.toLowerCase().replace(/\.$/, '');
  const found = SCALES.find(
    ([words, , where]) => words.test(plain) && (!where || where.test(isMoney ? `${language}money` : language)),
  );
  // "mil." are thousands in Madrid and millions in Prague.
  return word === 'mil.' ? undefined : found?.[1];
}

/** Whether a word of scale means a thousand times more in some languages than in others: billion. */
export const isLongOrShort = (word: string): boolean => /^bil[lio]/i.test(word);

/** The currencies that a sign stands for. */
const SIGNS = new Map<string, string[]>();
for (const one of '€EUR £GBP ₹INR ₩KRW ₺TRY TLTRY ₽RUB ₴UAH ₪ILS ₫VND ₱PHP ฿THB ₦NGN złPLN KčCZK FtHUF 円JPY R$BRL US$USD A$AUD C$CAD CA$CAD NZ$NZD HK$HKD $USD $CAD $AUD $NZD $MXN $ARS $CLP $COP $SGD $HKD krSEK krNOK krDKK krISK ¥JPY ¥CNY'.split(
  ' ',
))
  SIGNS.set(one.slice(0, -3), [...(SIGNS.get(one.slice(0, -3)) ?? []), one.slice(-3)]);
const CODES = new Set(Intl.supportedValuesOf('currency'));

/**
 * The currency that a sign or a code stands for. A sign that several share takes that of the page's region, and stays a symbol
 * without one.
 */
export function currencyOf(sign: string, region = '-'): {currency?: string; symbol?: string} | undefined {
  const plain = sign.replace(/\.$/, '').replace('￥', '¥');
  if (CODES.has(plain)) return {currency: plain};
  const codes = SIGNS.get(plain);
  if (!codes?.[1]) return codes && {currency: codes[0]};
  // A code begins with that of its region.
  const currency = codes.find((code) => code.startsWith(region));
  return currency ? {currency} : {symbol: sign};
}

/** Whether a word or sign before a number says that it is about so much. */
export const isAbout = (word: string): boolean =>
  /^(?:[~≈約]|ca?\.|ca|circa|about|etwa|rund|env\.|environ|aprox\.|około|yaklaşık|حوالي)$/i.test(word);

/** Flags of statistics offices, several in the order of the alphabet: `bu`, `ep`. */
const FLAGS = /^(?:b?c?d?e?f?n?p?r?s?u?z?|[EFPR]|est\.?|prov\.?)$/;
/** Whether letters behind a number are an office's flag; "bps" and "fps" are units. */
export const isFlag = (letters: string): boolean => !/^(?:[bf]ps)?$/.test(letters) && FLAGS.test(letters);

/** Whether a mark has a flag that says estimate, forecast or provisional: `e`, `(p)`, `(est.)`. */
export const isEstimateMark = (mark: string): boolean =>
  !!mark.match(/[a-z.]+/gi)?.some((letters) => /[efp]/i.test(letters) && isFlag(letters));
