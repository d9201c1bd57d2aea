// The tarball as a newsroom installs it.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {promisify} from 'node:util';
import {tags} from '../../scripts/tags.mjs';

const root = process.cwd();
const bin = (name) => path.join(root, 'node_modules/.bin', name);
const exec = promisify(execFile);
/** Runs a program; fails with all it said. */
const run = (program, args, cwd = root) =>
  exec(program, args, {cwd, maxBuffer: 1e8}).catch(({stdout, stderr}) => {
    throw new Error(`${path.basename(program)} failed:\n${stdout}${stderr}`);
  });

let folder;
let tarball;
let consumer;
before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-'));
  const {stdout} = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
  const [{filename}] = Object.values(JSON.parse(stdout));
  tarball = path.join(folder, filename);
  consumer = path.join(folder, 'consumer');
  cpSync('test/package/consumer', consumer, {recursive: true});
  writeFileSync(path.join(consumer, 'package.json'), '{"private": true, "type": "module"}');
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], consumer);
});
after(() => rmSync(folder, {recursive: true, force: true}));

test('publint has nothing to say about the tarball', async () => {
  const {stdout} = await run(bin('publint'), ['run', tarball, '--strict']);
  assert.match(stdout, /All good/);
});

test('its types are right for whoever resolves them', async () => {
  await run(bin('attw'), [tarball, '--profile', 'esm-only']);
});

test('it installs into an empty folder, and each element imports without a DOM', async () => {
  for (const name of ['nutgraf', 'nutgraf/words', ...tags.map((tag) => `nutgraf/${tag}`)])
    await run('node', ['--input-type=module', '--eval', `await import('${name}')`], consumer);
});

test('a program in TypeScript that uses it rightly compiles', async () => {
  await run(bin('tsc'), ['--project', 'tsconfig.json'], consumer);
});

test('a wrong property, value or event in TypeScript is an error', async () => {
  const said = await run(bin('tsc'), ['--project', 'tsconfig.wrong.json'], consumer).then(
    () => '',
    ({message}) => message,
  );
  const wrong = readFileSync(path.join(consumer, 'wrong.ts'), 'utf8').split('\n');
  const lines = wrong.flatMap((line, i) => (line.includes('// wrong') ? [i + 1] : []));
  const errors = [...said.matchAll(/wrong\.ts\((\d+),/g)].map(([, line]) => Number(line));
  assert.deepEqual(errors, lines, said);
});

test('the manifest names files that are there', () => {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const declared = manifest.modules.flatMap(({declarations}) =>
    declarations.map(({tagName}) => tagName).filter(Boolean),
  );
  assert.deepEqual(declared.sort(), tags);
  for (const {path: file} of manifest.modules)
    assert.ok(readFileSync(path.join(consumer, 'node_modules/nutgraf', file)));
});

test('a bundler keeps each element, even when only its tag is used', () => {
  const {sideEffects} = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const tag of tags) {
    assert.ok(sideEffects.includes(`./dist/${tag}/${tag}.js`), tag);
    assert.ok(sideEffects.includes(`./src/${tag}/${tag}.ts`), tag);
  }
});

test('every file for a page is in integrity.json, with its hash', () => {
  const dist = path.join(consumer, 'node_modules/nutgraf/dist');
  const read = (name) => JSON.parse(readFileSync(path.join(dist, name), 'utf8'));
  const files = ['cdn', 'embed'].flatMap((base) => list(path.join(dist, base)).map((name) => `${base}/${name}`));
  const hashed = files.filter((name) => name !== 'cdn/integrity.json');
  const integrity = read('integrity.json');
  assert.deepEqual(Object.keys(integrity), hashed);
  for (const [name, hash] of Object.entries(integrity)) {
    const own = createHash('sha384')
      .update(readFileSync(path.join(dist, name)))
      .digest('base64');
    assert.equal(hash, `sha384-${own}`, name);
  }
  for (const [name, hash] of Object.entries(read('cdn/integrity.json')))
    assert.equal(hash, integrity[`cdn/${name}`], name);
});

test('a file with the code of others names them and their licences, whose texts are beside it', () => {
  const cdn = path.join(consumer, 'node_modules/nutgraf/dist/cdn');
  const texts = readFileSync(path.join(cdn, 'licenses.txt'), 'utf8').split(/^-{72}$/m);
  const named = new Set();
  for (const name of list(cdn).filter((file) => file.endsWith('.js'))) {
    const code = readFileSync(path.join(cdn, name), 'utf8');
    const [, credits = ''] = /^(?:\/\/#.*\n)?\/\*! With (.*): see licenses\.txt \*\//.exec(code) ?? [];
    for (const [, packages] of credits.matchAll(/(?:^|\), )([^(]*) \(/g))
      packages.split(', ').forEach((one) => named.add(one));
  }
  for (const one of ['lit', 'd3-array', 'modern-screenshot', '@humanwhocodes/momoa'])
    assert.ok(named.has(one), `${one} is named in no file`);
  // `lit` itself only hands on what the others hold.
  named.delete('lit');
  for (const one of named) {
    const text = texts.find((each) => each.includes(`Name: ${one}\n`));
    assert.match(text ?? '', /copyright/i, `${one} has no licence in licenses.txt`);
  }
});

test('the bill of materials names every package that an install brings', () => {
  const {components} = JSON.parse(readFileSync(path.join(consumer, 'node_modules/nutgraf/dist/sbom.cdx.json'), 'utf8'));
  const listed = new Set(components.map(({name}) => name));
  const {packages} = JSON.parse(readFileSync(path.join(consumer, 'node_modules/.package-lock.json'), 'utf8'));
  const installed = Object.keys(packages).map((place) => place.replace(/.*node_modules\//, ''));
  assert.deepEqual(
    installed.filter((name) => name !== 'nutgraf' && !listed.has(name)),
    [],
  );
  for (const {name, licenses, hashes} of components) assert.ok(licenses?.length && hashes?.length, name);
});

test('no published file names a path of the machine that built it', () => {
  const installed = path.join(consumer, 'node_modules/nutgraf');
  for (const name of list(installed))
    assert.ok(!readFileSync(path.join(installed, name), 'utf8').includes(root), `${name} holds ${root}`);
});

test('a build in another folder is the same, byte for byte', async () => {
  const elsewhere = path.join(folder, 'build');
  for (const name of ['src', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'])
    cpSync(name, path.join(elsewhere, name), {recursive: true});
  for (const name of readdirSync('.').filter((file) => file.endsWith('.config.mjs')))
    cpSync(name, path.join(elsewhere, name));
  symlinkSync(path.join(root, 'node_modules'), path.join(elsewhere, 'node_modules'), 'dir');
  await run('npm', ['run', '--silent', 'build'], elsewhere);
  const built = (base) => [...list(path.join(base, 'dist')).map((name) => `dist/${name}`), 'custom-elements.json'];
  assert.deepEqual(built(elsewhere), built(root));
  const same = (name) => readFileSync(path.join(elsewhere, name)).equals(readFileSync(path.join(root, name)));
  assert.deepEqual(
    built(root).filter((name) => !same(name)),
    [],
  );
});

const list = (base) =>
  readdirSync(base, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(base, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
