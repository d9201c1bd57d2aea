import {parseCsv, parseJson, type Reading} from '../lib/table.js';
import {safeUrl, WEB} from '../lib/url.js';
import type {InlineData} from './content.js';

/** Where data come from: an address, or text that stands in the page. */
export type Origin = {src: string} | {inline: InlineData};

const SECONDS = 10;
const MEGABYTES = 5;

/** What an address is resolved against, and who fetches it: a server has other answers than a page. */
export interface Net {
  base: string;
  fetch: typeof fetch;
}

const browser = (): Net => ({base: document.baseURI, fetch: globalThis.fetch.bind(globalThis)});

/** Loads and parses; never throws. What fails is told in one problem, without a value. */
export async function load(origin: Origin, signal: AbortSignal, {base, fetch}: Net = browser()): Promise<Reading> {
  if ('inline' in origin) return parse(origin.inline.text, origin.inline.type, 'data');
  const {src} = origin;
  const where = `src "${src}"`;
  const failed = (what: string): Reading => ({problems: [`${where}: ${what}`]});
  const address = safeUrl(src, base, WEB);
  if (!address) return failed('expected an http or https address');
  const timeout = AbortSignal.timeout(SECONDS * 1000);
  try {
    const response = await fetch(new URL(address, base), {
      credentials: 'omit',
      signal: AbortSignal.any([signal, timeout]),
    });
    if (!response.ok) return failed(`the server answered ${response.status}`);
    const type = typeOf(response);
    if (!type) {
      await response.body?.cancel();
      return failed(`expected CSV or JSON, got ${mediaType(response) || 'no content type'}`);
    }
    const text = await limited(response);
    return text === undefined ? failed(`larger than ${MEGABYTES} MB`) : await parse(text, type, where);
  } catch {
    return failed(timeout.aborted ? `no answer within ${SECONDS} seconds` : 'could not be reached');
  }
}

function parse(text: string, type: string, where: string): Reading | Promise<Reading> {
  return /json/.test(type) ? parseJson(text, where) : parseCsv(text, where, /tab|tsv/.test(type));
}

const mediaType = (response: Response): string => response.headers.get('content-type')?.split(';')[0]?.trim() ?? '';

/** By content type, then, where a server names a general one, by extension. */
function typeOf(response: Response): string | undefined {
  const type = mediaType(response);
  if (/json|csv|tab-separated/.test(type)) return type;
  if (type && !/^(text\/plain|application\/octet-stream|application\/vnd\.ms-excel)$/.test(type)) return undefined;
  return /\.(json|csv|tsv)$/i.exec(new URL(response.url).pathname)?.[1]?.toLowerCase();
}

/** The text of a response, or `undefined` once it grows over the limit. */
async function limited(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > MEGABYTES * 1e6) {
      await reader?.cancel();
      return undefined;
    }
    text += decoder.decode(chunk.value, {stream: true});
  }
  return text + decoder.decode();
}
