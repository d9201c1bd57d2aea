import {expect} from 'chai';
import {geoArea} from 'd3-geo';
import fc from 'fast-check';
import {findRegions} from '../../src/lib/region-codes.js';
import {atlas} from '../../src/region-map/region-map.atlas.js';
import {arcsOf, BOX, coordinatesOf, plotModel, type Spot, textOf} from '../../src/region-map/region-map.plot.model.js';
import {codeOf, regionsOf} from '../../src/region-map/region-map.regions.model.js';
import {tilesModel} from '../../src/region-map/region-map.tiles.model.js';
import {members} from '../../stories/data/nato-2019-members.js';

const plot = (codes: string) => plotModel(findRegions(codes.split(' '), []), atlas);
const spots = (codes: string): Map<string, Spot> =>
  new Map(plot(codes).spots.map((spot, i) => [codes.split(' ')[i]!, spot!]));
const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';
const NATO = members.map(([, , , , , code]) => code).join(' ');

/** Corners of a path. */
const corners = (path: string): [number, number][] =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
const boxOf = (path: string) => {
  const points = corners(path);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys)};
};

describe('the atlas', () => {
  const shapes = new Map(
    Object.entries(atlas.regions).map(([code, polygons]) => [
      code,
      polygons.map((polygon) => coordinatesOf(polygon, arcsOf(atlas))),
    ]),
  );

  it('has outlines of the larger regions, none of them turned inside out', () => {
    expect(shapes.size).to.be.above(150);
    for (const [code, polygons] of shapes)
      for (const coordinates of polygons)
        // Russia, the largest, covers a thirtieth of the globe.
        expect(geoArea({type: 'Polygon', coordinates}), code).to.be.within(0.000001, 0.45);
  });

  it('puts the largest part of a region first', () => {
    for (const [code, polygons] of shapes) {
      const sizes = polygons.map((coordinates) => geoArea({type: 'Polygon', coordinates}));
      expect(sizes[0], code).to.be.closeTo(Math.max(...sizes), 0.0005);
    }
  });

  it('draws borders as the members of the United Nations do: Crimea is Ukraine’s', () => {
    const points = (code: string) => shapes.get(code)!.flatMap((polygon) => polygon.flat());
    const isCrimean = ([lon, lat]: [number, number]): boolean => lon > 33 && lon < 36 && lat > 44.3 && lat < 45.3;
    expect(points('UA').some(isCrimean)).to.equal(true);
    expect(points('RU').some(isCrimean)).to.equal(false);
  });
});

