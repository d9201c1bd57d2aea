import fc from 'fast-check';

/** Text made of such pieces: fc.string does the same, a hundred times slower. */
export function textOf(piece: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.array(piece).map((pieces) => pieces.join(''));
}

/** Text of any characters at all, control characters and halves of surrogate pairs included. */
export const anyText = textOf(fc.oneof(fc.nat(0x10ffff), fc.nat(0x7f)).map((code) => String.fromCodePoint(code)));
