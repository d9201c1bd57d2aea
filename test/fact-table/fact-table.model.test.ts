import {expect} from 'chai';
import {ascending, descending} from 'd3-array';
import fc from 'fast-check';
import type {Cell, Column} from '../../src/data/table.js';
import {
  type Columns,
  type ColumnsInput,
  numbersNamed,
  readColumns,
  typedCells,
} from '../../src/fact-table/fact-table.columns.js';
import {readSorting, type TableInput, tableModel} from '../../src/fact-table/fact-table.model.js';
import {findRows, fold, foldRows, sortRows} from '../../src/fact-table/fact-table.order.js';
import {tableWords} from '../../src/fact-table/fact-table.words.js';
import type {Problem} from '../../src/lib/problem.js';
import {words as ar} from '../../src/words/ar.js';
import {words as pl} from '../../src/words/pl.js';
import {members} from '../../stories/data/nato-2019-members.js';
import {tableOf} from '../data/tables.js';
import {sortings} from '../lib/time.js';

type Rows = readonly object[];
/** The attributes of a table of rows; `last` and `cells` are what the part that reads more would say of its last column and of cells. */
type Given = Partial<ColumnsInput> & {
  rows?: Rows;
  total?: string;
  last?: Partial<Column>;
  cells?: Record<string, Partial<Cell>>;
};
const nato: Rows = members.map(([Member, Share, , , Side, , Amount]) => ({Member, Share, Side, Amount}));

const tryRead = ({rows = nato, total, last, cells, ...input}: Given, problems: Problem[] = []): Columns | undefined => {
  const named = numbersNamed(input).filter((name) => name !== undefined);
  const table = tableOf(rows, {named, text: input.sparks, total}, problems);
  Object.assign(table.columns.at(-1) ?? {}, last);
  const known = (cell: Cell): Cell => ({...cell, ...cells?.[cell.text]});
  if (cells) for (const column of table.columns) column.cells = column.cells.map(known);
  return readColumns({table, ...input}, problems);
};
const read = (input: Given = {}, problems: Problem[] = []): Columns => {
  const columns = tryRead(input, problems);
  if (!columns) throw new Error('no columns');
  return columns;
};
const table = (input: Given = {}, given: Partial<TableInput> = {}, problems: Problem[] = []) => {
  const columns = read(input, problems);
  const order = sortRows(columns, given.sorting, given.locale ?? 'en');
  return tableModel(
    {
      columns,
      rows: order,
      sorting: undefined,
      wanted: undefined,
      active: undefined,
      act: undefined,
      locale: 'en',
      words: tableWords,
      ...given,
    },
    problems,
  );
};
const sentence = (...args: Parameters<typeof table>): string => table(...args).text.replaceAll('\u00a0', ' ');
const texts = (...args: Parameters<typeof table>): string[][] =>
  table(...args).rows.map(({cells}) => cells.map(({text}) => text));
const problemsOf = (input: Given, given: Partial<TableInput> = {}): Problem[] => {
  const problems: Problem[] = [];
  table(input, given, problems);
  return problems;
};
const oneColumn = (...cells: unknown[]): Rows => cells.map((x, i) => ({name: `n${i}`, x}));

describe('readColumns of dates', () => {
  it('takes years beside whole dates for dates, and years among amounts for amounts', () => {
    const kinds = (...cells: string[]): string =>
      read({rows: cells.map((cell, i) => ({name: `n${i}`, cell}))}).columns[1]!.kind;
    expect(kinds('1949-04-04', '1952', '2017-06-05', '2004')).to.equal('date');
    expect(kinds('1952', '1999', '2004')).to.equal('date');
    expect(kinds('1952', '20.5', '7')).to.equal('number');
  });
});

