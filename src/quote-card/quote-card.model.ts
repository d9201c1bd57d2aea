import {parseDate} from '../lib/date.js';
import {commaOf, formatRough} from '../lib/format.js';
import {choice, problem, type Problem} from '../lib/problem.js';
import {plainText, type RichText, type Run, safeLinks} from '../lib/rich-text.js';
import {textFragment} from '../lib/text-fragment.js';
import {safeUrl, WEB} from '../lib/url.js';
import {phrase} from '../lib/words.js';
import type {QuoteWords} from './quote-card.words.js';

/**
 * Who said what, when and where: an exact text with the marks of its own language, and a line that attributes it.
 * Leaves out how the text looks and what the buttons do.
 */
export interface QuoteInput {
  quote: Passage | undefined;
  /** The same words in the language they were said in. */
  original?: Passage | undefined;
  speaker?: string | undefined;
  jobTitle?: string | undefined;
  portrait?: string | undefined;
  /** ISO 8601-2 date at any precision; what is no date is shown as typed. */
  date?: string | undefined;
  venue?: string | undefined;
  source?: string | undefined;
  sourceHref?: string | undefined;
  variant?: string | undefined;
  /** Names of actions, separated by spaces; '' stands for all, absent for none. */
  actions?: string | undefined;
  /** The words only repeat what the article says. */
  repeated?: boolean;
  /** Said of a text that is only a part of a sentence; one that begins with a small letter is known to be. */
  fragment?: boolean;
  locale: string;
  words: QuoteWords;
  /** Address of the page, for judging relative links. */
  base?: string | undefined;
}

/** A text, and the language it is in where that is not the page's. */
export interface Passage {
  text: RichText;
  lang?: string | undefined;
}

export const VARIANTS = ['card', 'pull', 'inline'] as const;
export const ACTIONS = ['copy', 'link', 'share'] as const;
export type Action = (typeof ACTIONS)[number];

/** A run of the quote, told apart where it is the editor's: `[whether Article Five remains in effect]`, `…`. */
export interface QuoteRun extends Run {
  editorial?: boolean;
}

/** A passage as it is printed: marks, then exact text. */
export interface QuoteText {
  paragraphs: QuoteRun[][];
  open: string;
  close: string;
  lang: string | undefined;
}

export interface QuoteModel {
  variant: (typeof VARIANTS)[number];
  quote: QuoteText;
  original?: QuoteText | undefined;
  fragment: boolean;
  /** Whether assistive technology passes over the figure: it repeats the article, and nothing in it acts. */
  skipped: boolean;
  /** Whether the text is so long that its end waits behind a button. */
  long: boolean;
  /** Name of the original's language in the reader's. */
  language: string;
  speaker: string | undefined;
  /** "President of France · The Economist, November 2019" */
  context: {
    jobTitle: string | undefined;
    venue: string | undefined;
    /** What stands between the venue and the date. */
    comma: string;
    date: string | undefined;
    dateTime: string | undefined;
  };
  portrait: string | undefined;
  initials: string;
  actions: readonly Action[];
  /** What the copy button puts on the clipboard. */
  copyText: string;
  /** The address of the quoted words within a source page. */
  sourceLink: (href: string) => string;
  showOriginal: string;
  hideOriginal: string;
  problems: Problem[];
}

/** As CLDR has them, except that Italian and Portuguese newspapers' « » give way to the “ ” of their web pages. */
const MARKS = new Map<string, readonly [string, string]>(
  Object.entries({
    ar: ['«', '»'],
    cs: ['„', '“'],
    da: ['»', '«'],
    de: ['„', '“'],
    el: ['«', '»'],
    es: ['«', '»'],
    fi: ['”', '”'],
    fr: ['«\u202f', '\u202f»'],
    hu: ['„', '”'],
    it: ['«', '»'],
    ja: ['「', '」'],
    nb: ['«', '»'],
    nn: ['«', '»'],
    no: ['«', '»'],
    pl: ['„', '”'],
    'pt-PT': ['«', '»'],
    ro: ['„', '”'],
    ru: ['«', '»'],
    sv: ['”', '”'],
    uk: ['«', '»'],
  }),
);
const ENGLISH_MARKS = ['“', '”'] as const;

/** Characters after which the rest of a quote waits behind a button: more than eight lines of it at any width. */
const LONG = 1000;

