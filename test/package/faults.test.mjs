// The faults of test/faults, which `npm run test:faults` puts in one after another.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {test} from 'node:test';

test('each fault applies to the code as it is; write a patch anew when its code has changed', () => {
  const patches = readdirSync('test/faults').filter((file) => file.endsWith('.patch'));
  assert.ok(patches.length > 50);
  const broken = patches.filter((file) => spawnSync('git', ['apply', '--check', `test/faults/${file}`]).status !== 0);
  assert.deepEqual(broken, []);
});
