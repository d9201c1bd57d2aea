import {html, type LitElement, render, type TemplateResult} from 'lit';
import {wordsCome} from '../../src/element/words.js';

/** A module of stories in component story format. */
export interface StoryModule {
  default: object;
  [name: string]: object;
}

/** One story, as Storybook would show it. */
export interface Story {
  tag: string;
  name: string;
  /** Stories that show what a bad input gets set it. */
  expectsWarnings: boolean;
  /** Stories whose whole list takes long to lay out set it; another story is printed in their place. */
  huge: boolean;
  template: () => TemplateResult;
}

interface Composable {
  args?: object;
  parameters?: {expectsWarnings?: boolean; huge?: boolean};
  render?: (args: object, context: object) => TemplateResult;
}

/** The stories of a module, in the order they are written. */
export function compose(tag: string, module: StoryModule): Story[] {
  const meta = module.default as Composable;
  return Object.entries(module)
    .filter(([name]) => name !== 'default')
    .map(([name, value]) => {
      const story = value as Composable;
      const args = {...meta.args, ...story.args};
      return {
        tag,
        name,
        expectsWarnings: story.parameters?.expectsWarnings ?? false,
        huge: story.parameters?.huge ?? false,
        template: () => (story.render ?? meta.render ?? (() => html``))(args, {args, globals: {}}),
      };
    });
}

/** Waits until a frame has been laid out and what observes sizes has been called. */
const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

interface Figure extends LitElement {
  readonly awaited: Promise<void>[];
}

/** Waits until an element shows what it is going to show: its words, modules and data have come, and its size is known. */
export async function settled(element: LitElement): Promise<void> {
  const figure = element as Figure;
  do {
    await figure.updateComplete;
    await Promise.all([wordsCome(), ...figure.awaited]);
    await frame();
  } while (figure.isUpdatePending || figure.awaited.length);
}

/** A story on the page, in a box of its own; its first element of that tag. */
export async function show(story: Story, box: HTMLElement = document.body): Promise<LitElement> {
  const container = document.createElement('div');
  box.append(container);
  render(story.template(), container);
  const elements = [...container.querySelectorAll<LitElement>(story.tag)];
  await Promise.all(elements.map(settled));
  const [element] = elements;
  if (!element) throw new Error(`${story.name} shows no <${story.tag}>`);
  return element;
}

/** Empties the page. */
export const clear = (): void => {
  for (const child of [...document.body.children]) if (!(child instanceof HTMLScriptElement)) child.remove();
};
