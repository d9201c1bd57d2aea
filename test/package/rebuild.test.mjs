// A second build of the same files, in another folder.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {test} from 'node:test';

const hashes = (folder) =>
  Object.fromEntries(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );

test('a build in another folder is the same, byte for byte', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-build-'));
  try {
    for (const name of readdirSync('.'))
      if (/^(?:src|scripts|.*\.json|.*\.mjs)$/.test(name)) cpSync(name, path.join(folder, name), {recursive: true});
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
    execFileSync(process.execPath, ['scripts/build.mjs'], {cwd: folder, stdio: 'pipe'});
    assert.deepEqual(hashes(path.join(folder, 'dist')), hashes('dist'));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});
