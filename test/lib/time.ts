/** How long it takes in milliseconds. Three times where it takes too long: a busy machine is not held against the code. */
export function milliseconds(work: () => unknown, limit: number): number {
  let best = Infinity;
  for (let i = 0; i < 3 && best >= limit; i++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
