import {changeText, targetName, tell, type Terms, verdictText} from '../lib/comparison.js';
import {formatCount} from '../lib/format.js';
import {formatFigure} from '../lib/format-figure.js';
import {shortText} from '../lib/mark.js';
import {joinSentences, listNames} from '../lib/names.js';
import type {Figure} from '../lib/number.js';
import {countsOf, GOALS, meets} from '../lib/tally.js';
import {phrase, textOf} from '../lib/words.js';
import type {Line, Lines, Place, Point} from './trend-chart.series.js';
import type {TrendWords} from './trend-chart.words.js';

/** What a trend says of its lines. Nothing is said that a cell which is not read, or is no single number, could make false. */
export interface Said {
  lines: readonly Line[];
  kind: Lines['kind'];
  xName: string;
  /** All that is on the axis, in its order. */
  places: readonly Place[];
  /** The line that matters most. */
  main: string | undefined;
  target: Figure | null;
  targetLabel: string | undefined;
  goal: (typeof GOALS)[number];
  /** The first position of estimates. */
  estimates: number;
  terms: Terms & {words: TrendWords};
}

type Told = Point & {figure: Figure};

const isTold = (point: Point): point is Told => !!point.figure && !point.isOpen;

/** "2019 estimate" */
export const dated = ({x, position}: Place, estimates: number, words: TrendWords, isEstimate = false): string =>
  isEstimate || position >= estimates ? phrase(words.estimateOf, {when: x}) : x;

