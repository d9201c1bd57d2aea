import {expect} from 'chai';
import type {LitElement} from 'lit';
import {emulateMedia, setViewport} from './browser.js';
import {listen} from './console.js';
import {engine} from './engine.js';
import {expectToFit, setScheme, shadow, violations} from './judges.js';
import {focusable, serialize} from './look.js';
import {documented} from './manifest.js';
import {clear, compose, settled, show, type Story, type StoryModule} from './stories.js';

/**
 * Holds one element to what every element promises, over all its stories: each is rendered once, and judged in many ways. What needs
 * another rendering, or another state of the page, is in states.ts.
 */
export function contract(tag: string, module: StoryModule): void {
  const stories = compose(tag, module);
  const parts = new Set<string>();
  const slots = new Set<string>();

  describe(`<${tag}>, by contract`, () => {
    before(() => setViewport({width: 1024, height: 800}));

    it('has the stories that every element has', () => {
      expect(stories.map(({name}) => name)).to.include.members([
        'Default',
        'LongText',
        'Sparse',
        'Invalid',
        'RightToLeft',
      ]);
    });

    for (const story of stories)
      describe(story.name, () => {
        let element: LitElement;
        let box: HTMLElement;
        let warnings: string[];
        before(async () => {
          const stop = listen();
          setScheme('light');
          box = document.createElement('main');
          document.body.append(box);
          element = await show(story, box);
          warnings = stop();
          for (const inner of shadow(element).querySelectorAll('[part]')) inner.part.forEach((part) => parts.add(part));
          for (const slot of shadow(element).querySelectorAll('slot')) slots.add(slot.name);
        });
        after(() => {
          setScheme('');
          clear();
        });

        // The same in every engine.
        if (engine === 'chromium') {
          it('warns in the console only if the story shows what a bad input gets', () => {
            expect(warnings.length > 0, warnings.join()).to.equal(story.expectsWarnings);
            for (const line of warnings) expect(line).to.match(new RegExp(`^<${tag}> `));
          });

          it('refers only to ids of its own shadow root, and has each id once', () => {
            const root = shadow(element);
            const ids = [...root.querySelectorAll('[id]')].map(({id}) => id);
            expect(new Set(ids).size).to.equal(ids.length);
            for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for'])
              for (const inner of root.querySelectorAll(`[${name}]`))
                for (const id of inner.getAttribute(name)?.split(' ') ?? []) expect(ids).to.include(id);
          });

          it('moves nothing if the reader prefers reduced motion', async () => {
            await emulateMedia({reducedMotion: true});
            for (const inner of shadow(element).querySelectorAll('*')) {
              const {transitionDuration, animationName} = getComputedStyle(inner);
              expect(transitionDuration.split(', ').every((time) => time === '0s')).to.equal(true, inner.outerHTML);
              expect(animationName).to.equal('none');
            }
          });
        }

        it('has one Tab stop at most, besides a field to type in, and targets of 24 px', () => {
          const {stops, others} = focusable(element);
          // Arrow keys move within the typed text, so a field cannot be among the stops that arrow keys move between.
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

        it('is accessible, as far as axe can tell', async () => {
          expect(await violations(element)).to.deep.equal([]);
        });

        it('fits 240, 320 and 1,024 px with nothing clipped or on top of something else', () =>
          expectToFit(element, box));
      });

    if (engine !== 'chromium') return;

    // In a group of its own, since Mocha runs the tests of a group before the groups in it.
    describe('in all its stories', () => {
      afterEach(clear);

      it('has every part, slot and token that is documented, and documents each', () => {
        const {cssParts = [], slots: documentedSlots = [], cssProperties = []} = documented(tag);
        // It is shown when data cannot be loaded, and no story has such data.
        parts.add('problem');
        expect([...parts].sort()).to.deep.equal(cssParts.map(({name}) => name).sort());
        for (const name of slots) expect(documentedSlots.map((slot) => slot.name)).to.include(name);
        const styles = (customElements.get(tag) as typeof LitElement).elementStyles.map((sheet) =>
          'cssText' in sheet ? String(sheet.cssText) : '',
        );
        for (const {name} of cssProperties) expect(styles.join()).to.contain(`var(${name}`);
      });

      it('is, with an attribute removed, as if it had never been there', async () => {
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

      it('keeps the author’s text where nothing valid is left', async () => {
        const element = document.createElement(tag) as LitElement;
        element.append('What the author wrote.');
        document.body.append(element);
        await settled(element);
        expect(shadow(element).querySelector('slot:not([name])')).to.not.equal(null);
      });
    });
  });
}
