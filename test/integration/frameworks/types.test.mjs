// Each framework's own compiler over right and wrong uses of the tags.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, test} from 'node:test';
import {bin, install, run} from '../packages.mjs';

const folder = 'test/integration/frameworks/types';
before(() => install(folder));

test('React, Preact and Solid know the tags, their attributes, data and events', () => run(folder, bin(folder, 'tsc')));

test('so does Vue, in templates', () => run(folder, bin(folder, 'vue-tsc')));

test('so does Svelte, which has no comment for a line that must fail', async () => {
  const said = await run(folder, bin(folder, 'svelte-check'), '--output', 'machine').then(
    ({stdout}) => stdout,
    ({stdout}) => stdout,
  );
  const errors = [...said.matchAll(/ ERROR "(.+?)" (\d+):/g)].map(([, file, line]) => `${file}:${line}`);
  const lines = readFileSync(`${folder}/Wrong.svelte`, 'utf8').split('\n');
  const wrong = lines.flatMap((line, i) => (line.includes('<!-- wrong') ? [`Wrong.svelte:${i + 1}`] : []));
  assert.deepEqual(errors, wrong, said);
});
