import {writeFile} from 'node:fs/promises';
import {freeze, prerender} from '../server/index.js';
import {decode} from './encoding.js';
import {read, writeWhole} from './files.js';
import {placeOf} from './place.js';
import type {Site} from './site.js';

/** The options for all pages of a command. */
export interface How {
  form?: 'frozen' | 'plain';
  locale?: string;
  asOf?: string;
  nonce?: string;
}

/** A page: its name for messages, its file the file to write (`-` for standard input and output), and its place in the site. */
export interface PageToDraw {
  name: string;
  from: string;
  to: string;
  site: Site;
}

export interface DrawnPage {
  /** Lines to print. */
  said: string[];
  /** A page that is not `drawn` has not changed. */
  state: 'drawn' | 'drawn before' | 'empty' | 'failed';
}

/** The tag of a figure that has already been drawn. */
const DRAWN = /<[a-z]+(?:-[a-z]+)?\s[^>]*\b(?:prerendered|data-drawn)\b/i;

export async function drawPage({name, from, to, site}: PageToDraw, {form, ...how}: How): Promise<DrawnPage> {
  const bytes = await read(from);
  const said: string[] = [];
  let result = bytes;
  let state: DrawnPage['state'] = 'empty';
  try {
    const {text, problem, encode} = decode(bytes);
    if (problem) said.push(`${name}: ${problem}`);
    const options = {
      ...how,
      ...site,
      onProblem: (problem: string, tag: string, offset: number) =>
        void said.push(`${placeOf(name, text, offset)} <${tag}> ${problem}`),
    };
    const drawn = form ? await freeze(text, {...options, plain: form === 'plain'}) : await prerender(text, options);
    if (drawn !== text) {
      result = encode(drawn);
      state = 'drawn';
    } else if (DRAWN.test(text)) state = 'drawn before';
  } catch (error) {
    state = 'failed';
    said.push(`${name} is unchanged: ${(error as Error).message.replace(/\.$/, '')}.`);
  }
  if (to === '-') process.stdout.write(result);
  else await writeWhole(to, (draft) => writeFile(draft, result));
  return {said, state};
}
