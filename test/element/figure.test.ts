import {expect} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {readRichText} from '../../src/element/rich-text.js';
import {type Context, FigureElement} from '../../src/element/figure.js';
import {RovingController} from '../../src/element/roving.js';
import {WidthController} from '../../src/element/width.js';
import {addWords} from '../../src/element/words.js';
import {plainText} from '../../src/lib/rich-text.js';
import {Lines, recordsOf} from '../../src/data/lines.js';
import {emptyPage, make, show, swap, until, wait, warnings} from './helpers.js';

const english = {says: 'It says: {what}'};

/** The smallest figure: its rows, or else its words, in one line. */
class TestFigure extends FigureElement<typeof english, string> {
  protected readonly english = english;
  readonly roving = new RovingController(this);
  readonly width = new WidthController(this);
  constructor() {
    super((host) => plainText(readRichText(host, (child) => child.hasAttribute('slot'))));
  }
  protected override renderFigure(context: Context<typeof english>): TemplateResult | undefined {
    const {given} = this;
    const records = given instanceof Lines ? given.records : recordsOf(given, []);
    const rows = records?.map((row) => Object.values(row).join(' '));
    const what = rows?.join(', ') ?? this.content;
    if (!what) return undefined;
    const {says} = context.words;
    return this.frame(context, html`<p class="body" lang=${context.locale}>${says.replace('{what}', what)}</p>`, {
      asOf: true,
    });
  }
  async shown(): Promise<string> {
    await wait(0);
    await this.updateComplete;
    return this.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }
  part$(name: string): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector(`[part~="${name}"]`);
  }
}
customElements.define('test-figure', TestFigure);

const figure = (attributes: Record<string, string> = {}, ...children: (Node | string)[]): TestFigure =>
  make('test-figure', attributes, ...children) as TestFigure;

/** Waits until the figure says so. */
async function becomes(element: TestFigure, text: string): Promise<void> {
  for (let i = 0; i < 300 && (await element.shown()) !== text; i++) await wait(10);
  expect(await element.shown()).to.equal(text);
}

