import {expect} from 'chai';
import fc from 'fast-check';
import type {Problem} from '../../src/lib/problem.js';
import {type ShareInput, shareModel} from '../../src/share-chart/share-chart.model.js';
import {treemapBoxes} from '../../src/share-chart/share-chart.treemap.model.js';
import {shareWords} from '../../src/share-chart/share-chart.words.js';
import {words as ja} from '../../src/words/ja.js';
import {tableOf, withCells} from '../data/tables.js';

const amounts = {'United States': '730.1', Germany: '54.1', France: '50.7', Italy: '24.5'};
type Given = Partial<ShareInput> & {rows?: readonly object[]};
const rowsOf = (values: Record<string, string>): object[] =>
  Object.entries(values).map(([member, amount]) => ({member, amount}));
const many = (count: number): object[] =>
  Array.from({length: count}, (_, i) => ({member: `m${i}`, amount: String(count - i)}));
const input = ({rows = rowsOf(amounts), ...given}: Given = {}, problems: Problem[] = []): ShareInput => ({
  table: tableOf(rows, {total: Number(given.total) ? undefined : given.total, named: [given.value ?? '']}, problems),
  all: false,
  selected: undefined,
  locale: 'en',
  words: shareWords,
  ...given,
});
const share = (given: Given = {}, problems: Problem[] = []) => {
  const model = shareModel(input(given, problems), problems);
  if (!model) throw new Error('no model');
  return model;
};
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const textOf = (values: Record<string, string>, given: Given = {}): string =>
  plain(share({rows: rowsOf(values), ...given}).text);
const listed = (given: Given): string[] =>
  share(given).parts.map((part) => plain([part.name, part.value, part.share].join(' ')));
const problemsOf = (given: Given): Problem[] => {
  const problems: Problem[] = [];
  shareModel(input(given, problems), problems);
  return problems;
};
/** The units of a printed share: "12.3%" is 123 at one digit, "<0.1%" none. */
const unitsOf = (text: string): number => (text.startsWith('<') ? 0 : Number(text.replace(/[.%]/g, '')));

describe('shareModel, the sentence', () => {
  it('tells the largest part, of how many, of what', () => {
    expect(textOf(amounts, {label: 'members', unit: 'bn'})).to.equal(
      'Largest of 4 members: United States, 85.0% (730.1 bn of 859.4 bn).',
    );
  });

  it('says enough of a whole to divide by it', () => {
    const text = textOf({A: '730149000000', B: '305928000000'}, {currency: 'USD'});
    expect(text).to.equal('Largest of 2: A, 70.5% ($730.1bn of $1.04tn).');
  });

  it('names all that are the largest, and says so where all are', () => {
    expect(textOf({A: '3', B: '3', C: '1'})).to.equal('Largest of 3: A and B, 3 of 7 each.');
    expect(textOf({A: '3', B: '3', C: '3'})).to.equal('All 3: 3 of 9 each.');
    expect(textOf({A: '3', B: '3', C: ''})).to.equal('Largest of 2: A and B, 3 of 6 each. No figure: C.');
  });

  it('tells an only part as what it is, of a larger whole too', () => {
    expect(textOf({Germany: '54'})).to.equal('Germany: 100.0% (54 of 54).');
    expect(textOf({Germany: '54'}, {total: '216'})).to.equal('Germany: 25.0% (54 of 216).');
  });

  it('ends with what is zero and what is missing, which are not the same', () => {
    expect(textOf({A: '3', B: '1', C: '0', D: '', E: 'n/a'})).to.equal(
      'Largest of 3: A, 75.0% (3 of 4). Zero: C. No figure: D and E.',
    );
    expect(textOf({C: '0', D: ''})).to.equal('Zero: C. No figure: D.');
  });

  it('says shares of a hundred once', () => {
    expect(textOf({Pacific: '46.6', Atlantic: '53.4'}, {unit: '%'})).to.equal('Largest of 2: Atlantic, 53.4%.');
    expect(share({rows: rowsOf({A: '46.6', B: '53.4'}), unit: '%'}).parts[0]!.value).to.equal(undefined);
  });

  it('stands in the order of the language', () => {
    const words = {...shareWords, ...ja.rows, ...ja['share-chart']};
    expect(textOf(amounts, {locale: 'ja', words})).to.equal('4のうち最大はUnited States、85.0%（859.4のうち730.1）。');
  });
});

