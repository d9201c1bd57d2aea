// `npx nutgraf`, as whoever publishes runs it.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
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
  [['chek'], 'The verb "chek" is not known. Nearest: check.'],
  [['embed'], 'embed expects a form first: tag, data, frame, frozen, plain.'],
  [['embed', 'frozn', 'spending-gauge'], 'The form "frozn" is not known. Nearest: frozen.'],
  [['embed', 'plain', 'spending-guage'], 'The element "spending-guage" is not known. Nearest: spending-gauge.'],
  [
    ['embed', 'plain', 'spending-guage', '--label', 'Germany'],
    'The element "spending-guage" is not known. Nearest: spending-gauge.',
  ],
  [['embed', 'plain', 'spending-gauge', '--vlaue', '1'], 'The option "--vlaue" is not known. Nearest: --value.'],
  [['embed', 'plain', 'spending-gauge', '--value'], 'The option "--value" needs a value.'],
  [['embed', 'tag', 'spending-gauge'], 'The form "tag" needs --library'],
  [['prerender', '--as-of', 'soon'], '--as-of expects a date such as 2019-11-09, got "soon".'],
  [['prerender', '--frozen', '--plain'], '--frozen and --plain are two forms: choose one.'],
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
  assert.deepEqual([none.code, none.stdout, none.stderr], [1, '', 'nutgraf: There is no figure in standard input.']);
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
  ['a value is no number', ['spending-gauge', '--label', 'Germany', '--value', '1,36'], 'value: expected a number'],
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
  assert.deepEqual([code, stderr], [0, 'none.html: no figure to draw; it stays as it is.']);
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
  assert.match(told.stderr, /^standard input: some of its bytes are not UTF-8/);
  const other = Buffer.from(`<meta charset="iso-2022-jp">${gauge}`);
  const left = await nutgraf(['prerender'], other);
  assert.deepEqual([left.code, left.bytes], [1, other]);
  assert.equal(left.stderr, 'standard input is left as it is: its encoding, ISO-2022-JP, cannot be written.');
});

test('a page that cannot be drawn is left as it is, and why is one sentence', async () => {
  const {code, stderr} = await nutgraf(['prerender'], gauge + '<i>'.repeat(100_000));
  assert.equal(code, 1);
  assert.match(stderr, /^standard input is left as it is: .*, which no browser shows\.$/);
});

test('prerender draws a folder, copies what else is in it, and reads src from it', async () => {
  put('site/index.html', `<p>1</p>${gauge}`);
  put('site/a b/deep.HTM', '<ranking-chart src="/data/x.csv"></ranking-chart>');
  put('site/none.html', '<p>none</p>');
  put('site/data/x.csv', 'Member,2019\nEstonia,2.13\nGermany,1.36\n');
  put('site/picture.bin', Buffer.from([0, 255, 1]));
  const {code, stdout, stderr} = await nutgraf(['prerender', 'site', '-o', 'site/public']);
  assert.deepEqual([code, stdout], [0, '']);
  assert.equal(stderr, '3 pages: 2 drawn, 1 without a figure to draw, copied as they are. 2 other files copied.');
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
    assert.deepEqual(
      [code, stderr],
      [2, `nutgraf: -o would write over "${args[0]}": say --in-place if that is meant.`],
    );
  }
  const said = async (...args) => (await nutgraf(['prerender', '--in-place', ...args])).stderr;
  assert.equal(await said('again'), '1 page: 1 drawn.');
  assert.match(get('again/page.html').toString(), /prerendered/);
  assert.equal(await said('again'), '1 page: 0 drawn, 1 already drawn.');
  assert.equal(await said('again/page.html'), 'again/page.html: already drawn; it stays as it is.');
  assert.equal(await said('again', '-o', 'x'), 'nutgraf: --in-place and -o are two places: choose one.');
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
      /<ranking-chart> src "data\/late\.csv": not found at own\/data\/late\.csv$/m,
      args[0],
    );
  }
});

