// Bundles the tests that run in browsers, once for all of them.
import {readdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import {build} from 'esbuild';
import {tags} from './tags.mjs';

/** Tests that need no DOM. Node runs them in `npm test`; other engines run them too, since each brings an Intl of its own. */
export const isPure = (file) => /^(?:lib|words|data)\/|\.model\.test/.test(file);
/** Tests of states.ts, which render each story again. */
export const isStates = (file) => file.includes('.states.');

/** What every element promises, as a test file for each: `contract:quote-card` holds the stories of one to test/support/contract.ts. */
const contracts = {
  name: 'contracts',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^(?:contract|states):/}, ({path}) => ({path, namespace: 'contracts'}));
    onLoad({filter: /./, namespace: 'contracts'}, ({path}) => {
      const [kind, tag] = path.split(':');
      const contents = `import './src/${tag}/${tag}.js';
        import * as stories from './stories/${tag}.stories.js';
        import {${kind}} from './test/support/${kind}.js';
        ${kind}('${tag}', stories);`;
      return {contents, loader: 'ts', resolveDir: '.'};
    });
  },
};

/**
 * Writes the test files as modules that share what they have in common.
 * @param folder where to write them
 * @param part what is in the path of those that are wanted
 * @returns the modules, by the paths of the files in test/
 */
export const bundleTests = async (folder, part) => {
  const written = readdirSync('test', {recursive: true})
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules/'))
    .map((name) => ({in: `test/${name}`, out: name.slice(0, -'.ts'.length)}));
  const made = tags.flatMap((tag) =>
    ['contract', 'states'].map((kind) => ({in: `${kind}:${tag}`, out: `${tag}/${tag}.${kind}.test`})),
  );
  const entryPoints = [...made, ...written].filter(({out}) => out.includes(part));
  if (!entryPoints.length) throw new Error(`No test file has "${part}" in its path.`);
  rmSync(folder, {recursive: true, force: true});
  await build({
    entryPoints,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    sourcemap: true,
    tsconfig: 'tsconfig.json',
    // Lit's own warnings are part of what a figure must not say.
    conditions: ['development'],
    plugins: [contracts],
    logLevel: 'error',
  });
  return Object.fromEntries(entryPoints.map(({out}) => [out, `${folder}/${out}.js`]));
};
