import {expect} from 'chai';
import fc from 'fast-check';
import {type RankingInput, rankingModel} from '../../src/ranking-chart/ranking-chart.model.js';
import {rankingWords} from '../../src/ranking-chart/ranking-chart.words.js';
import {words as ar} from '../../src/words/ar.js';
import {words as pl} from '../../src/words/pl.js';
import {tableOf} from '../data/tables.js';
import type {Problem} from '../../src/lib/problem.js';

const shares = {Estonia: '2.13', Poland: '2.01', Germany: '1.36', Spain: '0.92'};
type Given = Partial<RankingInput> & {rows?: readonly object[]};
const rowsOf = (values: Record<string, string>): object[] =>
  Object.entries(values).map(([member, share]) => ({member, share}));
const input = ({rows = rowsOf(shares), ...given}: Given, problems: Problem[]): RankingInput => ({
  table: tableOf(rows, {named: [given.value ?? '', given.compare ?? '']}, problems),
  all: false,
  locale: 'en',
  words: rankingWords,
  ...given,
});
const ranking = (given: Given = {}, problems: Problem[] = []) => {
  const model = rankingModel(input(given, problems), problems);
  if (!model) throw new Error('no model');
  return model;
};
const sentence = (values: Record<string, string>, given: Given = {}): string =>
  ranking({rows: rowsOf(values), target: '2', unit: '% of GDP', ...given}).text.replaceAll('\u00a0', ' ');
const names = (given: Given): string[] => ranking(given).groups.flatMap(({bars}) => bars.map(({name}) => name));

