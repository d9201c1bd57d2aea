import {newPage} from './pages.mjs';

/** A page without any policy of its own, in which whatever runs, leaves or fails is noticed. */

/** In each document, before any other script. */
const watch = () => {
  const noticed = (globalThis.noticed = {ran: [], wrong: []});
  for (const name of ['alert', 'confirm', 'prompt']) globalThis[name] = (text) => noticed.ran.push(`${name}(${text})`);
  addEventListener('error', ({message}) => message && noticed.wrong.push(message));
  addEventListener('unhandledrejection', ({reason}) => noticed.wrong.push(String(reason?.stack ?? reason)));
  for (const level of ['warn', 'error'])
    console[level] = (first) => {
      if (!/^<[a-z-]+> |^data-nutgraf: /.test(first)) noticed.wrong.push(`${level}: ${first}`);
    };
  // Without a scheme: Chromium knows no address with half a surrogate pair in it, and shows a blank page.
  const isOfTheWeb = ({protocol}) => /^(?:https?|mailto|tel)?:$/.test(protocol);
  let waited = 0;
  const {fetch} = globalThis;
  globalThis.fetch = async (address, init) => {
    const {protocol} = new URL(address, document.baseURI);
    if (!/^https?:$/.test(protocol) || init?.credentials !== 'omit')
      noticed.wrong.push(`fetch of ${address}, credentials: ${init?.credentials}`);
    waited++;
    try {
      return await fetch(address, init);
    } finally {
      waited--;
    }
  };

  /** `{name, attributes, children, data}`, as elements; `framed`, as the page for frames shows what strangers wrote. */
  const build = ({name, attributes = {}, children = [], data, open, framed}) => {
    if (framed !== undefined) {
      const {cleaned, tags} = globalThis.frame;
      const parsed = new DOMParser().parseFromString(framed, 'text/html').body.firstElementChild;
      return parsed ? cleaned(parsed, tags, document) : document.createElement('div');
    }
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, textOf(value));
    element.append(...children.map((child) => (child.name ? build(child) : textOf(child))));
    if (data) element.data = JSON.parse(textOf(data));
    if (!open) return element;
    // A parser takes names that a script may not give.
    const parsed = Document.parseHTMLUnsafe(open).body.firstElementChild;
    parsed.append(...element.childNodes);
    return parsed;
  };
  /** `{repeat, times}` for a text that is too long to be sent. */
  const textOf = (text) =>
    text.repeat && text.times ? (text.before ?? '') + text.repeat.repeat(text.times) + (text.after ?? '') : text;

  const figureOf = (element) => (element.matches('[data-nutgraf]') ? element.firstElementChild : element);
  const turn = () => new Promise((done) => setTimeout(done));
  /** Waits until nothing is on the way any more. */
  const settle = async (elements) => {
    for (let calm = 0; calm < 3;) {
      await turn();
      const figures = elements.map(figureOf);
      // One that fails is told of as uncaught.
      await Promise.allSettled(figures.map((one) => one?.updateComplete));
      const busy = waited || figures.some((one) => one?.awaited?.length || one?.shadowRoot?.querySelector('.room'));
      calm = busy ? 0 : calm + 1;
    }
  };

  /** Each element in a tree, shadow trees included. */
  const within = function* (root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* within(element.shadowRoot);
    }
  };

  const ADDRESSES = [
    'href',
    'xlink:href',
    'src',
    'action',
    'formaction',
    'poster',
    'data',
    'cite',
    'background',
    'ping',
  ];
  const faults = (element) => {
    const found = [];
    for (const {name, value} of element.attributes) {
      if (/^(?:on|attributionsrc$|ping$|srcset$)/.test(name)) found.push(`${name}="${value}"`);
      if (ADDRESSES.includes(name) && URL.canParse(value, document.baseURI))
        if (!/^(?:https?|mailto|tel):$/.test(new URL(value, document.baseURI).protocol))
          found.push(`${name}="${value}"`);
    }
    if (/^(?:script|iframe|object|embed|base|meta|link|form|animate|set|foreignobject|use)$/i.test(element.localName))
      found.push('is there');
    if (/url\(|image-set|expression|import|\\/i.test(element.style?.cssText)) found.push(element.style.cssText);
    return found.map((what) => `<${element.localName}> ${what}`);
  };

  /** Those of all within but data, and a frame that shows nothing. */
  const ofOthers = (root) =>
    [...within(root)]
      .filter(
        (one) =>
          !one.matches(
            'script:is([type="application/json"], [type="text/csv"], [type="text/tab-separated-values"]), iframe:not([src], [srcdoc])',
          ),
      )
      .flatMap(faults);

  const plain = (text) =>
    text
      .toWellFormed()
      .replace(/[\s\0]+/g, ' ')
      .trim();
  /** All that is read of a figure, and of what stands in its place. */
  const shown = (figure) => {
    const root = figure.shadowRoot;
    if (!root) return plain(figure.textContent);
    const texts = [];
    for (const element of root.querySelectorAll('*'))
      for (const name of ['aria-label', 'aria-valuetext', 'alt'])
        if (element.hasAttribute(name)) texts.push(element.getAttribute(name));
    for (const slot of root.querySelectorAll('slot')) texts.push(...slot.assignedNodes().map((one) => one.textContent));
    const copy = document.createElement('div');
    copy.append(...[...root.childNodes].map((one) => one.cloneNode(true)));
    copy.querySelectorAll('style').forEach((one) => one.remove());
    return plain([copy.textContent, ...texts].join(' '));
  };

  const picturesIn = (root) => [...within(root)].flatMap((one) => (one.matches('img') ? one.src : []));

  /** Shows figures, acts on them, takes them away; tells of each what is in it that must not be, and what is not that must. */
  const tryOut = async (figures, unseen) => {
    const box = document.createElement('main');
    box.style.inlineSize = '400px';
    box.hidden = unseen;
    const elements = figures.map(build);
    box.append(...elements);
    document.body.append(box);
    await settle(elements);
    const results = figures.map(({facts = [], framed}, i) => {
      const figure = figureOf(elements[i]) ?? elements[i];
      const unsafe = [...within(figure.shadowRoot ?? figure)].flatMap(faults);
      if (framed !== undefined) unsafe.push(...faults(figure), ...ofOthers(figure));
      if (elements[i] !== figure) unsafe.push(...faults(figure));
      const text = shown(figure);
      return {unsafe, lost: facts.map(plain).filter((fact) => !text.includes(fact)), text};
    });
    // To the web nobody goes: what else a link does is done.
    for (const one of within(box)) if (one.matches('a[href]') && !isOfTheWeb(one)) one.click();
    await settle(elements);
    const pictures = figures.some(({framed}) => framed) ? picturesIn(box) : [];
    box.remove();
    await turn();
    for (const prototype of [Object.prototype, Array.prototype, Element.prototype])
      if (Object.hasOwn(prototype, 'polluted')) noticed.wrong.push('a prototype has changed');
    return {results, pictures, ran: noticed.ran.splice(0), wrong: noticed.wrong.splice(0)};
  };

  /**
   * Shows what a server has made of a figure, in a page that knows no tag of ours, and acts on it.
   * @param form `prerendered`, of which only what has been drawn is looked at: the rest is the author's own
   */
  const tryMade = async ({form, html, facts = []}) => {
    const parsed = Document.parseHTMLUnsafe(html);
    const roots = [...within(parsed)].flatMap(({shadowRoot}) => shadowRoot ?? []);
    const unsafe = (form === 'prerendered' ? roots : [parsed.body]).flatMap(ofOthers);
    const text = plain([parsed.body, ...roots].map(({textContent}) => textContent).join(' '));
    const box = document.createElement('main');
    document.body.append(box);
    box.setHTMLUnsafe(html);
    await turn();
    if (form !== 'prerendered')
      for (const one of within(box)) if (one.matches('a[href]') && !isOfTheWeb(one)) one.click();
    await turn();
    // In the page for frames strangers are authors: of pictures.
    const pictures = form === 'framed' ? picturesIn(box) : [];
    box.remove();
    const lost = facts.map(plain).filter((fact) => !text.includes(fact));
    return {unsafe, lost, text, pictures, ran: noticed.ran.splice(0), wrong: noticed.wrong.splice(0)};
  };
  Object.assign(globalThis, {tryMade, tryOut});
};

