// The plugin in a real WordPress, in which an editor without the right to unfiltered HTML writes, and a reader reads.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, test as testOf} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {browserPath, launch} from '../../../scripts/browser.mjs';
import {tags} from '../../../scripts/tags.mjs';
import {withoutDebian} from '../packages.mjs';
import {field, newPerson, openEditor, paste, post, publish, read, switchPlugin, uploadPlugin} from './person.mjs';
import {packages, startWordPress} from './site.mjs';

const zip = 'dist/wordpress/nutgraf.zip';
const folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-wordpress-'));
const skip = browserPath() ? withoutDebian({...packages, folder}) : 'It needs Chrome or Chromium.';
const test = (title, run) => testOf(title, {skip}, run);

const sentence = 'Germany spends 1.36% of GDP, 0.64 points below the 2% target.';
const gauge = `<spending-gauge label="Germany" value="1.36" target="2" unit="% of GDP">\n<p>${sentence}</p>\n</spending-gauge>`;
const ordinary = `<figure data-nutgraf="spending-gauge" data-label="Germany" data-value="1.36" data-target="2" data-unit="% of GDP">\n<p>${sentence}</p>\n</figure>`;
const shortcode = `[spending-gauge label="Germany" value="1.36" target="2" unit="% of GDP" onclick="1"]${sentence}[/spending-gauge]`;
const table =
  '[fact-table search heading="Shares"]\n<table>\n<tr><th>Member</th><th>Share</th></tr>\n<tr><td>Estonia</td><td>2.13</td></tr>\n</table>\n[/fact-table]';
const isGauge = (figures) => {
  assert.equal(figures.length, 1, 'one figure');
  assert.ok(figures[0].drawn, 'the figure is drawn');
  assert.match(figures[0].text, /1\.36%\s+of GDP/);
};

const examples = readFileSync('integrations/wordpress/examples.html', 'utf8');
const exampleOf = (tag) => new RegExp(`<${tag}[\\s>].*?</${tag}>`, 's').exec(examples)[0];

let wordpress;
let browser;
let admin;
let editor;
let reader;
let newPost;
/** The addresses of posts that tests have made for later ones. */
let gaugePost;
let shortcodePost;
before(async () => {
  if (skip) return;
  execFileSync('node', ['scripts/wordpress.mjs']);
  browser = await launch();
  wordpress = await startWordPress(folder);
  const {url, password} = wordpress;
  newPost = `${url}/wp-admin/post-new.php`;
  admin = await newPerson(browser, url, 'admin', password);
  editor = await newPerson(browser, url, 'editor', password);
  reader = await newPerson(browser, url);
});
after(async () => {
  await browser?.close();
  await wordpress?.stop();
  rmSync(folder, {recursive: true, force: true, maxRetries: 5});
});

/** What a reader sees at an address; the console must be empty. */
const readQuietly = async (address) => {
  reader.said.length = 0;
  const figures = await read(reader, address);
  assert.deepEqual(reader.said, []);
  return figures;
};

test('an administrator uploads the zip and activates the plugin', async () => {
  await uploadPlugin(admin, wordpress.url, zip);
  assert.match(wordpress.php(`echo implode(' ', get_option('active_plugins'));`), /nutgraf/);
});

test('the zip has the same bytes in every time zone', () => {
  const before = readFileSync(zip);
  execFileSync('node', ['scripts/wordpress.mjs'], {env: {...process.env, TZ: 'Asia/Tokyo'}});
  assert.ok(before.equals(readFileSync(zip)));
});

test('PHP finds no syntax error in any file of the plugin', () => {
  const plugin = path.join(wordpress.site, 'wp-content/plugins/nutgraf');
  const files = readdirSync(plugin, {recursive: true}).filter((name) => name.endsWith('.php'));
  assert.ok(files.length > 3);
  for (const file of files) execFileSync('php', ['-l', path.join(plugin, file)], {stdio: 'pipe'});
});

test('an editor has no right to unfiltered HTML', async () => {
  await openEditor(editor, newPost);
  const {kept} = await post(editor, '<p onclick="1">Text<script>1</script></p>');
  assert.equal(kept, '<p>Text1</p>');
});

