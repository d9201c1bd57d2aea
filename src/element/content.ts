import type {LitElement, ReactiveController} from 'lit';
import {inPage} from './page.js';

/** An inline `<script type="application/json">` or `text/csv` child. */
export interface InlineData {
  text: string;
  type: string;
}

const DATA = 'script[type="application/json"], script[type="text/csv"], script[type="text/tab-separated-values"]';

/** The first inline data script of an element. */
export function readInlineData(host: Element): InlineData | undefined {
  const script = host.querySelector<HTMLScriptElement>(`:scope > :is(${DATA})`);
  return script ? {text: script.textContent ?? '', type: script.type} : undefined;
}

/** Whether the author filled a slot of this name. */
export const hasSlotted = (host: Element, slot: string): boolean =>
  host.querySelector(`:scope > [slot="${slot}"]`) !== null;

/** The child HTML of an element as plain data: read once, and again after it has changed. */
export class ContentController<T> implements ReactiveController {
  #value: T | undefined;
  #observer?: MutationObserver;

  constructor(
    private readonly host: LitElement,
    private readonly read: (host: Element) => T,
  ) {
    host.addController(this);
  }

  /** `undefined` where the figure is in no page. */
  get value(): T | undefined {
    const page = inPage(this.host);
    if (this.#value === undefined && page) this.#value = this.read(page);
    return this.#value;
  }

  hostConnected(): void {
    this.#value = undefined;
    this.#observer ??= new MutationObserver((records) => {
      // The element's own attributes are properties already, except its id.
      const own = (record: MutationRecord): boolean => record.target === this.host && !!record.attributeName;
      if (records.every((record) => own(record) && record.attributeName !== 'id')) return;
      this.#value = undefined;
      this.host.requestUpdate();
    });
    this.#observer.observe(this.host, {childList: true, subtree: true, characterData: true, attributes: true});
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