describe('FigureElement', () => {
  const said = warnings();
  emptyPage();

  it('shows heading, description, body, note, source and date, in this order', async () => {
    const element = show(
      figure(
        {
          heading: 'Share of GDP',
          description: '2019',
          note: 'Estimates',
          source: 'NATO',
          'source-href': 'https://nato.int/a',
          'as-of': '2019-11',
        },
        'words',
      ),
    );
    expect(await element.shown()).to.equal(
      'Share of GDP2019 It says: words Estimates Source: NATO. As of November 2019.',
    );
    const link = element.shadowRoot?.querySelector('a');
    expect(link?.getAttribute('href')).to.equal('https://nato.int/a');
    expect(link?.textContent).to.equal('NATO');
    expect(said).to.be.empty;
  });

  it('draws no empty caption, note or source', async () => {
    const element = show(figure({}, 'words'));
    await element.shown();
    expect(Boolean(element.shadowRoot?.querySelector('figcaption'))).to.equal(false);
    for (const name of ['heading', 'description', 'note', 'source']) expect(element.part$(name), name).to.equal(null);
  });

  it('shows what a slot brings before what an attribute says', async () => {
    const element = show(figure({note: 'plain'}, 'words', make('em', {slot: 'note'}, 'rich')));
    await element.shown();
    const slot = element.shadowRoot?.querySelector<HTMLSlotElement>('slot[name="note"]');
    expect(slot?.assignedElements().map(({textContent}) => textContent)).to.deep.equal(['rich']);
  });

  it('goes back to the default when an attribute goes', async () => {
    const element = show(figure({note: 'plain', source: 'NATO'}, 'words'));
    await element.shown();
    element.removeAttribute('note');
    element.removeAttribute('source');
    expect(await element.shown()).to.equal('It says: words');
  });

  it('shows a javascript: source without a link, and says so once', async () => {
    const element = show(figure({source: 'NATO', 'source-href': 'javascript:alert(1)'}, 'words'));
    await element.shown();
    element.requestUpdate();
    expect(await element.shown()).to.contain('Source: NATO.');
    expect(element.shadowRoot?.querySelectorAll('a')).to.have.length(0);
    expect(said).to.deep.equal([
      '<test-figure> source-href: expected an http, https, mailto or tel address, got "javascript:alert(1)"; showing no link',
    ]);
  });

  it('shows a date that does not exist as typed, and says so', async () => {
    expect(await show(figure({'as-of': '2019-02-30'}, 'words')).shown()).to.contain('As of 2019-02-30.');
    expect(said).to.have.length(1);
  });

  it('leaves the author’s HTML where nothing valid is left', async () => {
    const fallback = make('p', {}, ' ');
    const element = show(figure({}, fallback));
    await element.shown();
    expect(Boolean(element.shadowRoot?.querySelector('figure'))).to.equal(false);
    expect(Boolean(fallback.assignedSlot)).to.equal(true);
  });

  it('takes the property before src, src before an inline script, and that before child HTML', async () => {
    const script = make('script', {type: 'application/json'}, '[{"a": "inline"}]');
    const element = show(figure({src: '/test/element/rows.csv'}, script, 'child'));
    element.data = [{a: 'property'}];
    expect(await element.shown()).to.equal('It says: property');
    element.data = undefined;
    await becomes(element, 'It says: Estonia 2.14, Latvia 2.01');
    element.removeAttribute('src');
    await becomes(element, 'It says: inline');
    script.remove();
    expect(await element.shown()).to.equal('It says: child');
    expect(said).to.be.empty;
  });

  it('takes no note and no source from the only row of its data', async () => {
    const element = show(figure());
    element.data = [{a: 'row', note: 'n', source: 's', heading: 'h'}];
    expect(await element.shown()).to.equal('It says: row n s h');
  });

  it('takes the note and source that stand around the rows of a file, where the author gives none', async () => {
    const text = 'Figures of 2023,\n,\na,b\n1,2\n3,4\nSource: Office,';
    const element = show(figure({}, make('script', {type: 'text/csv'}, text)));
    await becomes(element, 'It says: 1 2, 3 4 Figures of 2023 Source: Office.');
    element.note = 'Mine';
    element.source = 'NATO';
    await becomes(element, 'It says: 1 2, 3 4 Mine Source: NATO.');
    element.note = '';
    await becomes(element, 'It says: 1 2, 3 4 Source: NATO.');
    element.removeAttribute('note');
    expect(said).to.be.empty;
  });

  it('keeps the author’s HTML while data are on the way', async () => {
    const fallback = make('p', {}, 'words');
    const element = show(figure({src: '/__slow/200/test/element/rows.csv'}, fallback));
    await element.shown();
    expect(Boolean(fallback.assignedSlot)).to.equal(true);
    await becomes(element, 'It says: Estonia 2.14, Latvia 2.01');
  });

  it('keeps the author’s HTML where data cannot be had, says in one line which, and warns once', async () => {
    const fallback = make('p', {}, 'words');
    const element = show(figure({src: '/__status/404'}, fallback));
    await becomes(element, 'The data could not be loaded: 404');
    expect(Boolean(fallback.assignedSlot)).to.equal(true);
    expect(said).to.deep.equal(['<test-figure> src "/__status/404": the server answered 404']);
    element.src = '/__status/404/';
    await becomes(element, 'The data could not be loaded: data');
  });

  it('speaks the language of the page, once its words are there, and never two at once', async () => {
    addWords('nl', {figure: {source: 'Bron: {source}.'}, 'test-figure': {says: 'Het zegt: {what}'}});
    const element = figure({source: 'NAVO'}, 'woorden');
    show(make('div', {lang: 'nl-BE'}, element));
    expect(await element.shown()).to.equal('Het zegt: woorden Bron: NAVO.');
    expect(element.shadowRoot?.querySelector('.body')?.getAttribute('lang')).to.equal('nl-BE');
    expect(said).to.be.empty;
  });

  it('keeps the author’s HTML while words are on the way', async () => {
    const fallback = make('p', {}, 'Worte');
    const element = show(figure({lang: 'de'}, fallback));
    await element.updateComplete;
    expect(Boolean(fallback.assignedSlot)).to.equal(true);
    await until(() => element.shadowRoot?.querySelector('figure'));
    expect(Boolean(fallback.assignedSlot)).to.equal(false);
  });

  it('shows words that a page adds later at once', async () => {
    const element = show(figure({lang: 'cs'}, 'slova'));
    expect(await element.shown()).to.equal('It says: slova');
    addWords('cs', {'test-figure': {says: 'Říká: {what}'}});
    expect(await element.shown()).to.equal('Říká: slova');
  });

  it('speaks English where lang is unknown or no language at all, and says so once', async () => {
    for (const lang of ['tlh', 'de_DE', 'constructor', '__proto__', 'klingon!']) {
      said.length = 0;
      const element = show(figure({lang}, 'words'));
      expect(await element.shown(), lang).to.equal('It says: words');
      element.requestUpdate();
      await element.shown();
      expect(said, lang).to.deep.equal([
        `<test-figure> lang: expected a language there are words for (addWords adds one), got "${lang}"; using English`,
      ]);
    }
  });

  it('forces a colour scheme by theme, and reflects it', async () => {
    const element = show(figure({}, 'words'));
    element.theme = 'dark';
    await element.shown();
    expect(element.getAttribute('theme')).to.equal('dark');
    expect(getComputedStyle(element).colorScheme).to.equal('dark');
  });

  it('works where it is made, filled, moved to another document and back', async () => {
    const element = figure({heading: 'A'}, 'words');
    show(element);
    await element.shown();
    const frame = show(document.createElement('iframe'));
    frame.contentDocument?.body.append(element);
    await element.shown();
    show(element);
    element.heading = 'B';
    expect(await element.shown()).to.equal('B It says: words');
    expect(said).to.be.empty;
  });
});

