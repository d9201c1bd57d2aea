import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {StorySelectEvent} from '../../src/element/events.js';
import '../../src/fact-table/fact-table.js';
import type {FactTable} from '../../src/fact-table/fact-table.js';
import {until} from '../element/helpers.js';
import {listen} from '../support/console.js';
import {sortings} from '../lib/time.js';
import {emulateMedia} from '../support/browser.js';

const rows = [
  {member: 'Estonia', share: '2.13', side: 'Europe'},
  {member: 'Türkiye', share: '1.89', side: 'Europe'},
  {member: 'Canada', share: '1.27', side: 'America'},
  {member: 'Iceland', share: '', side: 'Europe'},
];
const many = Array.from({length: 250}, (_, i) => ({name: `n${i}`, x: i}));

const root = (element: FactTable): ShadowRoot => element.shadowRoot!;
const all = <E extends HTMLElement>(element: FactTable, selector: string): E[] => [
  ...root(element).querySelectorAll<E>(selector),
];
const clean = (one: Element | null | undefined): string => one?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const names = (element: FactTable): string[] => all(element, 'tbody th').map(clean);
const header = (element: FactTable, name: string): HTMLButtonElement =>
  all<HTMLButtonElement>(element, 'thead button').find((button) => clean(button) === name)!;
const button = (element: FactTable, name: string): HTMLButtonElement =>
  all<HTMLButtonElement>(element, ':is(.tools, .actions) button').find((one) => clean(one) === name)!;
const status = (element: FactTable): string => clean(root(element).querySelector('[role="status"]'));
const press = async (element: FactTable, ...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({press: key});
  await element.updateComplete;
};
const click = async (element: FactTable, one: HTMLElement): Promise<void> => {
  one.click();
  await element.updateComplete;
};
const type = async (element: FactTable, text: string): Promise<void> => {
  root(element).querySelector('input')!.focus();
  await sendKeys({type: text});
  await element.updateComplete;
};

/** Counts how often lists of thousands are sorted from now on. */
function countSorts(): () => number {
  const {prototype} = Array as unknown as {prototype: {sort: (compare: unknown) => unknown}};
  const native = Object.getOwnPropertyDescriptor(prototype, 'sort')!;
  let count = 0;
  Object.defineProperty(prototype, 'sort', {
    ...native,
    value(this: unknown[], compare: unknown) {
      if (this.length > 1000) count++;
      return (native.value as (this: unknown[], compare: unknown) => unknown).call(this, compare);
    },
  });
  return () => {
    Object.defineProperty(prototype, 'sort', native);
    return count;
  };
}

describe('<fact-table> keeps the columns of a table as they were written', () => {
  const columns = (element: FactTable): string[] => all(element, 'thead th').map(clean);

  it('where they are years', async () => {
    const element = await fixture<FactTable>(html`
      <fact-table>
        <table>
          <tr>
            <th>Member</th>
            <th>2019</th>
            <th>2014</th>
            <th>Change</th>
          </tr>
          <tr>
            <th>Spain</th>
            <td>0.92</td>
            <td>0.92</td>
            <td>0</td>
          </tr>
        </table>
      </fact-table>
    `);
    await until(() => names(element).length === 1);
    expect(columns(element)).to.deep.equal(['Member', '2019', '2014', 'Change']);
  });

  it('where the first has no name: its cells name the rows, and its own has nothing to press', async () => {
    const element = await fixture<FactTable>(html`
      <fact-table>
        <table>
          <tr>
            <td></td>
            <th>Share</th>
          </tr>
          <tr>
            <th>Spain</th>
            <td>0.92</td>
          </tr>
        </table>
      </fact-table>
    `);
    await until(() => names(element).length === 1);
    expect(names(element)).to.deep.equal(['Spain']);
    expect(all(element, 'thead tr > *').map(clean)).to.deep.equal(['', 'Share']);
    expect(all(element, 'thead button').map(clean)).to.deep.equal(['Share']);
    await expect(element).to.be.accessible();
  });
});

