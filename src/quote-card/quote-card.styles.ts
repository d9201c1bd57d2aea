import {css} from 'lit';

export const quoteStyles = css`
  blockquote {
    font-family: var(--_font-display);
    font-size: clamp(1.125em, 0.9em + 2cqi, 1.5em);
    line-height: 1.32;
    margin: 0;
    max-inline-size: 34em;
    text-wrap: pretty;
  }
  blockquote p + p {
    margin-block-start: 0.5em;
  }
  /* The opening mark hangs in the margin, so that the words stand in one line. */
  blockquote:not(:lang(ja)) p {
    padding-inline-start: 0.42em;
  }
  blockquote:not(:lang(ja)) p:first-child {
    text-indent: -0.42em;
  }
  .editorial {
    color: var(--_quiet);
  }
  .original {
    color: var(--_quiet);
    font-size: 1.125em;
  }
  .closed {
    display: none;
  }
  .clamped {
    mask-image: linear-gradient(#000 70%, transparent);
    max-block-size: 14em;
    overflow: hidden;
  }
  .clamped:focus-within {
    mask-image: none;
    max-block-size: none;
  }
  .attribution {
    align-items: center;
    display: flex;
    font-size: max(12px, 0.875em);
    gap: 0.85em;
    margin-block-start: var(--_space);
  }
  .portrait {
    background: var(--_track);
    block-size: 44px;
    border-radius: 50%;
    color: var(--_ink);
    display: grid;
    flex: none;
    font-weight: 700;
    inline-size: 44px;
    object-fit: cover;
    place-items: center;
  }
  .speaker {
    display: block;
    font-size: 1.07em;
  }
  .context {
    color: var(--_quiet);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    margin-block-start: calc(var(--_space) * 0.5);
  }
  .actions,
  .passages button {
    font-size: max(12px, 0.8125em);
  }
  .actions > * {
    line-height: 24px;
    text-decoration: none;
  }
  .actions > :hover,
  .passages button:hover {
    text-decoration: underline;
  }
  .pull blockquote {
    font-size: clamp(1.375em, 1em + 3cqi, 2.125em);
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }
  .pull {
    border-block-end: 2px solid var(--_ink);
    padding-block-end: calc(var(--_space) * 0.8);
  }
  .inline {
    border-block: 0;
    border-inline-start: 3px solid var(--_rule);
    padding-block: 0;
    padding-inline-start: var(--_space);
  }
  .inline blockquote {
    font-family: var(--_font-body);
    font-size: 1em;
    line-height: 1.45;
  }
  .inline .attribution {
    margin-block-start: 0.35em;
  }
  @container (min-width: 640px) {
    .passages:has(.open) {
      display: grid;
      gap: 2em;
      grid-template-columns: 1fr 1fr;
    }
  }
  @media print {
    .closed {
      display: block;
      margin-block-start: var(--_space);
    }
    .clamped {
      mask-image: none;
      max-block-size: none;
    }
  }
`;
