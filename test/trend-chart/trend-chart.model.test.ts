import {expect} from 'chai';
import fc from 'fast-check';
import {parseDate, type PartialDate} from '../../src/lib/date.js';
import type {Problem} from '../../src/lib/problem.js';
import {unreadHeader} from '../../src/trend-chart/trend-chart.columns.js';
import {type TrendInput, type TrendModel, trendModel} from '../../src/trend-chart/trend-chart.model.js';
import {nearest, readOut, step} from '../../src/trend-chart/trend-chart.reading.js';
import {trendWords} from '../../src/trend-chart/trend-chart.words.js';
import {words as ar} from '../../src/words/ar.js';
import {words as de} from '../../src/words/de.js';
import {words as pl} from '../../src/words/pl.js';
import {tableOf} from '../data/tables.js';

const wide = [
  {year: '2014', Germany: '1.18', Latvia: '0.94', Iceland: ''},
  {year: '2017', Germany: '1.23', Latvia: '1.74', Iceland: ''},
  {year: '2019', Germany: '1.36', Latvia: '2.01', Iceland: ''},
];

type Given = Partial<TrendInput> & {rows?: readonly object[]};
const made = ({rows = wide, ...input}: Given, problems: Problem[] = []): TrendModel | undefined => {
  const table = tableOf(rows, {named: (input.y ?? '').split(',')}, problems);
  return trendModel({table, locale: 'en', words: trendWords, ...input}, problems);
};
const model = (input: Given, problems: Problem[] = []): TrendModel => {
  const trend = made(input, problems);
  if (!trend) throw new Error('no model');
  return trend;
};
const problemsOf = (input: Given): Problem[] => {
  const problems: Problem[] = [];
  made(input, problems);
  return problems;
};
/** As the part that reads dates in other spellings gives it. */
const quarter = (year: number, n: number): PartialDate => {
  const {start, ...date} = parseDate(`${year}-0${n * 3 - 2}`.replace('-010', '-10'))!;
  const end = new Date(start).setUTCMonth(n * 3);
  return {...date, start, end, precision: 'quarter', label: `Q${n} ${year}`};
};
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');
const says = (input: Given): string => plain(model(input).text);
const share = {unit: '% of GDP', target: '2'};

describe('trendModel({rows})', () => {
  it('reads the same lines from a column per line, a row per line and a row per point', () => {
    const turned = [
      {member: 'Germany', 2014: '1.18', 2017: '1.23', 2019: '1.36'},
      {member: 'Latvia', 2014: '0.94', 2017: '1.74', 2019: '2.01'},
      {member: 'Iceland', 2014: '', 2017: '', 2019: ''},
    ];
    const points = turned.flatMap(({member, ...years}) =>
      Object.entries(years).map(([year, share]) => ({member, year, share})),
    );
    const {table, ...one} = model(share);
    for (const {table: other, ...same} of [
      model({...share, rows: turned}),
      model({...share, rows: points, series: 'member', x: 'year'}),
      model({...share, rows: points.toReversed(), series: 'member', y: 'share', highlight: 'Germany, Latvia, Iceland'}),
    ]) {
      // Which colour a line has depends on the order of the rows.
      const bare = ({bold, labels, ...rest}: typeof same): object => ({
        ...rest,
        bold: bold.map(({name}) => name),
        labels: labels.map(({name, room}) => [name, room]),
      });
      expect(bare(same)).to.deep.equal(bare(one));
      expect(other.rows.flatMap(({cells}) => cells).sort()).to.deep.equal(
        table.rows.flatMap(({cells}) => cells).sort(),
      );
    }
  });

  it('puts points where their time is, not at even steps', () => {
    const [germany] = model({}).tracks.filter(({name}) => name === 'Germany');
    const [first, second, third] = germany!.places.map(({x}) => x);
    expect([first, third]).to.deep.equal([0, 100]);
    expect(second).to.be.closeTo((3 / 5) * 100, 0.1);
  });

  it('keeps a gap a gap: the path starts anew after it', () => {
    const rows = ['1', '2', 'n/a', '3', '4'].map((value, i) => ({year: String(2010 + i), value}));
    const [line] = model({rows}).bold;
    expect(line!.known.match(/M/g)).to.have.length(2);
    expect(line!.known.match(/L/g)).to.have.length(2);
  });

  it('has a dot where a value stands between two gaps, and nowhere else', () => {
    const alone = (values: string[], more: Given = {}): number =>
      model({rows: values.map((value, i) => ({year: String(2010 + i), value})), ...more}).bold[0]!.alone.split('M')
        .length - 1;
    expect(alone(['1', 'n/a', '2', 'n/a', '3', '4'])).to.equal(2);
    expect(alone(['1', '2', 'n/a', '3', '4'])).to.equal(0);
    expect(alone(['1', 'n/a', '2', '3'], {estimates: '2013'})).to.equal(1);
    expect(alone(['1'])).to.equal(1);
  });

  it('has every point in its table, a missing one as "No figure"', () => {
    const {table} = model(share);
    expect(table.head).to.deep.equal(['year', 'Germany', 'Latvia', 'Iceland']);
    expect(table.rows.map(({name, cells}) => [name, ...cells])).to.deep.equal([
      ['2014', '1.18%', '0.94%', 'No figure'],
      ['2017', '1.23%', '1.74%', 'No figure'],
      ['2019', '1.36%', '2.01%', 'No figure'],
    ]);
  });

  it('draws 10,000 points with a tenth of them, the highest and the lowest among those', () => {
    const rows = Array.from({length: 10_000}, (_, x) => ({x, y: x === 4321 ? 99 : x === 8765 ? -99 : Math.sin(x)}));
    const {bold, tracks, table} = model({rows});
    const ys = bold[0]!.known.match(/-?[\d.]+(?=L|$)/g)!.map(Number);
    expect(ys.length).to.be.below(1010);
    expect(Math.max(...ys)).to.equal(Math.max(...tracks[0]!.places.map(({y}) => y)));
    expect(Math.min(...ys)).to.equal(Math.min(...tracks[0]!.places.map(({y}) => y)));
    expect(tracks[0]!.places).to.have.length(10_000);
    expect([table.rows.length, table.more]).to.deep.equal([200, '9,800 more']);
  });

  it('starts the scale at zero, except where that would press the lines together', () => {
    const scale = (...values: string[]): string[] =>
      model({rows: values.map((value, i) => ({year: String(2010 + i), value}))}).yTicks.map(({label}) => label);
    expect(scale('1.2', '3.4')[0]).to.equal('0');
    expect(scale('98.2', '101.4')[0]).to.equal('98');
    expect(scale('-5', '12')[0]).to.equal('\u22125');
    expect(
      model({
        rows: [
          {year: '2010', v: '98.2'},
          {year: '2011', v: '101.4'},
        ],
        baseline: '0',
      }).yTicks[0]!.label,
    ).to.equal('0');
    expect(scale('1e-7', '3e-7')).to.deep.equal(['0.0000000', '0.0000001', '0.0000002', '0.0000003']);
  });

  it('is undefined, and says why, where no column holds numbers', () => {
    const problems: Problem[] = [];
    expect(made({rows: [{a: 'x', b: 'y'}]}, problems)).to.equal(undefined);
    expect(problems).to.deep.equal(['y: expected a column with numbers such as 1.36, got "y"; showing the table']);
  });
});

