/** What the console is warned of during a test, first arguments only; silenced, so that a run stays readable. */
export function warnings(): string[] {
  const said: string[] = [];
  const {warn} = console;
  beforeEach(() => {
    said.length = 0;
    console.warn = (first: unknown) => said.push(String(first));
  });
  afterEach(() => {
    console.warn = warn;
  });
  return said;
}

/** An element of the page's own HTML, with children and attributes, not yet in the page. */
export function make(
  tag: string,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Puts an element into the page; {@link emptyPage} takes it out again. */
export function show<T extends Node>(element: T): T {
  document.body.append(element);
  return element;
}

/** Takes everything out of the page after each test. */
export function emptyPage(): void {
  afterEach(() => document.body.replaceChildren());
}

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, milliseconds);
  });

/** Waits until it is so, and gives up before the test does. */
export async function until(condition: () => unknown): Promise<void> {
  const end = performance.now() + 50_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`waited in vain for ${String(condition)}`);
    await wait(10);
  }
}

/** Puts something of one's own in the place of a method; returns what puts the old one back. */
export function swap<T extends object, K extends keyof T>(
  owner: T,
  key: K,
  make: (original: T[K]) => T[K],
): () => void {
  const original = owner[key];
  owner[key] = make(original);
  return () => {
    owner[key] = original;
  };
}
