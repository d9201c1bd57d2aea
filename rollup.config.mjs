import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {transform} from 'esbuild';
import {minifyHTMLLiterals} from 'minify-literals';
import esbuild, {minify as minifySafely} from 'rollup-plugin-esbuild';
import license from 'rollup-plugin-license';
import {tags} from './scripts/tags.mjs';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const {dependencies, peerDependencies} = readJson('package.json');
const resolve = nodeResolve({browser: true, extensions: ['.js', '.ts']});
const ts = () => [esbuild({target: 'es2022', tsconfig: 'tsconfig.json'}), plainProperties];
const elements = Object.fromEntries(tags.map((tag) => [tag, `src/${tag}/${tag}.ts`]));

/** Nothing, on as many lines. */
const blank = (text) => text.replace(/.+/g, '');

/** Decorators as what they come to, a list of properties per class: the code that applies them weighs more than a figure's words. */
const plainProperties = {
  name: 'plain-properties',
  transform(code, id) {
    if (!code.includes('lit/decorators.js')) return null;
    const lists = {};
    const plain = code
      .replace(
        /^__decorateClass\(\[\s*(property|state)\((.*?)\)\s*\], (\w+)\.prototype, "(\w+)", 2\);$/gms,
        (text, kind, options, name, property) => {
          const list = (lists[name] ??= []);
          list.push(`${property}: ${kind === 'state' ? '{state: true}' : options || '{}'}`);
          return blank(text) + (list.length > 1 ? '' : `${name}.properties = {};`);
        },
      )
      .replace(/^(\w+)\.properties = \{/gm, (text, name) => text + lists[name].join(', '))
      .replace(
        /^import \{[^}]*\} from "lit\/decorators\.js";$|^var __\w+ = Object\.\w+;$|^var __decorateClass = .*?^\};$/gms,
        blank,
      );
    if (/__decorate|lit\/decorators/.test(plain))
      this.error(`${id}: expected no decorators but @property() and @state()`);
    return {code: plain, map: null};
  },
};

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

/** What Lit does for browsers that know no style sheets of a script's own; light-dark() is younger than those. */
const forOurBrowsers = {
  name: 'for-our-browsers',
  transform(code, id) {
    if (!id.endsWith('@lit/reactive-element/css-tag.js')) return null;
    const plain = code.replace(/=\w+\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, '=true');
    if (plain === code) this.error(`${id}: expected the question whether style sheets can be adopted`);
    return {code: plain, map: null};
  },
};

