import {prerender} from 'nutgraf/server';

/** The open tag of a figure, to search for in the source. */
const tagAt = (html, offset) => html.slice(offset, html.indexOf('>', offset) + 1);

/** The figures are there before any script; the elements take their places. */
export const onRequest = async ({url}, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const page = await response.text();
  const html = await prerender(page, {
    root: 'public',
    site: import.meta.env.BASE_URL,
    base: url.pathname,
    onProblem: (problem, tag, offset) => console.warn(`${url.pathname}: ${tagAt(page, offset)} ${problem}`),
  });
  return new Response(html, response);
};
