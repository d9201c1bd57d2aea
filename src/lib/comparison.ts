import type {ComparisonWords} from './comparison.words.js';
import {parseDate} from './date.js';
import {formatRough} from './format.js';
import {formatFigure} from './format-figure.js';
import {shortText, type Terms as MarkTerms} from './mark.js';
import {difference, type Figure} from './number.js';
import {problem, type Problem} from './problem.js';
import {fill, type Part, phrase, plural} from './words.js';

/** How one number stands to others, in words. Leaves out whether that is good, which a goal decides, and where the words stand. */
export type Terms = MarkTerms<ComparisonWords>;

/**
 * How far apart two figures are: in points where they are per cent, otherwise in their unit. Never shown as a zero that it is not.
 * @param signed whether it says which way: `+0.17 points`
 */
export function distance(a: Figure, b: Figure, {style, locale, words}: Terms, signed = false): string {
  const away = difference(a, b);
  const gap = signed ? away : {value: Math.abs(away.value), digits: away.digits};
  const digits = style.digits !== undefined && Number(gap.value.toFixed(style.digits)) ? style.digits : undefined;
  if (!style.unit?.startsWith('%')) return formatFigure(gap, locale, {...style, digits, signed}).text;
  const n = formatFigure(gap, locale, {digits, signed}).number;
  return phrase(plural(words.points, Math.abs(gap.value), locale, digits ?? gap.digits), {n});
}

/** On which side of another a figure lies. */
export const sideOf = (a: Figure, b: Figure): 'above' | 'below' | 'at' =>
  a.value === b.value ? 'at' : a.value > b.value ? 'above' : 'below';

/** What a verdict calls the target: by the author's name for it, or a limit where less is better. */
export function targetName(target: Figure, label: string | undefined, isLimit: boolean, terms: Terms): string {
  const {words} = terms;
  const form = label ? words.named : isLimit ? words.limit : words.target;
  return phrase(form, {value: shortText(target, terms), label: label ?? ''});
}

/** "0.64 points below the 2% target" */
export function verdictText(value: Figure, target: Figure, name: string, terms: Terms): string {
  const side = sideOf(value, target);
  const form = side === 'at' ? terms.words.exactly : terms.words[side];
  return phrase(form, {difference: distance(value, target, terms), target: name});
}

/** "Up 0.17 points since 2014" */
export function changeText(value: Figure, previous: Figure, when: string | undefined, terms: Terms): string {
  const way = ({above: 'up', below: 'down', at: 'same'} as const)[sideOf(value, previous)];
  return phrase(terms.words[when ? way : (`${way}Before` as const)], {
    difference: distance(value, previous, terms),
    when: when ?? '',
    previous: shortText(previous, terms),
  });
}

/** "2019 estimate"; what is no date is shown as typed. */
export function dateText(
  asOf: string | undefined,
  estimated: boolean,
  {locale, words}: Terms,
  problems: Problem[],
): string {
  const date = parseDate(asOf);
  if (date === undefined)
    problems.push(problem('as-of', 'a date that exists, such as 2019 or 2019-06-25', asOf, 'showing it as typed'));
  const shown = date ? formatRough(date, locale) : (asOf ?? '');
  if (!estimated) return shown;
  return shown ? phrase(words.estimateOf, {when: shown}) : words.estimate;
}

/** The whole sentence in pieces, of which `verdict` is named, and the one about a change after it. */
export function tell(
  {
    fact,
    verdict,
    when,
    change,
  }: {fact: Part[]; verdict?: string | undefined; when: string; change?: string | undefined},
  words: ComparisonWords,
): Part[] {
  const judged = verdict ? fill(words.judged, {fact, verdict}) : fact;
  const sentence = fill(words.stop, {sentence: when ? fill(words.dated, {sentence: judged, when}) : judged});
  if (!change) return sentence;
  // In one piece with the space before it, which by itself is in no accessibility tree.
  return [...sentence, {text: phrase(words.changed, {sentence: '', change: phrase(words.stop, {sentence: change})})}];
}
