import {bisectCenter} from 'd3-array';
import {phrase} from '../lib/words.js';
import type {Paths, Place, Track, TrendModel} from './trend-chart.model.js';
import type {TrendWords} from './trend-chart.words.js';

/** Which point a reader looks at: the nearest to a pointer, or the next by a key. Leaves out how it is drawn. */
export interface Reading {
  /** Of the line. */
  name: string;
  /** Of the point in its line; -1 for the last. */
  index: number;
}

/** The point of a line that is nearest along the axis. */
function nearestIn({places}: Track, x: number): number {
  return bisectCenter(
    places.map((place) => place.x),
    x,
  );
}

/** The point nearest to a place in the plot; what is one per cent of its width away is as far as one of its height. */
export function nearest({tracks}: TrendModel, x: number, y: number): Reading | undefined {
  let best: Reading | undefined;
  let least = Infinity;
  for (const track of tracks) {
    const index = nearestIn(track, x);
    const place = track.places[index];
    if (!place) continue;
    const away = Math.hypot((place.x - x) * 2, place.y - y);
    if (away < least) {
      least = away;
      best = {name: track.name, index};
    }
  }
  return best;
}

/** Where a key leads from a point: along its line, or to the next line above or below; `undefined` where there is nothing. */
export function step({tracks}: TrendModel, {name, index}: Reading, key: string): Reading | undefined {
  const line = tracks.findIndex((track) => track.name === name);
  const track = tracks[line];
  const last = (track?.places.length ?? 0) - 1;
  const along = (to: number) => (to < 0 || to > last ? undefined : {name, index: to});
  const across = (to: Track | undefined) => {
    const x = track?.places[index]?.x;
    return to && x !== undefined ? {name: to.name, index: nearestIn(to, x)} : undefined;
  };
  switch (key) {
    case 'next':
      return along(index + 1);
    case 'previous':
      return along(index - 1);
    case 'Home':
      return along(0);
    case 'End':
      return along(last);
    case 'ArrowUp':
      return across(tracks[line - 1]);
    case 'ArrowDown':
      return across(tracks[line + 1]);
    default:
      return undefined;
  }
}

/** A point as it is read out. */
export function readOut(
  {tracks}: TrendModel,
  {name, index}: Reading,
  words: TrendWords,
): (Place & Paths & {text: string}) | undefined {
  const track = tracks.find((one) => one.name === name);
  const place = track?.places[index] ?? track?.places.at(-1);
  return (
    track && place && {...track, ...place, text: phrase(words.point, {name, when: place.when, value: place.value})}
  );
}
