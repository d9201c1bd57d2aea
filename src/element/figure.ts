import {adoptStyles, type CSSResult, type CSSResultGroup, html, LitElement, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {parseDate} from '../lib/date.js';
import {formatRough, knownLocale} from '../lib/format.js';
import {parseNumber} from '../lib/number.js';
import {problem, type Problem} from '../lib/problem.js';
import {type Row, toRecord} from '../lib/rows.js';
import {safeUrl} from '../lib/url.js';
import {fill, phrase} from '../lib/words.js';
import {ContentController, hasSlotted, readInlineData} from './content.js';
import {type FigureWords, figureWords} from './figure.words.js';
import {figureStyles} from './figure.styles.js';
import {LocaleController, nearest} from './locale.js';
import {inPage} from './page.js';
import {report} from './report.js';
import type {Origin} from './load.js';
import type {Said, SourceController} from './source.js';
import {onWords, type Translation, wordsFor} from './words.js';

// The declarations of every element import this module, so that its events are typed with no other import.
export type {StoryErrorEvent, StorySelectEvent} from './events.js';

const loadActions = () => import('./actions.js');
const loadSource = () => import('./source.js');
/** The code that reads more than machine notation. */
export const loadReading = () => import('../data/reading/reading.js');

/** What a figure needs besides its own inputs. */
export interface Context<W> {
  /** The language the figure speaks: a tag Intl knows. */
  locale: string;
  words: W;
  /** Problems found on the way; they are reported after the update. */
  problems: Problem[];
}

/**
 * What every figure has: a caption, a note and a source line; words in the reader's language; data by five ways;
 * the author's own HTML wherever there is nothing better to show.
 */
export abstract class FigureElement<W extends object, C> extends LitElement {
  static override styles: CSSResultGroup = figureStyles;

  /** The headline of the figure. */
  @property() heading?: string;
  /** A line below the heading: what is measured, where and when. */
  @property() description?: string;
  /** A line below the figure: a caveat or a method. */
  @property() note?: string;
  /** Who publishes the facts, and in which edition. */
  @property() source?: string;
  /** Address of the source: http, https, mailto, tel or relative. Anything else is shown without a link. */
  @property({attribute: 'source-href'}) sourceHref?: string;
  /** The date of the facts: `2019`, `2019-06` or `2019-06-25`. */
  @property({attribute: 'as-of'}) asOf?: string;
  /** `light` or `dark`. By default, the `color-scheme` of the page decides. */
  @property({reflect: true}) theme?: 'light' | 'dark';
  /** Address of a CSV or JSON file with the data, at most 5 MB. */
  @property() src?: string;
  /** What a reader can download or copy, separated by spaces: `data` (the rows as CSV), `link` (needs an `id`), `image` (PNG). */
  @property() actions?: string;
  /** Data from a script: an array of rows, or an object of facts. It wins over all other ways to give data. */
  @property({attribute: false}) data?: object | undefined;

  /** The element's English, which a translation replaces phrase by phrase. */
  protected abstract readonly english: W;

  /**
   * What a file says around its rows.
   * @internal
   */
  said?: Said | undefined;

  readonly #locale = new LocaleController(this);
  readonly #content: ContentController<C>;
  #source?: SourceController;
  #record?: Row | undefined;
  #amounts?: Record<string, string | undefined> | undefined;
  #problems: Problem[] = [];
  #stopWords?: () => void;
  #acts?: import('./actions.js').ActionsController;
  readonly #parts = new Map<() => Promise<object>, Promise<void> | object | null>();
  /** What a server has drawn: it stands until there is all that the figure needs to draw itself. */
  #drawn: ChildNode[] = [];
  #words?: {from: Translation | undefined; merged: W};

  constructor(readContent: (host: Element) => C) {
    super();
    this.#content = new ContentController(this, readContent);
  }

  /** The figure, framed by {@link frame}; `undefined` where nothing valid is left, so that the author's HTML stays. */
  protected abstract renderFigure(context: Context<W>): TemplateResult | undefined;

  /** What is shown where nothing valid is left and no data are on their way; by default the author's HTML alone. */
  protected renderInstead(_context: Context<W>): TemplateResult | undefined {
    return undefined;
  }

  /** What the child HTML says. */
  protected get content(): C | undefined {
    return this.#content.value;
  }

  /** Data by property, `src` or inline script, in this order. */
  protected get given(): unknown {
    return this.data ?? this.#source?.data;
  }

  /** Where data have to be loaded or parsed from. */
  #origin(): Origin | undefined {
    if (this.data != null) return undefined;
    if (this.src) return {src: this.src};
    const page = inPage(this);
    const inline = page && readInlineData(page);
    return inline && {inline};
  }

  /**
   * One fact of a figure that tells one, by the name of its property: as the data say it, and where they do not, as the
   * attribute does; at last, as the file does.
   */
  protected fact(name: string): string | undefined {
    const value =
      this.#amounts?.[name] ?? this.#record?.[name] ?? this[name as keyof this] ?? this.said?.[name as keyof Said];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  }

  /** The properties that hold an amount, which may be written as people write it: `1,5`, `12.5%`, `$1.2bn`. */
  protected readonly amounts: readonly string[] = ['target', 'baseline'];

  /** Those that are not in machine notation, in it; `false` while the code that reads them is on its way. */
  #readAmounts(problems: Problem[]): Record<string, string | undefined> | false | undefined {
    this.#amounts = undefined;
    const facts = this.facts(...this.amounts, 'unit', 'currency');
    if (!this.amounts.some((name) => parseNumber(facts[name]) === undefined)) return undefined;
    const code = this.later(loadReading);
    if (code === undefined) return false;
    return code?.reading.readAmounts(facts, this.amounts, nearest(this, 'lang') ?? 'en', problems);
  }

  /** Several of them. */
  protected facts<K extends string>(...names: K[]): Record<K, string | undefined> {
    return Object.fromEntries(names.map((name) => [name, this.fact(name)])) as Record<K, string | undefined>;
  }

  /** The header and the rows that `actions` saves; `undefined` where a figure has none. */
  protected get cells(): (() => readonly (readonly string[])[]) | undefined {
    return undefined;
  }

  /** What the author says of the figure, above it and in the tag; what is said below it speaks for that, never against it. */
  protected get about(): string {
    const {heading, description, note, source} = this.facts('heading', 'description', 'note', 'source');
    const said = [heading, description, inPage(this)?.textContent].join(' ').trim();
    return said && [said, note, source].join(' ');
  }

  /** Properties as text for a model; Lit gives null for an attribute that was removed. */
  protected texts<K extends keyof this>(...names: K[]): Record<K, string | undefined> {
    return Object.fromEntries(
      names.map((name) => [
        name,
        this.#amounts?.[name as string] ?? (this[name] as string | number | null | undefined)?.toString(),
      ]),
    ) as Record<K, string | undefined>;
  }

  /**
   * A module that only some figures need; what it exports as `styles` are theirs. It is `undefined` while it is on the way, and then the figure is drawn again;
   * `null` where it cannot be had, of which the browser has logged the request.
   * @param load the same function each time
   */
  protected later<M extends object>(load: () => Promise<M>): M | null | undefined {
    if (!this.#parts.has(load)) {
      const came = (module: M | null): void => {
        this.#parts.set(load, module);
        if (module && 'styles' in module) this.addStyles(module.styles as CSSResult);
        this.requestUpdate();
      };
      this.#parts.set(
        load,
        load().then(came, () => came(null)),
      );
    }
    const part = this.#parts.get(load);
    return part instanceof Promise ? undefined : (part as M | null);
  }

  /**
   * The modules and data that are being loaded.
   * @internal
   */
  get awaited(): Promise<void>[] {
    return [...this.#parts.values(), this.#source?.loading].filter((part) => part instanceof Promise);
  }

  /** What was assumed where the data leave a question open, in the author's words. */
  get assumptions(): readonly string[] {
    return this.#source?.assumptions ?? [];
  }

  /**
   * What was wrong when it was last drawn.
   * @internal
   */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** @internal */
  addStyles(styles: CSSResult): void {
    const root = this.renderRoot as ShadowRoot;
    adoptStyles(root, [...root.adoptedStyleSheets, styles]);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#drawn = [...(this.shadowRoot?.childNodes ?? [])];
    const root = super.createRenderRoot();
    // Not before what is going to be removed.
    this.renderOptions.renderBefore = null;
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWords = onWords(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWords?.();
  }

  /**
   * Whether the only row of a table has the facts of the figure; where rows are its data, one of them is a row.
   * @internal
   */
  readonly tellsOneFact: boolean = false;

  /** Whether `actions` are those that all figures share. */
  protected readonly sharesActions: boolean = true;

  protected override willUpdate(): void {
    if (this.actions && this.sharesActions && !this.#acts) {
      const code = this.later(loadActions);
      if (code) this.#acts = new code.ActionsController(this);
    }
    // Most figures have nothing to load: they do not pay for the code that does.
    if (!this.#source && this.#origin()) {
      const code = this.later(loadSource);
      if (code) this.#source = new code.SourceController(this, () => this.#origin());
    }
  }

  override render(): TemplateResult {
    const problems: Problem[] = [];
    const source = this.#source;
    // A script that is still fetching its rows has none yet: nothing is wrong.
    const isEmpty = Array.isArray(this.data) && !this.data.length;
    const state = isEmpty
      ? 'loading'
      : (source?.state ?? (!this.#origin() ? 'none' : this.later(loadSource) === null ? 'failed' : 'loading'));
    const language = this.#language(problems);
    const {given} = this;
    this.#record = this.tellsOneFact || !Array.isArray(given) ? toRecord(given) : undefined;
    // While data or words are on the way, and where data cannot be had, the author's HTML stands in: never half a figure,
    // nor one in two languages.
    const context = language && {...language, problems};
    const amounts = this.#readAmounts(problems);
    if (amounts) this.#amounts = amounts;
    const figure =
      context && amounts !== false && (state === 'none' || state === 'ready')
        ? (this.renderFigure(context) ?? this.renderInstead(context))
        : undefined;
    this.#problems = [...(source?.problems ?? []), ...problems];
    if (this.#drawn.length) {
      if (!figure || this.awaited.length) return html``;
      this.#drawn.forEach((node) => node.remove());
      this.#drawn = [];
    }
    return html`${figure ?? html`<slot></slot>`}
    ${
      language && state === 'failed'
        ? html`<p class="failed" part="problem">
            ${phrase(language.shared.failed, {what: this.src?.split('/').pop() || 'data'})}
          </p>`
        : nothing
    }`;
  }

  protected override updated(): void {
    report(this, this.#problems);
  }

  /**
   * Caption above, note and source below a figure's body.
   * @param options.asOf whether the source line says the date (no, where the body does)
   * @param options.labelledBy id of what names the figure where it has no caption
   * @param options.heading the headline where the author gives none
   * @param options.kind a class for the figure's own styles
   * @param options.sourceLink turns the judged address into the one to link to
   */
  protected frame(
    {locale, problems}: Context<W>,
    body: TemplateResult,
    {asOf = false, heading: title = '', kind = '', labelledBy = '', sourceLink = (href: string): string => href} = {},
  ): TemplateResult {
    const heading = this.#slot('heading', this.fact('heading') ?? title);
    const description = this.#slot('description', this.fact('description'));
    const shared = this.#shared(locale);
    return html`<figure
      part="figure"
      class=${kind}
      aria-labelledby=${(!heading && !description && labelledBy) || nothing}
    >
      ${heading || description ? html`<figcaption>${heading}${description}</figcaption>` : nothing} ${body}
      ${this.#slot('note', this.fact('note'))}
      ${this.#slot('source', this.#sourceLine(shared, sourceLink, problems), asOf ? this.#asOfLine(shared, locale, problems) : undefined)}
      ${this.#actionBar(locale, problems)}
    </figure>`;
  }

  #actionBar(locale: string, problems: Problem[]): TemplateResult | undefined {
    if (!this.actions || !this.sharesActions) return undefined;
    return (
      this.#acts?.render(this.actions, this.cells, locale, problems) ?? html`<div class="actions acts waiting"></div>`
    );
  }

  #slot(name: string, ...content: unknown[]): TemplateResult | undefined {
    const page = inPage(this);
    if (!(page && hasSlotted(page, name)) && !content.some(Boolean)) return undefined;
    return html`<div class=${name} part=${name}><slot name=${name}>${content}</slot></div>`;
  }

  #sourceLine(words: FigureWords, link: (href: string) => string, problems: Problem[]): TemplateResult | undefined {
    const source = this.fact('source');
    const sourceHref = this.fact('sourceHref');
    const href = safeUrl(sourceHref, inPage(this)?.baseURI);
    if (sourceHref && !href)
      problems.push(problem('source-href', 'an http, https, mailto or tel address', sourceHref, 'showing no link'));
    const name = source || href;
    if (!name) return undefined;
    return html`<span
      >${fill(words.source, {source: name}).map((part) =>
        part.name && href ? html`<a href=${link(href)} data-rove>${part.text}</a>` : part.text,
      )}</span
    >`;
  }

  #asOfLine(words: FigureWords, locale: string, problems: Problem[]): TemplateResult | undefined {
    const asOf = this.fact('asOf');
    if (!asOf) return undefined;
    const date = parseDate(asOf);
    if (!date) problems.push(problem('as-of', 'a date that exists, such as 2019-11-09', asOf, 'showing it as typed'));
    // In one piece with the space, which by itself is in no accessibility tree.
    return html`<span>${` ${phrase(words.asOf, {date: date ? formatRough(date, locale) : asOf})}`}</span>`;
  }

  /** Which language the figure speaks; `undefined` while its words are on the way. */
  #language(problems: Problem[]): {locale: string; words: W; shared: FigureWords} | undefined {
    const {tag} = this.#locale;
    const words = wordsFor(tag);
    if (words === 'loading') return undefined;
    const known = words && knownLocale(tag);
    if (!known)
      problems.push(problem('lang', 'a language there are words for (addWords adds one)', tag, 'using English'));
    const locale = known || 'en';
    if (!this.#words || this.#words.from !== words) {
      // What several figures say stands once in a translation.
      const own: object = {
        ...words?.['comparison'],
        ...words?.['rows'],
        ...words?.['tally'],
        ...words?.[this.localName],
      };
      this.#words = {from: words, merged: {...this.english, ...own}};
    }
    return {locale, words: this.#words.merged, shared: this.#shared(locale)};
  }

  #shared(locale: string): FigureWords {
    const words = wordsFor(locale) as Translation | undefined;
    return {...figureWords, ...words?.['figure']};
  }
}
