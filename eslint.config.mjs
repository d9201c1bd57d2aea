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

/** Nor does CSP let Lit write a style attribute, as it does for all but vars(). */
const styleByVars = {
  create: (context) => ({
    TemplateLiteral: ({quasis, expressions}) =>
      expressions.forEach((node, i) => {
        if (/ style="?$/.test(quasis[i].value.raw) && node.callee?.name !== 'vars')
          context.report({node, message: 'Lit writes style=${…} as an attribute, which CSP blocks: use vars().'});
      }),
  }),
};

/** The folders in `files` import what matches `allowed`, and nothing else, statically or dynamically. */
const mayImport = (files, allowed, who) => {
  const message = `${who}. See "Who may import whom" in CONTRIBUTING.md.`;
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
const words = '\\.\\./[a-z-]+/(?:[a-z-]+\\.)?words\\.js';
export default defineConfig(
