import {copyFile, mkdir, stat} from 'node:fs/promises';
import path from 'node:path';
import {parseDate} from '../lib/date.js';
import {isWithin} from '../server/root.js';
import {type DrawnPage, drawPage, type How, type PageToDraw} from './drawing.js';
import {filesIn, isPage, whenUnwritable, writeWhole} from './files.js';
import {nameOf} from './place.js';
import {Progress} from './progress.js';
import {siteOf} from './site.js';
import {finish} from './stop.js';
import {inThreads} from './threads.js';
import {Mistake, type Options, type Values} from './verb.js';

export const help = `Draw the figures of a page, or of every page in a folder, so that readers see them before any script runs.

Usage: nutgraf prerender PAGE -o OUT
       nutgraf prerender FOLDER -o OUT
       nutgraf prerender < PAGE > OUT

The rest of each page stays the same, byte for byte, and keeps its encoding. Other files in a folder are copied. Problems of a figure are reported
with file and line.

  -o, --out OUT    the file or folder to write; standard output by default
  --in-place       replace each page, instead of -o
  --frozen         write HTML that needs no script, for archives
  --plain          write simple HTML with the text and numbers, for feeds, AMP and newsletters
  --locale TAG     language of pages without a lang attribute, such as de or pt-BR; en by default
  --as-of DATE     today’s date for timelines without now or as-of, such as 2019-11-09; the current day by default
  --base URL       address of the page or folder, to resolve src and links; a src is read from --root if the file is there
  --root FOLDER    folder that becomes the top of the site, where src="/data/x.csv" is looked for; by default the folder or that of the page
  --nonce NONCE    nonce for the styles of the figures, if your policy has style-src 'nonce-…'

nutgraf prerender article.html -o drawn.html
nutgraf prerender site/ -o public/ --base https://news.example/ --locale de
nutgraf prerender --plain newsletter.html | mail -s News readers@news.example`;

export const options: Options = {
  out: {type: 'string', short: 'o'},
  'in-place': {type: 'boolean'},
  frozen: {type: 'boolean'},
  plain: {type: 'boolean'},
  locale: {type: 'string'},
  'as-of': {type: 'string'},
  base: {type: 'string'},
  root: {type: 'string'},
  nonce: {type: 'string'},
};

interface Said {
  out?: string;
  'in-place'?: boolean;
  frozen?: boolean;
  plain?: boolean;
  locale?: string;
  'as-of'?: string;
  base?: string;
  root?: string;
  nonce?: string;
}

export async function run(values: Values, [from = '-', ...rest]: string[]): Promise<number> {
  const said = {...(values as Said)};
  if (said['in-place']) {
    if (said.out) throw new Mistake('--in-place and -o cannot be used together.', 2);
    if (from === '-') throw new Mistake('--in-place needs a page or a folder, not standard input.', 2);
    said.out = from;
  }
  if (rest.length) throw new Mistake(`prerender expects one page or folder; unexpected argument "${rest[0]}".`, 2);
  const how = howOf(said);
  const isFolder = from !== '-' && (await stat(from).catch(() => undefined))?.isDirectory();
  return isFolder ? drawFolder(from, said, how) : drawOne(from, said, how);
}

/** Checks the options for drawing. */
function howOf({frozen, plain, locale, 'as-of': asOf, nonce}: Said): How {
  if (frozen && plain) throw new Mistake('--frozen and --plain cannot be used together.', 2);
  if (nonce && (frozen || plain)) throw new Mistake('--nonce cannot be used with --frozen or --plain.', 2);
  if (asOf && !parseDate(asOf)) throw new Mistake(`--as-of expects a date such as 2019-11-09, got "${asOf}".`, 2);
  if (locale && !isLanguage(locale))
    throw new Mistake(`--locale expects a language such as de or pt-BR, got "${locale}".`, 2);
  const form = plain ? 'plain' : frozen && 'frozen';
  return {...(form && {form}), ...(locale && {locale}), ...(asOf && {asOf}), ...(nonce && {nonce})};
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** Keeps people from overwriting their pages by mistake. */
function refuseSame(from: string, to: string, isInPlace = false): void {
  if (from !== '-' && to !== '-' && !isInPlace && path.resolve(from) === path.resolve(to))
    throw new Mistake(`-o would overwrite "${from}". Use --in-place if you want that.`, 2);
}

async function drawOne(from: string, said: Said, how: How): Promise<number> {
  const {out = '-', base, root} = said;
  const name = nameOf(from);
  const site = siteOf(from, {base, root});
  const isInto = /[\\/]$/.test(out) || (out !== '-' && (await stat(out).catch(() => undefined))?.isDirectory());
  if (isInto && from === '-')
    throw new Mistake(`-o expects a file if the page comes from standard input; "${out}" is a folder.`, 2);
  const to = isInto ? path.join(out, path.basename(from)) : out;
  refuseSame(from, to, said['in-place']);
  const page = await drawPage({name, from, to, site}, how);
  page.said.forEach((line) => console.error(line));
  if (page.state === 'drawn before') console.error(`${name}: already drawn; unchanged.`);
  if (page.state === 'empty') console.error(`${name}: no figure to draw; unchanged.`);
  return Number(page.state === 'failed');
}

async function drawFolder(from: string, said: Said, how: How): Promise<number> {
  const {out, base, root} = said;
  if (!out) throw new Mistake('prerender needs -o and a folder for the pages, or --in-place.', 2);
  refuseSame(from, out, said['in-place']);
  const isInPlace = path.resolve(from) === path.resolve(out);
  if (!isInPlace && isWithin(path.resolve(out), path.resolve(from)))
    throw new Mistake(`-o expects a folder that does not contain "${from}"; "${out}" does.`, 2);
  const files = await filesIn(from, isInPlace ? undefined : out);
  const pages = files.filter(isPage);
  const jobs = pages.map((page) => {
    const name = path.join(from, page);
    return {name, from: name, to: path.join(out, page), site: siteOf(name, {folder: from, base, root})};
  });
  if (!pages.length) throw new Mistake(`No page (.html, .htm) found in ${from}.`);
  await mkdir(out, {recursive: true}).catch(whenUnwritable(out));
  const others = isInPlace ? [] : files.filter((file) => !isPage(file));
  for (const file of others) await writeWhole(path.join(out, file), (draft) => copyFile(path.join(from, file), draft));
  return finish(drawPages(jobs, others.length, how));
}

async function drawPages(pages: PageToDraw[], others: number, how: How): Promise<number> {
  const count = {drawn: 0, 'drawn before': 0, empty: 0, failed: 0};
  const progress = new Progress(pages.length);
  let lastWords = '';
  const done = await inThreads<DrawnPage>(pages, how, (answer) => {
    if ('failed' in answer && answer.isLast) lastWords = answer.failed;
    else if ('failed' in answer) {
      count.failed++;
      progress.step([answer.failed]);
    } else {
      count[answer.done.state]++;
      progress.step(answer.done.said);
    }
  });
  progress.clear();
  if (lastWords) throw new Mistake(lastWords);
  const parts = [
    `${count.drawn} drawn`,
    count['drawn before'] && `${count['drawn before']} already drawn`,
    count.empty && `${count.empty} without a figure to draw, unchanged`,
    count.failed && `${count.failed} failed`,
    done < pages.length && `${pages.length - done} not reached`,
  ].filter(Boolean);
  const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;
  console.error(
    `${counted(pages.length, 'page')}: ${parts.join(', ')}.${others ? ` ${counted(others, 'other file')} copied.` : ''}`,
  );
  return Number(count.failed > 0);
}
