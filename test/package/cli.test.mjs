// `npx nutgraf`, as whoever publishes runs it.
import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, request} from 'node:http';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, test} from 'node:test';
import iconv from 'iconv-lite';
import sharp from 'sharp';

const bin = path.resolve('dist/cli/nutgraf.js');
const gauge = '<spending-gauge label="Germany" value="1.36" target="2"><p>Germany: 1.36.</p></spending-gauge>';
const library = ['--library', 'https://cdn.example/nutgraf@0.1.0/'];

let folder;
before(() => (folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-cli-'))));
after(() => rmSync(folder, {recursive: true, force: true}));

const at = (...names) => path.join(folder, ...names);
const put = (name, content) => {
  mkdirSync(path.dirname(at(name)), {recursive: true});
  writeFileSync(at(name), content);
};
const get = (name) => readFileSync(at(name));

/** Runs it in the folder of this test; what it says is never a stack. */
const nutgraf = (args, input = '', env = {}) =>
  new Promise((done) => {
    const child = spawn(process.execPath, [bin, ...args], {
      cwd: folder,
      env: {...process.env, ...env},
      timeout: 60_000,
    });
    const out = {stdout: [], stderr: []};
    for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => out[name].push(chunk));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.once('close', (code) => {
      const bytes = Buffer.concat(out.stdout);
      const said = Buffer.concat(out.stderr).toString();
      assert.doesNotMatch(said, /^\s+at /m);
      done({code, bytes, stdout: bytes.toString(), stderr: said.trim()});
    });
  });

test('it says what it can do, and each verb shows examples', async () => {
  const {code, stdout} = await nutgraf(['--help']);
  assert.equal(code, 0);
  for (const verb of ['embed', 'prerender', 'check', 'image', 'serve']) {
    assert.match(stdout, new RegExp(`^ {2}${verb} `, 'm'));
    const own = await nutgraf([verb, '--help']);
    assert.equal(own.code, 0);
    assert.match(own.stdout, new RegExp(`^nutgraf ${verb} `, 'm'));
  }
  const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.equal((await nutgraf(['--version'])).stdout.trim(), version);
});

const refused = [
  [['chek'], 'Unknown command "chek". Did you mean check?'],
  [['embed'], 'embed expects a form: tag, data, frame, frozen, plain.'],
  [['embed', 'frozn', 'spending-gauge'], 'Unknown form "frozn". Did you mean frozen?'],
  [['embed', 'plain', 'spending-guage'], 'Unknown element "spending-guage". Did you mean spending-gauge?'],
  [
    ['embed', 'plain', 'spending-guage', '--label', 'Germany'],
    'Unknown element "spending-guage". Did you mean spending-gauge?',
  ],
  [['embed', 'plain', 'spending-gauge', '--vlaue', '1'], 'Unknown option "--vlaue". Did you mean --value?'],
  [['embed', 'plain', 'spending-gauge', '--value'], 'Option --value needs a value.'],
  [['embed', 'tag', 'spending-gauge'], 'The form "tag" needs --library'],
  [
    ['embed', 'tag', 'spending-gauge', '--library', 'nutgraf'],
    '--library expects an address such as https://cdn.example/nutgraf@0.1.0/ or /nutgraf/, got "nutgraf".',
  ],
  [['prerender', '--as-of', 'soon'], '--as-of expects a date such as 2019-11-09, got "soon".'],
  [['prerender', '--frozen', '--plain'], '--frozen and --plain cannot be used together.'],
  [['check'], 'check expects a page, a folder, or - for standard input.'],
];
for (const [args, sentence] of refused)
  test(`nutgraf ${args.join(' ')}: refused in one sentence, with 2`, async () => {
    const {code, stdout, stderr} = await nutgraf(args);
    assert.ok(stderr.startsWith(`nutgraf: ${sentence}`), stderr);
    assert.equal(stderr.split('\n').length, 1);
    assert.deepEqual([code, stdout], [2, '']);
  });

test('embed prints a tag from its attributes, with the hashes of the files it needs', async () => {
  const {code, stdout} = await nutgraf([
    'embed',
    'tag',
    'spending-gauge',
    '--label',
    'A "b" <c>',
    '--value',
    '-1.36',
    ...library,
  ]);
  assert.equal(code, 0);
  assert.match(stdout, /label="A &quot;b&quot; &lt;c>"/);
  assert.match(stdout, /value="-1\.36"/);
  const hashes = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
  for (const file of ['cdn/nutgraf.css', 'cdn/nutgraf.js'])
    assert.ok(stdout.includes(`"https://cdn.example/nutgraf@0.1.0/${file}"\n  integrity="${hashes[file]}"`), file);
});

test('embed takes a figure from a page, in either markup, and gives it in each form', async () => {
  put('embed.html', `<p>x</p>${gauge}`);
  put('data.html', '<figure data-nutgraf="spending-gauge" data-label="Germany" data-value="1.36"><p>1.36</p></figure>');
  const forms = {
    data: /<figure[^>]*data-nutgraf="spending-gauge"/,
    frame: /<iframe[^>]*src="https:\/\/cdn\.example\/nutgraf@0\.1\.0\/embed\//,
    frozen: /<template shadowrootmode="open">/,
    plain: /Germany/,
  };
  for (const [form, code] of Object.entries(forms))
    assert.match((await nutgraf(['embed', form, 'embed.html', ...library])).stdout, code);
  assert.match(
    (await nutgraf(['embed', 'tag', '-', '--bare'], get('data.html'))).stdout,
    /^<spending-gauge label="Germany"/,
  );
  const none = await nutgraf(['embed', 'plain', '-'], '<p>nothing</p>');
  assert.deepEqual([none.code, none.stdout, none.stderr], [1, '', 'nutgraf: No figure found in standard input.']);
});

test('embed gives the figure that is asked for, and reports a misspelt one before it, as image does', async () => {
  const figure = (id, value) => `<spending-gauge id="${id}" label="${id}" value="${value}"></spending-gauge>\n`;
  put('which.html', `${figure('a', '1')}<spending-guage></spending-guage>\n${figure('b', '2')}${figure('c', 'much')}`);
  const said = async (which) => {
    const {code, stdout, stderr} = await nutgraf(['embed', 'tag', 'which.html', '--bare', '--figure', which]);
    return [code, /id="(.)"/.exec(stdout)?.[1], stderr];
  };
  const misspelt = 'which.html:2:1 <spending-guage> unknown element; did you mean <spending-gauge>?';
  assert.deepEqual(await said('1'), [0, 'a', '']);
  assert.deepEqual(await said('2'), [1, 'b', misspelt]);
  assert.deepEqual(await said('#b'), [1, 'b', misspelt]);
  const [, , both] = await said('#c');
  assert.match(both, /^which\.html:2:1 .*\nwhich\.html:4:1 <spending-gauge> value: expected a number/);
  assert.deepEqual(await said('7'), [1, undefined, `${misspelt}\nnutgraf: No figure 7 found in which.html.`]);
  const picture = await nutgraf(['image', 'which.html', '-o', 'which.svg', '--figure', '2']);
  assert.deepEqual([picture.code, picture.stderr], [1, misspelt]);
});

test('embed takes a path for the library', async () => {
  for (const library of ['/nutgraf', '/nutgraf/']) {
    const {code, stdout} = await nutgraf(['embed', 'tag', '-', '--library', library], gauge);
    assert.equal(code, 0);
    assert.match(stdout, /href="\/nutgraf\/cdn\/nutgraf\.css"[^]*src="\/nutgraf\/cdn\/nutgraf\.js"/);
  }
  assert.match(
    (await nutgraf(['embed', 'frame', '-', '--library', '/nutgraf/'], gauge)).stdout,
    / src="\/nutgraf\/embed\/#/,
  );
});

test('embed reads a src from the folder of its page, and of no other figure says what is wrong', async () => {
  put('data/rows.csv', 'Member,2019\nEstonia,2.13\n');
  const ranking = '<ranking-chart value="2019" src="rows.csv"></ranking-chart>';
  put('data/page.html', `${ranking}<spending-gauge value="much"></spending-gauge>`);
  const {code, stdout, stderr} = await nutgraf(['embed', 'plain', 'data/page.html']);
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /Estonia[^]*2\.13/);
});

