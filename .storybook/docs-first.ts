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

/** A first figure: fields to fill in, the figure, and three ways to get it into a page. */
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
  /** The code of the frame, once the figure in it is drawn. */
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

      <h2>Way 1: a tag and a script</h2>
      <p>
        For a CMS that lets scripts through. The first two lines are needed once a page, wherever they stand; the tag
        goes where the figure belongs. The sentence inside it is for readers without script, for feeds and for search
        engines.
      </p>
      <docs-code .code=${`${forPage('tag', LIBRARY)}\n\n${markup(code)}`} action="Copy tag and script"></docs-code>

      <h2>Way 2: npm</h2>
      <p>For a site that is built. Types come with it.</p>
      <docs-code .code=${`npm install nutgraf`} action="Copy command"></docs-code>
      <docs-code .code=${`import 'nutgraf/spending-gauge';`} action="Copy import"></docs-code>
      <docs-code .code=${markup(code)} action="Copy tag"></docs-code>

      <h2>Way 3: an iframe, or plain HTML</h2>
      <p>
        For a CMS that takes out scripts. Where it leaves frames alone, a frame shows the figure. The first line makes
        the frame as high as the figure; a page without it keeps the height that is written there.
      </p>
      <docs-code .code=${this.frame} action="Copy frame"></docs-code>
      <p>Where it allows nothing at all, the sentence still tells the fact.</p>
      <docs-code .code=${plain.map((one) => markup(one)).join('\n')} action="Copy plain HTML"></docs-code>
    `;
  }

  protected override updated(): void {
    void this.#follow();
  }

  async #follow(): Promise<void> {
    const gauge = this.renderRoot.querySelector<SpendingGauge>('spending-gauge')!;
    await gauge.updateComplete;
    this.problems = gauge.problems;
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
