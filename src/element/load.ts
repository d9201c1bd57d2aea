import {type Kind, readText, reading} from '../data/plain.js';
import type {Reading} from '../lib/table.js';
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

/** What the figure says of its data. */
export interface Wanted {
  /** The language of the figure, and so of a file that does not say its encoding. */
  lang?: string | undefined;
  /** Whether it shows one fact: then an object of values is that, rather than a value for each name. */
  isFact?: boolean | undefined;
}

/** Loads and parses; never throws. What fails is told in one problem, without a value. */
export async function load(
  origin: Origin,
  signal: AbortSignal,
  {lang = 'en', isFact}: Wanted = {},
  net?: Net,
): Promise<Reading> {
  const where = 'src' in origin ? `src "${origin.src}"` : 'data';
  const failed = (what: string): Reading => ({problems: [`${where}: ${what}`]});
  try {
    if ('inline' in origin) return await readText(origin.inline.text, kindOf(origin.inline.type)!, where, isFact);
    const file = await request(origin.src, signal, net);
    if (typeof file === 'string') return failed(file);
    const {bytes, charset, type} = file;
    const {text, assumption} = await decode(bytes, lang, charset);
    if (/^\s*<(?:!doctype|html)/i.test(text)) return failed(PAGE);
    if (text.includes('\0')) return failed('expected CSV or JSON, got a file that is no text; save it as CSV');
    const kind = file.kind ?? (await sniffed(text));
    if (kind === 'html') return failed(PAGE);
    if (!kind) return failed(`expected CSV or JSON, got ${type || 'no content type'}`);
    const read = await readText(text, kind, where, isFact);
    return assumption ? {...read, assumptions: [assumption, ...(read.assumptions ?? [])]} : read;
  } catch {
    return failed('the module that reads such data did not come');
  }
}

const PAGE = 'a web page, not a table';

interface Answer {
  bytes: Uint8Array<ArrayBuffer>;
  charset: string | undefined;
  type: string;
  kind: Kind | undefined;
}

/** What a server answers, or what is wrong with it. */
async function request(src: string, signal: AbortSignal, net?: Net): Promise<Answer | string> {
  const {base, fetch} = net ?? {base: document.baseURI, fetch: globalThis.fetch};
  const address = safeUrl(src, base, WEB);
  if (!address) return 'expected an http or https address';
  const url = new URL(address, base);
  const timeout = AbortSignal.timeout(SECONDS * 1000);
  let response: Response | undefined;
  try {
    response = await fetch(url, {credentials: 'omit', signal: AbortSignal.any([signal, timeout])});
    if (!response.ok) return `the server answered ${response.status}`;
    const {type, charset} = contentType(response);
    const kind = kindOf(type) ?? kindOf(/\.(json|csv|tsv)$/i.exec(new URL(response.url || url).pathname)?.[1] ?? '');
    if (!kindOf(type) && type && !GENERAL.test(type)) {
      await response.body?.cancel();
      return /html/.test(type) ? PAGE : `expected CSV or JSON, got ${type}`;
    }
    const bytes = await limited(response);
    return bytes ? {bytes, charset, type, kind} : `larger than ${MEGABYTES} MB`;
  } catch {
    if (timeout.aborted) return `no answer within ${SECONDS} seconds`;
    if (response) return 'the answer broke off';
    const isElsewhere = !net && url.origin !== location.origin;
    return `could not be reached${isElsewhere ? ', or does not let other sites read it (CORS)' : ''}`;
  }
}

/** What a server says of a file that it knows nothing of. */
const GENERAL = /^(?:text\/plain|application\/octet-stream|application\/vnd\.ms-excel)$/;

const kindOf = (type: string): Kind | undefined =>
  /json/i.test(type) ? 'json' : /csv/i.test(type) ? 'csv' : /tab-separated|tsv/i.test(type) ? 'tsv' : undefined;

function contentType({headers}: Response): {type: string; charset: string | undefined} {
  const [type = '', ...rest] = (headers.get('content-type') ?? '').split(';');
  return {type: type.trim(), charset: /charset\s*=\s*"?([^\s"]+)/i.exec(rest.join(';'))?.[1]};
}

async function sniffed(text: string): Promise<Kind | 'html' | undefined> {
  const kind = (await reading()).sniff(text);
  return kind === 'delimited' ? 'csv' : kind;
}

/** Nearly every file is UTF-8. */
async function decode(
  bytes: Uint8Array,
  lang: string,
  charset = 'utf-8',
): Promise<{text: string; assumption?: string}> {
  try {
    if (/^utf-?8$/i.test(charset)) return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes)};
  } catch {
    // Read below.
  }
  return (await reading()).decode(bytes, lang, charset);
}

/** The bytes of a response, or `undefined` once they grow over the limit. */
async function limited(response: Response): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    size += chunk.value.byteLength;
    if (size > MEGABYTES * 1e6) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(chunk.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
