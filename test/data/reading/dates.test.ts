import {expect} from 'chai';
import fc from 'fast-check';
import {Temporal} from 'temporal-polyfill';
import {type DateContext, readDate, readDateColumn} from '../../../src/data/reading/dates.js';
import type {PartialDate} from '../../../src/lib/date.js';
import {formatDate} from '../../../src/lib/format.js';
import {compareSpans, formatSpan} from '../../../src/lib/span.js';
import {anyText} from '../../lib/any-text.js';
import {milliseconds} from '../../lib/time.js';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'pl', 'tr', 'ar', 'ja'];

/** A date as the tables below write it: from its first day to its last, or a minute. */
function told(date: PartialDate | null | undefined): string {
  if (!date) return String(date);
  const from = new Date(date.start).toISOString();
  const to = new Date(date.end - 1).toISOString().slice(0, 10);
  const days = date.precision === 'day' ? from.slice(0, 10) : `${from.slice(0, 10)}/${to}`;
  return `${date.approximate ? '~' : ''}${date.precision} ${date.precision === 'minute' ? from.slice(0, 16) : days}`;
}

const month = (written: string): string => {
  const one = Temporal.PlainYearMonth.from(written);
  return `month ${written}-01/${written}-${one.daysInMonth}`;
};
const year = (written: number | string): string => `year ${written}-01-01/${written}-12-31`;
const Q1 = 'quarter 2019-01-01/2019-03-31';
const H1 = 'half 2019-01-01/2019-06-30';
const WEEK = 'week 2019-01-28/2019-02-03';
const TWENTIES = 'decade 1920-01-01/1929-12-31';

const columnOf = (texts: readonly string[], context: Partial<DateContext> = {}) =>
  readDateColumn(texts, {lang: 'en', ...context});
const datesOf = (texts: readonly string[], context?: Partial<DateContext>): string[] =>
  columnOf(texts, context).cells.map(({date}) => told(date));
const problemsOf = (texts: readonly string[], context?: Partial<DateContext>): string =>
  columnOf(texts, context)
    .problems.map(({row, problem}) => (row ? `row ${row}: ` : '') + problem)
    .join('\n');

