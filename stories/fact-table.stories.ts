import {html, type TemplateResult} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../src/fact-table/fact-table.js';
import {attributes, type FigureArgs} from './attributes.js';
import {header, members} from './data/nato-2019-members.js';
import {shareByYear} from './data/nato-2019-years.js';
import {nato2019} from './data/nato-2019.js';
import {joined} from './data/nato-joined.js';
import {parliament2019, seats} from './data/parliament-2019.js';
import {type Cells, table} from './table.js';

interface Args extends FigureArgs {
  columns?: string;
  sort?: string;
  search?: boolean;
  actions?: string;
  limit?: string;
  target?: string;
  'target-column'?: string;
  bars?: string;
  sparks?: string;
  units?: string;
  digits?: string;
  label?: string;
  highlight?: string;
  linked?: string;
}

const facts = (args: Args, children: unknown, data?: unknown): TemplateResult =>
  html`<fact-table ${attributes(args)} .data=${data}>${children}</fact-table>`;

/** The story's arguments around a table of these cells. */
const withTable =
  (cells: Cells, caption = '') =>
  (args: Args): TemplateResult =>
    facts(args, table(cells, caption));

const of = (row: readonly string[], name: (typeof header)[number]): string => row[header.indexOf(name)] ?? '';

/** What is known of each member, by column. */
const known: Record<string, (row: readonly string[]) => string> = {
  Member: (row) => of(row, 'Member'),
  Joined: (row) => joined[of(row, 'Member')] ?? '',
  'Share 2014': (row) => of(row, '2014'),
  'Share 2019': (row) => of(row, '2019'),
  'Since 2012': (row) => (shareByYear[of(row, 'Member')] ?? []).join(' '),
  Change: (row) => of(row, 'Change'),
  Amount: (row) => of(row, 'Amount'),
  Side: (row) => of(row, 'Side'),
};
const nato = (...names: string[]): Cells => [
  names,
  ...members.map((row) => names.map((name) => known[name]?.(row) ?? '')),
];

const meta: Meta<Args> = {
  title: 'Elements/fact-table',
  component: 'fact-table',
  render: withTable(nato('Member', 'Share 2014', 'Share 2019', 'Amount', 'Side')),
};
export default meta;

type Story = StoryObj<Args>;

const shares: Args = {
  heading: 'What each member spends on defence',
  description: 'Share of GDP at 2015 prices, and amount in current US dollars; 2019 figures are estimates',
  label: 'members',
  units: 'Share 2014: % of GDP, Share 2019: % of GDP, Amount: USD',
  source: nato2019,
};

export const Default: Story = {
  args: {
    ...shares,
    search: true,
    actions: 'data',
    sort: '-Share 2019',
    target: '2',
    'target-column': 'Share 2019',
    sparks: 'Since 2012',
    highlight: 'Germany',
  },
  render: withTable(nato('Member', 'Share 2014', 'Share 2019', 'Since 2012', 'Amount', 'Joined')),
};

/** Every text at its longest, as translations and committees make them. */
export const LongText: Story = {
  args: {
    ...shares,
    heading: 'Defence spending of the members of the North Atlantic Treaty Organization against the guideline of Wales',
    description:
      'Defence expenditure by NATO’s own definition, which counts pensions and differs from national budgets, as a share of gross domestic product at 2015 prices',
    label: 'members of the North Atlantic Treaty Organization',
    units: 'Defence expenditure as a share of gross domestic product: % of gross domestic product',
    search: true,
    target: '2',
    note: 'Figures for 2019 are estimates. NATO’s figures may differ considerably from those quoted by media, published by national authorities or given in national budgets.',
    source:
      'NATO Public Diplomacy Division, press release PR/CP(2019)069, Defence Expenditure of NATO Countries (2012–2019), published in Brussels on 25 June 2019',
  },
  render: withTable(
    [
      ['Member', 'Defence expenditure as a share of gross domestic product', 'Verteidigungshaushaltsplan', 'Remark'],
      [
        'The United Kingdom of Great Britain and Northern Ireland, including its overseas territories',
        '2.1268',
        '60376',
        'Has met the guideline in every year since 2006, whichever edition of the tables one consults, and says that it is going to',
      ],
      ['The Federal Republic of Germany', '1.3600', '54113', ''],
      [
        'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
        '0.5500',
        '391',
        'Rechtsschutzversicherungsgesellschaftenverbandsmitgliedsversammlung',
      ],
    ],
    'A caption of the author’s own, which is as long as captions of official statistics tend to be, with years and units',
  ),
};

