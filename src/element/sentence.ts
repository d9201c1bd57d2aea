import {css, html, type TemplateResult} from 'lit';
import type {Part} from '../lib/words.js';

/** Before a verdict: on which side of the target the number lies, for those who see it. */
export const SIDES = {above: '▲\u00a0', below: '▼\u00a0', at: ''};

/** A generated sentence in its pieces: `label` is a name of any script, `verdict` what the sentence comes to. */
export const sentence = (parts: readonly Part[], side: keyof typeof SIDES): (TemplateResult | string)[] =>
  parts.map(({name, text}) => {
    if (name === 'label') return html`<bdi>${text}</bdi>`;
    if (name !== 'verdict') return text;
    return html`<strong class="verdict" part="verdict"><span aria-hidden="true">${SIDES[side]}</span>${text}</strong>`;
  });

/** The sentence beside or below a number, and its colours. */
export const sentenceStyles = css`
  :host {
    --_verdict: var(--_accent);
  }
  .met {
    --_verdict: var(--_met);
  }
  .missed {
    --_verdict: var(--_missed);
  }
  .sentence {
    margin-block-start: calc(var(--_space) * 0.75);
    max-inline-size: 40em;
    /* Where nutgraf.css reserves room: as many lines as a sentence needs at this width. */
    min-block-size: calc(var(--story-reserve, 0) * 5.8em);
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .verdict {
    color: var(--_verdict);
  }
  @container (min-width: 25em) {
    .sentence {
      min-block-size: calc(var(--story-reserve, 0) * 4.35em);
    }
  }
  @container (min-width: 35em) {
    .sentence {
      min-block-size: 0;
    }
  }
`;
