import {expect} from 'chai';
import {parseDate} from '../../src/lib/date.js';
import {type KeyFigureInput, type KeyFigureModel, keyFigureModel} from '../../src/key-figure/key-figure.model.js';
import {keyFigureWords} from '../../src/key-figure/key-figure.words.js';
import {words as ar} from '../../src/words/ar.js';
import {words as de} from '../../src/words/de.js';
import {words as ja} from '../../src/words/ja.js';
import {words as pl} from '../../src/words/pl.js';
import {words as tr} from '../../src/words/tr.js';
import {latin} from '../support/cldr.js';
import {tableOf, withCells} from '../data/tables.js';
import {type Given, inputOf} from './input.js';

const model = (given: Given): KeyFigureModel => {
  const problems: string[] = [];
  const made = keyFigureModel(inputOf(given, problems), problems);
  if (!made) throw new Error('no model');
  return made;
};
/** Without what Intl’s data change from one edition to the next: which spaces do not break, and marks of direction. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');
const says = (input: Given): string => plain(model(input).text);

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
  const change = (input: Given): [string, string, string] => {
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
  const columnsOf = (input: Given): unknown[] => {
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

  it('reads the column of dates or years, or else the first, and the first of numbers, or those that are named', () => {
    const wide = [
      {country: 'Latvia', year: '2018', share: '2.01'},
      {country: 'Latvia', year: '2019', share: '2.02'},
    ];
    expect(columnsOf({rows: wide, x: 'year', y: 'share'})).to.deep.equal(['year', 'share']);
    expect(columnsOf({rows: wide, y: 'share'})).to.deep.equal(['year', 'share']);
    expect(columnsOf({rows: wide})).to.deep.equal(['year', 'share']);
    expect(columnsOf({rows: wide, x: 'country'})).to.deep.equal(['country', 'share']);
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

  it('names each cell that is no number, and leaves gaps there', () => {
    const {problems, series} = model({
      ...own,
      rows: [...rows, {year: '2020', share: '1,4'}, {year: '2021', share: {}}],
    });
    expect(problems).to.deep.equal(['row 5, share: expected a number such as 1.36, got "1,4"; showing it as typed']);
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
    expect(says({label: 'Growth', rows: quarters})).to.equal('Growth: 1.4 (Q2).');
  });
});

describe('keyFigureModel({rows}) claims no more than the rows say', () => {
  const yearly = (values: Record<string, string>): object[] =>
    Object.entries(values).map(([year, n]) => ({year: year.slice(0, 4), n}));
  const problemsOf = (given: Given): string[] => {
    const problems: string[] = [];
    inputOf(given, problems);
    return problems;
  };

  it('of rows with the newest first it says the same', () => {
    const rows = [2021, 2020, 2019].map((year) => ({year, n: year - 2010}));
    expect(says({label: 'Rate', rows})).to.equal('Rate: 11 (2021). Up 2 since 2019.');
    const months = ['2024-04', '2024-03', '2024-01'].map((month, i) => ({month, n: [2.3, 3.2, 4][i]}));
    expect(says({label: 'Rate', rows: months})).to.equal('Rate: 2.3 (April 2024). Down 1.7 since January 2024.');
  });

  it('takes the first column for years where all of it can be, whatever its name', () => {
    const rows = [
      {'': 2014, n: 1},
      {'': 2019, n: 3},
    ];
    expect(says({label: 'Rate', rows})).to.equal('Rate: 3 (2019). Up 2 since 2014.');
  });

  it('names are no time: no change is told, and the author hears of it, unless there is a previous number', () => {
    const rows = [
      {country: 'Belgium', n: 1},
      {country: 'Spain', n: 3},
    ];
    expect(says({label: 'Rate', rows})).to.equal('Rate: 3 (Spain).');
    expect(problemsOf({rows})).to.deep.equal([
      'x: expected a column of dates or years, got "Belgium"; telling no change',
    ]);
    expect(says({label: 'Rate', rows, previous: '2'})).to.equal('Rate: 3 (Spain). Up 1 from 2.');
    expect(problemsOf({rows, previous: '2'})).to.deep.equal([]);
    expect(says({label: 'Rate', rows: [{n: 1}, {n: 3}]})).to.equal('Rate: 3.');
    const table = withCells(tableOf(rows), 'country', {}, {problems: ['country: dates="dmy" or "mdy" settles it']});
    expect(problemsOf({table})[0]).to.equal('country: dates="dmy" or "mdy" settles it');
  });

  it('a time that stands twice is reported, and no change is told', () => {
    const rows = yearly({2018: '4', 2019: '5', '2019b': '6', 2020: '7'});
    expect(says({label: 'Rate', rows})).to.equal('Rate: 7 (2020).');
    expect(model({rows}).series?.isLine).to.equal(false);
    expect(problemsOf({rows})).to.deep.equal([
      'row 4, year: "2019" is the time of more than one row; drawing no line, telling no change',
    ]);
  });

  it('of two numbers for the last time it takes neither', () => {
    const rows = yearly({2018: '4', 2019: '5', 2020: '7', '2020b': '8'});
    expect(inputOf({rows}).series).to.equal(undefined);
    expect(problemsOf({rows}).at(-1)).to.equal('n: the numbers of "2020" differ; showing the table');
    expect(says({label: 'Rate', rows, value: '7.5'})).to.equal('Rate: 7.5.');
    expect(says({label: 'Rate', rows: yearly({2019: '5', 2020: '7', '2020b': '7.0'})})).to.equal('Rate: 7.0 (2020).');
  });

  it('of a table of many series it takes no number, and says how to choose one', () => {
    const rows = ['Alba', 'Borea'].flatMap((country) => [2018, 2019, 2020].map((year) => ({country, year, n: year})));
    expect(inputOf({rows, y: 'n'}).series).to.equal(undefined);
    expect(problemsOf({rows, y: 'n'})).to.deep.equal([
      'year: "2018" is the name of 2 rows; choose with where="country=Borea"; showing the table',
    ]);
  });

  it('a row without a date is reported and left out, and others are in order', () => {
    const table = withCells(
      tableOf([
        {when: '2021', n: 9},
        {when: '2020', n: 7},
        {when: 'later', n: 5},
        {when: '2019', n: 4},
      ]),
      'when',
      {},
      {
        kind: 'date',
        cells: ['2021', '2020', 'later', '2019'].map((text) => ({text, figure: undefined, date: parseDate(text)})),
        problems: ['row 3, when: expected a date such as 2019 or 2019-06-25, got "later"', 'when: also this'],
      },
    );
    expect(says({label: 'Rate', table, asOf: '2022'})).to.equal('Rate: 9 (2021). Up 5 since 2019.');
    expect(problemsOf({table})).to.deep.equal([
      'when: also this',
      'row 3, when: expected a date such as 2019 or 2019-06, got "later"; leaving the row out',
    ]);
  });

  it('a last cell that is no single number is shown as typed, with its date, and compared with nothing', () => {
    const rows = yearly({2018: '12', 2019: '9', 2020: '7', 2021: '<5'});
    const made = model({label: 'Cases', unit: '%', target: '10', rows});
    expect(made.text).to.equal('Cases: <5 (2021).');
    expect([made.value.number, made.missing, made.verdict, made.change]).to.deep.equal([
      '<5',
      false,
      'none',
      undefined,
    ]);
    expect(says({label: 'Cases', rows: yearly({2018: '<5', 2019: '9', 2020: '7', 2021: '8'})})).to.equal(
      'Cases: 8 (2021). Down 1 since 2019.',
    );
  });

  it('an older number has its own date, whatever the author says of the newest', () => {
    const rows = yearly({2018: '12', 2019: '9', 2020: 'n/a'});
    expect(says({label: 'Cases', rows, asOf: '2020'})).to.equal('Cases: 9 (2019). Down 3 since 2018.');
    expect(says({label: 'Cases', rows: rows.slice(0, 2), asOf: '2019-12'})).to.equal(
      'Cases: 9 (December 2019). Down 3 since 2018.',
    );
  });

  it('a total is no last row', () => {
    const rows = [...yearly({2018: '12', 2019: '9', 2020: '7'}), {year: 'Total', n: '28'}];
    const table = tableOf(rows);
    expect(says({label: 'Cases', table})).to.equal('Cases: 7 (2020). Down 5 since 2018.');
  });

  it('a row that is called a total and is none is not the number', () => {
    const rows = [
      {place: 'North', n: '3'},
      {place: 'South', n: '4'},
      {place: 'Total', n: '9'},
    ];
    expect(says({label: 'Cases', rows})).to.equal('Cases: 4 (South).');
    expect(model({rows}).series?.known.map(({x}) => x)).to.deep.equal(['North', 'South']);
  });

  it('a cell that is an estimate is one, unless the author says that it is final', () => {
    const table = withCells(tableOf(rows2()), 'n', {1: {isEstimate: true}});
    expect(says({label: 'Cases', table})).to.equal('Cases: 3 (2020 estimate). Up 2 since 2019.');
    expect(says({label: 'Cases', table, status: 'final'})).to.equal('Cases: 3 (2020). Up 2 since 2019.');
  });

  it('prints the unit that all cells share', () => {
    const table = withCells(tableOf(rows2()), 'n', {}, {unit: 'km'});
    expect(says({label: 'Way', table})).to.equal('Way: 3 km (2020). Up 2 km since 2019.');
  });

  it('amounts in several currencies are no series', () => {
    const table = withCells(tableOf(rows2()), 'n', {}, {isMixed: true});
    expect(inputOf({table}).series).to.equal(undefined);
    expect(problemsOf({table})[0]).to.match(/several units/);
  });

  it('names two columns of time, of which it takes the first', () => {
    const rows = rows2().map((row) => ({...row, released: '2021-01'}));
    expect(problemsOf({rows})[0]).to.equal('x: "year" and "released" both say when; using the first (x names another)');
  });
});

const rows2 = (): {year: string; n: string}[] => [
  {year: '2019', n: '1'},
  {year: '2020', n: '3'},
];

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
