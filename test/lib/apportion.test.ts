import {expect} from 'chai';
import fc from 'fast-check';
import {apportion} from '../../src/lib/apportion.js';

describe('apportion', () => {
  it('gives what is left over to the largest fractions', () => {
    // Balinski and Young’s example of the method: quotas 5.117, 3.5 and 1.383 of ten.
    expect(apportion([5117, 3500, 1383], 10)).to.deep.equal([5, 4, 1]);
  });

  it('gives it to the first of equal ones', () => {
    expect(apportion([1, 1, 1], 100)).to.deep.equal([34, 33, 33]);
  });

  it('gives it to the larger of two weights that are as good as equal', () => {
    const [, smaller, larger] = apportion(
      [2.907606091474772e297, 9.999999999999974e299, 9.999999999999975e299],
      52_217_553,
    );
    expect(larger).to.be.at.least(smaller as number);
  });

  it('gives nothing where there is nothing to measure by', () => {
    expect(apportion([], 100)).to.deep.equal([]);
    expect(apportion([0, 0], 100)).to.deep.equal([0, 0]);
  });

  it('always gives all units, each weight what it is owed, rounded down or up, and more to no smaller one', () => {
    const weight = fc.double({min: 0, max: 1e300, noNaN: true});
    fc.assert(
      fc.property(fc.array(weight, {minLength: 1, maxLength: 60}), fc.integer({min: 0, max: 1e8}), (weights, units) => {
        const given = apportion(weights, units);
        if (!weights.some(Boolean)) return;
        expect(given.reduce((a, b) => a + b)).to.equal(units);
        const largest = Math.max(...weights);
        const sum = weights.reduce((a, b) => a + b / largest, 0);
        given.forEach((n, i) => {
          const owed = (weights[i]! / largest / sum) * units;
          expect(n).to.be.within(Math.floor(owed - 1e-6), Math.ceil(owed + 1e-6));
          weights.forEach((other, j) => {
            if (other < weights[i]!) expect(given[j]).to.be.at.most(n);
          });
        });
      }),
    );
  });
});
