import {expect} from 'chai';
import {otherYear} from '../../src/event-timeline/event-timeline.acts.js';
import {type EventList, readEvents} from '../../src/event-timeline/event-timeline.events.js';
import {
  type Item,
  listItems,
  type Timeline,
  type TimelineInput,
  timelineModel,
} from '../../src/event-timeline/event-timeline.model.js';
import {timelineWords as words} from '../../src/event-timeline/event-timeline.words.js';
import {spaced} from '../support/cldr.js';

import {Lines} from '../../src/data/lines.js';
import {reading} from '../../src/data/reading/reading.js';
import type {TableOptions} from '../../src/data/table.js';
import {plainText} from '../../src/lib/rich-text.js';

type Row = Record<string, unknown>;

const events = (rows: unknown): EventList | undefined => readEvents(rows, {lang: 'en'}, null) as EventList | undefined;
const input = (rows: unknown, more: Partial<TimelineInput> = {}): TimelineInput => ({
  list: events(rows),
  today: '2019-11-09',
  locale: 'en-GB',
  words,
  ...more,
});

function model(rows: unknown, more: Partial<TimelineInput> = {}): Timeline {
  const made = timelineModel(input(rows, more), []);
  if (!made) throw new Error('no timeline');
  return made;
}

const items = (rows: unknown, more: Partial<TimelineInput> = {}, open: string[] = []): Item[] =>
  listItems(model(rows, more), open);
const only = (row: Row, more: Partial<TimelineInput> = {}): Item => items([row], more)[0] as Item;

function problemsOf(rows: unknown, more: Partial<TimelineInput> = {}): string[] {
  const problems: string[] = [];
  const timeline = timelineModel(input(rows, more), problems);
  if (timeline) listItems(timeline, []);
  return problems;
}

const row = (date: string | undefined, title = date ?? 'undated'): Row => ({date, title});
const titles = (rows: unknown, more: Partial<TimelineInput> = {}): string[] =>
  items(rows, more).map((item) => item.title.map((run) => run.text).join(''));

describe('timelineModel puts events in order of time', () => {
  it('whatever the order of the list', () => {
    expect(titles([row('2019-11'), row('2014'), row('2019-01')])).to.deep.equal(['2014', '2019-01', '2019-11']);
  });

  it('a year before its months, a month before its days', () => {
    expect(titles([row('2019-01-01'), row('2019'), row('2019-01')])).to.deep.equal(['2019', '2019-01', '2019-01-01']);
  });

  it('what starts together as the author has it', () => {
    const day = '2019-11-14';
    expect(titles([row(day, 'b'), row(day, 'a')])).to.deep.equal(['b', 'a']);
  });

  it('an event without a date behind the one it follows in the list', () => {
    expect(titles([row('2019'), row(undefined, 'x'), row('2014')], {})).to.deep.equal(['2014', 'x', '2019']);
    expect(titles([row('2014'), row(undefined, 'x'), row('2019')])).to.deep.equal(['2014', 'x', '2019']);
    expect(titles([row(undefined, 'x'), row('2014'), row('2019')])).to.deep.equal(['x', '2014', '2019']);
    expect(titles([row('2014'), row('2019'), row(undefined, 'x')])).to.deep.equal(['2014', '2019', 'x']);
  });

  it('keeps the order of a list without any date', () => {
    expect(titles([row(undefined, 'c'), row(undefined, 'a'), row(undefined, 'b')])).to.deep.equal(['c', 'a', 'b']);
  });

  it('the other way round with order="desc", undated events too', () => {
    const rows = [row('2014'), row(undefined, 'x'), row('2019')];
    expect(titles(rows, {order: 'desc'})).to.deep.equal(['2019', 'x', '2014']);
  });

  it('years before 1 before all others', () => {
    expect(titles([row('0079'), row('-0043-03-15'), row('-0775')])).to.deep.equal(['-0775', '-0043-03-15', '0079']);
  });
});

describe('timelineModel limits the range to from and to', () => {
  const rows = [row('2012/2015'), row('2014'), row(undefined, 'x'), row('2016-05'), row('2019')];

  it('keeping what touches it', () => {
    expect(titles(rows, {from: '2015', to: '2016'})).to.deep.equal(['2012/2015', '2016-05']);
  });

  it('and an event without a date with the one before it', () => {
    expect(titles(rows, {from: '2014', to: '2014'})).to.deep.equal(['2012/2015', '2014', 'x']);
  });

  it('and says so where nothing is left', () => {
    expect(timelineModel(input(rows, {from: '2030'}), [])).to.equal(undefined);
    expect(problemsOf(rows, {from: '2030'})).to.deep.equal([
      'from, to: expected at least one event between them, got none; showing the content',
    ]);
  });
});

