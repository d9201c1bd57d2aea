import {expect} from '@open-wc/testing';
import {html, LitElement, type TemplateResult} from 'lit';
import {LocaleController, nearest} from '../../src/element/locale.js';
import {emptyPage, make, show} from './helpers.js';

class SpokenElement extends LitElement {
  readonly locale = new LocaleController(this);
  renders = 0;
  override render(): TemplateResult {
    this.renders++;
    return html`${this.locale.tag}`;
  }
}
customElements.define('test-spoken', SpokenElement);

const spoken = (attributes = {}): SpokenElement => make('test-spoken', attributes) as SpokenElement;

/** Waits for the observer of the page and then for the update that it asks for. */
async function settled(element: SpokenElement): Promise<string | undefined> {
  await new Promise((done) => setTimeout(done));
  await element.updateComplete;
  return element.shadowRoot?.textContent?.trim();
}

describe('nearest', () => {
  emptyPage();

  it('finds an attribute on the element itself first, then on its nearest ancestor', () => {
    const inner = make('p', {lang: 'fr'});
    const plain = make('p');
    show(make('section', {lang: 'de'}, make('div', {}, inner, plain)));
    expect(nearest(inner, 'lang')).to.equal('fr');
    expect(nearest(plain, 'lang')).to.equal('de');
  });

  it('goes on through shadow roots', () => {
    const host = make('div', {lang: 'pl', dir: 'rtl'});
    const inside = make('p');
    const innerHost = make('div');
    innerHost.attachShadow({mode: 'open'}).append(inside);
    host.attachShadow({mode: 'open'}).append(innerHost);
    expect(nearest(inside, 'lang')).to.equal('pl');
    expect(nearest(inside, 'dir')).to.equal('rtl');
  });

  it('finds nothing where no ancestor says so, and passes over an empty one', () => {
    const inside = make('p', {lang: ''});
    make('div', {lang: 'es'}, inside);
    expect(nearest(inside, 'lang')).to.equal('es');
    expect(nearest(inside, 'dir')).to.equal(undefined);
  });
});

describe('LocaleController', () => {
  emptyPage();
  const {lang} = document.documentElement;
  afterEach(() => {
    document.documentElement.lang = lang;
  });

  it('speaks English where the page names no language', async () => {
    document.documentElement.removeAttribute('lang');
    expect(await settled(show(spoken()))).to.equal('en');
  });

  it('follows a change of lang on the page, on an ancestor and on the element, and its removal', async () => {
    document.documentElement.lang = 'en';
    const element = spoken();
    const section = show(make('section', {}, element));
    document.documentElement.lang = 'ja';
    expect(await settled(element)).to.equal('ja');
    section.lang = 'de';
    expect(await settled(element)).to.equal('de');
    element.lang = 'fr';
    expect(await settled(element)).to.equal('fr');
    element.removeAttribute('lang');
    section.removeAttribute('lang');
    expect(await settled(element)).to.equal('ja');
  });

  it('follows a change inside the shadow roots that it stands in', async () => {
    const element = spoken();
    const wrapper = make('div', {lang: 'it'}, element);
    const host = show(make('div', {lang: 'tr'}));
    host.attachShadow({mode: 'open'}).append(wrapper);
    expect(await settled(element)).to.equal('it');
    wrapper.lang = 'pt';
    expect(await settled(element)).to.equal('pt');
    wrapper.removeAttribute('lang');
    expect(await settled(element)).to.equal('tr');
    host.lang = 'ar';
    expect(await settled(element)).to.equal('ar');
  });

  it('speaks the language of the place that it is moved to', async () => {
    const element = spoken();
    show(make('section', {lang: 'de'}, element));
    expect(await settled(element)).to.equal('de');
    show(make('section', {lang: 'fr'})).append(element);
    element.requestUpdate();
    expect(await settled(element)).to.equal('fr');
  });

  it('rests while it is out of the page, and goes on afterwards', async () => {
    const element = show(spoken());
    await settled(element);
    element.remove();
    const {renders} = element;
    document.documentElement.lang = 'es';
    await settled(element);
    expect(element.renders).to.equal(renders);
    show(element);
    document.documentElement.lang = 'pl';
    expect(await settled(element)).to.equal('pl');
  });
});
