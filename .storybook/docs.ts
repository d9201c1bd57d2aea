import {css, html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {heard} from './heard.js';
import {declarationOf} from './manifest.js';
import {markup} from './markup.js';
import {inPrint, withoutScript} from './snapshot.js';

const styles = css`
  :host {
    color: #17191c;
    display: block;
    font:
      14px/1.5 system-ui,
      sans-serif;
    margin-block: 0 2rem;
  }
  pre {
    background: #f4f4f2;
    font:
      13px/1.5 ui-monospace,
      SFMono-Regular,
      Menlo,
      Consolas,
      monospace;
    margin: 0;
    overflow-x: auto;
    padding: 1rem;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  button {
    background: #17191c;
    border: 0;
    border-radius: 2px;
    color: #fff;
    cursor: pointer;
    font:
      600 14px/1 system-ui,
      sans-serif;
    min-block-size: 36px;
    padding-inline: 1rem;
  }
  :focus-visible {
    outline: 2px solid #1f4e9c;
    outline-offset: 2px;
  }
  .bar {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    margin-block-start: 0.75rem;
  }
  .quiet {
    color: #5b6168;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  caption {
    font-weight: 600;
    padding-block: 1rem 0.25rem;
    text-align: start;
  }
  th,
  td {
    border-block-start: 1px solid #d9dce0;
    font-weight: 400;
    padding: 0.375rem 1rem 0.375rem 0;
    text-align: start;
    vertical-align: top;
  }
  th {
    inline-size: 30%;
  }
  code {
    font:
      13px ui-monospace,
      SFMono-Regular,
      Menlo,
      Consolas,
      monospace;
    overflow-wrap: anywhere;
  }
  ol {
    border-inline-start: 3px solid #d9dce0;
    list-style: none;
    margin: 0;
    padding: 0 0 0 1rem;
  }
  li {
    padding-block: 0.125rem;
  }
  .role {
    color: #5b6168;
    margin-inline-end: 0.5em;
  }
  iframe {
    border: 1px solid #d9dce0;
    display: block;
    inline-size: 100%;
  }
`;

/** Follows one live figure on the page: the element of a story, whatever its controls make of it. */
abstract class Follower extends LitElement {
  static override styles = styles;

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

const integrityOf = (file: string): string => {
  const hash = CDN.integrity[file];
  return hash ? `\n  integrity="${hash}" crossorigin="anonymous"` : '';
};
const fromCdn = `<link rel="stylesheet" href="${CDN.base}nutgraf.css"${integrityOf('nutgraf.css')} />
<script type="module" src="${CDN.base}nutgraf.js"${integrityOf('nutgraf.js')}></script>`;

/** What to paste: the two lines for the page, and the tag of a live figure. */
class DocsEmbed extends Follower {
  /** Only the tag, without the lines that load the library. */
  @property({type: Boolean}) bare = false;
  @state() private told = '';

  override render(): TemplateResult {
    const tag = this.figure ? markup(this.figure) : '';
    const code = this.bare ? tag : `${fromCdn}\n\n${tag}`;
    return html`<pre tabindex="0" role="region" aria-label="Embed code"><code>${code}</code></pre>
      <div class="bar">
        <button @click=${() => this.#copy(code)}>${this.bare ? 'Copy' : 'Copy embed code'}</button>
        <span role="status">${this.told}</span>
        ${
          this.bare || CDN.integrity['nutgraf.js']
            ? nothing
            : html`<span class="quiet">Build first (npm run build) and the lines carry integrity hashes.</span>`
        }
      </div>`;
  }

  async #copy(code: string): Promise<void> {
    this.told = '';
    this.told = await navigator.clipboard.writeText(code).then(
      () => 'Copied',
      () => 'Could not copy: select the text and copy it',
    );
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
    frame.style.blockSize = `${(frame.contentDocument?.documentElement.scrollHeight ?? 0) + 2}px`;
  }
}

/** Slots, events, parts and tokens of an element, from the manifest. */
class DocsReference extends LitElement {
  static override styles = styles;

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
    'docs-embed': DocsEmbed,
    'docs-frame': DocsFrame,
    'docs-heard': DocsHeard,
    'docs-reference': DocsReference,
  };
  for (const [tag, block] of Object.entries(blocks)) if (!customElements.get(tag)) customElements.define(tag, block);
}
