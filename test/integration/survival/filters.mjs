// The filters, each as published: from HTML to what is left of it.
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {Readability} from '@mozilla/readability';
import {build} from 'esbuild';
import {htmlToText} from 'html-to-text';
import {JSDOM} from 'jsdom';
import juice from 'juice';
import MarkdownIt from 'markdown-it';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import sanitizeHtml from 'sanitize-html';
import TurndownService from 'turndown';
import {unified} from 'unified';
import {serve} from '../../../scripts/serve.mjs';
import {withoutDebian} from '../packages.mjs';

const require = createRequire(import.meta.url);
// Their ES modules do not load in Node.
const {DEFAULT_NODES} = require('@tryghost/kg-default-nodes');
const {htmlToLexical} = require('@tryghost/kg-html-to-lexical');
const {LexicalHTMLRenderer} = require('@tryghost/kg-lexical-html-renderer');
const here = import.meta.dirname;

// WordPress is unpacked rather than installed: its filters need neither a web server nor a database.
const debian = path.resolve('.cache/survival');
const withoutPhp = withoutDebian({
  installed: ['php-cli'],
  unpacked: existsSync(`${debian}/usr`) ? [] : ['wordpress'],
  folder: debian,
});
const php = (texts) =>
  JSON.parse(
    execFileSync('php', [path.join(here, 'filters.php'), debian], {
      input: JSON.stringify(texts),
      encoding: 'utf8',
      stdio: 'pipe',
      maxBuffer: 1e9,
    }),
  );

const ghost = new LexicalHTMLRenderer({nodes: DEFAULT_NODES});
const inGhost = (state) =>
  ghost.render(JSON.stringify(state), {target: 'html', dom: new JSDOM(), siteUrl: 'https://page.example/'});
const github = unified().use(rehypeParse, {fragment: true}).use(rehypeSanitize).use(rehypeStringify);
const markdown = new MarkdownIt({html: true});
const words =
  'A paragraph of an article, with commas, as there are many in a newspaper, long enough to be taken for one. '.repeat(
    4,
  );
const article = (html) =>
  `<article><h1>An article</h1><p>${words}</p><p>${words}</p>${html}<p>${words}</p><p>${words}</p></article>`;

// The validator of AMP works without a network only as another package carries it.
const validator = await require('next/dist/compiled/amphtml-validator').getInstance(
  require.resolve('next/dist/compiled/amphtml-validator/validator_wasm.js'),
);
const boilerplate = (body) => `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8" /><title>t</title>
<link rel="canonical" href="https://page.example/" /><meta name="viewport" content="width=device-width" />
<script async src="https://cdn.ampproject.org/v0.js"></script><style amp-boilerplate>body{-webkit-animation:-amp-start 8s steps(1,end) 0s 1 normal both;-moz-animation:-amp-start 8s steps(1,end) 0s 1 normal both;-ms-animation:-amp-start 8s steps(1,end) 0s 1 normal both;animation:-amp-start 8s steps(1,end) 0s 1 normal both}@-webkit-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-moz-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-ms-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@-o-keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}@keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}</style><noscript><style amp-boilerplate>body{-webkit-animation:none;-moz-animation:none;-ms-animation:none;animation:none}</style></noscript></head><body>${body}</body></html>`;

/** What is left once all is taken out that the validator of AMP objects to, as programs do that make such pages. */
function amp(html) {
  const {document} = new JSDOM(html).window;
  for (let rounds = 0; rounds < 20; rounds++) {
    const {status, errors} = validator.validateString(boilerplate(document.body.innerHTML));
    if (status === 'PASS') return document.body.innerHTML;
    for (const {code, params} of errors) {
      const [first, second] = params.map((one) => one.toLowerCase());
      if (code.includes('ATTR') || code === 'INVALID_URL_PROTOCOL')
        for (const element of document.querySelectorAll(second ?? '*')) element.removeAttribute(first);
      else
        for (const element of document.body.querySelectorAll(first.split(' ')[0]))
          if (/^(?:iframe|script|style|template)$/.test(element.localName)) element.remove();
          else element.replaceWith(...element.childNodes);
    }
  }
  return '';
}

const textOf = (html) => htmlToText(html, {wordwrap: false});
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Filters by name, with what they are called; each is given one snippet. */
const inNode = {
  ghostCard: [
    'Ghost, HTML card',
    (html) => inGhost({root: {type: 'root', version: 1, children: [{type: 'html', version: 1, html}]}}),
  ],
  ghostPaste: ['Ghost, pasted', (html) => inGhost(htmlToLexical(html))],
  sanitizeHtml: ['sanitize-html', (html) => sanitizeHtml(html)],
  github: ['rehype-sanitize (GitHub)', async (html) => String(await github.process(html))],
  turndown: ['Turndown, and back', (html) => markdown.render(new TurndownService().turndown(html))],
  readability: [
    'Readability',
    (html) =>
      new Readability(
        new JSDOM(`<title>An article</title>${article(html)}`, {url: 'https://page.example/'}).window.document,
      ).parse().content,
  ],
  amp: ['AMP validator', amp],
  juice: ['juice', (html) => juice(html)],
  text: ['html-to-text', (html) => `<pre>${escaped(textOf(html))}</pre>`],
};

const inPhp = {kses: 'WordPress, wp_kses_post', oembed: 'WordPress, oEmbed'};
const inBrowser = {
  ckeditor: 'CKEditor 5',
  tinymce: 'TinyMCE',
  tiptap: 'TipTap (ProseMirror)',
  quill: 'Quill',
  trix: 'Trix',
  dompurify: 'DOMPurify',
};

export const names = {
  ...inPhp,
  ...inBrowser,
  ...Object.fromEntries(Object.entries(inNode).map(([name, [called]]) => [name, called])),
};

/** By filter, why it cannot run on this machine. */
export const unable = Object.fromEntries(Object.keys(inPhp).map((name) => [name, withoutPhp]));

/** Those after which no script runs: in AMP, in a reader's view, in a newsletter. */
export const scriptless = new Set(['amp', 'readability', 'juice', 'text']);

/** A function of a text and the name of a filter, to what that leaves of it. */
export async function filterAll(texts, browser) {
  const {outputFiles} = await build({
    entryPoints: [path.join(here, 'editors.mjs')],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  const code = outputFiles[0].text.replaceAll('</script', '<\\/script');
  const server = await serve(here, {
    pages: {
      '/': `<!doctype html><meta charset="utf-8" /><title>Editors</title><body>
        <script src="/node_modules/ckeditor5/dist/browser/ckeditor5.umd.js"></script>
        <script src="/node_modules/tinymce/tinymce.min.js"></script><script type="module">${code}</script>`,
    },
  });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(String(error)));
    await page.goto(server.url);
    await page.waitForFunction(() => window.editors, {timeout: 120_000});
    const results = withoutPhp ? texts.map(() => ({})) : php(texts);
    for (const [i, text] of texts.entries()) {
      for (const name of Object.keys(inBrowser))
        results[i][name] = await page.evaluate((name, text) => window.editors[name](text), name, text);
      for (const [name, [, filter]] of Object.entries(inNode)) results[i][name] = await filter(text);
    }
    await page.close();
    return results;
  } finally {
    await server.close();
  }
}
