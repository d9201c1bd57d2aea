import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {html, LitElement, render, type TemplateResult} from 'lit';
import {ContentController, hasSlotted, readInlineData} from '../../src/element/content.js';
import {readRichText} from '../../src/element/rich-text.js';
import {plainText, type RichText} from '../../src/lib/rich-text.js';
import {emptyPage, make, show, wait} from './helpers.js';
import {anyText} from '../lib/any-text.js';

const BR = (): HTMLElement => make('br');

function read(template: TemplateResult, skip?: (element: Element) => boolean): RichText {
  const root = document.createElement('div');
  render(template, root);
  return readRichText(root, skip);
}

describe('readRichText', () => {
  it('keeps emphasis, links and languages, one mark inside another', () => {
    expect(
      read(
        html`<p>
          We <b>must <em>spend</em></b> <a href="/pledge">the <i>2%</i></a> <q lang="fr">enfin</q>
        </p>`,
      ),
    ).to.deep.equal([
      [
        {text: 'We '},
        {text: 'must ', strong: true},
        {text: 'spend', strong: true, em: true},
        {text: ' '},
        {text: 'the ', href: '/pledge'},
        {text: '2%', href: '/pledge', em: true},
        {text: ' '},
        {text: 'enfin', lang: 'fr'},
      ],
    ]);
  });

  it('gives an address as it is written, and leaves judging it to others', () => {
    const root = make('p', {}, make('a', {href: 'javascript:alert(1)'}, 'x'), make('a', {}, 'y'));
    expect(readRichText(root)).to.deep.equal([[{text: 'x', href: 'javascript:alert(1)'}, {text: 'y'}]]);
  });

  it('begins a paragraph at every block and at every line break', () => {
    const paragraphs = read(
      html`Before
        <p>One</p>
        <ul>
          <li>two</li>
          <li>three</li>
        </ul>
        four<br />five
        <h3>six</h3>
        after`,
    );
    expect(plainText(paragraphs)).to.equal('Before\nOne\ntwo\nthree\nfour\nfive\nsix\nafter');
  });

  it('leaves out scripts, styles, templates and comments, those in SVG too', () => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    for (const name of ['style', 'script']) {
      const child = svg.appendChild(document.createElementNS(svg.namespaceURI, name));
      child.append('svg');
    }
    const root = make(
      'div',
      {},
      make('script', {type: 'text/csv'}, 'a'),
      make('style', {}, 'b'),
      make('template'),
      svg,
    );
    root.append(document.createComment('c'), make('noscript', {}, 'd'), 'words');
    expect(readRichText(root)).to.deep.equal([[{text: 'words'}]]);
  });

  it('leaves out what belongs to something else', () => {
    const paragraphs = read(
      html`<p><time>2014</time> The pledge</p>
        <footer>NATO</footer>`,
      ({localName}) => /time|footer/.test(localName),
    );
    expect(paragraphs).to.deep.equal([[{text: 'The pledge'}]]);
  });

  it('finds nothing in white space', () => {
    expect(
      read(html`
        <p></p>
        <p></p>
        <br />
      `),
    ).to.deep.equal([]);
  });

  it('keeps the words of a paragraph byte for byte, but for white space at its ends', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, fc.constantFrom('b', 'em', 'span', 'q', ''))), (pieces) => {
        const nodes = pieces.map(([text, tag]) => (tag ? make(tag, {}, text) : text));
        const paragraph = make('p', {}, ...nodes);
        expect(plainText(readRichText(make('div', {}, '\n  ', paragraph, '\n'))).trim()).to.equal(
          (paragraph.textContent ?? '').trim(),
        );
      }),
    );
  });

  it('keeps double spaces, tabs and line breaks inside a text', () => {
    expect(plainText(readRichText(make('p', {}, '\n a  b\tc\n d ')))).to.equal('a  b\tc\n d');
  });

  it('reads text that looks like markup as text', () => {
    const text = '<img src=x onerror=alert(1)> &amp; <b>';
    expect(readRichText(make('p', {}, text, BR()))).to.deep.equal([[{text}]]);
  });
});

describe('readInlineData', () => {
  it('reads the first JSON, CSV or TSV script that is a child of the element', () => {
    for (const type of ['application/json', 'text/csv', 'text/tab-separated-values']) {
      const host = make(
        'div',
        {},
        make('script', {}, 'let a'),
        make('script', {type}, 'x'),
        make('script', {type}, 'y'),
      );
      expect(readInlineData(host)).to.deep.equal({text: 'x', type});
    }
  });

  it('leaves alone other scripts, and those of elements inside', () => {
    const script = make('script', {type: 'application/json'}, '[]');
    expect(readInlineData(make('div', {}, make('p', {}, script)))).to.equal(undefined);
    expect(readInlineData(make('div', {}, make('script', {type: 'module'})))).to.equal(undefined);
  });
});

describe('hasSlotted', () => {
  it('says whether a child fills a slot, not whether a deeper element does', () => {
    expect(hasSlotted(make('div', {}, make('p', {slot: 'note'})), 'note')).to.be.true;
    expect(hasSlotted(make('div', {}, make('p', {slot: 'note'})), 'source')).to.be.false;
    expect(hasSlotted(make('div', {}, make('div', {}, make('p', {slot: 'note'}))), 'note')).to.be.false;
  });
});

describe('ContentController', () => {
  emptyPage();
  let reads = 0;
  class ReadingElement extends LitElement {
    readonly content = new ContentController(this, (host) => {
      reads++;
      return host.textContent;
    });
    override render(): TemplateResult {
      return html`${this.content.value}`;
    }
    async shown(): Promise<string | null | undefined> {
      await wait(0);
      await this.updateComplete;
      return this.shadowRoot?.textContent;
    }
  }
  customElements.define('test-reading', ReadingElement);
  const reading = (...children: (Node | string)[]): ReadingElement =>
    make('test-reading', {}, ...children) as ReadingElement;

  it('reads the child HTML once for many renders', async () => {
    const element = show(reading('one'));
    expect(await element.shown()).to.equal('one');
    reads = 0;
    element.requestUpdate();
    expect(await element.shown()).to.equal('one');
    expect(reads).to.equal(0);
  });

  it('reads it again after any change: text, a child more or less, an attribute of a child', async () => {
    const text = document.createTextNode('one');
    const paragraph = make('p', {}, text);
    const element = show(reading(paragraph));
    expect(await element.shown()).to.equal('one');
    text.data = 'two';
    expect(await element.shown()).to.equal('two');
    element.append(make('p', {}, ' three'));
    expect(await element.shown()).to.equal('two three');
    paragraph.remove();
    expect(await element.shown()).to.equal(' three');
    reads = 0;
    element.firstElementChild?.setAttribute('id', 'a');
    await element.shown();
    expect(reads).to.equal(1);
  });

  it('does not read it again for an attribute of the element itself', async () => {
    const element = show(reading('one'));
    await element.shown();
    reads = 0;
    element.setAttribute('value', '2');
    await element.shown();
    expect(reads).to.equal(0);
  });

  it('reads what has changed while the element was out of the page', async () => {
    const element = show(reading('one'));
    await element.shown();
    element.remove();
    element.textContent = 'two';
    show(element);
    expect(await element.shown()).to.equal('two');
  });

  it('sees children that come after the element, as a parser brings them', async () => {
    const element = show(reading());
    expect(await element.shown()).to.equal('');
    element.append('late');
    expect(await element.shown()).to.equal('late');
  });
});
