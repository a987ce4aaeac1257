import { shownTime } from '../../core/workbook/formats/shown-time';

/** Before it nobody wrote a referral down; Google gives a time without a day as one of 1899-12-30, hours as days after it. */
const FIRST_DAY = Date.UTC(1910, 0, 1);

/** `1:30`, `26:00:00`, `1:30 PM`, also with a point as some countries write it. */
const TIME = /^-?\d+[:.]\d\d([:.]\d\d([.,]\d+)?)?( ?[ap]\.?m\.?)?$/i;

/** `27h 15m`, `90 min`: a duration that its format shows with its units. */
const WITH_UNITS = /^-?\d+([.,]\d+)? ?(h|hrs?|hours?|m|mins?|minutes?)\b/i;

/** What a cell shows, and its number format. */
export interface Seen {
  readonly text: string;
  readonly format: string;
}

/**
 * The text of a cell that holds a time or a duration: as it is shown, so that no time zone of the year 1899 has a say in
 * it, and in hours and minutes where it is shown in minutes and seconds. Null for a day. `seen` gives what the cell shows.
 */
export function timeText(value: Date, seen: () => Seen): string | null {
  if (value.getTime() >= FIRST_DAY) return null;
  const seenNow = seen();
  const shown = seenNow.text.replace(/[\u202f\u00a0]/g, ' ').trim();
  if (WITH_UNITS.test(shown)) return shown;
  const text = shownTime(shown, seenNow.format);
  return TIME.test(text) ? text.replace(/^(-?\d+)\.(\d\d)(?:\.(\d\d))?/, timeWithColons) : null;
}

function timeWithColons(_: string, hours: string, minutes: string, seconds: string | undefined): string {
  return [hours, minutes, ...(seconds === undefined ? [] : [seconds])].join(':');
}
