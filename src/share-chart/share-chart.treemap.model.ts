import {hierarchy, treemap} from 'd3-hierarchy';

/** Where the parts of a treemap lie. Leaves out what they are, and the size of the map: all numbers are per cent of its sides. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Width by height: of such a map the boxes are as square as can be. */
const RATIO = 1.5;

/** A box for each size, in their order; together they cover the map. */
export function treemapBoxes(sizes: readonly number[]): Box[] {
  interface Node {
    size: number;
    children?: Node[];
  }
  const root = hierarchy<Node>({size: 0, children: sizes.map((size) => ({size}))}).sum(({size}) => size);
  const percent = (value: number): number => Number(value.toFixed(3));
  return treemap<Node>()
    .size([100 * RATIO, 100])(root)
    .leaves()
    .map(({x0, x1, y0, y1}) => ({
      x: percent(x0 / RATIO),
      y: percent(y0),
      width: percent((x1 - x0) / RATIO),
      height: percent(y1 - y0),
    }));
}
