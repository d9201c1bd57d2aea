// Pages that show the same facts twice: with our tags, and as the HTML and SVG a person would write by hand.
import {build} from 'esbuild';

const page = (head, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Bench</title><link rel="icon" href="data:,">${head}</head><body><main><h1>NATO’s two per cent</h1>${body}</main></body></html>`;

const tags =
  '<link rel="stylesheet" href="/dist/cdn/nutgraf.css"><script type="module" src="/dist/cdn/nutgraf.js"></script>';
const ours = (body) => page(tags, body);

const style = `<style>
  body {font: 1em/1.5 sans-serif} figure {margin: 0 0 2em} figcaption {font-weight: 700}
  .dial {position: relative; max-width: 20em} .dial svg {display: block; width: 100%; overflow: visible}
  .dial path {fill: none; stroke-width: 20; stroke: #e3e6e9} .dial .fill {stroke: #b3420f} .dial .mark {stroke: #17191c; stroke-width: 2.5}
  .centre {position: absolute; inset: auto 18% 0; text-align: center} .value {font-size: 2.75em; font-weight: 700; line-height: 1}
  .ends {display: flex; justify-content: space-between; max-width: 20em} .small {font-size: .75em; color: #5b6168}
  blockquote {margin: 0; font-size: 1.5em; line-height: 1.32} .speaker {font-weight: 700}
  ol {list-style: none; margin: 0; padding: 0 0 0 1.5em} li {position: relative; padding-bottom: 1em; border-left: 1px solid #d9dce0}
  li::before {content: ""; position: absolute; left: -.35em; top: .4em; width: .7em; height: .7em; border-radius: 50%; background: #17191c}
  .date {color: #5b6168; font-variant-numeric: tabular-nums} .title {font-weight: 700}
</style>`;
const plain = (body) => page(style, body);

const edition = 'NATO, Defence Expenditure of NATO Countries (2012-2019), 25 June 2019';
const shares =
  `United States 3.42, Greece 2.24, Estonia 2.13, United Kingdom 2.13, Romania 2.04, Poland 2.01, Latvia 2.01,
Lithuania 1.98, Türkiye 1.89, France 1.84, Croatia 1.75, Slovakia 1.74, Norway 1.70, Montenegro 1.66, Bulgaria 1.61,
Portugal 1.41, Germany 1.36, Netherlands 1.35, Denmark 1.35, Canada 1.27, Albania 1.26, Italy 1.23, Hungary 1.21,
Czechia 1.19, Slovenia 1.04, Belgium 0.93, Spain 0.92, Luxembourg 0.55, Iceland n/a`
    .split(/,\s+/)
    .map((row) => /^(.+) (\S+)$/s.exec(row).slice(1));

const sentence = (country, share) =>
  share === 'n/a'
    ? `${country}: no figure (2019 estimate).`
    : `${country} spends ${share}% of GDP, ${Math.abs(share - 2).toFixed(2)} points ${share < 2 ? 'below' : 'above'} the 2% target (2019 estimate).`;

const gauge = ([country, share]) =>
  `<spending-gauge heading="${country}" label="${country}" value="${share}" target="2" max="4" unit="% of GDP" status="estimate" as-of="2019"
source="${edition}"><p>${sentence(country, share)}</p></spending-gauge>`;
const point = (share) => {
  const angle = (share / 4) * Math.PI;
  return [`${(100 - 90 * Math.cos(angle)).toFixed(2)}`, `${(100 - 90 * Math.sin(angle)).toFixed(2)}`].join(' ');
};
const plainGauge = ([country, share]) => `<figure><figcaption>${country}</figcaption><div class="dial">
<svg viewBox="0 0 200 100" aria-hidden="true"><path d="M10 100A90 90 0 0 1 190 100"/>
${share === 'n/a' ? '' : `<path class="fill" d="M10 100A90 90 0 0 1 ${point(share)}"/>`}<path class="mark" d="M100 27V1"/></svg>
<div class="centre"><div class="value">${share === 'n/a' ? 'No figure' : `${share}%`}</div><div class="small">of GDP</div></div></div>
<div class="ends small"><span>0%</span><b>2% target</b><span>4%</span></div>
<p>${sentence(country, share)}</p><p class="small">Source: ${edition}.</p></figure>`;

const words = 'NATO allies have heard the president loud and clear, and now NATO allies are stepping up,';
const quote = `<quote-card speaker="Jens Stoltenberg" job-title="NATO Secretary-General" date="2019-01" source="The Hill">
<blockquote>${words}</blockquote></quote-card>`;
const plainQuote = `<figure><blockquote>“${words}”</blockquote>
<figcaption><span class="speaker">Jens Stoltenberg</span><br>NATO Secretary-General, January 2019</figcaption><p class="small">Source: The Hill.</p></figure>`;

const number = `<key-figure label="Germany" value="1.36" unit="% of GDP" previous="1.18" previous-label="2014" target="2" as-of="2019" source="${edition}">
<p>${sentence('Germany', '1.36')}</p></key-figure>`;
const plainNumber = `<figure><div class="value">1.36%</div><div class="small">of GDP</div><div class="speaker">Germany</div><p>${sentence('Germany', '1.36')}
Up 0.18 points since 2014.</p><p class="small">Source: ${edition}.</p></figure>`;

const ranking = `<ranking-chart heading="Who meets the guideline" value="2019" target="2" unit="% of GDP" source="${edition}">
<table><tr><th>Member</th><th>2019</th></tr>${shares.map(([country, share]) => `<tr><th>${country}</th><td>${share}</td></tr>`).join('')}</table></ranking-chart>`;
const plainRow = ([
  country,
  share,
]) => `<li class="row"><span>${country}</span><span class="track"><span class="bar" style="width:
${(share / 3.42) * 100}%"></span></span><b>${share}%</b></li>`;
const plainRanking = `<style>.row {display: grid; grid-template-columns: 8em 1fr 4em; padding: 0; border: 0} .row::before {content: none}
.track {position: relative; border-left: 1px solid} .track::after {content: ""; position: absolute; inset: 0 auto 0 58.5%; border-left: 2px solid}
.bar {position: absolute; height: .85em; background: #0b6e6e}</style><figure><figcaption>Who meets the guideline</figcaption>
<p>7 of 29 spend at least 2% of GDP; United States spends most, 3.42%. No figure: Iceland.</p>
<ol>${shares.slice(0, -1).map(plainRow).join('')}</ol><p class="small">Source: ${edition}.</p></figure>`;

// 29 lines of eleven years each, from the shares of one: only their number matters here.
const decade = Array.from({length: 11}, (_, i) => 2009 + i);
const lines = shares
  .filter(([, share]) => share !== 'n/a')
  .map(([country, share]) => [country, decade.map((year) => (share * (1 + (2019 - year) / 40)).toFixed(2))]);
const trendTable = `<table><tr><th>Member</th>${decade.map((year) => `<th>${year}</th>`).join('')}</tr>${lines
  .map(([country, row]) => `<tr><th>${country}</th>${row.map((share) => `<td>${share}</td>`).join('')}</tr>`)
  .join('')}</table>`;
const trend = `<trend-chart heading="Who spends how much" highlight="Germany, Latvia" target="2" unit="% of GDP" source="${edition}">${trendTable}</trend-chart>`;
const plainTrend = `<figure><figcaption>Who spends how much</figcaption><p>Germany: 1.36% of GDP, 0.64 points below the 2% target (2019).</p>
<svg viewBox="0 0 640 300" style="width: 100%">${[0, 1, 2, 3, 4].map((n) => `<text x="0" y="${300 - n * 60}" font-size="12">${n}%</text><path d="M30 ${300 - n * 60}H640" stroke="#ccc"/>`).join('')}
${lines.map(([, row]) => `<path fill="none" stroke="#999" d="M${row.map((share, i) => `${30 + i * 50} ${300 - share * 60}`).join('L')}"/>`).join('')}
${decade.map((year, i) => `<text x="${30 + i * 50}" y="299" font-size="12">${year}</text>`).join('')}</svg>
<div style="position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden">${trendTable}</div><p class="small">Source: ${edition}.</p></figure>`;
const cells = shares
  .concat(...Array(33).fill(shares))
  .map(([country, share], i) => [`${country} ${i}`, share, String(i * 7)]);
const rowsOf = (rows) =>
  rows.map(([name, ...rest]) => `<tr><th>${name}</th>${rest.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
const headRow = '<tr><th>Member</th><th>Share</th><th>Tanks</th></tr>';
const rowsTable = `<fact-table heading="Every row" source="${edition}"><script type="text/csv">Member,Share,Tanks
${cells.map((row) => row.join()).join('\n')}</script></fact-table>`;
const plainTable = `<figure><figcaption>Every row</figcaption><p>${cells.length} rows. Share, highest: United States, 3.42.</p>
<table>${headRow}${rowsOf(cells)}</table><p class="small">Source: ${edition}.</p></figure>`;
const codes = `US GR EE GB RO PL LV LT TR FR HR SK NO ME BG PT DE NL DK CA AL IT HU CZ SI BE ES LU IS`.split(' ');
const map = `<region-map heading="Who meets the guideline" region="Code" target="2" unit="% of GDP" source="${edition}">
<table><tr><th>Member</th><th>Code</th><th>2019</th></tr>${shares.map(([country, share], i) => `<tr><th>${country}</th><td>${codes[i]}</td><td>${share}</td></tr>`).join('')}</table></region-map>`;
/** The same outlines, as a graphics desk would export them, with the list of values. */
const plainMap = async () => {
  const contents = `export {findRegions} from './src/lib/region-codes.js';
    export {plotModel} from './src/region-map/region-map.plot.model.js'; export {atlas} from './src/region-map/region-map.atlas.js';`;
  const {outputFiles} = await build({stdin: {contents, resolveDir: '.'}, bundle: true, format: 'esm', write: false});
  const {findRegions, plotModel, atlas} = await import(
    `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`
  );
  const {context, spots} = plotModel(findRegions(codes, []), atlas);
  return `<style>.map path {stroke: #fff} .met {fill: #0b6e6e} .missed {fill: #f4e6df; stroke: #b3420f} .around {fill: #e3e6e9}
.values {columns: 14em; padding: 0} .values li {padding: 0; border: 0} .values li::before {content: none}</style><figure><figcaption>Who meets the guideline</figcaption>
<p>7 of 29 at or above 2% of GDP; highest: United States, 3.42%; lowest: Luxembourg, 0.55%. No figure: Iceland.</p>
<svg class="map" viewBox="0 0 600 400" aria-hidden="true"><path class="around" d="${context}"/>${spots.map(({path}, i) => `<path class="${shares[i][1] >= 2 ? 'met' : 'missed'}" d="${path}"/>`).join('')}</svg>
<ol class="values">${shares.map(([country, share]) => `<li>${country} <b>${share}%</b></li>`).join('')}</ol><p class="small">Source: ${edition}.</p></figure>`;
};
const tally = `<pledge-tally heading="Who meets the guideline" value="2019" target="2" unit="% of GDP" source="${edition}">
<table><tr><th>Member</th><th>2019</th></tr>${shares.map(([country, share]) => `<tr><th>${country}</th><td>${share}</td></tr>`).join('')}</table></pledge-tally>`;
const plainMarks = (title, rows, style) => `<p>${title} <b>${rows.length}</b></p>
<ol class="marks">${rows.map(([country, share]) => `<li><span class="mark" style="${style}">${country} ${share}</span></li>`).join('')}</ol>`;
const plainTally = `<style>.marks {display: flex; flex-wrap: wrap; padding: 0} .marks li {padding: 0; border: 0} .marks li::before {content: none}
.mark {display: block; width: 14px; height: 14px; margin: 5px; border-radius: 50%; border: 2px solid; box-sizing: border-box; overflow: hidden; text-indent: 2em}</style>
<figure><figcaption>Who meets the guideline</figcaption><p class="value">7 of 29</p><p>7 of 29 spend at least 2% of GDP. No figure: Iceland.</p>
${plainMarks('Met', shares.slice(0, 7), 'background: #0b6e6e')}${plainMarks('Not met', shares.slice(7, -1), 'color: #b3420f')}
${plainMarks('No figure', shares.slice(-1), 'border-style: dotted')}<p class="small">Source: ${edition}.</p></figure>`;

const parts = shares.slice(0, -1);
const whole = parts.reduce((sum, [, share]) => sum + Number(share), 0);
const sharing = `<share-chart heading="A sum of shares" limit="28" source="${edition}"><table><tr><th>Member</th><th>2019</th></tr>
${parts.map(([country, share]) => `<tr><th>${country}</th><td>${share}</td></tr>`).join('')}</table></share-chart>`;
const plainPart = ([country, share]) =>
  `<li class="row"><span>${country}</span><span>${share}</span><b>${((share / whole) * 100).toFixed(1)}%</b></li>`;
const plainSharing = `<style>.row {display: grid; grid-template-columns: 8em 1fr 4em; padding: 0; border: 0} .row::before {content: none}
.line {display: flex; gap: 2px; height: 2.75em} .line div {border: 1px solid #1f4e9c}</style><figure><figcaption>A sum of shares</figcaption>
<p>Largest of 28: United States, 7.7%.</p><div class="line">${parts.map(([, share]) => `<div style="flex: ${share}"></div>`).join('')}</div>
<ol>${parts.map(plainPart).join('')}</ol><p class="small">Source: ${edition}.</p></figure>`;

const months = 'January February March April May June July August September October November December'.split(' ');
/** Days from 1949 on, as many as asked for, each with a title. */
const eventsOf = (count) =>
  Array.from({length: count}, (_, i) => {
    const day = new Date(Date.UTC(1949, 3, 4 + Math.floor((i * 25_600) / count)));
    const text = `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
    return {
      id: `e${i}`,
      date: day.toISOString().slice(0, 10),
      text,
      title: `Event ${i + 1} of ${count} in the history of the alliance`,
    };
  });
const timeline = (count) => {
  const events = eventsOf(count);
  const list = `<ol>${events.map(({id, date, text, title}) => `<li id="${id}"><time datetime="${date}">${text}</time> <b>${title}</b></li>`).join('')}</ol>`;
  const rows = JSON.stringify(events.map(({id, date, title}) => ({id, date, title})));
  const data = count > 100 ? `<script type="application/json">${rows}</script>` : list;
  return `<event-timeline heading="The alliance" as-of="2019-11-09" source="The Hill">${data}</event-timeline>`;
};
const plainTimeline = (count) =>
  `<figure><figcaption>The alliance</figcaption><ol>${eventsOf(count)
    .map(
      ({id, date, text, title}) =>
        `<li id="${id}"><time class="date" datetime="${date}">${text}</time> <div class="title">${title}</div></li>`,
    )
    .join('')}</ol><p class="small">Source: The Hill.</p></figure>`;

const germany = shares.find(([country]) => country === 'Germany');

/** Lit and an empty element: what any element of this kind costs. */
const floor = async () => {
  const contents = `import {html, LitElement} from 'lit';
    customElements.define('x-empty', class extends LitElement { render() { return html\`<slot></slot>\`; } });`;
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: '.'},
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return page(`${style}<script type="module">${outputFiles[0].text}</script>`, `<x-empty>${plainQuote}</x-empty>`);
};

/**
 * Name, our page, the page to compare with, and how many times its work is allowed: what was reached, with room for a busy
 * machine; the design's own limit where that is lower.
 */
export const benches = async () => [
  {name: 'a gauge', ours: ours(gauge(germany)), plain: plain(plainGauge(germany)), limit: 1.85, design: 1.7},
  {
    name: '29 gauges',
    ours: ours(shares.map(gauge).join('')),
    plain: plain(shares.map(plainGauge).join('')),
    limit: 2.8,
    design: 1.7,
  },
  {
    name: 'a quote',
    ours: ours(quote),
    plain: await floor(),
    limit: 1.5,
    design: 1.2,
    beside: 'Lit and an empty element',
  },
  {name: 'a number', ours: ours(number), plain: plain(plainNumber), limit: 2.9, design: 1.7},
  {name: 'a ranking of 29', ours: ours(ranking), plain: plain(plainRanking), limit: 2.9, design: 2},
  {name: 'a trend of 29', ours: ours(trend), plain: plain(plainTrend), limit: 2.9, design: 2},
  {name: 'a table of 1,000', ours: ours(rowsTable), plain: plain(plainTable), limit: 2},
  {name: 'a map of 29', ours: ours(map), plain: plain(await plainMap()), limit: 2.9, design: 2},
  {name: 'a tally of 29', ours: ours(tally), plain: plain(plainTally), limit: 2.9, design: 1.7},
  {name: 'shares of 28', ours: ours(sharing), plain: plain(plainSharing), limit: 2.9, design: 2},
  {name: 'a timeline of 10', ours: ours(timeline(10)), plain: plain(plainTimeline(10)), limit: 2.8},
  {name: 'a timeline of 1,000', ours: ours(timeline(1000)), plain: plain(plainTimeline(1000)), limit: 1.15, design: 1},
  {
    name: 'a story',
    ours: ours(gauge(germany) + quote + timeline(10)),
    plain: plain(plainGauge(germany) + plainQuote + plainTimeline(10)),
    limit: 2.9,
    design: 2.5,
  },
];

/** The page that must stay smooth whatever it is given. */
export const longest = ours(timeline(10_000));
