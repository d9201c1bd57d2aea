import type {LitElement, ReactiveController} from 'lit';
import type {SelectionController} from './selection.js';

/**
 * What a reader points at, by hand or by focus, among what the template marks `data-name`: it is selected until the pointer leaves
 * the figure or the focus moves on, or until Escape.
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
    host.renderRoot?.addEventListener('focusin', this.#onPoint);
    host.renderRoot?.addEventListener('focusout', this.#onEnd);
    host.renderRoot?.addEventListener('keydown', this.#onKeydown);
    host.addEventListener('pointerleave', this.#onLeave);
  }

  hostDisconnected(): void {
    const {host} = this;
    host.renderRoot?.removeEventListener('pointerover', this.#onPoint);
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
    if (event instanceof KeyboardEvent && event.key === 'Escape') this.selection.select();
  };
}

const nameOf = (target: EventTarget | null | undefined): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-name]')?.dataset['name'] : undefined;
