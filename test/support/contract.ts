import {expect} from '@open-wc/testing';
import type Axe from 'axe-core';
import 'axe-core/axe.min.js';
import fc from 'fast-check';
import type {LitElement} from 'lit';
import {nearest} from '../../src/element/locale.js';
import {listen} from './console.js';
import {emulateMedia, engine, setViewport} from './engine.js';
import {focusable, lines, outside, overlapping, serialize, small} from './look.js';
import {clear, compose, settled, show, type Story, type StoryModule} from './stories.js';

// A classic script, which leaves itself on the window.
const {axe} = window as unknown as {axe: typeof Axe};

interface Declaration {
  tagName?: string;
  attributes?: {name: string; fieldName?: string}[];
  slots?: {name: string}[];
  cssParts?: {name: string}[];
  cssProperties?: {name: string}[];
}
interface Manifest {
  modules: {declarations?: Declaration[]}[];
}

const manifest = (await (await fetch('/custom-elements.json')).json()) as Manifest;
const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
const documented = (tag: string): Declaration => {
  const found = declarations.find((declaration) => declaration.tagName === tag);
  if (!found) throw new Error(`<${tag}> is not in custom-elements.json`);
  return found;
};

const shadow = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;

/** The violations axe finds in an element, a line each; of colours alone, where nothing else has changed. */
async function violations(element: Element, of?: 'colours'): Promise<string[]> {
  const {violations} = await axe.run(element, {
    resultTypes: ['violations'],
    ...(of && {runOnly: ['color-contrast', 'link-in-text-block']}),
  });
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
}

interface Checker {
  check(node: Element, policies: string[]): Promise<{results: {ruleId: string; value: string[]; snippet: string}[]}>;
}
interface Ace {
  Checker: new () => Checker;
}

/** IBM's checker is a classic script of its own, without a module to import. */
const ace = await new Promise<Ace>((done) => {
  const script = document.createElement('script');
  script.src = '/node_modules/accessibility-checker-engine/ace.js';
  script.onload = () => done((window as unknown as {ace: Ace}).ace);
  document.head.append(script);
});

/** What IBM's checker is sure of; its questions to a person ("potential", "manual") are not failures. */
async function failures(element: Element): Promise<string[]> {
  const {results} = await new ace.Checker().check(element, ['WCAG_2_2']);
  return results.filter(({value}) => value[1] === 'FAIL').map(({ruleId, snippet}) => `${ruleId}: ${snippet}`);
}

const SPACING = `* {letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important}
p {margin-block-end: 2em !important}`;

