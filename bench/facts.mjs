// The facts that all pages of the bench show: NATO's figures of 2019, as the stories have them.
import {build} from 'esbuild';

/** What TypeScript sources of this project export. */
const load = async (contents) => {
  const {outputFiles} = await build({stdin: {contents, resolveDir: '.'}, bundle: true, format: 'esm', write: false});
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
};
const {atlas, enlargement, findRegions, members, nato2019, plotModel, quotes, shareByYear, storyEvents, years} =
  await load(`
    export {findRegions} from './src/lib/region-codes.js';
    export {plotModel} from './src/region-map/region-map.plot.model.js';
    export {atlas} from './src/region-map/region-map.atlas.js';
    export {nato2019, quotes} from './stories/data/nato-2019.ts';
    export {members} from './stories/data/nato-2019-members.ts';
    export {shareByYear, years} from './stories/data/nato-2019-years.ts';
    export {enlargement} from './stories/data/history-events.ts';
    export {storyEvents} from './stories/data/nato-2019-events.ts';
  `);

export const TARGET = 2;
export const MOST = 4;
export const heading = 'Who meets the guideline';
export const shares = members.map(([name, share]) => [name, share]);
export const known = shares.filter(([, share]) => share);
export const germany = shares.find(([name]) => name === 'Germany');
export const lines = Object.entries(shareByYear)
  .filter(([, row]) => row.every(Boolean))
  .map(([name, row]) => [name, ...row]);
export const cells = members
  .filter(([, share]) => share)
  .map(([name, now, before, change]) => [name, now, before, change]);
export const columns = ['Member', '2019', '2014', 'Change'];
const wanted = new Set(['pledge', 'meeting']);
export const events = [...enlargement, ...storyEvents.filter(({id}) => wanted.has(id))].map(({id, date, title}) => ({
  id,
  date,
  title,
}));

export {atlas, findRegions, members, nato2019, plotModel, quotes, years};
