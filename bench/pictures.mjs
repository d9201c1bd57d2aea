// The pictures of bench/README.md: bars and lines with their names beside them, on light paper.

/** How the pages that are no peer are called. */
export const NAMES = {ours: 'Nutgraf', plain: 'by hand'};
export const nameOf = (who) => NAMES[who] ?? who;

const STYLE = `<style>
  svg {font: 13px system-ui, "Helvetica Neue", Arial, sans-serif}
  .paper {fill: #fff} text {fill: #17191c} .title {font-size: 19px; font-weight: 700} .name {font-weight: 700} .quiet {fill: #5b6168}
  .rule {fill: none; stroke: #d9dce0} .head {stroke: #17191c} .one {stroke: #17191c; stroke-dasharray: 2 2}
  rect.peer {fill: #b9c0c7} rect.plain {fill: #17191c} rect.ours {fill: #b3420f} text.ours {fill: #b3420f; font-weight: 700}
  path.line {fill: none; stroke-width: 1.75; stroke-linejoin: round} path.ours {stroke: #b3420f; stroke-width: 3.5} path.plain {stroke: #17191c; stroke-dasharray: 5 3}
  path.peer0 {stroke: #2f6db5} text.peer0 {fill: #2f6db5} path.peer1 {stroke: #2b7d57} text.peer1 {fill: #2b7d57} path.peer2 {stroke: #7a4fb0} text.peer2 {fill: #7a4fb0}
  path.peer3 {stroke: #8a6500} text.peer3 {fill: #8a6500} path.peer4 {stroke: #5b6168} text.peer4 {fill: #5b6168} path.gone {stroke-width: 1; stroke-dasharray: 1 4}
</style>`;
const WIDTH = 860;
const EDGE = 16;
const TOP = 84;

