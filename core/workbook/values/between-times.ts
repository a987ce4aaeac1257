import type { Cell } from '../input';
import { tidy } from './text';

/** A time of day, perhaps behind a day: `9:00 AM`, `2026-01-05 13:45`, `2026-01-05T13:45:00Z`. */
const AT_END =
  /(?:^|[\sT,])(\d{1,2})[:.h]([0-5]\d)(?::([0-5]\d)(?:\.\d{1,6})?)?\s?(?:([ap])\.?\s?m\.?|uhr|h|z)?$/i;
const LONGEST = 40;
const DAY = 24;
const NOON = 12;

interface Moment {
  /** The day as it is written; '' without one. */
  readonly day: string | number;
  /** Hours since midnight. */
  readonly hour: number;
  /** Says itself in which half of the day it is. */
  readonly isNamed: boolean;
}

function momentOf(cell: Cell): Moment | null {
  if (typeof cell === 'number') {
    const day = Math.floor(cell);
    return cell < 0 ? null : { day: day === 0 ? '' : day, hour: (cell - day) * DAY, isNamed: false };
  }
  if (typeof cell !== 'string' || cell.length > LONGEST) return null;
  const text = tidy(cell);
  const found = AT_END.exec(text);
  if (!found) return null;
  const [all, hours, minutes, seconds = '0', half] = found;
  if (Number(hours) > DAY) return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % NOON) + (/p/i.test(half) ? NOON : 0);
  return {
    day: text.slice(0, text.length - all.length).trim(),
    hour: hour + Number(minutes) / 60 + Number(seconds) / 3600,
    isNamed: half !== undefined,
  };
}

/** Whether a cell says when something was to the minute: a time of day, with a day or without one. */
export function saysTime(cell: Cell): boolean {
  const moment = momentOf(cell);
  return moment !== null && (typeof cell === 'string' || moment.hour > 0);
}

/**
 * Hours from one time to another, which is on the same day or the night after it: 1.5 from `9:00` to `10:30`, `11:30` to `1:00` over
 * noon. Null where either is no time, or none of this says how long it was.
 */
export function hoursBetween(start: Cell, end: Cell): number | null {
  const [from, to] = [momentOf(start), momentOf(end)];
  if (from === null || to === null) return null;
  let length = to.hour - from.hour;
  const isOneDay = from.day === to.day || from.day === '' || to.day === '';
  if (typeof from.day === 'number' && typeof to.day === 'number') length += (to.day - from.day) * DAY;
  else if (!isOneDay && length > 0) return null;
  else if (length < 0 && from.day === '' && !from.isNamed && from.hour < NOON + 1 && to.hour < NOON + 1)
    length += NOON;
  else if (length < 0 && (!isOneDay || from.day === '')) length += DAY;
  return length > 0 && length <= DAY ? Math.round(length * 3600) / 3600 : null;
}
