// A static file server for pages under test: it can add headers, hold a file back, and nothing else.
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
};

/**
 * Serves the folder `root` on 127.0.0.1, at `port` or at a free one.
 *
 * - `headers(pathname)`: extra headers for one path, such as a Content-Security-Policy.
 * - `delay(pathname)`: milliseconds to wait before the answer, such as for late scripts.
 * - `pages`: path to HTML text, for pages a test writes itself; a list of pieces comes half a second apart, as over a slow line.
 */
export const serve = async (root, {headers = () => ({}), delay = () => 0, pages = {}, port = 0} = {}) => {
  const base = path.resolve(root);
  const server = createServer(async (request, response) => {
    const pathname = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    const wait = delay(pathname);
    if (wait) await sleep(wait);
    const extra = {'cache-control': 'no-store', ...headers(pathname)};
    if (Object.hasOwn(pages, pathname)) {
      response.writeHead(200, {'content-type': types['.html'], ...extra});
      const [first, ...pieces] = [pages[pathname]].flat();
      response.write(first);
      for (const piece of pieces) {
        await sleep(500);
        response.write(piece);
      }
      response.end();
      return;
    }
    let file = path.join(base, pathname);
    let info = await stat(file).catch(() => undefined);
    if (info?.isDirectory()) {
      file = path.join(file, 'index.html');
      info = await stat(file).catch(() => undefined);
    }
    const inside = file === base || file.startsWith(base + path.sep);
    if (!inside || !info?.isFile()) {
      response.writeHead(404, {'content-type': 'text/plain', ...extra}).end('not found');
      return;
    }
    const type = types[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
    response.writeHead(200, {'content-type': type, 'content-length': info.size, ...extra});
    createReadStream(file).pipe(response);
  });
  await new Promise((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  const close = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return {url: `http://127.0.0.1:${server.address().port}`, close};
};
