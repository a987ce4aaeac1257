import { serialText } from '../../core/workbook/formats/serial-text';

/** Before it nobody wrote a referral down; Google gives a time without a day as one of 1899-12-30, hours as days after it. */
const FIRST_DAY = Date.UTC(1910, 0, 1);

/** `1:30`, `26:00:00`, `1:30 PM`, also with a point as some countries write it. */
const TIME = /^-?\d+[:.]\d\d([:.]\d\d([.,]\d+)?)?( ?[ap]\.?m\.?)?$/i;

/** `90`, `90:00`: which units these are, only the format says. */
const FEW_PARTS = /^(-?)(\d+)(?:[:.](\d\d))?$/;

/** `27h 15m`, `90 min`: a duration that its format shows with its units. */
const WITH_UNITS = /^-?\d+([.,]\d+)? ?(h|hrs?|hours?|m|mins?|minutes?)\b/i;

const SECONDS_A_DAY = 86_400;

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
  const { text: shown, format } = seen();
  const text = shown.replace(/[\u202f\u00a0]/g, ' ').trim();
  if (WITH_UNITS.test(text)) return text;
  const [, sign, first = '', second = '0'] = FEW_PARTS.exec(text) ?? [];
  const unit = sign === undefined ? null : firstUnit(format, first === text);
  if (unit !== null) {
    const seconds = Number(first) * unit + Number(second) * (unit === 1 ? 0 : unit / 60);
    return `${sign}${serialText(seconds / SECONDS_A_DAY, 'elapsed', 1900)}`;
  }
  return TIME.test(text) ? text.replace(/^(-?\d+)\.(\d\d)(?:\.(\d\d))?/, timeWithColons) : null;
}

/** Seconds of the unit that a format shows first; null where that is hours before minutes, or no time. */
function firstUnit(format: string, isAlone: boolean): number | null {
  const bare = (format.split(';')[0] ?? '').replace(/"[^"]*"|\\./g, '');
  const first = /\[(h+|m+|s+)\]/i.exec(bare)?.[1] ?? (/^[^hdy]*s/i.test(bare) ? /[ms]/i.exec(bare)?.[0] : '');
  const letter = first?.charAt(0).toLowerCase();
  if (letter === 'm') return 60;
  if (letter === 's') return 1;
  return letter === 'h' && isAlone ? 3600 : null;
}

function timeWithColons(_: string, hours: string, minutes: string, seconds: string | undefined): string {
  return [hours, minutes, ...(seconds === undefined ? [] : [seconds])].join(':');
}
