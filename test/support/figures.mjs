/** A plain figure of each element, as data: for tests that change one thing of it and look at the rest. */

const members = [
  {Member: 'United States', Code: 'US', 2014: '3.73', 2019: '3.42', Amount: '730149000000'},
  {Member: 'Estonia', Code: 'EE', 2014: '1.93', 2019: '2.13', Amount: '669400000'},
  {Member: 'Germany', Code: 'DE', 2014: '1.18', 2019: '1.36', Amount: '54112800000'},
];
const pick = (...columns) => members.map((row) => Object.fromEntries(columns.map((name) => [name, row[name]])));
const years = [
  {Year: '2014', Share: '1.18'},
  {Year: '2018', Share: '1.24'},
  {Year: '2019', Share: '1.36'},
];
const events = [
  {id: 'pledge', date: '2014', title: 'Members agree', text: 'To spend 2% by 2024.', place: 'Newport', group: 'NATO'},
  {id: 'meeting', date: '2019-11-14', title: 'Trump hosts Stoltenberg', text: 'In Washington.', place: 'Washington'},
];

/**
 * By tag: its attributes; its rows (or the one record it tells) as data have them; what of them must be read in it whatever happens to
 * something else.
 */
export const figures = {
  'spending-gauge': {
    attributes: {
      label: 'Germany',
      value: '1.36',
      target: '2',
      unit: '% of GDP',
      previous: '1.18',
      'previous-label': '2014',
    },
    record: {label: 'Germany', value: '1.36', target: '2', unit: '% of GDP'},
    facts: ['Germany'],
  },
  'key-figure': {attributes: {label: 'Germany', unit: '% of GDP'}, rows: years, facts: ['2014', '2019']},
  'pledge-tally': {attributes: {target: '2', unit: '% of GDP', label: 'members'}, rows: pick('Member', '2019')},
  'ranking-chart': {attributes: {value: '2019', target: '2', unit: '% of GDP'}, rows: pick('Member', '2014', '2019')},
  'trend-chart': {attributes: {unit: '% of GDP', target: '2'}, rows: pick('Member', '2014', '2019')},
  'share-chart': {attributes: {currency: 'USD'}, rows: pick('Member', 'Amount')},
  'region-map': {attributes: {region: 'Code', target: '2'}, rows: pick('Member', 'Code', '2019')},
  'fact-table': {attributes: {sort: '-2019', bars: '2019'}, rows: pick('Member', '2019', 'Amount')},
  'quote-card': {
    attributes: {speaker: 'Jens Stoltenberg', 'job-title': 'Secretary General', date: '2019-01', venue: 'Fox News'},
    record: {text: 'NATO allies are stepping up', speaker: 'Jens Stoltenberg', date: '2019-01'},
    facts: ['stepping up'],
  },
  'event-timeline': {attributes: {'as-of': '2019-11-09'}, rows: events, facts: ['Members agree', 'Trump hosts']},
};
for (const figure of Object.values(figures)) figure.facts ??= ['United States', 'Estonia', 'Germany'];

const node = (name, attributes = {}, ...children) => ({name, attributes, children});
const line = (name, cells) => node('tr', {}, ...cells.map((cell) => node(name, {}, String(cell ?? ''))));

/** The columns of rows, as an author would write them: an object has years before names. */
const columnsOf = (rows) =>
  [...new Set(rows.flatMap((row) => Object.keys(row)))].sort((a, b) => /^\d/.test(a) - /^\d/.test(b));

/** Rows as the child HTML that an element reads. */
const childOf = (tag, {rows, record}) => {
  if (tag === 'quote-card') return [node('blockquote', {}, String(record.text ?? ''))];
  if (tag === 'event-timeline')
    return [
      node(
        'ol',
        {},
        ...rows.map(({id, date, title, text, place, group, href, media}) =>
          node(
            'li',
            {id: String(id ?? ''), 'data-place': String(place ?? ''), 'data-group': String(group ?? '')},
            node('time', {datetime: String(date ?? '')}, String(date ?? '')),
            href ? node('a', {href: String(href)}, node('b', {}, String(title))) : node('b', {}, String(title ?? '')),
            node('p', {}, String(text ?? ''), node('a', {href: String(href ?? '/')}, 'more')),
            ...(media ? [node('img', {src: String(media), alt: ''})] : []),
          ),
        ),
      ),
    ];
  if (!rows) return [node('p', {}, Object.values(record).join(' '))];
  const columns = columnsOf(rows);
  return [
    node(
      'table',
      {},
      line('th', columns),
      ...rows.map((row) =>
        line(
          'td',
          columns.map((name) => row[name]),
        ),
      ),
    ),
  ];
};

const quoted = (text) => `"${String(text ?? '').replaceAll('"', '""')}"`;
const csvOf = (rows) => {
  const columns = columnsOf(rows);
  return [columns, ...rows.map((row) => columns.map((name) => row[name]))]
    .map((cells) => cells.map(quoted).join())
    .join('\n');
};

/** The ways by which data reach an element, besides its attributes. */
export const WAYS = ['child', 'json', 'csv', 'json file', 'csv file', 'property', 'ordinary'];

/**
 * A figure ready to be built in a page: `{name, attributes, children}` throughout, with `data` for the property and `file` for what
 * `src` answers.
 */
export const figureBy = (way, tag, {attributes, rows, record}) => {
  const data = rows ?? record;
  // Rows without a prototype, so that a column may have any name.
  const json = () => JSON.stringify(data);
  const csv = () => csvOf(rows ?? [record]);
  const addresses = (rows ?? [record]).flatMap(({media, portrait}) => [media, media?.src, portrait]);
  const plain = {...node(tag, attributes, ...childOf(tag, {rows, record})), addresses};
  switch (way) {
    case 'json':
      return {...plain, children: [node('script', {type: 'application/json'}, json())]};
    case 'csv':
      return {...plain, children: [node('script', {type: 'text/csv'}, csv())]};
    case 'json file':
      return {...plain, attributes: {...attributes, src: '/data/file.json'}, file: json()};
    case 'csv file':
      return {...plain, attributes: {...attributes, src: '/data/file.csv'}, file: csv()};
    case 'property':
      return {...plain, data: json(), children: []};
    case 'ordinary':
      return {
        ...plain,
        name: 'figure',
        attributes: {
          'data-nutgraf': tag,
          ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`data-${name}`, value])),
        },
      };
    default:
      return plain;
  }
};

const escaped = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The same as HTML; a data script holds its text as it is. */
export const htmlOf = (one) =>
  one.name
    ? `<${one.name}${Object.entries(one.attributes)
        .map(([name, value]) => ` ${name}="${escaped(value)}"`)
        .join(
          '',
        )}>${one.name === 'script' ? one.children.join('').replaceAll('<', '\\u003c') : one.children.map(htmlOf).join('')}</${one.name}>`
    : escaped(one);
