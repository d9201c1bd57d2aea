import {expect} from 'chai';
import {csvFormatRows, csvParse, tsvParse} from 'd3-dsv';
import fc from 'fast-check';
import {Lines} from '../../src/data/lines.js';
import {type Kind, readText} from '../../src/data/plain.js';
import type {Reading} from '../../src/lib/table.js';
import {anyText, textOf} from '../lib/any-text.js';

/** Rows as plain arrays in the order of their names, so that only the cells are compared and not the kind of object. */
const cells = (rows: unknown): [string, unknown][][] =>
  (rows instanceof Lines ? rows.records : (rows as object[])).map((row) =>
    Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const csv = (text: string, kind: Kind = 'csv'): Promise<Reading> => readText(text, kind, 'data');
const rowsOf = async (text: string, kind: Kind = 'csv'): Promise<[string, unknown][][]> =>
  cells((await csv(text, kind)).value);

const name = textOf(fc.constantFrom(...'",\n\' {}', 'a', '1', 'é', '漢'))
  .map((text) => text.trim())
  .filter(Boolean);
const aTable = fc.uniqueArray(name, {minLength: 2, maxLength: 5}).chain((columns) =>
  fc.array(fc.array(name, {minLength: columns.length, maxLength: columns.length}), {maxLength: 6}).map((rows) => ({
    columns,
    rows: [...rows, columns.map(() => 'end')],
  })),
);

describe('readText, of CSV', () => {
  it('reads every table as d3-dsv does: quotes, commas and line breaks in cells, any line ends, with a byte order mark', async () => {
    await fc.assert(
      fc.asyncProperty(
        aTable,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        async ({columns, rows}, lineEnd, mark) => {
          // A line that is the header is none of the rows.
          fc.pre(rows.every((row) => row.join() !== columns.join()));
          const text = [columns, ...rows].map((row) => csvFormatRows([row])).join(lineEnd);
          const {value, problems} = await csv((mark ? '\ufeff' : '') + text);
          expect(problems).to.be.empty;
          expect(cells(value)).to.deep.equal(cells(csvParse(text)));
        },
      ),
    );
  });

  it('reads semicolons, as spreadsheets write them where a comma is the decimal sign', async () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(await rowsOf(['Land;2019', 'Lettland;2,01', 'Polen;"2;3, 4"'].join(end)), end).to.deep.equal([
        [
          ['2019', '2,01'],
          ['Land', 'Lettland'],
        ],
        [
          ['2019', '2;3, 4'],
          ['Land', 'Polen'],
        ],
      ]);
  });

  it('makes columns called __proto__ and constructor columns like any other, and changes nothing else', async () => {
    expect(await rowsOf('__proto__,constructor,toString\nx,y,z\n')).to.deep.equal([
      [
        ['__proto__', 'x'],
        ['constructor', 'y'],
        ['toString', 'z'],
      ],
    ]);
    expect(Object.getPrototypeOf({})).to.equal(Object.prototype);
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });

  it('trims the names of columns and the lines around an indented inline table, and no cell', async () => {
    expect(await rowsOf('\n\n  country , share\nEstonia, 2.14 \nLatvia,2.01\n    ')).to.deep.equal([
      [
        ['country', 'Estonia'],
        ['share', ' 2.14 '],
      ],
      [
        ['country', 'Latvia'],
        ['share', '2.01'],
      ],
    ]);
  });

  it('reads a table that the page indents with tabs', async () => {
    expect(cells((await csv('\n\t\tcountry,share\n\t\tLatvia,2.01\n\t\tNote,\n')).value)[0]!.map(([, cell]) => String(cell).trim())).to.deep.equal(['Latvia', '2.01']); // prettier-ignore
  });

  it('reads tabs as d3-dsv does, the first column without a name included', async () => {
    const text = '\t2014\t2019\nLatvia\t0.94\t2.01\nPoland\t1.85\t';
    expect(await rowsOf(text, 'tsv')).to.deep.equal(cells(tsvParse(text)));
  });

  it('says that there is nothing, and gives no value, for an empty text', async () => {
    for (const text of ['', ' \n ', '\ufeff'])
      expect(await csv(text)).to.deep.include({
        value: undefined,
        problems: ['data: expected a header line and rows, got nothing'],
      });
  });

  it('gives no rows for a header alone', async () => {
    expect(await rowsOf('a,b\n')).to.deep.equal([]);
  });

  it('says on which line a quotation mark never closes, and goes on behind it', async () => {
    const {value, problems} = await csv('a,b\n1,2\n"3,4\n5,6\n');
    expect(cells(value)).to.have.length(3);
    expect(problems[0]).to.match(/^data, line 3: expected a quotation mark/);
  });

  it('never throws', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(name, anyText), async (text) => void (await csv(text))));
  });
});

describe('readText, of JSON', () => {
  const json = async (value: unknown, isFact = false): Promise<unknown> =>
    JSON.parse(JSON.stringify((await readText(JSON.stringify(value), 'json', 'data', isFact)).value));

  it('leaves a list of objects, alone or beside facts, as it is', async () => {
    for (const value of [[{a: 1}], {heading: 'x', rows: [{a: 1}]}, [], 5, null, {heading: 'x'}, {value: 5}])
      expect(await json(value)).to.deep.equal(value);
  });

  it('reads a value for each name, but not of a figure that tells one fact', async () => {
    const value = {Germany: 5, France: 7};
    expect(await json(value)).to.deep.equal([
      {name: 'Germany', value: 5},
      {name: 'France', value: 7},
    ]);
    expect(await json(value, true)).to.deep.equal(value);
  });

  it('keeps the facts beside the rows of an envelope', async () => {
    expect(await json({source: 'Eurostat', data: {page: 1, results: [{a: 1}]}})).to.deep.equal({
      source: 'Eurostat',
      rows: [{a: 1}],
    });
  });
});
