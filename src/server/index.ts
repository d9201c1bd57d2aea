/** `nutgraf/server`: draws the figures of a page before any script runs, and turns them into other forms. */
export {check, type Checked, type CheckOptions, type Finding, type Note} from './check.js';
export {embed, type EmbedOptions} from './embed.js';
export {freeze, type FreezeOptions} from './freeze.js';
export {importMap} from './import-map.js';
export {oembed, type OembedOptions} from './oembed.js';
export {prerender, type PrerenderOptions} from './prerender.js';
export {FORMS, type Form, type Library} from '../forms/snippet.js';
