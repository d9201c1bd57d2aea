// The plugin in a real WordPress, from nothing: Debian's WordPress, PHP and MariaDB, all in a temporary folder, and a browser in which an
// editor without the right to unfiltered HTML writes, and a reader reads. `--if-possible` ends well where that cannot be installed.
import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {browserPath, launch} from './browser.mjs';
import {run} from './run.mjs';
import {tags} from './tags.mjs';

const installed = [
  'mariadb-client-core',
  'mariadb-server-core',
  'php-cli',
  'php-curl',
  'php-gd',
  'php-mbstring',
  'php-mysql',
  'php-xml',
  'php-zip',
];
// Unpacked, not installed: WordPress as a package wants a web server that runs.
const unpacked = ['wordpress', 'wordpress-theme-twentytwentythree', 'php-getid3', 'libjs-cropper', 'libjs-underscore'];
const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8'};

const call = (program, args, options = {}) => {
  const {status, stdout, stderr, error} = spawnSync(program, args, {encoding: 'utf8', env, ...options});
  if (status !== 0) throw new Error(`${program} ${args[0]} failed: ${error?.message ?? (stderr || stdout).trim()}`);
  return stdout;
};

const unable = (sentence) => {
  if (process.argv.includes('--if-possible')) {
    console.log(`Skipped the test in WordPress: ${sentence}`);
    process.exit(0);
  }
  console.error(sentence);
  process.exit(1);
};
if (!browserPath()) unable('It needs Chrome or Chromium: install one, or set CHROME_PATH to its program.');
if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
  unable('It installs packages, which needs Debian and root.');

const start = performance.now();
const folder = mkdtempSync(path.join(tmpdir(), 'nutgraf-cms-'));
const pictures = '.cache/cms';
const site = path.join(folder, 'usr/share/wordpress');
const children = [];
let browser;

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => done(port));
    });
  });
const until = async (what, isThere) => {
  for (let tries = 0; tries < 150; tries++, await sleep(200)) if (await isThere()) return;
  throw new Error(`${what} did not come within 30 s.`);
};
const background = (program, args, more = {}) => {
  // A group of its own, which ends as a whole: PHP's server has workers.
  const child = spawn(program, args, {stdio: 'ignore', detached: true, env: {...env, ...more}});
  children.push(child);
  return child;
};

const total = {passed: 0, failed: 0};
/** One thing that must hold; those after it are tried all the same. */
const check = async (name, test) => {
  try {
    await test();
    total.passed++;
    console.log(`✓ ${name}`);
  } catch (error) {
    total.failed++;
    console.log(`✗ ${name}\n  ${error.message.replaceAll('\n', '\n  ')}`);
  }
};
const step = (name) => console.log(`  ${((performance.now() - start) / 1000).toFixed(0).padStart(3)} s  ${name}`);

const getPackages = () => {
  const missing = installed.filter((name) => spawnSync('dpkg', ['--status', name]).status !== 0);
  if (missing.length) call('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing]);
  call('apt-get', ['download', '-qq', '-o', 'APT::Sandbox::User=root', ...unpacked], {cwd: folder});
};
const install = () => {
  try {
    getPackages();
  } catch {
    try {
      // The lists of packages may be missing or old.
      call('apt-get', ['update', '-qq']);
      getPackages();
    } catch (error) {
      rmSync(folder, {recursive: true});
      unable(`Debian's packages could not be had: ${error.message}`);
    }
  }
  const files = readdirSync(folder).filter((name) => name.endsWith('.deb'));
  for (const file of files) call('dpkg-deb', ['-x', file, '.'], {cwd: folder});
};

const startDatabase = async () => {
  const data = path.join(folder, 'data');
  const socket = path.join(folder, 'db.sock');
  const who = ['--no-defaults', `--datadir=${data}`, '--user=root'];
  call('mariadb-install-db', [...who, '--auth-root-authentication-method=normal', '--skip-test-db']);
  writeFileSync(path.join(folder, 'first.sql'), 'CREATE DATABASE wordpress CHARACTER SET utf8mb4;\n');
  background('mariadbd', [
    ...who,
    `--socket=${socket}`,
    '--skip-networking',
    `--init-file=${path.join(folder, 'first.sql')}`,
  ]);
  await until('The database', () => existsSync(socket));
  return socket;
};

const startSite = async (socket) => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    AUTH_KEY: randomBytes(32).toString('hex'),
    WP_HOME: url,
    WP_SITEURL: url,
    // No one on this site may post unfiltered HTML, editors and administrators neither.
    DISALLOW_UNFILTERED_HTML: true,
    WP_DEBUG: true,
    WP_DEBUG_DISPLAY: false,
    WP_DEBUG_LOG: path.join(folder, 'debug.log'),
    DISABLE_WP_CRON: true,
    WP_HTTP_BLOCK_EXTERNAL: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    FS_METHOD: 'direct',
  };
  const lines = Object.entries(constants).map(([name, value]) => `define('${name}', ${JSON.stringify(value)});`);
  writeFileSync(
    path.join(site, 'wp-config.php'),
    `<?php\n${lines.join('\n')}\n$table_prefix = 'wp_';\ndefined('ABSPATH') || define('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n`,
  );
  const options = ['-d', 'sendmail_path=/bin/true', '-d', 'memory_limit=256M'];
  background('php', [...options, '-S', `127.0.0.1:${port}`, '-t', site], {PHP_CLI_SERVER_WORKERS: '4'});
  await until('WordPress', () =>
    fetch(url, {redirect: 'manual'}).then(
      () => true,
      () => false,
    ),
  );
  return url;
};

