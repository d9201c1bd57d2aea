import {type FigureStyle, formatFigure} from './format-figure.js';
import type {Figure} from './number.js';
import {phrase} from './words.js';

/** What stands at the mark of a target on a scale. */
export const markWords = {
  targetMark: '{value} target',
  limitMark: '{value} limit',
  namedMark: '{value} {label}',
};

/** How the figures of one element are printed, and in which words. */
export interface Terms<W> {
  style: FigureStyle;
  locale: string;
  words: W;
  /** What the author says of the figure: whether somebody spends it. */
  about?: string | undefined;
}

/** Beside the figure itself, "2%" is enough of "2% of GDP"; "5.3 t" is not a number without its unit. */
export function shortText(figure: Figure, {style, locale}: Omit<Terms<unknown>, 'words'>): string {
  const {number, text} = formatFigure(figure, locale, style);
  return style.unit?.startsWith('%') ? number : text;
}

/** What stands at the target on a scale: "2% target", or by the author's name for it, or a limit where less is better. */
export function markText(
  target: Figure,
  label: string | undefined,
  isLimit: boolean,
  terms: Terms<typeof markWords>,
): string {
  const {words} = terms;
  const form = label ? words.namedMark : isLimit ? words.limitMark : words.targetMark;
  return phrase(form, {value: shortText(target, terms), label: label ?? ''});
}
