import type {RichCell} from '../data/grid.js';
import {readRichText} from '../element/rich-text.js';
import type {RichText} from '../lib/rich-text.js';
import type {Row} from '../lib/rows.js';

/** The rows of the author's `<ol>`, in the columns that JSON has; `undefined` where there is no list. */
export interface TimelineContent {
  rows?: Row[] | undefined;
}

export function readList(host: Element): TimelineContent {
  const list = host.querySelector(':scope > ol, :scope > ul');
  return {rows: list ? [...list.querySelectorAll(':scope > li')].map(readItem) : undefined};
}

const TITLE = 'b, strong, h1, h2, h3, h4, h5, h6';

function readItem(item: Element): Row {
  const times = [...item.querySelectorAll('time')].slice(0, 2);
  const title = item.querySelector(TITLE);
  const image = item.querySelector('img');
  const link = title?.closest('a') ?? title?.querySelector('a');
  const apart = new Set<Element | null | undefined>([...times, title, image, image?.closest('figure')]);
  const row = Object.create(null) as Row;
  for (const {name, value} of item.attributes) if (name.startsWith('data-')) row[name.slice(5)] = value;
  return Object.assign(row, {
    id: item.id,
    date: dateOf(times),
    title: title && readRichText(title).flat(),
    href: link?.getAttribute('href'),
    media: image && {
      src: image.getAttribute('src'),
      alt: image.alt,
      width: image.getAttribute('width'),
      height: image.getAttribute('height'),
      caption: image.closest('figure')?.querySelector('figcaption')?.textContent,
    },
    // Read when it is shown: of a thousand events few ever are.
    text: (): RichText => withoutLead(readRichText(item, (element) => apart.has(element))),
  });
}

/** What `datetime` says, beside the text where that says it in other words. */
function dateOf(times: readonly Element[]): RichCell {
  const texts = times.map((time) => time.textContent.replace(/\s+/g, ' ').trim());
  const values = times.map((time, i) => time.getAttribute('datetime')?.trim() || texts[i]!);
  const isSaid = texts.every(Boolean) && texts.some((text, i) => text !== values[i]);
  return {value: values.join('/'), text: isSaid ? texts.join(' – ') : ''};
}

/** Without what only joined the date, the title and the text: `2014: <b>Title</b>. Text`. */
function withoutLead([first, ...rest]: RichText): RichText {
  if (!first) return [];
  const runs = [...first];
  while (runs[0]) {
    const text = runs[0].text.replace(/^[\s.:;,–—-]+/u, '');
    if (text) {
      runs[0] = {...runs[0], text};
      return [runs, ...rest];
    }
    runs.shift();
  }
  return rest;
}