describe('rankingModel, the sentence', () => {
  it('counts who spends at least the target, and names who spends most', () => {
    expect(sentence(shares)).to.equal('2 of 4 spend at least 2% of GDP; Estonia spends most, 2.13%.');
  });

  it('calls the rows what the author calls them', () => {
    expect(ranking({label: 'members', target: '2'}).text).to.match(/^2 of 4\u00a0members are at or above/);
  });

  it('is in the singular where one meets the target', () => {
    expect(sentence({Estonia: '2.13', Spain: '0.92'})).to.match(/^1 of 2 spends at least 2% of GDP;/);
  });

  it('says that all meet the target, or none', () => {
    expect(sentence({Estonia: '2.13', Poland: '2.01'})).to.match(/^All 2 spend at least 2% of GDP;/);
    expect(sentence({Germany: '1.36', Spain: '0.92'})).to.match(/^None of 2 spends at least 2% of GDP;/);
  });

  it('does not say "all" while a figure is missing, and says which is', () => {
    expect(sentence({Estonia: '2.13', Poland: '2.01', Iceland: ''})).to.equal(
      '2 of 3 spend at least 2% of GDP; Estonia spends most, 2.13%. No figure: Iceland.',
    );
  });

  it('says large amounts with the digits their column has', () => {
    const given = {rows: rowsOf({A: '12e9', B: '5.4e9', C: '3e6'}), currency: 'USD'};
    expect(ranking(given).text).to.equal('Of 3, highest: A, $12.0bn; lowest: C, $3.0m.');
    expect(ranking(given).groups[0]!.bars.map(({value}) => value)).to.deep.equal(['$12.0bn', '$5.4bn', '$3.0m']);
  });

  it('counts a value exactly on the target as met', () => {
    expect(sentence({Lithuania: '2.00', Spain: '0.92'})).to.match(/^1 of 2 spends at least/);
  });

  it('names all who share the first place', () => {
    expect(sentence({Estonia: '2.13', 'United Kingdom': '2.13', Spain: '0.92'})).to.match(
      /; Estonia and United Kingdom spend most, 2\.13%\.$/,
    );
  });

  it('counts the names that would make it too long', () => {
    expect(sentence({A: '3', B: '3', C: '3', D: '3', E: '3', F: '1'})).to.include('A, B, C, and 2 more spend most');
    expect(sentence({A: '3', B: '3', C: '3', D: '3', F: '1'})).to.include('A, B, C, and D spend most');
  });

  it('turns round where the target is a limit', () => {
    expect(sentence({Romania: '3.0', Cyprus: '4.8'}, {target: '3', goal: 'at-most'})).to.equal(
      '1 of 2 is at or below 3% of GDP; highest: Cyprus, 4.8%.',
    );
  });

  it('speaks of no spending where the figure is none', () => {
    expect(sentence({Oslo: '3', Rome: '1'}, {unit: 't'})).to.equal('1 of 2 is at or above 2 t; highest: Oslo, 3 t.');
  });

  it('tells the lowest where the lowest comes first', () => {
    expect(sentence(shares, {order: 'ascending'})).to.match(/; lowest: Spain, 0\.92%\.$/);
  });

  it('tells both ends where there is no target', () => {
    expect(sentence({Slovakia: '48.11', Canada: '0.00', Türkiye: '-0.24'}, {target: '', unit: '%'})).to.equal(
      'Of 3, highest: Slovakia, 48.11%; lowest: Türkiye, −0.24%.',
    );
  });

  it('tells one row, and rows that are all the same, as what they are', () => {
    expect(sentence({Germany: '1.36'})).to.equal('Germany: 1.36% of GDP.');
    expect(sentence({A: '2', B: '2'}, {target: ''})).to.equal('All 2: 2% of GDP.');
  });

  it('says only what is missing where everything is', () => {
    expect(sentence({Iceland: '', Liechtenstein: 'n/a'})).to.equal('No figure: Iceland and Liechtenstein.');
  });

  it('counts how many rose beside an earlier value, leaving out rows without one', () => {
    const rows = [
      {member: 'Latvia', now: '2.01', then: '0.94'},
      {member: 'Croatia', now: '1.75', then: '1.84'},
      {member: 'Spain', now: '0.92', then: '0.92'},
      {member: 'Montenegro', now: '1.66', then: ''},
    ];
    expect(ranking({rows, value: 'now', compare: 'then'}).text).to.include('Higher than then: 1 of 3.');
  });

  it('has the plural forms of Polish', () => {
    const polish = (met: number): string =>
      sentence(Object.fromEntries(Array.from({length: 25}, (_, i) => [`P${i}`, i < met ? `${3 + i}` : '1'])), {
        locale: 'pl',
        words: {...pl.comparison, ...pl.rows, ...pl.tally, ...pl['ranking-chart']},
        unit: '% PKB',
      });
    expect(polish(1)).to.match(/^1 z 25 wydaje co najmniej 2% PKB;/);
    expect(polish(3)).to.match(/^3 z 25 wydają /);
    expect(polish(5)).to.match(/^5 z 25 wydaje /);
    expect(polish(22)).to.match(/^22 z 25 wydają /);
  });

  it('stands in Arabic whatever the number', () => {
    const arabic = (met: number): string =>
      sentence(Object.fromEntries(Array.from({length: 12}, (_, i) => [`م${i}`, i < met ? `${3 + i}` : '1'])), {
        locale: 'ar',
        words: {...ar.comparison, ...ar.rows, ...ar.tally, ...ar['ranking-chart']},
        unit: '% من الناتج المحلي الإجمالي',
      });
    for (const met of [1, 2, 3, 11]) expect(arabic(met)).to.match(/^ينفق .+ من أصل .+ ما لا يقل عن /);
    expect(arabic(0)).to.match(/^لا ينفق أي من أصل /);
    expect(arabic(12)).to.match(/^ينفق الجميع /);
  });
});

