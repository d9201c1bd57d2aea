// What the tests need beside node_modules: browsers, and fonts for the scripts the figures are shown in.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {browserPath} from './browser.mjs';
import {engines} from './engines.mjs';

const fonts = ['fonts-liberation', 'fonts-noto-core', 'fonts-noto-cjk'];
const canInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
const quiet = {stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8'};
const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};

const install = (packages) => {
  console.log(`Installing ${packages.join(', ')} …`);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {...quiet, env});
};

/** Installs what is missing where it can; returns one sentence on what a person must do, or undefined. */
export const setup = () => {
  if (canInstall) {
    // Without the fonts the tests still run, in fonts that lack some glyphs. A browser that is not to be had must not keep another out.
    const missing = [
      fonts.filter((name) => spawnSync('dpkg', ['--status', name], quiet).status !== 0),
      ...Object.values(engines).map(({packages, installed}) => (installed() ? [] : packages)),
    ].filter(({length}) => length);
    if (missing.length) spawnSync('apt-get', ['update', '-qq'], {...quiet, env});
    missing.forEach(install);
  }
  const browser = browserPath();
  if (!browser) return 'The tests need Chrome or Chromium: install one, or set CHROME_PATH to its program.';
  if (!existsSync(browser)) return `CHROME_PATH names no program: ${browser}.`;
  return undefined;
};
