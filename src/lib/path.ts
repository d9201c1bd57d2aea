/**
 * An SVG path through places in a box of 100 by 100; `undefined` is a gap. A place between two gaps is a line of no length, which round
 * ends make a dot. Straight lines alone: d3-shape's generator would cost a page 1.3 kB for the same text.
 */
export const linePath = (places: readonly ({x: number; y: number} | undefined)[]): string =>
  places
    .map((place, i) => {
      if (!place) return '';
      const at = `${place.x} ${place.y}`;
      return places[i - 1] ? `L${at}` : places[i + 1] ? `M${at}` : `M${at}L${at}`;
    })
    .join('');