export const Sparse: Story = {
  render: withTable([
    ['Member', '2019'],
    ['Estonia', '2.13'],
    ['Germany', '1.36'],
    ['Spain', '0.92'],
  ]),
};

export const Invalid: Story = {
  parameters: {expectsWarnings: true},
  args: {
    columns: 'Member, 2019, Year, Remark, Budget',
    sort: 'share',
    bars: 'Remark',
    sparks: 'Trend',
    units: 'GDP: %, dollars',
    digits: '2019: many',
    target: 'two',
    'target-column': 'Remark',
    limit: '0',
    highlight: 'Atlantis',
    source: nato2019,
    'source-href': 'javascript:alert(1)',
    'as-of': '2019-02-30',
  },
  render: withTable([
    ['Member', '2019', 'Remark', 'Remark'],
    ['Estonia', '2.13', '', 'first'],
    ['Germany', 'see note', '', 'second'],
    ['Estonia', '2.13', '', 'third'],
    ['France', '1.84', '', 'fourth'],
    ['Iceland', 'n/a', '', ''],
  ]),
};

export const RightToLeft: Story = {
  args: {
    lang: 'ar',
    dir: 'rtl',
    heading: 'إنفاق الحلف على الدفاع',
    description: 'الإنفاق الدفاعي كنسبة من الناتج المحلي الإجمالي، تقديرات 2019',
    units: 'النسبة: % من الناتج المحلي الإجمالي, المبلغ: USD',
    target: '2',
    search: true,
    bars: 'المبلغ',
    sparks: 'منذ 2016',
    sort: '-النسبة',
    highlight: 'ألمانيا',
    source: 'حلف شمال الأطلسي، الإنفاق الدفاعي لدول الحلف (2012–2019)، 25 يونيو 2019',
  },
  render: withTable([
    ['الدولة', 'النسبة', 'المبلغ', 'منذ 2016', 'تاريخ الانضمام'],
    ['الولايات المتحدة', '3.42', '730149000000', '3.52 3.31 3.30 3.42', '1949-04-04'],
    ['إستونيا', '2.13', '669400000', '2.07 2.03 2.00 2.13', '2004'],
    ['فرنسا', '1.84', '50659300000', '1.79 1.78 1.82 1.84', '1949-04-04'],
    ['ألمانيا', '1.36', '54112800000', '1.20 1.24 1.24 1.36', '1955'],
    ['إسبانيا', '0.92', '13156200000', '0.81 0.90 0.92 0.92', '1982-05-30'],
    ['آيسلندا', '', '', '', '1949-04-04'],
  ]),
};

/** The largest first, until the reader decides otherwise. */
export const Sorted: Story = {args: {...shares, sort: '-Amount', limit: '10'}};

export const Searched: Story = {args: {...shares, search: true, heading: 'Look up a member'}};

/** A bar beside each number, from zero; with a target full or hollow. */
export const Bars: Story = {
  args: {
    ...shares,
    bars: 'Share 2019, Change',
    target: '2',
    sort: '-Share 2019',
    units: 'Share 2019: % of GDP, Change: %',
  },
  render: withTable(nato('Member', 'Share 2019', 'Change', 'Side')),
};

/** A line for eight years, each on a scale of its own. */
export const Sparks: Story = {
  args: {...shares, sparks: 'Since 2012', units: 'Share 2019: % of GDP', description: '2012 to 2019, per cent of GDP'},
  render: withTable(nato('Member', 'Since 2012', 'Share 2019')),
};

/** The total is below all rows, however they are sorted, and is none of them. */
export const Totals: Story = {
  args: {
    heading: 'Seats in the European Parliament',
    label: 'states',
    sort: 'State',
    bars: 'Seats',
    limit: '8',
    source: parliament2019,
  },
  render: withTable([...seats, ['Total', '751']]),
};

/** Dates as precise as they are, and their own order. */
export const Dates: Story = {
  args: {heading: 'When the members joined', label: 'members', sort: 'Joined', source: 'NATO, “NATO member countries”'},
  render: withTable(nato('Member', 'Joined', 'Side'), 'For the founders, the day on which the treaty was signed'),
};

