import {expect} from 'chai';
import {actionsWords} from '../../src/element/actions.words.js';
import {figureWords} from '../../src/element/figure.words.js';
import type {Translation} from '../../src/element/words.js';
import {timelineWords} from '../../src/event-timeline/event-timeline.words.js';
import {tableOwnWords} from '../../src/fact-table/fact-table.words.js';
import {keyFigureOwnWords} from '../../src/key-figure/key-figure.words.js';
import {comparisonWords} from '../../src/lib/comparison.words.js';
import {rowsWords} from '../../src/lib/rows.words.js';
import {tallyWords} from '../../src/lib/tally.words.js';
import type {Plural} from '../../src/lib/words.js';
import {pledgeOwnWords} from '../../src/pledge-tally/pledge-tally.words.js';
import {quoteWords} from '../../src/quote-card/quote-card.words.js';
import {rankingOwnWords} from '../../src/ranking-chart/ranking-chart.words.js';
import {mapOwnWords} from '../../src/region-map/region-map.words.js';
import {shareOwnWords} from '../../src/share-chart/share-chart.words.js';
import {type GaugeInput, gaugeModel} from '../../src/spending-gauge/spending-gauge.model.js';
import {gaugeOwnWords, type GaugeWords} from '../../src/spending-gauge/spending-gauge.words.js';
import {trendOwnWords} from '../../src/trend-chart/trend-chart.words.js';
import {words as ar} from '../../src/words/ar.js';
import {words as de} from '../../src/words/de.js';
import {words as es} from '../../src/words/es.js';
import {words as fr} from '../../src/words/fr.js';
import {words as italian} from '../../src/words/it.js';
import {words as ja} from '../../src/words/ja.js';
import {words as pl} from '../../src/words/pl.js';
import {words as pt} from '../../src/words/pt.js';
import {words as tr} from '../../src/words/tr.js';
import {isNewEdition, plain} from '../support/cldr.js';
import {skip} from '../support/engine.js';

const languages = {de, fr, es, pt, it: italian, pl, tr, ar, ja};

const english: Translation = {
  figure: figureWords,
  actions: actionsWords,
  'quote-card': quoteWords,
  comparison: comparisonWords,
  rows: rowsWords,
  tally: tallyWords,
  'spending-gauge': gaugeOwnWords,
  'key-figure': keyFigureOwnWords,
  'ranking-chart': rankingOwnWords,
  'trend-chart': trendOwnWords,
  'fact-table': tableOwnWords,
  'region-map': mapOwnWords,
  'pledge-tally': pledgeOwnWords,
  'share-chart': shareOwnWords,
  'event-timeline': timelineWords,
};

type Phrase = string | Plural;

/** `{rows}` is `{total}` with the author's noun behind it: a language takes the one its grammar allows. */
const placeholders = (phrase: string): string =>
  [...new Set(phrase.replace('{rows}', '{total}').match(/\{\w+\}/g))].sort().join(' ');
const formsOf = (phrase: Phrase): string[] => (typeof phrase === 'string' ? [phrase] : Object.values(phrase));

