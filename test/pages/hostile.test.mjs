// Pages that fight what is embedded in them: what the elements promise holds there too.
import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {serve} from '../../scripts/serve.mjs';
import {tags} from '../../scripts/tags.mjs';
import {figureBy, figures, htmlOf} from '../support/figures.mjs';
import {look} from '../support/look.mjs';
import {open as openPage} from '../support/pages.mjs';

describe('pages that fight', () => {
  const SOURCE = 'NATO, June 2019';
  const figure = (tag, way = 'child') => {
    const {attributes, ...told} = figures[tag];
    return htmlOf(figureBy(way, tag, {...told, attributes: {...attributes, source: SOURCE}}));
  };
  const all = tags.map((tag) => figure(tag)).join('\n');
  const loader = '<script type="module" src="/dist/cdn/nutgraf.js"></script>';
  const page = (body, head = loader) => `<!doctype html><html lang="en"><meta charset="utf-8" /><title>t</title>
  <link rel="icon" href="data:," />${head}<body>${body}</body></html>`;

  /** Enumerable junk in the prototypes of everything, and the methods that every script uses behind those of an older one. */
  const pollute = () => {
    for (const {prototype} of [Object, Array, String, Number, Function, Promise, Element, Node])
      for (const name of ['each', 'contains', 'clone', 'extend', 'junk'])
        if (!(name in prototype)) prototype[name] = function junk() {};
    Object.prototype.polluted = {src: 'x', value: 1};
    for (const name of ['map', 'filter', 'forEach', 'some', 'every', 'find', 'indexOf', 'slice', 'reduce', 'join']) {
      const native = Array.prototype[name];
      Array.prototype[name] = function patched(...args) {
        return native.apply(this, args);
      };
    }
    const {parse, stringify} = JSON;
    JSON.parse = (text, ...more) => parse(String(text), ...more);
    JSON.stringify = (...args) => stringify(...args);
    const {fetch, setTimeout} = window;
    window.fetch = (...args) => fetch.apply(window, args).then((response) => response.clone());
    window.setTimeout = (act, time, ...more) => setTimeout(() => act(...more), time);
    window.requestAnimationFrame = (act) => setTimeout(() => act(performance.now()), 16);
    const {addEventListener} = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function patched(type, act, options) {
      return addEventListener.call(this, type, act, options);
    };
  };

  /** All that a script has by birth, and what the document adds, as a page leaves it that trusts no script. */
  const freeze = () => {
    // Lit adds Symbol.metadata where a browser has none.
    const seen = new Set([Symbol]);
    const hold = (one) => {
      if ((typeof one !== 'object' && typeof one !== 'function') || one === null || seen.has(one) || one === window)
        return;
      seen.add(one);
      for (const {value, get, set} of Object.values(Object.getOwnPropertyDescriptors(one)))
        [value, get, set].forEach(hold);
      hold(Object.getPrototypeOf(one));
      Object.freeze(one);
    };
    const names = [
      'Object',
      'Array',
      'Function',
      'String',
      'Number',
      'Boolean',
      'Symbol',
      'Math',
      'JSON',
      'Reflect',
      'Promise',
      'Map',
      'Set',
      'Date',
    ];
    names.push(
      'WeakMap',
      'WeakSet',
      'RegExp',
      'Error',
      'TypeError',
      'Intl',
      'URL',
      'Node',
      'Element',
      'HTMLElement',
      'Event',
      'EventTarget',
    );
    names.push(
      'ShadowRoot',
      'Document',
      'CSSStyleSheet',
      'MutationObserver',
      'ResizeObserver',
      'Response',
      'AbortController',
      'Proxy',
    );
    for (const name of names) hold(window[name]);
  };

  /** More rows than have room before the figure comes. */
  const long = ['share-chart', 'trend-chart', 'fact-table', 'pledge-tally']
    .map((tag) => {
      const rows = Array.from({length: 120}, (_, i) => `<tr><td>${tag}${i}</td><td>${i}</td></tr>`);
      return `<${tag}><table><tr><th>Name</th><th>Value</th></tr>${rows.join('')}</table></${tag}>`;
    })
    .join('\n');

  let server;
  let old;
  let folder;
  before(async () => {
    // An older version: the same but for a word that shows.
    folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-old-'));
    cpSync('dist/cdn', folder, {recursive: true});
    for (const file of readdirSync(folder, {recursive: true}).filter((name) => name.endsWith('.js'))) {
      const at = path.join(folder, file);
      writeFileSync(at, readFileSync(at, 'utf8').replaceAll('Source: {source}', 'Origin: {source}'));
    }
    old = await serve(folder, {headers: () => ({'access-control-allow-origin': '*'})});
    const oldLoader = `<script type="module" src="${old.url}/nutgraf.js"></script>`;
    const pages = {
      '/plain.html': page(all),
      '/polluted.html': page(all, `<script>(${pollute})()</script>${loader}`),
      '/frozen.html': page(all, `<script>(${freeze})()</script>${loader}`),
      '/lockdown.html': page(
        all,
        `<script src="/node_modules/ses/dist/lockdown.umd.js"></script><script>lockdown()</script>${loader}`,
      ),
      '/unset.html': page(`<style>* {all: unset !important}</style><main style="max-width: 40em">${all}</main>`),
      '/long.html': page(long, `<link rel="stylesheet" href="/dist/cdn/nutgraf.css" />${loader}`),
      '/long-data.html': page(
        long.replace(/<(\/?)([a-z]+-[a-z]+)>/g, (_, end, tag) =>
          end ? '</figure>' : `<figure data-nutgraf="${tag}">`,
        ),
        `<link rel="stylesheet" href="/dist/cdn/nutgraf-data.css" />${loader}`,
      ),
      '/owned.html': page(
        '<figure data-nutgraf="quote-card"><blockquote>Still here</blockquote></figure>',
        `<script>customElements.define('quote-card', class extends HTMLElement {constructor() {super().attachShadow({mode: 'open'})}})</script>${loader}`,
      ),
      '/old-new.html': page(all, oldLoader + loader),
      '/new-old.html': page(all, loader + oldLoader),
    };
    for (const way of ['json', 'json file'])
      pages[`/${way.replace(' ', '-')}.html`] = page(figure('ranking-chart', way), loader);
    const data = {'/data/file.json': JSON.stringify(figures['ranking-chart'].rows)};
    server = await serve('.', {
      pages: {...pages, ...data},
      headers: (at) => ({...(at in data && {'content-type': 'application/json'})}),
    });
  });
  after(async () => {
    await Promise.all([server?.close(), old?.close()]);
    rmSync(folder, {recursive: true, force: true});
  });

  const open = async (address, {prepare, height = 6000} = {}) => {
    // All within a screen.
    const {page, said, close} = await openPage(server.url + address, {width: 800, height, prepare});
    return {tab: page, said, close};
  };

  /** Waits until every figure of the page is drawn; by ourselves, for what waits in a page breaks where the page is hostile. */
  const drawn = async (tab) => {
    for (let tries = 0; tries < 600; tries++) {
      const ready = await tab.evaluate(
        (names) =>
          [...document.querySelectorAll(names)].every(
            (one) => one.shadowRoot?.querySelector('figure') && !one.awaited?.length,
          ),
        tags.join(),
      );
      if (ready) return;
      await sleep(30);
    }
    assert.fail('a figure never came');
  };

  /** What each figure says, by its tag. */
  const texts = (tab) =>
    tab.evaluate(
      (names) =>
        names.map((tag) => {
          const root = document.querySelector(tag).shadowRoot;
          const copy = document.createElement('div');
          copy.append(...[...root.childNodes].map((one) => one.cloneNode(true)));
          copy.querySelectorAll('style').forEach((one) => one.remove());
          return `${tag}: ${copy.textContent.replace(/\s+/g, ' ').trim()}`;
        }),
      tags,
    );

  let plain;
  const plainTexts = async () => {
    if (plain) return plain;
    const {tab, close} = await open('/plain.html');
    await drawn(tab);
    plain = await texts(tab);
    await close();
    return plain;
  };

  for (const [name, what] of [
    ['polluted', 'whose prototypes are full of junk, with its own map, JSON.parse and fetch'],
    ['frozen', 'that has frozen all that scripts have by birth, and the document’s own'],
  ])
    test(`figures say the same in a page ${what}`, async () => {
      const {tab, said, close} = await open(`/${name}.html`);
      await drawn(tab);
      assert.deepEqual(await texts(tab), await plainTexts());
      // Lockdown reports what it removes.
      assert.deepEqual(
        said.filter((line) => !/^(?:SES |Removing )/.test(line) && !line.startsWith('JSHandle')),
        [],
      );
      await close();
    });

  test('under the lockdown of Hardened JavaScript, where Lit cannot begin, the text of each figure stays, and nothing is thrown', async () => {
    const {tab, close} = await open('/lockdown.html', {
      prepare: (one) =>
        one.evaluateOnNewDocument(() => {
          globalThis.thrown = [];
          for (const type of ['error', 'unhandledrejection'])
            addEventListener(type, (event) => globalThis.thrown.push(String(event.reason ?? event.message)));
        }),
    });
    await tab.evaluate((tag) => import(`/dist/cdn/${tag}.js`).catch(() => {}), 'quote-card');
    const [text, thrown] = await tab.evaluate(() => [document.body.innerText, globalThis.thrown]);
    for (const {facts} of Object.values(figures))
      for (const fact of facts) assert.ok(text.includes(fact), `${fact} in ${text}`);
    assert.deepEqual(thrown, []);
    await close();
  });

  for (const way of ['json', 'json-file'])
    test(`rows by ${way} come in a page whose prototypes are full of junk`, async () => {
      const {tab, said, close} = await open(`/${way}.html`, {prepare: (one) => one.evaluateOnNewDocument(pollute)});
      await drawn(tab);
      const text = await tab.$eval('ranking-chart', (one) => one.shadowRoot.textContent);
      for (const fact of figures['ranking-chart'].facts) assert.ok(text.includes(fact), text);
      assert.deepEqual(said, []);
      await close();
    });

  test('a page that unsets every style of everything leaves figures readable: whole, in their column, nothing on top of another', async () => {
    const {tab, said, close} = await open('/unset.html');
    await drawn(tab);
    await tab.addScriptTag({content: look});
    const found = await tab.evaluate((names) => {
      const {look} = globalThis;
      return names.flatMap((tag) => {
        const one = document.querySelector(tag);
        const box = one.shadowRoot.querySelector('figure').getBoundingClientRect();
        const all = look.lines(one.shadowRoot);
        return [
          ...look.overlapping(all).map((pair) => `${tag}: ${pair}`),
          ...look.small(all).map((text) => `${tag}: small "${text}"`),
          ...(box.width < 240 || box.width > innerWidth || box.height < 60
            ? [`${tag}: ${box.width} × ${box.height}`]
            : []),
        ];
      });
    }, tags);
    assert.deepEqual(found, []);
    assert.deepEqual(await texts(tab), await plainTexts());
    assert.deepEqual(said, []);
    await close();
  });

  for (const [address, word] of [
    ['/old-new.html', 'Origin'],
    ['/new-old.html', 'Source'],
  ])
    test(`of two versions the first draws every figure: ${address}`, async () => {
      // The other one comes late; it may not even ask.
      const later = word === 'Origin' ? server.url : old.url;
      const {tab, said, close} = await open(address, {
        prepare: async (one) => {
          await one.setRequestInterception(true);
          one.on('request', async (request) => {
            if (
              request.url().startsWith(`${later}/dist/cdn/`) ||
              (later === old.url && request.url().startsWith(later))
            )
              await one.waitForFunction(
                (names) => names.every((tag) => customElements.get(tag)),
                {timeout: 30_000},
                tags,
              );
            await request.continue();
          });
        },
      });
      await drawn(tab);
      const lines = await texts(tab);
      for (const line of lines) assert.ok(line.includes(`${word}: ${SOURCE}`), line);
      // Both at last, however they come.
      await tab.evaluate(
        (base, names) => Promise.all(names.map((tag) => import(`${base}/${tag}.js`))),
        later === old.url ? old.url : `${server.url}/dist/cdn`,
        tags,
      );
      assert.deepEqual(await texts(tab), lines);
      assert.deepEqual(
        said.sort(),
        tags.map((tag) => `<${tag}> is already defined on this page; keeping the one that came first`).sort(),
      );
      await close();
    });

  test('a mixed page, of which each version draws a part, has every figure', async () => {
    const {tab, said, close} = await open('/plain.html', {
      prepare: (one) => one.evaluateOnNewDocument((base) => import(`${base}/trend-chart.js`), old.url),
    });
    await drawn(tab);
    const lines = await texts(tab);
    assert.equal(lines.filter((line) => /(?:Origin|Source): NATO/.test(line)).length, tags.length);
    assert.deepEqual(
      said.filter((line) => !line.includes('is already defined')),
      [],
    );
    await close();
  });

  test('a page that wants a tag of ours for itself is told so by the browser, and the figure stays', async () => {
    const {tab, close} = await open('/plain.html');
    await drawn(tab);
    const error = await tab.evaluate(() => {
      try {
        customElements.define('quote-card', class extends HTMLElement {});
      } catch ({name}) {
        return name;
      }
    });
    assert.equal(error, 'NotSupportedError');
    assert.deepEqual(await texts(tab), await plainTexts());
    await close();
  });

  for (const [name, media, answer] of [
    ['the modules never come', 'screen', (request) => request.abort('internetdisconnected')],
    ['a page is printed before they come', 'print', () => {}],
  ])
    for (const form of ['/long.html', '/long-data.html'])
      test(`where ${name}, every row that an author wrote stands there: ${form}`, async () => {
        const {tab, close} = await open(form, {
          prepare: async (one) => {
            await one.emulateMediaType(media);
            await one.setRequestInterception(true);
            one.on('request', (request) =>
              /\/cdn\/(?!nutgraf)/.test(request.url()) ? answer(request) : request.continue(),
            );
          },
        });
        await tab.addScriptTag({content: look});
        const seen = () => tab.evaluate(() => globalThis.look.lines(document.body).map(({text}) => text));
        for (let tries = 0; tries < 100 && (await seen()).filter((text) => /-.*\d/.test(text)).length < 480; tries++)
          await sleep(100);
        const lines = await seen();
        for (const tag of ['share-chart', 'trend-chart', 'fact-table', 'pledge-tally'])
          assert.equal(lines.filter((text) => text.startsWith(tag)).length, 120, tag);
        await close();
      });

  test('where a page owns a tag of ours, ordinary markup of that name stays as it is', async () => {
    const {tab, close} = await open('/owned.html');
    await tab.evaluate(() =>
      customElements.whenDefined('quote-card').then(() => new Promise((done) => setTimeout(done, 300))),
    );
    assert.equal(await tab.$eval('body', ({innerText}) => innerText.trim()), 'Still here');
    await close();
  });
});
