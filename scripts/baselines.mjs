// Writes anew what the tests compare each story with; look at and read what has changed before you commit it.
// npm run baselines [heard] [tag …]
import {mkdirSync, writeFileSync} from 'node:fs';
import {heardFile, heardStories} from '../test/support/heard.mjs';
import {tags} from './tags.mjs';

const named = process.argv.slice(2);
const wanted = tags.filter((tag) => named.includes(tag));
const chosen = wanted.length ? wanted : tags;

mkdirSync('test/heard', {recursive: true});
const stories = await heardStories();
for (const tag of chosen) writeFileSync(heardFile(tag), await stories.of(tag));
await stories.close();
