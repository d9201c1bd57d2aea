import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {type Context, FigureElement} from '../element/figure.js';
import {figureStyles} from '../element/figure.styles.js';
import {register} from '../element/register.js';
import {readTable, type TableContent} from '../element/table-content.js';
import {sentence, sentenceStyles, SIDES} from '../element/sentence.js';
import {vars} from '../element/vars.js';
import {type Row, toRows} from '../lib/rows.js';
import {type Change, type KeyFigureModel, keyFigureModel} from './key-figure.model.js';
import {keyFigureStyles} from './key-figure.styles.js';
import {type KeyFigureWords, keyFigureWords} from './key-figure.words.js';

const loadSparks = () => import('./key-figure.spark.js');

interface KeyFigureContent extends TableContent {
  /** The number that the author's sentence holds in a `<data value>`. */
  value: string;
}

const readContent = (host: Element): KeyFigureContent => ({
  ...readTable(host),
  value: [...host.querySelectorAll('data[value]')].find((data) => !data.closest('table'))?.getAttribute('value') ?? '',
});

/**
 * One number, its change, and what it means.
 *
 * @summary One number, its change, and what it means.
 * @slot - A sentence that says the same, and, if you like, a `<table>` of the numbers over time; readers without script see them.
 *   The value may come from a `<data value>` in the sentence, or else from the last row of the table.
 * @slot heading - Rich text in place of the `heading` attribute.
 * @slot description - Rich text in place of the `description` attribute.
 * @slot note - Rich text in place of the `note` attribute.
 * @slot source - Rich text in place of the source line.
 * @event {StoryErrorEvent} story-error - Data could not be loaded or read.
 * @csspart figure - The whole figure.
 * @csspart heading - The headline.
 * @csspart description - The line below the headline.
 * @csspart value - The number, large.
 * @csspart unit - Its unit, and whether it is an estimate.
 * @csspart label - What the number is.
 * @csspart change - How it has changed.
 * @csspart spark - The small line through the rows, and its ends.
 * @csspart line - The line itself.
 * @csspart last - The mark at its last point.
 * @csspart sentence - The generated sentence.
 * @csspart verdict - The part of it that says whether the target is met.
 * @csspart note - The note.
 * @csspart source - The source line.
 * @csspart problem - The line that says what could not be loaded.
 * @cssproperty --story-met - Colour of the verdict on a number that meets the target.
 * @cssproperty --story-missed - Colour of the verdict on one that misses it.
 * @cssproperty --story-accent - Colour of the line through the rows.
 * @cssproperty --story-quiet - Colour of the unit, the earlier number and the ends of the line.
 * @cssproperty --story-font-display - Typeface of the label.
 * @cssproperty --story-font-numeric - Typeface of the number.
 */
export class KeyFigure extends FigureElement<KeyFigureWords, KeyFigureContent> {
  static override styles = [figureStyles, sentenceStyles, keyFigureStyles];

  /** The number, with a dot: `1.36`, `730.1e9`. By default, the number of the last row that has one; an empty value or `n/a` is "no figure". */
  @property() value?: string | number;
  /** Unit after the number: `% of GDP`, `t`. A unit that begins with `%` is joined to the number as the language does. */
  @property() unit?: string;
  /** ISO 4217 code, such as `USD`. Large amounts are shortened. */
  @property() currency?: string;
  /** Fraction digits, 0 to 20; by default as many as you typed. */
  @property() digits?: string | number;
  /** What the number is: `Germany’s defence spending`. */
  @property() label?: string;
  /** An earlier number; by default, the number of the first row that has one. `n/a` leaves the change out. */
  @property() previous?: string | number;
  /** When the earlier value was, as it reads after “since”: `2014`, `the summit`. */
  @property({attribute: 'previous-label'}) previousLabel?: string;
  /** The number to reach, or to stay below. */
  @property() target?: string | number;
  /** What the target is called: `pledge`. */
  @property({attribute: 'target-label'}) targetLabel?: string;
  /** Whether the number should be `at-least` the target (the default) or `at-most` (emissions, inflation). */
  @property() goal?: 'at-least' | 'at-most';
  /** Whether the number is an `estimate` or `final`. */
  @property() status?: 'estimate' | 'final';
  /** The column that says when each row was; by default the first. If it contains dates, rows are put in order of time; otherwise they keep their order. */
  @property() x?: string;
  /** The column with the numbers; by default the second. */
  @property() y?: string;

