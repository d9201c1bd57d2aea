import {css} from 'lit';

/**
 * The axis lies across the top; labels hang from it in rows of one grid, each as high as its highest label, so that nothing is
 * cut off at any text size. A stem is far too long and clipped at the axis, which spares measuring it.
 */
export const plotStyles = css`
  .plot {
    /* Half a mark stands before the axis. */
    padding-inline-start: 0.35em;
    position: relative;
  }
  .moving {
    cursor: grab;
    touch-action: pan-y;
    user-select: none;
  }
  .ticks,
  .line {
    block-size: 1.7em;
    font-size: max(12px, 0.8125em);
    position: relative;
  }
  .tick,
  .plot .now::before {
    inset-block: 0;
    inset-inline-start: var(--x);
    position: absolute;
    white-space: nowrap;
  }
  .tick {
    border-inline-start: 1px solid var(--_rule);
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
    padding-inline-start: 0.35em;
  }
  /* The date stands beside its line, or as near to it as the edge lets it. */
  .line {
    display: flex;
  }
  .line::before {
    content: '';
    flex: 0 1 var(--x);
  }
  .line.flip {
    flex-direction: row-reverse;
  }
  .line.flip::before {
    flex-basis: calc(100% - var(--x));
  }
  .plot .now {
    flex: none;
    padding-inline: 0.35em;
  }
  .plot .now::before {
    border-inline-start: 2px solid;
    content: '';
  }
  .plot .now span {
    font-size: 1em;
  }
  .lane + .lane {
    margin-block-start: 1em;
  }
  .lane > .group {
    font-size: max(12px, 0.8125em);
    margin-block-end: 0.2em;
  }
  .track {
    --_line: 0.4em;
    padding-block-start: var(--_line);
    position: relative;
  }
  .clustered {
    --_line: 2.6em;
  }
  .track::before {
    border-block-start: 2px solid var(--_ink);
    content: '';
    inset-block-start: var(--_line);
    inset-inline: 0;
    position: absolute;
  }
  .track ol {
    align-items: start;
    display: grid;
    overflow: clip;
    padding-block-start: 0.8em;
    row-gap: 0.5em;
  }
  .flag {
    grid-area: var(--row) / 1;
    inline-size: min(11em, 45cqi);
    margin: 0;
    margin-inline-start: var(--x);
  }
  .flag .mark {
    inset-block-start: calc(var(--_line) - 0.325em + 1px);
    inset-inline-start: calc(var(--x) - 0.325em + 1px);
    position: absolute;
    z-index: 1;
  }
  .label {
    border-inline-start: 1px solid var(--_rule);
    font-size: max(12px, 0.875em);
    padding-inline-start: 0.5em;
    position: relative;
  }
  .label::before {
    block-size: 99em;
    border-inline-start: 1px solid var(--_rule);
    content: '';
    inset-block-end: 100%;
    inset-inline-start: -1px;
    position: absolute;
  }
  .label .context {
    font-size: max(12px, 0.9375em);
  }
  .bar {
    background: var(--_quiet);
    block-size: 3px;
    forced-color-adjust: none;
    inline-size: var(--extent);
    inset-inline-start: var(--x);
    margin-block-start: -0.5em;
    position: absolute;
  }
  .bar.span {
    background: var(--_accent);
    block-size: 0.45em;
  }
  .flag:has(.bar) {
    margin-block-start: 0.5em;
  }
  .cluster {
    inset-block-start: 0;
    inline-size: calc(var(--extent) - 2px);
    inset-inline-start: var(--x);
    position: absolute;
  }
  .cluster button {
    background: var(--_track);
    border-radius: var(--_radius);
    color: var(--_ink);
    font-size: max(12px, 0.8125em);
    font-variant-numeric: tabular-nums;
    inline-size: 100%;
  }
  .detail {
    border-block-start: 1px solid var(--_rule);
    margin-block-start: var(--_space);
    padding-block-start: calc(var(--_space) * 0.6);
  }
  .navigation {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1em;
    justify-content: space-between;
    margin-block-end: var(--_space);
  }
  .overview {
    block-size: 2.5em;
    border-block-end: 1px solid var(--_quiet);
    cursor: pointer;
    flex: 1 0 100%;
    position: relative;
    touch-action: pan-y;
  }
  .overview svg {
    block-size: 100%;
    display: block;
    fill: var(--_quiet);
    forced-color-adjust: none;
    inline-size: 100%;
  }
  :dir(rtl) > svg {
    transform: scaleX(-1);
  }
  .window {
    background: color-mix(in srgb, var(--_accent) 20%, transparent);
    border: 2px solid var(--_accent);
    box-sizing: border-box;
    forced-color-adjust: none;
    inline-size: max(8px, var(--extent));
    inset-block: 0;
    inset-inline-start: min(var(--x), 100% - 8px);
    position: absolute;
  }
  .status {
    color: var(--_quiet);
  }
  .status,
  .buttons,
  .end {
    font-size: max(12px, 0.875em);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
  }
  .buttons button,
  .end button {
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    min-block-size: 2em;
    min-inline-size: 2em;
    padding-inline: 0.6em;
  }
  .buttons button:hover,
  .end button:hover {
    border-color: currentcolor;
  }
  .cluster button:hover {
    background: var(--_rule);
  }
  .buttons [aria-disabled] {
    border-color: var(--_rule);
    color: var(--_quiet);
    cursor: default;
    opacity: 0.6;
  }
  .end {
    margin-block-start: 1em;
  }
`;
