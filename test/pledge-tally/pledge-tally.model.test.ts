import {expect} from 'chai';
import fc from 'fast-check';
import type {Problem} from '../../src/lib/problem.js';
import {type PledgeInput, pledgeModel} from '../../src/pledge-tally/pledge-tally.model.js';
import {pledgeWords} from '../../src/pledge-tally/pledge-tally.words.js';
import {words as ar} from '../../src/words/ar.js';
import {words as de} from '../../src/words/de.js';
import {words as es} from '../../src/words/es.js';
import {words as fr} from '../../src/words/fr.js';
import {words as it_} from '../../src/words/it.js';
import {words as ja} from '../../src/words/ja.js';
import {words as pl} from '../../src/words/pl.js';
import {words as pt} from '../../src/words/pt.js';
import {words as tr} from '../../src/words/tr.js';
import {tableOf, withCells} from '../data/tables.js';

const shares = {Germany: '1.36', Estonia: '2.13', Spain: '0.92', Iceland: ''};
type Given = Omit<Partial<PledgeInput>, 'table'> & {rows?: readonly object[] | undefined};
type Whole = Omit<PledgeInput, 'table'> & Given;
const rowsOf = (values: Record<string, string>): object[] =>
  Object.entries(values).map(([member, share]) => ({member, share}));
const input = (given: Given = {}): Whole => ({
  rows: rowsOf(shares),
  target: '2',
  unit: '% of GDP',
  selected: undefined,
  locale: 'en',
  words: pledgeWords,
  ...given,
});
const numbers = (met: string, total: string, given: Given = {}): Whole =>
  input({rows: undefined, target: undefined, unit: undefined, met, total, ...given});
const modelOf = ({rows, ...given}: Whole, problems: Problem[] = []) =>
  pledgeModel({...given, table: rows && tableOf(rows, {named: [given.value ?? '']}, problems)}, problems);
const tally = (given: Whole, problems: Problem[] = []) => {
  const model = modelOf(given, problems);
  if (!model) throw new Error('no model');
  return model;
};
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const numberOf = (given: Whole): string =>
  tally(given)
    .number.map(({text}) => text)
    .join('');
const problemsOf = (given: Whole): Problem[] => {
  const problems: Problem[] = [];
  modelOf(given, problems);
  return problems;
};

describe('pledgeModel, the number', () => {
  it('counts those that have met the target, of all rows with a name', () => {
    expect(numberOf(input())).to.equal('1 of 4');
    expect(tally(input()).number.find(({name}) => name === 'met')?.text).to.equal('1');
  });

  it('is the two numbers where there are no rows', () => {
    expect(numberOf(numbers('7', '29'))).to.equal('7 of 29');
  });

  it('is no number where no row has a figure', () => {
    expect(numberOf(input({rows: rowsOf({Iceland: '', Liechtenstein: 'n/a'})}))).to.equal('No figure');
  });

  it('stands in the order of the language', () => {
    expect(numberOf(numbers('7', '29', {locale: 'ja', words: {...pledgeWords, ...ja['pledge-tally']}}))).to.equal(
      '29のうち7',
    );
  });
});

