import {html, type TemplateResult} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../src/share-chart/share-chart.js';
import {attributes, type FigureArgs} from './attributes.js';
import {header, members} from './data/nato-2019-members.js';
import {nato2019} from './data/nato-2019.js';
import {parliament2019, seats} from './data/parliament-2019.js';
import {type Cells, table} from './table.js';

interface Args extends FigureArgs {
  category?: string;
  value?: string;
  total?: string;
  limit?: string;
  shape?: string;
  unit?: string;
  currency?: string;
  digits?: string;
  label?: string;
  highlight?: string;
  linked?: string;
}

const chart = (args: Args, children: unknown): TemplateResult =>
  html`<share-chart ${attributes(args)}>${children}</share-chart>`;

/** The story's arguments around a table of these cells. */
const withTable =
  (...cells: Cells) =>
  (args: Args): TemplateResult =>
    chart(args, table(cells));

const amount = header.indexOf('Amount');
const amounts: Cells = [header, ...members].map((row) => [row[0] ?? '', row[amount] ?? '']);

const oceans = 'NOAA National Centers for Environmental Information, Volumes of the World’s Oceans from ETOPO1 (2010)';

const meta: Meta<Args> = {
  title: 'Elements/share-chart',
  component: 'share-chart',
  render: withTable(...amounts),
};
export default meta;

type Story = StoryObj<Args>;

const burden: Args = {
  heading: 'Who carries the burden',
  description: 'Defence spending of NATO members, 2019 estimates, current US dollars',
  currency: 'USD',
  label: 'members',
  source: nato2019,
};

export const Default: Story = {args: burden};

/** Every text at its longest, as translations and committees make them. */
export const LongText: Story = {
  args: {
    ...burden,
    heading: 'Defence spending of the members of the North Atlantic Treaty Organization as parts of what all spend',
    description:
      'Defence expenditure by NATO’s own definition, which counts pensions and differs from national budgets, at current prices and exchange rates',
    label: 'members of the North Atlantic Treaty Organization',
    note: 'Figures for 2019 are estimates. NATO’s figures may differ considerably from those quoted by media, published by national authorities or given in national budgets.',
    source:
      'NATO Public Diplomacy Division, press release PR/CP(2019)069, Defence Expenditure of NATO Countries (2012–2019), published in Brussels on 25 June 2019',
  },
  render: withTable(
    ['Member', 'Amount'],
    ['The United Kingdom of Great Britain and Northern Ireland, including its overseas territories', '60376000000'],
    ['The Federal Republic of Germany', '54112800000'],
    ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', '391000000'],
  ),
};

export const Sparse: Story = {
  render: withTable(['Member', 'Amount'], ['Germany', '54.1'], ['France', '50.7'], ['Italy', '24.5']),
};

/** A negative part, text, a name twice, a whole that is smaller than its parts. */
export const Invalid: Story = {
  parameters: {expectsWarnings: true},
  args: {
    category: 'country',
    value: 'sum',
    total: '10',
    digits: 'many',
    shape: 'pie',
    limit: '0',
    highlight: 'Atlantis',
    source: nato2019,
    'source-href': 'javascript:alert(1)',
    'as-of': '2019-02-30',
  },
  render: withTable(
    ['Member', 'Amount'],
    ['Estonia', '6.7'],
    ['Germany', 'see note'],
    ['Estonia', '6.7'],
    ['France', '-5'],
    ['Latvia', '0'],
    ['Iceland', 'n/a'],
  ),
};

export const RightToLeft: Story = {
  args: {
    lang: 'ar',
    dir: 'rtl',
    heading: 'من يتحمل العبء',
    description: 'الإنفاق الدفاعي لدول الحلف، تقديرات 2019',
    currency: 'USD',
    source: 'حلف شمال الأطلسي، الإنفاق الدفاعي لدول الحلف (2012–2019)، 25 يونيو 2019',
  },
  render: withTable(
    ['الدولة', '2019'],
    ['الولايات المتحدة', '730149000000'],
    ['المملكة المتحدة', '60376000000'],
    ['ألمانيا', '54112800000'],
    ['فرنسا', '50659300000'],
    ['إيطاليا', '24481600000'],
    ['كندا', '21884600000'],
    ['آيسلندا', ''],
  ),
};

/** One is pointed out, and stands there though it is not among the largest. */
export const Highlight: Story = {args: {...burden, highlight: 'Estonia, Germany', limit: '5'}};

export const Waffle: Story = {args: {...burden, shape: 'waffle', limit: '4'}};

const parliament: Args = {
  heading: 'A third of the seats for three states',
  description: 'Seats in the European Parliament by member state, 2019',
  label: 'delegations',
  source: parliament2019,
};

export const Treemap: Story = {
  args: {...parliament, shape: 'treemap', limit: '28'},
  render: withTable(...seats),
};

/** Parts that are shares already. */
export const SharesAlready: Story = {
  args: {
    heading: 'How the ocean is shared',
    description: 'Per cent of the area of all oceans',
    unit: '%',
    source: oceans,
  },
  render: withTable(
    ['Ocean', 'Share'],
    ['Pacific', '46.6'],
    ['Atlantic', '23.5'],
    ['Indian', '19.5'],
    ['Southern', '6.1'],
    ['Arctic', '4.3'],
  ),
};

/** Three parts, and the whole, of which they are not all. */
export const WithRest: Story = {
  args: {
    heading: 'The Pacific is nearly half of the ocean',
    description: 'Area of the oceans, million square kilometres',
    unit: 'm km²',
    total: '361.9',
    source: oceans,
  },
  render: withTable(['Ocean', 'Area'], ['Pacific', '168.723'], ['Atlantic', '85.133'], ['Indian', '70.560']),
};

export const OnePart: Story = {args: burden, render: withTable(['Member', 'Amount'], ['Germany', '54112800000'])};

export const EqualParts: Story = {
  args: {...parliament, heading: 'The smallest delegations'},
  render: withTable(['State', 'Seats'], ...seats.slice(-4)),
};

export const NoFigures: Story = {
  args: burden,
  render: withTable(['Member', 'Amount'], ['Iceland', ''], ['Liechtenstein', 'n/a']),
};

/** A thousand times as large as the next. */
export const OneLarge: Story = {
  args: {description: 'An example', label: 'parts'},
  render: withTable(
    ['Part', 'Value'],
    ['Large', '9980'],
    ['Small', '10'],
    ['Smaller', '6'],
    ['Smallest', '0.5'],
    ['None', '0'],
  ),
};

/** Rows follow the other figures of the same name. */
export const Linked: Story = {args: {...burden, linked: 'members', limit: '5'}};

export const FromCsv: Story = {
  args: burden,
  render: (args) =>
    chart(
      args,
      html`<script type="text/csv">
        member,amount
        United States,730149000000
        United Kingdom,60376000000
        Germany,54112800000
        Iceland,
      </script>`,
    ),
};

export const Narrow: Story = {
  args: burden,
  render: (args) => html`
    <div class="narrow">
      ${chart(args, table(amounts))} ${chart({...args, shape: 'waffle'}, table(amounts))}
      ${chart({...args, shape: 'treemap', limit: '12'}, table(amounts))}
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
