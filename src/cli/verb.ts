import {readFileSync} from 'node:fs';
import type {ParseArgsConfig} from 'node:util';
import {nearest} from '../server/nearest.js';

export type Options = NonNullable<ParseArgsConfig['options']>;
/** The values of the options, by name. */
export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** A module of this folder that is a command. */
export interface Verb {
  /** The text of `--help`. */
  help: string;
  /** The options it accepts; a function if they depend on the other arguments. */
  options: Options | ((said: readonly string[]) => Options);
  /** @returns the exit code; nothing means 0 */
  run(values: Values, positionals: string[]): Promise<number | void>;
}

/** A problem to print as a sentence, without a stack trace. */
export class Mistake extends Error {
  /** @param code the exit code: 2 for a wrong command line, 1 for any other problem */
  constructor(
    sentence: string,
    readonly code: 1 | 2 = 1,
  ) {
    super(sentence);
  }
}

/** A sentence about an unknown name, with similar names or all known ones. */
export function unknown(what: string, name: string, known: readonly string[], prefix = ''): string {
  const near = nearest(name, known);
  const listed = (near.length ? near : known).map((one) => prefix + one).join(', ');
  return `Unknown ${what} "${prefix}${name}". ${near.length ? `Did you mean ${listed}?` : `Expected one of ${listed}.`}`;
}

/** A JSON file of the installed package: `dist/integrity.json`. */
export const readPackageFile = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
