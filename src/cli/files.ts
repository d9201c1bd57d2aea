import {readFile} from 'node:fs/promises';
import {text} from 'node:stream/consumers';
import {Mistake} from './verb.js';

/** The text of a file, or of standard input for `-` and nothing. */
export async function readText(name = '-'): Promise<string> {
  if (name === '-') return text(process.stdin);
  return readFile(name, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Mistake(`${name} cannot be read: ${reason(error)}.`);
  });
}

/** Why a file could not be read or written. */
const reason = ({code = '', message}: NodeJS.ErrnoException): string =>
  ({
    ENOENT: 'it is not there',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the disk is read-only',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of its path is no folder',
    ENOSPC: 'the disk is full',
  })[code] ?? message;
