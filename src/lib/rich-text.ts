import {problem, type Problem} from './problem.js';
import {safeUrl} from './url.js';

/** A stretch of text with one set of marks, read from an author's HTML. */
export interface Run {
  text: string;
  strong?: boolean;
  em?: boolean;
  /** Address as written until {@link safeLinks} has judged it. */
  href?: string;
  lang?: string;
}

/** Paragraphs of runs: what is left of an author's HTML when only meaning is taken, so that no data becomes markup. */
export type RichText = Run[][];

/** The words of a rich text, a line per paragraph. */
export const plainText = (paragraphs: RichText): string =>
  paragraphs.map((runs) => runs.map((run) => run.text).join('')).join('\n');

/** The same text, with every address that a link must not carry taken out and told. */
export function safeLinks(where: string, paragraphs: RichText, problems: Problem[], base?: string): RichText {
  const judge = ({href, ...run}: Run): Run => {
    if (href === undefined) return run;
    const address = safeUrl(href, base);
    if (!address)
      problems.push(problem(`${where}, link`, 'an http, https, mailto or tel address', href, 'showing its text'));
    return address ? {...run, href: address} : run;
  };
  return paragraphs.map((runs) => runs.map(judge));
}
