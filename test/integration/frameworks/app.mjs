// What the example of each framework does in a browser: they are all the same page.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {launch} from '../../../scripts/browser.mjs';
import {install, run} from '../packages.mjs';
import {answers, freePort, start} from '../server.mjs';

/** Starts the built app without npm, which does not end what it has started. */
const startApp = async (folder, [program, ...args]) => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const env = {...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port)};
  const stop = await start(program, args, {cwd: folder, env, ready: () => answers(url)});
  return {url, stop};
};

/** @param command starts the server of the built app */
export const testApp = (folder, command) => {
  let app;
  let browser;
  let page;
  const said = [];

  before(async () => {
    await install(folder);
    await run(folder, 'npm', 'run', 'build');
    app = await startApp(folder, command);
    browser = await launch({protocolTimeout: 300_000});
  });
  after(async () => {
    await browser?.close();
    await app?.stop();
  });

  /** How many members have a bar: Iceland has no value. */
  const rows = (target) => target.$$eval('ranking-chart >>> [part~="row"]', (found) => found.length);

  test(`${folder}: types are right`, () => run(folder, 'npm', 'run', 'types'));

  test(`${folder}: the server sends drawn figures around readable tables`, async () => {
    const html = await (await fetch(app.url)).text();
    assert.equal(html.match(/<template shadowrootmode="open">/g)?.length, 2);
    assert.match(html, /<td[^>]*>Latvia<\/td>/);
    assert.doesNotMatch(html, /\[object Object\]/);
  });

  test(`${folder}: the figures are there without script`, async () => {
    const still = await browser.newPage();
    await still.setJavaScriptEnabled(false);
    await still.goto(app.url);
    assert.equal(await rows(still), 28);
    await still.close();
  });

  test(`${folder}: figures follow the rows that the app sets as a property`, async () => {
    page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    page.on('console', (message) => ['error', 'warn'].includes(message.type()) && said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(app.url);
    await page.waitForFunction(() => document.querySelector('region-map')?.data?.length === 29);
    await page.locator('input').click();
    await page.waitForFunction(() => document.querySelector('ranking-chart').data.length === 7);
    await page.evaluate(() => document.querySelector('ranking-chart').updateComplete);
    assert.equal(await rows(page), 7);
  });

  test(`${folder}: the app shows the member that a reader points at`, async () => {
    await page.locator('ranking-chart >>> [part~="row"] ::-p-text(Latvia)').hover();
    await page.waitForFunction(() => document.querySelector('[role=status]').textContent.includes('Latvia: 0.94%'));
  });

  test(`${folder}: the console has no error or warning`, () => assert.deepEqual(said, []));
};
