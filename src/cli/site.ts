import path from 'node:path';
import {Mistake} from './verb.js';

/** Where the data of pages are, and the address at which they are published, for the functions of the server. */
export interface Site {
  root: string;
  site?: string;
  /** The address of the page, where it is not the top of the site. */
  base?: string;
}

/** @param address the value of `--base` */
export const siteOfFolder = (folder: string, address?: string): Site => ({
  root: folder,
  ...(address && {site: readAddress('base', address)}),
});

/** @param page its path, or `-` for standard input, whose data are in the current folder */
export function siteOfPage(page: string, address?: string): Site {
  const root = page === '-' ? '.' : path.dirname(page);
  const base = address && readAddress('base', address);
  return {root, ...(base && {base, site: new URL('.', base).href})};
}

/** The address of a page within its site. */
export const addressIn = (page: string): string => page.split('/').map(encodeURIComponent).join('/');

/** The value of an option that takes an address. */
export function readAddress(option: string, text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Mistake(`--${option} expects an address such as https://news.example/, got "${text}".`, 2);
  return new URL(text).href;
}
