import {css} from 'lit';

/** What all blocks of the docs pages share. */
export const docsStyles = css`
  :host {
    color: #17191c;
    display: block;
    font:
      14px/1.5 system-ui,
      sans-serif;
    margin-block: 0 2rem;
  }
  pre {
    background: #f4f4f2;
    font:
      13px/1.5 ui-monospace,
      SFMono-Regular,
      Menlo,
      Consolas,
      monospace;
    margin: 0;
    overflow-x: auto;
    padding: 1rem;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  button {
    background: #17191c;
    border: 0;
    border-radius: 2px;
    color: #fff;
    cursor: pointer;
    font:
      600 14px/1 system-ui,
      sans-serif;
    min-block-size: 36px;
    padding-inline: 1rem;
  }
  :focus-visible {
    outline: 2px solid #1f4e9c;
    outline-offset: 2px;
  }
  label {
    display: block;
    margin-block-end: 0.75rem;
  }
  select {
    font: inherit;
    max-inline-size: 100%;
    min-block-size: 32px;
  }
  .bar {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    margin-block-start: 0.75rem;
  }
  .quiet {
    color: #5b6168;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  caption {
    font-weight: 600;
    padding-block: 1rem 0.25rem;
    text-align: start;
  }
  th,
  td {
    border-block-start: 1px solid #d9dce0;
    font-weight: 400;
    padding: 0.375rem 1rem 0.375rem 0;
    text-align: start;
    vertical-align: top;
  }
  th {
    inline-size: 30%;
  }
  code {
    font:
      13px ui-monospace,
      SFMono-Regular,
      Menlo,
      Consolas,
      monospace;
    overflow-wrap: anywhere;
  }
  ol {
    border-inline-start: 3px solid #d9dce0;
    list-style: none;
    margin: 0;
    padding: 0 0 0 1rem;
  }
  li {
    padding-block: 0.125rem;
  }
  .role {
    color: #5b6168;
    margin-inline-end: 0.5em;
  }
  iframe {
    border: 1px solid #d9dce0;
    display: block;
    inline-size: 100%;
  }
`;
