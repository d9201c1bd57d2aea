// One figure of each element, as an editor would write it, and the facts that must be there for whoever reads it: each figure, name,
// date and quotation. Where a fact may be written in several ways, any will do.
const source = 'NATO, Defence Expenditure of NATO Countries (2012–2019), 25 June 2019';
const rows = [
  ['Estonia', 'EE', '2014', '1.93', '2.13'],
  ['Germany', 'DE', '2014', '1.18', '1.36'],
  ['Latvia', 'LV', '2014', '0.94', '2.01'],
];
const table = (...columns) => `<table>
    ${[
      ['Member', 'Code', '', '2014', '2019'],
      ...rows.map(([member, code, , then, now]) => [member, code, '', then, now]),
    ]
      .map(
        (row, i) =>
          `<tr>${columns.map((column) => `<t${i ? 'd' : 'h'}>${row[column]}</t${i ? 'd' : 'h'}>`).join('')}</tr>`,
      )
      .join('\n    ')}
  </table>`;
const members = ['Estonia', 'Germany', 'Latvia'];
const shares = ['2.13', '1.36', '2.01'];
const common = `unit="% of GDP" target="2" target-label="pledge" source="${source}"`;

export const figures = {
  'spending-gauge': {
    html: `<spending-gauge label="Germany" value="1.36" previous="1.18" previous-label="2014" status="estimate" as-of="2019" ${common}>
  <p>Germany spends 1.36% of GDP (2019 estimate).</p>
</spending-gauge>`,
    facts: ['Germany', '1.36', '2%', '0.64', '2019', '0.18', '2014', source],
  },
  'key-figure': {
    html: `<key-figure heading="A budget grows" label="Germany’s defence spending" ${common} status="estimate">
  <p>Germany’s defence spending: 1.36% of GDP (2019 estimate).</p>
  <table><tr><th>Year</th><th>Per cent</th></tr><tr><td>2014</td><td>1.18</td></tr><tr><td>2019</td><td>1.36</td></tr></table>
</key-figure>`,
    facts: ['A budget grows', 'Germany’s defence spending', '1.36', '0.64', '1.18', '2014', '2019', source],
  },
  'quote-card': {
    html: `<quote-card speaker="Jens Stoltenberg" job-title="NATO Secretary General" venue="Fox News Sunday" date="2019-01-27" source="Fox News">
  <blockquote>NATO allies have heard the president loud and clear, and now NATO allies are stepping up.</blockquote>
</quote-card>`,
    facts: [
      'NATO allies have heard the president loud and clear, and now NATO allies are stepping up.',
      'Jens Stoltenberg',
      'NATO Secretary General',
      'Fox News Sunday',
      ['27 January 2019', 'January 27, 2019'],
      'Source: Fox News',
    ],
  },
  'event-timeline': {
    html: `<event-timeline heading="From the pledge to the deadline" as-of="2019-11-09" source="The Hill">
  <ol>
    <li id="pledge"><time datetime="2014-09-05">5 September 2014</time> <b>Members agree to spend 2% of GDP</b> at their summit in Newport.</li>
    <li id="meeting" data-place="Washington"><time datetime="2019-11-14">14 November 2019</time> <b>Trump hosts Stoltenberg</b></li>
    <li id="due"><time datetime="2024">2024</time> <b>Date by which members agreed to reach 2%</b></li>
  </ol>
</event-timeline>`,
    facts: [
      'From the pledge to the deadline',
      ['5 September 2014', 'Sep 5, 2014', 'Sept 5, 2014', 'September 5, 2014'],
      'Members agree to spend 2% of GDP',
      'at their summit in Newport',
      ['14 November 2019', 'Nov 14, 2019', 'November 14, 2019'],
      'Trump hosts Stoltenberg',
      '2024',
      'Date by which members agreed to reach 2%',
      'The Hill',
    ],
  },
  'ranking-chart': {
    html: `<ranking-chart heading="Who meets the guideline" value="2019" label="members" note="Iceland has no armed forces." ${common}>
  ${table(0, 4)}
</ranking-chart>`,
    facts: ['Who meets the guideline', ...members, ...shares, '2 of 3', 'Iceland has no armed forces.', source],
  },
  'trend-chart': {
    html: `<trend-chart heading="The Baltic states caught up" highlight="Latvia" marks="2014: Newport summit" ${common}>
  ${table(0, 3, 4)}
</trend-chart>`,
    facts: [
      'The Baltic states caught up',
      ...members,
      ...shares,
      '1.93',
      '1.18',
      '0.94',
      '2014',
      '2019',
      'Newport summit',
      source,
    ],
  },
  'pledge-tally': {
    html: `<pledge-tally heading="Who has arrived" value="2019" label="members" ${common}>
  ${table(0, 4)}
</pledge-tally>`,
    facts: ['Who has arrived', '2 of 3', ...members, ...shares, source],
  },
  'share-chart': {
    html: `<share-chart heading="Three spenders" description="Thousands of soldiers, 2019" label="members" source="${source}">
  <table><tr><th>Member</th><th>Soldiers</th></tr><tr><td>Germany</td><td>184</td></tr><tr><td>Latvia</td><td>6</td></tr><tr><td>Estonia</td><td>10</td></tr></table>
</share-chart>`,
    facts: [
      'Three spenders',
      'Thousands of soldiers, 2019',
      ...members,
      '184',
      '6',
      '10',
      '92.0%',
      '3.0%',
      '5.0%',
      source,
    ],
  },
  'fact-table': {
    html: `<fact-table heading="What each member spends" description="Per cent of GDP" sort="-2019" search actions="data" label="members" source="${source}">
  ${table(0, 3, 4)}
</fact-table>`,
    facts: [
      'What each member spends',
      'Per cent of GDP',
      ...members,
      ...shares,
      '1.93',
      '1.18',
      '0.94',
      '2014',
      '2019',
      source,
    ],
  },
  'region-map': {
    html: `<region-map heading="At the edges of the alliance" region="Code" value="2019" shape="tiles" label="members" ${common}>
  ${table(0, 1, 4)}
</region-map>`,
    facts: ['At the edges of the alliance', ...members, ...shares, '2 of 3', source],
  },
};

const LETTER = '[\\p{L}\\p{N}]';
const plain = (text) => text.replace(/\s+/g, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The facts that a text does not tell, or only as a part of other words. */
export const lost = (facts, text) =>
  facts.filter((fact) =>
    [fact]
      .flat()
      .every((one) => !new RegExp(`(?<!${LETTER})${escaped(plain(one))}(?!${LETTER})`, 'u').test(plain(text))),
  );