/** Runs PHP in WordPress, and returns what it prints. */
const php = (code) => call('php', ['-r', `require '${site}/wp-load.php'; ${code}`]);

const password = randomBytes(12).toString('hex');

/** A browser of one person; `said` is what its console says. */
const person = async (url, name) => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const said = [];
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('dialog', (dialog) => dialog.accept());
  page.setDefaultTimeout(60_000);
  await page.setViewport({width: 1280, height: 1000});
  if (name) {
    await page.goto(`${url}/wp-login.php`, {waitUntil: 'load'});
    // The page sets the cursor into the first field a moment later.
    await page.$eval('#user_login', (field, value) => (field.value = value), name);
    await page.$eval('#user_pass', (field, value) => (field.value = value), password);
    await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  }
  return {page, said, close: () => context.close()};
};

const installWordPress = async (url) => {
  const form = {
    weblog_title: 'The Daily',
    user_name: 'admin',
    admin_password: password,
    admin_password2: password,
    pw_weak: '1',
    admin_email: 'admin@example.org',
    blog_public: '0',
  };
  const answer = await fetch(`${url}/wp-admin/install.php?step=2`, {method: 'POST', body: new URLSearchParams(form)});
  assert.match(await answer.text(), /Success/, 'the installer of WordPress');
  php(
    `wp_insert_user(['user_login' => 'editor', 'user_pass' => '${password}', 'role' => 'editor', 'user_email' => 'e@example.org']); update_option('show_avatars', 0);`,
  );
};

const uploadPlugin = async (admin, url) => {
  const {page} = admin;
  await page.goto(`${url}/wp-admin/plugin-install.php?tab=upload`);
  const field = await page.waitForSelector('#pluginzip');
  await field.uploadFile(path.resolve('dist/wordpress/nutgraf.zip'));
  await page.evaluate(() => document.querySelector('.upload-plugin').classList.add('show'));
  await Promise.all([page.waitForNavigation(), page.$eval('#install-plugin-submit', (button) => button.click())]);
  await Promise.all([page.waitForNavigation(), page.$eval('a[href*="action=activate"]', (link) => link.click())]);
  assert.match(php(`echo implode(' ', get_option('active_plugins'));`), /nutgraf/);
};

const switchPlugin = async ({page}, url, action) => {
  await page.goto(`${url}/wp-admin/plugins.php`);
  await Promise.all([
    page.waitForNavigation(),
    page.$eval(`a[href*="action=${action}&plugin=nutgraf"]`, (link) => link.click()),
  ]);
};

/** Opens the block editor with its greeting closed. */
const openEditor = async ({page}, address) => {
  await page.goto(address, {waitUntil: 'load'});
  await page.waitForFunction(
    () =>
      window.wp?.data?.select('core/editor')?.getCurrentPostId() && document.querySelector('.editor-styles-wrapper'),
  );
  await page.evaluate(() => {
    window.wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
    window.wp.data.dispatch('core/preferences').set('core/edit-post', 'fullscreenMode', false);
  });
};

/** A field beside the block, by its name. */
const field = (page, name) =>
  page.waitForSelector(
    `xpath///div[contains(@class, "block-editor-block-inspector")]//label[normalize-space(.)="${name}"]/following::*[self::input or self::select][1]`,
  );