describe('the sentence of a trend', () => {
  it('tells what became of the first line pointed out, and how many of all are on the right side of the target', () => {
    expect(says({...share, highlight: 'Latvia'})).to.equal(
      'Latvia: 2.01% of GDP, 0.01 points above the 2% target (2019). Up 1.07 points since 2014. At or above 2%: 1 of 2 (2019); 0 of 2 (2014). No figure: Iceland.',
    );
  });

  it('calls estimates by their name', () => {
    expect(says({...share, highlight: 'Germany', estimates: '2018'})).to.contain('(2019 estimate)');
    expect(says({...share, highlight: 'Germany', estimates: '2020'})).to.not.contain('estimate');
  });

  it('turns round for a limit: exactly on it is kept', () => {
    const rows = [
      {year: '2018', A: '4.1', B: '2.0', C: '3.5'},
      {year: '2019', A: '3.0', B: '2.9', C: '3.1'},
    ];
    expect(says({rows, unit: '%', target: '3', goal: 'at-most'})).to.equal(
      'A: 3.0%, exactly at the 3% limit (2019). Down 1.1 points since 2018. At or below 3%: 2 of 3 (2019); 1 of 3 (2018).',
    );
  });

  it('tells the ends of many where none is pointed out', () => {
    const rows = ['2018', '2019'].map((year) => ({
      year,
      ...Object.fromEntries([5, 1, 3, 2, 9, 4, 7].map((value, i) => [`Line ${i}`, value])),
    }));
    expect(says({rows})).to.equal('2019, highest: Line 4, 9; lowest: Line 1, 1.');
    expect(model({rows}).bold.map(({name, colour}) => [name, colour])).to.deep.equal([
      ['Line 4', 0],
      ['Line 1', 0],
    ]);
  });

  it('calls the only line by the author’s label, and says nothing of a change that there is not', () => {
    expect(says({rows: [{year: '2019', share: '1.36'}], unit: '%', label: 'Germany'})).to.equal(
      'Germany: 1.36% (2019).',
    );
    expect(says({rows: wide.map(({year, Germany}) => ({year, Germany: Germany && '1.36'})), unit: '%'})).to.equal(
      'Germany: 1.36% (2019). Unchanged since 2014.',
    );
  });

  it('says of lines without a figure that they have none', () => {
    expect(says({rows: [{year: '2019', Iceland: ''}]})).to.equal('No figure: Iceland.');
    expect(says({rows: wide.map(({year, Iceland}) => ({year, Iceland}))})).to.equal('No figure: Iceland.');
  });

  it('is said in the reader’s language', () => {
    expect(
      says({
        ...share,
        highlight: 'Latvia',
        locale: 'de',
        words: {...trendWords, ...de.comparison, ...de.rows, ...de['trend-chart']},
      }),
    ).to.contain('Bei mindestens 2 %: 1 von 2 (2019); 0 von 2 (2014).');
    expect(
      says({
        ...share,
        highlight: 'Latvia',
        locale: 'pl',
        words: {...trendWords, ...pl.comparison, ...pl.rows, ...pl['trend-chart']},
      }),
    ).to.contain('Co najmniej 2%: 1 z 2 (2019); 0 z 2 (2014).');
    const arabic = model({
      ...share,
      locale: 'ar',
      words: {...trendWords, ...ar.comparison, ...ar.rows, ...ar['trend-chart']},
    });
    expect(arabic.direction).to.equal('rtl');
  });
});

