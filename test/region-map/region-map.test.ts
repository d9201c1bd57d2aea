import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import '../../src/region-map/region-map.js';
import type {RegionMap} from '../../src/region-map/region-map.js';
import {members} from '../../stories/data/nato-2019-members.js';
import {until} from '../element/helpers.js';
import {listen} from '../support/console.js';
import {emulateMedia, setViewport} from '../support/browser.js';

const rows = [
  {member: 'Estonia', share: '2.13'},
  {member: 'Germany', share: '1.36'},
  {member: 'Malta', share: '0.5'},
  {member: 'Iceland', share: ''},
];
const nato = members.map(([member, share, , , , code]) => ({member, code, share}));
const shadow = (element: RegionMap): ShadowRoot => element.shadowRoot!;
const all = <T extends Element = HTMLElement>(element: RegionMap, selector: string): T[] => [
  ...shadow(element).querySelectorAll<T>(selector),
];
const words = (element: RegionMap, selector: string): string[] =>
  all(element, selector).map((one) => one.textContent.replace(/\s+/g, ' ').trim());
const readout = (element: RegionMap): string => words(element, '.read-out')[0]!;
const focused = (element: RegionMap): string =>
  shadow(element).activeElement?.querySelector('.name')?.textContent ?? '';

/** The figure, once it is drawn. */
async function drawn(template: TemplateResult): Promise<RegionMap> {
  const element = await fixture<RegionMap>(template);
  // The first time, the outlines have to come.
  await until(() => shadow(element).querySelector('.map, .tiles'));
  return element;
}
const middle = (element: Element): [number, number] => {
  const {x, y, width, height} = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
};
const button = (element: RegionMap, name: string): HTMLElement =>
  all(element, 'button').find((one) => one.querySelector('.name')?.textContent === name)!;

