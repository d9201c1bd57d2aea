import type {Problem} from '../lib/problem.js';

/** Fired when data could not be loaded or read. The HTML inside the tag stays visible. */
export class StoryErrorEvent extends Event {
  static readonly type = 'story-error';
  /** What went wrong, in the author's words. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(StoryErrorEvent.type, {bubbles: true, composed: true});
    this.problems = problems;
  }
}

/** Fired when a reader points at an item of a figure, or chooses it with the keyboard. */
export class StorySelectEvent extends Event {
  static readonly type = 'story-select';
  /** The name of the row; in a timeline, the id of the event. */
  readonly id: string;

  constructor(id: string) {
    super(StorySelectEvent.type, {bubbles: true, composed: true});
    this.id = id;
  }
}

declare global {
  // What the events of elements, of documents and of windows have in common.
  interface GlobalEventHandlersEventMap {
    'story-error': StoryErrorEvent;
    'story-select': StorySelectEvent;
  }
}
