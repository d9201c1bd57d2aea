import {expect} from '@open-wc/testing';
import {register} from '../../src/element/register.js';
import {report} from '../../src/element/report.js';
import {make, warnings} from './helpers.js';

describe('report', () => {
  const said = warnings();

  it('tells the console each problem of an element once, behind its tag', () => {
    const host = make('some-figure');
    report(host, ['value: expected a number', 'max: expected a number']);
    report(host, ['value: expected a number', 'target: expected a number']);
    report(host, []);
    report(host, ['value: expected a number']);
    expect(said).to.deep.equal([
      '<some-figure> value: expected a number',
      '<some-figure> max: expected a number',
      '<some-figure> target: expected a number',
    ]);
  });

  it('tells the same problem of another element too', () => {
    report(make('some-figure'), ['value: expected a number']);
    report(make('some-figure'), ['value: expected a number']);
    expect(said).to.have.length(2);
  });
});

describe('register', () => {
  const said = warnings();
  const anElement = (): CustomElementConstructor => class extends HTMLElement {};

  it('defines an element', () => {
    const element = anElement();
    register('test-registered', element);
    expect(customElements.get('test-registered')).to.equal(element);
    expect(said).to.be.empty;
  });

  it('keeps the element that the page has, never throws, and says so once', () => {
    const element = anElement();
    customElements.define('test-owned', element);
    register('test-owned', anElement());
    expect(customElements.get('test-owned')).to.equal(element);
    expect(said).to.deep.equal(['<test-owned> is already defined on this page; keeping the one that came first']);
  });

  it('has nothing to say about the same element a second time', () => {
    const element = anElement();
    register('test-twice', element);
    register('test-twice', element);
    expect(said).to.be.empty;
  });
});
