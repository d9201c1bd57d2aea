import {html, type TemplateResult} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {gridOfObjects} from '../src/data/grid.js';
import {readTable} from '../src/data/table.js';
import '../src/key-figure/key-figure.js';
import {keyFigureModel} from '../src/key-figure/key-figure.model.js';
import {readSeries} from '../src/key-figure/key-figure.series.js';
import {keyFigureWords} from '../src/key-figure/key-figure.words.js';
import {attributes, type FigureArgs} from './attributes.js';
import {nato2019} from './data/nato-2019.js';
import {germanyPersonnel, italyChange, membersAtTwoPerCent, shares} from './data/nato-2019-series.js';
import {table} from './table.js';

interface Args extends FigureArgs {
  value?: string;
  unit?: string;
  currency?: string;
  digits?: string;
  label?: string;
  previous?: string;
  'previous-label'?: string;
  target?: string;
  'target-label'?: string;
  goal?: string;
  status?: string;
  x?: string;
  y?: string;
}

type Years = Readonly<Record<string, string>>;

const figure = (args: Args, children: unknown): TemplateResult =>
  html`<key-figure ${attributes(args)}>${children}</key-figure>`;

/** What the figure says, in English: the sentence that readers without script need inside the tag. */
function sentence(args: Args, years: Years = {}): TemplateResult {
  const input = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name.replace(/-(.)/g, (_, one: string) => one.toUpperCase()), value]),
  );
  const rows = Object.entries(years).map(([year, figure]) => ({year, figure}));
  const grid = gridOfObjects(rows, []);
  const read = grid && readTable(grid, {lang: 'en'}, []);
  const series = read && readSeries(read, input, 'en', []);
  const model = keyFigureModel({...input, series, locale: 'en', words: keyFigureWords});
  return html`<p>${model?.text.replaceAll('\u00a0', ' ')}</p>`;
}

const yearTable = (years: Years, columns: [string, string], caption: string): TemplateResult =>
  table([columns, ...Object.entries(years).map(([year, value]) => [year, value || 'n/a'])], caption);

/** A story whose child HTML is written by hand. */
const withChildren =
  (children: unknown) =>
  (args: Args): TemplateResult =>
    figure(args, children);

/** A story whose rows stand in a table inside the tag. */
const withTable =
  (years: Years, names: [string, string], caption: string) =>
  (args: Args): TemplateResult =>
    figure(args, [sentence(args, years), yearTable(years, names, caption)]);

const meta: Meta<Args> = {
  title: 'Elements/key-figure',
  component: 'key-figure',
  render: (args) => figure(args, sentence(args)),
};
export default meta;

type Story = StoryObj<Args>;

const edition: Args = {status: 'estimate', 'as-of': '2019', source: nato2019};
const germany: Args = {
  value: '1.36',
  unit: '% of GDP',
  label: 'Germany’s defence spending',
  previous: '1.18',
  'previous-label': '2014',
  ...edition,
};

export const Default: Story = {args: germany};

/** Every text at its longest, as translations and committees make them. */
export const LongText: Story = {
  args: {
    ...germany,
    value: '2.1268',
    label:
      'Defence spending of the United Kingdom of Great Britain and Northern Ireland, including its overseas territories',
    heading: 'Defence spending of the United Kingdom meets the guideline that the allies set themselves in Wales',
    description:
      'Defence expenditure by NATO’s own definition, which counts pensions and differs from national budgets, as a share of gross domestic product at 2015 prices',
    unit: '% of gross domestic product at 2015 prices',
    target: '2',
    'target-label': 'Wales summit guideline of September 2014',
    previous: '2.1635',
    'previous-label': '2014, the year of the summit',
    note: 'Figures for 2019 are estimates. NATO’s figures may differ considerably from those quoted by media, published by national authorities or given in national budgets.',
    source:
      'NATO Public Diplomacy Division, press release PR/CP(2019)069, Defence Expenditure of NATO Countries (2012–2019), tables as of 20 June 2019, published in Brussels on 25 June 2019',
  },
};

export const Sparse: Story = {args: {value: '29', label: 'Members of NATO'}};

export const ValueAlone: Story = {args: {value: '1.36', unit: '%'}};

export const Invalid: Story = {
  parameters: {expectsWarnings: true},
  args: {
    label: 'Germany’s defence spending',
    value: '1.36 or so',
    target: 'two',
    previous: 'less',
    digits: 'many',
    goal: 'near',
    status: 'guess',
    x: 'Month',
    'as-of': '2019-02-30',
    source: nato2019,
    'source-href': 'javascript:alert(1)',
  },
  render: withChildren([
    html`<p>Germany’s defence spending: 1.36% of GDP (2019 estimate).</p>`,
    yearTable({2017: '1.23', 2018: '1,24', 2019: '1.36'}, ['Year', 'Share of GDP, %'], 'Germany’s defence spending'),
  ]),
};