const publish = async ({page}) => {
  await page.click('.editor-post-publish-panel__toggle');
  await page.waitForSelector('.editor-post-publish-panel .editor-post-publish-button:not([aria-disabled="true"])');
  await sleep(300);
  await page.click('.editor-post-publish-panel .editor-post-publish-button');
  await page.waitForSelector('.post-publish-panel__postpublish');
  return page.evaluate(() => window.wp.data.select('core/editor').getPermalink());
};

/** What a post holds when the editor has sent it in, filtered as all posts of this site. */
const post = ({page}, content, title = 'A post') =>
  page.evaluate(
    async (data) => {
      const {link, content: kept, id} = await window.wp.apiFetch({path: '/wp/v2/posts', method: 'POST', data});
      return {link, kept: kept.raw, id};
    },
    {title, content, status: 'publish'},
  );

/** Waits until all figures of a page are drawn, and tells what each says. */
const drawn = async ({page}, address) => {
  await page.goto(address, {waitUntil: 'load'});
  return page.evaluate(async (names) => {
    const figures = () => [...document.querySelectorAll(names.join())];
    for (let tries = 0; tries < 100; tries++) {
      for (const figure of figures()) if (!figure.shadowRoot?.querySelector('figure')) figure.scrollIntoView();
      if (figures().length && figures().every((figure) => figure.shadowRoot?.querySelector('figure'))) break;
      await new Promise((done) => setTimeout(done, 100));
    }
    const isDrawn = (figure) => !!figure.shadowRoot?.querySelector('figure');
    return figures().map((figure) => ({
      tag: figure.localName,
      drawn: isDrawn(figure),
      text: figure.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '',
    }));
  }, tags);
};

const sentence = 'Germany spends 1.36% of GDP, 0.64 points below the 2% target.';
const gauge = `<spending-gauge label="Germany" value="1.36" target="2" unit="% of GDP">\n<p>${sentence}</p>\n</spending-gauge>`;
const ordinary = `<figure data-nutgraf="spending-gauge" data-label="Germany" data-value="1.36" data-target="2" data-unit="% of GDP">\n<p>${sentence}</p>\n</figure>`;
const isGauge = (figures) => {
  assert.equal(figures.length, 1, 'one figure');
  assert.ok(figures[0].drawn, 'the figure is drawn');
  assert.match(figures[0].text, /1\.36%\s+of GDP/);
};

const examples = readFileSync('integrations/wordpress/examples.html', 'utf8');
const exampleOf = (tag) => new RegExp(`<${tag}[\\s>].*?</${tag}>`, 's').exec(examples)[0];

