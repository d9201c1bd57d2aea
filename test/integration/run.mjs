// Runs the suites in this folder, or those that are named: `npm run test:integration -- worker recipes`.
import {createWriteStream, existsSync, mkdirSync, readdirSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import path from 'node:path';
import {run} from 'node:test';
import {junit, spec} from 'node:test/reporters';

if (!existsSync('dist/server')) {
  console.error('Nothing is built yet: run `npm run build` first.');
  process.exit(1);
}

const here = import.meta.dirname;
const results = '.cache/results/integration.xml';
// The slowest first, so that the others run beside them.
const suites = ['frameworks', 'survival', 'wordpress', 'recipes', 'worker'];
const wanted = process.argv.length > 2 ? process.argv.slice(2) : suites;
const files = wanted.flatMap((suite) =>
  readdirSync(path.join(here, suite))
    .filter((file) => file.endsWith('.test.mjs'))
    .map((file) => path.join(here, suite, file)),
);

mkdirSync(path.dirname(results), {recursive: true});
const tests = run({files, concurrency: availableParallelism()});
const counts = {};
// Until all have been counted.
process.exitCode = 1;
tests.on('test:diagnostic', ({message}) => {
  const [name, count] = message.split(' ');
  counts[name] = Number(count);
});
tests.compose(junit).pipe(createWriteStream(results));
const text = tests.compose(new spec());
text.pipe(process.stdout);
text.on('end', () => {
  const failed = counts.fail + counts.cancelled;
  console.log(`${counts.pass} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
});
