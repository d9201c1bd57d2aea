import {expect} from 'chai';
import fc from 'fast-check';
import {parseDate, type PartialDate} from '../../src/lib/date.js';
import {formatCount, formatDate, formatList, formatTick, knownLocale, pluralOf} from '../../src/lib/format.js';
import {formatFigure, type FigureStyle, readStyle} from '../../src/lib/format-figure.js';
import {type DateSpan, formatSpan, parseSpan} from '../../src/lib/span.js';
import {type Figure, parseNumber} from '../../src/lib/number.js';
import {latin} from '../support/cldr.js';

const locales = [
  'en',
  'en-GB',
  'en-US',
  'de',
  'de-CH',
  'fr',
  'es',
  'pt',
  'it',
  'pl',
  'tr',
  'ar',
  'ar-EG',
  'fa',
  'ja',
  'hi',
];

/** White space of any width as a plain space, and no invisible marks of direction. */
const seen = (text: string): string => text.replace(/\s/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');

/** What a reader of a locale takes a printed number for: its digits, its decimal sign, its minus. */
function readBack(text: string, locale: string): number {
  const zeroToNine = [...new Intl.NumberFormat(locale, {useGrouping: false}).format(9_876_543_210)].reverse();
  const sign = new Intl.NumberFormat(locale).formatToParts(1.5).find(({type}) => type === 'decimal')?.value ?? '.';
  const plain = [...text].map((char) => {
    const digit = zeroToNine.indexOf(char);
    return digit >= 0 ? String(digit) : char === sign ? '.' : /[-\u2212]/.test(char) ? '-' : '';
  });
  return Number(plain.join(''));
}

function figureOf(text: string): Figure {
  const figure = parseNumber(text);
  if (!figure) throw new Error(`no figure in ${text}`);
  return figure;
}

const print = (text: string, locale: string, style?: FigureStyle): string =>
  formatFigure(figureOf(text), locale, style).text;

function dateOf(text: string): PartialDate {
  const date = parseDate(text);
  if (!date) throw new Error(`no date in ${text}`);
  return date;
}

function spanOf(text: string): DateSpan {
  const span = parseSpan(text);
  if (!span) throw new Error(`no span in ${text}`);
  return span;
}

const aFigure = fc
  .tuple(fc.integer({min: -1e9, max: 1e9}), fc.integer({min: 0, max: 6}))
  .map(([n, digits]): Figure => figureOf((n / 10 ** digits).toFixed(digits)));

describe('formatFigure', () => {
  it('keeps what was typed: 3.40 stays 3.40, and 2 stays 2', () => {
    expect(print('3.40', 'en')).to.equal('3.40');
    expect(print('3.40', 'de')).to.equal('3,40');
    expect(print('2', 'en')).to.equal('2');
    expect(print('1.360', 'en', {unit: '% of GDP'})).to.equal('1.360%\u00a0of GDP');
  });

  it('prints every figure so that a reader of the locale reads the same number', () => {
    fc.assert(
      fc.property(
        aFigure,
        fc.constantFrom(...locales),
        fc.constantFrom('', '%', '% of GDP', 'tonnes'),
        (figure, locale, unit) => {
          expect(readBack(formatFigure(figure, locale, {unit}).number, locale)).to.equal(figure.value);
        },
      ),
      {numRuns: 1000},
    );
  });

  it('joins a percent sign as the locale does, and keeps the rest of the unit apart', () => {
    expect(formatFigure(figureOf('1.36'), 'en', {unit: '% of GDP'})).to.deep.equal({
      number: '1.36%',
      unit: 'of GDP',
      text: '1.36%\u00a0of GDP',
    });
    expect(print('1.36', 'de', {unit: '%'})).to.equal('1,36\u00a0%');
    expect(print('1.36', 'fr', {unit: '%'})).to.match(/^1,36[\u00a0\u202f]%$/);
    expect(print('1.36', 'tr', {unit: '%'})).to.equal('%1,36');
    expect(print('1.36', 'ja', {unit: '%'})).to.equal('1.36%');
    expect(seen(print('1.36', 'ar-EG', {unit: '%'}))).to.equal('١٫٣٦٪');
  });

  it('rounds a percentage as the same number without its sign: 0.35 at one digit is 0.4%', () => {
    fc.assert(
      fc.property(fc.integer({min: -1e6, max: 1e6}), fc.integer({min: 0, max: 3}), (n, digits) => {
        const figure = figureOf((n / 1000).toFixed(3));
        expect(formatFigure(figure, 'en', {unit: '%', digits}).number).to.equal(
          `${formatFigure(figure, 'en', {digits}).number}%`,
        );
      }),
      {numRuns: 1000},
    );
    expect(print('0.35', 'en', {unit: '%', digits: 1})).to.equal('0.4%');
  });

  it('puts another unit behind a space that does not break', () => {
    expect(print('4000', 'en', {unit: 'troops'})).to.equal('4,000\u00a0troops');
    expect(print('5', 'en', {unit: '  '})).to.equal('5');
  });

  it('takes the fraction digits asked for before those typed', () => {
    expect(print('1.365', 'en', {digits: 1})).to.equal('1.4');
    expect(print('2', 'en', {digits: 2})).to.equal('2.00');
  });

  it('gives a negative number a real minus sign', () => {
    expect(print('-0.17', 'en')).to.equal('\u22120.17');
    expect(print('-0.17', 'de', {unit: '%'})).to.equal('\u22120,17\u00a0%');
    expect(print('-5', 'en', {currency: 'EUR'})).to.equal('\u2212€5');
  });

  it('shortens large amounts of money as news does: $730.1bn, and as the locale does elsewhere', () => {
    const printed = (locale: string, currency = 'USD'): string => seen(print('730.1e9', locale, {currency}));
    expect(printed('en')).to.equal('$730.1bn');
    expect(printed('en-GB')).to.equal('US$730.1bn');
    expect(printed('en-US')).to.equal('$730.1B');
    expect(printed('de')).to.equal('730,1 Mrd. $');
    expect(printed('fr')).to.equal('730,1 Md $US');
    expect(printed('en-GB', 'GBP')).to.equal('£730.1bn');
    expect(printed('de', 'EUR')).to.equal('730,1 Mrd. €');
  });

  it('shortens thousands, millions and trillions in news English too', () => {
    const printed = ['25000', '3400000', '1.2e12', '-3e9'].map((text) => print(text, 'en', {currency: 'EUR'}));
    expect(printed).to.deep.equal(['€25k', '€3.4m', '€1.2tn', '\u2212€3bn']);
    expect(print('3400000', 'en-AU', {currency: 'AUD'})).to.equal('$3.4m');
  });

  it('writes small amounts of money out, with the digits typed', () => {
    expect(print('9.50', 'en', {currency: 'EUR'})).to.equal('€9.50');
    expect(print('9999', 'en', {currency: 'EUR'})).to.equal('€9,999');
    expect(print('1234', 'ja', {currency: 'JPY'})).to.match(/^[\u00a5\uffe5]1,234$/);
  });

  it('keeps digits asked for in short money, and a unit behind it', () => {
    expect(print('730.1e9', 'en', {currency: 'USD', digits: 0})).to.equal('$730bn');
    expect(print('730e9', 'en', {currency: 'USD', digits: 1})).to.equal('$730.0bn');
    expect(formatFigure(figureOf('39.3e9'), 'en', {currency: 'EUR', unit: 'a year'})).to.deep.equal({
      number: '€39.3bn',
      unit: 'a year',
      text: '€39.3bn\u00a0a year',
    });
  });

  it('prints a currency code that is none as a unit', () => {
    expect(print('5', 'en', {currency: 'dollars'})).to.equal('5\u00a0dollars');
    expect(print('5', 'en', {currency: '$', unit: 'a day'})).to.equal('5\u00a0$ a day');
    expect(seen(print('5', 'en', {currency: 'XYZ'}))).to.equal('XYZ 5');
  });

  it('tells of a currency that is no code, and of no other', () => {
    const told = (currency?: string): string[] => {
      const problems: string[] = [];
      readStyle({currency}, problems);
      return problems;
    };
    for (const currency of ['dollars', '$', 'US'])
      expect(told(currency)).to.deep.equal([
        `currency: expected a code of three letters such as USD, got "${currency}"; printing it as a unit`,
      ]);
    for (const currency of ['USD', 'eur', '', undefined]) expect(told(currency)).to.deep.equal([]);
  });

  it('keeps a symbol or unit of Latin letters in its order where the language runs from right to left', () => {
    expect(latin(seen(print('12.4e9', 'ar', {currency: 'USD'})))).to.equal('12.4 مليار \u2068US$\u2069');
    expect(latin(print('5', 'ar', {unit: 'US$'}))).to.equal('5\u00a0\u2068US$\u2069');
    expect(latin(print('5', 'ar', {unit: 'طن'}))).to.equal('5\u00a0طن');
    expect(latin(seen(print('12.4e9', 'ar', {currency: 'EUR'})))).to.equal('12.4 مليار €');
    expect(print('5', 'en', {unit: 'US$'})).to.equal('5\u00a0US$');
  });

  it('uses the digits of the reader where the locale has its own', () => {
    expect(print('2019.5', 'ar-EG')).to.equal('٢٬٠١٩٫٥');
    expect(latin(print('2019.5', 'ar'))).to.equal('2,019.5');
    expect(print('2019.5', 'tr')).to.equal('2.019,5');
    expect(print('2019.5', 'ja')).to.equal('2,019.5');
  });
});

describe('knownLocale', () => {
  it('writes a tag as it should be written', () => {
    expect(knownLocale('EN-gb')).to.equal('en-GB');
    expect(knownLocale('de')).to.equal('de');
    expect(knownLocale('ar-eg')).to.equal('ar-EG');
  });

  it('knows no tag that is malformed or that Intl has nothing for, and never throws', () => {
    for (const tag of ['', 'de_DE', 'klingon!', 'tlh', 'english language', '-', 'constructor'])
      expect(knownLocale(tag), tag).to.equal(undefined);
    fc.assert(
      fc.property(fc.string(), (tag) => {
        const known = knownLocale(tag);
        if (known) expect(() => formatCount(1, known)).not.to.throw();
      }),
    );
  });
});

describe('formatDate', () => {
  it('prints a date at its own precision', () => {
    expect(formatDate(dateOf('2019'), 'en')).to.equal('2019');
    expect(formatDate(dateOf('2019-11'), 'en')).to.equal('November 2019');
    expect(formatDate(dateOf('2019-11-09'), 'en')).to.equal('November 9, 2019');
    expect(formatDate(dateOf('2019-11-09'), 'en-GB')).to.equal('9 November 2019');
    expect(formatDate(dateOf('2019-11-09'), 'en', 'short')).to.equal('Nov 9, 2019');
    expect(seen(formatDate(dateOf('2019-11-09T14:30'), 'en'))).to.equal('November 9, 2019 at 2:30 PM');
  });

  it('speaks the reader’s language', () => {
    expect(formatDate(dateOf('2019-11'), 'de')).to.equal('November 2019');
    expect(formatDate(dateOf('2019-11-09'), 'fr')).to.equal('9 novembre 2019');
    expect(formatDate(dateOf('2019-11-09'), 'ja')).to.equal('2019年11月9日');
    expect(formatDate(dateOf('2019-11-09'), 'tr')).to.equal('9 Kasım 2019');
    expect(seen(formatDate(dateOf('2019-11-09'), 'ar-EG'))).to.equal('٩ نوفمبر ٢٠١٩');
  });

  it('never makes a day out of a month, nor a month out of a year, in any language', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.integer({min: 1000, max: 2999}),
        fc.integer({min: 1, max: 12}),
        (locale, year, month) => {
          const options = {timeZone: 'UTC', calendar: 'gregory'};
          const time = Date.UTC(year, month - 1, 15);
          const yearOnly = new Intl.DateTimeFormat(locale, {...options, year: 'numeric'});
          const monthAndYear = new Intl.DateTimeFormat(locale, {...options, year: 'numeric', month: 'long'});
          expect(formatDate(dateOf(String(year)), locale)).to.equal(yearOnly.format(time));
          expect(formatDate(dateOf(`${year}-${String(month).padStart(2, '0')}`), locale)).to.equal(
            monthAndYear.format(time),
          );
        },
      ),
    );
  });

  it('gives years before 1 their era: -0043 is 44 BC, year 0 is 1 BC', () => {
    expect(formatDate(dateOf('-0043'), 'en')).to.equal('44 BC');
    expect(formatDate(dateOf('0000'), 'en')).to.equal('1 BC');
    expect(formatDate(dateOf('-0043-03-15'), 'en')).to.equal('March 15, 44 BC');
    expect(formatDate(dateOf('-0043'), 'de')).to.equal('44 v. Chr.');
    expect(formatDate(dateOf('-0043'), 'ja')).to.contain('紀元前44');
  });

  it('prints years 1 to 999 as they are, without an era', () => {
    expect(formatDate(dateOf('0115'), 'en')).to.equal('115');
    expect(formatDate(dateOf('0009'), 'en')).to.equal('9');
  });

  it('shows the clock where the date was written, whatever the zone of the reader', () => {
    expect(seen(formatDate(dateOf('2019-11-09T23:30-05:00'), 'en-GB'))).to.equal('9 November 2019 at 23:30');
  });

  it('counts in the Gregorian calendar, as sources do, unless the page asks for another', () => {
    expect(formatDate(dateOf('2019'), 'th')).to.equal('2019');
    expect(formatDate(dateOf('2019'), 'th-u-nu-latn')).to.equal('2019');
    expect(seen(formatDate(dateOf('2019'), 'fa-u-nu-latn'))).to.equal('2019');
    expect(seen(formatDate(dateOf('2019'), 'th-u-ca-buddhist-nu-latn'))).to.contain('2562');
  });

  it('prints dates before 1582 in the same calendar as later ones', () => {
    expect(formatDate(dateOf('1492-10-12'), 'en')).to.equal('October 12, 1492');
  });
});

