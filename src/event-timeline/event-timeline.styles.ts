import {css} from 'lit';

/**
 * The vertical list keeps to sizes that a stylesheet can foretell before the script comes: a column of 7em for the date, one
 * of 2em for the mark, then the text; below 22.5em of width the date stands above the title. An event ends 1.1em above the
 * next one. Sizes are in em, so that they follow the reader's text size.
 */
export const timelineStyles = css`
  ol {
    list-style: none;
  }
  /* What moves about among many events will stand here. */
  .room {
    block-size: calc(2.7em + max(24px, 1.75em) + 2px + var(--_space));
  }
  .list > li {
    margin: 0;
    position: relative;
  }
  .list .event {
    display: grid;
    grid-template-columns: 7em 2em minmax(0, 1fr);
    padding-block-end: calc(1.1em + var(--gap, 0em));
  }
  .list .event:last-child {
    padding-block-end: 0;
  }
  .date {
    color: var(--_quiet);
    font-family: var(--_font-numeric);
    font-size: max(12px, 0.875em);
    font-variant-numeric: tabular-nums;
  }
  .list .date {
    padding-block-start: 0.12em;
    text-align: end;
  }
  .mark {
    background: var(--_ink);
    block-size: 0.65em;
    border: 2px solid var(--_ink);
    border-radius: 1em;
    box-sizing: border-box;
    forced-color-adjust: none;
    inline-size: 0.65em;
  }
  .list .mark {
    justify-self: center;
    margin-block-start: 0.42em;
    z-index: 1;
  }
  .due > .mark {
    background: var(--_paper);
  }
  .undated > .mark {
    background: var(--_paper);
    border-style: dotted;
  }
  .mark.span {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .list .mark.span {
    block-size: 2em;
  }
  .due > .mark.span {
    background: var(--_paper);
  }
  /* The rail runs from mark to mark. */
  .list > li:not(:last-child)::before {
    border-inline-start: 2px solid var(--_rule);
    content: '';
    inset-block: 0.8em -0.8em;
    inset-inline-start: calc(8em - 1px);
    position: absolute;
  }
  .title {
    color: inherit;
    display: block;
    font-weight: 700;
    inline-size: fit-content;
    line-height: 1.35;
    /* A target of 24px that takes no more room than its text. */
    margin-block: -4px;
    overflow-wrap: anywhere;
    padding-block: 4px;
    text-decoration: none;
  }
  .title:hover,
  .title[aria-current] {
    text-decoration: underline;
    text-decoration-thickness: 2px;
  }
  .due .title {
    font-weight: 500;
  }
  .context,
  .text,
  .more {
    color: var(--_quiet);
    font-size: max(12px, 0.9375em);
    max-inline-size: 40em;
  }
  .text {
    color: var(--_ink);
    margin-block-start: 0.2em;
  }
  .text + .text {
    margin-block-start: 0.5em;
  }
  .more {
    color: var(--_accent);
    display: inline-block;
    line-height: 24px;
  }
  .group {
    font-weight: 700;
  }
  .media {
    margin-block: 0.5em 0.3em;
  }
  .media img {
    block-size: auto;
    border-radius: var(--_radius);
    display: block;
    max-inline-size: min(100%, 30em);
  }
  .media .context {
    font-size: max(12px, 0.8125em);
    margin-block-start: 0.3em;
  }
  .now {
    color: var(--_missed);
    font-weight: 700;
  }
  .now span {
    font-size: max(12px, 0.875em);
  }
  .list .now {
    align-items: center;
    display: flex;
    gap: 0.4em;
    padding-block-end: 1.1em;
    padding-inline-start: 7.4em;
  }
  .list .now span {
    align-items: center;
    display: flex;
    gap: 0.5em;
  }
  .list .now::after,
  .list .now span::before {
    border-block-start: 2px solid;
    content: '';
    flex: 1 0 auto;
    inline-size: 1.2em;
  }
  @container (max-width: 22.5em) {
    .list .event {
      grid-template-columns: 1.6em minmax(0, 1fr);
    }
    .list .date {
      grid-column: 2;
      padding-block-start: 0;
      text-align: start;
    }
    .list .mark {
      grid-area: 1 / 1 / span 2;
      justify-self: start;
      margin-block-start: 0.25em;
    }
    .told {
      grid-column: 2;
    }
    .list .now {
      padding-inline-start: 0;
    }
    .list > li:not(:last-child)::before {
      inset-inline-start: calc(0.325em - 1px);
    }
  }
  @media print {
    figure {
      break-inside: auto;
    }
    .event {
      break-inside: avoid;
    }
  }
`;
