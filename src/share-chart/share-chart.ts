import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Context} from '../element/figure.js';
import {figureStyles} from '../element/figure.styles.js';
import {PointingController} from '../element/pointing.js';
import {register} from '../element/register.js';
import {RovingController} from '../element/roving.js';
import {RowsFigure} from '../element/rows-figure.js';
import {SelectionController} from '../element/selection.js';
import {type Vars, vars} from '../element/vars.js';
import {type Drawn, type Part, type ShareModel, shareModel} from './share-chart.model.js';
import {shareStyles} from './share-chart.styles.js';
import {type ShareWords, shareWords} from './share-chart.words.js';

const loadTreemap = () => import('./share-chart.treemap.js');

/**
 * Parts of a whole, the largest first: a bar, a hundred squares or a treemap, and beside it each part with its value and share.
 *
 * @summary Parts of a whole.
 * @slot - A `<table>` whose first row names the columns; readers without script see it.
 * @slot heading - Rich text in place of the `heading` attribute.
 * @slot description - Rich text in place of the `description` attribute.
 * @slot note - Rich text in place of the `note` attribute.
 * @slot source - Rich text in place of the source line.
 * @event {StoryErrorEvent} story-error - Data could not be loaded or read.
 * @event {StorySelectEvent} story-select - A reader points at a part, or focuses it in the list (linked figures); `id` is its name.
 * @csspart figure - The whole figure.
 * @csspart heading - The headline.
 * @csspart description - The line below the headline.
 * @csspart sentence - The generated sentence.
 * @csspart drawing - The bar, the squares or the treemap.
 * @csspart segment - A part as it is drawn, or one of the squares.
 * @csspart row - A part in the list.
 * @csspart swatch - What it looks like in the drawing.
 * @csspart name - Its name.
 * @csspart value - Its value.
 * @csspart share - Its share of the whole.
 * @csspart note - The note.
 * @csspart source - The source line.
 * @csspart problem - The line that says what could not be loaded.
 * @cssproperty --story-accent - Colour of the largest part (the others have tints of it), or of the highlighted parts.
 * @cssproperty --story-quiet - Colour of the parts that are not highlighted.
 * @cssproperty --story-font-numeric - Typeface of values and shares.
 */
export class ShareChart extends RowsFigure<ShareWords> {
  static override styles = [figureStyles, shareStyles];

  /** The column that names the parts; by default the first. */
  @property() category?: string;
  /** The column of numbers; by default the first with one in it. An empty cell or `n/a` is "no figure". */
  @property() value?: string;
  /** The whole, if the parts are not all of it: what is left is drawn as the rest. A text is the name of the row that is the total of the others, which is no part. */
  @property() override total?: string | number;
  /** How many parts are drawn one by one, 1 to 50; by default eight. The smaller ones are drawn as one. */
  @property() limit?: string | number;
  /** Whether the parts are a `bar` (the default), a `waffle` of a hundred squares or a `treemap`. */
  @property() shape?: 'bar' | 'waffle' | 'treemap';
  /** Unit after the values: `t`, `TWh`. */
  @property() unit?: string;
  /** ISO 4217 code, such as `USD`. Large amounts are shortened. */
  @property() currency?: string;
  /** Fraction digits of the shares, 0 to 6; by default one. Values are shown as you typed them. */
  @property() digits?: string | number;
  /** What the rows are, as a sentence says it after their number: `members`. */
  @property() label?: string;
  /** Parts to highlight, by name, separated by commas. Put a name that contains a comma between quotation marks. */
  @property() highlight?: string;
  /** A name. Figures with the same name follow each other’s selection. */
  @property() linked?: string;

  @state() private all = false;

  protected readonly english = shareWords;
  readonly #selection = new SelectionController(this);