describe('plotModel', () => {
  it('fits the regions into its box, with a margin', () => {
    for (const codes of [EU, 'EE LV LT', 'BR AR CL', 'NG ZA EG']) {
      const boxes = [...spots(codes).values()].filter(({path}) => path).map(({path}) => boxOf(path));
      expect(Math.min(...boxes.map(({left}) => left)), codes).to.be.at.least(0);
      expect(Math.max(...boxes.map(({right}) => right)), codes).to.be.at.most(BOX[0]);
      const width = Math.max(...boxes.map(({right}) => right)) - Math.min(...boxes.map(({left}) => left));
      const height = Math.max(...boxes.map(({bottom}) => bottom)) - Math.min(...boxes.map(({top}) => top));
      if (codes !== 'EE LV LT') expect(Math.max(width / BOX[0], height / BOX[1]), codes).to.be.above(0.85);
    }
  });

  it('is not pulled away by what lies overseas', () => {
    const of = (codes: string): number => {
      const {left, right} = boxOf(spots(codes).get('DE')!.path);
      return right - left;
    };
    // Spain alone reaches as far to the west.
    expect(of('FR DE ES')).to.be.closeTo(of('DE ES'), 20);
  });

  it('shows an alliance on both sides of an ocean as a whole, with north above', () => {
    const nato = spots(NATO);
    expect(nato.get('US')!.x).to.be.below(40);
    expect(nato.get('TR')!.x).to.be.above(80);
    expect(nato.get('NO')!.y).to.be.below(nato.get('IT')!.y);
    expect(nato.get('DE')!.x).to.be.above(nato.get('FR')!.x);
    const europe = boxOf(
      [...nato]
        .filter(([code]) => !/US|CA/.test(code))
        .map(([, {path}]) => path)
        .join(''),
    );
    expect(europe.right - europe.left).to.be.above(BOX[0] / 4);
  });

  it('cuts no region where it shows the world, and has a large part of it in the middle', () => {
    for (const codes of ['US BR AU SG JP NR', 'US DE JP', 'US RU CN', 'FJ NZ US GB ZA'])
      for (const {path} of spots(codes).values())
        for (const [x, y] of corners(path)) {
          expect(x, codes).to.be.within(1, BOX[0] - 1);
          expect(y, codes).to.be.within(1, BOX[1] - 1);
        }
    const west = (codes: string): string[] => [...spots(codes)].sort(([, a], [, b]) => a.x - b.x).map(([code]) => code);
    expect(west('US DE JP')).to.deep.equal(['US', 'DE', 'JP']);
    expect(west('US CL AU JP NZ')).to.deep.equal(['AU', 'JP', 'NZ', 'US', 'CL']);
    const {left, right, top, bottom} = boxOf(spots('US DE JP').get('DE')!.path);
    expect(bottom - top).to.be.below((right - left) * 2);
  });

  it('gives a disc, where they lie, to regions that are too small for an outline', () => {
    const eu = spots(EU);
    expect(eu.get('MT')).to.include({path: '', disc: 'disc', small: true});
    expect(eu.get('MT')!.y).to.be.above(eu.get('IT')!.y);
    expect(eu.get('MT')!.x).to.be.within(eu.get('FR')!.x, eu.get('GR')!.x);
    expect(eu.get('DE')).to.include({disc: '', small: false});
    expect(spots('SG MY ID').get('SG')!.disc).to.equal('disc');
  });

  it('goes no closer to one small region than its neighbours need to be known', () => {
    const {spots, context} = plot('MT');
    expect([spots[0]!.x, spots[0]!.y]).to.deep.equal([50, 50]);
    expect(corners(context).length).to.be.above(50);
  });

  it('keeps every place within its box', () => {
    for (const codes of [EU, NATO, 'FJ NZ US', 'RU', 'AQ', 'FR GF', Object.keys(atlas.regions).join(' ')])
      for (const {x, y} of plot(codes).spots as Spot[]) {
        expect(x, codes).to.be.within(0, 100);
        expect(y, codes).to.be.within(0, 100);
      }
  });

  it('leaves a row without a region without a place', () => {
    const {spots} = plotModel([undefined, ...findRegions(['DE'], [])], atlas);
    expect(spots[0]).to.equal(undefined);
    expect(spots[1]!.path).to.not.equal('');
    expect(plotModel([undefined], atlas)).to.deep.equal({context: '', spots: [undefined]});
  });
});

describe('a ring as a path', () => {
  const place = fc.integer({min: -300, max: 900});
  const ring = fc.array(fc.tuple(place, place), {minLength: 3, maxLength: 30});
  /** By how many sides a ray to the right crosses. */
  const isInside = (ring: [number, number][], x: number, y: number): boolean =>
    ring.filter(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length]!;
      return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    }).length %
      2 ===
    1;

  it('covers of the box what it would with all its corners', () => {
    fc.assert(
      fc.property(ring, (ring) => {
        const path = corners(textOf(Float64Array.from([...ring, ring[0]!].flat()), 1));
        for (let x = 0.5; x < BOX[0]; x += 30)
          for (let y = 0.5; y < BOX[1]; y += 30) expect(isInside(path, x, y)).to.equal(isInside(ring, x, y));
      }),
    );
  });

  it('leaves out what lies out of sight', () => {
    expect(textOf(Float64Array.from([-9, 0, -9, 50, -5, 90, -9, 99, 50, 50, -9, 0]), 1)).to.equal('M-9,0,-9,99,50,50Z');
    expect(textOf(Float64Array.from([-9, 0, -9, 50, -5, 90, -9, 0]), 1)).to.equal('');
  });
});

