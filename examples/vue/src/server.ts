import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {prerender} from 'nutgraf/server';
import sirv from 'sirv';
import {createSSRApp} from 'vue';
import {renderToString} from 'vue/server-renderer';
import App from './App.vue';

const client = new URL('../client/', import.meta.url).pathname;
const page = readFileSync(`${client}index.html`, 'utf8');
const files = sirv(client, {extensions: []});

/** Renders the page, then draws the figures in it, so that readers see them before any script. */
const render = async () => {
  const app = await renderToString(createSSRApp(App));
  return prerender(page.replace('<div id="app">', () => `<div id="app">${app}`));
};

createServer((request, response) => {
  files(request, response, async () => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(await render());
  });
}).listen(Number(process.env.PORT ?? 3000), process.env.HOST);
