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

/** Runs a program quietly; never fails. */
export const capture = (program, ...args) =>
  new Promise((done) => {
    const child = spawn(program, args, {env, shell: process.platform === 'win32'});
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => done({ok: false, output: String(error)}));
    child.once('close', (code) => done({ok: code === 0, output}));
  });
