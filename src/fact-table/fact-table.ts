import {html, nothing, svg, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Table} from '../data/table.js';
import type {Context} from '../element/figure.js';
import {figureStyles} from '../element/figure.styles.js';
import {inPage} from '../element/page.js';
import {register} from '../element/register.js';
import {RovingController} from '../element/roving.js';
import {RowsFigure} from '../element/rows-figure.js';
import {SelectionController} from '../element/selection.js';
import {vars} from '../element/vars.js';
import {last} from '../lib/last.js';
import type {Problem} from '../lib/problem.js';
import {type Columns, numbersNamed, readColumns, typedCells} from './fact-table.columns.js';
import {type Head, readSorting, type ShownCell, type TableModel, tableModel} from './fact-table.model.js';
import {findRows, foldRows, type Sorting, sortRows} from './fact-table.order.js';
import {tableStyles} from './fact-table.styles.js';
import {type TableWords, tableWords} from './fact-table.words.js';

/**
 * The rows themselves, in a table that a reader can sort, search and download. If the table is wider or longer than its box, the box
 * scrolls, and the header and the names stay in view. In a narrow column, each row is a card.
 *
 * Rows of totals are below all others, whatever their order. Links in cells stay links.
 *
 * All controls and links are one Tab stop, in which arrows move. They also scroll the box, which is no stop of its own. The search
 * field is a second one, because arrows move within the text that is typed.
 *
 * @summary The rows themselves, to sort and search.
 * @slot - A `<table>` whose first row names the columns; readers without script see it.
 * @slot heading - Rich text in place of the `heading` attribute.
 * @slot description - Rich text in place of the `description` attribute.
 * @slot note - Rich text in place of the `note` attribute.
 * @slot source - Rich text in place of the source line.
 * @event {StoryErrorEvent} story-error - Data could not be loaded or read.
 * @event {StorySelectEvent} story-select - A reader points at a row; `id` is its name.
 * @csspart figure - The whole figure.
 * @csspart heading - The headline.
 * @csspart description - The line below the headline.
 * @csspart sentence - The generated sentence.
 * @csspart key - The two sides of the target.
 * @csspart search - The search field.
 * @csspart status - The line that says the result of a search or of sorting.
 * @csspart box - The box that scrolls.
 * @csspart table - The table.
 * @csspart caption - Its caption.
 * @csspart column - The header of a column.
 * @csspart row - A row.
 * @csspart total - A row of totals.
 * @csspart name - The header of a row.
 * @csspart cell - Any other cell.
 * @csspart bar - A bar in a cell.
 * @csspart spark - A line in a cell.
 * @csspart shown - The line that says how many of the rows are shown.
 * @csspart note - The note.
 * @csspart source - The source line.
 * @csspart problem - The line that says what could not be loaded.
 * @cssproperty --story-table-height - The height above which the table scrolls in its box; `none` shows the whole table.
 * @cssproperty --story-met - Colour of a value at or above the target.
 * @cssproperty --story-missed - Colour of one below it.
 * @cssproperty --story-accent - Colour of bars without a target, and of lines.
 * @cssproperty --story-paper - Background of the header and the names, over the cells that scroll.
 * @cssproperty --story-font-numeric - Typeface of the numbers.
 */
export class FactTable extends RowsFigure<TableWords> {
  static override styles = [figureStyles, tableStyles];

  /** The columns to show, in this order, separated by commas; by default all. The first names the rows, or the first of text behind places and codes. */
  @property() columns?: string;
  /** The column to sort by at first: `Share`, or `-Share` for the largest first. By default, rows keep their order. */
  @property() sort?: string;
  /** Shows a field to search all columns. */
  @property({type: Boolean}) search = false;
  /** How many rows are shown at first; by default 100. More come when the reader asks, up to 1,000. */
  @property() limit?: string | number;
  /** The number to compare one column with. */
  @property() target?: string | number;
  /** The column that is compared with the target, and that the sentence is about; by default the first with numbers. */
  @property({attribute: 'target-column'}) targetColumn?: string;
  /** Columns of numbers whose cells get a bar, separated by commas. */
  @property() bars?: string;
  /** Columns whose cells are drawn as a line: numbers separated by spaces or semicolons. */
  @property() sparks?: string;
  /** Units by column: `Share: % of GDP, Amount: USD`; a code such as `USD` is a currency; large amounts are then shortened. */
  @property() units?: string;
  /** Fraction digits by column: `Share: 1`; by default as many as you typed. */
  @property() digits?: string;
  /** What the rows are, as a sentence says it after their number: `members`. */
  @property() label?: string;
  /** Rows to highlight, by name, separated by commas. Put a name that contains a comma between quotation marks. */
  @property() highlight?: string;
  /** A name. Figures with the same name follow each other's selection. */
  @property() linked?: string;

  /** The reader's own order: `null` is the one given, `undefined` the author's. */
  @state() private sorting?: Sorting | null;
  @state() private query = '';
  @state() private wanted?: number | undefined;
  @state() private act?: 'sort' | 'search' | 'more';

