// What every example has to do, in a browser: the same page in each framework.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {after, before, test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {launch} from '../../scripts/browser.mjs';
import {install, run} from './package.mjs';

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => done(port));
    });
  });

/** Starts the built app as its package says, without npm between, which would not pass the end on. */
const start = async (folder, [program, ...args]) => {
  const port = await freePort();
  const env = {...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port)};
  const server = spawn(program, args, {cwd: folder, env});
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (said += chunk));
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 300 && server.exitCode === null; tries++) {
    if (await fetch(url).catch(() => undefined)) return {url, server};
    await sleep(200);
  }
  server.kill();
  throw new Error(`${folder} does not answer:\n${said}`);
};

/** @param command what starts the server of the built app */
export const testApp = (folder, command) => {
  let app;
  let browser;
  let page;
  const said = [];

  before(async () => {
    await install(folder);
    await run(folder, 'npm', 'run', 'build');
    app = await start(folder, command);
    browser = await launch({protocolTimeout: 300_000});
  });
  after(async () => {
    await browser?.close();
    app?.server.kill();
  });

  /** Those with a figure: Iceland has none. */
  const rows = (target) => target.$$eval('ranking-chart >>> [part~="row"]', (found) => found.length);

  test(`${folder}: types are right`, () => run(folder, 'npm', 'run', 'types'));

  test(`${folder}: the server sends drawn figures around readable tables`, async () => {
    const html = await (await fetch(app.url)).text();
    assert.equal(html.match(/<template shadowrootmode="open">/g)?.length, 2);
    assert.match(html, /<td[^>]*>Latvia<\/td>/);
    assert.doesNotMatch(html, /\[object Object\]/);
  });

  test(`${folder}: the figures stand there without script`, async () => {
    const still = await browser.newPage();
    await still.setJavaScriptEnabled(false);
    await still.goto(app.url);
    assert.equal(await rows(still), 28);
    await still.close();
  });

  test(`${folder}: figures follow the rows of the app, which they have as a property`, async () => {
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

  test(`${folder}: the member that a reader points at stands in the app`, async () => {
    await page.locator('ranking-chart >>> [part~="row"] ::-p-text(Latvia)').hover();
    await page.waitForFunction(() => document.querySelector('[role=status]').textContent.includes('Latvia: 0.94%'));
  });

  test(`${folder}: nothing goes wrong on the way`, () => assert.deepEqual(said, []));
};
