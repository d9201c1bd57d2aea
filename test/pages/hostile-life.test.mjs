// What befalls figures in the life of a page: others that change it without end, leaving and coming back, paper, and a network that goes.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {after, before, describe, test} from 'node:test';
import {serve} from '../../scripts/serve.mjs';
import {tags} from '../../scripts/tags.mjs';
import {figureBy, figures, htmlOf} from '../support/figures.mjs';
import {look} from '../support/look.mjs';
import {open as openPage} from '../support/pages.mjs';

describe('the life of a page', () => {
  const figure = (tag) => htmlOf(figureBy('child', tag, figures[tag]));
  const all = tags.map(figure).join('\n');
  const page = (body) => `<!doctype html><html lang="en"><meta charset="utf-8" /><title>t</title>
  <link rel="icon" href="data:," /><script type="module" src="/dist/cdn/nutgraf.js"></script><body><main>${body}</main></body></html>`;
  const sourced = '<ranking-chart src="/data.csv"><p>Estonia leads.</p></ranking-chart>';
  const pages = {
    '/all.html': page(all),
    '/many.html': page(Array.from({length: 50}, () => all).join('\n')),
    '/empty.html': page(''),
    '/gauge.html': page(figure('spending-gauge')),
    '/sourced.html': page(sourced + figure('spending-gauge')),
  };

  let server;
  let data;
  /** How the server of the data answers. */
  let answer;
  let asked = 0;
  before(async () => {
    data = createServer((request, response) => {
      asked++;
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('content-type', 'text/csv');
      answer(response);
    });
    await new Promise((done) => data.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${data.address().port}/rows.csv`;
    for (const name of Object.keys(pages)) pages[name] = pages[name].replaceAll('/data.csv', address);
    // What may not be stored may not be come back to.
    server = await serve('.', {pages, headers: () => ({'cache-control': 'max-age=0'})});
  });
  after(async () => {
    data?.closeAllConnections();
    await Promise.all([server?.close(), new Promise((done) => data.close(done))]);
  });

  const drawnIn = () => {
    const waits = [...document.querySelectorAll('main > *')].filter(
      (one) => one.localName.includes('-') && (!one.shadowRoot?.querySelector('figure') || one.awaited?.length),
    );
    return !waits.length;
  };

  /** Counts how often figures are rendered. */
  const watch = (tab) =>
    tab.evaluateOnNewDocument(() => {
      globalThis.renders = 0;
      const {define} = CustomElementRegistry.prototype;
      CustomElementRegistry.prototype.define = function (tag, element, ...more) {
        const {render} = element.prototype;
        element.prototype.render = function () {
          globalThis.renders++;
          return render.call(this);
        };
        return define.call(this, tag, element, ...more);
      };
      globalThis.calm = async () => {
        for (let last = -1; last !== globalThis.renders;) {
          last = globalThis.renders;
          for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
        }
      };
      globalThis.textOf = ({shadowRoot}) => {
        const copy = document.createElement('div');
        copy.append(...[...shadowRoot.childNodes].map((one) => one.cloneNode(true)));
        copy.querySelectorAll('style').forEach((one) => one.remove());
        return copy.textContent.replace(/\s+/g, ' ').trim();
      };
    });

  const open = async (address, {drawn = true, prepare = () => {}} = {}) => {
    const {page, said, close} = await openPage(server.url + address, {
      width: 800,
      height: 6000,
      prepare: async (page) => {
        await watch(page);
        await prepare(page);
      },
    });
    if (drawn) await page.waitForFunction(drawnIn, {timeout: 120_000});
    return {tab: page, said, close};
  };

  /** What each figure says, and what a new one of the same markup says. */
  const compared = (tab) =>
    tab.evaluate(async () => {
      await globalThis.calm();
      const main = document.querySelector('main');
      const figures = [...main.children].filter((one) => one.localName.includes('-'));
      const said = figures.map(globalThis.textOf);
      const copies = figures.map((one) => one.cloneNode(true));
      main.append(...copies);
      await globalThis.calm();
      const fresh = copies.map(globalThis.textOf);
      copies.forEach((one) => one.remove());
      return {said, fresh};
    });

  test('a page that answers every change with changes of figures, and moves them about, ends when it stops itself', async () => {
    const {tab, said, close} = await open('/all.html');
    const {answers, renders, own} = await tab.evaluate(async () => {
      const main = document.querySelector('main');
      const figures = [...main.children];
      await globalThis.calm();
      globalThis.renders = 0;
      let answers = 0;
      const change = () => {
        for (const one of figures) {
          one.setAttribute('note', `Note ${answers}`);
          one.setAttribute('data-tracked', answers);
          one.append(one.firstChild);
          main.append(one);
          one.before(document.createComment('ad'));
        }
      };
      const storm = new MutationObserver(() => {
        if (answers++ < 40) change();
      });
      storm.observe(document, {attributes: true, characterData: true, childList: true, subtree: true});
      change();
      await globalThis.calm();
      storm.disconnect();
      const {renders} = globalThis;
      // One that does not see its own changes: who answers to it would never let it end.
      let own = 0;
      const watch = new MutationObserver(() => {
        if (own++ < 40) change();
        watch.takeRecords();
      });
      watch.observe(document, {attributes: true, characterData: true, childList: true, subtree: true});
      change();
      await globalThis.calm();
      return {answers, renders, own};
    });
    assert.equal(answers, 41);
    assert.ok(renders <= 2 * 41 * tags.length, `${renders} times drawn`);
    assert.equal(own, 1);
    const {said: texts, fresh} = await compared(tab);
    assert.deepEqual(texts, fresh);
    for (const text of texts) assert.match(text, /Note 41/);
    assert.deepEqual(said, []);
    await close();
  });

  test('a thousand changes in a task are drawn once, as they are at its end', async () => {
    const {tab, said, close} = await open('/all.html');
    const renders = await tab.evaluate(async () => {
      await globalThis.calm();
      globalThis.renders = 0;
      for (const one of document.querySelector('main').children)
        for (let i = 0; i < 1000; i++) {
          const place = one.querySelector('td, li p, blockquote, p') ?? one;
          place.append(String.fromCharCode(97 + (i % 10)));
          if (i % 2) place.lastChild.remove();
          if (i % 100 === 0) one.append(document.createElement('p'));
        }
      await globalThis.calm();
      return globalThis.renders;
    });
    assert.ok(renders <= 2 * tags.length, `${renders} times drawn`);
    const {said: texts, fresh} = await compared(tab);
    assert.deepEqual(texts, fresh);
    // Letters behind a year make it no date.
    assert.deepEqual(
      said.filter((line) => !line.startsWith('<key-figure> row 1, Year: expected a date')),
      [],
    );
    await close();
  });

  test('five hundred figures in a page are all drawn, a few times each, with one Tab stop at most, each file is asked for once, and nothing is stored', async () => {
    const files = [];
    const {tab, said, close} = await open('/many.html', {
      prepare: (one) => one.on('request', (request) => files.push(request.url())),
    });
    await tab.addScriptTag({content: look});
    const {count, renders, stops, kept} = await tab.evaluate(async () => {
      await globalThis.calm();
      const figures = [...document.querySelector('main').children];
      return {
        count: figures.length,
        renders: globalThis.renders,
        stops: figures.map(
          (one) => globalThis.look.focusable(one).stops.filter((stop) => !stop.matches('input')).length,
        ),
        kept: [
          document.cookie,
          localStorage.length,
          sessionStorage.length,
          (await indexedDB.databases()).length,
          (await caches.keys()).length,
        ],
      };
    });
    assert.equal(count, 500);
    assert.ok(renders <= 3 * count, `${renders} times drawn`);
    assert.ok(Math.max(...stops) <= 1, stops.join());
    assert.deepEqual([...new Set(files)], files);
    assert.deepEqual(kept, ['', 0, 0, 0, 0]);
    assert.deepEqual(said, []);
    await close();
  });

  /** Observers that watch, listeners at the page and timers that run, counted where they begin and end. */
  const count = () => {
    const open = (globalThis.openOnes = {observers: 0, listeners: 0, timers: 0});
    for (const {prototype} of [MutationObserver, ResizeObserver, IntersectionObserver]) {
      const {observe, disconnect} = prototype;
      const active = new WeakSet();
      prototype.observe = function (...args) {
        if (!active.has(this)) open.observers++;
        active.add(this);
        return observe.apply(this, args);
      };
      prototype.disconnect = function () {
        if (active.delete(this)) open.observers--;
        return disconnect.call(this);
      };
    }
    for (const [begin, end] of [
      ['setTimeout', 'clearTimeout'],
      ['setInterval', 'clearInterval'],
      ['requestAnimationFrame', 'cancelAnimationFrame'],
    ]) {
      const running = new Set();
      const [start, stop] = [globalThis[begin], globalThis[end]];
      globalThis[begin] = (act, ...more) => {
        const id = start(
          (...args) => {
            if (begin !== 'setInterval' && running.delete(id)) open.timers--;
            act(...args);
          },
          ...more,
        );
        running.add(id);
        open.timers++;
        return id;
      };
      globalThis[end] = (id) => {
        if (running.delete(id)) open.timers--;
        stop(id);
      };
    }
  };

  for (const tag of tags)
    test(`<${tag}> that comes and goes a thousand times leaves no listener, observer, timer, node or memory behind`, async () => {
      const {tab, close} = await open('/empty.html', {prepare: (one) => one.evaluateOnNewDocument(count)});
      const session = await tab.createCDPSession();
      await tab.evaluate((name) => import(`/dist/cdn/${name}.js`), tag);
      /** As many times the same figure, and a fresh one every tenth time. */
      const cycle = (times) =>
        tab.evaluate(
          async (html, times) => {
            const main = document.querySelector('main');
            const parsed = document.createElement('div');
            parsed.innerHTML = html;
            const same = parsed.firstElementChild;
            for (let i = 0; i < times; i++) {
              const one = i % 10 ? same : same.cloneNode(true);
              main.append(one);
              await one.updateComplete;
              if (i % 50 === 0) await new Promise((done) => requestAnimationFrame(done));
              one.remove();
            }
            await globalThis.calm();
          },
          figure(tag),
          times,
        );
      const counts = async () => {
        for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
        const {documents, nodes, jsEventListeners} = await session.send('Memory.getDOMCounters');
        const {usedSize} = await session.send('Runtime.getHeapUsage');
        return {documents, nodes, jsEventListeners, usedSize, ...(await tab.evaluate(() => globalThis.openOnes))};
      };
      await cycle(100);
      const first = await counts();
      await cycle(1000);
      const last = await counts();
      const grown = Object.fromEntries(Object.entries(last).map(([name, value]) => [name, value - first[name]]));
      const {usedSize, nodes, jsEventListeners, ...others} = grown;
      assert.deepEqual(others, {documents: 0, observers: 0, listeners: 0, timers: 0});
      // A hundred were fresh.
      assert.ok(nodes < 50, `${nodes} nodes`);
      assert.ok(jsEventListeners < 20, `${jsEventListeners} listeners`);
      assert.ok(usedSize < 300_000, `${usedSize} bytes`);
      await close();
    });

  const CSV = 'Member,2019\nEstonia,2.13\nGermany,1.36\n';
  const sends = (response) => response.end(CSV);

  test('a page that a reader comes back to is as it was: nothing is asked for again, and figures follow their data', async () => {
    answer = sends;
    const {tab, said, close} = await open('/sourced.html');
    const before = asked;
    await tab.evaluate(() => addEventListener('pageshow', ({persisted}) => (globalThis.persisted = persisted)));
    await tab.goto(`${server.url}/empty.html`);
    await tab.goBack();
    assert.equal(await tab.evaluate(() => globalThis.persisted), true);
    await tab.evaluate(() => document.querySelector('spending-gauge').setAttribute('value', '1.99'));
    await tab.waitForFunction(() => globalThis.textOf(document.querySelector('spending-gauge')).includes('1.99'));
    await tab.evaluate(() => document.querySelector('spending-gauge').append('x'));
    assert.match(await tab.evaluate(() => globalThis.textOf(document.querySelector('ranking-chart'))), /Estonia/);
    assert.equal(asked, before);
    assert.deepEqual(said, []);
    await close();
  });

  test('paper shows a gauge at its value, however far it has moved towards it', async () => {
    const {tab, close} = await open('/gauge.html', {
      prepare: (one) => one.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'no-preference'}]),
    });
    const moving = () =>
      document
        .querySelector('spending-gauge')
        .shadowRoot.getAnimations()
        .filter(({playState}) => playState === 'running').length;
    const drawn = () => {
      const fill = document.querySelector('spending-gauge').shadowRoot.querySelector('.fill');
      const {strokeDasharray, strokeDashoffset, x, width} = getComputedStyle(fill);
      return [strokeDasharray, strokeDashoffset, x, width].join();
    };
    for (const shape of ['arc', 'bar']) {
      await tab.evaluate(async (shape) => {
        const gauge = document.querySelector('spending-gauge');
        Object.assign(gauge, {shape, value: '0.2'});
        await globalThis.calm();
        gauge.style.setProperty('--story-motion', '600s');
        getComputedStyle(gauge.shadowRoot.querySelector('.fill')).width;
        gauge.value = '1.9';
        await globalThis.calm();
      }, shape);
      assert.ok((await tab.evaluate(moving)) > 0, `${shape} does not move`);
      const halfway = await tab.evaluate(drawn);
      await tab.emulateMediaType('print');
      assert.equal(await tab.evaluate(moving), 0, shape);
      const printed = await tab.evaluate(drawn);
      assert.notEqual(printed, halfway);
      await tab.emulateMediaType('screen');
      await tab.evaluate(() => document.querySelector('spending-gauge').style.setProperty('--story-motion', '0s'));
      assert.equal(printed, await tab.evaluate(drawn), shape);
      await tab.evaluate(() => document.querySelector('spending-gauge').style.removeProperty('--story-motion'));
    }
    await close();
  });

  const UNREACHED = 'could not be reached, or does not let other sites read it (CORS)';
  for (const [what, fails, told] of [
    ['before its answer', (response) => response.destroy(), UNREACHED],
    [
      'in the middle of its answer',
      (response) => response.write(CSV, () => setTimeout(() => response.destroy(), 50)),
      'the answer broke off',
    ],
  ])
    test(`a network that goes ${what} leaves what its author wrote, with one line and one event; told again, the figure comes`, async () => {
      answer = fails;
      const {tab, close} = await open('/sourced.html', {
        drawn: false,
        prepare: (one) =>
          one.evaluateOnNewDocument(() => {
            globalThis.failed = [];
            addEventListener('story-error', ({problems}) => globalThis.failed.push(...problems));
          }),
      });
      await tab.waitForFunction(() => globalThis.failed.length);
      await tab.evaluate(() => globalThis.calm());
      const state = () =>
        tab.evaluate(() => {
          const one = document.querySelector('ranking-chart');
          const {shadowRoot} = one;
          return {
            lines: [...shadowRoot.querySelectorAll('.failed')].map(({textContent}) => textContent.trim()),
            isFallback: one.querySelector('p').checkVisibility() && !!shadowRoot.querySelector('slot:not([name])'),
            isDrawn: !!shadowRoot.querySelector('figure'),
            failed: globalThis.failed.map((line) => line.replace(/".*"/, '…')),
          };
        });
      const failed = [`src …: ${told}`];
      const lines = ['The data could not be loaded: rows.csv'];
      assert.deepEqual(await state(), {lines, isFallback: true, isDrawn: false, failed});
      // Without a network at all.
      await tab.setOfflineMode(true);
      await tab.evaluate(() => (document.querySelector('ranking-chart').src += '?again'));
      await tab.waitForFunction(() => globalThis.failed.length === 2);
      await tab.setOfflineMode(false);
      answer = sends;
      await tab.evaluate(() => (document.querySelector('ranking-chart').src += '?at-last'));
      await tab.waitForFunction(() => document.querySelector('ranking-chart').shadowRoot.querySelector('figure'));
      assert.deepEqual(await state(), {
        lines: [],
        isFallback: false,
        isDrawn: true,
        failed: [...failed, `src …: ${UNREACHED}`],
      });
      await close();
    });

  test('where the code that loads data cannot be had, what its author wrote stays, with one line', async () => {
    answer = sends;
    const {tab, close} = await open('/sourced.html', {
      drawn: false,
      prepare: async (one) => {
        await one.setRequestInterception(true);
        one.on('request', (request) =>
          /\/chunks\/source-/.test(request.url()) ? request.abort() : request.continue(),
        );
      },
    });
    await tab.waitForFunction(() => document.querySelector('ranking-chart').shadowRoot?.querySelector('.failed'));
    const [text, isDrawn] = await tab.$eval('ranking-chart', (one) => [
      one.innerText,
      !!one.shadowRoot.querySelector('figure'),
    ]);
    assert.ok(!isDrawn);
    assert.match(text, /\S/);
    await close();
  });
});
