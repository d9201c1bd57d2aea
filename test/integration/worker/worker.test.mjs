// nutgraf/server in workerd, the runtime of Cloudflare's workers, which has Node's modules only on request.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, test} from 'node:test';
import * as server from '../../../dist/server/index.js';
import {serve} from '../../../scripts/serve.mjs';
import {tags} from '../../../scripts/tags.mjs';
import {install} from '../packages.mjs';

const library = {base: 'https://cdn.example/nutgraf@0.1.0/', integrity: {}};
const story = readFileSync('examples/story.html', 'utf8');
const figure = (tag) => new RegExp(`<${tag}[\\s>].*?</${tag}>`, 's').exec(story)[0];
const asked = [];

let files;
let worker;
let address;
before(async () => {
  await install(import.meta.dirname);
  files = await serve('.', {headers: (name) => (asked.push(name), {})});
  const workerd = path.join(import.meta.dirname, 'node_modules/.bin/workerd');
  const config = path.join(import.meta.dirname, 'workerd.capnp');
  worker = spawn(workerd, ['serve', config, '--control-fd=3'], {stdio: ['ignore', 'inherit', 'inherit', 'pipe']});
  const [said] = await Promise.race([
    once(worker.stdio[3], 'data'),
    once(worker, 'exit').then(([code]) => assert.fail(`workerd ended with ${code}`)),
  ]);
  address = `http://127.0.0.1:${JSON.parse(String(said).split('\n')[0]).port}`;
});
after(() => {
  worker?.kill();
  return files?.close();
});

const inWorker = async (act, ...values) => {
  const response = await fetch(address, {method: 'POST', body: JSON.stringify({act, values})});
  return response.json();
};
const inNode = async (act, ...values) => {
  const problems = [];
  const onProblem = (problem, tag, offset) => problems.push(`${offset} ${tag} ${problem}`);
  const result = await server[act](...values.slice(0, -1), {...values.at(-1), onProblem});
  return {result, problems};
};
const same = async (...all) => {
  const [there, here] = await Promise.all([inWorker(...all), inNode(...all)]);
  assert.deepEqual(there, here);
  return here.result;
};

test('the runtime has no globals of Node or of a page', async () => {
  assert.deepEqual(await inWorker('globals', {}), {result: [], problems: []});
});

for (const name of ['story', 'air'])
  test(`${name}: a worker loads its files, and prerenders and freezes it as Node does`, async () => {
    const html = readFileSync(`examples/${name}.html`, 'utf8');
    const options = {base: `${files.url}/examples/`, asOf: '2019-11-09', locale: 'en'};
    const drawn = await same('prerender', html, options);
    assert.equal(drawn.match(/ prerendered>/g).length, html.match(new RegExp(`</(?:${tags.join('|')})>`, 'g')).length);
    await same('freeze', html, options);
    await same('freeze', html, {...options, plain: true});
  });

test('a worker loads the files that figures name', async () => {
  asked.length = 0;
  const html = '<ranking-chart src="united-states.csv"></ranking-chart>';
  const {result} = await inWorker('prerender', html, {base: `${files.url}/stories/data/files/`});
  assert.deepEqual(asked, ['/stories/data/files/united-states.csv']);
  assert.match(result, / prerendered>/);
});

for (const locale of ['de', 'ar', 'ja'])
  test(`a worker draws figures in ${locale} as Node does`, async () => {
    await same('prerender', figure('spending-gauge') + figure('region-map'), {locale});
  });

test('a worker reports what is wrong with a figure, and where', async () => {
  const [there, here] = await Promise.all(
    [inWorker, inNode].map((ask) => ask('prerender', '<p>x</p><spending-gauge label="France" value="much">', {})),
  );
  assert.equal(there.problems.length, 1);
  assert.deepEqual(there, here);
});

for (const tag of tags)
  test(`${tag}: a worker makes the snippet of each form as Node does`, async () => {
    for (const form of server.FORMS) await same('embed', figure(tag), form, {library});
  });

test('a worker answers oEmbed requests as Node does', async () => {
  const oembed = server.oembed({library});
  const ask = async (parameters) => {
    const query = `/oembed?${new URLSearchParams(parameters)}`;
    const [there, here] = [await fetch(address + query), await oembed(new Request(`https://here.example${query}`))];
    assert.equal(there.status, here.status);
    const answer = await there.json();
    assert.deepEqual(answer, await here.json());
    return {status: there.status, ...answer};
  };
  const url = `${library.base}embed/#${new URLSearchParams({figure: figure('event-timeline')})}`;
  const {status, type, html} = await ask({url});
  assert.deepEqual([status, type], [200, 'rich']);
  assert.match(html, /^<blockquote[^]*<iframe/);
  assert.equal((await ask({url: 'https://elsewhere.example/'})).status, 404);
  assert.equal((await ask({url, format: 'xml'})).status, 501);
  assert.equal((await ask({url: `${library.base}embed/`})).status, 400);
});
