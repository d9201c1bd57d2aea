import type {EventRow} from './nato-2019-events.js';

/** Days on which states joined; NATO’s list of members. */
export const enlargement: EventRow[] = [
  {id: 'founders', date: '1949-04-04', title: 'Twelve countries sign the treaty', place: 'Washington DC'},
  {id: 'greece-turkey', date: '1952-02-18', title: 'Greece and Türkiye'},
  {id: 'germany', date: '1955-05', title: 'Federal Republic of Germany'},
  {id: 'spain', date: '1982-05-30', title: 'Spain'},
  {id: 'three', date: '1999-03-12', title: 'Czech Republic, Hungary and Poland'},
  {
    id: 'seven',
    date: '2004-03-29',
    title: 'Bulgaria, Estonia, Latvia, Lithuania, Romania, Slovakia and Slovenia',
  },
  {id: 'albania-croatia', date: '2009-04-01', title: 'Albania and Croatia'},
  {id: 'montenegro', date: '2017-06-05', title: 'Montenegro'},
];

const joined: Record<string, string[]> = {
  '1949-04-04': [
    'Belgium',
    'Canada',
    'Denmark',
    'France',
    'Iceland',
    'Italy',
    'Luxembourg',
    'Netherlands',
    'Norway',
    'Portugal',
    'United Kingdom',
    'United States',
  ],
  '1952-02-18': ['Greece', 'Türkiye'],
  '1955-05': ['Germany'],
  '1982-05-30': ['Spain'],
  '1999-03-12': ['Czechia', 'Hungary', 'Poland'],
  '2004-03-29': ['Bulgaria', 'Estonia', 'Latvia', 'Lithuania', 'Romania', 'Slovakia', 'Slovenia'],
  '2009-04-01': ['Albania', 'Croatia'],
  '2017-06-05': ['Montenegro'],
};

/** One event for each of the 29 members of 2019; founders by the day of the signing. NATO’s list of members. */
export const accessions: EventRow[] = Object.entries(joined).flatMap(([date, countries]) =>
  countries.map((title) => ({id: title.toLowerCase().replace(/\W+/g, '-'), date, title})),
);

/** Terms of office; NATO’s list of its secretaries general. The last runs as it stood in November 2019. */
export const secretaries: EventRow[] = [
  {id: 'ismay', date: '1952/1957', title: 'Lord Ismay', place: 'United Kingdom'},
  {id: 'spaak', date: '1957/1961', title: 'Paul-Henri Spaak', place: 'Belgium'},
  {id: 'stikker', date: '1961/1964', title: 'Dirk Stikker', place: 'Netherlands'},
  {id: 'brosio', date: '1964/1971', title: 'Manlio Brosio', place: 'Italy'},
  {id: 'luns', date: '1971/1984', title: 'Joseph Luns', place: 'Netherlands'},
  {id: 'carrington', date: '1984/1988', title: 'Lord Carrington', place: 'United Kingdom'},
  {id: 'woerner', date: '1988/1994', title: 'Manfred Wörner', place: 'Germany'},
  {id: 'claes', date: '1994/1995', title: 'Willy Claes', place: 'Belgium'},
  {id: 'solana', date: '1995/1999', title: 'Javier Solana', place: 'Spain'},
  {id: 'robertson', date: '1999/2003', title: 'Lord Robertson', place: 'United Kingdom'},
  {id: 'scheffer', date: '2004/2009', title: 'Jaap de Hoop Scheffer', place: 'Netherlands'},
  {id: 'rasmussen', date: '2009/2014', title: 'Anders Fogh Rasmussen', place: 'Denmark'},
  {id: 'stoltenberg', date: '2014/2022', title: 'Jens Stoltenberg', place: 'Norway'},
];

/** Well-known dates of antiquity, in astronomical years: -43 is 44 BCE. Encyclopædia Britannica. */
export const antiquity: EventRow[] = [
  {id: 'olympia', date: '-0775', title: 'First Olympic Games on record', place: 'Olympia'},
  {id: 'rome', date: '-0752~', title: 'Rome is founded, by its own tradition'},
  {id: 'marathon', date: '-0489', title: 'Athens defeats a Persian army', place: 'Marathon'},
  {id: 'salamis', date: '-0479', title: 'A Greek fleet defeats the Persian one', place: 'Salamis'},
  {id: 'alexander', date: '-0322', title: 'Alexander the Great dies', place: 'Babylon'},
  {id: 'punic', date: '-0148/-0145', title: 'Third Punic War; Rome destroys Carthage'},
  {id: 'caesar', date: '-0043-03-15', title: 'Julius Caesar is murdered', place: 'Rome'},
  {id: 'augustus', date: '-0026', title: 'Octavian receives the title Augustus', place: 'Rome'},
  {id: 'vesuvius', date: '0079', title: 'Vesuvius buries Pompeii and Herculaneum'},
];

/** Steps of the United Nations, in Arabic; United Nations. */
export const unitedNations: EventRow[] = [
  {
    id: 'charter',
    date: '1945-06-26',
    title: 'التوقيع على ميثاق الأمم المتحدة',
    place: 'سان فرانسيسكو',
  },
  {
    id: 'declaration',
    date: '1948-12-10',
    title: 'الجمعية العامة تعتمد الإعلان العالمي لحقوق الإنسان',
    place: 'باريس',
    text: 'تنص المادة الأولى على أن جميع الناس يولدون أحرارا متساوين في الكرامة والحقوق.',
  },
  {
    id: 'arabic',
    date: '1973-12-18',
    title: 'العربية لغة رسمية من لغات الجمعية العامة',
    place: 'نيويورك',
    text: 'القرار 3190 (د-28)',
  },
  {id: 'agenda', date: '2015-09-25', title: 'اعتماد خطة التنمية المستدامة لعام 2030', place: 'نيويورك'},
  {id: 'goals', date: '2030', title: 'الموعد المحدد لتحقيق أهداف التنمية المستدامة'},
];

/** Events that never were: evenly spread days from 1949 to 2019, to show what many look like. */
export const synthetic = (count: number): EventRow[] =>
  Array.from({length: count}, (_, i) => {
    const day = Math.floor((i * 25_800) / count) - 7665;
    return {
      id: `synthetic-${i + 1}`,
      date: new Date(day * 86_400_000).toISOString().slice(0, 10),
      title: `Synthetic event ${i + 1}`,
      group: i % 3 ? 'Even-handed' : 'Odd one out',
    };
  });
