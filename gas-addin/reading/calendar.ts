import { formatIso, parseIso, type Day } from '../../core/calendar/day';

/** A date cell on the spreadsheet's own calendar. */
export interface SheetDate {
  readonly iso: string;
  readonly day: Day;
}

/** Writes a moment on the clocks of a time zone, as Google's `Utilities.formatDate` does: `yyyy-MM-dd`, or `Z` as +0530. */
export type Format = (date: Date, pattern: 'yyyy-MM-dd' | 'Z') => string;

const MINUTE = 60_000;
const DAY = 86_400_000;

/** So many different dates are asked for one by one; beyond that it pays to know the clocks. */
const FEW = 8;

/** Days within which clocks are changed once at most. */
const SPAN = 14 * DAY;

/** The first moment from which time zones differ from UTC by whole minutes: 1972-01-01. */
const WHOLE_MINUTES = 730 * DAY;

/**
 * Reads dates on the calendar of a time zone. Only Google's service knows its clocks, and each call of it takes a while:
 * of many dates it is asked how far they are ahead of UTC at the ends of a fortnight, and for a date by itself only where
 * they are changed in between.
 */
export function calendar(format: Format): (date: Date) => SheetDate {
  const known = new Map<number, SheetDate>();
  const ends = new Map<number, number>();

  /** Milliseconds by which the clocks are ahead of UTC at the beginning of a fortnight. */
  const aheadAt = (fortnight: number): number => {
    let ahead = ends.get(fortnight);
    if (ahead === undefined) {
      const text = format(new Date(fortnight * SPAN), 'Z');
      const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(text) ?? [];
      ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -MINUTE : MINUTE);
      ends.set(fortnight, ahead);
    }
    return ahead;
  };

  const read = (date: Date): SheetDate => {
    const moment = date.getTime();
    if (known.size >= FEW && moment >= WHOLE_MINUTES) {
      const fortnight = Math.floor(moment / SPAN);
      const ahead = aheadAt(fortnight);
      if (ahead === aheadAt(fortnight + 1)) {
        const day = Math.floor((moment + ahead) / DAY);
        return { iso: formatIso(day), day };
      }
    }
    const iso = format(date, 'yyyy-MM-dd');
    const day = parseIso(iso);
    if (day === null) throw new Error(`The time zone of the spreadsheet gives no calendar day: "${iso}".`);
    return { iso, day };
  };

  return (date) => {
    const moment = date.getTime();
    let found = known.get(moment);
    if (!found) known.set(moment, (found = read(date)));
    return found;
  };
}
