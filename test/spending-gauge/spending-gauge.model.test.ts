import {expect} from 'chai';
import fc from 'fast-check';
import {type GaugeInput, type GaugeModel, gaugeModel} from '../../src/spending-gauge/spending-gauge.model.js';
import {gaugeWords} from '../../src/spending-gauge/spending-gauge.words.js';

const model = (input: Partial<GaugeInput>): GaugeModel => {
  const made = gaugeModel({locale: 'en', words: gaugeWords, ...input});
  if (!made) throw new Error('no model');
  return made;
};
const germany = {
  label: 'Germany',
  value: '1.36',
  target: '2',
  unit: '% of GDP',
  asOf: '2019',
  status: 'estimate',
} as const;

describe('gaugeModel({value, target}) tells the fact in a sentence', () => {
  it('says how far a value that misses the target lies below it', () => {
    const {text, verdict, side} = model(germany);
    expect(text).to.equal('Germany spends 1.36%\u00a0of GDP, 0.64 points below the 2% target (2019 estimate).');
    expect([verdict, side]).to.deep.equal(['missed', 'below']);
  });

  it('says below the number in what unit it is, and that it is an estimate', () => {
    expect(model(germany).unit).to.equal('of GDP, estimate');
    expect(model({...germany, locale: 'ja'}).unit).to.equal('of GDP、estimate');
    expect(model({...germany, status: 'final'}).unit).to.equal('of GDP');
    expect(model({...germany, value: ''}).unit).to.equal('');
  });

  it('says how far a value that meets the target lies above it', () => {
    const {text, verdict} = model({...germany, label: 'United States', value: '3.42', status: 'final'});
    expect(text).to.equal('United States spends 3.42%\u00a0of GDP, 1.42 points above the 2% target (2019).');
    expect(verdict).to.equal('met');
  });

  it('counts a value equal to the target as met', () => {
    const {text, verdict} = model({...germany, value: '2.00', status: undefined});
    expect(verdict).to.equal('met');
    expect(text).to.equal('Germany spends 2.00%\u00a0of GDP, exactly at the 2% target (2019).');
  });

  it('turns the verdict round with goal="at-most", and calls the target a limit', () => {
    const inflation = {label: 'Inflation', unit: '%', target: '2', goal: 'at-most'};
    expect(model({...inflation, value: '5.3'})).to.include({
      verdict: 'missed',
      side: 'above',
      text: 'Inflation: 5.3%, 3.3 points above the 2% limit.',
    });
    expect(model({...inflation, value: '1.8'}).verdict).to.equal('met');
  });

  it('allows a tolerance with goal="near"', () => {
    const near = {label: 'Inflation', unit: '%', target: '2', goal: 'near', tolerance: '0.5'};
    expect(model({...near, value: '2.5'})).to.include({
      verdict: 'met',
      text: 'Inflation: 2.5%, within 0.5 points of the 2% target.',
    });
    expect(model({...near, value: '2.6'}).verdict).to.equal('missed');
    expect(model({...near, value: '1.4'}).verdict).to.equal('missed');
  });

  it('says "spends" of money and of shares of GDP, where nothing speaks against it', () => {
    expect(model({label: 'Rwanda', value: '61', target: '50', unit: '% of seats'}).text).to.match(/^Rwanda: 61%/);
    const wage = {label: 'Chad', value: '5000', currency: 'EUR'};
    expect(model({...wage, about: 'Defence spending'}).text).to.match(/^Chad spends €5,000/);
    expect(model({...wage, about: 'Average wage'}).text).to.match(/^Chad: €5,000/);
    expect(model({...germany, about: 'Debt of the state'}).text).to.match(/^Germany: 1.36%/);
    expect(model({...germany, value: '-3.1'}).text).to.match(/^Germany: −3.1%/);
  });

  it('names the target as the author does, at the mark and in the sentence', () => {
    const {target, text} = model({...germany, targetLabel: 'pledge'});
    expect(target?.label).to.equal('2% pledge');
    expect(text).to.contain('below the 2% pledge');
  });

  it('says the change since a previous value in words', () => {
    const change = (previous: string, previousLabel?: string): string =>
      model({...germany, previous, previousLabel}).text.split('. ')[1] ?? '';
    expect(change('1.19', '2014')).to.equal('Up 0.17 points since 2014.');
    expect(change('1.40', '2014')).to.equal('Down 0.04 points since 2014.');
    expect(change('1.36', '2014')).to.equal('Unchanged since 2014.');
    expect(change('1.19')).to.equal('Up 0.17 points from 1.19%.');
  });

  it('says "1 point" but "1.00 points"', () => {
    expect(model({...germany, value: '1'}).text).to.contain(' 1 point below');
    expect(model({...germany, value: '1.00'}).text).to.contain(' 1.00 points below');
  });

  it('never rounds a difference to a zero that it is not', () => {
    expect(model({...germany, value: '1.996', digits: '2'}).text).to.contain('0.004 points below');
  });

  it('shortens money in the sentence and keeps a difference in money', () => {
    const {text, value} = model({
      label: 'United States',
      value: '730149000000',
      target: '700e9',
      currency: 'USD',
      about: 'Defence spending',
    });
    expect(value.number).to.equal('$730.1bn');
    expect(text).to.equal('United States spends $730.1bn, $30.1bn above the $700bn target.');
  });

  it('speaks without a label, a target or a date', () => {
    expect(model({value: '5', unit: 't'}).text).to.equal('5\u00a0t.');
  });

  it('keeps the digits that were typed', () => {
    expect(model({value: '3.40'}).value.text).to.equal('3.40');
    expect(model({value: '3.40', digits: '0'}).value.text).to.equal('3');
  });
});

