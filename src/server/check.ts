import {Parser} from 'htmlparser2';
import {htmlElementAttributes} from 'html-element-attributes';
import type {Problem} from '../lib/problem.js';
import {drawings, type DrawOptions, figureAttributes} from './draw.js';
import {lookalike, nearest} from './nearest.js';

export type CheckOptions = Omit<DrawOptions, 'onProblem'>;

/** What is wrong with a figure. */
export interface Finding {
  tag: string;
  problem: Problem;
  /** Where its tag begins in the page. */
  offset: number;
}

export interface Checked {
  /** How many there are, as tags and as ordinary markup. */
  figures: number;
  /** In the order of the page. */
  findings: Finding[];
}

/**
 * Everything that is wrong with the figures of a page: names that are mistyped, and all that shows only when they are drawn. Those that
 * a server has drawn are drawn again.
 */
export async function check(html: string, options: CheckOptions = {}): Promise<Checked> {
  const findings = names(html);
  let figures = 0;
  const onProblem = (problem: Problem, tag: string, offset: number): void => void findings.push({tag, problem, offset});
  for await (const {place, figure, markup} of drawings(html, {...options, onProblem}, {again: true})) {
    figures++;
    const isSilent = !markup && findings.every(({offset}) => offset !== place.start);
    if (isSilent)
      onProblem('nothing of it can be drawn; showing what stands inside the tag', figure.localName, place.start);
    findings.push(...attributes(figure, place.slots !== undefined, place.start));
    const ending = figure.closest('p') && figure.querySelector(ENDS_PARAGRAPH);
    if (ending)
      onProblem(
        `in a <p>, which a browser ends where the <${ending.localName}> begins, so that the tag stays empty; put it outside the paragraph`,
        figure.localName,
        place.start,
      );
  }
  return {figures, findings: findings.sort((a, b) => a.offset - b.offset)};
}

/** Tags that are near those of this library, and ordinary markup that stands for none. */
function names(html: string): Finding[] {
  const tags = [...figureAttributes.keys()];
  const findings: Finding[] = [];
  const parser: Parser = new Parser({
    onopentag: (tag, {'data-nutgraf': name}) => {
      const offset = parser.startIndex;
      if (name !== undefined && !figureAttributes.has(name)) {
        const problem = `data-nutgraf: expected ${oneOf(nearest(name, tags), tags)}, got "${name}"; leaving it as it is`;
        findings.push({tag, problem, offset});
      }
      if (!tag.includes('-') || OTHERS.has(tag) || figureAttributes.has(tag)) return;
      const meant = lookalike(tag, tags);
      if (meant) findings.push({tag, problem: `there is no such element; nearest: <${meant}>`, offset});
    },
  });
  parser.end(html);
  return findings;
}

/** What a figure may hold and a paragraph not; the parser used here leaves it where the author put it. Source: HTML Standard, "in body" insertion mode. */
const ENDS_PARAGRAPH = 'blockquote, div, dl, figure, h1, h2, h3, h4, h5, h6, ol, p, pre, section, table, ul';

/** Tags of this library that are no figures. */
const OTHERS = new Set(['figure-group']);

/** What any element may have, and what only says something to programs. */
const ANYWHERE = new Set([...htmlElementAttributes['*']!, 'role', 'prerendered', 'xmlns']);
const FOR_PROGRAMS = /^(?:aria-|data-|on)|[^a-z-]/;

function attributes(figure: Element, isOrdinary: boolean, offset: number): Finding[] {
  const known = figureAttributes.get(figure.localName)!;
  const tag = figure.localName;
  return [...figure.attributes].flatMap(({name}) => {
    if (known.includes(name) || ANYWHERE.has(name) || FOR_PROGRAMS.test(name)) return [];
    const near = nearest(name, known);
    // Editors have data of their own in ordinary markup.
    if (isOrdinary && !lookalike(name, known)) return [];
    const said = isOrdinary ? near.map((one) => `data-${one}`) : near;
    const problem = `${isOrdinary ? 'data-' : ''}${name}: there is no such attribute${said.length ? `; nearest: ${said.join(', ')}` : ''}`;
    return [{tag, problem, offset}];
  });
}

const oneOf = (near: readonly string[], all: readonly string[]): string => (near.length ? near : all).join(' or ');
