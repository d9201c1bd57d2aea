import {expect} from 'chai';
import {toRecord} from '../../src/lib/rows.js';
import {readText} from '../../src/data/plain.js';

describe('toRecord', () => {
  it('reads the one object, or the one row of a table, by the names of properties', async () => {
    const record = {value: '1.36', asOf: '2019', sourceHref: '/a'};
    expect({...toRecord({value: '1.36', 'as-of': '2019', 'source-href': '/a'})}).to.deep.equal(record);
    expect({...toRecord((await readText('value,as-of,source-href\n1.36,2019,/a', 'csv', 'data')).value)}).to.deep.equal(
      record,
    );
  });

  it('finds none in several rows, in a list of lists, in plain values', () => {
    for (const data of [[{}, {}], [], [[1]], 'a', 5, null, undefined])
      expect(toRecord(data), JSON.stringify(data)).to.equal(undefined);
  });

  it('has no value for a name that is not there, and keeps __proto__ a plain value', () => {
    const record = toRecord(JSON.parse('{"__proto__": {"value": 5}}'));
    expect(record?.['value']).to.equal(undefined);
    expect(record?.['constructor']).to.equal(undefined);
  });
});
