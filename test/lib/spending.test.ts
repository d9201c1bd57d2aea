import {expect} from '@open-wc/testing';
import {isSpending} from '../../src/lib/spending.js';

describe('isSpending', () => {
  it('is true of money and of a share of GDP, in any of the ten languages', () => {
    expect(isSpending(undefined, 'USD')).to.equal(true);
    for (const unit of [
      '% of GDP',
      '% des BIP',
      '% du PIB',
      '% del PIL',
      '% PKB',
      '% GSYİH',
      '% من الناتج المحلي',
      '%（国内総生産比）',
    ])
      expect(isSpending(unit, undefined), unit).to.equal(true);
  });

  it('is false of what somebody is or has', () => {
    for (const unit of ['%', 't', 'points', '', undefined]) expect(isSpending(unit, undefined)).to.equal(false);
  });
});
