import {expect} from 'chai';
import {csvParse} from 'd3-dsv';
import fc from 'fast-check';
import {formatCsv} from '../../src/lib/csv.js';

describe('formatCsv', () => {
  it('puts an apostrophe before what a spreadsheet would run, and leaves numbers as they are', () => {
    const rows = [
      ['=1+1', "'=1+1"],
      ['+1 555', "'+1 555"],
      ['@SUM(A1)', "'@SUM(A1)"],
      ['-cmd', "'-cmd"],
      [' =1+1', "' =1+1"],
      ['-5', '-5'],
      ['+2.5', '+2.5'],
      ['\u22125', '\u22125'],
      ['Estonia', 'Estonia'],
    ];
    const [, ...lines] = formatCsv([['cell'], ...rows.map(([cell]) => [cell!])]).split('\n');
    expect(lines).to.deep.equal(rows.map(([, safe]) => safe));
  });

  it('does so for the names of columns', () => {
    expect(
      formatCsv([
        ['=x', 'Member'],
        ['1', 'Spain'],
      ]),
    ).to.equal("'=x,Member\n1,Spain");
  });

  it('keeps every text that begins with a letter, whatever else is in it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string().map((text) => `x${text}`),
          {minLength: 1},
        ),
        (texts) => {
          const read = csvParse(formatCsv([['text'], ...texts.map((text) => [text])])).map(({text}) => text);
          expect(read).to.deep.equal(texts);
        },
      ),
    );
  });
});
