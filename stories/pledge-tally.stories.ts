import {html, type TemplateResult} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../src/pledge-tally/pledge-tally.js';
import {attributes, type FigureArgs} from './attributes.js';
import {header, members} from './data/nato-2019-members.js';
import {shareByYear, years} from './data/nato-2019-years.js';
import {nato2019} from './data/nato-2019.js';
import {type Cells, table} from './table.js';

interface Args extends FigureArgs {
  met?: string;
  total?: string;
  category?: string;
  value?: string;
  target?: string;
  'target-label'?: string;
  goal?: string;
  unit?: string;
  currency?: string;
  digits?: string;
  label?: string;
  highlight?: string;
  linked?: string;
}

const tally = (args: Args, children: unknown): TemplateResult =>
  html`<pledge-tally ${attributes(args)}>${children}</pledge-tally>`;

/** The story's arguments around a table of these cells. */
const withTable =
  (...cells: Cells) =>
  (args: Args): TemplateResult =>
    tally(args, table(cells));

/** The members and one of their columns. */
const column = (name: string): Cells => {
  const index = header.findIndex((one) => one === name);
  return [header, ...members].map((row) => [row[0] ?? '', row[index] ?? '']);
};

/** Every country in every year but the first. */
const countryYears: Cells = [
  ['Country and year', 'Share'],
  ...Object.entries(shareByYear).flatMap(([country, values]) =>
    values.map((share, i) => [`${country} ${years[i]}`, share] as const).slice(1),
  ),
];

const meta: Meta<Args> = {
  title: 'Elements/pledge-tally',
  component: 'pledge-tally',
  render: withTable(...column('2019')),
};
export default meta;

type Story = StoryObj<Args>;

const shares: Args = {
  heading: 'Who meets NATO’s guideline',
  description: 'Defence spending, per cent of GDP, 2019 estimates',
  label: 'members',
  unit: '% of GDP',
  target: '2',
  source: nato2019,
};

export const Default: Story = {args: {...shares, highlight: 'Germany'}};

/** Every text at its longest, as translations and committees make them. */
export const LongText: Story = {
  args: {
    ...shares,
    heading: 'Defence spending of the members of the North Atlantic Treaty Organization against the guideline of Wales',
    description:
      'Defence expenditure by NATO’s own definition, which counts pensions and differs from national budgets, as a share of gross domestic product at 2015 prices',
    'target-label': 'Wales summit guideline of September 2014',
    label: 'members of the North Atlantic Treaty Organization',
    note: 'Figures for 2019 are estimates. NATO’s figures may differ considerably from those quoted by media, published by national authorities or given in national budgets.',
    source:
      'NATO Public Diplomacy Division, press release PR/CP(2019)069, Defence Expenditure of NATO Countries (2012–2019), published in Brussels on 25 June 2019',
  },
  render: withTable(
    ['Member', '2019'],
    ['The United Kingdom of Great Britain and Northern Ireland, including its overseas territories', '2.1268'],
    ['The Federal Republic of Germany', '1.3600'],
    ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', '0.5500'],
  ),
};

export const Sparse: Story = {
  render: withTable(['Member', '2019'], ['Estonia', '2.13'], ['Germany', '1.36'], ['Spain', '0.92']),
  args: {target: '2'},
};

export const Invalid: Story = {
  parameters: {expectsWarnings: true},
  args: {
    category: 'country',
    value: 'share',
    target: '2',
    digits: 'many',
    goal: 'near',
    highlight: 'Atlantis',
    source: nato2019,
    'source-href': 'javascript:alert(1)',
    'as-of': '2019-02-30',
  },
  render: withTable(
    ['Member', '2019'],
    ['Estonia', '2.13'],
    ['Germany', 'see note'],
    ['Estonia', '2.13'],
    ['', '1.84'],
    ['Iceland', 'n/a'],
  ),
};

export const RightToLeft: Story = {
  args: {
    lang: 'ar',
    dir: 'rtl',
    heading: 'من بلغ هدف الحلف',
    description: 'الإنفاق الدفاعي كنسبة من الناتج المحلي الإجمالي، تقديرات 2019',
    unit: '% من الناتج المحلي الإجمالي',
    target: '2',
    highlight: 'ألمانيا',
    source: 'حلف شمال الأطلسي، الإنفاق الدفاعي لدول الحلف (2012–2019)، 25 يونيو 2019',
  },
  render: withTable(
    ['الدولة', '2019'],
    ['الولايات المتحدة', '3.42'],
    ['إستونيا', '2.13'],
    ['فرنسا', '1.84'],
    ['ألمانيا', '1.36'],
    ['إسبانيا', '0.92'],
    ['آيسلندا', ''],
  ),
};

