import type {Translation} from '../element/words.js';

export const words: Translation = {};
