// What is left of a figure by the coarsest of all filters, which takes every tag away; `npm run survival` asks those of the world.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseHTML} from 'linkedom';
import {embed, FORMS} from '../../dist/server/index.js';
import {figures, lost, publishedFigure} from '../support/figures.mjs';

const library = {base: 'https://cdn.example/', integrity: {}};

for (const form of FORMS)
  test(`each figure as ${form} says every number, name, date and quotation without its tags`, async () => {
    for (const [tag, {says}] of Object.entries(figures)) {
      const {document} = parseHTML(`<main>${await embed(publishedFigure(tag), form, {library, bare: true})}</main>`);
      for (const silent of document.querySelectorAll('template, script, style')) silent.remove();
      assert.deepEqual(lost(says, document.querySelector('main').textContent), [], tag);
    }
  });

test('a fact that is missing, or runs into the next one, is lost', () => {
  assert.deepEqual(lost(['Germany', '1.36', ['May 2019', '2019-05']], 'Germany1.36%, 2019-05'), ['Germany', '1.36']);
});
