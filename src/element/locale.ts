import type {LitElement, ReactiveController} from 'lit';
import {inPage} from './page.js';

/** The value of an attribute on the element or its nearest ancestor, through shadow roots. */
export function nearest(element: Element, attribute: string): string | undefined {
  for (let at: Element | null = inPage(element) ?? element; at; at = at.parentElement ?? hostOf(at)) {
    const value = at.getAttribute(attribute);
    if (value) return value;
  }
  return undefined;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode?.();
  return root && 'host' in root ? (root as ShadowRoot).host : null;
}

// One observer of the whole page, and of the shadow roots that figures stand in, serves them all.
const watching = new Set<LocaleController>();
let observer: MutationObserver | undefined;

/** The language of an element: the nearest `lang`, followed when it changes. */
export class LocaleController implements ReactiveController {
  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /** A language tag as the page wrote it; English where it says none. */
  get tag(): string {
    return nearest(this.host, 'lang') ?? 'en';
  }

  hostConnected(): void {
    watching.add(this);
    observer ??= new MutationObserver(() => watching.forEach(({host}) => host.requestUpdate()));
    // Observing a root twice is observing it once.
    for (let at: Element | null = this.host; at; at = hostOf(at))
      observer.observe(at.getRootNode(), {subtree: true, attributeFilter: ['lang']});
  }

  hostDisconnected(): void {
    watching.delete(this);
    if (watching.size) return;
    observer?.disconnect();
    observer = undefined;
  }
}
