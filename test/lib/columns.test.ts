import {expect} from 'chai';
import {columnStyle, columnNamed, columnsOf, figureColumn, readNames} from '../../src/lib/columns.js';
import {namedRows} from '../../src/lib/rows.js';
import {formatFigure, type FigureStyle} from '../../src/lib/format-figure.js';
import type {Problem} from '../../src/lib/problem.js';

describe('columnsOf', () => {
  it('names the columns as they were written, those of every row', () => {
    expect(
      columnsOf([
        {b: 1, a: 2},
        {a: 3, c: 4},
      ]),
    ).to.deep.equal(['b', 'a', 'c']);
  });

  it('puts years behind what they are years of, where an object has them first', () => {
    expect(columnsOf([{Member: 'Spain', 2019: '0.92', 2014: '0.92'}])).to.deep.equal(['Member', '2014', '2019']);
  });

  it('are in the order of a table or of CSV, whatever they are called', () => {
    const names = ['Member', '2019', '2014', 'Change', '1'];
    expect(columnsOf(namedRows(names, [['Spain', '0.92']])!)).to.deep.equal(names);
    expect(columnsOf(namedRows(['1', 'Share'], [['Spain', '0.92']])!)).to.deep.equal(['1', 'Share']);
  });

  it('finds none where there are no rows', () => {
    expect(columnsOf([])).to.deep.equal([]);
  });
});

describe('columnNamed', () => {
  it('lists the columns there are where the one named is not there', () => {
    const problems: Problem[] = [];
    expect(columnNamed('value', 'Share', ['Member', '2019'], problems, 'leaving it out')).to.equal(undefined);
    expect(problems).to.deep.equal([
      'value: expected a column of the data ("Member", "2019"), got "Share"; leaving it out',
    ]);
  });

  it('says nothing of an attribute that is not there or empty', () => {
    const problems: Problem[] = [];
    expect(columnNamed('value', undefined, ['Member'], problems, '')).to.equal(undefined);
    expect(columnNamed('value', '', ['Member'], problems, '')).to.equal(undefined);
    expect(problems).to.deep.equal([]);
  });
});

describe('figureColumn', () => {
  it('is the first with a number in it, and where there is none, the first in which every figure is missing', () => {
    expect(figureColumn([{a: 'x', b: '', c: '1'}], ['a', 'b', 'c'])).to.equal('c');
    expect(figureColumn([{a: 'x', b: ''}], ['a', 'b'])).to.equal('b');
    expect(figureColumn([{a: 'x'}], ['a'])).to.equal(undefined);
  });
});

describe('readNames', () => {
  const known = new Set(['Germany', 'Korea, Rep.', 'Latvia']);

  it('reads names between commas, and one with a comma in it between quotation marks', () => {
    expect([...readNames('highlight', 'Germany , "Korea, Rep.",Latvia', known, [])]).to.deep.equal([...known]);
  });

  it('tells of a name that is not there', () => {
    const problems: Problem[] = [];
    expect([...readNames('highlight', 'Atlantis, Latvia', known, problems)]).to.deep.equal(['Latvia']);
    expect(problems).to.deep.equal([
      'highlight: expected names of rows, between commas, got "Atlantis"; leaving it out',
    ]);
  });
});

describe('columnStyle', () => {
  it('gives shortened money of a column as many digits as any of it has', () => {
    const column = (values: number[], style: FigureStyle = {currency: 'USD'}): string[] =>
      values.map((value) => formatFigure({value, digits: 0}, 'en', columnStyle(values, 'en', style)).text);
    expect(column([12e9, 12.4e9, 950, -3e6])).to.deep.equal(['$12.0bn', '$12.4bn', '$950', '\u2212$3.0m']);
    expect(column([12e9, 3e6])).to.deep.equal(['$12bn', '$3m']);
    expect(column([12e9, 12.4e9], {currency: 'USD', digits: 0})).to.deep.equal(['$12bn', '$12bn']);
    expect(column([12, 12.4e9], {unit: 'USD'})[0]).to.equal('12\u00a0USD');
    expect(column([12e9, Number.NaN])[0]).to.equal('$12bn');
  });
});
