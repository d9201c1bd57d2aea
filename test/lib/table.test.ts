import {expect} from 'chai';
import {csvFormatRows, csvParse, tsvParse} from 'd3-dsv';
import fc from 'fast-check';
import {toRows} from '../../src/lib/rows.js';
import {parseCsv, parseJson} from '../../src/lib/table.js';
import {engine, skip} from '../support/engine.js';
import {milliseconds} from './time.js';
import {anyText, textOf} from './any-text.js';

/** Rows as plain arrays in the order of their names, so that only the cells are compared and not the kind of object. */
const cells = (rows: unknown): [string, unknown][][] =>
  (rows as object[]).map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

const cell = textOf(fc.constantFrom(...'",;\n\r\t \'{}=-', 'a', '1', 'é', '漢'));
const name = cell.map((text) => text.trim()).filter(Boolean);
const aTable = fc.uniqueArray(name, {minLength: 1, maxLength: 5}).chain((columns) =>
  fc.array(fc.array(cell, {minLength: columns.length, maxLength: columns.length}), {maxLength: 6}).map((rows) => ({
    columns,
    // The last cell ends in a letter: white space at the end of a file belongs to the file.
    rows: [...rows, columns.map(() => 'end')],
  })),
);

describe('parseCsv', () => {
  it('reads every table as d3-dsv does: quotes, commas and line breaks in cells, any line ends, with a byte order mark', () => {
    fc.assert(
      fc.property(aTable, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), ({columns, rows}, lineEnd, mark) => {
        // A header with semicolons and no comma is told of below.
        fc.pre(!columns[0]?.includes(';'));
        const text = [columns, ...rows].map((row) => csvFormatRows([row])).join(lineEnd);
        const {value, problems} = parseCsv((mark ? '\ufeff' : '') + text);
        expect(problems).to.be.empty;
        expect(cells(value)).to.deep.equal(cells(csvParse(text)));
        expect(cells(value)).to.deep.equal(
          cells(rows.map((row) => Object.fromEntries(row.map((text, i) => [columns[i], text])))),
        );
      }),
    );
  });

  it('takes semicolons for commas where the header has them alone, as spreadsheets write them where a comma is the decimal sign', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(cells(parseCsv(['Land;2019', 'Lettland;2,01', 'Polen;"2;3, 4"'].join(end)).value), end).to.deep.equal([
        [
          ['2019', '2,01'],
          ['Land', 'Lettland'],
        ],
        [
          ['2019', '2;3, 4'],
          ['Land', 'Polen'],
        ],
      ]);
    expect(cells(parseCsv('Land,2014;2019\nPolen,1;2').value)).to.deep.equal([
      [
        ['2014;2019', '1;2'],
        ['Land', 'Polen'],
      ],
    ]);
    expect(milliseconds(() => parseCsv(`${'a;'.repeat(500_000)},`), 1000)).to.be.below(1000);
  });

  it('takes missing cells at the end of a row for empty ones, as d3-dsv does', () => {
    const text = 'country,2014,2019\nLatvia,0.94\nPoland\nRomania,1.35,2.04';
    const {value, problems} = parseCsv(text);
    expect(problems).to.be.empty;
    expect(cells(value)).to.deep.equal(cells(csvParse(text)));
  });

  it('refuses what has a few cells for many names, in as much time as its length takes', () => {
    const text = `${Array.from({length: 50_000}, (_, i) => `n${i}`).join()}\n${'1\n'.repeat(50_000)}`;
    expect(milliseconds(() => parseCsv(text), 1000)).to.be.below(1000);
    const {value, problems} = parseCsv(text, 'data');
    expect(value).to.equal(undefined);
    expect(problems).to.deep.equal([
      'data: expected a cell for each of the 50000 names in the header; most rows have fewer',
    ]);
  });

  it('leaves out cells beyond the header, and says in which row', () => {
    const {value, problems} = parseCsv('a,b\n1,2\n3,4,5', 'data');
    expect(problems).to.deep.equal(['data, row 2: expected 2 cells, got 3; leaving out the cells at its end']);
    expect(cells(value)[1]).to.deep.equal([
      ['a', '3'],
      ['b', '4'],
    ]);
  });

  it('says that two columns have one name, and uses the last', () => {
    const {value, problems} = parseCsv('a,b,a\n1,2,3', 'data');
    expect(problems).to.deep.equal(['data: two columns are called "a"; the last one is used']);
    expect(value).to.have.nested.property('[0].a', '3');
  });

  it('makes columns called __proto__ and constructor columns like any other, and changes nothing else', () => {
    const {value} = parseCsv('__proto__,constructor,toString\nx,y,z\n');
    expect(cells(value)).to.deep.equal([
      [
        ['__proto__', 'x'],
        ['constructor', 'y'],
        ['toString', 'z'],
      ],
    ]);
    expect(Object.getPrototypeOf({})).to.equal(Object.prototype);
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });

  it('has no value for a column that is not there, not even "constructor"', () => {
    const [row] = toRows(parseCsv('a\n1').value) ?? [];
    expect(row?.['constructor']).to.equal(undefined);
  });

  it('trims the names of columns and the lines around an indented inline table, and no cell', () => {
    const {value} = parseCsv('\n\n  country , share\nEstonia, 2.14 \nLatvia,2.01\n    ');
    expect(cells(value)).to.deep.equal([
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

  it('reads tabs as d3-dsv does, the first column without a name included', () => {
    const text = '\t2014\t2019\nLatvia\t0.94\t2.01\nPoland\t1.85\t';
    expect(cells(parseCsv(text, 'data', true).value)).to.deep.equal(cells(tsvParse(text)));
  });

  it('says that there is nothing, and gives no value, for an empty text', () => {
    for (const text of ['', ' \n ', '\ufeff'])
      expect(parseCsv(text, 'data')).to.deep.equal({problems: ['data: expected a header line and rows, got nothing']});
  });

  it('gives no rows for a header alone', () => {
    expect(parseCsv('a,b\n')).to.deep.equal({value: [], problems: []});
  });

  it('never throws, and stays linear: 30,000 hostile characters or rows take less than two seconds', () => {
    fc.assert(fc.property(fc.oneof(cell, anyText), (text) => void parseCsv(text)));
    for (const piece of ['"', ' ', '\t', '""', ',', '\ufeff', '\n', ' \n', 'a\n', '"\n', '\r'])
      for (const text of [`a${piece.repeat(3e4)}b`, `"${piece.repeat(3e4)}`])
        expect(
          milliseconds(() => parseCsv(text), 2000),
          JSON.stringify(piece),
        ).to.be.below(2000);
  });
});

describe('parseJson', () => {
  it('reads JSON as JSON.parse does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        expect(await parseJson(text)).to.deep.equal({value: JSON.parse(text), problems: []});
      }),
    );
  });

  it('names the line of an error wherever one character of a document is broken, as JSON.parse does where it says one', async () => {
    if (engine === 'firefox' || engine === 'webkit') skip('its JSON.parse names no position to compare with');
    // Where a document ends too soon, the line it ends on, not a blank one behind it.
    const lineAt = (text: string, at: number): number =>
      text.slice(0, Math.min(at, text.trimEnd().length)).split('\n').length;
    const aDocument = fc
      .jsonValue({maxDepth: 3})
      .map((value) => JSON.stringify({rows: [value, {a: [1, 'b']}]}, null, 2));
    let second = 0;
    await fc.assert(
      fc.asyncProperty(
        aDocument,
        fc.nat(),
        fc.constantFrom('', '{', ']', ',', ':', '"', 'x', '\\', '\n', '\t', '1'),
        async (good, n, put) => {
          const at = n % good.length;
          const text = good.slice(0, at) + put + good.slice(at + 1);
          let message = '';
          try {
            JSON.parse(text);
          } catch (error) {
            message = (error as Error).message;
          }
          const {value, problems} = await parseJson(text, 'data');
          if (!message) {
            expect(problems).to.be.empty;
            return;
          }
          expect(value).to.equal(undefined);
          expect(problems).to.have.length(1);
          const line = Number(/^data: expected JSON, got a syntax error on line (\d+): ./.exec(problems[0] ?? '')?.[1]);
          // What stands before the broken character is sound.
          expect(line).to.be.within(lineAt(text, at), text.split('\n').length);
          const position = /at position (\d+)/.exec(message)?.[1];
          if (!position) return;
          second++;
          expect(line, message).to.equal(lineAt(text, Number(position)));
        },
      ),
      {numRuns: 500},
    );
    expect(second).to.be.above(50);
  });

  it('counts lines whatever ends them', async () => {
    for (const end of ['\n', '\r\n'])
      expect((await parseJson(['{', '"a": 1,', '"b" 2', '}'].join(end))).problems[0]).to.contain('on line 3');
  });

  it('says the last line of a document that ends too soon, and the first of an empty one', async () => {
    expect((await parseJson('{\n"a": [1,\n2')).problems[0]).to.contain('on line 3');
    expect((await parseJson('')).problems[0]).to.contain('on line 1');
  });

  it('reads or refuses a document 100,000 deep, and never throws', async () => {
    const open = '['.repeat(1e5);
    const {value, problems} = await parseJson(open + ']'.repeat(1e5));
    expect(Array.isArray(value) || problems.length === 1).to.be.true;
    for (const text of [open, '{"a":'.repeat(1e5), `${open}x`]) {
      const reading = await parseJson(text, 'data');
      expect(reading.value).to.equal(undefined);
      expect(reading.problems[0]).to.match(/^data: expected JSON, got a syntax error/);
    }
  });
});
