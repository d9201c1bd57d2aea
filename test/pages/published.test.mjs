// What offices and newsrooms publish, and what must then be shown, never be shown, and be reported: in a browser, on a server, by `check`.
// Each case has a page's `html`, its `files`, and expressions: `says` and `never` of the text, `warns` of the console.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import http from 'node:http';
import {after, before, describe, test} from 'node:test';
import {serve} from '../../scripts/serve.mjs';
import {tags} from '../../scripts/tags.mjs';
import {check, prerender} from '../../dist/server/index.js';
import {open, settle} from '../support/pages.mjs';

const folder = 'test/pages/published';
const cases = readdirSync(folder)
  .sort()
  .flatMap((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')).cases);

const PLAIN = {
  '٠': '0',
  '١': '1',
  '٢': '2',
  '٣': '3',
  '٤': '4',
  '٥': '5',
  '٦': '6',
  '٧': '7',
  '٨': '8',
  '٩': '9',
  '−': '-',
  '٫': '.',
  '٬': ',',
};

/** In the page: all that the first figure shows, one space between its elements, digits and signs as ASCII. */
const shownText = (names, plain) => {
  const figure = document.querySelector(names);
  const texts = [];
  const say = (text) => texts.push(text);
  const content = (element, part) => {
    const {content, display} = getComputedStyle(element, part);
    if (display !== 'none' && /^"/.test(content)) say(content.replace(/^"|"( \/ .*)?$/g, ''));
  };
  const walk = (node) => {
    if (node.nodeType === 3) say(node.nodeValue);
    if (node.nodeType !== 1) return;
    const {display} = getComputedStyle(node);
    if (display === 'none' || /^(?:STYLE|SCRIPT|TEMPLATE)$/i.test(node.tagName)) return;
    say(' ');
    content(node, '::before');
    const assigned = node.localName === 'slot' ? node.assignedNodes() : [];
    const nodes = assigned.length && node.name ? assigned : node.childNodes;
    for (const child of nodes) walk(child);
    content(node, '::after');
    say(' ');
  };
  for (const child of figure.shadowRoot?.childNodes ?? []) walk(child);
  if (figure.localName === 'quote-card') say(figure.textContent);
  return texts
    .join('')
    .replace(/[\u200e\u200f\u061c\u2066-\u2069\u202a-\u202e]/g, '')
    .replace(/[٠-٩−٫٬]/g, (sign) => plain[sign])
    .replace(/\s+/g, ' ');
};

/** Whether names follow one another, with none of them between two others. */
const isInOrder = (text, names) => {
  const found = [];
  for (let at = 0; at < text.length; at++) {
    const name = names.filter((one) => text.startsWith(one, at)).sort((a, b) => b.length - a.length)[0];
    if (!name) continue;
    found.push(name);
    at += name.length - 1;
  }
  return found.some((_, i) => names.every((name, j) => found[i + j] === name));
};

/** What is wrong with the text that is shown, and with what is reported. */
const judge = ({says = [], never = [], order, warns, links = []}, {text, said, hrefs}) => {
  const wrong = [];
  for (const one of says) if (!new RegExp(one, 'iu').test(text)) wrong.push(`does not say ${one}`);
  for (const one of never) if (new RegExp(one, 'iu').test(text)) wrong.push(`says ${one}`);
  if (order && !isInOrder(text, order)) wrong.push(`is not in the order ${order}`);
  if (warns === false && said.length) wrong.push(`reports ${said.join(' | ')}`);
  for (const one of warns || [])
    if (!said.some((line) => new RegExp(one, 'iu').test(line)))
      wrong.push(`does not report ${one} but ${said.join(' | ')}`);
  for (const href of links) if (!hrefs.includes(href)) wrong.push(`has no link to ${href}`);
  return wrong;
};

describe('what is published', {concurrency: 4}, () => {
  let server;
  let elsewhere;
  const bytes = ({body, base64}) => (base64 ? Buffer.from(base64, 'base64') : Buffer.from(body));
  const typeOf = ({type}) => type ?? 'text/csv; charset=utf-8';
  const pageOf = ({id, lang = 'en', dir = 'ltr', html}) =>
    `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><title>${id}</title><link rel="icon" href="data:,">
<base href="/cases/${id}/"><link rel="stylesheet" href="/dist/cdn/nutgraf.css"><script type="module" src="/dist/cdn/nutgraf.js"></script>
<body>${html.replaceAll('{{elsewhere}}', elsewhere.url)}`;

  before(async () => {
    elsewhere = http.createServer((_, response) =>
      response.writeHead(200, {'content-type': 'text/csv'}).end('Country,Rate\nGermany,5\n'),
    );
    await new Promise((done) => elsewhere.listen(0, '127.0.0.1', done));
    elsewhere.url = `http://127.0.0.1:${elsewhere.address().port}`;
    const pages = Object.fromEntries(cases.map((one) => [`/${one.id}.html`, pageOf(one)]));
    const types = {};
    for (const {id, files = {}} of cases)
      for (const [name, file] of Object.entries(files)) {
        pages[`/cases/${id}/${name}`] = bytes(file);
        types[`/cases/${id}/${name}`] = typeOf(file);
      }
    server = await serve('.', {pages, headers: (path) => types[path] && {'content-type': types[path]}});
  });
  after(() => {
    elsewhere?.close();
    return server?.close();
  });

  for (const one of cases) {
    test(`${one.id}: ${one.why}`, async () => {
      const {page, said, close} = await open(`${server.url}/${one.id}.html`, {width: 800, height: 2000});
      await settle(page);
      const text = await page.evaluate(shownText, tags.join(), PLAIN);
      const hrefs = await page.evaluate(
        (names) => [...document.querySelector(names).shadowRoot.querySelectorAll('a')].map((link) => link.href),
        tags.join(),
      );
      const ticks = await page.evaluate(
        (names) =>
          [...document.querySelector(names).shadowRoot.querySelectorAll('.ticks span, .scale .y')]
            .map((tick) => tick.textContent.trim())
            .filter(Boolean),
        tags.join(),
      );
      await close();
      const wrong = judge(one, {text, said: said.filter((line) => /^<[a-z-]+> /.test(line)), hrefs});
      if (one.ticks && new Set(ticks).size < ticks.length) wrong.push(`has ticks ${ticks}`);
      assert.deepEqual(wrong, [], text);
    });

    // A server reads the files of every site.
    if (one.id === 'other-site') continue;
    test(`${one.id}, as the server draws and checks it`, async () => {
      const page = pageOf(one);
      const options = {
        base: `${server.url}/cases/${one.id}/`,
      };
      const drawn = await prerender(page, options);
      const {findings} = await check(page, options);
      const template = /<template shadowrootmode="open">(.*?)<\/template>/s.exec(drawn)?.[1] ?? '';
      const text = template
        .replace(/<style.*?<\/style>/gs, '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/&lt;/g, '<')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&')
        .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
        .replace(/[٠-٩−٫٬]/g, (sign) => PLAIN[sign])
        .replace(/\s+/g, ' ');
      const said = findings.map(({tag, problem}) => `<${tag}> ${problem}`);
      const hrefs = [...template.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
      assert.deepEqual(judge(one, {text, said, hrefs}), [], text);
    });
  }
});
