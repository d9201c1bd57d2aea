import {expect} from 'chai';
import {isSpending} from '../../src/lib/spending.js';

describe('isSpending', () => {
  it('is true of a share of GDP, in any of the ten languages', () => {
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

  it('is true of money and of a share of GDP where the author speaks of spending, in any of the ten languages', () => {
    for (const about of [
      'NATO, Defence Expenditure of NATO Countries',
      'What each member spends',
      'Defense Spending',
      'Verteidigungsausgaben',
      'Dépenses militaires',
      'Gasto militar',
      'Spese militari',
      'Despesa com defesa',
      'Wydatki na obronę',
      'Savunma harcamaları',
      'الإنفاق الدفاعي',
      '国防支出',
      'Deutschland gibt 1,36 % des BIP für Verteidigung aus.',
      'L’Allemagne consacre 1,36 % de son PIB à la défense.',
      'Niemcy wydają na obronność 1,36% PKB.',
      'ドイツの国防費',
    ]) {
      expect(isSpending('% of GDP', undefined, about), about).to.equal(true);
      expect(isSpending(undefined, 'USD', about), about).to.equal(true);
    }
  });

  it('is false of debts, exports and wages, which are shares of GDP and money too', () => {
    for (const about of [
      'Debt of the state',
      'Exports',
      'Ausgabe vom Juni',
      'Most expensive cities',
      'Gasthof',
      '2019 x',
    ])
      expect(isSpending('% of GDP', undefined, about), about).to.equal(false);
    expect(isSpending(undefined, 'USD')).to.equal(false);
    expect(isSpending(undefined, 'USD', 'Average wage')).to.equal(false);
  });

  it('is false of what somebody is or has, whatever is said of it', () => {
    for (const unit of ['%', 't', 'points', '', undefined])
      expect(isSpending(unit, undefined, 'What each spends')).to.equal(false);
  });
});
