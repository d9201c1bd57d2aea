import {reportFirst} from '../data/named-figures.js';
import {isTotal} from '../data/totals.js';
import {problem, type Problem} from '../lib/problem.js';
import {findRegions, isGroup, nearestName, type Region} from '../lib/region-codes.js';

/** What an author wrote for a region, and where. */
interface Written {
  region: string;
  where: string;
  /** What the row is called. */
  key?: string;
}

/** Rows for which a name is looked for that may have been meant. */
const SUGGESTED = 10;

/** The region of each row; `undefined`, and why, for what is none, and for one that stands there already. */
export function regionsOf(
  rows: readonly Written[],
  languages: readonly string[],
  problems: Problem[],
): (Region | undefined)[] {
  const found: Problem[] = [];
  const seen = new Map<Region, Written>();
  const texts = rows.map(({region}) => region);
  const regions = findRegions(texts, languages).map((region, i) => {
    const row = rows[i]!;
    const {region: text, where} = row;
    const before = region && seen.get(region);
    if (!region) {
      if (!isSeveral(text, languages)) found.push(noRegion(row, found.length < SUGGESTED ? languages : []));
    } else if (!before) seen.set(region, row);
    // Rows of one name are reported as such.
    else if (!row.key || row.key !== before.key)
      found.push(`${where}: "${text}" stands in ${before.where} too; listing it without a place on the map`);
    return before ? undefined : region;
  });
  reportFirst(found, problems);
  return regions;
}

/** Whether it is about several regions: the world, a union, a total or mean. */
const isSeveral = (text: string, languages: readonly string[]): boolean =>
  isGroup(text, languages) || isTotal(text, languages.at(-1) ?? 'en');

function noRegion({region, where}: Written, languages: readonly string[]): Problem {
  const near = nearestName(region, languages);
  return problem(
    where,
    `a code of ISO 3166 or the name of a country${near ? `, such as "${near}"` : ''}`,
    region,
    'listing it without a place on the map',
  );
}

/** The alpha-2 code of a region by any of its codes or names, '' of several together, `undefined` of anything else. */
export const codeOf = (text: string, languages: readonly string[]): string | undefined =>
  findRegions([text], languages)[0]?.code ?? (isSeveral(text, languages) ? '' : undefined);
