import {expect} from 'chai';
import {iso31661} from 'iso-3166';
import {findRegions, isGroup} from '../../src/lib/region-codes.js';
import {regionName} from '../../src/lib/region-name.js';

const codes = iso31661.map(({alpha2}) => alpha2);
const find = (text: string, ...languages: string[]): string | undefined => findRegions([text], languages)[0]?.code;

describe('findRegions', () => {
  it('reads each code of ISO 3166-1, of two letters, three letters or digits, in any case', () => {
    expect(codes).to.have.length(249);
    for (const {alpha2, alpha3, numeric} of iso31661)
      for (const text of [alpha2, alpha3, numeric, String(Number(numeric)), alpha3.toLowerCase()])
        expect(find(text), text).to.equal(alpha2);
  });

  it('knows where each lies', () => {
    for (const region of findRegions(codes, [])) {
      const [lon, lat] = region!.place;
      expect(lon).to.be.within(-180, 180);
      expect(lat).to.be.within(-90, 90);
    }
    expect(findRegions(['MT'], [])[0]!.place).to.deep.equal([14.4, 35.9]);
  });

  for (const language of ['en', 'de', 'fr', 'es', 'pt', 'it', 'pl', 'tr', 'ar', 'ja'])
    it(`reads the names of "${language}", in a page of that language and of any other`, () => {
      for (const code of codes) {
        const name = regionName(code, language)!;
        expect(find(name, language), name).to.equal(code);
        expect(find(name, 'en'), name).to.equal(code);
      }
    });

  it('reads names of the page’s own language first', () => {
    expect(find('Nederland', 'nl')).to.equal('NL');
    expect(find('Nederland', 'en')).to.equal(undefined);
    expect(find('Nederland', 'not a language!')).to.equal(undefined);
  });

  it('does not ask for capitals, accents, points, or the article', () => {
    for (const [name, code] of Object.entries({
      turkiye: 'TR',
      'Cote d’Ivoire': 'CI',
      'Saint Lucia': 'LC',
      'The Gambia': 'GM',
      'Bahamas, The': 'BS',
      'Bosnia and Herzegovina': 'BA',
      TÜRKİYE: 'TR',
      ' Österreich ': 'AT',
    }))
      expect(find(name), name).to.equal(code);
  });

  it('knows the names that news and statistics use besides', () => {
    for (const [name, code] of Object.entries({
      UK: 'GB',
      USA: 'US',
      EL: 'GR',
      Turkey: 'TR',
      'Czech Republic': 'CZ',
      'South Korea': 'KR',
      'Korea, Rep.': 'KR',
      'North Macedonia': 'MK',
      'Ivory Coast': 'CI',
      'DR Congo': 'CD',
      Kosovo: 'XK',
    }))
      expect(find(name), name).to.equal(code);
  });

  it('knows the names that the United Nations and lists use', () => {
    for (const [name, code] of Object.entries({
      'Korea, South': 'KR',
      'Korea, North': 'KP',
      'Korea, Republic of': 'KR',
      'Korea (Democratic People’s Republic of)': 'KP',
      'Congo, Democratic Republic of the': 'CD',
      'Congo (Kinshasa)': 'CD',
      DRC: 'CD',
      'Holy See': 'VA',
      'Iran (Islamic Republic of)': 'IR',
      'Bolivia (Plurinational State of)': 'BO',
      'Bolivia, Plurinational State of': 'BO',
      'Venezuela (Bolivarian Republic of)': 'VE',
      'Micronesia (Federated States of)': 'FM',
      'Netherlands (Kingdom of the)': 'NL',
      'Tanzania, United Republic of': 'TZ',
      'Moldova (Republic of)': 'MD',
      'Lao People’s Democratic Republic': 'LA',
      'United Kingdom of Great Britain and Northern Ireland': 'GB',
      'State of Palestine': 'PS',
      'Republic of Ireland': 'IE',
      'Falkland Islands (Malvinas)': 'FK',
      'Virgin Islands (British)': 'VG',
      'China, Hong Kong SAR': 'HK',
      'Taiwan, Province of China': 'TW',
    }))
      expect(find(name), name).to.equal(code);
  });

  it('takes a part of a country for no country', () => {
    for (const name of ['Georgia, US', 'China (Guangdong)', 'United Kingdom (England)', 'Congo (Democratic Republic)'])
      expect(find(name), name).to.equal(undefined);
  });

  it('tells what is called after several countries', () => {
    for (const name of [
      'World',
      'Europe',
      'East Asia & Pacific',
      'Union européenne',
      'Sub-Saharan Africa',
      'European Union',
      'EU27',
      'EU27_2020',
      'EU-28',
      'European Union (27)',
      'European Union - 27 countries (from 2020)',
      'Euro area',
      'Euro area (20 countries)',
      'OECD',
      'OECD members',
      'G20',
      'High income',
      'Low-income countries',
      'Monde',
      'Welt',
      '世界',
    ])
      expect([isGroup(name, ['en']), find(name)], name).to.deep.equal([true, undefined]);
    for (const name of ['Atlantis', 'EUR', 'Georgia', 'Eurasia', 'Guam', ''])
      expect(isGroup(name, ['en'])).to.equal(false);
  });

  it('takes what it does not know for no region', () => {
    for (const text of ['', 'Atlantis', 'XX', '999', '0', '-', '__proto__'])
      expect(find(text), text).to.equal(undefined);
  });
});
