// Every story of every element on a page of its own, in one Chromium: the same fonts, day, language and zone on each machine.
import {build} from 'esbuild';
import {newPage} from '../../scripts/browser.mjs';
import {serve} from '../../scripts/serve.mjs';
import {tags} from '../../scripts/tags.mjs';

/** A module in which `use`, a piece of code, finds `stories`, `render`, `markup`, `show` and `settled`. */
export const bundleStories = async (use) => {
  const {outputFiles} = await build({
    stdin: {
      contents: `${tags.map((tag, i) => `import * as s${i} from './stories/${tag}.stories.ts';`).join('\n')}
        import {render} from 'lit';
        import {markup} from './src/forms/markup.ts';
        import {compose, settled, show} from './test/support/stories.ts';
        const stories = [${tags.map((tag, i) => `...compose('${tag}', s${i})`)}];
        ${use}`,
      resolveDir: '.',
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
    tsconfig: 'tsconfig.json',
    logLevel: 'error',
  });
  return outputFiles[0].text;
};

const fonts = ['noto-sans', 'noto-sans-arabic', 'noto-sans-jp'];
const day = Date.UTC(2019, 10, 9, 12);

const pageOf = ({styles, body}) => `<!doctype html><html lang="en-GB"><meta charset="utf-8" /><title>Stories</title>
  <link rel="icon" href="data:," /><base href="/" />
  ${fonts.map((name) => `<link rel="stylesheet" href="/node_modules/@fontsource-variable/${name}/index.css" />`).join('')}
  <style>
    body {font: 16px/1.5 'Noto Sans Variable', 'Noto Sans Arabic Variable', 'Noto Sans JP Variable'; margin: 0}
    ${styles}
  </style>
  <script>
    Date = class extends Date {
      constructor(...parts) {
        super(...(parts.length ? parts : [${day}]));
      }
      static now() {
        return ${day};
      }
    };
  </script>
  <body>${body}<script type="module" src="/stories.js"></script></body></html>`;

/** What the page does: it fills each `[data-box]` with a story, and comes to rest. */
const behaviour = `
  const boxes = () => [...document.querySelectorAll('[data-box]')];
  const rest = async () => {
    await Promise.all(boxes().flatMap((box) => [...box.querySelectorAll(box.dataset.tag)]).map(settled));
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    document.getAnimations().forEach((one) => one.effect?.getComputedTiming().endTime < Infinity && one.finish());
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  };
  const showStory = async (tag, name) => {
    const story = stories.find((one) => one.tag === tag && one.name === name);
    document.documentElement.scrollTop = 0;
    for (const box of boxes()) {
      box.replaceChildren();
      box.dataset.tag = tag;
    }
    await Promise.all(boxes().map((box) => show(story, box)));
    await rest();
  };
  Object.assign(globalThis, {stories, showStory, rest});`;

/**
 * Opens the page.
 * @param options.body HTML with a `[data-box]` for each time a story is shown
 * @param options.styles what the page adds to the figures' own
 */
export const openStories = async ({body, styles = '', width = 1024}) => {
  const pages = {'/': pageOf({body, styles}), '/stories.js': await bundleStories(behaviour)};
  const headers = (path) => (path === '/stories.js' ? {'content-type': 'text/javascript'} : {});
  const server = await serve('.', {pages, headers});
  const {page, close} = await newPage({width});
  const session = await page.createCDPSession();
  await session.send('Emulation.setLocaleOverride', {locale: 'en-GB'});
  await session.send('Emulation.setFocusEmulationEnabled', {enabled: true});
  /** Shows the page by `media`, with these media features beside reduced motion. */
  const emulate = async (media = 'screen', features = {}) => {
    const all = Object.entries({'prefers-reduced-motion': 'reduce', ...features});
    await session.send('Emulation.setEmulatedMedia', {media, features: all.map(([name, value]) => ({name, value}))});
    await page.evaluate(() => globalThis.rest());
  };
  await page.goto(server.url);
  await page.waitForFunction(() => globalThis.stories);
  const stories = await page.evaluate(() => globalThis.stories.map(({tag, name}) => ({tag, name})));
  await emulate();
  return {
    page,
    session,
    emulate,
    stories,
    version: await page.browser().version(),
    show: ({tag, name}) => page.evaluate((...story) => globalThis.showStory(...story), tag, name),
    close: () => Promise.all([close(), server.close()]),
  };
};