describe('readColumns', () => {
  const kindOf = (...cells: unknown[]): string => read({rows: oneColumn(...cells)}).columns[1]!.kind;

  it('tells numbers, dates and text apart by what most cells are', () => {
    expect(kindOf('2.13', '', 'n/a', '-5')).to.equal('number');
    expect(kindOf('1949-04-04', '1952-02', '2019~')).to.equal('date');
    expect(kindOf('Europe', 'North America', '3')).to.equal('text');
    expect(kindOf('1', '2', 'three')).to.equal('number');
    expect(kindOf(1, 2.5, null)).to.equal('number');
  });

  it('prints four digits as years, unless something makes an amount of them', () => {
    const rows = oneColumn('1949', '2004');
    expect(texts({rows})[0]).to.deep.equal(['n0', '1949']);
    expect(texts({rows: oneColumn('1949', '1982', '2004')})[0]).to.deep.equal(['n0', '1949']);
    expect(texts({rows, units: 'x: t'})[0]).to.deep.equal(['n0', '1,949\u00a0t']);
    expect(texts({rows, bars: 'x'})[0]).to.deep.equal(['n0', '1,949']);
    expect(read({rows, bars: 'x'}).columns[1]!.kind).to.equal('number');
    expect(texts({rows: oneColumn('1949', '20040')})[0]).to.deep.equal(['n0', '1,949']);
    expect(kindOf('1949-04-04', '1952', '2004')).to.equal('date');
  });

  it('takes columns of nothing but missing figures for numbers', () => {
    expect(texts({rows: oneColumn('', 'n/a')})).to.deep.equal([
      ['n0', ''],
      ['n1', ''],
    ]);
  });

  it('shows the columns asked for, in that order, and names with a comma between quotation marks', () => {
    expect(read({columns: 'Side, Member'}).columns.map(({name}) => name)).to.deep.equal(['Side', 'Member']);
    const rows = [{'a, b': '1', c: '2'}];
    expect(read({rows, columns: 'c, "a, b"'}).columns.map(({name}) => name)).to.deep.equal(['c', 'a, b']);
    expect(texts({rows, columns: 'c, "a, b"', units: '"a, b": kg'})).to.deep.equal([['2', '1\u00a0kg']]);
  });

  it('prints the unit that all cells of a column share, unless the author gives one', () => {
    const rows = oneColumn('3.42', '2.1');
    const shown = (given: Given): string[] => texts({rows, ...given}).map(([, text]) => text!);
    expect(shown({last: {unit: '%'}})).to.deep.equal(['3.42%', '2.1%']);
    expect(shown({last: {unit: '%'}, units: 'x: t'})).to.deep.equal(['3.42\u00a0t', '2.1\u00a0t']);
    const amounts = oneColumn('12e9', '12.4e9', '-5');
    expect(shown({rows: amounts, last: {currency: 'USD'}})).to.deep.equal(['$12.0bn', '$12.4bn', '−$5']);
    expect(shown({rows: amounts, units: 'x: USD'})).to.deep.equal(['$12.0bn', '$12.4bn', '−$5']);
  });
});

