// What hostile authors and data files say, in every input of every element: nothing of it runs, leaves, throws, or takes a fact away.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import fc from 'fast-check';
import {launch} from '../../scripts/browser.mjs';
import {serve} from '../../scripts/serve.mjs';
import {tags} from '../../scripts/tags.mjs';
import {attacks, attributeNames, elsewhere, forbidden, huge, json, odd, publicAttacks} from '../support/attacks.mjs';
import {figureBy, figures, WAYS} from '../support/figures.mjs';
import {openHostile} from '../support/hostile-page.mjs';

const modules = tags.map((tag) => `<script type="module" src="/dist/cdn/${tag}.js"></script>`).join('');
const pages = {
  '/index.html': `<!doctype html><html lang="en"><meta charset="utf-8" /><title>t</title>${modules}
    <script type="module" src="/dist/cdn/nutgraf.js"></script><body></body></html>`,
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
let browser;
let page;
before(async () => {
  [server, browser] = await Promise.all([serve('.', {pages}), launch({protocolTimeout: 900_000})]);
  page = await openHostile(browser, `${server.url}/index.html`);
});
after(() => Promise.all([browser?.close(), server?.close()]));

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
    await check(
      [
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
