import {html, nothing, svg, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {guard} from 'lit/directives/guard.js';
import type {Table} from '../data/table.js';
import type {Context} from '../element/figure.js';
import {figureStyles} from '../element/figure.styles.js';
import {register} from '../element/register.js';
import {RovingController} from '../element/roving.js';
import {RowsFigure} from '../element/rows-figure.js';
import {SelectionController} from '../element/selection.js';
import {vars} from '../element/vars.js';
import {namesIn} from '../lib/columns.js';
import {last} from '../lib/last.js';
import type {Problem} from '../lib/problem.js';
import {unreadHeader} from './trend-chart.columns.js';
import {type Paths, type TrendInput, type TrendModel, trendModel} from './trend-chart.model.js';
import {nearest, type Reading, readOut, step} from './trend-chart.reading.js';
import {trendStyles} from './trend-chart.styles.js';
import {type TrendWords, trendWords} from './trend-chart.words.js';

/**
 * Values over time, of one line or of many, against a target.
 *
 * @summary Values over time, of one line or many, against a target.
 * @slot - A `<table>`: a column per line, a row per line under columns named as dates, or with `series` a row per point. Readers without script see it.
 * @slot heading - Rich text in place of the `heading` attribute.
 * @slot description - Rich text in place of the `description` attribute.
 * @slot note - Rich text in place of the `note` attribute.
 * @slot source - Rich text in place of the source line.
 * @event {StoryErrorEvent} story-error - Data could not be loaded or read.
 * @event {StorySelectEvent} story-select - A reader points at a line, or moves along it with the keys; `id` is its name.
 * @csspart figure - The whole figure.
 * @csspart heading - The headline.
 * @csspart description - The line below the headline.
 * @csspart sentence - The generated sentence.
 * @csspart plot - The area of the lines.
 * @csspart target - The label of the target.
 * @csspart label - The name of a line and its last value.
 * @csspart reading - The point a reader looks at, in words.
 * @csspart panel - One of the small figures of `layout="grid"`.
 * @csspart mark - The text of a mark.
 * @csspart table - All points as a table, for screen readers and print.
 * @csspart note - The note.
 * @csspart source - The source line.
 * @csspart problem - The line that says what could not be loaded.
 * @cssproperty --story-series-1 - Colour of the first highlighted line; up to `--story-series-6`.
 * @cssproperty --story-quiet - Colour of the names of other lines, and of the axes.
 * @cssproperty --story-font-numeric - Typeface of the values.
 */
export class TrendChart extends RowsFigure<TrendWords> {
  static override styles = [figureStyles, trendStyles];

  /** The column that says when; by default the first of dates or years, or else the first. */
  @property() x?: string;
  /** The columns of numbers, separated by commas; by default all that have one. An empty cell or `n/a` leaves a gap. */
  @property() y?: string;
  /** The column that names the lines, if each row is a point. */
  @property() series?: string;
  /** Lines to highlight, by name, separated by commas; by default all, if there are at most six. */
  @property() highlight?: string;
  /** The number to compare with. */
  @property() target?: string | number;
  /** What the target is called: `pledge`. */
  @property({attribute: 'target-label'}) targetLabel?: string;
  /** Whether a value should be `at-least` the target (the default) or `at-most` (emissions, inflation). */
  @property() goal?: 'at-least' | 'at-most';
  /** The first x that is an estimate. From there on, lines are dashed. */
  @property() estimates?: string;
  /** The first x to show. */
  @property() from?: string;
  /** The last x to show. */
  @property() to?: string;
  /** A value that the scale must contain. By default, the scale starts at zero if that leaves at least half of the height to the lines. */
  @property() baseline?: string | number;
  /** Notes on the time axis: `2014: Wales summit; 2018: Brussels summit`. */
  @property() marks?: string;
  /** One `chart` of all lines (the default), or a `grid` of small charts on the same scale. */
  @property() layout?: 'chart' | 'grid';
  /** Unit after the numbers: `% of GDP`, `t`. A unit that begins with `%` is joined to the number as the language does. */
  @property() unit?: string;
  /** ISO 4217 code, such as `USD`. Large amounts are shortened. */
  @property() currency?: string;
  /** Fraction digits, 0 to 20; by default as many as you typed. */
  @property() digits?: string | number;
  /** What the only line is, or what the lines are about: `Defence spending`. */
  @property() label?: string;
  /** A name. Figures with the same name follow each other’s selection. */
  @property() linked?: string;

  /** Which point of its line a reader looks at; by default the last. */
  @state() private index?: number;

  protected readonly english = trendWords;
  readonly #selection = new SelectionController(this);
  // Computed once, however far a pointer moves over it.
  readonly #made = last((table: Table, locale: string, words: TrendWords, inputs: string) => {
    const problems: Problem[] = [];
    const texts = JSON.parse(inputs) as Omit<TrendInput, 'table'>;
    return {model: trendModel({...texts, table, locale, words}, problems), problems};
  });
  #model: TrendModel | undefined;

  constructor() {
    super();
    new RovingController(this, (event, items, index) => this.#onKey(event, items[index]) ?? undefined);
  }

  protected override renderFigure(context: Context<TrendWords>): TemplateResult | undefined {
    const {locale, words} = context;
    const table = this.readRows(context.problems, ...namesIn(this.y));
    const inputs = this.texts(
      'x',
      'y',
      'series',
      'highlight',
      'target',
      'targetLabel',
      'goal',
      'estimates',
      'from',
      'to',
      'baseline',
      'marks',
      'layout',
      'unit',
      'currency',
      'digits',
      'label',
    );
    const names = table ? unreadHeader({table, ...inputs}) : [];
    const headerDates = names.length ? this.readDates(names, context.problems) : [];
    this.#model = undefined;
    if (!table || !headerDates) return undefined;
    const {model, problems} = this.#made(table, locale, words, JSON.stringify({...inputs, headerDates}));
    this.#model = model;
    context.problems.push(...problems);
    if (!model) return undefined;
    return this.frame(context, this.#body(model, words), {labelledBy: 'sentence', asOf: true});
  }

  #body(model: TrendModel, words: TrendWords): TemplateResult {
    const name = model.table.caption || this.fact('heading');
    return html`<p class="sentence" id="sentence" part="sentence" dir=${model.direction}>${model.text}</p>
      ${model.layout === 'grid' ? panels(model, this.#selection.name) : this.#chart(model, words, name)}
      ${guard([model, name], () => table(model, name))}`;
  }

  #chart(model: TrendModel, words: TrendWords, name: string | undefined): TemplateResult {
    const reading = this.#reading && readOut(model, this.#reading, words);
    const last = readOut(model, {name: firstOf(model), index: -1}, words);
    const said = reading?.text ?? model.dashed;
    return html`<div class="chart ${model.rows ? 'noted' : ''} ${reading ? 'reading' : ''}">
        ${model.marks.length ? marks(model) : nothing}
        <div class="scale" aria-hidden="true">
          ${model.yTicks.map(({at, label}) => html`<span class="y" .style=${vars({y: at})}><bdi>${label}</bdi></span>`)}
        </div>
        <div
          class="plot"
          part="plot"
          role="slider"
          data-rove
          aria-label=${name || nothing}
          aria-labelledby=${name ? nothing : 'sentence'}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow=${reading?.x ?? 100}
          aria-valuetext=${(reading ?? last)?.text ?? model.text}
          @pointermove=${this.#onPoint}
          @pointerdown=${this.#onPoint}
          @pointerleave=${this.#onLeave}
          @blur=${this.#onLeave}
        >
          ${model.yTicks.map(({at}) => html`<i class="rule" .style=${vars({y: at})}></i>`)} ${lines(model, reading)}
          ${model.target ? html`<i class="limit" .style=${vars({y: model.target.at})}></i>` : nothing}
          ${model.bold.map(({x, y, colour}) => html`<i class="dot c${colour}" .style=${vars({x, y})}></i>`)}
          ${
            model.target
              ? html`<span class="target ${model.target.place}" part="target" .style=${vars({y: model.target.at})}
                  ><bdi>${model.target.label}</bdi></span
                >`
              : nothing
          }
          ${
            reading
              ? html`<i class="at" .style=${vars({x: reading.x})}></i
                  ><i class="dot c0" .style=${vars({x: reading.x, y: reading.y})}></i>`
              : nothing
          }
        </div>
        ${labels(model)} ${ticks(model)}
      </div>
      <p class="read-out" part="reading" dir=${model.direction} aria-hidden=${said ? nothing : 'true'}>
        ${said ?? '\u00a0'}
      </p>
      ${model.marks.length ? footnotes(model) : nothing}`;
  }

  get #reading(): Reading | undefined {
    const {name} = this.#selection;
    return name === undefined ? undefined : {name, index: this.index ?? -1};
  }

  #read(point: Reading | undefined): void {
    this.index = point?.index;
    this.#selection.select(point?.name);
  }

  readonly #onPoint = (event: PointerEvent): void => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * 100;
    const isMirrored = getComputedStyle(this).direction === 'rtl';
    if (this.#model)
      this.#read(nearest(this.#model, isMirrored ? 100 - x : x, ((event.clientY - box.top) / box.height) * 100));
  };

  readonly #onLeave = (): void => this.#read(undefined);

  /** Where to stay in the plot, a key moves the point that is read; beyond the ends of a line it leads on through the figure. */
  #onKey(event: KeyboardEvent, item: HTMLElement | undefined): number | undefined {
    const model = this.#model;
    if (!model || item?.getAttribute('role') !== 'slider') return undefined;
    if (event.key === 'Escape') this.#read(undefined);
    const name = this.#reading?.name ?? firstOf(model);
    const track = model.tracks.find((one) => one.name === name);
    const last = (track?.places.length ?? 0) - 1;
    const index = this.index === undefined || this.index < 0 ? last : this.index;
    const to = step(model, {name, index}, this.#direction(event.key));
    if (to) this.#read(to);
    return to ? 0 : undefined;
  }

  /** A key along the line, in the direction of the text. */
  #direction(key: string): string {
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key === 'ArrowLeft' || key === 'ArrowRight') return key === forward ? 'next' : 'previous';
    return key;
  }
}

