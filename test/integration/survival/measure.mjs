// Measures what filters leave of each figure in each form, and makes the table of it.
import {readFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {embed, FORMS} from '../../../dist/server/index.js';
import {launch} from '../../../scripts/browser.mjs';
import {serve} from '../../../scripts/serve.mjs';
import {tags} from '../../../scripts/tags.mjs';
import {figures, lost, publishedFigure} from '../../support/figures.mjs';
import {install} from '../packages.mjs';

await install(import.meta.dirname);
const {filterAll, names, scriptless, unable} = await import('./filters.mjs');
export {names, unable};

/** What becomes of a figure, from worst to best. */
const STATES = ['lost', 'readable', 'upgraded', 'whole'];

/** Each filter with each form that it is given: oEmbed is about frames alone. */
export const pairs = Object.keys(names).flatMap((filter) =>
  FORMS.filter((form) => filter !== 'oembed' || form === 'frame').map((form) => ({filter, form})),
);

/** What a reader finds in each section of a page: its text, and the figure that is drawn in it. */
const readSections = () => {
  const silent = 'script, style, template, noscript, iframe';
  const say = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(silent)) return ' ';
    const nodes =
      node.localName === 'slot' && node.assignedNodes().length
        ? node.assignedNodes()
        : (node.shadowRoot ?? node).childNodes;
    const inline = /^(a|abbr|b|bdi|cite|em|i|mark|s|slot|small|span|strong|time|u)$/.test(node.localName);
    const text = [...nodes].map(say).join('');
    return inline ? text : ` ${text} `;
  };
  return [...document.querySelectorAll('section, main')].map((one) => {
    for (const details of one.querySelectorAll('details')) details.open = true;
    const host = [...one.querySelectorAll('*')].find(({shadowRoot}) => shadowRoot?.querySelector('figure, style'));
    const frame = one.querySelector('iframe');
    const seen = frame?.checkVisibility({visibilityProperty: true}) && frame.clientHeight > 40;
    return {text: one.innerText, tag: host?.localName, said: host ? say(host) : '', seen: !!seen};
  });
};

const look = async (browser, url, form, script) => {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(script);
  await page.setViewport({width: 700, height: 12_000});
  await page.goto(url);
  const live = form === 'plain' ? 0 : await page.$$eval(`${tags}, [data-nutgraf], iframe`, (all) => all.length);
  if (live) await page.waitForNetworkIdle({idleTime: 1000, timeout: 30_000}).catch(() => {});
  const found = await page.evaluate(readSections);
  if (form === 'frame')
    for (const [i, section] of (await page.$$('section')).entries()) {
      const frame = await (await section.$('iframe'))?.contentFrame();
      const [inside] = frame ? await frame.evaluate(readSections) : [];
      if (inside && found[i].seen) Object.assign(found[i], {said: inside.said, tag: inside.tag});
    }
  await page.close();
  return found;
};

const judge = (tag, form, {text = '', said = '', tag: host} = {}) => {
  const {says} = figures[tag];
  const drawn = host && (form === 'frozen' || host === tag) && !lost(says, said).length;
  if (drawn) return {state: form === 'data' ? 'upgraded' : 'whole', missing: []};
  const missing = lost(says, text).map((fact) => `<${tag}>: ${[fact].flat().join(' or ')}`);
  // A style sheet whose tags are taken away is text like any other.
  return {state: missing.length ? 'lost' : 'readable', missing, untidy: text.includes(':host')};
};

/** By filter and form: the state of the worst figure, the facts that are missing, and whether a style sheet is among the text. */
export const measure = async () => {
  const files = await serve('dist', {headers: () => ({'access-control-allow-origin': '*'})});
  const pages = {};
  const server = await serve(import.meta.dirname, {pages});
  const browser = await launch({protocolTimeout: 300_000});
  const library = {base: `${files.url}/`, integrity: {}};
  const script = (file) => `<script type="module" src="${files.url}/${file}"></script>`;
  const style = (file) => `<link rel="stylesheet" href="${files.url}/${file}" />`;
  const heads = {
    tag: style('cdn/nutgraf.css') + script('cdn/nutgraf.js'),
    data: style('cdn/nutgraf-data.css') + script('cdn/nutgraf.js'),
    frame: script('embed/frames.js'),
  };
  const cells = {};
  try {
    for (const form of FORMS) {
      const snippets = await Promise.all(tags.map((tag) => embed(publishedFigure(tag), form, {library, bare: true})));
      const results = await filterAll(snippets, browser);
      for (const {filter} of pairs.filter((pair) => pair.form === form && !unable[pair.filter])) {
        const body = results.map((left) => `<section>${left[filter]}</section>`).join('\n');
        pages['/page'] =
          `<!doctype html><html lang="en"><meta charset="utf-8" /><title>t</title>${heads[form] ?? ''}<body>${body}</body></html>`;
        const found = await look(browser, `${server.url}/page`, form, !scriptless.has(filter));
        const judged = tags.map((tag, i) => judge(tag, form, found[i]));
        const worst = Math.min(...judged.map(({state}) => STATES.indexOf(state)));
        (cells[filter] ??= {})[form] = {
          state: STATES[worst],
          missing: judged.flatMap(({missing}) => missing),
          untidy: judged.some(({untidy}) => untidy),
        };
      }
    }
  } finally {
    await Promise.all([browser.close(), server.close(), files.close()]);
  }
  return cells;
};

export const doc = 'docs/embedding.md';

/** The text of `doc`, with the table of what has been measured. */
export const docWith = async (cells) => {
  const show = ({state, untidy}) => state + (untidy ? '*' : '');
  const table = [
    ['filter', ...FORMS],
    ['---', ...FORMS.map(() => '---')],
    ...Object.entries(names).map(([filter, name]) => [
      name,
      ...FORMS.map((form) => (cells[filter][form] ? show(cells[filter][form]) : '–')),
    ]),
  ];
  const lines = table.map((row) => `| ${row.join(' | ')} |`).join('\n');
  const text = readFileSync(doc, 'utf8').replace(
    /(?<=<!-- survival -->\n).*?(?=<!-- \/survival -->)/s,
    `\n${lines}\n\n`,
  );
  return format(text, {...(await resolveConfig(doc)), parser: 'markdown'});
};
