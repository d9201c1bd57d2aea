import type {Terms} from '../lib/comparison.js';
import {shortText} from '../lib/mark.js';
import {linePath} from '../lib/path.js';
import {phrase} from '../lib/words.js';
import type {Point, Series} from './key-figure.series.js';
import type {KeyFigureWords} from './key-figure.words.js';

/**
 * A small line through the rows, and the rows themselves as a table. Leaves out axes: what a reader needs of them, the number and
 * its change say in words.
 */
export interface Spark {
  /** In a box of 100 by 100 that is stretched; `undefined` where fewer than two points have a number, or two have one place. */
  path: string | undefined;
  /** The last point with a number, in per cent of the box. */
  last: {x: string; y: string};
  /** Where zero lies, in per cent from the top, if numbers lie on both sides of it. */
  zero: string | undefined;
  from: string;
  to: string;
  caption: string;
  head: [x: string, y: string];
  rows: [x: string, y: string][];
}

export function sparkModel(
  {points, known, isLine, xName, yName}: Series,
  {label, caption, words, ...terms}: Terms & {label: string | undefined; caption: string; words: KeyFigureWords},
): Spark {
  const all = {...terms, words};
  const values = known.map(({figure}) => figure.value);
  const lowest = values.reduce((a, b) => Math.min(a, b), Infinity);
  const highest = values.reduce((a, b) => Math.max(a, b), -Infinity);
  // Halves, since the distance between the largest numbers there are is not a number any more.
  const up = (value: number): number =>
    highest > lowest ? percent((highest / 2 - value / 2) / (highest / 2 - lowest / 2)) : 50;
  const right = ({at}: Point): number => percent(at);
  const from = points[0]?.x ?? '';
  const to = points.at(-1)?.x ?? '';
  const end = known.at(-1);
  const name = label ?? yName;

  const path = linePath(
    points.map((point) => (point.figure ? {x: right(point), y: up(point.figure.value)} : undefined)),
  );

  return {
    path: isLine && known.length > 1 ? path : undefined,
    last: end ? {x: `${right(end)}%`, y: `${up(end.figure.value)}%`} : {x: '', y: ''},
    zero: lowest < 0 && highest > 0 ? `${up(0)}%` : undefined,
    from,
    to,
    caption: caption || (xName ? phrase(words.series, {label: name, first: from, last: to}) : name),
    head: [xName, yName],
    rows: points.map(({x, figure, text}) => [
      x,
      figure ? shortText(figure, all) : figure === null ? words.noFigureAlone : text,
    ]),
  };
}

const percent = (fraction: number): number => Number((100 * fraction).toFixed(2)) || 0;
