import path from 'node:path';
import {isWithin} from '../server/root.js';
import {Mistake} from './verb.js';

/** Options of `nutgraf/server` for a page: where its data are, and at which address it is published. */
export interface Site {
  root: string;
  site?: string;
  base: string;
}

/** Where the pages of a command are. */
interface Where {
  /** The folder that the command was given, if it was not given a page. */
  folder?: string | undefined;
  /** The value of `--base`: the address of the folder or the page. */
  base?: string | undefined;
  /** The value of `--root`: the folder that becomes the top of the site; by default that of the command or the page. */
  root?: string | undefined;
}

/** @param page its path, or `-` for standard input, which reads data from the current folder */
export function siteOf(page: string, {folder, base, root}: Where): Site {
  const own = folder ?? (page === '-' ? '.' : path.dirname(page));
  const name = page === '-' ? '' : page;
  const said = base && readAddress('base', base);
  const top = said && (folder ? `${said.replace(/\/*$/, '')}/` : new URL('.', said).href);
  const address = !top ? '' : folder ? top + addressIn(own, name) : said;
  if (root === undefined) return {root: own, ...(top && {site: top}), base: address || addressIn(own, name)};
  const isIn = isWithin(path.resolve(root), path.resolve(name));
  return {root, base: address || addressIn(isIn ? root : own, name)};
}

/** The address of a page within the folder of its site. */
const addressIn = (folder: string, page: string): string =>
  page && path.relative(folder, page).split(path.sep).map(encodeURIComponent).join('/');

/** Checks the value of an option that takes an address. */
export function readAddress(option: string, text: string, example = 'https://news.example/'): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Mistake(`--${option} expects an address such as ${example}, got "${text}".`, 2);
  return new URL(text).href;
}
