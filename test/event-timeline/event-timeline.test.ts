import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/event-timeline/event-timeline.js';
import type {StorySelectEvent} from '../../src/element/events.js';
import type {EventTimeline} from '../../src/event-timeline/event-timeline.js';
import {synthetic} from '../../stories/data/history-events.js';
import {storyEvents} from '../../stories/data/nato-2019-events.js';
import {until} from '../element/helpers.js';
import {spaced} from '../support/cldr.js';
import {listen} from '../support/console.js';
import {emulateMedia, setViewport} from '../support/browser.js';
import {clear, settled} from '../support/stories.js';

const LIST = storyEvents
  .map(
    ({id, date, title, place, text}) =>
      `<li id="${id}" ${place ? `data-place="${place}"` : ''}>
        ${date === 'recently' ? '<time>recently</time>' : `<time datetime="${date}">${date}</time>`}
        <b>${title}</b>${text ? `<p>${text}</p>` : ''}</li>`,
  )
  .join('');

const root = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const all = (element: Element, selector: string): HTMLElement[] => [
  ...root(element).querySelectorAll<HTMLElement>(selector),
];
const texts = (element: Element, selector: string): string[] =>
  all(element, selector).map(({textContent}) => textContent.replace(/\s+/g, ' ').trim());
const focused = (element: Element): string | undefined => root(element).activeElement?.textContent?.trim();

async function make(html: string, attributes = 'as-of="2019-11-09"', width = '600px'): Promise<EventTimeline> {
  const box = document.createElement('div');
  box.lang = 'en-GB';
  box.style.inlineSize = width;
  box.innerHTML = `<event-timeline ${attributes}>${html}</event-timeline>`;
  document.body.append(box);
  const element = box.firstElementChild as EventTimeline;
  await settled(element);
  return element;
}

/** Waits for the code that only some timelines need, too. */
async function ready(element: EventTimeline): Promise<EventTimeline> {
  await until(() => root(element).querySelector('figure'));
  await settled(element);
  return element;
}

const list = async (attributes?: string, width?: string): Promise<EventTimeline> =>
  ready(await make(`<ol>${LIST}</ol>`, attributes, width));

async function many(count: number, attributes = 'layout="vertical"', width = '600px'): Promise<EventTimeline> {
  const element = await make('', attributes, width);
  element.data = synthetic(count);
  return ready(element);
}

