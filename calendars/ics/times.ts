/** A clock time without a zone, in milliseconds as if it were UTC, or a whole day. */
export interface Written {
  readonly wall: number;
  /** A day without a clock time. */
  readonly isDay: boolean;
  /** It ends with Z: the clock is that of UTC. */
  readonly isUtc: boolean;
}

const TIME = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/i;
const EXTENDED = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z)?)?$/i;

/** A DATE or DATE-TIME value; null for anything else. */
export function parseTime(text: string): Written | null {
  const found = TIME.exec(text.trim()) ?? EXTENDED.exec(text.trim());
  if (!found) return null;
  const [, year = '', month = '', day = '', hour, minute, second, zulu] = found;
  const wall = Date.UTC(+year, +month - 1, +day, +(hour ?? 0), +(minute ?? 0), +(second ?? 0));
  return { wall, isDay: hour === undefined, isUtc: zulu !== undefined };
}

const DURATION = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;

/** A DURATION value: days of the calendar, and exact milliseconds; null for anything else. */
export function parseDuration(text: string): { readonly days: number; readonly exact: number } | null {
  const found = DURATION.exec(text.trim());
  if (!found) return null;
  const [, sign, weeks, days, hours, minutes, seconds] = found;
  const times = sign === '-' ? -1 : 1;
  return {
    days: times * (Number(weeks ?? 0) * 7 + Number(days ?? 0)),
    exact: times * ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)) * 1000,
  };
}

export const DAY_MS = 86_400_000;

/** Midnight of the day in which a wall-clock time lies. */
export function midnight(wall: number): number {
  return Math.floor(wall / DAY_MS) * DAY_MS;
}
