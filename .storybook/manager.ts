import {addons} from 'storybook/manager-api';
import {theme} from './theme.js';

addons.setConfig({
  theme,
  // An article needs the height, and has no controls.
  layoutCustomisations: {showPanel: ({storyId}, shown) => (storyId?.startsWith('story--') ? false : shown)},
});
