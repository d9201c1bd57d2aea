// Runs the tools of a package within this repository that is a package of its own.
import {execFile} from 'node:child_process';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {isDeepStrictEqual, promisify} from 'node:util';

const exec = promisify(execFile);
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Runs a program in `folder`; fails with all it said. */
export const run = (folder, program, ...args) =>
  exec(program, args, {cwd: folder, maxBuffer: 1e8}).catch((error) => {
    throw Object.assign(new Error(`${program} ${args.join(' ')} failed:\n${error.stdout}${error.stderr}`), error);
  });

/** A program that the package itself brings. */
export const bin = (folder, name) => path.resolve(folder, 'node_modules/.bin', name);

/** Installs what the lockfile says, and Nutgraf as it has been built. npm is content with older dependencies of Nutgraf in it: mends those first. */
export const install = async (folder) => {
  const npm = (verb) => run(folder, 'npm', verb, '--no-audit', '--no-fund', '--prefer-offline');
  const file = path.join(folder, 'package-lock.json');
  const lock = readJson(file);
  if (isDeepStrictEqual(lock.packages['node_modules/nutgraf'].dependencies, readJson('package.json').dependencies)) {
    await npm('ci');
    return;
  }
  delete lock.packages['node_modules/nutgraf'];
  writeFileSync(file, JSON.stringify(lock));
  rmSync(path.join(folder, 'node_modules'), {recursive: true, force: true});
  await npm('install');
  console.log(`${file} knew Nutgraf by older dependencies and is mended now: commit it.`);
};
