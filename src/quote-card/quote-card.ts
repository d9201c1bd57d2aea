import {html, isServer, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {setAddress} from '../element/address.js';
import {type Context, FigureElement} from '../element/figure.js';
import {figureStyles} from '../element/figure.styles.js';
import {inPage, pageAddress} from '../element/page.js';
import {register} from '../element/register.js';
import {inline, readRichText} from '../element/rich-text.js';
import {RovingController} from '../element/roving.js';
import {wellFormed} from '../lib/url.js';
import {type Action, type Passage, type QuoteModel, quoteModel, type QuoteText} from './quote-card.model.js';
import {quoteStyles} from './quote-card.styles.js';
import {type QuoteWords, quoteWords} from './quote-card.words.js';

interface QuoteContent {
  quote?: Passage | undefined;
  original?: Passage | undefined;
}

function readQuote(host: Element): QuoteContent {
  const passage = (selector: string): Passage | undefined => {
    const element = host.querySelector(`:scope > blockquote${selector}`);
    const text = element && readRichText(element, (child) => child.localName === 'footer');
    return text?.length ? {text, lang: element?.getAttribute('lang') ?? undefined} : undefined;
  };
  return {quote: passage(':not([slot])'), original: passage('[slot="original"]')};
}

/**
 * Who said what, when and where: exact words between the quotation marks of their language, attributed.
 *
 * @summary Who said what, when and where.
 * @slot - A `<blockquote>` with the exact words; readers without script see it.
 * @slot original - A `<blockquote lang>` with the words as they were said, beside a translation.
 * @slot heading - Rich text in place of the `heading` attribute.
 * @slot description - Rich text in place of the `description` attribute.
 * @slot note - Rich text in place of the `note` attribute.
 * @slot source - Rich text in place of the source line.
 * @event {StoryErrorEvent} story-error - Data could not be loaded or read.
 * @csspart figure - The whole figure.
 * @csspart heading - The headline.
 * @csspart description - The line below the headline.
 * @csspart quote - The quoted words.
 * @csspart mark - A quotation mark.
 * @csspart editorial - What an editor added: brackets and ellipses.
 * @csspart original - The words in their original language.
 * @csspart attribution - Portrait, speaker and context.
 * @csspart portrait - The picture, or the initials in its place.
 * @csspart speaker - Who said it.
 * @csspart context - Job title, venue and date.
 * @csspart actions - The buttons.
 * @csspart note - The note.
 * @csspart source - The source line.
 * @csspart problem - The line that says what could not be loaded.
 * @cssproperty --story-font-display - Typeface of the quoted words.
 * @cssproperty --story-quiet - Colour of the context and of what an editor added.
 * @cssproperty --story-accent - Colour of the buttons.
 */
export class QuoteCard extends FigureElement<QuoteWords, QuoteContent> {
  static override styles = [figureStyles, quoteStyles];

  /** Who said it: a person or an organisation. */
  @property() speaker?: string;
  /** What the speaker was when saying it. */
  @property({attribute: 'job-title'}) jobTitle?: string;
  /** Address of a picture of the speaker. Without one, or if it cannot be loaded, initials are shown. */
  @property() portrait?: string;
  /** What the picture shows, if that is more than the name beside it. */
  @property({attribute: 'portrait-alt'}) portraitAlt?: string;
  /** When it was said: `2019`, `2019-01` or `2019-01-27`; anything else is shown as typed. */
  @property() date?: string;
  /** Where it was said: a place, a programme, a document. */
  @property() venue?: string;
  /** `card` (the default), `pull` (large, between rules) or `inline` (within a column of text). */
  @property() variant?: 'card' | 'pull' | 'inline';
  /** The quote only repeats words of the article. Screen readers skip it, or say that it is repeated. */
  @property({type: Boolean}) repeated = false;
  /** The words are part of a sentence. A quote that begins with a small letter is always treated so. */
  @property({type: Boolean}) fragment = false;
  /** `copy` (with attribution), `link` (to this quote, by the element's id), `share`; an empty value for all of them. */
  @property() override actions?: string;

  @state() private whole = false;
  @state() private originalShown = false;
  /** The address of a picture that could not be loaded. */
  @state() private noPortrait?: string;
  @state() private copied?: 'copied' | 'copyFailed';

  protected readonly english = quoteWords;
  override readonly tellsOneFact = true;
  protected override readonly sharesActions = false;

  constructor() {
    super(readQuote);
    new RovingController(this);
  }

  protected override renderFigure(context: Context<QuoteWords>): TemplateResult | undefined {
    const {locale, words, problems} = context;
    const told = this.fact('text');
    const model = quoteModel({
      quote: told
        ? {text: told.split(/\n+/).map((text) => [{text}]), lang: this.fact('lang') || undefined}
        : this.content?.quote,
      original: this.content?.original,
      ...this.facts('speaker', 'jobTitle', 'portrait', 'date', 'venue', 'source', 'sourceHref', 'variant', 'actions'),
      fragment: this.fragment,
      repeated: this.repeated,
      locale,
      words,
      base: inPage(this)?.baseURI,
    });
    if (!model) {
      problems.push(
        'quote: expected words in a <blockquote>, got none (a <p> around the tag ends where one begins); showing what stands inside the tag',
      );
      return undefined;
    }
    problems.push(...model.problems);
    const figure = this.frame(context, this.#body(model, words), {
      kind: model.variant,
      labelledBy: model.speaker ? 'attribution' : 'words',
      sourceLink: model.sourceLink,
    });
    return model.skipped ? html`<div aria-hidden="true">${figure}</div>` : figure;
  }

  #body(model: QuoteModel, words: QuoteWords): TemplateResult {
    const {original} = model;
    return html`${this.repeated ? html`<span class="hidden">${words.repeated}</span>` : nothing}
      <div class="passages">
        <div>
          <div class=${model.long && !this.whole ? 'clamped' : 'unclamped'} id="words">
            ${quote(model.quote, 'quote', model.fragment ? words.fragment : undefined)}
          </div>
          ${
            model.long
              ? html`<button
                  class="acts"
                  data-rove
                  aria-expanded=${this.whole}
                  aria-controls="words"
                  @click=${this.#onWhole}
                >
                  ${this.whole ? words.less : words.whole}
                </button>`
              : nothing
          }
        </div>
        ${
          original
            ? html`<div class="other">
                <button
                  class="acts"
                  data-rove
                  aria-expanded=${this.originalShown}
                  aria-controls="original"
                  @click=${this.#onOriginal}
                >
                  ${this.originalShown ? model.hideOriginal : model.showOriginal}
                </button>
                <div id="original" class=${this.originalShown ? 'open' : 'closed'}>${quote(original, 'original')}</div>
              </div>`
            : nothing
        }
      </div>
      ${this.#attribution(model)} ${this.#actions(model, words)}`;
  }

  #attribution({speaker, context, initials, portrait, variant}: QuoteModel): TemplateResult | typeof nothing {
    const {comma, jobTitle, venue, date, dateTime} = context;
    if (!speaker && !jobTitle && !venue && !date) return nothing;
    const when = date ? html`<time datetime=${dateTime ?? nothing}><bdi>${date}</bdi></time>` : undefined;
    return html`<div class="attribution" part="attribution">
      ${variant === 'card' ? this.#portrait(portrait, initials) : nothing}
      <div id="attribution">
        ${speaker ? html`<b class="speaker" part="speaker"><bdi>${speaker}</bdi></b>` : nothing}
        <span class="context" part="context"
          >${[
            jobTitle && html`<bdi>${jobTitle}</bdi>`,
            jobTitle && (venue || when) ? ' · ' : '',
            venue && html`<bdi>${venue}</bdi>`,
            venue && when ? comma : '',
            when,
          ]}</span
        >
      </div>
    </div>`;
  }

  #portrait(portrait: string | undefined, initials: string): TemplateResult | typeof nothing {
    if (portrait && portrait !== this.noPortrait)
      return html`<img
        class="portrait"
        part="portrait"
        src=${portrait}
        alt=${this.fact('portraitAlt') ?? ''}
        width="44"
        height="44"
        loading="lazy"
        @error=${() => (this.noPortrait = portrait)}
      />`;
    return initials ? html`<span class="portrait" part="portrait" aria-hidden="true">${initials}</span>` : nothing;
  }

  #actions({actions, copyText}: QuoteModel, words: QuoteWords): TemplateResult | typeof nothing {
    // Only what can be done here: a page without https has no clipboard, and an element without an id no link. A server supposes https.
    const can: Record<Action, TemplateResult | false> = {
      copy:
        (isServer || !!navigator.clipboard) &&
        html`<button data-rove @click=${() => this.#onCopy(copyText)}>${words.copy}</button>`,
      link:
        !!this.id &&
        html`<a data-rove href="#${encodeURIComponent(wellFormed(this.id))}" @click=${this.#onLink}>${words.link}</a>`,
      share:
        !isServer &&
        !!navigator.share &&
        html`<button data-rove @click=${() => this.#onShare(copyText)}>${words.share}</button>`,
    };
    const offered = actions.map((action) => can[action]).filter(Boolean);
    if (!offered.length) return nothing;
    return html`<div class="actions acts" part="actions">
      ${offered}<span role="status">${this.copied ? words[this.copied] : ''}</span>
    </div>`;
  }

  #onWhole(): void {
    this.whole = !this.whole;
  }

  #onLink(click: MouseEvent): void {
    if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
    click.preventDefault();
    setAddress(this.id);
  }

  #onOriginal(): void {
    this.originalShown = !this.originalShown;
  }

  async #onCopy(text: string): Promise<void> {
    this.copied = undefined;
    this.copied = await navigator.clipboard.writeText(text).then(
      () => 'copied' as const,
      () => 'copyFailed' as const,
    );
  }

  #onShare(text: string): void {
    const url = new URL(this.id ? `#${this.id}` : '', pageAddress()).href;
    // A person who closes the sheet has chosen not to share: nothing to tell.
    navigator.share({text, url}).catch(() => undefined);
  }
}

function quote({paragraphs, open, close, lang}: QuoteText, part: string, fragment?: string): TemplateResult {
  const mark = (text: string): TemplateResult | string => text && html`<span class="mark" part="mark">${text}</span>`;
  const last = paragraphs.length - 1;
  return html`${fragment ? html`<span class="hidden">${fragment}</span>` : nothing}
    <blockquote class=${part} part=${part} lang=${lang ?? nothing}>
      ${paragraphs.map(
        (runs, i) =>
          html`<p dir="auto">
            ${[
              i === 0 ? mark(open) : '',
              i === 0 && fragment ? html`<span class="editorial" part="editorial" aria-hidden="true">… </span>` : '',
              runs.map((run) =>
                run.editorial ? html`<span class="editorial" part="editorial">${inline([run])}</span>` : inline([run]),
              ),
              i === last ? mark(close) : '',
            ]}
          </p>`,
      )}
    </blockquote>`;
}

register('quote-card', QuoteCard);

declare global {
  interface HTMLElementTagNameMap {
    'quote-card': QuoteCard;
  }
}
