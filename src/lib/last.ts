/** A pure function that remembers its last result, for work of which a figure should do no more than it must. */
export function last<A extends unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let before: A | undefined;
  let result: R;
  return (...args) => {
    if (!before || args.some((arg, i) => arg !== before![i])) {
      result = compute(...args);
      before = args;
    }
    return result;
  };
}
