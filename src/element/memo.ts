/**
 * The last thing made, as long as everything it was made of is the same: a figure of 10,000 points is not computed again for a
 * pointer that moves over it.
 */
export class Memo<T> {
  #from: readonly unknown[] = [];
  #made: T | undefined;

  get(from: readonly unknown[], make: () => T): T {
    if (this.#made === undefined || from.some((one, i) => one !== this.#from[i])) {
      this.#from = from;
      this.#made = make();
    }
    return this.#made;
  }
}
