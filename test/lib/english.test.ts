import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {parseDate, type PartialDate} from '../../src/lib/date.js';
import {englishDate, englishNumber} from '../../src/lib/english.js';

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

describe('englishDate', () => {
  const dateOf = (text: string): PartialDate => {
    const date = parseDate(text);
    if (!date) throw new Error(`no date in ${text}`);
    return date;
  };

  it('prints what Intl prints, at every precision and both lengths', () => {
    const aDay = fc
      .date({min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true})
      .map((day) => day.toISOString());
    fc.assert(
      fc.property(
        aDay,
        fc.constantFrom(4, 7, 10),
        aLocale,
        fc.constantFrom('long' as const, 'short' as const),
        (day, fields, locale, length) => {
          const date = dateOf(day.slice(0, fields));
          const format = new Intl.DateTimeFormat(locale, {
            calendar: 'gregory',
            timeZone: 'UTC',
            year: 'numeric',
            ...(fields > 4 && {month: length}),
            ...(fields > 7 && {day: 'numeric'}),
          });
          expect(englishDate(date, locale, length)).to.equal(format.format(date.wall));
        },
      ),
      {numRuns: 500},
    );
  });

  it('leaves times of day, years before 1 and every other language to Intl', () => {
    expect(englishDate(dateOf('2019-11-09T14:30'), 'en', 'long')).to.equal(undefined);
    expect(englishDate(dateOf('-0043'), 'en', 'long')).to.equal(undefined);
    expect(englishDate(dateOf('2019'), 'en-AU', 'long')).to.equal(undefined);
    expect(englishDate(dateOf('2019'), 'ja', 'long')).to.equal(undefined);
  });
});
