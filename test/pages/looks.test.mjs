// Each story in seven views, compared with the pictures that were looked at and approved: test/looks.
import assert from 'node:assert/strict';
import {existsSync, readFileSync, rmSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {tags} from '../../scripts/tags.mjs';
import {browserOf, differences, folder, lookFile, lookStories, madeWith} from '../support/looks.mjs';
import '../support/pages.mjs';

describe('how stories look', {concurrency: 2}, () => {
  /** Another browser draws letters a little otherwise, and no more than this share of a view. */
  const otherwise = 0.02;

  const there = readFileSync(madeWith, 'utf8').trim();
  const skip =
    !there.endsWith(` on ${process.platform}`) &&
    `approved in ${there}: other systems have other fonts, and draw otherwise`;

  /** Most of the time passes in waiting for frames, so two windows take turns. */
  let windows;
  before(async () => {
    if (skip) return;
    rmSync(folder, {recursive: true, force: true});
    windows = await Promise.all([lookStories(), lookStories()]);
  });
  after(() => Promise.all((windows ?? []).map(({close}) => close())));

  for (const tag of tags)
    test(`${tag}: each story looks as it was approved`, {skip}, async (context) => {
      const found = [];
      const missing = [];
      const window = windows.pop();
      const taken = await window.of(tag).finally(() => windows.push(window));
      for (const {story, cells} of taken) {
        if (existsSync(lookFile(story))) found.push(...(await differences(story, cells)));
        else missing.push(`${story.name}: there is no picture of it yet`);
      }
      const here = browserOf(window.version);
      const wrong = there === here ? found : found.filter(({share}) => share > otherwise);
      const sentences = [...missing, ...wrong.map(({sentence}) => sentence)];
      assert.ok(
        !sentences.length,
        `<${tag}> looks otherwise (approved in ${there}, this is ${here}). If that is meant: npm run baselines looks ${tag}\n${sentences.join('\n')}`,
      );
      if (found.length)
        context.skip(
          `${found.length} views of <${tag}> differ a little: approved in ${there}, this is ${here}; look at ${folder}`,
        );
    });
});
