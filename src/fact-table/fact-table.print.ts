import type {Cell} from '../data/table.js';
import {columnStyle} from '../lib/columns.js';
import type {PartialDate} from '../lib/date.js';
import {formatRough} from '../lib/format.js';
import {shortText} from '../lib/mark.js';
import type {Figure} from '../lib/number.js';
import type {ShownColumn} from './fact-table.columns.js';

/** A cell as a reader sees it; '' where there is no figure. */
export interface Printed {
  text: string;
  /** A note beside the text. */
  mark?: string | undefined;
  /** The number or the date in a machine's form, where the text is another. */
  value?: string | undefined;
}

/** How the cells of a column are printed, by row; those of totals have none. What is not what the column holds is as it was typed. */
export function printer(
  {kind, isMixed, style, values, series}: ShownColumn,
  locale: string,
): (cell: Cell, row?: number) => Printed {
  const own = columnStyle(values ?? [], locale, style);
  const number = (figure: Figure): string => shortText(figure, {style: own, locale});
  return (cell, row = NaN) => {
    const {text, figure, mark} = cell;
    const list = series?.[row];
    if (list) return {text: list.map((one) => (one ? number(one) : '–')).join('; ')};
    if (kind === 'text' || kind === 'spark') return {text, mark};
    if (kind === 'date' && !style.role) {
      const {date} = cell;
      return date ? withValue(formatRough(date, locale, 'short'), isoDate(date)) : {text: date === null ? '' : text};
    }
    if (!figure) return {text: figure === null ? '' : text, mark: figure === null ? mark : undefined};
    if (isMixed || isRough(cell)) return {text};
    return {...withValue(number(figure), String(figure.value)), mark};
  };
}

/** Whether a number is an estimate by a sign of its own, which is shown with it: `~300`. */
export const isRough = ({isEstimate, mark}: Cell): boolean => !!isEstimate && !mark;

/** `2.10` says 2.1 to a machine too. */
const withValue = (text: string, value: string | undefined): Printed => ({
  text,
  value: value === text || Number(text) === Number(value) ? undefined : value,
});

/** How much of ISO 8601 a date fills. */
const LENGTHS: Partial<Record<string, number>> = {year: 4, month: 7, day: 10, minute: 16};

/** A date as `<time>` has it, which has no years before 1 or beyond 9999, no quarters and no decades. */
function isoDate({precision, year, wall}: PartialDate): string | undefined {
  const length = LENGTHS[precision];
  return length && year > 0 && year < 10_000 ? new Date(wall).toISOString().slice(0, length) : undefined;
}
