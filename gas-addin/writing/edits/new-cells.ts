import type { NewCell } from '../../../core/host/edit-plan';
import { NUMBER_FORMATS, SERIAL_OF_DAY_0 } from '../../../core/host/sheet-layout';
import type { Meant } from '../../../core/writing';
import type { Content } from '../write-cells';

/** What a cell holds afterwards, as it is read back. */
export function meantOf(cell: NewCell): Meant {
  return cell !== null && typeof cell === 'object' ? cell.date + SERIAL_OF_DAY_0 : cell;
}

/** A date goes in as a serial number: no time zone has a say in it. */
export function contentOf(cell: NewCell): Content {
  if (cell === null) return { value: '' };
  if (typeof cell === 'object') return { value: cell.date + SERIAL_OF_DAY_0 };
  return typeof cell === 'string' ? { text: cell } : { value: cell };
}

/** The format that a date needs where the cell's own does not show one. */
export function dateFormat(cell: NewCell, own: string): string | undefined {
  const isDate = cell !== null && typeof cell === 'object';
  return isDate && !/[dy]/i.test(own) ? NUMBER_FORMATS.date : undefined;
}
