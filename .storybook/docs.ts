import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {fromCdn, hashed} from './cdn.js';
import {docsStyles} from './docs.styles.js';
import {heard} from './heard.js';
import {declarationOf} from './manifest.js';
import {DocsFirst} from './docs-first.js';
import {DocsTheming} from './docs-theming.js';
import {markup, ordinary} from './markup.js';
import {inPrint, withoutScript} from './snapshot.js';

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

/** What to paste: the two lines for the page, and a live figure as its tag or as ordinary markup. */
class DocsEmbed extends Follower {
  /** Only the tag, without the lines that load the library. */
  @property({type: Boolean}) bare = false;
  @state() private form: 'tag' | 'ordinary' = 'tag';

  override render(): TemplateResult {
    const tag = this.figure ? markup(this.figure) : '';
    if (this.bare) return html`<docs-code .code=${tag} action="Copy tag"></docs-code>`;
    const isTag = this.form === 'tag';
    const code = isTag ? tag : this.figure ? markup(ordinary(this.figure)) : '';
    const page = fromCdn(isTag ? 'nutgraf.css' : 'nutgraf-data.css');
    return html`<label>
        For an editor that
        <select @change=${this.#choose}>
          <option value="tag">keeps unknown tags</option>
          <option value="ordinary">strips unknown tags, keeps data-*</option>
        </select>
      </label>
      <docs-code .code=${`${page}\n\n${code}`} action="Copy embed code"></docs-code>
      ${hashed ? nothing : html`<p class="quiet">After <code>npm run build</code> the lines carry integrity hashes.</p>`}`;
  }

  #choose({target}: Event): void {
    this.form = (target as HTMLSelectElement).value as 'tag' | 'ordinary';
  }
}

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
