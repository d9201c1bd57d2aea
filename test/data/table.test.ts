import {expect} from 'chai';
import {gridOfLines, gridOfObjects} from '../../src/data/grid.js';
import {columnNamed, nameColumn, valueColumn} from '../../src/data/columns.js';
import {readNamedFigures} from '../../src/data/named-figures.js';
import {readTable, type TableOptions} from '../../src/data/table.js';
import {tableOf} from './tables.js';

const csv = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','));
const needsReading = (text: string, options: Partial<TableOptions> = {}): boolean => {
  const [header = [], ...lines] = csv(text);
  return readTable(gridOfLines([header, ...lines], [])!, {lang: 'en', ...options}, []) === undefined;
};
const kinds = (text: string): string[] =>
  tableOf(csv(text)).columns.map(({kind, role}) => (role ? `${kind} (${role})` : kind));

describe('a table', () => {
  it('keeps the columns in the order they were written, and puts keys that are numbers behind the others', () => {
    const {columns} = tableOf([{2018: 1, member: 'Estonia', 2014: 2}]);
    expect(columns.map(({name}) => name)).to.deep.equal(['member', '2014', '2018']);
  });

  it('reads numbers, missing values and text, and keeps what was typed', () => {
    const [names, values] = tableOf(csv('Member,2019\nEstonia,2.130\nIceland,n/a\nGermany,1.36')).columns;
    expect(names!.cells.map(({text}) => text)).to.deep.equal(['Estonia', 'Iceland', 'Germany']);
    expect(values!.cells.map(({figure}) => figure)).to.deep.equal([
      {value: 2.13, digits: 3},
      null,
      {value: 1.36, digits: 2},
    ]);
    expect(values!.cells[0]!.text).to.equal('2.130');
  });

  for (const [what, text, expected] of [
    ['years by name', 'Town,Year\nA,1949\nB,1932\nC,1932', ['text', 'number (year)']],
    ['years by their order', 'Town,Founded\nA,1872\nB,1904\nC,1951', ['text', 'number (year)']],
    ['years from the newest', 'Year,Rate\n2021,3\n2020,2\n2019,5', ['number (year)', 'number']],
    ['amounts between 1500 and 2100 in no order', 'Town,People\nA,1600\nB,1550\nC,1950', ['text', 'number']],
    ['two amounts', 'Town,People\nA,1600\nB,1950', ['text', 'number']],
    ['ranks by name', 'Rank,Country,Medals\n1,A,5\n1,B,5\n3,C,4', ['number (rank)', 'text', 'number']],
    ['ranks by their order', 'Place in 2020,Country,Medals\n1,A,5\n2,B,5\n3,C,4', ['number (rank)', 'text', 'number']],
    ['leading zeros', 'place,town\n02134,Allston\n10001,Chelsea', ['text (code)', 'text']],
    ['identifiers', 'id,school,pupils\n30214,Elm,412\n88120,Oak,655', ['text (code)', 'text', 'number']],
    ['codes of countries', 'iso,Country,Rate\nDEU,Germany,1\nFRA,France,2', ['text (code)', 'text', 'number']],
    ['ISO dates', 'Date,Rate\n2019-01,1\n2019-03-04,2\n2020,3', ['date', 'number']],
    ['names with digits in a few', 'Name,Rate\nG20,1\nEU,2\nWorld,3', ['text', 'number']],
    ['nothing but missing values', 'Name,Rate\nA,\nB,n/a', ['text', 'number']],
  ] as const)
    it(`tells ${what}`, () => {
      expect(kinds(text)).to.deep.equal(expected);
      expect(needsReading(text)).to.equal(false);
    });

  for (const [what, text, options] of [
    ['thousands', 'Museum,Visitors\nArms,"1;234"\nTram,987'],
    ['a word among numbers', 'Team,Score\nA,30\nB,see note\nC,32'],
    ['a unit', 'Ward,Turnout\nA,12.5%\nB,30 %'],
    ['days without signs', 'Date,Rate\n20200301,1\n20200302,2'],
    ['school years', 'Year,Pupils\n2003-04,5\n2004-05,7\n2005-06,8'],
    ['quarters', 'Quarter,Rate\nQ1 2019,5\nQ2 2019,6'],
    ['three digits behind each dot, in German', 'Ort,Index\nA,1.250\nB,2.375', {lang: 'de'}],
    ['an example of the notation', 'Ort,Index\nA,1.2\nB,2.3', {numbers: '1.234,5'}],
    ['a selection', 'Ort,Index\nA,1.2\nB,2.3', {where: 'Ort=A'}],
  ] as [string, string, Partial<TableOptions>?][])
    it(`needs more code for ${what}`, () => expect(needsReading(text, options)).to.equal(true));

  for (const lang of ['en_US', 'de_DE', 'klingon!', ''])
    it(`takes "${lang}" for a language that says nothing of numbers`, () => {
      expect(needsReading('Place,Index\nA,1.250\nB,2.375', {lang})).to.equal(false);
    });

  it('does not need more code for three digits behind each dot in English', () => {
    expect(needsReading('Place,Index\nA,1.250\nB,2.375')).to.equal(false);
  });

  it('reads a column as text where the author says so', () => {
    expect(tableOf(csv('Bus,Riders\n12,400\n14,300'), {text: 'Bus'}).columns[0]!.kind).to.equal('text');
  });

  it('reads a column without a name like any other', () => {
    expect(kinds(',n\n2014,1\n2015,2\n2016,3')).to.deep.equal(['number (year)', 'number']);
  });

  it('calls a second column of one name by a name of its own, and reports it', () => {
    const problems: string[] = [];
    const {columns} = tableOf(csv('Name,Rate,Rate\nA,1,2'), {}, problems);
    expect(columns.map(({name}) => name)).to.deep.equal(['Name', 'Rate', 'Rate (2)']);
    expect(problems).to.deep.equal(['header: two columns are called "Rate"; calling the second "Rate (2)"']);
  });

  it('names 100,000 columns of one name in time', () => {
    const problems: string[] = [];
    const header = Array.from({length: 100_000}, () => '1');
    const started = performance.now();
    const {header: names} = gridOfLines([header, header], problems, 'yes')!;
    expect(names.slice(0, 3)).to.deep.equal(['1', '1 (2)', '1 (3)']);
    expect(new Set(names).size).to.equal(100_000);
    expect(problems).to.have.length(10);
    expect(performance.now() - started).to.be.below(10_000);
  });

  it('takes missing cells at the end of a row for empty ones, and leaves out cells beyond the header, reported', () => {
    const problems: string[] = [];
    const {columns} = tableOf(csv('a,b\nx\ny,2,3'), {}, problems);
    expect(columns[1]!.cells.map(({text}) => text)).to.deep.equal(['', '2']);
    expect(problems).to.deep.equal(['row 2: expected 2 cells, got 3; leaving out the cells at its end']);
  });

  it('calls a column without a name by its number, but for the first', () => {
    expect(tableOf(csv(',,2019\nLatvia,LV,1')).columns.map(({name}) => name)).to.deep.equal(['', '2', '2019']);
  });

  it('refuses a header far wider than its rows', () => {
    const header = Array.from({length: 20_000}, (_, i) => `c${i}`);
    expect(gridOfLines([header, ...Array.from({length: 1000}, () => ['1'])], [])).to.equal(undefined);
  });

  it('makes columns called __proto__ and constructor columns like any other', () => {
    const table = tableOf(csv('__proto__,constructor\nA,1\nB,2'));
    expect(table.columns.map(({name}) => name)).to.deep.equal(['__proto__', 'constructor']);
    expect(table.columns[1]!.cells[1]!.figure).to.deep.equal({value: 2, digits: 0});
    const fromJson = gridOfObjects(JSON.parse('[{"__proto__": "A", "n": 1}]') as unknown[], [])!;
    expect(fromJson.header).to.deep.equal(['__proto__', 'n']);
  });

  it('leaves out what is no object, and reports it once', () => {
    const problems: string[] = [];
    expect(tableOf([{a: 1}, 5 as unknown as object, null as unknown as object], {}, problems).length).to.equal(1);
    expect(problems).to.deep.equal([
      'row 2: expected an object such as {"name": "Germany", "value": 1.36}, got "5"; leaving out 2 such rows',
    ]);
  });
});

