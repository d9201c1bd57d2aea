import {css} from 'lit';

/* The world does not mirror: left is west in every language. */
export const plotStyles = css`
  .map {
    position: relative;
    touch-action: manipulation;
  }
  svg {
    aspect-ratio: 3 / 2;
    display: block;
    inline-size: 100%;
  }
  path {
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .context {
    fill: color-mix(in srgb, var(--_track) 70%, var(--_paper));
    stroke: var(--_paper);
    stroke-width: 0.75;
  }
  .shape {
    fill: var(--fill);
    stroke: var(--line);
    stroke-width: 0.75;
  }
  .shape.none {
    stroke-dasharray: 3 2;
  }
  .shape.open {
    stroke-dasharray: 1 2;
  }
  .outline {
    fill: none;
    pointer-events: none;
    stroke: var(--_ink);
    stroke-width: 1.25;
  }
  .outline.active {
    stroke-width: 2;
  }
  .map ol {
    inset: 0;
    list-style: '';
    pointer-events: none;
    position: absolute;
  }
  .map li {
    left: calc(var(--x) * 1% - 12px);
    position: absolute;
    top: calc(var(--y) * 1% - 12px);
  }
  .map button {
    block-size: 24px;
    color: inherit;
    display: block;
    inline-size: 24px;
    position: relative;
  }
  .disc button::before {
    background: var(--fill);
    block-size: 10px;
    border: 1px solid var(--line);
    border-radius: 50%;
    box-sizing: border-box;
    content: '';
    forced-color-adjust: none;
    inline-size: 10px;
    inset: 7px;
    position: absolute;
  }
  .disc.none button::before {
    border-style: dashed;
  }
  .disc.open button::before {
    border-style: dotted;
  }
  .disc:is(.active, .highlighted) button::before {
    outline: 2px solid var(--_ink);
  }
  @container (max-width: 25em) {
    .disc-when-narrow button::before {
      background: var(--fill);
      block-size: 8px;
      border: 1px solid var(--line);
      border-radius: 50%;
      box-sizing: border-box;
      content: '';
      forced-color-adjust: none;
      inline-size: 8px;
      inset: 8px;
      position: absolute;
    }
  }
  @media print {
    .map ol {
      column-gap: 2em;
      columns: 14em;
      font-size: max(12px, 0.8125em);
      margin-block: 0.75em;
      position: static;
    }
    .map li {
      break-inside: avoid;
      position: static;
    }
    .map button {
      color: inherit;
      display: contents;
    }
    /* The list stands below the map, which is two thirds as high as the figure is wide. */
    .map :is(.disc, .disc-when-narrow) button::before {
      inset: calc(var(--y) * 0.66667cqi - 5px) auto auto calc(var(--x) * 1% - 5px);
    }
    .map .entry {
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
