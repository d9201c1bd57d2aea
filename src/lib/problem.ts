/**
 * What was wrong with an author's input, in the author's words:
 * `value: expected a number such as 1.36, got "1,36"; showing "no figure"`.
 */
export type Problem = string;

const LONGEST = 60;

/**
 * @param where the attribute, column or child the author wrote, for example `value` or `event 3, date`
 * @param expected what belongs there, for example `a number such as 1.36`
 * @param got what stood there; cut to 60 characters
 * @param instead what the reader gets now, for example `showing "no figure"`
 */
export function problem(where: string, expected: string, got: unknown, instead: string): Problem {
  return `${where}: expected ${expected}, got ${shown(got)}; ${instead}`;
}

function shown(got: unknown): string {
  // Not every object has a text: {"toString": 1} has none, and a list 100,000 deep overflows the stack.
  if (typeof got === 'object' && got) return Array.isArray(got) ? 'a list' : 'an object';
  const text = String(got);
  return `"${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}"`;
}

/**
 * One of the values an attribute knows; anything else is a problem and gets the first.
 * An absent attribute (null, undefined or '') gets the first without a problem.
 */
export function choice<T extends string>(
  where: string,
  text: string | null | undefined,
  choices: readonly [T, ...T[]],
  problems: Problem[],
): T {
  if (!text) return choices[0];
  const known = choices.find((one) => one === text);
  if (known) return known;
  problems.push(problem(where, choices.map((one) => `"${one}"`).join(' or '), text, `using "${choices[0]}"`));
  return choices[0];
}
