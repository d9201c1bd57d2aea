import type {LitElement, ReactiveController} from 'lit';
import type {SelectionController} from './selection.js';

/**
 * What a reader points at, by hand or by focus, or presses, among what the template marks `data-name`: it is selected until the pointer
 * leaves the figure or the focus moves on, or until Escape.
 */
export class PointingController implements ReactiveController {
  constructor(
    private readonly host: LitElement,
    private readonly selection: SelectionController,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const {host} = this;
    host.renderRoot?.addEventListener('pointerover', this.#onPoint);
    host.renderRoot?.addEventListener('click', this.#onPoint);
    host.renderRoot?.addEventListener('focusin', this.#onPoint);
    host.renderRoot?.addEventListener('focusout', this.#onEnd);
    host.renderRoot?.addEventListener('keydown', this.#onKeydown);
    host.addEventListener('pointerleave', this.#onLeave);
  }

  hostDisconnected(): void {
    const {host} = this;
    host.renderRoot?.removeEventListener('pointerover', this.#onPoint);
    host.renderRoot?.removeEventListener('click', this.#onPoint);
    host.renderRoot?.removeEventListener('focusin', this.#onPoint);
    host.renderRoot?.removeEventListener('focusout', this.#onEnd);
    host.renderRoot?.removeEventListener('keydown', this.#onKeydown);
    host.removeEventListener('pointerleave', this.#onLeave);
  }

  readonly #onPoint = ({target}: Event): void => {
    const name = nameOf(target);
    if (name !== undefined) this.selection.select(name);
  };

  readonly #onEnd = (): void => this.selection.select();

  /** What has the focus is pointed at still. */
  readonly #onLeave = (): void => this.selection.select(nameOf(this.host.shadowRoot?.activeElement));

  readonly #onKeydown = (event: Event): void => {
    if (!(event instanceof KeyboardEvent)) return;
    if (event.key === 'Escape') this.selection.select();
    // What is a button by its role alone is not clicked by its keys, and a space scrolls the page.
    else if ((event.key === 'Enter' || event.key === ' ') && nameOf(event.target) !== undefined) {
      event.preventDefault();
      this.#onPoint(event);
    }
  };
}

const nameOf = (target: EventTarget | null | undefined): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-name]')?.dataset['name'] : undefined;
