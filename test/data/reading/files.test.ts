import {expect} from 'chai';
import fc from 'fast-check';
import {readDelimited, type TextTable} from '../../../src/data/reading/files.js';
import {anyText, textOf} from '../../lib/any-text.js';
import {milliseconds} from '../../lib/time.js';

type Expected = Partial<TextTable> & {lines: string[][]};

/** Files as offices, spreadsheets and programs write them. */
const cases: Record<string, [text: string, expected: Expected]> = {
  'tabs in a file called CSV': ['Country\tRate\nGermany\t5\n', {delimiter: '\t', lines: [['Country', 'Rate'], ['Germany', '5']]}],
  'semicolons with a comma in the header': [
    'Land;Bevölkerung, insgesamt;Anteil\nBayern;13;1.5\nBerlin;3;2.5\n',
    {delimiter: ';', lines: [['Land', 'Bevölkerung, insgesamt', 'Anteil'], ['Bayern', '13', '1.5'], ['Berlin', '3', '2.5']]},
  ],
  'semicolons and decimal commas': ['Land;Anteil, %\nBayern;1,5\nBerlin;2,5', {delimiter: ';', lines: [['Land', 'Anteil, %'], ['Bayern', '1,5'], ['Berlin', '2,5']]}],
  'bars': ['Country|Rate\nKorea, South|5\n', {delimiter: '|', lines: [['Country', 'Rate'], ['Korea, South', '5']]}],
  'sep=; of Excel': ['sep=;\r\nCountry;Rate\r\nGermany;5,5\r\n', {lines: [['Country', 'Rate'], ['Germany', '5,5']], numbers: [2, 3]}],
  'sep=, of Excel, with a semicolon in each cell': ['sep=,\nA;x,B;y\n1;1,2;2', {lines: [['A;x', 'B;y'], ['1;1', '2;2']]}],
  'Excel, text that looks like a number': ['PLZ,n\n="01067",5\n', {lines: [['PLZ', 'n'], ['01067', '5']]}],
  'Mac line ends': ['a;b\r1;2\r3;4', {lines: [['a', 'b'], ['1', '2'], ['3', '4']]}],
  'one column': ['Rate\n5\n7\n', {lines: [['Rate'], ['5'], ['7']]}],
  'one column of names, one with a comma': ['Name\nPlato\nSmith, John\nKant', {lines: [['Name'], ['Plato'], ['Smith', 'John'], ['Kant']]}],
  'text above the header': [
    '\ufeff"Regional accounts, provisional figures",\r\n"Last updated","2024-05-30",\r\n\r\n"Region","Code","2022","2023",\r\n"Northland","NL1","4.2","4.6",\r\n"Southland","SL1","3.9","3.5",\r\n',
    {
      lines: [['Region', 'Code', '2022', '2023'], ['Northland', 'NL1', '4.2', '4.6'], ['Southland', 'SL1', '3.9', '3.5']],
      numbers: [4, 5, 6],
      note: 'Regional accounts, provisional figures. Last updated 2024-05-30',
      assumptions: ['the note is of lines 1 to 2, above the rows'],
    },
  ],
  'an empty tail and the source': [
    'Country,Rate,,\nGermany,5,,\nFrance,7,,\n,,,\n,,,\nSource: Office of Records,,,\n',
    {lines: [['Country', 'Rate'], ['Germany', '5'], ['France', '7']], source: 'Office of Records', numbers: [1, 2, 3]},
  ],
  'a source with commas in it': ['A,B\n1,2\n3,4\nSource: ONS, Labour Force Survey, 2024', {lines: [['A', 'B'], ['1', '2'], ['3', '4']], source: 'ONS, Labour Force Survey, 2024'}],
  'World Bank': [
    '\ufeff"Data Source","World Development Indicators",\r\n\r\n"Last Updated Date","2024-06-28",\r\n\r\n"Country Name","Country Code","1960","1961",\r\n"Aruba","ABW","","54608",\r\n"Angola","AGO","5","6",\r\n',
    {
      lines: [['Country Name', 'Country Code', '1960', '1961'], ['Aruba', 'ABW', '', '54608'], ['Angola', 'AGO', '5', '6']],
      source: 'World Development Indicators',
      note: 'Last Updated Date 2024-06-28',
    },
  ],
  'World Bank DataBank, with lines below': [
    'Country,Code,2020\nAruba,ABW,1\nAngola,AGO,2\n,,\n,,\n"Data from database: World Development Indicators",,\nLast Updated: 06/28/2024,,',
    {lines: [['Country', 'Code', '2020'], ['Aruba', 'ABW', '1'], ['Angola', 'AGO', '2']], note: 'Data from database: World Development Indicators. Last Updated: 06/28/2024'},
  ],
  'Destatis': [
    'Tabelle: 12411-0010\nBevölkerung: Bundesländer, Stichtag\n;31.12.2021;31.12.2022\nBaden-Württemberg;11124642;11280257\nBayern;13176989;13369393\n__________\n© Statistisches Bundesamt (Destatis), 2024 | Stand: 01.07.2024 / 10:00:00',
    {
      delimiter: ';',
      lines: [['', '31.12.2021', '31.12.2022'], ['Baden-Württemberg', '11124642', '11280257'], ['Bayern', '13176989', '13369393']],
      note: 'Tabelle: 12411-0010. Bevölkerung: Bundesländer, Stichtag. © Statistisches Bundesamt (Destatis), 2024 | Stand: 01.07.2024 / 10:00:00',
    },
  ],
  'Destatis, with a header of two lines': [
    'Bevölkerung: Deutschland\n;2021;;2022;\n;männlich;weiblich;männlich;weiblich\nBayern;1;2;3;4\nBerlin;5;6;7;8\n',
    {lines: [['', '2021: männlich', '2021: weiblich', '2022: männlich', '2022: weiblich'], ['Bayern', '1', '2', '3', '4'], ['Berlin', '5', '6', '7', '8']], note: 'Bevölkerung: Deutschland'},
  ],
  'Eurostat': [
    'freq,unit,geo\\TIME_PERIOD\t2022 \t2023 \nA,PC,DE\t5.0 e\t: \nA,PC,FR\t7.1 \t7.3 p\n',
    {delimiter: '\t', lines: [['freq', 'unit', 'geo', '2022', '2023'], ['A', 'PC', 'DE', '5.0 e', ':'], ['A', 'PC', 'FR', '7.1', '7.3 p']]},
  ],
  'ONS': [
    '"Title","CPI ANNUAL RATE 00: ALL ITEMS 2015=100"\n"CDID","D7G7"\n"PreUnit",""\n"Unit","%"\n"Release date","15-05-2024"\n"Important notes",\n"1989","5.2"\n"1990","7.0"',
    {lines: [['Title', 'CPI ANNUAL RATE 00: ALL ITEMS 2015=100'], ['1989', '5.2'], ['1990', '7.0']], note: 'CDID D7G7. PreUnit. Unit %. Release date 15-05-2024. Important notes'},
  ],
  'INSEE': ['"CODGEO";"LIBGEO";"P20_POP"\n"01001";"L\'Abergement-Clémenciat";"806"\n"01002";"L\'Abergement-de-Varey";"262"', {delimiter: ';', lines: [['CODGEO', 'LIBGEO', 'P20_POP'], ['01001', "L'Abergement-Clémenciat", '806'], ['01002', "L'Abergement-de-Varey", '262']]}],
  'the Census Bureau': [
    'GEO_ID,NAME,B01001_001E\nGeography,Geographic Area Name,Estimate!!Total:\n0400000US01,Alabama,5028092\n0400000US02,Alaska,734821\n',
    {lines: [['GEO_ID', 'NAME', 'B01001_001E'], ['0400000US01', 'Alabama', '5028092'], ['0400000US02', 'Alaska', '734821']], numbers: [1, 3, 4]},
  ],
  'FRED': ['observation_date,UNRATE\n1948-01-01,3.4\n1948-02-01,3.8\n', {lines: [['observation_date', 'UNRATE'], ['1948-01-01', '3.4'], ['1948-02-01', '3.8']]}],
  'Google Trends': ['Category: All categories\n\nWeek,nato: (Worldwide)\n2019-01-06,50\n2019-01-13,<1\n', {lines: [['Week', 'nato: (Worldwide)'], ['2019-01-06', '50'], ['2019-01-13', '<1']], note: 'Category: All categories'}],
  'e-Stat': ['表章項目,時間軸,人口\n総人口,2020年,126146\n総人口,2021年,125502\n※ 各年10月1日現在\n出典：総務省統計局\n', {lines: [['表章項目', '時間軸', '人口'], ['総人口', '2020年', '126146'], ['総人口', '2021年', '125502']], note: '※ 各年10月1日現在', source: '総務省統計局'}],
  'Istat': ['Territorio;Valore\nItalia;59,0\nLazio;5,7\nFonte: Istat\n', {lines: [['Territorio', 'Valore'], ['Italia', '59,0'], ['Lazio', '5,7']], source: 'Istat'}],
  'INE': ['Población\n\nTerritorio;2023\nEspaña;48.085.361\nMadrid;6.871.903\n\nNotas: datos a 1 de enero\nFuente: Instituto Nacional de Estadística\n', {lines: [['Territorio', '2023'], ['España', '48.085.361'], ['Madrid', '6.871.903']], note: 'Población. Notas: datos a 1 de enero', source: 'Instituto Nacional de Estadística'}],
  'GUS': ['Nazwa;2023\nPolska;37,6\nŁódzkie;2,4\nŹródło: GUS', {lines: [['Nazwa', '2023'], ['Polska', '37,6'], ['Łódzkie', '2,4']], source: 'GUS'}],
  'TÜİK': ['İl|Nüfus|\nAnkara|5803482|\nİzmir|4479525|\nKaynak: TÜİK', {lines: [['İl', 'Nüfus'], ['Ankara', '5803482'], ['İzmir', '4479525']], source: 'TÜİK'}],
  'an Arabic source': ['البلد,النسبة\nمصر,5\nالمغرب,7\nالمصدر: البنك الدولي', {lines: [['البلد', 'النسبة'], ['مصر', '5'], ['المغرب', '7']], source: 'البنك الدولي'}],
  'text above that a spreadsheet has filled up with commas': ['Title of the table,,\n,,\nCountry,2022,2023\nGermany,1,2\nFrance,3,4\n', {lines: [['Country', '2022', '2023'], ['Germany', '1', '2'], ['France', '3', '4']], note: 'Title of the table'}],
  'empty columns at the start': [',,Country,Rate\n,,Germany,5\n,,France,7', {lines: [['Country', 'Rate'], ['Germany', '5'], ['France', '7']]}],
  'a header of years': ['Country,2019,2020\nA,1,2\nB,,', {lines: [['Country', '2019', '2020'], ['A', '1', '2'], ['B', '', '']]}],
  'a last row without figures, which is a row': ['Country,2014,2019\nLatvia,1,2\nEstonia,1,2\nPoland', {lines: [['Country', '2014', '2019'], ['Latvia', '1', '2'], ['Estonia', '1', '2'], ['Poland']]}],
  'a last row filled up with commas, which is a row': ['Country,2014,2019\nLatvia,1,2\nCongo: Kinshasa,,', {lines: [['Country', '2014', '2019'], ['Latvia', '1', '2'], ['Congo: Kinshasa', '', '']]}],
  'a last row with a colon in its name, and a comma more than the header': ['Group,2014,2019\nA,1,2,\nTotal: all,3,4,', {lines: [['Group', '2014', '2019'], ['A', '1', '2'], ['Total: all', '3', '4']]}],
  'a row that is called Source': ['Of energy,Share\nUse,5\nSource,7', {lines: [['Of energy', 'Share'], ['Use', '5'], ['Source', '7']]}],
  'a source in two cells': ['A,B\n1,2\n3,4\nSource,Eurostat', {lines: [['A', 'B'], ['1', '2'], ['3', '4']], source: 'Eurostat'}],
  'the header once more': ['a,b\n1,2\na,b\n3,4', {lines: [['a', 'b'], ['1', '2'], ['3', '4']], numbers: [1, 2, 4]}],
  'an empty line between rows': ['a,b\n1,2\n\n3,4', {lines: [['a', 'b'], ['1', '2'], ['3', '4']], assumptions: ['the empty line before line 4 is no row']}],
  'quoted line breaks': ['a;b\n"1\n2";3\n4;5', {lines: [['a', 'b'], ['1\n2', '3'], ['4', '5']], numbers: [1, 2, 4]}],
}; // prettier-ignore