describe('tableModel, the cells', () => {
  it('keep the digits that were typed, in the reader’s locale, unless told otherwise', () => {
    const rows = oneColumn('2.10', '12345.6', '-3');
    expect(texts({rows}).map(([, text]) => text)).to.deep.equal(['2.10', '12,345.6', '−3']);
    expect(texts({rows}, {locale: 'de'}).map(([, text]) => text)).to.deep.equal(['2,10', '12.345,6', '−3']);
    expect(texts({rows, digits: 'x: 1'}).map(([, text]) => text)).to.deep.equal(['2.1', '12,345.6', '−3.0']);
  });

  it('print a date as precisely as it is, with signs for about and perhaps', () => {
    const rows = oneColumn('1949-04-04', '1952-02', '2019', '1066~', '2020?');
    expect(texts({rows}, {locale: 'en-GB'}).map(([, text]) => text)).to.deep.equal([
      '4 Apr 1949',
      'Feb 1952',
      '2019',
      '≈\u00a01066',
      '2020?',
    ]);
  });

  it('show text in a column of numbers as it was typed, and tell of it', () => {
    const rows = oneColumn('1.1', '1,36', '2');
    expect(texts({rows}).map(([, text]) => text)).to.deep.equal(['1.1', '1,36', '2']);
    expect(problemsOf({rows})).to.deep.equal([
      'row 2, x: expected a number such as 1.36, got "1,36"; showing it as typed',
    ]);
  });

  it('keep a mark beside the number or the name, and are as typed where their own sign makes an estimate of them', () => {
    const cells = {
      '83.3b': {figure: {value: 83.3, digits: 1}, mark: 'b'},
      '~1300': {figure: {value: 1300, digits: 0}, isEstimate: true},
      ': c': {figure: null, mark: 'c'},
      '2': {figure: {value: 2, digits: 0}},
    };
    const {rows, text} = table({rows: oneColumn('83.3b', '~1300', ': c', '2'), last: {kind: 'number'}, cells});
    expect(rows.map(({cells}) => [cells[1]!.text, cells[1]!.mark])).to.deep.equal([
      ['83.3', 'b'],
      ['~1300', undefined],
      ['', 'c'],
      ['2', undefined],
    ]);
    expect(text).to.include('highest: n1, ~1300; lowest: n3, 2. No figure: n2.');
    const named = table({rows: oneColumn('Kenya', 'Ghana'), cells: {Kenya: {mark: 'a'}}});
    expect(named.rows.map(({cells}) => [cells[1]!.text, cells[1]!.mark])).to.deep.equal([
      ['Kenya', 'a'],
      ['Ghana', undefined],
    ]);
  });

  it('have the machine’s form of a number or a date where what is printed is another', () => {
    const values = (given: Given, locale = 'en'): unknown[] =>
      table(given, {locale}).rows.map(({cells}) => cells[1]!.value);
    const rows = oneColumn('2.10', '65535', '-5', '');
    expect(values({rows})).to.deep.equal([undefined, '65535', '-5', undefined]);
    expect(values({rows}, 'de')).to.deep.equal(['2.1', '65535', '-5', undefined]);
    expect(values({rows: oneColumn('2.13', '3'), digits: 'x: 1'})).to.deep.equal(['2.13', undefined]);
    expect(values({rows: oneColumn('1949-04-04', '1952-02', '2019', '-0043', '2019-06-01T10:30')})).to.deep.equal([
      '1949-04-04',
      '1952-02',
      undefined,
      undefined,
      '2019-06-01T10:30',
    ]);
  });

  it('have the link in them if its address is allowed, and report it otherwise', () => {
    const link = (text: string, href: string): object => ({text, href});
    const rows = [
      ['Country', 'Rate'],
      [link('Kenya', 'https://example.org/kenya'), link('4', '#four')],
      [link('Ghana', 'javascript:alert(1)'), '5'],
    ];
    const problems: Problem[] = [];
    const {rows: shown} = table({rows}, {}, problems);
    expect(shown.map(({cells}) => cells.map(({href}) => href))).to.deep.equal([
      ['https://example.org/kenya', '#four'],
      [undefined, undefined],
    ]);
    expect(problems).to.deep.equal([
      'row 2, Country, link: expected an http, https, mailto or tel address, got "javascript:alert(1)"; showing its text',
    ]);
  });

  it('have a bar from zero to the value, on either side of it, and none for zero or what is missing', () => {
    const {rows} = table({rows: oneColumn('30', '-10', '0', ''), bars: 'x'});
    expect(rows.map(({cells}) => cells[1]!.bar)).to.deep.equal([
      {from: '25', size: '75'},
      {from: '0', size: '25'},
      undefined,
      undefined,
    ]);
  });

  it('have a line through a series, on a scale of its own, with gaps where a figure is missing', () => {
    const {rows} = table({rows: oneColumn('1 3 2', '1; ..; 2; 3', '5 5', '', '7'), sparks: 'x'});
    expect(rows.map(({cells}) => cells[1]!.path)).to.deep.equal([
      'M0 100L0 100L50 0L100 50',
      'M0 100L0 100M66.67 50L66.67 50L100 0',
      'M0 50L0 50L100 50',
      undefined,
      undefined,
    ]);
    expect(rows.map(({cells}) => cells[1]!.text)).to.deep.equal(['1; 3; 2', '1; –; 2; 3', '5; 5', '', '7']);
  });

  it('have a line through two hundred thousand numbers', () => {
    const long = Array.from({length: 200_000}, (_, i) => i % 7).join(' ');
    expect(table({rows: oneColumn(long), sparks: 'x'}).rows[0]!.cells[1]!.path).to.match(/^M0 100L0 100L0 83.33L/);
  });

  it('say on which side of the target they are; equal is above, and what is missing on none', () => {
    const {rows, key} = table({rows: oneColumn('2.0', '1.99', '', 'x')}, {target: '2'});
    expect(rows.map(({cells}) => cells[1]!.verdict)).to.deep.equal(['at or above 2', 'below 2', undefined, undefined]);
    expect(key.map(({text}) => text)).to.deep.equal(['at or above 2: 1', 'below 2: 1']);
    expect(table({rows: oneColumn('', '')}, {target: '2'}).key).to.deep.equal([]);
  });
});

