import {expect} from 'chai';
import fc from 'fast-check';
import type {Problem} from '../../src/lib/problem.js';
import {type TrendInput, type TrendModel, trendModel} from '../../src/trend-chart/trend-chart.model.js';
import {nearest, readOut, step} from '../../src/trend-chart/trend-chart.reading.js';
import {trendWords} from '../../src/trend-chart/trend-chart.words.js';
import {words as ar} from '../../src/words/ar.js';
import {words as de} from '../../src/words/de.js';
import {words as pl} from '../../src/words/pl.js';

const wide = [
  {year: '2014', Germany: '1.18', Latvia: '0.94', Iceland: ''},
  {year: '2017', Germany: '1.23', Latvia: '1.74', Iceland: ''},
  {year: '2019', Germany: '1.36', Latvia: '2.01', Iceland: ''},
];

const model = (input: Partial<TrendInput>, problems: Problem[] = []): TrendModel => {
  const made = trendModel({rows: wide, locale: 'en', words: trendWords, ...input}, problems);
  if (!made) throw new Error('no model');
  return made;
};
const problemsOf = (input: Partial<TrendInput>): Problem[] => {
  const problems: Problem[] = [];
  trendModel({rows: wide, locale: 'en', words: trendWords, ...input}, problems);
  return problems;
};
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');
const says = (input: Partial<TrendInput>): string => plain(model(input).text);
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
    const alone = (values: string[], more: Partial<TrendInput> = {}): number =>
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
    expect(trendModel({rows: [{a: 'x', b: 'y'}], locale: 'en', words: trendWords}, problems)).to.equal(undefined);
    expect(problems).to.deep.equal([
      'y: expected a column with numbers such as 1.36, got "y"; showing what stands inside the tag',
    ]);
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
      'row 1, Germany: expected a number such as 1.36, got "1,23"; leaving a gap there',
      'row 3, year: "2018" stands in more than one row (series names the column of the lines); using the first',
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
