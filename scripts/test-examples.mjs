// The tags in each framework: what its compiler says of them, and an app of it in a browser. The last line is `N passed, N failed`.
import {existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {run} from './run.mjs';
import {setup} from './setup.mjs';

const problem = existsSync('dist/types') ? setup() : 'Nothing is built yet: run `npm run build` first.';
if (problem) {
  console.error(problem);
  process.exit(1);
}

const tap = '.cache/examples.tap';
mkdirSync(path.dirname(tap), {recursive: true});
const tests = readdirSync('test/frameworks').filter((file) => file.endsWith('.test.mjs'));
const reporters = [
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  '--test-reporter=tap',
  `--test-reporter-destination=${tap}`,
];
const ok = await run('node', '--test', ...reporters, ...tests.map((file) => path.join('test/frameworks', file))).then(
  () => true,
  () => false,
);

const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(readFileSync(tap, 'utf8'))?.[1] ?? 0);
const failed = count('fail') + count('cancelled');
console.log(`\n${count('pass')} passed, ${failed || Number(!ok)} failed`);
process.exitCode = ok ? 0 : 1;
