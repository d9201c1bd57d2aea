import {html, type TemplateResult} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../src/trend-chart/trend-chart.js';
import {attributes, type FigureArgs} from './attributes.js';
import {nato2019} from './data/nato-2019.js';
import {shareByYear, years} from './data/nato-2019-years.js';
import {type Cells, table} from './table.js';

interface Args extends FigureArgs {
  x?: string;
  y?: string;
  series?: string;
  highlight?: string;
  target?: string;
  'target-label'?: string;
  goal?: string;
  estimates?: string;
  from?: string;
  to?: string;
  baseline?: string;
  marks?: string;
  layout?: string;
  unit?: string;
  currency?: string;
  digits?: string;
  label?: string;
  linked?: string;
}

const chart = (args: Args, children: unknown): TemplateResult =>
  html`<trend-chart ${attributes(args)}>${children}</trend-chart>`;

/** The story's arguments around a table of these cells. */
const withTable =
  (cells: Cells, caption = '') =>
  (args: Args): TemplateResult =>
    chart(args, table(cells, caption));

/** A row per member, a column per year, as NATO prints them. */
const rows = (...names: string[]): Cells => [
  ['Member', ...years],
  ...Object.entries(shareByYear)
    .filter(([name]) => !names.length || names.includes(name))
    .map(([name, shares]) => [name, ...shares]),
];

const meta: Meta<Args> = {
  title: 'Elements/trend-chart',
  component: 'trend-chart',
  render: withTable(rows(), 'Defence spending of NATO’s members, per cent of GDP'),
};
export default meta;

type Story = StoryObj<Args>;

const shares: Args = {
  heading: 'The Baltic states caught up; Germany has begun to',
  description: 'Defence spending, per cent of GDP',
  unit: '% of GDP',
  target: '2',
  estimates: '2018',
  source: nato2019,
};

export const Default: Story = {args: {...shares, highlight: 'Germany, Latvia, United States'}};

/** Every text at its longest, as translations and committees make them. */
export const LongText: Story = {
  args: {
    ...shares,
    heading: 'Defence spending of the members of the North Atlantic Treaty Organization against the guideline of Wales',
    description:
      'Defence expenditure by NATO’s own definition, which counts pensions and differs from national budgets, as a share of gross domestic product at 2015 prices',
    'target-label': 'Wales summit guideline of September 2014',
    marks:
      '2014: The heads of state and government agree in Wales to move towards 2 per cent within a decade; 2016: Warsaw summit of heads of state and government',
    note: 'Figures for 2018 and 2019 are estimates. NATO’s figures may differ considerably from those quoted by media, published by national authorities or given in national budgets.',
    source:
      'NATO Public Diplomacy Division, press release PR/CP(2019)069, Defence Expenditure of NATO Countries (2012–2019), published in Brussels on 25 June 2019',
  },
  render: withTable([
    ['Member', ...years],
    ['The United Kingdom of Great Britain and Northern Ireland', ...(shareByYear['United Kingdom'] ?? [])],
    ['The Federal Republic of Germany', ...(shareByYear['Germany'] ?? [])],
    [
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      ...(shareByYear['Luxembourg'] ?? []),
    ],
  ]),
};

export const Sparse: Story = {
  render: withTable([
    ['Year', 'Share'],
    ['2012', '1.31'],
    ['2019', '1.36'],
  ]),
};

export const Invalid: Story = {
  parameters: {expectsWarnings: true},
  args: {
    x: 'when',
    y: 'what',
    series: 'who',
    highlight: 'Atlantis',
    target: 'two',
    goal: 'near',
    estimates: 'soon',
    from: 'then',
    baseline: 'low',
    marks: 'Wales; 1999: too early; never: at all',
    layout: 'pie',
    digits: 'many',
    source: nato2019,
    'source-href': 'javascript:alert(1)',
    'as-of': '2019-02-30',
  },
  render: withTable([
    ['Year', 'Germany', 'Estonia'],
    ['2016', '1.19', '2.07'],
    ['2017', '1,23', '2.03'],
    ['2017', '1.23', '2.03'],
    ['', '1.24', '2.00'],
    ['2019', '1.36', '2.13', 'x'],
  ]),
};

export const RightToLeft: Story = {
  args: {
    lang: 'ar',
    dir: 'rtl',
    heading: 'لاتفيا بلغت الهدف',
    description: 'الإنفاق الدفاعي كنسبة من الناتج المحلي الإجمالي',
    unit: '% من الناتج المحلي الإجمالي',
    target: '2',
    estimates: '2018',
    highlight: 'لاتفيا, ألمانيا',
    source: 'حلف شمال الأطلسي، الإنفاق الدفاعي لدول الحلف (2012–2019)، 25 يونيو 2019',
  },
  render: withTable([
    ['الدولة', ...years],
    ['ألمانيا', ...(shareByYear['Germany'] ?? [])],
    ['لاتفيا', ...(shareByYear['Latvia'] ?? [])],
    ['الولايات المتحدة', ...(shareByYear['United States'] ?? [])],
    ['آيسلندا', ...(shareByYear['Iceland'] ?? [])],
  ]),
};

/** Events on the time axis; on a narrow figure they are footnotes. */
export const Marks: Story = {
  args: {
    ...shares,
    highlight: 'Latvia, Germany',
    marks: '2014: Wales summit; 2016: Warsaw summit; 2018: Brussels summit',
  },
};

