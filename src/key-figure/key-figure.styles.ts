import {css} from 'lit';

export const keyFigureStyles = css`
  /* A long number is smaller, and what stands below it stays where it is. */
  .headline {
    align-items: end;
    display: flex;
    min-block-size: 4em;
  }
  .value {
    font-family: var(--_font-numeric);
    /* As large as the number of its characters lets it be in one line. */
    font-size: clamp(1em, min(100cqi, 20em) * 1.5 / var(--n, 5), 4em);
    font-variant-numeric: lining-nums tabular-nums;
    font-weight: 700;
    letter-spacing: -0.02em;
    line-height: 1;
  }
  .value.missing {
    color: var(--_quiet);
    font-size: 2em;
    letter-spacing: 0;
    line-height: 1.25;
  }
  .unit,
  .before {
    color: var(--_quiet);
  }
  .label {
    font-family: var(--_font-display);
    font-size: 1.125em;
    font-weight: 700;
    line-height: calc(1.45 / 1.125);
  }
  .change {
    display: flex;
    flex-wrap: wrap;
    font-variant-numeric: tabular-nums;
    gap: 0 0.75em;
  }
  .difference {
    font-weight: 700;
  }
  .spark {
    margin-block-start: 0.5em;
  }
  @container (min-width: 35em) {
    .key {
      align-items: end;
      display: grid;
      gap: 2em;
      grid-template-columns: 20em minmax(0, 1fr);
    }
  }
`;
