import {css, html, LitElement, nothing, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {figureStyles} from '../src/element/figure.styles.js';
import '../src/index.js';
import {nato2019, quotes} from '../stories/data/nato-2019.js';
import {docsStyles} from './docs.styles.js';

interface Token {
  name: string;
  /** As the elements have it where a page says nothing. */
  initial: string;
  /** Light and dark, where it is a colour. */
  colours: readonly [string, string] | undefined;
}

const sixDigits = (colour: string): string => colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');

/** The tokens, from the one place in which the elements read them. */
const tokens: Token[] = [...figureStyles.cssText.matchAll(/var\((--story-[a-z0-9-]+), (light-dark\(.*?\)|.*?)\)/g)].map(
  ([, name = '', initial = '']) => {
    const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(initial) ?? [];
    return {name, initial, colours: light && dark ? [sixDigits(light), sixDigits(dark)] : undefined};
  },
);

const SCHEMES = ['light', 'dark'] as const;
/** Colours of text, which must stand out from the paper. */
const TEXT = ['--story-ink', '--story-quiet', '--story-accent', '--story-met', '--story-missed'];

/** WCAG contrast of two colours written #rrggbb. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Every token beside figures that follow it, and the CSS to copy. */
export class DocsTheming extends LitElement {
  static override styles = [
    docsStyles,
    css`
      .editor {
        display: grid;
        gap: 2rem;
        grid-template-columns: minmax(16rem, 1fr) minmax(0, 2fr);
      }
      fieldset {
        align-content: start;
        border: 0;
        display: grid;
        gap: 0.5rem;
        margin: 0;
        padding: 0;
      }
      .token {
        align-items: center;
        border-block-start: 1px solid #d9dce0;
        display: grid;
        gap: 0.25rem 0.5rem;
        grid-template-columns: 1fr auto auto;
        padding-block-start: 0.5rem;
      }
      input {
        font: inherit;
      }
      input[type='text'] {
        border: 1px solid #767d85;
        border-radius: 2px;
        grid-column: 1 / -1;
        padding: 0.25rem 0.5rem;
      }
      .weak {
        color: #b3420f;
        grid-column: 1 / -1;
      }
      .figures {
        align-content: start;
        display: grid;
        gap: 1rem;
        grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
      }
      .scheme {
        align-content: start;
        border: 1px solid #d9dce0;
        grid-template-columns: minmax(0, 1fr);
        background: var(--story-paper, light-dark(#fff, #14171a));
        display: grid;
        font-size: 16px;
        gap: 2rem;
        padding: 1rem;
      }
      .light {
        color-scheme: light;
      }
      .dark {
        color-scheme: dark;
      }
      @media (max-width: 700px) {
        .editor {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @state() private changed: Record<string, string> = {};
  @state() private colours: Record<string, readonly [string, string]> = {};

  override render(): TemplateResult {
    const lines = tokens.flatMap((token) => {
      const value = this.#valueOf(token);
      return value ? [`  ${token.name}: ${value};`] : [];
    });
    const css = lines.length ? `:root {\n${lines.join('\n')}\n}` : '/* Change a token, and its line stands here. */';
    return html`
      <div class="editor">
        <fieldset>
          <legend>Tokens; colours for light and for dark pages</legend>
          ${tokens.map((token) => this.#field(token))}
        </fieldset>
        <div class="figures" lang="en-GB">
          ${SCHEMES.map((scheme) => html`<div class="scheme ${scheme}">${figures}</div>`)}
        </div>
      </div>
      <docs-code .code=${css} action="Copy CSS"></docs-code>
    `;
  }

  protected override updated(): void {
    for (const scheme of this.renderRoot.querySelectorAll<HTMLElement>('.scheme'))
      for (const token of tokens) scheme.style.setProperty(token.name, this.#valueOf(token) ?? '');
  }

  #valueOf({name}: Token): string | undefined {
    const colours = this.colours[name];
    return colours ? `light-dark(${colours.join(', ')})` : this.changed[name];
  }

  #field(token: Token): TemplateResult {
    const {name, initial, colours} = token;
    if (!colours)
      return html`<label class="token">
        <code>${name}</code>
        <input
          type="text"
          placeholder=${initial}
          .value=${this.changed[name] ?? ''}
          @input=${({target}: InputEvent) => {
            this.changed = {...this.changed, [name]: (target as HTMLInputElement).value};
          }}
        />
      </label>`;
    return html`<div class="token">
      <code>${name}</code>
      ${SCHEMES.map(
        (scheme, i) =>
          html`<input
            type="color"
            aria-label="${name}, ${scheme}"
            .value=${this.#colours(token)[i] ?? ''}
            @input=${({target}: InputEvent) => {
              const both = [...this.#colours(token)] as [string, string];
              both[i] = (target as HTMLInputElement).value;
              this.colours = {...this.colours, [name]: both};
            }}
          />`,
      )}
      ${this.#weak(token)}
    </div>`;
  }

  #colours({name, colours}: Token): readonly [string, string] {
    return this.colours[name] ?? colours ?? ['#000000', '#ffffff'];
  }

  /** Says where a colour of text is too close to the paper. */
  #weak(token: Token): TemplateResult[] | typeof nothing {
    const paper = tokens.find(({name}) => name === '--story-paper');
    if (!paper || !TEXT.includes(token.name)) return nothing;
    return SCHEMES.flatMap((scheme, i) => {
      const ratio = contrast(this.#colours(token)[i] ?? '', this.#colours(paper)[i] ?? '');
      if (ratio >= 4.5) return [];
      return [html`<span class="weak">${scheme}: ${ratio.toFixed(1)} to 1 on the paper; text needs 4.5 to 1</span>`];
    });
  }
}

const figures = html`
  <spending-gauge
    label="Germany"
    value="1.36"
    target="2"
    target-label="pledge"
    unit="% of GDP"
    status="estimate"
    as-of="2019"
    source=${nato2019}
  ></spending-gauge>
  <spending-gauge
    label="Estonia"
    value="2.13"
    target="2"
    target-label="pledge"
    unit="% of GDP"
    shape="bar"
    status="estimate"
    as-of="2019"
    source=${nato2019}
  ></spending-gauge>
  <quote-card speaker="Emmanuel Macron" job-title="President of France" actions="copy">
    <blockquote>${quotes.macron}</blockquote>
  </quote-card>
  <event-timeline heading="From the pledge to the deadline" as-of="2019-11-09" source="The Hill">
    <ol>
      <li><time datetime="2014">2014</time> <b>Members agree to spend 2 per cent of GDP on defence by 2024</b></li>
      <li><time datetime="2019-11-09">9 November 2019</time> <b>The White House announces a meeting</b></li>
      <li><time datetime="2024">2024</time> <b>Date by which members agreed to reach 2 per cent</b></li>
    </ol>
  </event-timeline>
`;
