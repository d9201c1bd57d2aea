import {expect} from 'chai';
import {changeText, distance, sideOf, targetName, tell, type Terms, verdictText} from '../../src/lib/comparison.js';
import {comparisonWords} from '../../src/lib/comparison.words.js';
import {type Figure, parseNumber} from '../../src/lib/number.js';

const figure = (text: string): Figure => parseNumber(text) as Figure;
const terms = (style: Terms['style'], locale = 'en'): Terms => ({style, locale, words: comparisonWords});
const percent = terms({unit: '% of GDP'});

describe('distance(a, b)', () => {
  it('is in points where figures are per cent, and in their unit where they are not', () => {
    expect(distance(figure('1.36'), figure('2'), percent)).to.equal('0.64 points');
    expect(distance(figure('16'), figure('4'), terms({unit: 't'}))).to.equal('12\u00a0t');
    expect(distance(figure('730.1e9'), figure('653.9e9'), terms({currency: 'USD'}))).to.equal('$76.2bn');
  });

  it('signed, says which way', () => {
    expect(distance(figure('2'), figure('1.36'), percent, true)).to.equal('+0.64 points');
    expect(distance(figure('1.36'), figure('2'), percent, true)).to.equal('−0.64 points');
    expect(distance(figure('2'), figure('2.00'), percent, true)).to.equal('0.00 points');
    expect(distance(figure('5e9'), figure('4e9'), terms({currency: 'EUR'}, 'de'), true)).to.match(/^\+1\sMrd\.\s€$/);
    expect(distance(figure('3'), figure('2.5'), terms({unit: '%'}, 'tr'), true)).to.equal('+0,5 points');
  });

  it('is never rounded to a zero that it is not', () => {
    expect(distance(figure('1.996'), figure('2'), terms({unit: '%', digits: 2}))).to.equal('0.004 points');
  });
});

describe('verdictText, changeText and tell', () => {
  const [low, high] = [figure('1.36'), figure('2')];

  it('say where a figure lies, and which way it went', () => {
    const name = targetName(high, undefined, false, percent);
    expect(verdictText(low, high, name, percent)).to.equal('0.64 points below the 2% target');
    expect(verdictText(high, high, targetName(high, undefined, true, percent), percent)).to.equal(
      'exactly at the 2% limit',
    );
    expect(changeText(high, low, '2014', percent)).to.equal('Up 0.64 points since 2014');
    expect(changeText(low, high, undefined, percent)).to.equal('Down 0.64 points from 2%');
    expect([sideOf(low, high), sideOf(high, low), sideOf(low, low)]).to.deep.equal(['below', 'above', 'at']);
  });

  it('make a sentence of what there is, and a second one of the change', () => {
    const fact = [{text: 'Germany: 1.36%'}];
    const said = (more: object): string =>
      tell({fact, when: '', ...more}, comparisonWords)
        .map(({text}) => text)
        .join('');
    expect(said({})).to.equal('Germany: 1.36%.');
    expect(said({verdict: 'met', when: '2019', change: 'Up'})).to.equal('Germany: 1.36%, met (2019). Up.');
  });
});
