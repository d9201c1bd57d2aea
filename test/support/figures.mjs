/** A figure of each element, as data. Tests change one thing of it, and look at the rest. */

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

const source = 'NATO, Defence Expenditure of NATO Countries (2012–2019), 25 June 2019';
const names = ['United States', 'Estonia', 'Germany'];
const shares = ['3.42', '2.13', '1.36'];
const before = ['3.73', '1.93', '1.18'];

/**
 * By tag:
 *
 * - `attributes`, and `rows` (or the one `record` that the figure shows) as data files have them;
 * - `facts` that must be in it whatever happens to something else;
 * - `published`, the attributes that an article adds, and `says`, every fact that a reader must then find. A list within it has several ways to
 *   write one fact.
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
    published: {'target-label': 'pledge', status: 'estimate', 'as-of': '2019', source},
    says: ['Germany', '1.36', '2%', '0.64', '2019', '0.18', '2014', source],
  },
  'key-figure': {
    attributes: {label: 'Germany', unit: '% of GDP'},
    rows: years,
    facts: ['2014', '2019'],
    published: {heading: 'A budget grows', target: '2', 'target-label': 'pledge', source},
    says: ['A budget grows', 'Germany', '1.36', '0.64', '1.18', '2014', '2018', '2019', source],
  },
  'pledge-tally': {
    attributes: {target: '2', unit: '% of GDP', label: 'members'},
    rows: pick('Member', '2019'),
    published: {heading: 'Who has arrived', value: '2019', 'target-label': 'pledge', source},
    says: ['Who has arrived', '2 of 3', ...names, ...shares, source],
  },
  'ranking-chart': {
    attributes: {value: '2019', target: '2', unit: '% of GDP'},
    rows: pick('Member', '2014', '2019'),
    published: {heading: 'Who meets it', label: 'members', note: 'Iceland has no armed forces.', source},
    says: ['Who meets it', ...names, ...shares, '2 of 3', 'Iceland has no armed forces.', source],
  },
  'trend-chart': {
    attributes: {unit: '% of GDP', target: '2'},
    rows: pick('Member', '2014', '2019'),
    published: {heading: 'Who caught up', highlight: 'Estonia', marks: '2014: Newport summit', source},
    says: ['Who caught up', ...names, ...shares, ...before, '2014', '2019', 'Newport summit', source],
  },
  'share-chart': {
    attributes: {currency: 'USD'},
    rows: pick('Member', 'Amount'),
    published: {heading: 'Three spenders', description: 'In the year 2019', label: 'members', source},
    says: [
      'Three spenders',
      'In the year 2019',
      ...names,
      ['730149000000', '$730.1bn'],
      ['669400000', '$669.4m'],
      ['54112800000', '$54.1bn'],
      '93.0%',
      '0.1%',
      '6.9%',
      source,
    ],
  },
  'region-map': {
    attributes: {region: 'Code', target: '2'},
    rows: pick('Member', 'Code', '2019'),
    published: {heading: 'On both shores', value: '2019', unit: '% of GDP', shape: 'tiles', label: 'members', source},
    says: ['On both shores', ...names, ...shares, '2 of 3', source],
  },
  'fact-table': {
    attributes: {sort: '-2019', bars: '2019'},
    rows: pick('Member', '2019', 'Amount'),
    published: {
      heading: 'Each member',
      description: 'Per cent of GDP, and dollars',
      search: '',
      actions: 'data',
      source,
    },
    says: [
      'Each member',
      'Per cent of GDP, and dollars',
      ...names,
      ...shares,
      '2019',
      ['730149000000', '730,149,000,000'],
      ['669400000', '669,400,000'],
      ['54112800000', '54,112,800,000'],
      source,
    ],
  },
  'quote-card': {
    attributes: {speaker: 'Jens Stoltenberg', 'job-title': 'Secretary General', date: '2019-01', venue: 'Fox News'},
    record: {text: 'NATO allies are stepping up', speaker: 'Jens Stoltenberg', date: '2019-01'},
    facts: ['stepping up'],
    published: {date: '2019-01-27', source: 'The Hill'},
    says: [
      'NATO allies are stepping up',
      'Jens Stoltenberg',
      'Secretary General',
      'Fox News',
      ['27 January 2019', 'January 27, 2019'],
      'Source: The Hill',
    ],
  },
  'event-timeline': {
    attributes: {'as-of': '2019-11-09'},
    rows: events,
    facts: ['Members agree', 'Trump hosts'],
    published: {heading: 'From pledge to visit', source: 'The Hill'},
    says: [
      'From pledge to visit',
      '2014',
      'Members agree',
      'To spend 2% by 2024.',
      ['2019-11-14', '14 November 2019', 'Nov 14, 2019', 'November 14, 2019'],
      'Trump hosts Stoltenberg',
      'In Washington.',
      'The Hill',
    ],
  },
};
for (const figure of Object.values(figures)) figure.facts ??= names;

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
            ' ',
            href ? node('a', {href: String(href)}, node('b', {}, String(title))) : node('b', {}, String(title ?? '')),
            ' ',
            String(text ?? ''),
            ' ',
            node('a', {href: String(href ?? '/')}, 'more'),
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

/** A figure as an article publishes it, as HTML. */
export const publishedFigure = (tag) => {
  const {attributes, published, rows, record} = figures[tag];
  return htmlOf(figureBy('child', tag, {attributes: {...attributes, ...published}, rows, record}));
};

const LETTER = '[\\p{L}\\p{N}]';
const plain = (text) => text.replace(/\s+/g, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The facts that are not in a text, or only as a part of other words. */
export const lost = (facts, text) =>
  facts.filter((fact) =>
    [fact]
      .flat()
      .every((one) => !new RegExp(`(?<!${LETTER})${literal(plain(one))}(?!${LETTER})`, 'u').test(plain(text))),
  );
