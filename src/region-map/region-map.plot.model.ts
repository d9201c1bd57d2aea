import {
  geoAzimuthalEqualArea,
  geoIdentity,
  geoNaturalEarth1,
  geoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
} from 'd3-geo';
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

export interface Atlas {
  grid: number;
  arcs: string;
  regions: Record<string, number[][][]>;
}

type Point = [number, number];
type Polygon = Point[][];
type Vector = [number, number, number];

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
/** Regions further apart than this, in radians from their middle, are seen from no one point, and further than that, all over the world. */
const WIDE = 0.85;
const WORLD = 1.3;
/** Fewer units to a radian show a whole hemisphere or more. */
const WHOLE = 250;
/** Square units below which a region gets a disc, one where the page is narrow, or help in being pointed at. */
const DISC = 25;
const DISC_WHEN_NARROW = 100;
const SMALL = 500;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The polygons of each region, the largest first: see scripts/atlas.mjs, which wrote the lines. */
export function decode({grid, arcs, regions}: Atlas): Map<string, Polygon[]> {
  const bitsOf = new Uint8Array(128);
  for (let i = 0; i < DIGITS.length; i++) bitsOf[DIGITS.charCodeAt(i)] = i;
  const lines = arcs.split(' ').map((text): Point[] => {
    const numbers: number[] = [];
    let value = 0;
    let shift = 0;
    for (let i = 0; i < text.length; i++) {
      const bits = bitsOf[text.charCodeAt(i)]!;
      value |= (bits & 31) << shift;
      shift += 5;
      if (bits & 32) continue;
      numbers.push(value & 1 ? ~(value >> 1) : value >> 1);
      value = shift = 0;
    }
    let [x, y] = [0, 0];
    const points: Point[] = [];
    for (let i = 0; i < numbers.length; i += 2) points.push([(x += numbers[i]!) / grid, (y += numbers[i + 1]!) / grid]);
    return points;
  });
  const ring = (indices: number[]): Point[] =>
    indices.flatMap((index, i) => {
      const line = index < 0 ? lines[~index]!.toReversed() : lines[index]!;
      // A line begins where the one before it ends.
      return i ? line.slice(1) : line;
    });
  return new Map(Object.entries(regions).map(([code, polygons]) => [code, polygons.map((rings) => rings.map(ring))]));
}

const decoded = new WeakMap<Atlas, Map<string, Polygon[]>>();

/** @param regions of each row; `undefined` where it has none */
export function plotModel(regions: readonly (Region | undefined)[], atlas: Atlas): Plot {
  let shapes = decoded.get(atlas);
  if (!shapes) decoded.set(atlas, (shapes = decode(atlas)));
  const known = regions.filter((region) => region !== undefined);
  // What lies overseas does not decide what is seen.
  const projection = projectionFor(
    known.flatMap(({code, place}) => shapes.get(code)?.[0]?.[0]?.filter((_, i) => i % 3 === 0) ?? [place]),
  );
  const at = placesIn(projection);
  const named = new Set(known.map(({code}) => code));
  const around = [...shapes].flatMap(([code, polygons]) => (named.has(code) ? [] : polygons.filter(nearby(at))));
  const draw = drawing(projection, at);
  // Where the whole world is seen, what only surrounds it takes no tenths of a pixel.
  const context = known.length ? draw(around, projection.scale() < WHOLE ? 0 : 1) : '';

  return {
    context,
    spots: regions.map((region): Spot | undefined => {
      if (!region) return undefined;
      const polygons = shapes.get(region.code) ?? [];
      const {area, middle} = measure(polygons[0]?.[0] ?? [], at);
      const [x, y] = area ? middle : at(region.place);
      return {
        path: draw(polygons, 1),
        x: Number(((x / BOX[0]) * 100).toFixed(2)),
        y: Number(((y / BOX[1]) * 100).toFixed(2)),
        disc: area < DISC ? 'disc' : area < DISC_WHEN_NARROW ? 'disc-when-narrow' : '',
        small: area < SMALL,
      };
    }),
  };
}

type Places = (point: Point) => Point;

/** Where points lie in the box: each once, since regions share their borders, and what is drawn has been measured. */
function placesIn(projection: GeoProjection): Places {
  const places = new Map<Point, Point>();
  return (point) => {
    let place = places.get(point);
    if (!place) places.set(point, (place = projection(point) ?? NOWHERE));
    return place;
  };
}