describe('readDate', () => {
  const READ: [lang: string, written: string, date: string][] = [
    // ISO 8601-2
    ['en', '2019', year(2019)],
    ['en', '2019-11', month('2019-11')],
    ['en', '2019-11-09', 'day 2019-11-09'],
    ['en', '2019-11-09T14:30+01:00', 'minute 2019-11-09T13:30'],
    ['en', '1850~', `~${year(1850)}`],
    // quarters
    ['en', '2019-Q1', Q1],
    ['en', '2019Q1', Q1],
    ['en', '2019 Q1', Q1],
    ['en', 'Q1 2019', Q1],
    ['en', 'Q1/2019', Q1],
    ['en', '1Q 2019', Q1],
    ['en', '1Q19', Q1],
    ['en', '4th quarter 2019', 'quarter 2019-10-01/2019-12-31'],
    ['de', '1. Quartal 2019', Q1],
    ['de', 'I. Quartal 2019', Q1],
    ['fr', 'T1 2019', Q1],
    ['fr', '2019-T1', Q1],
    ['fr', '1\ue000er\ue001 trimestre 2019', Q1],
    ['es', '1.º trimestre de 2019', Q1],
    ['es', '2019T1', Q1],
    ['pt', '1º trimestre de 2019', Q1],
    ['it', 'I trimestre 2019', Q1],
    ['pl', 'I kw. 2019', Q1],
    ['pl', 'I kwartał 2019 r.', Q1],
    ['tr', '2019 1. Çeyrek', Q1],
    ['ar', 'الربع الأول من عام ٢٠١٩', Q1],
    ['ja', '2019年第1四半期', Q1],
    ['ja', '２０１９年第１四半期', Q1],
    // halves
    ['en', 'H1 2019', H1],
    ['en', '1H 2019', H1],
    ['en', '2019-S1', H1],
    ['de', '1. Halbjahr 2019', H1],
    ['fr', '1er semestre 2019', H1],
    ['pl', 'I półrocze 2019', H1],
    ['ja', '2019年上半期', H1],
    // weeks
    ['en', '2019-W05', WEEK],
    ['en', '2019W05', WEEK],
    ['en', 'Week 5, 2019', WEEK],
    ['de', 'KW 5/2019', WEEK],
    ['de', '5. KW 2019', WEEK],
    ['fr', 'semaine 5 de 2019', WEEK],
    ['ja', '2019年第5週', WEEK],
    // months
    ['en', '2019M01', month('2019-01')],
    ['en', '2019-M01', month('2019-01')],
    ['en', '04/2019', month('2019-04')],
    ['en', 'Jan-19', month('2019-01')],
    ['en', "Jan '19", month('2019-01')],
    ['en', 'Jan 2019', month('2019-01')],
    ['en', '2024 MAR', month('2024-03')],
    ['en', 'Sept. 2019', month('2019-09')],
    ['en', 'May 2019', month('2019-05')],
    ['de', 'MÄRZ 2019', month('2019-03')],
    ['de', 'Mrz-19', month('2019-03')],
    ['de-AT', 'Jänner 2019', month('2019-01')],
    ['de', 'Jänner 2019', month('2019-01')],
    ['de', 'Oct 2019', month('2019-10')],
    ['fr', 'févr. 2019', month('2019-02')],
    ['fr', 'FEV 2019', month('2019-02')],
    ['fr', 'juil. 2019', month('2019-07')],
    ['es', 'marzo de 2019', month('2019-03')],
    ['es', 'set 2019', month('2019-09')],
    ['pt', 'fev/2019', month('2019-02')],
    ['it', 'gen 2019', month('2019-01')],
    ['pl', 'marzec 2019', month('2019-03')],
    ['pl', 'PAŹ 2019', month('2019-10')],
    ['tr', 'KASIM 2019', month('2019-11')],
    ['tr', 'ekim 2019', month('2019-10')],
    ['tr', 'EKİM 2019', month('2019-10')],
    ['ar', 'مارس ٢٠١٩', month('2019-03')],
    ['ar', 'كانون الثاني 2019', month('2019-01')],
    ['ar', 'غشت 2019', month('2019-08')],
    ['ja', '2019年4月', month('2019-04')],
    ['ja', '平成31年4月', month('2019-04')],
    // days
    ['en', '3 January 2019', 'day 2019-01-03'],
    ['en', '3\ue000rd\ue001 January 2019', 'day 2019-01-03'],
    ['en', 'January 3, 2019', 'day 2019-01-03'],
    ['en', 'January 3rd, 2019', 'day 2019-01-03'],
    ['en', '03-Jan-2019', 'day 2019-01-03'],
    ['en', '03-Jan-19', 'day 2019-01-03'],
    ['en', '31.12.2015', 'day 2015-12-31'],
    ['en', '1.2.2015', 'day 2015-02-01'],
    ['en', '31/12/2015', 'day 2015-12-31'],
    ['en', '12/31/2015', 'day 2015-12-31'],
    ['en', '31-12-2015', 'day 2015-12-31'],
    ['en', '2019/04/01', 'day 2019-04-01'],
    ['en', '2019.4.1', 'day 2019-04-01'],
    ['en-US', '1/2/2019 12:00 AM', 'minute 2019-01-02T00:00'],
    ['en-US', '1/2/2019 12:05 PM', 'minute 2019-01-02T12:05'],
    ['en-GB', '1/2/2019 23:59:59', 'minute 2019-02-01T23:59'],
    ['de', '3. März 2019', 'day 2019-03-03'],
    ['de', '31.12.15', 'day 2015-12-31'],
    ['fr', '1\ue000er\ue001 janvier 2019', 'day 2019-01-01'],
    ['es', '3 de enero de 2019', 'day 2019-01-03'],
    ['pl', '3 marca 2019 r.', 'day 2019-03-03'],
    ['tr', '3 Şubat 2019', 'day 2019-02-03'],
    ['ar', '٣ مارس ٢٠١٩', 'day 2019-03-03'],
    ['ja', '2019年4月1日', 'day 2019-04-01'],
    // years and more than one
    ['ar', '٢٠١٩', year(2019)],
    ['ja', '令和元年', year(2019)],
    ['ja', '昭和64年', year(1989)],
    ['ja', '2019年', year(2019)],
    ['ja', '2019年度', 'years 2019-04-01/2020-03-31'],
    ['en', 'FY2019', year(2019).replace('year', 'years')],
    ['en', 'FY19', year(2019).replace('year', 'years')],
    ['en', 'FY2018/19', 'years 2018-01-01/2019-12-31'],
    ['en', '2018/19', 'years 2018-01-01/2019-12-31'],
    ['en', '2018-2019', 'years 2018-01-01/2019-12-31'],
    ['en', '2003–04', 'years 2003-01-01/2004-12-31'],
    ['en', '1999–00', 'years 1999-01-01/2000-12-31'],
    ['en', '1920s', TWENTIES],
    ['en', '1920’s', TWENTIES],
    ['de', '1920er-Jahre', TWENTIES],
    ['fr', 'années 1920', TWENTIES],
    ['ja', '1920年代', TWENTIES],
    ['en', 'c. 1850', `~${year(1850)}`],
    ['en', 'circa 1850', `~${year(1850)}`],
    ['de', 'um 1850', `~${year(1850)}`],
    ['ja', '約1850年', `~${year(1850)}`],
    // marks
    ['en', '2019\ue000p\ue001', year(2019)],
    ['en', '2023*', year(2023)],
    ['en', '2023 [note 1]', year(2023)],
    ['en', '2023¹', year(2023)],
    ['en', 'Q1 2019 (p)', Q1],
    ['en', '2019 (est.)', year(2019)],
  ];
  for (const [lang, written, date] of READ)
    it(`reads ${written} in ${lang} as ${date}`, () => {
      expect(told(readDate(written, {lang}))).to.equal(date);
    });

  const TEXTS: [lang: string, written: string][] = [
    ...[
      ...[
        'May',
        'March',
        'Sun',
        'August Bebel',
        'Mr May 2',
        'Mai 68',
        'Boeing 747',
        'Area 51',
        '10',
        '2019.5',
        '1,234',
      ],
      ...['10-12', '24/7', '2-1', '3:2', '1.2.2019.4', '1.2.19', '1.2.3', '555-1234', '030 123456', '12-34-5678'],
      ...[
        '2019-13',
        '2019-02-30',
        '31.02.2015',
        '31/13/2015',
        '13/13/2015',
        '2019-W53',
        '2019-W00',
        'Q5 2019',
        'Q0 2019',
        'H3 2019',
      ],
      ...['30 Feb 2019', '2019M13', '0 Jan 2019', '1/2/2019 25:00', '1/2/2019 13:00 PM', 'March 2019 12:00'],
      // Each may mean two things.
      ...['Jan 19', '19-Jan', '1/2/2019', 'T1 2019', '1900s', '20200301', '2012-13', '2003/04', '3/2019', 'FY2019 Q1'],
      ...[
        '2h30',
        '1h45',
        '2019 (May)',
        '2019 (Q1)',
        'Jan-Mar 2019',
        'Q1-Q2 2019',
        '2014-2018',
        '2019, 2020',
        '1/2 May 2019',
      ],
      ...[
        '2019e3',
        '2019½',
        '20¹9',
        'H₂ 2019',
        '2019 people',
        '2019-20-21',
        'since 2019',
        '2019 or 2020',
        '3rd 2019',
        'c.',
        '~',
      ],
    ].map((written): [string, string] => ['en', written]),
    // Years of the Hijra, of Iran and of Thailand.
    ['ar', '1440/05/03'],
    ['fa', '1398/01/05'],
    ['th', '5 ม.ค. 2562'],
    ['fr', 'jui 2019'],
    ['de', 'Maria 2019'],
    ['ja', '明治5年1月1日'],
    ['en', '2019 [May]'],
    ['en', '2019 [Q1]'],
    ['en', '12-1234'],
    ['en', '1500/5'],
    ['ja', '1/2/2019'],
    ['ja', '1/2/2019'],
  ];
  for (const [lang, written] of TEXTS)
    it(`does not read ${written} in ${lang}`, () => {
      expect(readDate(written, {lang})).to.equal(undefined);
    });

  it('takes what is missing for missing, with its mark or without', () => {
    for (const written of ['', ' ', '-', '..', 'n/a', '\ue000c\ue001'])
      expect(readDate(written, {lang: 'en'}), written).to.equal(null);
  });

  it('tells what it leaves open, and what settles it', () => {
    const problems: string[] = [];
    expect(told(readDate('1/2/2019', {lang: 'en-GB'}, problems))).to.equal('day 2019-02-01');
    expect(problems.join()).to.match(/"1\/2\/2019".*day first.*dates="mdy"/);
    const settled: string[] = [];
    expect(told(readDate('1/2/2019', {lang: 'en-GB', order: 'mdy'}, settled))).to.equal('day 2019-01-02');
    expect(settled).to.deep.equal([]);
  });

  it('reads back what Intl prints, in ten languages', () => {
    const styles: Intl.DateTimeFormatOptions[] = (['long', 'short'] as const).flatMap((length) => [
      {year: 'numeric', month: length},
      {year: 'numeric', month: length, day: 'numeric'},
    ]);
    for (const lang of [...LANGUAGES, 'en-GB', 'ar-EG', 'ar-MA', 'de-AT', 'ru'])
      for (const style of styles)
        for (let i = 0; i < 12; i++) {
          const time = Date.UTC(2019, i, 23);
          const written = new Intl.DateTimeFormat(lang, {...style, calendar: 'gregory', timeZone: 'UTC'}).format(time);
          const date = readDate(written, {lang});
          expect(date?.start, `${lang}: ${written}`).to.equal(style.day ? time : Date.UTC(2019, i));
        }
  });

  it('reads back the label of each quarter, half, week, decade and span', () => {
    for (const lang of LANGUAGES)
      for (const written of [
        '2019-Q1',
        '2019-Q4',
        '2019-S1',
        '2019-S2',
        '2019-W01',
        '2020-W53',
        '2003–04',
        'FY2019',
        '1920s',
      ]) {
        const date = readDate(written, {lang});
        const label = date ? formatDate(date, lang) : '';
        // Where a language has no word for a decade, it prints its years.
        if (written !== '1920s' || !/^(pl|tr|ar)$/.test(lang))
          expect(readDate(label, {lang}), `${lang}: ${label}`).to.deep.equal(date);
      }
  });

  it('gives each week of ISO 8601 the days that Temporal gives it', () => {
    fc.assert(
      fc.property(fc.integer({min: -60_000, max: 60_000}), (days) => {
        const day = Temporal.PlainDate.from('1990-01-01').add({days});
        const {weekOfYear = 0, yearOfWeek = 0} = day;
        const date = readDate(`${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`, {lang: 'en'});
        const monday = day.subtract({days: day.dayOfWeek - 1}).toZonedDateTime('UTC').epochMilliseconds;
        expect([date?.start, date?.end, date?.year]).to.deep.equal([monday, monday + 7 * 86_400_000, yearOfWeek]);
      }),
    );
  });

  it('reads a day in any order of its parts as Temporal does, and none that does not exist', () => {
    const part = fc.integer({min: 0, max: 40});
    fc.assert(
      fc.property(part, fc.integer({min: 0, max: 14}), fc.integer({min: 1000, max: 2999}), (day, month, year) => {
        let start: number | undefined;
        try {
          const one = Temporal.PlainDate.from({day, month, year}, {overflow: 'reject'});
          start = one.toZonedDateTime('UTC').epochMilliseconds;
        } catch {
          start = undefined;
        }
        for (const [written, order] of [
          [`${day}/${month}/${year}`, 'dmy'],
          [`${month}-${day}-${year}`, 'mdy'],
          [`${day}.${month}.${year}`, 'dmy'],
          [`${year}/${month}/${day}`, 'mdy'],
        ] as const)
          expect(readDate(written, {lang: 'en', order})?.start, written).to.equal(start);
      }),
    );
  });

  it('never reads a date of which it leaves out a part', () => {
    const pieces = fc.constantFrom('2019', '19', '1', 'Jan', 'Q', 'W', '-', '/', '.', ' ', 'FY', 'x', '年', 's', '04');
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 7}), (words) => {
        const written = words.join('');
        const date = readDate(written, {lang: 'en', order: 'dmy'});
        // No number in it is lost: a year, its part and a day are three at most.
        if (date) expect(written.match(/\d+/g)?.length, written).to.be.at.most(3);
        if (date) expect(written).not.to.include('x');
      }),
      {numRuns: 3000},
    );
  });

  it('throws at no text and no language', () => {
    fc.assert(fc.property(anyText, anyText, (text, lang) => void readDate(text, {lang})));
  });
});

