import type {Problem} from './problem.js';

/** Data as they came, and what was wrong with them. `value` is missing where nothing could be read. */
export interface Reading {
  value?: unknown;
  problems: Problem[];
  /** What was taken to be so, and may be otherwise. */
  assumptions?: string[];
  /** What a file says below or above its rows: a caveat, and who publishes it. */
  note?: string | undefined;
  source?: string | undefined;
}

/**
 * Reads JSON. A syntax error becomes a problem that names its line.
 * Asynchronous, since only a broken document loads the parser that knows about lines.
 */
export async function parseJson(text: string, where = 'json'): Promise<Reading> {
  try {
    return {value: JSON.parse(text), problems: []};
  } catch {
    return {problems: [`${where}: expected JSON, got a syntax error${await syntaxError(text)}`]};
  }
}

async function syntaxError(text: string): Promise<string> {
  const open = openText(text);
  try {
    const {parse} = await import('@humanwhocodes/momoa');
    parse(text);
  } catch (error) {
    if (error instanceof Error && 'line' in error && Number((error as {offset?: number}).offset) < open)
      return ` on line ${String(error.line)}: ${error.message}`;
  }
  // Neither, where it is nested too deep for the parser that counts lines, or this did not come.
  return open < text.length
    ? ` on line ${text.slice(0, open).split('\n').length}: a text without its closing quotation mark, or with a line break or tab in it`
    : '';
}

/** Where the first text opens that is not closed on its line; momoa would read on to the next quotation mark. */
function openText(text: string): number {
  for (const {1: closed, index} of text.matchAll(/"[^"\\\u0000-\u001f]*(?:\\.[^"\\\u0000-\u001f]*)*("?)/g))
    if (!closed) return index;
  return text.length + 1;
}
