import { formatIso, parseIso } from '../../core/calendar/day';
import { readIcs, type IcsOptions } from '../../calendars/ics/read';

/** One VEVENT from its lines; a UID and a title are given where they are left out. */
export function event(...lines: string[]): string[] {
  const has = (name: string) => lines.some((line) => line.startsWith(name));
  return [
    'BEGIN:VEVENT',
    ...(has('UID') ? [] : ['UID:one@calendar.example']),
    ...(has('SUMMARY') ? [] : ['SUMMARY:Catch-up']),
    ...lines,
    'END:VEVENT',
  ];
}

/** The bytes of a calendar from the lines between BEGIN and END. */
export function calendar(...lines: ReadonlyArray<string | readonly string[]>): Uint8Array {
  return new TextEncoder().encode(
    ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines.flat(), 'END:VCALENDAR', ''].join('\r\n'),
  );
}

export const NEW_YORK: IcsOptions = {
  today: parseIso('2026-06-30')!,
  zone: 'America/New_York',
  machineZone: 'Asia/Tokyo',
};

/** `2026-03-10 08:30 45` for each meeting, in New York: day, clock time, minutes. */
export function meetings(
  files: Uint8Array | readonly Uint8Array[],
  options: IcsOptions = NEW_YORK,
): string[] {
  const list = files instanceof Uint8Array ? [files] : files;
  return readIcs(list, options).entries.map(
    ({ day, start, minutes, noTime }) =>
      `${formatIso(day)} ${clockIn(options.zone ?? 'UTC', start!)} ${minutes}${noTime === null ? '' : ` ${noTime}`}`,
  );
}

function clockIn(timeZone: string, minutes: number): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    minutes * 60_000,
  );
}
