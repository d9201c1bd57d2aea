import {expect} from 'chai';
import {type MapInput, mapModel, needsCodes} from '../../src/region-map/region-map.model.js';
import {mapWords} from '../../src/region-map/region-map.words.js';
import type {Problem} from '../../src/lib/problem.js';
import {words as ar} from '../../src/words/ar.js';
import {words as de} from '../../src/words/de.js';
import {members} from '../../stories/data/nato-2019-members.js';
import {latin} from '../support/cldr.js';
import {tableOf} from '../data/tables.js';
import {gridOfObjects} from '../../src/data/grid.js';
import {reading} from '../../src/data/reading/reading.js';
import {readTable} from '../../src/data/table.js';
import {codeOf} from '../../src/region-map/region-map.regions.model.js';

const shares = {Estonia: '2.13', Poland: '2.01', Germany: '1.36', Spain: '0.92'};
type Given = Partial<MapInput> & {rows?: readonly object[]};
const rowsOf = (values: Record<string, string>): object[] =>
  Object.entries(values).map(([member, share]) => ({member, share}));
const nato = members.map(([member, share, , , , code, amount]) => ({member, code, share, amount}));

const input = ({rows = rowsOf(shares), ...given}: Given, problems: Problem[]): MapInput => ({
  table: tableOf(rows, {named: [given.value ?? '']}, problems),
  locale: 'en',
  words: mapWords,
  ...given,
});
const map = (given: Given = {}, problems: Problem[] = []) => {
  const model = mapModel(input(given, problems), problems);
  if (!model) throw new Error('no model');
  return model;
};
const plain = (text = ''): string => text.replace(/[\u00a0\u202f]/g, ' ');
const sentence = (values: Record<string, string>, given: Given = {}): string =>
  plain(map({rows: rowsOf(values), unit: '% of GDP', ...given}).text);
const steps = (given: Given): string[] => map(given).legend.map(({label, count}) => plain(`${label}: ${count}`));

describe('mapModel, the sentence', () => {
  it('tells both ends where there is no target', () => {
    expect(sentence(shares)).to.equal('Of 4, highest: Estonia, 2.13% of GDP; lowest: Spain, 0.92%.');
  });

  it('counts who reaches the target, and calls the regions what the author calls them', () => {
    expect(sentence(shares, {target: '2', label: 'members'})).to.equal(
      '2 of 4 members spend at least 2% of GDP; highest: Estonia, 2.13%; lowest: Spain, 0.92%.',
    );
  });

  it('turns round where the target is a limit', () => {
    expect(sentence({Romania: '3.0', Cyprus: '4.8'}, {target: '3', goal: 'at-most'})).to.equal(
      '1 of 2 is at or below 3% of GDP; highest: Cyprus, 4.8%; lowest: Romania, 3.0%.',
    );
  });

  it('counts a value exactly on the target as met', () => {
    expect(sentence({Lithuania: '2.00', Spain: '0.92'}, {target: '2'})).to.match(/^1 of 2 spends at least 2%/);
  });

  it('names all who share an end', () => {
    expect(sentence({Estonia: '2.13', 'United Kingdom': '2.13', Spain: '0.92'})).to.include(
      'highest: Estonia and United Kingdom, 2.13% of GDP;',
    );
  });

  it('says what has no figure', () => {
    expect(sentence({...shares, Iceland: ''})).to.match(/^Of 5, highest: .+ No figure: Iceland\.$/);
    expect(sentence({Iceland: '', Liechtenstein: 'n/a'})).to.equal('No figure: Iceland and Liechtenstein.');
  });

  it('tells one value, and values that are all the same, as what they are', () => {
    expect(sentence({Germany: '1.36'})).to.equal('Germany: 1.36% of GDP.');
    expect(sentence({Germany: '1.36', Iceland: ''})).to.equal('Germany: 1.36% of GDP. No figure: Iceland.');
    expect(sentence({Denmark: '1.35', Netherlands: '1.35'})).to.equal('All 2: 1.35% of GDP.');
  });

  it('is in the language of the reader', () => {
    const german = {
      locale: 'de',
      words: {...de.comparison, ...de.rows, ...de.tally, ...de['region-map']},
      unit: '% des BIP',
    };
    expect(sentence({Estland: '2.13', Spanien: '0.92'}, {...german, target: '2', label: 'Staaten'})).to.equal(
      '1 von 2 Staaten gibt mindestens 2 % des BIP aus; höchster Wert: Estland, 2,13 %; niedrigster: Spanien, 0,92 %.',
    );
    const arabic = {locale: 'ar', words: {...ar.comparison, ...ar.rows, ...ar.tally, ...ar['region-map']}};
    expect(latin(map({...arabic, target: '2'}).text)).to.match(/^يبلغ 2 من أصل 4 مستوى 2 أو أكثر؛ الأعلى: Estonia، /);
    expect(map(arabic).direction).to.equal('rtl');
  });
});

