import {expect} from 'chai';
import {toRecord, toRows} from '../../src/lib/rows.js';
import {readText} from '../../src/data/plain.js';
import {parseJson} from '../../src/lib/table.js';

describe('toRows', () => {
  it('takes a list of objects as it is', () => {
    const data = [{a: 1}, {a: 2}];
    expect(toRows(data)).to.deep.equal(data);
  });

  it('finds the rows in an object that holds one list', () => {
    expect(toRows({title: 'Share of GDP', year: 2019, rows: [{a: 1}]})).to.deep.equal([{a: 1}]);
  });

  it('finds none where there are two lists to choose from, or nothing like a table', () => {
    for (const data of [{a: [], b: []}, {}, 'a,b', 5, null, undefined, true])
      expect(toRows(data), JSON.stringify(data)).to.equal(undefined);
  });

  it('leaves out what is no row (text, numbers, lists, null), and tells of the first', () => {
    const problems: string[] = [];
    expect(toRows([{a: 1}, 1, 'a', null, [1], {a: 1}], problems)).to.deep.equal([{a: 1}, {a: 1}]);
    expect(toRows([{a: 1}, null], problems)).to.deep.equal([{a: 1}]);
    expect(toRows([{a: 1}], problems)).to.deep.equal([{a: 1}]);
    expect(problems).to.deep.equal([
      'row 2: expected an object such as {"name": "Germany", "value": 1.36}, got "1"; leaving out 4 such rows',
      'row 2: expected an object such as {"name": "Germany", "value": 1.36}, got "null"; leaving it out',
    ]);
  });

  it('keeps a JSON key called __proto__ a plain value', async () => {
    const {value} = await parseJson('[{"__proto__": {"polluted": true}, "a": 1}]');
    const [row] = toRows(value) ?? [];
    expect(row).to.have.property('a', 1);
    expect(row).not.to.have.property('polluted');
    expect({}).not.to.have.property('polluted');
  });
});

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
