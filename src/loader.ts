/**
 * One script for a whole page: it finds the tags of this library, now and later, and loads the module of each when it comes
 * within a screen of the view. Ordinary markup that says in `data-nutgraf` which tag it stands for gets that tag. Everything
 * else is left to the elements.
 */

/** Written by the build, relative to this file: the modules each tag needs, its own first; the words of each language. */
declare const FILES: {tags: Record<string, string[]>; words: Record<string, string>};

const {tags, words} = FILES;
const waiting = new Set(Object.keys(tags));

/** The tag that an element is, or stands for. */
const tagOf = (element: Element): string => element.getAttribute('data-nutgraf') ?? element.localName;

const all = (tag: string): NodeListOf<Element> => document.querySelectorAll(`${tag}, [data-nutgraf=${tag}]`);

/** A module; where it does not come, the browser has logged it. */
const load = (file: string): Promise<unknown> => import(new URL(file, import.meta.url).href);

/** Tags whose module did not come. */
const failed = new Set<string>();

/** The text inside the tag tells the same: the style sheet lets go of it, as it does where a server has drawn the figure. */
const giveUp = (tag: string): void => {
  for (const element of all(tag))
    element.toggleAttribute(element.localName === tag ? 'prerendered' : 'data-drawn', true);
};

const show = (element: Element): void => {
  const tag = tagOf(element);
  waiting.delete(tag);
  for (const other of all(tag)) nearby.unobserve(other);
  // The page may own the tag, or another copy of this script may have been faster.
  if (customElements.get(tag)) return;
  const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
  const code = language.split('-')[0]!.toLowerCase();
  // All at once: none waits until the one that imports it has come and been read.
  for (const file of tags[tag]!)
    load(file).catch(() => {
      failed.add(tag);
      giveUp(tag);
    });
  // Without its words a figure speaks English.
  if (Object.hasOwn(words, code)) load(words[code]!).catch(() => {});
};

// An element that is not displayed never intersects; it does once it is shown.
const nearby = new IntersectionObserver(
  (entries) => {
    for (const {isIntersecting, target} of entries) if (isIntersecting && waiting.has(tagOf(target))) show(target);
  },
  {rootMargin: '100%'},
);

/**
 * `<figure data-nutgraf="spending-gauge" data-value="1.36">`: once it is known, the tag goes into it, around what it holds, so that
 * what the page's styles say of the figure stays true. Whoever lets `data-*` through expects no code and no styles in it.
 */
const upgrade = (figure: HTMLElement): void => {
  if ('drawn' in figure.dataset) return;
  figure.dataset['drawn'] = '';
  const element = document.createElement(tagOf(figure));
  for (const {name, value} of [...figure.attributes]) {
    const fact = /^data-(?!on|style$|nutgraf$|drawn$)([a-z][a-z-]*)$/.exec(name)?.[1] ?? (name === 'id' && name);
    if (fact) element.setAttribute(fact, value);
  }
  figure.removeAttribute('id');
  for (const child of figure.querySelectorAll<HTMLElement>(':scope > [data-slot]')) child.slot = child.dataset['slot']!;
  element.append(...figure.childNodes);
  figure.append(element);
};

const findOrdinary = (figure: HTMLElement): void => {
  const tag = tagOf(figure);
  if (!Object.hasOwn(tags, tag))
    return console.warn(
      `data-nutgraf: expected one of ${Object.keys(tags).join(', ')}; got "${tag}"; leaving it as it is`,
    );
  if (waiting.has(tag)) nearby.observe(figure);
  void customElements.whenDefined(tag).then(({prototype}) => {
    // What a page has defined under this name shows no figure: the markup stays as it is, all of it.
    if ('renderFigure' in prototype) upgrade(figure);
    else figure.dataset['drawn'] = '';
  });
};

const find = (root: Element): void => {
  const ordinary = '[data-nutgraf]:not([data-drawn])';
  if (root.matches(ordinary)) findOrdinary(root as HTMLElement);
  root.querySelectorAll<HTMLElement>(ordinary).forEach(findOrdinary);
  if (waiting.has(root.localName)) nearby.observe(root);
  for (const tag of waiting) for (const element of root.getElementsByTagName(tag)) nearby.observe(element);
  failed.forEach(giveUp);
};

const added = new MutationObserver((records) => {
  for (const {addedNodes} of records) for (const node of addedNodes) if (node instanceof Element) find(node);
});

added.observe(document, {childList: true, subtree: true});
find(document.documentElement);

// The browser tells what is nearby after it has drawn a frame: what is in view now need not wait for that.
for (const tag of waiting) {
  const isNear = [...all(tag)].find((element) =>
    [...element.getClientRects()].some(({top, bottom}) => top < 2 * innerHeight && bottom > -innerHeight),
  );
  if (isNear) show(isNear);
}