describe('what a trend shows', () => {
  it('gives up to six lines a colour of their own, and keeps the others quiet in one path', () => {
    const {bold, quiet} = model({highlight: 'Latvia'});
    expect(bold.map(({name, colour}) => [name, colour])).to.deep.equal([['Latvia', 1]]);
    expect(quiet.known.match(/M/g)).to.have.length(1);
  });

  it('dashes the way to an estimate, from the last point that is none', () => {
    const [line] = model({highlight: 'Germany', estimates: '2019'}).bold;
    expect(line!.known.match(/L/g)).to.have.length(1);
    expect(line!.estimated.startsWith(`M${line!.known.split('L').at(-1)}`)).to.equal(true);
    expect(model({estimates: '2019'}).dashed).to.equal('Dashed: estimates.');
    expect(model({}).dashed).to.equal(undefined);
  });

  it('names every line where there are few, those that nobody pointed out without a colour', () => {
    const {bold, labels} = model({highlight: 'Latvia'});
    expect(labels.map(({label, value, colour}) => [label, value, colour])).to.deep.equal([
      ['Latvia', '2.01', 1],
      ['Germany', '1.36', undefined],
    ]);
    expect(bold.map(({name}) => name)).to.deep.equal(['Latvia']);
    const many = ['2018', '2019'].map((year) => ({
      year,
      ...Object.fromEntries(Array.from({length: 7}, (_, i) => [`Line ${i}`, i])),
    }));
    expect(model({rows: many, highlight: 'Line 3'}).labels.map(({label}) => label)).to.deep.equal(['Line 3']);
  });

  it('keeps the labels of lines in their order and never on top of each other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 1000}), {minLength: 1, maxLength: 6}), (ends) => {
        const names = ends.map((_, i) => `Line ${i}`);
        const rows = ['2018', '2019'].map((year) => ({
          year,
          ...Object.fromEntries(names.map((name, i) => [name, ends[i]])),
        }));
        const {labels, rest} = model({rows, highlight: 'Line 0'});
        expect(labels).to.have.length(ends.length);
        const ys = labels.map(({y}) => y);
        expect(ys).to.deep.equal(ys.toSorted((a, b) => a - b));
        const rooms = [...labels.map(({room}) => room), rest];
        expect(Math.min(...rooms)).to.be.at.least(0);
        expect(rooms.reduce((a, b) => a + b, 0)).to.be.closeTo(100 - 6.6 * labels.length, 0.1);
      }),
    );
  });

  it('cuts what lies outside of from and to, both of them in', () => {
    const {tracks, scale} = model({from: '2017', to: '2019'});
    expect(tracks.map(({places}) => places.length)).to.deep.equal([2, 2]);
    expect([scale.from, scale.to]).to.deep.equal(['2017', '2019']);
  });

  it('shows the whole of the year or month that to names', () => {
    const rows = ['2017-12', '2018-01', '2018-12', '2019-01'].map((month, i) => ({month, value: i}));
    const shown = (to: string): number => model({rows, to}).tracks[0]!.places.length;
    expect([shown('2018'), shown('2018-01'), shown('2018-12-01')]).to.deep.equal([3, 2, 3]);
    expect(model({rows: [1, 2.5, 3].map((x) => ({x, y: x})), to: '2.5'}).tracks[0]!.places).to.have.length(2);
  });

  it('puts notes where their time is, and their texts side by side or in rows', () => {
    const {marks, rows} = model({marks: '2014: Wales summit; 2018: Brussels summit'});
    expect(marks.map(({number, text, place}) => [number, text, place])).to.deep.equal([
      ['1', 'Wales summit', 'start'],
      ['2', 'Brussels summit', 'start'],
    ]);
    expect(rows).to.equal(1);
    expect(model({marks: '2014: Wales summit; 2014: A signature; 2014-06: A day'}).rows).to.equal(3);
    expect(model({marks: `2014: ${'long '.repeat(20)}`}).rows).to.equal(0);
  });

  it('calls its target where the fewest lines run through the words: at the start or the end, above or below', () => {
    const place = (target: string, ...values: number[]): string[] =>
      model({rows: values.map((value, x) => ({x, value})), baseline: '10', target, unit: '%'})
        .target!.place.split(' ')
        .filter(Boolean);
    expect(place('5', 1, 1, 1, 10)).to.deep.equal([]);
    expect(place('10', 1, 1, 1, 10)).to.deep.equal(['below']);
    expect(place('5', 5.1, 5.4, 3, 1)).to.deep.equal(['end']);
    expect(place('5', 5.1, 6, 6, 5.1)).to.deep.equal(['below']);
    expect(place('5', 5.6, 4.4, 1, 1, 5.4, 5.4)).to.deep.equal(['end', 'below']);
  });

  it('stands in a grid of small figures on one scale', () => {
    const {panels, scale, quiet} = model({...share, layout: 'grid'});
    expect(panels.map(({name, value}) => [name, value])).to.deep.equal([
      ['Latvia', '2.01%'],
      ['Germany', '1.36%'],
    ]);
    expect(scale.text).to.equal('Each panel: 0.0% to 2.5%.');
    expect(quiet.known).to.equal('');
  });
});

