import type {TemplateResult} from 'lit';
import type {Vars} from '../element/vars.js';
import type {Drawn} from './share-chart.model.js';
import {treemapBoxes} from './share-chart.treemap.model.js';

/** The parts as boxes, each of which `draw` draws at its place. */
export function renderTreemap(
  parts: readonly Drawn[],
  draw: (part: Drawn, place: Vars) => TemplateResult,
): TemplateResult[] {
  const boxes = treemapBoxes(parts.map(({size}) => size));
  return boxes.map(({x, y, width, height}, i) => {
    const part = parts[i]!;
    return draw(part, {
      tint: String(part.tint),
      x: String(x),
      y: String(y),
      width: String(width),
      height: String(height),
    });
  });
}
