// What a page says of its figures: the room around them, the colour of its text, a dark class.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {embed} from '../../dist/server/index.js';
import {serve} from '../../scripts/serve.mjs';
import {tags} from '../../scripts/tags.mjs';
import {publishedFigure} from '../support/figures.mjs';
import {lateScripts, noteShifts, open as openPage, readThrough, settle} from '../support/pages.mjs';
import {openStories} from '../support/story-page.mjs';

describe('a figure in a page', () => {
  const page = (body, {sheet = 'nutgraf.css', style = ''} = {}) =>
    `<!doctype html><html lang="en"><meta charset="utf-8" /><title>t</title><link rel="icon" href="data:," />
    <link rel="stylesheet" href="/dist/cdn/${sheet}" /><style>body {font-size: 16px} ${style}</style>
    <script type="module" src="/dist/cdn/nutgraf.js"></script><body>${body}</body></html>`;
  const gauge = '<spending-gauge label="Germany" value="1.36" target="2"><p>1.36%</p></spending-gauge>';
  const quote = '<quote-card speaker="S"><blockquote>Words</blockquote></quote-card>';
  const ordinary = `<figure data-nutgraf="spending-gauge" data-label="Germany" data-value="1.36" data-target="2"><p>1.36%</p></figure>
    <figure data-nutgraf="quote-card" data-speaker="S"><blockquote>Words</blockquote></figure>`;
  const between = (figures) => `<p class="text">Before</p>${figures}<p class="text">After</p>`;
  // As docs/theming.md says.
  const [, switched] = /```css\n(html \{[^`]*html\.dark[^`]*)```/.exec(readFileSync('docs/theming.md', 'utf8'));
  const grounds = "html {background: #fff} html:is(.dark, [data-theme='dark']) {background: #14171a}";
  const library = {base: '/dist/', integrity: {}};

  let server;
  const late = lateScripts();
  before(async () => {
    const copied = async (form) =>
      (await Promise.all([gauge, quote].map((one) => embed(one, form, {library, bare: true})))).join('');
    const pages = {
      '/tag.html': page(between(gauge + quote)),
      '/data.html': page(between(ordinary), {sheet: 'nutgraf-data.css'}),
      '/frozen.html': page(between(await copied('frozen'))),
      '/plain.html': page(between(await copied('plain'))),
      '/own.html': page(between(gauge + quote), {style: 'spending-gauge, quote-card {margin-block: 7px}'}),
      '/dark.html': page(tags.map(publishedFigure).join(''), {style: grounds + switched}),
      '/none.html': page(between(gauge + quote), {style: 'body {--story-margin: 0}'}),
    };
    server = await serve('.', {pages, delay: late.delay});
  });
  after(() => server?.close());

  /** How far the boxes of a page are apart, from each to the next. */
  const distances = (page) =>
    page.evaluate(() => {
      const boxes = [...document.body.children]
        // The margins of a plain figure are those of what is in its box.
        .map((one) => (one.matches('.nutgraf') && !one.shadowRoot ? one.firstElementChild : one))
        .map((one) => one.getBoundingClientRect())
        .filter(({height}) => height);
      return boxes.slice(1).map(({top}, i) => Math.round(top - boxes[i].bottom));
    });

  for (const [name, margin] of Object.entries({tag: 24, data: 24, frozen: 24, plain: 24, own: 7, none: 0}))
    test(`stands apart from its neighbours as a paragraph does, before and after it is drawn: ${name}`, async () => {
      const {page, close} = await openPage(`${server.url}/${name}.html`, {
        width: 640,
        prepare: async (page) => {
          await late.prepare(page);
          await noteShifts(page);
        },
      });
      const early = await distances(page);
      await settle(page);
      // A paragraph has 16 px of its own.
      const fromText = Math.max(16, margin);
      assert.deepEqual(early, [fromText, margin, fromText]);
      assert.deepEqual(await distances(page), early);
      assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
      await close();
    });

  for (const [name, attributes] of [
    ['a class', {class: 'dark'}],
    ['an attribute', {'data-theme': 'dark'}],
    ['neither', {}],
  ])
    test(`is legible on a page that is made dark by ${name}, whatever the reader’s system says`, async () => {
      const {page, said, close} = await openPage(`${server.url}/dark.html`, {
        width: 640,
        prepare: async (page) => {
          await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: attributes.class ? 'light' : 'dark'}]);
          await late.prepare(page);
        },
      });
      await page.evaluate((attributes) => {
        for (const [name, value] of Object.entries(attributes)) document.documentElement.setAttribute(name, value);
      }, attributes);
      await readThrough(page);
      const ratios = await page.evaluate(async (names) => {
        const luminance = (colour) => {
          const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => {
            const value = part / 255;
            return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const paper = luminance(getComputedStyle(document.documentElement).backgroundColor);
        return [...document.querySelectorAll(names)].map(({localName, shadowRoot}) => {
          const text = luminance(getComputedStyle(shadowRoot.querySelector('figure')).color);
          return [localName, (Math.max(text, paper) + 0.05) / (Math.min(text, paper) + 0.05)];
        });
      }, tags.join());
      assert.equal(ratios.length, tags.length);
      for (const [tag, ratio] of ratios) assert.ok(ratio > 12, `${tag}: ${ratio}`);
      assert.deepEqual(said, []);
      await close();
    });
});

test('“currentColor” is the colour of the text around a figure wherever the figure has its ink', async () => {
  const box = (ink) => `<section style="color: rgb(1 2 200); --story-ink: ${ink}"><div data-box></div></section>`;
  const {page, stories, show, close} = await openStories({
    body: box('rgb(1 2 200)') + box('currentColor'),
    // Not below the pointer.
    styles: 'section {padding: 8px}',
    width: 640,
  });
  /** Elements that have another colour in the second box than in the first. */
  const unlike = () =>
    page.evaluate(() => {
      const colours = [
        'color',
        'background-color',
        'border-top-color',
        'border-bottom-color',
        'outline-color',
        'fill',
        'stroke',
        'box-shadow',
      ];
      const inside = (root) =>
        [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);
      const [fixed, followed] = [...document.querySelectorAll('[data-box]')].map(inside);
      const seen = (one, part) => {
        const style = getComputedStyle(one, part);
        return colours.map((name) => style.getPropertyValue(name)).join();
      };
      return fixed.flatMap((one, i) =>
        [undefined, '::before', '::after']
          .filter((part) => seen(one, part) !== seen(followed[i], part))
          .map((part) => `${one.localName} class="${one.getAttribute('class')}"${part ?? ''}`),
      );
    });
  const found = new Set();
  for (const story of stories.filter(({name}) => !/Thousand/.test(name))) {
    await show(story);
    for (const one of await unlike()) found.add(`${story.tag}: ${one}`);
  }
  await close();
  assert.deepEqual([...found], []);
});
