import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Context} from '../element/figure.js';
import {figureStyles} from '../element/figure.styles.js';
import {PointingController} from '../element/pointing.js';
import {register} from '../element/register.js';
import {RovingController} from '../element/roving.js';
import {RowsFigure} from '../element/rows-figure.js';
import {SelectionController} from '../element/selection.js';
import {vars} from '../element/vars.js';
import {type Bar, type RankingModel, rankingModel} from './ranking-chart.model.js';
import {rankingStyles} from './ranking-chart.styles.js';
import {type RankingWords, rankingWords} from './ranking-chart.words.js';

/**
 * One value per row, in order, from one baseline and against a target; with `compare`, two values per row.
 *
 * @summary One value per row, in order, against a target.
 * @slot - A `<table>` whose first row names the columns; readers without script see it.
 * @slot heading - Rich text in place of the `heading` attribute.
 * @slot description - Rich text in place of the `description` attribute.
 * @slot note - Rich text in place of the `note` attribute.
 * @slot source - Rich text in place of the source line.
 * @event {StoryErrorEvent} story-error - Data could not be loaded or read.
 * @event {StorySelectEvent} story-select - A reader points at a row, or focuses its name (linked figures); `id` is that name.
 * @csspart figure - The whole figure.
 * @csspart heading - The headline.
 * @csspart description - The line below the headline.
 * @csspart sentence - The generated sentence.
 * @csspart target - The label of the line across the bars.
 * @csspart group - The name of a group of rows.
 * @csspart row - A row.
 * @csspart name - Its category.
 * @csspart track - The whole scale of a row.
 * @csspart bar - From zero to the value, or from the earlier value to it.
 * @csspart value - The value as a number.
 * @csspart before - The earlier value as a number.
 * @csspart note - The note.
 * @csspart source - The source line.
 * @csspart problem - The line that says what could not be loaded.
 * @cssproperty --story-met - Colour of a value that meets the target.
 * @cssproperty --story-missed - Colour of a value that misses it.
 * @cssproperty --story-accent - Colour of a value without a target.
 * @cssproperty --story-font-numeric - Typeface of the values.
 */
export class RankingChart extends RowsFigure<RankingWords> {
  static override styles = [figureStyles, rankingStyles];

  /** The column that names the rows; by default the first. */
  @property() category?: string;
  /** The column of numbers; by default the first with one in it. An empty cell or `n/a` is "no figure". */
  @property() value?: string;
  /** The column of an earlier value: each row then shows both, and the distance between them. */
  @property() compare?: string;
  /** The column by which rows are grouped. */
  @property() group?: string;
  /** The number to compare with. */
  @property() target?: string | number;
  /** What the target is called: `pledge`. */
  @property({attribute: 'target-label'}) targetLabel?: string;
  /** Whether a value should be `at-least` the target (the default) or `at-most` (emissions, inflation). */
  @property() goal?: 'at-least' | 'at-most';
  /** Unit after the numbers: `% of GDP`, `t`. A unit that begins with `%` is joined to the number as the language does. */
  @property() unit?: string;
  /** ISO 4217 code, such as `USD`. Large amounts are shortened. */
  @property() currency?: string;
  /** Fraction digits, 0 to 20; by default as many as you typed. */
  @property() digits?: string | number;
  /** What the rows are, as a sentence says it after their number: `members`. */
  @property() label?: string;
  /** Rows to highlight, by name, separated by commas. Put a name that contains a comma between quotation marks. */
  @property() highlight?: string;
  /** `descending` (the default), `ascending`, or as `given`. */
  @property() order?: 'descending' | 'ascending' | 'given';
  /** Whether a value is a `bar` (the default) or a `dot`. */
  @property() shape?: 'bar' | 'dot';
  /** How many rows are shown until the reader asks for all; by default all, but of more than 200 the first 100. */
  @property() limit?: string | number;

  /** A name. Figures with the same name follow each other’s selection. */
  @property() linked?: string;

  @state() private all = false;

  protected readonly english = rankingWords;
  readonly #selection = new SelectionController(this);

