/** How numbers are written: the sign before the fraction, and the sign between thousands. */
export interface Notation {
  decimal: '.' | ',';
  /** A space stands for all kinds of spaces, `'` for both apostrophes; empty where none is used. */
  group: string;
}

// Groups of three, or of two and at last three, as in India.
const GROUPED = /^[1-9]\d{0,2}([.,' ])\d{3}(?:\1\d{3})*$|^[1-9]\d?(?:,\d\d)+,\d{3}$/;

/** The digits of a number as typed, without sign, unit and words: `1.234,5`. */
export interface Digits {
  body: string;
  /** The power of ten typed after an `e`. */
  exponent: number;
}

/** What the signs in one number prove, if anything; a sign that has two readings is `open`. */
function proofOf({body, exponent}: Digits): {decimal?: string; group?: string; open?: string} {
  const signs = body.match(/[.,' ]/g) ?? [];
  const [group = ''] = signs;
  const last = signs.at(-1) ?? '';
  const at = body.lastIndexOf(last);
  const whole = body.slice(0, at);
  const isPoint = /[.,]/.test(last);
  if (group !== last) return isPoint && GROUPED.test(whole) ? {decimal: last, group} : {};
  if (signs.length > 1 || !isPoint) {
    if (!GROUPED.test(body)) return {};
    return isPoint ? {group, decimal: group === '.' ? ',' : '.'} : {group};
  }
  if (at === body.length - 1 || /^0\d/.test(body)) return {};
  return body.length - at !== 4 || exponent || !/^[1-9]\d{0,2}$/.test(whole) ? {decimal: last} : {open: last};
}

/** What the numbers of a column or a file prove, each fact with the first text that proves it. */
export interface Proof {
  /** The texts that prove a decimal point, and a decimal comma. */
  '.'?: string;
  ','?: string;
  /** The sign between thousands that was seen. */
  group?: string;
  /** The first texts whose only point, or comma, has two readings. */
  openPoint?: string;
  openComma?: string;
}

/** Adds what one number proves. */
export function prove(proof: Proof, digits: Digits, text: string): void {
  const {decimal, group, open} = proofOf(digits);
  if (decimal === '.' || decimal === ',') proof[decimal] ??= text;
  if (group) proof.group ??= group;
  if (open === '.') proof.openPoint ??= text;
  if (open === ',') proof.openComma ??= text;
}

/** The notation with that decimal sign; the other sign groups, unless one was seen. */
export const notationOf = (decimal: '.' | ',', group?: string): Notation => ({
  decimal,
  group: group && group !== decimal ? group : decimal === '.' ? ',' : '.',
});

/** The sign that a language puts between thousands. */
export const groupOf = (lang: string): string =>
  new Intl.NumberFormat(lang, {numberingSystem: 'latn'})
    .formatToParts(1e6)
    .find(({type}) => type === 'group')
    ?.value.replace('٬', "'") ?? '';

/**
 * A number without its sign.
 * @param scale a power of ten that stands beside it in words
 * @returns as `1234.5e0`, and its digits after the point; `undefined` where a sign stands in a wrong place
 */
export function readDigits(
  {body, exponent}: Digits,
  decimal: string,
  scale = 0,
): {value: number; digits: number} | undefined {
  const [whole = '', fraction = '', ...more] = body.split(body.includes('٫') ? '٫' : decimal);
  // A zero before other digits is never a number: 02134, 007.
  if (more.length || /\D/.test(fraction) || !(/^(?:0|[1-9]\d*)?$/.test(whole) || GROUPED.test(whole))) return undefined;
  const value = Number(`${whole.replace(/\D/g, '')}.${fraction}e${exponent + scale}`);
  if (!Number.isFinite(value)) return undefined;
  return {value, digits: Math.min(20, Math.max(0, fraction.length - exponent - scale))};
}