/** Two numbers and no names: the sentence tells, the marks show. */
export const NumbersAlone: Story = {
  args: {
    heading: 'Seven of 29',
    met: '7',
    total: '29',
    target: '2',
    unit: '% of GDP',
    label: 'members',
    'as-of': '2019',
    source: nato2019,
  },
  render: (args) => tally(args, html`<p>Seven of NATO’s 29 members spend at least 2% of GDP on defence.</p>`),
};

/** A target without a number. */
export const NoNumberToReach: Story = {
  args: {
    met: '26',
    total: '29',
    label: 'members',
    'target-label': 'real growth on 2018',
    'as-of': '2019',
    source: nato2019,
  },
  render: (args) => tally(args, html`<p>26 of NATO’s 29 members spend more than in 2018, in real terms.</p>`),
};

/** A limit that should not be passed. */
export const AtMost: Story = {
  args: {
    heading: 'Deficits within the limit',
    description: 'Government deficit 2018',
    unit: '% of GDP',
    target: '3',
    goal: 'at-most',
    source: 'Eurostat, first notification of deficit and debt data for 2018, 23 April 2019',
  },
  render: withTable(['State', 'Deficit'], ['Romania', '3.0'], ['Cyprus', '4.8']),
};

const some = (...names: string[]): Cells =>
  column('2019').filter(([name = ''], i) => i === 0 || names.some((one) => one === name));

export const AllMet: Story = {
  args: {...shares, heading: 'Along the Gulf of Riga and the Vistula', label: 'members'},
  render: withTable(...some('Estonia', 'Latvia', 'Poland')),
};

export const NoneMet: Story = {
  args: {...shares, heading: 'The Benelux states', label: 'states'},
  render: withTable(...some('Belgium', 'Netherlands', 'Luxembourg')),
};

export const OneRow: Story = {args: shares, render: withTable(['Member', '2019'], ['Germany', '1.36'])};

export const AllEqual: Story = {
  args: shares,
  render: withTable(['Member', '2019'], ['Poland', '2.01'], ['Latvia', '2.01']),
};

export const NoFigures: Story = {
  args: shares,
  render: withTable(['Member', '2019'], ['Iceland', ''], ['Liechtenstein', 'n/a']),
};

/** One ten times as large as the others, and a target that none comes near. */
export const FarFromIt: Story = {
  args: {heading: 'Who spends a trillion', target: '1e12', currency: 'USD', label: 'members', source: nato2019},
  render: withTable(...column('Amount')),
};

/** 203 rows: every country in each of seven years, some of them before it was a member. */
export const TwoHundred: Story = {
  args: {
    ...shares,
    heading: 'Seven years of 29 countries',
    description:
      'Defence spending, per cent of GDP, each country in each year from 2013 to 2019; 2018 and 2019 estimates',
    label: 'yearly budgets',
  },
  render: withTable(...countryYears),
};

/** Too many to draw one by one. */
export const Million: Story = {
  args: {
    heading: 'An example, not a fact',
    met: '240000',
    total: '1000000',
    label: 'households',
  },
  render: (args) => tally(args, html`<p>240,000 of 1,000,000 households have met the target.</p>`),
};

export const FromCsv: Story = {
  args: {...shares},
  render: (args) =>
    tally(
      args,
      html`<script type="text/csv">
        member,share
        United States,3.42
        Estonia,2.13
        Germany,1.36
        Iceland,
      </script>`,
    ),
};

export const FromFile: Story = {
  args: {...shares, src: 'stories/data/files/shares-2019.csv'},
  render: (args) => tally(args, html`<p>Seven of NATO’s 29 members spend at least 2% of GDP on defence.</p>`),
};

export const Narrow: Story = {
  args: {...shares, highlight: 'Germany'},
  render: (args) => html`
    <div class="narrow">
      ${tally(args, table(column('2019')))} ${tally({...args, highlight: ''}, table(countryYears))}
      ${tally({met: '7', total: '29', label: 'members', source: nato2019}, html`<p>Seven of 29 have met it.</p>`)}
    </div>
    <style>
      .narrow {
        display: grid;
        gap: 2rem;
        inline-size: 240px;
      }
    </style>
  `,
};
