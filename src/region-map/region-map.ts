import {type CSSResult, html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {Context} from '../element/figure.js';
import {figureStyles} from '../element/figure.styles.js';
import {nearest} from '../element/locale.js';
import {register} from '../element/register.js';
import {RovingController} from '../element/roving.js';
import {RowsFigure} from '../element/rows-figure.js';
import {SelectionController} from '../element/selection.js';
import {vars} from '../element/vars.js';
import {type MapModel, mapModel, needsCodes} from './region-map.model.js';
import {mapStyles} from './region-map.styles.js';
import {type Draft, list} from './region-map.view.js';
import {type MapWords, mapWords} from './region-map.words.js';

interface Drawing {
  draw: (draft: Draft) => TemplateResult;
  codeOf: (text: string, languages: readonly string[]) => string | undefined;
  styles: CSSResult;
}

const drawings: Record<MapModel['shape'], () => Promise<Drawing>> = {
  map: () => import('./region-map.plot.js'),
  tiles: () => import('./region-map.tiles.js'),
};

/**
 * One value per country, on a map of the part of the world that holds them, or on a grid of tiles.
 *
 * @summary One value per country, on a map or a tile grid.
 * @slot - A `<table>` whose first row names the columns; readers without script see it.
 * @slot heading - Rich text in place of the `heading` attribute.
 * @slot description - Rich text in place of the `description` attribute.
 * @slot note - Rich text in place of the `note` attribute.
 * @slot source - Rich text in place of the source line.
 * @event {StoryErrorEvent} story-error - Data could not be loaded or read.
 * @event {StorySelectEvent} story-select - A reader points at a region, or focuses it; `id` is its name as you typed it.
 * @csspart figure - The whole figure.
 * @csspart heading - The headline.
 * @csspart description - The line below the headline.
 * @csspart sentence - The generated sentence.
 * @csspart map - The map.
 * @csspart region - A region on it, or a tile.
 * @csspart readout - The line that says which region the reader points at.
 * @csspart legend - What the colours stand for.
 * @csspart target - The target that they are compared with.
 * @csspart name - The name of a region in a list.
 * @csspart value - Its value.
 * @csspart listed - The line above the list of regions that the map cannot place.
 * @csspart note - The note.
 * @csspart source - The source line.
 * @csspart problem - The line that says what could not be loaded.
 * @cssproperty --story-accent - Colour of the highest step.
 * @cssproperty --story-met - Colour of a region that meets the target.
 * @cssproperty --story-missed - Colour of one that misses it.
 * @cssproperty --story-track - Colour of the land around them.
 * @cssproperty --story-font-numeric - Typeface of the values.
 */
export class RegionMap extends RowsFigure<MapWords> {
  static override styles = [figureStyles, mapStyles];

  /** The column that names the rows; by default the one with the most regions. */
  @property() category?: string;
  /**
   * The column that says which country a row is about: an ISO 3166-1 code (`DE`, `DEU`, `276`) or a name in one of ten languages; by default
   * the one with the most regions.
   */
  @property() region?: string;
  /** The column of numbers; by default the first with one in it. An empty cell or `n/a` is "no figure". */
  @property() value?: string;
  /** The number to compare with. Regions that meet it are then filled, and those that miss it are pale. */
  @property() target?: string | number;
  /** What the target is called: `pledge`. */
  @property({attribute: 'target-label'}) targetLabel?: string;
  /** Whether a value should be `at-least` the target (the default) or `at-most` (emissions, inflation). */
  @property() goal?: 'at-least' | 'at-most';
  /** Whether colours show who meets the `target` (the default, if there is one), or the `steps`. */
  @property() scale?: 'target' | 'steps';
  /** The greatest number of colour steps, 2 to 6, or the numbers between them: `1, 1.5, 2`. By default 6, between round numbers. */
  @property() steps?: string | number;
  /** Whether regions are drawn as a `map` (the default) or as `tiles` of one size. */
  @property() shape?: 'map' | 'tiles';
  /** Unit after the numbers: `% of GDP`, `t`. A unit that begins with `%` is joined to the number as the language does. */
  @property() unit?: string;
  /** ISO 4217 code, such as `USD`. Large amounts are shortened. */
  @property() currency?: string;
  /** Fraction digits, 0 to 20; by default as many as you typed. */
  @property() digits?: string | number;
  /** What the regions are, as a sentence says it after their number: `members`. */
  @property() label?: string;
  /** Regions to highlight, by name, separated by commas. Put a name that contains a comma between quotation marks. */
  @property() highlight?: string;
  /** A name. Figures with the same name follow each other's selection. */
  @property() linked?: string;

  protected readonly english = mapWords;
  readonly #selection = new SelectionController(this);
  #model: MapModel | undefined;

  constructor() {
    super();
    new RovingController(this);
  }

  protected override renderFigure(context: Context<MapWords>): TemplateResult | undefined {
    const {locale, words, problems} = context;
    const table = this.readRows(problems, this.value);
    const drawing = table && this.later(drawings[this.shape === 'tiles' ? 'tiles' : 'map']);
    const languages = [locale, nearest(this, 'lang') ?? locale];
    const texts = this.texts(
      'category',
      'region',
      'value',
      'target',
      'targetLabel',
      'goal',
      'scale',
      'steps',
      'shape',
      'unit',
      'currency',
      'digits',
      'label',
      'highlight',
    );
    if (table && drawing === undefined && needsCodes({table, ...texts})) {
      this.#model = undefined;
      return this.frame(context, room(this.shape));
    }
    this.#model =
      table &&
      mapModel(
        {
          ...texts,
          table,
          active: this.#selection.name,
          codeOf: drawing ? (text) => drawing.codeOf(text, languages) : undefined,
          about: this.about,
          locale,
          words,
        },
        problems,
      );
    if (!this.#model) return undefined;
    return this.frame(context, this.#body(this.#model, drawing, languages, context), {
      labelledBy: 'sentence',
      asOf: true,
    });
  }

  #body(
    model: MapModel,
    drawing: Drawing | null | undefined,
    languages: readonly string[],
    context: Context<MapWords>,
  ): TemplateResult {
    return html`<p class="sentence" id="sentence" part="sentence" dir=${model.direction}>${model.text}</p>
      <div
        @pointermove=${this.#onPoint}
        @click=${this.#onPoint}
        @pointerleave=${this.#onLeave}
        @focusin=${this.#onPoint}
        @focusout=${this.#onLeave}
        @keydown=${this.#onKey}
      >
        ${this.#drawing(model, drawing, languages, context)}
      </div>
      ${readout(model)} ${model.legend.length ? legend(model) : nothing}`;
  }

  #drawing(
    {shape, places}: MapModel,
    drawing: Drawing | null | undefined,
    languages: readonly string[],
    {words, problems}: Context<MapWords>,
  ): TemplateResult {
    if (drawing === null) return list(places, words.noMap, 'problem');
    if (!drawing) return room(shape);
    return drawing.draw({host: this, places, languages, words, problems});
  }

  readonly #onPoint = (event: Event): void => {
    const target = (event.target as Element).closest<HTMLElement>('[data-i]');
    const near = event instanceof PointerEvent ? this.#nearby(event) : undefined;
    const i = (near ?? target)?.dataset['i'];
    this.#selection.select(this.#model?.places[Number(i ?? -1)]?.key);
  };

  readonly #onKey = ({key}: KeyboardEvent): void => {
    if (key === 'Escape') this.#selection.select();
  };

  /** Of the regions too small to point at, the one nearest to the pointer, within 12 px. */
  #nearby({clientX, clientY}: PointerEvent): HTMLElement | undefined {
    let least = 12;
    let nearest: HTMLElement | undefined;
    for (const button of this.renderRoot.querySelectorAll<HTMLElement>('.small button')) {
      const {x, y, width, height} = button.getBoundingClientRect();
      const away = Math.hypot(x + width / 2 - clientX, y + height / 2 - clientY);
      if (away <= least) [least, nearest] = [away, button];
    }
    return nearest;
  }

  /** A finger leaves as soon as it has touched. */
  readonly #onLeave = (event: Event): void => {
    if (!(event instanceof PointerEvent && event.pointerType !== 'mouse')) this.#selection.select();
  };
}

/** Where the drawing will be. */
const room = (shape: MapModel['shape'] = 'map'): TemplateResult => html`<div class="room room-for-${shape}"></div>`;

/** For the eye: the list says the same to those who hear. */
const readout = ({readout, direction}: MapModel): TemplateResult =>
  html`<p class="read-out acts" part="readout" aria-hidden="true">
    ${
      readout
        ? html`<bdi class="name">${readout.name}</bdi> <bdi class="value" dir=${direction}>${readout.value}</bdi>
            <span class="verdict">${readout.verdict}</span>`
        : nothing
    }
  </p>`;

const legend = ({legend, target}: MapModel): TemplateResult =>
  html`<div class="legend" part="legend">
    ${target ? html`<div class="mark" part="target"><bdi>${target}</bdi></div>` : nothing}
    <ul>
      ${legend.map(
        ({kind, mix, label, count}) =>
          html`<li>
            <span class="swatch ${kind}" .style=${vars({mix})}></span> <bdi>${label}</bdi>
            <span class="count">(${count})</span>
          </li>`,
      )}
    </ul>
  </div>`;

register('region-map', RegionMap);

declare global {
  interface HTMLElementTagNameMap {
    'region-map': RegionMap;
  }
}
