// Bundles the tests that run in browsers, once for all of them.
import {readdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import {build} from 'esbuild';
import {tags} from './tags.mjs';

/** Tests that need no DOM. Node runs them in `npm test`; other engines run them too, since each brings an Intl of its own. */
const pure = /^test\/(?:(?:lib|words)\/|.*\.model\.test)/;

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
 * Writes the test files for which `isChosen(path)` holds as modules that share what they have in common.
 * @param folder where to write them
 * @param isWhole whether those that need no DOM are among them
 * @returns the paths of the modules
 */
export const bundleTests = async (folder, isChosen, isWhole = false) => {
  const written = readdirSync('test', {recursive: true})
    .map((name) => `test/${name.replaceAll(path.sep, '/')}`)
    .filter((file) => file.endsWith('.test.ts') && (isWhole || !pure.test(file)))
    .map((file) => ({in: file, out: file.slice('test/'.length, -'.ts'.length)}));
  const made = tags.flatMap((tag) =>
    ['contract', 'states'].map((kind) => ({in: `${kind}:${tag}`, out: `${tag}/${tag}.${kind}.test`})),
  );
  const entryPoints = [...made, ...written].filter(({out}) => isChosen(`${out}.ts`));
  if (!entryPoints.length) throw new Error('No test file was chosen.');
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
  return entryPoints.map(({out}) => `${folder}/${out}.js`);
};
