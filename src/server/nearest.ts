import leven from 'leven';

/** At most three known names that a mistyped name may stand for, the most similar first. */
export const nearest = (name: string, known: readonly string[]): string[] =>
  known
    .map((one) => ({one, distance: leven(name, one)}))
    .filter(({one, distance}) => distance <= Math.max(name.length > 4 ? 2 : 1, one.length / 3))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({one}) => one);

/** The known name that another is very similar to: one letter is different, or two in a long name with the same first letter. */
export const lookalike = (name: string, known: readonly string[]): string | undefined =>
  known.find((one) => {
    const distance = leven(name, one);
    return distance === 1 || (distance === 2 && name.length > 4 && name[0] === one[0]);
  });
