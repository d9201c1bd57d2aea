import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/share-chart/share-chart.js';
import type {ShareChart} from '../../src/share-chart/share-chart.js';
import {until} from '../element/helpers.js';
import {settled} from '../support/stories.js';

const rows = [
  {member: 'United States', amount: '60'},
  {member: 'Germany', amount: '25'},
  {member: 'France', amount: '10'},
  {member: 'Italy', amount: '5'},
];
const shadow = (element: ShareChart): ShadowRoot => element.shadowRoot!;
const all = (element: ShareChart, selector: string): HTMLElement[] => [
  ...shadow(element).querySelectorAll<HTMLElement>(selector),
];
const words = (element: ShareChart, selector: string): string[] =>
  all(element, selector)
    .filter((one) => one.checkVisibility())
    .map((one) => one.textContent.replace(/\s+/g, ' ').trim());

describe('<share-chart>', () => {
  it('lists every part with its value and share, in the order of the drawing', async () => {
    const element = await fixture<ShareChart>(html`<share-chart .data=${rows} unit="t"></share-chart>`);
    expect(words(element, 'ol > li')).to.deep.equal(
      ['United States 60\u00a0t 60.0%', 'Germany 25\u00a0t 25.0%', 'France 10\u00a0t 10.0%', 'Italy 5\u00a0t 5.0%'].map(
        (text) => text.replace('\u00a0', ' '),
      ),
    );
    expect(shadow(element).querySelector('.line')!.ariaHidden).to.equal('true');
  });

  it('makes the parts of the bar as wide as their shares', async () => {
    const element = await fixture<ShareChart>(html`<share-chart .data=${rows}></share-chart>`);
    const widths = all(element, '.line .segment').map((one) => one.getBoundingClientRect().width);
    const whole = widths.reduce((a, b) => a + b);
    [60, 25, 10, 5].forEach((size, i) => expect((widths[i]! / whole) * 100).to.be.closeTo(size, 0.5));
  });

  for (const shape of ['bar', 'treemap'])
    for (const size of ['100%', '200%', '62.5%'])
      it(`writes in a part of a ${shape} all that has room there, and nothing else, at ${size} of the text`, async () => {
        const named = [...rows, {member: 'The Netherlands', amount: '3'}, {member: 'العربية', amount: '30'}];
        const box = await fixture<HTMLElement>(
          html`<div style="font-size: ${size}"><share-chart shape=${shape} .data=${named}></share-chart></div>`,
        );
        const element = box.querySelector<ShareChart>('share-chart')!;
        await until(() => all(element, '.inside').length);
        const counts: number[] = [];
        for (const width of [240, 320, 500, 640, 1024]) {
          box.style.inlineSize = `${width}px`;
          let count = 0;
          for (const text of all(element, '.inside bdi')) {
            const line = text.getBoundingClientRect();
            const inside = text.closest('.inside')!.getBoundingClientRect();
            const lines = text.parentElement!.className === 'who' ? 2 : 1;
            const fits = line.width <= inside.width + 0.01 && line.height * lines <= inside.height + 0.01;
            const isSeen = line.bottom <= inside.bottom + 0.5 && line.right <= inside.right + 0.5;
            const isHidden =
              line.top >= text.parentElement!.getBoundingClientRect().bottom - 0.5 ||
              line.left >= inside.right - 0.5 ||
              line.top >= inside.bottom - 0.5;
            const where = `${text.textContent} at ${width}`;
            expect([isSeen && !isHidden, isHidden], where).to.deep.equal([fits, !fits]);
            if (fits) count++;
          }
          counts.push(count);
        }
        expect(counts[4]).to.be.above(counts[0]!);
        expect(counts[4]).to.be.at.least(5);
      });

  it('draws a hundred squares', async () => {
    const element = await fixture<ShareChart>(html`<share-chart .data=${rows} shape="waffle"></share-chart>`);
    expect(all(element, '.squares .segment')).to.have.length(100);
    expect(all(element, '.same').map(({children}) => children.length)).to.deep.equal([60, 25, 10, 5]);
  });

  it('keeps the room of a treemap until its code is there, then draws each part in it', async () => {
    const element = await fixture<ShareChart>(html`<share-chart .data=${rows} shape="treemap"></share-chart>`);
    const height = element.offsetHeight;
    await until(() => all(element, '.map .segment').length === 4);
    expect(element.offsetHeight).to.equal(height);
    const map = shadow(element).querySelector('.map')!.getBoundingClientRect();
    const [first] = all(element, '.map .segment').map((one) => one.getBoundingClientRect());
    expect(((first!.width + 2) * (first!.height + 2)) / (map.width * map.height)).to.be.closeTo(0.6, 0.01);
  });

  it('lists what is drawn as one on request', async () => {
    const element = await fixture<ShareChart>(html`<share-chart .data=${rows} limit="1"></share-chart>`);
    const names = (): string[] => words(element, '.name');
    expect(names()).to.deep.equal(['United States', 'Other (3)']);
    shadow(element).querySelector('button')!.click();
    await element.updateComplete;
    expect(names()).to.deep.equal(['United States', 'Other (3)', 'Germany', 'France', 'Italy']);
  });

  it('is nothing to stop at where nothing acts', async () => {
    const element = await fixture<ShareChart>(html`<share-chart .data=${rows}></share-chart>`);
    expect(all(element, '[data-rove], [role=button], [tabindex]')).to.have.length(0);
  });

  for (const shape of ['bar', 'waffle', 'treemap'])
    it(`says which part of a ${shape} a reader points at, and marks it in the list, also where no other figure follows`, async () => {
      const element = await fixture<ShareChart>(
        html`<share-chart .data=${rows} shape=${shape} limit="2" total="1000000"></share-chart>`,
      );
      await settled(element);
      const names: string[] = [];
      element.addEventListener('story-select', ({id}) => names.push(id));
      const point = async (part: Element): Promise<void> => {
        part.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
        await element.updateComplete;
      };
      for (const part of all(element, shape === 'waffle' ? '.same' : '[part=drawing] .segment')) await point(part);
      expect(words(element, 'li.selected .name')).to.deep.equal(['Germany']);
      await point(all(element, 'li.part .row')[0]!);
      expect(words(element, 'li.selected .name')).to.deep.equal(['United States']);
      // Neither what is drawn as one nor what is left of the whole has a name.
      expect(names).to.deep.equal(['United States', 'Germany', 'United States']);
    });

  it('is one Tab stop where other figures follow it, and they do', async () => {
    const one = await fixture<ShareChart>(html`<share-chart .data=${rows} linked="nato"></share-chart>`);
    const other = await fixture<ShareChart>(
      html`<share-chart .data=${rows} linked="nato" shape="waffle"></share-chart>`,
    );
    all(one, '[data-rove]')[0]!.focus();
    await sendKeys({press: 'ArrowDown'});
    await other.updateComplete;
    expect(words(other, 'li.selected .name')).to.deep.equal(['Germany']);
    expect(all(other, '.squares .selected')).to.have.length(25);
    for (const key of ['Enter', ' ']) {
      await sendKeys({press: 'Escape'});
      await other.updateComplete;
      expect(words(other, 'li.selected')).to.deep.equal([]);
      await sendKeys({press: key});
      await other.updateComplete;
      expect(words(other, 'li.selected .name'), key).to.deep.equal(['Germany']);
    }
  });

  it('lists what it does not count without a share, and draws none of it', async () => {
    const doubtful = [...rows, {member: 'Total', amount: '300'}];
    const element = await fixture<ShareChart>(html`<share-chart .data=${doubtful}></share-chart>`);
    expect(words(element, 'ol > li').at(-1)).to.equal('Total 300');
    expect(all(element, '.line .segment')).to.have.length(4);
    expect(getComputedStyle(all(element, 'li.open .swatch')[0]!).visibility).to.equal('hidden');
  });
});