/** Each member by itself, all on one scale. */
export const Grid: Story = {
  args: {...shares, heading: 'Each member against the guideline', layout: 'grid'},
};

export const OneLine: Story = {
  args: {...shares, heading: 'Germany turns', label: 'Germany', estimates: '2018'},
  render: withTable([['Year', 'Share'], ...years.map((year, i) => [year, shareByYear['Germany']?.[i] ?? ''])]),
};

/** Nothing pointed out, no target: the sentence tells the ends. */
export const Many: Story = {args: {...shares, heading: 'Twenty-nine members', target: ''}};

/** A gap in the figures is a gap in the line. */
export const Gaps: Story = {
  args: {...shares, heading: 'Shares with years missing', note: 'An example: figures were taken out.', target: ''},
  render: withTable([
    ['Year', 'Estonia', 'Germany'],
    ['2012', '1.90', '1.31'],
    ['2013', '', '1.22'],
    ['2014', '1.93', '1.18'],
    ['2015', 'n/a', ''],
    ['2016', 'n/a', '1.19'],
    ['2017', '2.03', ''],
    ['2018', '2.00', '1.24'],
  ]),
};

/** Values on both sides of zero, and lines that end close together. */
export const Negative: Story = {
  args: {
    heading: 'Italy’s defence budget swings',
    description: 'Defence spending, real change on a year earlier',
    unit: '%',
    label: 'Italy’s defence spending',
    source: nato2019,
  },
  render: withTable([
    ['Year', 'Change'],
    ['2013', '-5.1'],
    ['2014', '-8.4'],
    ['2015', '-7.3'],
    ['2016', '12.3'],
    ['2017', '1.2'],
    ['2018', '1.9'],
  ]),
};

/** A limit, with lines that end together: their names stand apart. */
export const AtMost: Story = {
  args: {
    heading: 'Lines that end together',
    note: 'An example: the figures are made up.',
    unit: '%',
    target: '3',
    goal: 'at-most',
  },
  render: withTable([
    ['Year', 'North', 'South', 'East', 'West', 'Centre'],
    ['2016', '4.1', '2.0', '3.4', '1.2', '5.0'],
    ['2017', '3.6', '2.4', '3.2', '2.0', '4.1'],
    ['2018', '3.01', '3.00', '2.99', '3.02', '3.00'],
  ]),
};

/** Days, from a table with a row per point. */
export const Days: Story = {
  args: {
    heading: 'An example by day',
    note: 'An example: the figures are made up.',
    x: 'date',
    y: 'count',
    series: 'place',
  },
  render: (args) =>
    chart(
      args,
      html`<script type="text/csv">
        date,place,count
        2019-09-01,Harbour,12
        2019-09-15,Harbour,31
        2019-10-10,Harbour,18
        2019-11-09,Harbour,44
        2019-09-05,Station,22
        2019-10-01,Station,27
        2019-11-05,Station,21
      </script>`,
    ),
};

export const NoFigures: Story = {
  args: shares,
  render: withTable([
    ['Year', 'Iceland'],
    ['2018', ''],
    ['2019', 'n/a'],
  ]),
};

export const AllEqual: Story = {
  args: {heading: 'Nothing changed', unit: '%', label: 'The rate', note: 'An example: the figures are made up.'},
  render: withTable([
    ['Year', 'Rate'],
    ['2017', '0.5'],
    ['2018', '0.5'],
    ['2019', '0.5'],
  ]),
};

export const OnePoint: Story = {
  args: {heading: 'One year', unit: '% of GDP', target: '9'},
  render: withTable([
    ['Year', 'Germany'],
    ['2019', '1.36'],
  ]),
};

/** What stands along the axis need not be a date. */
export const Names: Story = {
  args: {heading: 'Round by round', note: 'An example: the figures are made up.', unit: '%', highlight: 'Ayes'},
  render: withTable([
    ['Round', 'Ayes', 'Noes'],
    ['First', '48.1', '51.9'],
    ['Second', '49.7', '50.3'],
    ['Third', '52.6', '47.4'],
  ]),
};

export const FromFile: Story = {
  args: {
    ...shares,
    x: 'year',
    y: 'share',
    series: 'member',
    highlight: 'Poland',
    src: 'stories/data/files/nato-2012-2019.csv',
  },
  render: (args) => chart(args, html`<p>Poland’s share of GDP rose from 1.74% in 2012 to 2.01% in 2019.</p>`),
};

/** 10,000 points: drawn thinned out, read one by one. */
export const TenThousand: Story = {
  parameters: {huge: true},
  args: {heading: 'Ten thousand points', note: 'An example: the figures are made up.', label: 'Level'},
  render: (args) =>
    chart(
      args,
      html`<script type="text/csv">
        ${['day,level', ...Array.from({length: 10_000}, (_, i) => `${isoDay(i)},${level(i)}`)].join('\n')}
      </script>`,
    ),
};

const isoDay = (day: number): string => new Date(Date.UTC(1990, 0, 1 + day)).toISOString().slice(0, 10);
/** A wave with noise that is the same every time. */
const level = (i: number): string => (50 + 30 * Math.sin(i / 700) + 9 * Math.sin(i * 12.9898)).toFixed(1);

export const Narrow: Story = {
  args: {...shares, highlight: 'Germany, Latvia', marks: '2014: Wales summit; 2018: Brussels summit'},
  render: (args) => html`
    <div class="narrow">
      ${chart(args, table(rows()))} ${chart({...args, layout: 'grid'}, table(rows('Germany', 'Latvia', 'Poland')))}
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
