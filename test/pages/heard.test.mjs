// What a screen reader is given of each story, compared with what was read and approved: test/heard.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {structuredPatch} from 'diff';
import {tags} from '../../scripts/tags.mjs';
import {heardFile, heardStories} from '../support/heard.mjs';
import '../support/pages.mjs';

describe('what is heard', () => {
  let stories;
  before(async () => {
    stories = await heardStories();
  });
  after(() => stories?.close());

  /** The lines that differ, with their story. */
  const difference = (approved, now) => {
    const {hunks} = structuredPatch('', '', approved, now, '', '', {context: 2});
    const all = approved.split('\n');
    return hunks.flatMap(({oldStart, lines}) => {
      const story = all.slice(0, oldStart + 2).findLast((line) => /^\w/.test(line));
      return [`${story}:`, ...lines];
    });
  };

  for (const tag of tags)
    test(`${tag}: each story is heard as it was approved`, async () => {
      const approved = readFileSync(heardFile(tag), 'utf8');
      const now = await stories.of(tag);
      assert.ok(
        now === approved,
        `<${tag}> is heard otherwise. If that is meant: npm run baselines heard ${tag}\n${difference(approved, now).join('\n')}`,
      );
    });
});