describe('tilesModel', () => {
  const cells = (codes: string, ratio = 1.5, most = 16) => tilesModel(findRegions(codes.split(' '), []), ratio, most);
  const all = Object.keys(atlas.regions).join(' ');

  it('puts no two regions into one cell, nor any outside the grid', () => {
    for (const codes of [EU, NATO, 'DE', 'DE FR', all])
      for (const [ratio, most] of [
        [1.5, 16],
        [1, 8],
      ] as const) {
        const {tiles, columns, rows} = cells(codes, ratio, most);
        const taken = new Set(tiles.map((tile) => `${tile!.column} ${tile!.row}`));
        expect(taken.size, codes).to.equal(codes.split(' ').length);
        expect(columns).to.be.at.most(most);
        for (const tile of tiles) {
          expect(tile!.column).to.be.within(1, columns);
          expect(tile!.row).to.be.within(1, rows);
        }
      }
  });

  it('keeps west left of east and north above south', () => {
    const at = new Map(cells(EU).tiles.map((tile) => [tile!.code, tile!]));
    for (const [west, east] of ['IE DE', 'PT GR', 'FR PL', 'ES CY'].map((pair) => pair.split(' ') as [string, string]))
      expect(at.get(west)!.column, `${west} ${east}`).to.be.below(at.get(east)!.column);
    for (const [north, south] of ['SE IT', 'EE GR', 'DK ES', 'DE MT'].map(
      (pair) => pair.split(' ') as [string, string],
    ))
      expect(at.get(north)!.row, `${north} ${south}`).to.be.below(at.get(south)!.row);
  });

  it('is the same for the same regions', () => {
    expect(cells(NATO)).to.deep.equal(cells(NATO));
  });
});

describe('regionsOf', () => {
  const rows = (...texts: string[]) => texts.map((region, i) => ({region, where: `row ${i + 1}, country`}));

  it('tells of a region that is none, and of one that stands there twice, and leaves both without a place', () => {
    const problems: string[] = [];
    const found = regionsOf(rows('Germany', 'Atlantis', 'DEU', 'EL'), ['en'], problems);
    expect(found.map((region) => region?.code)).to.deep.equal(['DE', undefined, undefined, 'GR']);
    expect(problems).to.deep.equal([
      'row 2, country: expected a code of ISO 3166 or the name of a country, got "Atlantis"; listing it without a place on the map',
      'row 3, country: "DEU" stands in row 1, country too; listing it without a place on the map',
    ]);
  });

  it('says what a name may have been meant for, and nothing of one of several regions', () => {
    const problems: string[] = [];
    regionsOf(rows('Germnay', 'World', 'EU average', 'Frankreihc', 'Mordor'), ['en', 'de'], problems);
    expect(problems.map((text) => text.replace(/;.*/, ''))).to.deep.equal([
      'row 1, country: expected a code of ISO 3166 or the name of a country, such as "Germany", got "Germnay"',
      'row 4, country: expected a code of ISO 3166 or the name of a country, such as "Frankreich", got "Frankreihc"',
      'row 5, country: expected a code of ISO 3166 or the name of a country, got "Mordor"',
    ]);
  });

  it('leaves rows of one name to what reports those', () => {
    const problems: string[] = [];
    const twice = rows('Germany', 'Germany').map((row) => ({...row, key: row.region}));
    expect(regionsOf(twice, ['en'], problems)[1]).to.equal(undefined);
    expect(problems).to.deep.equal([]);
  });

  it('knows a code and a name', () => {
    const codes = ['DEU', '276', '8', 'Germany', 'XYZ'].map((text) => codeOf(text, ['en']));
    expect(codes).to.deep.equal(['DE', 'DE', 'AL', 'DE', undefined]);
  });
});