describe('gaugeModel({value}) draws', () => {
  it('from zero to the value', () => {
    expect(model({value: '1', max: '4'}).fill).to.deep.equal({from: 0, size: 25, offset: 0});
    expect(model({value: '-1', min: '-2', max: '2'}).fill).to.deep.equal({from: 25, size: 25, offset: -25});
  });

  it('on a scale to the hundred per cent that more than half of it is a part of', () => {
    expect(model({value: '91.2', target: '95', unit: '% of children'}).meter?.max).to.equal(100);
    expect(model({value: '100', target: '95', unit: '%'}).meter?.max).to.equal(100);
    expect(model({value: '104', target: '95', unit: '%'}).meter?.max).to.equal(120);
    expect(model({value: '34', target: '30', unit: '%'}).meter?.max).to.equal(40);
    expect(model({value: '91', target: '95', unit: 'goals'}).meter?.max).to.equal(120);
  });

  it('beyond max to the end, and says the true value', () => {
    const {fill, beyond, text, meter} = model({value: '5.3', max: '5', unit: '%'});
    expect(fill?.size).to.equal(100);
    expect(beyond).to.equal('above');
    expect(text).to.contain('5.3%');
    expect(meter).to.deep.equal({min: 0, max: 5, now: 5});
  });

  it('below min to the start', () => {
    expect(model({value: '-3', min: '-2', max: '2'}).beyond).to.equal('below');
  });

  it('on a scale that ends at a round number above value and target', () => {
    expect(model({value: '1.36', target: '2'}).meter?.max).to.equal(2.5);
    expect(model({value: '3.42', target: '2'}).meter?.max).to.equal(4);
    expect(model({value: '-3', target: '-1'}).meter).to.include({min: -4, max: 0});
    expect(model({value: '0'}).meter).to.include({min: 0, max: 1});
  });

  it('every mark within the scale, whatever the numbers', () => {
    const number = fc
      .double({min: -1e12, max: 1e12, noNaN: true})
      .filter((value) => value === 0 || Math.abs(value) > 1e-9)
      .map(String);
    fc.assert(
      fc.property(number, number, fc.option(number), (value, target, previous) => {
        const {meter, fill, target: mark} = model({value, target, previous: previous ?? undefined});
        const {min, max, now} = meter ?? {min: 1, max: 0, now: 2};
        expect(min).to.be.below(max);
        expect(now).to.be.within(min, max);
        expect(now).to.be.closeTo(Number(value), Math.abs(Number(value)) * 1e-9);
        expect(fill?.from).to.be.within(0, 100);
        expect((fill?.from ?? 0) + (fill?.size ?? 0)).to.be.within(0, 100.01);
        expect(mark?.at).to.be.within(0, 1);
        expect(`${mark?.across}${mark?.leader}`).to.not.contain('NaN');
      }),
    );
  });

  it('bands by their upper ends, and knows which one holds the value', () => {
    const {bands} = model({value: '1.36', max: '4', unit: '%', bands: '1: low, 2: close, 4: met'});
    expect(bands.map(({name, range, from, size, here}) => [name, range, from, size, here])).to.deep.equal([
      ['low', '0–1%', 0, 25, false],
      ['close', '1%–2%', 25, 25, true],
      ['met', '2%–4%', 50, 50, false],
    ]);
  });

  it('bands whose ends belong to the band that begins there, the last one to its own', () => {
    const here = (value: string): string[] =>
      model({value, max: '100', bands: '50: low, 100: high'})
        .bands.filter((band) => band.here)
        .map(({name}) => name);
    expect(here('50')).to.deep.equal(['high']);
    expect(here('100')).to.deep.equal(['high']);
    expect(here('101')).to.deep.equal([]);
  });
});

