// Hashes in what an editor pastes: a browser runs the bytes that were published, or none.
import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';
import {serve} from '../../scripts/serve.mjs';
import {open as openPage} from '../support/pages.mjs';
import {embed, importMap} from '../../dist/server/index.js';

describe('hashes', () => {
  const gauge = `<spending-gauge label="Germany" value="1.36" target="2" unit="% of GDP"><p>1.36% of GDP</p></spending-gauge>`;
  const integrity = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
  const pages = {};

  let folder;
  let server;
  let library;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-'));
    cpSync('dist', folder, {recursive: true});
    server = await serve(folder, {pages});
    library = {base: `${server.url}/`, integrity};
  });
  after(async () => {
    await server?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  /** A page with an editor's snippet; what the browser refused is in `said`. */
  const open = async (body) => {
    pages['/page.html'] =
      `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:," /><body>${body}</body></html>`;
    const {page, said, close} = await openPage(`${server.url}/page.html`, {
      prepare: (page) => page.setCacheEnabled(false),
      waitUntil: 'networkidle0',
    });
    return {page, close, refused: () => said.some((text) => /integrity/i.test(text))};
  };
  const drawn = (page) => page.$eval('spending-gauge', (one) => !!one.shadowRoot);
  /** A module runs some time after the network is idle. */
  const comesToLife = (page) =>
    page.waitForFunction(() => document.querySelector('spending-gauge').shadowRoot, {timeout: 15_000});

  /** One bit of a file that runs and reads as before, then all as it was. */
  const flipped = async (name, text, check) => {
    const file = path.join(folder, name);
    const own = readFileSync(file);
    const at = own.indexOf(text);
    assert.ok(at > 0, `${name} has no ${text}`);
    const other = Buffer.from(own);
    other[at] ^= 1;
    writeFileSync(file, other);
    try {
      await check();
    } finally {
      writeFileSync(file, own);
    }
  };
  const chunk = Object.keys(integrity).find((name) => name.startsWith('cdn/chunks/ground'));

  for (const form of ['tag', 'data', 'frame'])
    test(`${form}: every file that the snippet names has its hash there`, async () => {
      const code = await embed(gauge, form, {library});
      const files = [...code.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([line]) => line);
      assert.ok(files.length);
      for (const line of files) {
        const [, file] = /(?:src|href)="([^"]*)"/.exec(line);
        assert.ok(line.includes(`integrity="${integrity[file.slice(library.base.length)]}"`), line);
      }
    });

  test('what was published runs', async () => {
    const {page, refused, close} = await open(importMap(library) + (await embed(gauge, 'tag', {library})));
    await comesToLife(page);
    assert.equal(refused(), false);
    await close();
  });

  test('a loader with one bit changed does not run, and the text in the tag stands', async () => {
    await flipped('cdn/nutgraf.js', 'expected one of', async () => {
      const control = await open(await embed(gauge, 'tag', {library: {...library, integrity: {}}}));
      await comesToLife(control.page);
      await control.close();
      const {page, refused, close} = await open(await embed(gauge, 'tag', {library}));
      assert.equal(await drawn(page), false);
      assert.equal(refused(), true);
      assert.equal(await page.$eval('spending-gauge > p', (one) => one.checkVisibility()), true);
      await close();
    });
  });

  test('a style sheet with one bit changed is not applied', async () => {
    await flipped('cdn/nutgraf.css', 'margin', async () => {
      const {page, refused, close} = await open(await embed(gauge, 'tag', {library}));
      assert.equal(refused(), true);
      assert.equal(await page.evaluate(() => document.styleSheets.length), 0);
      await close();
    });
  });

  test('with the import map, a module with one bit changed does not run either', async () => {
    await flipped(chunk, 'With @lit', async () => {
      const control = await open(await embed(gauge, 'tag', {library}));
      await comesToLife(control.page);
      await control.close();
      const {page, refused, close} = await open(importMap(library) + (await embed(gauge, 'tag', {library})));
      assert.equal(await drawn(page), false);
      assert.equal(refused(), true);
      await close();
    });
  });
});
