// The built elements on a server: no DOM, the same words.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {html} from 'lit';
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import '../../dist/index.js';
import {check, embed, freeze, prerender} from '../../dist/server/index.js';

const plain = (markup) =>
  markup
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');

test('a gauge tells its whole fact', async () => {
  const markup = await collectResult(
    render(
      html`<spending-gauge label="Germany" value="1.36" target="2" unit="% of GDP" as-of="2019"></spending-gauge>`,
    ),
  );
  assert.match(plain(markup), /Germany spends 1\.36% of GDP, ▼ 0\.64 points below the 2% target \(2019\)\./);
  assert.match(markup, /role="meter"/);
  assert.match(markup, /stroke-dasharray="54\.4 200"/);
});

test('a quote and a timeline leave the author’s HTML in their slot', async () => {
  const markup = await collectResult(
    render(
      html`<quote-card speaker="x"><blockquote>Stepping up</blockquote></quote-card>
        <event-timeline
          ><ol>
            <li><time datetime="2014">2014</time> <b>Pledge</b></li>
          </ol></event-timeline
        >`,
    ),
  );
  assert.equal(markup.match(/<slot><\/slot>/g)?.length, 2);
  assert.match(plain(markup), /Stepping up.*2014 Pledge/);
});

test('a server reads what the author says of a figure in its tag', async () => {
  const drawn = await prerender(
    '<spending-gauge label="Greece" value="180.5" unit="% of GDP"><p>The public debt of Greece</p></spending-gauge>',
  );
  assert.match(plain(drawn), /Greece: 180\.5% of GDP\./);
});

test('a server reads a file as a page does: its encoding by the language, and what stands around its rows', async () => {
  const bytes = Buffer.from('Land;Anteil\nThüringen;5\nKöln;7\nQuelle: Bundesamt für Statistik', 'latin1');
  const fetch = () => Promise.resolve(new Response(bytes, {headers: {'content-type': 'text/csv'}}));
  const problems = [];
  const markup = await prerender('<p lang="de"><ranking-chart src="/a.csv" value="Anteil"></ranking-chart>', {
    fetch,
    onProblem: (problem) => problems.push(problem),
  });
  assert.match(plain(markup), /Köln.*Thüringen.*Quelle: Bundesamt für Statistik/);
  assert.deepEqual(problems, []);
});

const rows = 'Member,2019\nEstonia,2.13\nGermany,1.36\n';
const ranking = (src) => `<ranking-chart value="2019" src="${src}"></ranking-chart>`;

/** A folder that is going to be published, beside what is not: `secret.csv`. */
let folder;
before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-server-'));
  for (const name of ['public/data/a b.csv', 'public/defence/article/members.csv', 'secret.csv', 'public/notes.txt']) {
    mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
    writeFileSync(path.join(folder, name), rows);
  }
  symlinkSync(path.join(folder, 'secret.csv'), path.join(folder, 'public/link.csv'));
  symlinkSync(path.join(folder, 'public/data'), path.join(folder, 'public/again'));
});
after(() => rmSync(folder, {recursive: true, force: true}));

const inFolder = (name) => path.relative('', path.join(folder, name));
/** The problems of a figure whose `src` is read from the folder. */
const problemsOf = async (src, options) => {
  const found = [];
  const root = path.join(folder, 'public');
  const drawn = await prerender(ranking(src), {root, ...options, onProblem: (problem) => found.push(problem)});
  assert.equal(/Estonia/.test(drawn), found.length === 0, drawn);
  return found;
};

test('a src is read from the folder `root`: an absolute one from its top, a relative one from the folder of the page', async () => {
  const base = '/defence/article/';
  for (const src of ['/data/a%20b.csv', '/data/a b.csv?v=2', 'members.csv', '../article/members.csv', '/again/a b.csv'])
    for (const at of [base, `https://news.example${base}`])
      assert.deepEqual(await problemsOf(src, {base: at}), [], src);
  assert.deepEqual(await problemsOf('data/a b.csv'), []);
  assert.deepEqual(await problemsOf('members.csv', {base, root: pathToFileURL(`${folder}/public/`)}), []);
  assert.deepEqual(await problemsOf('members.csv', {base, root: pathToFileURL(`${folder}/public`).href}), []);
});

test('`site` says where `root` is published, if it is not the root of a host', async () => {
  for (const site of ['https://news.example/2019/', 'https://news.example/2019'])
    for (const base of ['/2019/defence/article/', 'https://news.example/2019/defence/article/'])
      for (const src of ['/2019/data/a b.csv', '../../data/a b.csv', 'members.csv'])
        assert.deepEqual(await problemsOf(src, {site, base}), [], `${base} ${src}`);
});

