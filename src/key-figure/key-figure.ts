import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {Context} from '../element/figure.js';
import {figureStyles} from '../element/figure.styles.js';
import {register} from '../element/register.js';
import {sentence, sentenceStyles, SIDES} from '../element/sentence.js';
import type {TableContent} from '../element/table-content.js';
import {TableFigure} from '../element/table-figure.js';
import type {TableReader} from '../element/table-reader.js';
import {vars} from '../element/vars.js';
import type {Table} from '../data/table.js';
import type {Problem} from '../lib/problem.js';
import {type Change, type KeyFigureModel, keyFigureModel} from './key-figure.model.js';
import {keyFigureStyles} from './key-figure.styles.js';
import {type KeyFigureWords, keyFigureWords} from './key-figure.words.js';

const loadRows = () => import('./key-figure.spark.js');

type Rows = typeof import('./key-figure.spark.js');

interface KeyFigureContent {
  /** The number that the author's sentence holds in a `<data value>`. */
  value: string;
  /** The author's table, where there is one; it is read when the code for rows is there. */
  table: ((read: Rows['readTable']) => TableContent) | undefined;
}

function readContent(host: Element): KeyFigureContent {
  let content: TableContent | undefined;
  return {
    value:
      [...host.querySelectorAll('data[value]')].find((data) => !data.closest('table'))?.getAttribute('value') ?? '',
    table: host.querySelector('table') ? (read) => (content ??= read(host)) : undefined,
  };
}

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
export class KeyFigure extends TableFigure<KeyFigureWords, KeyFigureContent> {
  static override styles = [figureStyles, sentenceStyles, keyFigureStyles];

  /** The number, with a dot: `1.36`, `730.1e9`. By default, that of the last row that has one, or what stands there in place of one, such as `<5`; an empty value or `n/a` is "no figure". */
  @property() value?: string | number;
  /** Unit after the number: `% of GDP`, `t`. A unit that begins with `%` is joined to the number as the language does. */
  @property() unit?: string;
  /** ISO 4217 code, such as `USD`. Large amounts are shortened. */
  @property() currency?: string;
  /** Fraction digits, 0 to 20; by default as many as you typed. */
  @property() digits?: string | number;
  /** What the number is: `Germany’s defence spending`. */
  @property() label?: string;
  /** An earlier number; by default, the number of the first row that has one, where the rows have dates or years. `n/a` leaves the change out. */
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
  /** The column that says when each row was; by default the first of dates or years, or else the first. Dates and years are put in order of time; other rows keep their order, and no change is told. */
  @property() x?: string;
  /** The column with the numbers; by default the first of them that are no years, places or codes. */
  @property() y?: string;

  protected readonly english = keyFigureWords;
  override readonly tellsOneFact = true;
  #reader?: TableReader;
  protected override readonly amounts = ['value', 'target', 'previous'];

  constructor() {
    super(readContent);
  }

  protected override renderFigure(context: Context<KeyFigureWords>): TemplateResult | undefined {
    const {locale, words, problems} = context;
    const {content} = this;
    const attribute = this.fact('value');
    const inside = content?.value || undefined;
    const value = attribute ?? inside;
    const facts = this.facts(
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
    );
    // The code for rows, which most numbers come without.
    const rows = this.#hasRows ? this.later(loadRows) : null;
    if (rows === undefined) return undefined;
    const found: Problem[] = [];
    const table = rows && this.#table(rows, found);
    // The code that reads what is not plain is on its way.
    if (rows && !table && !found.length) return undefined;
    problems.push(...found);
    const series = table ? rows.readSeries(table, {...facts, value}, locale, problems) : undefined;
    // What the rows do not say is not "no figure".
    if (this.#hasRows && !series && value === undefined) return undefined;
    const model = keyFigureModel({...facts, value, series, locale, words}, problems);
    if (!model) return undefined;
    if (attribute && inside && attribute !== inside)
      problems.push(`value: the attribute says ${attribute}, the <data> inside ${inside}; showing ${attribute}`);
    const line = series
      ? rows!.renderSpark(
          rows!.sparkModel(series, {...model.terms, words, label: model.label, caption: table!.caption}),
        )
      : // Rows that cannot be drawn stay where the author has them.
        this.#hasRows
        ? html`<slot></slot>`
        : nothing;
    return this.frame(context, body(model, line), {labelledBy: model.label ? 'label' : 'sentence'});
  }

  override get assumptions(): readonly string[] {
    return [...super.assumptions, ...(this.#reader?.assumptions ?? [])];
  }

  /** The only row of a table has the facts: see `fact`. */
  get #hasRows(): boolean {
    const {given} = this;
    if (typeof given !== 'object' || !given) return !!this.content?.table;
    return Array.isArray(given) ? given.length > 1 : Object.values(given).some(Array.isArray);
  }

  #table(rows: Rows, problems: Problem[]): Table | undefined {
    const {given, content} = this;
    this.#reader ??= new rows.TableReader();
    const {lines, caption} = content?.table?.(rows.readTable) ?? {};
    const options = this.tableOptions([this.fact('y')]);
    return this.#reader.read({given, lines, caption}, options, (load) => this.later(load), problems);
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
