import {expect} from 'chai';
import {choice, problem, type Problem} from '../../src/lib/problem.js';

describe('problem', () => {
  it('says where, what belongs there, what stood there, and what the reader gets', () => {
    expect(problem('value', 'a number such as 1.36', '1,36', 'showing "no figure"')).to.equal(
      'value: expected a number such as 1.36, got "1,36"; showing "no figure"',
    );
  });

  it('cuts what stood there to 60 characters', () => {
    expect(problem('a', 'b', 'x'.repeat(60), 'c')).to.equal(`a: expected b, got "${'x'.repeat(60)}"; c`);
    expect(problem('a', 'b', 'x'.repeat(61), 'c')).to.equal(`a: expected b, got "${'x'.repeat(60)}…"; c`);
  });

  it('names a value of any kind, and throws for none', () => {
    expect(problem('a', 'b', null, 'c')).to.contain('got "null"');
    for (const value of [{}, Object.create(null), {toString: 1}])
      expect(problem('a', 'b', value, 'c')).to.contain('got an object');
    for (const value of [[], JSON.parse('['.repeat(1e5) + ']'.repeat(1e5))])
      expect(problem('a', 'b', value, 'c')).to.contain('got a list');
  });
});

describe('choice', () => {
  const shapes = ['arc', 'bar', 'line'] as const;

  it('gives each value that it knows', () => {
    const problems: Problem[] = [];
    for (const shape of shapes) expect(choice('shape', shape, shapes, problems)).to.equal(shape);
    expect(problems).to.be.empty;
  });

  it('gives the first for an absent attribute, without a problem', () => {
    const problems: Problem[] = [];
    for (const absent of [null, undefined, '']) expect(choice('shape', absent, shapes, problems)).to.equal('arc');
    expect(problems).to.be.empty;
  });

  it('gives the first for a value that it does not know, and says which it knows', () => {
    const problems: Problem[] = [];
    expect(choice('shape', 'Bar', shapes, problems)).to.equal('arc');
    expect(problems).to.deep.equal(['shape: expected "arc" or "bar" or "line", got "Bar"; using "arc"']);
  });
});
