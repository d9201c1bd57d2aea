import {create} from 'storybook/theming/create';

/** How Storybook itself looks: paper, ink and system fonts. */
export const theme = create({
  base: 'light',
  brandTitle: 'Nutgraf',
  brandUrl: './',
  fontBase: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  colorPrimary: '#17191c',
  colorSecondary: '#1f4e9c',
  appBg: '#f4f4f2',
  appBorderColor: '#d9dce0',
  appBorderRadius: 2,
  textColor: '#17191c',
  barSelectedColor: '#1f4e9c',
});
