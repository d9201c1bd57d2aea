// What hostile authors and data files say, in every input of every element: nothing of it runs, leaves, throws, or takes a fact away.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {buildSync} from 'esbuild';
import fc from 'fast-check';
import {check as checkFigures, embed, freeze, oembed, prerender} from '../../dist/server/index.js';
import {serve} from '../../scripts/serve.mjs';
import {tags} from '../../scripts/tags.mjs';
import {attacks, attributeNames, elsewhere, forbidden, huge, json, odd, publicAttacks} from '../support/attacks.mjs';
import {figureBy, figures, htmlOf, WAYS} from '../support/figures.mjs';
import {openHostile} from '../support/hostile-page.mjs';

describe('hostile data', () => {
  const modules = tags.map((tag) => `<script type="module" src="/dist/cdn/${tag}.js"></script>`).join('');
  const pages = {
    '/index.html': `<!doctype html><html lang="en"><meta charset="utf-8" /><title>t</title>${modules}
    <script type="module" src="/dist/cdn/nutgraf.js"></script><body></body></html>`,
    '/bare.html': '<!doctype html><html lang="en"><meta charset="utf-8" /><title>t</title><body></body></html>',
  };
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const attributesOf = (tag) => {
    const {attributes} = manifest.modules
      .flatMap(({declarations = []}) => declarations)
      .find(({tagName}) => tagName === tag);
    // Any element has these, and figures read them.
    return [...attributes.map(({name}) => name).filter((name) => name !== 'src'), 'id', 'lang', 'dir'];
  };

  let server;
  let page;
  let bare;
  before(async () => {
    server = await serve('.', {pages});
    [page, bare] = await Promise.all(['index', 'bare'].map((name) => openHostile(`${server.url}/${name}.html`)));
  });
  after(() => server?.close());

  /** Rows, or a record, with an attack in each text, and as the name of a column. */
  const withData = (way, tag, some) => {
    const {attributes, rows, record, facts} = figures[tag];
    if (record) {
      const [first, ...rest] = Object.keys(record).filter((name) => name !== 'value' && name !== 'target');
      const text = some.find((one) => one.trim()) ?? 'x';
      const told = {
        ...record,
        ...Object.fromEntries(rest.map((name, i) => [name, some[i % some.length]])),
        [first]: text,
      };
      return {
        ...figureBy(way, tag, {attributes: {}, record: {...told, ...columnsOf(some)}}),
        facts: way === 'child' ? facts.slice(1) : [],
      };
    }
    const [name] = Object.keys(rows[0]).filter((one) => /^(?:Member|Year|title)$/.test(one));
    const more = some.map((attack) => ({...rows[0], ...('id' in rows[0] && {id: ''}), [name]: attack}));
    return {
      ...figureBy(way, tag, {attributes, rows: [...rows.map((row) => ({...row, ...columnsOf(some)})), ...more]}),
      facts,
    };
  };
  const columnsOf = (some) => Object.fromEntries(some.slice(0, 3).map((name) => [name, name]));

  /** Where a text is put that is too long to be sent. */
  const HOLE = 'HOLE';

  const inChunks = (list, size) =>
    Array.from({length: Math.ceil(list.length / size)}, (_, i) => list.slice(i * size, (i + 1) * size));
  const check = async (list, how) => {
    const found = [];
    for (const chunk of inChunks(list, 40)) found.push(...(await page.problems(chunk, how)));
    assert.deepEqual(found, []);
  };

  /** Rounds of each property; in a longer run each attack also meets each element. A failure prints its seed. */
  const {FUZZ_RUNS, FUZZ_SEED} = process.env;
  const fuzz = {numRuns: Number(FUZZ_RUNS ?? 25), seed: Number(FUZZ_SEED ?? (FUZZ_RUNS ? Date.now() : 1))};

  /** Of a list, what falls to the element that is the `t`th, so that each has its part; in a longer run all. */
  const part = (list, t, parts) => list.filter((_, i) => FUZZ_RUNS || i % parts === t % parts);

  tags.forEach((tag, t) => {
    const attributes = attributesOf(tag);
    const {attributes: own, facts, ...told} = figures[tag];
    const all = [...part(attacks, t, 3), ...part(publicAttacks, t, tags.length)];
    const withAttribute = (name, text) => ({
      ...figureBy('child', tag, {attributes: {...own, [name]: text}, ...told}),
      facts: facts.filter((fact) => fact !== own[name]),
    });

    test(`<${tag}> with an attack in one attribute tells all the rest`, async () => {
      await check([
        ...all.map((attack, i) => withAttribute(attributes[i % attributes.length], attack)),
        ...[...forbidden, ...elsewhere].map((address, i) =>
          withAttribute(attributes.includes('portrait') && i % 2 ? 'portrait' : 'source-href', address),
        ),
      ]);
    });

    test(`<${tag}> with attacks in its data, whichever way they come, shows them as text beside all the rest`, async () => {
      const list = [];
      inChunks(all, 24).forEach((some, i) => {
        for (const way of [WAYS[i % WAYS.length], WAYS[(i + 3) % WAYS.length]]) list.push(withData(way, tag, some));
      });
      await check(list);
    });

    test(`<${tag}> with attacks in every attribute at once shows what its author wrote`, async () => {
      await check(
        all.flatMap((_, k) =>
          k % 6
            ? []
            : figureBy(WAYS[(k / 6) % WAYS.length], tag, {
                attributes: Object.fromEntries(attributes.map((name, i) => [name, all[(k + i * 11) % all.length]])),
                ...told,
              }),
        ),
      );
    });

    test(`<${tag}> draws what is valid of anything at all, and nothing runs, leaves or throws`, async () => {
      const word = fc.oneof(
        {weight: 4, arbitrary: fc.constantFrom(...all)},
        {
          weight: 2,
          arbitrary: fc.constantFrom(...Object.values(own), '2019', '0', '-1', '1e21', '2%', 'a, b', '2014/2019'),
        },
        {weight: 1, arbitrary: fc.double().map(String)},
        {weight: 1, arbitrary: fc.string({unit: 'binary'})},
      );
      const column = fc.oneof(
        fc.constantFrom(...Object.keys((told.rows ?? [told.record])[0]), 'media', 'portrait'),
        word,
      );
      const value = fc.oneof(word, word, fc.jsonValue({maxDepth: 3}));
      const row = fc.array(fc.tuple(column, value), {maxLength: 6}).map(Object.fromEntries);
      const data = told.record ? fc.record({record: row}) : fc.record({rows: fc.array(row, {maxLength: 8})});
      await fc.assert(
        fc.asyncProperty(
          fc.dictionary(fc.constantFrom(...attributes), word, {maxKeys: 8}),
          fc.constantFrom(...WAYS),
          data,
          async (values, way, data) => {
            assert.deepEqual(await page.problems([figureBy(way, tag, {attributes: {...own, ...values}, ...data})]), []);
          },
        ),
        fuzz,
      );
    });

    test(`<${tag}> takes a megabyte in any input in linear time`, async () => {
      // Unseen: to break a megabyte of digits into lines takes a browser minutes.
      const plain = figureBy('child', tag, {attributes: own, ...told});
      const inText = (text) => JSON.stringify(text).slice(1, -1);
      const [first, ...rows] = told.rows ?? [told.record];
      const cells = Object.keys(first).flatMap((name) => {
        const row = {...first, [name]: HOLE};
        const [start, end] = JSON.stringify(told.record ? row : [row, ...rows]).split(HOLE);
        return huge.map(({before = '', repeat, times, after = ''}) => ({
          ...plain,
          data: {before: start + before, repeat: inText(repeat), times, after: after + end},
        }));
      });
      await check(
        [
          ...part(cells, t, 3),
          ...part(attributes, t, 4).map((name, i) => ({
            ...plain,
            attributes: {...own, [name]: huge[(i + t) % huge.length]},
          })),
          ...part(huge, t, 10).flatMap((text) => [
            {...plain, children: [{name: 'script', attributes: {type: 'text/csv'}, children: [text]}]},
            {...plain, children: [{name: 'script', attributes: {type: 'application/json'}, children: [text]}]},
          ]),
        ],
        {unseen: true},
      );
    });

    test(`<${tag}> with JSON that is deep, empty, of another kind or about prototypes keeps what its author wrote`, async () => {
      const script = (text) => ({name: 'script', attributes: {type: 'application/json'}, children: [text]});
      const plain = figureBy('child', tag, {attributes: own, ...told});
      const first = Object.keys((told.rows ?? [told.record])[0]);
      const records = odd.flatMap((value) =>
        [...first, 'media', 'href', 'portrait', 'lang'].map((name) => ({[name]: value})),
      );
      const data = records.map((record) =>
        told.record ? {...told.record, ...record} : told.rows.map((row) => ({...row, ...record})),
      );
      const addresses = [0];
      await check([
        ...json.map((text) => ({...plain, children: [script(text), ...plain.children]})),
        ...data.map((one, i) =>
          i % 2
            ? {...plain, addresses, children: [script(JSON.stringify(one))]}
            : {...plain, addresses, data: JSON.stringify(one)},
        ),
      ]);
    });

    test(`ordinary markup for <${tag}> gives it facts alone, whatever other data it has`, async () => {
      const {attributes: data, children} = figureBy('ordinary', tag, {attributes: own, ...told});
      const text = Object.entries(data)
        .map(([name, value]) => `${name}="${value}"`)
        .join(' ');
      await check(
        attributeNames.map((name) => ({
          name: 'figure',
          open: `<figure ${text} data-${name}="alert(1);background:url(//evil.example/data)">`,
          children,
          facts,
        })),
      );
    });
  });

  /** What servers make of figures that no script will touch, or that one will. */
  const made = {
    prerendered: prerender,
    frozen: freeze,
    plain: (html, options) => freeze(html, {...options, plain: true}),
  };

  tags.forEach((tag, t) => {
    test(`<${tag}> with attacks in its data and attributes is drawn by a server so that nothing runs or leaves`, async () => {
      const {attributes: own, rows, record} = figures[tag];
      const names = attributesOf(tag);
      const all = [...part(attacks, t, 3), ...part(publicAttacks, t, tags.length)];
      const ways = WAYS.filter((way) => way !== 'property');
      const told = inChunks(all, 24).flatMap((some, i) => [
        withData(ways[i % ways.length], tag, some),
        figureBy(ways[(i + 2) % ways.length], tag, {
          attributes: {...own, ...Object.fromEntries(names.map((name, n) => [name, some[n % some.length]]))},
          rows,
          record,
        }),
      ]);
      const list = [];
      for (const [i, figure] of told.entries())
        for (const [form, make] of Object.entries(made).filter((_, f) => FUZZ_RUNS || i % 3 !== f)) {
          const type = figure.attributes.src?.endsWith('csv') ? 'text/csv' : 'application/json';
          const html = await make(htmlOf(figure), {
            base: `${server.url}/bare.html`,
            fetch: async () => new Response(figure.file, {headers: {'content-type': type}}),
          });
          list.push({form, html, figure});
        }
      assert.deepEqual(await bare.problemsOf(list), []);
    });
  });

  const cleaning = `${
    buildSync({
      stdin: {contents: "export {cleaned} from './src/frame/clean.ts'", resolveDir: '.'},
      bundle: true,
      format: 'iife',
      globalName: 'frame',
      write: false,
    }).outputFiles[0].text
  };frame = {...frame, tags: ${JSON.stringify(tags)}};`;

  const library = {base: 'https://cdn.example/nutgraf/', integrity: {}};

  /** A figure as a stranger may write it: an attack as it is among its children, and as the value of an attribute. */
  const strange = (attack, i) => {
    const tag = tags[i % tags.length];
    const {attributes, ...told} = figures[tag];
    const names = attributesOf(tag);
    const plain = figureBy('child', tag, {attributes: {...attributes, [names[i % names.length]]: attack}, ...told});
    return htmlOf({...plain, children: ['HERE', ...plain.children]}).replace('HERE', () => attack);
  };

  test('what strangers write into the address of a frame runs nothing there, and asks for nothing but pictures', async () => {
    await page.tab.addScriptTag({content: cleaning});
    await check([...attacks, ...publicAttacks].map((attack, i) => ({name: 'framed', framed: strange(attack, i)})));
  });

  test('what strangers write into an address gets a frame from oEmbed in which it runs nothing, or a refusal', async () => {
    const ask = async (url) => {
      const answer = await oembed({library})(
        new Request(`https://here.example/oembed?${new URLSearchParams({url: url.toWellFormed()})}`),
      );
      const {html, error} = await answer.json();
      assert.equal(answer.status < 500, true, `${answer.status}: ${error}`);
      assert.ok(html ?? error);
      return html;
    };
    const list = [];
    const all = [...attacks, ...publicAttacks];
    for (const attack of all) assert.equal(await ask(attack), undefined, attack);
    for (const [i, attack] of part(all, 0, 3).entries()) {
      const figure = strange(attack, i).toWellFormed();
      const html = await ask(`${library.base}embed/#${new URLSearchParams({figure, base: attack, theme: attack})}`);
      const [src, fragment] = / src="https:\/\/cdn\.example\/nutgraf\/embed\/#([^"]*)"/.exec(html);
      const framed = new URLSearchParams(fragment.replaceAll('&amp;', '&'));
      assert.ok(!framed.get('base') || /^https?:/.test(framed.get('base')), attack);
      list.push({form: 'oEmbed', html: html.replace(src, ''), figure: {name: attack}});
      list.push({form: 'framed', html: framed.get('figure'), figure: {name: attack}});
    }
    assert.deepEqual(await bare.problemsOf(list), []);
  });

  const sources = [
    ...forbidden,
    ...elsewhere,
    ...['user', 'user:secret', ':secret'].map((who) => `https://${who}@evil.example/rows.csv`),
  ];

  test('of what an author may write as src only addresses of http and https are asked for, without credentials', async () => {
    await check(
      sources.map((src, i) => {
        const tag = tags[i % tags.length];
        const {attributes, ...told} = figures[tag];
        return {...figureBy('child', tag, {attributes: {...attributes, src}, ...told}), facts: figures[tag].facts};
      }),
    );
  });

  test('a server asks for no other either', async () => {
    const asked = [];
    const fetch = async (address, {credentials}) => {
      asked.push([new URL(address).protocol.replace('https', 'http'), credentials].join(' '));
      throw new TypeError('No answer');
    };
    for (const src of sources) {
      const html = htmlOf(figureBy('child', 'ranking-chart', {...figures['ranking-chart'], attributes: {src}}));
      assert.equal(await prerender(html, {fetch}), html);
    }
    assert.deepEqual([...new Set(asked)], ['http: omit']);
  });

  test('an address that leads on to one that is not of the web, or to one with credentials, is one that could not be reached', async () => {
    const targets = [
      ...forbidden.filter((one) => URL.canParse(one)).map((one) => new URL(one).href),
      'https://user:secret@evil.example/rows.csv',
    ];
    await check(
      targets.map((location) => ({
        ...figureBy('csv file', 'ranking-chart', figures['ranking-chart']),
        file: {status: 302, headers: {location, 'access-control-allow-origin': '*'}},
        facts: figures['ranking-chart'].facts,
      })),
    );
  });

  const deep = (open, times) => `${open.repeat(times)}deep`;
  const script = (text) => `<script type="application/json">${text}</script>`;

  test('of the links that an author puts into a slot, those that run something are text where no script touches a figure', async () => {
    const links = forbidden.map((href) => htmlOf({name: 'a', attributes: {href}, children: ['x']})).join(' ');
    const html = `<spending-gauge label="x" value="1" target="2"><p slot="note">${links}</p></spending-gauge>`;
    const figure = {name: 'spending-gauge', facts: ['x x x']};
    const list = [];
    for (const form of ['frozen', 'plain']) list.push({form, html: await made[form](html), figure});
    assert.deepEqual(await bare.problemsOf(list), []);
  });

  test('what is nested without end is drawn with its text, in every form', async () => {
    for (const figure of [
      `<quote-card speaker="x"><blockquote>${deep('<i>', 6000)}</blockquote></quote-card>`,
      `<spending-gauge label="x" value="1" target="2"><p slot="note">${deep('<b>', 6000)}</p></spending-gauge>`,
      `<fact-table><table><tr><th>a<tr><td>${deep('<em>', 6000)}</table></fact-table>`,
      `<event-timeline><ol><li><time datetime="2014">2014</time><b>x</b>${deep('<u>', 6000)}</ol></event-timeline>`,
      `<figure data-nutgraf="quote-card"><blockquote>${deep('<a>', 6000)}</blockquote></figure>`,
      `${'<div>'.repeat(6000)}<spending-gauge label="deep" value="1" target="2"></spending-gauge>`,
      `<ranking-chart>${script('['.repeat(100_000))}<p>deep</p></ranking-chart>`,
      `<ranking-chart>${script('['.repeat(100_000) + ']'.repeat(100_000))}<p>deep</p></ranking-chart>`,
      `<quote-card>${script(`{"text": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`)}<blockquote>deep</quote-card>`,
    ]) {
      for (const make of Object.values(made)) assert.match(await make(figure), /deep/, figure.slice(0, 80));
      for (const form of ['tag', 'data', 'frame'])
        assert.match(await embed(figure, form, {library}), /deep/, figure.slice(0, 80));
      assert.equal((await checkFigures(figure)).figures, 1);
    }
  });

  test('a page whose elements are nested 100,000 deep is refused in a sentence', async () => {
    const html = `<quote-card speaker="x"><blockquote>${deep('<i>', 100_000)}</blockquote></quote-card>`;
    for (const make of Object.values(made))
      await assert.rejects(make(html), {
        message: 'Elements are nested more than 10,000 levels deep, which no browser shows.',
      });
  });
});
