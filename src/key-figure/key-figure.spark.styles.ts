import {css} from 'lit';

export const sparkStyles = css`
  .spark {
    display: flow-root;
  }
  .spark svg {
    block-size: 100%;
    display: block;
    inline-size: 100%;
    overflow: visible;
  }
  /* Room for half of the mark, on each side. */
  .spark .line {
    block-size: calc(3.5em - 10px);
    inline-size: calc(100% - 10px);
    margin: 5px;
  }
  .line:dir(rtl) {
    transform: scaleX(-1);
  }
  .path {
    fill: none;
    stroke: var(--_accent);
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .zero {
    stroke: var(--_quiet);
  }
  .mark {
    fill: var(--_accent);
    stroke: var(--_paper);
  }
  .ends {
    color: var(--_quiet);
    display: flex;
    font-size: max(12px, 0.75em);
    font-variant-numeric: tabular-nums;
    gap: 1em;
    justify-content: space-between;
  }
`;
