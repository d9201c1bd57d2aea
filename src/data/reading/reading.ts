/** What only data need that are not plain: loaded once, when the first of them come. */
export {decode} from './encodings.js';
export {readDelimited} from './files.js';
export {readJson, sniff} from './json.js';
