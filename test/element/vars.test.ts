import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import {vars} from '../../src/element/vars.js';
import {swap} from './helpers.js';

type Vars = Record<string, string | number | undefined>;

function drawn(...states: Vars[]): HTMLElement {
  const root = document.createElement('div');
  for (const state of states) render(html`<i .style=${vars(state)}></i>`, root);
  return root.querySelector('i') as HTMLElement;
}
const names = ({style}: HTMLElement): string[] => [...style].sort();

describe('vars', () => {
  it('sets custom properties by name', () => {
    const {style} = drawn({x: '12.5%', 'bar-width': '3'});
    expect(style.getPropertyValue('--x')).to.equal('12.5%');
    expect(style.getPropertyValue('--bar-width')).to.equal('3');
  });

  it('follows a change, and removes what has become undefined or has gone', () => {
    expect(drawn({x: '1'}, {x: '2'}).style.getPropertyValue('--x')).to.equal('2');
    expect(names(drawn({x: '1', y: '1'}, {x: undefined, y: '1'}))).to.deep.equal(['--y']);
    expect(names(drawn({x: '1', y: '1'}, {y: '1'}))).to.deep.equal(['--y']);
    expect(names(drawn({x: '1'}, {}, {y: '2'}))).to.deep.equal(['--y']);
  });

  it('writes no style attribute, which a strict policy blocks', () => {
    const root = document.createElement('div');
    const written: string[] = [];
    const undo = swap(
      Element.prototype,
      'setAttribute',
      (original) =>
        function (this: Element, name, value) {
          written.push(name);
          original.call(this, name, value);
        },
    );
    try {
      render(html`<b .style=${vars({x: '1'})}></b>`, root);
    } finally {
      undo();
    }
    expect(written).not.to.include('style');
  });
});
