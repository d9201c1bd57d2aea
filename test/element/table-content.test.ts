import {expect, fixture, html} from '@open-wc/testing';
import {readTable} from '../../src/element/table-content.js';

describe('readTable', () => {
  it('names the columns by the first row, and one without a name by its number, but for that of the rows', async () => {
    const host = await fixture(html`
      <div>
        <table>
          <caption>
            Shares
          </caption>
          <tr>
            <td></td>
            <th>2019</th>
            <th></th>
          </tr>
          <tr>
            <th>United States</th>
            <td>3.42</td>
            <td>least</td>
          </tr>
          <tr>
            <th>Iceland</th>
          </tr>
        </table>
      </div>
    `);
    const {rows, caption} = readTable(host);
    expect(caption).to.equal('Shares');
    expect(rows?.map((row) => ({...row}))).to.deep.equal([
      {'': 'United States', 2019: '3.42', 3: 'least'},
      {'': 'Iceland', 2019: '', 3: ''},
    ]);
  });

  it('reads the machine’s form of a cell where there is one', async () => {
    const host = await fixture(html`
      <div>
        <table>
          <tr>
            <th>when</th>
            <th>what</th>
          </tr>
          <tr>
            <td><time datetime="2019-06">June 2019</time></td>
            <td><data value="1.36">1,36 %</data></td>
          </tr>
        </table>
      </div>
    `);
    expect({...readTable(host).rows?.[0]}).to.deep.equal({when: '2019-06', what: '1.36'});
  });

  it('has no prototype for a column called __proto__ to change', async () => {
    const host = await fixture(
      html`<div>
        <table>
          <tr>
            <th>__proto__</th>
          </tr>
          <tr>
            <td>1</td>
          </tr>
        </table>
      </div>`,
    );
    const [row] = readTable(host).rows ?? [];
    expect(Object.keys(row ?? {})).to.deep.equal(['__proto__']);
    expect(({} as Record<string, unknown>)['1']).to.equal(undefined);
  });

  it('says that there is no table, or one without rows', async () => {
    expect(readTable(await fixture(html`<div><p>1</p></div>`)).rows).to.equal(undefined);
    expect(readTable(await fixture(html`<div><table></table></div>`)).rows).to.deep.equal([]);
  });
});