export const RightToLeft: Story = {
  args: {
    lang: 'ar',
    dir: 'rtl',
    label: 'الإنفاق الدفاعي لألمانيا',
    unit: '% من الناتج المحلي الإجمالي',
    target: '2',
    status: 'estimate',
    source: 'حلف شمال الأطلسي، الإنفاق الدفاعي لدول الحلف (2012–2019)، 25 يونيو 2019',
  },
  render: withChildren([
    html`<p>تنفق ألمانيا ‎1.36%‎ من ناتجها المحلي الإجمالي على الدفاع (تقدير 2019). والهدف ‎2%‎.</p>`,
    yearTable(shares.Germany, ['السنة', 'النسبة'], 'الإنفاق الدفاعي لألمانيا كنسبة من الناتج المحلي الإجمالي'),
  ]),
};

export const WithTarget: Story = {args: {...germany, target: '2', 'target-label': 'pledge'}};

export const TargetMet: Story = {
  args: {
    ...edition,
    value: '3.42',
    unit: '% of GDP',
    label: 'Defence spending of the United States',
    previous: '3.73',
    'previous-label': '2014',
    target: '2',
    'target-label': 'pledge',
  },
};

/** Less is better: the verdict turns round, and the target is called a limit. */
export const AtMost: Story = {
  args: {
    value: '4.8',
    unit: '% of GDP',
    label: 'Budget deficit of Cyprus',
    target: '3',
    goal: 'at-most',
    'as-of': '2018',
    note: 'The EU treaties’ reference value for a government deficit is 3% of GDP.',
    source: 'Eurostat, first notification of deficit and debt for 2018, 23 April 2019',
  },
};

/** Exactly the limit: it counts as met. */
export const ExactlyAtTarget: Story = {args: {...AtMost.args, value: '3.0', label: 'Budget deficit of Romania'}};

/** The rows of a table supply the number, when it was, and what it was at first. */
export const SparklineFromTable: Story = {
  args: {
    label: 'Germany’s defence spending',
    unit: '% of GDP',
    target: '2',
    'target-label': 'pledge',
    status: 'estimate',
    source: nato2019,
  },
  render: withTable(shares.Germany, ['Year', 'Share of GDP, %'], 'Germany’s defence spending as a share of GDP'),
};

/** A count, and a table that has more rows than the article needs to name. */
export const Count: Story = {
  args: {
    label: 'NATO members that spend 2% of GDP or more on defence',
    heading: 'Only a handful have hit the target',
    status: 'estimate',
    source: nato2019,
    note: 'Of 29 members. Shares at 2015 prices, at two decimals.',
  },
  render: withTable(membersAtTwoPerCent, ['Year', 'Members'], 'NATO members at or above 2% of GDP'),
};

/** Rows from a CSV file. */
export const SparklineFromCsvFile: Story = {
  args: {
    label: 'Defence spending of the United States',
    currency: 'USD',
    status: 'estimate',
    description: 'Current prices',
    src: 'stories/data/files/united-states.csv',
    source: nato2019,
  },
  render: withChildren(
    html`<p>Defence spending of the United States: $730.1bn (2019 estimate). Up $76.2bn since 2014.</p>`,
  ),
};

/** Rows from CSV inside the tag, with the column named that holds the numbers. */
export const SparklineFromInlineCsv: Story = {
  args: {
    label: 'Latvia’s defence spending',
    unit: '% of GDP',
    target: '2',
    status: 'estimate',
    x: 'year',
    y: 'share',
    source: nato2019,
  },
  render: withChildren([
    html`<script type="text/csv">
      country,year,share
      Latvia,2014,0.94
      Latvia,2015,1.04
      Latvia,2016,1.45
      Latvia,2017,1.74
      Latvia,2018,2.01
      Latvia,2019,2.01
    </script>`,
    html`<p>
      Latvia’s defence spending: 2.01% of GDP, 0.01 points above the 2% target (2019 estimate). Up 1.07 points since
      2014.
    </p>`,
  ]),
};

export const Currency: Story = {
  args: {
    ...edition,
    value: '730149000000',
    currency: 'USD',
    label: 'Defence spending of the United States',
    previous: '653942000000',
    'previous-label': '2014',
    description: 'Current prices',
  },
};

