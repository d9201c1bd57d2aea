import {html, type TemplateResult} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../src/spending-gauge/spending-gauge.js';
import {attributes, type FigureArgs} from './attributes.js';
import {nato2019} from './data/nato-2019.js';
import {gaugeSentence} from './gauge-sentence.js';

interface Args extends FigureArgs {
  value?: string;
  target?: string;
  min?: string;
  max?: string;
  unit?: string;
  currency?: string;
  digits?: string;
  label?: string;
  'target-label'?: string;
  goal?: string;
  tolerance?: string;
  previous?: string;
  'previous-label'?: string;
  bands?: string;
  shape?: string;
  status?: string;
}

const gauge = (args: Args, children: unknown): TemplateResult =>
  html`<spending-gauge ${attributes(args)}>${children}</spending-gauge>`;

const sentence = (args: Args): TemplateResult => html`<p>${gaugeSentence(args)}</p>`;

const render = (args: Args): TemplateResult => gauge(args, sentence(args));

/** A story whose child HTML is written by hand. */
const withChildren =
  (children: unknown) =>
  (args: Args): TemplateResult =>
    gauge(args, children);

const meta: Meta<Args> = {title: 'Elements/spending-gauge', component: 'spending-gauge', render};
export default meta;

type Story = StoryObj<Args>;

const share: Args = {target: '2', unit: '% of GDP', status: 'estimate', 'as-of': '2019', source: nato2019};
const germany: Args = {label: 'Germany', value: '1.36', ...share, 'target-label': 'pledge'};

export const Default: Story = {args: {...germany, description: 'Defence spending as a share of GDP'}};

/** Every text at its longest, as translations and committees make them. */
export const LongText: Story = {
  args: {
    ...germany,
    label: 'The United Kingdom of Great Britain and Northern Ireland, including its overseas territories',
    value: '2.1268',
    heading: 'Defence spending of the United Kingdom meets the guideline that the allies set themselves in Wales',
    description:
      'Defence expenditure by NATO’s own definition, which counts pensions and differs from national budgets, as a share of gross domestic product at 2015 prices',
    'target-label': 'Wales summit guideline of September 2014',
    previous: '2.1635',
    'previous-label': '2014, the year of the summit',
    bands: '1: below half of the guideline, 2: at least half of it but not all, 4: at or above the guideline',
    note: 'Figures for 2019 are estimates. NATO’s figures may differ considerably from those quoted by media, published by national authorities or given in national budgets.',
    source:
      'NATO Public Diplomacy Division, press release PR/CP(2019)069, Defence Expenditure of NATO Countries (2012–2019), tables as of 20 June 2019, published in Brussels on 25 June 2019',
  },
};

export const Sparse: Story = {args: {label: 'Germany', value: '1.36', unit: '% of GDP'}};

export const ValueAlone: Story = {args: {value: '1.36'}};

export const Invalid: Story = {
  parameters: {expectsWarnings: true},
  args: {
    label: 'Germany',
    value: '1.36 or so',
    target: 'two',
    max: '-1',
    digits: 'many',
    goal: 'more',
    shape: 'pie',
    bands: '2: high, 1: low',
    'as-of': '2019-02-30',
    source: nato2019,
    'source-href': 'javascript:alert(1)',
  },
  render: withChildren(html`<p>Germany spends 1.36% of GDP, 0.64 points below the 2% target (2019 estimate).</p>`),
};

export const RightToLeft: Story = {
  args: {
    lang: 'ar',
    dir: 'rtl',
    label: 'ألمانيا',
    value: '1.36',
    target: '2',
    unit: '% من الناتج المحلي الإجمالي',
    description: 'الإنفاق الدفاعي كنسبة من الناتج المحلي الإجمالي',
    previous: '1.18',
    'previous-label': '2014',
    status: 'estimate',
    'as-of': '2019',
    source: 'حلف شمال الأطلسي، الإنفاق الدفاعي لدول الحلف (2012–2019)، 25 يونيو 2019',
  },
  render: withChildren(
    html`<p>تنفق ألمانيا ‎1.36%‎ من ناتجها المحلي الإجمالي على الدفاع (تقدير 2019). والهدف ‎2%‎.</p>`,
  ),
};