describe('the totals of a table', () => {
  const foot = (text: string, options: Partial<TableOptions> = {}, problems: string[] = []): string[] =>
    tableOf(csv(text), options, problems).foot.map(([name]) => name!.text);

  for (const [what, text] of [
    ['a sum', 'Party,Seats\nLeft,10\nRight,30\nTotal,40'],
    ['a sum within rounding', 'Party,Share\nLeft,33.3\nRight,33.3\nGreen,33.3\nSum,100.0'],
    ['a first row', 'Party,Seats\nAll,40\nLeft,10\nRight,30'],
    ['a mean', 'Land,Rate\nA,10\nB,30\nDurchschnitt,20'],
    ['a weighted mean', 'Land,Rate\nA,10\nB,30\nEU average,17'],
    ['more than the sum of what is there', 'Land,Rate\nA,10\nB,\nInsgesamt,25'],
    ['all columns', 'Land,Men,Women\nA,10,11\nB,30,31\nTotal,40,42'],
    ['a name in French', 'Région,Habitants\nNord,10\nSud,30\nEnsemble,40'],
  ] as const)
    it(`is set apart: ${what}`, () => expect(foot(text)).to.have.length(1));

  it('is no row that is called otherwise, whatever its number', () => {
    expect(foot('Party,Seats\nLeft,1\nRight,2\nCentre,3')).to.deep.equal([]);
  });

  for (const last of ['Below average', 'Media', 'Alliance', 'Small'])
    it(`is no row called ${last}`, () => expect(foot(`Group,Share\nA,10\nB,30\n${last},20`)).to.deep.equal([]));

  it('is called Media in Spanish', () => {
    expect(foot('País,Tasa\nA,10\nB,30\nMedia,20', {lang: 'es'})).to.deep.equal(['Media']);
  });

  it('is no row that only begins like one', () => {
    expect(foot('Firm,Sales\nA,10\nB,30\nTotalEnergies,40')).to.deep.equal([]);
  });

  it('is reported, and doubtful, where its numbers fit in no way', () => {
    const problems: string[] = [];
    const table = tableOf(csv('Party,Seats\nLeft,10\nRight,30\nTotal,55'), {}, problems);
    expect(table.foot).to.have.length(0);
    expect([...table.doubtful]).to.deep.equal([2]);
    expect(problems.join()).to.match(/^row 3: "Total" is called a total/);
    expect([...tableOf(csv('Land,Men,Women\nA,10,11\nB,30,31\nTotal,40,50')).doubtful]).to.deep.equal([2]);
  });

  it('is the row that the author names', () => {
    expect(foot('Member,Share\nA,1\nB,2\nNATO,9', {total: 'NATO'})).to.deep.equal(['NATO']);
  });

  it('is asked for again where no row has the name', () => {
    const problems: string[] = [];
    tableOf(csv('Party,Seats\nLeft,10\nRight,30'), {total: 'Chamber'}, problems);
    expect(problems).to.deep.equal(['total: expected the name of a row, got "Chamber"; leaving it out']);
  });

  it('keeps the numbers of the other rows as the author counts them', () => {
    expect(tableOf(csv('Party,Seats\nAll,40\nLeft,10\nRight,30')).numbers).to.deep.equal([2, 3]);
  });
});

