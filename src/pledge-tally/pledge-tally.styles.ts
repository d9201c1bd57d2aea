import {css} from 'lit';

export const pledgeStyles = css`
  .number {
    font-family: var(--_font-numeric);
    /* As large as the number of its characters lets it be in one line. */
    font-size: clamp(1em, min(100cqi, 20em) * 1.6 / var(--n, 7), 4em);
    font-variant-numeric: lining-nums tabular-nums;
    letter-spacing: -0.02em;
    line-height: 1;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .number span {
    color: var(--_quiet);
  }
  .sentence {
    margin-block: 0.4em calc(var(--_space) * 0.75);
    max-inline-size: 40em;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .title {
    font-size: max(12px, 0.875em);
    line-height: 24px;
  }
  .group + .group {
    margin-block-start: 0.4em;
  }
  ol,
  .nameless {
    display: flex;
    flex-wrap: wrap;
    list-style: '';
    margin-inline: -4px;
  }
  .nameless {
    margin-inline: -2px;
  }
  .mark {
    --_colour: var(--_missed);
    block-size: max(24px, 1.5em);
    border-radius: var(--_radius);
    display: grid;
    inline-size: max(24px, 1.5em);
    outline-offset: -2px;
    place-items: center;
    position: relative;
  }
  .nameless .mark {
    block-size: 18px;
    inline-size: 18px;
  }
  .mark::before {
    block-size: 14px;
    border: 2px solid var(--_colour);
    border-radius: 50%;
    box-sizing: border-box;
    content: '';
    forced-color-adjust: none;
    inline-size: 14px;
  }
  .met {
    --_colour: var(--_met);
  }
  .none,
  .open {
    --_colour: var(--_quiet);
  }
  /* Full, hollow, dotted, square: told apart without their colour. */
  .met::before {
    background: var(--_colour);
  }
  .none::before {
    border-style: dotted;
  }
  .open::before {
    border-radius: 0;
  }
  .highlighted::before {
    box-shadow:
      0 0 0 2px var(--_paper),
      0 0 0 4px var(--_ink);
  }
  .selected {
    background: var(--_ink);
  }
  .selected::before {
    border-color: var(--_paper);
    box-shadow: none;
  }
  .selected.met::before {
    background: var(--_paper);
  }
  .read-out,
  .scale {
    margin-block-start: 0.4em;
  }
  .scale {
    font-size: max(12px, 0.875em);
    color: var(--_quiet);
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  /* The longest of all names keeps the room for each. */
  .read-out {
    display: grid;
    overflow-wrap: anywhere;
  }
  .read-out > * {
    grid-area: 1 / 1;
  }
  .sizer {
    font-weight: 700;
    visibility: hidden;
  }
  .value {
    font-weight: 700;
  }
  /* As long as no mark is chosen. */
  .read-out :has(.value:empty) {
    color: var(--_quiet);
  }
  /* Over its mark, where a finger that explores by ear finds it. */
  @media screen {
    .text {
      inset: 0;
      opacity: 0;
      overflow: hidden;
      position: absolute;
      white-space: nowrap;
    }
  }
  @container (min-width: 35em) {
    .members {
      column-gap: 1.5em;
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
    }
    .group {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
    }
    .read-out {
      grid-column: 2;
    }
  }
  @media print {
    figure {
      break-inside: auto;
    }
    ol {
      column-gap: 1.5em;
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(12em, 100%), 1fr));
      margin: 0;
    }
    li .mark {
      block-size: auto;
      column-gap: 0.6em;
      grid-template-columns: auto minmax(0, 1fr);
      inline-size: auto;
      min-block-size: 24px;
      place-items: start stretch;
    }
    .text {
      overflow-wrap: anywhere;
      font-size: max(12px, 0.875em);
    }
  }
`;
