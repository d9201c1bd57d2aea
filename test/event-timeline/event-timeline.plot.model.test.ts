import {expect} from 'chai';
import fc from 'fast-check';
import {readEvents} from '../../src/event-timeline/event-timeline.events.js';
import {timelineModel, type TimelineInput} from '../../src/event-timeline/event-timeline.model.js';
import {
  type Cluster,
  type Flag,
  pack,
  type Plot,
  plotModel,
  viewAt,
  viewOf,
} from '../../src/event-timeline/event-timeline.plot.model.js';
import {clamp, containing, type Extent, pan, type View, zoom} from '../../src/event-timeline/event-timeline.view.js';
import {timelineWords as words} from '../../src/event-timeline/event-timeline.words.js';
import {synthetic} from '../../stories/data/history-events.js';

type Row = Record<string, unknown>;

interface More extends Partial<TimelineInput> {
  view?: View;
  open?: string[];
  target?: string;
}

const listOf = (rows: Row[]): TimelineInput['list'] => {
  const list = readEvents(rows, {lang: 'en'}, null);
  return list === 'open' ? undefined : list;
};

function plot(rows: Row[], {view, open = [], target = '', width = 60, ...more}: More = {}): Plot {
  const input = {list: listOf(rows), today: '2019-11-09', locale: 'en-GB', words, width, layout: 'horizontal', ...more};
  const timeline = timelineModel(input, []);
  if (!timeline) throw new Error('no timeline');
  return plotModel({timeline, width, open, target, ...(view && {view})});
}

const isFlag = (stop: Flag | Cluster): stop is Flag => 'row' in stop;
const stops = ({lanes}: Plot): (Flag | Cluster)[] => lanes.flatMap((lane) => lane.stops);
const flags = (one: Plot): Flag[] => stops(one).filter(isFlag);
const clusters = (one: Plot): Cluster[] => stops(one).filter((stop): stop is Cluster => !isFlag(stop));
const share = (percent: string): number => parseFloat(percent) / 100;
const days = (count: number, from = '2019-01-01', step = 1): Row[] =>
  Array.from({length: count}, (_, i) => ({
    id: `d${i}`,
    date: new Date(Date.parse(from) + i * step * 86_400_000).toISOString().slice(0, 10),
    title: `Day ${i}`,
  }));

describe('pack hangs labels like flags', () => {
  const points = fc
    .array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 60})
    .map((all) => all.sort((a, b) => a - b));
  const width = fc.double({min: 0.01, max: 0.5, noNaN: true});

  it('so that no two in one row overlap', () => {
    fc.assert(
      fc.property(points, width, fc.integer({min: 1, max: 8}), (points, width, most) => {
        const rows = pack(points, width, most);
        points.forEach((a, i) =>
          points.forEach((b, j) => {
            if (i < j && rows[i] === rows[j] && rows[i] !== -1) expect(b - a).to.be.at.least(width);
          }),
        );
      }),
    );
  });

  it('so that no stem runs through a label', () => {
    fc.assert(
      fc.property(points, width, fc.integer({min: 1, max: 8}), (points, width, most) => {
        const rows = pack(points, width, most);
        points.forEach((stem, i) =>
          points.forEach((label, j) => {
            const [below = -1, above = -1] = [rows[i], rows[j]];
            // A stem goes down to its own row, through all above; along the edge of a label at its own place.
            if (above >= 0 && below > above) expect(stem > label && stem < label + width).to.equal(false);
          }),
        );
      }),
    );
  });

  it('all of them, where there are rows enough', () => {
    fc.assert(
      fc.property(points, width, (points, width) => {
        expect(pack(points, width, points.length)).to.not.include(-1);
      }),
    );
  });

  it('in the first row wherever there is room', () => {
    expect(pack([0, 0.3, 0.6], 0.3, 4)).to.deep.equal([0, 0, 0]);
    expect(pack([0, 0.2, 0.4], 0.3, 4)).to.deep.equal([2, 1, 0]);
  });

  it('those of one moment in their own order, from the top', () => {
    expect(pack([0.5, 0.5, 0.5], 0.2, 2)).to.deep.equal([0, 1, -1]);
  });

  it('20,000 of one moment in linear time', () => {
    const start = performance.now();
    pack(new Array<number>(20_000).fill(0.5), 0.2, 6);
    expect(performance.now() - start).to.be.below(500);
  });
});

