// The documents: their links lead somewhere, their examples are right, and the reference says what the manifest does.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {check} from '../../dist/server/index.js';
import {reference} from '../../scripts/docs-elements.mjs';

const files = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
  'bench/README.md',
];
const read = (file) => readFileSync(file, 'utf8');
const withoutCode = (text) => text.replaceAll(/^ *(`{3,})[^]*?^ *\1$/gm, '');

/** The anchors of a page's headings, as forges make them. */
const anchors = (file) =>
  [...withoutCode(read(file)).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

test('every relative link of a document leads to a file, and to a heading in it', () => {
  const broken = files.flatMap((file) =>
    [
      ...withoutCode(read(file))
        .replaceAll(/`[^`\n]+`/g, '')
        .matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g),
    ]
      .map(([, link, address]) => link ?? address)
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [to, anchor] = link.split('#');
        const target = to ? path.join(path.dirname(file), to) : file;
        return !existsSync(target) || (anchor && !anchors(target).includes(anchor));
      })
      .map((link) => `${file}: ${link}`),
  );
  assert.deepEqual(broken, []);
});

test('nothing is wrong with the figures in the documents', async () => {
  const answer = () =>
    Promise.resolve(new Response('Member,2019\nEstonia,2.13', {headers: {'content-type': 'text/csv'}}));
  let figures = 0;
  for (const file of files)
    for (const [, html] of read(file).matchAll(/^```html\n([^]*?)^```$/gm)) {
      if (html.includes('…')) continue;
      const found = await check(html, {base: 'https://news.example/', fetch: answer});
      assert.deepEqual(found.findings, [], `${file}: ${html}`);
      figures += found.figures;
    }
  assert.ok(figures > 15, `${figures} figures`);
});

test('docs/elements.md is what `npm run docs:elements` writes', async () => {
  assert.equal(read('docs/elements.md'), await reference());
});

test('the table of docs/theming.md has every token, with the default that the styles have', () => {
  const styles = readdirSync('src', {recursive: true})
    .filter((file) => file.endsWith('.styles.ts'))
    .map((file) => read(path.join('src', file)))
    .join('');
  const asWritten = (value) => {
    const [, light, dark] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
    if (light) return `\`${light}\` / \`${dark}\``;
    if (value === 'inherit') return 'that of the page';
    return value.replace(/^var\(--_(.+)\)$/, 'that of `--story-$1`').replace(/^[^`]+$/, '`$&`');
  };
  const tokens = [...styles.matchAll(/var\((--story-[\w-]+), ((?:[^()]|\([^()]*\))+)\)/g)]
    // Of nutgraf.css, for the time before a figure is drawn.
    .filter(([, name]) => name !== '--story-reserve')
    .map(([, name, value]) => [name, asWritten(value)]);
  const rows = [...read('docs/theming.md').matchAll(/^\| `(--story-[\w-]+)` +\| .*? +\| (.*?) +\|$/gm)];
  assert.deepEqual(Object.fromEntries(rows.map(([, name, value]) => [name, value])), Object.fromEntries(tokens));
});
