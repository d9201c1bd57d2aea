import {expect} from 'chai';
import {columnStyle, readNames} from '../../src/lib/columns.js';
import {formatFigure, type FigureStyle} from '../../src/lib/format-figure.js';
import type {Problem} from '../../src/lib/problem.js';

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
