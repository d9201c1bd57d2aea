import {constants} from 'node:os';

const stop = new AbortController();

/** Aborted once the process has been asked to stop, such as with Ctrl-C. */
export const stopped = stop.signal;

const underWay = new Set<Promise<unknown>>();

/** For work that would leave something behind if it were cut off: the process stops only when it is done. */
export function finish<T>(work: Promise<T>): Promise<T> {
  underWay.add(work);
  return work.finally(() => underWay.delete(work));
}

/** Stops the process on a signal, with the exit code that a shell expects. */
export function stopOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      const exit = (): never => process.exit(128 + constants.signals[signal]);
      // A second signal does not wait.
      if (stopped.aborted) exit();
      stop.abort();
      void Promise.allSettled(underWay).then(exit);
    });
}
