/**
 * Whole units by the method of the largest remainder (Hamilton): as many as each weight is owed, rounded down, and those left over to
 * the largest fractions, of equal ones to the largest weight, then to the first. Together they are exactly `units`; none where no weight is above 0.
 * @param weights 0 or more
 */
export function apportion(weights: readonly number[], units: number): number[] {
  const largest = weights.reduce((a, b) => Math.max(a, b), 0);
  if (!largest) return weights.map(() => 0);
  // Parts of the largest: the sum of the largest numbers there are is not a number any more.
  const sum = weights.reduce((a, b) => a + b / largest, 0);
  const owed = weights.map((weight) => (weight / largest / sum) * units);
  const given = owed.map(Math.floor);
  const left = units - given.reduce((a, b) => a + b, 0);
  const byFraction = owed
    .map((_, i) => i)
    .sort((a, b) => owed[b]! - given[b]! - (owed[a]! - given[a]!) || weights[b]! - weights[a]! || a - b);
  for (const i of byFraction.slice(0, left)) given[i]!++;
  return given;
}
