import type {LitElement, ReactiveController} from 'lit';

const roving = new WeakSet<LitElement>();

/** Whether the keys of an element are looked after. */
export const isRoving = (host: LitElement): boolean => roving.has(host);

/**
 * One Tab stop for all that acts in a figure: arrows, Home and End move among what the template marks `data-rove`,
 * in the order of the page; arrows left and right follow the direction of the text.
 * @param move an element's own keys first: the index to go to, or `undefined` to leave the key alone
 */
export class RovingController implements ReactiveController {
  #current?: HTMLElement;

  constructor(
    private readonly host: LitElement,
    private readonly move?: (event: KeyboardEvent, items: HTMLElement[], index: number) => number | undefined,
  ) {
    host.addController(this);
    roving.add(host);
  }

  get #items(): HTMLElement[] {
    return [...(this.host.shadowRoot?.querySelectorAll<HTMLElement>('[data-rove]') ?? [])];
  }

  hostConnected(): void {
    const {renderRoot} = this.host;
    renderRoot?.addEventListener('keydown', this.#onKeydown);
    renderRoot?.addEventListener('focusin', this.#onFocusin);
  }

  hostDisconnected(): void {
    const {renderRoot} = this.host;
    renderRoot?.removeEventListener('keydown', this.#onKeydown);
    renderRoot?.removeEventListener('focusin', this.#onFocusin);
  }

  hostUpdated(): void {
    this.#settle();
  }

  #settle(): void {
    const items = this.#items;
    const stop = items.find((item) => item === this.#current) ?? items[0];
    for (const item of items) item.tabIndex = item === stop ? 0 : -1;
  }

  readonly #onFocusin = ({target}: Event): void => {
    if (!(target instanceof HTMLElement) || !target.matches('[data-rove]')) return;
    this.#current = target;
    this.#settle();
  };

  readonly #onKeydown = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.altKey || event.ctrlKey || event.metaKey) return;
    const items = this.#items;
    const index = items.findIndex((item) => item === event.target);
    if (index < 0) return;
    const to = this.move?.(event, items, index) ?? this.#step(event.key, index, items.length);
    const item = to === undefined ? undefined : items[Math.max(0, Math.min(items.length - 1, to))];
    if (!item) return;
    event.preventDefault();
    item.focus();
  };

  #step(key: string, index: number, count: number): number | undefined {
    const forward = getComputedStyle(this.host).direction === 'rtl' ? -1 : 1;
    switch (key) {
      case 'ArrowRight':
        return index + forward;
      case 'ArrowLeft':
        return index - forward;
      case 'ArrowDown':
        return index + 1;
      case 'ArrowUp':
        return index - 1;
      case 'Home':
        return 0;
      case 'End':
        return count - 1;
      default:
        return undefined;
    }
  }
}
