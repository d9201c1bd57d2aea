import {html, nothing, type TemplateResult} from 'lit';
import type {Decorator} from '@storybook/web-components-vite';
import './stage.css';

/** What the toolbar offers; the first value of each is the default. */
export const globalTypes = {
  theme: toolbar('Colour scheme', 'contrast', [
    ['light', 'Light'],
    ['dark', 'Dark'],
    ['both', 'Side by side'],
  ]),
  dir: toolbar('Direction', 'transfer', [
    ['ltr', 'Left to right'],
    ['rtl', 'Right to left'],
  ]),
  locale: toolbar('Language of the reader', 'globe', [
    ['en', 'English'],
    ['de', 'Deutsch'],
    ['fr', 'Français'],
    ['es', 'Español'],
    ['pt', 'Português'],
    ['it', 'Italiano'],
    ['pl', 'Polski'],
    ['tr', 'Türkçe'],
    ['ar', 'العربية'],
    ['ja', '日本語'],
  ]),
  width: toolbar('Width of the column', 'grow', [
    ['full', 'Full width'],
    ['1024', '1,024 px'],
    ['640', '640 px'],
    ['320', '320 px'],
    ['240', '240 px'],
  ]),
};

export const initialGlobals = {theme: 'light', dir: 'ltr', locale: 'en', width: 'full'};

function toolbar(title: string, icon: string, choices: [value: string, title: string][]): object {
  const items = choices.map(([value, title]) => ({value, title}));
  return {description: title, toolbar: {title, icon, items, dynamicTitle: true}};
}

/** A page as the toolbar says: its language (the stories are written in British English), direction, colours and the width of its column. */
export const stage: Decorator = (story, {globals, parameters}) => {
  const {theme, dir, locale, width} = globals as typeof initialGlobals;
  const one = (scheme: string): TemplateResult =>
    html`<div class="stage" data-theme=${scheme} lang=${locale === 'en' ? 'en-GB' : locale} dir=${dir}>
      <div class=${parameters['page'] ? 'page' : 'column'} data-width=${width === 'full' ? nothing : width}>
        ${story()}
      </div>
    </div>`;
  return theme === 'both' ? html`<div class="both">${one('light')}${one('dark')}</div>` : one(theme);
};
