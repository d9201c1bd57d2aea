/**
 * One script for a whole page: it finds the tags of this library, now and later, and loads the module of each when it comes
 * within a screen of the view. Everything else is left to the elements.
 */

/** Written by the build, relative to this file: the modules each tag needs, its own first; the words of each language. */
declare const FILES: {tags: Record<string, string[]>; words: Record<string, string>};

const {tags, words} = FILES;
const waiting = new Set(Object.keys(tags));

/** Imports a module; what does not come leaves the text inside the tag, which tells the same, and the browser has logged it. */
const load = (file: string): void => {
  import(new URL(file, import.meta.url).href).catch(() => {});
};

const show = (element: Element): void => {
  const tag = element.localName;
  waiting.delete(tag);
  for (const other of document.querySelectorAll(tag)) nearby.unobserve(other);
  if (!waiting.size) added.disconnect();
  // The page may own the tag, or another copy of this script may have been faster.
  if (customElements.get(tag)) return;
  const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
  const files = [...(tags[tag] ?? []), words[language.split('-')[0]!.toLowerCase()]];
  // All at once: none waits until the one that imports it has come and been read.
  for (const file of files) if (file) load(file);
};

// An element that is not displayed never intersects; it does once it is shown.
const nearby = new IntersectionObserver(
  (entries) => {
    for (const {isIntersecting, target} of entries) if (isIntersecting && waiting.has(target.localName)) show(target);
  },
  {rootMargin: '100%'},
);

const find = (root: Element): void => {
  if (waiting.has(root.localName)) nearby.observe(root);
  for (const tag of waiting) for (const element of root.getElementsByTagName(tag)) nearby.observe(element);
};

const added = new MutationObserver((records) => {
  for (const {addedNodes} of records) for (const node of addedNodes) if (node instanceof Element) find(node);
});

added.observe(document, {childList: true, subtree: true});
find(document.documentElement);
