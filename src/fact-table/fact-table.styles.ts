import {css} from 'lit';

/** Names of columns that sort nothing, in a table whose cards say them. */
const silentHead = css`
  block-size: 1px;
  clip-path: inset(50%);
  overflow: hidden;
  position: absolute;
`;

/** Where columns do not fit beside each other, a row is a card, and its columns are named in it. */
const cards = css`
  max-block-size: none;
  table,
  caption,
  tbody,
  tfoot,
  tr,
  th {
    display: block;
  }
  thead tr {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    padding-block-end: 0.25em;
  }
  th,
  td {
    border: 0;
    max-inline-size: none;
    padding: 0.15em 0;
    position: static;
    text-align: start;
  }
  :is(tbody, tfoot) tr {
    background: var(--_row, none);
    border-block-start: 1px solid var(--_rule);
    padding-block: 0.35em;
  }
  tfoot tr:first-child {
    border-color: var(--_ink);
  }
  :is(tbody, tfoot) th {
    font-size: max(12px, 1.07em);
    font-weight: 700;
  }
  thead td {
    display: none;
  }
  td {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    overflow-wrap: anywhere;
    text-align: start;
    white-space: normal;
  }
  /* Behind the number, whose width differs from row to row: all bars of a column have one baseline. */
  .track {
    align-self: center;
    inset: auto;
    margin-inline-start: 0.6em;
    order: 1;
    position: relative;
  }
  td::before {
    color: var(--_quiet);
    content: attr(data-name) / '';
    margin-inline-end: auto;
    padding-inline-end: 1em;
    unicode-bidi: isolate;
  }
`;

