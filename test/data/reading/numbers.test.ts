import {expect} from 'chai';
import fc from 'fast-check';
import {
  isMissingWord,
  type NumberContext,
  proveNotation,
  readNumberAttribute,
  readNumberColumn,
  showRaised,
} from '../../../src/data/reading/numbers.js';
import {milliseconds} from '../../lib/time.js';

const sup = (text: string): string => `\uE000${text}\uE001`;
const read = (texts: string[], context: Partial<NumberContext> = {}) =>
  readNumberColumn(texts, {lang: 'en', ...context});
const values = (texts: string[], context?: Partial<NumberContext>) =>
  read(texts, context).cells.map(({figure}) => figure && figure.value);
/** The number in a cell among three that are plain, so that the column is one of numbers. */
const alone = (text: string, lang = 'en') => read([text, '7', '8', '9'], {lang}).cells[0];
/** The number alone in its column. */
const one = (text: string, lang = 'en', context: Partial<NumberContext> = {}) => values([text], {lang, ...context})[0];

describe('a column of numbers', () => {
  describe('reads, in a column of their own', () => {
    const cases: [string, number, string?][] = [
      // Machine notation.
      ['1.36', 1.36],
      ['+5', 5],
      ['.5', 0.5],
      ['5.', 5],
      ['-5', -5],
      ['−5', -5],
      ['730.1e9', 730.1e9],
      ['1.2E+06', 1.2e6],
      ['1,2E+06', 1.2e6, 'de'],
      ['0', 0],
      ['1.234', 1.234],
      ['1.234', 1.234, 'de'],
      // Groups.
      ['1,234.5', 1234.5],
      ['1.234,5', 1234.5],
      ['1.234,567', 1234.567, 'tr'],
      ['1 234,5', 1234.5, 'fr'],
      ['1\u00a0234,5', 1234.5, 'fr'],
      ['1\u202f234\u202f567', 1234567, 'fr'],
      ['1\u2009234 567', 1234567, 'pl'],
      ["1'234.5", 1234.5, 'de-CH'],
      ['1’234.5', 1234.5, 'de-CH'],
      ['12,34,567', 1234567, 'en-IN'],
      ['1,23,456', 123456, 'en-IN'],
      ['1.234.567', 1234567],
      ['1,234,567', 1234567, 'de'],
      ['1,234', 1234],
      ['1,234', 1234, 'ja'],
      ['1,5', 1.5],
      ['0,125', 0.125],
      ['1234,567', 1234.567],
      // Digits of other scripts.
      ['١٬٢٣٤٫٥', 1234.5, 'ar'],
      ['١٢٣', 123, 'ar'],
      ['۱۲۳٫۵', 123.5, 'fa'],
      ['１，２３４．５', 1234.5, 'ja'],
      ['\u200f-٥', -5, 'ar'],
      // Signs.
      ['–5', -5],
      ['5-', -5],
      ['5−', -5],
      ['△5', -5, 'ja'],
      ['($5)', -5],
      ['$(5)', -5],
      ['-$5', -5],
      ['$-5', -5],
      // Units.
      ['12.5%', 12.5],
      ['12,5 %', 12.5],
      ['%12,5', 12.5, 'tr'],
      ['١٢٪', 12, 'ar'],
      ['１２％', 12, 'ja'],
      ['12 km', 12],
      [`12 km${sup('2')}`, 12],
      ['3 % of GDP', 3],
      // Currencies.
      ['$1,234', 1234],
      ['€5', 5],
      ['5 €', 5],
      ['US$5', 5],
      ['GBP 5', 5],
      ['1.234,50 zł', 1234.5, 'pl'],
      ['R$ 1.234,50', 1234.5, 'pt'],
      ['500 kr.', 500, 'da'],
      ['kr.500', 500, 'da'],
      ['₺1.234,5', 1234.5, 'tr'],
      ['1,500円', 1500, 'ja'],
      ['￥1,500', 1500, 'ja'],
      // Scales.
      ['1.2bn', 1.2e9],
      ['$56.7M', 56.7e6],
      ['872K', 872e3],
      ['$1.2b', 1.2e9],
      ['$3m', 3e6],
      ['$2.5t', 2.5e12],
      ['1.5 million', 1.5e6],
      ['3 Mio.', 3e6, 'de'],
      ['2 Mrd.', 2e9, 'de'],
      ['1,5 Tsd.', 1500, 'de'],
      ['3,2 Mrd. €', 3.2e9, 'de'],
      ['5 M€', 5e6, 'fr'],
      ['4 Md€', 4e9, 'fr'],
      ['3 millions', 3e6, 'fr'],
      ['3 mil', 3000, 'es'],
      ['3 mil millones', 3e9, 'es'],
      ['3 bi', 3e9, 'pt'],
      ['R$ 3 bilhões', 3e9, 'pt'],
      ['3 mln', 3e6, 'it'],
      ['3 mld', 3e9, 'it'],
      ['3 tys.', 3000, 'pl'],
      ['3 mln zł', 3e6, 'pl'],
      ['3 bin', 3000, 'tr'],
      ['3 milyon TL', 3e6, 'tr'],
      ['٣ مليون', 3e6, 'ar'],
      ['3億円', 3e8, 'ja'],
      ['5万', 50000, 'ja'],
      // Marks.
      ['83.3*', 83.3],
      ['83.3†', 83.3],
      ['83.3[1]', 83.3],
      [`83.3${sup('1')}`, 83.3],
      [`83.3${sup('[1]')}`, 83.3],
      ['83.3¹', 83.3],
      ['3.0 p', 3],
      ['12.3bu', 12.3],
      ['29.5 e', 29.5],
      ['29.5E', 29.5],
      ['5%*', 5],
      ['5 (est.)', 5],
      ['4.1(p)', 4.1],
      ['83.3※1', 83.3, 'ja'],
      [`12${sup('1')} %`, 12],
      [`7${sup('2')}`, 7],
      ['~300', 300],
      ['c. 300', 300],
      ['c.300', 300],
      ['ca. 300', 300, 'de'],
      ['約300', 300, 'ja'],
      // An interval around its number, as the WHO writes it.
      ['74.3 [73.1-75.5]', 74.3],
      ['1.2 (0.8–1.6)', 1.2],
      ['-0.5 (-0.9 to -0.1)', -0.5],
    ];
    for (const [text, value, lang = 'en'] of cases)
      it(`${text} as ${value} (${lang})`, () => expect(one(text, lang)).to.equal(value));
  });

  it('keeps the digits typed, and none of a scaled number', () => {
    const digits = (text: string) => read([text]).cells[0]?.figure?.digits;
    expect(['3.40', '1.2bn', '1.2345K', '12.50%', '1.2E+06', '730.1e-2'].map(digits)).to.deep.equal([2, 0, 1, 2, 0, 3]);
    expect(one('0.29bn')).to.equal(290_000_000);
  });

  describe('does not read, though other cells are numbers', () => {
    const never: [string, string?][] = [
      ...['1.2.3', '1,2,3', '12 34', '1 2345', '1,234.567.8', '1.234 567', "1'23", '1 234 56'].map((t): [string] => [
        t,
      ]),
      ...['02134', '007', '00', '-01', '0x10', '1e400', '1/2', '½', '12:30', '31.12.2015', '2019-04-01'].map(
        (t): [string] => [t],
      ),
      ...['+49 30 1234567', '978-3-16-148410-0', '030-12345', '5 of 12', '12 (3.4)', '12 (1)', '83.3 1)'].map(
        (t): [string] => [t],
      ),
      ...['1st', '2nd', `3${sup('rd')}`, '9 am', '10 or', 'see note', '12 see note', '--5', '(-5)', '-5-3'].map(
        (t): [string] => [t],
      ),
      ...[
        '5 approx',
        '14-12',
        '10⁶',
        `10${sup('6')}`,
        '1.5×10⁶',
        `1${sup('2')}3`,
        `83${sup('1')}.3`,
        `12${sup('1')} 345`,
        '1,234th',
        '$5 €',
        '5 km $',
        '(5',
        '5)',
      ].map((t): [string] => [t]),
      ...['1,', ',', '5,-', '5"', '12 [5', '3#N/A', '[low]', '(Z)', '#', '#DIV/0!', 'Infinity', '1_000', '∞'].map(
        (t): [string] => [t],
      ),
      ...[
        '9.5 (12–14)',
        '1億2345万',
        'No. 5',
        'nil',
        'Q1',
        'v1',
        '5 to 6',
        '1–2–3',
        '12 mil.',
        '5 -',
        '5 n/a',
        '1 ﷼﷼',
      ].map((t): [string] => [t]),
      ['1er', 'fr'],
      [`2${sup('e')}`, 'fr'],
      ['3º', 'es'],
      ['3.º', 'pt'],
      ['▲5', 'en'],
    ];
    for (const [text, lang = 'en'] of never)
      it(`${text} (${lang})`, () =>
        expect(alone(text, lang)?.figure, JSON.stringify(alone(text, lang))).to.equal(undefined));
  });

  it('takes signs and words that say that there is nothing for missing, never for 0', () => {
    const words = [
      '',
      '.',
      '..',
      '...',
      '…',
      '-',
      '–',
      '—',
      ':',
      '/',
      'x',
      'n/a',
      'n.a.',
      'NA',
      '#N/A',
      'null',
      'NaN',
      'none',
    ];
    words.push('no data', 'k. A.', 'k.A.', 'keine Angabe', 'n.d.', 's/d', 'sin datos', 'bd', 'brak danych', 'veri yok');
    words.push(
      'غير متوفر',
      '不明',
      'データなし',
      '非該当'.slice(3),
      ': c',
      ':c',
      ': bu',
      '[x]',
      '[c]',
      '(D)',
      '(NA)',
      '*',
      '‡',
      sup('1'),
    );
    for (const text of words) expect(alone(text)?.figure, text).to.equal(null);
    for (const text of ['zero', 'nil', 'word', 'Namibia', 'x1', 'name']) expect(isMissingWord(text), text).to.be.false;
  });

  it('keeps marks as typed, and knows which are estimates', () => {
    const mark = (text: string) => [alone(text)?.mark, alone(text)?.isEstimate];
    expect(mark('83.3*')).to.deep.equal(['*', undefined]);
    expect(mark(`83.3${sup('1')}`)).to.deep.equal(['1', undefined]);
    expect(mark('83.3[note 2]')).to.deep.equal(['[note 2]', undefined]);
    expect(mark('3.0 p')).to.deep.equal(['p', true]);
    expect(mark('3.0 bep')).to.deep.equal(['bep', true]);
    expect(mark('3.0 bu')).to.deep.equal(['bu', undefined]);
    expect(mark('3 (est.)*')).to.deep.equal(['(est.)*', true]);
    expect(mark(`83.3${sup('e')}`), 'a letter of a footnote').to.deep.equal(['e', undefined]);
    expect(mark(`83.3${sup('(e)')}`), 'a flag').to.deep.equal(['(e)', true]);
    expect(mark('~300')).to.deep.equal([undefined, true]);
    expect(mark('74.3 [73.1-75.5]')).to.deep.equal(['[73.1-75.5]', true]);
    expect(mark(': c')).to.deep.equal(['c', undefined]);
    expect(mark('[x]')).to.deep.equal(['[x]', undefined]);
  });

  it('bounds what is only bounded', () => {
    const bounds = (text: string) => {
      const cell = alone(text);
      expect(cell?.figure).to.equal(undefined);
      return cell?.bounds;
    };
    expect(bounds('<5')).to.deep.equal({high: 5});
    expect(bounds('≤5%')).to.deep.equal({high: 5});
    expect(bounds('>95')).to.deep.equal({low: 95});
    expect(bounds('>$1.5bn')).to.deep.equal({low: 1.5e9});
    expect(bounds('95+')).to.deep.equal({low: 95});
    expect(bounds('10–12')).to.deep.equal({low: 10, high: 12});
    expect(bounds('10 - 12 %')).to.deep.equal({low: 10, high: 12});
    expect(bounds('2–3 million')).to.deep.equal({low: 2e6, high: 3e6});
    expect(alone('2003-04')?.bounds).to.equal(undefined);
  });
});

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

  it('tells of each cell that is no number', () => {
    const texts = ['30', '31', '32', 'see note', '34'];
    expect(read(texts).problems).to.deep.equal([
      {row: 3, problem: 'expected a number, got "see note"; shown as typed'},
    ]);
    expect(read(['A', 'B', '5']).problems, 'a column of text').to.deep.equal([]);
  });

  it('tells of a billion outside English, and of no other', () => {
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

describe('a number in an attribute', () => {
  it('is read as in a column, with its unit', () => {
    const fields = (text: string, lang = 'en') => {
      const {figure, unit, currency, symbol, problem} = readNumberAttribute(text, lang);
      return [figure && figure.value, unit ?? currency ?? symbol, !!problem];
    };
    expect(fields('12.5%')).to.deep.equal([12.5, '%', false]);
    expect(fields('1,5', 'de')).to.deep.equal([1.5, undefined, false]);
    expect(fields('$1.2bn')).to.deep.equal([1.2e9, '$', false]);
    expect(fields('€1.2bn')).to.deep.equal([1.2e9, 'EUR', false]);
    expect(fields('1.234', 'de')).to.deep.equal([1.234, undefined, false]);
    expect(fields('1,234')).to.deep.equal([1234, undefined, false]);
    expect(fields('1,234', 'de')).to.deep.equal([1.234, undefined, true]);
    expect(fields('83 years')).to.deep.equal([83, 'years', false]);
    expect(fields('5 percentage points')).to.deep.equal([5, 'percentage points', false]);
    expect(fields('-')).to.deep.equal([null, undefined, false]);
    expect(fields('<5')).to.deep.equal([undefined, undefined, true]);
    expect(fields('(5)')).to.deep.equal([undefined, undefined, true]);
    expect(fields('lots')).to.deep.equal([undefined, undefined, true]);
    expect(fields('02134')).to.deep.equal([undefined, undefined, true]);
  });
});

describe('raised text', () => {
  it('is shown so that it joins no digit', () => {
    expect(showRaised(`83.3${sup('1')}`)).to.equal('83.3¹');
    expect(showRaised(`83.3${sup('b')}`)).to.equal('83.3\u00a0b');
    expect(showRaised(`83.3${sup('1a')}`)).to.equal('83.3¹a');
    expect(showRaised(`1${sup('st')} of km${sup('2')}`)).to.equal('1st of km²');
    expect(showRaised('plain')).to.equal('plain');
  });
});

describe('properties', () => {
  const notations = [
    {decimal: '.', group: ','},
    {decimal: ',', group: '.'},
    {decimal: ',', group: ' '},
    {decimal: ',', group: '\u00a0'},
    {decimal: '.', group: '’'},
    {decimal: '.', group: ''},
  ] as const;
  const print = (n: number, digits: number, {decimal, group}: {decimal: string; group: string}): string => {
    const [whole = '', fraction] = n.toFixed(digits).split('.');
    return whole.replace(/\B(?=(\d{3})+$)/g, group) + (fraction ? decimal + fraction : '');
  };
  const amounts = fc.array(fc.integer({min: -(10 ** 9), max: 10 ** 9}), {minLength: 3, maxLength: 12});

  it('what is printed in any notation is read back the same', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(1, 2),
        fc.constantFrom(...notations),
        fc.constantFrom('en', 'de', 'fr', 'ar'),
        (all, digits, notation, lang) => {
          const numbers = all.map((n) => n / 100);
          const expected = numbers.map((n) => Number(n.toFixed(digits)));
          expect(
            values(
              numbers.map((n) => print(n, digits, notation)),
              {lang},
            ),
          ).to.deep.equal(expected);
        },
      ),
    );
  });

  it('what Intl prints in ten languages is read back the same', () => {
    const langs = ['en', 'de', 'fr', 'es', 'pt', 'it', 'pl', 'tr', 'ar-EG', 'ja', 'de-CH', 'en-IN', 'fa', 'sv'];
    fc.assert(
      fc.property(amounts, fc.constantFrom(...langs), fc.constantFrom('decimal', 'percent'), (all, lang, style) => {
        const format = new Intl.NumberFormat(lang, {
          minimumFractionDigits: 1,
          maximumFractionDigits: 1,
          style: style as 'decimal',
        });
        const of = style === 'percent' ? 100 : 1;
        const numbers = all.map((n) => Math.round(n / 10) / 10);
        const read = values(
          numbers.map((n) => format.format(n / of)),
          {lang},
        );
        read.forEach((value, i) => expect(value).to.be.closeTo(numbers[i] ?? NaN, 0.11));
      }),
    );
  });

  it('no mark ever joins a digit', () => {
    const marks = fc.constantFrom(
      '*',
      '†',
      '[1]',
      '[note 3]',
      sup('1'),
      sup('12'),
      sup('b'),
      '¹',
      ' p',
      ' e',
      '(est.)',
      sup('[2]'),
    );
    fc.assert(
      fc.property(fc.integer({min: 11, max: 10 ** 6}), marks, (n, mark) => {
        expect(alone(`${n}${mark}`)?.figure?.value).to.equal(n);
        expect(alone(`${n}.5${mark}`)?.figure?.value).to.equal(n + 0.5);
        expect(alone(`${n}${mark}7`)?.figure).to.equal(undefined);
      }),
    );
  });

  it('what holds a letter or digit that nobody understands is never a number', () => {
    const junk = fc.constantFrom('q', 'ω', ' w ', '=', '?', '!', '"', '_', '\\', '^', '@', '&', '字');
    fc.assert(
      fc.property(fc.integer({min: 1, max: 10 ** 6}), junk, fc.boolean(), (n, odd, before) => {
        const text = before ? `${odd}${n}` : `${n}${odd}${n}`;
        expect(alone(text)?.figure, text).to.equal(undefined);
      }),
    );
  });

  it('never throws, keeps a cell for each text, and gives only finite numbers', () => {
    const any = fc.oneof(
      fc.string({unit: 'grapheme'}),
      fc.string({unit: fc.constantFrom(...'0123456789.,- %$€()[]<>~–eEkM*²\uE000\uE001')}),
    );
    fc.assert(
      fc.property(fc.array(any), fc.constantFrom('en', 'de', 'fr-FR', 'xx', '', 'a b'), (texts, lang) => {
        const column = read(texts, {lang});
        expect(column.cells).to.have.length(texts.length);
        for (const {figure} of column.cells) if (figure) expect(Number.isFinite(figure.value)).to.be.true;
      }),
    );
  });

  it('stays linear: hostile texts and 100,000 cells', () => {
    for (const piece of ['1', ' ', '1,', '*', '[', '(1', '.', '-', 'a', '\uE000', '¹', '1 '])
      for (const long of [99, 1_000_000])
        expect(
          milliseconds(() => read([piece.repeat(long).slice(0, long)]), 500),
          piece,
        ).to.be.below(500);
    const many = Array.from(
      {length: 100_000},
      (_, i) => `$${(i * 7919) % 1000},${String(i % 1000).padStart(3, '0')}.50`,
    );
    expect(milliseconds(() => read(many), 1500)).to.be.below(1500);
  });
});
