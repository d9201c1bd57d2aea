import {expect} from 'chai';
import type {Problem} from '../../src/lib/problem.js';
import {plainText, type RichText, safeLinks} from '../../src/lib/rich-text.js';

describe('plainText', () => {
  it('gives the words alone, a line per paragraph', () => {
    expect(plainText([[{text: 'We '}, {text: 'must', strong: true}], [{text: 'spend'}]])).to.equal('We must\nspend');
    expect(plainText([])).to.equal('');
  });
});

describe('safeLinks', () => {
  it('takes out every address that a link must not carry, keeps its text, and says so', () => {
    const text: RichText = [
      [
        {text: 'a', href: '/a'},
        {text: 'b', href: ' JavaScript:alert(1)', em: true},
      ],
      [{text: 'c'}],
    ];
    const problems: Problem[] = [];
    expect(safeLinks('quote', text, problems)).to.deep.equal([
      [
        {text: 'a', href: '/a'},
        {text: 'b', em: true},
      ],
      [{text: 'c'}],
    ]);
    expect(problems).to.deep.equal([
      'quote, link: expected an http, https, mailto or tel address, got " JavaScript:alert(1)"; showing its text',
    ]);
  });
});
