// Half a kilobyte of Lit that no page of ours can reach, left out of dist/cdn (the npm modules import Lit as it is).
// Each trim names the text it expects: when Lit changes, the build stops instead of growing or breaking.

const cut = (code, pattern, replacement) => {
  const result = code.replace(pattern, replacement);
  if (result === code) throw new Error(`trim-lit: Lit no longer contains ${pattern}`);
  return result;
};

const trims = {
  // Where light-dark() works (our tokens need it), adopted style sheets do too.
  '@lit/reactive-element/css-tag.js': (code) =>
    cut(
      cut(code, /t\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, '!0'),
      /Error\((?:"[^"]*"|\+|\w+)+\)/g,
      'Error()',
    ),
  // Our sources compile to legacy decorators: the code for the standard ones never runs.
  '@lit/reactive-element/decorators/property.js': (code) =>
    cut(
      code,
      /^.*$/s,
      `export const property = (options) => (prototype, name) => {
        prototype.constructor.createProperty(name, options);
        return Object.getOwnPropertyDescriptor(prototype, name);
      };`,
    ),
  '@lit/reactive-element/decorators/state.js': (code) =>
    cut(
      code,
      /^.*$/s,
      `import {property} from './property.js';
      export const state = (options) => property({...options, state: true, attribute: false});`,
    ),
  // Hooks for polyfills of browsers without shadow roots.
  '@lit/reactive-element/reactive-element.js': (code) => cut(code, /\w+\.reactiveElementPolyfillSupport/g, 'void 0'),
  'lit-html/lit-html.js': (code) => cut(code, /\w+\.litHtmlPolyfillSupport/g, 'void 0'),
  'lit-element/lit-element.js': (code) => cut(code, /\w+\.litElementPolyfillSupport/g, 'void 0'),
};

export const trimLit = {
  name: 'trim-lit',
  transform(code, id) {
    const trim = trims[id.replaceAll('\\', '/').split('/node_modules/').pop()];
    return trim ? {code: trim(code), map: null} : null;
  },
};
