import type {Dirent} from 'node:fs';
import {mkdir, readdir, readFile, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import {buffer} from 'node:stream/consumers';
import {threadId} from 'node:worker_threads';
import {isWithin} from '../server/root.js';
import {finish} from './stop.js';
import {Mistake} from './verb.js';

/** Reads a file, or standard input for `-`. */
export const read = (name: string): Promise<Buffer> =>
  name === '-' ? buffer(process.stdin) : readFile(name).catch(whenUnreadable(name));

/** Writes a file completely or not at all. */
export const writeWhole = (name: string, write: (name: string) => Promise<void>): Promise<void> =>
  finish(writeDraft(name, write));

async function writeDraft(name: string, write: (name: string) => Promise<void>): Promise<void> {
  const draft = path.join(path.dirname(name), `.${path.basename(name)}.${process.pid}.${threadId}.tmp`);
  try {
    await mkdir(path.dirname(name), {recursive: true});
    await write(draft);
    await rename(draft, name);
  } catch (error) {
    await rm(draft, {force: true}).catch(() => {});
    whenUnwritable(name)(error as NodeJS.ErrnoException);
  }
}

/** The files in a folder and its subfolders, except those in `except`, as sorted relative paths with slashes. */
export async function filesIn(folder: string, except?: string): Promise<string[]> {
  const isExcepted = (place: string): boolean =>
    except !== undefined && isWithin(path.resolve(except), path.resolve(place));
  const entries: Dirent[] = await readdir(folder, {recursive: true, withFileTypes: true}).catch(whenUnreadable(folder));
  return entries
    .filter((entry) => !entry.isDirectory() && !isExcepted(entry.parentPath))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

export const isPage = (file: string): boolean => /\.html?$/i.test(file);

/** An error after which there is no point in writing more files. */
export class Unwritable extends Mistake {}

const reason = ({code = '', message}: NodeJS.ErrnoException): string => REASONS[code] ?? message;
const whenUnreadable =
  (name: string) =>
  (error: NodeJS.ErrnoException): never => {
    throw new Mistake(`Cannot read ${name}: ${reason(error)}.`);
  };
export const whenUnwritable =
  (name: string) =>
  (error: NodeJS.ErrnoException): never => {
    throw new Unwritable(`Cannot write ${name}: ${reason(error)}.`);
  };

/** The error codes of Node in words. */
const REASONS: Record<string, string> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'read-only file system',
  EISDIR: 'it is a folder',
  EEXIST: 'part of its path is a file',
  ENOTDIR: 'part of its path is a file',
  ENOSPC: 'the disk is full',
};