/** css`` as the text that it comes to: what judges the values in it has done so before. */
const plainCss = {
  name: 'plain-css',
  transform(code) {
    if (!code.includes('css`')) return null;
    const plain = code.replace(/\bcss(`[^`]*`)/g, 'unsafeCSS($1)').replace(/import \{.*?\bcss\b/, '$&, unsafeCSS');
    return {code: plain, map: null};
  },
};

const minify = terser({
  module: true,
  ecma: 2022,
  compress: {passes: 3, pure_getters: true, keep_fargs: false, unsafe_arrows: true, inline: 1, hoist_funs: true},
  format: {comments: /^! With |^# all/},
});

/** Whose code a file holds beside our own; the texts of the licences are in licenses.txt. */
const credits = ({moduleIds}) => {
  const folders = new Set(moduleIds.flatMap((id) => /^[^\0]*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []));
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

/** Nearly all of a figure is needed at once: V8 may compile it beside the main thread, rather than on it, function by function. */
const eager = ({isDynamicEntry}) => (isDynamicEntry ? '' : '//# allFunctionsCalledOnLoad\n');

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
 * What most elements need, by what a figure is made of. Left to themselves, modules with different users come in files of their own, and
 * many small files are larger than few: one element would load thirteen.
 */
const shared = {
  numbers: ['lib/number', 'lib/format-figure', 'lib/mark', 'lib/spending'],
  rows: [
    'lib/columns',
    'lib/names',
    'lib/rows.words',
    'lib/last',
    'data/columns',
    'data/grid',
    'data/named-figures',
    'data/source',
    'data/table',
    'data/totals',
    'element/rows-figure',
    'element/table-content',
    'element/table-figure',
    'element/table-reader',
    'element/selection',
    'element/events',
  ],
  keys: ['element/roving'],
};
const chunks = Object.fromEntries(
  Object.entries(shared).flatMap(([chunk, modules]) => modules.map((name) => [path.resolve(`src/${name}.ts`), chunk])),
);

/** What every element needs is one chunk, and so is vars(), which most need. */
const chunkOf = (id, {getModuleInfo}) => {
  const users = new Set();
  const visit = (module, seen = new Set()) => {
    if (seen.has(module)) return;
    seen.add(module);
    users.add(path.basename(module, '.ts'));
    getModuleInfo(module).importers.forEach((importer) => visit(importer, seen));
  };
  visit(id);
  return users.has('vars') || tags.every((tag) => users.has(tag)) ? 'ground' : chunks[id];
};

/**
 * What only a few elements need, and what keeps nothing for the whole page: each of their files has a copy of its own. A file of their own
 * would cost a page with one kind of figure up to 0.7 kB; a page with three kinds loads as much either way.
 */
const copied = {
  comparison: ['lib/comparison', 'lib/comparison.words', 'element/sentence'],
  members: ['lib/tally', 'lib/tally.words', 'lib/apportion', 'element/pointing'],
  text: ['lib/rich-text', 'element/rich-text'],
  address: ['element/address'],
  axes: ['lib/path', 'lib/span'],
};
const pathsOf = (modules) => modules.map((name) => path.resolve(`src/${name}.ts`));
const copiedFiles = new Set(pathsOf(Object.values(copied).flat()));
/** All that a number needs of what figures with rows share. */
const copiedForNumber = new Set(pathsOf(['lib/columns', 'element/table-content', 'element/table-figure']));
const isCopied = (id, tag) =>
  copiedFiles.has(id) ||
  (tag === 'key-figure' && copiedForNumber.has(id)) ||
  /\/node_modules\/d3-(?:array|time)\/(?!.*\.for-)/.test(id);
const originalOf = (id) => id.replace(/\.for-[\w-]+(?=\.\w+$)/, '');

const ownCopies = {
  name: 'own-copies',
  async resolveId(source, importer, options) {
    const tag =
      importer &&
      (/\.for-([\w-]+)\.\w+$/.exec(importer)?.[1] ?? tags.find((one) => path.dirname(importer).endsWith(`src/${one}`)));
    if (!tag) return null;
    const found = await this.resolve(source, originalOf(importer), {...options, skipSelf: true});
    return found && isCopied(found.id, tag) ? {...found, id: found.id.replace(/(?=\.\w+$)/, `.for-${tag}`)} : found;
  },
  load: (id) => (id === originalOf(id) ? null : readFileSync(originalOf(id), 'utf8')),
};

/** Of two packages, the part that works in every runtime: linkedom would look for native canvas, and Lit's client for a server for Node's Buffer. */
const anyRuntime = {
  name: 'any-runtime',
  resolveId(id, from, options) {
    if (id.endsWith('/canvas.cjs')) return this.resolve(id.replace('canvas', 'canvas-shim'), from, options);
    if (id === '@lit-labs/ssr-client') return path.resolve('node_modules/@lit-labs/ssr-client/index.js');
    return null;
  },
};

/** A worker has no files. */
const withoutFiles = {
  name: 'without-files',
  resolveId: (id) => (id === './root.js' ? path.resolve('src/server/no-root.ts') : null),
};

/** Other people's code is smaller without its comments and long names. Ours stays readable, since the package has no source maps. */
const minifyOthers = {
  name: 'minify-others',
  async transform(code, id) {
    if (!id.includes('node_modules')) return null;
    const {code: small} = await transform(code, {minify: true, legalComments: 'none'});
    return {code: small, map: null};
  },
};

const forServers = () => [
  anyRuntime,
  nodeResolve({exportConditions: ['node'], preferBuiltins: true, extensions: ['.js', '.ts']}),
  json(),
  commonjs(),
  ts(),
  minifyLiterals(),
];

/** Code that entries share is beside its source; what others wrote, where none of ours is with it, in `vendor`. */
const besideSource = ({moduleIds}) => {
  const own = moduleIds.findLast((id) => id.startsWith(path.resolve('src')));
  return path.posix.join(own ? path.relative('src', path.dirname(own)) : 'vendor', '[name].js');
};

const languages = new Set(readdirSync('src/words').map((file) => path.basename(file, '.ts')));

export default [
  {
    input: {
      ...Object.fromEntries(
        [
          'index',
          'words',
          'element/events',
          'element/figure',
          'element/rows-figure',
          'element/table-figure',
          'server/index',
          'cli/nutgraf',
          'cli/worker',
        ].map((name) => [name, `src/${name}.ts`]),
      ),
      ...Object.fromEntries(tags.map((tag) => [`${tag}/${tag}`, elements[tag]])),
      // The command line loads it into a page.
      'vendor/modern-screenshot': 'modern-screenshot',
    },
    external: (id) =>
      Object.keys({...dependencies, ...peerDependencies}).some((name) => id === name || id.startsWith(`${name}/`)),
    plugins: [forServers(), minifyOthers, licenses('dist/licenses.txt')],
    output: {
      dir: 'dist',
      chunkFileNames: besideSource,
      minifyInternalExports: false,
      hoistTransitiveImports: false,
    },
  },
  // `nutgraf/server` for runtimes that have neither Node's modules nor a browser's: all in one file, with Lit as it is on a server.
  {
    input: 'src/server/index.ts',
    plugins: [
      withoutFiles,
      forServers(),
      licenses('dist/server/licenses.txt'),
      minifySafely({define: {'process.env.NODE_ENV': '"production"'}}),
    ],
    output: {file: 'dist/server/worker.js', banner: credits, inlineDynamicImports: true},
  },
  {
    input: {...elements, words: 'src/words.ts'},
    // An element's own file may hold what its later parts share with it: one file less to load.
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      ownCopies,
      resolve,
      forOurBrowsers,
      ts(),
      minifyLiterals(),
      plainCss,
      licenses('dist/cdn/licenses.txt'),
      minify,
      noteFiles,
    ],
    output: {
      dir: 'dist/cdn',
      banner: (chunk) => eager(chunk) + credits(chunk),
      manualChunks: chunkOf,
      chunkFileNames: ({name}) => `${languages.has(name) ? 'words' : 'chunks'}/[name]-[hash].js`,
    },
  },
  {input: {nutgraf: 'src/loader.ts'}, plugins: [ts(), give('FILES', files), minify], output: {dir: 'dist/cdn'}},
  // Each by itself: a page has one of them, and checks its hash.
  {input: 'src/frame/frames.ts', plugins: [resolve, ts(), minify], output: {dir: 'dist/embed'}},
  {input: 'src/frame/page.ts', plugins: [resolve, ts(), give('TAGS', tags), minify], output: {dir: 'dist/embed'}},
];