for (const [what, args, problem] of [
  [
    'a value is no number',
    ['spending-gauge', '--label', 'Germany', '--value', 'about 1.4?'],
    'value: expected a number',
  ],
  ['there are no rows', ['ranking-chart', '--heading', 'Members'], 'rows: expected a <table>'],
])
  test(`embed ends with 1 where ${what}`, async () => {
    const {code, stdout, stderr} = await nutgraf(['embed', 'plain', ...args]);
    assert.equal(code, 1);
    assert.ok(stdout);
    assert.ok(stderr.startsWith(`<${args[0]}> ${problem}`), stderr);
  });

test('prerender draws standard input to standard output, and says by line what is wrong', async () => {
  const page = `<p>x</p>\n  <spending-gauge value="much" target="2"></spending-gauge>\n${gauge}`;
  const {code, stdout, stderr} = await nutgraf(['prerender', '--locale', 'de'], page);
  assert.equal(code, 0);
  assert.match(stdout, /^<p>x<\/p>\n {2}<spending-gauge value="much"/);
  assert.match(stdout, /1,36/);
  assert.match(stderr, /^standard input:2:3 <spending-gauge> value: expected a number such as 1\.36, got "much"/);
});

test('prerender freezes, and gives what is read, on request', async () => {
  const frozen = await nutgraf(['prerender', '--frozen'], gauge);
  assert.match(frozen.stdout, /^<div .*<template shadowrootmode="open">/s);
  const plain = await nutgraf(['prerender', '--plain'], gauge);
  assert.match(plain.stdout, /^<div [^>]*><figure/);
  assert.doesNotMatch(plain.stdout, /<template|<spending-gauge/);
});

