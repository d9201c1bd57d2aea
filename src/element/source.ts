import type {LitElement, ReactiveController} from 'lit';
import type {Problem} from '../lib/problem.js';
import {StoryErrorEvent} from './events.js';
import {load, type Origin} from './load.js';
import {nearest} from './locale.js';

// On every update, of a text that may be megabytes: nothing dearer than putting strings together.
const keyOf = (origin: Origin): string =>
  'src' in origin ? `src ${origin.src}` : `${origin.inline.type} ${origin.inline.text}`;

/** What a file says of its data: a caveat, and who publishes them. */
export interface Said {
  note?: string | undefined;
  source?: string | undefined;
}

type Host = LitElement & {said?: Said | undefined; tellsOneFact?: boolean};

/**
 * Data from the `src` attribute or an inline script, in one of four states. A new origin aborts the request for the old one,
 * and so does leaving the page; a stale answer never wins.
 */
export class SourceController implements ReactiveController {
  state: 'none' | 'loading' | 'ready' | 'failed' = 'none';
  /** Rows of text from CSV, or whatever the JSON says; only when ready. */
  data: unknown;
  problems: readonly Problem[] = [];
  /** What was taken to be so in reading them, and may be otherwise. */
  assumptions: readonly string[] = [];
  /** Settles when the data under way have come, or have failed to. */
  loading: Promise<void> | undefined;
  #key = '';
  #abort?: AbortController;

  constructor(
    private readonly host: Host,
    private readonly origin: () => Origin | undefined,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const origin = this.origin();
    const key = origin ? keyOf(origin) : '';
    if (key === this.#key) return;
    this.#stop();
    this.#key = key;
    if (origin) this.loading = this.#load(origin);
  }

  hostDisconnected(): void {
    // Only a request under way is given up: an element that is moved keeps what it has.
    if (this.state === 'loading') this.#stop();
  }

  #stop(): void {
    this.#abort?.abort();
    this.#key = '';
    this.state = 'none';
    this.loading = undefined;
    this.data = undefined;
    this.problems = [];
    this.assumptions = [];
    this.host.said = undefined;
  }

  async #load(origin: Origin): Promise<void> {
    const {signal} = (this.#abort = new AbortController());
    this.state = 'loading';
    const {
      value,
      problems,
      assumptions = [],
      note,
      source,
    } = await load(origin, signal, {
      lang: nearest(this.host, 'lang'),
      isFact: this.host.tellsOneFact,
    });
    if (signal.aborted) return;
    this.loading = undefined;
    this.state = value === undefined ? 'failed' : 'ready';
    this.data = value;
    this.problems = problems;
    this.assumptions = assumptions;
    this.host.said = {note, source};
    this.host.requestUpdate();
    if (value === undefined) this.host.dispatchEvent(new StoryErrorEvent(problems));
  }
}