/** Holds one element to what every element promises, over all its stories. */
export function contract(tag: string, module: StoryModule): void {
  const stories = compose(tag, module);
  describe(`<${tag}>, by contract`, () => {
    let heard: () => string[];
    beforeEach(async () => {
      await setViewport({width: 1024, height: 800});
      heard = listen();
    });
    afterEach(() => {
      heard();
      clear();
    });

    const each = (title: string, check: (story: Story) => Promise<void>): void => {
      describe(title, () => {
        for (const story of stories) it(story.name, () => check(story));
      });
    };

    it('has the stories that every element has', () => {
      expect(stories.map(({name}) => name)).to.include.members([
        'Default',
        'LongText',
        'Sparse',
        'Invalid',
        'RightToLeft',
      ]);
    });

    each('says nothing to the console, except where a story shows what a bad input gets', async (story) => {
      await show(story);
      const said = heard();
      expect(said.length > 0, said.join()).to.equal(story.expectsWarnings);
      for (const line of said) expect(line).to.match(new RegExp(`^<${tag}> `));
    });

    each('is accessible to two checkers, light and dark', async (story) => {
      const main = document.createElement('main');
      document.body.append(main);
      const element = await show(story, main);
      const {style} = document.documentElement;
      style.cssText = 'color-scheme: light; background: Canvas';
      expect(await violations(element)).to.deep.equal([]);
      expect(await failures(element)).to.deep.equal([]);
      style.cssText = 'color-scheme: dark; background: Canvas';
      expect(await violations(element, 'colours')).to.deep.equal([]);
      // It cannot be asked of colours alone, and these are the same in each engine.
      if (engine === 'chromium') expect(await failures(element)).to.deep.equal([]);
      style.cssText = '';
    });

    each(
      'fits 240, 320 and 1,024 px, left to right and right to left, with nothing clipped or on top of another',
      async (story) => {
        const views = [240, 320, 1024].flatMap((width) => ['ltr', 'rtl'].map((dir) => ({width, dir})));
        const look = async ({width, dir}: {width: number; dir: string}): Promise<void> => {
          const box = document.createElement('div');
          box.dir = dir;
          box.style.inlineSize = `${width}px`;
          document.body.append(box);
          const element = await show(story, box);
          const where = `${width} px, ${dir}`;
          const seen = lines(shadow(element));
          expect(outside(element, seen), where).to.deep.equal([]);
          expect(overlapping(seen), where).to.deep.equal([]);
          expect(small(seen), where).to.deep.equal([]);
          box.remove();
        };
        // Together, they wait for the same frames.
        if (story.huge) for (const view of views) await look(view);
        else await Promise.all(views.map(look));
      },
    );

    each('keeps its text apart at twice its size and with wide spacing', async (story) => {
      const box = document.createElement('div');
      box.style.cssText = 'inline-size: 320px; font-size: 200%';
      document.body.append(box);
      const element = await show(story, box);
      const large = lines(shadow(element));
      expect(outside(element, large), '200 %').to.deep.equal([]);
      expect(overlapping(large), '200 %').to.deep.equal([]);
      box.style.fontSize = '100%';
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(SPACING);
      shadow(element).adoptedStyleSheets.push(sheet);
      await settled(element);
      const spaced = lines(shadow(element));
      expect(outside(element, spaced), 'spacing').to.deep.equal([]);
      expect(overlapping(spaced), 'spacing').to.deep.equal([]);
    });

    each('stands unharmed in a page that styles everything', async (story) => {
      const texts = (element: LitElement): string[] => [...new Set(lines(shadow(element)).map(({text}) => text))];
      const style = document.createElement('style');
      style.textContent = `* {line-height: 3 !important; letter-spacing: .3em !important; text-transform: uppercase !important;
        font-style: italic !important; text-align: right !important; box-sizing: border-box !important; margin: 9px !important}`;
      document.body.append(style);
      const element = await show(story);
      for (const {owner} of lines(shadow(element))) {
        const {letterSpacing, textTransform, lineHeight, fontSize} = getComputedStyle(owner);
        expect(textTransform).to.equal('none');
        expect(parseFloat(letterSpacing) || 0).to.be.at.most(0);
        expect(parseFloat(lineHeight) / parseFloat(fontSize)).to.be.at.most(2.1);
      }
      const styled = texts(element);
      // An axis says as much as it has room for: the same room.
      const box = document.createElement('div');
      box.style.inlineSize = `${element.getBoundingClientRect().width}px`;
      style.remove();
      document.body.append(box);
      expect(styled).to.deep.equal(texts(await show(story, box)));
    });

    each('has one Tab stop at most besides a field to type in, and targets of 24 px', async (story) => {
      const element = await show(story);
      const {stops, others} = focusable(element);
      // Arrows move within what is typed, so a field cannot be one of those they move among.
      const roved = stops.filter((stop) => !stop.matches('input'));
      expect(roved.length).to.be.at.most(1);
      expect(stops.length - roved.length).to.be.at.most(1);
      for (const stop of roved) expect(stop.matches('[data-rove]')).to.equal(true, stop.outerHTML);
      for (const target of [...stops, ...others]) {
        if (getComputedStyle(target).display === 'inline') continue;
        const {width, height} = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML).to.be.at.least(24);
      }
    });

    each('points only at ids of its own shadow root, each of them once', async (story) => {
      const root = shadow(await show(story));
      const ids = [...root.querySelectorAll('[id]')].map(({id}) => id);
      expect(new Set(ids).size).to.equal(ids.length);
      for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for'])
        for (const element of root.querySelectorAll(`[${name}]`))
          for (const id of element.getAttribute(name)?.split(' ') ?? []) expect(ids).to.include(id);
    });

    each('moves nothing where motion is not wanted', async (story) => {
      await emulateMedia({reducedMotion: true});
      const element = await show(story);
      for (const inner of shadow(element).querySelectorAll('*')) {
        const {transitionDuration, animationName} = getComputedStyle(inner);
        expect(transitionDuration.split(', ').every((time) => time === '0s')).to.equal(true, inner.outerHTML);
        expect(animationName).to.equal('none');
      }
    });

    each('shows its marks in forced colours', async (story) => {
      await emulateMedia({forcedColors: true});
      const element = await show(story);
      document.body.style.color = 'Canvas';
      const paper = getComputedStyle(document.body).color;
      document.body.style.color = '';
      const unseen = [paper, 'rgba(0, 0, 0, 0)', 'none'];
      for (const mark of shadow(element).querySelectorAll(MARKS))
        if (mark.checkVisibility() && mark.getBoundingClientRect().width)
          expect(
            coloursOf(mark).filter((colour) => !unseen.includes(colour)),
            mark.outerHTML,
          ).to.not.be.empty;
      expect(await violations(element, 'colours')).to.deep.equal([]);
    });

    each('prints all it has to say, with nothing that acts', async (story) => {
      if (story.huge) return;
      await emulateMedia({print: true});
      const element = await show(story);
      const printed = lines(shadow(element));
      expect(overlapping(printed)).to.deep.equal([]);
      expect(outside(element, printed)).to.deep.equal([]);
      const acting = [...shadow(element).querySelectorAll('button')].filter((button) => button.checkVisibility());
      expect(acting.map(({outerHTML}) => outerHTML)).to.deep.equal([]);
    });

    describe('changed from one story to another equals a fresh one', () => {
      stories.forEach((from, i) => {
        const to = stories[(i + 1) % stories.length] as Story;
        it(`${from.name} to ${to.name}`, async () => {
          const box = document.createElement('div');
          document.body.append(box);
          const [changed, fresh] = await Promise.all([show(from, box), show(to)]);
          changed.replaceWith(changed); // moved within the page, nothing is lost
          const {parentElement} = changed;
          if (parentElement) {
            parentElement.lang = nearest(fresh, 'lang') ?? '';
            parentElement.dir = nearest(fresh, 'dir') ?? '';
            parentElement.style.cssText = fresh.parentElement?.style.cssText ?? '';
            parentElement.className = fresh.parentElement?.className ?? '';
          }
          become(changed, fresh);
          await settled(changed);
          expect(serialize(shadow(changed))).to.equal(serialize(shadow(fresh)));
        });
      });
    });

    it('falls back to its default when an attribute is removed', async () => {
      const [story] = stories as [Story];
      const whole = await show(story);
      const without = async ({name}: Attr): Promise<void> => {
        const removed = await show(story);
        removed.removeAttribute(name);
        const never = document.createElement(tag) as LitElement;
        for (const attribute of whole.attributes)
          if (attribute.name !== name) never.setAttribute(attribute.name, attribute.value);
        never.append(...[...whole.childNodes].map((child) => child.cloneNode(true)));
        document.body.append(never);
        await Promise.all([settled(removed), settled(never)]);
        expect(serialize(shadow(removed)), name).to.equal(serialize(shadow(never)));
      };
      await Promise.all([...whole.attributes].map(without));
    });

    it('has every part, slot and token that is documented, and documents each', async () => {
      const {cssParts = [], slots = [], cssProperties = []} = documented(tag);
      const parts = new Set<string>();
      const slotNames = new Set<string>();
      for (const element of await Promise.all(stories.map((story) => show(story)))) {
        for (const inner of shadow(element).querySelectorAll('[part]')) inner.part.forEach((part) => parts.add(part));
        for (const slot of shadow(element).querySelectorAll('slot')) slotNames.add(slot.name);
      }
      // The line about data that could not be loaded needs data that cannot.
      parts.add('problem');
      expect([...parts].sort()).to.deep.equal(cssParts.map(({name}) => name).sort());
      for (const name of slotNames) expect(slots.map((slot) => slot.name)).to.include(name);
      const styles = (customElements.get(tag) as typeof LitElement).elementStyles.map((sheet) =>
        'cssText' in sheet ? String(sheet.cssText) : '',
      );
      for (const {name} of cssProperties) expect(styles.join()).to.contain(`var(${name}`);
    });

    it('draws what is valid of any attributes, and never throws', async () => {
      await import('../../src/element/actions.js');
      const {attributes = []} = documented(tag);
      const value = fc.oneof(
        fc.string(),
        fc.double().map(String),
        fc.constantFrom('', 'javascript:alert(1)', '2019-02-30'),
      );
      const names = attributes.map(({name}) => name).filter((name) => name !== 'src');
      await fc.assert(
        fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), value), fc.string(), async (values, text) => {
          const stop = listen();
          const element = document.createElement(tag) as LitElement;
          for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
          const inner = document.createElement(tag === 'event-timeline' ? 'ol' : 'blockquote');
          inner.textContent = text;
          element.append(inner);
          document.body.append(element);
          await element.updateComplete;
          // What it has loaded meanwhile may have something to say as well.
          await new Promise((done) => setTimeout(done));
          await element.updateComplete;
          element.remove();
          for (const line of stop()) expect(line).to.match(new RegExp(`^<${tag}> `));
        }),
        {numRuns: 60},
      );
    });

    it('keeps the author’s text where nothing valid is left', async () => {
      const element = document.createElement(tag) as LitElement;
      element.append('What the author wrote.');
      document.body.append(element);
      await element.updateComplete;
      expect(shadow(element).querySelector('slot:not([name])')).to.not.equal(null);
    });

    it('leaves nothing behind after 1,000 visits to the page', async () => {
      const [story] = stories as [Story];
      const element = await show(story);
      element.remove();
      const before = counts();
      for (let i = 0; i < 1000; i++) {
        document.body.append(element);
        element.remove();
      }
      await element.updateComplete;
      expect(counts()).to.deep.equal(before);
    });
  });
}

