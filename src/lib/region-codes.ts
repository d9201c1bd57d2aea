import leven from 'leven';
import {regionName} from './region-name.js';
import {regions} from './regions.js';

/** Which country an author means by a code or a name. Leaves out where it lies on a page. */
export interface Region {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** Longitude and latitude of its middle. */
  place: [lon: number, lat: number];
}

/**
 * What they are or were called besides, the World Bank's names among them; EL and UK are what the EU's statistics use. The first line is of
 * several regions: the world and its continents in other languages than English, which not every browser's Intl knows.
 */
const ALIASES = `   Welt;Monde;Mundo;Mondo;świat;Dünya;العالم;世界;Afrika;Afrique;África;Afryka;أفريقيا;アフリカ;Amerika;Amériques;Amérique;América;Américas;Americhe;Ameryka;الأمريكتان;アメリカ大陸;Asien;Asie;Azja;Asya;آسيا;アジア;Europa;Avrupa;أوروبا;ヨーロッパ;Ozeanien;Océanie;Oceanía;Okyanusya;أوقيانوسيا;オセアニア
AE UAE
BN Brunei Darussalam
BO Bolivia (Plurinational State of)
CD DRC;DR Congo;Democratic Republic of the Congo;Congo, Dem. Rep.
CG Congo;Republic of the Congo;Congo, Rep.
CI Ivory Coast
CV Cape Verde
CZ Czech Republic
EG Egypt, Arab Rep.
FK Falkland Islands (Malvinas)
FM Micronesia, Fed. Sts.;Micronesia (Federated States of)
GB UK;Great Britain;Britain;United Kingdom of Great Britain and Northern Ireland
GR EL
HK Hong Kong SAR, China
IE Republic of Ireland
IR Iran, Islamic Rep.;Islamic Republic of Iran
KG Kyrgyz Republic
KP North Korea;Korea, Dem. People’s Rep.;Democratic People’s Republic of Korea
KR South Korea;Korea, Rep.;Republic of Korea
LA Lao PDR;Lao People’s Democratic Republic
MD Republic of Moldova
MK North Macedonia;Macedonia
MM Burma;Myanmar
NL Netherlands (Kingdom of the)
PS Palestine;State of Palestine;West Bank and Gaza
RU Russian Federation
SK Slovak Republic
SO Somalia, Fed. Rep.
SY Syrian Arab Republic
SZ Swaziland
TL East Timor
TR Turkey
TW Republic of China;Taiwan, Province of China;Taiwan, China;Chinese Taipei
TZ United Republic of Tanzania
US USA;United States of America
VA Vatican;Holy See
VE Venezuela, RB;Venezuela (Bolivarian Republic of)
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

/** Whether a text that means no region means several together: the world, a continent, a union. */
export function isGroup(text: string, languages: readonly string[]): boolean {
  // No name is longer.
  if (text.length > 99) return false;
  const name = plain(text);
  return (
    PART.test(text) ||
    GROUP.test(name) ||
    aliasOf(name) === '' ||
    [...languages, ...LANGUAGES].some((one) => namesIn(one).get(name) === '')
  );
}

/** The name that a text with a typing mistake may have been meant for. */
export function nearestName(text: string, languages: readonly string[]): string | undefined {
  // Longer than any name, it is none with a mistake in it.
  const name = plain(text.slice(0, 99));
  let least = Math.min(2, name.length / 3);
  let nearest: string | undefined;
  for (const language of languages)
    for (const [known, code] of namesIn(language)) {
      const distance = leven(name, known, {maxDistance: 3});
      if (code && distance <= least) {
        nearest = regionName(code, language);
        least = distance - 1;
      }
    }
  return nearest;
}

/** The code that another name stands for, '' of several regions. Only read where no code and no name is found. */
function aliasOf(name: string): string | undefined {
  if (!aliases.size)
    for (const line of ALIASES.split('\n'))
      for (const alias of line.slice(3).split(';')) aliases.set(plain(alias), line.slice(0, 2).trim());
  return aliases.get(name);
}

/** Codes of unions, and of Latin America. */
const UNIONS = ['419', 'EU', 'EZ', 'UN'];
/** Any part of the world in English, and what `plain` leaves of EU27_2020, OECD members, Euro area (20 countries), high-income countries. */
const PART = /\b(?:world|africa|americas?|asia|europe|oceania|caribbean|pacific)\b/i;
const GROUP =
  /^(?:e[au]|euroarea|europeanunion|g\d|oecd|ocde|nato|otan|asean|brics)\d*(?:$|members|countries)|income(?:$|countries)/;

/**
 * Codes by the names, long and short, that a language has for them: 250 of each, so only where a name is looked for. '' is that of several
 * regions.
 */
function namesIn(language: string): Map<string, string> {
  let names = byName.get(language);
  if (names) return names;
  byName.set(language, (names = new Map<string, string>()));
  try {
    for (const style of ['short', 'long'] as const) {
      const display = new Intl.DisplayNames(language, {type: 'region', style, fallback: 'none'});
      for (const code of UNIONS) names.set(plain(display.of(code) ?? ''), '');
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
    for (const name of spellingsOf(text)) {
      for (const language of [...languages, ...LANGUAGES]) {
        const code = namesIn(language).get(name);
        if (code) return codes.get(code);
      }
      const code = aliasOf(name);
      if (code) return codes.get(code);
    }
    return undefined;
  });
}

/** As it is written, and the other way round: "Korea, South", "Virgin Islands (British)". */
function spellingsOf(text: string): string[] {
  const [, first = '', second = ''] = /^(.+?)(?:, | \()(.+?)\)?$/.exec(text) ?? [];
  return [text, second && `${second} ${first}`].map(plain).filter(Boolean);
}
