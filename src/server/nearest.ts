import leven from 'leven';

/** At most three names that a typing mistake may have been meant for, the nearest first. */
export const nearest = (name: string, known: readonly string[]): string[] =>
  known
    .map((one) => ({one, distance: leven(name, one)}))
    .filter(({one, distance}) => distance <= Math.max(2, one.length / 3))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({one}) => one);

/** What a name that may well be someone else’s looks like: a letter apart, or two where it is long and begins alike. */
export const lookalike = (name: string, known: readonly string[]): string | undefined =>
  known.find((one) => {
    const distance = leven(name, one);
    return distance === 1 || (distance === 2 && name.length > 4 && name[0] === one[0]);
  });
