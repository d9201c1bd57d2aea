import {type Form, type Library, snippet, type SnippetOptions} from '../forms/snippet.js';
import {tags} from './check.js';
import {type DrawOptions, drawings} from './draw.js';
import {rootOf} from './freeze.js';
import {knownAddress} from './source.js';

export interface EmbedOptions extends DrawOptions, SnippetOptions {
  /** Where the library is published. */
  library: Library;
  /** The figure of the page: its number, or `#` and its id; the first by default. */
  figure?: string;
}

/**
 * Returns the code that an editor pastes into a page to get a figure of `html` in this form. `onProblem` gets the problems of this figure,
 * and of any tag before it that looks like a misspelt one, since that changes the numbers.
 * @returns undefined if there is no such figure
 */
export async function embed(
  html: string,
  form: Form,
  {library, figure: which = '1', onProblem, ...options}: EmbedOptions,
): Promise<string | undefined> {
  const findings = tags(html);
  const tell = (isTold: (offset: number) => boolean): void => {
    for (const {problem, tag, offset} of findings) if (isTold(offset)) onProblem?.(problem, tag, offset);
  };
  let number = 0;
  let problems: Parameters<NonNullable<typeof onProblem>>[] = [];
  const note: typeof onProblem = (...problem) => problems.push(problem);
  for await (const {figure, place, markup, css} of drawings(html, {...options, onProblem: note}, {onPaper: true})) {
    number += 1;
    if (which !== String(number) && which !== `#${figure.id}`) {
      // These are problems of another figure.
      problems = [];
      continue;
    }
    tell((offset) => offset <= place.start);
    if (onProblem) for (const problem of problems) onProblem(...problem);
    const drawn = {figure, root: rootOf(markup), markup, css};
    return snippet(form, drawn, library, {...options, base: knownAddress(options)});
  }
  tell(() => true);
  return undefined;
}