describe('shareModel, the shares', () => {
  it('add up to 100% as they are printed, and so do the small parts to what is drawn as one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({min: 0.001, max: 1e12, noNaN: true}), {minLength: 1, maxLength: 40}),
        fc.integer({min: 0, max: 3}),
        fc.integer({min: 1, max: 12}),
        fc.option(fc.double({min: 0, max: 1e13, noNaN: true}), {nil: undefined}),
        (values, digits, limit, total) => {
          const {parts, folded} = share({
            rows: values.map((value, i) => ({member: `m${i}`, amount: value.toFixed(3)})),
            digits: String(digits),
            limit: String(limit),
            total: total?.toFixed(3),
          });
          const sum = (shares: {share: string}[]): number => shares.reduce((all, one) => all + unitsOf(one.share), 0);
          expect(sum(parts)).to.equal(100 * 10 ** digits);
          const other = parts.find(({kind}) => kind === 'other');
          if (other) expect(sum(folded)).to.equal(unitsOf(other.share));
          expect(parts.reduce((all, {cells}) => all + cells, 0)).to.equal(100);
          expect(parts.reduce((all, {size}) => all + size, 0)).to.be.closeTo(100, 0.05);
        },
      ),
    );
  });

  it('are never a zero that they are not', () => {
    expect(listed({rows: rowsOf({A: '999.9', B: '0.1'})})).to.deep.equal(['A 999.9 100.0%', 'B 0.1 <0.1%']);
  });

  it('have the digits that were asked for', () => {
    expect(listed({rows: rowsOf({A: '2', B: '1'}), digits: '0'})).to.deep.equal(['A 2 67%', 'B 1 33%']);
  });

  it('have six digits at most, with as many as they may be typed', () => {
    const third = '33.33333333333333333';
    expect(
      share({rows: rowsOf({A: third, B: third, C: third}), unit: '%'}).parts.map((part) => part.share),
    ).to.deep.equal(['33.333334%', '33.333333%', '33.333333%']);
  });

  it('stand the largest first, equal ones as they were given', () => {
    expect(listed({rows: rowsOf({C: '1', A: '2', B: '2'}), digits: '0'})).to.deep.equal([
      'A 2 40%',
      'B 2 40%',
      'C 1 20%',
    ]);
  });
});

describe('shareModel, what is drawn as one', () => {
  it('is what lies beyond the limit, counted, and listed one by one', () => {
    const {parts, folded, button} = share({rows: many(12), limit: '3'});
    expect(parts.map(({name, kind}) => `${name} ${kind}`)).to.deep.equal([
      'm0 part',
      'm1 part',
      'm2 part',
      'Other (9) other',
    ]);
    expect(folded.map(({name}) => name)).to.deep.equal(['m3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm10', 'm11']);
    expect(button).to.equal('Show all 12');
    expect(share({rows: many(12), limit: '3', all: true}).button).to.equal('Show fewer');
  });

  it('is never a single part, unless the author says so', () => {
    expect(share({rows: many(9)}).folded).to.have.length(0);
    expect(share({rows: many(10)}).folded).to.have.length(2);
    expect(share({rows: many(9), limit: '8'}).folded).to.have.length(1);
  });

  it('leaves out whoever is pointed out', () => {
    const {parts, highlights} = share({rows: many(12), limit: '2', highlight: 'm7'});
    expect(parts.map(({name}) => name)).to.deep.equal(['m0', 'm1', 'm7', 'Other (9)']);
    expect(highlights).to.equal(true);
    expect(parts.map(({isFull}) => isFull)).to.deep.equal([false, false, true, false]);
  });

  it('is fifty parts and a thousand rows at most, of any number', () => {
    const problems: Problem[] = [];
    const {parts, folded} = share({rows: many(100_000), limit: '50'}, problems);
    expect([parts.length, folded.length]).to.deep.equal([51, 1000]);
    expect(problems).to.deep.equal(['rows: expected at most 1000 small parts, got 99950; listing the first 1000']);
  });

  it('is selected with the one that is in it', () => {
    const {parts} = share({rows: many(12), limit: '3', selected: 'm9'});
    expect(parts.map(({selected}) => selected)).to.deep.equal([false, false, false, true]);
    expect(share({selected: 'Atlantis'}).parts.some(({selected}) => selected)).to.equal(false);
  });
});

