import fc from 'fast-check';

/** Text of any characters at all, control characters and halves of surrogate pairs included. */
export const anyText = fc
  .array(fc.oneof(fc.nat(0x10ffff), fc.nat(0x7f)).map((code) => String.fromCodePoint(code)))
  .map((characters) => characters.join(''));