describe('what a trend is told wrong', () => {
  it('names columns that are not there, and those that are', () => {
    expect(problemsOf({x: 'when', series: 'who', y: 'what'})).to.deep.equal([
      'series: expected a column of the data ("year", "Germany", "Latvia", "Iceland"), got "who"; taking each column of numbers as a line',
      'x: expected a column of the data ("year", "Germany", "Latvia", "Iceland"), got "when"; using the first that is left',
      'y: expected columns of the data, between commas, got "what"; leaving it out',
    ]);
  });

  it('tells of text among numbers, of a date that stands twice and of a row without one', () => {
    const rows = [
      {year: '2017', Germany: '1,23'},
      {year: '2018', Germany: '1.24'},
      {year: '2018', Germany: '1.25'},
      {year: '', Germany: '1.30'},
    ];
    expect(problemsOf({rows})).to.deep.equal([
      'row 1, Germany: expected a number such as 1.36, got "1,23"; showing it as typed',
      'row 3, year: "2018" is the time of more than one row (series names the column of the lines); leaving a gap there',
      'row 4, year: expected a date or name, got nothing; leaving it out',
    ]);
  });

  it('tells of a from or to that leaves nothing to show, and shows all', () => {
    const told = (attribute: string, got: string): string =>
      `${attribute}: expected a time within the data, got "${got}"; leaving it out`;
    expect(problemsOf({from: '2030'})).to.deep.equal([told('from', '2030')]);
    expect(problemsOf({to: '1999'})).to.deep.equal([told('to', '1999')]);
    expect(problemsOf({from: '2019', to: '2014'})).to.deep.equal([told('to', '2014')]);
    expect(problemsOf({from: '2015', to: '2016'})).to.deep.equal([told('to', '2016')]);
    expect(model({from: '2030'}).tracks[0]!.places).to.have.length(3);
  });

  it('reads a mark from its first colon before a space, in linear time', () => {
    const rows = ['2019-01-01T10:00', '2019-01-01T11:00'].map((time, i) => ({time, value: i}));
    const [mark] = model({rows, marks: ' 2019-01-01T10:00 :  start: a: b '}).marks;
    expect([mark!.at, mark!.text]).to.deep.equal([0, 'start: a: b']);
    expect(problemsOf({marks: '2014:; : text; 2014:text'})).to.have.length(3);
    const start = performance.now();
    expect(problemsOf({marks: `a${' '.repeat(100_000)}b`})).to.have.length(1);
    expect(performance.now() - start).to.be.below(1000);
  });

  it('tells of marks without a text, without a date and out of sight', () => {
    expect(problemsOf({marks: 'Wales; 1999: early; never: at all'})).to.deep.equal([
      'marks: expected notes such as "2014: Wales summit", between semicolons, got "Wales"; leaving it out',
      'marks: expected a time within the figure, got "1999"; leaving it out',
      'marks: expected a date such as 2014 or 2014-09, got "never"; leaving it out',
    ]);
  });

  it('cuts 100,000 rows and 300 lines, and says so', () => {
    const rows = Array.from({length: 100_000}, (_, i) => ({day: i, line: `Line ${i % 300}`, value: i % 7}));
    const problems = problemsOf({rows, series: 'line'});
    expect(problems).to.deep.equal([
      'rows: expected at most 20000 points, got 100000; showing the first 20000',
      'series: expected at most 200 lines, got 300; showing the first 200',
    ]);
  });
});

