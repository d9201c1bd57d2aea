import {expect} from 'chai';
import {isMissingWord, readNumberAttribute, showRaised} from '../../../src/data/reading/numbers.js';
import {alone, one, read, sup} from './columns.js';

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
