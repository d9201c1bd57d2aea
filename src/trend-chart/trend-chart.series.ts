import {placeOf, reportFirst} from '../data/named-figures.js';
import type {Cell, Column, Table} from '../data/table.js';
import {parseDate, type PartialDate} from '../lib/date.js';
import {formatRough} from '../lib/format.js';
import {type Figure, parseNumber} from '../lib/number.js';
import {problem, type Problem} from '../lib/problem.js';
import {
  areNumbers,
  type ColumnInput,
  type Time,
  timesOf,
  type TrendColumns,
  trendColumns,
} from './trend-chart.columns.js';

/** A table as lines of points, in order of time. Leaves out scales and looks. */
export interface Place {
  /** When, as a reader sees it. */
  x: string;
  /** UTC milliseconds, a number, or the place among names. */
  position: number;
  date?: PartialDate;
}

export interface Point extends Place {
  /** A gap is a gap. */
  figure: Figure | null;
  /** As it was typed; two texts where the time occurs twice. */
  text: string;
  /** Whether nothing may be said of it: it is no single number, is not read, is in a doubtful row, or is two. */
  isOpen: boolean;
  bounds: Cell['bounds'];
  isEstimate: boolean;
  /** In the table. */
  rows: number[];
}

export interface Line {
  name: string;
  points: Point[];
}

export interface Lines {
  lines: Line[];
  /** What the positions are. */
  kind: Kind;
  /** Where an x of the author's lies; `undefined` where it is no such x. */
  find: (x: string) => Place | undefined;
  /** The columns of what runs along the axis, of the lines and, where it is one, of the numbers; empty where there is none. */
  xName: string;
  lineName: string;
  yName: string;
  /** The unit or currency that all values carry. */
  shared: Pick<Column, 'unit' | 'currency' | 'isNarrow'> | undefined;
}

type Kind = 'date' | 'number' | 'name';

/** The most lines and points that one figure reads. */
const LINES = 200;
const POINTS = 20_000;

/** @returns `undefined`, and why, where no column holds numbers, or most times occur in several rows of one line */
export function readLines(input: ColumnInput, locale: string, problems: Problem[]): Lines | undefined {
  const {table} = input;
  const columns = trendColumns(input, problems);
  if (!columns) return undefined;
  const {x, lines: named, values} = columns;
  const {kind, placeAt, find} = axisOf(columns, locale);
  const count = table.length * values.length;
  if (count > POINTS)
    problems.push(`rows: expected at most ${POINTS} points, got ${count}; showing the first ${POINTS}`);
  const found: Problem[] = values.flatMap((column) => column.problems);
  // A row without a time is reported below, as it is left out.
  found.push(...(x?.problems ?? []).filter((one) => !one.startsWith('row ')));

  const lines = new Map<string, Map<number, Point>>();
  let twice = 0;
  for (let i = 0; i < Math.min(count, POINTS); i++) {
    const row = Math.floor(i / values.length);
    const column = values[i % values.length]!;
    const name = named ? named.cells[row]!.text : column.name;
    const place = placeAt(row, column);
    if (!name || !place) {
      const where = name ? x : named;
      if (where && column === values[0]) found.push(withoutPlace(table, row, where, kind, !!name));
      continue;
    }
    let points = lines.get(name);
    if (!points) lines.set(name, (points = new Map<number, Point>()));
    const point = pointOf(place, column.cells[row]!, row, table.doubtful.has(row));
    const before = points.get(place.position);
    if (!before) {
      points.set(place.position, point);
      continue;
    }
    twice++;
    const instead = join(before, point) ? 'showing it once' : 'leaving a gap there';
    // A row has as many of them as it has values.
    if (column !== values[0]) continue;
    const [what, of] = [x ? place.x : name, named && x ? ` of ${name}` : ''];
    const hint = named ? '' : ' (series names the column of the lines)';
    found.push(
      `${placeOf(table, row, x ?? named!)}: "${what}" is the ${x && kind === 'date' ? 'time' : 'name'} of more than one row${of}${hint}; ${instead}`,
    );
  }
  if (twice * 2 >= Math.min(count, POINTS) && twice > 1) {
    problems.push(longTable(table, columns, lines));
    return undefined;
  }
  reportFirst(found, problems);
  if (lines.size > LINES)
    problems.push(`series: expected at most ${LINES} lines, got ${lines.size}; showing the first ${LINES}`);
  return {
    lines: [...lines].slice(0, LINES).map(([name, points]) => ({
      name,
      points: [...points.values()].sort((a, b) => a.position - b.position),
    })),
    kind,
    find,
    xName: x?.name ?? '',
    lineName: named?.name ?? '',
    yName: values.length === 1 ? values[0]!.name : '',
    shared: values.find(({cells}) => cells.some(({figure}) => figure)),
  };
}