describe('readDateColumn', () => {
  it('takes a part above 12 as proof of what stands first in all of the column', () => {
    expect(datesOf(['15/06/2019', '02/01/2018'])).to.deep.equal(['day 2019-06-15', 'day 2018-01-02']);
    expect(datesOf(['02/01/2018', '06/15/2019'], {lang: 'en-GB'})).to.deep.equal(['day 2018-02-01', 'day 2019-06-15']);
    expect(problemsOf(['15/06/2019', '02/01/2018'])).to.equal('');
  });

  it('goes by the region where nothing is proven, and says so', () => {
    const texts = ['6/9/17', '6/6/17', '5/9/17'];
    expect(datesOf(texts, {lang: 'en-US'})).to.deep.equal(['day 2017-06-09', 'day 2017-06-06', 'day 2017-05-09']);
    expect(problemsOf(texts, {lang: 'en-US'})).to.match(/"6\/9\/17" may have.*month first.*en-US/);
    expect(datesOf(texts, {lang: 'pt'})[0]).to.equal('day 2017-09-06');
  });

  it('leaves dates as typed in plain English, where nothing tells which is the day, and says so', () => {
    const {cells, isDates, problems} = columnOf(['1/2/2019', '3/4/2019', '5/6/2019']);
    expect(cells.every(({date}) => date === undefined)).to.equal(true);
    expect(isDates).to.equal(false);
    expect(problems).to.have.length(1);
    expect(problems[0]?.problem).to.include('dates="dmy" or dates="mdy"');
  });

  it('asks nothing where day and month are the same', () => {
    expect(datesOf(['5/5/2019', '6/6/2019'])).to.deep.equal(['day 2019-05-05', 'day 2019-06-06']);
    expect(problemsOf(['5/5/2019', '6/6/2019'])).to.equal('');
  });

  it('leaves dates as typed where cells prove both orders, and quotes one of each', () => {
    expect(columnOf(['15/06/2019', '06/16/2018', '1/2/2019']).isDates).to.equal(false);
    expect(problemsOf(['15/06/2019', '06/16/2018', '1/2/2019'])).to.match(/"15\/06\/2019".*"06\/16\/2018"/);
    expect(datesOf(['15/06/2019', '06/16/2018'], {order: 'mdy'})).to.deep.equal(['undefined', 'day 2018-06-16']);
  });

  it('reads two-digit years with the year first where the language does, or the author says so', () => {
    expect(datesOf(['19/04/01', '19/05/01'], {lang: 'ja'})).to.deep.equal(['day 2019-04-01', 'day 2019-05-01']);
    expect(problemsOf(['19/04/01', '19/05/01'], {lang: 'ja'})).to.include('year first');
    expect(datesOf(['19-04-01'], {order: 'ymd'})).to.deep.equal(['day 2019-04-01']);
  });

  it('puts two-digit years into this century, unless that lies after as-of or more than a year after the newest', () => {
    expect(datesOf(['Jan-98', 'Jan-24', 'Jan-25'], {asOf: '2024-05-01'})).to.deep.equal(
      ['1998-01', '2024-01', '1925-01'].map(month),
    );
    expect(datesOf(['Jan-16', 'Jan-17', 'Jan 2015'])).to.deep.equal(['2016-01', '1917-01', '2015-01'].map(month));
    expect(datesOf(['Jan-49', 'Jan-50'])).to.deep.equal(['2049-01', '1950-01'].map(month));
    expect(problemsOf(['Jan-19', 'Feb-19'])).to.equal('"Jan-19" has a year of two digits; reading 2019');
  });

  it('reads 2003-04 as two years only in a time column of three or more whose years step by one', () => {
    const school = ['2003-04', '2004-05', '2005-06', '2006-07'];
    const spans = ['2003-01-01/2004-12-31', '2004-01-01/2005-12-31', '2005-01-01/2006-12-31', '2006-01-01/2007-12-31'];
    expect(datesOf(school, {isTime: true})).to.deep.equal(spans.map((one) => `years ${one}`));
    expect(columnOf(school.toReversed(), {isTime: true}).cells[0]?.date?.label).to.equal('2006–07');
    expect(problemsOf(school, {isTime: true})).to.equal('');
    expect(datesOf(['1998-99', '1999-00', '2000-01'], {isTime: true})[1]).to.equal('years 1999-01-01/2000-12-31');
    expect(datesOf([...school, ...school], {isTime: true})[7]).to.equal(`years ${spans[3]}`);
  });

  it('reads it as a month elsewhere, as ISO 8601 does, and says so where it may be two years', () => {
    expect(datesOf(['2003-04', '2004-05', '2005-06'])[0]).to.equal(month('2003-04'));
    for (const context of [{}, {isTime: true}]) {
      const gaps = ['2003-04', '2004-05', '2006-07'];
      expect(datesOf(gaps, context)[2]).to.equal(month('2006-07'));
      expect(problemsOf(gaps, context)).to.match(/"2003-04" may be a month or two years; reading the month/);
    }
    expect(problemsOf(['2003-04', '2003-05', '2003-06'], {isTime: true})).to.equal('');
    expect(problemsOf(['2003-04', '2003-04'], {isTime: true})).to.equal('');
  });

  it('takes a second part that is no month for a proof of two years, and one that follows no year for a proof of months', () => {
    expect(datesOf(['2009/10', '2010/11', '2012/13'])[0]).to.equal('years 2009-01-01/2010-12-31');
    expect(datesOf(['2009-10', '2010-11', '2012-13'], {isTime: true})[0]).to.equal('years 2009-01-01/2010-12-31');
    expect(datesOf(['2003/04', '2003/05'])).to.deep.equal(['2003-04', '2003-05'].map(month));
    expect(datesOf(['2003-04', '2004-05', '2005-06', '2014-2018'], {isTime: true})[0]).to.equal(
      'years 2003-01-01/2004-12-31',
    );
  });

  it('reads Excel’s serial days only where the author says so, with its 29 February 1900', () => {
    const texts = ['43831', '43891', '59', '60', '61', '1', '0', '43831.5', '2019-01-01'];
    expect(datesOf(texts, {order: 'excel'})).to.deep.equal([
      ...['day 2020-01-01', 'day 2020-03-01', 'day 1900-02-28', 'undefined', 'day 1900-03-01', 'day 1900-01-01'],
      ...['undefined', 'minute 2020-01-01T12:00', 'day 2019-01-01'],
    ]);
    expect(columnOf(['43831', '43862', '43891']).isDates).to.equal(false);
  });

  it('reads 20200301 in a column of such alone', () => {
    expect(datesOf(['20200301', '20200401'])).to.deep.equal(['day 2020-03-01', 'day 2020-04-01']);
    expect(columnOf(['20200301', '12345678', '45678901', '7']).isDates).to.equal(false);
  });

  it('reads 1900s and 2000s beside other decades', () => {
    expect(datesOf(['1990s', '2000s', '1900s'])[1]).to.equal('decade 2000-01-01/2009-12-31');
    expect(columnOf(['1800s', '1900s', '2000s']).isDates).to.equal(false);
  });

  it('reads midnight of each day as the day, with an assumption', () => {
    const {cells, assumptions} = columnOf(['1/2/2019 12:00 AM', '3/4/2019 12:00 AM'], {order: 'mdy'});
    expect(cells.map(({date}) => told(date))).to.deep.equal(['day 2019-01-02', 'day 2019-03-04']);
    expect(assumptions.join()).to.include('midnight');
    expect(datesOf(['2019-01-02T00:00Z', '2019-01-03T12:00Z'])[0]).to.equal('minute 2019-01-02T00:00');
  });

  it('is dates where at most one in ten is none, one of less than ten, and reports that row', () => {
    const years = Array.from({length: 10}, (_, i) => String(2019 - i));
    expect(columnOf(['not yet', ...years]).isDates).to.equal(true);
    expect(problemsOf(['not yet', ...years])).to.equal('row 1: expected a date such as 2019-06-25, got "not yet"');
    expect(columnOf(['not yet', 'later', ...years]).isDates).to.equal(false);
    expect(columnOf(['2019', '2020', 'Total']).isDates).to.equal(true);
    expect(columnOf(['2019', '2020', 'Total', 'Mean']).isDates).to.equal(false);
    expect(columnOf(['2019', 'Total']).isDates).to.equal(false);
    expect(columnOf(['2019', '2020', '', '-', 'n/a']).isDates).to.equal(true);
  });

  it('reports nothing of a column of text', () => {
    const {problems, assumptions, isDates} = columnOf(['Alba', '1/2/2019', 'Borea', 'Cilia', 'May', 'March', 'Jan-19']);
    expect([problems, assumptions, isDates]).to.deep.equal([[], [], false]);
  });

  it('takes numbers that are no years of ours for years only where the table says that they are times', () => {
    expect(columnOf(['1066', '1215', '1348']).isDates).to.equal(false);
    expect(columnOf(['150%', '-500']).isDates).to.equal(false);
    expect(datesOf(['1066', '1215', '1348'], {isTime: true})[0]).to.equal(year('1066'));
  });

  it('keeps marks apart', () => {
    const texts = ['2023*', '2022\ue000p\ue001', '2021 [1]', '2020 p', '2019', 'Jan 2018†'];
    expect(columnOf(texts).cells.map(({mark}) => mark)).to.deep.equal(['*', 'p', '[1]', 'p', undefined, '†']);
    expect(datesOf(texts)[1]).to.equal(year(2022));
  });

  it('says what it takes for granted', () => {
    expect(columnOf(['2019-W05', '2019-W06']).assumptions.join()).to.include('Monday');
    expect(columnOf(['FY2018', 'FY2019']).assumptions.join()).to.include('fiscal');
  });

  const COLUMNS: [office: string, lang: string, texts: string[], first: string, last: string][] = [
    ['Eurostat', 'en', ['2019-S1', '2019-S2'], H1, 'half 2019-07-01/2019-12-31'],
    ['IMF', 'en', ['2019M1', '2019M12'], month('2019-01'), month('2019-12')],
    ['ONS', 'en-GB', ['2019 JAN', '2019 FEB'], month('2019-01'), month('2019-02')],
    ['Destatis', 'de', ['31.12.2019', '31.12.2020 [1]'], 'day 2019-12-31', 'day 2020-12-31'],
    ['Destatis, months', 'de', ['Januar 2019', 'März 2019'], month('2019-01'), month('2019-03')],
    ['INSEE', 'fr', ['2019-T1', '2019-T4'], Q1, 'quarter 2019-10-01/2019-12-31'],
    ['INE', 'es', ['2019T1', '2019T4'], Q1, 'quarter 2019-10-01/2019-12-31'],
    ['Istat', 'it', ['T1-2019', 'T4-2019'], Q1, 'quarter 2019-10-01/2019-12-31'],
    ['IBGE', 'pt', ['1º trimestre 2019', '4º trimestre 2019'], Q1, 'quarter 2019-10-01/2019-12-31'],
    ['GUS', 'pl', ['I kwartał 2019', 'IV kwartał 2019'], Q1, 'quarter 2019-10-01/2019-12-31'],
    ['TÜİK', 'tr', ['Ocak 2019', 'Aralık 2019'], month('2019-01'), month('2019-12')],
    ['e-Stat', 'ja', ['平成30年', '令和元年'], year(2018), year(2019)],
    ['CAPMAS', 'ar-EG', ['يناير ٢٠١٩', 'ديسمبر ٢٠١٩'], month('2019-01'), month('2019-12')],
    ['NHS', 'en-GB', ['April 2019', 'Sept 2019'], month('2019-04'), month('2019-09')],
    ['BLS', 'en-US', ['Jan 2019', 'Dec 2019 (p)'], month('2019-01'), month('2019-12')],
    ['Socrata', 'en-US', ['01/31/2019 12:00:00 AM', '02/28/2019 12:00:00 AM'], 'day 2019-01-31', 'day 2019-02-28'],
    ['Excel in German', 'de', ['Mrz 2019', 'Okt 2019'], month('2019-03'), month('2019-10')],
    ['Excel in Portuguese', 'pt', ['fev/19', 'dez/19'], month('2019-02'), month('2019-12')],
    ['Wikipedia', 'en', ['January 3, 2019\ue000[5]\ue001', 'May 6, 2020'], 'day 2019-01-03', 'day 2020-05-06'],
    ['a pollster', 'en', ['3 Jan 2019', '20 Dec 2019'], 'day 2019-01-03', 'day 2019-12-20'],
    ['a chronicle', 'en', ['c. 1850', '1920s', '1987'], `~${year(1850)}`, year(1987)],
  ];
  for (const [office, lang, texts, first, last] of COLUMNS)
    it(`reads ${texts[0]} as ${office} writes it`, () => {
      const column = columnOf(texts, {lang});
      const dates = column.cells.map(({date}) => told(date));
      expect([column.isDates, dates[0], dates.at(-1)]).to.deep.equal([true, first, last]);
    });

  it('takes linear time', () => {
    const hostile = ['1'.repeat(1e6), `${' '.repeat(2e5)}x`, '('.repeat(1e6), '2019 p'.repeat(1e5)];
    expect(milliseconds(() => columnOf(hostile), 3000)).to.be.below(3000);
    const cells = ['1/28/2019', '*[ '.repeat(29), '1 '.repeat(44), `2019${' p'.repeat(40)}x`, 'Place'];
    const many = Array.from({length: 1e5}, (_, i) => `${i % 2 ? cells[i % 5] : i}`);
    expect(milliseconds(() => columnOf(many), 6000)).to.be.below(6000);
  });
});

