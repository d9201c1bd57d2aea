import {existsSync, readFileSync} from 'node:fs';
import type {StorybookConfig} from '@storybook/web-components-vite';

/** The address that copied code loads dist/ from; NUTGRAF_LIBRARY sets another. */
const base = (version: string): string =>
  process.env['NUTGRAF_LIBRARY'] ?? `https://cdn.jsdelivr.net/npm/nutgraf@${version}/dist/`;

const readJson = (file: string): Record<string, string> =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};

// Two copies of Lit would each render, and warn; pre-bundled apart from the stories they become two.
const lit = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'];
const early = ['lit', 'lit/decorators.js', 'lit/directive.js', 'lit/directive-helpers.js', 'lit/static-html.js'];

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {name: '@storybook/web-components-vite', options: {}},
  core: {disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false},
  staticDirs: [
    {from: '../stories/data/files', to: '/stories/data/files'},
    {from: './public', to: '/'},
  ],
  viteFinal: (vite) => ({
    ...vite,
    define: {
      ...vite.define,
      LIBRARY: JSON.stringify({
        base: base(readJson('package.json')['version'] ?? ''),
        integrity: readJson('dist/integrity.json'),
      }),
    },
    resolve: {...vite.resolve, dedupe: lit},
    optimizeDeps: {...vite.optimizeDeps, include: [...(vite.optimizeDeps?.include ?? []), ...early]},
  }),
};
export default config;
