// Writes the data of <region-map>: the codes and places of all regions, and the outlines of those that are large enough to have one.
// Run by hand where a source has a new edition: node scripts/atlas.mjs
import {readFileSync, writeFileSync} from 'node:fs';
import {group} from 'd3-array';
import {geoArea, geoCentroid, geoContains} from 'd3-geo';
import {iso31661} from 'iso-3166';
import {feature, mergeArcs} from 'topojson-client';

/** Grid lines to a degree: 2.8 km, a third of a pixel in a map of Europe. */
const GRID = 40;
/** In square degrees at the equator: corners that stand out by less, and islands that are smaller, are left out. */
const CORNER = 0.02;
const ISLAND = 0.06;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const read = (name) => JSON.parse(readFileSync(`node_modules/world-atlas/countries-${name}.json`, 'utf8'));
const atlas = read('50m');

// Kosovo has no code in ISO 3166 yet: XK is what the EU and Unicode use.
const codes = [...iso31661, {alpha2: 'XK', alpha3: 'XKX', numeric: '-'}];
const alpha2 = new Map(codes.map(({alpha2, numeric}) => [numeric, alpha2]));
// What Natural Earth draws apart and ISO 3166 does not.
const parts = {'N. Cyprus': 'CY', Somaliland: 'SO', Kosovo: 'XK'};

/** The polygons of each region, by its code, as arcs of a topology. */
const shapesOf = (topology) => {
  const groups = group(topology.objects.countries.geometries, ({id, properties: {name}}) =>
    name in parts ? parts[name] : alpha2.get(id),
  );
  const polygons = (code) => groups.get(code).flatMap(({type, arcs}) => (type === 'Polygon' ? [arcs] : arcs));
  // Crimea is Ukraine's, as the General Assembly of the United Nations holds (resolution 68/262); Natural Earth draws who is in control.
  const isCrimea = (arcs) => geoContains(feature(topology, {type: 'Polygon', arcs}), [34.1, 45.1]);
  const crimea = polygons('RU').filter(isCrimea);
  const shapes = new Map();
  for (const code of groups.keys()) {
    if (!code || code === 'AQ') continue;
    const arcs = polygons(code).filter((one) => code !== 'RU' || !isCrimea(one));
    if (code === 'UA') arcs.push(...crimea);
    shapes.set(code, mergeArcs(topology, [{type: 'MultiPolygon', arcs}]).arcs);
  }
  return shapes;
};

const polygonOf = (topology, arcs) => feature(topology, {type: 'Polygon', arcs});
const sizeOf = (topology, arcs) => geoArea(polygonOf(topology, arcs)) * (180 / Math.PI) ** 2;
/** The polygons of a region that are worth drawing, the largest first. */
const bySize = (topology, polygons) =>
  polygons.map((arcs) => ({arcs, size: sizeOf(topology, arcs)})).sort((a, b) => b.size - a.size);

/** An arc as points on the grid, without the corners that hardly show (Visvalingam's method). */
const simplify = (arc) => {
  const {scale, translate} = atlas.transform;
  let x = 0;
  let y = 0;
  const points = arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  // A ring of its own keeps four corners.
  const fewest = String(points[0]) === String(points.at(-1)) ? 5 : 2;
  const area = (i) => {
    const [[ax, ay], [bx, by], [cx, cy]] = [points[i - 1], points[i], points[i + 1]];
    return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) * 0.5 * Math.cos((by * Math.PI) / 180);
  };
  for (let at = 1; at && points.length > fewest;) {
    let least = CORNER;
    at = 0;
    for (let i = 1; i < points.length - 1; i++) if (area(i) < least) [least, at] = [area(i), i];
    if (at) points.splice(at, 1);
  }
  const grid = points.map((degrees) => degrees.map((d) => Math.round(d * GRID)));
  return grid.filter((point, i) => !i || String(point) !== String(grid[i - 1]));
};

/** A whole number in base 32, the lowest digits first, the sign in the lowest bit; all digits but the last have the sixth bit set. */
const encode = (n) => {
  let rest = n < 0 ? ~(n << 1) : n << 1;
  let text = '';
  for (; rest >= 32; rest >>= 5) text += DIGITS[32 | (rest & 31)];
  return text + DIGITS[rest];
};

const arcs = new Map();
const indexOf = (i) => {
  const arc = i < 0 ? ~i : i;
  if (!arcs.has(arc)) arcs.set(arc, arcs.size);
  return i < 0 ? ~arcs.get(arc) : arcs.get(arc);
};
const outlines = [...shapesOf(atlas)].sort().flatMap(([code, polygons]) => {
  const kept = bySize(atlas, polygons).filter(({size}) => size >= ISLAND);
  return kept.length ? [[code, kept.map(({arcs}) => arcs.map((ring) => ring.map(indexOf)))]] : [];
});
const lines = [...arcs.keys()].map((i) => {
  let [x, y] = [0, 0];
  return simplify(atlas.arcs[i])
    .map((point) => {
      const step = encode(point[0] - x) + encode(point[1] - y);
      [x, y] = point;
      return step;
    })
    .join('');
});

writeFileSync(
  'src/region-map/region-map.atlas.ts',
  `// Written by scripts/atlas.mjs from Natural Earth 1:50m (public domain), by way of world-atlas (ISC).
/** Outlines: \`arcs\` are lines on a grid of 1/${GRID} degree, each a chain of steps; \`regions\` are made of them as in TopoJSON. */
export const atlas = {
  grid: ${GRID},
  arcs: '${lines.join(' ')}',
  regions: ${JSON.stringify(Object.fromEntries(outlines))} as Record<string, number[][][]>,
};
`,
);

// Those that Natural Earth draws with their country, or not at all.
const elsewhere = {
  AQ: [0, -80],
  BQ: [-68.3, 12.2],
  BV: [3.4, -54.4],
  CC: [96.8, -12.2],
  CX: [105.6, -10.5],
  GF: [-53, 4],
  GP: [-61.6, 16.2],
  MQ: [-61, 14.7],
  RE: [55.5, -21.1],
  SJ: [16, 78.5],
  TK: [-171.8, -9.2],
  YT: [45.2, -12.8],
};
const fine = read('10m');
const fineShapes = shapesOf(fine);
const places = codes.map(({alpha2, alpha3, numeric}) => {
  const place =
    elsewhere[alpha2] ??
    geoCentroid(polygonOf(fine, bySize(fine, fineShapes.get(alpha2))[0].arcs)).map((d) => d.toFixed(1));
  return [alpha2, alpha3, numeric, ...place].map((part) => String(part).replace(/\.0$/, '')).join(' ');
});

writeFileSync(
  'src/lib/regions.ts',
  `// Written by scripts/atlas.mjs. Codes: ISO 3166-1, by way of iso-3166 (MIT); places: Natural Earth 1:10m (public domain), by way of
// world-atlas (ISC).
/** Alpha-2, alpha-3 and numeric code of each region; longitude and latitude of the middle of its largest part. */
export const regions = \`
${places.sort().join('\n')}
\`;
`,
);
