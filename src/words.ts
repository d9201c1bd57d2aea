/** `nutgraf/words`: for a page that adds a language of its own. */
export {addWords, type Translation} from './element/words.js';
