import { hoursFromTo } from '../../../workbook/columns/lengths';
import { readNumbers } from '../../../workbook/columns/number-column';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { headerKey } from '../../../workbook/values/header-key';
import { notHeldUnder, saysNotHeld } from '../../../workbook/values/not-held';
import { cellText } from '../../../workbook/values/text';
import { headerAt } from './outcomes/beside-cells';

/** Hours of the activities of a table: those of its column, with what was spent beside them, or those from a start to an end. */
export function readHours(reader: TableReader): Float64Array<ArrayBuffer> {
  const fromTo = hoursFromTo(reader);
  if (fromTo !== null) return fromTo;
  const hours = readNumbers(reader, 'Hours', { as: 'duration' });
  // What names no unit of its own is in that of the hours beside it.
  const anHour = hours.some((each, i) => Number(reader.cell('Hours', i)) === each * 60 && each !== 0)
    ? 60
    : 1;
  for (const position of reader.asides('Hours beside')) {
    const header = headerAt(reader, position);
    reader.deriveFrom(position, header);
    const more = readNumbers(reader, header, { as: 'duration', anHour });
    more.forEach((each, i) => {
      if (!Number.isNaN(each)) hours[i] = each + (Number.isNaN(hours[i]) ? 0 : (hours[i] as number));
    });
  }
  return hours;
}

/** Whether a row is an activity that was called off, or to which somebody did not come: nobody spent its time. */
export function notHeldRows(reader: TableReader): (i: number) => boolean {
  const columns = reader.asides('Not held').flatMap((position) => {
    const isNotHeld = notHeldUnder(headerKey(headerAt(reader, position)).key);
    return isNotHeld === null ? [] : [(i: number) => isNotHeld(cellText(reader.valueAt(position, i)))];
  });
  return (i) => saysNotHeld(reader.text('Type', i) ?? '') || columns.some((isNotHeld) => isNotHeld(i));
}