/** Addresses that the author of a figure gave: `src`, and those of pictures. */
const given = ({attributes = {}, children = [], addresses = []}) => [
  ...['src', 'portrait', 'data-portrait'].map((name) => attributes[name]),
  ...addresses,
  ...children.flatMap((child) => (child.name ? given(child) : [])),
];

/**
 * Opens `address`.
 * @param address of a page that loads the library from its own server
 */
export const openHostile = async (address) => {
  const {page: tab} = await newPage();
  const files = new Map();
  const asked = new Set();
  // Of all figures so far: a picture may be asked for late.
  const allowed = new Set();
  let count = 0;
  await tab.evaluateOnNewDocument(watch);
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const url = request.url();
    const {origin, pathname, protocol} = new URL(url);
    if (origin === new URL(address).origin && /^\/dist\/|\.html$/.test(pathname)) return request.continue();
    const file = files.get(url);
    if (file?.status) return request.respond(file);
    if (file !== undefined) {
      const contentType = pathname.endsWith('json') ? 'application/json' : 'text/csv';
      return request.respond({contentType, body: file});
    }
    // The browser's own: a tab has a picture. An author's own picture whose address is script is asked of nobody, nor does it run.
    if (pathname !== '/favicon.ico' && protocol !== 'javascript:') asked.add(url);
    return request.abort();
  });
  await tab.goto(address, {waitUntil: 'networkidle0'});
  const base = new URL('/', address);
  /** What an author gives, so far as it is of the web. */
  const allow = (addresses) => {
    for (const one of addresses.map((address) => String(address).trim()))
      if (URL.canParse(one, base) && /^https?:/.test(new URL(one, base))) allowed.add(new URL(one, base).href);
  };
  const leaving = () =>
    [...asked].filter((url) => !allowed.has(url) && !allowed.has(url.split('#')[0])).map((url) => `asked for: ${url}`);

  /** Shows figures as `figureBy` makes them; returns what is wrong with each, in sentences. */
  const problems = async (figures, {unseen = false} = {}) => {
    const sent = figures.map(({file, ...figure}) => {
      if (file === undefined) return figure;
      const src = `${figure.attributes.src.replace('file', `${count++}`)}`;
      files.set(new URL(src, base).href, file);
      return {...figure, attributes: {...figure.attributes, src}};
    });
    asked.clear();
    const {results, pictures, ran, wrong} = await tab.evaluate(
      (list, how) => globalThis.tryOut(list, how),
      sent,
      unseen,
    );
    allow(figures.flatMap(given));
    allow(pictures);
    files.clear();
    return [
      ...ran.map((what) => `ran: ${what}`),
      ...wrong.map((what) => `uncaught or out of place: ${what}`),
      ...leaving(),
      ...results.flatMap(({unsafe, lost, text}, i) => [
        ...unsafe.map((what) => `${figures[i].name}: ${what}`),
        ...lost.map(
          (fact) =>
            `${figures[i].name}: lost "${fact}" of ${JSON.stringify(figures[i].attributes)}; has "${text.slice(0, 400)}"`,
        ),
      ]),
    ];
  };
  /** The same of what a server has made: `{form, html, figure}` each. */
  const problemsOf = async (made) => {
    asked.clear();
    const results = await tab.evaluate(
      async (list) => {
        const all = [];
        for (const one of list) all.push(await globalThis.tryMade(one));
        return all;
      },
      made.map(({form, html, figure}) => ({form, html, facts: figure.facts})),
    );
    allow(made.flatMap(({figure}) => given(figure)));
    allow(results.flatMap(({pictures}) => pictures));
    return [
      ...leaving(),
      ...results.flatMap(({unsafe, lost, text, ran, wrong}, i) =>
        [
          ...ran.map((what) => `ran: ${what}`),
          ...[...wrong, ...unsafe],
          ...lost.map((fact) => `lost "${fact}"; has "${text.slice(0, 400)}"`),
        ].map((what) => `${made[i].form} ${made[i].figure.name}: ${what}`),
      ),
    ];
  };
  return {tab, problems, problemsOf};
};
