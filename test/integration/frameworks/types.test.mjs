// The compiler of each framework accepts correct uses of the tags and rejects wrong ones.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, test} from 'node:test';
import {bin, install, run} from '../packages.mjs';

const folder = 'test/integration/frameworks/types';
before(() => install(folder));

test('React, Preact and Solid: tags, attributes, data and events have types', () => run(folder, bin(folder, 'tsc')));

test('Vue: tags, attributes, data and events have types in templates', () => run(folder, bin(folder, 'vue-tsc')));

test('Svelte: only the lines marked as wrong are errors', async () => {
  const said = await run(folder, bin(folder, 'svelte-check'), '--output', 'machine').then(
    ({stdout}) => stdout,
    ({stdout}) => stdout,
  );
  const errors = [...said.matchAll(/ ERROR "(.+?)" (\d+):/g)].map(([, file, line]) => `${file}:${line}`);
  const lines = readFileSync(`${folder}/Wrong.svelte`, 'utf8').split('\n');
  const wrong = lines.flatMap((line, i) => (line.includes('<!-- wrong') ? [`Wrong.svelte:${i + 1}`] : []));
  assert.deepEqual(errors, wrong, said);
});
