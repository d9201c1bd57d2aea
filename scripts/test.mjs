// Everything that must hold before a change is taken. The last line is `N passed, N failed`.
import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {capture} from './run.mjs';

const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`Nutgraf needs Node 20.19 or later; this is ${process.versions.node}.`);
if (!existsSync('node_modules')) stop('Nothing is installed yet: run `npm ci` first.');
const {setup} = await import('./setup.mjs');
const {engines} = await import('./engines.mjs');
const missing = setup();
if (missing) stop(missing);

const total = {passed: 0, failed: 0};

/** Runs one step and adds its tests up; `count` reads them from its output, otherwise the step is one test. `again` is what to run where it failed. */
const step = async (name, command, count, again) => {
  const start = performance.now();
  let {ok, output} = await capture(...command);
  const second = !ok && again?.();
  if (second) {
    console.log(`${output.trim()}\n\nOnce more: ${second.join(' ')}`);
    ({ok, output} = await capture(...second));
  }
  const counted = count?.(output);
  const result = counted?.passed || counted?.failed ? counted : {passed: Number(ok), failed: Number(!ok)};
  // A runner that fails for a reason of its own must not pass for its tests.
  if (!ok && !result.failed) result.failed = 1;
  total.passed += result.passed;
  total.failed += result.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const said = counted ? `${result.passed} passed, ${result.failed} failed` : ok ? 'passed' : 'failed';
  console.log(`${result.failed ? '✗' : '✓'} ${name.padEnd(16)}${seconds.padStart(6)} s  ${said}`);
  for (const [, reason] of output.matchAll(/ # SKIP (.+)$/gm)) console.log(`  not tested: ${reason}`);
  if (result.failed) console.log(`\n${output.trim()}\n`);
};

const browserCount = '.cache/browser-tests.json';
/** What each file said in each engine. */
const byEngine = () =>
  Object.entries(existsSync(browserCount) ? JSON.parse(readFileSync(browserCount, 'utf8')) : {}).map(
    ([engine, files]) => ({engine, files: Object.entries(files).map(([file, said]) => ({file, ...said}))}),
  );
const sum = (said) =>
  said.reduce((sum, {passed, failed}) => ({passed: sum.passed + passed, failed: sum.failed + failed}), {
    passed: 0,
    failed: 0,
  });
const fromEngines = () => sum(byEngine().flatMap(({files}) => files));
/** Three browsers share the machine: a file or two that failed are asked once more, for all to see. */
const failedFiles = () => {
  const failed = new Set(byEngine().flatMap(({files}) => files.filter(({failed}) => failed).map(({file}) => file)));
  return failed.size && failed.size < 4 ? ['wtr', '--files', ...failed] : undefined;
};
const fromTap = (output) => {
  const number = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return {passed: number('pass'), failed: number('fail') + number('cancelled')};
};
const nodeTests = (folder) => [
  'node',
  '--test',
  '--test-reporter=tap',
  ...readdirSync(folder)
    .filter((file) => file.endsWith('.test.mjs'))
    .map((file) => path.join(folder, file)),
];

rmSync(browserCount, {force: true});
// The build comes first: types of the manifest, pages and packages are made of it.
await step('build', ['node', 'scripts/build.mjs']);
await Promise.all([
  step('lint', ['eslint', '.']),
  (async () => {
    await step('types', ['tsc', '--noEmit']);
    await step('format', ['prettier', '--check', '--log-level', 'warn', '.']);
    await step('unused code', ['knip', '--no-progress']);
    await step('size', ['node', 'scripts/size.mjs']);
  })(),
]);
await step('browser', ['wtr'], fromEngines, failedFiles);
for (const {title, packages, installed} of Object.values(engines))
  if (!installed()) console.log(`  not tested: ${title}, which is not installed (in Debian: ${packages.join(', ')})`);
for (const {engine, files} of byEngine()) {
  const {passed, failed} = sum(files);
  console.log(`  ${engine}: ${passed} passed, ${failed} failed`);
  const skipped = {};
  for (const [reason, count] of files.flatMap((one) => Object.entries(one.skipped)))
    skipped[reason] = (skipped[reason] ?? 0) + count;
  for (const [reason, count] of Object.entries(skipped)) console.log(`  ${count} skipped in ${engine}: ${reason}`);
}
await step('pages', nodeTests('test/pages'), fromTap);
await step('package', nodeTests('test/package'), fromTap);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
