/** The public door: what reads calendars and time sheets. */
import type { CalendarReading } from '../core/meetings/entry';
import type { SheetInput } from '../core/workbook/input';
import { readTable, type TableOptions } from './csv/read';
import { isIcs, readIcs, type IcsOptions } from './ics/read';
import { calendarsInZip } from './zip';

export type CalendarOptions = IcsOptions & TableOptions;

/**
 * The calendar in a file's bytes: an .ics, or a zip of them. Null when it is none; it may be a table then
 * ({@link readCalendarTable}).
 */
export function readCalendar(bytes: Uint8Array, options: CalendarOptions): CalendarReading | null {
  const files = isIcs(bytes) ? [bytes] : calendarsInZip(bytes);
  return files && readIcs(files, options);
}

/** The calendar or time sheet that a table holds, from the sheets of an opened .csv or .xlsx; null when it is none. */
export function readCalendarTable(
  sheets: readonly SheetInput[],
  options: CalendarOptions,
): CalendarReading | null {
  return readTable(sheets, options);
}
