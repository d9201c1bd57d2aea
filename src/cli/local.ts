import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import sirv from 'sirv';
import {Mistake} from './verb.js';

/** The folder with the files that pages load: `cdn/` and `embed/`. */
export const published = fileURLToPath(new URL('../', import.meta.url));

type Answer = (request: Request) => Promise<Response | undefined> | undefined;

/**
 * Starts a server that only this machine can reach.
 * @param folder the files to serve
 * @param answer is called first; if it returns undefined, the folder is used
 * @param port 0 for any free port
 */
export async function serveLocally(
  folder: string,
  answer: Answer,
  port = 0,
): Promise<{base: string; close: () => void}> {
  const files = sirv(folder, {
    dev: true,
    setHeaders: (response) => response.setHeader('access-control-allow-origin', '*'),
  });
  let base = '';
  const server = createServer((request, response) => {
    const fromFiles = (): void => files(request, response, () => void response.writeHead(404).end('Not found'));
    const fail = (error: unknown): void => void response.writeHead(500).end(String(error));
    let asked: Request;
    try {
      asked = new Request(new URL(request.url ?? '/', base), {method: request.method ?? 'GET'});
    } catch {
      // Not a valid address (`//`), or a method that Request forbids.
      return void response.writeHead(400).end('Bad request');
    }
    const answered = answer(asked);
    if (!answered) return fromFiles();
    answered
      .then(async (one) => {
        if (!one) return fromFiles();
        response.writeHead(one.status, Object.fromEntries(one.headers)).end(await one.text());
      })
      .catch(fail);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', ({code, message}: NodeJS.ErrnoException) =>
      fail(
        new Mistake(code === 'EADDRINUSE' ? `Port ${port} is already in use. Choose another with --port.` : message),
      ),
    );
    server.listen(port, '127.0.0.1', done);
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return {base, close};
}