describe('mapModel, the steps', () => {
  it('lie between round numbers, the last open to above, each with the number of its regions', () => {
    expect(steps({rows: nato, value: 'share', unit: '% of GDP'})).to.deep.equal([
      'under 1.0%: 3',
      '1.0% to 1.5%: 10',
      '1.5% to 2.0%: 8',
      '2.0% to 2.5%: 6',
      '2.5% to 3.0%: 0',
      '3.0% or more: 1',
      'no figure: 1',
    ]);
  });

  it('hold as many regions each where most would share one step of an axis', () => {
    expect(steps({rows: nato, value: 'amount', currency: 'USD'})).to.deep.equal([
      'under $900m: 6',
      '$900m to $3bn: 6',
      '$3bn to $5bn: 4',
      '$5bn to $20bn: 6',
      '$20bn or more: 6',
      'no figure: 1',
    ]);
  });

  it('are as many as the author wants, or where the author wants them', () => {
    expect(steps({rows: nato, value: 'share', steps: '3'})).to.have.length(4);
    expect(steps({steps: '2, 1'})).to.deep.equal(['under 1: 1', '1 to 2: 1', '2 or more: 2']);
  });

  it('put a value that lies on their border into the upper one', () => {
    expect(steps({rows: rowsOf({A: '1', B: '2', C: '3'}), steps: '1, 2'})).to.deep.equal([
      'under 1: 0',
      '1 to 2: 1',
      '2 or more: 2',
    ]);
  });

  it('have more of the accent the higher they are, and text on them in the colour that is read', () => {
    const {places} = map({rows: nato, value: 'share'});
    const mixes = places.filter(({kind}) => kind === 'step').map(({mix}) => parseInt(mix));
    expect(mixes).to.deep.equal([...mixes].sort((a, b) => b - a));
    expect([mixes[0], mixes.at(-1)]).to.deep.equal([100, 12]);
    for (const {kind, mix, dark} of places) if (kind === 'step') expect(dark).to.equal(parseInt(mix) > 54);
    // Between these neither ink nor paper is read on the mixture: see the contrast of tiles in the element's test.
    for (const mix of mixes) expect(mix > 54 && mix < 80).to.equal(false);
  });

  it('are none where no region has a figure, against a target too', () => {
    const rows = rowsOf({A: '', B: 'n/a'});
    for (const given of [{}, {target: '2'}, {steps: '1, 2'}]) {
      expect(steps({rows, ...given})).to.deep.equal(['no figure: 2']);
      expect(map({rows, ...given}).target).to.equal(undefined);
    }
  });

  it('are whole numbers where the values are', () => {
    const labels = (...values: string[]): string[] =>
      steps({rows: rowsOf(Object.fromEntries(values.map((value, i) => [`n${i}`, value])))});
    expect(labels('5', '4', '7')).to.deep.equal(['under 5: 1', '5 to 6: 1', '6 or more: 1']);
    expect(labels('1', '2')).to.deep.equal(['under 2: 1', '2 or more: 1']);
  });

  it('are one, and need no legend, where all values are equal', () => {
    const model = map({rows: rowsOf({A: '1', B: '1'})});
    expect(model.legend).to.deep.equal([]);
    expect(model.places.map(({kind, mix}) => [kind, mix])).to.deep.equal([
      ['step', '54%'],
      ['step', '54%'],
    ]);
  });

  it('give way to who meets the target, unless the author wants them', () => {
    const met = map({target: '2', unit: '% of GDP'});
    expect(met.places.map(({kind}) => kind)).to.deep.equal(['met', 'met', 'missed', 'missed']);
    expect(met.legend.map(({kind, count}) => `${kind} ${count}`)).to.deep.equal(['met 2', 'missed 2']);
    expect(met.target).to.equal('2% target');
    const own = map({target: '2', scale: 'steps'});
    expect(own.places.every(({kind}) => kind === 'step')).to.equal(true);
    expect(own.places[0]!.verdict).to.equal('meets the target');
    expect(own.target).to.equal(undefined);
  });
});

