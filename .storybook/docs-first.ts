import {css, html, LitElement, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import '../src/index.js';
import {attributes} from '../stories/attributes.js';
import {nato2019} from '../stories/data/nato-2019.js';
import {gaugeSentence} from '../stories/gauge-sentence.js';
import {docsStyles} from './docs.styles.js';
import {markup} from '../src/forms/markup.js';
import {forPage, snippet} from '../src/forms/snippet.js';
import type {Problem} from '../src/lib/problem.js';
import type {SpendingGauge} from '../src/spending-gauge/spending-gauge.js';
import {drawn} from './snapshot.js';

/** What an editor fills in: attribute, question, and Germany's answer. */
const FIELDS = [
  ['label', 'Whose figure is it?', 'Germany'],
  ['value', 'The figure', '1.36'],
  ['unit', 'Its unit', '% of GDP'],
  ['target', 'What it is compared with', '2'],
  ['target-label', 'What that is called', 'pledge'],
  ['as-of', 'As of (a year, a month or a day)', '2019'],
  ['source', 'Who says so', nato2019],
] as const;

/** A first figure: fields to fill in, the figure, and the code for what a CMS lets through. */
export class DocsFirst extends LitElement {
  static override styles = [
    docsStyles,
    css`
      .fill-in {
        display: grid;
        gap: 2rem;
        grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
      }
      form {
        display: grid;
        gap: 0.75rem;
      }
      label {
        display: grid;
        font-weight: 600;
        gap: 0.25rem;
      }
      label.check {
        align-items: baseline;
        display: flex;
        gap: 0.5rem;
      }
      .problem {
        color: #b3261e;
        margin: 0;
      }
      input {
        border: 1px solid #767d85;
        border-radius: 2px;
        font: inherit;
        font-weight: 400;
        padding: 0.375rem 0.5rem;
      }
      spending-gauge {
        font-size: 16px;
      }
      h2 {
        font-size: 20px;
        margin-block: 2.5rem 0.5rem;
      }
      p {
        margin-block: 0 0.75rem;
        max-inline-size: 44em;
      }
    `,
  ];

  @state() private answers: Record<string, string> = Object.fromEntries(
    FIELDS.map(([name, , answer]) => [name, answer]),
  );
  @state() private estimated = true;
  @state() private problems: readonly Problem[] = [];
  /** Code that is made of the drawn figure. */
  @state() private data = '';
  @state() private frame = '';

  override render(): TemplateResult {
    const facts = {...this.answers, ...(this.estimated && {status: 'estimate'})};
    const sentence = gaugeSentence(facts);
    const {source} = this.answers;
    const code = tag('spending-gauge', facts, tag('p', {}, sentence));
    const plain = [tag('p', {}, sentence), ...(source ? [tag('p', {}, tag('small', {}, `Source: ${source}`))] : [])];
    return html`
      <div class="fill-in">
        <form @input=${this.#onInput} @submit=${(event: Event) => event.preventDefault()}>
          ${FIELDS.map(
            ([name, question]) =>
              html`<label
                >${question} <input name=${name} autocomplete="off" .value=${this.answers[name] ?? ''}
              /></label>`,
          )}
          <label class="check"
            ><input
              type="checkbox"
              name="status"
              .checked=${this.estimated}
              @change=${({target}: Event) => (this.estimated = (target as HTMLInputElement).checked)}
            />
            An estimate</label
          >
          <p class="problem" role="status">${this.problems.join(' ')}</p>
        </form>
        <spending-gauge ${attributes(facts)}><p>${sentence}</p></spending-gauge>
      </div>

      <p>
        The code below loads Nutgraf from <code>${LIBRARY.base}</code>, which works once that version is published. To
        use your own files, start Storybook with their address in <code>NUTGRAF_LIBRARY</code>.
      </p>

      <h2>Your CMS keeps scripts and unknown tags</h2>
      <p>
        A page needs the first two lines once. The tag goes where the figure belongs. The sentence inside it is for
        readers without script, for feeds and for search engines.
      </p>
      <docs-code .code=${`${forPage('tag', LIBRARY)}\n\n${markup(code)}`} action="Copy tag and script"></docs-code>

      <h2>Your CMS removes unknown tags, but keeps data attributes</h2>
      <p>WordPress does so, for example, for authors who may not post unfiltered HTML.</p>
      <docs-code .code=${this.data} action="Copy data attributes"></docs-code>

      <h2>Your CMS keeps frames only</h2>
      <p>
        The first line makes the frame as high as the figure. A page without it keeps the height that is written there.
      </p>
      <docs-code .code=${this.frame} action="Copy frame"></docs-code>

      <h2>Your CMS keeps none of these</h2>
      <p>The sentence still tells the fact.</p>
      <docs-code .code=${plain.map((one) => markup(one)).join('\n')} action="Copy plain HTML"></docs-code>

      <h2>Your site is built from npm packages</h2>
      <p>The package has types.</p>
      <docs-code .code=${`npm install nutgraf`} action="Copy command"></docs-code>
      <docs-code .code=${`import 'nutgraf/spending-gauge';`} action="Copy import"></docs-code>
      <docs-code .code=${markup(code)} action="Copy tag"></docs-code>
    `;
  }

  protected override updated(): void {
    void this.#follow();
  }

  async #follow(): Promise<void> {
    const gauge = this.renderRoot.querySelector<SpendingGauge>('spending-gauge')!;
    await gauge.updateComplete;
    this.problems = gauge.problems;
    this.data = snippet('data', drawn(gauge), LIBRARY);
    this.frame = snippet('frame', drawn(gauge), LIBRARY);
  }

  #onInput({target}: Event): void {
    if (target instanceof HTMLInputElement && target.type !== 'checkbox')
      this.answers = {...this.answers, [target.name]: target.value};
  }
}

function tag(name: string, attributes: Record<string, string>, ...children: (Element | string)[]): Element {
  const element = document.createElement(name);
  for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
