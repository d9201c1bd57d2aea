import {expect, fixture, html} from '@open-wc/testing';
import {readTable} from '../../src/element/table-content.js';

/** The cells of a table with these rows, as they are read. */
async function cellsOf(rows: string): Promise<unknown[][]> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const table = document.createElement('table');
  const body = new DOMParser().parseFromString(`<table>${rows}</table>`, 'text/html').querySelector('table')!;
  table.append(...body.childNodes);
  host.append(table);
  return readTable(host).lines!.map(({cells}) => cells.map(({raw}) => raw));
}

describe('readTable', () => {
  it('reads rows, the part of the table that each is in, headers, and how many columns and rows a cell takes', async () => {
    const host = await fixture(html`
      <div>
        <table>
          <caption>
            Shares
          </caption>
          <thead>
            <tr>
              <th colspan="2">2019</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td rowspan="3">Nordic</td>
              <td>3.42</td>
            </tr>
          </tbody>
          <tfoot>
            <tr>
              <td colspan="5000">Note</td>
            </tr>
          </tfoot>
        </table>
      </div>
    `);
    const {lines, caption} = readTable(host);
    expect(caption).to.equal('Shares');
    expect(
      lines!.map(({part, cells}) => [part, ...cells.map(({isHeader, columns, rows}) => [isHeader, columns, rows])]),
    ).to.deep.equal([
      ['thead', [true, 2, 1]],
      ['tbody', [false, 1, 3], [false, 1, 1]],
      ['tfoot', [false, 1000, 1]],
    ]);
  });

  it('reads the machine’s form of a cell, what orders its row, and a link in it', async () => {
    const [[when, what, value, order, link]] = (await cellsOf(
      `<tr><td><time datetime="2019-06">June 2019</time></td><td><data value="1.36">1,36 %</data></td>
       <td data-value="5">five</td><td data-sort="2">two</td><td><a href="/kenya">Kenya</a></td></tr>`,
    )) as [object[]];
    expect(when).to.include({text: 'June 2019', value: '2019-06'});
    expect(what).to.include({text: '1,36 %', value: '1.36'});
    expect(value).to.include({text: 'five', value: '5'});
    expect(order).to.include({text: 'two', order: '2'});
    expect(link).to.include({text: 'Kenya', href: '/kenya'});
  });

  it('reads the text that is shown: none of styles, scripts and hidden parts, a space for a line break', async () => {
    const [[one, two, three]] = (await cellsOf(
      `<tr><td><style>.x{}</style><span class="sortkey">700</span><b>Ger</b>many</td><td>a<br>b<p>c</p></td>
       <td><span hidden>7</span>83.2<template>9</template></td></tr>`,
    )) as [string[]];
    expect(one).to.equal('Germany');
    expect(two!.replace(/\s+/g, ' ').trim()).to.equal('a b c');
    expect(three).to.equal('83.2');
  });

  it('keeps a raised mark apart from the digits before it, but not the ending of an ordinal', async () => {
    expect(
      await cellsOf('<tr><td>83.3<sup>1</sup></td><td>1<sup>st</sup></td><td>CO<sub>2</sub></td></tr>'),
    ).to.deep.equal([['83.3\uE0001\uE001', '1st', 'CO2']]);
  });

  it('says that there is no table, or one without rows', async () => {
    expect(readTable(await fixture(html`<div><p>1</p></div>`)).lines).to.equal(undefined);
    expect(readTable(await fixture(html`<div><table></table></div>`)).lines).to.deep.equal([]);
  });
});
