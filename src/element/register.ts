/**
 * Defines an element, unless the page already has one of that name (its own, or another version of this library):
 * then the page's stays, and the console says so once.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  const present = customElements.get(tag);
  if (!present) customElements.define(tag, element);
  else if (present !== element)
    console.warn(`<${tag}> is already defined on this page; keeping the one that came first`);
}
