import {expect} from 'chai';
import fc from 'fast-check';
import {Temporal} from 'temporal-polyfill';
import {parseDate, type PartialDate} from '../../src/lib/date.js';
import {compareSpans, type DateSpan, parseSpan} from '../../src/lib/span.js';
import {milliseconds} from './time.js';

const DAY = 86_400_000;
// The days of the years -271820 to 271820, counted from 1970.
const FIRST = new Date('-271820-01-01').getTime() / DAY;
const LAST = new Date('+271820-12-31').getTime() / DAY;

/** All days whose year a JavaScript Date holds whole. */
const anyDay = fc.integer({min: FIRST, max: LAST}).map((days) => Temporal.PlainDate.from('1970-01-01').add({days}));
const aDay = fc.oneof(
  anyDay,
  fc
    .integer({min: -1000, max: 3000})
    .chain((year) =>
      fc.integer({min: 0, max: 364}).map((days) => Temporal.PlainDate.from({year, month: 1, day: 1}).add({days})),
    ),
);

const atMidnight = (day: Temporal.PlainDate): number => day.toZonedDateTime('UTC').epochMilliseconds;

/** The date, where the text must hold one. */
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

const plain = {approximate: false, uncertain: false};

describe('parseDate', () => {
  it('reads a year as the whole year, never as 1 January', () => {
    expect(parseDate('2019')).to.deep.equal({
      ...plain,
      precision: 'year',
      year: 2019,
      start: Date.UTC(2019, 0),
      end: Date.UTC(2020, 0),
      wall: Date.UTC(2019, 0),
    });
  });

  it('reads a month as the whole month, never as its first day', () => {
    expect(parseDate('2019-11')).to.deep.equal({
      ...plain,
      precision: 'month',
      year: 2019,
      start: Date.UTC(2019, 10),
      end: Date.UTC(2019, 11),
      wall: Date.UTC(2019, 10),
    });
  });

  it('covers exactly the days that Temporal gives a year, a month and a day, BCE and expanded years included', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const first = day.with({day: 1});
        const newYear = day.with({month: 1, day: 1});
        const text = day.toString();
        const cases = [
          ['day', text, day, day.add({days: 1})],
          ['month', day.toPlainYearMonth().toString(), first, first.add({months: 1})],
          ['year', text.slice(0, -6), newYear, newYear.add({years: 1})],
        ] as const;
        for (const [precision, written, start, end] of cases)
          expect(parseDate(written), written).to.deep.equal({
            ...plain,
            precision,
            year: day.year,
            start: atMidnight(start),
            end: atMidnight(end),
            wall: atMidnight(start),
          });
      }),
    );
  });

  it('refuses each day that does not exist and no other: 2019-02-30, 2019-13-01, 1900-02-29', () => {
    const twoDigits = fc.oneof(fc.integer({min: 0, max: 13}), fc.integer({min: 27, max: 32}), fc.nat(99));
    fc.assert(
      fc.property(fc.integer({min: 0, max: 9999}), twoDigits, twoDigits, (year, month, day) => {
        const text = [String(year).padStart(4, '0'), ...[month, day].map((n) => String(n).padStart(2, '0'))].join('-');
        let exists = true;
        try {
          Temporal.PlainDate.from({year, month, day}, {overflow: 'reject'});
        } catch {
          exists = false;
        }
        expect(parseDate(text) !== undefined, text).to.equal(exists);
      }),
    );
    for (const text of ['2019-02-30', '2019-13-01', '2019-13', '2019-00', '1900-02-29', '2019-11-00'])
      expect(parseDate(text), text).to.equal(undefined);
  });

  it('knows the leap years: 2000 and year 0 have a 29 February, 1900 has none', () => {
    for (const year of ['0000', '0004', '2000', '2016', '-0004'])
      expect(dateOf(`${year}-02`).end - dateOf(`${year}-02`).start, year).to.equal(29 * DAY);
    for (const year of ['1900', '2019', '0100', '-0001'])
      expect(dateOf(`${year}-02`).end - dateOf(`${year}-02`).start, year).to.equal(28 * DAY);
  });

  it('keeps years 0 to 999 as they are: 115 never becomes 1915', () => {
    fc.assert(
      fc.property(fc.nat(999), (year) => {
        const {start, year: read} = dateOf(String(year).padStart(4, '0'));
        expect(read).to.equal(year);
        expect(new Date(start).getUTCFullYear()).to.equal(year);
      }),
    );
    expect(dateOf('115').year).to.equal(115);
    expect(parseDate('15')).to.equal(undefined);
  });

  it('counts years before 1 as astronomers do: -0043 is 44 BCE', () => {
    expect(dateOf('-0043-03-15')).to.include({year: -43, start: new Date('-000043-03-15').getTime()});
    expect(dateOf('0000').year).to.equal(0);
  });

  it('reads a year of more than four digits only with a sign or a Y, so that 201911 is not the year 201911', () => {
    expect(dateOf('Y12019').year).to.equal(12_019);
    expect(dateOf('+12019').year).to.equal(12_019);
    expect(dateOf('Y-12000').year).to.equal(-12_000);
    expect(dateOf('-12000').year).to.equal(-12_000);
    for (const text of ['201911', '20191109', '12019']) expect(parseDate(text), text).to.equal(undefined);
  });

  it('refuses years that a calendar cannot print', () => {
    expect(dateOf('Y271820').year).to.equal(271_820);
    for (const text of ['Y271821', 'Y-271821', 'Y999999999', '+1000000'])
      expect(parseDate(text), text).to.equal(undefined);
  });

  it('places a time by its offset as Temporal does, and shows the clock where it was written', () => {
    const two = (n: number): string => String(n).padStart(2, '0');
    const offset = fc
      .tuple(fc.constantFrom('+', '-'), fc.nat(23), fc.nat(59), fc.constantFrom(':', ''))
      .map(([sign, hours, minutes, colon]) => `${sign}${two(hours)}${colon}${two(minutes)}`);
    const seconds = fc.constantFrom('', ':00', ':59', ':30.25');
    fc.assert(
      fc.property(aDay, fc.nat(1439), seconds, fc.oneof(fc.constant('Z'), offset), (day, minute, second, zone) => {
        const clock = `${day.toString()}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
        const start = Temporal.Instant.from(clock + zone).epochMilliseconds;
        expect(parseDate(clock + second + zone)).to.deep.equal({
          ...plain,
          precision: 'minute',
          year: day.year,
          start,
          end: start + 60_000,
          wall: Temporal.Instant.from(`${clock}Z`).epochMilliseconds,
        });
      }),
    );
  });

  it('takes a time without an offset as UTC, and a space for the T', () => {
    expect(dateOf('2019-11-09T14:30').start).to.equal(Date.UTC(2019, 10, 9, 14, 30));
    expect(dateOf('2019-11-09 14:30')).to.deep.equal(dateOf('2019-11-09T14:30'));
  });

  it('refuses a clock that does not exist', () => {
    for (const time of [
      '24:00',
      '25:10',
      '12:60',
      '12:30:61',
      '12:30+24:00',
      '12:30+01:60',
      '12:30+99:99',
      '1:30',
      '12',
    ])
      expect(parseDate(`2019-11-09T${time}`), time).to.equal(undefined);
  });

  it('reads ~ as approximate, ? as uncertain and % as both, without moving the date', () => {
    for (const text of ['2019', '2019-11', '2019-11-09', '-0043', '2019-11-09T14:30Z']) {
      const date = dateOf(text);
      expect(parseDate(`${text}~`)).to.deep.equal({...date, approximate: true});
      expect(parseDate(`${text}?`)).to.deep.equal({...date, uncertain: true});
      for (const both of ['%', '?~', '~?'])
        expect(parseDate(text + both)).to.deep.equal({...date, approximate: true, uncertain: true});
    }
  });

  it('says null where a date is missing', () => {
    for (const text of [null, undefined, '', ' ', 'n/a', '-', '..'])
      expect(parseDate(text), String(text)).to.equal(null);
  });

  it('refuses other ways to write a date', () => {
    const bad = [
      '9 November 2019',
      '09/11/2019',
      '2019-11-9',
      '2019-W45',
      '2019-313',
      '19XX',
      '2019-21',
      'today',
      '~2019',
    ];
    for (const text of bad) expect(parseDate(text), text).to.equal(undefined);
  });

  it('never throws, and gives each date that it reads a length', () => {
    const likely = fc.string({unit: fc.constantFrom(...'00112399--+:TZ.~?%Y '), maxLength: 24});
    fc.assert(
      fc.property(fc.oneof(fc.string(), likely), (text) => {
        const date = parseDate(text);
        if (date) expect(date.end).to.be.above(date.start);
      }),
      {numRuns: 1000},
    );
  });

  it('stays linear: 100,000 hostile characters take less than half a second, even on a busy machine', () => {
    const long = 100_000;
    for (const piece of ['2', '-', '2019-', '~', '?~%', ' ', '0-', '/'])
      for (const text of [
        piece.repeat(long),
        `2019${piece.repeat(long)}x`,
        `2019-11-09T12:30:00.${piece.repeat(long)}`,
      ])
        expect(
          milliseconds(() => parseSpan(text), 500),
          JSON.stringify(piece),
        ).to.be.below(500);
  });
});

describe('parseSpan', () => {
  it('reads one date as a span that begins and ends with it', () => {
    const {from, to} = spanOf('2019-11');
    expect(from).to.deep.equal(parseDate('2019-11'));
    expect(to).to.equal(from);
  });

  it('reads an interval of two dates at the precision of each', () => {
    const {from, to} = spanOf('2014-09~/2019');
    expect(from).to.deep.equal(parseDate('2014-09~'));
    expect(to).to.deep.equal(parseDate('2019'));
  });

  it('refuses an end that lies before the start, and no other', () => {
    fc.assert(
      fc.property(aDay, aDay, (a, b) => {
        expect(parseSpan(`${a.toString()}/${b.toString()}`) !== undefined).to.equal(
          Temporal.PlainDate.compare(a, b) <= 0,
        );
      }),
    );
    expect(parseSpan('2019/2018')).to.equal(undefined);
    expect(parseSpan('2019-11-09/2019-11-08')).to.equal(undefined);
  });

  it('accepts an end that is only less precise than the start', () => {
    expect(spanOf('2019-11/2019').to.precision).to.equal('year');
    expect(spanOf('2019/2019').to.year).to.equal(2019);
  });

  it('refuses half an interval, three dates, and a date that does not exist', () => {
    for (const text of ['2019/', '/2019', '2019/..', '2017/2018/2019', '2019-02-30/2019-03', '2019/2020-13'])
      expect(parseSpan(text), text).to.equal(undefined);
  });

  it('says null where it is missing, and knows that n/a is no interval', () => {
    for (const text of [null, undefined, '', ' ', '-', '..', 'n/a', 'N/A'])
      expect(parseSpan(text), String(text)).to.equal(null);
  });
});

describe('compareSpans', () => {
  const aSpan = fc
    .tuple(fc.integer({min: -700_000, max: 20_000}), fc.nat(400), fc.constantFrom(4, 1), fc.constantFrom(4, 1))
    .map(([days, length, fromFields, toFields]): DateSpan => {
      const first = Temporal.PlainDate.from('1970-01-01').add({days});
      const cut = (day: Temporal.PlainDate, fields: number): string =>
        fields === 1 ? day.toString().slice(0, -6) : day.toString();
      return spanOf(`${cut(first, fromFields)}/${cut(first.add({days: length}), toFields)}`);
    });

  it('is a total order: one span against another, the other way round, and along a chain of three', () => {
    fc.assert(
      fc.property(aSpan, aSpan, aSpan, (a, b, c) => {
        expect(compareSpans(a, a)).to.equal(0);
        expect(Math.sign(compareSpans(a, b)) + Math.sign(compareSpans(b, a))).to.equal(0);
        const [first, second, third] = [a, b, c].sort(compareSpans) as [DateSpan, DateSpan, DateSpan];
        expect(compareSpans(first, second)).to.be.at.most(0);
        expect(compareSpans(second, third)).to.be.at.most(0);
        expect(compareSpans(first, third)).to.be.at.most(0);
      }),
    );
  });

  it('puts a whole before its parts: 2019, January 2019, 1 January 2019, noon of that day', () => {
    fc.assert(
      fc.property(fc.integer({min: 1000, max: 3000}), (year) => {
        const order = [
          `${year - 1}-12-31`,
          `${year}`,
          `${year}-01`,
          `${year}-01-01`,
          `${year}-01-01T00:00`,
          `${year}-01-02`,
        ];
        const shuffled = [...order].reverse().map((text) => ({text, span: spanOf(text)}));
        expect(shuffled.sort((a, b) => compareSpans(a.span, b.span)).map(({text}) => text)).to.deep.equal(order);
      }),
    );
  });

  it('orders what starts earlier first, whatever its length', () => {
    expect(compareSpans(spanOf('2014-09-04'), spanOf('2019'))).to.be.below(0);
    expect(compareSpans(spanOf('-0043-03-15'), spanOf('0014'))).to.be.below(0);
  });
});
