import {expect} from 'chai';
import fc from 'fast-check';
import {keyFigureModel} from '../../src/key-figure/key-figure.model.js';
import {type Spark, sparkModel} from '../../src/key-figure/key-figure.spark.model.js';
import {keyFigureWords} from '../../src/key-figure/key-figure.words.js';
import {type Given, inputOf} from './input.js';

describe('sparkModel', () => {
  const rows = [
    {year: '2014', share: '1.18'},
    {year: '2015', share: '..'},
    {year: '2018', share: '1.24'},
    {year: '2019', share: '1.36'},
  ];
  const own = {label: 'Germany', unit: '% of GDP'};
  const spark = (input: Given): Spark => {
    const made = keyFigureModel(inputOf({...own, ...input}));
    if (!made?.series) throw new Error('no series');
    return sparkModel(made.series, {...made.terms, words: keyFigureWords, label: made.label, caption: ''});
  };

  it('draws a line that breaks where there is no number, and marks the last point', () => {
    const {path, last, from, to} = spark({rows: rows.map(({share}, i) => ({n: `no. ${i}`, share}))});
    expect(path).to.equal('M0 100L0 100M66.67 66.67L100 0');
    expect(last).to.deep.equal({x: '100%', y: '0%'});
    expect([from, to]).to.deep.equal(['no. 0', 'no. 3']);
  });

  it('draws no line through fewer than two numbers, and a level one through equal numbers', () => {
    expect(spark({rows: rows.slice(0, 2)}).path).to.equal(undefined);
    expect(
      spark({
        rows: [
          {n: 'a', v: 2},
          {n: 'b', v: 2},
        ],
      }).path,
    ).to.equal('M0 50L100 50');
  });

  it('shows where zero is between numbers on both sides of it', () => {
    expect(
      spark({
        rows: [
          {n: 'a', v: -1},
          {n: 'b', v: 3},
        ],
      }).zero,
    ).to.equal('75%');
    expect(spark({rows}).zero).to.equal(undefined);
    expect(spark({rows: rows.map(({year}, i) => ({year, share: i - 9}))}).zero).to.equal(undefined);
  });

  it('lists every row in words, under a caption', () => {
    const {caption, rows: listed} = spark({rows});
    expect(caption).to.equal('Germany, 2014 to 2019');
    expect(listed).to.deep.equal([
      ['2014', '1.18%'],
      ['2015', 'No figure'],
      ['2018', '1.24%'],
      ['2019', '1.36%'],
    ]);
  });

  it('never throws, and never draws what is no number', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.constantFrom('2019', '2014-02', '1.5', '-3'));
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), cell)), (rows) => {
        const made = keyFigureModel(inputOf({...own, rows}));
        if (!made?.series) return;
        const {path} = sparkModel(made.series, {...made.terms, words: keyFigureWords, label: 'x', caption: ''});
        expect(path ?? '').not.to.match(/NaN|Infinity|undefined/);
      }),
    );
  });
});
