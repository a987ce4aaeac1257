import { NO_DAY, type Day } from '../../../calendar/day';

const SECONDS_A_DAY = 86400;
/** Seconds since 1970 of 1 January 1990 and 1 January 2100: what a moment of a practice can be. */
const EARLIEST = 631152000;
const LATEST = 4102444800;

/**
 * The day (in UTC: such a number knows no other) of a moment as databases and programs write it: seconds, milliseconds,
 * microseconds or nanoseconds since 1970. NO_DAY for a number that is no such moment of the years 1990 to 2099.
 */
export function epochDay(value: number): Day {
  for (const unit of [1, 1e3, 1e6, 1e9]) {
    const seconds = value / unit;
    if (seconds >= EARLIEST && seconds < LATEST) return Math.floor(seconds / SECONDS_A_DAY);
  }
  return NO_DAY;
}
