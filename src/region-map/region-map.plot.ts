import {html, nothing, svg, type TemplateResult} from 'lit';
import {vars} from '../element/vars.js';
import type {Problem} from '../lib/problem.js';
import {atlas} from './region-map.atlas.js';
import {BOX, type Plot, plotModel, type Spot} from './region-map.plot.model.js';
import {plotStyles} from './region-map.plot.styles.js';
import {codeOf, regionsOf} from './region-map.regions.model.js';
import {classOf, type Draft, entry, list, remembered} from './region-map.view.js';

export {codeOf, plotStyles as styles};

const drawn = remembered<{plot: Plot; problems: Problem[]}>();

/** The map, and over it what a reader hears and reaches by keyboard. */
export function draw({host, places, languages, words, problems}: Draft): TemplateResult {
  const key = JSON.stringify([languages, places.map(({region, where}) => [region, where])]);
  const {plot, problems: found} = drawn(host, key, () => {
    const problems: Problem[] = [];
    return {plot: plotModel(regionsOf(places, languages, problems), atlas), problems};
  });
  problems.push(...found);
  const spotted = places.map((place, i) => ({place, i, spot: plot.spots[i]}));
  const seen = spotted.filter((one): one is typeof one & {spot: Spot} => !!one.spot);
  const strays = spotted.filter(({spot}) => !spot).map(({place}) => place);
  const marked = seen.filter(({place}) => place.active || place.highlighted);
  return html`${
    seen.length
      ? html`<div class="map">
          <svg part="map" viewBox="0 0 ${BOX[0]} ${BOX[1]}" aria-hidden="true">
            <path class="context" d=${plot.context} />
            ${seen.map(
              ({place, i, spot}) =>
                svg`<path class=${`shape ${place.kind}`} part="region" data-i=${i} d=${spot.path} .style=${vars({mix: place.mix})} />`,
            )}
            ${marked.map(({place, spot}) => svg`<path class=${`outline ${classOf(place)}`} d=${spot.path} />`)}
          </svg>
          <ol>
            ${seen.map(
              ({place, i, spot}) =>
                html`<li
                  class="${classOf(place)} ${spot.disc} ${spot.small ? 'small' : ''}"
                  .style=${vars({x: spot.x, y: spot.y, mix: place.mix})}
                >
                  <button data-rove data-i=${i}><span class="entry hidden">${entry(place)}</span></button>
                </li>`,
            )}
          </ol>
        </div>`
      : nothing
  }
  ${strays.length ? list(strays, words.elsewhere, 'listed') : nothing}`;
}