/** Another field, other units: a table of nature’s. */
export const Planets: Story = {
  args: {
    heading: 'Eight planets',
    label: 'planets',
    units: 'Diameter: km, Mean temperature: °C',
    bars: 'Diameter',
    source: 'NASA Goddard Space Flight Center, Planetary Fact Sheet (metric)',
  },
  render: withTable(
    [
      ['Planet', 'Diameter', 'Distance from the Sun', 'Mean temperature'],
      ['Mercury', '4879', '57.9', '167'],
      ['Venus', '12104', '108.2', '464'],
      ['Earth', '12756', '149.6', '15'],
      ['Mars', '6792', '228.0', '-65'],
      ['Jupiter', '142984', '778.5', '-110'],
      ['Saturn', '120536', '1432.0', '-140'],
      ['Uranus', '51118', '2867.0', '-195'],
      ['Neptune', '49528', '4515.0', '-200'],
    ],
    'Distances in millions of kilometres',
  ),
};

/** More columns than fit: the table scrolls in its box, and the names stay. */
export const Wide: Story = {
  args: {
    ...shares,
    heading: 'All that is known',
    description: 'Per cent of GDP',
    units: '',
    sort: '-Year 2019',
    limit: '12',
  },
  render: withTable([
    ['Member', 'Joined', 'Side', ...Array.from({length: 8}, (_, i) => `Year ${2012 + i}`)],
    ...members.map((row) => [
      of(row, 'Member'),
      known['Joined']!(row),
      of(row, 'Side'),
      ...(shareByYear[of(row, 'Member')] ?? []),
    ]),
  ]),
};

export const OneRow: Story = {
  args: shares,
  render: withTable([
    ['Member', 'Share 2014', 'Share 2019', 'Amount'],
    ['Germany', '1.18', '1.36', '54112800000'],
  ]),
};

export const AllEqual: Story = {
  args: {target: '2'},
  render: withTable([
    ['Member', 'Goal'],
    ['Estonia', '2.0'],
    ['Germany', '2.0'],
  ]),
};

export const NoFigures: Story = {
  args: {bars: '2019', target: '2'},
  render: withTable([
    ['Member', '2019'],
    ['Iceland', ''],
    ['Liechtenstein', 'n/a'],
  ]),
};

/** One ten times as large as the rest, and a target beyond all. */
export const OneFarOff: Story = {
  args: {heading: 'Who pays', units: 'Amount: USD', bars: 'Amount', target: '1e12', source: nato2019},
  render: withTable([['Member', 'Amount'], ...nato('Member', 'Amount').slice(1, 7)]),
};

export const FromCsv: Story = {
  args: {sort: 'member', source: nato2019},
  render: (args) =>
    facts(
      args,
      html`<script type="text/csv">
        member,share,amount
        United States,3.42%,USD 730149000000
        Estonia,2.13%,USD 669400000
        Germany,1.36%,USD 54112800000
        Iceland,,
      </script>`,
    ),
};

export const FromFile: Story = {
  args: {
    heading: 'Every member in every year',
    search: true,
    limit: '20',
    src: 'stories/data/files/nato-2012-2019.csv',
    source: nato2019,
  },
  render: (args) => facts(args, html`<p>Defence spending of NATO’s 29 members from 2012 to 2019.</p>`),
};

/** An example with generated figures: some rows at first, more in steps. */
export const TenThousandRows: Story = {
  args: {
    heading: 'Ten thousand rows',
    description: 'Generated figures of places that do not exist, to show how a long table is read',
    search: true,
    actions: 'data',
    limit: '40',
    bars: 'Inhabitants',
    source: 'generated for this page',
  },
  render: (args) =>
    facts(
      args,
      '',
      Array.from({length: 10_000}, (_, i) => ({
        Place: `Place ${i + 1}`,
        Inhabitants: (i * 7919) % 10_007,
        Founded: `${1000 + ((i * 13) % 1000)}-0${1 + (i % 9)}`,
        Share: (((i * 31) % 997) / 10).toFixed(1),
      })),
    ),
};

export const Narrow: Story = {
  args: {...shares, sort: '-Share 2019', limit: '5', target: '2', 'target-column': 'Share 2019', search: true},
  render: (args) => html`
    <div class="narrow">
      ${facts(args, table(nato('Member', 'Share 2014', 'Share 2019', 'Amount', 'Side')))}
      ${facts({...args, units: 'Share 2019: % of GDP'}, table(nato('Member', 'Share 2019')))}
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