export function trendText(said: Said): string {
  const {lines, kind, xName, places, main, target, goal, estimates, terms} = said;
  const {locale, words, style} = terms;
  const short = (figure: Figure): string => shortText(figure, terms);
  const list = (names: readonly string[]): string => listNames(names, locale, words);
  const at = new Map(lines.map((line) => [line, new Map(line.points.map((point) => [point.position, point]))]));

  const left = new Set<string>();
  const leave = ({name}: Line, {x, text}: Point): unknown => left.add(`${name} (${x}: ${text})`);
  let missing = lines
    .filter(({points}) => points.every(({figure, isOpen}) => !figure && !isOpen))
    .map(({name}) => name);

  const line = lines.find(({name, points}) => name === main && points.some((one) => one.figure ?? one.isOpen));
  const tallied = tally();
  const story = !line ? (tallied ? '' : ends()) : kind === 'date' ? change(line) : ranking(line);
  return joinSentences(
    [
      story,
      tallied,
      missing.length ? phrase(words.missing, {names: list(missing)}) : '',
      left.size ? phrase(words.notCounted, {names: list([...left])}) : '',
    ],
    locale,
  );

  /** What became of a line; the change only from the first to the last of its cells that are not empty. */
  function change(line: Line): string {
    const cells = line.points.filter(({figure, isOpen}) => figure ?? isOpen);
    const told = cells.filter(isTold);
    const [first, last] = [told[0], told.at(-1)];
    const isWhole = first === cells[0] && last === cells.at(-1);
    for (const point of [cells[0]!, cells.at(-1)!]) if (point.isOpen) leave(line, point);
    if (!first || !last) return '';
    const isRepeated = line.points.some(({rows}) => rows.length > 1);
    const label = target && targetName(target, said.targetLabel, goal === 'at-most', terms);
    return textOf(
      tell(
        {
          fact: [{text: fact(line.name, last.figure)}],
          verdict: target && label ? verdictText(last.figure, target, label, terms) : undefined,
          when: dated(last, estimates, words, last.isEstimate),
          change:
            first !== last && isWhole && !isRepeated
              ? changeText(last.figure, first.figure, first.x, terms)
              : undefined,
        },
        words,
      ),
    );
  }

  /** "Germany: 1.36% of GDP" */
  function fact(label: string, figure: Figure): string {
    return phrase(words.is, {label, value: formatFigure(figure, locale, style).text});
  }

  /** The ends of a line that does not run along time. */
  function ranking(line: Line): string {
    const told = line.points.filter(isTold);
    const open = line.points.filter(({isOpen}) => isOpen);
    const isOne = lines.length === 1;
    const nameOf = ({x}: Place): string => (kind === 'number' && xName ? `${xName} ${x}` : x);
    for (const point of open)
      if (isOne) left.add(`${nameOf(point)} (${point.text})`);
      else leave(line, point);
    const total = line.points.length - open.length;
    if (isOne) missing = line.points.filter(({figure, isOpen}) => !figure && !isOpen).map(nameOf);
    const [top, bottom] = extremes(told.map((point) => ({name: nameOf(point), figure: point.figure})));
    if (!top || !bottom || (!isOne && open.length)) return '';
    const value = formatFigure(top.figure, locale, style).text;
    const lowest = {lowNames: bottom.names, lowValue: formatFigure(bottom.figure, locale, style).text};
    if (!isOne) return endsText(line.name, top, bottom);
    const counts = {...countsOf(total, undefined, locale), names: top.names, value};
    const isSame = top.figure.value === bottom.figure.value && told.length === total;
    return phrase(isSame ? (total > 1 ? words.allSame : words.only) : words.range, {...counts, ...lowest});
  }

  /** The highest and the lowest line, at the last place at which at least half of the lines have a figure and none is left out. */
  function ends(): string {
    const known = lines.filter(({points}) => points.some(({figure}) => figure));
    for (const place of places.toReversed()) {
      const points = known.map((line) => [line, at.get(line)?.get(place.position)] as const);
      const told = points.flatMap(([{name}, one]) => (one && isTold(one) ? [{name, figure: one.figure}] : []));
      if (!told.length || told.length * 2 < known.length) continue;
      const open = points.filter(([, point]) => point?.isOpen);
      if (!left.size) for (const [line, point] of open) leave(line, point!);
      if (open.length) continue;
      const [top, bottom] = extremes(told);
      missing = lines.filter((line) => !at.get(line)?.get(place.position)?.figure).map(({name}) => name);
      return endsText(dated(place, estimates, words), top!, bottom!);
    }
    return '';
  }

  function extremes(told: readonly {name: string; figure: Figure}[]): {names: string; figure: Figure}[] {
    const sorted = told.toSorted((a, b) => b.figure.value - a.figure.value);
    return [sorted[0], sorted.at(-1)].flatMap((end) => {
      const tied = sorted.filter(({figure}) => figure.value === end?.figure.value);
      return end ? [{names: list(tied.map(({name}) => name)), figure: end.figure}] : [];
    });
  }

  function endsText(
    when: string,
    top: {names: string; figure: Figure},
    bottom: {names: string; figure: Figure},
  ): string {
    if (top.figure.value === bottom.figure.value)
      return phrase(words.stop, {
        sentence: phrase(words.dated, {sentence: fact(top.names, top.figure), when}),
      });
    const lowest = {lowName: bottom.names, lowValue: short(bottom.figure)};
    return phrase(words.ends, {when, name: top.names, value: short(top.figure), ...lowest});
  }

  /** How many of many are on the right side of the target, and were. */
  function tally(): string {
    const [first, last] = [places[0], places.at(-1)];
    if (!target || kind !== 'date' || lines.length < 3 || !first || !last || first === last) return '';
    const count = ({position}: Place): [met: number, total: number] => {
      const verdicts = lines.map((line) => {
        const point = at.get(line)?.get(position);
        const verdict = point && isMet(point, target);
        if (point?.isOpen && verdict === undefined) leave(line, point);
        return verdict;
      });
      return [verdicts.filter((one) => one).length, verdicts.filter((one) => one !== undefined).length];
    };
    const [now, before] = [count(last), count(first)];
    if (!now[1] || !before[1]) return '';
    const print = ([met, total]: readonly [number, number]): string =>
      phrase(words.of, {n: formatCount(met, locale), total: formatCount(total, locale)});
    return phrase(goal === 'at-most' ? words.atMost : words.atLeast, {
      target: short(target),
      now: print(now),
      when: dated(last, estimates, words),
      before: print(before),
      earlier: dated(first, estimates, words),
    });
  }

  /** `undefined` where that is not known; of a number between bounds, where these leave it open. */
  function isMet(point: Point, target: Figure): boolean | undefined {
    if (isTold(point)) return meets(point.figure, target, goal);
    const {low = -Infinity, high = Infinity} = point.bounds ?? {};
    if (goal === 'at-most') return high <= target.value ? true : low > target.value ? false : undefined;
    return low >= target.value ? true : high < target.value ? false : undefined;
  }
}
