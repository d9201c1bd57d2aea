/**
 * Raised text of HTML reaches the table between two characters for private use: `83.3<sup>1</sup>` is `83.3\uE0001\uE001`.
 * Its digits must never join those before them.
 */
const RAISED = /\uE000([^\uE000\uE001]*)\uE001/g;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits, raised: `2` is `²`. */
const raise = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? '').replace(/^[-−]/, '⁻');

/** The text that is shown for one with raised parts: `83.3¹`, `km²`, `1st`, `83.3 b`. */
export const showRaised = (text: string): string =>
  text
    .replace(RAISED, (_, raised: string, at: number) => {
      // A letter that stands alone after a number is a mark of its own, not a unit.
      const gap = /^[a-z]$/i.test(raised) && /\d/.test(text[at - 1] ?? '') ? '\u00A0' : '';
      return gap + raise(raised);
    })
    .replace(/[\uE000\uE001]/g, '');

/** Superscripts of Unicode as raised text, which they are. */
export const unify = (text: string): string =>
  text.replace(/[²³¹⁰⁴-⁾]+/g, (raised) => `\uE000${raised.normalize('NFKC')}\uE001`);

/**
 * Takes the raised marks out of a cell; powers (`km²`) stay, as superscripts.
 * @param isOrdinal whether raised text after a whole number makes it one: `1st`
 * @returns the rest and the marks; `undefined` for an ordinal, for a power of ten, and where digits of both sides would join
 */
export function takeRaised(
  text: string,
  isOrdinal: (raised: string) => boolean,
): {rest: string; mark: string} | undefined {
  if (!text.includes('\uE000')) return {rest: text, mark: ''};
  let mark = '';
  let isOpen = false;
  const rest = text.replace(RAISED, (all: string, raised: string, at: number) => {
    const before = text.slice(0, at);
    if (/(?<!\p{L})(?:[kcdmnµμ]?m|mi|ft|in|yd|s)$/u.test(before) && /^[-−]?[1-9]$/.test(raised)) return raise(raised);
    isOpen ||=
      /^[-+−]?10$|[×x*·] ?10$/.test(before) ||
      (/(?:^|[^\d.,])\d+$/.test(before) && isOrdinal(raised)) ||
      /^[^\uE000]*\d/.test(text.slice(at + all.length));
    mark += raised;
    return '';
  });
  return isOpen ? undefined : {rest, mark};
}
