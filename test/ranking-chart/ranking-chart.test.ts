import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../src/ranking-chart/ranking-chart.js';
import type {RankingChart} from '../../src/ranking-chart/ranking-chart.js';
import {listen} from '../support/console.js';
import {emulateMedia} from '../support/browser.js';

const rows = [
  {member: 'Estonia', share: '2.13', before: '1.93'},
  {member: 'Germany', share: '1.36', before: '1.18'},
  {member: 'Iceland', share: '', before: ''},
];
const shadow = (element: RankingChart): ShadowRoot => element.shadowRoot!;
const words = (element: RankingChart, selector: string): string[] =>
  [...shadow(element).querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, ' ').trim());

describe('<ranking-chart>', () => {
  it('shows what its author wrote while a script has no rows yet, and reports nothing', async () => {
    const said = listen();
    const element = await fixture<RankingChart>(html`<ranking-chart .data=${[]}><p>Estonia: 2.13%</p></ranking-chart>`);
    expect(words(element, 'figure')).to.deep.equal([]);
    expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(said()).to.deep.equal([]);
    element.data = rows;
    await element.updateComplete;
    expect(words(element, '.name')).to.include('Estonia');
  });

  it('reads the table inside it, and follows a change of it', async () => {
    const element = await fixture<RankingChart>(html`
      <ranking-chart target="2" unit="% of GDP">
        <table>
          <tr>
            <th>Member</th>
            <th>2019</th>
          </tr>
          <tr>
            <td>Estonia</td>
            <td>2.13</td>
          </tr>
          <tr>
            <td>Germany</td>
            <td><data value="1.36">1,36 %</data></td>
          </tr>
        </table>
      </ranking-chart>
    `);
    expect(words(element, '.name')).to.deep.equal(['Estonia', 'Germany']);
    expect(words(element, '.value bdi')).to.deep.equal(['2.13%', '1.36%']);
    element.querySelectorAll('td')[1]!.textContent = '1.30';
    await new Promise((done) => setTimeout(done));
    await element.updateComplete;
    expect(words(element, '.value bdi')).to.deep.equal(['1.36%', '1.30%']);
  });

  it('prefers the property data to the table', async () => {
    const element = await fixture<RankingChart>(
      html`<ranking-chart .data=${rows}
        ><table>
          <tr>
            <th>a</th>
            <th>b</th>
          </tr>
          <tr>
            <td>x</td>
            <td>1</td>
          </tr>
        </table></ranking-chart
      >`,
    );
    expect(words(element, '.name')).to.deep.equal(['Estonia', 'Germany']);
  });

  it('says of each row, not by colour alone, whether it meets the target', async () => {
    const element = await fixture<RankingChart>(html`<ranking-chart .data=${rows} target="2"></ranking-chart>`);
    expect(words(element, '.value')).to.deep.equal(['2.13 meets the target', '1.36 misses the target']);
    const [met, missed] = shadow(element).querySelectorAll('.bar');
    expect(getComputedStyle(met!).backgroundColor).to.equal(getComputedStyle(met!).borderTopColor);
    expect(getComputedStyle(missed!).backgroundColor).to.not.equal(getComputedStyle(missed!).borderTopColor);
  });

  it('puts the bars where the values are', async () => {
    const element = await fixture<RankingChart>(html`<ranking-chart .data=${rows} target="2"></ranking-chart>`);
    const [estonia, germany] = [...shadow(element).querySelectorAll('.bar')].map((bar) => bar.getBoundingClientRect());
    const track = shadow(element).querySelector('.track')!.getBoundingClientRect();
    expect(estonia!.width).to.be.closeTo(track.width, 0.5);
    expect(germany!.width).to.be.closeTo((track.width * 1.36) / 2.13, 0.5);
  });

  it('shows the rest on request, and takes it back', async () => {
    const element = await fixture<RankingChart>(html`<ranking-chart .data=${rows} limit="1"></ranking-chart>`);
    const button = shadow(element).querySelector('button')!;
    const seen = (): number => [...shadow(element).querySelectorAll('li')].filter((row) => row.offsetHeight).length;
    expect([seen(), button.textContent.trim(), button.ariaExpanded]).to.deep.equal([1, 'Show all 2', 'false']);
    button.click();
    await element.updateComplete;
    expect([seen(), button.textContent.trim(), button.ariaExpanded]).to.deep.equal([2, 'Show fewer', 'true']);
    button.click();
    await element.updateComplete;
    expect(seen()).to.equal(1);
  });

  it('has no heading of a group without rows until the reader asks for them, and all of them on paper', async () => {
    const sides = [
      {member: 'Estonia', side: 'Europe', share: '2.13'},
      {member: 'Canada', side: 'America', share: '1.27'},
      {member: 'Atlantis', side: '', share: '1.00'},
    ];
    const element = await fixture<RankingChart>(
      html`<ranking-chart .data=${sides} value="share" group="side" limit="1"></ranking-chart>`,
    );
    const seen = (): string[] =>
      [...shadow(element).querySelectorAll<HTMLElement>('.group, .name')]
        .filter((one) => one.checkVisibility())
        .map((one) => one.textContent.trim());
    const all = ['Atlantis', 'Europe', 'Estonia', 'America', 'Canada'];
    expect(seen()).to.deep.equal(['Europe', 'Estonia']);
    await emulateMedia({print: true});
    expect(seen()).to.deep.equal(all);
    await emulateMedia({});
    shadow(element).querySelector('button')!.click();
    await element.updateComplete;
    expect(seen()).to.deep.equal(all);
  });

  it('shows two values of a row beside each other, each under its name', async () => {
    const element = await fixture<RankingChart>(
      html`<ranking-chart .data=${rows} value="share" compare="before"></ranking-chart>`,
    );
    expect(words(element, '.column')).to.deep.equal(['before', 'share']);
    expect(words(element, '.before')).to.deep.equal(['before 1.93', 'before 1.18']);
    expect(words(element, '.sentence')[0]).to.include('Higher than before: 2 of 2.');
  });

  it('leaves the table standing where it holds no numbers, and says why', async () => {
    const stop = listen();
    const element = await fixture<RankingChart>(
      html`<ranking-chart
        ><table>
          <tr>
            <th>a</th>
            <th>b</th>
          </tr>
          <tr>
            <td>x</td>
            <td>y</td>
          </tr>
        </table></ranking-chart
      >`,
    );
    expect(element.querySelector('table')!.offsetHeight).to.be.above(0);
    expect(shadow(element).querySelector('figure > slot:not([name])')).to.be.instanceOf(HTMLSlotElement);
    expect(stop()).to.deep.equal([
      '<ranking-chart> value: expected a column with numbers such as 1.36, got "y"; showing the table',
    ]);
  });

  it('points at a row for the figures of its group, by pointer and by keys, and lets go on Escape', async () => {
    const group = await fixture<HTMLElement>(
      html`<figure-group
        ><ranking-chart .data=${rows}></ranking-chart><ranking-chart .data=${rows} order="ascending"></ranking-chart
      ></figure-group>`,
    );
    const [one, other] = [...group.querySelectorAll('ranking-chart')] as [RankingChart, RankingChart];
    const selected = async (element: RankingChart): Promise<string[]> => {
      await element.updateComplete;
      return words(element, '.selected .name');
    };
    const names: string[] = [];
    one.addEventListener('story-select', ({id}) => names.push(id));
    const [first, second] = shadow(one).querySelectorAll<HTMLElement>('button.name');
    first!.focus();
    expect(await selected(other)).to.deep.equal(['Estonia']);
    await sendKeys({press: 'ArrowDown'});
    expect(shadow(one).activeElement).to.equal(second);
    expect(await selected(other)).to.deep.equal(['Germany']);
    expect(await selected(one)).to.deep.equal(['Germany']);
    expect(names).to.deep.equal(['Estonia', 'Germany']);
    for (const key of ['Enter', ' ']) {
      await sendKeys({press: 'Escape'});
      expect(await selected(other)).to.deep.equal([]);
      await sendKeys({press: key});
      expect(await selected(other), key).to.deep.equal(['Germany']);
    }
    await sendKeys({press: 'Escape'});
    second!.click();
    expect(await selected(other)).to.deep.equal(['Germany']);
    second!.blur();
    const {left, top} = first!.getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.round(left + 5), Math.round(top + 5)]});
    expect(await selected(other)).to.deep.equal(['Estonia']);
    await sendMouse({type: 'move', position: [0, 0]});
    expect(await selected(other)).to.deep.equal([]);
  });

  it('says which row a reader points at, also where no other figure follows; then it has no buttons and marks nothing', async () => {
    const element = await fixture<RankingChart>(html`<ranking-chart .data=${rows}></ranking-chart>`);
    const names: string[] = [];
    element.addEventListener('story-select', ({id}) => names.push(id));
    for (const row of shadow(element).querySelectorAll('li'))
      row.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
    await element.updateComplete;
    expect(names.slice(0, 2)).to.deep.equal(['Estonia', 'Germany']);
    expect(shadow(element).querySelectorAll('button, .selected, [tabindex]')).to.have.length(0);
  });
});