describe('sortRows', () => {
  const columns = (rows: Rows): Columns => read({rows});
  const sorted = (cells: unknown[], down = false, locale = 'en'): unknown[] =>
    sortRows(columns(oneColumn(...cells)), {column: 'x', down}, locale).map((i) => cells[i]);

  it('agrees with d3 on numbers, in both directions', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: -1000, max: 1000}), {minLength: 1}), fc.boolean(), (numbers, down) => {
        expect(sorted(numbers, down)).to.deep.equal(numbers.toSorted(down ? descending : ascending));
      }),
    );
  });

  it('agrees with localeCompare on text, in the reader’s language and by the numbers in it', () => {
    const towns = ['Zürich', 'Ärnäs', 'Årdal', 'Oslo', 'Place 10', 'Place 9', 'ärla', 'Øya'];
    for (const locale of ['en', 'sv', 'de', 'nb'])
      expect(sorted(towns, false, locale)).to.deep.equal(
        towns.toSorted((a, b) => a.localeCompare(b, locale, {numeric: true})),
      );
    expect(sorted(['Place 10', 'Place 9'])).to.deep.equal(['Place 9', 'Place 10']);
    expect(sorted(['Ö', 'Z'], false, 'sv')).to.deep.equal(['Z', 'Ö']);
    expect(sorted(['Ö', 'Z'], false, 'de')).to.deep.equal(['Ö', 'Z']);
  });

  it('puts dates in the order of time, whatever their precision', () => {
    expect(sorted(['2019-11-09', '1949', '2019-02', '-0043'])).to.deep.equal([
      '-0043',
      '1949',
      '2019-02',
      '2019-11-09',
    ]);
  });

  it('puts a series where its last figure is', () => {
    expect(
      sortRows(read({rows: oneColumn('9 1', '1 3', '5 2'), sparks: 'x'}), {column: 'x', down: true}, 'en'),
    ).to.deep.equal([1, 2, 0]);
  });

  it('leaves what is missing, and what is no number, last in both directions', () => {
    expect(sorted(['n/a', '2', 'none', '1', '3'])).to.deep.equal(['1', '2', '3', 'n/a', 'none']);
    expect(sorted(['n/a', '2', 'none', '1', '3'], true)).to.deep.equal(['3', '2', '1', 'n/a', 'none']);
    expect(sorted(['', 'b', 'a'], true)).to.deep.equal(['b', 'a', '']);
  });

  it('leaves equal rows as they were given, in both directions', () => {
    const rows = [{n: 'b', x: '1'}, {n: 'c', x: '2'}, {n: 'a', x: '1'}, {n: 'd', x: '2'}]; // prettier-ignore
    expect(sortRows(columns(rows), {column: 'x', down: false}, 'en')).to.deep.equal([0, 2, 1, 3]);
    expect(sortRows(columns(rows), {column: 'x', down: true}, 'en')).to.deep.equal([1, 3, 0, 2]);
  });

  it('orders by what the author says of the order', () => {
    const order = (...cells: [text: string, order?: string][]): number[] => {
      const rows = [['name', 'x'], ...cells.map(([text, order], i) => [`n${i}`, {text, order}])];
      return sortRows(read({rows}), {column: 'x', down: false}, 'en');
    };
    expect(order(['high', '3'], ['low', '1'], ['middle', '2'])).to.deep.equal([1, 2, 0]);
    expect(order(['John Smith', 'Smith, John'], ['Ann Taylor', 'Taylor, Ann'], ['Bo Adams', 'Adams, Bo'])).to.deep.equal([2, 0, 1]); // prettier-ignore
    expect(order(['5', '-1'], ['3'], ['4'])).to.deep.equal([0, 1, 2]);
    expect(order(['2019-01', '2021'], ['2020-01'], ['2018-01'])).to.deep.equal([2, 1, 0]);
  });

  it('takes NA for Namibia among codes', () => {
    const rows = ['ZW', 'NA', 'KE'].map((code, i) => ({name: `n${i}`, code}));
    expect(sortRows(read({rows}), {column: 'code', down: false}, 'en')).to.deep.equal([2, 1, 0]);
  });

  it('returns to the order given', () => {
    expect(sortRows(columns(nato), undefined, 'en')).to.deep.equal(nato.map((_, i) => i));
  });
});

describe('findRows', () => {
  const find = (query: string, rows: Rows = nato, locale = 'en', given: Given = {}): unknown[] => {
    const columns = read({rows, ...given});
    const all = rows.map((_, i) => i);
    return findRows(all, foldRows(columns, locale), query, locale).map((i) => Object.values(rows[i]!)[0]);
  };

  it('finds Türkiye by turkiye, whatever the case', () => {
    expect(find('turkiye')).to.deep.equal(['Türkiye']);
    expect(find('TÜRKIYE')).to.deep.equal(['Türkiye']);
  });

  it('knows letters that have no accent to take off, and the capitals of Turkish', () => {
    const rows = [{x: 'Łódź'}, {x: 'Ørsted'}, {x: 'Diyarbakır'}, {x: 'İzmir'}, {x: 'Straße'}];
    expect(['lodz', 'orsted', 'diyarbakir', 'izmir', 'STRASSE'].flatMap((query) => find(query, rows))).to.deep.equal(
      rows.map(({x}) => x),
    );
    expect(['ISPARTA', 'ısparta'].flatMap((query) => find(query, [{x: 'Isparta'}], 'tr'))).to.have.length(2);
  });

  it('keeps kana apart that a mark sets apart', () => {
    expect(fold('が', 'ja')).to.not.equal(fold('か', 'ja'));
  });

  it('reads all columns as the reader sees them, each word anywhere', () => {
    expect(find('america 3.42')).to.deep.equal(['United States']);
    expect(find('3,42', nato, 'de')).to.deep.equal(['United States']);
    expect(find('730.1bn', nato, 'en', {units: 'Amount: USD'})).to.deep.equal(['United States']);
    expect(find('apr 1949', [{n: 'a', x: '1949-04-04'}, {n: 'b', x: '1952-02-18'}], 'de')).to.deep.equal(['a']); // prettier-ignore
  });

  it('finds a number with and without its groups, in the digits of the language, and as it was typed', () => {
    const rows = oneColumn('65535', '2.5', '-7');
    for (const query of ['65535', '65,535']) expect(find(query, rows)).to.deep.equal(['n0']);
    for (const query of ['65535', '65.535']) expect(find(query, rows, 'de')).to.deep.equal(['n0']);
    expect(find('-7', rows)).to.deep.equal(['n2']);
    for (const query of ['٦٥٥٣٥', '65535', '٦٥٬٥٣٥']) expect(find(query, rows, 'ar-EG')).to.deep.equal(['n0']);
    expect(find('６５５３５', rows, 'ja')).to.deep.equal(['n0']);
    expect(find('1949-04', oneColumn('1949-04-04', '1952-02-18'))).to.deep.equal(['n0']);
  });

  it('keeps the order it is given, and finds nothing where nothing is', () => {
    expect(find('united')).to.deep.equal(['United States', 'United Kingdom']);
    expect(find('atlantis')).to.deep.equal([]);
  });
});