test('what cannot be read or written is one sentence, and nothing is half-written', async () => {
  put('file', 'as it was');
  put('one.html', gauge);
  put('two/one.html', gauge);
  const failures = [
    [['prerender', 'missing.html'], 'missing.html cannot be read: it is not there.'],
    [
      ['prerender', 'one.html', '-o', 'file/out.html'],
      'file/out.html cannot be written: a part of its path is a file.',
    ],
    [['prerender', 'two', '-o', 'file'], 'file cannot be written: a part of its path is a file.'],
    [['prerender', 'two/', '-o', 'taken'], 'taken/one.html cannot be written: it is a folder.'],
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

test('check tells everything that is wrong, by line, with 1', async () => {
  put(
    'wrong.html',
    `<p>x</p>
  <spending-guage value="1"></spending-guage>
<spending-gauge vlaue="1" value="1,36" target="2" id="x" data-x="1" aria-label="x"></spending-gauge>
<figure data-nutgraf="quote-crad"></figure>
<figure data-nutgraf="spending-gauge" data-value="n/a." data-target="2" data-valeu="1" data-cms-id="1"></figure>
<spending-gauge prerendered value="much" target="2"><template shadowrootmode="open"><p>drawn</p></template></spending-gauge>
<other-element></other-element>
<ranking-chart></ranking-chart>
<p><fact-table><table><tr><th>Member</th></tr><tr><td>Spain</td></tr></table></fact-table></p>
<p><spending-gauge value="1"><b>1</b></spending-gauge></p>
<key-figure></key-figure>`,
  );
  const {code, stdout} = await nutgraf(['check', 'wrong.html']);
  assert.equal(code, 1);
  const expected = [
    'wrong.html:2:3 <spending-guage> there is no such element; nearest: <spending-gauge>',
    /^wrong\.html:3:1 <spending-gauge> value: expected a number such as 1\.36, got "1,36"/,
    /^wrong\.html:3:1 <spending-gauge> vlaue: there is no such attribute; nearest: value/,
    'wrong.html:4:1 <figure> data-nutgraf: expected quote-card, got "quote-crad"; leaving it as it is',
    /^wrong\.html:5:1 <spending-gauge> value: expected a number such as 1\.36, got "n\/a\."/,
    /^wrong\.html:5:1 <spending-gauge> data-valeu: there is no such attribute; nearest: data-value/,
    /^wrong\.html:6:1 <spending-gauge> value: expected a number such as 1\.36, got "much"/,
    /^wrong\.html:8:1 <ranking-chart> rows: expected a <table> inside the tag, or data, got none/,
    'wrong.html:9:4 <fact-table> in a <p>, which a browser ends where the <table> begins, so that the tag stays empty; put it outside the paragraph',
    'wrong.html:11:1 <key-figure> nothing of it can be drawn; showing what stands inside the tag',
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
  assert.deepEqual([code, stdout, stderr], [1, '', 'There is no figure in standard input.']);
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
    [at('missing'), /^nutgraf: The browser \S+missing does not start; set CHROME_PATH to one that does\. It says: .+$/],
    [
      '/bin/false',
      /^nutgraf: The browser \/bin\/false does not start; set CHROME_PATH to one that does\. It says: .+$/,
    ],
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
  assert.match(wrong.stderr, /^<spending-gauge> value: expected a number/);
});

test('image: a wrong request is a sentence', async () => {
  const said = async (...args) => (await nutgraf(['image', ...args], gauge)).stderr;
  assert.match(await said('-', '-o', 'a.gif'), /^nutgraf: -o expects a file \.png, \.svg or \.pdf; got "a\.gif"\.$/);
  assert.match(await said('-', '-o', 'a.png', '--width', 'wide'), /^nutgraf: --width expects a number/);
  assert.match(await said('-', '-o', 'a.png', '--figure', '7'), /^nutgraf: There is no figure 7 in standard input\.$/);
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
    assert.deepEqual([code, stderr.includes('is taken')], [1, true]);
  } finally {
    child.kill();
  }
});
