import type * as node from './root.js';

/** Stands for `root.ts` in `worker.js`. */
export const openRoot: typeof node.openRoot = () => {
  throw new Error('"root" needs Node, since a worker has no files: pass "fetch" instead.');
};