test('prerender leaves a page without figures as it is, and says so', async () => {
  put('none.html', '<p>é\r\n</p>');
  const {code, stderr} = await nutgraf(['prerender', 'none.html', '-o', 'out/none.html']);
  assert.deepEqual([code, stderr], [0, 'none.html: no figure to draw; unchanged.']);
  assert.deepEqual(get('out/none.html'), get('none.html'));
});

const page = (charset, text) => `<meta charset="${charset}"><p>${text}</p>${gauge}<p>${text}</p>`;
for (const [encoding, text] of [
  ['windows-1252', 'Défense – 5 €'],
  ['shift_jis', '防衛費の目標'],
  ['gbk', '国防开支'],
  ['utf-16le', 'Zażółć 🎉'],
])
  test(`prerender keeps the encoding of a page: ${encoding}`, async () => {
    const html = page(encoding, text);
    const bytes = iconv.encode(html, encoding, {addBOM: encoding === 'utf-16le'});
    const drawn = await nutgraf(['prerender'], bytes);
    assert.equal(drawn.stderr, '');
    const back = iconv.decode(drawn.bytes, encoding);
    assert.equal(back.replace(/ prerendered><template.*?<\/template>/s, '>'), html);
    assert.deepEqual(drawn.bytes.subarray(0, 30), bytes.subarray(0, 30));
    assert.ok(!back.includes('\ufffd'));
  });

test('what an encoding cannot hold is written as references, in styles as escapes', async () => {
  const table = '<fact-table><table><tr><th>A<th>B<tr><td>é<td>1<tr><td>&#9660;<td>2</table></fact-table>';
  const html = `<meta charset="windows-1252">${gauge}${table}`;
  const {bytes} = await nutgraf(['prerender'], iconv.encode(html, 'windows-1252'));
  const back = iconv.decode(bytes, 'windows-1252');
  assert.ok(back.includes('&#9660;'));
  assert.ok(back.includes('content:"\\25bc "'));
  const asUtf8 = await nutgraf(['prerender'], html.replace('windows-1252', 'utf-8'));
  assert.ok(asUtf8.stdout.includes('content:"▼"'));
});

test('bytes that are not of the encoding are told of; an encoding that cannot be written leaves the page as it is', async () => {
  const broken = Buffer.concat([Buffer.from(`<meta charset="utf-8">${gauge}<p>`), Buffer.from([0xe9])]);
  const told = await nutgraf(['prerender'], broken);
  assert.match(told.stderr, /^standard input: some bytes are not valid UTF-8/);
  const other = Buffer.from(`<meta charset="iso-2022-jp">${gauge}`);
  const left = await nutgraf(['prerender'], other);
  assert.deepEqual([left.code, left.bytes], [1, other]);
  assert.equal(left.stderr, 'standard input is unchanged: the encoding ISO-2022-JP is not supported.');
});

test('a page that cannot be drawn is left as it is, and why is one sentence', async () => {
  const {code, stderr} = await nutgraf(['prerender'], gauge + '<i>'.repeat(100_000));
  assert.equal(code, 1);
  assert.match(stderr, /^standard input is unchanged: .*, which no browser shows\.$/);
});

