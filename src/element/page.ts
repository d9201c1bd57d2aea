const standIns = new WeakMap<Element, Element>();

/** Where a figure stands, with what the author wrote in it: itself; on a server, the parsed element it is drawn for. */
export const inPage = (host: Element): Element | undefined =>
  standIns.get(host) ?? (host.isConnected ? host : undefined);

/** On a server, which has no page: `element` of a parsed one says what the figure holds, and what lies around it. */
export const standFor = (host: Element, element: Element): void => void standIns.set(host, element);

/** The address of the page that readers see: one that shows a figure in a frame has been told that of the page around it. */
export const pageAddress = (): string => document.documentElement.dataset['nutgrafPage'] ?? location.href;