describe('mapModel, the regions', () => {
  it('stand from the highest to the lowest, those without a figure last', () => {
    const rows = rowsOf({Iceland: '', Spain: '0.92', Estonia: '2.13'});
    expect(map({rows}).places.map(({name, value}) => `${name} ${value}`)).to.deep.equal([
      'Estonia 2.13',
      'Spain 0.92',
      'Iceland no figure',
    ]);
  });

  it('have the name of another column than the one with their code', () => {
    const [first] = map({rows: nato, region: 'code', value: 'share'}).places;
    expect([first!.name, first!.region]).to.deep.equal(['United States', 'US']);
  });

  it('have a name in the language of the reader where there is only a code', () => {
    const rows = [{code: 'DE', share: '1.36'}];
    expect(map({rows, locale: 'fr'}).places[0]!.name).to.equal('Allemagne');
    const others = [{code: '276', share: '1.36'}];
    expect(map({rows: others, codeOf: () => 'DE'}).places[0]!.name).to.equal('Germany');
    expect(map({rows: others}).places[0]!.name).to.equal('276');
  });

  it('are read out where a reader points, or else where the author does', () => {
    expect(map().readout).to.equal(undefined);
    const given = {highlight: 'Germany', target: '2', unit: '% of GDP'};
    const readout = map(given).readout!;
    expect([readout.name, plain(readout.value), readout.verdict]).to.deep.equal([
      'Germany',
      '1.36% of GDP',
      'misses the target',
    ]);
    expect(map({...given, active: 'Spain'}).readout!.name).to.equal('Spain');
    expect(map({...given, active: 'Atlantis'}).readout!.name).to.equal('Germany');
  });

  it('are 300 at most, of any number of rows', () => {
    const problems: Problem[] = [];
    const rows = Array.from({length: 100_000}, (_, i) => ({name: `n${i}`, value: i}));
    const model = map({rows}, problems);
    expect(model.places).to.have.length(300);
    expect(model.text).to.match(/^Of 100,000, highest: n99999, 99,?999; lowest: n0, 0\.$/);
    expect(problems).to.deep.equal([
      'rows: expected at most 300, got 100000; showing the first 300, from the highest on',
    ]);
  });
});

describe('mapModel, the columns', () => {
  const known = (text: string): string | undefined => codeOf(text, ['en']);
  const named = (rows: readonly object[], given: Given = {}): string[] =>
    map({rows, codeOf: known, ...given}).places.map(({name, region}) => `${name} (${region})`);

  it('are the one with the most regions, which names the rows', () => {
    const rows = [
      {office: 'South', land: 'Spain', cases: 4},
      {office: 'North', land: 'Sweden', cases: 2},
    ];
    expect(named(rows)).to.deep.equal(['Spain (Spain)', 'Sweden (Sweden)']);
    expect(named(rows, {category: 'office'})).to.deep.equal(['South (Spain)', 'North (Sweden)']);
    expect(named(rows, {region: 'land'})).to.deep.equal(['Spain (Spain)', 'Sweden (Sweden)']);
    expect(named(rows, {region: 'land', category: 'office'})).to.deep.equal(['South (Spain)', 'North (Sweden)']);
  });

  it('are codes where the names are of no language, and then have names in that of the reader', () => {
    const rows = [
      {iso: 'DEU', land: 'Allamagne', cases: 4},
      {iso: 'SWE', land: 'Suedia', cases: 2},
    ];
    expect(named(rows)).to.deep.equal(['Germany (DEU)', 'Sweden (SWE)']);
  });

  it('are codes for the places of names that most are known of', () => {
    const rows = [
      {iso: 'DE', land: 'Germany', cases: 4},
      {iso: 'SE', land: 'Sweden', cases: 2},
      {iso: 'MK', land: 'Macedon', cases: 1},
    ];
    expect(named(rows)).to.deep.equal(['Germany (DE)', 'Sweden (SE)', 'Macedon (MK)']);
  });

  it('wait for the codes only where they decide', () => {
    const needs = (row: object, given: Given = {}): boolean => needsCodes(input({rows: [row], ...given}, []));
    expect(needs({land: 'Spain', cases: 4})).to.equal(false);
    expect(needs({office: 'South', land: 'Spain', cases: 4})).to.equal(true);
    expect(needs({office: 'South', land: 'Spain', cases: 4}, {category: 'land'})).to.equal(false);
    expect(needs({land: 'Spain', code: 'ES', cases: 4}, {region: 'code'})).to.equal(false);
  });

  it('of codes have Namibia, which is no missing figure', () => {
    const rows = [
      {code: 'ZA', rate: '5'},
      {code: 'NA', rate: '7'},
      {code: 'BW', rate: 'NA'},
    ];
    expect(map({rows, codeOf: known}).text).to.equal(
      'Of 3, highest: Namibia, 7; lowest: South Africa, 5. No figure: Botswana.',
    );
  });

  it('of codes in digits are no values', () => {
    const rows = [
      {land: 'Albania', number: 8, cases: 4},
      {land: 'Spain', number: 724, cases: 2},
    ];
    expect(map({rows, region: 'number', codeOf: known}).text).to.equal('Of 2, highest: Albania, 4; lowest: Spain, 2.');
  });
});

