import {html, nothing, svg, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {type Context, FigureElement} from '../element/figure.js';
import {figureStyles} from '../element/figure.styles.js';
import {register} from '../element/register.js';
import {sentence, sentenceStyles} from '../element/sentence.js';
import {vars} from '../element/vars.js';
import {type GaugeModel, gaugeModel, type Mark} from './spending-gauge.model.js';
import {gaugeStyles} from './spending-gauge.styles.js';
import {type GaugeWords, gaugeWords} from './spending-gauge.words.js';

/** The value that the author's sentence holds in a `<data value>`. */
const readValue = (host: Element): string => host.querySelector('data[value]')?.getAttribute('value') ?? '';

/**
 * One value against one target, on a scale and in a sentence.
 *
 * @summary One value against one target.
 * @slot - A sentence that says the same; readers without script see it. The value may come from a `<data value>` in it.
 * @slot heading - Rich text in place of the `heading` attribute.
 * @slot description - Rich text in place of the `description` attribute.
 * @slot note - Rich text in place of the `note` attribute.
 * @slot source - Rich text in place of the source line.
 * @event {StoryErrorEvent} story-error - Data could not be loaded or read.
 * @csspart figure - The whole figure.
 * @csspart heading - The headline, or the label if there is none.
 * @csspart description - The line below the headline.
 * @csspart value - The figure, large.
 * @csspart unit - Its unit.
 * @csspart track - The whole scale.
 * @csspart fill - The scale from zero to the value.
 * @csspart target - The target's mark and label.
 * @csspart previous - The previous value's mark and label.
 * @csspart bands - The names of the bands.
 * @csspart sentence - The generated sentence.
 * @csspart verdict - The part of it that says whether the target is met.
 * @csspart note - The note.
 * @csspart source - The source line.
 * @csspart problem - The line that says what could not be loaded.
 * @cssproperty --story-met - Colour of a value that meets the target.
 * @cssproperty --story-missed - Colour of a value that misses it.
 * @cssproperty --story-accent - Colour of a value without a target.
 * @cssproperty --story-track - Colour of the scale.
 * @cssproperty --story-font-numeric - Typeface of the figure.
 * @cssproperty --story-motion - How long the mark takes to move to a new value.
 */
export class SpendingGauge extends FigureElement<GaugeWords, string> {
  static override styles = [figureStyles, sentenceStyles, gaugeStyles];

  /** The number, with a dot: `1.36`, `730.1e9`. It is shown with the digits you typed; an empty value or `n/a` is "no figure". */
  @property() value?: string | number;
  /** The number to compare with. */
  @property() target?: string | number;
  /** Start of the scale; by default 0, or a round number below the lowest negative one. */
  @property() min?: string | number;
  /** End of the scale; by default a round number above the value and the target. */
  @property() max?: string | number;
  /** Unit after the number: `% of GDP`, `t`. A unit that begins with `%` is joined to the number as the language does. */
  @property() unit?: string;
  /** ISO 4217 code, such as `USD`. Large amounts are shortened. */
  @property() currency?: string;
  /** Fraction digits, 0 to 20; by default as many as you typed. */
  @property() digits?: string | number;
  /** Whose value it is. */
  @property() label?: string;
  /** What the target is called: `pledge`. */
  @property({attribute: 'target-label'}) targetLabel?: string;
  /** Whether the value should be `at-least` the target (the default), `at-most` (emissions, inflation) or `near` it. */
  @property() goal?: 'at-least' | 'at-most' | 'near';
  /** How far from the target still counts as near, in the unit of the value. */
  @property() tolerance?: string | number;
  /** An earlier value. */
  @property() previous?: string | number;
  /** When the earlier value was, as it reads after “since”: `2014`, `the summit`. */
  @property({attribute: 'previous-label'}) previousLabel?: string;
  /** Names for parts of the scale, by their upper ends: `1: low, 2: close, 4: met`. */
  @property() bands?: string;
  /** `arc` (the default) or `bar`. */
  @property() shape?: 'arc' | 'bar';
  /** Whether the value is an `estimate` or `final`. */
  @property() status?: 'estimate' | 'final';

  protected readonly english = gaugeWords;
  override readonly tellsOneFact = true;
  protected override readonly amounts = ['value', 'target', 'previous', 'min', 'max', 'tolerance'];

  constructor() {
    super(readValue);
  }

  protected override renderFigure(context: Context<GaugeWords>): TemplateResult | undefined {
    const {locale, words, problems} = context;
    const attribute = this.fact('value');
    const model = gaugeModel(
      {
        value: attribute ?? this.content,
        ...this.facts(
          'target',
          'min',
          'max',
          'unit',
          'currency',
          'digits',
          'label',
          'targetLabel',
          'goal',
          'tolerance',
          'previous',
          'previousLabel',
          'bands',
          'shape',
          'status',
          'asOf',
        ),
        about: this.about,
        locale,
        words,
      },
      problems,
    );
    if (!model) return undefined;
    if (attribute && this.content && attribute !== this.content)
      problems.push(`value: the attribute says ${attribute}, the <data> inside ${this.content}; showing ${attribute}`);
    return this.frame(context, body(model, this.fact('label')), {heading: this.fact('label'), labelledBy: 'sentence'});
  }
}

function body(model: GaugeModel, label: string | undefined): TemplateResult {
  const {meter, shape, text} = model;
  const scale = shape === 'arc' ? arc(model) : bar(model);
  return html`<div class="gauge ${shape} ${model.verdict}">
    ${
      meter
        ? html`<div
            class="scale"
            role="meter"
            aria-label=${label ?? text}
            aria-valuemin=${meter.min}
            aria-valuemax=${meter.max}
            aria-valuenow=${meter.now}
            aria-valuetext=${model.value.text}
            aria-describedby=${model.previous ? 'previous' : nothing}
          >
            ${scale}
          </div>`
        : html`<div class="scale" aria-hidden="true">${scale}</div>`
    }
    <div class="telling">
      <p class="sentence" id="sentence" part="sentence" dir=${model.direction} aria-live="polite">
        ${sentence(model.sentence, model.side)}
      </p>
      ${bands(model)}
    </div>
  </div>`;
}

function figure({value, missing, unit}: GaugeModel): TemplateResult {
  return html`<div class="value ${missing ? 'missing' : ''}" part="value" .style=${vars({n: value.number.length})}>
      <bdi>${value.number}</bdi>
    </div>
    ${
      unit
        ? html`<div class="unit" part="unit">
            <bdi>${unit}</bdi>
          </div>`
        : nothing
    }`;
}

/** A label that stands at its mark and slides inwards, rather than out, near an end of the scale. */
const at = (fraction: number, label: string, part: string, direction: string): TemplateResult =>
  html`<div class="at" id=${part} part=${part} .style=${vars({at: fraction})}>
    <bdi dir=${direction}>${label}</bdi>
  </div>`;

const ARC = 'M14 100A86 86 0 0 1 186 100';
const BAND_ARC = 'M30 100A70 70 0 0 1 170 100';

function arc(model: GaugeModel): TemplateResult {
  const {target, previous, bands, fill, beyond, zero, direction} = model;
  return html`${target ? at(target.top, target.label, 'target', direction) : nothing}
    <div class="dial">
      <svg viewBox=${beyond ? '0 0 200 114' : '0 0 200 102'} aria-hidden="true">
        <path class="track" part="track" d=${ARC} />
        ${bands.map(
          ({size, offset, here}) => svg`<path class="band ${here ? 'here' : ''}" d=${BAND_ARC} pathLength="100"
            stroke-dasharray="${size} 200" stroke-dashoffset=${offset} />`,
        )}
        ${
          fill
            ? svg`<path class="fill" part="fill" d=${ARC} pathLength="100"
              stroke-dasharray="${fill.size} 200" stroke-dashoffset=${fill.offset} />`
            : nothing
        }
        ${beyond === 'above' ? svg`<path class="beyond" d="M172 100h28l-14 13z" />` : nothing}
        ${beyond === 'below' ? svg`<path class="beyond" d="M0 100h28l-14 13z" />` : nothing}
        ${zero ? svg`<path class="zero" d=${zero.across} />` : nothing}
        ${previous ? svg`<path class="halo" d=${previous.across} /><path class="ghost" d=${previous.across} />` : nothing}
        ${target ? svg`<path class="mark" d=${target.across} /><path class="leader" d=${target.leader} />` : nothing}
      </svg>
      <div class="centre">${figure(model)}</div>
    </div>
    <div class="ends"><bdi>${model.minLabel}</bdi><bdi>${model.maxLabel}</bdi></div>
    ${previous ? html`<div class="key" id="previous" part="previous"><bdi dir=${direction}>${previous.label}</bdi></div>` : nothing}`;
}

function bar(model: GaugeModel): TemplateResult {
  const {target, previous, bands, fill, beyond, zero, direction} = model;
  const line = (mark: Mark | undefined, kind: string): TemplateResult | typeof nothing =>
    mark ? svg`<line class=${kind} x1=${mark.x} x2=${mark.x} y1="0" y2="26" />` : nothing;
  return html`<div class="headline">${figure(model)}</div>
    ${target ? at(target.at, target.label, 'target', direction) : nothing}
    <svg class=${beyond ?? nothing} height=${bands.length ? 32 : 26} aria-hidden="true">
      <rect class="track" part="track" y="6" width="100%" height="14" />
      ${bands.map(
        ({from, size, here}) =>
          svg`<rect class="band ${here ? 'here' : ''}" x="${from}%" y="27" width="${size}%" height="4" />`,
      )}
      ${
        fill
          ? svg`<rect class="fill" part="fill" x="${fill.from}%" y="6" width="${fill.size}%" height="14" />`
          : nothing
      }
      ${beyond === 'above' ? svg`<svg x="100%" overflow="visible"><path class="beyond" d="M0 0v26l13 -13z" /></svg>` : nothing}
      ${beyond === 'below' ? svg`<path class="beyond" d="M0 0v26l-13 -13z" />` : nothing} ${line(zero, 'zero')}
      ${line(previous, 'halo')} ${line(previous, 'ghost')} ${line(target, 'mark')}
    </svg>
    ${previous ? at(previous.at, previous.label, 'previous', direction) : nothing}
    <div class="ends">
      <bdi>${model.minLabel}</bdi>
      ${zero ? html`<span class="origin" .style=${vars({x: zero.x})}>${zero.label}</span>` : nothing}
      <bdi>${model.maxLabel}</bdi>
    </div>`;
}

function bands({bands}: GaugeModel): TemplateResult | typeof nothing {
  if (!bands.length) return nothing;
  return html`<ul class="bands" part="bands">
    ${bands.map(
      ({name, range, here}) =>
        html`<li class=${here ? 'here' : ''} aria-current=${here ? 'true' : nothing}>
          <bdi>${name}</bdi> <bdi>${range}</bdi>
        </li>`,
    )}
  </ul>`;
}

register('spending-gauge', SpendingGauge);

declare global {
  interface HTMLElementTagNameMap {
    'spending-gauge': SpendingGauge;
  }
}