export const Met: Story = {args: {label: 'Estonia', value: '2.13', ...share, 'target-label': 'pledge'}};

export const MetByFar: Story = {
  args: {heading: 'United States', label: 'The United States', value: '3.42', ...share, 'target-label': 'pledge'},
};

/** Exactly the limit: it counts as met. */
export const ExactlyAtTarget: Story = {
  args: {
    label: 'Budget deficit of Romania',
    value: '3.0',
    target: '3',
    unit: '% of GDP',
    goal: 'at-most',
    'as-of': '2018',
    note: 'The EU treaties’ reference value for a government deficit is 3% of GDP.',
    source: 'Eurostat, first notification of deficit and debt for 2018, 23 April 2019',
  },
};

/** Less is better: the verdict turns round, and the target is called a limit. */
export const AtMost: Story = {
  args: {
    label: 'Budget deficit of Cyprus',
    value: '4.8',
    target: '3',
    unit: '% of GDP',
    goal: 'at-most',
    'as-of': '2018',
    note: 'The EU treaties’ reference value for a government deficit is 3% of GDP.',
    source: 'Eurostat, first notification of deficit and debt for 2018, 23 April 2019',
  },
};

/** Close to a target, on either side of it. The Bank of England explains itself when inflation is off by more than a point. */
export const Near: Story = {
  args: {
    label: 'UK inflation',
    value: '1.7',
    target: '2',
    unit: '%',
    goal: 'near',
    tolerance: '1',
    max: '4',
    'as-of': '2019-09',
    description: 'Consumer prices, change on a year earlier',
    source: 'Office for National Statistics, Consumer price inflation, September 2019',
  },
};

export const Bar: Story = {args: {...Default.args, shape: 'bar'}};

export const EstimateWithPrevious: Story = {args: {...germany, previous: '1.18', 'previous-label': '2014'}};

export const BarWithPrevious: Story = {args: {...EstimateWithPrevious.args, shape: 'bar'}};

/** Down since 2014, and still far above the target. */
export const FallenAndMet: Story = {
  args: {...MetByFar.args, previous: '3.73', 'previous-label': '2014', shape: 'bar'},
};

export const Bands: Story = {
  args: {...germany, bands: '1: less than half, 2: more than half, 4: pledge met', max: '4'},
};

export const BarWithBands: Story = {args: {...Bands.args, shape: 'bar'}};

export const Currency: Story = {
  args: {
    heading: 'United States',
    label: 'The United States',
    value: '730149000000',
    currency: 'USD',
    status: 'estimate',
    'as-of': '2019',
    description: 'Defence spending, current prices',
    previous: '653942000000',
    'previous-label': '2014',
    shape: 'bar',
    source: nato2019,
  },
};

/** Missing is missing, and never zero. */
export const NoFigure: Story = {
  args: {...share, label: 'Iceland', value: 'n/a', note: 'Iceland has no armed forces.'},
};

export const BeyondMax: Story = {args: {...MetByFar.args, max: '3'}};

export const BarBeyondMax: Story = {args: {...MetByFar.args, max: '3', shape: 'bar'}};

export const Negative: Story = {
  args: {
    label: 'Italy’s defence spending',
    value: '-9.81',
    unit: '%',
    min: '-20',
    max: '20',
    'as-of': '2014',
    description: 'Real change on a year earlier, 2015 prices',
    source: nato2019,
  },
};

export const BarNegative: Story = {args: {...Negative.args, shape: 'bar'}};

/** The facts come from a JSON file; until they do, and if they never do, the sentence stands. */
export const FromJsonFile: Story = {
  args: {src: 'stories/data/files/estonia.json'},
  render: withChildren(html`<p>Estonia spends 2.13% of GDP, 0.13 points above the 2% target (2019 estimate).</p>`),
};

