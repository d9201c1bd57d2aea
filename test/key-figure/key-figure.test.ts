import {expect, fixture, html} from '@open-wc/testing';
import '../../src/key-figure/key-figure.js';
import type {KeyFigure} from '../../src/key-figure/key-figure.js';
import {until} from '../element/helpers.js';
import {emulateMedia} from '../support/browser.js';

const shadow = (figure: KeyFigure): ShadowRoot => figure.shadowRoot as ShadowRoot;
const text = (figure: KeyFigure, part: string): string =>
  shadow(figure).querySelector(`[part="${part}"]`)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const rowsOf = (figure: KeyFigure): string[] =>
  [...shadow(figure).querySelectorAll('tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim() ?? '');
const drawn = (figure: KeyFigure): Promise<void> => until(() => shadow(figure).querySelector('table'));

const germany = html`<key-figure
  label="Germany’s defence spending"
  value="1.36"
  unit="% of GDP"
  previous="1.18"
  previous-label="2014"
  target="2"
></key-figure>`;

const withTable = html`<key-figure label="Germany’s defence spending" unit="% of GDP">
  <p>Germany’s defence spending: 1.36% of GDP.</p>
  <table>
    <caption>
      Germany’s share of GDP
    </caption>
    <tr>
      <th>Year</th>
      <th>Share</th>
    </tr>
    <tr>
      <th>2014</th>
      <td>1.18</td>
    </tr>
    <tr>
      <th>2018</th>
      <td>n/a</td>
    </tr>
    <tr>
      <th><time datetime="2019">this year</time></th>
      <td><data value="1.36">1.36 per cent</data></td>
    </tr>
  </table>
</key-figure>`;

describe('<key-figure>', () => {
  it('shows the number first and largest, then what it is, its change, and the sentence', async () => {
    const figure = await fixture<KeyFigure>(germany);
    const parts = [...shadow(figure).querySelectorAll('[part]')].map((part) => part.getAttribute('part'));
    expect(parts).to.deep.equal(['figure', 'value', 'unit', 'label', 'change', 'sentence', 'verdict']);
    expect(text(figure, 'value')).to.equal('1.36%');
    expect(text(figure, 'change')).to.equal('▲ +0.18 points 2014: 1.18%');
    expect(text(figure, 'verdict')).to.equal('▼ 0.64 points below the 2% target');
    const sizeOf = (part: string): number =>
      parseFloat(getComputedStyle(shadow(figure).querySelector(`[part="${part}"]`) as Element).fontSize);
    expect(sizeOf('value')).to.be.at.least(3 * sizeOf('sentence'));
  });

  it('is heard once: what the sentence says in words is not said in signs', async () => {
    const figure = await fixture<KeyFigure>(germany);
    expect(shadow(figure).querySelector('.difference')?.getAttribute('aria-hidden')).to.equal('true');
    expect(Boolean(shadow(figure).querySelector('.before')?.closest('[aria-hidden]'))).to.equal(false);
    expect(shadow(figure).querySelector('figure')?.getAttribute('aria-labelledby')).to.equal('label');
  });

  it('takes its number from a <data value> in the author’s sentence, and follows it', async () => {
    const figure = await fixture<KeyFigure>(
      html`<key-figure unit="% of GDP"
        ><p>Germany spends <data value="1.36">1.36%</data>.</p></key-figure
      >`,
    );
    expect(text(figure, 'sentence')).to.equal('1.36% of GDP.');
    figure.querySelector('data')?.setAttribute('value', '1.38');
    await new Promise((done) => setTimeout(done));
    await figure.updateComplete;
    expect(text(figure, 'sentence')).to.equal('1.38% of GDP.');
  });

  it('reads a table inside it: the last row is the number, and all rows stay in a table for those who do not see', async () => {
    const figure = await fixture<KeyFigure>(withTable);
    await drawn(figure);
    expect(text(figure, 'sentence')).to.equal(
      'Germany’s defence spending: 1.36% of GDP (2019). Up 0.18 points since 2014.',
    );
    expect(rowsOf(figure)).to.deep.equal(['2014 1.18%', '2018 No figure', '2019 1.36%']);
    expect(shadow(figure).querySelector('caption')?.textContent?.trim()).to.equal('Germany’s share of GDP');
    expect(shadow(figure).querySelector('table')?.checkVisibility()).to.equal(true);
  });

  it('draws a line through the rows, with its ends named', async () => {
    const figure = await fixture<KeyFigure>(withTable);
    await drawn(figure);
    expect(shadow(figure).querySelector('.path')?.getAttribute('d')).to.equal('M0 100L0 100M100 0L100 0');
    expect(shadow(figure).querySelector('.ends')?.textContent).to.equal('20142019');
  });

  it('takes rows from inline CSV and from the property, and the facts of a single row', async () => {
    const figure = await fixture<KeyFigure>(
      html`<key-figure label="Latvia"
        ><script type="text/csv">
          year,share
          2014,0.94
          2019,2.01
        </script></key-figure
      >`,
    );
    await drawn(figure);
    expect(text(figure, 'sentence')).to.equal('Latvia: 2.01 (2019). Up 1.07 since 2014.');
    figure.data = {unit: '%', rows: [{year: 2014, share: 3.73}, {year: 2019, share: 3.42}]}; // prettier-ignore
    await figure.updateComplete;
    expect(text(figure, 'sentence')).to.equal('Latvia: 3.42% (2019). Down 0.31 points since 2014.');
    figure.data = [{label: 'Estonia', value: '2.13', 'previous-label': '2014', previous: '1.93'}];
    await figure.updateComplete;
    expect(text(figure, 'sentence')).to.equal('Estonia: 2.13. Up 0.20 since 2014.');
    expect(Boolean(shadow(figure).querySelector('table'))).to.equal(false);
  });

  it('loads nothing for a line where there are no rows', async () => {
    const before = performance.getEntriesByType('resource').filter(({name}) => name.includes('spark')).length;
    await fixture<KeyFigure>(germany);
    const after = performance.getEntriesByType('resource').filter(({name}) => name.includes('spark')).length;
    expect(after).to.equal(before);
  });

  it('shows what the author wrote until the code for its rows comes, and then all at once', async () => {
    const figure = document.createElement('key-figure');
    figure.textContent = 'What the author wrote.';
    figure.data = [{year: 2014, share: 1.18}, {year: 2019, share: 1.36}]; // prettier-ignore
    document.body.append(figure);
    await figure.updateComplete;
    expect(Boolean(shadow(figure).querySelector('figure'))).to.equal(false);
    expect(Boolean(shadow(figure).querySelector('slot'))).to.equal(true);
    await until(() => shadow(figure).querySelector('figure'));
    for (const part of ['value', 'change', 'spark', 'sentence']) expect(text(figure, part), part).not.to.equal('');
    figure.remove();
  });

  it('leaves the author’s table where its rows have two numbers for the last year', async () => {
    const figure = await fixture<KeyFigure>(
      html`<key-figure label="Rate">
        <table>
          <tr>
            <th>Year</th>
            <th>Rate</th>
          </tr>
          <tr>
            <td>2019</td>
            <td>5</td>
          </tr>
          <tr>
            <td>2020</td>
            <td>7</td>
          </tr>
          <tr>
            <td>2020</td>
            <td>8</td>
          </tr>
        </table>
      </key-figure>`,
    );
    await until(() => figure.problems.length);
    expect(figure.problems.at(-1)).to.equal('Rate: the numbers of "2020" differ; showing the table');
    expect(figure.querySelector('table')!.checkVisibility()).to.equal(true);
    figure.value = '7.5';
    await figure.updateComplete;
    expect(text(figure, 'sentence')).to.equal('Rate: 7.5.');
    expect(rowsOf(figure)).to.deep.equal(['2019 5', '2020 7', '2020 8']);
  });

  it('takes no total for its last row, and says what it assumed', async () => {
    const figure = document.createElement('key-figure');
    figure.label = 'Cases';
    figure.x = 'year';
    figure.total = 'All years';
    figure.data = [
      {name: 'first', year: 2018, n: 12},
      {name: 'second', year: 2019, n: 9},
      {name: 'All years', year: 2020, n: 21},
    ];
    document.body.append(figure);
    await until(() => shadow(figure).querySelector('figure'));
    expect(text(figure, 'sentence')).to.equal('Cases: 9 (2019). Down 3 since 2018.');
    expect(figure.assumptions).to.deep.equal(['row 3: "All years" is a total of the other rows']);
    figure.remove();
  });

  it('says where the attribute and the sentence hold different numbers', async () => {
    const said: string[] = [];
    const {warn} = console;
    console.warn = (line: string) => said.push(line);
    const figure = await fixture<KeyFigure>(
      html`<key-figure value="1.36"
        ><p><data value="1.38">1.38</data></p></key-figure
      >`,
    );
    console.warn = warn;
    expect(said).to.deep.equal(['<key-figure> value: the attribute says 1.36, the <data> inside 1.38; showing 1.36']);
    expect(text(figure, 'value')).to.equal('1.36');
  });

  it('announces a change, and nothing on first paint', async () => {
    const figure = await fixture<KeyFigure>(germany);
    const [region, ...others] = shadow(figure).querySelectorAll('[aria-live]');
    expect(others).to.deep.equal([]);
    figure.value = '2';
    await figure.updateComplete;
    expect(shadow(figure).querySelector('[aria-live]')).to.equal(region);
    expect(text(figure, 'sentence')).to.contain('exactly at the 2% target');
  });

  it('mirrors its line from right to left', async () => {
    const box = await fixture<HTMLElement>(html`<div dir="rtl">${withTable}</div>`);
    const figure = box.firstElementChild as KeyFigure;
    await drawn(figure);
    expect(getComputedStyle(shadow(figure).querySelector('.line') as Element).transform).to.equal(
      'matrix(-1, 0, 0, 1, 0, 0)',
    );
  });

  it('sets the change in the direction of its language, whatever way its sign and digits run', async () => {
    const figure = await fixture<KeyFigure>(
      html`<key-figure lang="ar" value="1.36" unit="%" previous="1.18" previous-label="2014"></key-figure>`,
    );
    await until(() => shadow(figure).querySelector('.change'));
    const runs = [...shadow(figure).querySelectorAll('.change bdi')];
    expect(runs.map((run) => run.getAttribute('dir'))).to.deep.equal(['rtl', 'rtl']);
  });

  it('prints the number, the line and the sentence', async () => {
    const figure = await fixture<KeyFigure>(withTable);
    await drawn(figure);
    await emulateMedia({print: true});
    for (const part of ['value', 'label', 'change', 'spark', 'sentence'])
      expect(shadow(figure).querySelector(`[part="${part}"]`)?.checkVisibility(), part).to.equal(true);
  });
});