/**
 * Polygons as a path, cut off at the edge of the box. Nearly all lie within it, and are written as they are; what sticks out is cut in the
 * plane; only what the edge of the map goes through needs the sphere, which is thrice the work.
 */
function drawing(projection: GeoProjection, at: Places): (polygons: Polygon[], digits: number) => string {
  const box: [Point, Point] = [[0, 0], BOX];
  const round = geoPath(projection.clipExtent(box));
  const flat = geoPath(geoIdentity().clipExtent(box));
  const far = TORN * projection.scale();
  return (polygons, digits) => {
    const factor = 10 ** digits;
    const lies = {
      within: [] as Polygon[],
      across: [] as Polygon[],
      torn: [] as Polygon[],
    };
    for (const polygon of polygons) {
      const drawn = polygon.map((ring) => ring.map(at));
      const how = lieOf(drawn[0] ?? [], far);
      lies[how].push(how === 'torn' ? polygon : drawn);
    }
    // The last corner is the first again.
    const text = (ring: Point[]): string =>
      `M${ring
        .slice(0, -1)
        .map(([x, y]) => `${Math.round(x * factor) / factor},${Math.round(y * factor) / factor}`)
        .join('L')}Z`;
    return [
      ...lies.within.flat().map(text),
      flat.digits(digits)(shape(lies.across)),
      round.digits(digits)(shape(lies.torn)),
    ].join('');
  };
}

/** Whether an outline lies within the box, across its edge, or on both ends of the map. */
function lieOf(outline: readonly Point[], far: number): 'within' | 'across' | 'torn' {
  let before = outline.at(-1);
  let lie: 'within' | 'across' = 'within';
  for (const point of outline) {
    const [x, y] = point;
    if (Math.abs(x - before![0]) > far) return 'torn';
    if (!(x >= 0 && x <= BOX[0] && y >= 0 && y <= BOX[1])) lie = 'across';
    before = point;
  }
  return lie;
}

const shape = (coordinates: Polygon[]): GeoPermissibleObjects => ({type: 'MultiPolygon', coordinates});

function projectionFor(points: readonly Point[]): GeoProjection {
  const {middle, radius} = capOf(points.filter((_, i) => i % 4 === 0).map(vector));
  const all: GeoPermissibleObjects = {type: 'MultiPoint', coordinates: [...points]};
  const box: [Point, Point] = [
    [MARGIN, MARGIN],
    [BOX[0] - MARGIN, BOX[1] - MARGIN],
  ];
  const degrees = (radians: number): number => (radians * 180) / Math.PI;
  const [x, y, z] = middle;
  const projection =
    radius > WIDE
      ? // Turned so far that its edge runs through the sea between Asia and America.
        geoNaturalEarth1().rotate([radius > WORLD ? -11 : -degrees(Math.atan2(y, x)), 0])
      : geoAzimuthalEqualArea().rotate([-degrees(Math.atan2(y, x)), -degrees(Math.asin(z))]);
  // Outlines have corners enough.
  projection.precision(0);
  if (points.length) projection.fitExtent(box, all);
  if (!(projection.scale() < CLOSEST)) projection.scale(CLOSEST).translate([BOX[0] / 2, BOX[1] / 2]);
  return projection;
}

/** How large an outline is in the box, and where its middle lies; every other corner tells. */
function measure(outline: readonly Point[], at: Places): {area: number; middle: Point} {
  const points = outline.filter((_, i) => i % 2 === 0).map(at);
  let twice = 0;
  let x = 0;
  let y = 0;
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[i + 1] ?? points[0]!;
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return {area: Math.abs(twice) / 2, middle: [x / (3 * twice), y / (3 * twice)]};
}

/** Which polygons have a corner in the box or near it: the others need not be drawn. Forty corners tell. */
const nearby =
  (at: Places) =>
  ([outline = []]: Polygon): boolean => {
    const step = Math.ceil(outline.length / 40);
    for (let i = 0; i < outline.length; i += step) {
      const [x, y] = at(outline[i]!);
      if (x > -NEAR && x < BOX[0] + NEAR && y > -NEAR && y < BOX[1] + NEAR) return true;
    }
    return false;
  };

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
