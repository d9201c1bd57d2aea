// Figures in each of their forms, through filters as they are published.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, test} from 'node:test';
import {doc, docWith, measure, names, pairs, unable} from './measure.mjs';

let cells;
before(async () => {
  cells = await measure();
});

for (const {filter, form} of pairs)
  test(`${names[filter]}, ${form}: every fact of every figure is kept`, {skip: unable[filter]}, () =>
    assert.deepEqual(cells[filter][form].missing, []),
  );

const skip = Object.values(unable).find(Boolean);
test(`the table in ${doc} is true: \`npm run survival\` writes it anew`, {skip}, async () =>
  assert.equal(readFileSync(doc, 'utf8'), await docWith(cells)),
);
