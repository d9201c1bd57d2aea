import {once} from 'node:events';
import {availableParallelism} from 'node:os';
import {Worker} from 'node:worker_threads';

/** What a thread says of a page; after the last one no other is worth trying. */
export type Answer<R> = {done: R} | {failed: string; isLast: boolean};

/** A thread takes longer to start than this many pages. */
const WORTH_A_THREAD = 50;

/**
 * Works on pages in as many threads as there are processors, until all are done or someone wants it to stop.
 * @param how what each thread is told once
 * @param each is told the answers in the order of the pages
 * @returns how many have been worked on
 */
export async function inThreads<R>(
  jobs: readonly unknown[],
  how: unknown,
  each: (answer: Answer<R>) => void,
): Promise<number> {
  const answers: Answer<R>[] = [];
  let next = 0;
  let told = 0;
  let isStopped = false;
  const stop = (): void => void (isStopped = true);
  const work = async (worker: Worker): Promise<void> => {
    while (next < jobs.length && !isStopped) {
      const i = next++;
      worker.postMessage(jobs[i]);
      const [answer] = (await once(worker, 'message')) as [Answer<R>];
      answers[i] = answer;
      if ('failed' in answer && answer.isLast) stop();
      for (; answers[told]; told++) each(answers[told]!);
    }
  };
  // The pages that are under way are finished first.
  process.once('SIGINT', stop);
  const count = Math.min(availableParallelism(), Math.ceil(jobs.length / WORTH_A_THREAD));
  const workers = Array.from(
    {length: count},
    () => new Worker(new URL('./worker.js', import.meta.url), {workerData: how}),
  );
  try {
    await Promise.all(workers.map(work));
  } finally {
    process.off('SIGINT', stop);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return told;
}
