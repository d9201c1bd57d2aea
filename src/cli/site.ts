import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {isWithin} from './files.js';
import {Mistake} from './verb.js';

/** Pages on a disk, and where they are published. */
export interface Site {
  folder: string;
  /** Of the folder, with a slash at the end. */
  address: string;
}

/** Where pages are whose address is not known: it leads to no other. */
const NOWHERE = 'https://page.invalid/';

const TYPES: Record<string, string> = {
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
  '.json': 'application/json',
};

/** @param base of the folder, or of its one page */
export function siteAt(folder: string, base = NOWHERE): Site {
  return {folder: path.resolve(folder), address: new URL('.', base).href};
}

/** @param name the path of a page from the folder of its site, with slashes */
export const addressIn = ({address}: Site, name: string): string =>
  address + name.split('/').map(encodeURIComponent).join('/');

/** The file that an address of the site stands for. */
const fileAt = ({folder, address}: Site, url: URL): string =>
  path.join(folder, decodeURIComponent(url.pathname.slice(new URL(address).pathname.length)));

/** Answers for `src`: with the file where the site has one, or else as the web does. */
export const fetchFrom =
  (site: Site): typeof fetch =>
  async (input, options) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.href.startsWith(site.address)) {
      const file = fileAt(site, url);
      const bytes = isWithin(site.folder, file) && (await readFile(file).catch(() => undefined));
      const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
      if (bytes) return new Response(bytes, {headers: {'content-type': type}});
    }
    return url.href.startsWith(NOWHERE) ? new Response(null, {status: 404}) : fetch(input, options);
  };

/**
 * A problem as it is reported: a `src` without a server has not been answered by one.
 * @param page the address that `src` is relative to
 */
export const problemIn = (site: Site, problem: string, page: string = site.address): string =>
  problem.replace(/^src "(.*)": the server answered 404$/s, (text, src: string) => {
    const url = new URL(src, page);
    if (!url.href.startsWith(NOWHERE)) return text;
    const file = fileAt(site, url);
    return isWithin(site.folder, file)
      ? `src "${src}": not found at ${path.relative('', file)}`
      : `src "${src}": outside of the folder ${path.relative('', site.folder) || '.'}`;
  });

/** An address that was said for an option. */
export function readAddress(option: string, text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Mistake(`--${option} expects an address such as https://news.example/, got "${text}".`, 2);
  return new URL(text).href;
}
