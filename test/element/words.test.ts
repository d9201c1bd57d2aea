import {expect} from '@open-wc/testing';
import {addWords, onWords, wordsFor} from '../../src/element/words.js';

/** The words of a language once they are there. */
const arrived = (tag: string): Promise<unknown> =>
  new Promise((done) => {
    const stop = onWords(() => {
      const words = wordsFor(tag);
      if (words === 'loading') return;
      stop();
      done(words);
    });
  });

describe('wordsFor', () => {
  it('has English at once, for any region', () => {
    expect(wordsFor('en')).to.deep.equal({});
    expect(wordsFor('en-GB')).to.deep.equal({});
    expect(wordsFor('EN')).to.deep.equal({});
  });

  it('says "loading" while the module of a language is on the way, then gives its words', async () => {
    expect(wordsFor('de')).to.equal('loading');
    expect(wordsFor('de-AT')).to.equal('loading');
    expect(await arrived('de')).to.be.an('object');
    expect(wordsFor('de-AT')).to.equal(wordsFor('de'));
  });

  it('has each of the ten languages', async () => {
    for (const language of ['fr', 'es', 'pt', 'it', 'tr', 'ar', 'ja']) {
      expect(wordsFor(language), language).to.equal('loading');
      expect(await arrived(language), language).to.be.an('object');
    }
  });

  it('has none for a language that it does not know, whatever it is called', () => {
    for (const tag of ['nl', '', '-', 'tlh', 'constructor', '__proto__', 'toString', 'hasOwnProperty-x'])
      expect(wordsFor(tag), tag).to.equal(undefined);
  });
});

describe('addWords', () => {
  it('adds a language', () => {
    const words = {figure: {source: 'Bron: {source}'}};
    addWords('nl', words);
    expect(wordsFor('nl')).to.equal(words);
    expect(wordsFor('nl-BE')).to.equal(words);
    expect(wordsFor('NL-be')).to.equal(words);
  });

  it('adds a region, which goes before its language', () => {
    const language = {figure: {source: 'Kilde: {source}'}};
    const region = {figure: {source: 'Kjelde: {source}'}};
    addWords('no', language);
    addWords('no-NY', region);
    expect(wordsFor('no-ny')).to.equal(region);
    expect(wordsFor('no-SE')).to.equal(language);
  });

  it('replaces a language, even one whose own words are still on the way', async () => {
    expect(wordsFor('pl')).to.equal('loading');
    const words = {figure: {source: 'Za: {source}'}};
    addWords('pl', words);
    expect(wordsFor('pl')).to.equal(words);
    await import('../../src/words/pl.js');
    await new Promise((done) => setTimeout(done, 50));
    expect(wordsFor('pl')).to.equal(words);
  });
});

describe('onWords', () => {
  it('calls back whenever words have come, until it is stopped', () => {
    let calls = 0;
    const stop = onWords(() => calls++);
    addWords('sv', {});
    addWords('da', {});
    stop();
    addWords('fi', {});
    expect(calls).to.equal(2);
  });
});
