import { formatIso } from '../calendar/day';
import type { NewCell } from '../host/edit-plan';
import type { Cell } from '../workbook/input';
import { isBlank } from '../workbook/values/text';

/** Whether a cell holds the new value already. A date counts as there only as ISO text, the one form that every host gives alike. */
export function sameCell(before: Cell, after: NewCell): boolean {
  if (after === null) return isBlank(before);
  return (typeof after === 'object' ? formatIso(after.date) : after) === before;
}

/** Whether two readings of a cell are the same; blank is blank, however a host gives it. */
export function sameReading(one: Cell, other: Cell): boolean {
  return one === other || (isBlank(one) && isBlank(other));
}
