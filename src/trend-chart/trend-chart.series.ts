import {cell, columnNamed, columnsOf, figureColumn, noFigures, readNames, tellFirst} from '../lib/columns.js';
import {parseDate} from '../lib/date.js';
import {formatRough} from '../lib/format.js';
import {type Figure, parseNumber, readNumber} from '../lib/number.js';
import type {Problem} from '../lib/problem.js';
import type {Row} from '../lib/rows.js';

/**
 * Rows as lines of points. Three tables hold the same: a row per point (`series` names the column of the lines), a column per line,
 * or a row per line where the columns are named as dates. Leaves out scales and looks.
 */
export interface Point {
  /** When, as a reader sees it. */
  x: string;
  /** UTC milliseconds, a number, or the place among names. */
  position: number;
  /** A gap is a gap. */
  figure: Figure | null;
}

export interface Line {
  name: string;
  points: Point[];
}

export interface Lines {
  lines: Line[];
  /** What the positions are. */
  kind: 'date' | 'number' | 'name';
  /** Where an x of the author's lies; `undefined` where it is no such x. */
  positionOf: (x: string) => number | undefined;
  /** An x in print. */
  label: (x: string) => string;
  /** The columns of what runs along the axis, of the lines and, where it is one, of the numbers; empty where there is none. */
  xName: string;
  lineName: string;
  yName: string;
}

export interface SeriesInput {
  rows: readonly Row[];
  x?: string | undefined;
  y?: string | undefined;
  series?: string | undefined;
}

interface Entry {
  name: string;
  x: string;
  value: string | number | undefined;
  row: number;
  column: string;
}

/** The most lines and points that one figure reads. */
const LINES = 200;
const POINTS = 20_000;

/** @returns `undefined` where no column holds numbers */
export function readLines({rows, ...input}: SeriesInput, locale: string, problems: Problem[]): Lines | undefined {
  const columns = columnsOf(rows);
  const series = columnNamed('series', input.series, columns, problems, 'taking each column of numbers as a line');
  const named = columnNamed('x', input.x, columns, problems, 'using the first that is left');
  const others = columns.filter((name) => name !== series && name !== named);
  const isTurned = !named && !input.y && isPointNames(series ? others : others.slice(1));
  const xName = named ?? (isTurned ? '' : (others.shift() ?? ''));
  const lineName = isTurned ? (series ?? others.shift() ?? '') : series;

  const wanted = [...readNames('y', input.y, new Set(others), problems, 'columns of the data')];
  // A column of missing figures is a line too; one of names with a number among them is told of cell by cell.
  const isFigures = (name: string): boolean => {
    const figures = rows.map((row) => parseNumber(cell(row, name)));
    return figures.some(Boolean) || figures.every((figure) => figure === null);
  };
  const one = wanted[0] ?? figureColumn(rows, others);
  const values = isTurned ? others : series ? [one ?? ''] : wanted.length ? wanted : others.filter(isFigures);
  if (one === undefined) {
    noFigures('y', rows, others, problems);
    return undefined;
  }
  if (!values.length) values.push(one);

  const entries = rows.flatMap((row, i) =>
    values.map((column): Entry => {
      const x = isTurned ? column : String(cell(row, xName) ?? '').trim();
      const name = lineName === undefined ? column : String(cell(row, lineName) ?? '').trim();
      return {name, x, value: cell(row, column), row: i + 1, column};
    }),
  );
  const read = entries.slice(0, POINTS);
  if (entries.length > POINTS)
    problems.push(`rows: expected at most ${POINTS} points, got ${entries.length}; showing the first ${POINTS}`);

  const {kind, positionOf, label} = scaleOf([...new Set(read.map(({x}) => x).filter(Boolean))], locale);
  const found: Problem[] = [];
  const lines = new Map<string, Map<number, Point>>();
  for (const {name, x, value, row, column} of read) {
    const position = positionOf(x);
    if (!name || position === undefined) {
      const what = name ? xName : (lineName ?? '');
      found.push(`row ${row}, ${what}: expected ${name ? 'a date or name' : 'a name'}, got nothing; leaving it out`);
      continue;
    }
    let points = lines.get(name);
    if (!points) lines.set(name, (points = new Map<number, Point>()));
    if (points.has(position))
      found.push(
        `row ${row}, ${xName || lineName}: "${isTurned ? name : x}" stands in more than one row` +
          (series || isTurned ? ` of ${name}` : ' (series names the column of the lines)') +
          '; using the first',
      );
    else
      points.set(position, {
        x: label(x),
        position,
        figure: readNumber(`row ${row}, ${column}`, value, found, 'leaving a gap there'),
      });
  }
  tellFirst(found, problems);
  if (lines.size > LINES)
    problems.push(`series: expected at most ${LINES} lines, got ${lines.size}; showing the first ${LINES}`);
  return {
    lines: [...lines].slice(0, LINES).map(([name, points]) => ({
      name,
      points: [...points.values()].sort((a, b) => a.position - b.position),
    })),
    kind,
    positionOf,
    label,
    xName,
    lineName: lineName ?? '',
    yName: values.length === 1 ? (values[0] ?? '') : '',
  };
}

/** Whether columns are named as dates: then each row is a line. */
const isPointNames = (names: readonly string[]): boolean => names.length > 1 && names.every((name) => parseDate(name));

/** Where names of points lie: by time where all are dates, by value where all are numbers, otherwise in the order given. */
function scaleOf(names: readonly string[], locale: string): Pick<Lines, 'kind' | 'positionOf' | 'label'> {
  const dates = new Map(names.map((name) => [name, parseDate(name)]));
  if ([...dates.values()].every(Boolean)) {
    const print = (x: string, date = parseDate(x)): string => (date ? formatRough(date, locale) : x);
    const labels = new Map([...dates].map(([name, date]) => [name, print(name, date)]));
    return {
      kind: 'date',
      positionOf: (x) => (dates.get(x) ?? parseDate(x))?.start,
      label: (x) => labels.get(x) ?? print(x),
    };
  }
  if (names.every((name) => parseNumber(name)))
    return {kind: 'number', positionOf: (x) => parseNumber(x)?.value, label: (x) => x};
  const places = new Map(names.map((name, i) => [name, i]));
  return {kind: 'name', positionOf: (x) => places.get(x), label: (x) => x};
}
