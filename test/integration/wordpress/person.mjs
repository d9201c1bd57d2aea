// What a person does in WordPress, in a browser.
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {tags} from '../../../scripts/tags.mjs';

/** A browser of one person, who logs in when `name` is given; `said` is what its console says. */
export const newPerson = async (browser, url, name, password) => {
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
    // Not typed: the page sets the cursor into the first field a moment later.
    await page.$eval('#user_login', (field, value) => (field.value = value), name);
    await page.$eval('#user_pass', (field, value) => (field.value = value), password);
    await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  }
  return {page, said};
};

export const uploadPlugin = async ({page}, url, zip) => {
  await page.goto(`${url}/wp-admin/plugin-install.php?tab=upload`);
  const field = await page.waitForSelector('#pluginzip');
  await field.uploadFile(path.resolve(zip));
  await page.evaluate(() => document.querySelector('.upload-plugin').classList.add('show'));
  await Promise.all([page.waitForNavigation(), page.$eval('#install-plugin-submit', (button) => button.click())]);
  await Promise.all([page.waitForNavigation(), page.$eval('a[href*="action=activate"]', (link) => link.click())]);
};

/** @param action `activate` or `deactivate` */
export const switchPlugin = async ({page}, url, action) => {
  await page.goto(`${url}/wp-admin/plugins.php`);
  const link = `a[href*="action=${action}&plugin=nutgraf"]`;
  await Promise.all([page.waitForNavigation(), page.$eval(link, (one) => one.click())]);
};

/** Opens the block editor with its greeting closed. */
export const openEditor = async ({page}, address) => {
  await page.goto(address, {waitUntil: 'load'});
  await page.waitForFunction(
    () =>
      window.wp?.data?.select('core/editor')?.getCurrentPostId() && document.querySelector('.editor-styles-wrapper'),
  );
  await page.evaluate(() => {
    const {set} = window.wp.data.dispatch('core/preferences');
    set('core/edit-post', 'welcomeGuide', false);
    set('core/edit-post', 'fullscreenMode', false);
  });
};

/** A field of the selected block in the sidebar. */
export const field = ({page}, name) =>
  page.waitForSelector(
    `xpath///div[contains(@class, "block-editor-block-inspector")]//label[normalize-space(.)="${name}"]/following::*[self::input or self::select][1]`,
  );

/** Publishes the post in the editor, and returns its address. */
export const publish = async ({page}) => {
  await page.click('.editor-post-publish-panel__toggle');
  await page.waitForSelector('.editor-post-publish-panel .editor-post-publish-button:not([aria-disabled="true"])');
  await sleep(300);
  await page.click('.editor-post-publish-panel .editor-post-publish-button');
  await page.waitForSelector('.post-publish-panel__postpublish');
  return page.evaluate(() => window.wp.data.select('core/editor').getPermalink());
};

export const paste = ({page}, selector, type, text) =>
  page.$eval(
    selector,
    (element, kind, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(kind, data);
      element.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
    },
    type,
    text,
  );

/** Posts `content`, and returns its address and what WordPress kept of it. */
export const post = ({page}, content) =>
  page.evaluate(
    async (data) => {
      const {link, content} = await window.wp.apiFetch({path: '/wp/v2/posts', method: 'POST', data});
      return {link, kept: content.raw};
    },
    {title: 'A post', content, status: 'publish'},
  );

/** Opens a page, waits until all its figures are drawn, and returns the tag and text of each. */
export const read = async ({page}, address) => {
  await page.goto(address, {waitUntil: 'load'});
  return page.evaluate(async (names) => {
    // Asked for each time: the loader puts an element in the place of ordinary markup.
    const figures = () => [...document.querySelectorAll(names)];
    const isDrawn = (figure) => !!figure.shadowRoot?.querySelector('figure');
    for (let tries = 0; tries < 100 && !(figures().length && figures().every(isDrawn)); tries++) {
      figures()
        .find((figure) => !isDrawn(figure))
        ?.scrollIntoView();
      await new Promise((done) => setTimeout(done, 100));
    }
    return figures().map((figure) => ({
      tag: figure.localName,
      drawn: isDrawn(figure),
      text: figure.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '',
    }));
  }, tags.join());
};