/** What is drawn of data: lines, bars, points, marks, parts. */
const MARKS =
  'svg :is(.fill, .mark, .ghost), .dot, .track > .bar, .track > .point, .marks .mark, .members .mark, .nameless .mark, .event > .mark, .segment';

/** The colours in which a mark is drawn: of its line and fill, or of its box. */
function coloursOf(mark: Element): string[] {
  const {stroke, fill, backgroundColor, borderTopWidth, borderTopColor, outlineStyle, outlineColor} =
    getComputedStyle(mark);
  if (mark instanceof SVGElement) return [stroke, fill];
  return [
    backgroundColor,
    ...(borderTopWidth === '0px' ? [] : [borderTopColor]),
    ...(outlineStyle === 'none' ? [] : [outlineColor]),
  ];
}

/** Gives one element the attributes, data and children of another. */
function become(element: LitElement, other: LitElement): void {
  for (const {name} of [...element.attributes]) element.removeAttribute(name);
  for (const {name, value} of other.attributes) element.setAttribute(name, value);
  Object.assign(element, {data: (other as LitElement & {data?: unknown}).data});
  element.replaceChildren(...[...other.childNodes].map((child) => child.cloneNode(true)));
}

// Everything an element may forget to end, counted at its source.
const open = {listeners: 0, observers: 0};
const counts = (): typeof open => ({...open});
for (const target of [window, document] as EventTarget[]) {
  const add = target.addEventListener.bind(target);
  const remove = target.removeEventListener.bind(target);
  target.addEventListener = (...args: Parameters<typeof add>) => {
    open.listeners++;
    add(...args);
  };
  target.removeEventListener = (...args: Parameters<typeof remove>) => {
    open.listeners--;
    remove(...args);
  };
}
for (const {prototype} of [MutationObserver, ResizeObserver, IntersectionObserver]) {
  const {observe, disconnect} = prototype as {observe: (...args: unknown[]) => void; disconnect: () => void};
  const active = new WeakSet<object>();
  Object.assign(prototype, {
    observe(this: object, ...args: unknown[]) {
      if (!active.has(this)) open.observers++;
      active.add(this);
      observe.apply(this, args);
    },
    disconnect(this: object) {
      if (active.delete(this)) open.observers--;
      disconnect.apply(this);
    },
  });
}
