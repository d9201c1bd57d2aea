import {css} from 'lit';

/* The world does not mirror: left is west in every language. */
export const tilesStyles = css`
  .tiles {
    aspect-ratio: 3 / 2;
    direction: ltr;
    display: grid;
    gap: 2px;
    grid-template: repeat(var(--rows), minmax(26px, 1fr)) / repeat(var(--columns), minmax(0, 1fr));
    list-style: '';
    touch-action: manipulation;
  }
  .tiles li {
    /* As a picture: not every checker of contrast reads a mixed colour, and takes it for none. */
    background: linear-gradient(var(--fill) 0 0);
    border: 1px solid var(--line);
    color: var(--_ink);
    display: grid;
    forced-color-adjust: none;
    grid-column: var(--column);
    grid-row: var(--row);
    min-inline-size: 0;
    text-align: center;
  }
  .tiles .none {
    border-style: dashed;
  }
  .tiles .open {
    border-style: dotted;
  }
  .tiles .met {
    border-color: var(--_met);
  }
  .tiles :is(.met, .dark) > button {
    color: var(--_paper);
  }
  .tiles :is(.active, .highlighted) {
    outline: 2px solid var(--_ink);
  }
  .tiles .active {
    outline-width: 3px;
    z-index: 1;
  }
  .tiles button {
    color: inherit;
    line-height: 1.2;
    position: relative;
  }
  .code {
    font-size: max(12px, 0.8125em);
    font-weight: 700;
  }
  .below {
    display: none;
    font-size: max(12px, 0.75em);
    font-variant-numeric: lining-nums tabular-nums;
  }
  @container (min-width: 36em) {
    .roomy .below {
      display: block;
    }
  }
  @container (max-width: 25em) {
    .tiles {
      aspect-ratio: 1;
      grid-template: repeat(var(--narrow-rows), minmax(26px, 1fr)) / repeat(var(--narrow-columns), minmax(0, 1fr));
    }
    .tiles li {
      grid-column: var(--narrow-column);
      grid-row: var(--narrow-row);
    }
  }
  @media print {
    .tiles li {
      align-content: center;
    }
    .tiles button {
      display: contents;
    }
    .tiles .below {
      display: block;
    }
    /* Values that have no room in the tiles stand in a list instead of them. */
    .tiles:not(.roomy) {
      aspect-ratio: auto;
      column-gap: 2em;
      columns: 14em;
      direction: inherit;
      display: block;
      font-size: max(12px, 0.8125em);
    }
    .tiles:not(.roomy) li {
      background: none;
      border: 0;
      break-inside: avoid;
      color: inherit;
      display: block;
    }
    .tiles:not(.roomy) :is(.code, .below) {
      display: none;
    }
    .tiles:not(.roomy) .entry {
      block-size: auto;
      clip-path: none;
      display: flex;
      gap: 0.75em;
      inline-size: auto;
      justify-content: space-between;
      overflow-wrap: anywhere;
      position: static;
      text-align: start;
      white-space: normal;
    }
  }
`;
