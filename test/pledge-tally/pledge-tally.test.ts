import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/pledge-tally/pledge-tally.js';
import type {PledgeTally} from '../../src/pledge-tally/pledge-tally.js';

const rows = [
  {member: 'Estonia', share: '2.13'},
  {member: 'Germany', share: '1.36'},
  {member: 'Spain', share: '0.92'},
  {member: 'Iceland', share: ''},
];
const shadow = (element: PledgeTally): ShadowRoot => element.shadowRoot!;
const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();
const words = (element: PledgeTally, selector: string): string[] =>
  [...shadow(element).querySelectorAll(selector)].map((one) => clean(one.textContent));
const mark = (element: PledgeTally, name: string): HTMLElement =>
  shadow(element).querySelector<HTMLElement>(`[data-name="${name}"]`)!;
const readOut = (element: PledgeTally): string =>
  clean(shadow(element).querySelector('.read-out')!.lastElementChild!.textContent);
const tally = (): Promise<PledgeTally> =>
  fixture<PledgeTally>(html`<pledge-tally .data=${rows} target="2" unit="% of GDP"></pledge-tally>`);
const over = async (element: PledgeTally, name: string): Promise<void> => {
  mark(element, name).dispatchEvent(new PointerEvent('pointerover', {bubbles: true, composed: true}));
  await element.updateComplete;
};

