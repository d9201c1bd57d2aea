// examples/plain.html as a stranger meets it: over http, from dist/cdn alone.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {launch} from '../../scripts/browser.mjs';
import {serve} from '../../scripts/serve.mjs';

const tags = ['spending-gauge', 'quote-card', 'event-timeline'];
let server;
let browser;
before(async () => {
  [server, browser] = await Promise.all([serve('.'), launch()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

/** Opens the page and waits for its figures; returns what it asked for and what it said. */
const open = async (width) => {
  const page = await browser.newPage();
  const requests = [];
  const said = [];
  page.on('request', (request) => requests.push(request.url().replace(server.url, '')));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('requestfailed', (request) => said.push(`failed: ${request.url()}`));
  await page.setViewport({width, height: 900});
  await page.goto(`${server.url}/examples/plain.html`);
  for (const tag of tags) await page.locator(tag).scroll();
  await page.waitForFunction((names) => names.every((tag) => customElements.get(tag)), {timeout: 15_000}, tags);
  await page.evaluate((names) => Promise.all(names.map((tag) => document.querySelector(tag).updateComplete)), tags);
  return {page, requests, said};
};

test('the plain page shows three figures from dist/cdn, asks for nothing else and says nothing', async () => {
  const {page, requests, said} = await open(1000);
  assert.deepEqual(said, []);
  for (const url of requests.filter((at) => at.startsWith('/')))
    assert.match(url, /^\/(?:examples\/plain\.html|dist\/cdn\/.+)$/);
  assert.deepEqual([...new Set(requests)], requests, 'nothing is loaded twice');
  for (const tag of tags) {
    const shown = await page.$eval(tag, (element) => Boolean(element.shadowRoot.querySelector('figure, blockquote')));
    assert.ok(shown, `<${tag}> renders its figure`);
  }
  await page.close();
});

test('the plain page is no wider than a 320 px screen', async () => {
  const {page} = await open(320);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  await page.close();
});