test('an editor inserts a gauge block, fills in its fields and publishes the post', async () => {
  const {page} = editor;
  await openEditor(editor, newPost);
  await page.type('.editor-post-title__input', 'Germany and the pledge');
  await page.click('.edit-post-header-toolbar__inserter-toggle');
  await page.type('.block-editor-inserter__search input', 'spending gauge');
  await page.waitForSelector('.editor-block-list-item-nutgraf-spending-gauge');
  await sleep(300);
  await page.click('.editor-block-list-item-nutgraf-spending-gauge');
  await page.click('.edit-post-header-toolbar__inserter-toggle');
  await page.waitForSelector('[data-nutgraf-block="spending-gauge"] .components-placeholder');
  await page.click('.edit-post-header__settings button[aria-label="Settings"]');
  for (const [name, text] of Object.entries({value: '1.36', target: '2', unit: '% of GDP', label: 'Germany'}))
    await (await field(editor, name)).type(text);
  await (await field(editor, 'status')).select('estimate');
  await page.type('.nutgraf-inside textarea', `<p>${sentence}`);
  await page.waitForFunction(() =>
    /1\.36%\s+of GDP/.test(document.querySelector('spending-gauge')?.shadowRoot?.textContent ?? ''),
  );
  gaugePost = await publish(editor);
});

test('the post contains the plain tag', () => {
  const content = wordpress.php(`echo get_post(url_to_postid('${gaugePost}'))->post_content;`);
  assert.equal(
    content,
    `<!-- wp:nutgraf/spending-gauge -->\n<spending-gauge value="1.36" target="2" unit="% of GDP" label="Germany" status="estimate"><p>${sentence}</p></spending-gauge>\n<!-- /wp:nutgraf/spending-gauge -->`,
  );
});
test('a reader sees the gauge, and the console is empty', async () => {
  isGauge(await readQuietly(gaugePost));
});

test('the example of each block is drawn in the editor, is valid when the post is opened again, and is drawn for readers', async () => {
  const {page} = editor;
  await openEditor(editor, newPost);
  editor.said.length = 0;
  await page.evaluate((names) => {
    const {createBlock} = window.wp.blocks;
    const made = names.map((tag) => createBlock(`nutgraf/${tag}`));
    window.wp.data.dispatch('core/block-editor').insertBlocks(made);
    window.wp.data.dispatch('core/editor').editPost({title: 'All ten', status: 'publish'});
  }, tags);
  for (const tag of tags)
    await page.$eval(`[data-nutgraf-block="${tag}"] .components-placeholder button`, (button) => button.click());
  const isDrawn = (tag) =>
    document.querySelector(`[data-nutgraf-block="${tag}"] ${tag}`)?.shadowRoot?.querySelector('figure');
  for (const tag of tags) {
    await page.$eval(`[data-nutgraf-block="${tag}"]`, (block) => block.scrollIntoView());
    await page.waitForFunction(isDrawn, {}, tag);
  }
  await page.evaluate(() => window.wp.data.dispatch('core/editor').savePost());
  const id = await page.evaluate(() => window.wp.data.select('core/editor').getCurrentPostId());
  await openEditor(editor, `${wordpress.url}/wp-admin/post.php?post=${id}&action=edit`);
  const invalid = () =>
    window.wp.data
      .select('core/block-editor')
      .getBlocks()
      .filter(({isValid}) => !isValid)
      .map(({name, originalContent}) => `${name}: ${originalContent}`);
  await page.waitForFunction(
    (count) => window.wp.data.select('core/block-editor').getBlockCount() === count,
    {},
    tags.length,
  );
  assert.deepEqual(await page.evaluate(invalid), []);
  assert.deepEqual(
    editor.said.filter((text) => text.includes('utgraf')),
    [],
  );
  const figures = await readQuietly(`${wordpress.url}/?p=${id}`);
  assert.deepEqual(
    figures.map(({tag}) => tag),
    tags,
  );
  assert.deepEqual(
    figures.filter((figure) => !figure.drawn),
    [],
  );
});

test('a pasted tag becomes a block, and pasted cells of a spreadsheet become its rows', async () => {
  const {page} = editor;
  await openEditor(editor, newPost);
  await page.click('.block-editor-default-block-appender__content');
  await page.waitForSelector('.wp-block-paragraph[contenteditable]');
  await paste(
    editor,
    '.wp-block-paragraph[contenteditable]',
    'text/html',
    exampleOf('ranking-chart').replace(' highlight="Germany"', ''),
  );
  await page.waitForSelector('[data-nutgraf-block="ranking-chart"] ranking-chart');
  await page.evaluate(() => {
    const [{clientId}] = window.wp.data.select('core/block-editor').getBlocks();
    window.wp.data.dispatch('core/block-editor').selectBlock(clientId);
  });
  await page.waitForSelector('.nutgraf-inside textarea');
  await paste(editor, '.nutgraf-inside textarea', 'text/plain', 'Member\t2019\nGermany & co\t1.36\nGreece\t2.28');
  await page.waitForFunction(() =>
    /Greece/.test(document.querySelector('ranking-chart').shadowRoot?.textContent ?? ''),
  );
  const attributes = await page.evaluate(() => window.wp.data.select('core/block-editor').getBlocks()[0].attributes);
  assert.equal(attributes.heading, 'Who meets the guideline');
  assert.match(attributes.content, /<td>Germany &amp; co<\/td><td>1.36<\/td>/);
  await page.evaluate(() => window.wp.data.dispatch('core/editor').editPost({title: 'Ranking'}));
  assert.match((await readQuietly(await publish(editor)))[0].text, /Greece/);
});

