// oEmbed answers for the addresses of figures in frames, whoever wrote them.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseHTML} from 'linkedom';
import {embed, oembed} from '../../dist/server/index.js';

const library = {base: 'https://cdn.example/nutgraf@0.1.0/'};
const gauge =
  '<spending-gauge label="Germany" value="1.36" target="2" unit="% of GDP"><p>Germany spends 1.36%.</p></spending-gauge>';
const address = (figure, more = {}, mark = '#') =>
  `${library.base}embed/${mark}${new URLSearchParams({figure, ...more})}`;

/** What the address of the frame says. */
const inFrame = (html) =>
  new URLSearchParams(new URL(/ src="([^"]*)"/.exec(html)[1].replaceAll('&amp;', '&')).hash.slice(1));

const ask = async (parameters, options = {}, init = {}) => {
  const request = new Request(`https://here.example/oembed?${new URLSearchParams(parameters)}`, init);
  const response = await oembed({library, ...options})(request);
  assert.match(response.headers.get('content-type'), /^application\/json/);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  return {status: response.status, ...(await response.json())};
};

test('the address of a figure gets its frame, as an editor would paste it', async () => {
  const {html, ...answer} = await ask({url: address(gauge), format: 'json'});
  assert.deepEqual(answer, {
    status: 200,
    version: '1.0',
    type: 'rich',
    title: 'Germany',
    provider_name: 'cdn.example',
    provider_url: 'https://cdn.example/',
    cache_age: 86_400,
    width: 640,
    height: 400,
  });
  const figure = inFrame(html).get('figure');
  assert.deepEqual(figure.split(/(?=[ >])/).sort(), gauge.split(/(?=[ >])/).sort());
  assert.equal(html, await embed(figure, 'frame', {library, bare: true}));
});

test('an address whose figure stands behind "?" gets the same', async () => {
  const [before, after] = [await ask({url: address(gauge, {}, '?')}), await ask({url: address(gauge)})];
  assert.deepEqual(before, after);
});

test('base and theme stay in the address; nonsense in them does not', async () => {
  const within = async (more) => [...inFrame((await ask({url: address(gauge, more)})).html).keys()];
  assert.deepEqual(await within({base: 'https://news.example/', theme: 'dark'}), ['figure', 'base', 'theme']);
  assert.deepEqual(await within({base: 'javascript:alert(1)', theme: 'x" onload="alert(1)'}), ['figure']);
});

test('a figure is no wider or higher than asked', async () => {
  const {width, height, html} = await ask({url: address(gauge), maxwidth: '300', maxheight: '200'});
  assert.deepEqual([width, height], [300, 200]);
  assert.match(html, / height="200"/);
  assert.equal((await ask({url: address(gauge), maxwidth: '5000'})).width, 640);
});

test('a provider has the name it gives itself', async () => {
  assert.equal((await ask({url: address(gauge)}, {provider: 'The Daily'})).provider_name, 'The Daily');
});

test('an address that is not the library’s is not known', async () => {
  for (const url of [
    'https://elsewhere.example/nutgraf@0.1.0/embed/#figure=x',
    'http://cdn.example/nutgraf@0.1.0/embed/#figure=x',
    'https://cdn.example/nutgraf@0.2.0/embed/#figure=x',
    'https://cdn.example/nutgraf@0.1.0/embed/../cdn/nutgraf.js',
    'https://cdn.example@evil.example/nutgraf@0.1.0/embed/#figure=x',
    'javascript:alert(1)',
  ]) {
    const {status, error} = await ask({url});
    assert.deepEqual([status, error], [404, 'Only figures at https://cdn.example/nutgraf@0.1.0/embed/ are supported.']);
  }
});

