import {html, type LitElement, render, type TemplateResult} from 'lit';

/** A module of stories in component story format. */
export interface StoryModule {
  default: object;
  [name: string]: object;
}

/** One story, as Storybook would show it. */
export interface Story {
  tag: string;
  name: string;
  /** Said by stories that show what a bad input gets. */
  expectsWarnings: boolean;
  /** Said by stories whose whole list takes long to lay out: another story is printed in its place. */
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

const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));

/** Waits until an element shows what it is going to show: data and words loaded, sizes known. */
export async function settled(element: LitElement): Promise<void> {
  for (let calm = 0, tries = 0; calm < 3 && tries < 300; tries++) {
    await element.updateComplete;
    await frame();
    const root = element.shadowRoot;
    // `.room` stands where the rest of a long list is on its way, and `.actions.waiting` where actions are.
    const there = tries > 30 || root?.querySelector('figure, .failed');
    calm = there && !root?.querySelector('.room, .actions.waiting') ? calm + 1 : 0;
  }
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