const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const text = (x, y, words, kind = '', anchor = 'start') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" class="${kind}" text-anchor="${anchor}">${escape(words)}</text>`;
const path = (kind, ...places) => `<path class="${kind}" d="M${places.map((one) => one.toFixed(1)).join(' ')}"/>`;
/** @param description says in words what the picture shows, under its title */
const svg = (height, title, description, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escape(`${title}: ${description}`)}">
${STYLE}<rect class="paper" width="${WIDTH}" height="${height}"/>
${[text(EDGE, 32, title, 'title'), text(EDGE, 55, description, 'quiet'), body].flat(Infinity).join('\n')}
</svg>
`;

/**
 * A bar for each page, the shortest first, in two columns of figures.
 * @param figures `{name, bars: [{who, value}]}`, a value of `undefined` where a page does not finish
 * @param one whether a line marks the value 1
 */
export const barChart = (title, description, figures, print, one = false) => {
  const [COLUMN, NAME, ROW, HEAD, GAP] = [400, 160, 21, 28, 22];
  const most = Math.max(...figures.flatMap(({bars}) => bars.map(({value}) => value ?? 0)));
  const long = (value) => (value / most) * (COLUMN - NAME - 52);
  const highOf = ({bars}) => HEAD + bars.length * ROW + GAP;
  const all = figures.reduce((sum, figure) => sum + highOf(figure), 0);
  const bottoms = [TOP, TOP];
  let before = 0;
  const body = figures.map((figure) => {
    const column = before + highOf(figure) / 2 > all / 2 ? 1 : 0;
    before += highOf(figure);
    const [left, top] = [EDGE + column * (WIDTH - COLUMN - 2 * EDGE), bottoms[column]];
    bottoms[column] += highOf(figure);
    const [bar, first] = [left + NAME, top + HEAD];
    const drawn = figure.bars
      .toSorted((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity))
      .map(({who, value}, i) => {
        const [kind, y] = [who in NAMES ? who : 'peer', first + i * ROW];
        const name = text(bar - 8, y + 14.5, nameOf(who), kind, 'end');
        if (value === undefined)
          return [name, text(bar + 6 + (one ? long(1) : 0), y + 14.5, 'does not finish', 'quiet')];
        return [
          name,
          `<rect class="${kind}" x="${bar}" y="${y + 3}" width="${Math.max(1, long(value)).toFixed(1)}" height="${ROW - 6}"/>`,
          text(bar + long(value) + 6, y + 14.5, print(value), kind),
        ];
      });
    const end = first + figure.bars.length * ROW;
    const mark = one ? path('rule one', bar + long(1), first, bar + long(1), end) : '';
    return [path('rule head', left, top, left + COLUMN, top), text(left, top + 19, figure.name, 'name'), drawn, mark];
  });
  return svg(Math.max(...bottoms), title, description, body);
};

const logScale = (least, most, from, to) => (value) =>
  from + (Math.log(value / least) / Math.log(most / least)) * (to - from);
/** Positions as near to those wanted as a gap between neighbours allows, and none beyond the last. */
const apart = (wanted, gap, last) => {
  const order = wanted.map((y, i) => ({y, i})).sort((a, b) => a.y - b.y);
  order.forEach((one, at) => (one.y = at ? Math.max(one.y, order[at - 1].y + gap) : one.y));
  order.toReversed().forEach((one, at, all) => (one.y = Math.min(one.y, at ? all[at - 1].y - gap : last)));
  return order.sort((a, b) => a.i - b.i).map(({y}) => y);
};

/**
 * A panel for each figure: milliseconds over rows, both by powers of ten. A line that ends in dots up to the edge does not finish with more rows.
 * @param scaled by figure, by who, points `{count, value}`, a value of `undefined` where a page does not finish
 * @param limit milliseconds after which a page counts as one that does not
 */
export const lineChart = (title, description, scaled, counts, limit) => {
  const [PANEL, HIGH, NAME] = [WIDTH / 2, 330, 112];
  const points = Object.values(scaled).flatMap((series) => Object.values(series).flat());
  const least = Math.min(...points.map(({value}) => value ?? limit)) * 0.8;
  const panel = ([name, series], i) => {
    const [left, top] = [(i % 2) * PANEL + 62, TOP + Math.floor(i / 2) * HIGH + 26];
    const [right, bottom] = [(i % 2) * PANEL + PANEL - NAME - 8, top + HIGH - 84];
    const x = logScale(counts[0], counts.at(-1), left, right);
    const y = logScale(least, limit, bottom, top);
    const lines = Object.entries(series).map(([who, all]) => {
      const done = all.filter(({value}) => value !== undefined).map(({count, value}) => [x(count), y(value)]);
      const failed = all.find(({value}) => value === undefined);
      return {who, done, gone: failed && [done.at(-1) ?? [left, bottom], [x(failed.count), top], [right, top]]};
    });
    const ends = lines.map(({done, gone}) => (gone ? top : done.at(-1)[1]));
    const labels = apart(ends, 15, bottom);
    let peers = 0;
    return [
      text(left, top - 18, name, 'name'),
      [10, 100, 1000, 10_000]
        .filter((one) => one >= least)
        .map((one) => [
          path('rule', left, y(one), right, y(one)),
          text(left - 6, y(one) + 4.5, one < 1000 ? `${one} ms` : `${one / 1000} s`, 'quiet', 'end'),
        ]),
      counts.map((one, j) =>
        text(x(one), bottom + 20, `${one.toLocaleString('en')}${j ? '' : ' rows'}`, 'quiet', 'middle'),
      ),
      lines.map(({who, done, gone}, j) => {
        const kind = who in NAMES ? who : `peer${peers++}`;
        return [
          done.length > 1 ? path(`line ${kind}`, ...done.flat()) : '',
          gone ? path(`line ${kind} gone`, ...gone.flat()) : '',
          text(right + 7, labels[j] + 4.5, nameOf(who), kind),
        ];
      }),
    ];
  };
  return svg(
    TOP + Math.ceil(Object.keys(scaled).length / 2) * HIGH - 20,
    title,
    description,
    Object.entries(scaled).map(panel),
  );
};
