import {css} from 'lit';

export const actionsStyles = css`
  .actions {
    display: flex;
    flex-wrap: wrap;
    font-size: max(12px, 0.8125em);
    gap: 0 1.25em;
    /* Not drawn: what a picture of the figure reads as the colour of its paper. */
    outline-color: var(--_paper);
  }
  .actions > * {
    line-height: 24px;
  }
  .actions > :hover {
    text-decoration: underline;
  }
  /* As a picture has it, without what only acts: see ActionsController. */
  [data-bare] .acts:not(.actions) {
    display: none;
  }
`;