/** @returns `undefined` where there are no words to quote */
export function quoteModel(input: QuoteInput): QuoteModel | undefined {
  const {quote, original, speaker, jobTitle, venue, date, locale, words, base} = input;
  if (!quote || !plainText(quote.text).trim()) return undefined;
  const problems: Problem[] = [];
  if (!speaker) problems.push('speaker: expected who said it, got nothing; showing the quote without a name');
  const text = plainText(quote.text);
  const spoken = quoteText('quote', quote, locale, problems, base);
  const parsed = parseDate(date);
  if (parsed === undefined)
    problems.push(problem('date', 'a date that exists, such as 2019-11 or 2019-11-09', date, 'showing it as typed'));
  const comma = commaOf(locale);
  const context = {
    comma,
    jobTitle,
    venue,
    date: parsed ? formatRough(parsed, locale) : date,
    // What HTML knows as a date has no marks, and a year of four digits.
    dateTime: parsed && /^\d{4}(-|$)[^?~%]*$/.test(date ?? '') ? date : undefined,
  };
  const portrait = safeUrl(input.portrait, base, WEB);
  if (input.portrait && !portrait)
    problems.push(problem('portrait', 'the address of a picture', input.portrait, 'showing initials'));
  const actions = readActions(input.actions, problems);
  const name = original?.lang ? languageName(original.lang, locale) : '';
  const language = {language: name};

  return {
    variant: choice('variant', input.variant, VARIANTS, problems),
    quote: spoken,
    original: original && quoteText('original', original, locale, problems, base),
    fragment: input.fragment || /^\p{Ll}/u.test(text),
    skipped:
      !!input.repeated &&
      !(
        actions.length ||
        input.sourceHref ||
        original ||
        text.length > LONG ||
        quote.text.flat().some((run) => run.href)
      ),
    long: text.length > LONG,
    language: name,
    speaker,
    context,
    portrait,
    initials: initials(speaker ?? ''),
    actions,
    copyText: [
      `${spoken.open}${text}${spoken.close}`,
      [speaker, jobTitle, venue, context.date].filter(Boolean).join(comma) || undefined,
      input.source,
    ]
      .filter(Boolean)
      .join('\n'),
    sourceLink: (href) =>
      /^(mailto|tel):/i.test(href) ? href : textFragment(href, passage(original?.text ?? quote.text)),
    showOriginal: phrase(words.showOriginal, language),
    hideOriginal: phrase(words.hideOriginal, language),
    problems,
  };
}

function quoteText(
  where: string,
  {text, lang}: Passage,
  locale: string,
  problems: Problem[],
  base?: string,
): QuoteText {
  const paragraphs = safeLinks(where, text, problems, base).map((runs) => runs.flatMap(withEditorial));
  // An author who typed the marks keeps them.
  const marked = /^[«»„“”「"].*[«»“”」"]$/su.test(plainText(text));
  const [open, close] = marked ? ['', ''] : marksOf(lang ?? locale);
  return {paragraphs, open, close, lang};
}

const marksOf = (tag: string): readonly [string, string] =>
  MARKS.get(tag) ?? MARKS.get(tag.split('-')[0] ?? '') ?? ENGLISH_MARKS;

/** Cuts a run at square brackets and ellipses, which are the editor's. */
function withEditorial({text, ...marks}: Run): QuoteRun[] {
  return text
    .split(/(\[[^\][]*\]|(?:…|\.\.\.)+)/)
    .map((piece, i) => ({...marks, text: piece, ...(i % 2 === 1 && {editorial: true})}))
    .filter((run) => run.text);
}

/** The longest stretch that the speaker said without an editor's hand in it, as a source page has it. */
function passage(text: RichText): string {
  const said = plainText(text).split(/\[[^\][]*\]|…|\.\.\.|\n/);
  const longest = said.reduce((a, b) => (b.length > a.length ? b : a));
  return /^.*[^\p{P}\s]/su.exec(longest.trim())?.[0] ?? '';
}

/** At most two letters: of the first and last word with a capital; of the first word in scripts without capitals. */
function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word) && word !== 'The');
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0] ?? name.trim()];
  return ends.map((word) => Array.from(word ?? '')[0] ?? '').join('');
}

function readActions(text: string | undefined, problems: Problem[]): readonly Action[] {
  if (text === undefined) return [];
  const names = text.split(/\s+/).filter(Boolean);
  if (!names.length) return ACTIONS;
  for (const name of names.filter((one) => !ACTIONS.some((action) => action === one)))
    problems.push(problem('actions', ACTIONS.map((action) => `"${action}"`).join(', '), name, 'leaving it out'));
  return ACTIONS.filter((action) => names.includes(action));
}

/** A language by its name in the reader's: "French"; the tag itself where Intl knows no such language. */
function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, {type: 'language'}).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
