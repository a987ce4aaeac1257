/** The public door: what reads calendars and time sheets. */
import type { Day } from '../core/calendar/day';
import type { CalendarReading } from '../core/meetings/entry';
import type { SheetInput } from '../core/workbook/input';
import type { DateOrder } from '../core/workbook/values/dates';
import { readTable } from './csv/read';
import { isIcs, readIcs } from './ics/read';

export { isIcs };

export interface CalendarOptions {
  readonly today: Day;
  /** The advisor's zone as Settings say; null: that of the calendar, else of the machine. */
  readonly zone: string | null;
  readonly machineZone: string;
  /** Order of day and month where a table's dates do not tell it. */
  readonly dateOrder?: DateOrder;
  readonly locale?: string;
}

/**
 * What a calendar or a time tracker wrote: an .ics file from its bytes, or a table from its sheets (opened by whoever reads
 * files). Null when it is neither, so that it can be tried as an export of a CRM.
 */
export function readCalendar(
  file: { readonly bytes: Uint8Array } | { readonly sheets: readonly SheetInput[] },
  options: CalendarOptions,
): CalendarReading | null {
  if ('sheets' in file) return readTable(file.sheets, options);
  return isIcs(file.bytes) ? readIcs([file.bytes], options) : null;
}
