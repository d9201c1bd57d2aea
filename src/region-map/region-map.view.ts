import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {vars} from '../element/vars.js';
import type {Problem} from '../lib/problem.js';
import type {Place} from './region-map.model.js';
import type {MapWords} from './region-map.words.js';

/** What the drawings, which come later, are given. */
export interface Draft {
  host: LitElement;
  places: readonly Place[];
  /** In which regions may be named, the reader's first. */
  languages: readonly string[];
  words: MapWords;
  problems: Problem[];
}

/** A row as it is heard, and read where it stands in a list. */
export const entry = ({name, value, verdict}: Place): TemplateResult =>
  html`<bdi class="name" part="name">${name}</bdi>
    <bdi class="value" part="value">${value}</bdi> ${verdict ? html`<span class="hidden">${verdict}</span>` : nothing}`;

/** Rows as a list: those that have no place in the drawing, or all where there is no drawing. */
export const list = (places: readonly Place[], label: string, part: string): TemplateResult =>
  html`<p class="listed" id="listed" part=${part}>${label}</p>
    <ol class="list" aria-labelledby="listed">
      ${places.map((place) => html`<li class=${place.kind} .style=${vars({mix: place.mix})}>${entry(place)}</li>`)}
    </ol>`;

/** Class names of a region in either drawing. */
export const classOf = ({kind, dark, active, highlighted}: Place): string =>
  [kind, dark ? 'dark' : '', active ? 'active' : '', highlighted ? 'highlighted' : ''].filter(Boolean).join(' ');

/** Computes again only what was asked for otherwise: a drawing is the same wherever the reader points. */
export function remembered<T>(): (host: LitElement, key: string, compute: () => T) => T {
  const last = new WeakMap<LitElement, {key: string; result: T}>();
  return (host, key, compute) => {
    const before = last.get(host);
    if (before?.key === key) return before.result;
    const result = compute();
    last.set(host, {key, result});
    return result;
  };
}
