// Tests with packages of their own: installs them where they are missing or old, runs them, and counts: node scripts/suite.mjs <folder>.
import {existsSync, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {capture} from './run.mjs';

const [folder] = process.argv.slice(2);
const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};
const time = (file) => statSync(path.join(folder, file), {throwIfNoEntry: false})?.mtimeMs ?? 0;

if (!existsSync('dist/server')) stop('Nothing is built yet: run `npm run build` first.');
if (time('node_modules/.package-lock.json') < time('package-lock.json')) {
  const {ok, output} = await capture('npm', 'ci', '--prefix', folder, '--no-audit', '--no-fund');
  if (!ok) stop(output);
}
const files = readdirSync(folder).filter((file) => file.endsWith('.test.mjs'));
const {ok, output} = await capture('node', '--test', ...files.map((file) => path.join(folder, file)));
const count = (name) => Number(new RegExp(`^(?:#|ℹ) ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
const failed = count('fail') + count('cancelled') || Number(!ok);
console.log(output);
console.log(`${count('pass')} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
