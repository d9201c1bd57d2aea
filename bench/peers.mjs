// The same facts with each peer: its script, bundled as its documents say, and its page.
import {existsSync, readFileSync} from 'node:fs';
import {build} from 'esbuild';
import {compileString, Logger} from 'sass';
import {figure, frame} from './markup.mjs';

/** How each is called in the table, the packages that a page with it loads, and the size its documents give the box. */
export const kinds = {
  echarts: ['ECharts', ['echarts'], 'width: 100%; height: 400px'],
  highcharts: ['Highcharts', ['highcharts'], 'width: 100%; height: 400px'],
  'highcharts-gauge': ['Highcharts', ['highcharts'], 'width: 100%; height: 260px'],
  'highcharts-item': ['Highcharts', ['highcharts'], 'width: 100%; height: 400px'],
  'highcharts-map': ['Highcharts', ['highcharts'], 'width: 100%; height: 400px'],
  justgage: ['JustGage', ['justgage'], 'width: 400px; height: 320px'],
  'canvas-gauges': ['canvas-gauges', ['canvas-gauges'], ''],
  chart: ['Chart.js', ['chart.js'], ''],
  plot: ['Plot', ['@observablehq/plot'], ''],
  vega: ['Vega-Lite', ['vega-lite', 'vega', 'vega-embed'], 'width: 100%'],
  timelinejs: ['TimelineJS', ['@knight-lab/timelinejs'], 'width: 100%; height: 600px'],
  'vis-timeline': ['vis-timeline', ['vis-timeline'], ''],
  'd3-milestones': ['d3-milestones', ['d3-milestones'], ''],
  tabulator: ['Tabulator', ['tabulator-tables'], ''],
  gridjs: ['Grid.js', ['gridjs'], ''],
  datatables: ['DataTables', ['datatables.net-dt', 'datatables.net'], ''],
};
const versionOf = (name) => JSON.parse(readFileSync(`bench/node_modules/${name}/package.json`, 'utf8')).version;
/** Name and version of all that is measured. */
export const versions = [
  ...new Map(
    [...Object.values(kinds), ['o-quote', ['@financial-times/o-quote']]].map(([name, [first]]) => [
      name,
      `${name} ${versionOf(first)}`,
    ]),
  ).values(),
];

const nameOf = ({kind, draw}) => `${kind.replaceAll('-', '_')}_${draw}`;
/** Writes a script that draws each figure of a page with one function of `peers/`, and its style sheet where it has one. */
const bundle = async (id, parts) => {
  if (existsSync(`bench/dist/${id}.js`)) return;
  const names = new Map(parts.map((part) => [nameOf(part), part]));
  const imports = [...names].map(([name, {kind, draw}]) => `import {${draw} as ${name}} from './peers/${kind}.mjs';`);
  const contents = `${imports.join('\n')}
    const draw = [${parts.map(nameOf).join()}];
    for (const [i, data] of JSON.parse(document.getElementById('data').textContent).entries()) {
      if (data.atlas) data.topology = await (await fetch(data.atlas)).json();
      await draw[i](document.getElementById('figure' + i), data);
    }
    globalThis.drawn = true;`;
  await build({
    stdin: {contents, resolveDir: 'bench'},
    bundle: true,
    minify: true,
    format: 'esm',
    legalComments: 'none',
    define: {'process.env.NODE_ENV': '"production"'},
    loader: {'.less': 'empty', '.eot': 'file', '.svg': 'file', '.ttf': 'file', '.woff': 'file', '.woff2': 'file'},
    outdir: 'bench/dist',
    entryNames: id,
    logLevel: 'error',
  });
};

const style = `<style>body {font: 1em/1.5 sans-serif} figure {margin: 0 0 2em} figcaption {font-weight: 700}
.small {font-size: .75em; color: #5b6168}</style>`;

/**
 * A page with peers.
 * @param id a name for its files
 * @param parts what stands on it: `{kind, draw, data, caption, box}`, or HTML
 */
export const peerPage = async (id, parts) => {
  const drawn = parts.filter((part) => typeof part !== 'string');
  if (drawn.length) await bundle(id, drawn);
  const sheet = existsSync(`bench/dist/${id}.css`) ? `<link rel="stylesheet" href="/bench/dist/${id}.css">` : '';
  const script = drawn.length ? `<script type="module" src="/bench/dist/${id}.js"></script>` : '';
  const body = parts.map((part) => {
    if (typeof part === 'string') return part;
    const box = part.box ?? kinds[part.kind][2];
    return figure(part.caption, `<div id="figure${drawn.indexOf(part)}"${box && ` style="${box}"`}></div>`);
  });
  const data = JSON.stringify(drawn.map((part) => part.data)).replaceAll('<', '\\u003c');
  return frame(
    `${style}${sheet}${script}`,
    `${body.join('')}${drawn.length ? `<script type="application/json" id="data">${data}</script>` : ''}`,
  );
};

/** The style sheet of a quote, as its document has it compiled. */
export const quoteStyle = () => {
  const sass = `$system-code: 'bench'; @import '@financial-times/o-quote/main'; @include oQuote($opts: ('standard': true, 'editorial': false, 'cite': true));`;
  const {css} = compileString(sass, {
    loadPaths: ['bench/node_modules'],
    style: 'compressed',
    quietDeps: true,
    silenceDeprecations: ['import'],
    logger: Logger.silent,
  });
  return css;
};