describe('the columns of a trend', () => {
  const axis = (input: Given): [string, string[], string[]] => {
    const {table, tracks} = model(input);
    return [table.head[0]!, table.rows.map(({name}) => name), tracks.map(({name}) => name).sort()];
  };

  it('takes the first of dates or years for its times, wherever it is', () => {
    const rows = [
      {place: 'Kyiv', month: '2019-01', value: '1'},
      {place: 'Kyiv', month: '2019-02', value: '2'},
    ];
    expect(axis({rows})).to.deep.equal(['month', ['January 2019', 'February 2019'], ['value']]);
    const years = [2014, 2015, 2016].map((year, i) => ({rate: i * 1.5, year}));
    expect(axis({rows: years})).to.deep.equal(['year', ['2014', '2015', '2016'], ['rate']]);
  });

  it('reports a second column of times, and draws no line of it', () => {
    const rows = [2014, 2015, 2016].map((year, i) => ({year, members: 1700 + i, rate: i * 1.5}));
    expect(axis({rows})).to.deep.equal(['year', ['2014', '2015', '2016'], ['rate']]);
    expect(problemsOf({rows})).to.deep.equal([
      'x: "members" has dates or years, too; using "year" (x names another column, y a line)',
    ]);
    expect(problemsOf({rows, y: 'members'})).to.deep.equal([]);
  });

  it('takes a header of dates beside names and codes, and rows are lines', () => {
    const rows = [
      {'Country Name': 'Kenya', 'Country Code': 'KEN', 2019: '1.4', 2020: '0.5'},
      {'Country Name': 'Ghana', 'Country Code': 'GHA', 2019: '1.1', 2020: '0.7'},
    ];
    const {tracks, text} = model({rows, highlight: 'Kenya'});
    expect(tracks.map(({name, places}) => [name, places.map(({when}) => when)])).to.deep.equal([
      ['Ghana', ['2019', '2020']],
      ['Kenya', ['2019', '2020']],
    ]);
    expect(text).to.equal('Kenya: 0.5 (2020). Down 0.9 since 2019.');
    expect(problemsOf({rows: rows.map((row) => ({...row, Change: '3.5'}))})).to.deep.equal([
      'x: "Change" is no date, as the names of the other columns are; leaving it out',
    ]);
  });

  it('has more code read a header of dates in other spellings, and no other', () => {
    const names = (...header: string[]): string[] =>
      unreadHeader({table: tableOf([header, header.map((_, i) => (i ? i * 1.5 : 'Kenya'))])});
    expect(names('Country', 'Q1 2019', 'Q2 2019')).to.deep.equal(['Country', 'Q1 2019', 'Q2 2019']);
    expect(names('Country', 'Code', '2019', '2020')).to.deep.equal([]);
    expect(names('Country', 'Men', 'Women', 'Q1 2019')).to.deep.equal([]);
    expect(
      unreadHeader({
        table: tableOf([
          {year: '2019', 'Line 1': 1},
          {year: '2020', 'Line 1': 2},
        ]),
      }),
    ).to.deep.equal([]);
    const spans = ['Country', '2003-04', '2004-05', '2005-06'];
    expect(names(...spans)).to.deep.equal(spans);
    expect(model({rows: [spans, ['Kenya', '1.4', '0.5', '0.7']]}).text).to.not.match(/April|since/);
    const rows = [
      ['Country', 'Q1 2019', 'Q2 2019'],
      ['Kenya', '1.4', '0.5'],
    ];
    const headerDates = [undefined, quarter(2019, 1), quarter(2019, 2)];
    expect(says({rows, headerDates})).to.equal('Kenya: 0.5 (Q2 2019). Down 0.9 since Q1 2019.');
  });

  it('draws no line of the numbers of rows that a program wrote', () => {
    const rows = [
      ['', 'year', 'rate'],
      ['0', '2019', '3.5'],
      ['1', '2020', '4.5'],
    ];
    for (const x of [undefined, 'year']) expect(axis({rows, x})).to.deep.equal(['year', ['2019', '2020'], ['rate']]);
  });

  it('draws nothing of a table whose rows are many of each time, and says what settles it', () => {
    const rows = ['Kenya', 'Ghana'].flatMap((country) =>
      ['2019', '2020'].flatMap((year) => ['Men', 'Women'].map((sex, i) => ({country, year, sex, rate: i}))),
    );
    const problems: Problem[] = [];
    expect(made({rows}, problems)).to.equal(undefined);
    expect(made({rows, series: 'country'}, problems)).to.equal(undefined);
    expect(problems).to.deep.equal([
      'year: "2019" is in 4 rows; series="country" draws a line for each; showing the table',
      'year: "2019" is in 2 rows of Kenya; choose with where="sex=Women"; showing the table',
    ]);
  });

  it('tells years that repeat from values by their size, where each row is a point', () => {
    const rows = ['DE', 'FR'].flatMap((geo) =>
      [2019, 2020].map((TIME_PERIOD, i) => ({geo, TIME_PERIOD, OBS_VALUE: i})),
    );
    expect(axis({rows, series: 'geo'})).to.deep.equal(['TIME_PERIOD', ['2019', '2020'], ['DE', 'FR']]);
    expect(problemsOf({rows})).to.deep.equal([
      'TIME_PERIOD: "2019" is in 2 rows; series="geo" draws a line for each; showing the table',
    ]);
  });

  it('draws lines of one unit alone', () => {
    const table = tableOf(wide);
    const [year, germany, latvia] = table.columns;
    const columns = [year!, {...germany!, unit: '%'}, {...latvia!, unit: 'km'}];
    const problems: Problem[] = [];
    const {tracks, text} = model({table: {...table, columns}}, problems);
    expect(tracks.map(({name}) => name)).to.deep.equal(['Germany']);
    expect(text).to.match(/^Germany: 1.36%/);
    expect(problems).to.deep.equal([
      'y: "Latvia" is not in the unit of "Germany"; leaving it out (unit names that of all)',
    ]);
    expect(model({table: {...table, columns}, unit: 'points'}).tracks).to.have.length(2);
    const mixed = [year!, {...germany!, isMixed: true}, latvia!];
    expect(model({table: {...table, columns: mixed}}).tracks.map(({name}) => name)).to.deep.equal(['Latvia']);
  });

  it('keeps the last row of a line that is called a total', () => {
    const rows = ['2018', '2019', '2020'].flatMap((year, i) => [
      {member: 'Kenya', year, rate: i},
      {member: 'Total', year, rate: i + 1},
    ]);
    const total = model({rows, series: 'member'}).tracks.find(({name}) => name === 'Total');
    expect(total!.places.map(({when}) => when)).to.deep.equal(['2018', '2019', '2020']);
  });
});