describe('rankingModel, the bars', () => {
  it('are in falling order, equal values as they were given', () => {
    expect(names({rows: rowsOf({Spain: '1', Latvia: '2', Poland: '2', Greece: '3'})})).to.deep.equal([
      'Greece',
      'Latvia',
      'Poland',
      'Spain',
    ]);
    expect(names({order: 'given', rows: rowsOf({B: '1', A: '2'})})).to.deep.equal(['B', 'A']);
  });

  it('run from zero to the value, on either side of it', () => {
    const {groups, zero} = ranking({rows: rowsOf({Up: '30', Down: '-10'})});
    expect(zero).to.equal(25);
    const [up, down] = groups[0]!.bars;
    expect([up!.from, up!.size]).to.deep.equal([25, 75]);
    expect([down!.from, down!.size]).to.deep.equal([0, 25]);
  });

  it('leave room for a target beyond all values', () => {
    const {target, groups} = ranking({target: '4', rows: rowsOf({A: '2', B: '1'})});
    expect(target!.at).to.equal(100);
    expect(groups[0]!.bars.map(({at}) => at)).to.deep.equal([50, 25]);
  });

  it('never leave the scale, whatever the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15}), {minLength: 1}),
        fc.double({noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15}),
        (values, target) => {
          const rows = values.map((value, i) => ({name: `n${i}`, value}));
          const {groups} = ranking({rows, target: String(target)});
          for (const {from, size, at} of groups.flatMap(({bars}) => bars)) {
            expect(from).to.be.within(0, 100);
            expect(at).to.be.within(0, 100);
            expect(from + size).to.be.within(0, 100.001);
          }
        },
      ),
    );
  });

  it('keep the digits that were typed', () => {
    expect(ranking({rows: rowsOf({A: '2.10', B: '3'})}).groups[0]!.bars.map(({value}) => value)).to.deep.equal([
      '3',
      '2.10',
    ]);
  });

  it('wait behind the button beyond the limit, except those pointed out', () => {
    const {groups, button} = ranking({limit: '1', highlight: 'Spain'});
    expect(groups[0]!.bars.map(({waiting}) => waiting)).to.deep.equal([false, true, true, false]);
    expect(button).to.equal('Show all 4');
    const all = ranking({limit: '1', all: true});
    expect(all.groups[0]!.bars.some(({waiting}) => waiting)).to.equal(false);
    expect(all.button).to.equal('Show fewer');
  });

  it('are a thousand at most, of any number of rows', () => {
    const problems: Problem[] = [];
    const rows = Array.from({length: 100_000}, (_, i) => ({name: `n${i}`, value: i}));
    const {groups, text} = ranking({rows}, problems);
    expect(groups[0]!.bars).to.have.length(1000);
    expect(groups[0]!.bars.filter(({waiting}) => !waiting)).to.have.length(100);
    expect(text).to.match(/^Of 100,000, highest: n99999, 99,?999; lowest: n0, 0\.$/);
    expect(problems).to.deep.equal(['rows: expected at most 1000, got 100000; showing the first 1000 in this order']);
  });

  it('stand in groups of one scale, each in order', () => {
    const rows = [
      {member: 'Spain', side: 'Europe', share: '0.92'},
      {member: 'Canada', side: 'America', share: '1.27'},
      {member: 'Greece', side: 'Europe', share: '2.24'},
    ];
    const {groups} = ranking({rows, group: 'side', value: 'share', category: 'member'});
    expect(groups.map(({name, bars}) => [name, bars.map((bar) => bar.name)])).to.deep.equal([
      ['Europe', ['Greece', 'Spain']],
      ['America', ['Canada']],
    ]);
  });

  it('stand before all groups where they have none, and a group waits where all its rows do', () => {
    const rows = [
      {member: 'Spain', side: 'Europe', share: '0.92'},
      {member: 'Canada', side: 'America', share: '1.27'},
      {member: 'Atlantis', side: '', share: '0.5'},
      {member: 'Greece', side: 'Europe', share: '2.24'},
    ];
    const {groups} = ranking({rows, group: 'side', value: 'share', category: 'member', limit: '1'});
    expect(groups.map(({name, bars, waiting}) => [name, bars.map((bar) => bar.name).join(), waiting])).to.deep.equal([
      ['', 'Atlantis', true],
      ['Europe', 'Greece,Spain', false],
      ['America', 'Canada', true],
    ]);
  });
});

