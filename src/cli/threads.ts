import {once} from 'node:events';
import {availableParallelism} from 'node:os';
import {Worker} from 'node:worker_threads';
import {stopped} from './stop.js';

/** What a thread reports of a page. After an answer with `isLast`, no other page is tried. */
export type Answer<R> = {done: R} | {failed: string; isLast: boolean};

/** Starting a thread takes longer than drawing this many pages. */
const WORTH_A_THREAD = 50;

/**
 * Draws pages in as many threads as there are processors, until all are done or the process is asked to stop.
 * @param how the options for all pages
 * @param each is called with the answers in the order of the pages
 * @returns the number of pages that were tried
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
