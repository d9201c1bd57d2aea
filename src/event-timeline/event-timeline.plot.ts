import {html, type LitElement, nothing, svg, type TemplateResult} from 'lit';
import {vars} from '../element/vars.js';
import {date, list, type Select, title} from './event-timeline.list.js';
import {
  type Cluster,
  type Flag,
  type Lane,
  type Overview,
  type Plot,
  plotModel,
  viewAt,
  viewOf,
} from './event-timeline.plot.model.js';
import {plotStyles} from './event-timeline.plot.styles.js';
import type {TimelineWords} from './event-timeline.words.js';
import {pan, type View, zoom} from './event-timeline.view.js';

export {plotModel, plotStyles as styles, viewOf};

/** What a reader does with a plot. */
export interface Reader {
  select: Select;
  /** Opens events by id; none closes. */
  open: (ids: readonly string[]) => void;
  show: (view: View | undefined) => void;
  /** Shows a view and moves the focus to an event in it. */
  go: (index: number, view?: View) => void;
}

/** Wheel, pinch and drag over an axis, and the window of its overview. */
class Gestures {
  plot!: Plot;
  reader!: Reader;
  readonly #pointers = new Map<number, PointerEvent>();
  #dragging = false;

  /** Only what zooms or pans is taken from the page: its own scrolling goes on. */
  readonly wheel = (event: WheelEvent): void => {
    const {plot, reader} = this;
    const turn = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.shiftKey ? event.deltaY : 0;
    if (event.ctrlKey || event.metaKey)
      reader.show(zoom(plot.extent, plot.view, Math.exp(event.deltaY / 100), pointAt(event, plot)));
    else if (turn) this.#pan(turn, event);
    else return;
    event.preventDefault();
  };

  readonly down = (event: PointerEvent): void => {
    if (event.button) return;
    this.#pointers.set(event.pointerId, event);
  };

  readonly move = (event: PointerEvent): void => {
    // Until a pointer is captured nobody tells that it was let go elsewhere.
    if (!event.buttons) this.up(event);
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const other = [...this.#pointers.values()].find(({pointerId}) => pointerId !== event.pointerId);
    // A click that trembles is still a click.
    if (!other && !this.#dragging && Math.abs(event.clientX - before.clientX) < 5) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#dragging = true;
    this.#pointers.set(event.pointerId, event);
    const {plot, reader} = this;
    if (!other) this.#pan(before.clientX - event.clientX, event);
    else {
      const apart = (one: PointerEvent): number => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      reader.show(zoom(plot.extent, plot.view, apart(before) / Math.max(1, apart(event)), pointAt(event, plot)));
    }
  };

  readonly up = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
    this.#dragging = this.#pointers.size > 0;
  };

  readonly jump = (event: PointerEvent): void => {
    const strip = event.currentTarget as HTMLElement;
    if (event.type === 'pointerdown') strip.setPointerCapture(event.pointerId);
    if (strip.hasPointerCapture(event.pointerId)) this.reader.show(viewAt(this.plot, shareOf(event)));
  };

  #pan(pixels: number, event: MouseEvent): void {
    const {plot, reader} = this;
    const {width, forward} = boxOf(event);
    const {from, to} = plot.view;
    reader.show(pan(plot.extent, plot.view, ((forward * pixels) / width / plot.scale) * (to - from)));
  }
}

function boxOf({currentTarget}: Event): {start: number; width: number; forward: 1 | -1} {
  const {left, right, width} = (currentTarget as Element).getBoundingClientRect();
  const backward = getComputedStyle(currentTarget as Element).direction === 'rtl';
  return {start: backward ? right : left, width: width || 1, forward: backward ? -1 : 1};
}

/** Where a pointer is, from 0 at the start of its box to 1 at the end. */
function shareOf(event: MouseEvent): number {
  const {start, width, forward} = boxOf(event);
  return Math.max(0, Math.min(1, ((event.clientX - start) * forward) / width));
}

const pointAt = (event: MouseEvent, {view, scale}: Plot): number =>
  view.from + Math.min(1, shareOf(event) / scale) * (view.to - view.from);

const gestures = new WeakMap<LitElement, Gestures>();