test('prerender draws a folder, copies what else is in it, and reads src from it', async () => {
  put('site/index.html', `<p>1</p>${gauge}`);
  put('site/a b/deep.HTM', '<ranking-chart src="/data/x.csv"></ranking-chart>');
  put('site/none.html', '<p>none</p>');
  put('site/data/x.csv', 'Member,2019\nEstonia,2.13\nGermany,1.36\n');
  put('site/picture.bin', Buffer.from([0, 255, 1]));
  const {code, stdout, stderr} = await nutgraf(['prerender', 'site', '-o', 'site/public']);
  assert.deepEqual([code, stdout], [0, '']);
  assert.equal(stderr, '3 pages: 2 drawn, 1 without a figure to draw, unchanged. 2 other files copied.');
  assert.match(get('site/public/a b/deep.HTM').toString(), /Estonia.*2\.13/s);
  assert.deepEqual(get('site/public/picture.bin'), get('site/picture.bin'));
  const files = readdirSync(at('site/public'), {recursive: true}).sort();
  assert.deepEqual(files, ['a b', 'a b/deep.HTM', 'data', 'data/x.csv', 'index.html', 'none.html', 'picture.bin']);
  const again = await nutgraf(['prerender', 'site', '-o', 'site/public']);
  assert.equal(again.stderr, stderr, 'what it has written is no page of the site');
});

test('prerender writes over a page only if asked to, and says what is drawn already', async () => {
  put('again/page.html', `<p>1</p>${gauge}`);
  for (const args of [
    ['again', '-o', 'again/'],
    ['again/page.html', '-o', 'again/page.html'],
    ['again/page.html', '-o', 'again/'],
  ]) {
    const {code, stderr} = await nutgraf(['prerender', ...args]);
    assert.deepEqual([code, stderr], [2, `nutgraf: -o would overwrite "${args[0]}". Use --in-place if you want that.`]);
  }
  const said = async (...args) => (await nutgraf(['prerender', '--in-place', ...args])).stderr;
  assert.equal(await said('again'), '1 page: 1 drawn.');
  assert.match(get('again/page.html').toString(), /prerendered/);
  assert.equal(await said('again'), '1 page: 0 drawn, 1 already drawn.');
  assert.equal(await said('again/page.html'), 'again/page.html: already drawn; unchanged.');
  assert.equal(await said('again', '-o', 'x'), 'nutgraf: --in-place and -o cannot be used together.');
});

test('a src does not lead out of the folder', async () => {
  put('secret.csv', 'a,b\nsecret,1\n');
  put('own/page.html', '<ranking-chart src="/..%2fsecret.csv"></ranking-chart>');
  const {stderr, code} = await nutgraf(['prerender', 'own', '-o', 'own-out']);
  assert.equal(code, 0);
  assert.match(stderr, /own\/page\.html:1:1 <ranking-chart> src "\/\.\.%2fsecret\.csv": outside of the folder own$/m);
});

test('a missing local file is not found at its path, whatever the verb', async () => {
  put('own/late.html', '<ranking-chart src="data/late.csv"></ranking-chart>');
  for (const args of [
    ['check', 'own/late.html'],
    ['prerender', 'own/late.html', '-o', 'own-out/late.html'],
    ['embed', 'plain', 'own/late.html'],
    ['image', 'own/late.html', '-o', 'late.png'],
  ]) {
    const {stdout, stderr} = await nutgraf(args);
    assert.match(
      stdout + stderr,
      /own\/late\.html:1:1 <ranking-chart> src "data\/late\.csv": not found at own\/data\/late\.csv; the root is "own"$/m,
      args[0],
    );
  }
});

test('with --root, every command reads an absolute src from its top, and a relative one from the folder of the page', async () => {
  put('rooted/data/x.csv', 'Member,2019\nEstonia,2.13\nGermany,1.36\n');
  put('rooted/de/y.csv', 'Member,2019\nEstonia,2.13\nGermany,1.36\n');
  const both = ['/data/x.csv', 'y.csv'].map((src) => `<ranking-chart value="2019" src="${src}"></ranking-chart>`);
  put('rooted/de/page.html', both.join(''));
  const root = ['--root', 'rooted'];
  const one = 'rooted/de/page.html';
  for (const args of [
    ['check', one, '--quiet', ...root],
    ['check', 'rooted/de', '--quiet', ...root],
    ['check', one, '--quiet', '--base', 'https://127.0.0.1:1/de/page.html', ...root],
    ['check', 'rooted/de', '--quiet', '--base', 'https://127.0.0.1:1/de/', ...root],
    ['prerender', one, '-o', 'rooted-out.html', ...root],
    ...['1', '2'].flatMap((figure) => [
      ['embed', 'plain', one, '--figure', figure, ...root],
      ['image', one, '-o', `rooted-${figure}.svg`, '--figure', figure, ...root],
    ]),
  ]) {
    const {code, stderr} = await nutgraf(args);
    assert.deepEqual([code, stderr], [0, ''], args.join(' '));
  }
  for (const figure of ['1', '2']) assert.match(get(`rooted-${figure}.svg`).toString(), /Estonia/);
  const folder = await nutgraf(['prerender', 'rooted/de', '-o', 'rooted-out', ...root]);
  assert.equal(folder.stderr, '1 page: 1 drawn. 1 other file copied.');
  assert.equal(
    get('rooted-out/page.html')
      .toString()
      .match(/ prerendered/g).length,
    2,
  );
  // A draft that is not in the site yet.
  const draft = await nutgraf(['check', '-', '--quiet', ...root], both[0]);
  assert.deepEqual([draft.code, draft.stdout], [0, '']);
  const without = await nutgraf(['check', one]);
  assert.match(without.stdout, /not found at rooted\/de\/data\/x\.csv; the root is "rooted\/de"$/m);
});

