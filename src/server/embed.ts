import {type Form, type Library, snippet, type SnippetOptions} from '../forms/snippet.js';
import {type DrawOptions, drawings} from './draw.js';
import {rootOf} from './freeze.js';

export interface EmbedOptions extends DrawOptions, SnippetOptions {
  /** Where the library is published. */
  library: Library;
}

/**
 * What an editor pastes into a page to get the first figure of `html` in this form.
 * @returns undefined where there is no figure
 */
export async function embed(
  html: string,
  form: Form,
  {library, ...options}: EmbedOptions,
): Promise<string | undefined> {
  for await (const {figure, markup, css} of drawings(html, options, {onPaper: true}))
    return snippet(form, {figure, root: rootOf(markup), markup, css}, library, options);
  return undefined;
}
