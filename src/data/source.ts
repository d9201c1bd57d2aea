import type {Problem} from '../lib/problem.js';
import {type Grid, gridOfLines, gridOfObjects, gridOfTable, isPlainTable, type TableLine} from './grid.js';
import {Lines} from './lines.js';
import {type Reading, readTable, type Table, type TableOptions} from './table.js';

/** Where the rows of a figure come from, and the table they make. Leaves out how data are loaded. */
export interface Source {
  /** Rows of a script, JSON, or the lines of a file; `undefined` where there are none. */
  given: unknown;
  /** The author's own `<table>`. */
  lines?: readonly TableLine[] | undefined;
  caption?: string | undefined;
}

export interface SourceOptions extends TableOptions {
  /** Whether the first row names the columns: `yes` or `no`. */
  header?: string | undefined;
}

export interface Made {
  /** `undefined` where there is no row, which is a problem, or where the part that reads more is needed. */
  table?: Table | undefined;
  problems: Problem[];
  needsReading?: boolean;
}

/** @param reading the part that reads more than plain data; `null` where it could not be loaded */
export function makeTable(source: Source, options: SourceOptions, reading?: Reading | null): Made {
  const problems: Problem[] = [];
  const grid = gridOf(source, options, problems, reading);
  if (grid === 'open') return {problems: [], needsReading: true};
  if (!grid?.rows.length) {
    if (!problems.length)
      problems.push(
        source.given !== undefined || source.lines
          ? 'rows: expected a header and rows, found no row'
          : 'rows: expected a <table> inside the tag, or data, got none (a <p> around the tag ends where one begins)',
      );
    return {problems};
  }
  const table = readTable(grid, options, problems, reading);
  if (!table) return {problems: [], needsReading: true};
  if (reading === null)
    problems.push('the code that reads these data could not be loaded; showing what can be read without it');
  return {table, problems};
}

/** @returns `open` where the part that reads more is needed and has not been given */
function gridOf(
  {given, lines, caption}: Source,
  options: SourceOptions,
  problems: Problem[],
  reading: Reading | null | undefined,
): Grid | 'open' | undefined {
  const {header} = options;
  if (given instanceof Lines) return gridOfLines(given.lines, problems, header);
  if (given !== undefined && given !== null) {
    const grid = gridOfObjects(given, problems);
    return grid ?? (reading === undefined ? 'open' : reading?.gridOfJson(given, problems));
  }
  if (!lines) return undefined;
  if (isPlainTable(lines)) {
    const grid = gridOfTable(lines, problems, header);
    return grid && {...grid, caption};
  }
  return reading === undefined
    ? 'open'
    : reading
      ? reading.gridOfTable(lines, caption, problems, header)
      : gridOfTable(lines, problems, header);
}
