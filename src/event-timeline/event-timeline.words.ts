import type {Plural} from '../lib/words.js';

export const timelineWords = {
  undated: 'undated',
  approximate: 'c. {date}',
  uncertain: '{date}?',
  /** Said, not shown, of an event that is still to come. */
  due: 'due',
  /** Said, not shown, of a span that has begun and not ended. */
  underWay: 'under way',
  /** The mark between past and future where the reader's own day is that line. */
  today: 'Today',
  /** A link to more about an event; the title, and punctuation beside it, are said, not shown. */
  more: 'Read more: {title}',
  credit: 'Photo: {name}',
  /** The number of all events decides the form. */
  showing: {
    one: 'Showing {first}–{last} of {total} event, {range}',
    other: 'Showing {first}–{last} of {total} events, {range}',
  } as Plural,
  /** Events that lie too close together for a label each. */
  others: {one: '{n} more event: {titles}', other: '{n} more events: {titles}'} as Plural,
  earlier: 'Earlier',
  later: 'Later',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeRange: 'Whole range',
};

export type TimelineWords = typeof timelineWords;
