import {AngularNodeAppEngine, createNodeRequestHandler} from '@angular/ssr/node';
import express from 'express';
import {prerender} from 'nutgraf/server';

const angular = new AngularNodeAppEngine();
const app = express();

app.use(express.static(`${import.meta.dirname}/../browser`, {index: false}));

/** Renders the page, then draws the figures in it, so that readers see them before any script. */
app.use(async (request, response, next) => {
  const page = await angular.handle(request);
  if (!page) return next();
  response.status(page.status).type('html');
  response.send(await prerender(await page.text()));
});

app.listen(Number(process.env['PORT'] ?? 4000), process.env['HOST'] ?? 'localhost');

export const reqHandler = createNodeRequestHandler(app);
