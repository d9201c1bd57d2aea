import type {Preview} from '@storybook/web-components-vite';
import {setCustomElementsManifest} from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with {type: 'json'};
import {argTypesOf} from './arg-types.js';
import DocsPage from './docs-page.mdx';
import './docs.css';
import {defineBlocks} from './docs.js';
import {globalTypes, initialGlobals, stage} from './stage.js';
import {theme} from './theme.js';

setCustomElementsManifest(manifest);
defineBlocks();

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [stage],
  globalTypes,
  initialGlobals,
  argTypesEnhancers: [argTypesOf],
  parameters: {
    layout: 'fullscreen',
    a11y: {test: 'error'},
    actions: {disable: true},
    backgrounds: {disable: true},
    interactions: {disable: true},
    measure: {disable: true},
    outline: {disable: true},
    controls: {expanded: true},
    docs: {theme, page: DocsPage, source: {excludeDecorators: true}},
    options: {storySort: {order: ['Story', 'Embed your first figure', 'Welcome', 'Theming', 'Elements']}},
  },
};
export default preview;
