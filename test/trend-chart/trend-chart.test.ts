import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../src/trend-chart/trend-chart.js';
import type {TrendChart} from '../../src/trend-chart/trend-chart.js';

const rows = [
  {year: '2014', Germany: '1.18', Latvia: '0.94'},
  {year: '2017', Germany: '1.23', Latvia: '1.74'},
  {year: '2019', Germany: '1.36', Latvia: '2.01'},
];
const shadow = (element: TrendChart): ShadowRoot => element.shadowRoot!;
const slider = (element: TrendChart): HTMLElement => shadow(element).querySelector<HTMLElement>('[role=slider]')!;
const read = (element: TrendChart): string => shadow(element).querySelector('.read-out')!.textContent.trim();
const chart = (attributes = html``): Promise<TrendChart> =>
  fixture<TrendChart>(
    html`<trend-chart .data=${rows} source="NATO" source-href="https://nato.int/">${attributes}</trend-chart>`,
  );

describe('<trend-chart>', () => {
  it('reads the table inside it, and follows a change of it', async () => {
    const element = await fixture<TrendChart>(html`
      <trend-chart>
        <table>
          <caption>
            Shares
          </caption>
          <tr>
            <th>Year</th>
            <th>Germany</th>
          </tr>
          <tr>
            <td><time datetime="2018">two years ago</time></td>
            <td>1.24</td>
          </tr>
          <tr>
            <td>2019</td>
            <td>1.36</td>
          </tr>
        </table>
      </trend-chart>
    `);
    expect(shadow(element).querySelector('caption')!.textContent.trim()).to.equal('Shares');
    const cells = (): string[] => [...shadow(element).querySelectorAll('td')].map((one) => one.textContent);
    expect(cells()).to.deep.equal(['1.24', '1.36']);
    element.querySelectorAll('td')[3]!.textContent = '1.40';
    await new Promise((done) => setTimeout(done));
    await element.updateComplete;
    expect(cells()).to.deep.equal(['1.24', '1.40']);
  });

  it('reads out points by keys, in one Tab stop, and lets go on Escape', async () => {
    const element = await chart();
    slider(element).focus();
    const press = async (key: string): Promise<string> => {
      await sendKeys({press: key});
      await element.updateComplete;
      return read(element);
    };
    expect(await press('ArrowLeft')).to.equal('Germany, 2017: 1.23');
    expect(await press('ArrowUp')).to.equal('Latvia, 2017: 1.74');
    expect(slider(element).getAttribute('aria-valuetext')).to.equal('Latvia, 2017: 1.74');
    expect(await press('End')).to.equal('Latvia, 2019: 2.01');
    expect(await press('Home')).to.equal('Latvia, 2014: 0.94');
    expect(shadow(element).activeElement).to.equal(slider(element));
    expect(await press('Escape')).to.equal('');
    await press('End');
    await press('ArrowRight');
    expect(shadow(element).activeElement?.textContent).to.equal('NATO');
  });

  it('follows the arrows of a right-to-left page', async () => {
    const element = await chart();
    element.dir = 'rtl';
    await element.updateComplete;
    slider(element).focus();
    await sendKeys({press: 'ArrowRight'});
    await element.updateComplete;
    expect(read(element)).to.equal('Germany, 2017: 1.23');
  });

  it('reads out the point nearest to the pointer, and draws it where the pointer is', async () => {
    const element = await chart();
    const box = slider(element).getBoundingClientRect();
    const position: [number, number] = [Math.round(box.right - 3), Math.round(box.top + box.height * 0.2)];
    await sendMouse({type: 'move', position});
    await element.updateComplete;
    expect(read(element)).to.equal('Latvia, 2019: 2.01');
    const dot = shadow(element).querySelector('.plot > .dot.c0')!.getBoundingClientRect();
    expect(dot.left + dot.width / 2).to.be.closeTo(box.right, 1);
    await sendMouse({type: 'move', position: [0, 0]});
    await element.updateComplete;
    expect(read(element)).to.equal('');
  });

  it('calls its target at the end of the line where the start is taken, from either side', async () => {
    const element = await chart();
    element.data = [5.1, 5.4, 3, 1].map((value, x) => ({x, value}));
    Object.assign(element, {target: '5', baseline: '10'});
    await element.updateComplete;
    const ends = (): DOMRect[] =>
      ['.target', '.plot'].map((one) => shadow(element).querySelector(one)!.getBoundingClientRect());
    let [label, plot] = ends();
    expect(plot!.right - label!.right).to.be.closeTo(2, 0.5);
    element.dir = 'rtl';
    [label, plot] = ends();
    expect(label!.left - plot!.left).to.be.closeTo(2, 0.5);
  });

  it('draws a value between two gaps as large as the end of a line', async () => {
    const element = await chart();
    element.data = ['1', 'n/a', '2', 'n/a', '3', '4'].map((value, i) => ({year: String(2010 + i), value}));
    await element.updateComplete;
    const width = (selector: string): string => getComputedStyle(shadow(element).querySelector(selector)!).strokeWidth;
    const end = getComputedStyle(shadow(element).querySelector('.dot')!).inlineSize;
    expect(width('path.alone')).to.equal(end);
    slider(element).focus();
    await sendKeys({press: 'ArrowLeft'});
    await element.updateComplete;
    expect([width('.c1.alone'), width('.read.alone')]).to.deep.equal([end, end]);
  });

  it('says which line a reader looks at', async () => {
    const element = await chart();
    const names: string[] = [];
    element.addEventListener('story-select', ({id}) => names.push(id));
    slider(element).focus();
    await sendKeys({press: 'ArrowLeft'});
    await sendKeys({press: 'ArrowUp'});
    await sendKeys({press: 'ArrowLeft'});
    expect(names).to.deep.equal(['Germany', 'Latvia']);
  });

  it('follows the line that a figure of its group selects, and no other', async () => {
    const box = await fixture<HTMLElement>(html`
      <div>
        <figure-group>
          <trend-chart id="a" .data=${rows}></trend-chart>
          <trend-chart id="b" .data=${rows}></trend-chart>
        </figure-group>
        <trend-chart id="c" .data=${rows}></trend-chart>
        <trend-chart id="d" linked="shares" .data=${rows}></trend-chart>
        <trend-chart id="e" linked="shares" .data=${rows}></trend-chart>
      </div>
    `);
    const [a, b, c, d, e] = [...box.querySelectorAll('trend-chart')] as [
      TrendChart,
      TrendChart,
      TrendChart,
      TrendChart,
      TrendChart,
    ];
    slider(a).focus();
    await sendKeys({press: 'ArrowUp'});
    await Promise.all([a, b, c, d, e].map((one) => one.updateComplete));
    expect([b, c, d, e].map(read)).to.deep.equal(['Latvia, 2019: 2.01', '', '', '']);
    slider(d).focus();
    await sendKeys({press: 'ArrowLeft'});
    await Promise.all([a, b, c, d, e].map((one) => one.updateComplete));
    expect([a, b, c, d, e].map(read)).to.deep.equal(['', '', '', 'Germany, 2017: 1.23', 'Germany, 2019: 1.36']);
  });

  it('marks the panel whose name a figure of its group selects', async () => {
    const box = await fixture<HTMLElement>(html`
      <figure-group>
        <trend-chart .data=${rows}></trend-chart>
        <trend-chart layout="grid" .data=${rows}></trend-chart>
      </figure-group>
    `);
    const [chart, grid] = [...box.querySelectorAll('trend-chart')] as [TrendChart, TrendChart];
    const marked = (): string[] =>
      [...shadow(grid).querySelectorAll('.panel')]
        .filter((panel) => getComputedStyle(panel).outlineStyle === 'solid')
        .map((panel) => panel.querySelector('.name bdi')!.textContent);
    expect(marked()).to.deep.equal([]);
    slider(chart).focus();
    await sendKeys({press: 'ArrowUp'});
    await grid.updateComplete;
    expect(marked()).to.deep.equal(['Latvia']);
    await sendKeys({press: 'Escape'});
    await grid.updateComplete;
    expect(marked()).to.deep.equal([]);
  });

  it('computes its lines once, however far the pointer moves', async () => {
    const element = await chart();
    const table = shadow(element).querySelector('table');
    let reads = 0;
    const data = rows.map(
      (row) =>
        new Proxy(row, {
          get: (target, name) => {
            reads++;
            return Reflect.get(target, name) as unknown;
          },
        }),
    );
    element.data = data;
    await element.updateComplete;
    const once = reads;
    expect(once).to.be.above(0);
    slider(element).focus();
    for (const press of ['ArrowLeft', 'ArrowUp', 'ArrowLeft']) await sendKeys({press});
    await element.updateComplete;
    expect(reads).to.equal(once);
    expect(shadow(element).querySelector('table')).to.equal(table);
  });
});
