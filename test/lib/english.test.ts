import {expect} from 'chai';
import fc from 'fast-check';
import {englishDate, englishNumber, englishPlural} from '../../src/lib/english.js';

const aLocale = fc.constantFrom('en', 'en-GB', 'en-US');

describe('englishNumber', () => {
  it('prints what Intl prints, plain and in per cent', () => {
    const aDecimal = fc.integer({min: 0, max: 6}).chain((places) => {
      const max = 10 ** (places + 3) - 1;
      return fc.integer({min: -max, max}).map((n) => ({value: Number(`${n}e-${places}`), places}));
    });
    fc.assert(
      fc.property(aDecimal, fc.integer({min: 0, max: 6}), aLocale, ({value, places}, more, locale) => {
        const digits = places + more;
        const options = {minimumFractionDigits: digits, maximumFractionDigits: digits};
        const plain = englishNumber(value, digits, locale);
        expect(plain).to.equal(new Intl.NumberFormat(locale, options).format(value));
        expect(`${plain}%`).to.equal(
          new Intl.NumberFormat(locale, {...options, style: 'percent'}).format(Number(`${value}e-2`)),
        );
      }),
      {numRuns: 500},
    );
  });

  it('leaves groups of digits, more digits than are exact, and every other language to Intl', () => {
    expect(englishNumber(999.9, 1, 'en')).to.equal('999.9');
    expect(englishNumber(1000, 0, 'en')).to.equal(undefined);
    expect(englishNumber(-1000, 0, 'en')).to.equal(undefined);
    expect(englishNumber(0.1, 20, 'en')).to.equal(undefined);
    for (const locale of ['de', 'en-ZA', 'en-DE', 'en-u-nu-arab'])
      expect(englishNumber(1.5, 1, locale), locale).to.equal(undefined);
  });
});

describe('englishPlural', () => {
  it('chooses what Intl chooses', () => {
    fc.assert(
      fc.property(fc.integer({min: -300, max: 300}), fc.integer({min: 0, max: 2}), aLocale, (n, digits, locale) => {
        const count = Number(`${n}e-${digits}`);
        const rules = new Intl.PluralRules(locale, {minimumFractionDigits: digits});
        expect(englishPlural(count, digits)).to.equal(rules.select(count));
      }),
      {numRuns: 500},
    );
    expect([englishPlural(1, 0), englishPlural(1, 2), englishPlural(2, 0)]).to.deep.equal(['one', 'other', 'other']);
  });
});

describe('englishDate', () => {
  const monthly = fc.constantFrom('long' as const, 'short' as const);
  const someFields = fc.oneof(
    fc.constant({year: 'numeric' as const}),
    fc.record({month: monthly}),
    fc.record({month: monthly, year: fc.constant('numeric' as const)}),
    fc.record({month: monthly, day: fc.constant('numeric' as const)}),
    fc.record({month: monthly, day: fc.constant('numeric' as const), year: fc.constant('numeric' as const)}),
  );

  it('prints what Intl prints, whichever fields are asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({min: Date.parse('0001-01-01'), max: Date.parse('9999-12-31')}),
        someFields,
        aLocale,
        (time, fields, locale) => {
          const format = new Intl.DateTimeFormat(locale, {...fields, calendar: 'gregory', timeZone: 'UTC'});
          expect(englishDate(time, fields, locale)).to.equal(format.format(time));
        },
      ),
      {numRuns: 500},
    );
  });

  it('leaves times of day, eras and every other language to Intl', () => {
    expect(englishDate(0, {year: 'numeric', hour: 'numeric'}, 'en')).to.equal(undefined);
    expect(englishDate(0, {year: 'numeric', era: 'short'}, 'en')).to.equal(undefined);
    expect(englishDate(0, {year: 'numeric'}, 'en-AU')).to.equal(undefined);
    expect(englishDate(0, {year: 'numeric'}, 'ja')).to.equal(undefined);
  });
});