describe('shareModel, the whole', () => {
  it('may be more than the parts: the rest stands last', () => {
    expect(listed({rows: rowsOf({A: '0.1', B: '0.2'}), total: '1', digits: '0'})).to.deep.equal([
      'B 0.2 20%',
      'A 0.1 10%',
      'Rest 0.7 70%',
    ]);
  });

  it('is the sum where the author’s is smaller, and a word of it', () => {
    const given = {rows: rowsOf({A: '3', B: '1'}), total: '2'};
    expect(problemsOf(given)).to.deep.equal([
      'total: expected at least the sum of the parts, 4, got "2"; using the sum',
    ]);
    expect(listed(given)).to.deep.equal(['A 3 75.0%', 'B 1 25.0%']);
  });

  it('is the sum without the noise of binary numbers', () => {
    expect(problemsOf({rows: rowsOf({A: '0.1', B: '0.2'}), total: '0.3'})).to.deep.equal([]);
    expect(share({rows: rowsOf({A: '0.1', B: '0.2'}), total: '0.3'}).parts).to.have.length(2);
  });
});

describe('shareModel, rows that are no part', () => {
  const seats = {Left: '10', Right: '30'};

  it('totals', () => {
    expect(listed({rows: rowsOf({...seats, Total: '40'})})).to.deep.equal(['Right 30 75.0%', 'Left 10 25.0%']);
    expect(listed({rows: rowsOf({Chamber: '40', ...seats}), total: 'Chamber'})).to.deep.equal([
      'Right 30 75.0%',
      'Left 10 25.0%',
    ]);
    expect(problemsOf({total: 'Chamber'})).to.deep.equal([
      'total: expected the name of a row, got "Chamber"; leaving it out',
    ]);
  });

  it('what is called a total and is none: listed as typed, and the sentence says that it is not counted', () => {
    const given = {rows: rowsOf({...seats, Total: '55'})};
    expect(textOf({...seats, Total: '55'})).to.equal(
      'Largest of 2: Right, 75.0% (30 of the 40 counted). Not counted: Total (55).',
    );
    expect(share(given).open.map(({name, value, share}) => [name, value, share])).to.deep.equal([['Total', '55', '']]);
  });

  it('what is not read: the shares are of what is counted', () => {
    const rows = {...seats, Center: '20', Other: 'see note'};
    expect(textOf(rows)).to.equal('Largest of 3: Right, 50.0% (30 of the 60 counted). Not counted: Other (see note).');
    expect(textOf({...seats, Center: '30', Other: 'see note'}, {unit: '%'})).to.equal(
      'Largest of 3: Right and Center, 30% of the 70% counted each. Not counted: Other (see note).',
    );
    expect(textOf({A: '30', B: '30', C: '40', D: 'see note'}, {unit: '%'})).to.equal(
      'Largest of 3: C, 40.0% (40% of the 100% counted). Not counted: D (see note).',
    );
    expect(textOf({A: '3', B: '3', C: '3', D: 'see note'})).to.equal(
      'Largest of 3: A, B, and C, 3 of the 9 counted each. Not counted: D (see note).',
    );
  });

  it('what is not read is in the rest of a whole that the author gives', () => {
    expect(textOf({...seats, Center: '20', Other: 'see note'}, {total: '100'})).to.equal(
      'Largest of 3: Right, 30.0% (30 of 100). Not counted: Other (see note).',
    );
  });

  it('what has no figure is in the rest of the total that the table says', () => {
    const rows = {...seats, Other: '', Total: '50'};
    expect(textOf(rows)).to.equal('Largest of 2: Right, 60.0% (30 of 50). No figure: Other.');
    expect(listed({rows: rowsOf(rows)})).to.deep.equal(['Right 30 60.0%', 'Left 10 20.0%', 'Rest 10 20.0%']);
  });

  it('a negative one: the sentence says that it is not counted', () => {
    expect(textOf({A: '3', B: '-5', C: '1'}, {unit: 't'})).to.equal(
      'Largest of 2: A, 75.0% (3 t of the 4 t counted). Not counted: B (−5 t).',
    );
  });

  it('nothing but what is not read: no chart, and it is listed', () => {
    const table = withCells(tableOf(rowsOf({A: '1', B: '2'})), 'amount', {
      0: {text: '<5', figure: undefined},
      1: {text: '<5', figure: undefined},
    });
    const model = shareModel({...input(), table})!;
    expect([model.parts, model.open.length]).to.deep.equal([[], 2]);
    expect(model.text).to.equal('Not counted: A (<5) and B (<5).');
  });

  it('amounts in several currencies: a word of it, and no shares', () => {
    const problems: Problem[] = [];
    const table = withCells(tableOf(rowsOf(seats)), 'amount', {}, {isMixed: true});
    expect(shareModel({...input(), table}, problems)).to.equal(undefined);
    expect(problems[0]).to.match(/several units/);
  });
});