describe('pledgeModel, the sentence', () => {
  it('says in no language that all are above a limit where one has no figure', () => {
    const said = Object.entries({ar, de, es, fr, it: it_, ja, pl, pt, tr}).map(([locale, words]) =>
      tally(
        input({
          rows: rowsOf({A: '3', B: '4', C: ''}),
          goal: 'at-most',
          unit: '',
          locale,
          words: {...pledgeWords, ...words.tally, ...words['pledge-tally']},
        }),
      )
        .text.split(/[.。]/)[0]
        ?.replace('٣', '3')
        .replace('٢', '2'),
    );
    expect(said).to.deep.equal([
      'لا يبلغ أي من أصل 3 مستوى 2 أو أقل',
      'Von 3 liegt niemand bei höchstens 2',
      'De 3, ningún valor es igual o inferior a 2',
      'Sur 3, aucune valeur n’est inférieure ou égale à 2',
      'Su 3, nessun valore è pari o inferiore a 2',
      '3のうち2以下はなし',
      '3: żadna wartość nie jest równa 2 ani niższa',
      'De 3, nenhum valor é igual ou inferior a 2',
      '3 içinde 2 veya altında olan yok',
    ]);
  });

  it('says what they do and who has no figure', () => {
    expect(plain(tally(input({label: 'members'})).text)).to.equal(
      '1 of 4 members spends at least 2% of GDP. No figure: Iceland.',
    );
  });

  it('says that all have met it, or none', () => {
    expect(plain(tally(input({rows: rowsOf({A: '2', B: '3'})})).text)).to.equal('All 2 spend at least 2% of GDP.');
    expect(plain(tally(input({rows: rowsOf({A: '1', B: '1'})})).text)).to.equal('None of 2 spends at least 2% of GDP.');
  });

  it('turns round where the target is a limit', () => {
    expect(tally(input({goal: 'at-most', unit: 't'})).text).to.match(/^2 of 4 are at or below 2\u00a0t\./);
  });

  it('speaks of the target where it is no number', () => {
    expect(plain(tally(numbers('7', '29', {label: 'members'})).text)).to.equal('7 of 29 members have met the target.');
    expect(tally(numbers('1', '29')).text).to.equal('1 of 29 has met the target.');
    expect(tally(numbers('0', '29')).text).to.equal('None of 29 has met the target.');
    expect(tally(numbers('1', '1', {label: 'country'})).text).to.equal('1 of 1\u00a0country has met the target.');
    expect(tally(numbers('29', '29')).text).to.equal('All 29 have met the target.');
  });

  it('names the target as the author does', () => {
    expect(tally(numbers('7', '29', {targetLabel: 'Paris'})).text).to.equal('7 of 29 have met the target (Paris).');
  });

  it('says of two numbers what it says of rows, where the target is a number', () => {
    expect(plain(tally(numbers('7', '29', {target: '2', unit: '% of GDP'})).text)).to.equal(
      '7 of 29 spend at least 2% of GDP.',
    );
  });

  it('says only who has no figure where nobody has', () => {
    expect(tally(input({rows: rowsOf({Iceland: '', Liechtenstein: 'n/a'})})).text).to.equal(
      'No figure: Iceland and Liechtenstein.',
    );
  });

  it('has the plural forms of Polish', () => {
    const polish = (met: string): string =>
      tally(numbers(met, '29', {locale: 'pl', words: {...pledgeWords, ...pl['pledge-tally']}})).text;
    expect([polish('1'), polish('3'), polish('7')]).to.deep.equal([
      '1 z 29 osiąga cel.',
      '3 z 29 osiągają cel.',
      '7 z 29 osiąga cel.',
    ]);
  });
});

describe('pledgeModel, the marks', () => {
  const groupsOf = (given: Given): unknown =>
    tally(input(given)).groups.map(({verdict, count, marks}) => [verdict, count, marks.map(({name}) => name).join()]);

  it('stand by verdict, the best first, and those without a figure last', () => {
    expect(groupsOf({})).to.deep.equal([
      ['met', '1', 'Estonia'],
      ['missed', '2', 'Germany,Spain'],
      ['none', '1', 'Iceland'],
    ]);
  });

  it('have the lowest first where the target is a limit', () => {
    expect(groupsOf({goal: 'at-most'})).to.deep.equal([
      ['met', '2', 'Spain,Germany'],
      ['missed', '1', 'Estonia'],
      ['none', '1', 'Iceland'],
    ]);
  });

  it('count a value exactly on the target as met, either way', () => {
    for (const goal of ['at-least', 'at-most'])
      expect(groupsOf({goal, rows: rowsOf({A: '2.00'})})).to.deep.equal([['met', '1', 'A']]);
  });

  it('say name, value and verdict in words', () => {
    const [met, , none] = tally(input()).groups;
    expect(met!.marks[0]).to.include({name: 'Estonia', value: '2.13%', verdict: 'meets the target'});
    expect(none!.marks[0]).to.include({name: 'Iceland', value: 'no figure', verdict: undefined});
  });

  it('are one each without names, and per cent where they would be too many', () => {
    expect(tally(numbers('7', '29')).marks.filter((mark) => mark === 'met')).to.have.length(7);
    expect(tally(numbers('7', '29')).scale).to.equal(undefined);
    const {marks, scale} = tally(numbers('240000', '1000000'));
    expect([marks.length, marks.filter((mark) => mark === 'met').length, scale]).to.deep.equal([
      100,
      24,
      'Each mark stands for 1%.',
    ]);
  });

  it('never make some of none or of all, nor draw more than 400', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 1e9}), fc.double({min: 0, max: 1, noNaN: true}), (total, part) => {
        const met = Math.round(total * part);
        const {marks} = tally(numbers(String(met), String(total)));
        const filled = marks.filter((mark) => mark === 'met').length;
        expect(marks.length).to.be.at.most(400);
        expect(filled === 0).to.equal(met === 0);
        expect(filled === marks.length).to.equal(met === total);
        expect(Math.abs(filled / marks.length - met / total)).to.be.at.most(0.01);
      }),
    );
  });

  it('keep room for the last one that is missing, and show the first one there is', () => {
    const filled = (met: string): number =>
      tally(numbers(met, '1000000')).marks.filter((mark) => mark === 'met').length;
    expect([filled('1'), filled('999999')]).to.deep.equal([1, 99]);
  });

  it('are a thousand at most of any number of rows, all of which count', () => {
    const problems: Problem[] = [];
    const rows = Array.from({length: 100_000}, (_, i) => ({name: `n${i}`, value: i % 4}));
    const model = tally(input({rows}), problems);
    expect(model.groups.flatMap(({marks}) => marks)).to.have.length(1000);
    expect(model.groups[0]!.count).to.equal('50,000');
    expect(problems).to.deep.equal([
      'rows: expected at most 1000, got 100000; showing the marks of 1000, counting all',
    ]);
  });
});

