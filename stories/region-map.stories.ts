import {html, type TemplateResult} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../src/region-map/region-map.js';
import {attributes, type FigureArgs} from './attributes.js';
import {columns} from './data/nato-2019-members.js';
import {nato2019} from './data/nato-2019.js';
import {type Cells, table} from './table.js';

interface Args extends FigureArgs {
  category?: string;
  region?: string;
  value?: string;
  target?: string;
  'target-label'?: string;
  goal?: string;
  scale?: string;
  steps?: string;
  shape?: string;
  unit?: string;
  currency?: string;
  digits?: string;
  label?: string;
  highlight?: string;
  linked?: string;
}

const map = (args: Args, children: unknown): TemplateResult =>
  html`<region-map ${attributes(args)}>${children}</region-map>`;

/** The story's arguments around a table of these cells. */
const withTable =
  (...cells: Cells) =>
  (args: Args): TemplateResult =>
    map(args, table(cells));

const meta: Meta<Args> = {
  title: 'Elements/region-map',
  component: 'region-map',
  render: withTable(...columns('Code', '2019')),
};
export default meta;

type Story = StoryObj<Args>;

const shares: Args = {
  heading: 'NATO’s east spends more than its west',
  description: 'Defence spending, per cent of GDP, 2019 estimates',
  region: 'Code',
  label: 'members',
  unit: '% of GDP',
  source: nato2019,
};
const pledge: Args = {...shares, heading: 'Seven members meet NATO’s guideline', target: '2'};

export const Default: Story = {args: {...pledge, highlight: 'Germany'}};

/** Every text at its longest, as translations and committees make them. */
export const LongText: Story = {
  args: {
    ...pledge,
    region: '',
    heading: 'Defence spending of the members of the North Atlantic Treaty Organization against the guideline of Wales',
    description:
      'Defence expenditure by NATO’s own definition, which counts pensions and differs from national budgets, as a share of gross domestic product at 2015 prices',
    'target-label': 'Wales summit guideline of September 2014',
    label: 'members of the North Atlantic Treaty Organization',
    highlight: 'The Federal Republic of Germany',
    note: 'Figures for 2019 are estimates. NATO’s figures may differ considerably from those quoted by media, published by national authorities or given in national budgets.',
    source:
      'NATO Public Diplomacy Division, press release PR/CP(2019)069, Defence Expenditure of NATO Countries (2012–2019), published in Brussels on 25 June 2019',
  },
  render: (args) =>
    map(
      {...args, region: 'Code'},
      table([
        ['Member', 'Code', '2019'],
        [
          'The United Kingdom of Great Britain and Northern Ireland, including its overseas territories',
          'GB',
          '2.1268',
        ],
        ['The Federal Republic of Germany', 'DE', '1.3600'],
        ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 'AT', '0.5500'],
      ]),
    ),
};

export const Sparse: Story = {
  render: withTable(['Member', '2019'], ['Estonia', '2.13'], ['Germany', '1.36'], ['Spain', '0.92']),
};

/** A region that is none, one that stands there twice, and a cell that is no number: each is listed. */
export const Invalid: Story = {
  parameters: {expectsWarnings: true},
  args: {
    category: 'country',
    region: 'iso',
    value: 'share',
    target: 'two',
    digits: 'many',
    goal: 'near',
    scale: 'log',
    steps: '9',
    shape: 'globe',
    highlight: 'Narnia',
    source: nato2019,
    'source-href': 'javascript:alert(1)',
    'as-of': '2019-02-30',
  },
  render: withTable(
    ['Member', '2019'],
    ['Estonia', '2.13'],
    ['Germany', 'see note'],
    ['Atlantis', '2.50'],
    ['EE', '2.13'],
    ['France', '1.84'],
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
    ['إستونيا', '2.13'],
    ['تركيا', '1.89'],
    ['فرنسا', '1.84'],
    ['ألمانيا', '1.36'],
    ['إسبانيا', '0.92'],
    ['آيسلندا', ''],
  ),
};

export const Steps: Story = {args: shares};

/** The steps that the author wants, whatever the target. */
export const OwnSteps: Story = {args: {...pledge, scale: 'steps', steps: '1, 1.5, 2'}};

/** Each region as large as the others. */
export const Tiles: Story = {args: {...shares, shape: 'tiles'}};