describe('<pledge-tally>', () => {
  it('lists every member with its value and verdict, under its verdict', async () => {
    const element = await tally();
    expect(words(element, '.title')).to.deep.equal(['Met 1', 'Not met 2', 'No figure 1']);
    expect(words(element, 'ol > li')).to.deep.equal([
      'Estonia 2.13% meets the target',
      'Germany 1.36% misses the target',
      'Spain 0.92% misses the target',
      'Iceland no figure',
    ]);
    for (const list of shadow(element).querySelectorAll('ol'))
      expect(shadow(element).getElementById(list.getAttribute('aria-labelledby')!)).to.not.equal(null);
  });

  it('tells met, not met and no figure apart by more than colour', async () => {
    const element = await tally();
    const [met, missed, none] = ['Estonia', 'Germany', 'Iceland'].map((name) =>
      getComputedStyle(mark(element, name), '::before'),
    );
    expect(met!.backgroundColor).to.equal(met!.borderTopColor);
    expect(missed!.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect([missed!.borderTopStyle, none!.borderTopStyle]).to.deep.equal(['solid', 'dotted']);
  });

  it('names the mark under the pointer, and moves nothing', async () => {
    const element = await tally();
    const height = element.offsetHeight;
    await over(element, 'Spain');
    expect(readOut(element)).to.equal('Spain 0.92%');
    expect(mark(element, 'Spain').matches('.selected')).to.equal(true);
    expect(element.offsetHeight).to.equal(height);
    element.dispatchEvent(new PointerEvent('pointerleave'));
    await element.updateComplete;
    expect(readOut(element)).to.equal('Choose a mark to see its name.');
  });

  it('is one Tab stop; arrows name one mark after the other, Escape none', async () => {
    const element = await tally();
    await sendKeys({press: 'Tab'});
    await element.updateComplete;
    expect(readOut(element)).to.equal('Estonia 2.13%');
    await sendKeys({press: 'ArrowRight'});
    await element.updateComplete;
    expect(readOut(element)).to.equal('Germany 1.36%');
    await sendKeys({press: 'End'});
    await element.updateComplete;
    expect(readOut(element)).to.equal('Iceland no figure');
    await sendKeys({press: 'Escape'});
    await element.updateComplete;
    expect(readOut(element)).to.equal('Choose a mark to see its name.');
    expect(shadow(element).activeElement).to.equal(mark(element, 'Iceland'));
  });

  it('names a mark again that is pressed, by Enter, by Space, which then scrolls no page, or by a click', async () => {
    const element = await tally();
    const keys: KeyboardEvent[] = [];
    element.addEventListener('keydown', (event) => keys.push(event));
    mark(element, 'Germany').focus();
    for (const key of ['Enter', ' ', 'click']) {
      await sendKeys({press: 'Escape'});
      await element.updateComplete;
      expect(readOut(element)).to.equal('Choose a mark to see its name.');
      if (key === 'click') mark(element, 'Germany').click();
      else await sendKeys({press: key});
      await element.updateComplete;
      expect(readOut(element), key).to.equal('Germany 1.36%');
    }
    expect(keys.find(({key}) => key === ' ')!.defaultPrevented).to.equal(true);
  });

  it('goes back to the mark with the focus when the pointer leaves', async () => {
    const element = await tally();
    mark(element, 'Germany').focus();
    await over(element, 'Spain');
    element.dispatchEvent(new PointerEvent('pointerleave'));
    await element.updateComplete;
    expect(readOut(element)).to.equal('Germany 1.36%');
    mark(element, 'Germany').blur();
    await element.updateComplete;
    expect(readOut(element)).to.equal('Choose a mark to see its name.');
  });

  it('follows a figure that is linked with it, and tells the page whom a reader points at', async () => {
    const one = await fixture<PledgeTally>(html`<pledge-tally .data=${rows} target="2" linked="nato"></pledge-tally>`);
    const other = await fixture<PledgeTally>(
      html`<pledge-tally .data=${rows} target="1" linked="nato"></pledge-tally>`,
    );
    const told: string[] = [];
    one.addEventListener('story-select', ({id}) => told.push(id));
    await over(one, 'Spain');
    await other.updateComplete;
    expect(readOut(other)).to.equal('Spain 0.92');
    expect(told).to.deep.equal(['Spain']);
  });

  it('has nothing to stop at where there are only two numbers', async () => {
    const element = await fixture<PledgeTally>(html`<pledge-tally met="7" total="29"><p>Seven.</p></pledge-tally>`);
    expect(shadow(element).querySelectorAll('.nameless .mark')).to.have.length(29);
    expect(shadow(element).querySelectorAll('.nameless .met')).to.have.length(7);
    expect(shadow(element).querySelector('.nameless')!.ariaHidden).to.equal('true');
    expect(shadow(element).querySelectorAll('[data-rove]')).to.have.length(0);
    expect(words(element, '.sentence')).to.deep.equal(['7 of 29 have met the target.']);
  });

  it('takes the two numbers from data too', async () => {
    const element = await fixture<PledgeTally>(
      html`<pledge-tally .data=${{met: 7, total: 29}}><p>Seven.</p></pledge-tally>`,
    );
    expect(words(element, '.number')).to.deep.equal(['7 of 29']);
  });

  it('prefers rows to the two numbers', async () => {
    const element = await fixture<PledgeTally>(
      html`<pledge-tally .data=${rows} met="7" total="29" target="2"></pledge-tally>`,
    );
    expect(words(element, '.number')).to.deep.equal(['1 of 4']);
  });

  it('takes a total that is no number for the name of a row, which it does not count', async () => {
    const withTotal = [...rows, {member: 'NATO', share: '1.5'}];
    const element = await fixture<PledgeTally>(
      html`<pledge-tally .data=${withTotal} target="2" total="NATO"></pledge-tally>`,
    );
    expect(words(element, '.number')).to.deep.equal(['1 of 4']);
    expect(mark(element, 'NATO')).to.equal(null);
  });

  it('sets apart what it does not count, and draws it as nothing else', async () => {
    const doubtful = [
      {party: 'Left', seats: 10},
      {party: 'Right', seats: 30},
      {party: 'Total', seats: 55},
    ];
    const element = await fixture<PledgeTally>(html`<pledge-tally .data=${doubtful} target="20"></pledge-tally>`);
    expect(words(element, '.title')).to.deep.equal(['Met 1', 'Not met 1', 'Not counted 1']);
    expect(getComputedStyle(mark(element, 'Total'), '::before').borderRadius).to.equal('0px');
    await over(element, 'Total');
    expect(readOut(element)).to.equal('Total 55');
  });
});
