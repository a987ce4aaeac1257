/** Days of a spreadsheet and moments: a serial number is a time on the calendar of the spreadsheet's own time zone. */

const DAY = 86_400_000;
/** Serial number of 1970-01-01. */
const EPOCH = 25_569;

const formatters = new Map<string, Intl.DateTimeFormat>();
const dates = new Map<string, number>();

/** What a format writes as it stands, and what it says in brackets, hours and minutes apart: a color, a currency. */
const BESIDE = /"[^"]*"|\\.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

export function showsDate(format: string): boolean {
  return /[dyhms]/i.test(format.replace(BESIDE, '')) && format !== 'General';
}

/** Milliseconds by which the clocks of a time zone are ahead of UTC at a moment. */
function ahead(moment: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  const part = Object.fromEntries(
    formatter.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
  ) as Record<string, number>;
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000;
}

export function serialOf(date: Date, timeZone: string): number {
  const moment = date.getTime();
  return (moment + ahead(moment, timeZone)) / DAY + EPOCH;
}

export function dateOf(serial: number, timeZone: string): Date {
  const known = `${timeZone}${serial}`;
  let moment = dates.get(known);
  if (moment === undefined) {
    const local = Math.round((serial - EPOCH) * DAY);
    moment = local - ahead(local, timeZone);
    // Once more: the clocks may have been changed in between.
    moment = local - ahead(moment, timeZone);
    dates.set(known, moment);
  }
  return new Date(moment);
}

/** A value as its cell shows it, as far as times are concerned: `1:30`, `26:00`, `1:30 PM`. */
export function shownText(
  { value, format }: { readonly value: string | number | boolean; readonly format: string },
  timeZone: string,
): string {
  if (typeof value !== 'number' || !showsDate(format)) return String(value);
  if (/[dy]/i.test(format)) return dateOf(value, timeZone).toISOString().slice(0, 10);
  const seconds = Math.round(value * 86_400);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const isNamed = /am\/pm/i.test(format);
  const two = (part: string, number: number): string => String(number).padStart(part.length, '0');
  return format.replace(TIME_PARTS, (part, quoted?: string, escaped?: string) => {
    if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
    if (/^am/i.test(part)) return hours % 24 < 12 ? 'AM' : 'PM';
    if (part.startsWith('['))
      return two(
        part.slice(1, -1),
        /h/i.test(part) ? hours : Math.floor(seconds / (/m/i.test(part) ? 60 : 1)),
      );
    if (/^h/i.test(part)) return two(part, isNamed ? hours % 12 || 12 : hours % 24);
    return two(part, /^m/i.test(part) ? minutes : seconds % 60);
  });
}

const TIME_PARTS = /"([^"]*)"|\\(.)|\[(?:h+|m+|s+)\]|am\/pm|h+|m+|s+/gi;
