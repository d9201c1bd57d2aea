import path from 'node:path';
import {Mistake} from './verb.js';

/** Options of `nutgraf/server`: where the data of pages are, and at which address the pages are published. */
export interface Site {
  root: string;
  site?: string;
  base?: string;
}

/** @param address the value of `--base` */
export const siteOfFolder = (folder: string, address?: string): Site => ({
  root: folder,
  ...(address && {site: readAddress('base', address)}),
});

/** @param page its path, or `-` for standard input, which reads data from the current folder */
export function siteOfPage(page: string, address?: string): Site {
  const root = page === '-' ? '.' : path.dirname(page);
  const base = address && readAddress('base', address);
  return {root, ...(base && {base, site: new URL('.', base).href})};
}

/** The address of a page within its site. */
export const addressIn = (page: string): string => page.split('/').map(encodeURIComponent).join('/');

/** Checks the value of an option that takes an address. */
export function readAddress(option: string, text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Mistake(`--${option} expects an address such as https://news.example/, got "${text}".`, 2);
  return new URL(text).href;
}