describe('a trend claims only what its cells bear out', () => {
  const years = (cells: Record<string, string>): object[] =>
    Object.entries(cells).map(([year, value]) => ({year: `${year}`, value}));

  it('from the first to the last in time, in whatever order the rows are', () => {
    const rows = years({2017: '3', 2018: '5', 2019: '9'}).toReversed();
    expect(says({rows})).to.equal('value: 9 (2019). Up 6 since 2017.');
    const lines = [['A', '2019'], ['A', '2017'], ['B', '2018']].map(([name, year], value) => ({name, year, value})); // prettier-ignore
    const {table, xTicks} = model({rows: lines, series: 'name'});
    expect(table.rows.map(({name}) => name)).to.deep.equal(['2017', '2018', '2019']);
    expect(xTicks.map(({label}) => label)).to.deep.equal(['2017', '2018', '2019']);
  });

  it('no change where the first or the last cell is not read, which is shown as typed', () => {
    const text = (first: string, last: string, between = '7'): string =>
      says({rows: years({2016: first, 2017: '3', 2018: between, 2019: '9', 2020: last})});
    expect(text('2', '<15')).to.equal('value: 9 (2019). Not counted: value (2020: <15).');
    expect(text('see note', '10')).to.equal('value: 10 (2020). Not counted: value (2016: see note).');
    expect(text('2', '10', 'x?')).to.equal('value: 10 (2020). Up 8 since 2016.');
    expect(text('', 'n/a')).to.equal('value: 9 (2019). Up 6 since 2017.');
    const {table, tracks, bold} = model({rows: years({2017: '3', 2018: '<5', 2019: '9'})});
    expect(table.rows.map(({cells}) => cells[0])).to.deep.equal(['3', '<5', '9']);
    expect(tracks[0]!.places).to.have.length(2);
    expect(bold[0]!.known).to.not.contain('L100 0');
  });

  it('no change of a line in which a time occurs twice', () => {
    const twice = (last: string): object[] => [
      {year: '2017', value: '3'},
      {year: '2018', value: '4'},
      {year: '2018', value: last},
      {year: '2019', value: '9'},
    ];
    expect(says({rows: twice('5')})).to.equal('value: 9 (2019).');
    expect(model({rows: twice('5')}).table.rows[1]).to.deep.equal({name: '2018', cells: ['4, 5']});
    expect(model({rows: twice('4')}).tracks[0]!.places).to.have.length(3);
    expect(says({rows: twice('4')})).to.equal('value: 9 (2019).');
    const last = twice('4').slice(0, 3);
    expect(says({rows: last})).to.equal('value: 4 (2018).');
    expect(says({rows: [...last.slice(0, 2), {year: '2018', value: '5'}]})).to.equal(
      'value: 3 (2017). Not counted: value (2018: 4, 5).',
    );
    expect(problemsOf({rows: twice('4')})).to.deep.equal([
      'row 3, year: "2018" is the time of more than one row (series names the column of the lines); showing it once',
    ]);
  });

  it('says what a column of times leaves open, whatever the axis then is', () => {
    const table = tableOf([
      {date: '6/9/17', value: 3},
      {date: '6/6/17', value: 4},
    ]);
    const [date, value] = table.columns;
    const columns = [{...date!, problems: ['date: "6/9/17" may have the day or the month first']}, value!];
    const problems: Problem[] = [];
    expect(model({table: {...table, columns}}, problems).text).to.equal('Of 2, highest: 6/6/17, 4; lowest: 6/9/17, 3.');
    expect(problems).to.deep.equal(['date: "6/9/17" may have the day or the month first']);
  });

  it('leaves out a row without a date among ten with one, and the axis is one of time', () => {
    const dates = Object.fromEntries(Array.from({length: 10}, (_, i) => [2019 - i, String(14 - i)]));
    const rows = [{year: 'not yet', value: '99'}, ...years(dates).toReversed()];
    expect(says({rows})).to.equal('value: 14 (2019). Up 9 since 2010.');
    expect(problemsOf({rows})).to.deep.equal([
      'row 1, year: expected a date such as 2014 or 2014-09, got "not yet"; leaving it out',
    ]);
    expect(model({rows}).table.rows).to.have.length(10);
  });

  it('no since, up or down along names and numbers, but the highest and the lowest', () => {
    const debt = (cells: Record<string, string>): object[] =>
      Object.entries(cells).map(([country, debt]) => ({country, debt}));
    const some = {Austria: '83.3', Belgium: '112.8', Cyprus: '114.1'};
    const ends = 'highest: Cyprus, 114.1; lowest: Austria, 83.3.';
    expect(says({rows: debt(some)})).to.equal(`Of 3, ${ends}`);
    expect(says({rows: debt({...some, Malta: ''})})).to.equal(`Of 4, ${ends} No figure: Malta.`);
    expect(says({rows: debt({...some, Malta: '<5'})})).to.equal(`Of 3, ${ends} Not counted: Malta (<5).`);
    expect(says({rows: debt({Austria: '5', Belgium: '5'})})).to.equal('All 2: 5.');
    expect(says({rows: debt({Austria: '5'})})).to.equal('Austria: 5.');
    expect(says({rows: debt(some), target: '90'})).to.equal(`Of 3, ${ends}`);
    const ages = [15, 20, 25].map((age, i) => ({age, rate: [3, 7, 4][i]}));
    expect(says({rows: ages})).to.equal('Of 3, highest: age 20, 7; lowest: age 15, 3.');
    const two = debt(some).map((row, i) => ({...row, deficit: i}));
    expect(says({rows: two, highlight: 'debt'})).to.equal('debt, highest: Cyprus, 114.1; lowest: Austria, 83.3.');
  });

  it('no highest and lowest of lines where one is not read: those of the time before', () => {
    const many = (last: string, before = '1'): object[] =>
      [before, last].map((cell, i) => ({
        year: String(2018 + i),
        ...Object.fromEntries([5, 3, 2, 9, 4, 7].map((value, j) => [`Line ${j}`, value + i])),
        K: cell,
      }));
    expect(says({rows: many('2')})).to.equal('2019, highest: Line 3, 10; lowest: K, 2.');
    expect(says({rows: many('<20')})).to.equal('2018, highest: Line 3, 9; lowest: K, 1. Not counted: K (2019: <20).');
    expect(says({rows: many('')})).to.equal('2019, highest: Line 3, 10; lowest: Line 2, 3. No figure: K.');
    expect(says({rows: many('10')})).to.equal('2019, highest: Line 3 and K, 10; lowest: Line 2, 3.');
  });

  it('counts a number between bounds only where these decide, and says what it does not count', () => {
    const table = tableOf([
      {year: '2018', A: '1', B: '3', C: '5'},
      {year: '2019', A: '2', B: '4', C: '<5'},
    ]);
    const columns = table.columns.map((column) => ({
      ...column,
      cells: column.cells.map((cell) => (cell.text === '<5' ? {...cell, bounds: {high: 5}} : cell)),
    }));
    const text = (target: string, goal = 'at-least'): string =>
      says({table: {...table, columns}, target, goal, highlight: 'A'});
    expect(text('10')).to.contain('At or above 10: 0 of 3 (2019); 0 of 3 (2018).');
    expect(text('5', 'at-most')).to.contain('At or below 5: 3 of 3 (2019); 3 of 3 (2018).');
    expect(text('3', 'at-most')).to.match(
      /At or below 3: 1 of 2 \(2019\); 2 of 3 \(2018\)\. Not counted: C \(2019: <5\)\.$/,
    );
    expect(text('3')).to.match(/At or above 3: 1 of 2 \(2019\); 2 of 3 \(2018\)\. Not counted: C \(2019: <5\)\.$/);
  });

  it('of nothing that is called a total and is none', () => {
    const rows = ['Left', 'Right', 'Centre', 'Total'].map((party, i) => ({
      party,
      2018: [1, 2, 3, 70][i],
      2019: [2, 3, 4, 90][i],
    }));
    const text = says({rows, target: '2', highlight: 'Left'});
    expect(text).to.contain('At or above 2: 3 of 3 (2019); 2 of 3 (2018).');
    expect(text).to.contain('Not counted: Total (2019: 90) and Total (2018: 70).');
    expect(model({rows}).tracks.map(({name}) => name)).to.include('Total');
  });

  it('an estimate is dashed, and called one', () => {
    const table = tableOf(years({2017: '3', 2018: '5', 2019: '9', 2020: '8'}));
    const [year, value] = table.columns;
    const cells = value!.cells.map((cell, i) => (i === 2 ? {...cell, isEstimate: true} : cell));
    const trend = model({table: {...table, columns: [year!, {...value!, cells}]}});
    expect([trend.bold[0]!.known.match(/M/g), trend.bold[0]!.estimated.match(/L/g)?.length]).to.deep.equal([
      ['M', 'M'],
      2,
    ]);
    expect(trend.dashed).to.equal('Dashed: estimates.');
    expect(trend.tracks[0]!.places.map(({when}) => when)).to.deep.equal(['2017', '2018', '2019 estimate', '2020']);
    expect(trend.table.rows[2]).to.deep.equal({name: '2019', cells: ['9 (estimate)']});
  });
});