describe('A view', () => {
  const extent: Extent = {axis: 'time', from: 0, to: 1000, least: 10, most: Infinity};
  const view = fc
    .tuple(fc.double({min: -2000, max: 2000, noNaN: true}), fc.double({min: 0.1, max: 3000, noNaN: true}))
    .map(([from, size]): View => ({axis: 'time', from, to: from + size}));
  const inside = ({from, to}: View): void => {
    expect(from).to.be.at.least(0);
    expect(to).to.be.at.most(1000.000001);
    expect(to - from).to.be.at.least(9.999999);
  };

  it('never leaves the whole, nor gets smaller than the least, whatever is done to it', () => {
    fc.assert(
      fc.property(
        view,
        fc.double({min: 0.01, max: 100, noNaN: true}),
        fc.double({min: -500, max: 500, noNaN: true}),
        (one, factor, by) => {
          const allowed = clamp(extent, one);
          inside(allowed);
          inside(zoom(extent, allowed, factor, allowed.from + by));
          inside(pan(extent, allowed, by));
        },
      ),
    );
  });

  it('keeps the point under the pointer where it is while it zooms', () => {
    const zoomed = zoom(extent, {axis: 'time', from: 200, to: 600}, 0.5, 300);
    expect(zoomed).to.deep.equal({axis: 'time', from: 250, to: 450});
  });

  it('holds any event it is asked for', () => {
    fc.assert(
      fc.property(view, fc.double({min: 0, max: 999, noNaN: true}), (one, at) => {
        const found = containing(extent, clamp(extent, one), at);
        expect(found.from).to.be.at.most(at);
        expect(found.to).to.be.above(at - 1e-6);
      }),
    );
  });

  it('counts whole events', () => {
    const counted: Extent = {axis: 'index', from: 0, to: 95, least: 10, most: 50};
    expect(zoom(counted, {axis: 'index', from: 10, to: 33}, 0.5)).to.deep.equal({axis: 'index', from: 16, to: 28});
    expect(clamp(counted, {axis: 'index', from: 80, to: 200})).to.deep.equal({axis: 'index', from: 45, to: 95});
  });
});

describe('plotModel lays events along an axis', () => {
  it('in the order of time, whatever the order of the list', () => {
    const rows = days(5, '2019-01-01', 30);
    for (const order of ['asc', 'desc']) {
      const xs = flags(plot(rows, {order})).map((flag) => share(flag.x));
      expect(xs).to.deep.equal([...xs].sort((a, b) => a - b));
    }
  });

  it('with room for the last label', () => {
    const one = plot(days(5, '2019-01-01', 90), {width: 60});
    for (const flag of flags(one)) expect(share(flag.x) + 11 / 60).to.be.at.most(1.0001);
  });

  it('at distances as the time between, or even ones', () => {
    const rows = [
      {date: '2000', title: 'a'},
      {date: '2001', title: 'b'},
      {date: '2010', title: 'c'},
    ];
    const distances = (scale: string): number => {
      const [a = 0, b = 0, c = 0] = flags(plot(rows, {scale})).map((flag) => share(flag.x));
      return (c - b) / (b - a);
    };
    expect(distances('time')).to.be.closeTo(9, 0.1);
    expect(distances('even')).to.be.closeTo(1, 0.001);
  });

  it('with a bar as long as a span, or as a year that is not known better', () => {
    const [span, year, day] = flags(
      plot([
        {date: '2000/2004', title: 'span'},
        {date: '2006', title: 'year'},
        {date: '2009-12-31', title: 'day'},
      ]),
    );
    expect(share(span?.extent ?? '') / share(year?.extent ?? '')).to.be.closeTo(5, 0.05);
    expect(span?.isSpan).to.equal(true);
    expect(year?.isSpan).to.equal(false);
    expect(day?.extent).to.equal(undefined);
  });

  it('an event without a date between its neighbours', () => {
    const [a, x, b] = flags(plot([{date: '2000', title: 'a'}, {title: 'x'}, {date: '2010', title: 'b'}]));
    expect(share(x?.x ?? '')).to.be.closeTo((share(a?.x ?? '') + share(b?.x ?? '')) / 2, 0.001);
    expect(x?.tense).to.equal('undated');
  });

  it('of one day, or without any date, too', () => {
    expect(flags(plot([{date: '2019', title: 'a'}]))).to.have.length(1);
    expect(flags(plot([{title: 'a'}, {title: 'b'}])).map((flag) => flag.date)).to.deep.equal(['undated', 'undated']);
    expect(plot([{title: 'a'}, {title: 'b'}]).ticks).to.deep.equal([]);
  });

  it('a lane for each group, in the order of their first events', () => {
    const rows = days(6, '2019-01-01', 60).map((row, i) => ({...row, group: ['b', 'a'][i % 2]}));
    expect(plot(rows).lanes.map(({group, stops}) => [group, stops.length])).to.deep.equal([
      ['b', 3],
      ['a', 3],
    ]);
  });

  it('with the line between past and future at its place in time', () => {
    const one = plot(
      [
        {date: '2000', title: 'a'},
        {date: '2038', title: 'b'},
      ],
      {asOf: '2019-12-31'},
    );
    const [a, b] = flags(one).map((flag) => share(flag.x));
    expect(share(one.now?.x ?? '')).to.be.closeTo(((a ?? 0) + (b ?? 0)) * (20 / 38), 0.001);
    expect(one.now?.text).to.equal('31 December 2019');
  });
});