/** The line that is read where none is pointed at. */
const firstOf = ({bold, tracks}: TrendModel): string =>
  (bold.find(({colour}) => colour === 1) ?? tracks[0])?.name ?? '';

const drawn = ({known, estimated, alone}: Paths, kind: string): TemplateResult =>
  svg`<path class=${kind} d=${known} />${estimated ? svg`<path class="${kind} estimated" d=${estimated} />` : nothing}${
    alone ? svg`<path class="${kind} alone" d=${alone} />` : nothing
  }`;

const lines = ({quiet, bold}: TrendModel, reading: Paths | undefined): TemplateResult =>
  html`<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
    ${drawn(quiet, 'quiet')} ${bold.map((line) => drawn(line, `bold c${line.colour}`))}
    ${reading ? drawn(reading, 'bold read') : nothing}
  </svg>`;

const labels = ({labels, rest}: TrendModel): TemplateResult =>
  html`<div class="labels" aria-hidden="true">
    ${labels.map(
      ({label, value, colour, room}) =>
        html`<i class="gap" .style=${vars({room})}></i
          ><span class="label ${colour === undefined ? 'quiet' : `c${colour}`}" part="label"
            ><bdi>${label}</bdi> <bdi class="value">${value}</bdi></span
          >`,
    )}
    <i class="gap" .style=${vars({room: rest})}></i>
  </div>`;