describe('the ticks of a trend', () => {
  const ticks = (x: string[], more: Given = {}): string[] =>
    model({rows: x.map((time, i) => ({time, value: i})), ...more}).xTicks.map(({label}) => label);
  const of = (dates: PartialDate[]): string[] => {
    const table = tableOf(dates.map((_, i) => ({time: `t${i}`, value: i})));
    const [time, value] = table.columns;
    const cells = time!.cells.map((cell, i) => ({...cell, date: dates[i]}));
    return model({table: {...table, columns: [{...time!, kind: 'date', cells}, value!]}}).xTicks.map(
      ({label}) => label,
    );
  };

  it('are none finer than the dates', () => {
    expect(ticks(['2019-01-01', '2019-01-02', '2019-01-03'])).to.deep.equal([
      'Jan 1, 2019',
      'Jan 2, 2019',
      'Jan 3, 2019',
    ]);
    expect(ticks(['2024-01', '2024-02', '2024-03'])).to.deep.equal(['Jan 2024', 'Feb 2024', 'Mar 2024']);
  });

  it('never print the same twice: hours of several days have their day', () => {
    const hours = ['01T00:00', '02T12:00', '04T00:00'].map((time) => `2019-01-${time}`);
    const labels = ticks(hours);
    expect(new Set(labels).size).to.equal(labels.length);
  });

  it('are called what the dates are: quarters, and years where there are many', () => {
    const quarters = Array.from({length: 40}, (_, i) => quarter(2010 + Math.floor(i / 4), (i % 4) + 1));
    expect(of(quarters.slice(0, 3))).to.deep.equal(['Q1 2010', 'Q2 2010', 'Q3 2010']);
    expect(of(quarters)[0]).to.equal('2010');
    const schools = [2003, 2004, 2005].map((year): PartialDate => ({
      ...quarter(year, 1),
      precision: 'years',
      label: `${year}–0${year - 1999}`,
    }));
    expect(of(schools)).to.deep.equal(['2003–04', '2004–05', '2005–06']);
  });

  it('beside the plot are whole numbers for whole numbers, and differ', () => {
    const labels = (values: number[], more: Given = {}): string[] =>
      model({rows: values.map((value, i) => ({year: String(2018 + i), value})), ...more}).yTicks.map(
        ({label}) => label,
      );
    expect(labels([0, 1, 1])).to.deep.equal(['0', '1']);
    expect(labels([7, 7])).to.deep.equal(['6', '7', '8']);
    expect(labels([1, 2, 4])).to.deep.equal(['0', '1', '2', '3', '4']);
    const money = labels([1_000_000_000, 1_000_020_000, 1_000_040_000], {currency: 'USD'});
    expect(new Set(money).size).to.equal(money.length);
    expect(money[1]).to.contain('1.00001');
  });
});

