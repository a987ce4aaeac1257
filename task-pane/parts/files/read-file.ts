import type { CalendarOptions } from '../../../calendars';
import type { CalendarReading } from '../../../core/meetings';
import type { OpenedFile } from '../../../files/open';

/**
 * What reads the files that an advisor drops: only who drops one loads it. In Sheets, whose page cannot fetch a part of itself,
 * the build puts gas-addin/sidebar/read-file.ts in its place.
 */

/** The sheets of an .xlsx or .csv; throws a sentence for what is neither. */
export async function readSheets(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  const { openFile } = await import('../../../files/open');
  return openFile(name, bytes);
}

/** The meetings of a calendar, a zip of calendars or a time sheet; null when it is none. */
export async function readMeetings(
  name: string,
  bytes: Uint8Array,
  options: CalendarOptions,
): Promise<CalendarReading | null> {
  const { readCalendar, readCalendarTable } = await import('../../../calendars');
  const calendar = readCalendar(bytes, options);
  if (calendar !== null) return calendar;
  return readCalendarTable((await readSheets(name, bytes)).sheets, options);
}
