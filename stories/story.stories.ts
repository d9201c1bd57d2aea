import {html} from 'lit';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../src/index.js';

/** The articles are pages of `examples/`, each also a plain page of its own. */
const meta: Meta = {title: 'Story', tags: ['!autodocs'], parameters: {page: true, controls: {disable: true}}};
export default meta;

const article = (name: string, load: () => Promise<{default: string}>): StoryObj => ({
  name,
  loaders: [
    async () => {
      const [page, styles] = await Promise.all([load(), import('../examples/story.css?raw')]);
      return {page: page.default, styles: styles.default};
    },
  ],
  render: (_, {loaded}) => {
    const {page, styles} = loaded as {page: string; styles: string};
    // The page again for each view of it: a node can stand in one place only.
    const article = (): Element | null => new DOMParser().parseFromString(page, 'text/html').querySelector('article');
    return html`<style>
        ${styles}
      </style>
      ${article()}`;
  },
});

export const AsOf9November2019: StoryObj = article(
  'NATO’s spending pledge, 9 November 2019',
  () => import('../examples/story.html?raw'),
);

export const AirAtMaunaLoa: StoryObj = article(
  'What is in the air at Mauna Loa',
  () => import('../examples/air.html?raw'),
);
