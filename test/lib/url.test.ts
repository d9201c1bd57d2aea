import {expect} from 'chai';
import fc from 'fast-check';
import {textFragment} from '../../src/lib/text-fragment.js';
import {safeUrl, WEB} from '../../src/lib/url.js';
import {engine} from '../support/engine.js';
import {anyText, textOf} from './any-text.js';

const BASE = 'https://news.example/2019/story.html';
const ALLOWED = ['http:', 'https:', 'mailto:', 'tel:'];

const hostile = textOf(
  fc.oneof(
    fc.constantFrom(...'javascriptdatavbfileblob:/\\?#@.&;%0 \t\n\r\f\v\u0000\u0001\u001f\u00a0\ufeff\u2028'),
    fc.constantFrom('javascript:', 'JaVaScRiPt', 'data:text/html,', 'http:', 'https://', 'mailto:', '//'),
  ),
);

describe('safeUrl', () => {
  it('lets pass only what a browser resolves to http, https, mailto or tel', () => {
    let passed = 0;
    fc.assert(
      fc.property(fc.oneof(anyText, hostile), (text) => {
        const address = safeUrl(text, BASE);
        if (address === undefined) return;
        passed++;
        expect(ALLOWED).to.include(new URL(address, BASE).protocol);
        if (engine === 'node') return;
        // The browser is the second opinion: what a link with this address would open.
        const link = document.createElement('a');
        link.href = address;
        expect(ALLOWED).to.include(link.protocol);
      }),
      {numRuns: 1000},
    );
    expect(passed).to.be.above(100);
  });

  it('gives an address back as it is written, without the white space around it', () => {
    for (const text of [
      'https://nato.int/a?b=c&d=e#f',
      'mailto:desk@news.example',
      'tel:+3215550100',
      '/a',
      'a.csv',
      '#top',
    ])
      expect(safeUrl(`\n ${text} `, BASE)).to.equal(text);
    expect(safeUrl('//nato.int/a', BASE)).to.equal('//nato.int/a');
  });

  it('refuses javascript: in every disguise: case, tabs, line breaks, leading control characters', () => {
    const rest = 'alert(1)';
    const bad = ['javascript:', 'JavaScript:', ' javascript:', 'java\tscript:', 'java\nscript:', 'java\r\nscript:'];
    bad.push(
      '\u0000javascript:',
      '\u0001\u001fjavascript:',
      'javascript\t:',
      '\tj\na\rv\tascript:',
      '\ufeffjavascript:',
    );
    bad.push('javascript://news.example/%0a', 'view-source:javascript:', 'feed:javascript:');
    for (const text of bad) expect(safeUrl(text + rest, BASE), JSON.stringify(text)).to.equal(undefined);
  });

  it('refuses data:, blob:, file:, vbscript:, ftp: and about:', () => {
    for (const text of [
      'data:text/html,<p>',
      'blob:https://a.example/1',
      'file:///etc',
      'vbscript:x',
      'ftp://a',
      'about:blank',
    ])
      expect(safeUrl(text, BASE), text).to.equal(undefined);
  });

  it('refuses what is no address: nothing, blanks, a broken host', () => {
    for (const text of [null, undefined, '', '  ', 'https://', 'http://[1'])
      expect(safeUrl(text, BASE), String(text)).to.equal(undefined);
  });

  it('refuses a relative address where the page itself has no web address', () => {
    expect(safeUrl('a.csv', 'file:///home/story.html')).to.equal(undefined);
    expect(safeUrl('a.csv', 'data:text/html,')).to.equal(undefined);
  });
});

describe('safeUrl(address, base, WEB)', () => {
  it('gives back an address of what is loaded, and no other', () => {
    for (const text of ['https://nato.int/a.png', '/a.png', '//nato.int/a.png', 'a.csv?x=tel:1'])
      expect(safeUrl(text, BASE, WEB)).to.equal(text);
    for (const text of ['mailto:desk@news.example', ' TEL:+3215550100', 'te\tl:1', 'javascript:alert(1)', ''])
      expect(safeUrl(text, BASE, WEB), text).to.equal(undefined);
  });
});

describe('textFragment', () => {
  it('quotes a short passage whole', () => {
    expect(textFragment('https://a.example/', 'We stand together')).to.equal(
      'https://a.example/#:~:text=We%20stand%20together',
    );
  });

  it('quotes the first and last five words of a long passage', () => {
    expect(textFragment('/a', 'one two three four five six seven eight nine ten eleven')).to.equal(
      '/a#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven',
    );
  });

  it('encodes the signs of the directive itself: - , and &', () => {
    expect(textFragment('/a', 'well-being, peace & trade')).to.equal(
      '/a#:~:text=well%2Dbeing%2C%20peace%20%26%20trade',
    );
  });

  it('keeps a fragment, and leaves an address that has a directive alone', () => {
    expect(textFragment('/a#part', 'peace')).to.equal('/a#part:~:text=peace');
    expect(textFragment('/a#:~:text=war', 'peace')).to.equal('/a#:~:text=war');
  });

  it('adds nothing for a passage without words', () => {
    expect(textFragment('/a', ' \n ')).to.equal('/a');
  });

  it('decodes back to the words of any passage, half a surrogate pair included', () => {
    fc.assert(
      fc.property(
        textOf(fc.oneof(fc.constantFrom(' ', '-', ',', '&', '#', '%', '\ud83d', 'é'), anyText)),
        (passage) => {
          const address = textFragment('/a', passage);
          const words = passage.split(/\s+/u).filter(Boolean);
          if (!words.length) {
            expect(address).to.equal('/a');
            return;
          }
          const text = address.replace('/a#:~:text=', '');
          expect(text).to.match(/^[^\s&-]+$/);
          const parts = text.split(',').map((part) => decodeURIComponent(part).split(' '));
          const expected = words.length > 10 ? [words.slice(0, 5), words.slice(-5)] : [words];
          const wellFormed = (word: string): string =>
            new TextDecoder().decode(new TextEncoder().encode(`.${word}`)).slice(1);
          expect(parts).to.deep.equal(expected.map((list) => list.map(wellFormed)));
        },
      ),
    );
  });
});