describe('dates that Intl does not print', () => {
  const dateOf = (written: string, lang = 'en'): PartialDate => readDate(written, {lang}) as PartialDate;

  it('print as their language writes them', () => {
    for (const [lang, written, label] of [
      ['en', '2019-Q1', 'Q1 2019'],
      ['de', '2019-Q1', '1. Quartal 2019'],
      ['fr', '2019-Q1', 'T1 2019'],
      ['ja', '2019-Q1', '2019年第1四半期'],
      ['ar-EG', '2019-Q1', 'الربع الأول ٢٠١٩'],
      ['sv', '2019-Q1', 'Q1 2019'],
      ['de', '2019-W05', 'KW 5/2019'],
      ['en', '1920s', '1920s'],
      ['en', '2003–04', '2003–04'],
      ['en', 'FY19', 'FY2019'],
    ] as const)
      expect(formatDate(dateOf(written, lang), lang, 'short'), `${lang}: ${written}`).to.equal(label);
  });

  it('stand in spans and in order like any other', () => {
    const [from, to] = [dateOf('2019-Q1'), dateOf('2019-Q3')];
    expect(formatSpan({from, to}, 'en')).to.equal('Q1 2019 – Q3 2019');
    const spans = ['2019-Q2', '2019-Q1', '2019'].map((written) => dateOf(written)).map((one) => ({from: one, to: one}));
    expect(spans.sort(compareSpans).map(({from}) => formatDate(from, 'en'))).to.deep.equal([
      '2019',
      'Q1 2019',
      'Q2 2019',
    ]);
  });
});
