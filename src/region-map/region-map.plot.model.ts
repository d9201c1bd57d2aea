import {geoAzimuthalEqualArea, geoNaturalEarth1, geoPath, type GeoPermissibleObjects, type GeoProjection} from 'd3-geo';
import type {Region} from '../lib/region-codes.js';

/**
 * Where the regions lie, in a box of 600 by 400: the part of the world that holds the rows' regions, north up, seen from straight above,
 * or all of it where they are all over it. Leaves out how a region is filled.
 */
export interface Plot {
  /** What lies around the regions, in one path. */
  context: string;
  /** As many as there are rows. */
  spots: (Spot | undefined)[];
}

export interface Spot {
  /** Its outline; '' where it is too small to have one. */
  path: string;
  /** Its middle, per cent of the box. */
  x: number;
  y: number;
  /** Whether it takes a disc to be seen, always or where the page is narrow. */
  disc: '' | 'disc' | 'disc-when-narrow';
  /** Whether it is too small to point at. */
  small: boolean;
}

/** Borders and coasts as `arcs`, in text; each polygon of a region is its rings, each ring the arcs it follows, ~i where it follows arc i backwards. */
export interface Atlas {
  grid: number;
  arcs: string;
  regions: Record<string, Polygon[]>;
}

type Polygon = number[][];
type Point = [number, number];
type Vector = [number, number, number];
/** Corners as x, y, x, y …: there are thousands, and an object for each would have to be kept and cleared away. */
type Line = Float64Array;
type LineOf = (arc: number) => Line;

export const BOX: Point = [600, 400];
const MARGIN = 14;
/** Where a projection has no place for a point. */
const NOWHERE: Point = [NaN, NaN];
/** No side of an outline is so long, in radians of the map's scale; one that is runs from one end of the map to the other. */
const TORN = 1.5;
/** What has no corner within so much of the box does not reach into it. */
const NEAR = 120;
/** Units of the box to a radian, at most: nothing is drawn closer than a piece of Europe 1,900 km wide. */
const CLOSEST = 2000;
/** Regions further apart than this, in radians from their middle, are seen from no one point. */
const WIDE = 0.85;
/** Degrees of longitude: where regions take up more, all of the world is seen. */
const WORLD = 200;
/** The middle of the world: its ends are in the sea between Asia and America, which cuts nothing but islands. */
const MERIDIAN = 11;
const ENDS: Point[] = [
  [MERIDIAN - 179, 0],
  [MERIDIAN + 179, 0],
  [MERIDIAN, 84],
  [MERIDIAN, -56],
];
/** Fewer units to a radian show a whole hemisphere or more. */
const WHOLE = 250;
/** Square units below which a region gets a disc, one where the page is narrow, or help in being pointed at. */
const DISC = 25;
const DISC_WHEN_NARROW = 100;
const SMALL = 500;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const bitsOf = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) bitsOf[DIGITS.charCodeAt(i)] = i;

const decoded = new WeakMap<Atlas, LineOf>();

/** The arcs of an atlas in degrees, each decoded when it is asked for: see scripts/atlas.mjs, which wrote them. */
export function arcsOf(atlas: Atlas): LineOf {
  let lineOf = decoded.get(atlas);
  if (!lineOf) {
    const texts = atlas.arcs.split(' ');
    decoded.set(atlas, (lineOf = once((arc) => decode(texts[arc]!, atlas.grid))));
  }
  return lineOf;
}

/** Each arc once: regions share their borders. */
function once(lineOf: LineOf): LineOf {
  const known: Line[] = [];
  return (arc) => (known[arc] ??= lineOf(arc));
}

function decode(text: string, grid: number): Line {
  const line = new Float64Array(text.length);
  let length = 0;
  let value = 0;
  let shift = 0;
  for (let i = 0; i < text.length; i++) {
    const bits = bitsOf[text.charCodeAt(i)]!;
    value |= (bits & 31) << shift;
    shift += 5;
    if (bits < 32) {
      line[length++] = value & 1 ? ~(value >> 1) : value >> 1;
      value = shift = 0;
    }
  }
  for (let i = 2; i < length; i++) line[i]! += line[i - 2]!;
  for (let i = 0; i < length; i++) line[i]! /= grid;
  return line.subarray(0, length);
}