  constructor() {
    super();
    new RovingController(this);
    new PointingController(this, this.#selection);
  }

  protected override renderFigure(context: Context<RankingWords>): TemplateResult | undefined {
    const {locale, words, problems} = context;
    const table = this.readRows(problems, this.value, this.compare);
    const model =
      table &&
      rankingModel(
        {
          ...this.texts(
            'category',
            'value',
            'compare',
            'group',
            'target',
            'targetLabel',
            'goal',
            'unit',
            'currency',
            'digits',
            'label',
            'highlight',
            'order',
            'shape',
            'limit',
          ),
          table,
          all: this.all,
          about: this.about,
          locale,
          words,
        },
        problems,
      );
    if (!model) return undefined;
    return this.frame(context, this.#body(model, words), {labelledBy: 'sentence', asOf: true});
  }

  #body(model: RankingModel, words: RankingWords): TemplateResult {
    return html`<p class="sentence" id="sentence" part="sentence" dir=${model.direction}>${model.text}</p>
      ${model.groups.length ? plot(model, words, this.#selection) : nothing}
      ${
        model.button
          ? html`<button class="acts" data-rove aria-expanded=${this.all} @click=${this.#onAll}>
              ${model.button}
            </button>`
          : nothing
      }`;
  }

  #onAll(): void {
    this.all = !this.all;
  }
}

function plot(model: RankingModel, words: RankingWords, selection: SelectionController): TemplateResult {
  const {shape, key, target, highlights, zero, groups} = model;
  const kinds = `${shape}s ${key ? 'two' : ''} ${target ? 'targeted' : ''} ${highlights ? 'highlights' : ''}`;
  return html`<div class="plot ${kinds}" .style=${vars({zero, target: target?.at})}>
    ${target || key ? head(model) : nothing}
    ${groups.map(({name, bars, waiting}, i) => {
      const id = `group-${i}`;
      const kind = waiting ? 'waiting' : '';
      return html`${name ? html`<p class="group ${kind}" part="group" id=${id}><bdi>${name}</bdi></p>` : nothing}
        <ol class=${kind} aria-labelledby=${name ? id : nothing}>
          ${bars.map((bar) => row(bar, model, words, selection))}
        </ol>`;
    })}
  </div>`;
}

const head = ({target, key}: RankingModel): TemplateResult =>
  html`<div class="head">
    ${target ? html`<div class="at" part="target"><bdi>${target.label}</bdi></div>` : nothing}
    ${
      key
        ? html`<div class="column was" aria-hidden="true"><bdi>${key.before}</bdi></div>
            <div class="column" aria-hidden="true"><bdi>${key.now}</bdi></div>`
        : nothing
    }
  </div>`;

/** In linked figures the name of a row is a button, since a keyboard can choose it for all of them. */
function row(
  bar: Bar,
  {key, shape}: RankingModel,
  words: RankingWords,
  {isShared, name}: SelectionController,
): TemplateResult {
  const {before, verdict} = bar;
  const isSelected = isShared && bar.name === name;
  const at = {from: String(bar.from), size: String(bar.size), at: bar.at?.toString(), was: before && String(before.at)};
  const kinds = `${verdict} ${bar.highlighted ? 'highlighted' : ''} ${bar.waiting ? 'waiting' : ''} ${isSelected ? 'selected' : ''}`;
  return html`<li class=${kinds} part="row" data-name=${bar.name}>
    ${
      isShared
        ? html`<button class="name" part="name" data-rove aria-pressed=${isSelected}><bdi>${bar.name}</bdi></button>`
        : html`<span class="name" part="name"><bdi>${bar.name}</bdi></span>`
    }
    <span class="track" part="track" aria-hidden="true" .style=${vars(at)}>
      ${bar.at === undefined ? nothing : html`<span class="bar" part="bar"></span>`}
      ${before ? html`<span class="point was"></span>` : nothing}
      ${bar.at !== undefined && (key || shape === 'dot') ? html`<span class="point"></span>` : nothing}
    </span>
    ${
      key
        ? html`<span class="before" part="before">
            ${before ? html`<span class="hidden">${key.before}</span> <bdi>${before.value}</bdi>` : nothing}
          </span>`
        : nothing
    }
    <span class="value" part="value">
      ${key ? html`<span class="hidden">${key.now}</span>` : nothing} <bdi>${bar.value}</bdi>
      ${verdict === 'none' ? nothing : html`<span class="hidden">${words[verdict]}</span>`}
    </span>
  </li>`;
}

register('ranking-chart', RankingChart);

declare global {
  interface HTMLElementTagNameMap {
    'ranking-chart': RankingChart;
  }
}
