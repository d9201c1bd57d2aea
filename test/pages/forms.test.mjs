// The articles of examples/ in the forms that need no script, or no tag, to stand in a page.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {embed, freeze, prerender} from '../../dist/server/index.js';
import {serve} from '../../scripts/serve.mjs';
import {tags} from '../../scripts/tags.mjs';
import {lateScripts, noteShifts, open as openPage, readThrough, settle} from '../support/pages.mjs';

describe('other forms of a figure', () => {
  const article = (name) =>
    readFileSync(`examples/${name}.html`, 'utf8')
      .replace(/<link rel="icon".*/, '<link rel="icon" href="/examples/story.css" />')
      .replaceAll('../', '/')
      .replace('"story.css"', '"/examples/story.css"');
  const articles = {story: article('story'), air: article('air')};
  const names = tags.join('|');

  /** Each tag as `<figure data-nutgraf>`, its attributes as `data-*`. */
  const ordinary = (html) =>
    html
      .replace(new RegExp(`<(${names})\\b([^>]*)>`, 'g'), (_, tag, attributes) => {
        const data = attributes.replace(
          /(?<=\s)(?!class|id|lang)([a-z-]+)(?==|\s|$)(?=(?:[^"]*"[^"]*")*[^"]*$)/g,
          'data-$1',
        );
        return `<figure data-nutgraf="${tag}"${data}>`;
      })
      .replace(new RegExp(`</(?:${names})>`, 'g'), '</figure>')
      .replaceAll(' slot=', ' data-slot=')
      .replace('nutgraf.css', 'nutgraf-data.css')
      .replace('</head>', '<style>[data-nutgraf] {margin-inline: 0}</style></head>');

  const gauge = '<spending-gauge label="Germany" value="1.36" target="2"><p>Germany spends 1.36%.</p></spending-gauge>';
  const bare = (body) => `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:," />
  <script type="module" src="/dist/cdn/nutgraf.js"></script><body>${body}</body></html>`;

  /** Answers for `src` from this folder, as a server would that knows its own files. */
  const fetchFile = async (url) =>
    new Response(readFileSync(`.${new URL(url).pathname}`), {
      headers: {'content-type': 'text/csv'},
    });

  /** An article with each figure as an editor copies it in this form. */
  const copied = async (html, form) => {
    const parts = html.split(new RegExp(`(<(?:${names})\\b[^]*?</(?:${names})>)`));
    const options = {
      library: {base: '/dist/', integrity: {}},
      base: 'https://page.example/examples/',
      fetch: fetchFile,
      bare: true,
    };
    const snippets = await Promise.all(parts.map((part, i) => (i % 2 ? embed(part, form, options) : part)));
    return form === 'tag' ? snippets.join('') : ordinary(snippets.join(''));
  };

  let server;
  const late = lateScripts();
  before(async () => {
    const drawn = await Promise.all(
      [...Object.values(articles), ...Object.values(articles).map(ordinary)].map((html) =>
        prerender(html, {base: 'https://page.example/examples/', fetch: fetchFile}),
      ),
    );
    const pages = {
      '/drawn/story.html': drawn[0],
      '/drawn/air.html': drawn[1],
      '/drawn-ordinary/story.html': drawn[2],
      '/drawn-ordinary/air.html': drawn[3],
      '/tag/story.html': await copied(articles.story, 'tag'),
      '/tag/air.html': await copied(articles.air, 'tag'),
      '/data/story.html': await copied(articles.story, 'data'),
      '/data/air.html': await copied(articles.air, 'data'),
      '/ordinary/story.html': ordinary(articles.story),
      '/ordinary/air.html': ordinary(articles.air),
      '/bad.html': bare(
        '<figure data-nutgraf="spending-guage"><p>1.36%</p></figure><figure data-nutgraf="spending-gauge" id="germany" data-label="Germany" data-value="1.36" data-onclick="document.title=1" data-style="color: red"><p>1.36%</p><p data-slot="note">An estimate.</p></figure>',
      ),
    };
    server = await serve('.', {pages, delay: late.delay});
  });
  after(() => server?.close());

  const open = (path, {script = true, ...size} = {}) =>
    openPage(server.url + path, {
      ...size,
      prepare: async (page) => {
        await page.setJavaScriptEnabled(script);
        await late.prepare(page);
        await noteShifts(page);
      },
    });

  const shifts = (page) => page.evaluate(() => globalThis.shifts);

  /** What is drawn in each figure, without what differs by right: comments, styles, who has the focus next. */
  const drawings = (page) =>
    page.$$eval(tags.join(), (figures) =>
      figures.map((figure) =>
        [...(figure.shadowRoot?.querySelectorAll('figure') ?? [])]
          .map((one) =>
            one.outerHTML
              .replace(/<!--.*?-->/g, '')
              .replace(/ tabindex="[^"]*"| style="[^"]*"| class="[^"]*"/g, '')
              .replace(/<div>\s*<button data-rove.*?<\/div>/g, '')
              .replace(/\s+/g, ' ')
              .replace(/ (?=[<>])|(?<=>) /g, ''),
          )
          .join(),
      ),
    );

  for (const [name, html] of Object.entries(articles)) {
    // At 640 px stories.test.mjs does so for each story.
    for (const width of [320, 1024])
      test(`${name}: what a server has drawn gives way to the live figure without a shift, ${width} px`, async () => {
        const {page, said, close} = await open(`/drawn/${name}.html`, {width});
        await readThrough(page);
        assert.deepEqual(await shifts(page), []);
        assert.deepEqual(said, []);
        await close();
      });

    test(`${name}: ordinary markup that a server has drawn does so too`, async () => {
      const {page, said, close} = await open(`/drawn-ordinary/${name}.html`);
      await readThrough(page);
      assert.deepEqual(await shifts(page), []);
      assert.deepEqual(said, []);
      const drawn = await drawings(page);
      await close();
      const tags = await open(`/drawn/${name}.html`);
      await readThrough(tags.page);
      assert.deepEqual(drawn, await drawings(tags.page));
      await tags.close();
    });

    test(`${name}: a server draws what the browser does, and it stands there without script`, async () => {
      const [still, live] = [await open(`/drawn/${name}.html`, {script: false}), await open(`/drawn/${name}.html`)];
      const before = await drawings(still.page);
      await readThrough(live.page);
      const then = await drawings(live.page);
      assert.equal(before.length, then.length);
      for (const [i, drawing] of before.entries()) {
        assert.ok(drawing, `figure ${i + 1} is drawn`);
        assert.equal(drawing.replace(/<[^>]*>/g, ''), then[i].replace(/<[^>]*>/g, ''), `the text of figure ${i + 1}`);
      }
      await Promise.all([still.close(), live.close()]);
    });

    test(`${name}: a server changes nothing but the figures`, async () => {
      const drawn = await prerender(html, {base: 'https://page.example/examples/', fetch: fetchFile});
      const without = drawn.replace(/ prerendered><template shadowrootmode="open">.*?<\/template>/gs, '>');
      assert.equal(without, html);
    });

    for (const width of [320, 640, 1024])
      test(`${name}: ordinary markup becomes its figures without a shift, ${width} px`, async () => {
        const {page, said, close} = await open(`/ordinary/${name}.html`, {width});
        await settle(page);
        assert.deepEqual(await shifts(page), []);
        await readThrough(page);
        assert.equal(
          (await drawings(page)).filter(Boolean).length,
          html.match(new RegExp(`</(?:${names})>`, 'g')).length,
        );
        assert.deepEqual(said, []);
        await close();
      });
  }

  test('a snippet has what only the attributes of a figure say as text, and what its content says once', async () => {
    const html = `<ranking-chart heading="Who pays" description="Shares" target="2" target-label="pledge" note="No army." source="NATO">
    <table><tr><th>Member</th><th>2019</th></tr><tr><td>Estonia</td><td>2.13</td></tr><tr><td>Germany</td><td>1.36</td></tr></table>
    </ranking-chart>`;
    const options = {library: {base: '/', integrity: {}}, bare: true};
    const snippet = await embed(html, 'tag', options);
    const text = snippet.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
    assert.match(
      text,
      /^ Who pays Shares Member 2019 Estonia 2\.13 Germany 1\.36 .*pledge.* No army\. Source: NATO\. $/,
    );
    assert.equal(text.split('1.36').length, 2);
    assert.equal(await embed(snippet, 'tag', options), snippet, 'what is complete stays as it is');
    const changed = await embed(snippet.replace('source="NATO"', 'source="SIPRI"'), 'data', options);
    assert.match(changed, /Source: SIPRI/);
    assert.doesNotMatch(changed, /NATO/);
  });

  test('the events of a list stand in its snippet once, however the author wrote their dates', async () => {
    const html = `<event-timeline as-of="2019-11-09"><ol>
    <li><time datetime="2014-09-05">2014-09-05</time> <b>The pledge</b></li>
    <li><time datetime="2019-11-09">9/11</time> <b>A meeting is announced</b></li>
    <li data-place="Lisbon"><time datetime="2019-12-03">3 December 2019</time> <b>The summit</b></li></ol></event-timeline>`;
    const snippet = await embed(html, 'tag', {library: {base: '/', integrity: {}}, bare: true, locale: 'en-GB'});
    assert.equal(snippet.match(/<[ou]l\b/g).length, 1);
    for (const title of ['The pledge', 'A meeting is announced']) assert.equal(snippet.split(title).length, 2, title);
    // What only an attribute says stands below, with what it is said of.
    assert.match(snippet, /The summit[\s\S]*nutgraf-text[\s\S]*The summit[\s\S]*Lisbon/);
  });

  for (const name of Object.keys(articles))
    for (const form of ['tag', 'data'])
      test(`${name}: figures copied as ${form} take their places without a shift, and their words step back`, async () => {
        const {page, said, close} = await open(`/${form}/${name}.html`, {width: 640});
        await settle(page);
        assert.deepEqual(await shifts(page), []);
        await readThrough(page);
        const texts = await page.$$eval('.nutgraf-text', (all) => all.map((one) => one.checkVisibility()));
        assert.ok(texts.length && !texts.includes(true), `${texts}`);
        assert.deepEqual(said, []);
        await close();
      });

  test('ordinary markup keeps its facts, slots and id, and no code or styles; an unknown name is reported', async () => {
    const {page, said, close} = await open('/bad.html');
    await page.waitForSelector('spending-gauge:defined');
    const taken = await page.$eval('#germany', (gauge) => [
      gauge.localName,
      gauge.parentElement.localName,
      gauge.getAttributeNames().sort().join(),
      gauge.querySelector('[slot]')?.slot,
    ]);
    assert.deepEqual(taken, ['spending-gauge', 'figure', 'id,label,value', 'note']);
    assert.equal(said.length, 1);
    assert.match(
      said[0],
      /^data-nutgraf: expected one of .*spending-gauge.*; got "spending-guage"; leaving it as it is$/,
    );
    await close();
  });

  test('a server speaks the language it is told, stands on the day it is told, and names what is wrong and where', async () => {
    const problems = [];
    const html = `<p>x</p>${gauge}<spending-gauge label="France" value="much"></spending-gauge>
    <event-timeline><ol><li><time datetime="2019-12-03">3 December</time> <b>London</b></li></ol></event-timeline>`;
    const drawn = await prerender(html, {
      locale: 'de',
      asOf: '2019-11-09',
      onProblem: (problem, tag, offset) => problems.push(`${tag} ${offset} ${problem}`),
    });
    assert.match(drawn.replace(/<[^>]*>/g, ''), /Germany: 1,36/);
    assert.equal(problems.length, 1);
    assert.ok(problems[0].startsWith(`spending-gauge ${html.indexOf('<spending-gauge label="F')} `), problems[0]);
    assert.match(drawn, /<spending-gauge label="Germany" value="1\.36" target="2" prerendered lang="de">/);
    assert.equal(await prerender(drawn), drawn, 'what is drawn already stays as it is');
  });

  test('a server takes ordinary markup for the figure it stands for, in every form', async () => {
    const html = `<p>before</p><figure class="wide" id="germany" data-nutgraf="spending-gauge" data-label="&quot;Germany&quot;" data-value="1.36" data-target="2" data-onclick="x"
    ><p>1.36%<p data-slot="note">An estimate.</p></figure><p>after</p>`;
    const drawn = await prerender(html);
    assert.equal(
      drawn.replace(/<template.*?<\/template>/s, '⋯'),
      `<p>before</p><figure class="wide" data-nutgraf="spending-gauge" data-label="&quot;Germany&quot;" data-value="1.36" data-target="2" data-onclick="x" data-drawn><spending-gauge id="germany" label="&quot;Germany&quot;" value="1.36" target="2" prerendered>⋯<p>1.36%<p data-slot="note" slot="note">An estimate.</p></spending-gauge></figure><p>after</p>`,
    );
    assert.equal(await prerender(drawn), drawn, 'what is drawn already stays as it is');
    const frozen = await freeze(html);
    assert.match(frozen, /^<p>before<\/p><div [^>]*id="germany".*An estimate.*<\/div><p>after<\/p>$/s);
    assert.doesNotMatch(frozen, /data-nutgraf/);
    const tag = await embed(html, 'tag', {library: {base: '', integrity: {}}, bare: true});
    assert.match(tag, /^<spending-gauge\s+class="wide"\s+id="germany"\s+label="&quot;Germany&quot;"\s+value="1.36"/);
    assert.match(tag, /<p slot="note">An estimate\.<\/p>/);
    // What names no figure, holds nothing, or has been drawn in the browser.
    for (const other of ['"spending-guage"', '"constructor"', '"spending-gauge" data-drawn'])
      assert.equal(
        await prerender(`<p data-nutgraf=${other} data-value="1">1</p>`),
        `<p data-nutgraf=${other} data-value="1">1</p>`,
      );
    assert.equal(
      await prerender('<hr data-nutgraf="spending-gauge" data-value="1">'),
      '<hr data-nutgraf="spending-gauge" data-value="1">',
    );
  });

  test('what is read of a figure keeps its direction, its dates, its previous value, and stays within a column', async () => {
    const plain = (html) => freeze(html, {plain: true});
    const told = await plain(
      '<spending-gauge lang="ar" value="1.36" previous="1.18" unit="% of GDP"></spending-gauge>',
    );
    assert.match(told, /^<div[^>]*\sdir="rtl"/);
    assert.match(told, /<p[^>]*><bdi dir="rtl">سابقًا: 1\.18/);
    const dated = await plain(
      '<event-timeline><ol><li><time datetime="2014">2014</time> <b>Pledge</b></ol></event-timeline>',
    );
    assert.match(
      dated,
      /<ol style="list-style:none[^>]*>\s*<li[^>]*><strong><time[^>]*>2014<\/time><\/strong>\s*<br>Pledge/,
    );
    const wide = await plain('<fact-table heading="All"><table><tr><th>a<th>b<tr><td>x<td>1</table></fact-table>');
    assert.match(wide, /<div[^>]*overflow-x:auto[^>]*>\s*<table/);
    assert.doesNotMatch(wide, /<caption/);
  });

  test('a server finds figures where a browser does, and each its own', async () => {
    const own = (name) => gauge.replace('"Germany"', `"${name}"`);
    const drawn = await prerender(
      `<template>${own('In a template')}</template><!-- ${own('In a comment')} --><script>'${own('In a script')}'</script>${own('In the page')}`,
    );
    assert.deepEqual(drawn.match(/<spending-gauge[^>]*prerendered>/g), [
      '<spending-gauge label="In the page" value="1.36" target="2" prerendered>',
    ]);
    assert.equal(drawn.match(/In a template/g).length, 1);
    assert.equal(await prerender(''), '');
  });
});
