import {prerender} from 'nutgraf/server';
import {renderToReadableStream} from 'react-dom/server';
import {type EntryContext, ServerRouter} from 'react-router';

/** Renders the page, then draws the figures in it, so that readers see them before any script. */
export default async function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  const stream = await renderToReadableStream(<ServerRouter context={context} url={request.url} />);
  await stream.allReady;
  const html = await prerender(await new Response(stream).text(), {base: request.url});
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(html, {status, headers});
}
