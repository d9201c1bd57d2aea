import {parseHTML} from 'linkedom';
import {readFragment} from '../forms/address.js';
import {markup} from '../forms/markup.js';
import {reading} from '../forms/reading.js';
import {heightOf, type Library, snippet, titleOf} from '../forms/snippet.js';
import {cleaned} from '../frame/clean.js';
import {type DrawOptions, drawings, figureAttributes} from './draw.js';
import {rootOf} from './freeze.js';

export interface OembedOptions extends Pick<DrawOptions, 'asOf' | 'fetch' | 'locale'> {
  /** Where the library is published. A frame needs no hashes. */
  library: Pick<Library, 'base'> & Partial<Library>;
  /** The name of the provider; the host of the library by default. */
  provider?: string;
}

const figureTags = [...figureAttributes.keys()];

const WIDTH = 640;
/** In seconds. An address contains its figure, so the answer changes only with the library. */
const CACHED = 86_400;

/** The answer to a wrong request: an HTTP status and a sentence. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    sentence: string,
  ) {
    super(sentence);
  }
}

/**
 * Answers oEmbed requests for addresses of figures: `export default {fetch: oembed({library})}`. Such an address is the library's page for
 * frames, with the figure after `#`, or after `?` for systems that remove the fragment.
 *
 * Anyone can write such an address, so its HTML is cleaned as in that page, and a `src` is requested only if you pass a `fetch`, which can
 * decide. The figure in the frame loads it in any case.
 */
export function oembed(options: OembedOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      return answer(200, await describe(request, options));
    } catch (error) {
      if (error instanceof Refusal) return answer(error.status, {error: error.message});
      return answer(500, {error: 'This figure could not be drawn.'});
    }
  };
}

const answer = (status: number, body: object): Response =>
  Response.json(body, {
    status,
    headers: {
      'access-control-allow-origin': '*',
      'cache-control': status === 200 ? `public, max-age=${CACHED}` : 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });

async function describe({method, url}: Request, options: OembedOptions): Promise<object> {
  const {library, provider, ...drawOptions} = options;
  if (method !== 'GET' && method !== 'HEAD') throw new Refusal(405, `Expected a GET request, got ${method}.`);
  const asked = new URL(url).searchParams;
  const format = asked.get('format') ?? 'json';
  if (format !== 'json') throw new Refusal(501, 'Only format=json is supported.');
  const width = Math.min(WIDTH, limit(asked, 'maxwidth'));
  const highest = limit(asked, 'maxheight');
  const {figure, base, theme} = figureAt(asked.get('url'), library);
  const where = /^https?:/.test(base ?? '') && URL.canParse(base!) ? {base: base!} : {};
  const look = theme === 'dark' || theme === 'auto' ? {theme} : {};
  const drawing = {fetch: refuse, ...drawOptions, ...where};
  for await (const {figure: own, ...drawn} of drawings(clean(figure), drawing, {onPaper: true})) {
    const root = rootOf(drawn.markup);
    const height = Math.min(heightOf(own), highest);
    return {
      version: '1.0',
      type: 'rich',
      title: titleOf(own, reading(own, root)),
      provider_name: provider ?? new URL(library.base).host,
      provider_url: new URL('/', library.base).href,
      cache_age: CACHED,
      width,
      height,
      html: snippet(
        'frame',
        {figure: own, root, ...drawn},
        {integrity: {}, ...library},
        {bare: true, height, ...where, ...look},
      ),
    };
  }
  throw new Refusal(400, 'The address contains no figure.');
}

const refuse = (): Promise<Response> => Promise.reject(new Error('Pass a fetch to request the src of a figure.'));

function limit(asked: URLSearchParams, name: string): number {
  const said = asked.get(name);
  if (said === null) return Infinity;
  const pixels = /^\d+$/.test(said) ? Number(said) : 0;
  if (!pixels) throw new Refusal(400, `${name}: expected a number of pixels such as 600, got "${said.slice(0, 60)}".`);
  return pixels;
}

function figureAt(
  address: string | null,
  {base}: Pick<Library, 'base'>,
): Exclude<ReturnType<typeof readFragment>, string> {
  if (!address) throw new Refusal(400, 'Expected url=, the address of a figure.');
  if (!URL.canParse(address)) throw new Refusal(400, `url: expected an address, got "${address.slice(0, 60)}".`);
  const {origin, pathname, search, hash} = new URL(address);
  const page = new URL('embed/', base);
  if (origin !== page.origin || ![page.pathname, `${page.pathname}index.html`].includes(pathname))
    throw new Refusal(404, `Only figures at ${page.href} are supported.`);
  const said = readFragment((hash || search).slice(1));
  if (typeof said === 'string') throw new Refusal(400, said);
  return said;
}

/** The figure without anything that could run. */
function clean(html: string): string {
  const {document} = parseHTML(`<main>${html}</main>`);
  const figure = document.querySelector('main')?.firstElementChild;
  if (!figure || !figureTags.includes(figure.localName))
    throw new Refusal(
      400,
      `Expected one of ${figureTags.join(', ')}; got "${figure?.localName ?? html.slice(0, 60)}".`,
    );
  return markup(cleaned(figure, figureTags, document));
}