/** A horizontal timeline, or a page of a long list, with what moves about in it. */
export function renderPlot(host: LitElement, plot: Plot, words: TimelineWords, reader: Reader): TemplateResult {
  let gesture = gestures.get(host);
  if (!gesture) gestures.set(host, (gesture = new Gestures()));
  Object.assign(gesture, {plot, reader});
  const {overview} = plot;
  return html`${overview ? navigation(plot, overview, words, reader, gesture) : nothing}
  ${plot.horizontal ? axis(plot, reader, gesture) : list(plot.items, reader.select)}
  ${
    overview && !plot.horizontal && plot.moves.after
      ? html`<p class="end acts">
          <button data-rove @click=${() => reader.go(plot.last, plot.moves.after)}>${overview.after}</button>
        </p>`
      : nothing
  }`;
}

function navigation(
  {moves, horizontal}: Plot,
  overview: Overview,
  words: TimelineWords,
  {show}: Reader,
  gesture: Gestures,
): TemplateResult {
  const button = (text: string, view: View | undefined, sign?: string): TemplateResult =>
    html`<button
      data-rove
      aria-label=${sign ? text : nothing}
      aria-disabled=${view ? nothing : 'true'}
      @click=${() => view && show(view)}
    >
      ${sign ?? text}
    </button>`;
  return html`<div class="navigation" part="navigation">
    <div class="overview acts" part="overview" @pointerdown=${gesture.jump} @pointermove=${gesture.jump}>
      <svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">${svg`<path d=${overview.path} />`}</svg>
      <span class="window" part="window" .style=${vars({x: overview.x, extent: overview.width})}></span>
    </div>
    <p class="status" part="status" aria-live="polite">${overview.status}</p>
    <div class="buttons acts" part="buttons">
      ${button(overview.before, moves.before)} ${button(overview.after, moves.after)}
      ${button(words.zoomOut, moves.zoomOut, '−')} ${button(words.zoomIn, moves.zoomIn, '+')}
      ${horizontal ? button(words.wholeRange, moves.whole) : nothing}
    </div>
  </div>`;
}

function axis({lanes, ticks, now, detail, overview}: Plot, reader: Reader, gesture: Gestures): TemplateResult {
  // Where all is in view there is nothing to move: the page keeps its wheel and its pinch.
  const moving = overview ? gesture : undefined;
  return html`<div
      class="plot ${moving ? 'moving' : ''}"
      part="plot"
      @wheel=${moving?.wheel}
      @pointerdown=${moving?.down}
      @pointermove=${moving?.move}
      @pointerup=${moving?.up}
      @pointercancel=${moving?.up}
    >
      ${
        ticks.length
          ? html`<div class="ticks" part="axis" aria-hidden="true">
              ${ticks.map(({x, text}) => html`<span class="tick" .style=${vars({x})}><bdi>${text}</bdi></span>`)}
            </div>`
          : nothing
      }
      ${
        now
          ? html`<div class="line ${now.flip ? 'flip' : ''}" .style=${vars({x: now.x})}>
              <span class="now" part="now"
                ><span><bdi>${now.text}</bdi></span></span
              >
            </div>`
          : nothing
      }
      ${lanes.map((one) => lane(one, reader))}
    </div>
    ${detail.length ? html`<div class="detail">${list(detail)}</div>` : nothing}`;
}

const lane = ({group, stops, clustered}: Lane, reader: Reader): TemplateResult =>
  html`<div class="lane" part="lane">
    ${group ? html`<p class="group" part="group"><bdi>${group}</bdi></p>` : nothing}
    <div class="track ${clustered ? 'clustered' : ''}">
      <ol aria-label=${group || nothing}>
        ${stops.map((stop) => ('row' in stop ? flag(stop, reader) : cluster(stop, reader)))}
      </ol>
    </div>
  </div>`;

const flag = (one: Flag, {select}: Reader): TemplateResult =>
  html`<li
    class="flag ${one.tense}"
    part="event"
    aria-posinset=${one.position ?? nothing}
    aria-setsize=${one.size ?? nothing}
    .style=${vars({x: one.x, row: one.row, extent: one.extent})}
  >
    <span class="mark" part="mark"></span>
    ${one.extent ? html`<span class="bar ${one.isSpan ? 'span' : ''}"></span>` : nothing}
    <div class="label">
      ${date(one)} ${title(one, select)}
      ${one.place ? html`<p class="context"><bdi part="place">${one.place}</bdi></p>` : nothing}
    </div>
  </li>`;

const cluster = ({index, last, x, extent, text, label, view, ids}: Cluster, {go, open}: Reader): TemplateResult =>
  html`<li class="cluster" .style=${vars({x, extent})}>
    <button
      part="cluster"
      data-rove
      data-event=${index}
      data-last=${last}
      aria-label=${label}
      @click=${() => (view ? go(index, view) : open(ids))}
    >
      <bdi>${text}</bdi>
    </button>
  </li>`;
