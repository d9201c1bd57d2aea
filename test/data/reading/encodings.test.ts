import {expect} from 'chai';
import fc from 'fast-check';
import {decode} from '../../../src/data/reading/encodings.js';

const bytes = (...hex: string[]): Uint8Array =>
  Uint8Array.from(hex.join('').replaceAll(' ', '').match(/../g) ?? [], (two) => parseInt(two, 16));
const utf16 = (text: string, isLittle: boolean): number[] =>
  [...text].flatMap((sign) => {
    const code = sign.charCodeAt(0);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

describe('decode', () => {
  const cases: [
    what: string,
    bytes: Uint8Array,
    lang: string,
    charset: string | undefined,
    text: string,
    isAssumed?: true,
  ][] = [
    ['UTF-8', new TextEncoder().encode('Türkiye'), 'tr', undefined, 'Türkiye'],
    ['UTF-8 with its mark, whatever the server says', bytes('EF BB BF C5 81 C3 B3 64'), 'pl', 'windows-1250', 'Łód'],
    [
      'UTF-16 as Excel writes "Unicode text"',
      Uint8Array.from([0xff, 0xfe, ...utf16('Türkiye\t5', true)]),
      'en',
      undefined,
      'Türkiye\t5',
    ],
    ['UTF-16 in the other order', Uint8Array.from([0xfe, 0xff, ...utf16('Kraków', false)]), 'en', 'utf-8', 'Kraków'],
    ['the charset of the server', bytes('A3 F3 64 9F'), 'en', 'windows-1250', 'Łódź'],
    ['a charset in capitals', bytes('B5 BE C9'), 'en', 'ISO-8859-15', 'µŸÉ'],
    ['Latin-1 where the server says so', bytes('FC'), 'pl', 'iso-8859-1', 'ü'],
    ['UTF-8 that the server calls Latin-1', bytes('54 C3 BC'), 'de', 'iso-8859-1', 'Tü', true],
    ['plain letters that the server calls Latin-1', bytes('54'), 'de', 'iso-8859-1', 'T'],
    ['a charset that does not exist', bytes('54 C3 BC'), 'de', 'utf8mb4', 'Tü'],
    ['German: Windows-1252', bytes('42 61 64 65 6E 2D 57 FC 72 74 74'), 'de', undefined, 'Baden-Württ', true],
    ['French: Windows-1252, with a Euro sign', bytes('45 75 72 80 E9'), 'fr-CA', undefined, 'Eur€é', true],
    ['Polish: Windows-1250', bytes('A3 F3 64 9F'), 'pl', undefined, 'Łódź', true],
    ['Turkish: Windows-1254', bytes('DD FE'), 'tr-TR', undefined, 'İş', true],
    ['Arabic: Windows-1256', bytes('E3 D5 D1'), 'ar', undefined, 'مصر', true],
    ['Japanese: Shift_JIS', bytes('93 FA 96 7B'), 'ja', undefined, '日本', true],
    ['Russian: Windows-1251', bytes('CC EE F1 EA E2 E0'), 'ru', undefined, 'Москва', true],
    ['what the server wrongly calls UTF-8', bytes('4D FC 6E'), 'de', 'utf-8', 'Mün', true],
  ];
  for (const [what, given, lang, charset, text, isAssumed = false] of cases)
    it(`reads ${what}`, () => {
      const read = decode(given, lang, charset);
      expect(read.text).to.equal(text);
      expect(read.assumption !== undefined).to.equal(isAssumed);
    });

  it('says which encoding it assumes', () => {
    expect(decode(bytes('FC'), 'de').assumption).to.equal(
      'read as windows-1252, since it is not UTF-8; save it as UTF-8 to be sure',
    );
  });

  it('reads every text in UTF-8 as it is, and throws at no bytes', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.constantFrom('de', 'ja', 'pl'), (text, lang) => {
        expect(decode(new TextEncoder().encode(text), lang).text).to.equal(text.replace(/^\ufeff/, ''));
      }),
    );
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.constantFrom('de', 'ja', 'ko', 'th', '', 'x-'),
        fc.option(fc.constantFrom('utf-8', 'shift_jis', 'no', ''), {nil: undefined}),
        (given, lang, charset) => void decode(given, lang, charset),
      ),
    );
  });
});
