import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Unsafe in a page that is not ours: data must never become markup. */
const unsafe = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'Data must not become markup.',
  },
];

/** Nor does CSP let Lit write a style attribute; a property it may, and vars() holds nothing that could close a declaration. */
const styleByVars = {
  create: (context) => ({
    TemplateLiteral: ({quasis, expressions}) =>
      expressions.forEach((node, i) => {
        const text = quasis[i].value.raw;
        if (/\sstyle="?$/.test(text) || (/\s\.style="?$/.test(text) && node.callee?.name !== 'vars'))
          context.report({node, message: 'CSP blocks a style attribute: use .style=${vars(…)}.'});
      }),
  }),
};

/** The folders in `files` import what matches `allowed`, and nothing else, statically or dynamically. */
const mayImport = (files, allowed, who) => {
  const message = `${who}. See "Where things are" in CONTRIBUTING.md.`;
  const bad = `^(?!(?:${allowed.join('|')})$)`;
  const dynamic = {
    selector: `ImportExpression[source.value=/${bad.replaceAll('/', '\\/')}/]`,
    message,
  };
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', {patterns: [{regex: bad, message}]}],
      'no-restricted-syntax': ['error', ...unsafe, dynamic],
    },
  };
};
const d3 = 'd3-(?:array|dsv|time|shape|scale|geo|hierarchy|force)';
const litOnly = 'lit(?:/(?!directives/(?:unsafe|style-map)|static-html).*)?';
const lib = '\\.\\./lib/[^/]+';
const data = '\\.\\./data/[^/]+';
const words = '\\.\\./[a-z-]+/(?:[a-z-]+\\.)?words\\.js';
/** What files hold that a model is made of. */
const pure = ['axes', 'columns', 'events', 'model', 'order', 'print', 'reading', 'sentence', 'series'];
export default defineConfig(
  globalIgnores([
    'dist/',
    'storybook-static/',
    'shots/',
    '**/.cache/',
    '**/.astro/',
    '.wireit/',
    'test/package/consumer/',
    'test/integration/frameworks/types/',
    'examples/',
  ]),
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/best-practice']],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    plugins: {'lit-a11y': litA11y, nutgraf: {rules: {'style-by-vars': styleByVars}}},
    rules: {
      'nutgraf/style-by-vars': 'error',
      ...litA11y.configs.recommended.rules,
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_'}],
    },
  },
  {files: ['**/*.mjs'], extends: [tseslint.configs.recommended]},
  {files: ['src/*.ts'], rules: {'no-restricted-syntax': ['error', ...unsafe]}},
  // The general case first: a later entry replaces the rule for its own folder.
  mayImport(
    ['src/*/*.ts'],
    ['\\./[^/]+', '\\.\\./element/[^/]+', lib, data, litOnly, d3, '\\.\\./([a-z-]+)/\\1\\.js'],
    'An element imports its own files, src/element, src/data, src/lib, Lit and d3; of another element only the module that defines its tag',
  ),
  mayImport(
    ['src/lib/**/*.ts'],
    ['\\./[^/]+', d3, '@humanwhocodes/momoa', 'leven', '\\.\\./data/lines\\.js'],
    'src/lib is pure: it imports d3 modules, momoa, leven, the lines of a file and itself',
  ),
  mayImport(
    ['src/data/**/*.ts'],
    ['\\./(?:reading/)?[^/]+', '\\.\\./[^/]+', '(?:\\.\\./)+lib/[^/]+'],
    'src/data is pure: it imports src/lib and itself',
  ),
  mayImport(
    ['src/element/**/*.ts'],
    ['\\./[^/]+', lib, '\\.\\./data/(?:reading/)?[^/]+', litOnly, '\\.\\./words/[^/]+', 'modern-screenshot'],
    'src/element knows no figure: it imports Lit, src/lib, src/data, src/words, modern-screenshot and itself',
  ),
  mayImport(
    ['src/forms/**/*.ts'],
    ['\\./[^/]+', '\\.\\./lib/(?:url|words)\\.js'],
    'src/forms turns any drawn figure into other HTML: it imports itself, the judge of URLs, and the directions of languages',
  ),
  mayImport(
    ['src/frame/**/*.ts'],
    ['\\./[^/]+', '\\.\\./forms/address\\.js', lib],
    'src/frame is a page of its own: it imports src/lib and how src/forms writes an address',
  ),
  mayImport(
    ['src/server/**/*.ts'],
    [
      '\\./[^/]+',
      '\\.\\./(?:element|forms)/[^/]+',
      '\\.\\./frame/clean\\.js',
      lib,
      '\\.\\./index\\.js',
      '@lit-labs/ssr/.*',
      'html-element-attributes',
      'htmlparser2',
      'leven',
      'linkedom',
    ],
    'src/server draws what the elements say: it imports src/index, src/element, src/forms, src/lib, what cleans a frame, Lit for servers, htmlparser2 and linkedom',
  ),
  mayImport(
    ['src/server/root.ts'],
    ['node:.*'],
    'src/server/root.ts reads files of Node, and nothing else; worker.js has no-root.ts in its place',
  ),
  mayImport(
    ['src/cli/**/*.ts'],
    [
      '\\./[^/]+',
      '\\.\\./server/(?:index|nearest|root)\\.js',
      lib,
      'node:.*',
      'html-encoding-sniffer',
      'iconv-lite',
      'puppeteer-core',
      'sirv',
    ],
    'src/cli is a way to call src/server: it imports nothing else that draws',
  ),
  mayImport(
    ['src/words/**/*.ts'],
    ['\\./[^/]+', words],
    'src/words holds words: it imports the types of the words it translates',
  ),
  mayImport(
    [`src/*/*.{${pure.join()}}.ts`, 'src/event-timeline/event-timeline.view.ts'],
    [`\\./[a-z-]+\\.(?:[a-z]+\\.)?(?:${pure.join('|')}|words)\\.js`, '\\./event-timeline\\.view\\.js', lib, data, d3],
    'A model, and what it is made of, is pure: it imports src/data, src/lib, d3, and its like and words of its own folder',
  ),
  {
    files: ['test/**', 'stories/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '@web/test-runner-commands',
          importNames: ['emulateMedia', 'setViewport'],
          message: 'These know Chromium alone: take those of test/support/engine.ts.',
        },
      ],
      '@typescript-eslint/no-explicit-any': 'off',
      // Chai's types call every assertion a promise, awaited or not.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
