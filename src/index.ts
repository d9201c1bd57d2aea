/** Registers every element. Import `nutgraf/<tag>` for one alone. */
export type {StoryErrorEvent, StorySelectEvent} from './element/events.js';
export {EventTimeline} from './event-timeline/event-timeline.js';
export {KeyFigure} from './key-figure/key-figure.js';
export {PledgeTally} from './pledge-tally/pledge-tally.js';
export {QuoteCard} from './quote-card/quote-card.js';
export {RankingChart} from './ranking-chart/ranking-chart.js';
export {ShareChart} from './share-chart/share-chart.js';
export {SpendingGauge} from './spending-gauge/spending-gauge.js';