describe('pledgeModel, the line below the marks', () => {
  it('names the one a reader points at, else the first that is pointed out, else says how', () => {
    const line = (given: Given): string[] => {
      const {name, value} = tally(input(given)).readOut;
      return [name, value];
    };
    expect(line({})).to.deep.equal(['Choose a mark to see its name.', '']);
    expect(line({highlight: 'Spain, Germany'})).to.deep.equal(['Germany', '1.36%']);
    expect(line({highlight: 'Germany', selected: 'Iceland'})).to.deep.equal(['Iceland', 'no figure']);
  });

  it('stays where it is when another figure points at somebody this one does not have', () => {
    const {readOut, groups} = tally(input({highlight: 'Germany', selected: 'Atlantis'}));
    expect(readOut.name).to.equal('Germany');
    expect(groups.flatMap(({marks}) => marks).some(({selected}) => selected)).to.equal(false);
  });

  it('knows the longest text it will ever hold', () => {
    const rows = rowsOf({'The Kingdom of the Netherlands in Europe': '1.35', Spain: '0.92'});
    expect(tally(input({rows})).readOut.longest).to.equal('The Kingdom of the Netherlands in Europe 1.35%');
  });
});

describe('pledgeModel, cells that are no single number', () => {
  const small = rowsOf({'Ward A': '12', 'Ward B': '4', 'Ward K': '<5'});
  const counted = (target: string, goal?: string): [string, string[], string] => {
    const table = withCells(tableOf(small), 'share', {2: {bounds: {high: 5}}});
    const model = pledgeModel({...input({target, goal, unit: ''}), table})!;
    return [
      model.number.map(({text}) => text).join(''),
      model.groups.map(({title, marks}) => `${title}: ${marks.map(({name, value}) => `${name} ${value}`).join()}`),
      plain(model.text),
    ];
  };

  it('are counted where their bound decides it', () => {
    expect(counted('10')).to.deep.equal([
      '1 of 3',
      ['Met: Ward A 12', 'Not met: Ward B 4,Ward K <5'],
      '1 of 3 is at or above 10.',
    ]);
    expect(counted('5', 'at-most')).to.deep.equal([
      '2 of 3',
      ['Met: Ward B 4,Ward K <5', 'Not met: Ward A 12'],
      '2 of 3 are at or below 5.',
    ]);
  });

  it('are counted apart where it does not, and the sentence says so', () => {
    for (const target of ['3', '5']) expect(counted(target)[1].at(-1), target).to.equal('Not counted: Ward K <5');
    expect(counted('3')[0]).to.equal('2 of 2');
    expect(counted('3')[2]).to.equal('All 2 are at or above 3. Not counted: Ward K (<5).');
    expect(counted('3', 'at-most')[2]).to.equal('None of 2 is at or below 3. Not counted: Ward K (<5).');
  });

  it('are shown as typed where they are not read, never as "no figure", and meet nothing', () => {
    const model = tally(input({rows: rowsOf({Estonia: '2.13', Germany: '1.36', Latvia: '2.01', Spain: 'see note'})}));
    expect(model.groups.at(-1)).to.deep.include({verdict: 'open', title: 'Not counted', count: '1'});
    expect(model.groups.at(-1)!.marks[0]).to.deep.include({name: 'Spain', value: 'see note', verdict: undefined});
    expect(plain(model.text)).to.equal('2 of 3 spend at least 2% of GDP. Not counted: Spain (see note).');
  });

  it('alone are a tally of none, which is not "no figure"', () => {
    const table = withCells(tableOf(rowsOf({A: '1', B: '2'})), 'share', {
      0: {text: '<5', figure: undefined, bounds: {high: 5}},
      1: {text: '<5', figure: undefined, bounds: {high: 5}},
    });
    const model = pledgeModel({...input({target: '2'}), table})!;
    expect(model.number.map(({text}) => text).join('')).to.equal('0 of 0');
    expect(model.text).to.equal('Not counted: A (<5) and B (<5).');
  });

  it('are the rows that are called a total and are none; a total is no row', () => {
    expect(plain(tally(input({rows: rowsOf({Left: '10', Right: '30', Total: '55'})})).text)).to.equal(
      'All 2 spend at least 2% of GDP. Not counted: Total (55).',
    );
    expect(numberOf(input({rows: rowsOf({Left: '10', Right: '30', Total: '40'})}))).to.equal('2 of 2');
  });

  it('are amounts in several currencies: a word of it, and no tally', () => {
    const problems: Problem[] = [];
    const table = withCells(tableOf(rowsOf({A: '1', B: '2'})), 'share', {}, {isMixed: true});
    expect(pledgeModel({...input(), table}, problems)).to.equal(undefined);
    expect(problems[0]).to.match(/several units/);
  });

  it('print the unit that all cells share', () => {
    const table = withCells(tableOf(rowsOf({A: '1', B: '2'})), 'share', {}, {unit: 'km'});
    expect(plain(pledgeModel({...input({unit: undefined}), table})!.text)).to.equal('1 of 2 is at or above 2 km.');
  });
});

