// Packages that a suite needs: of npm, in a folder with a lockfile, and of Debian.
import {execFile, execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {isDeepStrictEqual, promisify} from 'node:util';

const exec = promisify(execFile);
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const time = (...names) => statSync(path.join(...names), {throwIfNoEntry: false})?.mtimeMs ?? 0;

/** Runs a program in `folder`; when it fails, the error has all its output. */
export const run = (folder, program, ...args) =>
  exec(program, args, {cwd: folder, maxBuffer: 1e8}).catch((error) => {
    throw Object.assign(new Error(`${program} ${args.join(' ')} failed:\n${error.stdout}${error.stderr}`), error);
  });

/** A program from the packages in `folder`. */
export const bin = (folder, name) => path.resolve(folder, 'node_modules/.bin', name);

const npm = (folder, ...args) => run(folder, 'npm', ...args, '--no-audit', '--no-fund', '--prefer-offline');

/** Replaces the copy of Nutgraf in `folder` by what a reader would install of the present build. */
const copyNutgraf = async (folder) => {
  const target = path.join(folder, 'node_modules/nutgraf');
  const {stdout} = await run('.', 'npm', 'pack', '--silent', `--pack-destination=${path.join(folder, 'node_modules')}`);
  const archive = path.join(folder, 'node_modules', stdout.trim());
  rmSync(target, {recursive: true, force: true});
  mkdirSync(target);
  await run('.', 'tar', '-xzf', archive, '--strip-components=1', '-C', target);
  rmSync(archive);
};

/** Installs what the lockfile in `folder` says where it has not been done, and the present build of Nutgraf where it is a dependency. */
export const install = async (folder) => {
  const file = path.join(folder, 'package-lock.json');
  const lock = readJson(file);
  const nutgraf = lock.packages['node_modules/nutgraf'];
  if (nutgraf && !isDeepStrictEqual(nutgraf.dependencies, readJson('package.json').dependencies)) {
    // npm does not notice that the dependencies of Nutgraf have changed.
    delete lock.packages['node_modules/nutgraf'];
    writeFileSync(file, JSON.stringify(lock));
    rmSync(path.join(folder, 'node_modules'), {recursive: true, force: true});
    await npm(folder, 'install');
    console.log(`${file} had older dependencies of Nutgraf and has been updated: commit it.`);
  } else if (time(folder, 'node_modules/.package-lock.json') < time(file)) await npm(folder, 'ci');
  if (nutgraf) await copyNutgraf(folder);
};

// Suites run at the same time, and apt-get does not wait for another.
const apt = (folder, ...args) => {
  mkdirSync('.cache', {recursive: true});
  const command = [path.resolve('.cache/apt.lock'), 'apt-get', '-qq', '-o', 'APT::Sandbox::User=root', ...args];
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  execFileSync('flock', command, {cwd: folder, env, encoding: 'utf8', stdio: 'pipe'});
};
const getPackages = (missing, unpacked, folder) => {
  if (missing.length) apt('.', 'install', '-y', '--no-install-recommends', ...missing);
  if (!unpacked.length) return;
  mkdirSync(folder, {recursive: true});
  apt(folder, 'download', ...unpacked);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb')))
    execFileSync('dpkg-deb', ['-x', file, '.'], {cwd: folder});
};

/**
 * Gets packages of Debian: some are installed, others only unpacked into `folder`.
 * @returns why that cannot be done on this machine, or `false`: what `skip` of a test takes
 */
export const withoutDebian = ({installed, unpacked, folder}) => {
  if (!existsSync('/usr/bin/apt-get')) return 'It needs packages of Debian.';
  const missing = installed.filter((name) => spawnSync('dpkg', ['--status', name]).status !== 0);
  if (missing.length && process.getuid() !== 0) return `It needs root to install packages: ${missing.join(', ')}.`;
  try {
    getPackages(missing, unpacked, folder);
    return false;
  } catch {
    // The lists of packages may be missing or old.
  }
  try {
    apt('.', 'update');
    getPackages(missing, unpacked, folder);
    return false;
  } catch (error) {
    return `Debian's packages could not be installed: ${(error.stderr || error.message).trim().split('\n').at(-1)}`;
  }
};