describe('tableModel, what is said', () => {
  it('counts the rows and names both ends of the first column of numbers', () => {
    expect(sentence({units: 'Share: % of GDP'}, {label: 'members'})).to.equal(
      '29 members. Share, highest: United States, 3.42% of GDP; lowest: Luxembourg, 0.55%. No figure: Iceland.',
    );
    expect(sentence({rows: oneColumn('1', '2')})).to.match(/^2 rows\. x, highest: n1, 2; lowest: n0, 1\.$/);
  });

  it('tells of the column that is held to the target', () => {
    expect(sentence({targetColumn: 'Amount', units: 'Amount: USD'})).to.match(/^29 rows\. Amount, highest: United States, \$730\.1bn; lowest: Montenegro, \$91\.7m\./); // prettier-ignore
  });

  it('names all at an end, and counts the names that would make it too long', () => {
    expect(sentence({rows: oneColumn(3, 3, 3, 3, 3, 1)})).to.include('highest: n0, n1, n2, and 2 more, 3');
  });

  it('tells one row, rows that are all the same, and rows without a figure as what they are', () => {
    expect(sentence({rows: oneColumn('1.36')}, {label: 'members'})).to.equal('1 row. x: n0, 1.36.');
    expect(sentence({rows: oneColumn('2', '2')})).to.equal('2 rows. x: 2 in every row.');
    expect(sentence({rows: oneColumn('2', '')})).to.equal('2 rows. x: n0, 2. No figure: n1.');
    expect(sentence({rows: oneColumn('', 'n/a')})).to.equal('2 rows. No figure: n0 and n1.');
    expect(sentence({rows: [{a: 'x', b: 'y'}]})).to.equal('1 row.');
  });

  it('has the plural forms of Polish and Arabic', () => {
    const polish = {...tableWords, ...pl.rows, ...pl['fact-table']};
    const rows = (n: number): Rows => Array.from({length: n}, (_, i) => ({n: `n${i}`}));
    const said = (n: number, locale: string, words: typeof tableWords): string =>
      sentence({rows: rows(n)}, {locale, words});
    expect([1, 3, 5, 22].map((n) => said(n, 'pl', polish))).to.deep.equal([
      '1 wiersz.',
      '3 wiersze.',
      '5 wierszy.',
      '22 wiersze.',
    ]);
    const arabic = {...tableWords, ...ar.rows, ...ar['fact-table']};
    expect([1, 2, 3, 11].map((n) => said(n, 'ar', arabic).replace(/[\d٠-٩]+/, 'n'))).to.deep.equal([
      'صف واحد (n).',
      'صفان (n).',
      'n صفوف.',
      'n صفًا.',
    ]);
  });

  it('says what an act has led to, and nothing before one', () => {
    const sorting = {column: 'Share', down: true};
    const status = (given: Partial<TableInput>): string => table({}, given).status;
    expect(status({sorting})).to.equal('');
    expect(status({sorting, act: 'sort'})).to.equal('Sorted by Share, descending');
    expect(status({sorting: {...sorting, down: false}, act: 'sort'})).to.equal('Sorted by Share, ascending');
    expect(status({act: 'sort'})).to.equal('In the order given');
    expect(status({act: 'search', rows: [1]})).to.equal('1 row found');
    expect(status({act: 'search', rows: [1, 2]})).to.equal('2 rows found');
    expect(status({act: 'search', rows: []})).to.equal('No row found');
    expect(status({act: 'more', limit: '3', wanted: 5})).to.equal('Rows shown: 5 of 29');
  });
});

