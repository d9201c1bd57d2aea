import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html, LitElement, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {RovingController} from '../../src/element/roving.js';
import {chord} from '../support/browser.js';
import {emptyPage, make, show} from './helpers.js';

class RovedElement extends LitElement {
  static override properties = {names: {attribute: false}};
  declare names: string[];
  readonly roving = new RovingController(this, (event, _items, index) =>
    event.key === 'PageDown' ? index + 10 : event.key === 'PageUp' ? index - 10 : undefined,
  );
  constructor() {
    super();
    this.names = ['a', 'b', 'c', 'd'];
  }
  override render(): TemplateResult {
    return html`${repeat(
        this.names,
        (name) => name,
        (name) => html`<button id=${name} data-rove>${name}</button>`,
      )}<input />`;
  }
  get stops(): string {
    const items = [...(this.shadowRoot?.querySelectorAll<HTMLElement>('[data-rove]') ?? [])];
    return items.map(({id, tabIndex}) => (tabIndex === 0 ? id.toUpperCase() : id)).join('');
  }
  get focused(): string | undefined {
    return this.shadowRoot?.activeElement?.id;
  }
  item(name: string): HTMLElement {
    return this.shadowRoot?.getElementById(name) as HTMLElement;
  }
}
customElements.define('test-roved', RovedElement);

async function roved(attributes = {}): Promise<RovedElement> {
  const element = show(make('test-roved', attributes) as RovedElement);
  await element.updateComplete;
  return element;
}

describe('RovingController', () => {
  emptyPage();

  it('makes one Tab stop of all that acts: Tab enters at it and leaves from it', async () => {
    const before = show(make('button', {}, 'before'));
    const element = await roved();
    expect(element.stops).to.equal('Abcd');
    before.focus();
    await sendKeys({press: 'Tab'});
    expect(element.focused).to.equal('a');
    await sendKeys({press: 'Tab'});
    expect(element.shadowRoot?.activeElement?.localName).to.equal('input');
    await chord('Shift', 'Tab');
    expect(element.focused).to.equal('a');
  });

  it('moves by arrows, Home and End, and the Tab stop moves along', async () => {
    const element = await roved();
    element.item('a').focus();
    for (const [press, to] of [
      ['ArrowRight', 'aBcd'],
      ['ArrowDown', 'abCd'],
      ['ArrowLeft', 'aBcd'],
      ['ArrowUp', 'Abcd'],
      ['End', 'abcD'],
      ['Home', 'Abcd'],
    ] as const) {
      await sendKeys({press});
      expect(element.stops, press).to.equal(to);
      expect(element.focused, press).to.equal(/[A-Z]/.exec(to)?.[0].toLowerCase());
    }
  });

  it('stops at both ends', async () => {
    const element = await roved();
    element.item('a').focus();
    await sendKeys({press: 'ArrowLeft'});
    expect(element.focused).to.equal('a');
    element.item('d').focus();
    await sendKeys({press: 'ArrowRight'});
    expect(element.focused).to.equal('d');
  });

  it('turns the arrows round where text runs from right to left', async () => {
    const element = await roved({dir: 'rtl'});
    element.item('a').focus();
    await sendKeys({press: 'ArrowLeft'});
    expect(element.focused).to.equal('b');
    await sendKeys({press: 'ArrowRight'});
    expect(element.focused).to.equal('a');
    await sendKeys({press: 'ArrowDown'});
    expect(element.focused).to.equal('b');
  });

  it('lets an element add its own keys, and stays within the items', async () => {
    const element = await roved();
    element.item('b').focus();
    await sendKeys({press: 'PageDown'});
    expect(element.focused).to.equal('d');
    await sendKeys({press: 'PageUp'});
    expect(element.focused).to.equal('a');
  });

  it('keeps the stop and the focus through a render, whatever comes before them', async () => {
    const element = await roved();
    element.item('c').focus();
    element.names = ['z', 'a', 'c', 'd'];
    await element.updateComplete;
    expect(element.stops).to.equal('zaCd');
    expect(element.focused).to.equal('c');
  });

  it('goes back to the first item where the one it stood on has gone', async () => {
    const element = await roved();
    element.item('c').focus();
    element.names = ['a', 'b'];
    await element.updateComplete;
    expect(element.stops).to.equal('Ab');
    element.names = [];
    await element.updateComplete;
    expect(element.stops).to.equal('');
  });

  it('makes the stop what a pointer has focused', async () => {
    const element = await roved();
    element.item('d').focus();
    expect(element.stops).to.equal('abcD');
  });

  it('leaves keys alone that are not its own: with Ctrl, Alt or Meta, letters, and those of other controls', async () => {
    const element = await roved();
    element.item('a').focus();
    const press = (target: HTMLElement, init: KeyboardEventInit): boolean =>
      target.dispatchEvent(new KeyboardEvent('keydown', {bubbles: true, composed: true, cancelable: true, ...init}));
    for (const init of [{ctrlKey: true}, {altKey: true}, {metaKey: true}])
      expect(press(element.item('a'), {key: 'ArrowRight', ...init})).to.be.true;
    for (const key of ['x', 'Enter', ' ', 'Escape', 'Tab']) expect(press(element.item('a'), {key}), key).to.be.true;
    expect(press(element.shadowRoot?.querySelector('input') as HTMLElement, {key: 'ArrowRight'})).to.be.true;
    expect(element.focused).to.equal('a');
    expect(press(element.item('a'), {key: 'ArrowRight'})).to.be.false;
  });

  it('goes on after the element has been moved', async () => {
    const element = await roved();
    show(make('section')).append(element);
    element.item('a').focus();
    await sendKeys({press: 'ArrowRight'});
    expect(element.focused).to.equal('b');
  });
});
