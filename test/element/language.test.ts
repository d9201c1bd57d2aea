import {expect} from '@open-wc/testing';
import {addWords} from '../../src/element/words.js';
import '../../src/spending-gauge/spending-gauge.js';
import {plain} from '../support/cldr.js';
import {until} from './helpers.js';

describe('a figure in a language', () => {
  const gauge = (lang: string): HTMLElement => {
    const element = document.createElement('spending-gauge');
    for (const [name, value] of Object.entries({
      lang,
      label: 'X',
      value: '1.36',
      target: '2',
      unit: '% GDP',
      source: 'NATO',
      previous: '1.18',
    }))
      element.setAttribute(name, value);
    document.body.append(element);
    return element;
  };
  /** What it says of the fact, and where the fact is from, once it says so. */
  const says = async (element: HTMLElement): Promise<string[]> => {
    await until(() => element.shadowRoot?.querySelector('.sentence'));
    return ['.sentence', '.source'].map((part) =>
      plain(element.shadowRoot?.querySelector<HTMLElement>(part)?.innerText).replace(/[▲▼] /, ''),
    );
  };
  afterEach(() => document.body.replaceChildren());

  it('loads the words of that language', async () => {
    expect(await says(gauge('pl-PL'))).to.deep.equal([
      'X: wydatki w wysokości 1,36% GDP, czyli o 0,64 punktu procentowego poniżej celu 2%. Wzrost o 0,18 punktu procentowego względem 1,18%.',
      'Źródło: NATO.',
    ]);
  });

  it('puts no space between sentences and no Latin stop behind them where the language has neither', async () => {
    expect(await says(gauge('ja'))).to.deep.equal([
      'Xの支出は1.36% GDPで、目標の2%を0.64ポイント下回る。1.18%から0.18ポイント増。',
      '出典：NATO。',
    ]);
  });

  it('takes the words that a page adds, even of a language that it shows already', async () => {
    addWords('nl', {});
    const element = gauge('nl');
    expect(await says(element)).to.deep.equal([
      'X spends 1,36% GDP, 0,64 points below the 2% target. Up 0,18 points from 1,18%.',
      'Source: NATO.',
    ]);
    addWords('nl', {figure: {source: 'Bron: {source}.'}, 'spending-gauge': {judged: '{fact}, dat is {verdict}'}});
    await until(async () => (await says(element))[1] === 'Bron: NATO.');
    expect((await says(element))[0]).to.match(/^X spends 1,36% GDP, dat is 0,64 points below the 2% target\./);
  });

  it('says in English what a translation leaves out', async () => {
    addWords('sv', {'spending-gauge': {spends: '{label} lägger {value}'}});
    expect(await says(gauge('sv'))).to.deep.equal([
      'X lägger 1,36 % GDP, 0,64 points below the 2 % target. Up 0,18 points from 1,18 %.',
      'Source: NATO.',
    ]);
  });
});
