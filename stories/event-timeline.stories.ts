import {html, nothing, type TemplateResult} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../src/event-timeline/event-timeline.js';
import {formatSpan, parseSpan} from '../src/lib/span.js';
import {attributes, type FigureArgs} from './attributes.js';
import {accessions, antiquity, enlargement, secretaries, synthetic, unitedNations} from './data/history-events.js';
import {asOf, contextEvents, type EventRow, source, storyEvents} from './data/nato-2019-events.js';

interface Args extends FigureArgs {
  /** Written as an `<ol>`, which readers without script see too. */
  events: EventRow[];
  layout?: string;
  order?: string;
  from?: string;
  to?: string;
  now?: string;
  scale?: string;
  'group-by'?: string;
  density?: string;
}

const timeline = ({events: _, ...args}: Args, children: unknown): TemplateResult =>
  html`<event-timeline ${attributes(args)}>${children}</event-timeline>`;

/** `recently` stands in the `<time>` as it is; a date stands in its `datetime`, and as it is read where that is plain. */
const time = (date: string, lang: string): TemplateResult => {
  const span = parseSpan(date);
  const isPlain = span && /^[\d/-]+$/.test(date) && span.from.year > 999;
  return /\d/.test(date)
    ? html`<time datetime=${date}>${isPlain ? formatSpan(span, lang, 'short') : date}</time>`
    : html`<time>${date}</time>`;
};

const item =
  (lang: string) =>
  ({id, date, title, text, place, group, href, media}: EventRow): TemplateResult =>
    html`<li id=${id ?? nothing} data-place=${place ?? nothing} data-group=${group ?? nothing}>
      ${date ? time(date, lang) : nothing} <b>${href ? html`<a href=${href}>${title}</a>` : title}</b>
      ${text ? html`<p>${text}</p>` : nothing}
      ${
        media
          ? html`<figure>
              <img
                src=${media.src}
                alt=${media.alt}
                width=${media.width ?? nothing}
                height=${media.height ?? nothing}
              />
              <figcaption>${media.caption}</figcaption>
            </figure>`
          : nothing
      }
    </li>`;

const render = (args: Args): TemplateResult =>
  timeline(
    args,
    html`<ol>
      ${args.events.map(item(args.lang ?? 'en-GB'))}
    </ol>`,
  );

/** As JSON in the page: for lists that are data, not text. */
const renderData = (args: Args): TemplateResult =>
  html`<event-timeline ${attributes({...args, events: undefined})} .data=${args.events}></event-timeline>`;

const meta: Meta<Args> = {
  title: 'Elements/event-timeline',
  component: 'event-timeline',
  argTypes: {
    events: {
      description: 'Written as an `<ol>` with an `<li id>` for each.',
      control: 'object',
      table: {category: 'child HTML'},
    },
  },
  render,
};
export default meta;

type Story = StoryObj<Args>;

const story: Omit<Args, 'events'> = {
  heading: 'From pledge to summit',
  description: 'What happened, and what is due',
  'as-of': asOf,
  source,
};

/** The nine events of the story of 9 November 2019. Four were still to come on that day, and stay so. */
export const Default: Story = {args: {...story, events: storyEvents}};

export const LongText: Story = {
  args: {
    ...story,
    events: [
      {
        id: 'april-visit',
        date: '2019-04',
        title: 'The Secretary General visits the White House and talks with the President of the United States',
        place: 'White House, 1600 Pennsylvania Avenue NW, Washington DC 20500',
      },
      {
        id: 'statement',
        date: '2019-11-09T00:00/2019-11-09T23:59',
        title:
          'The White House announces a meeting and says what it will be about: defence spending, burden-sharing, deterrence, counterterrorism, 5G networks and cyber-attacks',
        place: 'Washington DC',
        text: [
          "“The two leaders will discuss the NATO allies' progress on increasing defence spending and ensuring more equitable burden-sharing,” says the statement.",
          "“The President will also stress the importance of strengthening the NATO Alliance's defence and deterrence against external threats, maintaining the focus on counterterrorism, raising Allies' awareness on protecting 5G networks and critical infrastructure, and building resilience against cyber-attacks,” it adds.",
        ].join('\n'),
      },
      {
        id: 'compound',
        date: '2019-11-14',
        title: 'Verteidigungsinvestitionsverpflichtungsüberprüfungskonferenz',
        text: 'One long word, as German headlines have them, and an address: https://example.org/defence/expenditure/of/nato/countries/2012-2019',
      },
    ],
  },
};

export const Sparse: Story = {args: {events: [{date: '2014', title: 'Members agree to spend 2 per cent of GDP'}]}};