test('a shortcode is drawn, in a block and in a classic post', async () => {
  for (const content of [`<!-- wp:shortcode -->\n${shortcode}\n<!-- /wp:shortcode -->`, shortcode]) {
    shortcodePost = (await post(editor, content)).link;
    isGauge(await readQuietly(shortcodePost));
    assert.equal(await reader.page.$eval('spending-gauge', ({attributes}) => 'onclick' in attributes), false);
  }
  const [rows] = await readQuietly((await post(editor, `Before\n\n${table}\n\nAfter`)).link);
  assert.match(rows.text, /Estonia/);
  assert.ok(await reader.page.$('fact-table[search=""]'));
});

test('a pasted tag is kept unchanged and drawn, in an HTML block and in a classic post', async () => {
  for (const tag of tags) {
    // WordPress puts the attributes of a tag on one line.
    const figure = exampleOf(tag).replace(/^<[^>]+>/, (open) => open.replace(/\s+/g, ' ').replace(' >', '>'));
    const {kept, link} = await post(editor, `<p>Before</p>\n\n${figure}\n\nAfter`);
    assert.equal(kept, `<p>Before</p>\n\n${figure}\n\nAfter`);
    const figures = await readQuietly(link);
    assert.ok(figures.length === 1 && figures[0].drawn, `${tag} is drawn`);
  }
  isGauge(await readQuietly((await post(editor, `<!-- wp:html -->\n${gauge}\n<!-- /wp:html -->`)).link));
});

test('ordinary markup is drawn, in an HTML block and in a classic post', async () => {
  for (const content of [ordinary, `<!-- wp:html -->\n${ordinary}\n<!-- /wp:html -->`])
    isGauge(await readQuietly((await post(editor, content)).link));
  assert.ok(await reader.page.$('link[href*="nutgraf-data.css"]'));
});

test('quotation marks and dashes in a figure stay as typed', async () => {
  const figure = `<spending-gauge label="x" value="1">\n<p>"Forty" -- 2x4</p>\n</spending-gauge>`;
  const {link} = await post(editor, `"Text"\n\n${figure}`);
  const html = await (await fetch(link)).text();
  assert.ok(html.includes(figure));
  assert.ok(html.includes('&#8220;Text&#8221;'));
});

test('scripts, event handlers, styles and dangerous addresses are removed', async () => {
  const hostile = `<spending-gauge value="1" onclick="alert(1)" style="position:fixed" source-href="javascript:alert(1)"><p>Text<script>alert(2)</script></p></spending-gauge>`;
  assert.equal(
    (await post(editor, hostile)).kept,
    '<spending-gauge value="1" source-href="alert(1)"><p>Textalert(2)</p></spending-gauge>',
  );
});

test('a page loads the library only if it has a figure', async () => {
  const {link} = await post(editor, '<p>The [brackets] and spending-gauge of a text.</p>');
  assert.ok(!(await (await fetch(link)).text()).includes('plugins/nutgraf'));
  const html = await (await fetch(gaugePost)).text();
  const [head] = html.split('</head>');
  assert.ok(head.includes('nutgraf.css') && head.includes('<script type="module" src='));
});

test('without the plugin the text is still there', async () => {
  await switchPlugin(admin, wordpress.url, 'deactivate');
  for (const address of [gaugePost, shortcodePost]) {
    await reader.page.goto(address);
    assert.ok((await reader.page.$eval('.entry-content', ({innerText}) => innerText)).includes(sentence));
  }
  assert.deepEqual(reader.said, []);
  await switchPlugin(admin, wordpress.url, 'activate');
  isGauge(await readQuietly(gaugePost));
});

test('PHP logs nothing about the plugin', () => {
  const log = existsSync(wordpress.log) ? readFileSync(wordpress.log, 'utf8') : '';
  assert.deepEqual(
    log.split('\n').filter((line) => line.includes('nutgraf/')),
    [],
  );
});
