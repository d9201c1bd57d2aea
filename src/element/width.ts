import type {LitElement, ReactiveController} from 'lit';

/** The inline size of an element in CSS px, where a layout really depends on it; 0 until it has been laid out. */
export class WidthController implements ReactiveController {
  width = 0;
  #observer: ResizeObserver | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    const {host} = this;
    const observer = (this.#observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentBoxSize[0]?.inlineSize ?? 0);
      if (width === this.width) return;
      this.width = width;
      host.requestUpdate();
      // The update changes the height, which a browser reports as an error of the page: look again a frame later.
      observer.unobserve(host);
      requestAnimationFrame(() => {
        if (observer === this.#observer) observer.observe(host);
      });
    }));
    observer.observe(host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
