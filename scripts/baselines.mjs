// Writes anew what the tests compare each story with; look at and read what has changed before you commit it.
// npm run baselines [heard | looks] [tag …]
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {heardFile, heardStories} from '../test/support/heard.mjs';
import {browserOf, lookFile, lookStories, madeWith, writeLooks} from '../test/support/looks.mjs';
import {closeSharedBrowser} from './browser.mjs';
import {tags} from './tags.mjs';

const named = process.argv.slice(2);
const kinds = ['heard', 'looks'];
const unknown = named.find((name) => ![...kinds, ...tags].includes(name));
if (unknown) {
  console.error(`There is no element ${unknown}: name ${kinds.join(' or ')}, and any of ${tags.join(', ')}.`);
  process.exit(1);
}
/** Those of a list that were named; all where none was. */
const chosen = (all) => (all.some((one) => named.includes(one)) ? all.filter((one) => named.includes(one)) : all);

if (chosen(kinds).includes('heard')) {
  const {of, close} = await heardStories();
  for (const tag of chosen(tags)) {
    mkdirSync(path.dirname(heardFile(tag)), {recursive: true});
    writeFileSync(heardFile(tag), await of(tag));
  }
  await close();
}
if (chosen(kinds).includes('looks')) {
  const {of, version, close} = await lookStories();
  for (const tag of chosen(tags)) {
    rmSync(path.dirname(lookFile({tag})), {recursive: true, force: true});
    for (const {story, cells} of await of(tag)) await writeLooks(story, cells);
  }
  writeFileSync(madeWith, `${browserOf(version)}\n`);
  await close();
}
await closeSharedBrowser();
