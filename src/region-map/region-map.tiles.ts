import {html, nothing, type TemplateResult} from 'lit';
import {vars} from '../element/vars.js';
import type {Problem} from '../lib/problem.js';
import {codeOf, regionsOf} from './region-map.regions.model.js';
import {type Tiles, tilesModel} from './region-map.tiles.model.js';
import {tilesStyles} from './region-map.tiles.styles.js';
import {classOf, type Draft, entry, list, remembered} from './region-map.view.js';

/** Width to height of the grid, and columns of 24 px that it has room for, in a wide page and in a narrow one. */
const WIDE = [1.5, 16] as const;
const NARROW = [1, 8] as const;
/** Columns and letters with which a value has room below its code, where the page is wide. */
const ROOMY = {columns: 9, letters: 8};

export {codeOf, tilesStyles as styles};

const drawn = remembered<{wide: Tiles; narrow: Tiles; problems: Problem[]}>();

/** A tile for each region. */
export function draw({host, places, languages, words, problems}: Draft): TemplateResult {
  const key = JSON.stringify([languages, places.map(({region, where}) => [region, where])]);
  const {
    wide,
    narrow,
    problems: found,
  } = drawn(host, key, () => {
    const problems: Problem[] = [];
    const regions = regionsOf(places, languages, problems);
    return {wide: tilesModel(regions, ...WIDE), narrow: tilesModel(regions, ...NARROW), problems};
  });
  problems.push(...found);
  const strays = places.filter((_, i) => !wide.tiles[i]);
  const isRoomy =
    wide.columns <= ROOMY.columns && places.every(({kind, value}) => kind === 'none' || value.length <= ROOMY.letters);
  const grid = {
    columns: String(wide.columns),
    rows: String(wide.rows),
    'narrow-columns': String(narrow.columns),
    'narrow-rows': String(narrow.rows),
  };
  return html`${
    wide.rows
      ? html`<ol class="tiles ${isRoomy ? 'roomy' : ''}" .style=${vars(grid)}>
          ${places.map((place, i) => {
            const [a, b] = [wide.tiles[i], narrow.tiles[i]];
            if (!a || !b) return nothing;
            const at = {
              column: String(a.column),
              row: String(a.row),
              'narrow-column': String(b.column),
              'narrow-row': String(b.row),
              mix: place.mix,
            };
            return html`<li class=${classOf(place)} part="region" .style=${vars(at)}>
              <button data-rove data-i=${i}>
                <span class="code" aria-hidden="true">${a.code}</span>
                ${place.kind === 'none' ? nothing : html`<bdi class="below" aria-hidden="true">${place.value}</bdi>`}
                <span class="entry hidden">${entry(place)}</span>
              </button>
            </li>`;
          })}
        </ol>`
      : nothing
  }
  ${strays.length ? list(strays, words.elsewhere, 'listed') : nothing}`;
}