/** A ring as one line; its last corner is its first again. */
function ringOf(arcs: readonly number[], lineOf: LineOf): Line {
  const lines = arcs.map((arc) => lineOf(arc < 0 ? ~arc : arc));
  if (lines.length === 1 && arcs[0]! >= 0) return lines[0]!;
  // A line begins where the one before it ends.
  const ring = new Float64Array(lines.reduce((sum, {length}) => sum + length - 2, 2));
  let end = 0;
  lines.forEach((line, i) => {
    const last = line.length - 2;
    for (let j = 0; j <= last; j += 2) {
      const from = arcs[i]! < 0 ? last - j : j;
      ring[end + j] = line[from]!;
      ring[end + j + 1] = line[from + 1]!;
    }
    end += last;
  });
  return ring;
}

/** Every so many corners of a line. */
function pointsOf(line: Line, step = 1): Point[] {
  const points: Point[] = [];
  for (let i = 0; i < line.length; i += 2 * step) points.push([line[i]!, line[i + 1]!]);
  return points;
}

/** The rings of a polygon, as corners. */
export const coordinatesOf = (polygon: Polygon, lineOf: LineOf): Point[][] =>
  polygon.map((ring) => pointsOf(ringOf(ring, lineOf)));

/** @param regions of each row; `undefined` where it has none */
export function plotModel(regions: readonly (Region | undefined)[], atlas: Atlas): Plot {
  const known = regions.filter((region) => region !== undefined);
  const degrees = arcsOf(atlas);
  const largest = (code: string): number[] => atlas.regions[code]?.[0]?.[0] ?? [];
  // What lies overseas does not decide what is seen.
  const projection = projectionFor(
    known.flatMap(({code, place}) => {
      const outline = largest(code);
      return outline.length ? pointsOf(ringOf(outline, degrees), 6) : [place];
    }),
  );
  const at = (point: Point): Point => projection(point) ?? NOWHERE;
  const places = once((arc) => placed(degrees(arc), at));
  const named = new Set(known.map(({code}) => code));
  const around = Object.entries(atlas.regions).flatMap(([code, polygons]) =>
    named.has(code) ? [] : polygons.filter(([outline = []]) => isNear(ringOf(outline, degrees), at)),
  );
  const draw = drawing(projection, degrees, places);
  // Where the whole world is seen, what only surrounds it takes no tenths of a pixel.
  const context = known.length ? draw(around, projection.scale() < WHOLE ? 0 : 1) : '';

  return {
    context,
    spots: regions.map((region): Spot | undefined => {
      if (!region) return undefined;
      const {area, middle} = measure(ringOf(largest(region.code), places));
      const [x, y] = area ? middle : at(region.place);
      return {
        path: draw(atlas.regions[region.code] ?? [], 1),
        x: Number(((x / BOX[0]) * 100).toFixed(2)),
        y: Number(((y / BOX[1]) * 100).toFixed(2)),
        disc: area < DISC ? 'disc' : area < DISC_WHEN_NARROW ? 'disc-when-narrow' : '',
        small: area < SMALL,
      };
    }),
  };
}

function placed(line: Line, at: (point: Point) => Point): Line {
  const places = new Float64Array(line.length);
  for (let i = 0; i < line.length; i += 2) [places[i], places[i + 1]] = at([line[i]!, line[i + 1]!]);
  return places;
}

/**
 * Polygons as a path. Nearly all are written as they lie in the plane, without what is out of sight; only what the edge of the map goes
 * through needs the sphere, which is thrice the work.
 */
function drawing(
  projection: GeoProjection,
  degrees: LineOf,
  places: LineOf,
): (polygons: readonly Polygon[], digits: number) => string {
  const round = geoPath(projection.clipExtent([[0, 0], BOX]));
  const far = TORN * projection.scale();
  return (polygons, digits) => {
    const factor = 10 ** digits;
    const torn: Point[][][] = [];
    let path = '';
    for (const polygon of polygons) {
      const rings = polygon.map((ring) => ringOf(ring, places));
      if (isTorn(rings[0]!, far)) torn.push(coordinatesOf(polygon, degrees));
      else for (const ring of rings) path += textOf(ring, factor);
    }
    return path + (round.digits(digits)({type: 'MultiPolygon', coordinates: torn}) ?? '');
  };
}

/** Beyond which sides of the box a place lies, a bit for each. */
const beyond = (x: number, y: number): number =>
  Number(x < 0) | (Number(x > BOX[0]) << 1) | (Number(y < 0) << 2) | (Number(y > BOX[1]) << 3);

/** A ring as a path, without its last corner, and without those that lie beyond a side of the box as the one before and the next do. */
export function textOf(ring: Line, factor: number): string {
  const numbers: number[] = [];
  const end = ring.length - 2;
  let before = 0;
  let here = beyond(ring[0]!, ring[1]!);
  for (let i = 0; i < end; i += 2) {
    const next = beyond(ring[i + 2]!, ring[i + 3]!);
    if (!(before & here & next)) {
      numbers.push(Math.round(ring[i]! * factor) / factor, Math.round(ring[i + 1]! * factor) / factor);
      before = here;
    }
    here = next;
  }
  return numbers.length > 4 ? `M${numbers.join()}Z` : '';
}

