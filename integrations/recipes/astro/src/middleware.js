import {prerender} from 'nutgraf/server';

/** The figures are there before any script; the elements take their places. */
export const onRequest = async ({url}, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await prerender(await response.text(), {
    root: 'public',
    site: import.meta.env.BASE_URL,
    base: url.pathname,
    onProblem: (problem, tag) => console.warn(`${url.pathname}: <${tag}> ${problem}`),
  });
  return new Response(html, response);
};