describe('mapModel, rows that are no single number, or no region', () => {
  const known = (text: string): string | undefined => codeOf(text, ['en']);
  const cases = {Spain: '20', France: '22', Italy: '25', Malta: '<5'};
  const read = (values: Record<string, string>) =>
    readTable(gridOfObjects(rowsOf(values), [])!, {lang: 'en'}, [], reading)!;

  it('are shown as typed, and counted in nothing', () => {
    const model = map({table: read(cases), target: '4', codeOf: known});
    expect(model.text).to.match(/^All 3 .+; highest: Italy, 25; lowest: Spain, 20\. Not counted: Malta \(<5\)\.$/);
    const {kind, value, verdict} = model.places.at(-1)!;
    expect({kind, value, verdict}).to.deep.equal({kind: 'open', value: '<5', verdict: ''});
    expect(model.legend.map(({label, count}) => `${label} (${count})`)).to.include('not counted (1)');
    expect(model.legend.map(({label}) => label)).to.not.include('no figure');
  });

  it('are read out as typed', () => {
    expect(map({table: read(cases), active: 'Malta'}).readout).to.deep.equal({name: 'Malta', value: '<5', verdict: ''});
  });

  it('are amounts of several regions: of the world, a union, an average', () => {
    const rows = rowsOf({Spain: '20', World: '90', 'EU average': '21', France: '22', EU27_2020: '', Europe: '30'});
    const model = map({rows, codeOf: known});
    expect(model.text).to.equal(
      'Of 2, highest: France, 22; lowest: Spain, 20. Not counted: World (90), EU average (21), and Europe (30).',
    );
    expect(model.places.map(({name, kind}) => `${name} ${kind}`)).to.deep.equal([
      'France step',
      'Spain step',
      'World open',
      'EU average open',
      'Europe open',
    ]);
  });

  it('are not those of a map of several such', () => {
    expect(map({rows: rowsOf({Europe: '20', Asia: '22'}), codeOf: known}).text).to.equal(
      'Of 2, highest: Asia, 22; lowest: Europe, 20.',
    );
  });

  it('are totals, which are no row', () => {
    expect(map({rows: rowsOf({Spain: '20', France: '22', Total: '42'})}).places).to.have.length(2);
  });

  it('have no order where they are amounts in several currencies', () => {
    const problems: Problem[] = [];
    expect(
      mapModel(input({table: read({Spain: '€20', France: '€22', Japan: '¥900', Peru: '€7'})}, []), problems),
    ).to.equal(undefined);
    expect(problems.join()).to.match(/several units/);
  });
});

describe('mapModel, what a bad input gets', () => {
  const problemsOf = (given: Given): Problem[] => {
    const problems: Problem[] = [];
    mapModel(input(given, problems), problems);
    return problems;
  };

  it('a column that is not there: its name, and the names there are', () => {
    expect(problemsOf({region: 'iso'})).to.deep.equal([
      'region: expected a column of the data ("member", "share"), got "iso"; using the one with the most regions',
    ]);
  });

  it('steps that are none: what they can be', () => {
    for (const steps of ['1', '7', '2.5', 'many', '1,2,3,4,5,6', '1,x'])
      expect(problemsOf({steps})).to.deep.equal([
        `steps: expected a whole number from 2 to 6, or 2 to 5 numbers between commas, got "${steps}"; using 6 at most`,
      ]);
  });

  it('text in a column of numbers: row, column and cell', () => {
    expect(problemsOf({rows: rowsOf({Estonia: '2.13', Germany: '1,36'})})).to.deep.equal([
      'row 2, share: expected a number such as 1.36, got "1,36"; showing it as typed',
    ]);
  });

  it('a shape, a scale, a goal, a target and a highlight that are none: each its own word, and the map', () => {
    expect(
      problemsOf({shape: 'globe', scale: 'log', goal: 'near', target: 'two', highlight: 'Atlantis'}),
    ).to.have.length(5);
  });

  it('no column of numbers: a word of it, and no map', () => {
    expect(problemsOf({rows: [{a: 'x', b: 'y'}]})).to.deep.equal([
      'value: expected a column with numbers such as 1.36, got "y"; showing the table',
    ]);
  });
});
