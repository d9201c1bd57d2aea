import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {minifyHTMLLiterals} from 'minify-literals';
import esbuild, {minify as minifySafely} from 'rollup-plugin-esbuild';
import license from 'rollup-plugin-license';
import {tags} from './scripts/tags.mjs';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const {dependencies, peerDependencies} = readJson('package.json');
const resolve = nodeResolve({browser: true, extensions: ['.js', '.ts']});
const ts = () => esbuild({target: 'es2022', tsconfig: 'tsconfig.json'});
const elements = Object.fromEntries(tags.map((tag) => [tag, `src/${tag}/${tag}.ts`]));

/**
 * White space out of html``, svg`` and css``; a closing slash must stay, or an SVG sibling becomes a child, and so must
 * `style=${…}` without a semicolon of its own, which would be all that the page's policy sees of it.
 */
const minifyLiterals = () => ({
  name: 'minify-literals',
  async transform(code, id) {
    if (!/(?:html|css|svg)`/.test(code) || id.includes('node_modules')) return null;
    return minifyHTMLLiterals(code, {
      fileName: id,
      html: {keepClosingSlash: true, conservativeCollapse: true, minifyCSS: false},
    });
  },
});

const minify = terser({
  module: true,
  ecma: 2022,
  compress: {passes: 3, pure_getters: true, keep_fargs: false, unsafe_arrows: true},
  format: {comments: /^! With /},
});

/** Whose code a file holds beside our own; the texts of the licences are in licenses.txt. */
const credits = ({moduleIds}) => {
  const folders = new Set(moduleIds.flatMap((id) => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []));
  const byLicense = {};
  for (const folder of folders) {
    const {name, license} = readJson(path.join(folder, 'package.json'));
    (byLicense[license] ??= []).push(name);
  }
  const said = Object.entries(byLicense).map(
    ([license, names]) => `${[...new Set(names)].sort().join(', ')} (${license})`,
  );
  return said.length ? `/*! With ${said.sort().join(', ')}: see licenses.txt */` : '';
};

const textOf = (id) => readJson(`node_modules/spdx-license-list/licenses/${id}.json`).licenseText;
const licenses = (file) =>
  license({
    thirdParty: {
      multipleVersions: true,
      output: {
        file,
        // A package may name its licence without the text of it.
        template: (packages) =>
          packages
            .map((one) =>
              one.licenseText ? one.text() : `${one.text()}\nLicense Text:\n===\n\n${textOf(one.license)}`,
            )
            .sort()
            .join(`\n${'-'.repeat(72)}\n\n`),
      },
    },
  });

/** What the loader must know, once the files have their names: the modules of each tag, the words of each language. */
const files = {tags: {}, words: {}};
const noteFiles = {
  name: 'note-files',
  generateBundle(_, bundle) {
    const needs = (file) => [file, ...bundle[file].imports.flatMap(needs)];
    for (const tag of tags) files.tags[tag] = [...new Set(needs(`${tag}.js`))];
    for (const file in bundle) if (file.startsWith('words/')) files.words[bundle[file].name] = file;
  },
};
const give = (name, value) => ({name: 'give', renderChunk: (code) => code.replace(name, () => JSON.stringify(value))});

/**
 * What every element needs is one chunk: a page with one figure then loads two files. So is vars(), which most need: a third
 * file would cost them more than the quote.
 */
const chunkOf = (id, {getModuleInfo}) => {
  const users = new Set();
  const visit = (module, seen = new Set()) => {
    if (seen.has(module)) return;
    seen.add(module);
    users.add(path.basename(module, '.ts'));
    getModuleInfo(module).importers.forEach((importer) => visit(importer, seen));
  };
  visit(id);
  return users.has('vars') || tags.every((tag) => users.has(tag)) ? 'ground' : undefined;
};

/**
 * `nutgraf/server` for runtimes that have neither Node's modules nor a browser's: all in one file, Lit as it is on a server, and of
 * two packages those builds that ask for nothing.
 */
const forWorkers = {
  name: 'for-workers',
  resolveId(id, from, options) {
    if (id === 'linkedom') return this.resolve('linkedom/worker', from, options);
    if (id === '@lit-labs/ssr-client') return path.resolve('node_modules/@lit-labs/ssr-client/index.js');
    return null;
  },
};

const languages = new Set(readdirSync('src/words').map((file) => path.basename(file, '.ts')));

export default [
  {
    input: [
      'src/index.ts',
      'src/words.ts',
      'src/server/index.ts',
      'src/cli/nutgraf.ts',
      'src/cli/worker.ts',
      ...Object.values(elements),
    ],
    external: (id) =>
      id.startsWith('node:') ||
      Object.keys({...dependencies, ...peerDependencies}).some((name) => id === name || id.startsWith(`${name}/`)),
    plugins: [ts(), minifyLiterals()],
    output: {dir: 'dist', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true},
  },
  {
    input: 'src/server/index.ts',
    plugins: [
      forWorkers,
      nodeResolve({exportConditions: ['node'], preferBuiltins: false, extensions: ['.js', '.ts']}),
      ts(),
      minifyLiterals(),
      licenses('dist/server/licenses.txt'),
      minifySafely({define: {'process.env.NODE_ENV': '"production"'}}),
    ],
    output: {file: 'dist/server/worker.js', banner: credits, inlineDynamicImports: true},
  },
  {
    input: {...elements, words: 'src/words.ts'},
    // An element's own file may hold what its later parts share with it: one file less to load.
    preserveEntrySignatures: 'allow-extension',
    plugins: [resolve, ts(), minifyLiterals(), licenses('dist/cdn/licenses.txt'), minify, noteFiles],
    output: {
      dir: 'dist/cdn',
      banner: credits,
      manualChunks: chunkOf,
      chunkFileNames: ({name}) => `${languages.has(name) ? 'words' : 'chunks'}/[name]-[hash].js`,
    },
  },
  {input: {nutgraf: 'src/loader.ts'}, plugins: [ts(), give('FILES', files), minify], output: {dir: 'dist/cdn'}},
  // Each by itself: a page has one of them, and checks its hash.
  {input: 'src/frame/frames.ts', plugins: [resolve, ts(), minify], output: {dir: 'dist/embed'}},
  {input: 'src/frame/page.ts', plugins: [resolve, ts(), give('TAGS', tags), minify], output: {dir: 'dist/embed'}},
];