describe('tableModel, cells that are no single number', () => {
  const wards = [{ward: 'A', cases: '12'}, {ward: 'B', cases: '<5'}, {ward: 'C', cases: '7'}, {ward: 'D', cases: '20'}]; // prettier-ignore
  const few: Given = {rows: wards, cells: {'<5': {figure: undefined, bounds: {high: 5}}}};
  const orderOf = (given: Given, down = false): number[] => sortRows(read(given), {column: 'cases', down}, 'en');

  it('are as they were typed, and ordered by the number in them', () => {
    expect(texts(few)[1]).to.deep.equal(['B', '<5']);
    expect(orderOf(few)).to.deep.equal([1, 2, 0, 3]);
    const range: Given = {rows: wards, cells: {'<5': {figure: undefined, bounds: {low: 10, high: 12}}}};
    expect(orderOf(range, true)).to.deep.equal([3, 0, 1, 2]);
  });

  it('leave no extreme that they could change, and are not "no figure"', () => {
    expect(sentence(few)).to.equal('4 rows.');
    const unread: Given = {rows: wards.map((row) => (row.cases === '<5' ? {...row, cases: 'see note'} : row))};
    expect(sentence(unread)).to.equal('4 rows.');
    expect(sentence({rows: wards, cells: {'<5': {figure: undefined, bounds: {low: 8, high: 10}}}})).to.equal(
      '4 rows. cases, highest: D, 20; lowest: C, 7.',
    );
    expect(sentence({rows: wards, cells: {'<5': {figure: undefined, bounds: {low: 7, high: 10}}}})).to.equal('4 rows.');
  });

  it('are on a side of the target only if their bounds are; what is on none is said', () => {
    const sides = (target: string, given = few): [string[], string] => {
      const {key, text} = table(given, {target});
      return [key.map(({text}) => text), text];
    };
    expect(sides('10')).to.deep.equal([['at or above 10: 2', 'below 10: 2'], '4 rows.']);
    expect(sides('3')).to.deep.equal([['at or above 3: 3', 'below 3: 0'], '4 rows. Not counted: B (<5).']);
    // Whether 5 is less than "<5" or "5 at most" is open.
    expect(sides('5')[1]).to.equal('4 rows. Not counted: B (<5).');
    const over: Given = {rows: wards, cells: {'<5': {figure: undefined, bounds: {low: 10}}}};
    expect(sides('10', over)).to.deep.equal([['at or above 10: 3', 'below 10: 1'], '4 rows.']);
    expect(table(few, {target: '10'}).rows[1]!.cells[1]!.verdict).to.equal('below 10');
  });

  it('are amounts in several currencies, which have no order and no extremes', () => {
    const rows = oneColumn('$5', '€9', '$7');
    const mixed: Given = {
      rows,
      last: {kind: 'number', isMixed: true},
      cells: {$5: {figure: {value: 5, digits: 0}}, '€9': {figure: {value: 9, digits: 0}}},
    };
    expect(texts(mixed).map(([, text]) => text)).to.deep.equal(['$5', '€9', '$7']);
    expect(sentence(mixed)).to.equal('3 rows.');
    expect(table(mixed).heads[1]!.next).to.equal(undefined);
    expect(problemsOf({...mixed, bars: 'x'})).to.include('bars: expected a column of numbers, got "x"; leaving it out');
    const problems: Problem[] = [];
    expect(readSorting('x', read(mixed), problems)).to.equal(undefined);
    expect(problems).to.deep.equal(['sort: expected a column of one unit, got "x"; leaving the order as given']);
  });
});

describe('tableModel, rows of totals', () => {
  const rows = [{party: 'Left', seats: '10'}, {party: 'Right', seats: '3000'}, {party: 'Total', seats: '3010'}]; // prettier-ignore

  it('are below the others whatever their order, and in no count and no sentence', () => {
    const {rows: shown, foot, text, key} = table({rows}, {target: '5', sorting: {column: 'seats', down: true}});
    expect(shown.map(({name}) => name)).to.deep.equal(['Right', 'Left']);
    expect(foot.map((cells) => cells.map(({text, side}) => [text, side]))).to.deep.equal([
      [
        ['Total', undefined],
        ['3,010', undefined],
      ],
    ]);
    expect(text.replaceAll('\u00a0', ' ')).to.equal('2 rows. seats, highest: Right, 3,000; lowest: Left, 10.');
    expect(key.map(({text}) => text)).to.deep.equal(['at or above 5: 2', 'below 5: 0']);
  });

  it('do not stretch the bars', () => {
    expect(table({rows, bars: 'seats'}).rows[1]!.cells[1]!.bar).to.deep.equal({from: '0', size: '100'});
  });

  it('are in what is downloaded, at its end', () => {
    expect(typedCells(read({rows, columns: 'seats, party'}), [1, 0])).to.deep.equal([
      ['seats', 'party'],
      ['3000', 'Right'],
      ['10', 'Left'],
      ['3010', 'Total'],
    ]);
  });

  it('that are none are rows, and in nothing that is said', () => {
    const doubtful = rows.map((row) => (row.party === 'Total' ? {...row, seats: '9999'} : row));
    const {rows: shown, text, key} = table({rows: doubtful, bars: 'seats'}, {target: '5'});
    expect(shown.map(({cells}) => [cells[0]!.text, cells[1]!.side, cells[1]!.bar?.size])).to.deep.equal([
      ['Left', 'above', '0.33'],
      ['Right', 'above', '100'],
      ['Total', undefined, undefined],
    ]);
    expect(text.replaceAll('\u00a0', ' ')).to.equal(
      '2 rows. seats, highest: Right, 3,000; lowest: Left, 10. Not counted: Total (9999).',
    );
    expect(key.map(({text}) => text)).to.deep.equal(['at or above 5: 2', 'below 5: 0']);
  });
});

