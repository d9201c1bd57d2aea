import {expect} from 'chai';
import {type NumberContext, proveNotation} from '../../../src/data/reading/numbers.js';
import {alone, read, sup, values} from './columns.js';

describe('the notation of a column', () => {
  it('is proved by one cell for all', () => {
    expect(values(['1.234,5', '12.050', '987,5'], {lang: 'en'})).to.deep.equal([1234.5, 12050, 987.5]);
    expect(values(['1,234.5', '12.050', '3,000'], {lang: 'de'})).to.deep.equal([1234.5, 12.05, 3000]);
    expect(values(['1.234', '1.234.567'], {lang: 'en'})).to.deep.equal([1234, 1234567]);
    expect(values(['12 345', '1,234'], {lang: 'en'}), 'spaces group').to.deep.equal([12345, 1.234]);
    expect(values(['0,125', '1,234'], {lang: 'en'})).to.deep.equal([0.125, 1.234]);
  });

  it('may be proved by the file', () => {
    expect(values(['2.908', '732'], {proved: {decimal: ',', group: '.'}})).to.deep.equal([2908, 732]);
    expect(values(['2,908', '732'], {proved: {decimal: ',', group: '.'}})).to.deep.equal([2.908, 732]);
    expect(values(['1.5', '2.908'], {proved: {decimal: ',', group: '.'}}), 'its own proof').to.deep.equal([1.5, 2.908]);
  });

  it('is what the author says, and cells that do not follow it are no numbers', () => {
    const column = read(['1.234', '2,5', '1.5', '3', '4'], {example: '1.234,5'});
    expect(column.cells.map(({figure}) => figure?.value)).to.deep.equal([1234, 2.5, undefined, 3, 4]);
    expect(column.problems).to.deep.equal([{row: 2, problem: 'expected a number, got "1.5"; shown as typed'}]);
    expect(read(['1', '2'], {example: '1.234'}).problems[0]?.problem).to.match(/numbers="1\.234"/);
  });

  it('with both proved is none, and the problem quotes a cell of each', () => {
    const column = read(['1.5', '2,5', '3.25', '7']);
    expect(column.isNumbers).to.be.false;
    expect(column.cells.every(({figure}) => figure === undefined)).to.be.true;
    expect(column.problems[0]?.problem).to.match(/"1\.5".*"2,5".*numbers=/);
    expect(read(['1.234', '1,234', '3'], {lang: 'de'}).isNumbers, 'open both ways').to.be.false;
  });

  it('is told where it stays open', () => {
    const problems = (texts: string[], context: Partial<NumberContext>) =>
      read(texts, context).problems.map(({problem}) => problem);
    expect(problems(['1,234', '2,000'], {lang: 'en'})).to.deep.equal([]);
    expect(problems(['1.250', '2.375'], {lang: 'en'})).to.deep.equal([]);
    expect(problems(['1.250', '2.375'], {lang: 'fr'})).to.deep.equal([]);
    expect(problems(['1.250', '2.375', '2.5'], {lang: 'de'})).to.deep.equal([]);
    for (const lang of ['de', 'es', 'it', 'tr', 'pt-BR']) {
      const [told] = problems(['1.250', '2.375'], {lang});
      expect(told, lang).to.match(/"1\.250" may be 1\.250 or 1250.*numbers=/);
    }
    for (const lang of ['de', 'fr', 'pl', 'it']) {
      expect(problems(['1,234', '2'], {lang})[0], lang).to.match(/"1,234" may be 1\.234 or 1234.*numbers=/);
      expect(values(['1,234', '2'], {lang}), lang).to.deep.equal([1.234, 2]);
    }
    expect(problems(['1.250', '2.375'], {lang: 'en', hasSemicolons: true})).to.have.length(1);
  });

  it('of a file is what its texts prove', () => {
    expect(proveNotation(['17,00', '2.908'])).to.deep.equal({decimal: ',', group: '.'});
    expect(proveNotation(['1 234', '5,5'])).to.deep.equal({decimal: ',', group: ' '});
    expect(proveNotation(["1'234.5"])).to.deep.equal({decimal: '.', group: "'"});
    expect(proveNotation(['1,234', '1.234', '31.12.2015', '1.2.3', '02.05', 'v1,5 of it', '1 234'])).to.equal(
      undefined,
    );
    expect(proveNotation(['€1,50', '1.5%'])).to.deep.equal({both: ['1.5%', '€1,50']});
  });
});

