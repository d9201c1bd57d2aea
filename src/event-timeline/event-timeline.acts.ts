import {setAddress} from '../element/address.js';
import {StorySelectEvent} from '../element/events.js';
import {pageAddress} from '../element/page.js';
import type {EventTimeline} from './event-timeline.js';
import type {TimelineEvent} from './event-timeline.events.js';
import type {View} from './event-timeline.view.js';

/**
 * What a reader does with a timeline: picks an event, follows an address, moves by keys. It is loaded when the first of these
 * happens, since most readers only read.
 */
export class Acts {
  #arriving = false;

  constructor(private readonly host: EventTimeline) {}

  get #events(): readonly TimelineEvent[] {
    return this.host.timeline?.events ?? [];
  }

  readonly #indexOf = (id: string): number => this.#events.findIndex((event) => event.id === id);

  /** Opens an event or closes it, says so, and puts it into the address of the page. */
  select(index: number): void {
    const {host} = this;
    const id = this.#events[index]?.id;
    if (!id) return;
    host.open = host.opened.includes(id) ? [] : [id];
    host.target = id;
    if (!this.#isTaken(id)) setAddress(id);
    host.dispatchEvent(new StorySelectEvent(id));
  }

  /** Goes where the address of the page points, if that is an event; where events are on their way, when they have come. */
  follow(): void {
    const {host} = this;
    const id = idInAddress();
    // A click has opened its event before the address changes.
    if (!id || id === host.target || (host.timeline && this.#indexOf(id) < 0)) return;
    this.#arriving = true;
    host.target = id;
    host.open = undefined;
  }

  /** Once the event is on the screen. */
  async arrive(): Promise<void> {
    const {host} = this;
    const index = this.#indexOf(host.target);
    if (!this.#arriving || index < 0 || !(host.plot ?? host.timeline?.plain)) return;
    this.#arriving = false;
    if (this.#isTaken(host.target)) return;
    // Until a page is complete the browser looks for the target itself, finds the author's hidden <li>, and drops the focus.
    if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, {once: true}));
    this.#focus(index)?.scrollIntoView({block: 'center'});
  }

  /** Shows an event, in a given view of many, and moves the focus to it. */
  async go(index: number, view?: View): Promise<void> {
    const {host} = this;
    host.view = view ?? host.viewOf(index);
    await host.updateComplete;
    this.#focus(index)?.scrollIntoView({block: 'nearest'});
  }

  /**
   * Along the events by arrows, by year, to the first and last of all; other arrows go to buttons and links.
   * @param items all that acts in the figure
   * @param at which of them has the focus
   * @returns which is to have it, or `undefined` where the key means nothing here
   */
  key({key}: KeyboardEvent, items: HTMLElement[], at: number): number | undefined {
    const {host} = this;
    const [opened] = host.opened;
    if (key === 'Escape' && opened) {
      host.open = [];
      const index = String(this.#indexOf(opened));
      return Math.max(
        items.findIndex((item) => item.dataset['event'] === index),
        at,
      );
    }
    const moves = host.plot?.moves;
    const zoomed = {'+': moves?.zoomIn, '=': moves?.zoomIn, '-': moves?.zoomOut}[key];
    const event = items[at]?.dataset['event'];
    if (zoomed) void this.go(Number(event ?? -1), zoomed);
    if (zoomed) return at;
    if (!event) return undefined;
    const stops = items.filter((item) => item.dataset['event']);
    const step = this.#stepOf(key);
    const next = step && stops[stops.indexOf(items[at] as HTMLElement) + step];
    if (next) return items.indexOf(next);
    const to = this.#targetOf(key, Number(event), step);
    if (to === undefined || !this.#events[to]) return undefined;
    void this.go(to);
    return at;
  }

  #stepOf(key: string): 1 | -1 | undefined {
    const rtl = getComputedStyle(this.host).direction === 'rtl';
    const [back, forward] = !this.host.plot?.horizontal
      ? ['ArrowUp', 'ArrowDown']
      : rtl
        ? ['ArrowRight', 'ArrowLeft']
        : ['ArrowLeft', 'ArrowRight'];
    return key === forward ? 1 : key === back ? -1 : undefined;
  }

  /** Index of the event a key leads to, where that is not the next on the screen. */
  #targetOf(key: string, index: number, step: 1 | -1 | undefined): number | undefined {
    const {plot} = this.host;
    if (step) return plot && (step > 0 ? plot.last : plot.first - 1);
    switch (key) {
      case 'Home':
        return 0;
      case 'End':
        return this.#events.length - 1;
      case 'PageDown':
        return otherYear(this.#events, index, 1);
      case 'PageUp':
        return otherYear(this.#events, index, -1);
      default:
        return undefined;
    }
  }

  /** Moves the focus to an event's link, or to the button of those it is among, and returns that. */
  #focus(index: number): HTMLElement | undefined {
    const all = [...this.host.renderRoot.querySelectorAll<HTMLElement>('[data-event]')];
    const first = (item: HTMLElement): number => Number(item.dataset['event']);
    const item =
      all.find((one) => first(one) === index) ??
      all.find((one) => first(one) <= index && Number(one.dataset['last']) >= index);
    item?.focus({preventScroll: true});
    return item;
  }

  /** Whether the page shows an element of its own under that id: then the address means that one. */
  #isTaken(id: string): boolean {
    return [...document.querySelectorAll(`#${CSS.escape(id)}`)].some(
      (element) => !this.host.contains(element) && element.getClientRects().length,
    );
  }
}

/** The first event of the next year in the list, or of the year before it; an event without a date is in no year. */
export function otherYear(events: readonly TimelineEvent[], index: number, step: 1 | -1): number | undefined {
  const yearAt = (i: number): number | undefined => events[i]?.span?.from.year;
  const next = (i: number): number => {
    const year = yearAt(i);
    while (events[i] && (yearAt(i) ?? year) === year) i += step;
    return i;
  };
  const other = next(index);
  if (!events[other]) return undefined;
  return step > 0 ? other : next(other) + 1;
}

function idInAddress(): string {
  try {
    return decodeURIComponent(new URL(pageAddress()).hash.slice(1));
  } catch {
    return '';
  }
}
