import {css} from 'lit';

export const gaugeStyles = css`
  .arc .scale {
    max-inline-size: 20em;
  }
  svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
  }
  :not(svg) > svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .arc path:not(.beyond) {
    fill: none;
  }
  .arc .track,
  .arc .fill {
    stroke-width: 20;
  }
  .arc .track {
    stroke: var(--_track);
  }
  .arc .fill {
    stroke: var(--_verdict);
  }
  .bar .track {
    fill: var(--_track);
  }
  .bar .fill {
    fill: var(--_verdict);
  }
  .fill {
    transition: var(--_motion) ease-out;
    transition-property: stroke-dasharray, stroke-dashoffset, x, width;
  }
  .beyond {
    fill: var(--_verdict);
  }
  .above {
    inline-size: calc(100% - 13px);
  }
  .below {
    inline-size: calc(100% - 13px);
    margin-inline-start: 13px;
  }
  .zero {
    stroke: var(--_quiet);
  }
  .mark,
  .leader,
  .ghost {
    stroke: var(--_ink);
  }
  .arc .mark {
    stroke-width: 2.5;
  }
  .bar .mark {
    stroke-width: 3;
  }
  .leader {
    stroke-width: 0.75;
  }
  /* Keeps the dashes apart from a fill of any colour. */
  .halo {
    stroke: var(--_paper);
    stroke-width: 4;
  }
  .ghost {
    stroke: var(--_quiet);
    stroke-dasharray: 3 2;
    stroke-width: 2;
  }
  .arc .band {
    stroke: var(--_quiet);
    stroke-opacity: 0.4;
    stroke-width: 4;
  }
  .bar .band {
    fill: var(--_quiet);
    fill-opacity: 0.4;
  }
  .band {
    stroke: var(--_paper);
  }
  .band.here {
    fill-opacity: 1;
    stroke-opacity: 1;
  }
  .at,
  .ends,
  .key,
  .bands > :not(.here) {
    color: var(--_quiet);
  }
  .at,
  .ends,
  .key,
  .bands {
    font-size: max(12px, 0.75em);
    font-variant-numeric: tabular-nums;
  }
  .at {
    display: flex;
  }
  .at::before,
  .at::after {
    content: '';
    flex: var(--at, 0.5) 1 0;
  }
  .at::after {
    flex-grow: calc(1 - var(--at, 0.5));
  }
  .at[part='target'] {
    color: var(--_ink);
    font-weight: 700;
    line-height: 1.25;
    padding-block-end: 2px;
  }
  .dial {
    position: relative;
  }
  .centre {
    inset-block-end: 0;
    inset-inline: 18%;
    position: absolute;
    text-align: center;
  }
  .value {
    font-family: var(--_font-numeric);
    /* As large as the number of its characters lets it be in one line. */
    font-size: clamp(1em, 155cqi / var(--n, 5), 2.75em);
    font-variant-numeric: lining-nums tabular-nums;
    font-weight: 700;
    letter-spacing: -0.02em;
    line-height: 1;
  }
  /* The same between the ends of the arc. */
  .centre .value {
    font-size: clamp(1em, min(100cqi, 20em) * 0.95 / var(--n, 5), 2.75em);
  }
  .value.missing {
    color: var(--_quiet);
    font-size: 1.375em;
    letter-spacing: 0;
  }
  .unit {
    color: var(--_quiet);
    font-size: max(12px, 0.875em);
    line-height: 1.25;
  }
  .headline {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.4em;
    margin-block-end: 0.4em;
  }
  .ends {
    display: flex;
    gap: 1em;
    justify-content: space-between;
  }
  .bar .ends {
    position: relative;
  }
  .origin {
    inline-size: 4em;
    inset-inline-start: calc(var(--x) - 2em);
    position: absolute;
    text-align: center;
  }
  .arc .ends {
    padding-inline: 4%;
  }
  .key {
    text-align: center;
  }
  .key::before {
    border-inline-start: 2px dashed var(--_quiet);
    content: '';
    margin-inline-end: 0.5em;
  }
  .bands {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    list-style: none;
    margin: 0.5em 0 0;
    padding: 0;
  }
  .bands .here {
    font-weight: 700;
  }
  @container (min-width: 35em) {
    .arc {
      align-items: end;
      display: grid;
      gap: 2em;
      grid-template-columns: 20em minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .arc .track {
      stroke: GrayText;
    }
    .bar .track {
      outline: 1px solid CanvasText;
    }
  }
  /* Paper does not wait. */
  @media print {
    .fill {
      transition: none;
    }
  }
`;
