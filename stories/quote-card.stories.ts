import {html, type TemplateResult} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../src/quote-card/quote-card.js';
import {attributes} from './attributes.js';
import {quotes} from './data/nato-2019.js';
import {bornFree, power, secondInaugural} from './data/speeches.js';

interface Args {
  /** The words of the `<blockquote>`, exactly. */
  quote: string;
  speaker?: string;
  'job-title'?: string;
  portrait?: string;
  'portrait-alt'?: string;
  date?: string;
  venue?: string;
  variant?: string;
  repeated?: boolean;
  fragment?: boolean;
  actions?: string;
  heading?: string;
  description?: string;
  note?: string;
  source?: string;
  'source-href'?: string;
  src?: string;
  theme?: string;
  id?: string;
  lang?: string;
  dir?: string;
}

const card = ({quote: _, ...args}: Args, children: unknown): TemplateResult =>
  html`<quote-card ${attributes(args)}>${children}</quote-card>`;

const render = (args: Args): TemplateResult => card(args, html`<blockquote>${args.quote}</blockquote>`);

/** A story whose child HTML is written by hand. */
const withChildren =
  (children: unknown) =>
  (args: Args): TemplateResult =>
    card(args, children);

const meta: Meta<Args> = {
  title: 'Elements/quote-card',
  component: 'quote-card',
  argTypes: {
    quote: {description: 'The words of the `<blockquote>`, exactly.', control: 'text', table: {category: 'child HTML'}},
  },
  render,
};
export default meta;

type Story = StoryObj<Args>;

const stoltenberg: Args = {
  quote: quotes.stoltenberg,
  speaker: 'Jens Stoltenberg',
  'job-title': 'NATO Secretary-General',
  date: '2019-01',
};

const macron: Args = {
  quote: quotes.macron,
  speaker: 'Emmanuel Macron',
  'job-title': 'President of France',
};

export const Default: Story = {args: stoltenberg};

/** About 3,900 characters: the end waits behind a button, and stands there on paper. */
export const LongText: Story = {
  args: {
    quote: '',
    heading: 'With malice toward none',
    description: 'The whole of Lincoln’s second inaugural address, in the last weeks of the Civil War',
    speaker: 'Abraham Lincoln',
    'job-title': 'President of the United States',
    date: '1865-03-04',
    venue: 'Second inaugural address, United States Capitol, Washington',
    source: 'The Avalon Project, Yale Law School',
    'source-href': 'https://avalon.law.yale.edu/19th_century/lincoln2.asp',
  },
  render: withChildren(html`<blockquote>${secondInaugural.map((text) => html`<p>${text}</p>`)}</blockquote>`),
};

export const Sparse: Story = {args: {quote: quotes.stoltenberg, speaker: 'Jens Stoltenberg'}};

export const Invalid: Story = {
  parameters: {expectsWarnings: true},
  args: {
    quote: quotes.stoltenberg,
    date: '2019-02-30',
    venue: 'Fox News Sunday',
    variant: 'huge',
    portrait: 'javascript:alert(1)',
    actions: 'copy print',
    source: 'The Hill',
    'source-href': 'javascript:alert(1)',
  },
};

export const RightToLeft: Story = {
  args: {
    quote: bornFree.find(({lang}) => lang === 'ar')?.text ?? '',
    lang: 'ar',
    dir: 'rtl',
    speaker: 'الجمعية العامة للأمم المتحدة',
    venue: 'الإعلان العالمي لحقوق الإنسان، المادة 1',
    date: '1948-12-10',
    source: 'الأمم المتحدة',
    'source-href': 'https://www.un.org/ar/universal-declaration-human-rights/',
  },
};

export const Pull: Story = {args: {...stoltenberg, variant: 'pull'}};

export const Inline: Story = {args: {...stoltenberg, variant: 'inline'}};

/** The picture is a drawing that stands for no person in particular. */
export const Portrait: Story = {
  args: {
    ...stoltenberg,
    portrait: 'stories/data/files/portrait.svg',
    'portrait-alt': 'A grey drawing of a head and shoulders, which stands for any person',
    note: 'The picture is a drawing and shows no real person.',
  },
};

