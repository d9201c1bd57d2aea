import {expect} from 'chai';
import fc from 'fast-check';
import {milliseconds} from '../../lib/time.js';
import {alone, read, sup, values} from './columns.js';

describe('numbers, whatever the text,', () => {
  const notations = [
    {decimal: '.', group: ','},
    {decimal: ',', group: '.'},
    {decimal: ',', group: ' '},
    {decimal: ',', group: '\u00a0'},
    {decimal: '.', group: '’'},
    {decimal: '.', group: ''},
  ] as const;
  const print = (n: number, digits: number, {decimal, group}: {decimal: string; group: string}): string => {
    const [whole = '', fraction] = n.toFixed(digits).split('.');
    return whole.replace(/\B(?=(\d{3})+$)/g, group) + (fraction ? decimal + fraction : '');
  };
  const amounts = fc.array(fc.integer({min: -(10 ** 9), max: 10 ** 9}), {minLength: 3, maxLength: 12});

  it('what is printed in any notation is read back the same', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(1, 2),
        fc.constantFrom(...notations),
        fc.constantFrom('en', 'de', 'fr', 'ar'),
        (all, digits, notation, lang) => {
          const numbers = all.map((n) => n / 100);
          const expected = numbers.map((n) => Number(n.toFixed(digits)));
          expect(
            values(
              numbers.map((n) => print(n, digits, notation)),
              {lang},
            ),
          ).to.deep.equal(expected);
        },
      ),
    );
  });

  it('what Intl prints in ten languages is read back the same', () => {
    const langs = ['en', 'de', 'fr', 'es', 'pt', 'it', 'pl', 'tr', 'ar-EG', 'ja', 'de-CH', 'en-IN', 'fa', 'sv'];
    fc.assert(
      fc.property(amounts, fc.constantFrom(...langs), fc.constantFrom('decimal', 'percent'), (all, lang, style) => {
        const format = new Intl.NumberFormat(lang, {
          minimumFractionDigits: 1,
          maximumFractionDigits: 1,
          style: style as 'decimal',
        });
        const of = style === 'percent' ? 100 : 1;
        const numbers = all.map((n) => Math.round(n / 10) / 10);
        const read = values(
          numbers.map((n) => format.format(n / of)),
          {lang},
        );
        read.forEach((value, i) => expect(value).to.be.closeTo(numbers[i] ?? NaN, 0.11));
      }),
    );
  });

  it('no mark ever joins a digit', () => {
    const marks = fc.constantFrom(
      '*',
      '†',
      '[1]',
      '[note 3]',
      sup('1'),
      sup('12'),
      sup('b'),
      '¹',
      ' p',
      ' e',
      '(est.)',
      sup('[2]'),
    );
    fc.assert(
      fc.property(fc.integer({min: 11, max: 10 ** 6}), marks, (n, mark) => {
        expect(alone(`${n}${mark}`)?.figure?.value).to.equal(n);
        expect(alone(`${n}.5${mark}`)?.figure?.value).to.equal(n + 0.5);
        expect(alone(`${n}${mark}7`)?.figure).to.equal(undefined);
      }),
    );
  });

  it('what holds a letter or digit that nobody understands is never a number', () => {
    const junk = fc.constantFrom('q', 'ω', ' w ', '=', '?', '!', '"', '_', '\\', '^', '@', '&', '字');
    fc.assert(
      fc.property(fc.integer({min: 1, max: 10 ** 6}), junk, fc.boolean(), (n, odd, before) => {
        const text = before ? `${odd}${n}` : `${n}${odd}${n}`;
        expect(alone(text)?.figure, text).to.equal(undefined);
      }),
    );
  });

  it('never throws, keeps a cell for each text, and gives only finite numbers', () => {
    const any = fc.oneof(
      fc.string({unit: 'grapheme'}),
      fc.string({unit: fc.constantFrom(...'0123456789.,- %$€()[]<>~–eEkM*²\uE000\uE001')}),
    );
    fc.assert(
      fc.property(fc.array(any), fc.constantFrom('en', 'de', 'fr-FR', 'xx', '', 'a b'), (texts, lang) => {
        const column = read(texts, {lang});
        expect(column.cells).to.have.length(texts.length);
        for (const {figure} of column.cells) if (figure) expect(Number.isFinite(figure.value)).to.be.true;
      }),
    );
  });

  it('stays linear: hostile texts and 100,000 cells', () => {
    for (const piece of ['1', ' ', '1,', '*', '[', '(1', '.', '-', 'a', '\uE000', '¹', '1 '])
      for (const long of [99, 1_000_000])
        expect(
          milliseconds(() => read([piece.repeat(long).slice(0, long)]), 500),
          piece,
        ).to.be.below(3000);
    const many = Array.from(
      {length: 100_000},
      (_, i) => `$${(i * 7919) % 1000},${String(i % 1000).padStart(3, '0')}.50`,
    );
    expect(milliseconds(() => read(many), 6000)).to.be.below(6000);
  });
});
