// A static file server for pages under test. It can add headers, hold a file back, and serve pages that a test writes itself.
import {createServer} from 'node:http';
import {setTimeout as sleep} from 'node:timers/promises';
import sirv from 'sirv';

/**
 * Serves the folder `root` on 127.0.0.1, at `port` or at a free one.
 *
 * - `headers(pathname)`: extra headers for one path, such as a Content-Security-Policy.
 * - `delay(pathname)`: milliseconds to wait before the answer, or a promise to wait for.
 * - `pages`: HTML text by path. An array of pieces is sent half a second apart, as over a slow line.
 */
export const serve = async (root, {headers = () => ({}), delay = () => 0, pages = {}, port = 0} = {}) => {
  const files = sirv(root, {dev: true, dotfiles: true});
  const server = createServer(async (request, response) => {
    const pathname = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    const wait = delay(pathname);
    await (typeof wait === 'number' ? wait && sleep(wait) : wait);
    for (const [name, value] of Object.entries({'cache-control': 'no-store', ...headers(pathname)}))
      response.setHeader(name, value);
    if (!Object.hasOwn(pages, pathname)) {
      files(request, response, () => response.writeHead(404, {'content-type': 'text/plain'}).end('not found'));
      return;
    }
    if (!response.hasHeader('content-type')) response.setHeader('content-type', 'text/html; charset=utf-8');
    const [first, ...pieces] = [pages[pathname]].flat();
    response.write(first);
    for (const piece of pieces) {
      await sleep(500);
      response.write(piece);
    }
    response.end();
  });
  await new Promise((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  const close = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return {url: `http://127.0.0.1:${server.address().port}`, close};
};
