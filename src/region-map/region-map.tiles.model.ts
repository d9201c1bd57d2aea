import type {Region} from '../lib/region-codes.js';

/**
 * Tiles of one size, each near where its region lies, and no two in one cell. Leaves out how a tile is filled.
 */
export interface Tiles {
  /** As many as there are rows; `undefined` where it has no region. */
  tiles: (Tile | undefined)[];
  columns: number;
  rows: number;
}

export interface Tile {
  code: string;
  /** From 1 on, from the west and the north. */
  column: number;
  row: number;
}

/** How many cells of the grid are taken, more or less: the others let the continents keep a shape. */
const TAKEN = 0.62;

/**
 * @param ratio width to height of the grid
 * @param most columns that there is room for
 */
export function tilesModel(regions: readonly (Region | undefined)[], ratio: number, most: number): Tiles {
  const known = regions.filter((region) => region !== undefined);
  const cells = known.length / TAKEN;
  const columns = Math.max(1, Math.min(known.length, most, Math.round(Math.sqrt(cells * ratio))));
  const rows = Math.max(Math.ceil(known.length / columns), Math.round(cells / columns));
  const xs = spread(known.map(({place: [lon]}) => (lon + 190) % 360));
  const ys = spread(known.map(({place: [, lat]}) => -lat));
  const costs = known.map((_, i) =>
    Array.from({length: columns * rows}, (_, cell) => {
      const x = (cell % columns) - xs[i]! * (columns - 1);
      const y = Math.floor(cell / columns) - ys[i]! * (rows - 1);
      return x * x + y * y;
    }),
  );
  const cellOf = new Map(assign(costs).map((cell, i) => [known[i], cell]));
  return {
    tiles: regions.map((region): Tile | undefined => {
      const cell = cellOf.get(region);
      if (!region || cell === undefined) return undefined;
      return {code: region.code, column: (cell % columns) + 1, row: Math.floor(cell / columns) + 1};
    }),
    columns,
    rows,
  };
}

/** Positions from 0 to 1, half by where they lie and half by their order, so that crowds spread and oceans shrink. */
function spread(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[0] ?? 0;
  const range = (sorted.at(-1) ?? 0) - low || 1;
  const last = Math.max(1, values.length - 1);
  return values.map((value) => ((value - low) / range + sorted.indexOf(value) / last) / 2);
}

/**
 * A column for each row such that no two rows share one and the sum of costs is the least (the Hungarian method, by shortest
 * augmenting paths).
 * @param costs at least as many columns as rows
 */
function assign(costs: readonly (readonly number[])[]): number[] {
  const width = costs[0]?.length ?? 0;
  const rowPrice = new Array<number>(costs.length).fill(0);
  // One column more, behind the others, is where each search begins.
  const price = new Array<number>(width + 1).fill(0);
  const rowOf = new Array<number>(width + 1).fill(-1);
  for (let row = 0; row < costs.length; row++) {
    const least = new Array<number>(width).fill(Infinity);
    const from = new Array<number>(width).fill(width);
    const seen = new Set<number>();
    let at = width;
    rowOf[width] = row;
    while (rowOf[at]! >= 0) {
      seen.add(at);
      const current = rowOf[at]!;
      let step = Infinity;
      let next = at;
      for (let column = 0; column < width; column++) {
        if (seen.has(column)) continue;
        const cost = costs[current]![column]! - rowPrice[current]! - price[column]!;
        if (cost < least[column]!) [least[column], from[column]] = [cost, at];
        if (least[column]! < step) [step, next] = [least[column]!, column];
      }
      for (let column = 0; column <= width; column++)
        if (seen.has(column)) {
          rowPrice[rowOf[column]!]! += step;
          price[column]! -= step;
        } else if (column < width) least[column]! -= step;
      at = next;
    }
    for (; at !== width; at = from[at]!) rowOf[at] = rowOf[from[at]!]!;
  }
  const columnOf = new Array<number>(costs.length);
  rowOf.forEach((row, column) => {
    if (row >= 0 && column < width) columnOf[row] = column;
  });
  return columnOf;
}
