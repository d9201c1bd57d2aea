import {writeFile} from 'node:fs/promises';
import {freeze, prerender} from '../server/index.js';
import {decode} from './encoding.js';
import {read, writeWhole} from './files.js';
import {placeOf} from './place.js';
import type {Site} from './site.js';

/** How the pages of one call are drawn. */
export interface How extends Site {
  form?: 'frozen' | 'plain';
  locale?: string;
  asOf?: string;
  nonce?: string;
}

/** One page: what it is called, where it is, where it goes (`-` for standard input and output), and its address in the site. */
export interface PageToDraw {
  name: string;
  from: string;
  to: string;
  address?: string;
}

export interface DrawnPage {
  /** What is to be told of it. */
  said: string[];
  /** `failed` if it could not be drawn; then, as where there was nothing to draw, it is as it was. */
  state: 'drawn' | 'drawn before' | 'empty' | 'failed';
}

/** What a figure has that was drawn before. */
const DRAWN = /<[a-z]+(?:-[a-z]+)?\s[^>]*\b(?:prerendered|data-drawn)\b/i;

export async function drawPage({name, from, to, address}: PageToDraw, {form, ...how}: How): Promise<DrawnPage> {
  const bytes = await read(from);
  const said: string[] = [];
  let result = bytes;
  let state: DrawnPage['state'] = 'empty';
  try {
    const {text, problem, encode} = decode(bytes);
    if (problem) said.push(`${name}: ${problem}`);
    const options = {
      ...how,
      ...(address && {base: address}),
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
    said.push(`${name} is left as it is: ${(error as Error).message.replace(/\.$/, '')}.`);
  }
  if (to === '-') process.stdout.write(result);
  else await writeWhole(to, (draft) => writeFile(draft, result));
  return {said, state};
}
