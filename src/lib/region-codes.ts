import {regions} from './regions.js';

/** Which country an author means by a code or a name. Leaves out where it lies on a page. */
export interface Region {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** Longitude and latitude of its middle. */
  place: [lon: number, lat: number];
}

/** What they are or were called besides, the World Bank's names among them; EL and UK are what the EU's statistics use. */
const ALIASES = `AE UAE
BN Brunei Darussalam
CD DR Congo;Democratic Republic of the Congo;Congo, Dem. Rep.
CG Congo;Republic of the Congo;Congo, Rep.
CI Ivory Coast
CV Cape Verde
CZ Czech Republic
EG Egypt, Arab Rep.
FM Micronesia, Fed. Sts.
GB UK;Great Britain;Britain
GR EL
HK Hong Kong SAR, China
IR Iran, Islamic Rep.;Islamic Republic of Iran
KG Kyrgyz Republic
KP North Korea;Korea, Dem. People’s Rep.
KR South Korea;Korea, Rep.;Republic of Korea
LA Lao PDR
MD Republic of Moldova
MK North Macedonia;Macedonia
MM Burma;Myanmar
PS Palestine;West Bank and Gaza
RU Russian Federation
SK Slovak Republic
SO Somalia, Fed. Rep.
SY Syrian Arab Republic
SZ Swaziland
TL East Timor
TR Turkey
TZ United Republic of Tanzania
US USA;United States of America
VA Vatican
VE Venezuela, RB
VN Viet Nam
YE Yemen, Rep.`;

/** The languages the figures speak, in which an author may name countries whatever language the page is in. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'pl', 'tr', 'ar', 'ja'];

/** A name without case, accents, marks and what else is set one way or another. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/\bsaint\b/g, 'st')
    .replace(/&/g, 'and')
    .replace(/\bthe\b|[^\p{L}\p{N}]/gu, '');

const byCode = new Map<string, Region>();
const aliases = new Map<string, string>();
const byName = new Map<string, Map<string, string>>();

function all(): Map<string, Region> {
  if (byCode.size) return byCode;
  for (const line of regions.trim().split('\n')) {
    const [code = '', alpha3 = '', numeric = '', lon, lat] = line.split(' ');
    const region: Region = {code, place: [Number(lon), Number(lat)]};
    for (const key of [code, alpha3, numeric]) if (key !== '-') byCode.set(key, region);
  }
  return byCode;
}

/** The code that another name stands for; '' for none. Only read where no code and no name is found. */
function aliasOf(name: string): string {
  if (!aliases.size)
    for (const line of ALIASES.split('\n'))
      for (const alias of line.slice(3).split(';')) aliases.set(plain(alias), line.slice(0, 2));
  return aliases.get(name) ?? '';
}

/** Codes by the names, long and short, that a language has for them: 250 of each, so only where a name is looked for. */
function namesIn(language: string): Map<string, string> {
  let names = byName.get(language);
  if (names) return names;
  byName.set(language, (names = new Map<string, string>()));
  try {
    for (const style of ['short', 'long'] as const) {
      const display = new Intl.DisplayNames(language, {type: 'region', style, fallback: 'none'});
      for (const {code} of all().values()) names.set(plain(display.of(code) ?? ''), code);
    }
    names.delete('');
  } catch {
    // Not a language Intl knows.
  }
  return names;
}

/**
 * The region that each text means: an ISO 3166-1 code (alpha-2, alpha-3 or numeric) or a name, in one of these languages or else in
 * any of the ten; `undefined` where it means none.
 */
export function findRegions(texts: readonly string[], languages: readonly string[]): (Region | undefined)[] {
  const codes = all();
  return texts.map((typed) => {
    const text = typed.trim();
    const byItself = codes.get(/^\d{1,3}$/.test(text) ? text.padStart(3, '0') : text.toUpperCase());
    if (byItself) return byItself;
    const name = plain(text);
    for (const language of name ? [...languages, ...LANGUAGES] : []) {
      const code = namesIn(language).get(name);
      if (code) return codes.get(code);
    }
    return codes.get(aliasOf(name));
  });
}
