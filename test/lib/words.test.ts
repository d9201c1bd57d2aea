import {expect} from 'chai';
import fc from 'fast-check';
import {fill, phrase, plural, textOf} from '../../src/lib/words.js';
import {anyText} from './any-text.js';

describe('fill', () => {
  it('puts values into a phrase and says which placeholder each came from', () => {
    expect(fill('{label} spends {value}.', {label: 'Germany', value: '1.36%'})).to.deep.equal([
      {name: 'label', text: 'Germany'},
      {text: ' spends '},
      {name: 'value', text: '1.36%'},
      {text: '.'},
    ]);
  });

  it('takes the parts of another phrase as a value', () => {
    const change = fill('up {by}', {by: '0.2'});
    expect(fill('{change} since 2014', {change})).to.deep.equal([...change, {text: ' since 2014'}]);
  });

  it('leaves an unknown placeholder as it is written', () => {
    expect(phrase('{who} said {what}', {what: 'no'})).to.equal('{who} said no');
  });

  it('never looks for placeholders in a value', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('{a}', '{b}', '$&', '{'), (text, sign) => {
        expect(phrase('[{a}|{b}]', {a: text + sign, b: sign})).to.equal(`[${text}${sign}|${sign}]`);
      }),
    );
  });

  it('keeps every character of a phrase without placeholders', () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => !text.includes('{')),
        (text) => {
          expect(textOf(fill(text, {}))).to.equal(text);
        },
      ),
    );
  });
});

describe('plural', () => {
  const forms = {one: '{n} event', other: '{n} events'};

  it('chooses the form that the language wants for a count', () => {
    expect(plural(forms, 1, 'en')).to.equal('{n} event');
    expect(plural(forms, 0, 'en')).to.equal('{n} events');
    expect(plural(forms, 0, 'fr')).to.equal('{n} event');
    const polish = {one: 'wydarzenie', few: 'wydarzenia', many: 'wydarzeń', other: 'wydarzenia'};
    expect([1, 3, 5, 22].map((n) => plural(polish, n, 'pl'))).to.deep.equal([
      'wydarzenie',
      'wydarzenia',
      'wydarzeń',
      'wydarzenia',
    ]);
    const arabic = {zero: '0', one: '1', two: '2', few: 'few', many: 'many', other: 'other'};
    expect([0, 1, 2, 5, 11, 100].map((n) => plural(arabic, n, 'ar'))).to.deep.equal([
      '0',
      '1',
      '2',
      'few',
      'many',
      'other',
    ]);
  });

  it('falls back to "other" where a translation leaves a form out', () => {
    expect(plural({other: 'x'}, 1, 'en')).to.equal('x');
    expect(plural(forms, 3, 'pl')).to.equal('{n} events');
  });
});