describe('a point that a reader looks at', () => {
  const trend = model(share);

  it('is the nearest to the pointer', () => {
    const point = nearest(trend, 98, 0);
    expect(point).to.deep.equal({name: 'Latvia', index: 2});
    expect(plain(readOut(trend, point!, trendWords)!.text)).to.equal('Latvia, 2019: 2.01%');
    expect(nearest(trend, 1, 100)?.index).to.equal(0);
  });

  it('moves along its line and to the lines above and below, and no further than the ends', () => {
    const at = {name: 'Latvia', index: 1};
    expect(step(trend, at, 'next')).to.deep.equal({name: 'Latvia', index: 2});
    expect(step(trend, at, 'previous')).to.deep.equal({name: 'Latvia', index: 0});
    expect(step(trend, at, 'ArrowDown')).to.deep.equal({name: 'Germany', index: 1});
    expect(step(trend, at, 'ArrowUp')).to.equal(undefined);
    expect(step(trend, at, 'End')).to.deep.equal({name: 'Latvia', index: 2});
    expect(step(trend, {name: 'Latvia', index: 2}, 'next')).to.equal(undefined);
  });

  it('is the last of a line that another figure selects, and none of a line that is not here', () => {
    expect(readOut(trend, {name: 'Germany', index: -1}, trendWords)?.when).to.equal('2019');
    expect(readOut(trend, {name: 'France', index: 0}, trendWords)).to.equal(undefined);
  });
});
