import type {LitElement, ReactiveController} from 'lit';

/** The inline size of an element in CSS px, where a layout really depends on it; 0 until it has been laid out. */
export class WidthController implements ReactiveController {
  width = 0;
  #observer?: ResizeObserver;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentBoxSize[0]?.inlineSize ?? 0);
      if (width === this.width) return;
      this.width = width;
      this.host.requestUpdate();
    });
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