export const TilesWithTarget: Story = {args: {...pledge, shape: 'tiles', highlight: 'Germany'}};

export const Europe: Story = {
  args: {...pledge, heading: 'Six of NATO’s members in Europe meet its guideline'},
  render: withTable(...columns('Code', '2019', 'Side').filter(([, , , side]) => side !== 'North America')),
};

/** Amounts, of which one is more than ten times as large as the next: steps of as many members each. */
export const Currency: Story = {
  args: {
    heading: 'Who pays',
    description: 'Defence spending 2019, current prices',
    region: 'Code',
    currency: 'USD',
    source: nato2019,
  },
  render: withTable(...columns('Code', 'Amount')),
};

/** Names of countries in the reader's language, no codes. */
export const GermanNames: Story = {
  args: {
    lang: 'de',
    heading: 'Wer das Ziel der NATO erreicht',
    description: 'Verteidigungsausgaben in Prozent des BIP, Schätzungen für 2019',
    unit: '% des BIP',
    label: 'Staaten',
    target: '2',
    source: 'NATO, Verteidigungsausgaben der Mitgliedstaaten (2012–2019), 25. Juni 2019',
  },
  render: withTable(
    ['Staat', '2019'],
    ['Griechenland', '2.24'],
    ['Vereinigtes Königreich', '2.13'],
    ['Polen', '2.01'],
    ['Türkei', '1.89'],
    ['Frankreich', '1.84'],
    ['Deutschland', '1.36'],
    ['Dänemark', '1.35'],
    ['Italien', '1.23'],
    ['Tschechien', '1.19'],
    ['Spanien', '0.92'],
    ['Luxemburg', '0.55'],
    ['Island', ''],
  ),
};

/** Codes alone: the names are those of the reader's language. */
export const CodesAlone: Story = {
  args: {...shares, lang: 'fr', region: '', unit: '% du PIB', label: '', heading: 'Les pays baltes', description: ''},
  render: withTable(['Code', '2019'], ['EST', '2.13'], ['LV', '2.01'], ['440', '1.98']),
};

/** A limit that should not be passed. Countries too small for an outline have a disc. */
export const AtMost: Story = {
  args: {
    heading: 'Two deficits above the limit',
    description: 'Government deficit 2018',
    unit: '% of GDP',
    target: '3',
    goal: 'at-most',
    source: 'Eurostat, first notification of deficit and debt data for 2018, 23 April 2019',
  },
  render: withTable(['State', 'Deficit'], ['Romania', '3.0'], ['Cyprus', '4.8']),
};

export const Unknown: Story = {
  parameters: {expectsWarnings: true},
  args: {...shares, region: '', highlight: 'Atlantis', shape: 'tiles'},
  render: withTable(['Member', '2019'], ['Estonia', '2.13'], ['Atlantis', '2.50'], ['Spain', '0.92']),
};

export const OneRow: Story = {
  args: {...shares, region: '', heading: 'Germany'},
  render: withTable(['Member', '2019'], ['Germany', '1.36']),
};

export const AllEqual: Story = {
  args: {...shares, region: '', heading: 'Two at the same share'},
  render: withTable(['Member', '2019'], ['Netherlands', '1.35'], ['Denmark', '1.35']),
};

export const NoFigures: Story = {
  args: {...pledge, region: '', heading: 'No armed forces'},
  render: withTable(['Member', '2019'], ['Iceland', ''], ['Liechtenstein', 'n/a']),
};

export const FromCsv: Story = {
  args: {...shares, region: ''},
  render: (args) =>
    map(
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
  args: {...pledge, region: '', src: 'stories/data/files/shares-2019.csv'},
  render: (args) => map(args, html`<p>Seven of NATO’s 29 members spend at least 2% of GDP on defence.</p>`),
};

/** Point at a region in one: it is pointed at in the other. */
export const Linked: Story = {
  args: {...shares, linked: 'members'},
  render: (args) => html`
    ${map(args, table(columns('Code', '2019')))} ${map({...args, shape: 'tiles'}, table(columns('Code', '2019')))}
  `,
};

export const Narrow: Story = {
  args: pledge,
  render: (args) => html`
    <div class="narrow">
      ${map(args, table(columns('Code', '2019')))} ${map({...args, shape: 'tiles'}, table(columns('Code', '2019')))}
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
