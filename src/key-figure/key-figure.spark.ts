import {html, nothing, svg, type TemplateResult} from 'lit';
import {readTable} from '../element/table-content.js';
import {TableReader} from '../element/table-reader.js';
import {readSeries} from './key-figure.series.js';
import {type Spark, sparkModel} from './key-figure.spark.model.js';
import {sparkStyles} from './key-figure.spark.styles.js';

/** All that a figure with rows needs: how they are read, and the line through them. */
export {readSeries, readTable, sparkModel, sparkStyles as styles, TableReader};

/** The line, and the same for those who do not see it. */
export function renderSpark(spark: Spark): TemplateResult {
  return html`${spark.path ? line(spark) : nothing}${table(spark)}`;
}

function line({path, last, zero, from, to}: Spark): TemplateResult {
  return html`<div class="spark" part="spark" aria-hidden="true">
    <svg class="line">
      ${zero ? svg`<line class="zero" x2="100%" y1=${zero} y2=${zero} />` : nothing}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        <path class="path" part="line" d=${path} />
      </svg>
      <circle class="mark" part="last" cx=${last.x} cy=${last.y} r="4.5" />
    </svg>
    <div class="ends"><bdi>${from}</bdi><bdi>${to}</bdi></div>
  </div>`;
}

function table({caption, head, rows}: Spark): TemplateResult {
  const [x, y] = head;
  return html`<div class="hidden">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${x ? html`<th scope="col">${x}</th>` : nothing}
          <th scope="col">${y}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([at, value]) =>
            html`<tr>
              ${x ? html`<th scope="row">${at}</th>` : nothing}
              <td>${value}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