test('a missing file is not found at its path', async () => {
  const missing = (src, name, root = 'public') => [
    `src "${src}": not found at ${inFolder(name)}; the root is "${inFolder(root)}"`,
  ];
  assert.deepEqual(await problemsOf('/data/b.csv'), missing('/data/b.csv', 'public/data/b.csv'));
  assert.deepEqual(await problemsOf('b.csv', {base: '/defence/'}), missing('b.csv', 'public/defence/b.csv'));
  assert.deepEqual(
    await problemsOf('/data.csv', {root: inFolder('none')}),
    missing('/data.csv', 'none/data.csv', 'none'),
  );
  const {findings} = await check(`<p>x</p>${ranking('/b.csv')}`, {root: inFolder('public')});
  assert.deepEqual(findings[0], {tag: 'ranking-chart', problem: missing('/b.csv', 'public/b.csv')[0], offset: 8});
});

test('what `root` lacks is asked of `fetch`', async () => {
  const asked = [];
  const fetch = (url) => {
    asked.push(String(url));
    return Promise.resolve(new Response(rows, {headers: {'content-type': 'text/csv'}}));
  };
  const options = {fetch, base: 'https://news.example/defence/'};
  for (const src of ['/data/a b.csv', '/data/b.csv', '/api/rows', 'https://other.example/rows.csv'])
    assert.deepEqual(await problemsOf(src, options), [], src);
  assert.deepEqual(asked, [
    'https://news.example/data/b.csv',
    'https://news.example/api/rows',
    'https://other.example/rows.csv',
  ]);
  const none = () => Promise.resolve(new Response(null, {status: 404}));
  assert.deepEqual(await problemsOf('/data/b.csv', {...options, fetch: none}), [
    `src "/data/b.csv": not found at ${inFolder('public/data/b.csv')}; the root is "${inFolder('public')}"`,
    'src "/data/b.csv": the server answered 404',
  ]);
});

for (const src of ['/..%2fsecret.csv', '/%2e%2e%2fsecret.csv', '/data/..%2f..%2fsecret.csv', '/link.csv'])
  test(`nothing outside of \`root\` is read: ${src}`, async () => {
    assert.deepEqual(await problemsOf(src), [`src "${src}": outside of the folder ${inFolder('public')}`]);
  });

test('only what a figure can read is read, and only from files', async () => {
  for (const src of ['/notes.txt', '/data/', '/data', '/data/%00.csv', '/%zz.csv', '/../secret.csv'])
    assert.equal((await problemsOf(src)).length, 1, src);
  assert.deepEqual(await problemsOf('/notes.txt'), ['src "/notes.txt": not a .csv, .tsv or .json file']);
});

test('freeze and embed read from `root` too; a frame is told no address that is not known', async () => {
  const options = {root: path.join(folder, 'public'), base: '/defence/article/'};
  const page = ranking('members.csv');
  assert.match(await freeze(page, {...options, plain: true}), /Estonia/);
  const library = {base: 'https://cdn.example/nutgraf@0.1.0/', integrity: {}};
  assert.match(await embed(page, 'plain', {...options, library}), /Estonia/);
  assert.doesNotMatch(await embed(page, 'frame', {...options, library}), /base=/);
  assert.match(
    await embed(page, 'frame', {...options, library, site: 'https://news.example/'}),
    /base=https%3A%2F%2Fnews\.example%2Fdefence%2Farticle%2F/,
  );
});

test('a figure inside a paragraph that its content ends is reported, whichever function draws it', async () => {
  const page = '<p><quote-card speaker="x"><blockquote>x</blockquote></quote-card></p>';
  for (const act of [prerender, freeze, (html, options) => embed(html, 'plain', {library: {base: '/'}, ...options})]) {
    const found = [];
    await act(page, {onProblem: (problem, tag, offset) => found.push([problem.slice(0, 10), tag, offset])});
    assert.deepEqual(found, [['inside a <', 'quote-card', 3]]);
  }
});

test('an error that onProblem throws ends the drawing', async () => {
  const onProblem = (problem) => {
    throw new Error(problem);
  };
  const wrong = '<spending-gauge value="much"></spending-gauge>';
  await assert.rejects(prerender(wrong, {onProblem}), /^Error: value: expected a number/);
  await assert.rejects(freeze(wrong, {onProblem}), /^Error: value: expected a number/);
});

test('the names of attributes may be in upper case, as in a browser', async () => {
  assert.match(
    plain(await prerender('<spending-gauge LABEL="Greece" Value="180.5"></spending-gauge>')),
    /Greece: 180\.5/,
  );
});

test('a worker imports nothing of Node, and says that it has no files', async () => {
  const file = '../../dist/server/worker.js';
  assert.doesNotMatch(readFileSync(new URL(file, import.meta.url), 'utf8'), /(?:from|import\(?)\s*["'](?:node:|fs)/);
  const worker = await import(file);
  await assert.rejects(
    worker.prerender('<p>x</p>', {root: '.'}),
    /^Error: "root" needs Node, .* pass "fetch" instead\.$/,
  );
});