describe('a column', () => {
  it('is numbers if at most one in ten does not fit', () => {
    const is = (texts: string[], context?: Partial<NumberContext>) => read(texts, context).isNumbers;
    const numbers = (count: number) => Array.from({length: count}, (_, i) => String(i + 1));
    expect(is(['5', '7'])).to.be.true;
    expect(is(['5', '-', '..', 'n/a'])).to.be.true;
    expect(is(['-', 'x'])).to.be.false;
    expect(is(['1', '2', 'word'])).to.be.false;
    expect(is(['1', '2', '3', 'word'])).to.be.true;
    expect(is(['1', '2', '3', 'word', 'other'])).to.be.false;
    expect(is([...numbers(18), 'a', 'b'])).to.be.true;
    expect(is([...numbers(17), 'a', 'b'])).to.be.false;
    expect(is(['1', 'a', 'b'], {isNamed: true})).to.be.true;
    expect(is(['a', 'b'], {isNamed: true})).to.be.false;
    expect(is([...numbers(10), '<5'])).to.be.true;
  });

  it('is none of ages, codes, dates, addresses and phones', () => {
    const none = [
      ['0–4', '5–9', '10–14', '85+'],
      ['<1', '1-4', '5-14'],
      ['02134', '00501', '10001'],
      ['3 May', '9 May', '12 May'],
      ['12 Elm', '14 Oak', '3 Main'],
      ['555-1234', '555-9876', '555-2345'],
      ['1st', '2nd', '3rd'],
      ['5 or more', '6 or more'],
      ['10:30', '11:30'],
      ['1/2', '1/3', '2/3'],
      ['1.2.3', '1.2.4', '1.3.0'],
    ];
    for (const texts of none) {
      expect(read(texts).isNumbers, texts.join()).to.be.false;
      expect(read(texts).problems, texts.join()).to.deep.equal([]);
    }
  });

  it('has the unit that all cells share', () => {
    const unit = (texts: string[], lang = 'en') => {
      const {unit, currency, symbol, isMixed, isNumbers} = read(texts, {lang});
      return isNumbers && (unit ?? currency ?? symbol ?? (isMixed ? 'mixed' : ''));
    };
    expect(unit(['12.5%', '30.0 %', '20%', '–'])).to.equal('%');
    expect(unit(['12 km²', `5 km${sup('2')}`])).to.equal('km²');
    expect(unit(['1 year', '2 years'])).to.equal('years');
    expect(unit(['1 Jahr', '2 Jahre'], 'de')).to.equal('Jahre');
    expect(unit(['5人', '3人'], 'ja')).to.equal('人');
    expect(unit(['50p', '65p'])).to.equal('p');
    expect(unit(['3.0 p', '4.0 p'])).to.equal('');
    expect(unit(['12.3 b', '4', '5'])).to.equal('');
    expect(unit(['25 fps', '30 fps'])).to.equal('fps');
    expect(unit(['5 €/MWh', '7 €/MWh'])).to.equal('€/MWh');
    expect(unit(['828 m', '632 m'])).to.equal('m');
    expect(unit(['5 km', '300 m', '2 km', '400 m'])).to.equal('mixed');
    expect(unit(['12%', '5', '7'])).to.equal('mixed');
    expect(unit(['12%', '0', '7%'])).to.equal('%');
    expect(unit(['$12', '5', '6', '$23'])).to.equal('mixed');
    expect(unit(['€5', 'EUR 6', '7 €'])).to.equal('EUR');
    expect(unit(['€5', '$6', '£7'])).to.equal('mixed');
    expect(read(['12%', '5', '7']).problems).to.have.length(1);
  });

  it('gives a sign that several currencies share the region of the page', () => {
    const money = (text: string, lang: string) => {
      const {currency, symbol} = read([text, text], {lang});
      return currency ?? symbol;
    };
    const table: [string, string, string][] = [
      ['$5', 'en', '$'],
      ['$5', 'en-US', 'USD'],
      ['$5', 'en-CA', 'CAD'],
      ['$5', 'en-AU', 'AUD'],
      ['$5', 'es-MX', 'MXN'],
      ['$5', 'en-GB', '$'],
      ['5 kr', 'sv-SE', 'SEK'],
      ['5 kr', 'nb-NO', 'NOK'],
      ['5 kr.', 'da-DK', 'DKK'],
      ['5 kr', 'en', 'kr'],
      ['¥5', 'ja', 'JPY'],
      ['¥5', 'zh-CN', 'CNY'],
      ['¥5', 'en', '¥'],
      ['£5', 'en', 'GBP'],
      ['5 zł', 'pl', 'PLN'],
      ['R$ 5', 'pt', 'BRL'],
      ['₺5', 'tr', 'TRY'],
      ['USD 5', 'de', 'USD'],
      ['5 CHF', 'de-CH', 'CHF'],
      ['$5', 'not a tag!', '$'],
    ];
    for (const [text, lang, currency] of table) expect(money(text, lang), `${text} ${lang}`).to.equal(currency);
  });

  it('reads brackets as a minus only beside a signed negative or a currency', () => {
    expect(values(['(5)', '3', '-2'])).to.deep.equal([-5, 3, -2]);
    expect(values(['(5)', '$3', '$4'])).to.deep.equal([-5, 3, 4]);
    const open = read(['(5)', '3', '4', '5']);
    expect(open.cells[0]?.figure).to.equal(undefined);
    expect(open.problems).to.have.length(1);
    expect(open.problems[0]?.problem).to.match(/"\(5\)" may be/);
  });

  it('lists a dash as an assumption, which zero settles', () => {
    expect(read(['5', '–', '-', '-']).assumptions).to.deep.equal([
      '"–" is read as no figure; zero="–" makes it 0',
      '"-" is read as no figure; zero="-" makes it 0',
    ]);
    const column = read(['5', '–', '-'], {zero: '–'});
    expect(column.cells.map(({figure}) => figure)).to.deep.equal([{value: 5, digits: 0}, {value: 0, digits: 0}, null]);
    expect(read(['5', '..', 'n/a']).assumptions).to.deep.equal([]);
  });

  it('reports each cell that is no number', () => {
    const texts = ['30', '31', '32', 'see note', '34'];
    expect(read(texts).problems).to.deep.equal([
      {row: 3, problem: 'expected a number, got "see note"; shown as typed'},
    ]);
    expect(read(['A', 'B', '5']).problems, 'a column of text').to.deep.equal([]);
  });

  it('reports a billion outside English, and no other', () => {
    expect(read(['3 billion']).problems).to.deep.equal([]);
    expect(values(['3 Billionen', '2 Billionen'], {lang: 'de'})).to.deep.equal([3e12, 2e12]);
    for (const [text, lang] of [
      ['3 Billionen', 'de'],
      ['3 billions', 'fr'],
      ['3 billones', 'es'],
      ['3 billion', 'tr'],
    ] as const)
      expect(read([text], {lang}).problems[0]?.problem, text).to.match(/thousand times/);
    expect(read(['3 bilhões'], {lang: 'pt-BR'}).problems).to.deep.equal([]);
  });

  it('reads B as a billion beside K or M, and b as a flag', () => {
    expect(values(['1.2B', '56.7M', '872K'])).to.deep.equal([1.2e9, 56.7e6, 872e3]);
    expect(alone('1.2B')?.figure).to.equal(undefined);
    expect(alone('1.2 b')).to.deep.equal({figure: {value: 1.2, digits: 1}, mark: 'b'});
  });
});

