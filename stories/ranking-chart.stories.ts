import {html, type TemplateResult} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../src/ranking-chart/ranking-chart.js';
import '../src/trend-chart/trend-chart.js';
import {attributes, type FigureArgs} from './attributes.js';
import {columns} from './data/nato-2019-members.js';
import {nato2019} from './data/nato-2019.js';
import {shareByYear, years} from './data/nato-2019-years.js';
import {type Cells, table} from './table.js';

interface Args extends FigureArgs {
  category?: string;
  value?: string;
  compare?: string;
  group?: string;
  target?: string;
  'target-label'?: string;
  goal?: string;
  unit?: string;
  currency?: string;
  digits?: string;
  label?: string;
  highlight?: string;
  order?: string;
  shape?: string;
  limit?: string;
  linked?: string;
}

const chart = (args: Args, children: unknown): TemplateResult =>
  html`<ranking-chart ${attributes(args)}>${children}</ranking-chart>`;

/** The story's arguments around a table of these cells. */
const withTable =
  (...cells: Cells) =>
  (args: Args): TemplateResult =>
    chart(args, table(cells));

const meta: Meta<Args> = {
  title: 'Elements/ranking-chart',
  component: 'ranking-chart',
  render: withTable(...columns('2019')),
};
export default meta;

type Story = StoryObj<Args>;

const shares: Args = {
  heading: 'Seven members meet NATO’s guideline',
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
};

export const Invalid: Story = {
  parameters: {expectsWarnings: true},
  args: {
    category: 'country',
    value: 'share',
    compare: 'before',
    target: 'two',
    digits: 'many',
    goal: 'near',
    order: 'up',
    shape: 'pie',
    limit: '0',
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
    ['France', '1.84', 'x'],
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

/** The first twelve, and Germany; the others when the reader asks, and on paper. */
export const Cut: Story = {args: {...shares, limit: '12', highlight: 'Germany'}};

export const LowestFirst: Story = {args: {...shares, order: 'ascending', limit: '10'}};

export const Dots: Story = {args: {...shares, shape: 'dot'}};

/** Then and now: two values of each row. */
export const Compare: Story = {
  args: {...shares, heading: 'Where spending rose since the pledge', value: '2019', compare: '2014'},
  render: withTable(...columns('2014', '2019')),
};

export const Groups: Story = {
  args: {...shares, group: 'Side', value: '2019'},
  render: withTable(...columns('2019', 'Side')),
};

/** Values on both sides of zero. */
export const Negative: Story = {
  args: {
    heading: 'Where spending grew most',
    description: 'Defence spending, real change from 2018 to 2019, estimates',
    unit: '%',
    label: 'members',
    limit: '10',
    highlight: 'Türkiye',
    source: nato2019,
  },
  render: withTable(...columns('Change')),
};

/** Amounts, of which one is more than ten times as large as the next. */
export const Currency: Story = {
  args: {heading: 'Who pays', description: 'Defence spending 2019, current prices', currency: 'USD', source: nato2019},
  render: withTable(
    ['Member', 'Amount'],
    ['United States', '730.149e9'],
    ['United Kingdom', '60.376e9'],
    ['Germany', '54.113e9'],
    ['France', '50.659e9'],
    ['Italy', '24.482e9'],
  ),
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

export const OneRow: Story = {args: shares, render: withTable(['Member', '2019'], ['Germany', '1.36'])};

export const NoFigures: Story = {
  args: shares,
  render: withTable(['Member', '2019'], ['Iceland', ''], ['Liechtenstein', 'n/a']),
};

export const FromCsv: Story = {
  args: {...shares, limit: '10'},
  render: (args) =>
    chart(
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
  args: {...shares, limit: '10', src: 'stories/data/files/shares-2019.csv'},
  render: (args) => chart(args, html`<p>Seven of NATO’s 29 members spend at least 2% of GDP on defence.</p>`),
};

/** Two figures of one group: the row pointed at is the line that is read. */
export const Linked: Story = {
  args: {...shares, limit: '8', linked: 'members'},
  render: (args) => html`
    <div class="linked">
      ${chart(args, table(columns('2019')))}
      <trend-chart linked="members" unit="% of GDP" target="2" estimates="2018" source=${nato2019}>
        ${table([['Member', ...years], ...Object.entries(shareByYear).map(([name, row]) => [name, ...row])])}
      </trend-chart>
    </div>
    <style>
      .linked {
        display: grid;
        gap: 2rem;
        grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
      }
    </style>
  `,
};

export const Narrow: Story = {
  args: {...shares, compare: '2014', value: '2019', limit: '5'},
  render: (args) => html`
    <div class="narrow">
      ${chart(args, table(columns('2014', '2019')))} ${chart({...args, compare: ''}, table(columns('2019')))}
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