/** Missing is missing, and never zero. */
export const NoFigure: Story = {
  args: {
    ...edition,
    value: 'n/a',
    unit: '% of GDP',
    label: 'Iceland’s defence spending',
    target: '2',
    note: 'Iceland has no armed forces.',
  },
};

/** No row has a number: the table still says so, row by row. */
export const NoFigureInTable: Story = {
  args: {
    unit: '% of GDP',
    label: 'Iceland’s defence spending',
    note: 'Iceland has no armed forces.',
    source: nato2019,
  },
  render: withTable(shares.Iceland, ['Year', 'Share of GDP, %'], 'Iceland’s defence spending as a share of GDP'),
};

/** The last row has no number yet: the figure is that of the last that has, and says of when it is. */
export const LastRowMissing: Story = {
  args: {
    label: 'Share of Germany’s defence spending that goes to personnel',
    unit: '%',
    source: nato2019,
  },
  render: withTable(germanyPersonnel, ['Year', 'Per cent'], 'Personnel in Germany’s defence spending'),
};

export const Negative: Story = {
  args: {
    value: '-9.81',
    unit: '%',
    label: 'Italy’s defence spending, real change on a year earlier',
    previous: '-5.09',
    'previous-label': '2013',
    'as-of': '2014',
    source: nato2019,
  },
};

/** A line that crosses zero shows where zero is. */
export const AcrossZero: Story = {
  args: {
    unit: '%',
    label: 'Italy’s defence spending, real change on a year earlier',
    status: 'estimate',
    source: nato2019,
  },
  render: withTable(italyChange, ['Year', 'Change, %'], 'Italy’s defence spending, change on a year earlier'),
};

export const Unchanged: Story = {
  args: {
    ...edition,
    value: '2.01',
    unit: '% of GDP',
    label: 'Latvia’s defence spending',
    previous: '2.01',
    'previous-label': '2018',
  },
};

/** As narrow as a column of a phone in two columns. */
export const Narrow: Story = {
  args: SparklineFromTable.args,
  render: (args) => html`
    <div class="narrow">
      ${withTable(shares.Germany, ['Year', 'Share of GDP, %'], 'Germany’s defence spending')(args)}
    </div>
    <style>
      .narrow {
        inline-size: 240px;
      }
    </style>
  `,
};

const languages: (Args & {lang: string; said: string})[] = [
  {lang: 'en', label: 'Germany, defence', unit: '% of GDP', said: 'Germany spends 1.36% of its GDP on defence.'},
  {
    lang: 'de',
    label: 'Verteidigung, Deutschland',
    unit: '% des BIP',
    said: 'Deutschland gibt 1,36 % des BIP für Verteidigung aus.',
  },
  {
    lang: 'fr',
    label: 'Défense, Allemagne',
    unit: '% du PIB',
    said: 'L’Allemagne consacre 1,36 % de son PIB à la défense.',
  },
  {lang: 'es', label: 'Defensa, Alemania', unit: '% del PIB', said: 'Alemania gasta en defensa el 1,36 % de su PIB.'},
  {lang: 'pt', label: 'Defesa, Alemanha', unit: '% do PIB', said: 'A Alemanha gasta 1,36% do seu PIB em defesa.'},
  {
    lang: 'it',
    label: 'Difesa, Germania',
    unit: '% del PIL',
    said: 'La Germania spende per la difesa l’1,36% del suo PIL.',
  },
  {lang: 'pl', label: 'Obronność, Niemcy', unit: '% PKB', said: 'Niemcy wydają na obronność 1,36% PKB.'},
  {lang: 'tr', label: 'Almanya, savunma', unit: '% GSYH', said: 'Almanya, GSYH’sinin %1,36’sını savunmaya harcıyor.'},
  {
    lang: 'ar',
    dir: 'rtl',
    label: 'الإنفاق الدفاعي لألمانيا',
    unit: '% من الناتج المحلي الإجمالي',
    said: 'تنفق ألمانيا ‎1.36%‎ من ناتجها المحلي الإجمالي على الدفاع.',
  },
  {lang: 'ja', label: 'ドイツの国防費', unit: '%（GDP比）', said: 'ドイツの国防費は国内総生産（GDP）の1.36%です。'},
];

/** The words an element says by itself, in the languages it brings. */
export const TenLanguages: Story = {
  args: {value: '1.36', target: '2', previous: '1.18', 'previous-label': '2014', status: 'estimate', 'as-of': '2019'},
  render: (args) => html`
    <div class="languages">
      ${languages.map(({said, ...own}) => figure({...args, source: 'NATO, 25.6.2019', ...own}, html`<p>${said}</p>`))}
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
