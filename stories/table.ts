import {html, type TemplateResult} from 'lit';

/** A header and its rows, of text. */
export type Cells = readonly (readonly string[])[];

/** A table as an author would write it; the first cell of a row names it. */
export const table = ([head = [], ...rows]: Cells, caption = ''): TemplateResult => html`
  <table>
    ${
      caption
        ? html`<caption>
            ${caption}
          </caption>`
        : ''
    }
    <thead>
      <tr>
        ${head.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, ...cells]) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${cells.map((text) => html`<td>${text}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>
`;
