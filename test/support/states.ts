import {expect} from 'chai';
import fc from 'fast-check';
import type {LitElement} from 'lit';
import {nearest} from '../../src/element/locale.js';
import {emulateMedia, setViewport} from './browser.js';
import {listen} from './console.js';
import {engine} from './engine.js';
import {expectToFit, setScheme, shadow, violations} from './judges.js';
import {lines, outside, overlapping, serialize} from './look.js';
import {documented} from './manifest.js';
import {clear, compose, settled, show, type Story, type StoryModule} from './stories.js';

interface Checker {
  check(node: Element, policies: string[]): Promise<{results: {ruleId: string; value: string[]; snippet: string}[]}>;
}

/** IBM's checker is a classic script of its own, with no module to import. One checker serves all stories. */
let checker: Checker | undefined;
async function loadChecker(): Promise<Checker> {
  const script = document.createElement('script');
  script.src = '/node_modules/accessibility-checker-engine/ace.js';
  document.head.append(script);
  await new Promise((done) => (script.onload = done));
  const {ace} = window as unknown as {ace: {Checker: new () => Checker}};
  return new ace.Checker();
}

/** What IBM's checker is sure of. What it asks a person to look at ("potential", "manual") is no failure. */
async function failures(element: Element): Promise<string[]> {
  checker ??= await loadChecker();
  const {results} = await checker.check(element, ['WCAG_2_2']);
  return results.filter(({value}) => value[1] === 'FAIL').map(({ruleId, snippet}) => `${ruleId}: ${snippet}`);
}

/** The text spacing of WCAG 1.4.12. */
const SPACING = new CSSStyleSheet();
SPACING.replaceSync(`* {letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important}
p {margin-block-end: 2em !important}`);

const HOSTILE = `* {line-height: 3 !important; letter-spacing: .3em !important; text-transform: uppercase !important;
  font-style: italic !important; text-align: right !important; box-sizing: border-box !important; margin: 9px !important}`;

/** Holds one element to what it promises in other states of the page, over all its stories. */
export function states(tag: string, module: StoryModule): void {
  const stories = compose(tag, module);
  describe(`<${tag}>, in every state`, () => {
    before(() => setViewport({width: 1024, height: 800}));

    stories.forEach((story, i) =>
      describe(story.name, () => {
        let element: LitElement;
        let box: HTMLElement;
        let stop: () => void;
        before(async () => {
          stop = listen();
          box = document.createElement('main');
          document.body.append(box);
          element = await show(story, box);
        });
        afterEach(() => {
          setScheme('');
          box.removeAttribute('style');
          box.removeAttribute('dir');
        });
        after(() => {
          stop();
          clear();
        });

        it('is accessible in the dark, as far as axe can tell', async () => {
          setScheme('dark');
          expect(await violations(element, 'colours')).to.deep.equal([]);
        });

        it('fits 240, 320 and 1,024 px right to left', async () => {
          box.dir = 'rtl';
          await expectToFit(element, box);
        });

        it('keeps its text apart at twice its size and with wide spacing', async () => {
          box.style.cssText = 'inline-size: 320px; font-size: 200%';
          await settled(element);
          const large = lines(shadow(element));
          expect(outside(element, large), '200 %').to.deep.equal([]);
          expect(overlapping(large), '200 %').to.deep.equal([]);
          box.style.fontSize = '100%';
          const own = [...shadow(element).adoptedStyleSheets];
          shadow(element).adoptedStyleSheets = [...own, SPACING];
          await settled(element);
          const spaced = lines(shadow(element));
          shadow(element).adoptedStyleSheets = own;
          expect(outside(element, spaced), 'spacing').to.deep.equal([]);
          expect(overlapping(spaced), 'spacing').to.deep.equal([]);
        });

        it('is unharmed in a page that styles everything', async () => {
          const texts = (): string[] => [...new Set(lines(shadow(element)).map(({text}) => text))];
          const style = document.createElement('style');
          style.textContent = HOSTILE;
          document.body.append(style);
          await settled(element);
          for (const {owner} of lines(shadow(element))) {
            const {letterSpacing, textTransform, lineHeight, fontSize} = getComputedStyle(owner);
            expect(textTransform).to.equal('none');
            expect(parseFloat(letterSpacing) || 0).to.be.at.most(0);
            expect(parseFloat(lineHeight) / parseFloat(fontSize)).to.be.at.most(2.1);
          }
          const styled = texts();
          // An axis says as much as fits: compare at the same width.
          box.style.inlineSize = `${element.getBoundingClientRect().width}px`;
          style.remove();
          await settled(element);
          expect(styled).to.deep.equal(texts());
        });

        it('prints all it has to say, without controls', async () => {
          if (story.huge) return;
          await emulateMedia({print: true});
          await settled(element);
          const printed = lines(shadow(element));
          expect(overlapping(printed)).to.deep.equal([]);
          expect(outside(element, printed)).to.deep.equal([]);
          const buttons = [...shadow(element).querySelectorAll('button')].filter((button) => button.checkVisibility());
          expect(buttons.map(({outerHTML}) => outerHTML)).to.deep.equal([]);
        });

        // The same in every engine, or only to be had in this one.
        if (engine !== 'chromium') return;

        it('is accessible, light and dark, as far as IBM’s checker can tell', async () => {
          for (const scheme of ['light', 'dark'] as const) {
            setScheme(scheme);
            expect(await failures(element), scheme).to.deep.equal([]);
          }
        });

        it('shows its marks in forced colours', async () => {
          await emulateMedia({forcedColors: true});
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

        const next = stories[(i + 1) % stories.length] as Story;
        it(`changed to ${next.name} equals a fresh one`, async () => {
          const fresh = await show(next);
          element.replaceWith(element); // moved within the page, nothing is lost
          const {parentElement} = element;
          if (parentElement) {
            parentElement.lang = nearest(fresh, 'lang') ?? '';
            parentElement.dir = nearest(fresh, 'dir') ?? '';
            parentElement.style.cssText = fresh.parentElement?.style.cssText ?? '';
            parentElement.className = fresh.parentElement?.className ?? '';
          }
          become(element, fresh);
          await settled(element);
          expect(serialize(shadow(element))).to.equal(serialize(shadow(fresh)));
        });
      }),
    );

    if (engine !== 'chromium') return;

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
          // What it has loaded meanwhile may have something to report as well.
          await new Promise((done) => setTimeout(done));
          await element.updateComplete;
          element.remove();
          for (const line of stop()) expect(line).to.match(new RegExp(`^<${tag}> `));
        }),
        {numRuns: 60},
      );
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
