#!/usr/bin/env node
import {parseArgs} from 'node:util';
import {stopOnSignals, stopped} from './stop.js';
import {Mistake, type Options, readPackageFile, unknown, type Verb} from './verb.js';

/** Each verb, what it does, and where it is: only the one that is asked for is loaded. */
const VERBS: Record<string, [does: string, load: () => Promise<Verb>]> = {
  embed: ['print the code that shows one figure, to paste into an article', () => import('./embed.js')],
  prerender: ['draw the figures of a page or a whole archive before any script', () => import('./prerender.js')],
  check: ['tell what is wrong with the figures of pages, by line', () => import('./check.js')],
  image: ['take a picture of a figure', () => import('./image.js')],
  serve: ['serve frames and oEmbed on this machine', () => import('./serve.js')],
};

const COMMON: Options = {help: {type: 'boolean', short: 'h'}};

const help =
  (): string => `Figures for news pages: embed them, draw them on a server, check them, take pictures of them.

Usage: nutgraf VERB [OPTION…]

${Object.entries(VERBS)
  .map(([verb, [does]]) => `  ${verb.padEnd(11)}${does}`)
  .join('\n')}

  nutgraf VERB --help   all that a verb takes, with examples
  nutgraf --version

It ends with 0 when all went well, 1 when something is wrong with a page, 2 when the command line is wrong.`;

async function main([verb, ...said]: string[]): Promise<number> {
  if (verb === '--version' || verb === '-v')
    return print((readPackageFile('package.json') as {version: string}).version);
  if (!verb || verb === '--help' || verb === '-h' || verb === 'help') return print(help(), verb ? 0 : 2);
  if (!Object.hasOwn(VERBS, verb))
    throw new Mistake(`${unknown('The verb', verb, Object.keys(VERBS))} See nutgraf --help.`, 2);
  const module = await VERBS[verb]![1]();
  if (said.includes('--help') || said.includes('-h')) return print(module.help);
  const options = {...COMMON, ...(typeof module.options === 'function' ? module.options(said) : module.options)};
  const {values, positionals} = parse(verb, said, options);
  return (await module.run(values, positionals)) ?? 0;
}

function print(text: string, code = 0): number {
  console.log(text.trim());
  return code;
}

function parse(verb: string, said: string[], options: Options): ReturnType<typeof parseArgs> {
  const names = Object.keys(options);
  const shorts = Object.values(options).map(({short}) => short);
  const isOption = (text: string): boolean => /^--[a-z]/.test(text) || shorts.includes(text.slice(1, 2));
  const args: string[] = [];
  // A value may begin with a dash: `--value -1.36`.
  for (let i = 0; i < said.length; i++) {
    const next = said[i + 1];
    const takes = options[said[i]!.slice(2)]?.type === 'string';
    if (takes && next?.startsWith('-') && next !== '-' && !isOption(next)) args.push(`${said[i]}=${said[++i]}`);
    else args.push(said[i]!);
  }
  try {
    return parseArgs({args, options, allowPositionals: true});
  } catch (error) {
    const name = /'-{1,2}([^'\s,=]+)/.exec((error as Error).message)?.[1] ?? '';
    const known = names.includes(name) || shorts.includes(name);
    const sentence = !known
      ? unknown('The option', name, names, '--')
      : options[name]?.type === 'boolean'
        ? `The option "--${name}" takes no value.`
        : `The option "${name.length > 1 ? '--' : '-'}${name}" needs a value.`;
    throw new Mistake(`${sentence} See nutgraf ${verb} --help.`, 2);
  }
}

// Whoever reads may have read enough.
process.stdout.on('error', ({code, message}: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') console.error(`nutgraf: standard output cannot be written: ${message}`);
  process.exit(code === 'EPIPE' ? 0 : 1);
});

stopOnSignals();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // What was stopped may fail, but nothing is wrong with it.
  if (!stopped.aborted) console.error(`nutgraf: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = error instanceof Mistake ? error.code : 1;
}