  protected readonly english = tableWords;
  readonly #selection = new SelectionController(this);
  /** The row that was last pointed at, here or elsewhere. */
  #seen: string | undefined;
  /** The rows a reader found, in their order. */
  #found: (() => string[][]) | undefined;

  // Each is done again only when what it is made of changes: not for a row that a reader points at.
  readonly #read = last((table: Table, ...texts: (string | undefined)[]) => {
    const problems: Problem[] = [];
    const [columns, bars, sparks, units, digits, targetColumn] = texts;
    return {read: readColumns({table, columns, bars, sparks, units, digits, targetColumn}, problems), problems};
  });
  readonly #sort = last((columns: Columns, name: string | undefined, down: boolean, locale: string) =>
    sortRows(columns, name === undefined ? undefined : {column: name, down}, locale),
  );
  readonly #fold = last(foldRows);
  readonly #find = last((columns: Columns, order: readonly number[], query: string, locale: string) =>
    query.trim() ? findRows(order, this.#fold(columns, locale), query, locale) : order,
  );

  protected override get cells(): (() => string[][]) | undefined {
    return this.#found;
  }

  protected override get textColumns(): string | undefined {
    const {text, sparks} = this.texts('text', 'sparks');
    return text && sparks ? `${text},${sparks}` : (text ?? sparks);
  }

  constructor() {
    super();
    new RovingController(this);
  }

  protected override renderFigure(context: Context<TableWords>): TemplateResult | undefined {
    const {locale, words, problems} = context;
    const texts = this.texts('columns', 'bars', 'sparks', 'units', 'digits', 'targetColumn');
    const table = this.readRows(problems, ...numbersNamed(texts));
    if (!table) return undefined;
    const {read: columns, problems: found} = this.#read(table, ...Object.values(texts));
    problems.push(...found);
    if (!columns) return undefined;
    const asked = readSorting(this.texts('sort').sort, columns, problems);
    const own = this.sorting === null || columns.columns.some(({name}) => name === this.sorting?.column);
    const sorting = own ? (this.sorting ?? undefined) : asked;
    const order = this.#sort(columns, sorting?.column, !!sorting?.down, locale);
    const rows = this.#find(columns, order, this.search ? this.query : '', locale);
    const model = tableModel(
      {
        ...this.texts('target', 'label', 'highlight', 'limit'),
        columns,
        rows,
        sorting,
        wanted: this.wanted,
        active: this.#selection.name,
        act: this.act,
        base: inPage(this)?.baseURI,
        locale,
        words,
      },
      problems,
    );
    this.#found = () => typedCells(columns, rows);
    return this.frame(context, this.#body(model, table.caption, words), {labelledBy: 'sentence', asOf: true});
  }

  protected override updated(): void {
    super.updated();
    const {name} = this.#selection;
    if (name === this.#seen) return;
    this.#seen = name;
    // Scrolled under its own pointer, a table would run on.
    if (!this.matches(':hover')) this.#show();
  }

  /** A row that a reader points at in another figure comes into sight in its box; the page stays where it is. */
  #show(): void {
    const row = this.renderRoot.querySelector('.active')?.getBoundingClientRect();
    const box = this.renderRoot.querySelector('.box');
    const head = this.renderRoot.querySelector('thead')?.getBoundingClientRect();
    if (!row?.height || !box || !head) return;
    const {top, bottom} = box.getBoundingClientRect();
    box.scrollTop += Math.max(0, row.bottom - bottom) + Math.min(0, row.top - top - head.height);
  }

  #body(model: TableModel, caption: string, words: TableWords): TemplateResult {
    const {text, direction, key, status} = model;
    return html`<p class="sentence" id="sentence" part="sentence" dir=${direction}>${text}</p>
      ${
        key.length
          ? html`<p class="key" part="key" dir=${direction}>
              ${key.map(({side, text}) => html`<span class=${side}>${text}</span> `)}
            </p>`
          : nothing
      }
      <div class="tools" dir=${direction}>
        ${this.search ? this.#field(words) : nothing}
        <p class="status acts ${this.search ? '' : 'hidden'}" part="status" role="status">${status}</p>
        ${this.search && this.query ? html`<button class="acts" data-rove @click=${this.#onClear}>${words.clear}</button>` : nothing}
      </div>
      ${this.#table(model, caption, words)} ${this.#more(model)}`;
  }

  #field(words: TableWords): TemplateResult {
    return html`<label class="acts">
      ${words.search}
      <input
        type="search"
        part="search"
        autocomplete="off"
        .value=${this.query}
        @input=${this.#onInput}
        @keydown=${this.#onKeydown}
      />
    </label>`;
  }

  #table({heads, rows, foot, width, text, direction}: TableModel, caption: string, words: TableWords): TemplateResult {
    return html`<div class="box ${width}" part="box" tabindex="-1">
      <table role="table" part="table">
        ${
          caption
            ? html`<caption part="caption">
                <span>${caption}</span>
              </caption>`
            : html`<caption class="hidden" dir=${direction}>
                ${this.heading || this.description || text}
              </caption>`
        }
        <thead>
          <tr role="row">
            ${heads.map((one) => this.#head(one))}
          </tr>
        </thead>
        <tbody @pointerover=${this.#onPoint} @pointerleave=${this.#onLeave}>
          ${rows.map(
            ({name, cells, highlighted, active, waiting}) =>
              html`<tr
                class="${highlighted ? 'highlighted' : ''} ${active ? 'active' : ''} ${waiting ? 'waiting' : ''}"
                role="row"
                part="row"
                data-name=${name}
              >
                ${cells.map((one, i) => cell(one, heads[i]!, !i, waiting, words))}
              </tr>`,
          )}
        </tbody>
        ${
          foot.length
            ? html`<tfoot>
                ${foot.map(
                  (cells) =>
                    html`<tr role="row" part="total">
                      ${cells.map((one, i) => cell(one, heads[i]!, !i, false, words))}
                    </tr>`,
                )}
              </tfoot>`
            : nothing
        }
      </table>
    </div>`;
  }

  #head({name, kind, sort, next}: Head): TemplateResult {
    // The empty corner above the names of the rows: nothing to say, and so no button.
    if (!name) return html`<td role="cell" part="column"></td>`;
    return html`<th class=${kind} scope="col" role="columnheader" part="column" aria-sort=${sort ?? nothing}>
      ${
        next === undefined
          ? html`<bdi>${name}</bdi>`
          : html`<button data-rove @click=${() => this.#onSort(next)}>
              <bdi>${name}</bdi>${sort ? nothing : html`<i class="acts"></i>`}
            </button>`
      }
    </th>`;
  }

  #more({shown, more, direction}: TableModel): TemplateResult | typeof nothing {
    if (!shown && !more) return nothing;
    return html`<div class="tools foot" dir=${direction}>
      ${shown ? html`<span part="shown">${shown}</span>` : nothing}
      ${more ? html`<button class="acts" data-rove @click=${() => this.#onMore(more.wanted)}>${more.text}</button>` : nothing}
    </div>`;
  }

  #onSort(next: Sorting | null): void {
    this.sorting = next;
    this.act = 'sort';
  }

  #onMore(wanted: number | undefined): void {
    this.wanted = wanted;
    this.act = 'more';
  }

  #onInput({target}: InputEvent): void {
    this.#searchFor((target as HTMLInputElement).value);
  }

  #onKeydown({key}: KeyboardEvent): void {
    if (key === 'Escape') this.#searchFor('');
  }

  #onClear(): void {
    this.#searchFor('');
    this.renderRoot.querySelector('input')?.focus();
  }

  #searchFor(query: string): void {
    this.query = query;
    this.wanted = undefined;
    this.act = 'search';
  }

  #onPoint({target}: PointerEvent): void {
    this.#selection.select((target as Element).closest('tr')?.dataset['name']);
  }

  #onLeave(): void {
    this.#selection.select();
  }
}

/**
 * The first cell of a row is its header. Roles stand in for what a card's layout takes from a table.
 * @param waiting whether it is on paper alone, where no key leads
 */
function cell(
  one: ShownCell,
  {name, kind, bars}: Head,
  isHeader: boolean,
  waiting: boolean,
  words: TableWords,
): TemplateResult {
  const {text, mark, href, path} = one;
  const said = href ? html`<a href=${href} ?data-rove=${!waiting}>${machine(one, kind)}</a>` : machine(one, kind);
  const body = text
    ? html`<bdi class=${path ? 'hidden' : ''}>${said}</bdi>`
    : kind === 'text'
      ? nothing
      : html`<span aria-hidden="true">–</span><span class="hidden">${words.noFigure}</span>`;
  const content = html`${bars ? track(one.bar) : nothing}${path ? spark(path) : nothing}${
    mark
      ? html`<span
          >${body}<sup> <bdi>${mark}</bdi></sup></span
        >`
      : body
  }${one.verdict ? html` <span class="hidden">${one.verdict}</span>` : nothing}`;
  return isHeader
    ? html`<th class=${kind} scope="row" role="rowheader" part="name">${content}</th>`
    : html`<td class="${kind} ${one.side ?? ''} ${bars ? 'barred' : ''}" role="cell" part="cell" data-name=${name}>
        ${content}
      </td>`;
}

/** A number or a date with its machine's form, where the text is another. */
const machine = ({text, value}: ShownCell, kind: Head['kind']): TemplateResult | string =>
  value === undefined
    ? text
    : kind === 'date'
      ? html`<time datetime=${value}>${text}</time>`
      : html`<data value=${value}>${text}</data>`;

/** Its room is kept where there is no bar. */
const track = (bar: ShownCell['bar']): TemplateResult =>
  html`<span class="track" aria-hidden="true" .style=${vars({...bar})}
    >${bar ? html`<span class="bar" part="bar"></span>` : nothing}</span
  >`;

const spark = (path: string): TemplateResult =>
  html`<svg class="line" part="spark" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<path class="path" d=${path} />`}
  </svg>`;

register('fact-table', FactTable);

declare global {
  interface HTMLElementTagNameMap {
    'fact-table': FactTable;
  }
}