const pointOf = (place: Place, cell: Cell, row: number, isDoubtful: boolean): Point => ({
  ...place,
  figure: cell.figure ?? null,
  text: cell.text,
  isOpen: isDoubtful || cell.figure === undefined,
  bounds: cell.bounds,
  isEstimate: !!cell.isEstimate,
  rows: [row],
});

/** Two points of one time: which of them is the value is not known, unless they are the same. */
function join(point: Point, other: Point): boolean {
  const isSame = !!point.figure && point.figure.value === other.figure?.value;
  if (!isSame) {
    point.figure = null;
    point.text += `, ${other.text}`;
    point.isOpen = true;
  }
  point.rows.push(...other.rows);
  return isSame;
}

function withoutPlace(table: Table, row: number, column: Column, kind: Kind, isNamed: boolean): Problem {
  const {text} = column.cells[row]!;
  const where = placeOf(table, row, column);
  if (!isNamed || !text)
    return `${where}: expected ${isNamed ? 'a date or name' : 'a name'}, got nothing; leaving it out`;
  const what = kind === 'date' ? 'a date such as 2014 or 2014-09' : 'a number such as 1.36';
  return problem(where, what, text, 'leaving it out');
}

/** What is wrong with a table in which most times occur in several rows of one line, and what settles it. */
function longTable(
  {columns}: Table,
  {x, lines: named, values}: TrendColumns,
  lines: ReadonlyMap<string, ReadonlyMap<number, Point>>,
): Problem {
  const [name, points] = [...lines].find(([, points]) => [...points.values()].some(({rows}) => rows.length > 1))!;
  const point = [...points.values()].reduce((a, b) => (b.rows.length > a.rows.length ? b : a));
  const others = columns.filter(
    (column) =>
      column !== x &&
      column !== named &&
      !values.includes(column) &&
      new Set(point.rows.map((row) => column.cells[row]!.text)).size > 1,
  );
  const other = others.find(({kind, role}) => kind === 'text' && !role) ?? others[0];
  const hint =
    other &&
    (named
      ? `choose with where="${other.name}=${other.cells[point.rows.at(-1)!]!.text}"; `
      : `series="${other.name}" draws a line for each; `);
  const of = named && x ? ` of ${name}` : '';
  const count = point.rows.length;
  return `${(x ?? named)!.name}: "${x ? point.x : name}" is in ${count} rows${of}; ${hint ?? ''}showing the table`;
}

/** Where points lie: by time where they have dates, by value where they have numbers, otherwise in the order given. */
function axisOf(
  {x, dates}: TrendColumns,
  locale: string,
): {kind: Kind; placeAt: (row: number, column: Column) => Place | undefined; find: Lines['find']} {
  const written = new Map<string, Place>();
  const dated = (date: PartialDate, text: string): Place => {
    const known = written.get(text);
    if (known?.position === date.start) return known;
    const place = {x: formatRough(date, locale), position: date.start, date};
    written.set(text, place).set(place.x, place);
    return place;
  };
  const findDate = (x: string): Place | undefined => {
    const known = written.get(x);
    const date = known ? undefined : parseDate(x);
    return date ? {x: formatRough(date, locale), position: date.start, date} : known;
  };
  if (!x) {
    const places = new Map([...dates].map(([column, date]) => [column, dated(date, column.name)]));
    return {kind: 'date', placeAt: (_, column) => places.get(column), find: findDate};
  }
  const times = timesOf(x);
  if (times) {
    const places = times.map((date: Time, row) => date && dated(date, x.cells[row]!.text));
    return {kind: 'date', placeAt: (row) => places[row] ?? undefined, find: findDate};
  }
  const isNumber = areNumbers(x);
  const places = x.cells.map(({text, figure}) => {
    if (isNumber ? !figure : !text) return undefined;
    const place = written.get(text) ?? {x: text, position: isNumber ? figure!.value : written.size};
    written.set(text, place);
    return place;
  });
  const findNumber = (text: string): Place | undefined => {
    const figure = parseNumber(text);
    return figure ? {x: text, position: figure.value} : undefined;
  };
  return {
    kind: isNumber ? 'number' : 'name',
    placeAt: (row) => places[row],
    find: (text) => written.get(text) ?? (isNumber ? findNumber(text) : undefined),
  };
}