describe('formatSpan', () => {
  it('prints one date once', () => {
    expect(formatSpan(spanOf('2019-11'), 'en')).to.equal('November 2019');
    expect(formatSpan(spanOf('2019/2019'), 'en')).to.equal('2019');
  });

  it('says what both ends share only once', () => {
    expect(seen(formatSpan(spanOf('2014/2019'), 'en'))).to.equal('2014 – 2019');
    expect(seen(formatSpan(spanOf('2014-09-04/2014-09-05'), 'en'))).to.equal('September 4 – 5, 2014');
    expect(seen(formatSpan(spanOf('2014-09-04/2014-09-05'), 'de'))).to.equal('4.–5. September 2014');
    expect(seen(formatSpan(spanOf('2014-09/2014-11'), 'en', 'short'))).to.equal('Sep – Nov 2014');
  });

  it('prints ends of different precision each at its own', () => {
    expect(formatSpan(spanOf('2014-09-04/2019'), 'en')).to.equal('September 4, 2014 – 2019');
  });

  it('gives a span across the eras an era only where it needs one', () => {
    expect(formatSpan(spanOf('-0043/0014'), 'en')).to.equal('44 BC – 14');
    expect(formatSpan(spanOf('-0043/0014'), 'en', 'long', true)).to.equal('44 BC – 14 AD');
    expect(formatSpan(spanOf('-0099/-0043'), 'en')).to.equal('100 BC – 44 BC');
  });

  it('never throws for two dates in order, in any language', () => {
    const aDate = fc
      .tuple(
        fc.integer({min: 1000, max: 2999}),
        fc.constantFrom('', '-03', '-03-15', '-03-15T10:00+14:00', '-03-15T09:30-12:00'),
      )
      .map(([year, rest]) => `${year}${rest}`);
    fc.assert(
      fc.property(aDate, aDate, fc.constantFrom(...locales), (a, b, locale) => {
        const span = parseSpan(`${a}/${b}`);
        if (span) expect(formatSpan(span, locale)).to.be.a('string').that.is.not.empty;
      }),
    );
  });
});

