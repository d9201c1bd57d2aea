import {html, nothing, type TemplateResult} from 'lit';
import {inline} from '../element/rich-text.js';
import {vars} from '../element/vars.js';
import type {Item, Media} from './event-timeline.model.js';

/** What a click on an event's link does. */
export type Select = (click: MouseEvent) => void;

/** A vertical list of events; without `select` their titles are no links. */
export const list = (items: readonly Item[], select?: Select): TemplateResult =>
  html`<ol class="list" part="list">
    ${items.map((item) => [
      item.now
        ? html`<li class="now" part="now">
            <span><bdi>${item.now}</bdi></span>
          </li>`
        : nothing,
      html`<li
        class="event ${item.tense}"
        part="event"
        aria-posinset=${item.position ?? nothing}
        aria-setsize=${item.size ?? nothing}
        .style=${vars({gap: item.gap})}
      >
        ${date(item)}
        <span class="mark ${item.isSpan ? 'span' : ''}" part="mark"></span>
        <div class="told">
          ${select ? title(item, select) : html`<b class="title" part="title">${inline(item.title)}</b>`}
          ${context(item)} ${item.media ? media(item.media) : nothing}
          ${item.text.map((runs) => html`<p class="text" part="text">${inline(runs)}</p>`)}
          ${
            item.more
              ? html`<a class="more" href=${item.href} aria-label=${item.more.label} data-rove>${item.more.text}</a>`
              : nothing
          }
        </div>
      </li>`,
    ])}
  </ol>`;

export const date = ({date, dateTime, tenseText}: Pick<Item, 'date' | 'dateTime' | 'tenseText'>): TemplateResult =>
  html`<div class="date" part="date">
    <time datetime=${dateTime ?? nothing}><bdi>${date}</bdi></time
    >${tenseText ? html` <span class="hidden">${tenseText}</span>` : nothing}
  </div>`;

export const title = (
  {id, index, title, open, expanded}: Pick<Item, 'id' | 'index' | 'title' | 'open' | 'expanded'>,
  select: Select,
): TemplateResult =>
  html`<a
    class="title"
    part="title"
    href="#${encodeURIComponent(id)}"
    data-rove
    data-event=${index}
    draggable="false"
    aria-current=${open ? 'true' : nothing}
    aria-expanded=${expanded ?? nothing}
    @click=${select}
    >${inline(title)}</a
  >`;

function context({group, place}: Item): TemplateResult | typeof nothing {
  if (!group && !place) return nothing;
  return html`<p class="context">
    ${group ? html`<bdi class="group" part="group">${group}</bdi>` : nothing}${group && place ? ' · ' : nothing}${
      place ? html`<bdi part="place">${place}</bdi>` : nothing
    }
  </p>`;
}

const media = ({src, alt, width, height, caption, credit}: Media): TemplateResult =>
  html`<div class="media" part="media">
    <img src=${src} alt=${alt} width=${width || nothing} height=${height || nothing} loading="lazy" />
    ${caption || credit ? html`<p class="context">${caption} ${credit}</p>` : nothing}
  </div>`;
