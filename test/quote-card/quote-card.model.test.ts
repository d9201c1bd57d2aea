import {expect} from 'chai';
import {milliseconds} from '../lib/time.js';
import fc from 'fast-check';
import {plainText, type RichText} from '../../src/lib/rich-text.js';
import {type QuoteInput, type QuoteModel, quoteModel} from '../../src/quote-card/quote-card.model.js';
import {quoteWords} from '../../src/quote-card/quote-card.words.js';
import {latin} from '../support/cldr.js';

const text = (words: string): RichText => [[{text: words}]];
const model = (words: string, input: Partial<QuoteInput> = {}): QuoteModel => {
  const made = quoteModel({
    quote: {text: text(words)},
    speaker: 'Jens Stoltenberg',
    locale: 'en',
    words: quoteWords,
    ...input,
  });
  if (!made) throw new Error('no model');
  return made;
};
const marks = (lang: string): string => {
  const {quote} = model('…', {quote: {text: text('x'), lang}});
  return `${quote.open}x${quote.close}`;
};

describe('quoteModel({quote})', () => {
  it('leaves the words as they are, byte for byte', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', minLength: 1}), (words) => {
        fc.pre(words.trim() !== '');
        expect(plainText(model(words).quote.paragraphs)).to.equal(words);
      }),
    );
  });

  it('puts them between the marks of their own language', () => {
    expect(['en', 'de', 'fr', 'ja', 'fi', 'pl', 'ar', 'es', 'pt', 'pt-PT', 'it', 'tr', 'nl'].map(marks)).to.deep.equal([
      '“x”',
      '„x“',
      '«\u202fx\u202f»',
      '「x」',
      '”x”',
      '„x”',
      '«x»',
      '«x»',
      '“x”',
      '«x»',
      '«x»',
      '“x”',
      '“x”',
    ]);
  });

  it('takes the marks of the page where the quote names no language', () => {
    expect(model('x', {locale: 'de'}).quote.open).to.equal('„');
  });

  it('adds no marks to words that have them', () => {
    expect(model('“Stepping up,” he said').quote.open).to.equal('“');
    expect(model('“Stepping up”').quote).to.include({open: '', close: ''});
  });

  it('tells what an editor put in from what was said', () => {
    const runs = model("I don't know [whether Article Five remains in effect], …").quote.paragraphs.flat();
    expect(runs.filter((run) => run.editorial).map((run) => run.text)).to.deep.equal([
      '[whether Article Five remains in effect]',
      '…',
    ]);
  });

  it('knows a fragment by its small first letter, or by the author’s word', () => {
    expect(model('having an impact.').fragment).to.equal(true);
    expect(model('NATO allies are stepping up').fragment).to.equal(false);
    expect(model('Article Five', {fragment: true}).fragment).to.equal(true);
  });

  it('is nothing without words', () => {
    expect(quoteModel({quote: {text: text(' ')}, locale: 'en', words: quoteWords})).to.equal(undefined);
    expect(quoteModel({quote: undefined, locale: 'en', words: quoteWords})).to.equal(undefined);
  });
});