test('what cannot be read or written is one sentence, and nothing is half-written', async () => {
  put('file', 'as it was');
  put('one.html', gauge);
  put('two/one.html', gauge);
  const failures = [
    [['prerender', 'missing.html'], 'Cannot read missing.html: no such file or folder.'],
    [['prerender', 'one.html', '-o', 'file/out.html'], 'Cannot write file/out.html: part of its path is a file.'],
    [['prerender', 'two', '-o', 'file'], 'Cannot write file: part of its path is a file.'],
    [['prerender', 'two/', '-o', 'taken'], 'Cannot write taken/one.html: it is a folder.'],
  ];
  mkdirSync(at('taken/one.html'), {recursive: true});
  for (const [args, sentence] of failures) {
    const {code, stdout, stderr} = await nutgraf(args);
    assert.deepEqual([code, stdout, stderr], [1, '', `nutgraf: ${sentence}`]);
  }
  assert.equal(get('file').toString(), 'as it was');
  assert.deepEqual(
    readdirSync(folder, {recursive: true}).filter((name) => name.endsWith('.tmp')),
    [],
  );
  assert.ok(!existsSync(at('out.html')));
});

test('check --notes says what figures assumed, and that is no problem', async () => {
  put('notes.html', '<ranking-chart src="notes.csv"></ranking-chart>');
  put('notes.csv', 'Party,Seats\nLeft,10\nRight,30\nCentre,-\nTotal,40');
  const {code, stdout, stderr} = await nutgraf(['check', 'notes.html', '--notes']);
  assert.deepEqual([code, stdout], [0, '']);
  assert.match(stderr, /^notes\.html:1:1 <ranking-chart> note: row 4: "Total" is a total of the other rows$/m);
  assert.match(stderr, /1 figure, no problems\.$/);
  assert.doesNotMatch((await nutgraf(['check', 'notes.html'])).stderr, /note:/);
});

