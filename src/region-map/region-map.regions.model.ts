import {tellFirst} from '../lib/columns.js';
import {problem, type Problem} from '../lib/problem.js';
import {findRegions, type Region} from '../lib/region-codes.js';

/** What an author wrote for a region, and where. */
interface Written {
  region: string;
  where: string;
}

/** The region of each row; `undefined`, and why, for what is none, and for one that stands there already. */
export function regionsOf(
  rows: readonly Written[],
  languages: readonly string[],
  problems: Problem[],
): (Region | undefined)[] {
  const found: Problem[] = [];
  const seen = new Map<Region, string>();
  const texts = rows.map(({region}) => region);
  const regions = findRegions(texts, languages).map((region, i) => {
    const {region: text, where} = rows[i]!;
    const before = region && seen.get(region);
    if (!region)
      found.push(
        problem(where, 'a code of ISO 3166 or the name of a country', text, 'listing it without a place on the map'),
      );
    else if (before) found.push(`${where}: "${text}" stands in ${before} too; listing it without a place on the map`);
    else seen.set(region, where);
    return before ? undefined : region;
  });
  tellFirst(found, problems);
  return regions;
}

/** The alpha-2 code of any of the codes; `undefined` of anything else. */
export const codeOf = (text: string): string | undefined =>
  /^(?:[A-Z]{3}|\d{1,3})$/.test(text) ? findRegions([text], [])[0]?.code : undefined;