export const tableStyles = css`
  figure {
    break-inside: auto;
  }
  .sentence {
    margin-block-end: calc(var(--_space) * 0.75);
    max-inline-size: 40em;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .key,
  .tools {
    display: flex;
    flex-wrap: wrap;
    font-size: max(12px, 0.875em);
    gap: 0.25em 1.25em;
  }
  .key {
    margin-block-end: 0.5em;
  }
  .tools {
    align-items: center;
    margin-block-end: 0.5em;
  }
  .tools:not(:has(label)):not(.foot) {
    display: contents;
  }
  .foot {
    margin-block: 0.5em 0;
  }
  label {
    align-items: center;
    display: flex;
    flex: 0 1 20em;
    gap: 0.5em;
    min-inline-size: 0;
  }
  input {
    background: var(--_paper);
    border: 1px solid var(--_quiet);
    border-radius: var(--_radius);
    box-sizing: border-box;
    color: inherit;
    flex: 1;
    font: inherit;
    min-block-size: 2em;
    min-inline-size: 0;
    padding: 0.2em 0.5em;
  }
  .status,
  .foot {
    color: var(--_quiet);
  }
  /* Above and below a target: a full circle and a hollow one. */
  .above {
    --_colour: var(--_met);
  }
  .below {
    --_colour: var(--_missed);
  }
  .key span::before,
  td.above::after,
  td.below::after {
    border: 2px solid var(--_colour);
    border-radius: 50%;
    box-sizing: border-box;
    content: '';
    display: inline-block;
    block-size: 0.65em;
    forced-color-adjust: none;
    inline-size: 0.65em;
  }
  .key span::before {
    margin-inline-end: 0.4em;
  }
  td::after {
    margin-inline-start: 0.4em;
  }
  .key .above::before,
  td.above::after {
    background: var(--_colour);
  }
  .box {
    max-block-size: var(--story-table-height, min(60em, 90vh));
    overflow: auto;
    position: relative;
  }
  table {
    border-spacing: 0;
    font-size: max(12px, 0.875em);
    inline-size: 100%;
    line-height: 1.3;
  }
  caption {
    color: var(--_quiet);
    text-align: start;
  }
  caption span {
    display: inline-block;
    inset-inline-start: 0;
    max-inline-size: 100cqi;
    padding-block-end: 0.5em;
    position: sticky;
  }
  th,
  td {
    background: var(--_row, var(--_paper));
    border-block-end: 1px solid var(--_rule);
    font-weight: 400;
    overflow-wrap: break-word;
    padding-block: 0.4em;
    padding-inline: 0 1em;
    text-align: start;
    vertical-align: top;
  }
  tr > :last-child {
    padding-inline-end: 2px;
  }
  .number,
  .date {
    font-family: var(--_font-numeric);
    font-variant-numeric: lining-nums tabular-nums;
  }
  td:is(.number, .date) {
    white-space: nowrap;
  }
  .number {
    text-align: end;
  }
  tfoot th,
  tfoot td,
  thead th {
    font-weight: 700;
  }
  :where(tfoot tr:first-child > *) {
    border-block-start: 1px solid var(--_ink);
  }
  sup {
    font-size: max(12px, 0.75em);
    line-height: 0;
  }
  thead tr > * {
    border-block-end: 1px solid var(--_ink);
    inset-block-start: 0;
    position: sticky;
    vertical-align: bottom;
    z-index: 2;
  }
  tr > :first-child {
    inset-inline-start: 0;
    max-inline-size: 14em;
    position: sticky;
    z-index: 1;
  }
  thead tr > :first-child {
    z-index: 3;
  }
  th button {
    align-items: baseline;
    color: inherit;
    display: inline-flex;
    font-weight: 700;
    gap: 0.3em;
    text-align: inherit;
  }
  th.number button {
    flex-direction: row-reverse;
  }
  th button:focus-visible {
    outline-offset: -2px;
  }
  th .acts::before {
    color: var(--_quiet);
    content: '↕' / '';
    font-style: normal;
    font-weight: 400;
  }
  [aria-sort='ascending'] button::after {
    content: '▲' / '';
  }
  [aria-sort='descending'] button::after {
    content: '▼' / '';
  }
  tbody tr:is(:hover, .active),
  .highlighted {
    --_row: color-mix(in srgb, var(--_track) 55%, var(--_paper));
  }
  .highlighted > * {
    font-weight: 700;
  }
  .box .active,
  .active > * {
    border-color: var(--_ink);
  }
  @media (forced-colors: active) {
    .active > th {
      outline: 2px solid;
      outline-offset: -2px;
    }
  }
  @media screen {
    .box .waiting {
      display: none;
    }
  }
  .number + :where(:not(.number)) {
    padding-inline-start: 0.75em;
  }
  .barred {
    padding-inline-start: 7.6em;
    position: relative;
  }
  .track {
    block-size: 0.7em;
    inline-size: 6em;
    inset-block-start: 0.7em;
    inset-inline: 1em auto;
    position: absolute;
  }
  .bar {
    background: var(--_colour, var(--_accent));
    border: 1.5px solid var(--_colour, var(--_accent));
    box-sizing: border-box;
    forced-color-adjust: none;
    inline-size: calc(var(--size) * 1%);
    inset-block: 0;
    inset-inline-start: calc(var(--from) * 1%);
    position: absolute;
  }
  td.below .bar {
    background: var(--_paper);
  }
  .line {
    block-size: 1.3em;
    display: block;
    inline-size: 6em;
    overflow: visible;
  }
  .line:dir(rtl) {
    transform: scaleX(-1);
  }
  .path {
    fill: none;
    stroke: var(--_accent);
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }
  @container (max-width: 34em) {
    .wide {
      ${cards}
    }
  }
  @container (max-width: 20em) {
    .middle {
      ${cards}
    }
  }
  @media print {
    .box {
      max-block-size: none;
      overflow: visible;
    }
    caption span,
    thead tr > *,
    tr > :first-child {
      position: static;
    }
    tr {
      break-inside: avoid;
    }
    th,
    td {
      overflow-wrap: anywhere;
    }
    .box:has(.waiting) ~ .foot {
      display: none;
    }
    th button {
      display: contents;
    }
    th button::after {
      display: none;
    }
    @container (max-width: 34em) {
      .wide thead {
        ${silentHead}
      }
    }
    @container (max-width: 20em) {
      .middle thead {
        ${silentHead}
      }
    }
  }
`;
