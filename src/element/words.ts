import type {Plural} from '../lib/words.js';

/** The words of one language: phrases by element (`figure` holds those all share), then by name. */
export type Translation = Record<string, Readonly<Record<string, string | Plural>>>;

const languages: Record<string, () => Promise<{words: Translation}>> = {
  ar: () => import('../words/ar.js'),
  de: () => import('../words/de.js'),
  es: () => import('../words/es.js'),
  fr: () => import('../words/fr.js'),
  it: () => import('../words/it.js'),
  ja: () => import('../words/ja.js'),
  pl: () => import('../words/pl.js'),
  pt: () => import('../words/pt.js'),
  tr: () => import('../words/tr.js'),
};

// English is built into each element; an empty translation changes nothing.
const known = new Map<string, Translation>([['en', {}]]);
const loading = new Map<string, Promise<unknown>>();
const waiting = new Set<() => void>();

const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/**
 * Adds a language, or replaces the words of one: `addWords('nl', {figure: {source: 'Bron: {source}.'}})`.
 * A phrase it leaves out stays English. A region tag (`pt-PT`) is preferred to its language (`pt`).
 */
export function addWords(language: string, words: Translation): void {
  known.set(language.toLowerCase(), words);
  waiting.forEach((tell) => tell());
}

/** Calls back whenever words have come; returns what stops that. */
export function onWords(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}

/** Settles once all words have come that were asked for. */
export const wordsCome = (): Promise<unknown> => Promise.all(loading.values());

/**
 * The words for a language tag: a translation; 'loading' while its module is on the way; `undefined` where there is none.
 */
export function wordsFor(tag: string): Translation | 'loading' | undefined {
  const language = primary(tag);
  const ready = known.get(tag.toLowerCase()) ?? known.get(language);
  if (ready) return ready;
  const load = Object.hasOwn(languages, language) ? languages[language] : undefined;
  if (!load) return undefined;
  const add = (words: Translation): void => {
    // The page's own words may have come first.
    if (!known.has(language)) addWords(language, words);
  };
  if (!loading.has(language))
    loading.set(
      language,
      load().then(
        ({words}) => add(words),
        // A page that cannot reach the module still gets its figures, in English.
        () => add({}),
      ),
    );
  return 'loading';
}