describe('quoteModel attributes', () => {
  it('with initials of the first and the last name, or of the first word in a script without capitals', () => {
    const initials = (speaker: string): string => model('x', {speaker}).initials;
    expect(
      ['Jens Stoltenberg', 'Ursula von der Leyen', 'The White House', 'Plato', '夏目漱石', 'فيروز'].map(initials),
    ).to.deep.equal(['JS', 'UL', 'WH', 'P', '夏', 'ف']);
  });

  it('at the precision of the date', () => {
    const date = (typed: string): unknown => model('x', {date: typed}).context.date;
    expect([date('2019'), date('2019-01'), date('2019-01-27')]).to.deep.equal([
      '2019',
      'January 2019',
      'January 27, 2019',
    ]);
  });

  it('with a date that is not sure marked as such, and no machine date for it', () => {
    expect(model('x', {date: '1863~'}).context).to.include({date: '≈\u00a01863', dateTime: undefined});
    expect(model('x', {date: '1863-11?'}).context).to.include({date: 'November 1863?', dateTime: undefined});
    expect(model('x', {date: '-0043'}).context.dateTime).to.equal(undefined);
    expect(model('x', {date: '1863-11-19'}).context.dateTime).to.equal('1863-11-19');
  });

  it('with any number of ellipses in a row as one', () => {
    expect(model('So be it……...').quote.paragraphs.flat()).to.have.length(2);
  });

  it('in as much time as its length takes, whatever is in it', () => {
    for (const text of ['['.repeat(200_000), `${','.repeat(200_000)}x,`, `${'[a'.repeat(100_000)}]`])
      expect(milliseconds(() => model(text, {sourceHref: 'https://page.example/'}), 1000)).to.be.below(1000);
  });

  it('with a date that is none as it was typed, and a problem', () => {
    const {context, problems} = model('x', {date: 'recently'});
    expect(context).to.include({date: 'recently', dateTime: undefined});
    expect(problems).to.deep.equal([
      'date: expected a date that exists, such as 2019-11 or 2019-11-09, got "recently"; showing it as typed',
    ]);
  });

  it('to nobody, and says so, where no speaker is given', () => {
    expect(model('x', {speaker: undefined}).problems).to.deep.equal([
      'speaker: expected who said it, got nothing; showing the quote without a name',
    ]);
  });

  it('with the comma of the language', () => {
    const said = {jobTitle: 'a', venue: 'b', date: '2019', source: undefined};
    const {context, copyText} = model('x', {...said, locale: 'ar'});
    expect([context.comma, latin(copyText.split('\n')[1] ?? '')]).to.deep.equal(['، ', 'Jens Stoltenberg، a، b، 2019']);
    expect(model('x', {...said, locale: 'ja'}).copyText).to.contain('a、b、2019年');
  });

  it('on the clipboard too', () => {
    const {copyText} = model('Stepping up', {
      jobTitle: 'Secretary General',
      venue: 'Fox News',
      date: '2019-01',
      source: 'The Hill',
    });
    expect(copyText).to.equal('“Stepping up”\nJens Stoltenberg, Secretary General, Fox News, January 2019\nThe Hill');
  });

  it('to a passage in the source, as it was said and without what an editor put in', () => {
    const {sourceLink} = model('I don’t know [whether it holds], but it may');
    expect(sourceLink('https://e.org/a')).to.equal('https://e.org/a#:~:text=I%20don%E2%80%99t%20know');
    expect(sourceLink('mailto:desk@e.org')).to.equal('mailto:desk@e.org');
    const translated = model('We can do this', {original: {text: text('Wir schaffen das'), lang: 'de'}});
    expect(translated.sourceLink('/a')).to.equal('/a#:~:text=Wir%20schaffen%20das');
  });

  it('names the language of the original in the reader’s', () => {
    const original = {text: text('Wir schaffen das'), lang: 'de'};
    expect(model('x', {original}).showOriginal).to.equal('Show the original (German)');
    expect(model('x', {original: {...original, lang: 'no_tag!'}}).showOriginal).to.contain('no_tag!');
  });
});

describe('quoteModel offers', () => {
  it('all actions for an empty attribute, those named, and none without', () => {
    expect(model('x').actions).to.deep.equal([]);
    expect(model('x', {actions: ''}).actions).to.deep.equal(['copy', 'link', 'share']);
    const {actions, problems} = model('x', {actions: 'share tweet'});
    expect(actions).to.deep.equal(['share']);
    expect(problems).to.deep.equal(['actions: expected "copy", "link", "share", got "tweet"; leaving it out']);
  });

  it('the rest of a long quote behind a button', () => {
    expect(model('x'.repeat(1000)).long).to.equal(false);
    expect(model('x'.repeat(1001)).long).to.equal(true);
  });

  it('nothing to assistive technology where a quote repeats the article, unless something in it acts', () => {
    expect(model('x', {repeated: true}).skipped).to.equal(true);
    expect(model('x', {repeated: true, actions: 'copy'}).skipped).to.equal(false);
    expect(model('x', {repeated: true, sourceHref: '/a'}).skipped).to.equal(false);
    expect(model('x').skipped).to.equal(false);
  });

  it('no link that a link must not carry', () => {
    const quote = {
      text: [
        [
          {text: 'a', href: 'javascript:alert(1)'},
          {text: 'b', href: '/b'},
        ],
      ],
    };
    const {quote: shown, problems} = model('', {quote});
    expect(shown.paragraphs.flat().map((run) => run.href)).to.deep.equal([undefined, '/b']);
    expect(problems[0]).to.contain('quote, link: expected an http, https, mailto or tel address');
    expect(model('x', {portrait: 'javascript:alert(1)'}).portrait).to.equal(undefined);
  });

  it('takes no address as a portrait that is none of a picture', () => {
    const {portrait, problems} = model('x', {portrait: 'mai\nlto:desk@news.example'});
    expect(portrait).to.equal(undefined);
    expect(problems).to.deep.equal([
      'portrait: expected the address of a picture, got "mai\nlto:desk@news.example"; showing initials',
    ]);
  });
});