describe('gaugeModel tells an author what is wrong, and keeps what is right', () => {
  const problems = (input: Partial<GaugeInput>): string[] => model({...germany, ...input}).problems;

  it('a missing value is no figure, and no problem', () => {
    const missing = model({...germany, label: 'Iceland', value: 'n/a', status: 'final'});
    expect(missing.text).to.equal('Iceland: no figure (2019).');
    expect(missing).to.include({missing: true, verdict: 'none', fill: undefined, meter: undefined});
    expect(missing.problems).to.be.empty;
  });

  it('a number with a comma', () => {
    expect(problems({value: '1,36'})).to.deep.equal([
      'value: expected a number such as 1.36, got "1,36"; showing "no figure"',
    ]);
  });

  it('a target that is no number leaves the value standing', () => {
    const {text, problems} = model({...germany, target: 'two'});
    expect(text).to.equal('Germany spends 1.36%\u00a0of GDP (2019 estimate).');
    expect(problems).to.have.length(1);
  });

  it('attribute values it does not know', () => {
    expect(problems({goal: 'atleast'})[0]).to.equal(
      'goal: expected "at-least" or "at-most" or "near", got "atleast"; using "at-least"',
    );
    expect(problems({shape: 'pie'})).to.have.length(1);
    expect(problems({status: 'guess'})).to.have.length(1);
    expect(problems({digits: '2.5'})).to.have.length(1);
    expect(problems({bands: '2: b, 1: a, c'})).to.have.length(2);
    expect(problems({asOf: '2019-02-30'})[0]).to.contain('as-of: expected a date that exists');
  });

  it('a scale that ends before it starts', () => {
    const {problems, meter} = model({...germany, min: '5', max: '3'});
    expect(problems[0]).to.equal('max: expected more than min (5), got 3; using a round number');
    expect(meter).to.include({min: 0, max: 2.5});
  });

  it('an unknown currency is printed as a unit', () => {
    expect(model({value: '5', currency: 'dollars'}).value.text).to.equal('5\u00a0dollars');
  });

  it('nothing at all is no figure to draw', () => {
    const problems: string[] = [];
    expect(gaugeModel({locale: 'en', words: gaugeWords}, problems)).to.equal(undefined);
    expect(problems).to.be.empty;
    expect(gaugeModel({value: '1,36', locale: 'en', words: gaugeWords}, problems)).to.equal(undefined);
    expect(problems).to.deep.equal(['value: expected a number such as 1.36, got "1,36"; showing "no figure"']);
  });
});