describe('timelineModel tells past from future', () => {
  const rows = [row('2014'), row('2019-11-09'), row('2019-11-10'), row('2024'), row(undefined, 'x')];
  const tenses = (more: Partial<TimelineInput>): string[] => items(rows, more).map((item) => item.tense);

  it('by now, then as-of, then the reader’s day; the day itself is past', () => {
    expect(tenses({today: '2019-11-09'})).to.deep.equal(['past', 'past', 'due', 'due', 'undated']);
    expect(tenses({today: '2030-01-01', asOf: '2019-11-09'})).to.deep.equal(['past', 'past', 'due', 'due', 'undated']);
    expect(tenses({asOf: '2030', now: '2019-11-08'})).to.deep.equal(['past', 'due', 'due', 'due', 'undated']);
  });

  it('with a line before the first event that is due, and words for who does not see the marks', () => {
    const list = items(rows, {asOf: '2019-11-09'});
    expect(list.map((item) => item.now)).to.deep.equal([undefined, undefined, '9 November 2019', undefined, undefined]);
    expect(list.map((item) => item.tenseText)).to.deep.equal(['', '', 'due', 'due', '']);
  });

  it('with "Today" on that line where the reader’s clock draws it', () => {
    expect(items(rows)[2]?.now).to.equal('Today');
  });

  it('with the line at the same place in a list that runs backwards', () => {
    const list = items(rows, {order: 'desc'});
    expect(list.find((item) => item.now)?.date).to.equal('9 Nov 2019');
  });

  it('without a line where all lies on one side', () => {
    expect(items(rows, {now: '2030'}).some((item) => item.now)).to.equal(false);
    expect(items(rows, {now: '1900'}).some((item) => item.now)).to.equal(false);
  });

  it('and what has begun and not ended from both', () => {
    expect(only(row('2014/2024')).tenseText).to.equal('under way');
    expect(only(row('2014/2016')).tenseText).to.equal('');
    expect(only(row('2020/2024')).tenseText).to.equal('due');
  });
});

describe('listItems prints a date at its true precision', () => {
  it('with its era on every year where one lies before 1, and on none elsewhere', () => {
    const dates = (...written: string[]): string[] => items(written.map((date) => row(date))).map(({date}) => date);
    expect(dates('-0043', '0079-08-24', '0100/0200').map((date) => date.replace(/\s/g, ' '))).to.deep.equal([
      '44 BC',
      '24 Aug 79 AD',
      '100 – 200 AD',
    ]);
    expect(dates('0079-08-24')).to.deep.equal(['24 Aug 79']);
  });

  const dates: [string, string, string | undefined][] = [
    ['2014', '2014', '2014'],
    ['2019-04', 'Apr 2019', '2019-04'],
    ['2019-11-09', '9 Nov 2019', '2019-11-09'],
    ['2019-11-09T14:30', '9 Nov 2019, 14:30', '2019-11-09T14:30'],
    ['2014/2024', '2014 – 2024', '2014'],
    ['0115', '115', '0115'],
    ['Y12000', '12000', '12000'],
    ['+123456-07', 'Jul 123456', '123456-07'],
    ['-0043-03-15', '15 Mar 44 BC', undefined],
    ['Y-12000', '12001 BC', undefined],
    ['-0148/-0145', '149 BC – 146 BC', undefined],
    ['1450~', 'c. 1450', '1450'],
    ['1204?', '1204?', '1204'],
    ['1204%', 'c. 1204?', '1204'],
    ['1450~/1460', 'c. 1450 – 1460', '1450'],
  ];
  for (const [written, shown, machine] of dates)
    it(`${written} as ${shown}`, () => {
      const {date, dateTime} = only(row(written));
      expect(spaced(date.replace(/\s+/g, ' '))).to.equal(shown);
      expect(dateTime).to.equal(machine);
    });

  it('a number as a year', () => {
    expect(only({date: 2014, title: 'x'}).date).to.equal('2014');
  });

  it('no date as "undated", and words for a date as typed', () => {
    expect(only(row(undefined)).date).to.equal('undated');
    expect(only(row('recently'))).to.include({date: 'recently', tense: 'undated', dateTime: undefined});
    expect(problemsOf([row('recently')])).to.deep.equal([]);
  });
});

