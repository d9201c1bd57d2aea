import type {StorybookConfig} from '@storybook/web-components-vite';

// Two copies of Lit would each render, and warn; pre-bundled apart from the stories they become two.
const lit = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'];
const early = ['lit', 'lit/decorators.js', 'lit/directive-helpers.js', 'lit/static-html.js'];

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {name: '@storybook/web-components-vite', options: {}},
  core: {disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false},
  viteFinal: (vite) => ({
    ...vite,
    resolve: {...vite.resolve, dedupe: lit},
    optimizeDeps: {...vite.optimizeDeps, include: [...(vite.optimizeDeps?.include ?? []), ...early]},
  }),
};
export default config;
