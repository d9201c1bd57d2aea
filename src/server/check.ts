import {Parser} from 'htmlparser2';
import {htmlElementAttributes} from 'html-element-attributes';
import {problem, type Problem} from '../lib/problem.js';
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
  /** What the figures assumed where their data leave a question open, in the order of the page. */
  notes: Note[];
}

/** What a figure assumed. */
export interface Note {
  tag: string;
  note: string;
  /** The offset of its tag in the page. */
  offset: number;
}

/**
 * Finds all problems of the figures of a page: mistyped names, tags that are not closed, and whatever comes up when the figures are drawn. Figures that a server has
 * already drawn are drawn again.
 */
export async function check(html: string, options: CheckOptions = {}): Promise<Checked> {
  const findings = tags(html);
  const notes: Note[] = [];
  let figures = 0;
  const onProblem = (problem: Problem, tag: string, offset: number): void => void findings.push({tag, problem, offset});
  for await (const {place, figure, markup, assumptions = []} of drawings(
    html,
    {...options, onProblem},
    {again: true},
  )) {
    figures++;
    notes.push(...assumptions.map((note) => ({tag: figure.localName, note, offset: place.start})));
    const isSilent = !markup && findings.every(({offset}) => offset !== place.start);
    if (isSilent) onProblem('nothing to draw; showing the HTML inside the tag', figure.localName, place.start);
    findings.push(...attributes(figure, place.slots !== undefined, place.start));
    const theme = figure.getAttribute('theme');
    // The figures themselves report any other value that they do not know.
    if (theme && theme !== 'light' && theme !== 'dark')
      onProblem(problem('theme', '"light" or "dark"', theme, 'following the page'), figure.localName, place.start);
  }
  return {figures, findings: findings.sort((a, b) => a.offset - b.offset), notes};
}

/**
 * Finds tags that look like a misspelt tag of this library, `data-nutgraf` with an unknown name, and tags of this library without their
 * other half.
 */
export function tags(html: string): Finding[] {
  const figures = [...figureAttributes.keys()];
  const isOurs = (tag: string): boolean => figureAttributes.has(tag) || tag === GROUP;
  const findings: Finding[] = [];
  const open: number[] = [];
  let hasOpenTag = false;
  const parser: Parser = new Parser({
    onopentag: (tag, {'data-nutgraf': name}) => {
      const offset = parser.startIndex;
      open.push(offset);
      if (name !== undefined && !figureAttributes.has(name)) {
        const problem = `data-nutgraf: expected ${oneOf(nearest(name, figures), figures)}, got "${name}"; leaving it as it is`;
        findings.push({tag, problem, offset});
      }
      const meant = isOurs(tag) ? undefined : lookalike(tag, figures);
      if (meant) findings.push({tag, problem: `unknown element; did you mean <${meant}>?`, offset});
    },
    onclosetag: (tag, isImplied) => {
      const offset = open.pop()!;
      hasOpenTag ||= !isImplied;
      if (!isImplied || !isOurs(tag)) return;
      const after = tag === GROUP ? '' : '; what follows it is inside of it, and is not shown';
      findings.push({tag, problem: `is never closed${after}`, offset});
    },
  });
  const close = parser.onclosetag.bind(parser);
  parser.onclosetag = (start, end) => {
    hasOpenTag = false;
    close(start, end);
    const tag = html.slice(start, end).toLowerCase();
    if (!hasOpenTag && isOurs(tag))
      findings.push({tag: `/${tag}`, problem: 'has no open tag before it', offset: start - '</'.length});
  };
  parser.end(html);
  return findings;
}

/** The tag of this library that is not a figure. */
const GROUP = 'figure-group';

/** Attributes that any element may have, and those that are meant for programs. */
const ANYWHERE = new Set([...htmlElementAttributes['*']!, 'role', 'prerendered', 'xmlns']);
const FOR_PROGRAMS = /^(?:aria-|data-|on)|[^a-z-]/;

/** What other libraries call an attribute. */
const ELSEWHERE: Record<string, string> = {sort: 'order', subtitle: 'description', type: 'shape', url: 'src'};

function attributes(figure: Element, isOrdinary: boolean, offset: number): Finding[] {
  const known = figureAttributes.get(figure.localName)!;
  const tag = figure.localName;
  return [...figure.attributes].flatMap(({name}) => {
    if (known.includes(name) || ANYWHERE.has(name) || FOR_PROGRAMS.test(name)) return [];
    const same = known.filter((one) => one === ELSEWHERE[name]);
    const near = same.length ? same : nearest(name, known);
    // Ordinary markup may have data-* attributes of a CMS.
    if (isOrdinary && !lookalike(name, known)) return [];
    const said = isOrdinary ? near.map((one) => `data-${one}`) : near;
    const problem = `${isOrdinary ? 'data-' : ''}${name}: unknown attribute${said.length ? `; did you mean ${said.join(' or ')}?` : ''}`;
    return [{tag, problem, offset}];
  });
}

const oneOf = (near: readonly string[], all: readonly string[]): string => (near.length ? near : all).join(' or ');
