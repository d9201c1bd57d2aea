/** One event as `<event-timeline>` takes it from data. */
export interface EventRow {
  id?: string;
  date?: string;
  title: string;
  text?: string;
  place?: string;
  group?: string;
  href?: string;
  media?: {src: string; alt: string; width?: number; height?: number; caption?: string; credit?: string};
}

/** As of the day the story was published, which parts what has happened from what is due. */
export const asOf = '2019-11-09';
export const source = 'White House statement of 9 November 2019; The Hill';

/**
 * The nine events that the story of 9 November 2019 tells of, in our own words; quotations are exact. The story gives the
 * French president's remarks no date but "recently", so neither does the list.
 */
export const storyEvents: EventRow[] = [
  {
    id: 'pledge',
    date: '2014',
    title: 'Members agree to spend 2 per cent of GDP on defence by 2024',
  },
  {
    id: 'stoltenberg-january',
    date: '2019-01',
    title: 'Stoltenberg: criticism by the US president is “having an impact”',
    text: 'The Secretary General says allies “are stepping up”.',
  },
  {
    id: 'april-visit',
    date: '2019-04',
    title: 'Stoltenberg visits the White House',
    place: 'Washington DC',
  },
  {
    id: 'macron-remarks',
    date: 'recently',
    title: 'Macron speaks of the “brain death” of the alliance',
  },
  {
    id: 'statement',
    date: '2019-11-09',
    title: 'White House announces a meeting of Trump and Stoltenberg',
    place: 'Washington DC',
  },
  {
    id: 'award',
    date: '2019-11-12',
    title: 'Stoltenberg receives a diplomat-of-the-year award from Foreign Policy',
  },
  {
    id: 'meeting',
    date: '2019-11-14',
    title: 'Trump hosts Stoltenberg',
    place: 'White House',
  },
  {
    id: 'industry-forum',
    date: '2019-11-14',
    title: 'Stoltenberg gives a keynote speech at the NATO Industry Forum',
  },
  {
    id: 'due',
    date: '2024',
    title: 'Year by which members agreed to reach 2 per cent',
  },
];

/** Around the story: not in it, and each from its own source. */
export const contextEvents: EventRow[] = [
  {
    id: 'treaty',
    date: '1949-04-04',
    title: 'Twelve countries sign the North Atlantic Treaty',
    place: 'Washington DC',
    text: 'Context; source: NATO, the text of the treaty.',
  },
  {
    id: 'june-estimates',
    date: '2019-06-25',
    title: 'NATO’s 2019 estimates: seven members at or above 2 per cent',
    place: 'Brussels',
    text: 'Context; source: NATO, PR/CP(2019)069.',
  },
  {
    id: 'economist',
    date: '2019-11-07',
    title: 'The Economist publishes its interview with Macron',
    place: 'Paris',
    text: 'Context; source: Reuters, 7 November 2019.',
  },
];
