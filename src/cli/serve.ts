import {oembed} from '../server/index.js';
import {published, serveLocally} from './local.js';
import {Mistake, type Options, type Values} from './verb.js';

export const help = `Start a local server with the page for frames and an oEmbed endpoint, to try them with your CMS.

Usage: nutgraf serve [--port NUMBER]

  --port NUMBER    4321 by default

nutgraf serve --port 4400
curl "http://127.0.0.1:4400/oembed?url=http%3A%2F%2F127.0.0.1%3A4400%2Fembed%2F%3Ffigure%3D…"

To publish such an endpoint, use oembed() from nutgraf/server.`;

export const options: Options = {port: {type: 'string'}};

export async function run({port = '4321'}: Values, [rest]: string[]): Promise<void> {
  if (rest) throw new Mistake(`serve takes only options; unexpected argument "${rest}".`, 2);
  if (!/^\d{1,5}$/.test(String(port)) || Number(port) > 65_535)
    throw new Mistake(`--port expects a number up to 65535, got "${String(port)}".`, 2);
  const {base} = await serveLocally(
    published,
    (request) => {
      const {pathname, origin} = new URL(request.url);
      return pathname === '/oembed' ? oembed({library: {base: `${origin}/`}})(request) : undefined;
    },
    Number(port),
  );
  console.log(`Figures in frames: ${base}embed/\noEmbed: ${base}oembed?url=…\nPress Ctrl-C to stop.`);
}
