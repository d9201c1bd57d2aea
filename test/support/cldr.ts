// Engines print by different editions of CLDR: a browser's own, or that of the system it runs on.

/** A text with its ranges in one form: some editions set no space round the dash. */
export const spaced = (text: string): string => text.replace(/\s*–\s*/g, ' – ');

/** A text with its numbers in Latin digits: older editions write Arabic in those of Arabic. */
export const latin = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => `${digit.charCodeAt(0) - 0x660}`)
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .replaceAll('٪', '%');

/** Whether the engine has an edition in which Arabic is written in Latin digits, as the tests expect it. */
export const isNewEdition = new Intl.NumberFormat('ar').format(1) === '1';

/** Without what Intl's data change from one edition to the next: which spaces do not break, and marks of direction. */
export const plain = (text = ''): string =>
  latin(text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, ''));
