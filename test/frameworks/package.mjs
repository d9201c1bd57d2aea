// Runs the tools of a package within this repository that is a package of its own.
import {execFile} from 'node:child_process';
import {rmSync} from 'node:fs';
import path from 'node:path';
import {promisify} from 'node:util';

const exec = promisify(execFile);

/** Runs a program in `folder`; fails with all it said. */
export const run = (folder, program, ...args) =>
  exec(program, args, {cwd: folder, maxBuffer: 1e8}).catch((error) => {
    throw Object.assign(new Error(`${program} ${args.join(' ')} failed:\n${error.stdout}${error.stderr}`), error);
  });

/** A program that the package itself brings. */
export const bin = (folder, name) => path.resolve(folder, 'node_modules/.bin', name);

/** Installs what the lockfile says, and Nutgraf as it has been built; mends a lockfile that is older than what Nutgraf needs. */
export const install = async (folder) => {
  const npm = (verb) => run(folder, 'npm', verb, '--no-audit', '--no-fund', '--prefer-offline');
  try {
    await npm('ci');
  } catch (error) {
    if (!error.stderr?.includes('EUSAGE')) throw error;
    rmSync(path.join(folder, 'node_modules/nutgraf'), {recursive: true, force: true});
    await npm('install');
    console.log(`${folder}/package-lock.json was older than Nutgraf’s own dependencies and is mended now: commit it.`);
  }
};