export const FromCsvFile: Story = {
  args: {src: 'stories/data/files/latvia.csv', shape: 'bar'},
  render: withChildren(html`<p>Latvia spends 2.01% of GDP, 0.01 points above the 2% target (2019 estimate).</p>`),
};

export const FromInlineJson: Story = {
  args: {source: nato2019},
  render: withChildren(
    html`<script type="application/json">
        {"label": "Poland", "value": "2.01", "target": "2", "unit": "% of GDP", "status": "estimate", "as-of": "2019"}
      </script>
      <p>Poland spends 2.01% of GDP, 0.01 points above the 2% target (2019 estimate).</p>`,
  ),
};

/** The sentence itself holds the number, so that it stands in one place. */
export const ValueFromSentence: Story = {
  args: {...share, label: 'Greece', 'target-label': 'pledge'},
  render: withChildren(
    html`<p>Greece spends <data value="2.24">2.24%</data> of GDP, 0.24 points above the 2% pledge (2019 estimate).</p>`,
  ),
};

/** As narrow as a column of a phone in two columns. */
export const Narrow: Story = {
  args: {...EstimateWithPrevious.args},
  render: (args) => html`
    <div class="narrow">${gauge(args, sentence(args))} ${gauge({...args, shape: 'bar'}, sentence(args))}</div>
    <style>
      .narrow {
        display: grid;
        gap: 2rem;
        inline-size: 240px;
      }
    </style>
  `,
};

const languages: (Args & {lang: string; said: string})[] = [
  {lang: 'en', label: 'Germany', unit: '% of GDP', said: 'Germany spends 1.36% of its GDP on defence.'},
  {lang: 'de', label: 'Deutschland', unit: '% des BIP', said: 'Deutschland gibt 1,36 % des BIP für Verteidigung aus.'},
  {lang: 'fr', label: 'Allemagne', unit: '% du PIB', said: 'L’Allemagne consacre 1,36 % de son PIB à la défense.'},
  {lang: 'es', label: 'Alemania', unit: '% del PIB', said: 'Alemania gasta en defensa el 1,36 % de su PIB.'},
  {lang: 'pt', label: 'Alemanha', unit: '% do PIB', said: 'A Alemanha gasta 1,36% do seu PIB em defesa.'},
  {lang: 'it', label: 'Germania', unit: '% del PIL', said: 'La Germania spende per la difesa l’1,36% del suo PIL.'},
  {lang: 'pl', label: 'Niemcy', unit: '% PKB', said: 'Niemcy wydają na obronność 1,36% PKB.'},
  {lang: 'tr', label: 'Almanya', unit: '% GSYH', said: 'Almanya, GSYH’sinin %1,36’sını savunmaya harcıyor.'},
  {
    lang: 'ar',
    dir: 'rtl',
    label: 'ألمانيا',
    unit: '% من الناتج المحلي الإجمالي',
    said: 'تنفق ألمانيا ‎1.36%‎ من ناتجها المحلي الإجمالي على الدفاع.',
  },
  {lang: 'ja', label: 'ドイツ', unit: '%（GDP比）', said: 'ドイツの国防費は国内総生産（GDP）の1.36%です。'},
];

/** The words an element says by itself, in the languages it brings. */
export const TenLanguages: Story = {
  args: {value: '1.36', target: '2', previous: '1.18', 'previous-label': '2014', status: 'estimate', 'as-of': '2019'},
  render: (args) => html`
    <div class="languages">
      ${languages.map(({said, ...own}) => gauge({...args, source: 'NATO, 25.6.2019', ...own}, html`<p>${said}</p>`))}
    </div>
    <style>
      .languages {
        display: grid;
        gap: 2.5rem 2rem;
        grid-template-columns: repeat(auto-fill, minmax(min(17.5rem, 100%), 1fr));
      }
    </style>
  `,
};