describe('the columns of a table', () => {
  const chosen = (text: string): (string | undefined)[] => {
    const table = tableOf(csv(text));
    const names = nameColumn(table.columns);
    return [names?.name, valueColumn(table, [names])?.name];
  };

  for (const [text, names, values] of [
    ['Rank,Country,Medals\n1,Germany,5\n2,France,4\n3,Italy,3', 'Country', 'Medals'],
    ['Entity,Code,Year,Deaths\nCoal,C1,2021,24.6\nGas,G1,2021,2.8\nWind,W1,2021,0.04', 'Entity', 'Deaths'],
    ['code,rate\nDE,1\nFR,2', 'code', 'rate'],
    ['iso,Country,Rate\nDEU,Germany,1\nFRA,France,2', 'Country', 'Rate'],
    ['id,school,pupils\n30214,Elm,412\n88120,Oak,655', 'school', 'pupils'],
    ['Team,Won,Lost\nA,3,4\nB,5,6', 'Team', 'Won'],
    ['Country,Founded\nA,1872\nB,1904\nC,1951', 'Country', 'Founded'],
  ] as const)
    it(`names are in ${names}, values in ${values}`, () => expect(chosen(text)).to.deep.equal([names, values]));

  it('are listed where an attribute names one that is not there; an empty attribute names none', () => {
    const problems: string[] = [];
    const table = tableOf(csv('Member,2019\nEstonia,2.13'));
    expect(columnNamed('value', 'Share', table, problems, 'leaving it out')).to.equal(undefined);
    expect(columnNamed('value', '', table, problems, '')).to.equal(undefined);
    expect(problems).to.deep.equal([
      'value: expected a column of the data ("Member", "2019"), got "Share"; leaving it out',
    ]);
  });

  it('are asked for with a selection where each name occurs many times', () => {
    const problems: string[] = [];
    const table = tableOf(csv('Country,Year,Rate\nA,2021,1\nA,2022,2\nB,2021,3\nB,2022,4'));
    expect(readNamedFigures(table, ['category', undefined], undefined, problems)).to.equal(undefined);
    expect(problems).to.deep.equal([
      'Country: "A" is the name of 2 rows; choose with where="Year=2022"; showing the table',
    ]);
  });

  it('reports years that are shown as values', () => {
    const problems: string[] = [];
    readNamedFigures(
      tableOf(csv('Country,Founded\nA,1872\nB,1904\nC,1951')),
      ['category', undefined],
      undefined,
      problems,
    );
    expect(problems.join()).to.match(/^value: "Founded" looks like years/);
  });
});
