#!/usr/bin/env node
import {parseArgs} from 'node:util';
import {stopOnSignals, stopped} from './stop.js';
import {Mistake, type Options, readPackageFile, unknown, type Verb} from './verb.js';

/** Each command: what it does, and how to load it. Only the one in use is loaded. */
const VERBS: Record<string, [does: string, load: () => Promise<Verb>]> = {
  embed: ['print the code of one figure, to paste into an article', () => import('./embed.js')],
  prerender: [
    'draw the figures of a page or folder, so that they show before any script runs',
    () => import('./prerender.js'),
  ],
  check: ['check the figures of pages, and report problems by line', () => import('./check.js')],
  image: ['save a picture of a figure', () => import('./image.js')],
  serve: ['start a local server for frames and oEmbed', () => import('./serve.js')],
};

const COMMON: Options = {help: {type: 'boolean', short: 'h'}};

const help = (): string => `Embed, draw and check the figures of news pages, and save pictures of them.

Usage: nutgraf COMMAND [OPTION…]

${Object.entries(VERBS)
  .map(([verb, [does]]) => `  ${verb.padEnd(11)}${does}`)
  .join('\n')}

  nutgraf COMMAND --help   show the options of a command, with examples
  nutgraf --version        show the version

The exit code is 0 if all went well, 1 if there is a problem with a page, and 2 if the command line is wrong.`;

async function main([verb, ...said]: string[]): Promise<number> {
  if (verb === '--version' || verb === '-v')
    return print((readPackageFile('package.json') as {version: string}).version);
  if (!verb || verb === '--help' || verb === '-h' || verb === 'help') return print(help(), verb ? 0 : 2);
  if (!Object.hasOwn(VERBS, verb))
    throw new Mistake(`${unknown('command', verb, Object.keys(VERBS))} See nutgraf --help.`, 2);
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
      ? unknown('option', name, names, '--')
      : options[name]?.type === 'boolean'
        ? `Option --${name} takes no value.`
        : `Option ${name.length > 1 ? '--' : '-'}${name} needs a value.`;
    throw new Mistake(`${sentence} See nutgraf ${verb} --help.`, 2);
  }
}

process.stdout.on('error', ({code, message}: NodeJS.ErrnoException) => {
  // The reader of a pipe, such as `head`, may close it early. The exit code is still that of the whole work.
  if (code === 'EPIPE') return;
  console.error(`nutgraf: cannot write to standard output: ${message}`);
  process.exit(1);
});

stopOnSignals();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // Work that is stopped may fail, which is no problem to report.
  if (!stopped.aborted) console.error(`nutgraf: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = error instanceof Mistake ? error.code : 1;
}
