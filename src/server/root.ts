/// <reference types="node" />
import {open, realpath, stat} from 'node:fs/promises';
import path from 'node:path';
import {Readable} from 'node:stream';
import {fileURLToPath} from 'node:url';

const TYPES: Record<string, string> = {
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
  '.json': 'application/json',
};

/**
 * Reads addresses from a folder.
 * @param root a path or a `file:` URL
 * @param site the address of the folder, with a slash at the end
 * @returns a function that gives the file, or why there is none; undefined for an address that is not in the site
 */
export function openRoot(root: string | URL, site: string): (address: URL) => Promise<Response | string | undefined> {
  const folder = path.resolve(/^file:/i.test(String(root)) ? fileURLToPath(root) : String(root));
  const outside = `outside of the folder ${shown(folder)}`;
  return async ({href, pathname}) => {
    if (!href.startsWith(site)) return undefined;
    const name = decoded(pathname.slice(new URL(site).pathname.length));
    const file = path.join(folder, name);
    if (!isWithin(folder, file)) return outside;
    const type = TYPES[path.extname(file).toLowerCase()];
    if (!type) return 'not a .csv, .tsv or .json file';
    try {
      // A symbolic link could lead anywhere.
      if (!isWithin(await realpath(folder), await realpath(file))) return outside;
      if ((await stat(file)).isFile()) {
        const stream = Readable.toWeb((await open(file)).createReadStream());
        return new Response(stream as ReadableStream, {headers: {'content-type': type}});
      }
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException;
      if (code === 'EACCES' || code === 'EPERM') return `cannot be read at ${shown(file)}: permission denied`;
    }
    return `not found at ${shown(file)}; the root is "${shown(folder)}"`;
  };
}

/** Whether a place is a folder, or within it. */
export function isWithin(folder: string, place: string): boolean {
  const way = path.relative(folder, place);
  return !/^\.\.(?:$|[\\/])/.test(way) && !path.isAbsolute(way);
}

const shown = (place: string): string => path.relative('', place) || '.';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