describe('formatTick', () => {
  it('prints only the fields asked for, and an era before year 1', () => {
    expect(formatTick(Date.UTC(2019, 0), 'en', {year: 'numeric'})).to.equal('2019');
    expect(formatTick(Date.UTC(2019, 10), 'de', {month: 'short'})).to.equal('Nov');
    expect(formatTick(new Date('-000043-01-01').getTime(), 'en', {year: 'numeric'})).to.equal('44 BC');
    expect(formatTick(Date.UTC(2019, 0), 'th-u-nu-latn', {year: 'numeric'})).to.equal('2019');
  });
});

describe('formatCount, formatList and pluralOf', () => {
  it('group, join and count as the language does', () => {
    expect(formatCount(10_000, 'en')).to.equal('10,000');
    expect(seen(formatCount(10_000, 'fr'))).to.equal('10 000');
    expect(formatList(['Latvia', 'Poland', 'Romania'], 'en-GB')).to.equal('Latvia, Poland and Romania');
    expect(formatList(['Lettland', 'Polen'], 'de')).to.equal('Lettland und Polen');
    expect([pluralOf(1, 'en'), pluralOf(2, 'en'), pluralOf(3, 'pl'), pluralOf(2, 'ar')]).to.deep.equal([
      'one',
      'other',
      'few',
      'two',
    ]);
  });
});