describe('readDelimited', () => {
  for (const [what, [text, expected]] of Object.entries(cases))
    it(`reads ${what}`, () => {
      const table = readDelimited(text);
      expect(table.problems).to.be.empty;
      for (const [key, value] of Object.entries(expected)) expect(table, key).to.have.deep.property(key, value);
      for (const key of ['note', 'source'] as const)
        if (!(key in expected)) expect(table, key).not.to.have.property(key);
    });

  it('says that another delimiter would fit as well', () => {
    expect(readDelimited('Land;Anteil, %\nBayern;1,5').assumptions).to.deep.equal([
      'semicolons stand between cells; commas would fit as well',
    ]);
    expect(readDelimited('Land;Anteil\nBayern;1,5\nBerlin;2').assumptions).to.be.empty;
  });

  it('takes the type of the file for it', () => {
    expect(readDelimited('Name\tBorn\nSmith, John, Jr\t1\n', '\t').lines[1]).to.deep.equal(['Smith, John, Jr', '1']);
  });

  it('tells a quotation mark that never closes by its line', () => {
    const {problems, lines} = readDelimited('sep=;\na;b\n1;2\n"3;4\n5;"6');
    expect(lines).to.have.length(4);
    expect(problems).to.deep.equal([
      'line 4: expected a quotation mark at the end of the cell that one begins; showing it as typed (and of 1 more cells)',
    ]);
  });

  it('does not take the header that R writes, with one name fewer, for a note', () => {
    const {lines, problems} = readDelimited('"mpg","cyl"\n"Mazda",21.5,6\n"Fiat",32.4,4');
    expect(lines).to.deep.equal([
      ['', 'mpg', 'cyl'],
      ['Mazda', '21.5', '6'],
      ['Fiat', '32.4', '4'],
    ]);
    expect(problems).to.deep.equal(['line 1: expected 3 names, got 2; the first column has none']);
  });

  it('reads back what was written with any delimiter, whatever stands around it', () => {
    const word = textOf(fc.constantFrom(...'abcé漢')).map((text) => `x${text}`);
    const table = fc
      .integer({min: 2, max: 5})
      .chain((width) => fc.array(fc.array(word, {minLength: width, maxLength: width}), {minLength: 2, maxLength: 8}))
      .filter(([header, ...rows]) => rows.every((row) => row.join() !== header!.join()));
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.boolean(),
        (rows, delimiter, end, isNoted, isSourced) => {
          const text = [
            ...(isNoted ? ['About this table', ''] : []),
            ...rows.map((row) => row.join(delimiter)),
            ...(isSourced ? ['', 'Source: An office'] : []),
          ].join(end);
          const read = readDelimited(text);
          expect(read.lines).to.deep.equal(rows);
          expect(read.note).to.equal(isNoted ? 'About this table' : undefined);
          expect(read.source).to.equal(isSourced ? 'An office' : undefined);
        },
      ),
    );
  });

  it('throws at nothing, and loses no cell: all stand in a row, in the note or the source', () => {
    const piece = fc.constantFrom(...',;|\t\n\n" ', 'a', '1', ':', 'Source:');
    fc.assert(fc.property(anyText, (text) => void readDelimited(text)));
    fc.assert(
      fc.property(textOf(piece), (text) => {
        const {lines, note = '', source = '', assumptions} = readDelimited(text);
        fc.pre(!assumptions.some((one) => one.includes('repeat')));
        const count = (said: string): number => said.match(/[a1]/g)?.length ?? 0;
        expect(count(lines.flat().join() + note + source)).to.be.at.least(count(text));
      }),
    );
  });

  it('takes as much time as a file is long', () => {
    const wide = `${'n,'.repeat(1000)}n\n${`${'1,'.repeat(1000)}1\n`.repeat(100)}`;
    const long = `a;b;c\n${'Germany;1,5;x\n'.repeat(100_000)}`;
    const texts = [
      wide,
      long,
      'a\n\n'.repeat(1e5),
      ',\n'.repeat(1e5),
      'Source:\n'.repeat(1e5),
      `a,b\n${'*\n\n'.repeat(1e5)}`,
    ];
    for (const piece of ['"', ' ', '\t', ',"', ';a', ',a\n', '\n ,', 'a ']) texts.push(`a,b\n${piece.repeat(2e5)}`);
    for (const text of texts)
      expect(
        milliseconds(() => readDelimited(text), 1500),
        text.slice(0, 20),
      ).to.be.below(6000);
  });
});
