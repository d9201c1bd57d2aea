import {css} from 'lit';

export const mapStyles = css`
  figure {
    break-inside: auto;
  }
  .sentence {
    margin-block-end: calc(var(--_space) * 0.75);
    max-inline-size: 40em;
    min-block-size: calc(var(--story-reserve, 0) * 4.35em);
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .room {
    aspect-ratio: 3 / 2;
  }
  .step {
    --fill: color-mix(in srgb, var(--_accent) var(--mix), var(--_paper));
    --line: var(--_quiet);
  }
  .met {
    --fill: var(--_met);
    --line: var(--_paper);
  }
  /* Pale inside its outline: told apart without its colour. */
  .missed {
    --fill: color-mix(in srgb, var(--_missed) 14%, var(--_paper));
    --line: var(--_missed);
  }
  .none,
  .open {
    --fill: var(--_paper);
    --line: var(--_quiet);
  }
  /* Where nothing is drawn, no colour stands for anything. */
  div:has(> .listed:first-child) ~ * {
    display: none;
  }
  .read-out {
    margin-block: 0.5em;
    min-block-size: 2.9em;
  }
  .read-out .value {
    font-weight: 700;
  }
  .read-out .verdict,
  .count,
  .listed {
    color: var(--_quiet);
  }
  .read-out .value,
  .count {
    font-family: var(--_font-numeric);
    font-variant-numeric: lining-nums tabular-nums;
  }
  .legend,
  .listed,
  .list {
    font-size: max(12px, 0.8125em);
  }
  .legend {
    column-gap: 1.25em;
    display: flex;
    flex-wrap: wrap;
  }
  .mark {
    font-weight: 700;
  }
  .legend ul {
    display: contents;
    list-style: '';
  }
  .swatch {
    background: var(--fill);
    block-size: 0.85em;
    border: 1px solid var(--line);
    box-sizing: border-box;
    display: inline-block;
    forced-color-adjust: none;
    inline-size: 1.25em;
    margin-inline-end: 0.25em;
    vertical-align: -0.05em;
  }
  .swatch.met {
    border-color: var(--_met);
  }
  .swatch.none {
    border-style: dashed;
  }
  .swatch.open {
    border-style: dotted;
  }
  .listed {
    margin-block-start: 0.5em;
  }
  .list {
    column-gap: 2em;
    columns: 14em;
    list-style: '';
  }
  .list li {
    break-inside: avoid;
    display: flex;
    gap: 0.75em;
    justify-content: space-between;
  }
  .list .name {
    overflow-wrap: anywhere;
  }
  li .value {
    font-variant-numeric: lining-nums tabular-nums;
    white-space: nowrap;
  }
  @container (max-width: 25em) {
    .room-for-tiles {
      aspect-ratio: 1;
    }
  }
  @container (min-width: 25em) {
    .sentence {
      min-block-size: calc(var(--story-reserve, 0) * 2.9em);
    }
    .read-out {
      min-block-size: 1.45em;
    }
  }
  @media print {
    .legend {
      margin-block-start: 0.75em;
    }
  }
`;