describe('<event-timeline>', () => {
  let stop: () => string[];
  beforeEach(async () => {
    await setViewport({width: 1024, height: 800});
    stop = listen();
  });
  afterEach(() => {
    stop();
    clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('reads an <ol>', () => {
    it('the date from <time datetime>, the title from <b>, the place from data-place, the rest as text', async () => {
      const element = await make(
        `<ol><li id="a" data-place="Brussels" data-who="NATO"><time datetime="2019-01">January</time>: <b>A title</b>.
          Some <em>text</em> and <a href="/more">a link</a>.<p>A paragraph.</p></li></ol>`,
        'group-by="who"',
      );
      expect(texts(element, 'time')).to.deep.equal(['January']);
      expect(root(element).querySelector('time')?.dateTime).to.equal('2019-01');
      expect(texts(element, '.title')).to.deep.equal(['A title']);
      expect(texts(element, '.context')).to.deep.equal(['NATO · Brussels']);
      expect(texts(element, '.text')).to.deep.equal(['Some text and a link.', 'A paragraph.']);
      expect(all(element, '.text em, .text a[href="/more"]')).to.have.length(2);
    });

    it('two <time> as a span, in headings and links too', async () => {
      const element = await make(
        `<ol><li><h3><a href="/a">Title</a></h3><time datetime="2014">2014</time> to <time datetime="2016">2016</time></li></ol>`,
      );
      expect(texts(element, 'time').map(spaced)).to.deep.equal(['2014 – 2016']);
      expect(root(element).querySelector<HTMLAnchorElement>('.more')?.getAttribute('href')).to.equal('/a');
      expect(all(element, 'a a')).to.be.empty;
    });

    it('the day between past and future on one line, in every engine', async () => {
      const element = await make('<ol><li><time>2014</time> <b>T</b></li><li><time>2024</time> <b>U</b></li></ol>');
      const [day] = all(element, '.now bdi');
      expect(day?.getClientRects()).to.have.length(1);
    });

    it('what <time datetime> says to a reader as it is written, and prints a date that only a machine reads', async () => {
      const element = await make(
        `<ol><li><time datetime="2019-Q3">third quarter of 2019</time> <b>A</b></li>
          <li><time datetime="2019-11-14">Thursday
            evening</time> <b>B</b></li>
          <li><time datetime="2019-11-15"></time> <b>C</b></li><li><time datetime="2019-11-16">2019-11-16</time> <b>D</b></li>
          <li><time datetime="1920s">the 1920s</time> <b>E</b></li>
          <li><time datetime="2014-03">March 2014</time> to <time datetime="2016">next</time> <b>F</b></li></ol>`,
      );
      await ready(element);
      expect(texts(element, 'time')).to.deep.equal([
        'the 1920s',
        'March 2014 – next',
        'third quarter of 2019',
        'Thursday evening',
        '15 Nov 2019',
        '16 Nov 2019',
      ]);
      expect(stop()).to.deep.equal([]);
    });

    it('dates as people write them, in the order that the attribute says', async () => {
      const element = await make(
        '<ol><li><time>3/4/2019</time> <b>B</b></li><li><time>c. 1850</time> <b>A</b></li></ol>',
        'dates="dmy"',
      );
      await ready(element);
      expect(texts(element, 'time')).to.deep.equal(['c. 1850', '3 Apr 2019']);
      element.dates = 'mdy';
      await settled(element);
      expect(texts(element, 'time')).to.deep.equal(['c. 1850', '4 Mar 2019']);
    });

    it('of which each event is as high as before the script came, where its text is in a <p> too', async () => {
      const html = `<ol><li><time datetime="2014">2014</time> <b>A</b></li>
        <li><time datetime="2015">2015</time> <b>B</b><p>Text.</p></li>
        <li><p><time datetime="2016">2016</time> <b>C</b> Text.</p></li>
        <li><time datetime="2017">2017</time> <b>D</b></li></ol>`;
      const heights = (all: Iterable<Element>): number[] =>
        [...all].map((item) => Math.round(item.getBoundingClientRect().height));
      const element = await make(html, '');
      const frame = document.createElement('iframe');
      frame.width = '600';
      frame.srcdoc = `<!doctype html><link rel="stylesheet" href="/src/nutgraf.css">
        <body style="font: ${getComputedStyle(element).font}; margin: 0"><event-timeline>${html}</event-timeline>`;
      element.parentElement!.append(frame);
      await new Promise((done) => frame.addEventListener('load', done));
      const before = frame.contentDocument!.querySelectorAll('li');
      expect(heights(before)).to.deep.equal(heights(all(element, 'li.event')));
    });

    it('no event in what an editor puts between them', async () => {
      const element = await make(
        '<ol><li><time>2014</time> <b>A</b></li><br><li><time>2015</time> <b>B</b></li><br></ol>',
      );
      expect(texts(element, '.title')).to.deep.equal(['A', 'B']);
      expect(stop()).to.deep.equal([]);
    });

    it('a picture with its caption', async () => {
      const element = await make(
        `<ol><li><time>2014</time> <b>T</b><figure><img src="stories/data/files/treaty.svg" alt="A" width="4" height="3">
          <figcaption>C</figcaption></figure></li></ol>`,
      );
      const image = root(element).querySelector('img');
      expect(image?.alt).to.equal('A');
      expect(texts(element, '.media .context')).to.deep.equal(['C']);
      expect(texts(element, '.text')).to.be.empty;
    });

    it('a title without a link that runs a script', async () => {
      const element = await make(`<ol><li><time>2014</time> <b><a href="javascript:alert(1)">T</a></b></li></ol>`);
      expect(root(element).innerHTML).to.not.contain('javascript:');
      expect(stop().join()).to.contain('event 1, href: expected');
    });

    it('again when it changes', async () => {
      const element = await list();
      element.querySelector('ol')?.insertAdjacentHTML('afterbegin', '<li><time>2010</time> <b>New</b></li>');
      await settled(element);
      expect(texts(element, '.title')[0]).to.equal('New');
    });
  });

  describe('shows a list', () => {
    it('of all events, each a link, and hears of none of them on first paint', async () => {
      const element = await list();
      expect(texts(element, 'li.event .title')).to.deep.equal(storyEvents.map(({title}) => title));
      expect(all(element, 'a.title').map((link) => link.getAttribute('href'))).to.deep.equal(
        storyEvents.map(({id}) => `#${id}`),
      );
      expect(all(element, '[aria-live]')).to.be.empty;
    });

    it('with the day of as-of between past and future', async () => {
      const element = await list();
      expect(texts(element, 'li')[5]).to.equal('9 November 2019');
      expect(all(element, '.event.due')).to.have.length(4);
      expect(texts(element, '.due .hidden')).to.deep.equal(['due', 'due', 'due', 'due']);
    });

    it('and keeps the author’s own where there is none', async () => {
      const element = await make('<ol></ol><p>Fallback</p>');
      expect(all(element, 'slot:not([name])')).to.have.length(1);
      expect(stop()).to.deep.equal([
        '<event-timeline> events: expected an <ol> of events, or data with one array of them, got none (a <p> around the tag ends where one begins); showing the content',
      ]);
    });
  });

  describe('lies down', () => {
    it('where it is told to, in lanes, with labels that do not overlap', async () => {
      const element = await list('layout="horizontal" as-of="2019-11-09"', '900px');
      expect(all(element, '.flag')).to.have.length(9);
      const boxes = all(element, '.label').map((label) => label.getBoundingClientRect());
      boxes.forEach((a, i) =>
        boxes.slice(i + 1).forEach((b) => {
          const apart =
            a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
          expect(apart).to.equal(true);
        }),
      );
    });

    it('by itself where there is room and labels say it all, and stands up again where there is not', async () => {
      const rows = storyEvents.slice(0, 4).map(({text: _, ...event}, i) => ({...event, date: `201${i * 3}`}));
      const element = await make('', '', '900px');
      element.data = rows;
      await until(() => all(element, '.flag').length === 4);
      (element.parentElement as HTMLElement).style.inlineSize = '400px';
      await until(() => all(element, '.list').length);
      element.data = rows.map((event) => ({...event, text: 'More than a label holds.'}));
      (element.parentElement as HTMLElement).style.inlineSize = '900px';
      await settled(element);
      expect(all(element, '.flag')).to.be.empty;
    });

    it('mirrored from right to left', async () => {
      const element = await list('layout="horizontal" dir="rtl" as-of="2019-11-09"', '900px');
      const xs = all(element, '.flag').map((flag) => flag.getBoundingClientRect().right);
      expect(xs).to.deep.equal([...xs].sort((a, b) => b - a));
    });

    it('and shows below what an opened event has to tell', async () => {
      const element = await list('layout="horizontal" as-of="2019-11-09"', '900px');
      const [, second] = all(element, 'a.title');
      expect(second?.getAttribute('aria-expanded')).to.equal('false');
      second?.click();
      await until(() => second?.getAttribute('aria-expanded') === 'true');
      expect(texts(element, '.detail .text')).to.deep.equal(['The Secretary General says allies “are stepping up”.']);
    });
  });

  describe('opens an event', () => {
    it('by a click, says so, and puts it into the address', async () => {
      const element = await list();
      const selected: string[] = [];
      element.addEventListener('story-select', ({id}: StorySelectEvent) => selected.push(id));
      all(element, 'a.title')[2]?.click();
      await settled(element);
      expect(selected).to.deep.equal(['april-visit']);
      expect(location.hash).to.equal('#april-visit');
      expect(texts(element, '[aria-current]')).to.deep.equal(['Stoltenberg visits the White House']);
    });

    it('with density="compact" to show its text, and closes it again', async () => {
      const element = await list('density="compact"');
      expect(texts(element, '.text')).to.be.empty;
      const link = all(element, 'a.title')[1];
      link?.click();
      await settled(element);
      expect(texts(element, '.text')).to.have.length(1);
      expect(link?.getAttribute('aria-expanded')).to.equal('true');
      link?.click();
      await settled(element);
      expect(texts(element, '.text')).to.be.empty;
    });

    it('and leaves a click with a key to the browser', async () => {
      const element = await list();
      const click = new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ctrlKey: true});
      element.addEventListener('click', (event) => event.preventDefault());
      all(element, 'a.title')[2]?.dispatchEvent(click);
      await settled(element);
      expect(all(element, '[aria-current]')).to.be.empty;
    });
  });

  describe('follows the address of the page', () => {
    it('to an event when it changes: opened, in view, focused', async () => {
      const before = document.createElement('div');
      before.style.blockSize = '3000px';
      document.body.append(before);
      const element = await list();
      location.hash = 'meeting';
      await until(() => focused(element) === 'Trump hosts Stoltenberg');
      expect(texts(element, '[aria-current]')).to.deep.equal(['Trump hosts Stoltenberg']);
      const {top, bottom} = (root(element).activeElement as Element).getBoundingClientRect();
      expect(top).to.be.above(0);
      expect(bottom).to.be.below(innerHeight);
    });

    it('to an event when the element arrives, even if its data come later', async () => {
      location.hash = 'synthetic-777';
      const element = await many(1000);
      await until(() => focused(element) === 'Synthetic event 777');
      expect(texts(element, '.status')[0]).to.match(/^Showing 7\d\d–\d+ of 1,000 events/);
    });

    it('to an event whose id no address could hold as it was', async () => {
      location.hash = 'a\ufffd';
      const element = await make('');
      element.data = [{id: 'a\ud800', date: '2019', title: 'T'}];
      await until(() => focused(element) === 'T');
      expect(all(element, 'a.title')[0]?.getAttribute('href')).to.equal('#a%EF%BF%BD');
      all(element, 'a.title')[0]?.click();
      await until(() => location.hash === '#a%EF%BF%BD');
    });

    it('back to where it was', async () => {
      const element = await list();
      all(element, 'a.title')[2]?.click();
      await settled(element);
      all(element, 'a.title')[3]?.click();
      await until(() => location.hash === '#macron-remarks');
      await settled(element);
      history.back();
      await until(() => texts(element, '[aria-current]')[0] === 'Stoltenberg visits the White House');
    });

    it('but not where the page shows an element of its own under that id', async () => {
      const own = document.createElement('h2');
      own.id = 'meeting';
      own.textContent = 'The page’s own';
      document.body.append(own);
      const element = await list();
      location.hash = 'meeting';
      await settled(element);
      expect(document.activeElement).to.not.equal(element);
      all(element, 'a.title')[2]?.click();
      all(element, 'a.title')[6]?.click();
      await settled(element);
      expect(location.hash).to.equal('#april-visit');
    });

    it('and not where the address means nothing here, or cannot be read', async () => {
      const element = await list();
      for (const hash of ['elsewhere', '%E0%A4%A']) {
        location.hash = hash;
        await settled(element);
      }
      expect(all(element, '[aria-current]')).to.be.empty;
      expect(stop()).to.deep.equal([]);
    });

    it('no longer once it has left the page', async () => {
      const element = await list();
      element.remove();
      location.hash = 'meeting';
      await new Promise((done) => setTimeout(done, 50));
      document.body.append(element);
      await settled(element);
      expect(texts(element, '[aria-current]')).to.deep.equal(['Trump hosts Stoltenberg']);
    });
  });

  describe('moves by keys', () => {
    const press = async (element: EventTimeline, ...keys: string[]): Promise<void> => {
      for (const key of keys) {
        await sendKeys({press: key});
        await settled(element);
      }
    };
    const start = async (element: EventTimeline, i = 0): Promise<void> => {
      all(element, '[data-event]')[i]?.focus();
      // The code for keys comes with the first focus.
      await import('../../src/event-timeline/event-timeline.acts.js');
      await settled(element);
    };

    it('along the events, to the first and the last, and by year', async () => {
      const element = await list();
      await start(element);
      await press(element, 'ArrowDown', 'ArrowDown');
      expect(focused(element)).to.equal(storyEvents[2]?.title);
      await press(element, 'ArrowUp');
      expect(focused(element)).to.equal(storyEvents[1]?.title);
      await press(element, 'End');
      expect(focused(element)).to.equal(storyEvents[8]?.title);
      await press(element, 'PageUp');
      expect(focused(element)).to.equal(storyEvents[1]?.title);
      await press(element, 'PageUp');
      expect(focused(element)).to.equal(storyEvents[0]?.title);
      await press(element, 'PageDown', 'PageDown');
      expect(focused(element)).to.equal(storyEvents[8]?.title);
      await press(element, 'Home');
      expect(focused(element)).to.equal(storyEvents[0]?.title);
    });

    it('over the links within texts, which the other arrows reach', async () => {
      const element = await make(
        `<ol><li><time>2014</time> <b>A</b> <a href="/x">within</a></li><li><time>2015</time> <b>B</b></li></ol>`,
        'source="S" source-href="/s"',
      );
      await start(element);
      await press(element, 'ArrowDown');
      expect(focused(element)).to.equal('B');
      await press(element, 'ArrowDown');
      expect(focused(element)).to.equal('S');
    });

    it('opens by Enter and closes by Escape, with the focus where it was', async () => {
      const element = await list('density="compact"');
      await start(element, 1);
      await press(element, 'Enter');
      expect(texts(element, '.text')).to.have.length(1);
      await press(element, 'Escape');
      expect(texts(element, '.text')).to.be.empty;
      expect(focused(element)).to.equal(storyEvents[1]?.title);
    });

    it('past the end of a page to the next event, and to any of 10,000', async () => {
      const element = await many(10_000);
      await start(element, 49);
      await press(element, 'ArrowDown');
      await until(() => focused(element) === 'Synthetic event 51');
      expect(texts(element, '.status')[0]).to.match(/^Showing 26–75 of 10,000 events/);
      await press(element, 'End');
      await until(() => focused(element) === 'Synthetic event 10000');
      await press(element, 'Home');
      await until(() => focused(element) === 'Synthetic event 1');
      await press(element, 'PageDown');
      await until(() => focused(element) === 'Synthetic event 141');
    });

    it('nearer and farther by + and -, with the focus kept', async () => {
      const element = await many(400, 'layout="horizontal"', '900px');
      await start(element, 3);
      const name = focused(element);
      await press(element, '+');
      expect(texts(element, '.status')[0]).to.not.match(/^Showing 1–400/);
      await press(element, '-');
      expect(texts(element, '.status')[0]).to.match(/^Showing 1–400/);
      expect(name).to.be.a('string');
      expect(Boolean(root(element).activeElement)).to.equal(true);
    });

    it('into a cluster, by Enter, with the focus on an event that was in it', async () => {
      const element = await many(400, 'layout="horizontal"', '900px');
      const cluster = all(element, '.cluster button')[0];
      const within = [Number(cluster?.dataset['event']), Number(cluster?.dataset['last'])];
      await start(element, all(element, '[data-event]').indexOf(cluster as HTMLElement));
      await press(element, 'Enter');
      await until(() => focused(element)?.startsWith('Synthetic event'));
      const number = Number(focused(element)?.split(' ').pop()) - 1;
      expect(number).to.be.within(within[0], within[1]);
      expect(texts(element, '.status')[0]).to.not.match(/–400 of/);
    });

    it('from left to right along an axis, from right to left where the text runs so', async () => {
      for (const [dir, key] of [
        ['ltr', 'ArrowRight'],
        ['rtl', 'ArrowLeft'],
      ]) {
        const element = await list(`layout="horizontal" dir="${dir}"`, '900px');
        await start(element);
        await press(element, key as string);
        expect(focused(element)).to.equal(storyEvents[1]?.title);
        clear();
      }
    });
  });

  describe('shows a part of many events', () => {
    it('with few nodes, the number of each among all, and one Tab stop', async () => {
      const element = await many(10_000);
      expect(all(element, '*').length).to.be.below(600);
      const first = root(element).querySelector('li');
      expect([first?.getAttribute('aria-posinset'), first?.getAttribute('aria-setsize')]).to.deep.equal(['1', '10000']);
      expect(all(element, '[data-rove]').filter(({tabIndex}) => tabIndex === 0)).to.have.length(1);
    });

    it('and goes on by its buttons, which say when there is nowhere to go', async () => {
      const element = await many(120);
      const button = (name: string): HTMLElement | undefined =>
        all(element, 'button').find((one) => (one.ariaLabel ?? one.textContent.trim()) === name);
      expect(button('Earlier')?.ariaDisabled).to.equal('true');
      button('Earlier')?.click();
      button('Later')?.click();
      await settled(element);
      expect(texts(element, '.status')[0]).to.match(/^Showing 51–100 of 120/);
      button('Zoom out')?.click();
      await settled(element);
      expect(all(element, 'li.event')).to.have.length(100);
      button('Later')?.click();
      await settled(element);
      expect(texts(element, '.status')[0]).to.match(/^Showing 21–120 of 120/);
    });

    it('and from the button at its end to the first event after it', async () => {
      const element = await many(120);
      root(element).querySelector<HTMLElement>('.end button')?.click();
      await until(() => focused(element) === 'Synthetic event 51');
      expect(texts(element, 'li .title')[0]).to.equal('Synthetic event 51');
    });

    it('and takes a cluster apart, or lists it where that cannot be', async () => {
      const element = await many(400, 'layout="horizontal"', '900px');
      const buttons = all(element, '.cluster button');
      expect(buttons[0]?.ariaLabel).to.match(/^\d+ more events: Synthetic event/);
      buttons[0]?.click();
      await settled(element);
      expect(texts(element, '.status')[0]).to.not.match(/–400 of/);
      all(element, 'button').at(4)?.click(); // the whole range
      element.data = [
        ...synthetic(1),
        ...Array.from({length: 40}, (_, i) => ({date: '2019-01-01', title: `Same ${i}`})),
      ];
      await settled(element);
      for (let i = 0; i < 30 && !all(element, '.detail').length; i++) {
        all(element, '.cluster button').at(-1)?.click();
        await settled(element);
      }
      expect(texts(element, '.detail .title')[0]).to.match(/^Same/);
    });

    it('by the wheel, which leaves the scrolling of the page alone', async () => {
      const element = await many(400, 'layout="horizontal"', '900px');
      const plot = root(element).querySelector('.plot') as HTMLElement;
      const {left, top} = plot.getBoundingClientRect();
      const wheel = (more: WheelEventInit): WheelEvent => {
        const event = new WheelEvent('wheel', {clientX: left + 400, clientY: top + 40, cancelable: true, ...more});
        plot.dispatchEvent(event);
        return event;
      };
      expect(wheel({deltaY: 100}).defaultPrevented).to.equal(false);
      expect(wheel({deltaY: -100, ctrlKey: true}).defaultPrevented).to.equal(true);
      await settled(element);
      const zoomed = texts(element, '.status')[0];
      expect(zoomed).to.not.match(/^Showing 1–400/);
      expect(wheel({deltaX: 80}).defaultPrevented).to.equal(true);
      await settled(element);
      expect(texts(element, '.status')[0]).to.not.equal(zoomed);
    });

    it('by pinching and dragging, without a click on what lies under the finger', async () => {
      const element = await many(400, 'layout="horizontal"', '900px');
      const plot = root(element).querySelector('.plot') as HTMLElement;
      plot.setPointerCapture = () => undefined;
      const {left, top} = plot.getBoundingClientRect();
      const point = (type: string, pointerId: number, x: number): unknown =>
        plot.dispatchEvent(
          new PointerEvent(type, {
            pointerId,
            clientX: left + x,
            clientY: top + 40,
            bubbles: true,
            buttons: type === 'pointerup' ? 0 : 1,
          }),
        );
      point('pointerdown', 1, 300);
      point('pointerdown', 2, 500);
      point('pointermove', 2, 700);
      await settled(element);
      const zoomed = texts(element, '.status')[0];
      expect(zoomed).to.not.match(/^Showing 1–400/);
      point('pointerup', 2, 700);
      point('pointermove', 1, 200);
      await settled(element);
      expect(texts(element, '.status')[0]).to.not.equal(zoomed);
      point('pointerup', 1, 200);
    });

    it('no longer once the button was let go where nobody told of it', async () => {
      const element = await many(400, 'layout="horizontal"', '900px');
      root(element).querySelector<HTMLElement>('[aria-label="Zoom in"]')!.click();
      await settled(element);
      const plot = root(element).querySelector('.plot') as HTMLElement;
      plot.setPointerCapture = () => undefined;
      const status = texts(element, '.status')[0];
      const point = (type: string, clientX: number, buttons: number): unknown =>
        plot.dispatchEvent(new PointerEvent(type, {pointerId: 1, clientX, buttons}));
      point('pointerdown', 300, 1);
      point('pointermove', 200, 0);
      point('pointermove', 100, 0);
      await settled(element);
      expect(texts(element, '.status')[0]).to.equal(status);
    });

    it('by its overview', async () => {
      const element = await many(1000);
      const overview = root(element).querySelector('.overview') as HTMLElement;
      overview.setPointerCapture = () => undefined;
      overview.hasPointerCapture = () => true;
      const {left, width, top} = overview.getBoundingClientRect();
      overview.dispatchEvent(
        new PointerEvent('pointerdown', {pointerId: 1, clientX: left + width / 2, clientY: top + 5, bubbles: true}),
      );
      await settled(element);
      expect(texts(element, '.status')[0]).to.match(/^Showing 4[67]\d–5[12]\d of 1,000 events/);
    });
  });

  describe('prints', () => {
    it('the whole list down the page, then shows what it did before', async () => {
      const element = await many(400, 'layout="horizontal"', '900px');
      dispatchEvent(new Event('beforeprint'));
      await element.updateComplete;
      expect(all(element, 'li.event')).to.have.length(400);
      expect(all(element, 'button')).to.be.empty;
      dispatchEvent(new Event('afterprint'));
      await settled(element);
      expect(all(element, '.plot')).to.have.length(1);
    });

    it('the same where only the medium changes', async () => {
      const element = await many(120);
      await emulateMedia({print: true});
      await until(() => all(element, 'li.event').length === 120);
      await emulateMedia({});
      await until(() => all(element, 'li.event').length === 50);
    });
  });
});
