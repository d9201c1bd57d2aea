import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/quote-card/quote-card.js';
import type {QuoteCard} from '../../src/quote-card/quote-card.js';

const shadow = (card: QuoteCard): ShadowRoot => card.shadowRoot as ShadowRoot;
const button = (card: QuoteCard, name: string): HTMLButtonElement | undefined =>
  [...shadow(card).querySelectorAll('button')].find((one) => one.textContent?.trim().startsWith(name));
const words = (card: QuoteCard): string => shadow(card).querySelector('blockquote')?.textContent?.trim() ?? '';

describe('<quote-card>', () => {
  it('shows the words of its blockquote, and follows them', async () => {
    const card = await fixture<QuoteCard>(
      html`<quote-card speaker="Jens Stoltenberg"
        ><blockquote>Allies are <em>stepping up</em></blockquote></quote-card
      >`,
    );
    expect(words(card)).to.equal('“Allies are stepping up”');
    expect(shadow(card).querySelector('em')?.textContent).to.equal('stepping up');
    (card.querySelector('em') as HTMLElement).textContent = 'paying';
    await new Promise((done) => setTimeout(done));
    await card.updateComplete;
    expect(words(card)).to.equal('“Allies are paying”');
  });

  it('prints the paragraphs of a long quote exactly, with one pair of marks around them', async () => {
    const card = await fixture<QuoteCard>(
      html`<quote-card speaker="Abraham Lincoln"
        ><blockquote>
          <p>And the war came.</p>
          <p>With malice toward none</p>
        </blockquote></quote-card
      >`,
    );
    const paragraphs = [...shadow(card).querySelectorAll('blockquote p')].map((one) => one.textContent?.trim());
    expect(paragraphs).to.deep.equal(['“And the war came.', 'With malice toward none”']);
  });

  it('tells of a quote without words, and leaves what stands in the tag', async () => {
    const card = await fixture<QuoteCard>(html`<quote-card speaker="Nobody">Allies are stepping up</quote-card>`);
    expect(card.problems).to.deep.equal([
      'quote: expected words in a <blockquote>, got none (a <p> around the tag ends where one begins); showing what stands inside the tag',
    ]);
    expect(shadow(card).querySelectorAll('slot:not([name])')).to.have.length(1);
  });

  it('takes words and speaker from data as well', async () => {
    const card = await fixture<QuoteCard>(html`<quote-card speaker="Nobody"><blockquote>x</blockquote></quote-card>`);
    card.data = {text: 'Wir schaffen das', lang: 'de', speaker: 'Angela Merkel', jobTitle: 'Bundeskanzlerin'};
    await card.updateComplete;
    expect(words(card)).to.equal('„Wir schaffen das“');
    expect(shadow(card).querySelector('[part="speaker"]')?.textContent).to.equal('Angela Merkel');
  });

  it('copies the quote with its attribution, and says so', async () => {
    const card = await fixture<QuoteCard>(
      html`<quote-card speaker="Jens Stoltenberg" actions="copy"><blockquote>Stepping up</blockquote></quote-card>`,
    );
    let copied = '';
    const {clipboard} = navigator;
    const writeText = clipboard.writeText.bind(clipboard);
    clipboard.writeText = (text) => Promise.resolve(void (copied = text));
    button(card, 'Copy')?.click();
    await new Promise((done) => setTimeout(done));
    await card.updateComplete;
    expect(copied).to.equal('“Stepping up”\nJens Stoltenberg');
    expect(shadow(card).querySelector('[role="status"]')?.textContent).to.equal('Copied');
    clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    button(card, 'Copy')?.click();
    await new Promise((done) => setTimeout(done));
    await card.updateComplete;
    expect(shadow(card).querySelector('[role="status"]')?.textContent).to.equal('Could not copy');
    clipboard.writeText = writeText;
  });

  it('links to itself by its id, and offers no link without one', async () => {
    const card = await fixture<QuoteCard>(
      html`<quote-card speaker="x" actions="link" id="quote-1"><blockquote>x</blockquote></quote-card>`,
    );
    expect(shadow(card).querySelector('.actions a')?.getAttribute('href')).to.equal('#quote-1');
    card.removeAttribute('id');
    await new Promise((done) => setTimeout(done));
    await card.updateComplete;
    expect(Boolean(shadow(card).querySelector('.actions'))).to.equal(false);
  });

  it('shows the whole of a long quote when asked, and less again', async () => {
    const long = 'Four score and seven years ago. '.repeat(40);
    const card = await fixture<QuoteCard>(
      html`<quote-card speaker="Abraham Lincoln"><blockquote>${long}</blockquote></quote-card>`,
    );
    const height = (): number => card.getBoundingClientRect().height;
    const short = height();
    const more = button(card, 'Read the whole quote');
    expect(more?.getAttribute('aria-expanded')).to.equal('false');
    more?.click();
    await card.updateComplete;
    expect(height()).to.be.above(short);
    expect(button(card, 'Show less')?.getAttribute('aria-expanded')).to.equal('true');
    expect(words(card)).to.contain(long.trim());
  });

  it('shows the original beside the translation when asked', async () => {
    const card = await fixture<QuoteCard>(html`
      <quote-card speaker="Angela Merkel">
        <blockquote>We can do this</blockquote>
        <blockquote slot="original" lang="de">Wir schaffen das</blockquote>
      </quote-card>
    `);
    const original = shadow(card).querySelector<HTMLElement>('.original');
    expect(original?.lang).to.equal('de');
    expect(original?.textContent?.trim()).to.equal('„Wir schaffen das“');
    expect(original?.checkVisibility()).to.equal(false);
    button(card, 'Show the original (German)')?.click();
    await card.updateComplete;
    expect(original?.checkVisibility()).to.equal(true);
  });

  it('puts initials in the place of a picture that cannot be loaded', async () => {
    const card = await fixture<QuoteCard>(
      html`<quote-card speaker="Jens Stoltenberg" portrait="/__status/404"><blockquote>x</blockquote></quote-card>`,
    );
    const img = shadow(card).querySelector('img');
    img?.dispatchEvent(new Event('error'));
    await card.updateComplete;
    expect(shadow(card).querySelector('[part="portrait"]')?.textContent).to.equal('JS');
    card.portrait = '/__status/404?another';
    await card.updateComplete;
    expect(shadow(card).querySelector('img')?.getAttribute('src')).to.equal('/__status/404?another');
  });

  it('changes the address of the page it stands in, whatever the page has as its base', async () => {
    const card = await fixture<QuoteCard>(
      html`<quote-card speaker="x" actions="link" id="quote 1"><blockquote>x</blockquote></quote-card>`,
    );
    const base = document.createElement('base');
    base.href = '/elsewhere/';
    document.head.append(base);
    const before = location.href;
    shadow(card).querySelector<HTMLElement>('.actions a')?.click();
    const after = new URL(location.href);
    history.back();
    await new Promise((done) => addEventListener('popstate', done, {once: true}));
    base.remove();
    expect(after.hash).to.equal('#quote%201');
    expect(after.href.split('#')[0]).to.equal(before.split('#')[0]);
  });

  it('is one Tab stop, with arrows inside', async () => {
    // Tab must not leave the page, where a browser has stops of its own.
    const page = await fixture(html`
      <div>
        <button>Before</button>
        <quote-card speaker="x" source="Source" source-href="/a" actions="copy link" id="q"
          ><blockquote>x</blockquote></quote-card
        >
        <button>After</button>
      </div>
    `);
    const [before, card, after] = page.children as unknown as [HTMLElement, QuoteCard, HTMLElement];
    await card.updateComplete;
    before.focus();
    await sendKeys({press: 'Tab'});
    expect(shadow(card).activeElement).to.equal(button(card, 'Copy'));
    await sendKeys({press: 'ArrowRight'});
    expect(shadow(card).activeElement?.textContent).to.equal('Link to this quote');
    await sendKeys({press: 'End'});
    expect(shadow(card).activeElement?.textContent).to.equal('Source');
    await sendKeys({press: 'Tab'});
    expect(document.activeElement).to.equal(after);
  });
});
