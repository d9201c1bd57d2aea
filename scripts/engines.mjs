// The browsers that the tests run in: Chromium; Firefox ESR and WebKitGTK where they are installed.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readdirSync} from 'node:fs';
import {createServer} from 'node:net';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {chromeLauncher} from '@web/test-runner-chrome';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import {browserArgs, browserPath} from './browser.mjs';

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find(existsSync);

/** The program that shows WebKitGTK: its folder has its version in its name. */
const miniBrowser = () =>
  ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib']
    .filter(existsSync)
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith('webkit'))
        .map((name) => path.join(folder, name, 'MiniBrowser')),
    )
    .find(existsSync);

/** Debian's packages of each engine, and whether all of it is there. */
export const engines = {
  chromium: {title: 'Chromium', packages: ['chromium'], installed: () => Boolean(browserPath())},
  firefox: {title: 'Firefox', packages: ['firefox-esr'], installed: () => Boolean(firefoxPath())},
  webkit: {
    title: 'WebKit',
    packages: ['webkit2gtk-driver', 'xvfb'],
    installed: () => Boolean(onPath('WebKitWebDriver') && onPath('Xvfb') && miniBrowser()),
  },
};
/** The names of those that are there. */
export const installed = () => Object.keys(engines).filter((name) => engines[name].installed());
const firefoxPath = () => process.env.FIREFOX_PATH ?? onPath('firefox-esr');

/** The session of the Chrome DevTools Protocol for a page: what it emulates lasts as long as the session. */
const sessions = new WeakMap();
const devtools = async (page) => {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
};

const chromium = () =>
  chromeLauncher({
    puppeteer,
    launchOptions: {executablePath: browserPath(), args: browserArgs},
    // One page at a time: a tab behind another one draws no frames, and figures are drawn in frames.
    concurrency: 1,
    // The page believes it has the focus, even where the browser has none.
    createPage: async ({context}) => {
      const page = await context.newPage();
      await (await devtools(page)).send('Emulation.setFocusEmulationEnabled', {enabled: true});
      return page;
    },
  });

const firefox = () =>
  chromeLauncher({
    puppeteer,
    launchOptions: {browser: 'firefox', executablePath: firefoxPath()},
    concurrency: 1,
  });

const webkit = (port) => {
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {binary: miniBrowser(), args: ['--automation']},
    },
  });
  // A browser that crashed fails the file it was in, and the runner would wait for it with every other: the next file gets a new one.
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = (id) =>
    stopSession(id).catch(async (error) => {
      console.error(`WebKit is started anew: ${error.message}`);
      await launcher.stop();
      launcher.driver = launcher.driverManager = undefined;
      return {};
    });
  return launcher;
};

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  return port;
};

/** The driver of WebKitGTK, and a screen for it: it has no headless mode. */
const webkitDriver = (port) => {
  const started = [];
  const start = (...command) => {
    const child = spawn(...command);
    started.push(child);
    process.once('exit', () => child.kill());
    return child;
  };
  return {
    name: 'webkit-driver',
    async serverStart() {
      const screen = start('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1200x24', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const [display] = await once(screen.stdout, 'data');
      start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
        stdio: 'ignore',
        env: {...process.env, DISPLAY: `:${String(display).trim()}`, NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1'},
      });
      for (let tries = 0; tries < 100; tries++) {
        const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
        if (answer?.ok) return;
        await sleep(100);
      }
      throw new Error('WebKitWebDriver did not start.');
    },
    serverStop() {
      for (const child of started.reverse()) child.kill();
    },
  };
};

/** Commands of test/support/engine.ts, where those of the runner know Chromium alone. */
const commands = {
  name: 'engine-commands',
  async executeCommand({command, payload, session: {browser, id}}) {
    if (command === 'viewport') {
      if (browser.type === 'puppeteer') await browser.getPage(id).setViewport(payload);
      else await resize(browser.driver, payload);
      return true;
    }
    if (command === 'media') {
      const features = Object.entries(payload.features).map(([name, value]) => ({name, value}));
      await (await devtools(browser.getPage(id))).send('Emulation.setEmulatedMedia', {media: payload.media, features});
      return true;
    }
    if (command === 'chord') {
      if (browser.type === 'webdriver') await browser.driver.keys(payload);
      else {
        const {keyboard} = browser.getPage(id);
        for (const key of payload) await keyboard.down(key);
        for (const key of payload.toReversed()) await keyboard.up(key);
      }
      return true;
    }
  },
};

/** WebKitGTK answers before its window has the new size. */
const resize = async (driver, {width, height}) => {
  const [besideWidth, besideHeight] = await driver.execute(
    'return [outerWidth - innerWidth, outerHeight - innerHeight]',
  );
  await driver.setWindowSize(width + besideWidth, height + besideHeight);
  for (let tries = 0; tries < 100; tries++) {
    const [nowWidth, nowHeight] = await driver.execute('return [innerWidth, innerHeight]');
    if (nowWidth === width && nowHeight === height) return;
    await sleep(20);
  }
  throw new Error(`WebKit's window did not become ${width} by ${height} px.`);
};

/** Browsers and plugins for the test runner. */
export const runIn = async (names) => {
  const port = await freePort();
  const launchers = {chromium, firefox, webkit: () => webkit(port)};
  for (const name of names) {
    if (!engines[name]) throw new Error(`ENGINES: expected ${Object.keys(engines).join(', ')}, got ${name}`);
    if (!engines[name].installed()) throw new Error(`${engines[name].title} is not installed.`);
  }
  return {
    browsers: names.map((name) => launchers[name]()),
    plugins: [commands, ...(names.includes('webkit') ? [webkitDriver(port)] : [])],
  };
};
