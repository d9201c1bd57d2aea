import type {LitElement, ReactiveController} from 'lit';
import {StorySelectEvent} from './events.js';
import {inPage} from './page.js';

const all = new Set<SelectionController>();

/**
 * The item that a reader points at in a figure, by its name. Figures inside one `<figure-group>`, or with the same `linked`
 * attribute, share it.
 */
export class SelectionController implements ReactiveController {
  #name: string | undefined;

  constructor(private readonly host: LitElement & {linked?: string}) {
    host.addController(this);
  }

  hostConnected(): void {
    all.add(this);
  }

  hostDisconnected(): void {
    all.delete(this);
    this.#name = undefined;
  }

  /** The name of the item; `undefined` where there is none. */
  get name(): string | undefined {
    return this.#name;
  }

  /** What the figures that follow each other have in common. */
  get #group(): Element | string | undefined {
    return this.host.linked || (inPage(this.host)?.closest('figure-group') ?? undefined);
  }

  /** Whether other figures follow this one. */
  get isShared(): boolean {
    return !!this.#group;
  }

  /** A person's act: points at an item, or at none. */
  select(name?: string): void {
    if (name === this.#name) return;
    const group = this.#group;
    for (const one of all)
      if (one === this || (group && one.#group === group)) {
        one.#name = name;
        one.host.requestUpdate();
      }
    if (name !== undefined) this.host.dispatchEvent(new StorySelectEvent(name));
  }
}
