import type Axe from 'axe-core';
import 'axe-core/axe.min.js';
import {expect} from 'chai';
import type {LitElement} from 'lit';
import {lines, outside, overlapping, small} from './look.js';
import {settled} from './stories.js';

// A classic script, which puts itself on the window.
const {axe} = window as unknown as {axe: typeof Axe};

export const shadow = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;

/** The violations axe finds in an element, a line each; with `colours`, only those that depend on the colours. */
export async function violations(element: Element, rules?: 'colours'): Promise<string[]> {
  const {violations} = await axe.run(element, {
    resultTypes: ['violations'],
    ...(rules && {runOnly: ['color-contrast', 'link-in-text-block']}),
  });
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
}

/** Colours as in a page of that scheme. */
export const setScheme = (scheme: 'light' | 'dark' | ''): void => {
  document.documentElement.style.cssText = scheme && `color-scheme: ${scheme}; background: Canvas`;
};

/** At 240, 320 and 1,024 px no text of an element leaves it, lies on another, or is smaller than 12 px. */
export async function expectToFit(element: LitElement, box: HTMLElement): Promise<void> {
  for (const width of [1024, 320, 240]) {
    box.style.inlineSize = `${width}px`;
    await settled(element);
    const seen = lines(shadow(element));
    expect(outside(element, seen), `${width} px`).to.deep.equal([]);
    expect(overlapping(seen), `${width} px`).to.deep.equal([]);
    expect(small(seen), `${width} px`).to.deep.equal([]);
  }
}
