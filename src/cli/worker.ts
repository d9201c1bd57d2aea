/** A thread that draws the pages it gets from {@link inThreads}. */
import {parentPort, workerData} from 'node:worker_threads';
import {type DrawnPage, drawPage, type How, type PageToDraw} from './drawing.js';
import {Unwritable} from './files.js';
import type {Answer} from './threads.js';
import {Mistake} from './verb.js';

const work = (page: PageToDraw): Promise<Answer<DrawnPage>> =>
  drawPage(page, workerData as How).then(
    (done) => ({done}),
    (error: Error) => ({
      failed: error instanceof Mistake ? error.message : `${page.name}: ${error.message}`,
      isLast: error instanceof Unwritable,
    }),
  );

parentPort!.on('message', (page: PageToDraw) => void work(page).then((answer) => parentPort!.postMessage(answer)));
