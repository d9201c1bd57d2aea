import type {ActionsWords} from '../element/actions.words.js';
import type {FigureWords} from '../element/figure.words.js';
import type {TimelineWords} from '../event-timeline/event-timeline.words.js';
import type {tableOwnWords} from '../fact-table/fact-table.words.js';
import type {keyFigureOwnWords} from '../key-figure/key-figure.words.js';
import type {ComparisonWords} from '../lib/comparison.words.js';
import type {RowsWords} from '../lib/rows.words.js';
import type {TallyWords} from '../lib/tally.words.js';
import type {Plural} from '../lib/words.js';
import type {pledgeOwnWords} from '../pledge-tally/pledge-tally.words.js';
import type {QuoteWords} from '../quote-card/quote-card.words.js';
import type {rankingOwnWords} from '../ranking-chart/ranking-chart.words.js';
import type {mapOwnWords} from '../region-map/region-map.words.js';
import type {shareOwnWords} from '../share-chart/share-chart.words.js';
import type {gaugeOwnWords} from '../spending-gauge/spending-gauge.words.js';
import type {trendOwnWords} from '../trend-chart/trend-chart.words.js';

/** The phrases of one element; one that depends on a count in each plural category `C` of the language. */
type Phrases<W, C extends Intl.LDMLPluralRule> = {
  readonly [K in keyof W]: W[K] extends Plural ? Readonly<Record<C, string>> : string;
};

/**
 * Everything the elements say, in a language with the plural categories `C` (`Intl.PluralRules` lists them). Labels and
 * values stand in the phrases as they are: no case ending, article or agreement may depend on one.
 */
export interface Words<C extends Intl.LDMLPluralRule> {
  readonly figure: Phrases<FigureWords, C>;
  readonly actions: Phrases<ActionsWords, C>;
  readonly 'quote-card': Phrases<QuoteWords, C>;
  readonly comparison: Phrases<ComparisonWords, C>;
  readonly rows: Phrases<RowsWords, C>;
  readonly tally: Phrases<TallyWords, C>;
  readonly 'spending-gauge': Phrases<typeof gaugeOwnWords, C>;
  readonly 'key-figure': Phrases<typeof keyFigureOwnWords, C>;
  readonly 'ranking-chart': Phrases<typeof rankingOwnWords, C>;
  readonly 'trend-chart': Phrases<typeof trendOwnWords, C>;
  readonly 'fact-table': Phrases<typeof tableOwnWords, C>;
  readonly 'region-map': Phrases<typeof mapOwnWords, C>;
  readonly 'pledge-tally': Phrases<typeof pledgeOwnWords, C>;
  readonly 'share-chart': Phrases<typeof shareOwnWords, C>;
  readonly 'event-timeline': Phrases<TimelineWords, C>;
}