/** An organisation speaks; its initials stand where a picture would. */
export const Organisation: Story = {
  args: {
    quote: quotes.whiteHouseAgenda,
    speaker: 'The White House',
    'job-title': 'Office of the President of the United States',
    venue: 'written statement',
    date: '2019-11-09',
  },
};

/** What an editor put in brackets is kept, and looks like the editor’s. */
export const EditorialBrackets: Story = {args: macron};

/** Words that an author says are a part of a sentence. */
export const Fragment: Story = {
  args: {
    quote: quotes.whiteHouseFragment,
    fragment: true,
    speaker: 'The White House',
    venue: 'written statement',
    date: '2019-11-09',
  },
};

/** A quote that begins with a small letter is a part of a sentence. The place and the day are known from elsewhere. */
export const FragmentBySmallLetter: Story = {
  args: {
    quote: quotes.stoltenbergFragment,
    speaker: 'Jens Stoltenberg',
    'job-title': 'NATO Secretary-General',
    venue: 'Fox News Sunday',
    date: '2019-01-27',
    note: 'Context, not in the story of 9 November 2019: programme and day, from cnsnews.com, 28 January 2019.',
  },
};

/** The link leads to the quoted words within the page (a text fragment). */
export const SourceWithTextFragment: Story = {
  args: {
    ...macron,
    quote: quotes.macronFragment,
    venue: 'The Economist',
    date: '2019-11-07',
    note: 'Context, not in the story of 9 November 2019: newspaper and day of publication.',
    source: 'The Economist',
    'source-href':
      'https://www.economist.com/europe/2019/11/07/emmanuel-macron-warns-europe-that-nato-is-becoming-brain-dead',
  },
};

/** A translation, and beside it the words as they were written. */
export const OriginalBesideTranslation: Story = {
  args: {
    quote: '',
    speaker: 'Montesquieu',
    'job-title': 'Philosopher',
    venue: 'The Spirit of Laws, book XI, chapter 4',
    date: '1748',
    source: 'The Spirit of Laws, translated by Thomas Nugent, revised by J. V. Prichard (London, 1914)',
  },
  render: withChildren(
    html`<blockquote>${power.en}</blockquote>
      <blockquote slot="original" lang="fr">${power.fr}</blockquote>`,
  ),
};

/** Large, because it is worth reading twice; assistive technology passes over what the article has already said. */
export const Repeated: Story = {args: {...stoltenberg, variant: 'pull', repeated: true}};

/** Copy with attribution, a link to this quote, and sharing where the browser can. */
export const Actions: Story = {
  args: {...stoltenberg, id: 'stoltenberg', actions: 'copy link share'},
};

export const ManyWords: Story = {
  args: {
    quote: quotes.whiteHousePriorities,
    speaker: 'The White House',
    'job-title': 'Office of the President of the United States',
    venue: 'written statement',
    date: '2019-11-09',
  },
};

/** One sentence of the United Nations in twelve languages, each between the marks of its own. */
export const QuoteMarks: Story = {
  args: {
    quote: '',
    speaker: 'United Nations',
    venue: 'Universal Declaration of Human Rights, Article 1',
    date: '1948-12-10',
    variant: 'inline',
  },
  render: (args) => html`
    <div class="marks">
      ${bornFree.map(
        ({lang, dir, text}) =>
          html`<div>${card(args, html`<blockquote lang=${lang} dir=${dir ?? 'ltr'}>${text}</blockquote>`)}</div>`,
      )}
    </div>
    <style>
      .marks {
        display: grid;
        gap: 2rem;
        grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
      }
    </style>
  `,
};

/** As narrow as a column of a phone in two columns. */
export const Narrow: Story = {
  args: {...stoltenberg, actions: 'copy'},
  render: (args) => html`
    <div class="narrow">${render(args)}</div>
    <style>
      .narrow {
        inline-size: 240px;
      }
    </style>
  `,
};