describe('tableModel, which column is which', () => {
  const medals = [
    ['Rank', 'Year', 'Country', 'Medals'],
    ['1', '2016', 'Kenya', '15'],
    ['2', '2012', 'Jamaica', '12'],
    ['3', '2008', 'Cuba', '11'],
  ];

  it('names rows by the names, not by their places or codes', () => {
    expect(sentence({rows: medals})).to.equal('3 rows. Medals, highest: Kenya, 15; lowest: Cuba, 11.');
    expect(table({rows: medals}, {highlight: 'Cuba'}).rows.map(({highlighted}) => highlighted)).to.deep.equal([
      false,
      false,
      true,
    ]);
    const codes = [['iso', 'Country', 'Rate'], ['DEU', 'Germany', '1'], ['FRA', 'France', '2']]; // prettier-ignore
    expect(table({rows: codes}).rows.map(({name}) => name)).to.deep.equal(['Germany', 'France']);
    const noted = [['iso', 'Rate', 'Remark'], ['DEU', '1', ''], ['FRA', '2', 'provisional']]; // prettier-ignore
    expect(table({rows: noted}).rows.map(({name}) => name)).to.deep.equal(['DEU', 'FRA']);
    const years = [['Year', 'Rate', 'Remark'], ['2019', '1', ''], ['2020', '2', 'provisional'], ['2021', '3', '']]; // prettier-ignore
    expect(table({rows: years}).rows.map(({name}) => name)).to.deep.equal(['2019', '2020', '2021']);
  });

  it('says nothing of years and places, unless the author asks for it', () => {
    expect(sentence({rows: medals, columns: 'Country, Year, Rank'})).to.equal('3 rows.');
    expect(sentence({rows: medals, targetColumn: 'Rank'})).to.include('Rank, highest: Cuba, 3');
  });

  it('keeps two columns of one name', () => {
    const rows = [['Name', 'Rate', 'Rate'], ['A', '1', '2']]; // prettier-ignore
    expect(table({rows}).heads.map(({name}) => name)).to.deep.equal(['Name', 'Rate', 'Rate (2)']);
    expect(texts({rows, columns: 'Name, Rate (2)'})).to.deep.equal([['A', '2']]);
  });
});

describe('tableModel, the heads', () => {
  const next = (column: string, sorting?: TableInput['sorting']) =>
    table({}, {sorting}).heads.find(({name}) => name === column)!;

  it('sort numbers from the largest, text from A, then the other way, then not at all', () => {
    expect(next('Share').next).to.deep.equal({column: 'Share', down: true});
    expect(next('Share', {column: 'Share', down: true}).next).to.deep.equal({column: 'Share', down: false});
    expect(next('Share', {column: 'Share', down: false}).next).to.equal(null);
    expect(next('Side').next).to.deep.equal({column: 'Side', down: false});
    expect(next('Side', {column: 'Side', down: false}).next).to.deep.equal({column: 'Side', down: true});
    expect(next('Side', {column: 'Share', down: true}).next).to.deep.equal({column: 'Side', down: false});
  });

  it('say how rows are sorted where they are', () => {
    expect(table({}, {sorting: {column: 'Share', down: true}}).heads.map(({sort}) => sort)).to.deep.equal([
      undefined,
      'descending',
      undefined,
      undefined,
    ]);
  });
});

describe('readSorting', () => {
  it('reads a column, and one behind a minus for the largest first, unless the name begins so', () => {
    expect(readSorting('Share', read(), [])).to.deep.equal({column: 'Share', down: false});
    expect(readSorting('-Share', read(), [])).to.deep.equal({column: 'Share', down: true});
    expect(readSorting('-x', read({rows: [{'-x': '1'}]}), [])).to.deep.equal({column: '-x', down: false});
    expect(readSorting(undefined, read(), [])).to.equal(undefined);
  });
});