describe('WidthController', () => {
  emptyPage();

  it('knows the width once the element is laid out, and follows it, also after a while out of the page', async () => {
    const element = figure({}, 'words');
    const box = show(make('div', {}, element));
    box.style.width = '300px';
    expect(element.width.width).to.equal(0);
    await until(() => element.width.width === 300);
    box.style.width = '500px';
    await until(() => element.width.width === 500);
    element.remove();
    box.style.width = '200px';
    box.append(element);
    await until(() => element.width.width === 200);
  });
});

describe('A figure that comes and goes 1,000 times', () => {
  emptyPage();

  it('leaves no listener, observer or timer behind', async () => {
    const restore: (() => void)[] = [];
    const keep: typeof swap = (...args) => {
      const undo = swap(...args);
      restore.push(undo);
      return undo;
    };
    const listeners = new Map<string, number>();
    const count = (target: EventTarget, type: string, by: number): void => {
      const where = target === window || target === document ? 'page' : 'element';
      listeners.set(`${where} ${type}`, (listeners.get(`${where} ${type}`) ?? 0) + by);
    };
    keep(
      EventTarget.prototype,
      'addEventListener',
      (original) =>
        function (this: EventTarget, ...args) {
          count(this ?? window, args[0], 1);
          original.apply(this, args);
        },
    );
    keep(
      EventTarget.prototype,
      'removeEventListener',
      (original) =>
        function (this: EventTarget, ...args) {
          count(this ?? window, args[0], -1);
          original.apply(this, args);
        },
    );
    const observing = new Set<object>();
    for (const {prototype} of [MutationObserver, ResizeObserver, IntersectionObserver] as {
      prototype: ResizeObserver;
    }[]) {
      keep(
        prototype,
        'observe',
        (original) =>
          function (this: ResizeObserver, ...args) {
            observing.add(this);
            original.apply(this, args);
          },
      );
      keep(
        prototype,
        'disconnect',
        (original) =>
          function (this: ResizeObserver) {
            observing.delete(this);
            original.apply(this);
          },
      );
    }
    let timers = 0;
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame'] as const)
      keep(
        window,
        name as 'setInterval',
        (original) =>
          ((...args: Parameters<typeof original>) => {
            timers++;
            return original.apply(window, args);
          }) as typeof original,
      );
    try {
      const element = figure({heading: 'A', source: 'NATO', 'source-href': '/a'}, 'words');
      for (let i = 0; i < 1000; i++) {
        show(element);
        if (i % 100 === 0) await element.updateComplete;
        element.remove();
      }
      for (let i = 0; i < 100; i++) {
        const other = show(figure({src: '/__slow/50/test/element/rows.csv'}, 'words'));
        await other.updateComplete;
        other.remove();
      }
      expect(observing.size, 'observers').to.equal(0);
      expect(timers, 'timers').to.equal(0);
      for (const [where, left] of listeners) expect(left, where).to.equal(0);
      show(element);
      expect(observing.size, 'observers of one figure in the page').to.be.above(0);
    } finally {
      restore.reverse().forEach((undo) => undo());
    }
  });
});