test('check tells everything that is wrong, by line, with 1', async () => {
  put(
    'wrong.html',
    `<p>x</p>
  <spending-guage value="1"></spending-guage>
<spending-gauge vlaue="1" value="much" target="2" id="x" data-x="1" aria-label="x"></spending-gauge>
<figure data-nutgraf="quote-crad"></figure>
<figure data-nutgraf="spending-gauge" data-value="n/a." data-target="2" data-valeu="1" data-cms-id="1"></figure>
<spending-gauge prerendered value="much" target="2"><template shadowrootmode="open"><p>drawn</p></template></spending-gauge>
<other-element></other-element>
<ranking-chart></ranking-chart>
<p><fact-table><table><tr><th>Member</th></tr><tr><td>Spain</td></tr></table></fact-table></p>
<p><spending-gauge value="1"><b>1</b></spending-gauge></p>
<key-figure></key-figure>
<spending-gauge label="x" value="1" targetLabel="y" theme="drak" VALUE="2"></spending-gauge>
<spendinggauge label="x" value="1"></spendinggauge>
<ranking-chart sort="2019"><table><tr><th>Member</th><th>2019</th></tr><tr><td>Spain</td><td>1</td></tr></table></ranking-chart>
<figure data-nutgraf="spending-gauge" data-label="x" data-value="1" data-targetLabel="y"></figure>
<!-- </spending-gauge> --><script>"</spending-gauge>"</script></ranking-chart>
<figure-group><spending-gauge label="x" value="1" />
<p>Not shown.</p>`,
  );
  const {code, stdout} = await nutgraf(['check', 'wrong.html']);
  assert.equal(code, 1);
  const expected = [
    'wrong.html:2:3 <spending-guage> unknown element; did you mean <spending-gauge>?',
    /^wrong\.html:3:1 <spending-gauge> value: expected a number such as 1\.36, got "much"/,
    /^wrong\.html:3:1 <spending-gauge> vlaue: unknown attribute; did you mean value\?$/,
    'wrong.html:4:1 <figure> data-nutgraf: expected quote-card, got "quote-crad"; leaving it as it is',
    /^wrong\.html:5:1 <spending-gauge> value: expected a number such as 1\.36, got "n\/a\."/,
    /^wrong\.html:5:1 <spending-gauge> data-valeu: unknown attribute; did you mean data-value\?$/,
    /^wrong\.html:6:1 <spending-gauge> value: expected a number such as 1\.36, got "much"/,
    /^wrong\.html:8:1 <ranking-chart> rows: expected a <table> inside the tag, or data, got none/,
    'wrong.html:9:4 <fact-table> inside a <p>, which ends where the <table> begins, so the tag is empty in a browser; put it outside the paragraph',
    'wrong.html:11:1 <key-figure> nothing to draw; showing the HTML inside the tag',
    'wrong.html:12:1 <spending-gauge> targetlabel: unknown attribute; did you mean target-label?',
    'wrong.html:12:1 <spending-gauge> theme: expected "light" or "dark", got "drak"; following the page',
    'wrong.html:13:1 <spendinggauge> unknown element; did you mean <spending-gauge>?',
    'wrong.html:14:1 <ranking-chart> sort: unknown attribute; did you mean order?',
    'wrong.html:15:1 <spending-gauge> data-targetlabel: unknown attribute; did you mean data-target-label?',
    'wrong.html:16:63 </ranking-chart> has no open tag before it',
    'wrong.html:17:1 <figure-group> is never closed',
    'wrong.html:17:15 <spending-gauge> is never closed; what follows it is inside of it, and is not shown',
  ];
  const lines = stdout.trim().split('\n');
  assert.equal(lines.length, expected.length, stdout);
  for (const [i, line] of expected.entries())
    if (typeof line === 'string') assert.equal(lines[i], line);
    else assert.match(lines[i], line);
  const json = JSON.parse((await nutgraf(['check', '--json', 'wrong.html'])).stdout);
  assert.equal(json.length, expected.length);
  assert.deepEqual(Object.keys(json[0]), ['file', 'line', 'column', 'tag', 'problem']);
});

test('check has nothing to say of the articles in examples/ but of data that are not there', async () => {
  const {code, stdout} = await nutgraf([
    'check',
    path.resolve('examples/story.html'),
    path.resolve('examples/plain.html'),
  ]);
  assert.equal(stdout, '');
  assert.ok(code === 0 || code === 1);
});

test('check: a page without figures is a sentence, and 1', async () => {
  const {code, stdout, stderr} = await nutgraf(['check', '-'], '<p>none</p>');
  assert.deepEqual([code, stdout, stderr], [1, '', 'No figure found in standard input.']);
  assert.deepEqual(await nutgraf(['check', '-'], gauge + gauge).then(({code, stderr}) => [code, stderr]), [
    0,
    '2 figures, no problems.',
  ]);
  assert.deepEqual(await nutgraf(['check', '--quiet', '-'], gauge).then(({code, stderr}) => [code, stderr]), [0, '']);
});