describe('timelineModel tells what is wrong in the author’s words, and shows the event', () => {
  it('a date that does not exist is shown as typed', () => {
    const rows = [row('2014', 'a'), row('2019-02-30', 'b')];
    expect(problemsOf(rows)).to.deep.equal([
      'event 2, date: expected a date that exists, such as 2019-11-09, got "2019-02-30"; showing it as typed, without a place in time',
    ]);
    expect(items(rows)[1]).to.include({date: '2019-02-30', tense: 'undated'});
  });

  it('a date that cannot be read is shown as typed, without a place in time', () => {
    expect(only(row('summer of 2019')).date).to.equal('summer of 2019');
    expect(problemsOf([row('summer of 2019')]).join()).to.match(/^event 1, date: .*; showing it as typed/);
  });

  it('an end before its start is shown the other way round', () => {
    expect(spaced(only(row('2024/2014')).date)).to.equal('2014 – 2024');
    expect(problemsOf([row('2024/2014')])).to.deep.equal([
      'event 1, date: expected an end after its start, got "2024/2014"; showing both the other way round',
    ]);
  });

  it('of an interval with one bad date the other is shown alone', () => {
    expect(only(row('2019-02-30/2019-03-01')).date).to.equal('1 Mar 2019');
    expect(problemsOf([row('2014/..')]).join()).to.match(/showing the one that does alone$/);
  });

  it('a second id gets a number, and every event has one of its own', () => {
    const rows = [1, 2, 3].map((n) => ({id: 'a', date: '2019', title: `t${n}`}));
    expect(items(rows).map((item) => item.id)).to.deep.equal(['a', 'a-2', 'a-3']);
    expect(problemsOf(rows)).to.have.length(2);
  });

  it('an id that is missing is made of date and title, the same each time', () => {
    const rows = [row('2019-11-14', 'Trump hosts Stoltenberg!'), row('2019-11-14', 'Trump hosts Stoltenberg!')];
    const ids = items(rows).map((item) => item.id);
    expect(ids).to.deep.equal(['2019-11-14-trump-hosts-stoltenberg', '2019-11-14-trump-hosts-stoltenberg-2']);
    expect(items(structuredClone(rows)).map((item) => item.id)).to.deep.equal(ids);
    expect(problemsOf(rows)).to.deep.equal([]);
  });

  it('half a surrogate pair, which no address can hold, is no part of an id', () => {
    const rows = [
      {id: 'a\ud800', date: '2019', title: 'x'},
      row('2019', `${'a'.repeat(54)}😀 😀`),
      row('2019', `${'a'.repeat(54)}𝒳𝒳𝒳`),
    ];
    const ids = items(rows).map((item) => item.id);
    expect(ids).to.deep.equal(['a\ufffd', `2019-${'a'.repeat(54)}`, `2019-${'a'.repeat(54)}𝒳`]);
    for (const id of ids) expect(decodeURIComponent(encodeURIComponent(id))).to.equal(id);
  });

  it('a title that is missing is the first paragraph, or else the date', () => {
    const rows = [{date: '2019', text: 'First.\nSecond.'}, {date: '2020'}];
    const [first, second] = items(rows);
    expect(first?.title).to.deep.equal([{text: 'First.'}]);
    expect(first?.text).to.deep.equal([[{text: 'Second.'}]]);
    expect(second?.title).to.deep.equal([{text: '2020'}]);
    expect(problemsOf(rows).map((text) => text.replace(/:.*;/, ':'))).to.deep.equal([
      'event 1: using its text',
      'event 2: showing its date alone',
    ]);
  });

  it('an address that no link may carry is left out, in a link, in a picture and in a text', () => {
    const bad = 'javascript:alert(1)';
    const item = only({date: '2019', title: 'x', href: bad, media: bad, text: () => [[{text: 'a', href: bad}]]});
    expect(item).to.include({href: undefined, media: undefined, more: undefined});
    expect(item.text).to.deep.equal([[{text: 'a'}]]);
    expect(problemsOf([{date: '2019', title: 'x', href: bad}]).join()).to.match(/^event 1, href: .*; leaving it out$/);
  });

  it('links to a mail address, and takes none for a picture', () => {
    const mail = 'mailto:desk@news.example';
    const item = only({date: '2019', title: 'x', href: mail, media: mail});
    expect(item).to.include({href: mail, media: undefined});
  });

  it('an unknown value of an attribute is replaced by the default', () => {
    const made = model([row('2019')], {layout: 'diagonal', order: 'random', density: 'airy', scale: 'log'});
    expect(made).to.include({layout: 'auto', descending: false, compact: false, scale: 'even'});
    expect(
      problemsOf([row('2019')], {layout: 'diagonal', order: 'random', density: 'airy', scale: 'log'}),
    ).to.have.length(4);
  });

  it('an empty list, or none, or what is no list, leaves nothing', () => {
    for (const given of [[], undefined, 'text', 5, {}, {a: [], b: []}]) {
      expect(timelineModel(input(given), [])).to.equal(undefined);
      expect(problemsOf(given).join()).to.match(/^events: expected /);
    }
  });
});

