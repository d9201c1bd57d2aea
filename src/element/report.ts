import type {Problem} from '../lib/problem.js';

const said = new WeakMap<HTMLElement, Set<Problem>>();

/** Tells the console each problem of an element once, behind its tag: `<spending-gauge> value: expected …`. */
export function report(host: HTMLElement, problems: readonly Problem[]): void {
  let before = said.get(host);
  if (!before) said.set(host, (before = new Set()));
  for (const problem of problems)
    if (!before.has(problem)) {
      before.add(problem);
      console.warn(`<${host.localName}> ${problem}`, host);
    }
}