describe('rankingModel, cells that are no single number', () => {
  const wards = {'Ward A': '20', 'Ward B': '22', 'Ward C': '25', 'Ward D': 'see note'};

  it('are rows without a bar, as they were typed, and are counted in nothing', () => {
    const {groups, text} = ranking({rows: rowsOf(wards), label: 'wards'});
    const [{bars} = {bars: []}] = groups;
    expect(bars.map(({name, value, at}) => [name, value, at === undefined])).to.deep.equal([
      ['Ward C', '25', false],
      ['Ward B', '22', false],
      ['Ward A', '20', false],
      ['Ward D', 'see note', true],
    ]);
    expect(text.replaceAll('\u00a0', ' ')).to.equal(
      'Of 3 wards, highest: Ward C, 25; lowest: Ward A, 20. Not counted: Ward D (see note).',
    );
  });

  it('never make "all" or "none" true', () => {
    expect(sentence(wards, {target: '20', unit: ''})).to.match(
      /^All 3 are at or above 20;.*Not counted: Ward D \(see note\)\.$/,
    );
  });

  it('are the rows that are called a total and are none', () => {
    const rows = rowsOf({Left: '10', Right: '30', Total: '55'});
    expect(ranking({rows}).text).to.equal('Of 2, highest: Right, 30; lowest: Left, 10. Not counted: Total (55).');
  });

  it('a total is no row', () => {
    expect(names({rows: rowsOf({Left: '10', Right: '30', Total: '40'})})).to.deep.equal(['Right', 'Left']);
  });
});

describe('rankingModel, what a bad input gets', () => {
  const problemsOf = (given: Given): Problem[] => {
    const problems: Problem[] = [];
    rankingModel(input(given, problems), problems);
    return problems;
  };

  it('a column that is not there: its name, and the names there are', () => {
    expect(problemsOf({value: 'shares'})).to.deep.equal([
      'value: expected a column of the data ("member", "share"), got "shares"; using the first with numbers',
    ]);
  });

  it('text in a column of numbers: row, column and cell', () => {
    expect(problemsOf({rows: rowsOf({Estonia: '2.13', Germany: '1,36'})})).to.deep.equal([
      'row 2, share: expected a number such as 1.36, got "1,36"; showing it as typed',
    ]);
  });

  it('a category that stands there twice: a word of it, and both rows', () => {
    const rows = [
      {member: 'Spain', share: '0.92'},
      {member: 'Spain', share: '0.93'},
    ];
    expect(problemsOf({rows})).to.deep.equal(['row 2, member: "Spain" is the name of more than one row; showing each']);
    expect(names({rows})).to.have.length(2);
    expect(ranking({rows: rows.map(({member}) => ({member, share: '1'})), target: '1'}).text).to.include(
      'highest: Spain, 1',
    );
  });

  it('a highlight of no row, an order, a limit, a target that are none: each its own word, and the chart', () => {
    expect(problemsOf({highlight: 'Atlantis', order: 'up', limit: '0', target: 'two'})).to.have.length(4);
    expect(names({highlight: 'Atlantis', order: 'up', limit: '0', target: 'two'})).to.have.length(4);
  });

  it('a limit that is none: as many rows as there are where none is set, and it is said how many', () => {
    const many = (n: number): Given => ({
      rows: Array.from({length: n}, (_, i) => ({name: `n${i}`, value: i})),
      category: 'name',
      value: 'value',
      limit: '0',
    });
    const standing = (n: number): number => ranking(many(n)).groups[0]!.bars.filter(({waiting}) => !waiting).length;
    expect([200, 201].map(standing)).to.deep.equal([200, 100]);
    expect([200, 201].flatMap((n) => problemsOf(many(n)))).to.deep.equal([
      'limit: expected a whole number of 1 or more, got "0"; showing all',
      'limit: expected a whole number of 1 or more, got "0"; showing 100',
    ]);
  });

  it('a thousand bad cells: ten words, and the number of the others', () => {
    const rows = Array.from({length: 1000}, (_, i) => ({name: `n${i}`, value: i ? 'x' : '1'}));
    const problems = problemsOf({rows, value: 'value', category: 'name'});
    expect(problems).to.have.length(11);
    expect(problems.at(-1)).to.equal('rows: 989 more problems of the same kinds');
  });

  it('no column of numbers: a word of it, and no chart', () => {
    expect(problemsOf({rows: [{a: 'x', b: 'y'}]})).to.deep.equal([
      'value: expected a column with numbers such as 1.36, got "y"; showing the table',
    ]);
  });

  it('columns named as years, which an object puts first: the names all the same', () => {
    const rows = [{member: 'Spain', 2014: '0.92', 2019: '0.93'}];
    expect(names({rows, value: '2019'})).to.deep.equal(['Spain']);
  });
});
