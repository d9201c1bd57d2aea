import {html, isServer, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {type Context, FigureElement, loadReading} from '../element/figure.js';
import {figureStyles} from '../element/figure.styles.js';
import {nearest} from '../element/locale.js';
import {inPage, pageAddress} from '../element/page.js';
import {register} from '../element/register.js';
import {RovingController} from '../element/roving.js';
import {WidthController} from '../element/width.js';
import type {Acts} from './event-timeline.acts.js';
import {readList, type TimelineContent} from './event-timeline.content.js';
import {readEvents, readInTurns} from './event-timeline.events.js';
import {list} from './event-timeline.list.js';
import {listItems, PAGE, type Timeline, timelineModel} from './event-timeline.model.js';
import type {Reader} from './event-timeline.plot.js';
import type {Plot} from './event-timeline.plot.model.js';
import {timelineStyles} from './event-timeline.styles.js';
import type {View} from './event-timeline.view.js';
import {type TimelineWords, timelineWords} from './event-timeline.words.js';

const loadPlots = () => import('./event-timeline.plot.js');

/**
 * What happened, and what is due, in order of time.
 *
 * @summary What happened, and what is due, in order of time.
 * @slot - An `<ol>` with an `<li id>` per event: a `<time datetime>` (or two, for a span), a title in `<b>`, `<strong>` or a
 *   heading (a link in or around it says where to read more), text, an `<img>`; `data-place` and `data-group` on the `<li>`.
 *   Readers without script see it.
 * @slot heading - Rich text in place of the `heading` attribute.
 * @slot description - Rich text in place of the `description` attribute.
 * @slot note - Rich text in place of the `note` attribute.
 * @slot source - Rich text in place of the source line.
 * @event {StorySelectEvent} story-select - A reader opens an event; `id` is that of its `<li>`, or the one made from its title.
 * @event {StoryErrorEvent} story-error - Data could not be loaded or read.
 * @csspart figure - The whole figure.
 * @csspart heading - The headline.
 * @csspart description - The line below the headline.
 * @csspart list - The events in a column.
 * @csspart event - One event.
 * @csspart date - When it was.
 * @csspart mark - Its dot, or the bar of a span.
 * @csspart title - What happened.
 * @csspart place - Where it happened.
 * @csspart group - The group it belongs to.
 * @csspart text - A paragraph about it.
 * @csspart media - Its picture, with a caption.
 * @csspart now - The line between past and future.
 * @csspart plot - The axis, and everything on it.
 * @csspart axis - The dates along the axis.
 * @csspart lane - The events of one group along the axis.
 * @csspart cluster - A button for events too close together for labels.
 * @csspart navigation - The controls that move through many events.
 * @csspart overview - The number of events over the whole range.
 * @csspart window - The part of it that is shown.
 * @csspart status - Which part that is, in words.
 * @csspart buttons - The buttons to move and to zoom.
 * @csspart note - The note.
 * @csspart source - The source line.
 * @csspart problem - The line that says what could not be loaded.
 * @cssproperty --story-ink - Colour of titles and marks.
 * @cssproperty --story-quiet - Colour of dates and places.
 * @cssproperty --story-rule - Colour of the line from mark to mark.
 * @cssproperty --story-accent - Colour of spans and of links.
 * @cssproperty --story-missed - Colour of the line between past and future.
 * @cssproperty --story-paper - Colour inside the marks of future events.
 * @cssproperty --story-font-numeric - Typeface of the dates.
 */
export class EventTimeline extends FigureElement<TimelineWords, TimelineContent> {
  static override styles = [figureStyles, timelineStyles];

  /** `vertical`, `horizontal` or `auto` (the default): horizontal if there is room for every label and the labels say everything. */
  @property() layout?: 'auto' | 'vertical' | 'horizontal';
  /** `asc` (the default) or `desc` in the vertical list. A horizontal axis always runs forward in time. */
  @property() order?: 'asc' | 'desc';
  /** Leaves out events that ended before this date: `2014`, `2019-01` or `2019-01-27`. */
  @property() from?: string;
  /** Leaves out events that begin after this date. */
  @property() to?: string;
  /** The day between past and future; by default `as-of`, or else the reader's day. */
  @property() now?: string;
  /** Whether distances show the `time` between events, or are `even`. By default, a vertical timeline is even, and a horizontal one shows time. */
  @property() scale?: 'time' | 'even';
  /** The column, or the `data-…` attribute of an `<li>`, that names an event's group; by default `group`. */
  @property({attribute: 'group-by'}) groupBy?: string;
  /** How dates in digits are written, where the data leave it open: `dmy` (31/12/2019), `mdy` or `ymd`. */
  @property() dates?: 'dmy' | 'mdy' | 'ymd';
  /** `full` (the default), or `compact`: only dates and titles until the reader opens an event. */
  @property() density?: 'full' | 'compact';

  /**
   * Ids of the events a reader opened; absent until then, when `target` is open.
   * @internal
   */
  @state() open?: readonly string[] | undefined;
  /**
   * The event that the address of the page points at.
   * @internal
   */
  @state() target = '';
  /**
   * The part of the events that a reader chose to see.
   * @internal
   */
  @state() view?: View | undefined;
  /**
   * Whether it is drawn for paper, with all its events.
   * @internal
   */
  @state() printing = false;

  /**
   * What is on the screen.
   * @internal
   */
  timeline?: Timeline | undefined;
  /** @internal */
  plot?: Plot | undefined;

  protected readonly english = timelineWords;
  // Its `target` is the id of an event.
  protected override readonly amounts = [];
  readonly #width = new WidthController(this);
  readonly #print = globalThis.matchMedia?.('print');
  /** Stays while a long list is read that takes its place. */
  #shown?: TemplateResult | undefined;
  #reading?: Promise<void> | undefined;
  /** The code for what a reader does, once one does anything. */
  #acts?: Acts;
  #viewOf?: typeof import('./event-timeline.plot.js').viewOf;

  constructor() {
    super(readList);
    new RovingController(this, (event, items, at) => this.#acts?.key(event, items, at));
  }

  /** @internal */
  override get awaited(): Promise<void>[] {
    return [...super.awaited, ...(this.#reading ? [this.#reading] : [])];
  }

  /** @internal */
  get opened(): readonly string[] {
    return this.open ?? [this.target];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusin', this.#onFocus);
    addEventListener('hashchange', this.#onHash);
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
    this.#print.addEventListener('change', this.#onPrint);
    this.printing = this.#print.matches;
    if (pageAddress().includes('#')) this.#onHash();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusin', this.#onFocus);
    removeEventListener('hashchange', this.#onHash);
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
    this.#print.removeEventListener('change', this.#onPrint);
  }

  protected override renderFigure(context: Context<TimelineWords>): TemplateResult | undefined {
    const {locale, words, problems} = context;
    const given = this.given ?? this.content?.rows;
    this.#reading = readInTurns(given)?.then(() => this.requestUpdate());
    if (this.#reading) return this.#shown;
    const width = this.#widthInEm();
    const options = {lang: nearest(this, 'lang') ?? 'en', dates: this.dates, asOf: this.fact('asOf')};
    let events = readEvents(given, options);
    const code = events === 'open' ? this.later(loadReading) : undefined;
    if (code !== undefined) events = readEvents(given, options, code?.reading ?? null);
    if (events === 'open') return this.#shown;
    const timeline = timelineModel(
      {
        list: events,
        layout: this.layout,
        order: this.order,
        from: this.from,
        to: this.to,
        now: this.now,
        asOf: options.asOf,
        today: today(),
        scale: this.scale,
        groupBy: this.groupBy,
        density: this.density,
        locale,
        words,
        base: inPage(this)?.baseURI,
        width,
      },
      problems,
    );
    this.timeline = timeline;
    this.plot = undefined;
    this.#shown = timeline && this.#body(context, timeline, width);
    return this.#shown;
  }

  #body(context: Context<TimelineWords>, timeline: Timeline, width: number): TemplateResult | undefined {
    const {opened, view, target} = this;
    // A server knows no width to draw an axis in.
    if (timeline.plain || this.printing || (isServer && timeline.events.length <= PAGE))
      return this.#framed(context, timeline, list(listItems(timeline, opened), this.#onSelect));
    // The code for axes and for choosing among many, which most timelines never need.
    const plots = this.later(loadPlots);
    if (plots && width) {
      this.#viewOf = plots.viewOf;
      const plot = plots.plotModel({timeline, width, view, open: opened, target});
      this.plot = plot;
      this.timeline = plot.timeline;
      return this.#framed(context, timeline, plots.renderPlot(this, plot, context.words, this.#reader));
    }
    // Until the code has come, the list, or of many events a page: never all. What was to be an axis from the start stays as the author wrote it.
    if (timeline.events.length <= PAGE && this.layout === 'horizontal') return undefined;
    if (timeline.events.length <= PAGE)
      return this.#framed(context, timeline, list(listItems(timeline, opened), this.#onSelect));
    const page = list(listItems(timeline, opened, 0, PAGE), this.#onSelect);
    return this.#framed(
      context,
      timeline,
      html`<div class="room"></div>
        ${page}`,
    );
  }

  #framed(context: Context<TimelineWords>, {name, saysAsOf}: Timeline, body: TemplateResult): TemplateResult {
    return this.frame(context, html`<span id="name" hidden>${name}</span>${body}`, {
      asOf: !saysAsOf,
      labelledBy: 'name',
    });
  }

  /**
   * The view that shows an event, the present one where it does.
   * @internal
   */
  viewOf(index: number): View | undefined {
    return this.plot && this.#viewOf?.(this.plot, index);
  }

  #widthInEm(): number {
    const {width} = this.#width;
    return width && width / parseFloat(getComputedStyle(this).fontSize);
  }

  protected override updated(): void {
    super.updated();
    void this.#acts?.arrive();
  }

  // Where the module does not come links and keys are the browser's.
  async #act(act?: (acts: Acts) => unknown): Promise<void> {
    const module = await import('./event-timeline.acts.js').catch(() => undefined);
    if (module) this.#acts ??= new module.Acts(this);
    if (this.#acts) act?.(this.#acts);
  }

  readonly #onFocus = (): void => void this.#act();

  readonly #onHash = (): void => void this.#act((acts) => acts.follow());

  readonly #onPrint = ({type}: Event): void => {
    this.printing = type === 'beforeprint' || (type === 'change' && this.#print.matches);
  };

  readonly #onSelect = (click: MouseEvent): void => {
    if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
    // A page with a <base> would leave.
    click.preventDefault();
    const index = Number((click.currentTarget as HTMLElement).dataset['event']);
    void this.#act((acts) => acts.select(index));
  };

  readonly #reader: Reader = {
    select: this.#onSelect,
    open: (ids) => {
      this.open = ids;
    },
    show: (view) => {
      this.view = view;
    },
    go: (index, view) => void this.#act((acts) => acts.go(index, view)),
  };
}

/** The reader's own day. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');
}

register('event-timeline', EventTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline': EventTimeline;
  }
}
