import {load, type Origin, type Wanted} from '../element/load.js';
import type {Reading} from '../lib/table.js';

/** Where a page is published, and where its data come from. */
export interface SourceOptions {
  /** The address of the page, which `src` and links are relative to; it may be a path such as `/defence/article/`. */
  base?: string;
  /**
   * The folder that becomes the site, as a path or a `file:` URL: a local `src` is read from it, before there is a server. Only CSV, TSV and
   * JSON files within it are read. In Node only.
   */
  root?: string | URL;
  /** The address at which `root` is published, such as `https://news.example/2019/` or `/2019/`; `/` by default. */
  site?: string;
  /** Requests each `src` that is not read from `root`; the global `fetch` by default. */
  fetch?: typeof globalThis.fetch;
}

/** A host that does not exist, for pages whose host is not known. */
const NOWHERE = 'https://page.invalid/';

const isKnown = (address: string): boolean => !address.startsWith(NOWHERE);

/** The addresses of the page and of its site, with a slash at the end. */
function addressesOf({base = '', site = '/'}: SourceOptions): {page: string; top: string} {
  const path = `${site.replace(/\/*(?:[?#].*)?$/, '')}/`;
  const start = new URL(path, NOWHERE);
  const page = URL.canParse(base, start) ? new URL(base, start) : start;
  return {page: page.href, top: new URL(path, page).href};
}

/** The address of the page, if its host is known. */
export function knownAddress(options: SourceOptions): string | undefined {
  const {page} = addressesOf(options);
  return isKnown(page) ? page : undefined;
}

export interface Source {
  /** The address of the page. */
  page: string;
  /** @param base what a `src` is relative to: the page, or its `<base>` */
  read: (origin: Origin, base: string, wanted: Wanted) => Promise<Reading>;
}

export async function openSource(options: SourceOptions): Promise<Source> {
  const {root, fetch} = options;
  const {page, top} = addressesOf(options);
  const fromRoot = root === undefined ? undefined : (await import('./root.js')).openRoot(root, top);
  return {
    page,
    read: async (origin, base, wanted) => {
      const src = 'src' in origin && URL.canParse(origin.src, base) ? origin.src : undefined;
      const local = src === undefined ? undefined : await fromRoot?.(new URL(src, base));
      const problems = typeof local === 'string' ? [`src "${src}": ${local}`] : [];
      if (problems.length && !fetch && !isKnown(top)) return {problems};
      const answer = local instanceof Response ? () => Promise.resolve(local) : (fetch ?? globalThis.fetch);
      const reading = await load(origin, new AbortController().signal, wanted, {base, fetch: answer});
      return reading.value === undefined ? {problems: [...problems, ...reading.problems]} : reading;
    },
  };
}