/** Every mistake gets a warning in the console, and every event stays. */
export const Invalid: Story = {
  parameters: {expectsWarnings: true},
  args: {
    ...story,
    layout: 'diagonal',
    order: 'random',
    density: 'airy',
    now: 'tomorrow',
    events: [
      {id: 'pledge', date: '2024/2014', title: 'The end of this span lies before its start'},
      {id: 'pledge', date: '2019-02-30', title: 'The day does not exist, and another event has the id'},
      {id: 'link', date: '2019-04', title: 'The address is none a link may carry', href: 'javascript:alert(1)'},
      {id: 'untitled', date: '2019-11-09', title: '', text: 'This event has a text and no title'},
      {id: 'bare', date: '2019-11-14', title: ''},
      {id: 'typed', date: '14 November 2019', title: 'The date is written for people only'},
    ],
  },
};

export const RightToLeft: Story = {
  args: {
    lang: 'ar',
    dir: 'rtl',
    heading: 'من ميثاق الأمم المتحدة إلى أهداف التنمية',
    description: 'ما حدث، وما هو مقرر',
    'as-of': asOf,
    source: 'الأمم المتحدة',
    'source-href': 'https://www.un.org/ar/',
    events: unitedNations,
  },
};

const growth: Omit<Args, 'events'> = {
  heading: 'From 12 members to 29',
  description: 'States that joined NATO, to 2019',
  source: 'NATO, member countries',
  'as-of': asOf,
};

/** Labels hang from the axis like flags; none covers another. In a narrow column it would still lie flat, since it is told to. */
export const Horizontal: Story = {args: {...growth, layout: 'horizontal', events: enlargement}};

export const HorizontalRightToLeft: Story = {
  args: {
    ...RightToLeft.args,
    layout: 'horizontal',
  },
};

/** Twelve joined on one day: what finds no room for a label stands in a cluster, which opens. */
export const Clusters: Story = {
  args: {...growth, description: 'When each joined NATO, to 2019', layout: 'horizontal', events: accessions},
};

/** Where the order matters more than the time between. */
export const EvenScale: Story = {args: {...growth, layout: 'horizontal', scale: 'even', events: enlargement}};

/** Down the page the gaps may be as the time between, up to a limit. */
export const VerticalTimeScale: Story = {args: {...growth, layout: 'vertical', scale: 'time', events: enlargement}};

/** The last term had begun and was not over. */
export const Spans: Story = {
  args: {
    heading: 'Thirteen secretaries general',
    description: 'Terms of office',
    note: 'In March 2019 members extended the last term to 2022.',
    source: 'NATO',
    'as-of': asOf,
    layout: 'horizontal',
    events: secretaries,
  },
};

const actors: Record<string, string> = {
  'april-visit': 'White House',
  'macron-remarks': 'France',
  statement: 'White House',
  meeting: 'White House',
};

/** A lane for each group. */
export const Groups: Story = {
  args: {
    ...story,
    description: 'By where each event took place or was decided',
    layout: 'horizontal',
    scale: 'even',
    events: storyEvents.map(({text: _, ...event}) => ({...event, group: actors[event.id ?? ''] ?? 'NATO'})),
  },
};

/** Years are astronomical in the data (-43) and historical to the reader (44 BC). */
export const BeforeCommonEra: Story = {
  args: {
    heading: 'Eight centuries of antiquity',
    source: 'Encyclopædia Britannica',
    layout: 'horizontal',
    events: antiquity,
  },
};

/** The picture is a drawing made for this page. */
export const Media: Story = {
  args: {
    ...growth,
    events: [
      {
        id: 'founders',
        date: '1949-04-04',
        title: 'Twelve countries sign the North Atlantic Treaty',
        place: 'Washington DC',
        href: 'https://www.nato.int/cps/en/natohq/official_texts_17120.htm',
        media: {
          src: 'stories/data/files/treaty.svg',
          alt: 'A drawing of a document and a pen on a table between two flags',
          width: 480,
          height: 270,
          caption: 'The treaty was signed in one afternoon. Drawing, not a photograph.',
        },
      },
      ...enlargement.slice(1, 3),
    ],
  },
};

/** An event whose date is not known keeps its place in the author’s order; words such as “recently” are shown as typed. */
export const Undated: Story = {
  args: {
    ...story,
    events: [
      ...storyEvents.slice(2, 4),
      {id: 'criticism', title: 'Trump criticises member states, as he has done repeatedly'},
      ...storyEvents.slice(4, 6),
    ],
  },
};

/** Only dates and titles, until an event is opened. */
export const Compact: Story = {args: {...story, density: 'compact', events: [...contextEvents, ...storyEvents]}};

/** The latest first, and only what touches the range from June to 13 November 2019. */
export const LatestFirst: Story = {
  args: {...story, order: 'desc', from: '2019-06', to: '2019-11-13', events: storyEvents},
};

const many: Omit<Args, 'events'> = {
  description: 'Synthetic series: no such events happened',
  note: 'Generated, to show how a long list is read.',
  now: asOf,
};

/** Fifty at a time, with an overview of all. */
export const ThousandEvents: Story = {
  args: {...many, heading: 'A thousand events', events: synthetic(1000)},
  render: renderData,
};

export const TenThousandEvents: Story = {
  parameters: {huge: true},
  args: {...many, heading: 'Ten thousand events', events: synthetic(10_000)},
  render: renderData,
};