  protected readonly english = keyFigureWords;
  override readonly tellsOneFact = true;

  constructor() {
    super(readContent);
  }

  protected override renderFigure(context: Context<KeyFigureWords>): TemplateResult | undefined {
    const {locale, words, problems} = context;
    const {content} = this;
    const attribute = this.fact('value');
    const inside = content?.value || undefined;
    const model = keyFigureModel(
      {
        value: attribute ?? inside,
        ...this.facts(
          'unit',
          'currency',
          'digits',
          'label',
          'previous',
          'previousLabel',
          'target',
          'targetLabel',
          'goal',
          'status',
          'asOf',
          'x',
          'y',
        ),
        rows: this.#rows(),
        locale,
        words,
      },
      problems,
    );
    if (!model) return undefined;
    if (attribute && inside && attribute !== inside)
      problems.push(`value: the attribute says ${attribute}, the <data> inside ${inside}; showing ${attribute}`);
    return this.frame(context, body(model, this.#series(model, words)), {
      labelledBy: model.label ? 'label' : 'sentence',
    });
  }

  /** The only row of a table has the facts: see `fact`. */
  #rows(): Row[] | undefined {
    const {given} = this;
    if (given === undefined) return this.content?.rows?.length ? this.content.rows : undefined;
    const rows = toRows(given);
    return rows && (rows.length > 1 || !Array.isArray(given)) ? rows : undefined;
  }

  #series({series, label, terms}: KeyFigureModel, words: KeyFigureWords): TemplateResult | typeof nothing {
    if (!series) return nothing;
    // The code for rows, which most numbers come without; where it does not come, the author's table stays.
    const sparks = this.later(loadSparks);
    if (sparks === null) return html`<slot></slot>`;
    if (!sparks) return html`<div class="room"></div>`;
    const caption = this.given === undefined ? (this.content?.caption ?? '') : '';
    return sparks.renderSpark(sparks.sparkModel(series, {...terms, words, label, caption}));
  }
}

function body(model: KeyFigureModel, series: TemplateResult | typeof nothing): TemplateResult {
  const {value, unit, missing, label, change, verdict, direction} = model;
  return html`<div class="key ${verdict}">
    <div class="number">
      <div class="headline">
        <div class="value ${missing ? 'missing' : ''}" part="value" .style=${vars({n: value.number.length})}>
          <bdi>${value.number}</bdi>
        </div>
      </div>
      ${unit ? html`<div class="unit" part="unit"><bdi>${unit}</bdi></div>` : nothing}
      ${label ? html`<div class="label" id="label" part="label"><bdi>${label}</bdi></div>` : nothing}
      ${change ? changed(change, direction) : nothing} ${series}
    </div>
    <p class="sentence" id="sentence" part="sentence" dir=${direction} aria-live="polite">
      ${sentence(model.sentence, model.side)}
    </p>
  </div>`;
}

/** The difference is for the eye: the sentence says the same in words. A sign comes with a mark of direction that <bdi> alone would follow. */
const changed = ({way, difference, previous}: Change, direction: KeyFigureModel['direction']): TemplateResult =>
  html`<div class="change" part="change">
    <span class="difference" aria-hidden="true">${SIDES[way]}<bdi dir=${direction}>${difference}</bdi></span>
    <bdi class="before" dir=${direction}>${previous}</bdi>
  </div>`;

register('key-figure', KeyFigure);

declare global {
  interface HTMLElementTagNameMap {
    'key-figure': KeyFigure;
  }
}
