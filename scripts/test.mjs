// Runs suites of tests and counts: node scripts/test.mjs <quick | rest | integration> … The steps of each suite are in package.json, under
// "wireit", which runs them side by side and skips those whose files have not changed. The last line is `N passed, N failed`.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, readFileSync} from 'node:fs';

const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`Nutgraf needs Node 20.19 or later; this is ${process.versions.node}.`);
if (!existsSync('node_modules')) stop('Nothing is installed yet: run `npm ci` first.');
const {setup} = await import('./setup.mjs');
const missing = setup();
if (missing) stop(missing);
const {DomUtils, parseDocument} = await import('htmlparser2');

/** What each suite holds, and the reports that its steps write. */
const suites = {
  quick: {
    about: 'build, types, lint, format, sizes, models, every story in Chromium, the package',
    reports: ['pure', 'quick', 'package'],
  },
  rest: {
    about: 'Firefox and WebKit, all states, pictures, hostile pages and data, forms, frames, server, command line',
    reports: ['rest', 'pages', 'server'],
  },
  integration: {about: 'WordPress, frameworks, recipes, worker, survival', reports: ['integration']},
};
const names = process.argv.slice(2);

mkdirSync('.cache/results', {recursive: true});
const start = performance.now();
let hasFailed = false;
for (const name of names) {
  const env = {WIREIT_PARALLEL: '2', WIREIT_FAILURES: 'continue', WIREIT_CACHE: 'none', ...process.env};
  const [code] = await once(spawn('npm', ['run', '--silent', `suite:${name}`], {stdio: 'inherit', env}), 'exit');
  hasFailed ||= code !== 0;
}

const total = {passed: 0, failed: 0};
const reasons = new Map();
for (const report of names.flatMap((name) => suites[name].reports)) {
  const file = `.cache/results/${report}.xml`;
  if (!existsSync(file)) {
    console.log(`✗ ${report}: its tests did not run to the end`);
    hasFailed = true;
    continue;
  }
  const document = parseDocument(readFileSync(file, 'utf8'), {xmlMode: true});
  for (const test of DomUtils.getElementsByTagName('testcase', document)) {
    const {name, classname} = test.attribs;
    const [skipped] = DomUtils.getElementsByTagName('skipped', test);
    if (skipped) {
      const reason = /\(skipped: (.*)\)$/.exec(name)?.[1] ?? skipped.attribs.message ?? 'no reason is given';
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    } else if (DomUtils.getElementsByTagName('failure', test).length) {
      total.failed++;
      const lines = DomUtils.textContent(test).trim().split('\n').slice(0, 12);
      console.log(`✗ ${report}: ${classname} > ${name}\n  ${lines.join('\n  ')}`);
    } else total.passed++;
  }
}
for (const [reason, count] of reasons) console.log(`${count} skipped: ${reason}`);
// A step that is no test has failed, or one ended before its tests did.
if (hasFailed && !total.failed) total.failed = 1;
const others = Object.entries(suites).filter(([name]) => !names.includes(name));
for (const [name, {about}] of others)
  console.log(`npm run ${name === 'quick' ? 'test' : `test:${name}`} adds ${about}.`);
console.log(`${Math.round((performance.now() - start) / 1000)} s`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
