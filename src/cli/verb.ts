import {readFileSync} from 'node:fs';
import type {ParseArgsConfig} from 'node:util';
import {nearest} from '../server/nearest.js';

export type Options = NonNullable<ParseArgsConfig['options']>;
/** What was said on the command line, by the name of the option. */
export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** A module of this folder: one thing that the command line does. */
export interface Verb {
  /** What `--help` prints. */
  help: string;
  /** What it takes; where that depends on what is asked for, a function of all that was said. */
  options: Options | ((said: readonly string[]) => Options);
  /** @returns the exit code where it is not 0 */
  run(values: Values, positionals: string[]): Promise<number | void>;
}

/** What is wrong with what was asked for, as a sentence to the one who asked. */
export class Mistake extends Error {
  /** @param code 2 for what was said on the command line, 1 for what was found on the way */
  constructor(
    sentence: string,
    readonly code: 1 | 2 = 1,
  ) {
    super(sentence);
  }
}

/** A sentence about a name that is not known, with those that look like it. */
export function unknown(what: string, name: string, known: readonly string[], prefix = ''): string {
  const near = nearest(name, known).map((one) => prefix + one);
  return `${what} "${prefix}${name}" is not known. ${
    near.length ? `Nearest: ${near.join(', ')}.` : `Known: ${known.map((one) => prefix + one).join(', ')}.`
  }`;
}

/** A JSON file of the installed package: `dist/integrity.json`. */
export const readPackageFile = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