const ticks = ({xTicks}: TrendModel): TemplateResult =>
  html`<div class="ticks" aria-hidden="true">
    ${xTicks.map(
      ({at, label, place}) => html`<span class="tick ${place}" .style=${vars({x: at})}><bdi>${label}</bdi></span>`,
    )}
  </div>`;

const marks = ({marks, rows}: TrendModel): TemplateResult =>
  html`<div class="marks" aria-hidden="true" .style=${vars({rows})}>
    ${marks.map(
      ({at, number, text, place, row}) =>
        html`<i class="mark ${place}" .style=${vars({x: at, row})}
          ><b class="number">${number}</b><bdi class="text">${text}</bdi></i
        >`,
    )}
  </div>`;

const footnotes = ({marks}: TrendModel): TemplateResult =>
  html`<ol class="footnotes">
    ${marks.map(({when, text}) => html`<li part="mark"><span class="hidden">${`${when} `}</span><bdi>${text}</bdi></li>`)}
  </ol>`;

/** @param selected the name that another figure points at */
const panels = ({panels, scale, target, dashed}: TrendModel, selected: string | undefined): TemplateResult =>
  html`<ul class="panels">
      ${panels.map(
        (panel) =>
          html`<li class="panel ${panel.name === selected ? 'selected' : ''}" part="panel">
            <span class="name"><bdi>${panel.name}</bdi> <bdi class="value">${panel.value}</bdi></span>
            <span class="plot" aria-hidden="true">
              ${target ? html`<i class="limit" .style=${vars({y: target.at})}></i>` : nothing}
              <svg viewBox="0 0 100 100" preserveAspectRatio="none">${drawn(panel, 'bold c1')}</svg>
            </span>
            <span class="ends" aria-hidden="true"><bdi>${scale.from}</bdi><bdi>${scale.to}</bdi></span>
          </li>`,
      )}
    </ul>
    <p class="read-out">
      <bdi>${scale.text}</bdi> ${target ? html`<i class="sample"></i> <bdi>${target.label}</bdi>` : nothing}
      ${dashed ? html` <span>${dashed}</span>` : nothing}
    </p>`;

/** @param name of a table without a caption of its own */
const table = ({table: {caption, head, rows, more}}: TrendModel, name: string | undefined): TemplateResult =>
  html`<div class="table" part="table">
    <table aria-label=${(!caption && name) || nothing} aria-labelledby=${caption || name ? nothing : 'sentence'}>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((name) => (name ? html`<th scope="col">${name}</th>` : html`<td></td>`))}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({name, cells}) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((text) => html`<td>${text}</td>`)}
            </tr>`,
        )}
        ${
          more
            ? html`<tr>
                <td colspan=${head.length}>${more}</td>
              </tr>`
            : nothing
        }
      </tbody>
    </table>
  </div>`;

register('trend-chart', TrendChart);

declare global {
  interface HTMLElementTagNameMap {
    'trend-chart': TrendChart;
  }
}
