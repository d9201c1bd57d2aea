import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {Context} from '../element/figure.js';
import {figureStyles} from '../element/figure.styles.js';
import {PointingController} from '../element/pointing.js';
import {register} from '../element/register.js';
import {RovingController} from '../element/roving.js';
import {RowsFigure} from '../element/rows-figure.js';
import {SelectionController} from '../element/selection.js';
import {vars} from '../element/vars.js';
import {parseNumber} from '../lib/number.js';
import type {Problem} from '../lib/problem.js';
import {type Mark, type PledgeModel, pledgeModel} from './pledge-tally.model.js';
import {pledgeStyles} from './pledge-tally.styles.js';
import {type PledgeWords, pledgeWords} from './pledge-tally.words.js';

/**
 * How many of all have met a target: the number, a sentence, and a mark for each.
 *
 * @summary How many have met the target, and which.
 * @slot - A sentence that says the same, or a `<table>` whose first row names the columns; readers without script see it.
 * @slot heading - Rich text in place of the `heading` attribute.
 * @slot description - Rich text in place of the `description` attribute.
 * @slot note - Rich text in place of the `note` attribute.
 * @slot source - Rich text in place of the source line.
 * @event {StoryErrorEvent} story-error - Data could not be loaded or read.
 * @event {StorySelectEvent} story-select - A reader points at a mark, or focuses it; `id` is its name.
 * @csspart figure - The whole figure.
 * @csspart heading - The headline.
 * @csspart description - The line below the headline.
 * @csspart number - "7 of 29", large.
 * @csspart met - The first number of it.
 * @csspart sentence - The generated sentence.
 * @csspart group - Marks of one verdict.
 * @csspart title - Their verdict, and their number.
 * @csspart mark - The mark of one row.
 * @csspart selected - The line with the name and value of a mark.
 * @csspart scale - What one mark counts, if it counts more than one row.
 * @csspart note - The note.
 * @csspart source - The source line.
 * @csspart problem - The line that says what could not be loaded.
 * @cssproperty --story-met - Colour of those that have met the target.
 * @cssproperty --story-missed - Colour of those that have not.
 * @cssproperty --story-quiet - Colour of those without a figure.
 * @cssproperty --story-font-numeric - Typeface of the number.
 */
export class PledgeTally extends RowsFigure<PledgeWords> {
  static override styles = [figureStyles, pledgeStyles];

  /** How many have met the target, if there are no rows to count. */
  @property() met?: string | number;
  /** How many there are in all, if there are no rows to count; otherwise the name of the row that is the total of the others, which is not counted. */
  @property() override total?: string | number;
  /** The column that names the rows; by default the first. */
  @property() category?: string;
  /** The column of numbers; by default the first with one in it. An empty cell or `n/a` is "no figure". */
  @property() value?: string;
  /** The number to compare with. */
  @property() target?: string | number;
  /** What the target is called, as it follows the sentence: `pledge of 2014`. */
  @property({attribute: 'target-label'}) targetLabel?: string;
  /** Whether a value should be `at-least` the target (the default) or `at-most` (emissions, deficits). */
  @property() goal?: 'at-least' | 'at-most';
  /** Unit after the numbers: `% of GDP`, `t`. A unit that begins with `%` is joined to the number as the language does. */
  @property() unit?: string;
  /** ISO 4217 code, such as `USD`. Large amounts are shortened. */
  @property() currency?: string;
  /** Fraction digits, 0 to 20; by default as many as you typed. */
  @property() digits?: string | number;
  /** What the rows are, as a sentence says it after their number: `members`. */
  @property() label?: string;
  /** Rows to highlight, by name, separated by commas. Put a name that contains a comma between quotation marks. */
  @property() highlight?: string;
  /** A name. Figures with the same name follow each other’s selection. */
  @property() linked?: string;

  protected readonly english = pledgeWords;
  override readonly tellsOneFact = true;
  readonly #selection = new SelectionController(this);

  constructor() {
    super();
    new RovingController(this);
    new PointingController(this, this.#selection);
  }

  protected override renderFigure(context: Context<PledgeWords>): TemplateResult | undefined {
    const {locale, words, problems} = context;
    const {given} = this;
    const met = this.fact('met');
    const total = this.fact('total');
    const isTold = !!met || !!parseNumber(total);
    const found: Problem[] = [];
    // Data that say how many are no rows, unless there are some beside it.
    const isFacts =
      typeof given === 'object' && given !== null && 'met' in given && !Object.values(given).some(Array.isArray);
    const table = isFacts ? undefined : this.readRows(found, this.value);
    if (!table && !isFacts && !found.length) return undefined;
    // Where two numbers tell it all, no rows are missed.
    if (table || !isTold) problems.push(...found);
    const model = pledgeModel(
      {
        ...this.texts(
          'category',
          'value',
          'target',
          'targetLabel',
          'goal',
          'unit',
          'currency',
          'digits',
          'label',
          'highlight',
        ),
        met,
        total: isTold ? total : undefined,
        table,
        selected: this.#selection.name,
        about: this.about,
        locale,
        words,
      },
      problems,
    );
    return model && this.frame(context, body(model), {labelledBy: 'sentence', asOf: true});
  }
}

function body(model: PledgeModel): TemplateResult {
  const {number, length, text, direction, groups, marks, scale} = model;
  return html`<div class="number" part="number" aria-hidden="true" dir=${direction} .style=${vars({n: length})}>
      ${number.map(({name, text}) => (name === 'met' ? html`<b part="met">${text}</b>` : html`<span>${text}</span>`))}
    </div>
    <p class="sentence" id="sentence" part="sentence" dir=${direction}>${text}</p>
    ${groups.length ? members(model) : nothing}
    ${
      marks.length
        ? html`<div class="nameless" aria-hidden="true">
            ${marks.map((verdict) => html`<span class="mark ${verdict}" part="mark"></span>`)}
          </div>`
        : nothing
    }
    ${scale ? html`<p class="scale" part="scale" aria-hidden="true" dir=${direction}>${scale}</p>` : nothing}`;
}

function members({groups, readOut}: PledgeModel): TemplateResult {
  return html`<div class="members">
    ${groups.map(({verdict, title, count, marks}) => {
      const id = `group-${verdict}`;
      return html`<div class="group" part="group">
        <p class="title" part="title" id=${id}>${title} <b>${count}</b></p>
        <ol aria-labelledby=${id}>
          ${marks.map((mark) => member(mark, verdict))}
        </ol>
      </div>`;
    })}
    <p class="read-out acts" part="selected" aria-hidden="true">
      <span class="sizer">${readOut.longest}</span>
      <span><bdi>${readOut.name}</bdi> <bdi class="value">${readOut.value}</bdi></span>
    </p>
  </div>`;
}

const member = ({name, value, verdict, highlighted, selected}: Mark, kind: string): TemplateResult =>
  html`<li>
    <span
      class="mark ${kind} ${highlighted ? 'highlighted' : ''} ${selected ? 'selected' : ''}"
      part="mark"
      role="button"
      data-rove
      data-name=${name}
    >
      <span class="text"
        ><bdi>${name}</bdi>
        <bdi>${value}</bdi> ${verdict ? html`<span class="hidden">${verdict}</span>` : nothing}</span
      >
    </span>
  </li>`;

register('pledge-tally', PledgeTally);

declare global {
  interface HTMLElementTagNameMap {
    'pledge-tally': PledgeTally;
  }
}