describe('columns as offices publish them', () => {
  const offices: [string, string, string[], (number | null | undefined)[]][] = [
    ['Eurostat', 'en', ['3.0 p', ': c', '12.3bu', ':', '29.5 e', '0.4 d'], [3, null, 12.3, null, 29.5, 0.4]],
    [
      'Destatis',
      'de',
      ['1 234,5', '.', '–', '/', 'x', '...', '(12,3)'],
      [1234.5, null, null, null, null, null, undefined],
    ],
    ['INSEE', 'fr', ['12\u202f278\u202f210', '5 933 185', 'nd', '343 701(p)'], [12278210, 5933185, null, 343701]],
    ['ONS', 'en-GB', ['1,234', '[x]', '56 [p]', '[c]', '78'], [1234, null, 56, null, 78]],
    ['Census, ACS', 'en-US', ['12,345', '(X)', '(D)', '1,002', '7'], [12345, null, null, 1002, 7]],
    ['BLS', 'en-US', ['4.1', '4.2(P)', '3.9', '-'], [4.1, 4.2, 3.9, null]],
    ['World Bank', 'en', ['..', '1.36', '24.5571', '-0.2'], [null, 1.36, 24.5571, -0.2]],
    ['IMF', 'en', ['1,234.567', 'n/a', '--', '2,000.001'], [1234.567, null, null, 2000.001]],
    ['Istat', 'it', ['1.234.567', '59.030', '....'.slice(1), '12'], [1234567, 59030, null, 12]],
    ['INE', 'es', ['47.385.107', '1.234', '..', '9'], [47385107, 1234, null, 9]],
    ['GUS', 'pl', ['38 179,8', '1 005,2', '.', '-'], [38179.8, 1005.2, null, null]],
    ['TÜİK', 'tr', ['%8,5', '%10,2', '%64,77'], [8.5, 10.2, 64.77]],
    ['e-Stat', 'ja', ['1,234', '△56', '…', 'x', '-', '789'], [1234, -56, null, null, null, 789]],
    ['WHO', 'en', ['74.3 [73.1-75.5]', '81.2 [80.9-81.5]', 'No data'], [74.3, 81.2, null]],
    ['FBI', 'en-US', ['1,203,808', '387.8*', '17,250'], [1203808, 387.8, 17250]],
    ['NHS', 'en-GB', ['12', '*', '45', '*', '110'], [12, null, 45, null, 110]],
    [
      'Wikipedia',
      'en',
      [`1,411,750,000${sup('[1]')}`, `331,893,745${sup('[b]')}`, '~500,000'],
      [1411750000, 331893745, 500000],
    ],
    ['Excel in German', 'de', ['1.234,00 €', '-56,70 €', '0,00 €'], [1234, -56.7, 0]],
    ['Sheets, accounting', 'en-US', ['$1,234.00', '$(56.70)', '$ -', '$8.00'], [1234, -56.7, undefined, 8]],
    [
      'Statistics Canada',
      'en-CA',
      ['12.3A', '4.5E', 'F', '..', '3.2', '6.1'],
      [undefined, 4.5, undefined, null, 3.2, 6.1],
    ],
    ['CAPMAS', 'ar-EG', ['١٬٢٣٤٫٥', '٩٨٧', 'غير متوفر'], [1234.5, 987, null]],
    ['market data', 'en', ['1.2T', '56.7B', '872M', '4.3K'], [1.2e12, 56.7e9, 872e6, 4300]],
  ];
  for (const [office, lang, texts, expected] of offices)
    it(office, () => expect(values(texts, {lang})).to.deep.equal(expected));
});
