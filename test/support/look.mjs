// What look.ts asks of a figure, as a script for a page that loads nothing of ours: `globalThis.look`.
import {readFileSync} from 'node:fs';
import {transformSync} from 'esbuild';

export const look = transformSync(readFileSync('test/support/look.ts', 'utf8'), {
  loader: 'ts',
  format: 'iife',
  globalName: 'look',
}).code;
