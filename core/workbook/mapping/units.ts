import { hoursOfUnit } from '../values/durations';
import { cellText, headerKey } from '../values/text';
import type { HeaderRow } from './headers/header-row';

/** A quantity of something, and the unit of each row in a column of its own: `Qty` 1.5, `Unit` hours. */

const QUANTITY = /^(?:qty|quantity|units|amount|value|count|number|volume)$/;
const UNIT = /^(?:units?|uom|unit of measure(?:ment)?|measure|unit type|(?:qty|quantity) units?|time unit)$/;

/** Whether a column holds quantities of the units of time that another one names. */
export function isQuantityOfTime(at: HeaderRow, position: number): boolean {
  return QUANTITY.test(headerKey(at.headers[position] ?? '').key) && unitColumn(at, position) >= 0;
}

/** The column, by its place in the header row, that names units of time on every row, beside a quantity; -1 without one. */
export function unitColumn(at: HeaderRow, quantity: number): number {
  return at.headers.findIndex((header, i) => {
    if (i === quantity || !UNIT.test(headerKey(header).key)) return false;
    const values = at.samples[i]?.values ?? [];
    return values.length > 0 && values.every((cell) => hoursOfUnit(cellText(cell)) !== null);
  });
}
