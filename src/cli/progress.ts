/** A progress bar on a terminal, with messages above it. Elsewhere only the messages are printed. */
export class Progress {
  readonly #out = process.stderr;
  readonly #width = 30;
  #done = 0;

  constructor(readonly all: number) {
    this.#draw();
  }

  /** One more page is done. */
  step(said: readonly string[]): void {
    this.#done++;
    if (said.length) {
      this.clear();
      for (const line of said) console.error(line);
    }
    this.#draw();
  }

  clear(): void {
    if (this.#out.isTTY) this.#out.write('\r\x1b[K');
  }

  #draw(): void {
    if (!this.#out.isTTY) return;
    const full = Math.round((this.#width * this.#done) / this.all);
    this.#out.write(`\r${'█'.repeat(full)}${'░'.repeat(this.#width - full)} ${this.#done} of ${this.all} pages`);
  }
}
