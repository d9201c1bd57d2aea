// Runs a program of this project's own node_modules.
import {spawn} from 'node:child_process';
import path from 'node:path';

const bin = path.resolve('node_modules/.bin');
const env = {...process.env, PATH: bin + path.delimiter + process.env.PATH};

/** Runs a program with the output of this one; fails when it does. */
export const run = (program, ...args) =>
  new Promise((done, fail) => {
    const child = spawn(program, args, {stdio: 'inherit', env, shell: process.platform === 'win32'});
    child.once('error', fail);
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`${program} failed (${code})`))));
  });