/** What no phrase of a language may contain: marks and spaces that its newspapers set otherwise. */
const TYPOS: Record<string, RegExp> = {
  de: /['"”]|\p{L} [:;?!]/u,
  fr: /['"]|[^\u202f][:;?!»]|«[^\u202f]/u,
  es: /['"“”]/,
  pt: /['"«»„]/,
  it: /['"“”„]/,
  pl: /['"“«»]/,
  tr: /['"]/,
  ar: /['",;?]/,
  ja: /['",;:?!().]|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}] /u,
};

/** Each phrase of a language with the English one: `eachPhrase(words, (translated, phrase, 'figure source') => …)`. */
function eachPhrase(words: Translation, check: (translated: Phrase, phrase: Phrase, where: string) => void): void {
  for (const [element, phrases] of Object.entries(english))
    for (const [name, phrase] of Object.entries(phrases))
      check(words[element]?.[name] ?? '', phrase, `${element} ${name}`);
}

for (const [language, words] of Object.entries(languages) as [string, Translation][])
  describe(`the words of "${language}"`, () => {
    it('are the phrases of the English, all of them and no others', () => {
      expect(words).to.have.all.keys(Object.keys(english));
      for (const [element, phrases] of Object.entries(english))
        expect(words[element], element).to.have.all.keys(Object.keys(phrases));
    });

    it('have a form for each plural category where the English has two', () => {
      const {pluralCategories} = new Intl.PluralRules(language).resolvedOptions();
      eachPhrase(words, (translated, phrase, where) => {
        if (typeof phrase === 'string') expect(translated, where).to.be.a('string');
        else expect(translated, where).to.have.all.keys(pluralCategories);
      });
    });

    it('put the same values into each phrase', () => {
      eachPhrase(words, (translated, phrase, where) => {
        for (const form of formsOf(translated))
          expect(placeholders(form), where).to.equal(placeholders(formsOf(phrase)[0] ?? ''));
      });
    });

    it('are set as the newspapers of the language set them', () => {
      eachPhrase(words, (translated, _phrase, where) => {
        for (const form of formsOf(translated)) {
          expect(form.trim(), where).to.equal(form);
          expect(form.replace(/\{\w+\}/g, '1'), where).not.to.match(TYPOS[language] ?? /^$/);
        }
      });
    });
  });

/** The facts each language tells, in its own names. */
interface Names {
  country: string;
  rich: string;
  inflation: string;
  /** Per cent of GDP. */
  share: string;
  pledge: string;
  year: string;
}

const facts = ({country, rich, inflation, share, pledge, year}: Names): Record<string, Partial<GaugeInput>> => {
  const spending = {label: country, unit: share, target: '2', asOf: '2019'};
  const prices = {label: inflation, unit: '%', target: '2'};
  return {
    missed: {...spending, value: '1.36', status: 'estimate', previous: '1.18', previousLabel: year},
    met: {...spending, label: rich, value: '3.42', previous: '3.73', previousLabel: year},
    exact: {...spending, value: '2.00', asOf: '2019-06', status: 'estimate', previous: '2', previousLabel: year},
    named: {...spending, value: '1.36', targetLabel: pledge},
    limit: {...prices, goal: 'at-most', value: '5.3', previous: '2.3'},
    fell: {...prices, goal: 'at-most', value: '2', previous: '3'},
    near: {...prices, goal: 'near', tolerance: '1', value: '1.5', previous: '1.5'},
    none: {...spending, value: 'n/a'},
    alone: {value: 'n/a', target: '2'},
    money: {
      label: rich,
      value: '730.1e9',
      target: '800e9',
      currency: 'USD',
      status: 'estimate',
      about: 'Defence spending',
    },
    weight: {label: rich, value: '16', target: '4', unit: 't', goal: 'at-most', asOf: '2019-06-25'},
  };
};

// As a copy editor of each language would pass them: no case, article or ending hangs on a name or a number.
const told: Record<string, [Names, Record<string, string>]> = {
  de: [
    {
      country: 'Deutschland',
      rich: 'USA',
      inflation: 'Inflation',
      share: '% des BIP',
      pledge: 'NATO-Zusage',
      year: '2014',
    },
    {
      missed:
        'Deutschland: Ausgaben von 1,36 % des BIP und damit 0,64 Prozentpunkte unter dem Zielwert von 2 % (Schätzung 2019). Anstieg um 0,18 Prozentpunkte seit 2014.',
      met: 'USA: Ausgaben von 3,42 % des BIP und damit 1,42 Prozentpunkte über dem Zielwert von 2 % (2019). Rückgang um 0,31 Prozentpunkte seit 2014.',
      exact:
        'Deutschland: Ausgaben von 2,00 % des BIP und damit genau auf dem Zielwert von 2 % (Schätzung Juni 2019). Unverändert seit 2014.',
      named:
        'Deutschland: Ausgaben von 1,36 % des BIP und damit 0,64 Prozentpunkte unter der Marke „NATO-Zusage“ von 2 % (2019).',
      limit:
        'Inflation: 5,3 % und damit 3,3 Prozentpunkte über dem Grenzwert von 2 %. Anstieg um 3,0 Prozentpunkte gegenüber 2,3 %.',
      fell: 'Inflation: 2 % und damit genau auf dem Grenzwert von 2 %. Rückgang um 1 Prozentpunkt gegenüber 3 %.',
      near: 'Inflation: 1,5 % und damit höchstens 1 Prozentpunkt neben dem Zielwert von 2 %. Unverändert.',
      none: 'Deutschland: keine Angabe (2019).',
      alone: 'Keine Angabe.',
      money: 'USA: Ausgaben von 730,1 Mrd. $ und damit 69,9 Mrd. $ unter dem Zielwert von 800 Mrd. $ (Schätzung).',
      weight: 'USA: 16 t und damit 12 t über dem Grenzwert von 4 t (25. Juni 2019).',
    },
  ],
  fr: [
    {
      country: 'Allemagne',
      rich: 'États-Unis',
      inflation: 'Inflation',
      share: '% du PIB',
      pledge: 'engagement de l’OTAN',
      year: '2014',
    },
    {
      missed:
        'Allemagne : dépenses de 1,36 % du PIB, soit 0,64 point en dessous de l’objectif de 2 % (estimation 2019). En hausse de 0,18 point depuis 2014.',
      met: 'États-Unis : dépenses de 3,42 % du PIB, soit 1,42 point au-dessus de l’objectif de 2 % (2019). En baisse de 0,31 point depuis 2014.',
      exact:
        'Allemagne : dépenses de 2,00 % du PIB, soit exactement au niveau de l’objectif de 2 % (estimation juin 2019). Sans changement depuis 2014.',
      named:
        'Allemagne : dépenses de 1,36 % du PIB, soit 0,64 point en dessous du seuil de 2 % dit « engagement de l’OTAN » (2019).',
      limit:
        'Inflation : 5,3 %, soit 3,3 points au-dessus du plafond de 2 %. En hausse de 3,0 points par rapport à 2,3 %.',
      fell: 'Inflation : 2 %, soit exactement au niveau du plafond de 2 %. En baisse de 1 point par rapport à 3 %.',
      near: 'Inflation : 1,5 %, soit à 1 point au plus de l’objectif de 2 %. Sans changement.',
      none: 'Allemagne : pas de donnée (2019).',
      alone: 'Pas de donnée.',
      money:
        'États-Unis : dépenses de 730,1 Md $US, soit 69,9 Md $US en dessous de l’objectif de 800 Md $US (estimation).',
      weight: 'États-Unis : 16 t, soit 12 t au-dessus du plafond de 4 t (25 juin 2019).',
    },
  ],
  es: [
    {
      country: 'Alemania',
      rich: 'Estados Unidos',
      inflation: 'Inflación',
      share: '% del PIB',
      pledge: 'compromiso de la OTAN',
      year: '2014',
    },
    {
      missed:
        'Alemania: gasto de 1,36 % del PIB, 0,64 puntos por debajo del objetivo de 2 % (estimación de 2019). Aumento de 0,18 puntos desde 2014.',
      met: 'Estados Unidos: gasto de 3,42 % del PIB, 1,42 puntos por encima del objetivo de 2 % (2019). Descenso de 0,31 puntos desde 2014.',
      exact:
        'Alemania: gasto de 2,00 % del PIB, justo en el nivel del objetivo de 2 % (estimación de junio de 2019). Sin cambios desde 2014.',
      named:
        'Alemania: gasto de 1,36 % del PIB, 0,64 puntos por debajo del umbral «compromiso de la OTAN» de 2 % (2019).',
      limit: 'Inflación: 5,3 %, 3,3 puntos por encima del límite de 2 %. Aumento de 3,0 puntos (antes: 2,3 %).',
      fell: 'Inflación: 2 %, justo en el nivel del límite de 2 %. Descenso de 1 punto (antes: 3 %).',
      near: 'Inflación: 1,5 %, a no más de 1 punto del objetivo de 2 %. Sin cambios.',
      none: 'Alemania: sin datos (2019).',
      alone: 'Sin datos.',
      money:
        'Estados Unidos: gasto de 730,1 mil M US$, 69,9 mil M US$ por debajo del objetivo de 800 mil M US$ (estimación).',
      weight: 'Estados Unidos: 16 t, 12 t por encima del límite de 4 t (25 de junio de 2019).',
    },
  ],
  pt: [
    {
      country: 'Alemanha',
      rich: 'Estados Unidos',
      inflation: 'Inflação',
      share: '% do PIB',
      pledge: 'compromisso da Otan',
      year: '2014',
    },
    {
      missed:
        'Alemanha: gastos de 1,36% do PIB, 0,64 ponto percentual abaixo da meta de 2% (estimativa de 2019). Aumento de 0,18 ponto percentual desde 2014.',
      met: 'Estados Unidos: gastos de 3,42% do PIB, 1,42 ponto percentual acima da meta de 2% (2019). Queda de 0,31 ponto percentual desde 2014.',
      exact:
        'Alemanha: gastos de 2,00% do PIB, exatamente no nível da meta de 2% (estimativa de junho de 2019). Sem alteração desde 2014.',
      named:
        'Alemanha: gastos de 1,36% do PIB, 0,64 ponto percentual abaixo do patamar “compromisso da Otan” de 2% (2019).',
      limit:
        'Inflação: 5,3%, 3,3 pontos percentuais acima do limite de 2%. Aumento de 3,0 pontos percentuais em relação a 2,3%.',
      fell: 'Inflação: 2%, exatamente no nível do limite de 2%. Queda de 1 ponto percentual em relação a 3%.',
      near: 'Inflação: 1,5%, a no máximo 1 ponto percentual da meta de 2%. Sem alteração.',
      none: 'Alemanha: sem dados (2019).',
      alone: 'Sem dados.',
      money: 'Estados Unidos: gastos de US$ 730,1 bi, US$ 69,9 bi abaixo da meta de US$ 800 bi (estimativa).',
      weight: 'Estados Unidos: 16 t, 12 t acima do limite de 4 t (25 de junho de 2019).',
    },
  ],
  it: [
    {
      country: 'Germania',
      rich: 'Stati Uniti',
      inflation: 'Inflazione',
      share: '% del Pil',
      pledge: 'impegno Nato',
      year: '2014',
    },
    {
      missed:
        'Germania: spesa a quota 1,36% del Pil, 0,64 punti al di sotto dell’obiettivo di quota 2% (stima 2019). In aumento di 0,18 punti rispetto al dato 2014.',
      met: 'Stati Uniti: spesa a quota 3,42% del Pil, 1,42 punti al di sopra dell’obiettivo di quota 2% (2019). In calo di 0,31 punti rispetto al dato 2014.',
      exact:
        'Germania: spesa a quota 2,00% del Pil, esattamente al livello dell’obiettivo di quota 2% (stima giugno 2019). Invariato rispetto al dato 2014.',
      named:
        'Germania: spesa a quota 1,36% del Pil, 0,64 punti al di sotto della soglia «impegno Nato» di quota 2% (2019).',
      limit: 'Inflazione: 5,3%, 3,3 punti al di sopra del limite di quota 2%. In aumento di 3,0 punti da quota 2,3%.',
      fell: 'Inflazione: 2%, esattamente al livello del limite di quota 2%. In calo di 1 punto da quota 3%.',
      near: 'Inflazione: 1,5%, entro 1 punto dal livello dell’obiettivo di quota 2%. Invariato.',
      none: 'Germania: nessun dato (2019).',
      alone: 'Nessun dato.',
      money:
        'Stati Uniti: spesa a quota 730,1 Mld USD, 69,9 Mld USD al di sotto dell’obiettivo di quota 800 Mld USD (stima).',
      weight: 'Stati Uniti: 16 t, 12 t al di sopra del limite di quota 4 t (25 giugno 2019).',
    },
  ],
  pl: [
    {country: 'Niemcy', rich: 'USA', inflation: 'Inflacja', share: '% PKB', pledge: 'zobowiązanie NATO', year: '2014'},
    {
      missed:
        'Niemcy: wydatki w wysokości 1,36% PKB, czyli o 0,64 punktu procentowego poniżej celu 2% (dane szacunkowe, 2019). Wzrost o 0,18 punktu procentowego (poprzednie dane: 2014).',
      met: 'USA: wydatki w wysokości 3,42% PKB, czyli o 1,42 punktu procentowego powyżej celu 2% (2019). Spadek o 0,31 punktu procentowego (poprzednie dane: 2014).',
      exact:
        'Niemcy: wydatki w wysokości 2,00% PKB, czyli dokładnie na poziomie celu 2% (dane szacunkowe, czerwiec 2019). Bez zmian (poprzednie dane: 2014).',
      named:
        'Niemcy: wydatki w wysokości 1,36% PKB, czyli o 0,64 punktu procentowego poniżej progu „zobowiązanie NATO” wynoszącego 2% (2019).',
      limit:
        'Inflacja: 5,3%, czyli o 3,3 punktu procentowego powyżej limitu 2%. Wzrost o 3,0 punktu procentowego względem 2,3%.',
      fell: 'Inflacja: 2%, czyli dokładnie na poziomie limitu 2%. Spadek o 1 punkt procentowy względem 3%.',
      near: 'Inflacja: 1,5%, czyli nie dalej niż 1 punkt procentowy od celu 2%. Bez zmian.',
      none: 'Niemcy: brak danych (2019).',
      alone: 'Brak danych.',
      money: 'USA: wydatki w wysokości 730,1 mld USD, czyli o 69,9 mld USD poniżej celu 800 mld USD (dane szacunkowe).',
      weight: 'USA: 16 t, czyli o 12 t powyżej limitu 4 t (25 czerwca 2019).',
    },
  ],
  tr: [
    {
      country: 'Almanya',
      rich: 'ABD',
      inflation: 'Enflasyon',
      share: '% (GSYH’ye oran)',
      pledge: 'NATO taahhüdü',
      year: '2014',
    },
    {
      missed:
        'Almanya: harcama %1,36 (GSYH’ye oran); %2 hedefinin 0,64 puan altında (2019 tahmini). 2014 dönemine göre 0,18 puan artış.',
      met: 'ABD: harcama %3,42 (GSYH’ye oran); %2 hedefinin 1,42 puan üzerinde (2019). 2014 dönemine göre 0,31 puan düşüş.',
      exact:
        'Almanya: harcama %2,00 (GSYH’ye oran); tam olarak %2 hedefinin seviyesinde (Haziran 2019 tahmini). 2014 dönemine göre değişiklik yok.',
      named:
        'Almanya: harcama %1,36 (GSYH’ye oran); NATO taahhüdü olarak belirlenen %2 düzeyinin 0,64 puan altında (2019).',
      limit: 'Enflasyon: %5,3; %2 sınırının 3,3 puan üzerinde. %2,3 düzeyinden 3,0 puan artış.',
      fell: 'Enflasyon: %2; tam olarak %2 sınırının seviyesinde. %3 düzeyinden 1 puan düşüş.',
      near: 'Enflasyon: %1,5; %2 hedefinin en fazla 1 puan uzağında. Değişiklik yok.',
      none: 'Almanya: veri yok (2019).',
      alone: 'Veri yok.',
      money: 'ABD: harcama $730,1 Mr; $800 Mr hedefinin $69,9 Mr altında (tahmin).',
      weight: 'ABD: 16 t; 4 t sınırının 12 t üzerinde (25 Haziran 2019).',
    },
  ],
  ar: [
    {
      country: 'ألمانيا',
      rich: 'الولايات المتحدة',
      inflation: 'التضخم',
      share: '% من الناتج المحلي الإجمالي',
      pledge: 'تعهد الناتو',
      year: '2014',
    },
    {
      missed:
        'ألمانيا: إنفاق قدره 1.36% من الناتج المحلي الإجمالي، أي أقل من الهدف البالغ 2% بمقدار 0.64 نقطة مئوية (تقديرات 2019). ارتفاع قدره 0.18 نقطة مئوية منذ 2014.',
      met: 'الولايات المتحدة: إنفاق قدره 3.42% من الناتج المحلي الإجمالي، أي أعلى من الهدف البالغ 2% بمقدار 1.42 نقطة مئوية (2019). انخفاض قدره 0.31 نقطة مئوية منذ 2014.',
      exact:
        'ألمانيا: إنفاق قدره 2.00% من الناتج المحلي الإجمالي، أي عند الهدف البالغ 2% تمامًا (تقديرات يونيو 2019). دون تغيير منذ 2014.',
      named:
        'ألمانيا: إنفاق قدره 1.36% من الناتج المحلي الإجمالي، أي أقل من مستوى «تعهد الناتو» البالغ 2% بمقدار 0.64 نقطة مئوية (2019).',
      limit:
        'التضخم: 5.3%، أي أعلى من الحد الأقصى البالغ 2% بمقدار 3.3 نقطة مئوية. ارتفاع قدره 3.0 نقاط مئوية عن 2.3%.',
      fell: 'التضخم: 2%، أي عند الحد الأقصى البالغ 2% تمامًا. انخفاض قدره 1 نقطة مئوية عن 3%.',
      near: 'التضخم: 1.5%، أي بفارق لا يتجاوز 1 نقطة مئوية عن الهدف البالغ 2%. دون تغيير.',
      none: 'ألمانيا: لا توجد بيانات (2019).',
      alone: 'لا توجد بيانات.',
      money:
        'الولايات المتحدة: إنفاق قدره 730.1 مليار US$، أي أقل من الهدف البالغ 800 مليار US$ بمقدار 69.9 مليار US$ (تقديرات).',
      weight: 'الولايات المتحدة: 16 t، أي أعلى من الحد الأقصى البالغ 4 t بمقدار 12 t (25 يونيو 2019).',
    },
  ],
  ja: [
    {
      country: 'ドイツ',
      rich: '米国',
      inflation: 'インフレ率',
      share: '%（対GDP比）',
      pledge: 'NATOの公約',
      year: '2014年',
    },
    {
      missed:
        'ドイツの支出は1.36% （対GDP比）で、目標の2%を0.64ポイント下回る（2019年推計）。2014年から0.18ポイント増。',
      met: '米国の支出は3.42% （対GDP比）で、目標の2%を1.42ポイント上回る（2019年）。2014年から0.31ポイント減。',
      exact: 'ドイツの支出は2.00% （対GDP比）で、目標の2%ちょうど（2019年6月推計）。2014年から横ばい。',
      named: 'ドイツの支出は1.36% （対GDP比）で、NATOの公約の2%を0.64ポイント下回る（2019年）。',
      limit: 'インフレ率は5.3%で、上限の2%を3.3ポイント上回る。2.3%から3.0ポイント増。',
      fell: 'インフレ率は2%で、上限の2%ちょうど。3%から1ポイント減。',
      near: 'インフレ率は1.5%で、目標の2%との差は1ポイント以内。横ばい。',
      none: 'ドイツはデータなし（2019年）。',
      alone: 'データなし。',
      money: '米国の支出は$7301億で、目標の$8000億を$699億下回る（推計）。',
      weight: '米国は16 tで、上限の4 tを12 t上回る（2019年6月25日）。',
    },
  ],
};

for (const [language, [names, sentences]] of Object.entries(told))
  describe(`the sentences of "${language}"`, () => {
    for (const [fact, input] of Object.entries(facts(names)))
      it(`tell "${fact}"`, () => {
        if (fact === 'money' && !isNewEdition) skip('it prints sums of money by an older edition of CLDR');
        const {comparison, 'spending-gauge': own} = languages[language as keyof typeof languages];
        const words: GaugeWords = {...comparison, ...own};
        expect(plain(gaugeModel({...input, locale: language, words})?.text)).to.equal(sentences[fact]);
      });
  });
