import {Parser} from 'htmlparser2';
import {htmlElementAttributes} from 'html-element-attributes';
import type {Problem} from '../lib/problem.js';
import {drawings, type DrawOptions, figureAttributes} from './draw.js';
import {lookalike, nearest} from './nearest.js';

export type CheckOptions = Omit<DrawOptions, 'onProblem'>;

/** A problem of a figure. */
export interface Finding {
  tag: string;
  problem: Problem;
  /** The offset of its tag in the page. */
  offset: number;
}

export interface Checked {
  /** The number of figures, as tags and as ordinary markup. */
  figures: number;
  /** In the order of the page. */
  findings: Finding[];
}

/**
 * Finds all problems of the figures of a page: mistyped names, and whatever comes up when the figures are drawn. Figures that a server has
 * already drawn are drawn again.
 */
export async function check(html: string, options: CheckOptions = {}): Promise<Checked> {
  const findings = names(html);
  let figures = 0;
  const onProblem = (problem: Problem, tag: string, offset: number): void => void findings.push({tag, problem, offset});
  for await (const {place, figure, markup} of drawings(html, {...options, onProblem}, {again: true})) {
    figures++;
    const isSilent = !markup && findings.every(({offset}) => offset !== place.start);
    if (isSilent) onProblem('nothing to draw; showing the HTML inside the tag', figure.localName, place.start);
    findings.push(...attributes(figure, place.slots !== undefined, place.start));
    const ending = figure.closest('p') && figure.querySelector(ENDS_PARAGRAPH);
    if (ending)
      onProblem(
        `inside a <p>, which ends where the <${ending.localName}> begins, so the tag is empty in a browser; put it outside the paragraph`,
        figure.localName,
        place.start,
      );
  }
  return {figures, findings: findings.sort((a, b) => a.offset - b.offset)};
}

/** Finds tags that look like a misspelt tag of this library, and `data-nutgraf` with an unknown name. */
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
      if (meant) findings.push({tag, problem: `unknown element; did you mean <${meant}>?`, offset});
    },
  });
  parser.end(html);
  return findings;
}

/** Elements that may be in a figure but end a paragraph. The parser used here does not end it. Source: HTML Standard, "in body" insertion mode. */
const ENDS_PARAGRAPH = 'blockquote, div, dl, figure, h1, h2, h3, h4, h5, h6, ol, p, pre, section, table, ul';

/** Tags of this library that are not figures. */
const OTHERS = new Set(['figure-group']);

/** Attributes that any element may have, and those that are meant for programs. */
const ANYWHERE = new Set([...htmlElementAttributes['*']!, 'role', 'prerendered', 'xmlns']);
const FOR_PROGRAMS = /^(?:aria-|data-|on)|[^a-z-]/;

function attributes(figure: Element, isOrdinary: boolean, offset: number): Finding[] {
  const known = figureAttributes.get(figure.localName)!;
  const tag = figure.localName;
  return [...figure.attributes].flatMap(({name}) => {
    if (known.includes(name) || ANYWHERE.has(name) || FOR_PROGRAMS.test(name)) return [];
    const near = nearest(name, known);
    // Ordinary markup may have data-* attributes of a CMS.
    if (isOrdinary && !lookalike(name, known)) return [];
    const said = isOrdinary ? near.map((one) => `data-${one}`) : near;
    const problem = `${isOrdinary ? 'data-' : ''}${name}: unknown attribute${said.length ? `; did you mean ${said.join(' or ')}?` : ''}`;
    return [{tag, problem, offset}];
  });
}

const oneOf = (near: readonly string[], all: readonly string[]): string => (near.length ? near : all).join(' or ');
