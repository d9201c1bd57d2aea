import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {docsStyles} from './docs.styles.js';
import {heard} from './heard.js';
import {declarationOf} from './manifest.js';
import {DocsFirst} from './docs-first.js';
import {DocsTheming} from './docs-theming.js';
import {markup} from '../src/forms/markup.js';
import {type Form, FORMS, snippet} from '../src/forms/snippet.js';
import {drawn, inPrint, withoutScript} from './snapshot.js';

/** Follows one live figure on the page: the element of a story, whatever its controls make of it. */
abstract class Follower extends LitElement {
  static override styles = docsStyles;

  /** Id of the story. */
  @property() story = '';
  /** Tag of the figure. */
  @property() tag = '';
  @state() protected figure: Element | undefined;

  readonly #observer = new MutationObserver(() => this.#soon());
  #waiting = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true});
    this.#soon();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    cancelAnimationFrame(this.#waiting);
  }

  #soon(): void {
    cancelAnimationFrame(this.#waiting);
    this.#waiting = requestAnimationFrame(() => {
      const figure = document.querySelector(`[id^="story--${this.story}"] ${this.tag}`) ?? undefined;
      if (figure?.shadowRoot && figure !== this.figure)
        this.#observer.observe(figure.shadowRoot, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
      this.figure = figure;
      this.requestUpdate();
    });
  }
}

/** Code, and a button that copies it. */
class DocsCode extends LitElement {
  static override styles = docsStyles;

  @property() code = '';
  /** What the button says. */
  @property() action = 'Copy';
  @state() private told = '';

  override render(): TemplateResult {
    return html`<pre><code>${this.code}</code></pre>
      <div class="bar">
        <button @click=${this.#copy}>${this.action}</button>
        <span role="status">${this.told}</span>
      </div>`;
  }

  async #copy(): Promise<void> {
    this.told = '';
    this.told = await navigator.clipboard.writeText(this.code).then(
      () => 'Copied',
      () => 'Could not copy: select the text and copy it',
    );
  }
}

/** What to paste: what the page needs once, and a live figure in the form that the page lets through. */
class DocsEmbed extends Follower {
  /** Only the tag, without the lines that load the library. */
  @property({type: Boolean}) bare = false;
  @state() private form: Form = 'tag';

  override render(): TemplateResult {
    const {figure} = this;
    if (this.bare) return html`<docs-code .code=${figure ? markup(figure) : ''} action="Copy tag"></docs-code>`;
    const code = figure?.shadowRoot ? snippet(this.form, drawn(figure), LIBRARY, this.#room(figure)) : '';
    const hashed = 'cdn/nutgraf.js' in LIBRARY.integrity;
    return html`<label>
        For a page that
        <select @change=${this.#choose}>
          ${FORMS.map((form) => html`<option value=${form}>${PAGES[form]}</option>`)}
        </select>
      </label>
      <docs-code .code=${code} action="Copy embed code"></docs-code>
      ${hashed ? nothing : html`<p class="quiet">After <code>npm run build</code> the lines carry integrity hashes.</p>`}`;
  }

  /** A frame is as high as the figure here, until it says how high it is. */
  #room(figure: Element): {height: number} {
    return {height: figure.getBoundingClientRect().height + 4};
  }

  #choose({target}: Event): void {
    this.form = (target as HTMLSelectElement).value as Form;
  }
}

const PAGES: Record<Form, string> = {
  tag: 'keeps unknown tags',
  data: 'strips unknown tags, keeps data-*',
  frame: 'keeps frames',
  frozen: 'runs no script: an archive',
  plain: 'keeps plain HTML only: a feed, AMP, a newsletter',
};

/** What assistive technology finds in a live figure. */
class DocsHeard extends Follower {
  override render(): TemplateResult {
    const said = this.figure ? heard(this.figure) : [];
    return html`<ol>
      ${said.map(({role, text}) => html`<li>${role && html`<span class="role">${role}</span>`}${text}</li>`)}
    </ol>`;
  }
}

/** A live figure without script, or on paper. */
class DocsFrame extends Follower {
  @property() kind: 'print' | 'no-script' = 'no-script';

  override render(): TemplateResult {
    const {figure} = this;
    const title = this.kind === 'print' ? 'The figure as it is printed' : 'The figure without script';
    return html`<iframe
      title=${title}
      sandbox="allow-same-origin"
      .srcdoc=${figure ? (this.kind === 'print' ? inPrint(figure) : withoutScript(figure)) : ''}
      @load=${this.#fit}
    ></iframe>`;
  }

  #fit({target}: Event): void {
    const frame = target as HTMLIFrameElement;
    frame.style.blockSize = `${(frame.contentDocument?.body.offsetHeight ?? 0) + 2}px`;
  }
}

/** Slots, events, parts and tokens of an element, from the manifest. */
class DocsReference extends LitElement {
  static override styles = docsStyles;

  @property() tag = '';

  override render(): TemplateResult {
    const {slots = [], events = [], cssParts = [], cssProperties = []} = declarationOf(this.tag) ?? {};
    return html`
      ${table('Slots', slots, (name) => name || '(the content of the tag)')} ${table('Events', events)}
      ${table('Parts, for ::part()', cssParts)} ${table('Tokens', cssProperties)}
    `;
  }
}

function table(
  title: string,
  items: {name: string; description?: string}[],
  named = (name: string): string => name,
): TemplateResult | typeof nothing {
  if (!items.length) return nothing;
  return html`<table>
    <caption>
      ${title}
    </caption>
    <tbody>
      ${items.map(
        ({name, description}) =>
          html`<tr>
            <th scope="row"><code>${named(name)}</code></th>
            <td>${code(description ?? '')}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Text with `code` between backticks. */
const code = (text: string): (TemplateResult | string)[] =>
  text.split('`').map((piece, i) => (i % 2 ? html`<code>${piece}</code>` : piece));

/** Defines the blocks, once, also where this module is loaded anew after a change. */
export function defineBlocks(): void {
  const blocks = {
    'docs-code': DocsCode,
    'docs-embed': DocsEmbed,
    'docs-first': DocsFirst,
    'docs-frame': DocsFrame,
    'docs-heard': DocsHeard,
    'docs-reference': DocsReference,
    'docs-theming': DocsTheming,
  };
  for (const [tag, block] of Object.entries(blocks)) if (!customElements.get(tag)) customElements.define(tag, block);
}
