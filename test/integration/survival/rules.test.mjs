// The rules that docs/embedding.md gives to those who configure a filter: the code is run as it is printed there.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, test} from 'node:test';
import {embed} from '../../../dist/server/index.js';
import {tags} from '../../../scripts/tags.mjs';
import {publishedFigure} from '../../support/figures.mjs';
import {install} from '../packages.mjs';

const library = {base: 'https://cdn.example/', integrity: {}};
const [code] = /(?<=^```js\n)const rules =.*?(?=^```)/ms.exec(readFileSync('docs/embedding.md', 'utf8'));
const rules = new Function('sanitizeHtml', `${code}; return rules`);

let filters;
before(async () => {
  await install(import.meta.dirname);
  const [{JSDOM}, {default: createDOMPurify}, {default: sanitizeHtml}] = await Promise.all(
    ['jsdom', 'dompurify', 'sanitize-html'].map((name) => import(name)),
  );
  const {dompurify, sanitize} = rules(sanitizeHtml);
  const {sanitize: purify} = createDOMPurify(new JSDOM('').window);
  filters = {
    DOMPurify: (html) => purify(html, dompurify),
    'sanitize-html': (html) => sanitizeHtml(html, sanitize),
  };
});

/** The start tag of a figure as its name and attributes, without classes. */
const opening = (html) => {
  const [, name, attributes] = /<(figure|[a-z]+-[a-z]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/.exec(html) ?? [];
  const all = [...(attributes ?? '').matchAll(/([\w-]+)(?:="([^"]*)")?/g)];
  return {name, attributes: Object.fromEntries(all.map(([, key, value = '']) => [key, value]))};
};

for (const [filter, form] of [
  ['DOMPurify', 'tag'],
  ['DOMPurify', 'data'],
  ['sanitize-html', 'data'],
])
  test(`${filter} with the rules of the docs keeps each figure in the form ${form}`, async () => {
    for (const tag of tags) {
      const html = await embed(publishedFigure(tag), form, {library, bare: true});
      assert.deepEqual(opening(filters[filter](html)), opening(html), tag);
    }
  });

test('what runs is still removed', () => {
  const html = '<spending-gauge onclick="x()" value="1"><p><a href="javascript:x()">a</a></p></spending-gauge>';
  for (const filter of Object.values(filters)) assert.doesNotMatch(filter(html), /onclick|javascript/);
});
