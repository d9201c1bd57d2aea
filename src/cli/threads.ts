import {once} from 'node:events';
import {availableParallelism} from 'node:os';
import {Worker} from 'node:worker_threads';
import {stopped} from './stop.js';

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
  let isLast = false;
  const work = async (worker: Worker): Promise<void> => {
    while (next < jobs.length && !isLast && !stopped.aborted) {
      const i = next++;
      worker.postMessage(jobs[i]);
      const [answer] = (await once(worker, 'message')) as [Answer<R>];
      answers[i] = answer;
      isLast ||= 'failed' in answer && answer.isLast;
      for (; answers[told]; told++) each(answers[told]!);
    }
  };
  const count = Math.min(availableParallelism(), Math.ceil(jobs.length / WORTH_A_THREAD));
  const workers = Array.from(
    {length: count},
    () => new Worker(new URL('./worker.js', import.meta.url), {workerData: how}),
  );
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return told;
}
