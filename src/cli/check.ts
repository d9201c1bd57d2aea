import {stat} from 'node:fs/promises';
import path from 'node:path';
import {check} from '../server/index.js';
import {decode} from './encoding.js';
import {filesIn, isPage, read} from './files.js';
import {lineAt, nameOf} from './place.js';
import {siteOf} from './site.js';
import {Mistake, type Options, type Values} from './verb.js';

export const help = `Check the figures of pages before you publish them. Each problem is reported with its file, line and column.

Usage: nutgraf check PAGE|FOLDER|-…

It finds mistyped elements and attributes, tags that are not closed, invalid values, data that cannot be loaded, and everything else that a figure would report in the
browser’s console. The exit code is 1 if there is a problem, or if there is no figure.

  --quiet          print nothing if there are no problems
  --notes          also print what each figure assumed where its data leave a question open
  --json           print a list of {file, line, column, tag, problem}
  --locale TAG     language of pages without a lang attribute, such as de or pt-BR; en by default
  --as-of DATE     today’s date for timelines without now or as-of, such as 2019-11-09; the current day by default
  --base URL       address of the page or folder, to resolve src and links; a src is read from --root if the file is there
  --root FOLDER    folder that becomes the top of the site, where src="/data/x.csv" is looked for; by default the folder or that of the page

nutgraf check article.html
article.html:12:3 <spending-gauge> value: expected a number such as 1.36, got "much"; showing "no figure"
nutgraf check --json site/ > problems.json`;

export const options: Options = {
  json: {type: 'boolean'},
  quiet: {type: 'boolean'},
  notes: {type: 'boolean'},
  locale: {type: 'string'},
  'as-of': {type: 'string'},
  base: {type: 'string'},
  root: {type: 'string'},
};

interface Said {
  json?: boolean;
  quiet?: boolean;
  notes?: boolean;
  locale?: string;
  'as-of'?: string;
  base?: string;
  root?: string;
}

interface Told {
  file: string;
  line: number;
  column: number;
  tag: string;
  problem: string;
}

export async function run(values: Values, places: string[]): Promise<number> {
  if (!places.length)
    throw new Mistake('check expects a page, a folder, or - for standard input. See nutgraf check --help.', 2);
  const said = values as Said;
  const told: Told[] = [];
  let isWrong = false;
  let figures = 0;
  for (const place of places) {
    const found = await checkPlace(place, said);
    told.push(...found.told);
    figures += found.figures;
    isWrong ||= found.told.length > 0;
    if (found.figures || found.told.length) continue;
    isWrong = true;
    console.error(`No figure found in ${nameOf(place)}.`);
  }
  if (said.json) console.log(JSON.stringify(told, null, 2));
  else
    for (const {file, line, column, tag, problem} of told) console.log(`${file}:${line}:${column} <${tag}> ${problem}`);
  // On standard error, since a program may read the list.
  if (!isWrong && !said.quiet) console.error(`${figures} figure${figures === 1 ? '' : 's'}, no problems.`);
  return Number(isWrong);
}

async function checkPlace(place: string, said: Said): Promise<{figures: number; told: Told[]}> {
  const isFolder = place !== '-' && (await stat(place).catch(() => undefined))?.isDirectory();
  const files = isFolder ? (await filesIn(place)).filter(isPage) : [place];
  const all: {figures: number; told: Told[]} = {figures: 0, told: []};
  for (const file of files) {
    const name = isFolder ? path.join(place, file) : place;
    const {text} = decode(await read(name));
    const {figures, findings, notes} = await check(text, {
      ...(said.locale && {locale: said.locale}),
      ...(said['as-of'] && {asOf: said['as-of']}),
      ...siteOf(name, {...(isFolder && {folder: place}), base: said.base, root: said.root}),
    });
    all.figures += figures;
    all.told.push(
      ...findings.map(({tag, problem, offset}) => ({
        file: nameOf(name),
        ...lineAt(text, offset),
        tag,
        problem,
      })),
    );
    if (said.notes)
      for (const {tag, note, offset} of notes) {
        const {line, column} = lineAt(text, offset);
        // On standard error, since a program may read the list.
        console.error(`${nameOf(name)}:${line}:${column} <${tag}> note: ${note}`);
      }
  }
  return all;
}
