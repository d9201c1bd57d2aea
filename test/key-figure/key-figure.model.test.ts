import {expect} from 'chai';
import {type KeyFigureInput, type KeyFigureModel, keyFigureModel} from '../../src/key-figure/key-figure.model.js';
import {keyFigureWords} from '../../src/key-figure/key-figure.words.js';
import {words as ar} from '../../src/words/ar.js';
import {words as de} from '../../src/words/de.js';
import {words as ja} from '../../src/words/ja.js';
import {words as pl} from '../../src/words/pl.js';
import {words as tr} from '../../src/words/tr.js';
import {latin} from '../support/cldr.js';

const model = (input: Partial<KeyFigureInput>): KeyFigureModel => {
  const made = keyFigureModel({locale: 'en', words: keyFigureWords, ...input});
  if (!made) throw new Error('no model');
  return made;
};
/** Without what Intl’s data change from one edition to the next: which spaces do not break, and marks of direction. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');
const says = (input: Partial<KeyFigureInput>): string => plain(model(input).text);

const germany = {
  label: 'Germany’s defence spending',
  value: '1.36',
  unit: '% of GDP',
  asOf: '2019',
  status: 'estimate',
} as const;

describe('keyFigureModel({value, label}) tells the fact in a sentence', () => {
  it('says what the number is, the number with its unit, and when it was', () => {
    expect(says(germany)).to.equal('Germany’s defence spending: 1.36% of GDP (2019 estimate).');
    expect(says({...germany, status: 'final', asOf: '2019-06-25'})).to.equal(
      'Germany’s defence spending: 1.36% of GDP (June 25, 2019).',
    );
  });

  it('says a number alone, where it is not said what it is', () => {
    expect(says({value: '29'})).to.equal('29.');
  });

  it('keeps the digits that were typed', () => {
    expect(model({value: '3.40', unit: '%'}).value.number).to.equal('3.40%');
    expect(model({value: '3.40', unit: '%', digits: '1'}).value.number).to.equal('3.4%');
  });

  it('says of an estimate beside the number that it is one', () => {
    expect(model(germany).unit).to.equal('of GDP (estimate)');
    expect(model({...germany, unit: '%'}).unit).to.equal('estimate');
    expect(model({...germany, status: 'final'}).unit).to.equal('of GDP');
  });

  it('says "no figure" of what is missing, never 0, and compares it with nothing', () => {
    const missing = model({...germany, value: 'n/a', target: '2', previous: '1.18'});
    expect(plain(missing.text)).to.equal('Germany’s defence spending: no figure (2019).');
    expect(missing.value.number).to.equal('No figure');
    expect([missing.missing, missing.verdict, missing.change, missing.unit]).to.deep.equal([
      true,
      'none',
      undefined,
      '',
    ]);
  });

  it('prints a real minus before a negative number', () => {
    expect(says({value: '-9.81', unit: '%', label: 'Change'})).to.equal('Change: −9.81%.');
  });

  it('is nothing where there is nothing to tell', () => {
    expect(keyFigureModel({locale: 'en', words: keyFigureWords})).to.equal(undefined);
    expect(keyFigureModel({value: 'n/a', locale: 'en', words: keyFigureWords})).to.equal(undefined);
  });
});

describe('keyFigureModel({previous}) tells the change', () => {
  const change = (input: Partial<KeyFigureInput>): [string, string, string] => {
    const {text, change} = model({...germany, ...input});
    return [plain(text.split('. ')[1] ?? ''), plain(change?.difference ?? ''), plain(change?.previous ?? '')];
  };

  it('up: in words, and with a plus beside the number', () => {
    expect(change({previous: '1.18', previousLabel: '2014'})).to.deep.equal([
      'Up 0.18 points since 2014.',
      '+0.18 points',
      '2014: 1.18%',
    ]);
    expect(model({...germany, previous: '1.18'}).change?.way).to.equal('above');
  });

  it('down: in words, and with a real minus', () => {
    expect(change({previous: '1.40', previousLabel: '2014'})).to.deep.equal([
      'Down 0.04 points since 2014.',
      '−0.04 points',
      '2014: 1.40%',
    ]);
  });

  it('the same: in words alone', () => {
    expect(change({previous: '1.360', previousLabel: '2018'})).to.deep.equal([
      'Unchanged since 2018.',
      'Unchanged',
      '2018: 1.360%',
    ]);
  });

  it('from the number before, where it is not said when that was', () => {
    expect(change({previous: '1.18'})).to.deep.equal(['Up 0.18 points from 1.18%.', '+0.18 points', '1.18% before']);
  });

  it('further below zero is down', () => {
    expect(change({value: '-9.81', previous: '-5.09', previousLabel: '2013'})[0]).to.equal(
      'Down 4.72 points since 2013.',
    );
  });

  it('in money, where the number is money', () => {
    const dollars = {value: '730149000000', previous: '653942000000', currency: 'USD', unit: undefined};
    expect(change({...dollars, previousLabel: '2014'})).to.deep.equal([
      'Up $76.2bn since 2014.',
      '+$76.2bn',
      '2014: $653.9bn',
    ]);
  });

  it('says "1 point" but "1.00 points"', () => {
    expect(change({value: '3', previous: '2'})[1]).to.equal('+1 point');
    expect(change({value: '3.00', previous: '2'})[1]).to.equal('+1.00 points');
  });
});

describe('keyFigureModel({target}) judges', () => {
  it('a number below the target as missed', () => {
    const {text, verdict, side} = model({...germany, target: '2', targetLabel: 'pledge'});
    expect(plain(text)).to.equal(
      'Germany’s defence spending: 1.36% of GDP, 0.64 points below the 2% pledge (2019 estimate).',
    );
    expect([verdict, side]).to.deep.equal(['missed', 'below']);
  });

  it('a number exactly on the target as met', () => {
    const {text, verdict, side} = model({...germany, value: '2.00', target: '2'});
    expect(text).to.contain(', exactly at the 2% target');
    expect([verdict, side]).to.deep.equal(['met', 'at']);
  });

  it('with goal="at-most" a number below the limit as met, one above as missed, one on it as met', () => {
    const deficit = {label: 'Deficit', unit: '% of GDP', target: '3', goal: 'at-most'};
    expect(says({...deficit, value: '4.8'})).to.equal('Deficit: 4.8% of GDP, 1.8 points above the 3% limit.');
    expect(model({...deficit, value: '4.8'}).verdict).to.equal('missed');
    expect(model({...deficit, value: '0.8'}).verdict).to.equal('met');
    expect(model({...deficit, value: '3.0'}).verdict).to.equal('met');
  });
});

describe('keyFigureModel in other languages', () => {
  const points = (language: {comparison: object; 'key-figure': object}, locale: string, value: string): string => {
    const words = {...language.comparison, ...language['key-figure']} as KeyFigureInput['words'];
    return plain(model({locale, words, value, previous: '0', unit: '%'}).change?.difference ?? '');
  };

  it('counts points in each plural of Polish', () => {
    expect(['1', '3', '5', '22', '0.64'].map((value) => points(pl, 'pl', value))).to.deep.equal([
      '+1 punkt procentowy',
      '+3 punkty procentowe',
      '+5 punktów procentowych',
      '+22 punkty procentowe',
      '+0,64 punktu procentowego',
    ]);
  });

  it('counts points in each plural of Arabic', () => {
    expect(['1', '2', '3', '11', '100', '0.64'].map((value) => latin(points(ar, 'ar', value)))).to.deep.equal([
      '+1 نقطة مئوية',
      '+2 نقطة مئوية',
      '+3 نقاط مئوية',
      '+11 نقطة مئوية',
      '+100 نقطة مئوية',
      '+0.64 نقطة مئوية',
    ]);
  });

  const told = (language: {comparison: object; 'key-figure': object}, locale: string, own: object): string => {
    const words = {...language.comparison, ...language['key-figure']} as KeyFigureInput['words'];
    const facts = {
      value: '1.36',
      target: '2',
      previous: '1.18',
      previousLabel: '2014',
      asOf: '2019',
      status: 'estimate',
    };
    return says({...facts, locale, words, ...own});
  };

  it('tells everything in German, Turkish and Japanese', () => {
    expect(told(de, 'de', {label: 'Verteidigung', unit: '% des BIP'})).to.equal(
      'Verteidigung: 1,36 % des BIP und damit 0,64 Prozentpunkte unter dem Zielwert von 2 % (Schätzung 2019). Anstieg um 0,18 Prozentpunkte seit 2014.',
    );
    expect(told(tr, 'tr', {label: 'Savunma', unit: '%'})).to.equal(
      'Savunma: %1,36; %2 hedefinin 0,64 puan altında (2019 tahmini). 2014 dönemine göre 0,18 puan artış.',
    );
    expect(told(ja, 'ja', {label: '国防費', unit: '%'})).to.equal(
      '国防費は1.36%で、目標の2%を0.64ポイント下回る（2019年推計）。2014から0.18ポイント増。',
    );
  });
});

describe('keyFigureModel({rows})', () => {
  const rows = [
    {year: '2014', share: '1.18'},
    {year: '2015', share: '..'},
    {year: '2018', share: '1.24'},
    {year: '2019', share: '1.36'},
  ];
  const own = {label: 'Germany', unit: '% of GDP'};
  const columnsOf = (input: Partial<KeyFigureInput>): unknown[] => {
    const {series} = model({...own, ...input});
    return [series?.xName, series?.yName];
  };

  it('takes the number and its date from the last row, and the number before from the first', () => {
    expect(says({...own, rows, status: 'estimate'})).to.equal(
      'Germany: 1.36% of GDP (2019 estimate). Up 0.18 points since 2014.',
    );
  });

  it('takes them from the last and first row that have a number', () => {
    const gaps = [{year: '2013', share: ''}, ...rows, {year: '2020', share: 'n/a'}];
    expect(says({...own, rows: gaps})).to.equal('Germany: 1.36% of GDP (2019). Up 0.18 points since 2014.');
  });

  it('prefers what the author says', () => {
    expect(says({...own, rows, value: '1.38', previous: '1.22', previousLabel: '2013', asOf: '2020'})).to.equal(
      'Germany: 1.38% of GDP (2020). Up 0.16 points since 2013.',
    );
    expect(says({...own, rows, previous: 'n/a'})).to.equal('Germany: 1.36% of GDP (2019).');
  });

  it('says "no figure" where no row has a number', () => {
    expect(
      says({
        ...own,
        rows: [
          {year: '2018', share: ''},
          {year: '2019', share: '-'},
        ],
      }),
    ).to.equal('Germany: no figure.');
  });

  it('reads the first column and the second, or those that are named', () => {
    const wide = [
      {country: 'Latvia', year: '2018', share: '2.01'},
      {country: 'Latvia', year: '2019', share: '2.02'},
    ];
    expect(columnsOf({rows: wide, x: 'year', y: 'share'})).to.deep.equal(['year', 'share']);
    expect(columnsOf({rows: wide, y: 'share'})).to.deep.equal(['country', 'share']);
    expect(columnsOf({rows})).to.deep.equal(['year', 'share']);
    expect(columnsOf({rows: [{share: 1}, {share: 2}]})).to.deep.equal(['', 'share']);
  });

  it('names a column that is not there, and goes on with one that is', () => {
    const {problems, series} = model({...own, rows, y: 'percent'});
    expect(problems).to.deep.equal([
      'y: expected a column of the data ("year", "share"), got "percent"; using the first that is left',
    ]);
    expect(series?.yName).to.equal('share');
  });

  it('names the first cell that is no number, counts the rest, and leaves gaps there', () => {
    const {problems, series} = model({
      ...own,
      rows: [...rows, {year: '2020', share: '1,4'}, {year: '2021', share: {}}],
    });
    expect(problems).to.deep.equal([
      'row 5, share: expected a number such as 1.36, got "1,4"; leaving a gap there (and 1 more)',
    ]);
    expect(series?.known.length).to.equal(3);
  });

  it('puts dates in order and apart by time, and leaves other rows as they stand', () => {
    const mixed = [rows[3], rows[0], rows[2]] as typeof rows;
    expect(model({...own, rows: mixed}).series?.points.map(({x, at}) => [x, at])).to.deep.equal([
      ['2014', 0],
      ['2018', 1461 / 1826],
      ['2019', 1],
    ]);
    const named = ['Q2', 'Q1', 'Q3'].map((quarter) => ({quarter, n: 1}));
    expect(model({rows: named}).series?.points.map(({x, at}) => [x, at])).to.deep.equal([
      ['Q2', 0],
      ['Q1', 0.5],
      ['Q3', 1],
    ]);
  });

  it('reads a table whose columns are years', () => {
    const quarters = [
      {Quarter: 'Q1', 2019: '1.2'},
      {Quarter: 'Q2', 2019: '1.4'},
    ];
    expect(says({label: 'Growth', rows: quarters})).to.equal('Growth: 1.4 (Q2). Up 0.2 since Q1.');
  });
});

describe('keyFigureModel names each bad input once, and shows the rest', () => {
  it('in the author’s terms', () => {
    const {problems, text} = model({
      ...germany,
      value: '1,36',
      target: 'two',
      previous: 'less',
      goal: 'near',
      status: 'guess',
      digits: 'many',
      asOf: '2019-02-30',
    });
    expect(problems.map((problem) => problem.split(':')[0])).to.deep.equal([
      'value',
      'previous',
      'target',
      'goal',
      'status',
      'digits',
      'as-of',
    ]);
    expect(text).to.equal('Germany’s defence spending: no figure (2019-02-30).');
  });
});