describe('pledgeModel, none of none', () => {
  it('is said', () => {
    expect(numberOf(numbers('0', '0'))).to.equal('0 of 0');
    expect(tally(numbers('0', '0')).text).to.equal('None of 0 has met the target.');
    expect(tally(numbers('0', '0')).marks).to.deep.equal([]);
  });
});

describe('pledgeModel, what a bad input gets', () => {
  it('more than all: a word of it, and what stands inside', () => {
    const problems: Problem[] = [];
    expect(modelOf(numbers('31', '29'), problems)).to.equal(undefined);
    expect(problems).to.deep.equal([
      'met: expected no more than the total of 29, got "31"; showing what stands inside the tag',
    ]);
  });

  it('one of the two numbers, or none that is one: a word of it', () => {
    expect(problemsOf(numbers('7', ''))).to.deep.equal([
      'total: expected a whole number, got ""; showing what stands inside the tag',
    ]);
    expect(problemsOf(numbers('seven', '-1'))).to.deep.equal([
      'met: expected a whole number of 0 or more, got "seven"; showing what stands inside the tag',
      'total: expected a whole number of 0 or more, got "-1"; showing what stands inside the tag',
    ]);
  });

  it('rows without a target: a word of it', () => {
    expect(problemsOf(input({target: ''}))).to.deep.equal([
      'target: expected a number such as 2, got ""; showing what stands inside the tag',
    ]);
    expect(problemsOf(input({target: 'n/a'}))).to.have.length(1);
    expect(problemsOf(input({target: 'two'}))).to.have.length(1);
  });

  it('a column that is not there, a cell that is no number, a highlight of nobody: each its own word, and the marks', () => {
    const given = input({value: 'shares', highlight: 'Atlantis', rows: rowsOf({Estonia: '2.13', Germany: '1,36'})});
    expect(problemsOf(given)).to.deep.equal([
      'value: expected a column of the data ("member", "share"), got "shares"; using the first with numbers',
      'row 2, share: expected a number such as 1.36, got "1,36"; showing it as typed',
      'highlight: expected names of rows, between commas, got "Atlantis"; leaving it out',
    ]);
    expect(numberOf(given)).to.equal('1 of 1');
  });

  it('nothing at all: no word and no figure', () => {
    const problems: Problem[] = [];
    expect(modelOf(input({rows: undefined, met: undefined, total: undefined}), problems)).to.equal(undefined);
    expect(problems).to.deep.equal([]);
  });
});