describe('listItems prints what belongs to an event', () => {
  it('its place, its group by any column, its text by lines, and its picture', () => {
    const data: Row = {
      date: '2019',
      title: 't',
      place: 'Brussels',
      who: 'NATO',
      text: 'a\nb',
      media: {src: 'a.jpg', alt: 'A', caption: 'C', credit: 'D', width: 40},
    };
    expect(only(data, {groupBy: 'who'})).to.deep.include({
      place: 'Brussels',
      group: 'NATO',
      text: [[{text: 'a'}], [{text: 'b'}]],
      media: {src: 'a.jpg', alt: 'A', caption: 'C', credit: 'Photo: D', width: '40', height: ''},
    });
  });

  it('a link to more, whose name holds the title', () => {
    expect(only({date: '2019', title: 'The pledge', href: '/pledge'}).more).to.deep.equal({
      text: 'Read more',
      label: 'Read more: The pledge',
    });
  });

  it('no link within a title, which is a link itself', () => {
    const title = [
      {text: 'a', href: 'https://example.org'},
      {text: 'b', em: true},
    ];
    expect(only({date: '2019', title}).title).to.deep.equal([{text: 'a'}, {text: 'b', em: true}]);
  });

  it('only date and title with density="compact", until the event is opened', () => {
    const rows = [
      {id: 'a', date: '2019', title: 't', text: 'x'},
      {id: 'b', date: '2019', title: 'u'},
    ];
    const closed = items(rows, {density: 'compact'});
    expect(closed.map(({text, expanded}) => [text, expanded])).to.deep.equal([
      [[], false],
      [[], undefined],
    ]);
    const open = items(rows, {density: 'compact'}, ['a']);
    expect(open[0]).to.deep.include({text: [[{text: 'x'}]], expanded: true, open: true});
  });

  it('of a part of the list each one’s number among all', () => {
    const made = model([row('2014'), row('2015'), row('2016')]);
    expect(listItems(made, [], 1, 3).map(({index, position, size}) => [index, position, size])).to.deep.equal([
      [1, 2, 3],
      [2, 3, 3],
    ]);
    expect(listItems(made, [])[0]).to.include({position: undefined, size: undefined});
  });
});

describe('otherYear goes from year to year', () => {
  const {events} = model([row('2014'), row('2019-01'), row(undefined, 'x'), row('2019-04'), row('2024')]);
  it('forward to the first event of the next year, over what has no date, and from there to the next that has one', () => {
    expect([0, 1, 2, 3, 4].map((i) => otherYear(events, i, 1))).to.deep.equal([1, 4, 3, 4, undefined]);
  });
  it('back to the first event of the year before', () => {
    expect([0, 1, 3, 4].map((i) => otherYear(events, i, -1))).to.deep.equal([undefined, 0, 0, 1]);
  });
});

