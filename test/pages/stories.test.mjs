// Every story of every element, as a server draws it and as no script touches it.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, test} from 'node:test';
import {freeze, prerender} from '../../dist/server/index.js';
import {serve} from '../../scripts/serve.mjs';
import {tags} from '../../scripts/tags.mjs';
import {lateScripts, noteShifts, open as openPage, readThrough} from '../support/pages.mjs';
import {bundleStories} from '../support/story-page.mjs';

describe('every story', () => {
  /** Puts the HTML of each story, as its author would write it, into `globalThis.stories`. */
  const write = `globalThis.stories = stories
  .filter(({huge}) => !huge)
  .map(({tag, name, template}) => {
    const box = document.createElement('div');
    render(template(), box);
    return {tag, name, html: [...box.children].map((one) => markup(one)).join('')};
  });`;

  const page = (body, head = '') => `<!doctype html><html lang="en-GB"><meta charset="utf-8" /><title>Stories</title>
  <link rel="icon" href="data:," /><base href="/" /><style>body {margin: 16px} section {margin-block-end: 32px}</style>
  ${head}<body>${body}</body></html>`;
  const library = `<link rel="stylesheet" href="/dist/cdn/nutgraf.css" />
  <script type="module" src="/dist/cdn/nutgraf.js"></script>`;
  const sections = (stories) =>
    stories.map(({name, html}) => `<section id="${name}"><h2>${name}</h2>${html}</section>`).join('\n');

  let server;
  const late = lateScripts();
  let stories;
  const pages = {};
  before(async () => {
    pages['/write.js'] = await bundleStories(write);
    pages['/write'] = page('<script type="module" src="/write.js"></script>');
    server = await serve('.', {
      pages,
      headers: (path) => (path === '/write.js' ? {'content-type': 'text/javascript'} : {}),
      delay: late.delay,
    });
    const writer = await openPage(`${server.url}/write`);
    await writer.page.waitForFunction(() => globalThis.stories);
    stories = await writer.page.evaluate(() => globalThis.stories);
    await writer.close();
    const base = `${server.url}/`;
    // From the disk: drawing keeps this process, which is the server too, longer busy than a load may take.
    const fetchFile = async (url) =>
      new Response(await readFile(`.${url.pathname}`), {
        headers: {'content-type': url.pathname.endsWith('.json') ? 'application/json' : 'text/csv'},
      });
    const options = {base, asOf: '2019-11-09', fetch: fetchFile};
    for (const tag of tags) {
      const body = sections(stories.filter((one) => one.tag === tag));
      // How high an axis of events is depends on its width, which a server does not know.
      const still = stories.filter((one) => one.tag === tag && !one.html.includes('layout="horizontal"'));
      pages[`/drawn/${tag}`] = await prerender(page(sections(still), library), options);
      pages[`/live/${tag}`] = page(body, library);
      pages[`/frozen/${tag}`] = await freeze(page(body), options);
      pages[`/plain/${tag}`] = await freeze(page(body), {...options, plain: true});
    }
  });
  after(() => server?.close());

  const open = (path, {script = true} = {}) =>
    openPage(server.url + path, {
      width: 640,
      prepare: async (page) => {
        await page.setJavaScriptEnabled(script);
        await late.prepare(page);
        // While a page still comes, the columns of a long table settle as in any other; from the first element on nothing moves.
        await page.evaluateOnNewDocument(() => {
          globalThis.firstDefined = Infinity;
          const {define} = customElements;
          customElements.define = (...all) => {
            globalThis.firstDefined = Math.min(globalThis.firstDefined, performance.now());
            define.apply(customElements, all);
          };
        });
        await noteShifts(page);
      },
    });

  /**
   * What a reader can read in each story, as a list of words: what is shown by elements, and what they keep for those who do not
   * see; without what offers an act, and without drawings.
   */
  const wordsIn = async (path, options) => {
    const {page, close} = await open(path, options);
    if (path.startsWith('/live/')) await readThrough(page);
    const words = await page.$$eval('section', (all) => {
      const silent =
        'script, style, svg, template, h2, .acts, .cluster > button, [aria-hidden=true], [role=meter], [role=status], .status, [hidden], .box:has(.waiting) ~ .foot';
      const read = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.data;
        if (node.nodeType !== Node.ELEMENT_NODE || node.matches(silent)) return ' ';
        const nodes =
          node.localName === 'slot' && node.assignedNodes().length
            ? node.assignedNodes()
            : (node.shadowRoot ?? node).childNodes;
        return [...nodes].map(read).join('');
      };
      return Object.fromEntries(all.map((one) => [one.id, read(one).split(/\s+/).filter(Boolean)]));
    });
    await close();
    return words;
  };

  for (const tag of tags) {
    test(`${tag}: what a server draws of each story gives way to the live figure without a shift`, async () => {
      const {page, close} = await open(`/drawn/${tag}`);
      await readThrough(page);
      const shifts = await page.evaluate(() =>
        globalThis.shifts.filter(({startTime}) => startTime >= globalThis.firstDefined),
      );
      assert.deepEqual(shifts, []);
      await close();
    });

    test(`${tag}: each story frozen says what it says live, with nothing that acts`, async () => {
      const live = await wordsIn(`/live/${tag}`);
      const acting = new RegExp(`<(?:script|button|input|${tags.join('|')})[\\s>]| on[a-z]+=`);
      for (const kind of ['frozen', 'plain']) {
        assert.equal(acting.exec(pages[`/${kind}/${tag}`])?.[0], undefined);
        const said = await wordsIn(`/${kind}/${tag}`, {script: false});
        for (const [story, words] of Object.entries(live)) {
          const there = said[story].join(' ');
          const missing = words.filter((word) => /[\p{L}\p{N}]/u.test(word) && !there.includes(word));
          assert.deepEqual(missing, [], `${story}, ${kind}`);
        }
      }
    });
  }
});