test('each bad request gets a sentence', async () => {
  const url = address(gauge);
  for (const [parameters, status, sentence] of [
    [{}, 400, /^Expected url=, the address of a figure\.$/],
    [{url: 'gauge'}, 400, /^url: expected an address, got "gauge"\.$/],
    [{url: `${library.base}embed/`}, 400, /^The address of this page names no figure\.$/],
    [{url: address('<spending-gage>')}, 400, /^Expected one of .*spending-gauge.*; got "spending-gage"\.$/],
    [{url: address('Germany')}, 400, /^Expected one of .*; got "Germany"\.$/],
    [{url: `${library.base}embed/#%E0%A4%A&&&=`}, 400, /names no figure/],
    [{url: address('x'.repeat(100_000))}, 400, /^The address of this figure is too long: \d+ characters\.$/],
    [{url, maxwidth: '-3'}, 400, /^maxwidth: expected a number of pixels such as 600, got "-3"\.$/],
    [{url, maxheight: 'high'}, 400, /^maxheight: expected/],
    [{url, format: 'xml'}, 501, /^Only format=json is supported\.$/],
  ]) {
    const answer = await ask(parameters);
    assert.equal(answer.status, status);
    assert.match(answer.error, sentence);
  }
  assert.equal((await ask({url}, {}, {method: 'POST'})).status, 405);
});

/** What a page would be told to do by HTML. */
const acts = (html) =>
  [...parseHTML(`<body>${html}</body>`).document.querySelectorAll('*')].flatMap((one) => [
    ...(/^(?:script|style|object|embed|link|meta|base|form|svg|template)$/.test(one.localName) ? [one.localName] : []),
    ...[...one.attributes]
      .filter(({name, value}) => /^on|[^a-z-]|srcdoc/.test(name) || /^\s*(?:javascript|data|vbscript):/i.test(value))
      .map(({name, value}) => `${one.localName} ${name}=${value}`),
  ]);

test('nothing of what a stranger wrote acts in the page that takes the answer', async () => {
  const quote = (inner) =>
    `<quote-card speaker="x" source-href="javascript:alert(1)"><blockquote>${inner}</blockquote></quote-card>`;
  for (const figure of [
    quote('<img src=x onerror=alert(1)><a href="javascript:alert(1)">a</a><a href=" java\nscript:alert(1)">b</a>'),
    quote(
      '<script>alert(1)</script><iframe srcdoc="<script>alert(1)</script>"></iframe><object data="data:text/html,x"></object>',
    ),
    quote(
      '<svg onload=alert(1)><a xlink:href="javascript:alert(1)"><animate onbegin=alert(1)></a></svg><math href="javascript:1">m</math>',
    ),
    quote(
      '<p "onclick=alert(1) x<img onclick=alert(1) a`=1>p</p><noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    ),
    quote(
      '&lt;script&gt;alert(1)&lt;/script&gt;<template><script>alert(1)</script></template><!--><img src=x onerror=alert(1)>-->',
    ),
    quote('</details></iframe></main></body><script>alert(1)</script>'),
    `<spending-gauge label="&lt;/summary>&lt;img src=x onerror=alert(1)>" heading='"><script>alert(1)</script>' value=1>x`,
    `<fact-table heading="x"><script type="application/json">[{"a": "</p><img src=x onerror=alert(1)>"}]</script></fact-table>`,
  ]) {
    const {status, html} = await ask({url: address(figure)});
    assert.equal(status, 200, figure);
    assert.deepEqual(acts(html), [], figure);
    const framed = inFrame(html).get('figure');
    assert.deepEqual(acts(framed.replace(/<script type="application\/json">.*?<\/script>/, '')), [], framed);
  }
});

test('a figure nested without end is still only its text', async () => {
  const {status, html} = await ask({url: address(`<quote-card speaker="x"><blockquote>${'<i>'.repeat(8000)}deep`)});
  assert.equal(status, 200);
  assert.match(html, /deep/);
});

test('an address that a stranger gave as src is loaded only by who is given to load it', async () => {
  const url = address('<ranking-chart heading="Who" src="/rows.csv"><p>Estonia leads.</p></ranking-chart>', {
    base: 'https://news.example/',
  });
  const {fetch} = globalThis;
  const asked = [];
  const csv = (from) => async (one) => {
    asked.push(`${from} ${one}`);
    return new Response('Member,Share\nEstonia,2.13\n', {headers: {'content-type': 'text/csv'}});
  };
  globalThis.fetch = csv('global');
  try {
    assert.match((await ask({url})).html, /Estonia leads/);
    assert.deepEqual(asked, []);
    assert.match((await ask({url}, {fetch: csv('own')})).html, /2\.13/);
    assert.deepEqual(asked, ['own https://news.example/rows.csv']);
  } finally {
    globalThis.fetch = fetch;
  }
});
