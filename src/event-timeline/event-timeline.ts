import type {TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {StorySelectEvent} from '../element/events.js';
import {type Context, FigureElement} from '../element/figure.js';
import {figureStyles} from '../element/figure.styles.js';
import {register} from '../element/register.js';
import {RovingController} from '../element/roving.js';
import {WidthController} from '../element/width.js';
import {readList, type TimelineContent} from './event-timeline.content.js';
import {list} from './event-timeline.list.js';
import {listItems, otherYear, type Timeline, timelineModel} from './event-timeline.model.js';
import type {Plot} from './event-timeline.plot.model.js';
import {timelineStyles} from './event-timeline.styles.js';
import type {View} from './event-timeline.view.js';
import {type TimelineWords, timelineWords} from './event-timeline.words.js';

/**
 * What happened, and what is due, in order of time.
 *
 * @summary What happened, and what is due, in order of time.
 * @slot - An `<ol>` with an `<li id>` per event: a `<time datetime>` (or two, for a span), a title in `<b>`, `<strong>` or a
 *   heading (a link in or around it says where to read more), text, an `<img>`; `data-place` and `data-group` on the `<li>`.
 *   It stays what readers without script see.
 * @slot heading - Rich text in place of the `heading` attribute.
 * @slot description - Rich text in place of the `description` attribute.
 * @slot note - Rich text in place of the `note` attribute.
 * @slot source - Rich text in place of the source line.
 * @event {StorySelectEvent} story-select - A reader picked an event; `id` says which.
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
 * @csspart plot - The axis, and all that hangs from it.
 * @csspart axis - The dates along the axis.
 * @csspart lane - The events of one group along the axis.
 * @csspart cluster - A button for events too close together for labels.
 * @csspart navigation - What moves about among many events.
 * @csspart overview - How many events there are along the whole range.
 * @csspart window - The part of it that is shown.
 * @csspart status - Which part that is, in words.
 * @csspart buttons - Earlier, later, nearer, farther.
 * @csspart note - The note.
 * @csspart source - The source line.
 * @csspart problem - The line that says what could not be loaded.
 * @cssproperty --story-ink - Colour of titles and marks.
 * @cssproperty --story-quiet - Colour of dates and places.
 * @cssproperty --story-rule - Colour of the line from mark to mark.
 * @cssproperty --story-accent - Colour of spans and of links.
 * @cssproperty --story-missed - Colour of the line between past and future.
 * @cssproperty --story-paper - Colour within the marks of what is to come.
 * @cssproperty --story-font-numeric - Typeface of the dates.
 */
export class EventTimeline extends FigureElement<TimelineWords, TimelineContent> {
  static override styles = [figureStyles, timelineStyles];

  /** `vertical`, `horizontal`, or `auto`: horizontal where there is room for every label, and labels say it all. */
  @property() layout?: 'auto' | 'vertical' | 'horizontal';
  /** `asc` or `desc` in the vertical list; a horizontal axis always runs forward in time. */
  @property() order?: 'asc' | 'desc';
  /** Leaves out what ended before: `2014`, `2019-01` or `2019-01-27`. */
  @property() from?: string;
  /** Leaves out what begins after. */
  @property() to?: string;
  /** The day that parts past from future; by default `as-of`, then the reader's own. */
  @property() now?: string;
  /** Whether distances are as the `time` between events, or `even`: by default even down the page and time across it. */
  @property() scale?: 'time' | 'even';
  /** The column, or the `data-…` attribute of an `<li>`, that names an event's group; by default `group`. */
  @property({attribute: 'group-by'}) groupBy?: string;
  /** `full`, or `compact`: only dates and titles until an event is opened. */
  @property() density?: 'full' | 'compact';

  /** Ids of the events a reader opened; absent until then, when the address of the page says which. */
  @state() private open?: readonly string[];
  /** The event that the address of the page points at. */
  @state() private target = '';
  /** The part of the events that a reader chose to see. */
  @state() private view?: View;
  @state() private printing = false;

  protected readonly english = timelineWords;
  readonly #width = new WidthController(this);
  /** What is on the screen, for the keys. */
  #timeline?: Timeline;
  #plot?: Plot;
  /** The code for axes and for choosing among many, which most timelines never need. */
  #plots?: typeof import('./event-timeline.plot.js');
  #arriving = false;
  readonly #print = globalThis.matchMedia?.('print');

  constructor() {
    super(readList);
    new RovingController(this, this.#onKey);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHash);
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
    this.#print.addEventListener('change', this.#onPrint);
    this.printing = this.#print.matches;
    this.#onHash();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
    this.#print.removeEventListener('change', this.#onPrint);
  }

  protected override renderFigure(context: Context<TimelineWords>): TemplateResult | undefined {
    const {locale, words, problems} = context;
    const width = this.#widthInEm();
    const timeline = timelineModel(
      {
        given: this.given ?? this.content?.rows,
        layout: this.layout,
        order: this.order,
        from: this.from,
        to: this.to,
        now: this.now,
        asOf: this.fact('asOf'),
        today: today(),
        scale: this.scale,
        groupBy: this.groupBy,
        density: this.density,
        locale,
        words,
        base: this.baseURI,
        width,
      },
      problems,
    );
    this.#timeline = timeline;
    this.#plot = undefined;
    if (!timeline) return undefined;
    const {open = [this.target], target, view} = this;
    const options = {asOf: !timeline.saysAsOf};
    if (timeline.plain || this.printing)
      return this.frame(context, list(listItems(timeline, open), this.#onSelect), options);
    if (!this.#plots || !width) return undefined;
    this.#plot = this.#plots.plotModel({timeline, width, view, open, target});
    this.#timeline = this.#plot.timeline;
    return this.frame(context, this.#plots.renderPlot(this, this.#plot, words, this.#acts), options);
  }

  #widthInEm(): number {
    const {width} = this.#width;
    return width && width / parseFloat(getComputedStyle(this).fontSize);
  }

  protected override updated(): void {
    super.updated();
    if (this.#timeline && !this.#timeline.plain && !this.#plots) void this.#loadPlots();
    const index = this.#indexOf(this.target);
    if (!this.#arriving || index < 0 || !(this.#plot || this.#timeline?.plain)) return;
    this.#arriving = false;
    if (!this.#isTaken(this.target)) void this.#arrive(index);
  }

  async #loadPlots(): Promise<void> {
    this.#plots = await import('./event-timeline.plot.js');
    this.requestUpdate();
  }

  async #arrive(index: number): Promise<void> {
    // Until a page is complete the browser looks for the target itself, finds the author's hidden <li>, and drops the focus.
    if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, {once: true}));
    this.#focus(index)?.scrollIntoView({block: 'center'});
  }

  #indexOf(id: string): number {
    return this.#timeline?.events.findIndex((event) => event.id === id) ?? -1;
  }

  /** Moves the focus to an event's link, or to the button of those it is among, and returns that. */
  #focus(index: number): HTMLElement | undefined {
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-event]')];
    const first = (item: HTMLElement): number => Number(item.dataset['event']);
    const item =
      all.find((one) => first(one) === index) ??
      all.find((one) => first(one) <= index && Number(one.dataset['last']) >= index);
    item?.focus({preventScroll: true});
    return item;
  }

  /** Shows an event and moves the focus to it. */
  async #go(index: number, view = this.#plot && this.#plots?.viewOf(this.#plot, index)): Promise<void> {
    this.view = view;
    await this.updateComplete;
    this.#focus(index)?.scrollIntoView({block: 'nearest'});
  }

  /** Whether the page shows an element of its own under that id: then the address means that one. */
  #isTaken(id: string): boolean {
    return [...document.querySelectorAll(`#${CSS.escape(id)}`)].some(
      (element) => !this.contains(element) && element.getClientRects().length,
    );
  }

  readonly #onHash = (): void => {
    const id = idInAddress();
    // A click has opened its event before the address changes.
    if (!id || id === this.target || (this.#timeline && this.#indexOf(id) < 0)) return;
    this.#arriving = true;
    this.target = id;
    this.open = undefined;
  };

  readonly #onPrint = ({type}: Event): void => {
    this.printing = type === 'beforeprint' || (type === 'change' && this.#print.matches);
  };

  readonly #onSelect = (click: MouseEvent): void => {
    const link = click.currentTarget as HTMLElement;
    const id = this.#timeline?.events[Number(link.dataset['event'])]?.id;
    if (!id || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
    // A page with a <base> would leave.
    click.preventDefault();
    this.open = (this.open ?? [this.target]).includes(id) ? [] : [id];
    this.target = id;
    if (!this.#isTaken(id)) setAddress(id);
    this.dispatchEvent(new StorySelectEvent(id));
  };

  readonly #acts = {
    select: this.#onSelect,
    open: (ids: readonly string[]): void => {
      this.open = ids;
    },
    show: (view: View | undefined): void => {
      this.view = view;
    },
    go: (index: number, view?: View): void => void this.#go(index, view),
  };

  /** Along the events by arrows, by year, to the first and last of all; other arrows go to buttons and links. */
  readonly #onKey = ({key}: KeyboardEvent, items: HTMLElement[], at: number): number | undefined => {
    const plot = this.#plot;
    const opened = (this.open ?? [this.target])[0];
    if (key === 'Escape' && opened) {
      this.open = [];
      const index = String(this.#indexOf(opened));
      return Math.max(
        items.findIndex((item) => item.dataset['event'] === index),
        at,
      );
    }
    const zoomed = {'+': plot?.moves.zoomIn, '=': plot?.moves.zoomIn, '-': plot?.moves.zoomOut}[key];
    if (zoomed) {
      void this.#go(Number(items[at]?.dataset['event'] ?? -1), zoomed);
      return at;
    }
    if (!items[at]?.dataset['event']) return undefined;
    const stops = items.filter((item) => item.dataset['event']);
    const step = this.#stepOf(key);
    const next = step && stops[stops.indexOf(items[at]) + step];
    if (next) return items.indexOf(next);
    const to = this.#keyTarget(key, Number(items[at].dataset['event']), step);
    if (to === undefined || !this.#timeline?.events[to]) return undefined;
    void this.#go(to);
    return at;
  };

  #stepOf(key: string): 1 | -1 | undefined {
    const rtl = getComputedStyle(this).direction === 'rtl';
    const [back, forward] = !this.#plot?.horizontal
      ? ['ArrowUp', 'ArrowDown']
      : rtl
        ? ['ArrowRight', 'ArrowLeft']
        : ['ArrowLeft', 'ArrowRight'];
    return key === forward ? 1 : key === back ? -1 : undefined;
  }

  /** Index of the event a key leads to, where that is not the next on the screen. */
  #keyTarget(key: string, index: number, step: 1 | -1 | undefined): number | undefined {
    const {events = []} = this.#timeline ?? {};
    if (step) return this.#plot && (step > 0 ? this.#plot.last : this.#plot.first - 1);
    switch (key) {
      case 'Home':
        return 0;
      case 'End':
        return events.length - 1;
      case 'PageDown':
        return otherYear(events, index, 1);
      case 'PageUp':
        return otherYear(events, index, -1);
      default:
        return undefined;
    }
  }
}

function idInAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

/** Without the browser's own search for the target: it would find the author's hidden `<li>` and take the focus there. */
function setAddress(id: string): void {
  const {href} = new URL(`#${encodeURIComponent(id)}`, location.href);
  try {
    history.pushState(null, '', href);
  } catch {
    // An iframe without an address of its own.
    location.hash = id;
  }
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