test('image takes a picture of the figure that is asked for, at the scale that is asked for', async () => {
  put(
    'two.html',
    `<html lang="de"><p>Text</p>${gauge}${gauge.replace('<spending-gauge', '<spending-gauge id="it"')}</html>`,
  );
  const {code, stderr} = await nutgraf(['image', 'two.html', '-o', 'it.png', '--figure', '#it', '--width', '400']);
  assert.deepEqual([code, stderr], [0, '']);
  const png = get('it.png');
  assert.equal(png.toString('latin1', 1, 4), 'PNG');
  assert.equal(png.readUInt32BE(16), 800);
  // A figure that is not drawn is a line of text.
  assert.ok(png.readUInt32BE(20) > 500, `${png.readUInt32BE(20)} pixels high`);
  // The line above the figure follows the margin of the picture, which has no other.
  const {data} = await sharp(png)
    .extract({left: 400, top: 32, width: 1, height: 4})
    .greyscale()
    .raw()
    .toBuffer({resolveWithObject: true});
  assert.ok(
    [...data].every((grey) => grey < 60),
    `${[...data]}`,
  );
  await nutgraf(['image', 'two.html', '-o', 'it.pdf']);
  assert.equal(get('it.pdf').toString('latin1', 0, 4), '%PDF');
  await nutgraf(['image', 'two.html', '-o', 'it.svg', '--width', '400']);
  const svg = get('it.svg').toString();
  assert.match(svg, /^<svg [^>]*width="400"/);
  assert.match(svg, /1,36/);
  assert.doesNotMatch(svg, /<script|url\(["']?http/);
});

test('image ends with one sentence where its browser does not start', async () => {
  for (const [CHROME_PATH, sentence] of [
    [at('missing'), /^nutgraf: Cannot start \S+missing; set CHROME_PATH to another browser\. .+$/],
    ['/bin/false', /^nutgraf: Cannot start \/bin\/false; set CHROME_PATH to another browser\. .+$/],
  ]) {
    const {code, stderr} = await nutgraf(['image', '-', '-o', 'never.png'], gauge, {CHROME_PATH});
    assert.equal(code, 1);
    assert.match(stderr, sentence);
  }
  assert.equal(existsSync(at('never.png')), false);
});

test('image reads a src from the folder of its page, and ends with 1 where a value is no number', async () => {
  put('data/rows.csv', 'Member,2019\nEstonia,2.13\n');
  put('data/page.html', '<ranking-chart value="2019" src="rows.csv"></ranking-chart>');
  const right = await nutgraf(['image', 'data/page.html', '-o', 'rows.svg']);
  assert.deepEqual([right.code, right.stderr], [0, '']);
  assert.match(get('rows.svg').toString(), /2\.13/);
  const wrong = await nutgraf(
    ['image', '-', '-o', 'wrong.png'],
    '<spending-gauge label="x" value="much"></spending-gauge>',
  );
  assert.equal(wrong.code, 1);
  assert.match(wrong.stderr, /^standard input:1:1 <spending-gauge> value: expected a number/);
});

test('image: a wrong request is a sentence', async () => {
  const said = async (...args) => (await nutgraf(['image', ...args], gauge)).stderr;
  assert.match(await said('-', '-o', 'a.gif'), /^nutgraf: -o expects a \.png, \.svg or \.pdf file, got "a\.gif"\.$/);
  assert.match(await said('-', '-o', 'a.png', '--width', 'wide'), /^nutgraf: --width expects a number/);
  assert.match(await said('-', '-o', 'a.png', '--figure', '7'), /^nutgraf: No figure 7 found in standard input\.$/);
  assert.equal(existsSync(at('a.png')), false);
});

test('serve answers oEmbed and gives the page of frames, until it is ended', async () => {
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0']);
  try {
    const said = await new Promise((done) => child.stdout.once('data', (chunk) => done(chunk.toString())));
    const [, base] = /(http:\/\/127\.0\.0\.1:\d+\/)embed\//.exec(said);
    const page = `${base}embed/?${new URLSearchParams({figure: gauge})}`;
    const answer = await fetch(`${base}oembed?${new URLSearchParams({url: page})}`);
    assert.match((await answer.json()).html, /<iframe/);
    assert.equal((await fetch(`${base}oembed?url=https://other.example/`)).status, 404);
    assert.equal((await fetch(page)).status, 200);
    for (const wrong of [{path: '//'}, {method: 'TRACE'}]) {
      const status = await new Promise((done, fail) =>
        request(base, wrong, (given) => done(given.resume().statusCode))
          .once('error', fail)
          .end(),
      );
      assert.equal(status, 400);
    }
    const {code, stderr} = await nutgraf(['serve', '--port', new URL(base).port]);
    assert.deepEqual([code, stderr.includes('is already in use')], [1, true]);
  } finally {
    child.kill();
  }
});

/** Starts it with a folder of its own for temporary files, which is empty at its end, as is the list of processes that name it. */
const start = (args, command = [process.execPath, bin]) => {
  const own = mkdtempSync(at('tmp-'));
  const child = spawn(command[0], [...command.slice(1), ...args], {cwd: folder, env: {...process.env, TMPDIR: own}});
  const said = {stdout: '', stderr: ''};
  for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => (said[name] += chunk));
  const processes = () =>
    spawnSync('ps', ['-A', '-ww', '-o', 'args'], {encoding: 'utf8'})
      .stdout.split('\n')
      .filter((line) => line.includes(own));
  const ended = once(child, 'close').then(([code, signal]) => {
    assert.deepEqual([signal, processes(), readdirSync(own)], [null, [], []]);
    return {code, stdout: said.stdout, stderr: said.stderr.trim()};
  });
  return {child, processes, ended};
};

/** A server that holds its answers back until they are released. */
const hold = async () => {
  const held = [];
  let isHeld = true;
  const answer = (response) => response.writeHead(200, {'content-type': 'text/csv'}).end('Member,2019\nEstonia,2.13\n');
  const server = createServer((_, response) => {
    if (isHeld) held.push(response);
    else answer(response);
  });
  const asked = once(server, 'request');
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    base: `http://127.0.0.1:${server.address().port}/`,
    asked,
    release: () => {
      isHeld = false;
      held.forEach(answer);
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
const withHeld = async (act) => {
  const server = await hold();
  try {
    await act(server);
  } finally {
    server.close();
  }
};

for (const [signal, code] of Object.entries({SIGINT: 130, SIGTERM: 143})) {
  test(`${signal} ends serve with ${code}`, async () => {
    const {child, ended} = start(['serve', '--port', '0']);
    const [said] = await once(child.stdout, 'data');
    child.kill(signal);
    const {code: given, stderr} = await ended;
    assert.deepEqual([given, stderr], [code, '']);
    await assert.rejects(fetch(/http:\S+/.exec(said)[0]));
  });

  test(`${signal} ends check with ${code}, while it waits for data`, () =>
    withHeld(async ({base, asked}) => {
      put('held.html', '<ranking-chart src="rows.csv"></ranking-chart>');
      const {child, ended} = start(['check', 'held.html', '--base', base]);
      await asked;
      child.kill(signal);
      assert.deepEqual(await ended, {code, stdout: '', stderr: ''});
    }));

  test(`${signal} ends prerender of a folder with ${code}, once the page under way is whole`, () =>
    withHeld(async ({base, asked, release}) => {
      rmSync(at('many-out'), {recursive: true, force: true});
      for (let i = 10; i < 90; i++) put(`many/${i}.html`, '<ranking-chart src="rows.csv"></ranking-chart>');
      const {child, ended} = start(['prerender', 'many', '-o', 'many-out', '--base', base]);
      await asked;
      child.kill(signal);
      release();
      const {code: given, stderr} = await ended;
      assert.equal(given, code);
      const [, drawn, left] = /^80 pages: (\d+) drawn, (\d+) not reached\.$/m.exec(stderr) ?? assert.fail(stderr);
      assert.equal(Number(drawn) + Number(left), 80);
      const files = readdirSync(at('many-out'));
      assert.equal(files.length, Number(drawn));
      for (const file of files) assert.match(get(`many-out/${file}`).toString(), /Estonia.*<\/ranking-chart>$/s);
    }));

  test(`${signal} ends image with ${code}, while its browser starts`, async () => {
    put('picture.html', gauge);
    const {child, processes, ended} = start(['image', 'picture.html', '-o', 'never.png']);
    while (!processes().length) await new Promise((done) => setTimeout(done, 20));
    child.kill(signal);
    assert.deepEqual(await ended, {code, stdout: '', stderr: ''});
    assert.ok(!existsSync(at('never.png')));
  });

  test(`${signal} ends image with ${code}, while its page loads`, () =>
    withHeld(async ({base, asked}) => {
      put('picture.html', `<quote-card speaker="x" portrait="${base}x.png"><blockquote>x</blockquote></quote-card>`);
      const {child, ended} = start(['image', 'picture.html', '-o', 'never.png']);
      await asked;
      child.kill(signal);
      assert.deepEqual(await ended, {code, stdout: '', stderr: ''});
      assert.ok(!existsSync(at('never.png')));
    }));
}

test('a reader who has read enough hears no word of it, and the exit code is the same', async () => {
  put('wrong-many.html', '<spending-gauge label="x" value="much" target="2"></spending-gauge>\n'.repeat(2000));
  put('right.html', gauge.repeat(500));
  for (const [code, ...args] of [
    [1, 'check', 'wrong-many.html'],
    [0, 'prerender', 'right.html'],
    [0, 'prerender', '--frozen', '-'],
    [0, 'embed', 'plain', 'right.html'],
    [0, '--help'],
  ])
    for (const reader of ['head -n 1', 'true']) {
      const line = `{ "$0" "$@" < right.html; echo "ended with $?" >&2; } | ${reader}`;
      const {stderr} = await start(args, ['sh', '-c', line, process.execPath, bin]).ended;
      assert.equal(stderr, `ended with ${code}`, `${args.join(' ')} | ${reader}`);
    }
});