describe('<fact-table>', () => {
  it('is a table with a caption, headers of columns and of rows', async () => {
    const element = await fixture<FactTable>(html`
      <fact-table>
        <table>
          <caption>
            Shares of GDP
          </caption>
          <tr>
            <th>Member</th>
            <th>Share</th>
          </tr>
          <tr>
            <td><a href="#estonia">Estonia</a></td>
            <td><data value="2.13">2,13 %</data></td>
          </tr>
        </table>
      </fact-table>
    `);
    expect(clean(root(element).querySelector('caption'))).to.equal('Shares of GDP');
    expect(all(element, 'th').map((th) => `${th.getAttribute('scope')} ${clean(th)}`)).to.deep.equal([
      'col Member',
      'col Share',
      'row Estonia',
    ]);
    expect(all(element, 'td').map(clean)).to.deep.equal(['2.13']);
    element.querySelector('data')!.value = '2.14';
    await new Promise((done) => setTimeout(done));
    await element.updateComplete;
    expect(all(element, 'td').map(clean)).to.deep.equal(['2.14']);
  });

  it('sorts by the button in a header, both ways and then as given, and says so to those who hear', async () => {
    const element = await fixture<FactTable>(html`<fact-table .data=${rows}></fact-table>`);
    const given = names(element);
    expect(status(element)).to.equal('');
    expect(Boolean(root(element).querySelector('[aria-sort]'))).to.equal(false);
    const said = async (): Promise<[string | undefined, string, string[]]> => {
      await click(element, header(element, 'share'));
      const th = header(element, 'share').closest('th');
      return [th?.getAttribute('aria-sort') ?? undefined, status(element), names(element)];
    };
    expect(await said()).to.deep.equal([
      'descending',
      'Sorted by share, descending',
      ['Estonia', 'Türkiye', 'Canada', 'Iceland'],
    ]);
    expect(await said()).to.deep.equal([
      'ascending',
      'Sorted by share, ascending',
      ['Canada', 'Türkiye', 'Estonia', 'Iceland'],
    ]);
    expect(await said()).to.deep.equal([undefined, 'In the order given', given]);
  });

  it('starts as the author sorts it, without a word, until the reader decides otherwise', async () => {
    const element = await fixture<FactTable>(html`<fact-table .data=${rows} sort="-share"></fact-table>`);
    expect(names(element)[0]).to.equal('Estonia');
    expect(status(element)).to.equal('');
    await click(element, header(element, 'share'));
    expect(names(element)[0]).to.equal('Canada');
    await click(element, header(element, 'share'));
    expect(Boolean(root(element).querySelector('[aria-sort]'))).to.equal(false);
    element.sort = 'member';
    await element.updateComplete;
    expect(names(element)[0]).to.equal('Estonia');
    element.data = [{other: 'b', x: 1}, {other: 'a', x: 2}]; // prettier-ignore
    element.sort = 'other';
    await click(element, header(element, 'x') ?? root(element).querySelector('thead button')!);
    await element.updateComplete;
    expect(names(element)).to.have.length(2);
  });

  it('finds rows as one types, counts them, and gives a way back', async () => {
    const element = await fixture<FactTable>(html`<fact-table .data=${rows} search></fact-table>`);
    await type(element, 'turkiye');
    expect([names(element), status(element)]).to.deep.equal([['Türkiye'], '1 row found']);
    await type(element, 'x');
    expect([names(element), status(element)]).to.deep.equal([[], 'No row found']);
    button(element, 'Clear the search').focus();
    await press(element, 'Enter');
    expect([names(element).length, status(element)]).to.deep.equal([4, '4 rows found']);
    const input = root(element).querySelector('input')!;
    expect([input.value, root(element).activeElement === input]).to.deep.equal(['', true]);
    await type(element, 'eur');
    expect(names(element)).to.have.length(3);
    await press(element, 'Escape');
    expect([input.value, names(element).length]).to.deep.equal(['', 4]);
  });

  it('has two Tab stops with a search field: the field, and all that is pressed', async () => {
    const element = await fixture<FactTable>(html`<fact-table .data=${many} search actions="data"></fact-table>`);
    await until(() => root(element).querySelector('.actions button'));
    const after = document.createElement('button');
    element.after(after);
    root(element).querySelector('input')!.focus();
    await press(element, 'Tab');
    expect(clean(root(element).activeElement)).to.equal('name');
    await press(element, 'ArrowRight', 'Enter');
    expect(names(element)[0]).to.equal('n249');
    expect(clean(root(element).activeElement)).to.equal('x');
    await press(element, 'End');
    expect(clean(root(element).activeElement)).to.equal('Download data');
    await press(element, 'ArrowUp', 'Enter');
    expect([names(element).length, status(element)]).to.deep.equal([200, 'Rows shown: 200 of 250']);
    await press(element, 'Home');
    expect(clean(root(element).activeElement)).to.equal('name');
    await press(element, 'Tab');
    expect(document.activeElement === after).to.equal(true);
    after.remove();
  });

  it('shows a hundred rows of many, more in steps, and then fewer, without losing the focus', async () => {
    const element = await fixture<FactTable>(html`<fact-table .data=${many}></fact-table>`);
    await until(() => names(element).length);
    const counts = [names(element).length];
    const more = all<HTMLButtonElement>(element, '.foot button')[0]!;
    for (let i = 0; i < 3; i++) {
      more.focus();
      await press(element, 'Enter');
      counts.push(names(element).length);
      expect(root(element).activeElement === more).to.equal(true);
    }
    expect(counts).to.deep.equal([100, 200, 250, 100]);
  });

  it('keeps header and names in sight while its box scrolls, which its buttons do for the keyboard', async () => {
    const data = many.map((row) => ({...row, ...Object.fromEntries(many.slice(0, 30).map((_, i) => [`c${i}`, i]))}));
    const box = await fixture(html`<div style="inline-size: 640px"><fact-table .data=${data}></fact-table></div>`);
    const element = box.firstElementChild as FactTable;
    await until(() => names(element).length);
    const scroller = root(element).querySelector<HTMLElement>('.box')!;
    expect(scroller.scrollWidth).to.be.above(scroller.clientWidth);
    expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
    header(element, 'name').focus();
    await press(element, 'End', 'ArrowUp');
    await until(() => scroller.scrollLeft > 0);
    scroller.scrollTop = 300;
    const {left, top} = scroller.getBoundingClientRect();
    expect(header(element, 'c29').closest('th')!.getBoundingClientRect().top).to.be.closeTo(top, 1);
    expect(root(element).querySelectorAll('tbody th')[20]!.getBoundingClientRect().left).to.be.closeTo(left, 1);
  });

  it('makes a card of each row where it is narrow, and stays a table to those who hear', async () => {
    const box = await fixture(html`
      <div style="inline-size: 320px">
        <fact-table .data=${rows.map((row) => ({...row, x: '1'}))} target="2"></fact-table>
      </div>
    `);
    const element = box.firstElementChild as FactTable;
    await element.updateComplete;
    const [cell] = all(element, 'td');
    // As written, or as it comes out.
    expect(getComputedStyle(cell!, '::before').content).to.match(/share|attr\(data-name\)/);
    expect(cell!.dataset['name']).to.equal('share');
    expect(getComputedStyle(all(element, 'tbody tr')[0]!).display).to.equal('block');
    // A browser takes its meaning from a table whose parts are no table boxes: the roles give it back.
    const roles = ['table', 'tr', 'thead th', 'tbody th', 'td'].map((selector) => [
      ...new Set(all(element, selector).map((one) => one.getAttribute('role'))),
    ]);
    expect(roles.flat()).to.deep.equal(['table', 'row', 'columnheader', 'rowheader', 'cell']);
  });

  it('has the bars of a column on one baseline in cards too, whatever stands beside them', async () => {
    const data = [
      {member: 'Estonia', a: 1, share: '99', b: 1},
      {member: 'Canada', a: 1, share: '33.8', b: 1},
      {member: 'Iceland', a: 1, share: '0', b: 1},
    ];
    const box = await fixture(html`
      <div style="inline-size: 320px">
        <fact-table .data=${data} target="50" target-column="share" bars="share"></fact-table>
      </div>
    `);
    const element = box.firstElementChild as FactTable;
    await element.updateComplete;
    const lefts = (selector: string): number[] => all(element, selector).map((one) => one.getBoundingClientRect().left);
    expect(new Set(lefts('.track')).size).to.equal(1);
    // A zero, which has no bar, stands among the other numbers.
    const rights = all(element, '.barred bdi').map((one) => one.getBoundingClientRect().right);
    rights.forEach((right) => expect(right).to.be.closeTo(rights[0]!, 0.5));
    expect(lefts('.track')[0]).to.be.above(rights[0]!);
  });

  it('tells above from below the target in words, and by a full and a hollow circle', async () => {
    const element = await fixture<FactTable>(html`<fact-table .data=${rows} target="2" bars="share"></fact-table>`);
    const cells = all(element, 'td.number');
    expect(cells.map(clean)).to.deep.equal(['2.13 at or above 2', '1.89 below 2', '1.27 below 2', '–no figure']);
    const circles = cells.slice(0, 2).map((one) => getComputedStyle(one, '::after'));
    expect(circles[0]!.backgroundColor).to.equal(circles[0]!.borderTopColor);
    expect(circles[1]!.backgroundColor).to.not.equal(circles[1]!.borderTopColor);
    expect(all(element, '.key span').map(clean)).to.deep.equal(['at or above 2: 1', 'below 2: 2']);
    const [estonia, turkiye] = all(element, '.bar').map((one) => one.getBoundingClientRect().width);
    expect(turkiye! / estonia!).to.be.closeTo(1.89 / 2.13, 0.01);
  });

  it('sets numbers flush right, with digits of one width', async () => {
    const element = await fixture<FactTable>(html`<fact-table .data=${rows}></fact-table>`);
    const {textAlign, fontVariantNumeric} = getComputedStyle(all(element, 'td.number')[0]!);
    expect([textAlign, fontVariantNumeric]).to.deep.equal(['end', 'lining-nums tabular-nums']);
  });

  it('points at the row that a reader points at in another figure, and the other way round', async () => {
    const box = await fixture(html`
      <div>
        <fact-table .data=${rows} linked="a"></fact-table>
        <fact-table .data=${rows} linked="a" columns="member, side"></fact-table>
        <fact-table .data=${rows} linked="b"></fact-table>
      </div>
    `);
    const [one, other, stranger] = [...box.children] as FactTable[];
    const active = (element: FactTable): string[] => all(element, '.active th').map(clean);
    const chosen: string[] = [];
    box.addEventListener('story-select', (event) => chosen.push((event as StorySelectEvent).id));
    const over = new PointerEvent('pointerover', {bubbles: true, composed: true});
    all(one!, 'tbody td')[2]!.dispatchEvent(over);
    await Promise.all([one!.updateComplete, other!.updateComplete, stranger!.updateComplete]);
    expect([active(one!), active(other!), active(stranger!), chosen]).to.deep.equal([
      ['Türkiye'],
      ['Türkiye'],
      [],
      ['Türkiye'],
    ]);
    root(one!).querySelector('tbody')!.dispatchEvent(new PointerEvent('pointerleave'));
    await Promise.all([one!.updateComplete, other!.updateComplete]);
    expect([active(one!), active(other!)]).to.deep.equal([[], []]);
  });

  it('brings a row that a reader points at in another figure into sight, and leaves the page where it is', async () => {
    const box = await fixture(html`
      <div>
        <fact-table .data=${many} linked="a" style="--story-table-height: 200px"></fact-table>
        <fact-table .data=${many} linked="a"></fact-table>
      </div>
    `);
    const [one, other] = [...box.children] as FactTable[];
    const {scrollY} = window;
    for (const row of [80, 10]) {
      const over = new PointerEvent('pointerover', {bubbles: true, composed: true});
      all(other!, 'tbody th')[row]!.dispatchEvent(over);
      await one!.updateComplete;
      const {top, bottom} = root(one!).querySelector('.active')!.getBoundingClientRect();
      const view = root(one!).querySelector('.box')!.getBoundingClientRect();
      const head = root(one!).querySelector('thead')!.getBoundingClientRect();
      expect(bottom, `row ${row}`).to.be.at.most(view.bottom + 1);
      expect(top, `row ${row}`).to.be.at.least(view.top + head.height - 1);
    }
    expect(window.scrollY).to.equal(scrollY);
  });

  it('hands out the rows found, as they are sorted and were typed', async () => {
    const element = await fixture<FactTable>(
      html`<fact-table
        heading="Shares"
        .data=${rows.map(({member, share, side}) => ({member, side, 2019: share}))}
        search
        actions="data"
        columns="member, 2019, side"
        sort="2019"
      ></fact-table>`,
    );
    const files: Blob[] = [];
    const names: string[] = [];
    const native = Object.getOwnPropertyDescriptor(URL, 'createObjectURL')!;
    URL.createObjectURL = (blob: Blob) => `blob:${files.push(blob)}`;
    const {prototype} = HTMLAnchorElement;
    Object.defineProperty(prototype, 'click', {
      configurable: true,
      value(this: HTMLAnchorElement) {
        names.push(this.download);
      },
    });
    await until(() => root(element).querySelector('.actions button'));
    await type(element, 'eu');
    button(element, 'Download data').click();
    await until(() => names.length);
    await type(element, 'no such row');
    button(element, 'Download data').click();
    await until(() => names.length > 1);
    Object.defineProperty(URL, 'createObjectURL', native);
    delete (prototype as Partial<HTMLAnchorElement>).click;
    expect(names[0]).to.equal('fact-table.csv');
    // In the columns of the table, also where no row is found.
    expect(await files[0]!.text()).to.equal(
      'member,2019,side\nTürkiye,1.89,Europe\nEstonia,2.13,Europe\nIceland,,Europe',
    );
    expect(await files[1]!.text()).to.equal('member,2019,side');
  });

  it('prints the rows that are there, how many there are, and nothing that acts', async () => {
    await emulateMedia({print: true});
    const element = await fixture<FactTable>(html`<fact-table .data=${many} search actions="data"></fact-table>`);
    await until(() => names(element).length);
    expect(
      all(element, 'button, input')
        .filter((one) => one.checkVisibility())
        .map(clean),
    ).to.deep.equal([]);
    expect(all(element, 'thead bdi').every((one) => one.checkVisibility())).to.equal(true);
    const box = root(element).querySelector<HTMLElement>('.box')!;
    expect(box.scrollHeight).to.be.at.most(box.clientHeight + 1);
    expect(clean(root(element).querySelector('[part="shown"]'))).to.equal('Rows shown: 100 of 250');
    expect(root(element).querySelector<HTMLElement>('[part="shown"]')!.checkVisibility()).to.equal(true);
  });

  it('prints the rows that a limit keeps back, where these are a page or two', async () => {
    const element = await fixture<FactTable>(html`<fact-table .data=${rows} limit="2"></fact-table>`);
    const seen = (): number => all(element, 'tbody tr').filter((one) => one.checkVisibility()).length;
    const foot = root(element).querySelector<HTMLElement>('.foot')!;
    expect([seen(), foot.checkVisibility()]).to.deep.equal([2, true]);
    await emulateMedia({print: true});
    expect([seen(), foot.checkVisibility()]).to.deep.equal([4, false]);
  });

  it('keeps links, and what a machine reads of numbers and dates', async () => {
    const element = await fixture<FactTable>(html`
      <fact-table limit="2">
        <table>
          <tr>
            <th>Member</th>
            <th>Amount</th>
            <th>Joined</th>
          </tr>
          <tr>
            <td><a href="https://example.org/estonia">Estonia</a></td>
            <td>65535</td>
            <td>2004-03-29</td>
          </tr>
          <tr>
            <td>Iceland</td>
            <td><a href="https://example.org/iceland">20</a></td>
            <td>1949-04-04</td>
          </tr>
          <tr>
            <td><a href="https://example.org/spain">Spain</a></td>
            <td>13156</td>
            <td>1982-05-30</td>
          </tr>
        </table>
      </fact-table>
    `);
    expect(all(element, 'th a, td a').map((a) => [a.getAttribute('href'), clean(a)])).to.deep.equal([
      ['https://example.org/estonia', 'Estonia'],
      ['https://example.org/iceland', '20'],
      ['https://example.org/spain', 'Spain'],
    ]);
    expect(all<HTMLDataElement>(element, 'data').map((one) => [one.value, clean(one)])).to.deep.equal([
      ['65535', '65,535'],
      ['13156', '13,156'],
    ]);
    expect(all(element, 'time')[0]!.outerHTML.replace(/<!--.*?-->/g, '')).to.equal(
      '<time datetime="2004-03-29">Mar 29, 2004</time>',
    );
    // Arrows go from link to link, and to none that is on paper alone.
    header(element, 'Joined').focus();
    await press(element, 'ArrowRight');
    expect(clean(root(element).activeElement)).to.equal('Estonia');
    await press(element, 'ArrowRight', 'ArrowRight');
    expect(clean(root(element).activeElement)).to.equal('Show all 3');
    await press(element, 'Enter', 'ArrowLeft');
    expect(clean(root(element).activeElement)).to.equal('Spain');
    expect(all(element, '[tabindex="0"]').map(clean)).to.deep.equal(['Spain']);
    await expect(element).to.be.accessible();
  });

  it('sets totals apart below the rows, in whatever order these are', async () => {
    const data = [
      {party: 'Left', seats: 10},
      {party: 'Right', seats: 30},
      {party: 'Total', seats: 40},
    ];
    const element = await fixture<FactTable>(html`<fact-table .data=${data} sort="-seats"></fact-table>`);
    expect(all(element, 'tbody tr, tfoot tr').map(clean)).to.deep.equal(['Right 30', 'Left 10', 'Total 40']);
    expect(all(element, 'tfoot tr').map(clean)).to.deep.equal(['Total 40']);
    expect(clean(root(element).querySelector('.sentence'))).to.equal(
      '2 rows. seats, highest: Right, 30; lowest: Left, 10.',
    );
    await expect(element).to.be.accessible();
  });

  it('tells of two columns of one name, and of a table without rows', async () => {
    const stop = listen();
    await fixture<FactTable>(html`
      <fact-table>
        <table>
          <tr>
            <th>a</th>
            <th>b</th>
            <th>b</th>
          </tr>
          <tr>
            <td>x</td>
            <td>1</td>
            <td>2</td>
          </tr>
        </table>
      </fact-table>
    `);
    const empty = await fixture<FactTable>(html`
      <fact-table>
        <table>
          <tr>
            <th>a</th>
          </tr>
        </table>
      </fact-table>
    `);
    expect(stop()).to.deep.equal([
      '<fact-table> header: two columns are called "b"; calling the second "b (2)"',
      '<fact-table> rows: expected a header and rows, found no row',
    ]);
    expect(root(empty).querySelector('figure > slot:not([name])')).to.be.instanceOf(HTMLSlotElement);
  });

  it('stays smooth with ten thousand rows: a hundred in the page, and no act that takes long', async () => {
    const data = Array.from({length: 10_000}, (_, i) => ({
      Place: `Place ${(i * 7919) % 10_000}`,
      x: i % 997,
      d: '1949-04-04',
    }));
    const element = await fixture<FactTable>(html`<fact-table .data=${data} search></fact-table>`);
    await until(() => names(element).length === 100);
    const drawn = async (act: () => void): Promise<void> => {
      act();
      await element.updateComplete;
    };
    for (const name of ['Place', 'x', 'd'])
      expect(await sortings(() => drawn(() => header(element, name).click())), name).to.be.below(10);
    let cell = 0;
    const over = (): void => {
      const event = new PointerEvent('pointerover', {bubbles: true, composed: true});
      all(element, 'tbody td')[(cell += 20)]!.dispatchEvent(event);
    };
    // Not sorted again for a row that is pointed at.
    const sorts = countSorts();
    await drawn(over);
    expect(sorts()).to.equal(0);
    expect(await sortings(() => drawn(over)), 'over').to.be.below(5);
  });
});
