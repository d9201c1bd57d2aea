import {embed, FORMS, type Form, type Library} from '../server/index.js';
import {ELEMENTS} from './elements.js';
import {decode} from './encoding.js';
import {read} from './files.js';
import {nameOf, placeOf} from './place.js';
import {readAddress, siteOf} from './site.js';
import {Mistake, type Options, readPackageFile, unknown, type Values} from './verb.js';

export const help = `Print the code of one figure, to paste into an article.

Usage: nutgraf embed FORM TAG [--ATTRIBUTE VALUE…]
       nutgraf embed FORM PAGE|-

Choose FORM by what the article’s editor accepts:
  tag      the element itself, and a script
  data     ordinary HTML with data-* attributes, and a script
  frame    an iframe, with the text of the figure before it
  frozen   the drawn figure, without a script
  plain    the text and numbers as simple HTML, for feeds and newsletters

TAG is one of ${[...ELEMENTS.keys()].join(', ')}.
Each of its attributes is an option, and so are id, lang, dir and class. With PAGE, or - for standard input, the first figure of the page is used,
or the one that --figure names.

  --library URL    address where the package’s dist/ is published, with its version, or a path such as /nutgraf/; needed for tag, data and frame
  --figure WHICH   number of the figure in the page, or # and its id; 1 by default
  --bare           print only the figure, without the lines that a page needs once
  --height PIXELS  height of the frame until its page reports the real one
  --base URL       address of the article, to resolve src and links
  --root FOLDER    folder that becomes the top of the site, where src="/data/x.csv" is looked for; by default the folder of the page
  --locale TAG     language of a page without a lang attribute, such as de or pt-BR; en by default

nutgraf embed tag spending-gauge --label Germany --value 1.36 --target 2 --unit "% of GDP" --library https://cdn.example/nutgraf@0.1.0/
nutgraf embed plain article.html --figure 2 > figure.html
nutgraf embed frozen - < figure.html`;

const OPTIONS: Options = {
  library: {type: 'string'},
  figure: {type: 'string'},
  bare: {type: 'boolean'},
  height: {type: 'string'},
  base: {type: 'string'},
  root: {type: 'string'},
  locale: {type: 'string'},
};

interface Said {
  figure?: string;
  bare?: boolean;
  height?: string;
  base?: string;
  root?: string;
  locale?: string;
}

/** The attributes of the element are options too. */
export const options = (said: readonly string[]): Options => {
  const tag = said.find((one) => ELEMENTS.has(one));
  // Report a misspelt tag, rather than its attributes as unknown options.
  const [form, from] = said;
  if (!tag && form && isForm(form) && from) refuseUnknownTag(from);
  const attributes = tag ? ELEMENTS.get(tag)! : [];
  const own = [...attributes, ...(tag ? ['id', 'lang', 'dir', 'class'].map((name) => ({name, type: undefined})) : [])];
  return {
    ...Object.fromEntries(own.map(({name, type}) => [name, {type: type?.text === 'boolean' ? 'boolean' : 'string'}])),
    ...OPTIONS,
  };
};

export async function run(values: Values, [form, from = '-', ...rest]: string[]): Promise<number> {
  if (!form) throw new Mistake(`embed expects a form: ${FORMS.join(', ')}. See nutgraf embed --help.`, 2);
  if (!isForm(form)) throw new Mistake(unknown('form', form, FORMS), 2);
  if (rest.length) throw new Mistake(`embed expects one figure; unexpected argument "${rest[0]}".`, 2);
  const {figure, bare, height, base, root, locale} = values as Said;
  const isTag = ELEMENTS.has(from);
  const html = isTag ? figureOf(from, values) : await readFigure(from);
  let problems = 0;
  const code = await embed(html, form, {
    library: libraryOf(form, values),
    ...(bare && {bare}),
    ...siteOf(isTag ? '-' : from, {base, root}),
    ...(figure && {figure}),
    ...(locale && {locale}),
    ...(height && {height: pixels(height)}),
    onProblem: (problem, tag, offset) => {
      problems++;
      console.error(`${isTag ? '' : `${placeOf(nameOf(from), html, offset)} `}<${tag}> ${problem}`);
    },
  });
  if (code === undefined) throw new Mistake(`No figure ${figure ? `${figure} ` : ''}found in ${nameOf(from)}.`);
  console.log(code);
  return Number(problems > 0);
}

const isForm = (text: string): text is Form => (FORMS as readonly string[]).includes(text);

function refuseUnknownTag(from: string): void {
  // A word without a dot or a slash is more likely a tag than a file.
  if (/^\w[\w-]*$/.test(from)) throw new Mistake(unknown('element', from, [...ELEMENTS.keys()]), 2);
}

function readFigure(from: string): Promise<string> {
  refuseUnknownTag(from);
  return read(from).then((bytes) => decode(bytes).text);
}

function figureOf(tag: string, values: Values): string {
  const attributes = Object.entries(values).flatMap(([name, value]) =>
    name in OPTIONS ? [] : [value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`],
  );
  return `<${tag}${attributes.join('')}></${tag}>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function pixels(text: string): number {
  const number = Number(text);
  if (!(number > 0 && number < 100_000)) throw new Mistake(`--height expects a number of pixels, got "${text}".`, 2);
  return number;
}

/** An address, or a path on the host of the article. */
const readLibrary = (text: string): string =>
  /^\/(?!\/)/.test(text)
    ? new URL(text, 'https://page.invalid').pathname
    : readAddress('library', text, 'https://cdn.example/nutgraf@0.1.0/ or /nutgraf/');

function libraryOf(form: Form, {library, bare}: Values): Library {
  const integrity = readPackageFile('dist/integrity.json') as Record<string, string>;
  if (typeof library === 'string') return {base: readLibrary(library).replace(/\/*$/, '/'), integrity};
  if (form === 'frame' || ((form === 'tag' || form === 'data') && !bare))
    throw new Mistake(
      `The form "${form}" needs --library, the address where dist/ is published, such as https://cdn.example/nutgraf@0.1.0/`,
      2,
    );
  return {base: '', integrity};
}
