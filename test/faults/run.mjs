// Puts one fault after another into a copy of the project, and expects the tests that its patch names to fail:
// node test/faults/run.mjs [name …]. The last line is `N passed, N failed`.
import {execFile, execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {build} from 'esbuild';
import {isPure, isStates} from '../../scripts/bundle-tests.mjs';

const folder = import.meta.dirname;
const project = path.resolve(folder, '../..');
const copy = mkdtempSync(path.join(tmpdir(), 'nutgraf-faults-'));
process.on('exit', () => rmSync(copy, {recursive: true, force: true}));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

/** How a test is run alone, and whether it looks at dist/. What it prints is TAP. */
const commandOf = async ({file, title}) => {
  const name = file.slice('test/'.length, -'.ts'.length);
  if (file.endsWith('.mjs'))
    return {
      args: ['--test', '--test-reporter=tap', `--test-name-pattern=${title.replace(/[^\w\s]/g, '\\$&')}`, file],
      // These two bundle the stories from src.
      needsBuild: !/\/(?:heard|looks)\.test/.test(file),
    };
  if (!isPure(name))
    return {
      args: ['node_modules/@web/test-runner/dist/bin.js', '--config=test/faults/browser.config.mjs'],
      env: {SUITE: isStates(name) ? 'rest' : 'quick', ENGINES: 'chromium', TESTS: name, FAULT_TITLE: title},
    };
  const outfile = '.cache/fault.test.mjs';
  await build({
    entryPoints: [path.join(copy, file)],
    outfile: path.join(copy, outfile),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  const mocha = ['node_modules/mocha/bin/mocha.js', '--no-config', '--reporter=tap', '--timeout=120000'];
  return {args: [...mocha, `--fgrep=${title}`, outfile]};
};

/** Runs Node in the copy; never fails. What takes five minutes hangs. */
const node = (args, env) =>
  new Promise((done) =>
    execFile(
      process.execPath,
      args,
      {cwd: copy, env: {...process.env, ...env}, maxBuffer: 1e9, timeout: 300_000},
      (error, stdout, stderr) => done({ok: !error, output: stdout + stderr}),
    ),
  );

/** What is in the copy besides the files of Git is shared, or made there. */
const copyProject = () => {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  for (const file of [...files.split('\0'), 'dist', 'custom-elements.json'].filter(Boolean))
    if (existsSync(path.join(project, file)))
      cpSync(path.join(project, file), path.join(copy, file), {recursive: true});
  symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
};

const apply = (patch, ...options) => execFileSync('git', ['apply', ...options, patch], {cwd: copy, stdio: 'pipe'});

/** The tests named in the header of a patch. */
const testsOf = (patch) =>
  [...readFileSync(patch, 'utf8').matchAll(/^Caught by: (\S+) > (.+)$/gm)].map(([, file, title]) => ({file, title}));

/** Whether a test of this title failed, or else passed. One whose file could not be set up has done neither. */
const resultOf = (title, output) => {
  const results = output
    .split(/^(?=\s*(?:not )?ok \d+ )/m)
    .filter((part) => !/ # SKIP |failureType: 'hookFailed'/.test(part))
    .map((part) => /^\s*(?<not>not )?ok \d+ (?:- )?(?<title>.*)/.exec(part)?.groups)
    .filter((one) => one?.title.replace(/\\(.)/g, '$1').includes(title));
  return results.some((one) => one.not) ? 'fails' : results.length ? 'passes' : 'does not run';
};

/** Why the tests do not catch the fault in a patch; nothing where they do. */
const missed = async (patch) => {
  const tests = testsOf(patch);
  if (!tests.length) return 'its header names no test';
  let isBuilt = false;
  for (const test of tests) {
    const {args, env, needsBuild} = await commandOf(test);
    if (needsBuild && !isBuilt) {
      const {ok, output} = await node(['scripts/build.mjs']);
      if (!ok) return `the build fails: ${output.trim()}`;
      isBuilt = true;
    }
    const {output} = await node(args, env);
    const result = resultOf(test.title, output);
    if (result !== 'fails')
      return `${test.file} > ${test.title} ${result}${result === 'passes' ? '' : `:\n${output.trim()}`}`;
  }
  return undefined;
};

const asked = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.patch'))
  .map((file) => path.basename(file, '.patch'));
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length) {
  console.error(`There is no patch ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(1);
}

copyProject();
let failed = 0;
const chosen = asked.length ? asked : names;
for (const name of chosen) {
  const patch = path.join(folder, `${name}.patch`);
  const start = performance.now();
  let reason;
  try {
    apply(patch);
    reason = await missed(patch);
    apply(patch, '--reverse');
  } catch (error) {
    reason = `the patch does not apply: ${error.message}`;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (reason) failed++;
  console.log(
    `${reason ? '✗ missed' : '✓ caught'} ${name.padEnd(28)}${seconds.padStart(6)} s${reason ? `  ${reason}` : ''}`,
  );
}
console.log(`\n${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
