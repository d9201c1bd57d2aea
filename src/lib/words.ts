import {pluralOf} from './format.js';

/** Forms of a phrase by Intl plural category; `other` is always there: `{one: '{n} event', other: '{n} events'}`. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & {other: string};

/** A piece of a generated sentence; `name` is the placeholder it came from, for styling and isolation. */
export interface Part {
  name?: string;
  text: string;
}

/**
 * Puts values into a phrase: `fill('{label} spends {value}', {label: 'Germany', value: '1.36% of GDP'})`.
 * A value may be the parts of another phrase. An unknown placeholder stays as it is written.
 */
export function fill(phrase: string, values: Record<string, string | Part[]>): Part[] {
  return phrase.split(/\{(\w+)\}/).flatMap((text, i): Part[] => {
    if (i % 2 === 0) return text ? [{text}] : [];
    const value = values[text];
    return typeof value === 'object' ? value : [{name: text, text: value ?? `{${text}}`}];
  });
}

/** Parts as plain text. */
export const textOf = (parts: readonly Part[]): string => parts.map((part) => part.text).join('');

/** {@link fill}, as plain text. */
export const phrase = (template: string, values: Record<string, string>): string => textOf(fill(template, values));

/** The form for a count; the digits it is printed with matter: "1 point", but "1.00 points". */
export const plural = (forms: Plural, count: number, locale: string, digits = 0): string =>
  forms[pluralOf(count, locale, digits)] ?? forms.other;

/** The direction of a language's script, for generated sentences: the page around them may run the other way. */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  /^(ar|ckb|dv|fa|he|ps|ug|ur|yi)\b/.test(locale) ? 'rtl' : 'ltr';
