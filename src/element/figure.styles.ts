import {css} from 'lit';

/**
 * Tokens, the host box and what all figures share. Each token is read from the page once, here, into a private `--_x`.
 * Type is set on the inner boxes, where a page's `* {…}` rules do not reach.
 */
export const figureStyles = css`
  :host {
    --_ink: var(--story-ink, light-dark(#17191c, #eef0f2));
    --_quiet: var(--story-quiet, light-dark(#5b6168, #a9b0b8));
    --_paper: var(--story-paper, light-dark(#fff, #14171a));
    --_rule: var(--story-rule, light-dark(#d9dce0, #363b41));
    --_track: var(--story-track, light-dark(#e3e6e9, #2f353b));
    --_accent: var(--story-accent, light-dark(#1f4e9c, #8fb4f5));
    --_met: var(--story-met, light-dark(#0b6e6e, #4fc0b8));
    --_missed: var(--story-missed, light-dark(#b3420f, #f0915a));
    --_font-body: var(--story-font-body, inherit);
    --_font-display: var(--story-font-display, inherit);
    --_font-numeric: var(--story-font-numeric, inherit);
    --_space: var(--story-space, 1em);
    --_radius: var(--story-radius, 2px);
    --_motion: var(--story-motion, 0.4s);
    display: block;
    color: var(--_ink);
    container-type: inline-size;
    contain-intrinsic-inline-size: 320px;
    margin-block: var(--story-margin, 1.5em);
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme]) {
    background: var(--_paper);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  figure,
  .failed {
    color: var(--_ink);
    font-family: var(--_font-body);
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-height: 1.45;
    margin: 0;
    overflow-wrap: break-word;
    text-align: start;
    text-transform: none;
  }
  figure {
    border-block-start: 2px solid var(--_ink);
    padding-block-start: calc(var(--_space) * 0.6);
  }
  p,
  ol {
    margin: 0;
    padding: 0;
  }
  figcaption {
    margin-block-end: calc(var(--_space) * 0.8);
  }
  .heading {
    font-family: var(--_font-display);
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .description,
  .note,
  .source,
  .failed {
    color: var(--_quiet);
  }
  /* The room that nutgraf.css keeps, before the actions come. */
  .actions {
    margin-block-start: calc(var(--_space) * 0.5);
    min-block-size: 24px;
  }
  .description,
  .failed,
  .read-out {
    font-size: max(12px, 0.875em);
  }
  .note,
  .source {
    font-size: max(12px, 0.75em);
    margin-block-start: calc(var(--_space) * 0.8);
  }
  .note + .source {
    margin-block-start: calc(var(--_space) * 0.2);
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  .source a {
    color: inherit;
  }
  button {
    background: none;
    border: 0;
    color: var(--_accent);
    cursor: pointer;
    font: inherit;
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 0;
  }
  :focus-visible {
    border-radius: var(--_radius);
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .hidden {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }
  @media (prefers-contrast: more) {
    :host {
      --_quiet: var(--_ink);
      --_rule: var(--_ink);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0s;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_ink: CanvasText;
      --_quiet: CanvasText;
      --_paper: Canvas;
      --_rule: CanvasText;
      --_track: Canvas;
      --_accent: LinkText;
      --_met: Highlight;
      --_missed: CanvasText;
    }
  }
  @media print {
    :host {
      color-scheme: light;
      print-color-adjust: exact;
    }
  }
  @media print {
    figure {
      break-inside: avoid;
    }
    /* What only acts; a picture of the figure leaves it out as well. */
    figure .acts {
      display: none;
    }
  }
`;
