import {expect} from 'chai';
import type {TableCell, TableLine} from '../../../src/data/grid.js';
import {gridOfTable} from '../../../src/data/reading/html.js';
import {reading} from '../../../src/data/reading/reading.js';
import {selectRows} from '../../../src/data/reading/where.js';
import {makeTable} from '../../../src/data/source.js';
import {tableOf} from '../tables.js';

/** `# ` before a text makes a `<th>`; `|2` and `_3` behind it, two columns and three rows. */
const cell = (text: string): TableCell => {
  const [, head, raw = '', columns = '1', rows = '1'] = /^(# )?(.*?)(?:\|(\d+))?(?:_(\d+))?$/su.exec(text) ?? [];
  return {raw, isHeader: !!head, columns: Number(columns), rows: Number(rows)};
};
const row = (part: TableLine['part'], ...cells: string[]): TableLine => ({part, cells: cells.map(cell)});
const grid = (...lines: TableLine[]) => {
  const problems: string[] = [];
  const made = gridOfTable(lines, undefined, problems, undefined)!;
  return {...made, problems};
};
const head = (...cells: string[]): TableLine => row('thead', ...cells);
const body = (...cells: string[]): TableLine => row('tbody', ...cells);
const foot = (...cells: string[]): TableLine => row('tfoot', ...cells);

describe('an HTML table as a grid', () => {
  it('joins the names of several header rows, each once', () => {
    const {header, rows} = grid(
      head('# Member_2', '# 2019|2'),
      head('# Share', '# Amount'),
      body('Estonia', '2.13', '669'),
      body('Latvia', '2.01', '708'),
    );
    expect(header).to.deep.equal(['Member', '2019: Share', '2019: Amount']);
    expect(rows).to.deep.equal([
      ['Estonia', '2.13', '669'],
      ['Latvia', '2.01', '708'],
    ]);
  });

  it('knows two header rows without a <thead>', () => {
    const {header} = grid(body('Member_2', '2019|2'), body('Share', 'Amount'), body('Estonia', '2.13', '669'));
    expect(header).to.deep.equal(['Member', '2019: Share', '2019: Amount']);
  });

  it('repeats a cell in each row that it reaches into', () => {
    const {rows} = grid(
      head('# Region', '# Country', '# Millions'),
      body('Nordic_2', 'Sweden', '10.3'),
      body('Norway', '5.4'),
      body('Baltic', 'Estonia', '1.3'),
    );
    expect(rows.map(([first]) => first)).to.deep.equal(['Nordic', 'Nordic', 'Baltic']);
    expect(rows[1]).to.deep.equal(['Nordic', 'Norway', '5.4']);
  });

  it('takes a cell across all columns for a heading, above the header for the caption, and in the foot for a note', () => {
    const made = grid(
      body('# Defence, 2019|2'),
      body('# Member', '# 2019'),
      body('# Baltic|2'),
      body('Estonia', '2.13'),
      foot('Total', '2.13'),
      foot('Estimates.|2'),
    );
    expect(made.caption).to.equal('Defence, 2019');
    expect(made.header).to.deep.equal(['Member', '2019']);
    expect(made.rows).to.deep.equal([['Estonia', '2.13']]);
    expect(made.foot).to.deep.equal([['Total', '2.13']]);
    expect(made.note).to.equal('Estimates.');
    expect(made.assumptions).to.deep.equal(['"Baltic": headings of groups, no rows']);
  });

  it('drops the mark of a year in a header, and keeps the power of a unit', () => {
    const {header} = grid(head('# Land', '# 2019\uE000p\uE001', '# Area (km\uE0002\uE001)'), body('A', '1', '2'));
    expect(header).to.deep.equal(['Land', '2019', 'Area (km²)']);
  });

  it('has the raised marks of names and numbers beside them', () => {
    const lines = [
      head('# Land', '# Rate'),
      body('Kenya\uE000a\uE001', '83.3\uE0001\uE001'),
      body('Area (km\uE0002\uE001)', '7'),
    ];
    for (const text of [undefined, 'Land']) {
      const {columns} = makeTable({given: undefined, lines}, {lang: 'en', text}, reading).table!;
      expect(columns.map(({cells}) => cells.map(({text, mark}) => [text, mark]))).to.deep.equal([
        [
          ['Kenya', 'a'],
          ['Area (km²)', undefined],
        ],
        [
          ['83.3¹', '1'],
          ['7', undefined],
        ],
      ]);
    }
  });

  it('calls columns without names by their numbers', () => {
    const made = grid(body('Estonia_2', '2.13'), body('2.01'), body('Latvia', '1.9'));
    expect(made.header).to.deep.equal(['1', '2']);
    expect(made.rows).to.have.length(3);
    expect(made.problems.join()).to.match(/^header: the first row has numbers/);
  });

  it('takes a million columns in no time', () => {
    const started = performance.now();
    const {header} = grid(head('# A', '# B|1000000'), body('x', '1|1000000'));
    expect(header.length).to.be.at.most(1000);
    expect(performance.now() - started).to.be.below(3000);
  });
});

describe('the attribute where', () => {
  const {columns} = tableOf([
    {Country: 'Germany', Year: '2021', Sex: 'Total'},
    {Country: 'Germany', Year: '2022', Sex: 'Total'},
    {Country: 'Korea, Rep.', Year: '2022', Sex: 'Men'},
  ]);
  const select = (where: string): [number[], string[]] => {
    const problems: string[] = [];
    return [selectRows(columns, 3, where, problems), problems];
  };

  it('keeps the rows that meet all its conditions', () => {
    expect(select('Year=2022')).to.deep.equal([[1, 2], []]);
    expect(select('Year = 2022, Sex != Total')).to.deep.equal([[2], []]);
    expect(select('Country="Korea, Rep."')).to.deep.equal([[2], []]);
  });

  it('reports what it does not understand, and keeps all rows', () => {
    const [rows, problems] = select('Jahr=2022');
    expect(rows).to.have.length(3);
    expect(problems.join()).to.match(
      /^where: expected a column \("Country", "Year", "Sex"\), .* got "Jahr=2022"; leaving it out$/,
    );
  });

  it('leaves a text out that is too long', () => {
    for (const text of [' '.repeat(1e6), '"'.repeat(1e6), 'a='.repeat(5e5)]) expect(select(text)[0]).to.have.length(3);
  });

  it('reports a value that no row has', () => {
    expect(select('Year=1999')).to.deep.equal([[], ['where: expected a value of "Year", got "1999"; no row has it']]);
  });
});
