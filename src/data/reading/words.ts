/** Words and signs of numbers, in ten languages. */

// Without dots and spaces: "k. A." is "ka". "nil" is not here: it says 0.
const MISSING = new Set(
  (
    'na n/a #n/a n/d s/d nd null nan none nodata notavailable notapplicable missing unknown confidential suppressed ' +
    'ka keineangabe keinedaten nv nichtverfügbar nondisponible nonapplicable sindatos nodisponible semdados ' +
    'nãodisponível nãoaplicável nondisponibile bd brakdanych veriyok bilinmiyor غيرمتوفر غيرمتاح لاتوجدبيانات ' +
    'データなし 該当なし 不明'
  ).split(' '),
);

/**
 * Whether a cell of a column of numbers or dates says that there is nothing: empty, dots, a dash, `:`, `/`, `x`, `n/a`, `#N/A`,
 * `k. A.`, `brak danych` … In a column of text these are words, and among codes of countries `NA` is Namibia.
 */
export const isMissingWord = (text: string): boolean =>
  text.length < 30 &&
  (/^(?:[.…]{0,3}|[-‐-―−ー]{1,3}|[:/x])$/i.test(text) || MISSING.has(text.toLowerCase().replace(/[.\s]/g, '')));

/** Powers of ten by words, all in lower case and without a dot at the end. */
const SCALES: Record<string, string> = {
  '': 'k3 tsd3 tys3 mn6 mio6 mln6 bn9 mrd9 mld9',
  en: 'thousand3 lakh5 million6 millions6 crore7 billion9 billions9 tn12 trillion12',
  de: 'tausend3 million6 millionen6 milliarde9 milliarden9 billion12 billionen12 billiarden15',
  fr: 'mille3 milliers3 million6 millions6 md9 mds9 milliard9 milliards9 billion12 billions12',
  es: 'mil3 millón6 millones6 billón12 billones12',
  pt: 'mil3 mi6 milhão6 milhões6 bi9 bilhão9 bilhões9 bilião12 biliões12 tri12 trilhão12 trilhões12',
  it: 'mila3 milione6 milioni6 miliardo9 miliardi9 bilione12 bilioni12',
  pl: 'tysiąc3 tysiące3 tysięcy3 milion6 miliony6 milionów6 miliard9 miliardy9 miliardów9 bilion12 biliony12 bilionów12',
  tr: 'bin3 milyon6 milyar9 trilyon12',
  ar: 'ألف3 آلاف3 مليون6 ملايين6 مليار9 مليارات9 تريليون12',
  ja: '千3 万4 百万6 億8 兆12',
};
/** Letters that are powers of ten only beside a currency: `828 m` are metres, `1.2 b` is an office's flag. */
const BESIDE_CURRENCY = 'm6 b9 t12 tn12';

const findScale = (word: string, scales = ''): number | undefined => {
  const found = ` ${scales} `.split(` ${word.replace(/\.$/, '')}`).find((rest, i) => i && /^\d/.test(rest));
  return found === undefined ? undefined : parseInt(found);
};

/**
 * The power of ten that a word stands for: `bn` is 9.
 * @param isMoney whether a currency stands beside it
 */
export function scaleOf(word: string, language: string, isMoney: boolean): number | undefined {
  // "mil." are thousands in Madrid and millions in Prague.
  if (/^mil\.|\d/i.test(word)) return undefined;
  if (word === 'M') return 6;
  const lower = word.toLowerCase();
  return (
    findScale(lower, SCALES['']) ??
    (isMoney ? findScale(lower, BESIDE_CURRENCY) : undefined) ??
    findScale(lower, SCALES[language]) ??
    findScale(lower, /^(?:tn|lakh|crore)$/.test(lower) ? '' : SCALES.en)
  );
}

/** Whether a word of scale means a thousand times more in some languages than in others: billion, trillion. */
export const isLongOrShort = (word: string): boolean => /^(?:b|tr)il[li]/i.test(word);

// A sign, and the one currency that it stands for.
const SIGNS =
  '€EUR £GBP ₹INR ₩KRW ₺TRY TLTRY ₽RUB ₴UAH ₪ILS ₫VND ₱PHP ฿THB ₦NGN złPLN KčCZK FtHUF 円JPY R$BRL US$USD A$AUD AU$AUD C$CAD CA$CAD NZ$NZD HK$HKD S$SGD NT$TWD MX$MXN CN¥CNY';
/** Signs that several currencies share. */
const SHARED: Record<string, string> = {
  $: 'USD CAD AUD NZD MXN ARS CLP COP SGD HKD TWD',
  kr: 'SEK NOK DKK ISK',
  '¥': 'JPY CNY',
};

/**
 * The currency that a sign or a code stands for; a sign that several share takes the region in `lang` (`en-CA`, `sv-SE`), and
 * stays a symbol without one.
 */
export function currencyOf(sign: string, lang: string): {currency?: string; symbol?: string} | undefined {
  const plain = sign.replace(/\.$/, '').replace('￥', '¥');
  if (/^[A-Z]{3}$/.test(plain))
    return Intl.supportedValuesOf('currency').includes(plain) ? {currency: plain} : undefined;
  const known = SIGNS.split(' ').find((one) => one.slice(0, -3) === plain);
  if (known) return {currency: known.slice(-3)};
  const shared = Object.hasOwn(SHARED, plain) && SHARED[plain];
  if (!shared) return undefined;
  const {language, region = language === 'ja' && 'JP'} = new Intl.Locale(lang);
  const symbol = (currency: string): string | undefined =>
    new Intl.NumberFormat(`${language}-${region}`, {style: 'currency', currency})
      .formatToParts(1)
      .find(({type}) => type === 'currency')
      ?.value.replace(/\.$/, '')
      .replace('￥', '¥');
  const currency = region && shared.split(' ').find((one) => symbol(one) === plain);
  return currency ? {currency} : {symbol: sign};
}

/** Whether a word or sign before a number says that it is about so much. */
export const isAbout = (word: string): boolean =>
  /^(?:[~≈約]|ca?\.|ca|circa|about|approx\.|etwa|rund|env\.|environ|aprox\.|około|ok\.|yaklaşık|حوالي)$/i.test(word);

/** Flags of statistics offices, several in the order of the alphabet: `bu`, `ep`. */
const FLAGS = /^(?:b?c?d?e?f?n?p?r?s?u?z?|[EFPR]|est\.?|prov\.?)$/;
/** Whether letters behind a number are an office's flag; "bps" and "fps" are units. */
export const isFlag = (letters: string): boolean => !/^(?:[bf]ps)?$/.test(letters) && FLAGS.test(letters);

/** Whether a mark has a flag that says estimate, forecast or provisional: `e`, `(p)`, `(est.)`. */
export const isEstimateMark = (mark: string): boolean =>
  !!mark.match(/[a-z.]+/gi)?.some((letters) => /[efp]/i.test(letters) && isFlag(letters));
