import {css} from 'lit';

export const trendStyles = css`
  /* Apart from each other, and from those that say met and missed, for readers who are colour-blind too. */
  :host {
    --_series-1: var(--story-series-1, var(--_accent));
    --_series-2: var(--story-series-2, light-dark(#6a0562, #de48c4));
    --_series-3: var(--story-series-3, light-dark(#8646fc, #9572ff));
    --_series-4: var(--story-series-4, light-dark(#96063c, #fa3c47));
    --_series-5: var(--story-series-5, light-dark(#453f02, #fed223));
    --_series-6: var(--story-series-6, light-dark(#995eaa, #b1798a));
    --_plain: light-dark(#9aa1a9, #6f7780);
  }
  .c0 {
    --_line: var(--_ink);
  }
  .c1 {
    --_line: var(--_series-1);
  }
  .c2 {
    --_line: var(--_series-2);
  }
  .c3 {
    --_line: var(--_series-3);
  }
  .c4 {
    --_line: var(--_series-4);
  }
  .c5 {
    --_line: var(--_series-5);
  }
  .c6 {
    --_line: var(--_series-6);
  }
  .sentence {
    margin-block-end: calc(var(--_space) * 0.75);
    max-inline-size: 40em;
    min-block-size: calc(var(--story-reserve, 0) * 7.25em);
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .chart {
    column-gap: 0.5em;
    display: grid;
    font-size: max(12px, 0.8125em);
    grid-template-columns: auto minmax(0, 1fr) fit-content(38%);
    grid-template-rows: auto minmax(19em, auto) auto;
    line-height: 1.25;
  }
  .scale,
  .mark .text,
  .ticks {
    color: var(--_quiet);
  }
  .scale {
    grid-area: 2 / 1;
    text-align: end;
  }
  /* In the flow, so that the longest gives the column its width; then moved to its place. */
  .y {
    block-size: 0;
    display: block;
    inset-block-start: calc(var(--y) * 1%);
    line-height: 0;
    position: relative;
    white-space: nowrap;
  }
  .plot {
    display: block;
    position: relative;
  }
  .chart .plot {
    cursor: crosshair;
    grid-area: 2 / 2;
    touch-action: pan-y pinch-zoom;
  }
  .plot > *,
  .mark,
  .tick {
    position: absolute;
  }
  .plot > svg {
    block-size: 100%;
    inline-size: 100%;
    inset: 0;
    overflow: visible;
  }
  /* Time runs in the direction of the text. */
  :host(:dir(rtl)) svg {
    scale: -1 1;
  }
  path {
    fill: none;
    stroke: var(--_line, var(--_plain));
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .bold {
    stroke-width: 2.5px;
  }
  .reading .bold:not(.read) {
    stroke-width: 1.5px;
  }
  path.read {
    stroke: var(--_ink);
    stroke-width: 3px;
  }
  .estimated {
    stroke-dasharray: 1 5;
  }
  /* As large as the dot at the end of a line. */
  .plot .bold.alone {
    stroke-width: 8px;
  }
  .quiet.alone {
    stroke-width: 4px;
  }
  .rule,
  .limit {
    border-block-start: 1px solid var(--_rule);
    inset-block-start: calc(var(--y) * 1%);
    inset-inline: 0;
  }
  .limit {
    border-block-start: 1.5px dashed var(--_ink);
  }
  .target {
    color: var(--_ink);
    font-weight: 700;
    inset-block-end: calc(100% - var(--y) * 1% + 2px);
    inset-inline-start: 2px;
    text-shadow:
      0 0 2px var(--_paper),
      0 0 3px var(--_paper),
      0 0 4px var(--_paper);
  }
  .target.below {
    inset-block: calc(var(--y) * 1% + 2px) auto;
  }
  .target.end {
    inset-inline: auto 2px;
  }
  .dot {
    background: var(--_line);
    block-size: 8px;
    border-radius: 50%;
    inline-size: 8px;
    inset-block-start: calc(var(--y) * 1% - 4px);
    inset-inline-start: calc(var(--x) * 1% - 4px);
  }
  .at {
    border-inline-start: 1px solid var(--_ink);
    inset-block: 0;
    inset-inline-start: calc(var(--x) * 1%);
  }
  .labels {
    display: flex;
    flex-direction: column;
    grid-area: 2 / 3;
    min-inline-size: 0;
    padding-inline-start: 0.25em;
  }
  /* What is left beside the labels is shared out as the model says: they cannot overlap, however large they are. */
  .gap {
    flex: var(--room) 1 0;
  }
  .label {
    color: var(--_line, var(--_quiet));
    flex: none;
    font-weight: 700;
    min-inline-size: min-content;
    overflow-wrap: anywhere;
  }
  .label.quiet {
    font-weight: 400;
  }
  .value {
    font-family: var(--_font-numeric);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .ticks {
    block-size: 1.6em;
    grid-area: 3 / 2;
    position: relative;
  }
  .tick {
    inset-block-start: 0.35em;
    inset-inline-start: calc(var(--x) * 1%);
    translate: -50%;
    white-space: nowrap;
  }
  .tick:dir(rtl) {
    translate: 50%;
  }
  .tick.start {
    translate: none;
  }
  .tick.end {
    inset-inline: auto 0;
    translate: none;
  }
  .marks {
    block-size: 1.5em;
    font-style: normal;
    grid-area: 1 / 2;
    position: relative;
  }
  .mark {
    block-size: calc(19em + 1.3em);
    border-inline-start: 1px dotted var(--_quiet);
    font-style: normal;
    inset-block-start: 0.2em;
    inset-inline-start: calc(var(--x) * 1%);
    padding-inline-start: 3px;
    pointer-events: none;
    white-space: nowrap;
  }
  .mark .text {
    display: none;
  }
  .read-out {
    color: var(--_quiet);
    margin-block-start: 0.25em;
    min-block-size: 1.45em;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .reading ~ .read-out,
  .panels ~ .read-out {
    color: var(--_ink);
  }
  .panels ~ .read-out bdi,
  .panels ~ .read-out span {
    color: var(--_quiet);
  }
  .footnotes {
    color: var(--_quiet);
    font-size: max(12px, 0.8125em);
    margin-block-start: 0.25em;
    padding-inline-start: 1.5em;
  }
  .panels {
    display: grid;
    gap: 1em;
    grid-template-columns: repeat(auto-fill, minmax(min(9em, 100%), 1fr));
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .panel {
    break-inside: avoid;
    display: grid;
    font-size: max(12px, 0.8125em);
    grid-template-rows: 1fr auto auto;
    line-height: 1.3;
  }
  .selected {
    outline: 2px solid var(--_ink);
    outline-offset: 3px;
  }
  .selected .bold {
    stroke: var(--_ink);
    stroke-width: 3px;
  }
  .name {
    align-self: end;
  }
  .name .value {
    font-weight: 700;
  }
  .panel .plot {
    block-size: 5em;
    border-block-end: 1px solid var(--_rule);
    margin-block: 0.4em 0.2em;
  }
  .sample {
    border-block-start: 1.5px dashed var(--_ink);
    display: inline-block;
    inline-size: 1.5em;
    margin-inline-start: 0.5em;
    vertical-align: middle;
  }
  .ends {
    color: var(--_quiet);
    display: flex;
    justify-content: space-between;
  }
  .table {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }
  @container (min-width: 25em) {
    .sentence {
      min-block-size: calc(var(--story-reserve, 0) * 4.35em);
    }
  }
  /* Of the axis, the ends. */
  @container (max-width: 29.99em) {
    .ticks {
      block-size: auto;
      display: flex;
      justify-content: space-between;
    }
    .tick {
      max-inline-size: 48%;
      padding-block-start: 0.35em;
      position: static;
      translate: none;
      white-space: normal;
    }
    .tick:not(:first-child, :last-child) {
      display: none;
    }
  }
  /* No room beside the lines: their names stand below. */
  @container (max-width: 17em) {
    .chart {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .labels {
      flex-flow: row wrap;
      gap: 0 0.75em;
      grid-area: 4 / 1 / auto / span 2;
      padding-block-start: 0.35em;
    }
    .gap {
      display: none;
    }
    .label {
      flex: 0 1 auto;
      min-inline-size: 0;
    }
    .label::before {
      background: var(--_line, var(--_plain));
      block-size: 8px;
      border-radius: 50%;
      content: '';
      display: inline-block;
      inline-size: 8px;
      margin-inline-end: 0.3em;
    }
  }
  @container (min-width: 40em) {
    .noted .marks {
      block-size: calc(var(--rows) * 1.4em + 0.2em);
    }
    .noted .mark {
      block-size: calc(19em + (var(--rows) - var(--row)) * 1.4em);
      inset-block-start: calc(var(--row) * 1.4em + 0.2em);
    }
    .noted .mark.end {
      border-inline-end: 1px dotted var(--_quiet);
      border-inline-start: 0;
      inset-inline: auto calc(100% - var(--x) * 1%);
      padding-inline: 0 3px;
    }
    .noted .text {
      display: inline;
    }
    .noted .number {
      display: none;
    }
    /* They stand above the plot; here they are heard. */
    .noted ~ .footnotes {
      block-size: 1px;
      clip-path: inset(50%);
      inline-size: 1px;
      overflow: hidden;
      position: absolute;
      white-space: nowrap;
    }
  }
  @media (forced-colors: active) {
    path,
    .dot {
      forced-color-adjust: none;
    }
    .dot {
      border: 4px solid CanvasText;
      box-sizing: border-box;
    }
    path {
      stroke: GrayText;
    }
    .bold {
      stroke: CanvasText;
    }
  }
  @media print {
    figure {
      break-inside: auto;
    }
    .table {
      block-size: auto;
      clip-path: none;
      inline-size: auto;
      margin-block-start: 1em;
      overflow: auto;
      position: static;
      white-space: normal;
    }
    table {
      border-collapse: collapse;
      font-size: 9pt;
    }
    caption,
    th {
      text-align: start;
    }
    th,
    td {
      border-block-end: 1px solid var(--_rule);
      font-variant-numeric: tabular-nums;
      padding: 0.15em 0.6em 0.15em 0;
    }
  }
  /* On paper alone, where nothing scrolls: a table wider than the column is printed row by row. */
  @media only print {
    .table {
      overflow: visible;
    }
    th,
    td {
      overflow-wrap: anywhere;
    }
    @container (max-width: 29.99em) {
      table,
      tbody,
      thead,
      tr {
        display: block;
      }
      th,
      td {
        border: 0;
        display: inline-block;
      }
    }
  }
`;