describe('<region-map>', () => {
  beforeEach(() => setViewport({width: 1000, height: 1000}));

  it('reads the table inside it, and follows a change of it', async () => {
    const element = await drawn(html`
      <region-map target="2" unit="% of GDP">
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
      </region-map>
    `);
    expect(words(element, 'ol .name')).to.deep.equal(['Estonia', 'Germany']);
    element.querySelectorAll('td')[1]!.textContent = '1.30';
    await until(() => words(element, 'ol .value').join() === '1.36%,1.30%');
  });

  it('tells each region, its value and what it means, in one list in order', async () => {
    const element = await drawn(html`<region-map .data=${rows} target="2"></region-map>`);
    expect(words(element, 'ol li')).to.deep.equal([
      'Estonia 2.13 meets the target',
      'Germany 1.36 misses the target',
      'Malta 0.5 misses the target',
      'Iceland no figure',
    ]);
    expect(shadow(element).querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('draws a path for each region and one for all around', async () => {
    const element = await drawn(html`<region-map .data=${nato} region="code"></region-map>`);
    expect(all(element, 'path')).to.have.length(30);
    expect(all(element, 'path.shape[d^="M"]')).to.have.length(29);
  });

  it('keeps the room of the drawing while that is on its way', async () => {
    const element = await fixture<RegionMap>(html`<region-map .data=${rows}></region-map>`);
    const before = shadow(element).querySelector('.room')?.getBoundingClientRect().height;
    await until(() => shadow(element).querySelector('.map'));
    expect(shadow(element).querySelector('.map')!.getBoundingClientRect().height).to.be.closeTo(before!, 1);
    element.shape = 'tiles';
    await element.updateComplete;
    await until(() => shadow(element).querySelector('.tiles'));
    expect(shadow(element).querySelector('.tiles')!.getBoundingClientRect().height).to.be.closeTo(before!, 1);
  });

  it('says which region the mouse is on, and stops when it leaves', async () => {
    const element = await drawn(html`<region-map .data=${rows} unit="% of GDP"></region-map>`);
    const height = element.offsetHeight;
    await sendMouse({type: 'move', position: middle(shadow(element).querySelectorAll('path.shape')[1]!)});
    await until(() => readout(element).replace(/\u00a0/g, ' ') === 'Germany 1.36% of GDP');
    expect(element.offsetHeight).to.equal(height);
    expect(all(element, 'path.outline.active')).to.have.length(1);
    await sendMouse({type: 'move', position: [999, 999]});
    await until(() => readout(element) === '');
  });

  it('takes the mouse near a small region for on it', async () => {
    const element = await drawn(html`<region-map .data=${rows}></region-map>`);
    const [x, y] = middle(button(element, 'Malta'));
    await sendMouse({type: 'move', position: [x + 9, y - 5]});
    await until(() => readout(element).startsWith('Malta'));
    await sendMouse({type: 'move', position: [x + 14, y - 9]});
    await until(() => readout(element) === '');
  });

  it('answers a tap, and tells the page', async () => {
    const element = await drawn(html`<region-map .data=${rows} shape="tiles"></region-map>`);
    const heard: string[] = [];
    element.addEventListener('story-select', ({id}) => heard.push(id));
    await sendMouse({type: 'click', position: middle(button(element, 'Germany'))});
    await until(() => readout(element).startsWith('Germany'));
    expect(heard).to.deep.equal(['Germany']);
  });

  it('is one stop for Tab; arrows, Home and End go through the regions, Escape lets go of one', async () => {
    const element = await drawn(html`<region-map .data=${rows}></region-map>`);
    expect(all(element, '[tabindex="0"]')).to.have.length(1);
    await sendKeys({press: 'Tab'});
    expect(focused(element)).to.equal('Estonia');
    expect(readout(element)).to.match(/^Estonia/);
    for (const [key, name] of Object.entries({
      ArrowDown: 'Germany',
      ArrowRight: 'Malta',
      End: 'Iceland',
      Home: 'Estonia',
    })) {
      await sendKeys({press: key});
      await element.updateComplete;
      expect(focused(element), key).to.equal(name);
      expect(readout(element).startsWith(name), key).to.equal(true);
    }
    await sendKeys({press: 'Escape'});
    await element.updateComplete;
    expect(readout(element)).to.equal('');
    expect(focused(element)).to.equal('Estonia');
  });

  it('is followed by figures with the same name to link by, and follows them', async () => {
    const box = await fixture(
      html`<div>
        <region-map .data=${rows} linked="a"></region-map>
        <region-map .data=${rows} linked="a" shape="tiles"></region-map>
        <region-map .data=${rows}></region-map>
      </div>`,
    );
    const [one, two, three] = [...box.querySelectorAll('region-map')] as [RegionMap, RegionMap, RegionMap];
    await until(() => [one, two, three].every((figure) => shadow(figure).querySelector('.map, .tiles')));
    button(two, 'Germany').focus();
    await until(() => readout(one).startsWith('Germany'));
    expect(readout(three)).to.equal('');
  });

  it('lists, and tells the author of, a region that is none', async () => {
    const stop = listen();
    const element = await drawn(
      html`<region-map .data=${[...rows, {member: 'Atlantis', share: '9'}]} shape="tiles"></region-map>`,
    );
    expect(words(element, '.list li')).to.deep.equal(['Atlantis 9']);
    expect(words(element, '.listed')).to.deep.equal(['Not on the map:']);
    expect(stop()).to.deep.equal([
      '<region-map> row 5, member: expected a code of ISO 3166 or the name of a country, got "Atlantis"; listing it without a place on the map',
    ]);
  });

  it('takes the column with the most regions, and says which rows are about several', async () => {
    const stop = listen();
    const data = [
      {continent: 'Europe', land: 'Spain', cases: '20'},
      {continent: 'Europe', land: 'France', cases: '22'},
      {continent: 'Asia', land: 'Japan', cases: '9'},
      {continent: 'All', land: 'World', cases: '51'},
      {continent: 'Europe', land: 'Italy', cases: '<5'},
    ];
    const element = await drawn(html`<region-map .data=${data}></region-map>`);
    await until(() => words(element, '.sentence')[0]?.startsWith('Of 3, highest: France, 22; lowest: Japan, 9.'));
    expect(words(element, '.sentence')[0]).to.match(/ Not counted: Italy \(<5\),? and World \(51\)\.$/);
    expect(words(element, '.list li')).to.deep.equal(['World 51']);
    expect(words(element, '.legend li').at(-1)).to.equal('not counted (2)');
    expect(getComputedStyle(all(element, 'path.open')[0]!).strokeDasharray).to.equal('1px, 2px');
    expect(stop()).to.deep.equal([]);
  });

  for (const shape of ['map', 'tiles'])
    it(`has no ${shape} and no legend where no row is of a region, but the list of the rows`, async () => {
      const stop = listen();
      const lands = [
        {land: 'Atlantis', size: '1'},
        {land: 'Mordor', size: '2'},
      ];
      const element = await fixture<RegionMap>(html`<region-map .data=${lands} shape=${shape}></region-map>`);
      await until(() => shadow(element).querySelector('.list'));
      stop();
      expect(words(element, '.list li')).to.deep.equal(['Mordor 2', 'Atlantis 1']);
      expect(all(element, '.map, .tiles, .legend').filter((one) => one.checkVisibility())).to.deep.equal([]);
      expect(element.offsetHeight).to.be.below(200);
    });

  it('says who meets the target not by colour alone: filled, or pale in an outline', async () => {
    const element = await drawn(html`<region-map .data=${rows} target="2"></region-map>`);
    const [estonia, germany, , iceland] = all<SVGPathElement>(element, 'path.shape').map((one) =>
      getComputedStyle(one),
    );
    const light = (colour: string): number => Math.min(...(colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
    expect(estonia!.fill).to.not.equal(estonia!.stroke);
    expect(light(germany!.stroke)).to.be.below(100);
    expect(germany!.fill).to.match(/^color\(srgb 0\.9/);
    expect(iceland!.strokeDasharray).to.not.equal('none');
  });

  it('has text on every tile that stands out from it by 4.5 to 1, light and dark', async () => {
    const values = [1, 1.2, 1.7, 2.2, 2.7, 3.2];
    const codes = ['DE', 'FR', 'ES', 'IT', 'PL', 'SE'];
    const context = document.createElement('canvas').getContext('2d')!;
    const luminance = (colour: string): number => {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map((byte) => {
        const c = byte / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    for (const theme of ['light', 'dark'] as const)
      for (let steps = 2; steps <= 6; steps++)
        for (const target of ['', '2']) {
          const data = values.map((value, i) => ({code: codes[i], value}));
          const element = await drawn(
            html`<region-map .data=${data} shape="tiles" theme=${theme} steps=${steps} target=${target}></region-map>`,
          );
          for (const tile of all(element, '.tiles li')) {
            const {backgroundImage} = getComputedStyle(tile);
            const {color} = getComputedStyle(tile.querySelector('button')!);
            const fill = /\w+\([^()]+\)/.exec(backgroundImage)![0];
            const [a, b] = [luminance(color), luminance(fill)];
            const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            expect(contrast, `${theme}, ${steps} steps, ${fill}`).to.be.at.least(4.5);
          }
          element.remove();
        }
  });

  it('has all names and values on paper', async () => {
    await emulateMedia({print: true});
    const element = await drawn(html`<region-map .data=${nato} region="code" unit="% of GDP"></region-map>`);
    const seen = all(element, 'ol .value').filter((one) => one.offsetWidth > 10 && one.offsetHeight > 10);
    expect(seen).to.have.length(29);
  });

  it('does not mirror the world where text runs from right to left', async () => {
    const data = [
      {member: 'Portugal', share: '1.41'},
      {member: 'Greece', share: '2.24'},
    ];
    const element = await drawn(html`<region-map dir="rtl" .data=${data}></region-map>`);
    expect(middle(button(element, 'Portugal'))[0]).to.be.below(middle(button(element, 'Greece'))[0]);
    element.shape = 'tiles';
    await until(() => shadow(element).querySelector('.tiles'));
    expect(middle(button(element, 'Portugal'))[0]).to.be.below(middle(button(element, 'Greece'))[0]);
  });

  it('reads names in the language of the page', async () => {
    const element = await drawn(
      html`<region-map
        lang="ar"
        .data=${[
          {الدولة: 'ألمانيا', share: '1.36'},
          {الدولة: 'فرنسا', share: '1.84'},
        ]}
      ></region-map>`,
    );
    expect(all(element, 'path.shape[d^="M"]')).to.have.length(2);
  });

  it('leaves the table standing where it holds no numbers', async () => {
    const stop = listen();
    const element = await fixture<RegionMap>(
      html`<region-map
        ><table>
          <tr>
            <th>a</th>
            <th>b</th>
          </tr>
          <tr>
            <td>x</td>
            <td>y</td>
          </tr>
        </table></region-map
      >`,
    );
    expect(element.querySelector('table')!.offsetHeight).to.be.above(0);
    expect(stop()).to.deep.equal([
      '<region-map> value: expected a column with numbers such as 1.36, got "y"; showing the table',
    ]);
  });
});
