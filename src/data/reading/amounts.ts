import type {Problem} from '../../lib/problem.js';
import {readNumberAttribute} from './numbers.js';

/**
 * Amounts of attributes in machine notation, with the unit or the currency that they carry where no attribute names one. One that is not
 * understood is left as it is, for the figure to report.
 * @param facts the attributes by name, `unit` and `currency` among them
 * @param names those that hold an amount
 */
export function readAmounts(
  facts: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
  lang: string,
  problems: Problem[],
): Record<string, string | undefined> {
  const read: Record<string, string | undefined> = {};
  for (const name of names) {
    const text = facts[name];
    if (text === undefined) continue;
    const {figure, unit, currency, problem} = readNumberAttribute(text, lang);
    if (!figure) continue;
    if (problem) problems.push(`${name}: ${problem}`);
    // Money in one attribute and a share in another is no comparison.
    const isOther =
      (unit && facts['unit'] && !facts['unit'].startsWith(unit)) ||
      (currency && facts['currency'] && currency !== facts['currency']);
    if (isOther) continue;
    read[name] = figure.value.toFixed(figure.digits);
    if (!facts['unit'] && !facts['currency']) {
      read['unit'] ??= unit;
      read['currency'] ??= currency;
    }
  }
  return read;
}