describe('plotModel marks the axis', () => {
  const ticks = (from: string, to: string, more: More = {}): string[] =>
    plot(
      [
        {date: from, title: 'a'},
        {date: to, title: 'b'},
      ],
      more,
    )
      .ticks.map((tick) => tick.text)
      .filter(Boolean);

  it('with years, months, days or hours, the first with its year', () => {
    expect(ticks('1950', '2019')).to.include.members(['1960', '1970', '2010']);
    expect(ticks('2019-01-01', '2019-12-01').slice(0, 2)).to.deep.equal(['Jan 2019', 'Apr']);
    expect(ticks('2019-01-01', '2019-01-21').slice(0, 2)).to.deep.equal(['2 Jan 2019', '6 Jan']);
    expect(ticks('2019-01-01T00:00', '2019-01-01T12:00').slice(0, 2)).to.deep.equal(['1 Jan 2019', '03:00']);
  });

  it('with round years on both sides of the year 1, which has no year 0 before it', () => {
    expect(ticks('-0775', '0079')).to.include.members(['700 BC', '100 BC', '1 AD']);
  });

  it('never with more labels than there is room for', () => {
    fc.assert(
      fc.property(
        fc.integer({min: -2000, max: 2000}),
        fc.integer({min: 1, max: 4_000_000}),
        fc.integer({min: 15, max: 80}),
        (year, hours, width) => {
          const start = Date.UTC(2000, 0) + year * 31_557_600_000;
          const iso = (time: number): string =>
            new Date(time)
              .toISOString()
              .replace(/^([+-])0*(\d{4})/, '$1$2')
              .slice(0, 16);
          const rows = [start, start + hours * 3_600_000].map((time) => ({
            date: new Date(time).getUTCFullYear() < 0 ? '-' + iso(time).replace('-', '').slice(0, 4) : iso(time),
            title: 'x',
          }));
          const labels = plot(rows, {width}).ticks.filter((tick) => tick.text);
          labels.forEach(({x, text}, i) => {
            const next = labels[i + 1] ? share(labels[i + 1]?.x ?? '') : 1;
            // Digits of 13 px are about 0.45 em wide.
            expect((next - share(x)) * width).to.be.at.least(text.length * 0.42);
          });
        },
      ),
    );
  });
});

describe('plotModel lets nothing overlap', () => {
  it('and gathers what finds no room in clusters that count and name it', () => {
    const rows = [...days(1, '2018-01-01'), ...days(30, '2019-06-01', 0)].map((row, i) => ({...row, id: `e${i}`}));
    const one = plot(rows);
    const [cluster] = clusters(one);
    expect(cluster?.text).to.equal('+24');
    expect(cluster?.label).to.match(/^24 more events: Day 6, Day 7, Day 8 …$/);
    expect(flags(one)).to.have.length(7);
  });

  it('each event once, as a label or in a cluster, in every view of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 0, max: 3000}), {minLength: 1, maxLength: 150}),
        fc.integer({min: 20, max: 90}),
        (offsets, width) => {
          const rows = offsets.map((offset, i) => ({
            ...days(1, '2010-01-01', 0)[0],
            ...days(offset + 1)[offset],
            id: `e${i}`,
          }));
          const one = plot(rows, {width});
          const shown = [...flags(one).map(({id}) => id), ...clusters(one).flatMap(({ids}) => ids)];
          expect(shown.sort()).to.deep.equal(rows.map(({id}) => id).sort());
          const boxes = clusters(one).map(({x, extent}) => [share(x), share(x) + share(extent)] as const);
          boxes.forEach(([, end], i) => expect(boxes[i + 1]?.[0] ?? 1).to.be.at.least(end - 1e-4));
        },
      ),
      {numRuns: 50},
    );
  });

  it('and takes a cluster apart by a smaller view, until none does and it lists the events', () => {
    let one = plot(synthetic(2000) as unknown as Row[]);
    for (let i = 0; i < 12; i++) {
      const view = clusters(one).find((cluster) => cluster.view)?.view;
      if (!view) break;
      expect(view.to - view.from).to.be.below(one.view.to - one.view.from);
      one = plot(synthetic(2000) as unknown as Row[], {view});
    }
    expect(clusters(one).every((cluster) => !cluster.view)).to.equal(true);
  });
});

