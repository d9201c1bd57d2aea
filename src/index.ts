/** Registers every element. Import `nutgraf/<tag>` for one alone. */
export type {StoryErrorEvent, StorySelectEvent} from './element/figure.js';
export type {Row} from './lib/rows.js';
export {EventTimeline} from './event-timeline/event-timeline.js';
export {FactTable} from './fact-table/fact-table.js';
export {KeyFigure} from './key-figure/key-figure.js';
export {PledgeTally} from './pledge-tally/pledge-tally.js';
export {QuoteCard} from './quote-card/quote-card.js';
export {RankingChart} from './ranking-chart/ranking-chart.js';
export {RegionMap} from './region-map/region-map.js';
export {ShareChart} from './share-chart/share-chart.js';
export {SpendingGauge} from './spending-gauge/spending-gauge.js';
export {TrendChart} from './trend-chart/trend-chart.js';