  constructor() {
    super();
    new RovingController(this);
    new PointingController(this, this.#selection);
  }

  protected override renderFigure(context: Context<ShareWords>): TemplateResult | undefined {
    const {locale, words, problems} = context;
    const table = this.readRows(problems, this.value);
    const model =
      table &&
      shareModel(
        {
          ...this.texts(
            'category',
            'value',
            'total',
            'limit',
            'shape',
            'unit',
            'currency',
            'digits',
            'label',
            'highlight',
          ),
          table,
          all: this.all,
          selected: this.#selection.name,
          locale,
          words,
        },
        problems,
      );
    if (!model) return undefined;
    return this.frame(context, this.#body(model), {labelledBy: 'sentence', asOf: true});
  }

  #body(model: ShareModel): TemplateResult {
    const {parts, folded, open, text, direction, highlights, button} = model;
    const isLinked = this.#selection.isShared;
    return html`<p class="sentence" id="sentence" part="sentence" dir=${direction}>${text}</p>
      ${
        parts.length || open.length
          ? html`<div class="${model.shape} ${highlights ? 'highlights' : ''}">
              ${parts.length ? this.#drawing(model) : nothing}
              <div class="parts">
                <ol>
                  ${parts.map((part) =>
                    part.kind === 'other'
                      ? html`${row(part, part.tint, false)}${folded.map((one) => row(one, undefined, isLinked, !this.all))}`
                      : row(part, part.tint, isLinked && part.kind === 'part'),
                  )}
                  ${open.map((part) => row(part, 0, isLinked))}
                </ol>
                ${
                  button
                    ? html`<button class="acts" data-rove aria-expanded=${this.all} @click=${this.#onAll}>
                        ${button}
                      </button>`
                    : nothing
                }
              </div>
            </div>`
          : nothing
      }`;
  }

  #drawing({parts, shape}: ShareModel): TemplateResult {
    if (shape === 'waffle')
      return html`<div class="squares" part="drawing" aria-hidden="true">${parts.map(squares)}</div>`;
    // Where the code for a treemap does not come, a bar shows the same.
    const treemap = shape === 'treemap' ? this.later(loadTreemap) : null;
    if (treemap !== null)
      return html`<div class="map" part="drawing" aria-hidden="true">
        ${treemap ? treemap.renderTreemap(parts, segment) : nothing}
      </div>`;
    return html`<div class="line" part="drawing" aria-hidden="true">
      ${parts.map((part) => segment(part, {tint: String(part.tint), size: String(part.size)}))}
    </div>`;
  }

  #onAll(): void {
    this.all = !this.all;
  }
}

const kindOf = ({kind, highlighted, selected}: Part): string =>
  `${kind} ${highlighted ? 'highlighted' : ''} ${selected ? 'selected' : ''}`;

/** What can be pointed at: not the rest, nor the smaller parts drawn as one. */
const nameOf = ({kind, name}: Part): string | typeof nothing => (kind === 'part' || kind === 'open' ? name : nothing);

const segment = (part: Drawn, place: Vars): TemplateResult =>
  html`<div
    class="segment ${kindOf(part)} ${part.isFull ? 'full' : ''}"
    part="segment"
    data-name=${nameOf(part)}
    .style=${vars(place)}
  >
    <span class="inside"
      ><span class="much"><bdi>${part.share}</bdi></span> <span class="who"><bdi>${part.name}</bdi></span></span
    >
  </div>`;

const squares = (part: Drawn): TemplateResult =>
  html`<div class="same" data-name=${nameOf(part)} .style=${vars({tint: part.tint})}>
    ${Array.from({length: part.cells}, () => html`<span class="segment ${kindOf(part)}" part="segment"></span>`)}
  </div>`;

/** A part in words; one without a tint is drawn with others as one. In linked figures a keyboard can choose it. */
function row(part: Part, tint: number | undefined, isLinked: boolean, isWaiting = false): TemplateResult {
  const folded = tint === undefined ? `folded ${isWaiting ? 'waiting' : ''}` : '';
  const cells = html`<span class="swatch segment ${kindOf(part)}" part="swatch" .style=${vars({tint})}></span>
    <span class="name" part="name"><bdi>${part.name}</bdi></span>
    <span class="value" part="value">${part.value ? html`<bdi>${part.value}</bdi>` : nothing}</span>
    <span class="share" part="share"><bdi>${part.share}</bdi></span>`;
  return html`<li class="${kindOf(part)} ${folded}" part="row">
    ${
      isLinked
        ? html`<div class="row" role="button" data-rove data-name=${part.name}>${cells}</div>`
        : html`<div class="row" data-name=${nameOf(part)}>${cells}</div>`
    }
  </li>`;
}

register('share-chart', ShareChart);

declare global {
  interface HTMLElementTagNameMap {
    'share-chart': ShareChart;
  }
}
