import {expect} from 'chai';
import {dsvFormat} from 'd3-dsv';
import fc from 'fast-check';
import {parseCells} from '../../src/data/cells.js';
import {anyText, textOf} from '../lib/any-text.js';
import {milliseconds} from '../lib/time.js';

const cell = textOf(fc.constantFrom(...'",;|\n\r\t \'{}=-', 'a', '1', 'é', '漢'));
const table = fc.array(fc.array(cell, {minLength: 1, maxLength: 5}), {minLength: 1, maxLength: 6});

describe('parseCells', () => {
  it('reads what d3-dsv writes, with any delimiter and any line ends, as it was', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, end) => {
          const format = dsvFormat(delimiter);
          const text = rows.map((row) => format.formatRows([row]) + end).join('');
          const {lines, open, numbers} = parseCells(text, delimiter);
          expect(lines).to.deep.equal(rows);
          expect(open).to.be.empty;
          expect(numbers).to.have.length(rows.length);
        },
      ),
    );
  });

  const cases: [what: string, text: string, lines: string[][], open?: number[]][] = [
    ['a cell after the last delimiter', 'a,\n,', [['a', ''], ['', '']]], // prettier-ignore
    ['an empty line', 'a\n\nb\n', [['a'], [''], ['b']]],
    ['line breaks in a cell', '"a\r\nb",c\nd', [['a\r\nb', 'c'], ['d']]],
    ['doubled marks', '"say ""yes""",1', [['say "yes"', '1']]],
    ['spaces around marks', 'Korea, "1,5" ,2', [['Korea', '1,5', '2']]],
    ['a mark in the middle', '5" pipe,12"\n', [['5" pipe', '12"']]],
    [
      'text after the closing mark',
      '"Nick" Bob,5\n"x",6',
      [
        ['"Nick" Bob', '5'],
        ['x', '6'],
      ],
      [1],
    ],
    [
      'a mark that never closes',
      'a,b\n"c,d\ne,f',
      [
        ['a', 'b'],
        ['"c', 'd'],
        ['e', 'f'],
      ],
      [2],
    ],
    [
      'one that closes where the next cell opens',
      'a,"b\nc,"d"\n',
      [
        ['a', '"b'],
        ['c', 'd'],
      ],
      [1],
    ],
    ['a mark alone', '"', [['"']], [1]],
    ['three marks', '"""', [['"""']], [1]],
    ['nothing', '', []],
  ];
  for (const [what, text, lines, open = []] of cases)
    it(`reads ${what}: ${JSON.stringify(text)}`, () => {
      const cells = parseCells(text, ',');
      expect(cells.lines).to.deep.equal(lines);
      expect(cells.open).to.deep.equal(open);
    });

  it('counts the lines of the text, those within cells included', () => {
    expect(parseCells('a\r\n"b\r\n\nc"\rd\ne', ',').numbers).to.deep.equal([1, 2, 5, 6]);
  });

  it('never throws, and takes as much time as the text is long', () => {
    fc.assert(fc.property(fc.oneof(cell, anyText), (text) => void parseCells(text, ',')));
    for (const piece of ['"', ' ', '""', ',', ',"', ',""', ',"a', ', "', '"\n', '\r', '\n"', ' "', ',"" '])
      for (const text of [`a${piece.repeat(2e5)}b`, `"${piece.repeat(2e5)}`, `,"${piece.repeat(2e5)}x`])
        expect(
          milliseconds(() => parseCells(text, ','), 1500),
          JSON.stringify(piece),
        ).to.be.below(6000);
  });
});
