import {expect} from 'chai';
import fc from 'fast-check';
import {readJson, sniff} from '../../../src/data/reading/json.js';

/** Documents as programs, offices and libraries write them. */
const cases: Record<string, [value: unknown, header: string[] | undefined, rows?: unknown[][]]> = {
  'a list of objects': [[{a: 1, b: 2}, {b: 3, c: null}], ['a', 'b', 'c'], [[1, 2, undefined], [undefined, 3, null]]],
  'a list of lists, as the Census Bureau answers': [[['NAME', 'B01'], ['Alabama', '5'], ['Alaska', null]], ['NAME', 'B01'], [['Alabama', '5'], ['Alaska', null]]],
  'a value for each name': [{Germany: 5, France: null}, ['name', 'value'], [['Germany', 5], ['France', null]]],
  'columns': [{country: ['DE', 'FR'], rate: [5, 7]}, ['country', 'rate'], [['DE', 5], ['FR', 7]]],
  'an object for each name': [{DE: {rate: 5}, FR: {rate: 7}}, ['name', 'rate'], [['DE', 5], ['FR', 7]]],
  'the list in an envelope': [{status: 'ok', meta: {links: ['a']}, data: {results: [{a: 1}, {a: 2}]}}, ['a'], [[1], [2]]],
  'the longest list of several': [{tags: [{id: 1}], rows: [{a: 1}, {a: 2}]}, ['a'], [[1], [2]]],
  'objects rather than a longer list of lists': [{box: [[1, 2], [3, 4], [5, 6]], rows: [{a: 1}]}, ['a'], [[1]]],
  'Datasette: names beside lists': [{columns: ['a', 'b'], rows: [['x', 1], ['y', 2]]}, ['a', 'b'], [['x', 1], ['y', 2]]],
  'the World Bank: pages, then rows with objects in them': [
    [{page: 1, pages: 1}, [{country: {id: 'DE', value: 'Germany'}, date: '2022', value: 5}]],
    ['country.id', 'country.value', 'date', 'value'],
    [['DE', 'Germany', '2022', 5]],
  ],
  'GeoJSON': [
    {type: 'FeatureCollection', features: [{type: 'Feature', properties: {name: 'Berlin', rate: 5}, geometry: {type: 'Point', coordinates: [13, 52]}}]},
    ['name', 'rate'],
    [['Berlin', 5]],
  ],
  'a text': ['x', undefined],
  'a number': [5, undefined],
  'null': [null, undefined],
  'facts': [{heading: 'x', value: 5}, undefined],
  'one number': [{value: 5}, undefined],
  'nothing': [[], undefined],
  'a list of numbers': [[1, 2, 3], undefined],
  'columns of unlike length': [{a: [1, 2], b: [1]}, undefined],
}; // prettier-ignore

describe('readJson', () => {
  for (const [what, [value, header, rows]] of Object.entries(cases))
    it(`reads ${what}${header ? '' : ' as no table'}`, () => {
      const grid = readJson(value);
      expect(grid?.header).to.deep.equal(header);
      expect(grid?.rows).to.deep.equal(rows);
    });

  it('says which list of an envelope it takes', () => {
    expect(readJson({meta: {}, data: {results: [{a: 1}]}})?.assumptions).to.deep.equal([
      'the rows are those of "data.results"',
    ]);
    expect(readJson([{a: 1}])?.assumptions).to.be.empty;
  });

  it('leaves out what is no object, and says so', () => {
    expect(readJson([{a: 1}, 5, {a: 2}])).to.deep.include({
      rows: [[1], [2]],
      problems: ['row 2: expected an object; leaving out 1 such rows'],
    });
  });

  it('has no column that a row does not have, not even "constructor"', () => {
    expect(readJson(JSON.parse('[{"constructor": 1}, {"a": 2}, {"__proto__": 3}]'))?.rows).to.deep.equal([
      [1, undefined, undefined],
      [undefined, 2, undefined],
      [undefined, undefined, 3],
    ]);
  });

  it('throws at nothing, and makes no table of millions of cells out of a short document', () => {
    fc.assert(fc.property(fc.jsonValue({maxDepth: 5}), (value) => void readJson(value)));
    expect(readJson(Array.from({length: 5000}, (_, i) => ({[`n${i}`]: i})))).to.equal(undefined);
    let deep: unknown = [];
    for (let i = 0; i < 1e5; i++) deep = [deep];
    expect(readJson(deep)).to.equal(undefined);
  });
});

describe('sniff', () => {
  const texts: [text: string, kind: ReturnType<typeof sniff>][] = [
    ['Country,Rate\nGermany,5\n', 'delimited'],
    ['Land;Anteil\nBayern;1,5\n', 'delimited'],
    ['[{"a": 1}]', 'json'],
    ['\n {"a": 1}', 'json'],
    ['[]', 'json'],
    ['[a],[b]\n1,2\n', 'delimited'],
    ['<!doctype html><title>Not found</title>', 'html'],
    ['<table><tr><td>1</table>', 'html'],
    ['\ufeff<?xml version="1.0"?><a/>', 'html'],
    ['<5,>95\n1,2\n', 'delimited'],
    ['The MIT License\n\nPermission is granted, free of charge, to any person\nto use it, and to copy it\nsubject to these conditions.\n', undefined],
    ['PK\u0003\u0004\0\0', undefined],
    ['', undefined],
    ['Germany', undefined],
  ]; // prettier-ignore
  for (const [text, kind] of texts)
    it(`takes ${JSON.stringify(text.slice(0, 30))} for ${kind ?? 'neither'}`, () => {
      expect(sniff(text)).to.equal(kind);
    });
});