describe('plotModel chooses by itself with layout="auto"', () => {
  const auto = (rows: Row[], width: number): boolean => plot(rows, {layout: 'auto', width}).horizontal;

  it('an axis where every label finds room in four rows, else a list', () => {
    expect(auto(days(5, '2019-01-01', 40), 64)).to.equal(true);
    expect(auto(days(8, '2019-01-01', 1), 64)).to.equal(false);
  });
});

describe('timelineModel needs no axis and no choice', () => {
  const plain = (rows: Row[], more: Partial<TimelineInput>): boolean | undefined =>
    timelineModel({list: listOf(rows), today: '2019', locale: 'en', words, ...more}, [])?.plain;

  it('where the list is short and narrow, or vertical, or has more to tell than labels hold', () => {
    const few = days(8, '2019-01-01', 40);
    expect(plain(few, {width: 30})).to.equal(true);
    expect(plain(few, {width: 64, layout: 'vertical'})).to.equal(true);
    expect(
      plain(
        few.map((row) => ({...row, text: 'x'})),
        {width: 64},
      ),
    ).to.equal(true);
    expect(plain(few, {width: 64})).to.equal(false);
    expect(plain(few, {width: 30, layout: 'horizontal'})).to.equal(false);
    expect(plain(days(51), {width: 30})).to.equal(false);
  });
});

describe('plotModel pages through a long list', () => {
  const rows = synthetic(10_000) as unknown as Row[];
  const vertical = (more: More = {}): Plot => plot(rows, {layout: 'vertical', ...more});

  it('fifty events at a time, with their numbers among all, and says which', () => {
    const {items, overview, first, last} = vertical();
    expect([items.length, first, last]).to.deep.equal([50, 0, 50]);
    expect(items[0]).to.include({position: 1, size: 10_000});
    expect(overview?.status).to.equal('Showing 1–50 of 10,000 events, 6 Jan 1949 – 12 May 1949');
  });

  it('earlier and later, nearer and farther, as far as there is anything', () => {
    const {moves} = vertical();
    expect(moves.before).to.equal(undefined);
    expect(moves.after).to.deep.equal({axis: 'index', from: 50, to: 100});
    const end = vertical({view: {axis: 'index', from: 9990, to: 10_040}});
    expect([end.first, end.last, end.moves.after]).to.deep.equal([9950, 10_000, undefined]);
    expect(vertical({view: moves.zoomIn as View}).items).to.have.length(25);
  });

  it('at the event that the address points at', () => {
    const {first, last} = vertical({target: 'synthetic-5000'});
    expect(first).to.be.at.most(4999);
    expect(last).to.be.above(4999);
  });

  it('with gaps as the time between, with scale="time", at most 5 em', () => {
    const gaps = (...years: string[]): (number | undefined)[] =>
      plot(
        years.map((date) => ({date, title: date})),
        {layout: 'vertical', scale: 'time'},
      ).items.map(({gap}) => (gap ? parseFloat(gap) : undefined));
    expect(gaps('2000', '2001', '2003', '2100')).to.deep.equal([0.05, 0.09, 4.36, undefined]);
    expect(gaps('2000', '2001', '2002', '2003', '2004', '2900')).to.deep.equal([0.01, 0.01, 0.01, 0.01, 5, undefined]);
  });

  it('to any event', () => {
    const view = viewOf(vertical(), 7777);
    expect([view.from <= 7777, view.to > 7777]).to.deep.equal([true, true]);
    expect(viewOf(vertical(), 3)).to.deep.equal(vertical().view);
  });

  it('by a point of the overview', () => {
    const middle = viewAt(vertical(), 0.5);
    expect((middle.from + middle.to) / 2).to.be.closeTo(5000, 60);
    const late = viewAt(vertical({order: 'desc'}), 1);
    expect(late.from).to.equal(0);
  });

  it('with as few nodes along an axis as in a list', () => {
    const one = plot(rows);
    expect(stops(one).length).to.be.below(120);
    expect(clusters(one).reduce((sum, {text}) => sum + Number(text.replace(/\D/g, '')), flags(one).length)).to.equal(
      10_000,
    );
  });
});