describe('shareModel, what a bad input gets', () => {
  it('a negative part: row, column and cell, and the other parts', () => {
    const given = {rows: rowsOf({A: '3', B: '-5', C: '1'})};
    expect(problemsOf(given)).to.deep.equal([
      'row 2, amount: expected a part of 0 or more, got "-5"; leaving the part out',
    ]);
    expect(listed(given)).to.deep.equal(['A 3 75.0%', 'C 1 25.0%']);
  });

  it('a shape, digits, a limit, a total, a highlight that are none: each its own word, and the chart', () => {
    const given = {shape: 'pie', digits: '7', limit: '0', total: 'all', highlight: 'Atlantis'};
    expect(problemsOf(given)).to.have.length(5);
    expect(listed(given)).to.have.length(4);
  });

  it('nothing but negative parts: no chart', () => {
    expect(shareModel(input({rows: rowsOf({A: '-1'})}))).to.equal(undefined);
  });

  it('the largest and the smallest numbers there are: shares of 100 all the same', () => {
    for (const value of ['1.7e308', '5e-324'])
      expect(listed({rows: rowsOf({A: value, B: value})}).map((text) => text.split(' ').at(-1))).to.deep.equal([
        '50.0%',
        '50.0%',
      ]);
  });
});

describe('treemapBoxes', () => {
  it('cover the map, each as much of it as its size says, and none lies on another', () => {
    fc.assert(
      fc.property(fc.array(fc.double({min: 1, max: 100, noNaN: true}), {minLength: 1, maxLength: 30}), (sizes) => {
        const boxes = treemapBoxes(sizes);
        const sum = sizes.reduce((a, b) => a + b);
        boxes.forEach(({x, y, width, height}, i) => {
          expect((width * height) / 100).to.be.closeTo((sizes[i]! / sum) * 100, 0.05);
          expect(x).to.be.within(0, 100);
          expect(y).to.be.within(0, 100);
          expect(x + width).to.be.at.most(100.01);
          expect(y + height).to.be.at.most(100.01);
          for (const other of boxes.slice(i + 1))
            expect(
              Math.min(x + width, other.x + other.width) - Math.max(x, other.x) < 0.01 ||
                Math.min(y + height, other.y + other.height) - Math.max(y, other.y) < 0.01,
            ).to.equal(true);
        });
      }),
    );
  });
});
