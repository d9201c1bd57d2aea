// Starts the servers that suites talk to.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';

// So that a signal, too, ends in `exit`, which stops what has been started.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

export const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => done(port));
    });
  });

/** Whether a server answers at `url`. */
export const answers = (url) =>
  fetch(url, {redirect: 'manual'}).then(
    () => true,
    () => false,
  );

/** Starts a program, waits until it is `ready`, and returns what stops it. */
export const start = async (program, args, {ready, ...options}) => {
  // In a group, which ends as a whole: a server may have started others.
  const child = spawn(program, args, {...options, detached: true});
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const runs = () => child.exitCode === null && child.signalCode === null;
  const kill = () => runs() && process.kill(-child.pid);
  process.once('exit', kill);
  for (let tries = 0; tries < 300 && runs(); tries++) {
    if (await ready())
      return async () => {
        const ended = runs() && once(child, 'exit');
        kill();
        await ended;
      };
    await sleep(200);
  }
  kill();
  throw new Error(`${program} did not start:\n${output}`);
};