/** Whether an outline lies on both ends of the map, or has a corner where the projection has no place. */
function isTorn(outline: Line, far: number): boolean {
  for (let i = 0; i < outline.length; i += 2)
    if (!(Math.abs(outline[i]! - outline[Math.max(0, i - 2)]!) <= far)) return true;
  return false;
}

function projectionFor(points: readonly Point[]): GeoProjection {
  const {middle, radius} = capOf(points.filter((_, i) => i % 2 === 0).map(vector));
  const {span, meridian} = spanOf(points);
  const isWorld = radius > WIDE && span > WORLD;
  // The frame of a part of the world cuts what lies overseas; that of all of it cuts nothing.
  const all: GeoPermissibleObjects = {type: 'MultiPoint', coordinates: isWorld ? ENDS : [...points]};
  const box: [Point, Point] = [
    [MARGIN, MARGIN],
    [BOX[0] - MARGIN, BOX[1] - MARGIN],
  ];
  const degrees = (radians: number): number => (radians * 180) / Math.PI;
  const [x, y, z] = middle;
  const projection =
    radius > WIDE
      ? geoNaturalEarth1().rotate([isWorld ? -MERIDIAN : -meridian, 0])
      : geoAzimuthalEqualArea().rotate([-degrees(Math.atan2(y, x)), -degrees(Math.asin(z))]);
  // Outlines have corners enough.
  projection.precision(0);
  if (points.length) projection.fitExtent(box, all);
  if (!(projection.scale() < CLOSEST)) projection.scale(CLOSEST).translate([BOX[0] / 2, BOX[1] / 2]);
  return projection;
}

/** Degrees of longitude that points take up, which are all but the widest gap between two of them, and the middle of these. */
function spanOf(points: readonly Point[]): {span: number; meridian: number} {
  const lons = points.map(([lon]) => lon).sort((a, b) => a - b);
  let [span, meridian] = [360, 0];
  lons.forEach((lon, i) => {
    // Behind the last comes the first again.
    const next = lons[i + 1] ?? lons[0]! + 360;
    const rest = 360 - (next - lon);
    if (rest < span) [span, meridian] = [rest, next + rest / 2];
  });
  return {span, meridian};
}

/** How large an outline is in the box, and where its middle lies; every other corner tells. */
function measure(outline: Line): {area: number; middle: Point} {
  let twice = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i < outline.length; i += 4) {
    const next = i + 4 < outline.length ? i + 4 : 0;
    const [ax, ay, bx, by] = [outline[i]!, outline[i + 1]!, outline[next]!, outline[next + 1]!];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return {area: Math.abs(twice) / 2, middle: [x / (3 * twice), y / (3 * twice)]};
}

/** Whether an outline has a corner in the box or near it: the others need not be drawn. Forty corners tell. */
const isNear = (outline: Line, at: (point: Point) => Point): boolean =>
  pointsOf(outline, Math.ceil(outline.length / 80)).some((point) => {
    const [x, y] = at(point);
    return x > -NEAR && x < BOX[0] + NEAR && y > -NEAR && y < BOX[1] + NEAR;
  });

function vector([lon, lat]: Point): Vector {
  const a = (lon * Math.PI) / 180;
  const b = (lat * Math.PI) / 180;
  return [Math.cos(b) * Math.cos(a), Math.cos(b) * Math.sin(a), Math.sin(b)];
}

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const unit = ([x, y, z]: Vector): Vector => {
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
};

/** Nearly the smallest cap of the sphere around points: its middle goes towards the farthest of them by ever shorter steps. */
function capOf(points: readonly Vector[]): {middle: Vector; radius: number} {
  let middle = unit(points.reduce<Vector>(([a, b, c], [x, y, z]) => [a + x, b + y, c + z], [0, 0, 0]));
  let farthest = 1;
  for (let step = 2; step < 24; step++) {
    let far = middle;
    farthest = 1;
    for (const point of points) {
      const near = dot(point, middle);
      if (near < farthest) [farthest, far] = [near, point];
    }
    const [x, y, z] = middle;
    middle = unit([x + (far[0] - x) / step, y + (far[1] - y) / step, z + (far[2] - z) / step]);
  }
  return {middle, radius: Math.acos(Math.max(-1, farthest))};
}