describe('tableModel, how many rows', () => {
  const many = (n: number): Given => ({rows: Array.from({length: n}, (_, i) => ({n: `n${i}`, x: i}))});

  it('are a hundred at first, then more in steps, then fewer again', () => {
    const first = table(many(250));
    expect(first.rows).to.have.length(100);
    expect([first.shown, first.more]).to.deep.equal(['Rows shown: 100 of 250', {text: 'Show 100 more', wanted: 200}]);
    const second = table(many(250), {wanted: 200});
    expect(second.more).to.deep.equal({text: 'Show all 250', wanted: 250});
    const third = table(many(250), {wanted: 250});
    expect([third.rows.length, third.shown, third.more]).to.deep.equal([
      250,
      '',
      {text: 'Show fewer', wanted: undefined},
    ]);
  });

  it('are what the author sets at first, and all where there are no more', () => {
    expect(table({}, {limit: '5'}).rows.filter(({waiting}) => !waiting)).to.have.length(5);
    expect(table({}, {limit: '5'}).more!.text).to.equal('Show all 29');
    expect(table({}).more).to.equal(undefined);
  });

  it('are a thousand at most, and it is said of how many', () => {
    const {rows, shown, more} = table(many(10_000), {wanted: 5000});
    expect([rows.length, shown, more!.text]).to.deep.equal([1000, 'Rows shown: 1,000 of 10,000', 'Show fewer']);
    expect(table(many(1020), {wanted: 900}).more!.text).to.equal('Show 100 more');
    expect(table(many(1000), {wanted: 900}).more!.text).to.equal('Show all 1,000');
  });

  it('of ten and of a hundred thousand take no more time than their number asks for', async () => {
    const rows = (n: number): Rows =>
      Array.from({length: n}, (_, i) => ({
        Place: `Place ${(i * 7919) % n}`,
        x: (i * 31) % 997,
        d: '1949-04-04',
        t: 'x',
      }));
    const ten = read({rows: rows(10_000)});
    for (const column of ['Place', 'x'])
      expect(await sortings(() => sortRows(ten, {column, down: true}, 'en')), column).to.be.below(3);
    expect(await sortings(() => foldRows(ten, 'de')), 'fold').to.be.below(20);
    const given = rows(100_000);
    const all = (): unknown => table({rows: given}, {sorting: {column: 'Place', down: false}});
    expect(await sortings(all, 1), 'all').to.be.below(300);
  });
});

describe('tableModel, what a bad input gets', () => {
  it('a column that is not there: its name, and the names there are', () => {
    const known = '("Member", "Share", "Side", "Amount")';
    expect(problemsOf({columns: 'Member, Share, Side, Amount, Budget', bars: 'Tanks', sparks: 'Line'})).to.deep.equal([
      `columns: expected a column of the data ${known}, got "Budget"; leaving it out`,
      `bars: expected a column of the data ${known}, got "Tanks"; leaving it out`,
      `sparks: expected a column of the data ${known}, got "Line"; leaving it out`,
    ]);
    const problems: Problem[] = [];
    expect(readSorting('-share', read(), problems)).to.equal(undefined);
    expect(problems).to.deep.equal([
      `sort: expected a column of the data ${known}, got "share"; leaving the order as given`,
    ]);
  });

  it('bars or a target on text: a word, and the table without', () => {
    expect(problemsOf({bars: 'Side', targetColumn: 'Side'}, {target: '2'})).to.deep.equal([
      'bars: expected a column of numbers, got "Side"; leaving it out',
      'target-column: expected a column of numbers, got "Side"; using the first with numbers',
    ]);
    expect(problemsOf({rows: [{a: 'x', b: 'y'}]}, {target: '2'})).to.deep.equal([
      'target: expected a column with numbers, found none; leaving it out',
    ]);
  });

  it('a unit without its column, digits, a limit, a target, a highlight that are none: each its own word', () => {
    expect(
      problemsOf({units: 'dollars, GDP: %', digits: 'Share: many'}, {limit: '0', target: 'two', highlight: 'Atlantis'}),
    ).to.have.length(6);
  });

  it('a thousand bad cells: ten words, and the number of the others', () => {
    const rows = Array.from({length: 2000}, (_, i) => ({n: `n${i}`, x: i < 1001 ? String(i) : 'x'}));
    const problems = problemsOf({rows});
    expect(problems).to.have.length(11);
    expect(problems.at(-1)).to.equal('rows: 989 more problems of the same kinds');
  });

  it('rows without a column: no table', () => {
    expect(tryRead({rows: [{}]})).to.equal(undefined);
  });

  it('draws whatever text there is in cells and attributes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), fc.string()), {minLength: 1}),
        fc.string(),
        (rows, text) => {
          const columns = tryRead({rows, columns: text, units: text, digits: text, sparks: 'a', bars: 'b'});
          if (!columns) return;
          sortRows(columns, {column: 'b', down: true}, 'en');
          foldRows(columns, 'en');
          tableModel({
            columns,
            rows: rows.map((_, i) => i),
            sorting: undefined,
            target: '0',
            wanted: undefined,
            active: undefined,
            act: undefined,
            locale: 'en',
            words: tableWords,
          });
        },
      ),
    );
  });
});