const tests = async (url) => {
  const admin = await person(url, 'admin');
  await check('the zip is uploaded and activated', () => uploadPlugin(admin, url));
  const editor = await person(url, 'editor');
  const reader = await person(url);
  const read = async (address) => {
    reader.said.length = 0;
    const figures = await drawn(reader, address);
    assert.deepEqual(reader.said, [], 'the console is quiet');
    return figures;
  };
  const picture = (page, name) => page.screenshot({path: `${pictures}/${name}.png`});

  await check('the zip has the same bytes wherever it is packed', () => {
    const zip = readFileSync('dist/wordpress/nutgraf.zip');
    call('node', ['scripts/wordpress.mjs'], {env: {...env, TZ: 'Asia/Tokyo'}});
    assert.ok(zip.equals(readFileSync('dist/wordpress/nutgraf.zip')));
  });

  await check('every file passes php -l', () => {
    const plugin = path.join(site, 'wp-content/plugins/nutgraf');
    const files = readdirSync(plugin, {recursive: true}).filter((name) => name.endsWith('.php'));
    assert.ok(files.length > 3);
    for (const file of files) call('php', ['-l', path.join(plugin, file)]);
  });

  await openEditor(editor, `${url}/wp-admin/post-new.php`);
  await check('an editor has no right to unfiltered HTML', async () => {
    const {kept} = await post(editor, '<p onclick="1">Text<script>1</script></p>');
    assert.equal(kept, '<p>Text1</p>');
  });

  let first;
  await check('the editor inserts a gauge block, fills its fields in and publishes', async () => {
    const {page} = editor;
    await page.type('.editor-post-title__input', 'Germany and the pledge');
    await page.click('.edit-post-header-toolbar__inserter-toggle');
    await page.type('.block-editor-inserter__search input', 'spending gauge');
    await page.waitForSelector('.editor-block-list-item-nutgraf-spending-gauge');
    await sleep(300);
    await page.click('.editor-block-list-item-nutgraf-spending-gauge');
    await page.click('.edit-post-header-toolbar__inserter-toggle');
    await page.waitForSelector('[data-nutgraf-block="spending-gauge"] .components-placeholder');
    await page.click('.edit-post-header__settings button[aria-label="Settings"]');
    await picture(page, 'editor-empty');
    for (const [name, text] of Object.entries({value: '1.36', target: '2', unit: '% of GDP', label: 'Germany'}))
      await (await field(page, name)).type(text);
    await (await field(page, 'status')).select('estimate');
    await page.type('.nutgraf-inside textarea', `<p>${sentence}`);
    await page.waitForFunction(() =>
      /1\.36%\s+of GDP/.test(document.querySelector('spending-gauge')?.shadowRoot?.textContent ?? ''),
    );
    await picture(page, 'editor-gauge');
    first = await publish(editor);
  });
  await check('the post holds the plain tag', () => {
    const content = php(`echo get_post(url_to_postid('${first}'))->post_content;`);
    assert.equal(
      content,
      `<!-- wp:nutgraf/spending-gauge -->\n<spending-gauge value="1.36" target="2" unit="% of GDP" label="Germany" status="estimate"><p>${sentence}</p></spending-gauge>\n<!-- /wp:nutgraf/spending-gauge -->`,
    );
  });
  await check('a reader sees it drawn, and hears of no error', async () => {
    isGauge(await read(first));
    await picture(reader.page, 'reader-gauge');
  });

  await check(
    'each block, from its example, is drawn in the editor, saved, valid when opened again, and seen by readers',
    async () => {
      const {page} = editor;
      await openEditor(editor, `${url}/wp-admin/post-new.php`);
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
      await openEditor(editor, `${url}/wp-admin/post.php?post=${id}&action=edit`);
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
      const figures = await read(`${url}/?p=${id}`);
      assert.deepEqual(
        figures.map(({tag}) => tag),
        tags,
      );
      assert.deepEqual(
        figures.filter((figure) => !figure.drawn),
        [],
      );
      await reader.page.screenshot({path: `${pictures}/reader-all.png`, fullPage: true});
    },
  );

  await check('a pasted tag becomes its block, and cells of a spreadsheet become its rows', async () => {
    const {page} = editor;
    await openEditor(editor, `${url}/wp-admin/post-new.php`);
    const paste = (selector, type, text) =>
      page.evaluate(
        (...given) => {
          const [where, kind, data] = given;
          const clipboardData = new DataTransfer();
          clipboardData.setData(kind, data);
          document
            .querySelector(where)
            .dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
        },
        selector,
        type,
        text,
      );
    await page.click('.block-editor-default-block-appender__content');
    await page.waitForSelector('.wp-block-paragraph[contenteditable]');
    await paste(
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
    await paste('.nutgraf-inside textarea', 'text/plain', 'Member\t2019\nGermany & co\t1.36\nGreece\t2.28');
    await page.waitForFunction(() =>
      /Greece/.test(document.querySelector('ranking-chart').shadowRoot?.textContent ?? ''),
    );
    const attributes = await page.evaluate(() => window.wp.data.select('core/block-editor').getBlocks()[0].attributes);
    assert.equal(attributes.heading, 'Who meets the guideline');
    assert.match(attributes.content, /<td>Germany &amp; co<\/td><td>1.36<\/td>/);
    await picture(page, 'editor-ranking');
    await page.evaluate(() => window.wp.data.dispatch('core/editor').editPost({title: 'Ranking'}));
    assert.match((await read(await publish(editor)))[0].text, /Greece/);
  });

  const shortcode = `[spending-gauge label="Germany" value="1.36" target="2" unit="% of GDP" onclick="1"]${sentence}[/spending-gauge]`;
  const table =
    '[fact-table search heading="Shares"]\n<table>\n<tr><th>Member</th><th>Share</th></tr>\n<tr><td>Estonia</td><td>2.13</td></tr>\n</table>\n[/fact-table]';
  let coded;
  await check('a shortcode is drawn, in a block and in a classic post', async () => {
    for (const content of [`<!-- wp:shortcode -->\n${shortcode}\n<!-- /wp:shortcode -->`, shortcode]) {
      coded = (await post(editor, content)).link;
      isGauge(await read(coded));
      assert.equal(await reader.page.$eval('spending-gauge', ({attributes}) => 'onclick' in attributes), false);
    }
    const [rows] = await read((await post(editor, `Before\n\n${table}\n\nAfter`)).link);
    assert.match(rows.text, /Estonia/);
    assert.ok(await reader.page.$('fact-table[search=""]'));
  });

  await check('a pasted tag is kept whole and drawn, in HTML blocks and in classic posts', async () => {
    for (const tag of tags) {
      // WordPress puts the attributes of a tag on one line.
      const figure = exampleOf(tag).replace(/^<[^>]+>/, (open) => open.replace(/\s+/g, ' ').replace(' >', '>'));
      const {kept, link} = await post(editor, `<p>Before</p>\n\n${figure}\n\nAfter`);
      assert.equal(kept, `<p>Before</p>\n\n${figure}\n\nAfter`);
      const figures = await read(link);
      assert.ok(figures.length === 1 && figures[0].drawn, `${tag} is drawn`);
    }
    isGauge(await read((await post(editor, `<!-- wp:html -->\n${gauge}\n<!-- /wp:html -->`)).link));
  });

  await check('so is ordinary markup', async () => {
    for (const content of [ordinary, `<!-- wp:html -->\n${ordinary}\n<!-- /wp:html -->`])
      isGauge(await read((await post(editor, content)).link));
    assert.ok(await reader.page.$('link[href*="nutgraf-data.css"]'));
  });

  await check('quotation marks and dashes in a figure stay as typed', async () => {
    const figure = `<spending-gauge label="x" value="1">\n<p>"Forty" -- 2x4</p>\n</spending-gauge>`;
    const {link} = await post(editor, `"Text"\n\n${figure}`);
    const html = await (await fetch(link)).text();
    assert.ok(html.includes(figure));
    assert.ok(html.includes('&#8220;Text&#8221;'));
  });

  await check('what could act is not kept', async () => {
    const hostile = `<spending-gauge value="1" onclick="alert(1)" style="position:fixed" source-href="javascript:alert(1)"><p>Text<script>alert(2)</script></p></spending-gauge>`;
    assert.equal(
      (await post(editor, hostile)).kept,
      '<spending-gauge value="1" source-href="alert(1)"><p>Textalert(2)</p></spending-gauge>',
    );
  });

  await check('a page without a figure loads nothing of it', async () => {
    const {link} = await post(editor, '<p>The [brackets] and spending-gauge of a text.</p>');
    assert.ok(!(await (await fetch(link)).text()).includes('plugins/nutgraf'));
    const html = await (await fetch(first)).text();
    const [head] = html.split('</head>');
    assert.ok(
      head.includes('nutgraf.css') && head.includes('<script type="module" src='),
      'a page with one has the files in its head',
    );
  });

  await check('without the plugin the text stays', async () => {
    await switchPlugin(admin, url, 'deactivate');
    for (const address of [first, coded]) {
      await reader.page.goto(address);
      assert.ok((await reader.page.$eval('.entry-content', ({innerText}) => innerText)).includes(sentence));
    }
    assert.deepEqual(reader.said, []);
    await picture(reader.page, 'reader-deactivated');
    await switchPlugin(admin, url, 'activate');
    isGauge(await read(first));
  });

  await check('PHP has nothing to say', () => {
    const log = path.join(folder, 'debug.log');
    const lines = existsSync(log)
      ? readFileSync(log, 'utf8')
          .split('\n')
          .filter((line) => line.includes('nutgraf/'))
      : [];
    assert.deepEqual(lines, []);
  });
};

const end = async () => {
  await browser?.close();
  for (const child of children.reverse()) {
    if (child.exitCode !== null) continue;
    const gone = new Promise((done) => child.once('exit', done));
    process.kill(-child.pid);
    await gone;
  }
  rmSync(folder, {recursive: true, force: true, maxRetries: 5});
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end().finally(() => process.exit(1)));

try {
  mkdirSync(pictures, {recursive: true});
  if (!existsSync('dist/cdn/nutgraf.js')) {
    step('building');
    await run('node', 'scripts/build.mjs');
  }
  await run('node', 'scripts/wordpress.mjs');
  step('installing MariaDB, PHP and WordPress');
  install();
  step('starting them');
  const url = await startSite(await startDatabase());
  await installWordPress(url);
  browser = await launch();
  step(`WordPress ${php('echo get_bloginfo("version");')} at ${url}`);
  await tests(url);
} catch (error) {
  total.failed++;
  console.error(error.message);
} finally {
  await end();
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
