import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {LitElement, TemplateResult} from 'lit';
import '../../src/event-timeline/event-timeline.js';
import '../../src/key-figure/key-figure.js';
import '../../src/quote-card/quote-card.js';
import '../../src/ranking-chart/ranking-chart.js';
import '../../src/share-chart/share-chart.js';
import '../../src/spending-gauge/spending-gauge.js';

const rows = [
  {member: 'Estonia', share: '2.13'},
  {member: 'Germany', share: '1.36'},
  {member: 'Spain', share: '0.92'},
];

describe('by keys alone', () => {
  let element: LitElement;
  let after: HTMLElement;
  /** Draws a figure between two buttons: Tab must not leave the page, where a browser has stops of its own. */
  const draw = async (figure: TemplateResult): Promise<void> => {
    const page = await fixture(html`<div><button>Before</button>${figure}<button>After</button></div>`);
    const [before] = page.children as unknown as [HTMLElement];
    [, element, after] = page.children as unknown as [HTMLElement, LitElement, HTMLElement];
    await element.updateComplete;
    before.focus();
  };
  const focus = (): Element | null | undefined => element.shadowRoot?.activeElement;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await sendKeys({press: key});
    await element.updateComplete;
  };
  /** Goes to the one that acts, by Tab, and says whether it is open, and what is seen, before and after these keys. */
  const opened = async (seen: () => number, ...keys: string[]): Promise<unknown[]> => {
    await press('Tab');
    const states: unknown[] = [focus()?.ariaExpanded, seen()];
    for (const key of keys) {
      await press(key);
      states.push(focus()?.ariaExpanded, seen());
    }
    return states;
  };
  const visible = (selector: string) => (): number =>
    [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].filter((one) => one.checkVisibility()).length;

  it('the rest of a ranking is shown by Enter and hidden by Space, with the focus kept', async () => {
    await draw(html`<ranking-chart .data=${rows} limit="1"></ranking-chart>`);
    const states = await opened(visible('[part=row]'), 'Enter', ' ');
    expect(states).to.deep.equal(['false', 1, 'true', 3, 'false', 1]);
  });

  it('the rest of the parts is shown by Enter and hidden by Space, with the focus kept', async () => {
    await draw(html`<share-chart .data=${rows} limit="1"></share-chart>`);
    const states = await opened(visible('.parts li'), 'Enter', ' ');
    expect(states).to.deep.equal(['false', 2, 'true', 4, 'false', 2]);
  });

  it('the end of a long quote is shown by Enter and hidden by Space, with the focus kept', async () => {
    await draw(html`<quote-card><blockquote>${'With malice toward none. '.repeat(100)}</blockquote></quote-card>`);
    const height = (): number => Math.sign((element.shadowRoot?.querySelector('#words')?.clientHeight ?? 0) - 400);
    const states = await opened(height, 'Enter', ' ');
    expect(states).to.deep.equal(['false', -1, 'true', 1, 'false', -1]);
  });

  it('an original is shown by Enter and hidden by Space, with the focus kept', async () => {
    await draw(
      html`<quote-card speaker="x"
        ><blockquote>We can</blockquote>
        <blockquote slot="original" lang="de">Wir schaffen das</blockquote></quote-card
      >`,
    );
    const states = await opened(visible('.original'), 'Enter', ' ');
    expect(states).to.deep.equal(['false', 0, 'true', 1, 'false', 0]);
  });

  for (const tag of ['spending-gauge', 'key-figure'])
    it(`<${tag}>: source and actions are one Tab stop, with arrows, Home and End between them`, async () => {
      await draw(
        tag === 'key-figure'
          ? html`<key-figure id="k" value="1" label="a" source="S" source-href="/s" actions="link"></key-figure>`
          : html`<spending-gauge
              id="g"
              value="1"
              label="a"
              source="S"
              source-href="/s"
              actions="link"
            ></spending-gauge>`,
      );
      // The code of actions comes later than the figure.
      for (let i = 0; i < 200 && !element.shadowRoot?.querySelector('.actions button'); i++)
        await new Promise((done) => setTimeout(done, 20));
      await press('Tab');
      expect(focus()?.textContent).to.equal('S');
      await press('ArrowDown');
      expect(focus()?.localName).to.equal('button');
      await press('Home');
      expect(focus()?.localName).to.equal('a');
      await press('End');
      expect(focus()?.localName).to.equal('button');
      await press('Tab');
      expect(document.activeElement).to.equal(after);
    });

  it('an event of a compact list is opened by Enter, and Tab leads on', async () => {
    await draw(
      html`<event-timeline density="compact">
        <ol>
          <li>
            <time>2014</time> <b>A</b>
            <p>Text</p>
          </li>
        </ol>
      </event-timeline>`,
    );
    await press('Tab');
    expect(focus()?.ariaExpanded).to.equal('false');
    await press('Enter');
    // The code for keys comes with the first focus.
    for (let i = 0; i < 200 && focus()?.ariaExpanded !== 'true'; i++) await new Promise((done) => setTimeout(done, 20));
    expect(focus()?.ariaExpanded).to.equal('true');
    await press('Tab');
    expect(document.activeElement).to.equal(after);
  });
});