describe('readEvents reads dates as people write them', () => {
  const read = (rows: unknown, options: Partial<TableOptions> = {}): EventList =>
    readEvents(rows, {lang: 'en', ...options}, reading) as EventList;
  const shown = (rows: unknown, options: Partial<TableOptions> = {}, locale = 'en-GB'): string[] =>
    items(rows, {list: read(rows, options), locale}).map(({date}) => date.replace(/\s/g, ' '));

  it('in their place in time, without a problem', () => {
    const rows = [row('1987'), row('14 November 2019'), row('c. 1850'), row('2019-Q3'), row('1920s'), row('Jan 2020')];
    expect(shown(rows)).to.deep.equal(['c. 1850', '1920s', '1987', 'Q3 2019', '14 Nov 2019', 'Jan 2020']);
    expect(read(rows).problems).to.deep.equal([]);
    expect(items(rows, {list: read(rows)}).map(({dateTime}) => dateTime)).to.deep.equal([
      '1850',
      undefined,
      '1987',
      undefined,
      '2019-11-14',
      '2020-01',
    ]);
  });

  it('and the ends of intervals', () => {
    const rows = [row('2019-Q3/2020-Q1'), row('c. 1850/1860'), row('3 May 2019/4 May 2019')];
    expect(shown(rows).map(spaced)).to.deep.equal(['c. 1850 – 1860', '3 – 4 May 2019', 'Q3 2019 – Q1 2020']);
  });

  it('never a month as two years', () => {
    expect(shown([row('2003-04'), row('2004-05'), row('2005-06')])).to.deep.equal(['Apr 2003', 'May 2004', 'Jun 2005']);
  });

  it('with the day or the month first as the list, the attribute or the region says', () => {
    const open = [row('01/02/2019'), row('03/04/2019')];
    expect(shown(open, {dates: 'mdy'})).to.deep.equal(['2 Jan 2019', '4 Mar 2019']);
    expect(shown(open, {dates: 'dmy'})).to.deep.equal(['1 Feb 2019', '3 Apr 2019']);
    expect(shown(open, {lang: 'en-US'})).to.deep.equal(['2 Jan 2019', '4 Mar 2019']);
    expect(shown([...open, row('31/12/2018')])).to.deep.equal(['31 Dec 2018', '1 Feb 2019', '3 Apr 2019']);
    expect(read([...open, row('31/12/2018')]).problems).to.deep.equal([]);
  });

  it('and as typed where that is open', () => {
    const rows = [row('2015'), row('01/02/2019')];
    expect(shown(rows)).to.deep.equal(['2015', '01/02/2019']);
    expect(read(rows).problems.join('\n')).to.match(
      /^date: "01\/02\/2019" may have the day or the month first; .*dates="dmy".*\nevent 2, date: /,
    );
  });

  it('with the part that reads them only where there are some', () => {
    const needs = (...dates: string[]): boolean =>
      readEvents(
        dates.map((date) => row(date)),
        {lang: 'en'},
      ) === 'open';
    expect(['2014', '2014/2016', 'recently', 'n/a', '', '1450~'].map((date) => needs(date))).to.not.include(true);
    for (const date of ['c. 1850', '2019-Q3', '14 November 2019', '١٤ نوفمبر ٢٠١٩'])
      expect(needs('2014', date)).to.equal(true);
  });

  it('beside what the author calls them', () => {
    const rows = [
      {date: {value: '2019-Q3', text: 'third quarter of 2019'}, title: 'a'},
      {date: {value: '2019-11-14', text: 'Thursday evening'}, title: 'b'},
      {date: {value: 'soon', text: 'Soon enough'}, title: 'c'},
    ];
    expect(shown(rows)).to.deep.equal(['third quarter of 2019', 'Thursday evening', 'Soon enough']);
    expect(items(rows, {list: read(rows)}).map(({dateTime, tense}) => [dateTime, tense])).to.deep.equal([
      [undefined, 'past'],
      ['2019-11-14', 'due'],
      [undefined, 'undated'],
    ]);
  });
});

describe('readEvents reads files', () => {
  const lines = (...rows: string[][]): EventList => events(new Lines(rows))!;

  it('of lines, by the names of their columns', () => {
    const {events, problems} = lines(['date', 'title'], ['2019', 'a'], ['2014', 'c']);
    expect(events.map(({title}) => plainText([title]))).to.deep.equal(['c', 'a']);
    expect(problems).to.deep.equal([]);
  });

  it('of lines, and says what is lost of them', () => {
    expect(lines(['date', 'title', 'title'], ['2019', 'a', 'b']).problems).to.deep.equal([
      'header: two columns are called "title"; using the last',
    ]);
    expect(lines(['date', 'title', 'text'], ['2019', 'a', 'b'], ['2014', 'c', 'Well', ' said']).problems).to.deep.equal(
      ['row 2: expected 3 cells, got 4; leaving out the cells at the end of such rows'],
    );
  });

  it('of JSON in other shapes than a list of events by the part that knows them', () => {
    const given = {data: {date: ['2014'], title: ['a']}};
    const grid = {header: ['date', 'title'], rows: [['2014', 'a']]};
    expect(readEvents(given, {lang: 'en'})).to.equal('open');
    const list = readEvents(given, {lang: 'en'}, {...reading, gridOfJson: () => grid}) as EventList;
    expect(list.events.map(({title}) => title)).to.deep.equal([[{text: 'a'}]]);
  });
});

describe('readEvents reads a list once', () => {
  it('however often it is asked', () => {
    const rows = [row('2019')];
    expect(events(rows)).to.equal(events(rows));
  });

  it('from an array, or from an object that holds one', () => {
    expect(events({events: [row('2019')], about: 'x'})?.events).to.have.length(1);
  });

  it('in linear time, even where all events are named alike', () => {
    const rows = Array.from({length: 20_000}, () => row('2019', 'same'));
    const start = performance.now();
    events(rows);
    expect(performance.now() - start).to.be.below(6000);
  });
});
