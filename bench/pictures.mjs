// The pictures of bench/README.md, on light and dark paper.
const STYLE = `<style>
  svg {font: 12px system-ui, sans-serif; --ink: #17191c; --quiet: #5b6168; --rule: #d9dce0; --ours: #b3420f; --paper: #fff}
  @media (prefers-color-scheme: dark) {svg {--ink: #eef0f2; --quiet: #a9b0b8; --rule: #363b41; --ours: #f0915a; --paper: #14171a}}
  .paper {fill: var(--paper)} text {fill: var(--ink)} .quiet {fill: var(--quiet)} .title {font-size: 15px; font-weight: 700} .name {font-weight: 600}
  .rule {stroke: var(--rule)} .peer {fill: var(--quiet)} .ours {fill: var(--ours)} text.ours {font-weight: 700}
  .line {fill: none; stroke: var(--quiet); stroke-width: 1.5} .line.ours {stroke: var(--ours); stroke-width: 3; fill: none}
  .line.plain {stroke: var(--ink); stroke-dasharray: 4 3}
</style>`;
const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const svg = (
  width,
  height,
  label,
  body,
) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(label)}">
${STYLE}<rect class="paper" width="${width}" height="${height}"/>
${body.flat(Infinity).join('\n')}
</svg>
`;
const text = (x, y, words, kind = '', anchor = 'start') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" class="${kind}" text-anchor="${anchor}">${escape(words)}</text>`;
const rule = (x1, y1, x2, y2) =>
  `<path class="rule" d="M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}"/>`;
const logScale = (least, most, from, to) => (value) =>
  from + ((Math.log(value) - Math.log(least)) / (Math.log(most) - Math.log(least))) * (to - from);
const STEPS = [0.01, 0.1, 1, 10, 100, 1000, 10_000, 100_000];
const steps = (least, most) =>
  STEPS.flatMap((one) => [one, 2 * one, 5 * one]).filter((one) => one >= least && one <= most);
/** Positions as near to those wanted as a gap between neighbours allows. */
const apart = (wanted, gap) => {
  const order = wanted.map((y, i) => ({y, i})).sort((a, b) => a.y - b.y);
  order.forEach((one, at) => (one.y = at ? Math.max(one.y, order[at - 1].y + gap) : one.y));
  return order.sort((a, b) => a.i - b.i).map(({y}) => y);
};

/**
 * Dots on a line for each row, with their names above and below in turn.
 * @param rows `{name, dots: [{who, value}]}`
 */
export const dotPlot = (title, rows, print) => {
  const [WIDTH, LEFT, TOP, ROW] = [860, 170, 64, 48];
  const all = rows.flatMap(({dots}) => dots.map(({value}) => value));
  const [least, most] = [Math.min(...all) * 0.8, Math.max(...all) * 1.25];
  const x = logScale(least, most, LEFT, WIDTH - 40);
  const height = TOP + rows.length * ROW + 16;
  const body = [
    text(16, 26, title, 'title'),
    steps(least, most).map((one) => [
      rule(x(one), TOP - 8, x(one), height - 16),
      text(x(one), TOP - 14, print(one), 'quiet', 'middle'),
    ]),
    rows.map(({name, dots}, i) => {
      const y = TOP + (i + 0.5) * ROW;
      return [
        text(16, y + 4, name, 'name'),
        rule(LEFT, y, WIDTH - 40, y),
        dots
          .toSorted((a, b) => a.value - b.value)
          .map(({who, value}, j) => {
            const kind = who === 'Nutgraf' ? 'ours' : 'peer';
            return [
              `<circle class="${kind}" cx="${x(value).toFixed(1)}" cy="${y}" r="${kind === 'ours' ? 7 : 4.5}"/>`,
              text(x(value), j % 2 ? y + 21 : y - 11, who, kind === 'ours' ? 'ours' : 'quiet', 'middle'),
            ];
          }),
      ];
    }),
  ];
  return svg(WIDTH, height, title, body);
};

/**
 * A panel for each figure: milliseconds over rows, both by powers of ten.
 * @param scaled by figure, by who, points `{count, time}`
 */
export const linePlot = (title, scaled) => {
  const [WIDTH, PANEL, HIGH, TOP] = [860, 430, 300, 48];
  const names = Object.keys(scaled);
  const points = names.flatMap((name) => Object.values(scaled[name]).flat());
  const [least, most] = [
    Math.min(...points.map(({time}) => time)) * 0.8,
    Math.max(...points.map(({time}) => time)) * 1.2,
  ];
  const panel = (name, i) => {
    const [left, top] = [(i % 2) * PANEL + 60, TOP + Math.floor(i / 2) * HIGH + 24];
    const [right, bottom] = [left + PANEL - 170, top + HIGH - 72];
    const x = logScale(10, 10_000, left, right);
    const y = logScale(least, most, bottom, top);
    const lines = Object.entries(scaled[name]).filter(([, line]) => line.length);
    const labels = apart(
      lines.map(([, line]) => y(line.at(-1).time)),
      13,
    );
    return [
      text(left, top - 10, name, 'name'),
      STEPS.filter((one) => one >= least && one <= most).map((one) => [
        rule(left, y(one), right, y(one)),
        text(left - 6, y(one) + 4, one < 1000 ? `${one} ms` : `${one / 1000} s`, 'quiet', 'end'),
      ]),
      [10, 100, 1000, 10_000].map((one) => text(x(one), bottom + 18, one.toLocaleString('en'), 'quiet', 'middle')),
      lines.map(([who, line], j) => {
        const kind = {ours: 'ours', plain: 'plain'}[who] ?? '';
        const end = line.at(-1);
        return [
          `<path class="line ${kind}" d="M${line.map(({count, time}) => `${x(count).toFixed(1)} ${y(time).toFixed(1)}`).join('L')}"/>`,
          text(x(end.count) + 6, labels[j] + 4, NAMES[who] ?? who, kind || 'quiet'),
        ];
      }),
    ];
  };
  return svg(WIDTH, TOP + Math.ceil(names.length / 2) * HIGH, title, [text(16, 26, title, 'title'), names.map(panel)]);
};

/** How the pages that are no peer are called. */
export const NAMES = {ours: 'Nutgraf', plain: 'by hand'};
