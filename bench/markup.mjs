// The same facts with our tags, and as the HTML and SVG a person would write by hand.
import {
  atlas,
  findRegions,
  germany,
  heading,
  known,
  members,
  MOST,
  nato2019,
  plotModel,
  quotes,
  shares,
  TARGET,
} from './facts.mjs';

export const frame = (head, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Bench</title><link rel="icon" href="data:,">
${head}</head><body><main><h1>NATO’s two per cent</h1>${body}<p id="after">The story goes on below its figure.</p></main></body></html>`;
const source = `<p class="small">Source: ${nato2019}</p>`;

// Ours

const row = ([name, ...values]) => `<tr><th>${name}</th>${values.map((value) => `<td>${value}</td>`).join('')}</tr>`;
export const htmlTable = (head, rows) =>
  `<table><tr>${head.map((name) => `<th>${name}</th>`).join('')}</tr>${rows.map(row).join('')}</table>`;
export const csv = (head, rows) =>
  `<script type="text/csv">${[head, ...rows].map((one) => one.join()).join('\n')}</script>`;
const sentence = ([name, share]) =>
  share
    ? `${name} spends ${share}% of GDP, ${Math.abs(share - TARGET).toFixed(2)} points ${share < TARGET ? 'below' : 'above'} the 2% target (2019 estimate).`
    : `${name}: no figure (2019 estimate).`;

export const tags = {
  gauge: ([name, share]) =>
    `<spending-gauge heading="${name}" label="${name}" value="${share}" target="2" max="4" unit="% of GDP" status="estimate"
as-of="2019" source="${nato2019}"><p>${sentence([name, share])}</p></spending-gauge>`,
  quote: () =>
    `<quote-card speaker="Jens Stoltenberg" job-title="NATO Secretary-General" date="2019-01" source="The Hill">
<blockquote>${quotes.stoltenberg}</blockquote></quote-card>`,
  number:
    () => `<key-figure label="Germany" value="1.36" unit="% of GDP" previous="1.18" previous-label="2014" target="2"
as-of="2019" source="${nato2019}"><p>${sentence(germany)}</p></key-figure>`,
  tally: () => `<pledge-tally heading="${heading}" value="2019" target="2" unit="% of GDP" source="${nato2019}">
${htmlTable(['Member', '2019'], shares)}</pledge-tally>`,
  ranking: (data) =>
    `<ranking-chart heading="${heading}" value="2019" target="2" unit="% of GDP" source="${nato2019}">${data}</ranking-chart>`,
  trend: (data) => `<trend-chart heading="Who spends how much" highlight="Germany, Latvia" target="2" unit="% of GDP"
source="${nato2019}">${data}</trend-chart>`,
  shares: () => `<share-chart heading="A sum of shares" limit="28" source="${nato2019}">
${htmlTable(['Member', '2019'], known)}</share-chart>`,
  map: () => `<region-map heading="${heading}" region="Code" target="2" unit="% of GDP" source="${nato2019}">
${htmlTable(
  ['Member', 'Code', '2019'],
  members.map(([name, share, , , , code]) => [name, code, share]),
)}</region-map>`,
  table: (data) => `<fact-table heading="Every row" source="${nato2019}">${data}</fact-table>`,
  timeline: (data) =>
    `<event-timeline heading="The alliance" as-of="2019-11-09" source="The Hill">${data}</event-timeline>`,
};
const months = 'January February March April May June July August September October November December'.split(' ');
const printed = (date) => {
  const [year, month, day] = date.split('-');
  return [day && Number(day), month && months[month - 1], year].filter(Boolean).join(' ');
};
export const list = (all) =>
  `<ol>${all.map(({id, date, title}) => `<li id="${id}"><time datetime="${date}">${printed(date)}</time> <b>${title}</b></li>`).join('')}</ol>`;
export const ours = (body) =>
  frame(
    '<link rel="stylesheet" href="/dist/cdn/nutgraf.css"><script type="module" src="/dist/cdn/nutgraf.js"></script>',
    body,
  );

// By hand

const style = `
  body {font: 1em/1.5 sans-serif} figure {margin: 0 0 2em} figcaption {font-weight: 700}
  .dial {position: relative; max-width: 20em} .dial svg {display: block; width: 100%; overflow: visible}
  .dial path {fill: none; stroke-width: 20; stroke: #e3e6e9} .dial .fill {stroke: #b3420f} .dial .mark {stroke: #17191c; stroke-width: 2.5}
  .centre {position: absolute; inset: auto 18% 0; text-align: center} .value {font-size: 2.75em; font-weight: 700; line-height: 1}
  .ends {display: flex; justify-content: space-between; max-width: 20em} .small {font-size: .75em; color: #5b6168}
  blockquote {margin: 0; font-size: 1.5em; line-height: 1.32} .speaker {font-weight: 700}
  ol {list-style: none; margin: 0; padding: 0 0 0 1.5em} li {position: relative; padding-bottom: 1em; border-left: 1px solid #d9dce0}
  li::before {content: ""; position: absolute; left: -.35em; top: .4em; width: .7em; height: .7em; border-radius: 50%; background: #17191c}
  .date {color: #5b6168; font-variant-numeric: tabular-nums} .title {font-weight: 700}
  .hidden {position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap}`;
export const figure = (caption, body, after = source) =>
  `<figure><figcaption>${caption}</figcaption>${body}${after}</figure>`;
const point = (share) => {
  const angle = (share / MOST) * Math.PI;
  return `${(100 - 90 * Math.cos(angle)).toFixed(2)} ${(100 - 90 * Math.sin(angle)).toFixed(2)}`;
};
const inRows = (columns) =>
  `.row {display: grid; grid-template-columns: ${columns}; padding: 0; border: 0} .row::before {content: none}`;
const marks = (title, rows, look) => `<p>${title} <b>${rows.length}</b></p>
<ol class="marks">${rows.map(([name, share]) => `<li><span class="mark" style="${look}">${name} ${share}</span></li>`).join('')}</ol>`;

export const byHand = {
  gauge: ([name, share]) =>
    figure(
      name,
      `<div class="dial"><svg viewBox="0 0 200 100" aria-hidden="true"><path d="M10 100A90 90 0 0 1 190 100"/>
${share ? `<path class="fill" d="M10 100A90 90 0 0 1 ${point(share)}"/>` : ''}<path class="mark" d="M100 27V1"/></svg>
<div class="centre"><div class="value">${share ? `${share}%` : 'No figure'}</div><div class="small">of GDP</div></div></div>
<div class="ends small"><span>0%</span><b>2% target</b><span>4%</span></div><p>${sentence([name, share])}</p>`,
    ),
  quote:
    () => `<figure><blockquote>“${quotes.stoltenberg}”</blockquote><figcaption><span class="speaker">Jens Stoltenberg</span><br>
NATO Secretary-General, January 2019</figcaption><p class="small">Source: The Hill.</p></figure>`,
  number: () =>
    `<figure><div class="value">1.36%</div><div class="small">of GDP</div><div class="speaker">Germany</div>
<p>${sentence(germany)} Up 0.18 points since 2014.</p>${source}</figure>`,
  tally:
    () => `<style>.marks {display: flex; flex-wrap: wrap; padding: 0} .marks li {padding: 0; border: 0} .marks li::before {content: none}
.mark {display: block; width: 14px; height: 14px; margin: 5px; border-radius: 50%; border: 2px solid; box-sizing: border-box; overflow: hidden; text-indent: 2em}</style>
${figure(
  heading,
  `<p class="value">7 of 29</p><p>7 of 29 spend at least 2% of GDP. No figure: Iceland.</p>
${marks('Met', shares.slice(0, 7), 'background: #0b6e6e')}${marks('Not met', shares.slice(7, -1), 'color: #b3420f')}
${marks('No figure', shares.slice(-1), 'border-style: dotted')}`,
)}`,
  ranking: (rows) => {
    const most = Math.max(...rows.map(([, share]) => share));
    return `<style>${inRows('8em 1fr 4em')}
.track {position: relative; border-left: 1px solid} .track::after {content: ""; position: absolute; inset: 0 auto 0 ${(TARGET / most) * 100}%; border-left: 2px solid}
.bar {position: absolute; height: .85em; background: #0b6e6e}</style>${figure(
      heading,
      `<p>${rows.filter(([, share]) => share >= TARGET).length} of ${rows.length} spend at least 2% of GDP; ${rows[0][0]} spends most, ${rows[0][1]}%.</p>
<ol>${rows
        .map(
          ([name, share]) => `<li class="row"><span>${name}</span><span class="track"><span class="bar" style="width:
${(share / most) * 100}%"></span></span><b>${share}%</b></li>`,
        )
        .join('')}</ol>`,
    )}`;
  },
  trend: (rows, columns) => {
    const step = 610 / Math.max(1, columns.length - 1);
    const y = (share) => 280 - share * 55;
    return figure(
      'Who spends how much',
      `<p>Germany: 1.36% of GDP, 0.64 points below the 2% target (2019).</p><svg viewBox="0 0 640 300" style="width: 100%" aria-hidden="true">
${[0, 1, 2, 3, 4].map((n) => `<text x="0" y="${y(n)}" font-size="12">${n}%</text><path d="M30 ${y(n)}H640" stroke="#ccc"/>`).join('')}
${rows.map(([, ...row]) => `<path fill="none" stroke="#999" d="M${row.map((share, i) => `${(30 + i * step).toFixed(1)} ${y(share).toFixed(1)}`).join('L')}"/>`).join('')}
${columns
  .filter((_, i) => columns.length < 12 || i % Math.ceil(columns.length / 8) === 0)
  .map((name, i, all) => `<text x="${30 + (i * 600) / all.length}" y="299" font-size="12">${name}</text>`)
  .join('')}</svg>
<div class="hidden">${htmlTable(['Member', ...columns], rows)}</div>`,
    );
  },
  shares: () => {
    const whole = known.reduce((sum, [, share]) => sum + Number(share), 0);
    return `<style>${inRows('8em 1fr 4em')} .line {display: flex; gap: 2px; height: 2.75em} .line div {border: 1px solid #1f4e9c}</style>${figure(
      'A sum of shares',
      `<p>Largest of 28: United States, 7.7%.</p><div class="line">${known.map(([, share]) => `<div style="flex: ${share}"></div>`).join('')}</div>
<ol>${known.map(([name, share]) => `<li class="row"><span>${name}</span><span>${share}</span><b>${((share / whole) * 100).toFixed(1)}%</b></li>`).join('')}</ol>`,
    )}`;
  },
  /** The same outlines, as a graphics desk would export them, with the list of values. */
  map: () => {
    const codes = members.map(([, , , , , code]) => code);
    const {context, spots} = plotModel(findRegions(codes, []), atlas);
    return `<style>.map path {stroke: #fff} .met {fill: #0b6e6e} .missed {fill: #f4e6df; stroke: #b3420f} .around {fill: #e3e6e9}
.values {columns: 14em; padding: 0} .values li {padding: 0; border: 0} .values li::before {content: none}</style>${figure(
      heading,
      `<p>7 of 29 at or above 2% of GDP; highest: United States, 3.42%; lowest: Luxembourg, 0.55%. No figure: Iceland.</p>
<svg class="map" viewBox="0 0 600 400" aria-hidden="true"><path class="around" d="${context}"/>${spots.map(({path}, i) => `<path class="${shares[i][1] >= TARGET ? 'met' : 'missed'}" d="${path}"/>`).join('')}</svg>
<ol class="values">${shares.map(([name, share]) => `<li>${name} <b>${share ? `${share}%` : 'no figure'}</b></li>`).join('')}</ol>`,
    )}`;
  },
  table: (rows, head) =>
    figure('Every row', `<p>${rows.length} rows. 2019, highest: United States, 3.42.</p>${htmlTable(head, rows)}`),
  timeline: (all) =>
    figure(
      'The alliance',
      `<ol>${all.map(({id, date, title}) => `<li id="${id}"><time class="date" datetime="${date}">${printed(date)}</time> <div class="title">${title}</div></li>`).join('')}</ol>`,
      '<p class="small">Source: The Hill.</p>',
    ),
};
export const plain = (body) => frame(`<style>${style}</style>`, body);
