import {css} from 'lit';

export const rankingStyles = css`
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
  /* Names, bars and values of all rows and groups stand in the same columns. */
  .plot {
    column-gap: 0.75em;
    display: grid;
    grid-template-columns: fit-content(38%) minmax(0, 1fr) auto;
  }
  .two {
    grid-template-columns: fit-content(38%) minmax(0, 1fr) auto auto;
  }
  .head,
  ol,
  li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }
  .column bdi,
  .before,
  .group {
    color: var(--_quiet);
  }
  .head,
  .before,
  .group {
    font-size: max(12px, 0.75em);
  }
  .head {
    align-items: end;
    line-height: 1.25;
  }
  .at {
    display: flex;
    font-weight: 700;
    grid-column: 2;
    padding-block-end: 2px;
  }
  .at::before,
  .at::after {
    content: '';
    flex: var(--target) 1 0;
  }
  .at::after {
    flex-grow: calc(100 - var(--target));
  }
  .column {
    text-align: end;
  }
  .column::before {
    background: var(--_ink);
    border: 1.5px solid var(--_ink);
    border-radius: 50%;
    content: '';
    display: inline-block;
    block-size: 0.5em;
    inline-size: 0.5em;
    margin-inline-end: 0.35em;
  }
  .column.was {
    grid-column: 3;
  }
  .column.was::before {
    background: none;
  }
  .group {
    grid-column: 1 / -1;
    font-weight: 700;
    padding-block: 0.75em 0.15em;
  }
  ol {
    list-style: '';
  }
  li {
    align-items: center;
    break-inside: avoid;
    font-size: max(12px, 0.875em);
    line-height: 1.25;
  }
  .waiting {
    display: none;
  }
  .highlighted {
    background: color-mix(in srgb, var(--_track) 55%, transparent);
    font-weight: 700;
  }
  .selected {
    outline: 2px solid var(--_ink);
    outline-offset: 1px;
  }
  button.name {
    color: inherit;
    margin: 0;
    text-align: start;
  }
  .name {
    overflow-wrap: anywhere;
    padding-block: 0.2em;
  }
  .value,
  .before {
    font-family: var(--_font-numeric);
    font-variant-numeric: lining-nums tabular-nums;
    text-align: end;
    white-space: nowrap;
  }
  .track {
    align-self: stretch;
    min-block-size: 1.75em;
    position: relative;
  }
  .dots .track,
  .two .track {
    margin-inline: 0.45em;
  }
  /* One line of zero, and one of the target, through all rows. */
  .track::before,
  .targeted .track::after {
    border-inline-start: 1px solid var(--_quiet);
    content: '';
    inset-block: 0;
    inset-inline-start: calc(var(--zero) * 1%);
    position: absolute;
  }
  .targeted .track::after {
    border-inline-start: 2px solid var(--_ink);
    inset-inline-start: calc(var(--target) * 1% - 1px);
  }
  .bar,
  .point {
    --_colour: var(--_accent);
    background: var(--_colour);
    block-size: 0.85em;
    border: 1.5px solid var(--_colour);
    box-sizing: border-box;
    forced-color-adjust: none;
    inline-size: calc(var(--size) * 1%);
    inset-block-start: calc(50% - 0.425em);
    inset-inline-start: calc(var(--from) * 1%);
    position: absolute;
  }
  .dots .bar,
  .two .bar {
    block-size: 3px;
    border: 0;
    inset-block-start: calc(50% - 1.5px);
    opacity: 0.6;
  }
  .point {
    border-radius: 50%;
    inline-size: 0.85em;
    inset-inline-start: calc(var(--at) * 1% - 0.425em);
  }
  .point.was {
    inset-inline-start: calc(var(--was) * 1% - 0.425em);
  }
  .highlights:not(.targeted) li:not(.highlighted) .track > * {
    --_colour: color-mix(in srgb, var(--_quiet) 70%, var(--_paper));
  }
  .plot .met .track > * {
    --_colour: var(--_met);
  }
  .plot .missed .track > * {
    --_colour: var(--_missed);
  }
  /* Hollow: told apart without its colour. */
  .missed .bar,
  .missed .point,
  .plot .point.was {
    background: var(--_paper);
  }
  .dots .missed .bar,
  .two .missed .bar {
    background: var(--_colour);
  }
  .two .missed .point:not(.was) {
    background: var(--_colour);
  }
  button {
    margin-block-start: 0.5em;
  }
  @container (max-width: 25em) {
    .two .name {
      grid-column: 1 / -1;
      padding-block: 0.4em 0;
    }
    .two .track {
      grid-column: 1 / 3;
    }
    .two .at {
      grid-column: 1 / 3;
    }
  }
  @container (min-width: 25em) {
    .sentence {
      min-block-size: calc(var(--story-reserve, 0) * 2.9em);
    }
  }
  @media print {
    .waiting {
      display: grid;
    }
    button.name {
      display: contents;
    }
  }
`;
