import {css} from 'lit';

export const shareStyles = css`
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
  .segment {
    --_base: var(--_accent);
    background: color-mix(in srgb, var(--_base) calc(var(--tint) * 1%), var(--_paper));
    border: 1px solid var(--_base);
    box-sizing: border-box;
    forced-color-adjust: none;
  }
  .highlights .segment:not(.highlighted) {
    --_base: var(--_quiet);
  }
  .segment.full {
    background: var(--_base);
  }
  /* What is left of the whole is hollow. */
  .segment.rest {
    border: 1px dashed var(--_quiet);
  }
  .segment.selected {
    box-shadow: inset 0 0 0 2px var(--_ink);
  }
  .line {
    block-size: 2.75em;
    display: flex;
    gap: 2px;
    overflow: hidden;
  }
  .line .segment {
    flex: var(--size) 1 0;
    min-inline-size: 0;
    position: relative;
  }
  .map {
    aspect-ratio: 1.5;
    max-inline-size: 40em;
    position: relative;
  }
  .map .segment {
    block-size: calc(var(--height) * 1% - 2px);
    inline-size: calc(var(--width) * 1% - 2px);
    inset-block-start: calc(var(--y) * 1%);
    inset-inline-start: calc(var(--x) * 1%);
    position: absolute;
  }
  .squares {
    display: grid;
    gap: 2px;
    grid-template-columns: repeat(10, 1fr);
    max-inline-size: 18em;
  }
  .squares .segment {
    aspect-ratio: 1;
  }
  .same {
    display: contents;
  }
  /* What has no room in a part wraps out of sight: a line into the next column, a text into the next line. */
  .inside {
    color: var(--_ink);
    flex-direction: column;
    font-size: max(12px, 0.8125em);
    inset: 0.25em 0.4em;
    line-height: 1.25;
    position: absolute;
    white-space: nowrap;
  }
  .inside,
  .inside > * {
    align-content: start;
    display: flex;
    flex-wrap: wrap;
    overflow: hidden;
  }
  .inside > * {
    flex: none;
    inline-size: 100%;
    max-block-size: 1lh;
  }
  /* What stands first never wraps: that is an empty column, and an empty line. */
  .inside::before {
    content: '';
    inline-size: 100%;
  }
  .inside > ::before {
    block-size: 1lh;
    content: '';
  }
  .full .inside {
    color: var(--_paper);
  }
  .much {
    font-weight: 700;
  }
  .parts {
    font-size: max(12px, 0.875em);
    line-height: 1.25;
    margin-block-start: 0.75em;
    max-inline-size: 34em;
  }
  ol {
    column-gap: 0.75em;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    list-style: '';
  }
  li,
  .row {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }
  li {
    break-inside: avoid;
    /* WebKit would keep the heights that rows of a nested subgrid had at another width. */
    grid-auto-rows: max-content;
  }
  li + li {
    border-block-start: 1px solid var(--_rule);
  }
  .row {
    align-items: center;
    min-block-size: max(24px, 1.75em);
  }
  li.highlighted,
  li.selected {
    background: color-mix(in srgb, var(--_track) 55%, transparent);
  }
  li.highlighted {
    font-weight: 700;
  }
  .swatch {
    block-size: 0.9em;
    inline-size: 0.9em;
  }
  .folded .swatch,
  .open .swatch {
    visibility: hidden;
  }
  .folded .name {
    color: var(--_quiet);
    padding-inline-start: 1em;
  }
  .name {
    overflow-wrap: anywhere;
    padding-block: 0.2em;
  }
  .value,
  .share {
    font-family: var(--_font-numeric);
    font-variant-numeric: lining-nums tabular-nums;
    text-align: end;
    white-space: nowrap;
  }
  .value {
    color: var(--_quiet);
  }
  .waiting {
    display: none;
  }
  @container (max-width: 19em) {
    ol {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .value {
      grid-area: 2 / 2;
      padding-block-end: 0.2em;
      text-align: start;
      white-space: normal;
    }
    .value:empty {
      display: none;
    }
  }
  button {
    font-size: inherit;
    margin-block-start: 0.5em;
  }
  @container (min-width: 25em) {
    .sentence {
      min-block-size: calc(var(--story-reserve, 0) * 2.9em);
    }
  }
  @container (min-width: 35em) {
    .waffle {
      grid-template-columns: minmax(0, 3fr) minmax(0, 4fr);
    }
    .waffle,
    .treemap {
      align-items: start;
      display: grid;
      gap: 0 2em;
    }
    .waffle .parts {
      margin: 0;
    }
  }
  @container (min-width: 50em) {
    .treemap {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
    .treemap .parts {
      margin: 0;
    }
  }
  @media print {
    .waiting {
      display: grid;
    }
  }
`;
