// The tarball as a newsroom installs it.
import assert from 'node:assert/strict';
import {execFile, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {promisify} from 'node:util';
import {build} from 'esbuild';
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

test('the import of one element types its events', async () => {
  await run(bin('tsc'), ['--project', 'tsconfig.one.json'], consumer);
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

test('an install is at most 12 packages and 9 MB', () => {
  const modules = path.join(consumer, 'node_modules');
  const {packages} = JSON.parse(readFileSync(path.join(modules, '.package-lock.json'), 'utf8'));
  const names = Object.keys(packages);
  assert.ok(names.length <= 12, `${names.length} packages: ${names.join(', ')}`);
  const bytes = list(modules).reduce((sum, name) => sum + statSync(path.join(modules, name)).size, 0);
  assert.ok(bytes <= 9e6, `${bytes} bytes`);
});

test('it asks for no package but its dependencies', async () => {
  const {dependencies, peerDependencies} = JSON.parse(readFileSync('package.json', 'utf8'));
  const installed = path.join(consumer, 'node_modules/nutgraf');
  const {metafile} = await build({
    entryPoints: list(path.join(installed, 'dist'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => path.join(installed, 'dist', name)),
    bundle: true,
    format: 'esm',
    outdir: folder,
    packages: 'external',
    metafile: true,
    write: false,
  });
  const asked = Object.values(metafile.inputs)
    .flatMap(({imports}) => imports.filter(({external}) => external))
    .map(({path: name}) => /^(?:@[^/]+\/)?[^/]+/.exec(name)[0])
    .filter((name) => !isBuiltin(name));
  assert.deepEqual(
    [...new Set(asked)].filter((name) => !(name in dependencies || name in peerDependencies)),
    [],
  );
});

test('words that a page adds reach its server, and both know the same elements', async () => {
  const program = `
    import {SpendingGauge} from 'nutgraf';
    import {addWords} from 'nutgraf/words';
    import {prerender} from 'nutgraf/server';
    const page = '<html lang="nl"><spending-gauge label="Duitsland" value="1.36" target="2" source="NAVO"></spending-gauge>';
    const before = await prerender(page);
    addWords('nl', {figure: {source: 'Bron: {source}.'}});
    const isOne = customElements.get('spending-gauge') === SpendingGauge;
    console.log(JSON.stringify({before, after: await prerender(page), isOne}));`;
  const {stdout} = await run('node', ['--input-type=module', '--eval', program], consumer);
  const {before, after, isOne} = JSON.parse(stdout);
  assert.match(before, /Source: /);
  assert.match(after, /Bron: /);
  assert.ok(isOne);
});

test('without puppeteer-core, `nutgraf image` ends with a sentence', () => {
  const {status, stderr} = spawnSync(
    'node',
    ['node_modules/nutgraf/dist/cli/nutgraf.js', 'image', '-', '-o', 'x.png'],
    {
      cwd: consumer,
      input: '<spending-gauge label="Germany" value="1.36"></spending-gauge>',
      encoding: 'utf8',
      timeout: 60_000,
    },
  );
  assert.deepEqual(
    [status, stderr.trim()],
    [1, 'nutgraf: image needs the package puppeteer-core: npm install puppeteer-core.'],
  );
});

test('a bundler keeps each element, even when only its tag is used', async () => {
  const bundled = async (contents) => {
    const {outputFiles} = await build({
      stdin: {contents, resolveDir: consumer},
      bundle: true,
      format: 'esm',
      write: false,
    });
    return outputFiles[0].text;
  };
  const all = await bundled("import 'nutgraf'");
  for (const tag of tags) {
    const registered = new RegExp(`\\(["']${tag}["'],`);
    assert.match(all, registered);
    assert.match(await bundled(`import 'nutgraf/${tag}'`), registered);
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

test('the bill of materials names every package that an install brings, and every one that is bundled', () => {
  const dist = path.join(consumer, 'node_modules/nutgraf/dist');
  const {components} = JSON.parse(readFileSync(path.join(dist, 'sbom.cdx.json'), 'utf8'));
  const listed = new Set(components.map(({name, version}) => `${name} ${version}`));
  const {packages} = JSON.parse(readFileSync(path.join(consumer, 'node_modules/.package-lock.json'), 'utf8'));
  const needed = Object.entries(packages)
    .map(([place, {version}]) => [place.replace(/.*node_modules\//, ''), version])
    .filter(([name]) => name !== 'nutgraf');
  for (const file of ['licenses.txt', 'cdn/licenses.txt', 'server/licenses.txt'])
    for (const [, name, version] of readFileSync(path.join(dist, file), 'utf8').matchAll(
      /^Name: (.*)\nVersion: (.*)$/gm,
    ))
      needed.push([name, version]);
  const names = needed.map(([name]) => name);
  for (const name of ['lit', 'd3-dsv', 'linkedom', 'htmlparser2', 'iconv-lite', 'sirv'])
    assert.ok(names.includes(name));
  assert.deepEqual(
    needed.map((one) => one.join(' ')).filter((one) => !listed.has(one)),
    [],
  );
  for (const {name, licenses, hashes} of components) assert.ok(licenses?.length && hashes?.length, name);
});

test('no file has a source map, since the sources are not in the package', () => {
  const installed = path.join(consumer, 'node_modules/nutgraf');
  for (const name of list(installed)) {
    assert.doesNotMatch(name, /\.map$/);
    if (name.endsWith('.js'))
      assert.doesNotMatch(readFileSync(path.join(installed, name), 'utf8'), /^\/\/# sourceMappingURL/m, name);
  }
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
